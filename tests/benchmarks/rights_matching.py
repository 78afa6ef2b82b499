"""Tracks and works whose pairs are known, matched: what is linked rightly or wrongly, what is proposed, in what time.

    python tests/benchmarks/rights_matching.py [--works 100000]

As many tracks as works, each made of a work in one of WAYS or of none. Titles are one to four of 1,500 words, in which
common words are common (Zipf); a title in seven is of two works. Writers are of 40,000 names that resemble each other.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))

from made_up_catalog import sha

from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner, Tags
from descant.rights.answers import Matched
from descant.rights.deciding import proposals
from descant.rights.links import Link
from descant.rights.matching import match
from descant.rights.model import Work
from descant.rights.store import Rights
from rights.made_up_rights import FILE, isrc, work, writer

SYLLABLES = (
    "ri",
    "sto",
    "nig",
    "har",
    "gla",
    "sum",
    "nor",
    "em",
    "vel",
    "tra",
    "gho",
    "gar",
    "sil",
    "ro",
    "win",
    "moo",
    "pa",
)
WAYS = (
    "ISRC",
    "ISWC",
    "title, writers",
    "version, writers",
    "misspelt, writers",
    "title, initial",
    "title, artist",
    "title only",
    "title, other writer",
    "stranger",
)
"""How much a track's tags say of its work. The last two are of no work: another's title, and a title that none has."""
OF_NO_WORK = WAYS[-2:]


def words(chance: random.Random, count: int) -> list[str]:
    return ["".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3)))) for _ in range(count)]


def made(count: int, chance: random.Random) -> tuple[list[Work], list[str]]:
    """Works, and the name of each one's writer."""
    vocabulary, first, last = words(chance, 1500), words(chance, 200), words(chance, 200)
    common = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    titles, works, writers = [], [], []
    for number in range(1, count + 1):
        again = titles and chance.random() < 1 / 7
        title = chance.choice(titles) if again else " ".join(chance.choices(vocabulary, common, k=chance.randint(1, 4)))
        titles.append(title)
        writers.append(f"{chance.choice(first)} {chance.choice(last)}".title())
        one = work(number, title.title())
        works.append(
            replace(one, interests=(writer(writers[-1]), one.interests[1]), recordings=(isrc(number % 99_999),))
        )
    return works, writers


def tags_of(one: Work, name: str, other: str, way: str, chance: random.Random) -> Tags:
    title = one.title
    if "misspelt" in way:
        at = chance.randrange(len(title) - 1)
        title = title[:at] + title[at + 1] + title[at] + title[at + 2 :]
    if "version" in way:
        title += chance.choice((" (Remastered 2011)", " - Live at the Harbour", " [Radio Edit]"))
    if way == "stranger":
        title = " ".join(words(chance, 3))
    named = {"title, initial": f"{name[0]} {name.split()[1]}", "title, other writer": other}.get(way, name)
    owners = (Owner(named, "writer", "work", 1_000_000),) if "writer" in way or "initial" in way else ()
    return Tags(
        title,
        artist=name if "artist" in way else "Some Band" if way == "ISRC" else "",
        isrc=one.recordings[0] if way == "ISRC" else "",
        iswc=one.iswc if way == "ISWC" else "",
        owners=owners,
    )


def filled(rights: Rights, count: int) -> dict[str, tuple[str, int]]:
    """Works and tracks in the catalog. → track → how it was made, and the number of the work that it is of."""
    chance = random.Random(7)
    works, writers = made(count, chance)
    began = time.process_time()
    rights.apply(works, FILE)
    print(f"import: {time.process_time() - began:.1f} s of processor", flush=True)
    truth: dict[str, tuple[str, int]] = {}
    with rights.connection.transaction() as db:
        for number, one in enumerate(works, 1):
            way = WAYS[number % len(WAYS)]
            tags = tags_of(one, writers[number - 1], chance.choice(writers), way, chance)
            track = sha(str(number))[:16]
            truth[track] = (way, 0 if way in OF_NO_WORK else number)
            db.execute("INSERT INTO works (n, title) VALUES (?, '')", (number,))
            for owner in tags.owners:
                db.execute("INSERT OR IGNORE INTO parties (name, ipi) VALUES (?, '')", (owner.name,))
                db.execute(
                    "INSERT INTO shares (party, work, role, ppm) SELECT n, ?, 'writer', 1000000 FROM parties"
                    " WHERE name = ?",
                    (number, owner.name),
                )
            db.execute(
                "INSERT INTO tracks (id, path, path_bytes, title, artist, album, isrc, iswc, year, work, duration_s,"
                " sample_rate, channels, sha256, pcm_sha256, bytes, added_utc, features_sha256, features_bytes)"
                " VALUES (?, ?, ?, ?, ?, '', ?, ?, '', ?, 180, 44100, 2, '', ?, 1, '', '', 0)",
                (track, str(number), b"%d" % number, tags.title, tags.artist, tags.isrc, tags.iswc, number, sha(track)),
            )
    return truth


def told(rights: Rights, truth: dict[str, tuple[str, int]]) -> None:
    """One line a way: of its tracks, how many were linked rightly and wrongly, had the right work proposed, or none."""
    number = {one.number: n for n, one in rights.all(Work)}
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    linked = set()
    for _, link in rights.all(Link):  # type: ignore[type-var]
        way, of = truth[link.track]
        linked.add(link.track)
        (right if number.get(f"N{of}") == link.target else wrong)[way] += 1
    offered: dict[str, set[int]] = {}
    for one in proposals(rights, limit=10**9).rows:
        offered.setdefault(one.track, set()).add(one.target)
    print(f"{'':22}{'tracks':>8}{'right':>8}{'wrong':>8}{'proposed':>10}{'other':>8}{'none':>8}")
    for way in WAYS:
        tracks = [track for track, (how, _) in truth.items() if how == way]
        left = [track for track in tracks if track not in linked]
        proposed = sum(number.get(f"N{truth[track][1]}") in offered.get(track, ()) for track in left)
        none = sum(track not in offered for track in left)
        counts = (len(tracks), right[way], wrong[way], proposed, len(left) - proposed - none, none)
        print(f"{way:22}" + "".join(f"{n:>{width},}" for n, width in zip(counts, (8, 8, 8, 10, 8, 8), strict=True)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--works", type=int, default=100_000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Catalog.open(Path(folder) / "c", create=True) as catalog:
        rights = Rights(catalog.connection)
        truth = filled(rights, args.works)
        began, wall = time.process_time(), time.monotonic()
        done: Matched = match(rights)
        print(f"match: {time.process_time() - began:.1f} s of processor, {time.monotonic() - wall:.1f} s")
        print(f"{done.linked:,} linked, {done.proposed:,} proposed, {done.unmatched:,} without either")
        told(rights, truth)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
