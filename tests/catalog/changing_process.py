"""Run as a process of its own by the kill tests. For each line that it reads (what to do, catalog, folder of audio) it
starts a process that changes the catalog in that way and prints what is done; "started ID" before, "ended" after."""

from __future__ import annotations

import itertools
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from made_up_catalog import MadeUpEncoder, new_track, repaired

from descant.catalog import sql
from descant.catalog.ingest import add_files
from descant.catalog.store import Catalog
from descant.settings import Settings

ENCODER = MadeUpEncoder()


def say(word: str, track_id: str) -> None:
    print(word, track_id, flush=True)


def add(catalog: Catalog, audio: Path) -> None:
    """In real decoding processes."""
    say("adding", "")
    for outcome in add_files(catalog, [audio], [ENCODER], settings=Settings(workers=2)):
        say(outcome.status, outcome.track_id)


def remove(catalog: Catalog, audio: Path) -> None:
    for track in catalog.tracks():
        say("removing", track.id)
        catalog.remove([track.id])
        say("removed", track.id)


def repair(catalog: Catalog, audio: Path) -> None:
    """Of vectors, features of no track, and values that are damaged again and again."""
    for turn in itertools.count():
        for track in catalog.tracks()[turn % 5 :: 5]:
            with catalog.connection.transaction() as db:
                db.execute("UPDATE vectors SET data = x'00' WHERE track = ?", (sql.number(db, track.id),))
        catalog.connection.set_blob("null-scores", b"a value")
        with catalog.connection.transaction() as db:
            db.execute("UPDATE blobs SET data = x'00' WHERE name = 'null-scores'")
        orphan = catalog.folder / "features" / "00" / f"00{turn:014}.frames"
        orphan.parent.mkdir(exist_ok=True)
        orphan.write_bytes(b"of no track")
        say("spoiled", str(turn))
        repaired(catalog, [ENCODER])
        say("repaired", str(turn))


def graph(catalog: Catalog, audio: Path) -> None:
    catalog.search.exact_under = 0
    first = catalog.count() + 1000
    for number in itertools.count(first):
        new = new_track(number, segments=40, dim=8)
        new = replace(
            new, embeddings={"recording": new.embeddings["recording"]}, versions={"recording": ENCODER.version}
        )
        say("added", catalog.add(new))
        catalog.search.update_indexes()
        say("saved", str(number))


ROLES: dict[str, Callable[[Catalog, Path], None]] = {f.__name__: f for f in (add, remove, repair, graph)}


def serve() -> None:
    """By fork: a process that imports all anew for each kill would be killed while it imports."""
    for line in sys.stdin:
        role, folder, audio = line.rstrip("\n").split("\t")
        process = os.fork()
        if not process:
            say("started", str(os.getpid()))
            with Catalog.open(folder, create=True) as catalog:
                ROLES[role](catalog, Path(audio))
                signal.pause()  # until it is killed
        os.waitpid(process, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    serve()
