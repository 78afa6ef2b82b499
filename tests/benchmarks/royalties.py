"""Makes a month of royalties (reports, plays, terms) and runs it: time, peak memory, and that every cent is there.

    python tests/benchmarks/royalties.py FOLDER [--reports 10000] [--plays 1000000] [--formats csv,xlsx,pdf]

The reports have five sources each out of 20,000 tracks of 2,000 owners; one in twenty cannot be relied on. A few tracks
have most plays; one in a hundred is of a track without a report, one in ten thousand is a row that must be refused.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

from descant.report.comparison import NO_FINDING

WHOLE = 1_000_000
TRACKS, OWNERS, SOURCES = 20_000, 2_000, 5
TERRITORIES = ("SE", "DE", "FR", "US", "JP")


def owners(track: int) -> list[dict[str, object]]:
    chance = random.Random(track)
    names = [f"Owner {n:04d}" for n in chance.sample(range(OWNERS), 4)]
    writers = [("writer", 500_000), ("writer", 250_000), ("publisher", 250_000 if track % 50 else 200_000)]
    made = [_owner(name, role, "work", ppm) for name, (role, ppm) in zip(names, writers, strict=False)]
    return made + ([_owner(names[3], "label", "recording", WHOLE)] if track % 40 else [])


def _owner(name: str, role: str, right: str, ppm: int) -> dict[str, object]:
    return {"name": name, "role": role, "right": right, "share_ppm": ppm, "ipi": ""}


def sha(number: int) -> str:
    return hashlib.sha256(f"track {number}".encode()).hexdigest()


def leg(chance: random.Random, tracks: list[int]) -> dict[str, object]:
    shares = sorted((chance.randrange(0, 180_000) for _ in tracks), reverse=True)
    rows = [
        {"track_id": f"{track:016x}", "share_ppm": share, "low_ppm": share * 8 // 10, "high_ppm": share * 12 // 10,
         "p_value": 0.001}
        for track, share in zip(tracks, shares, strict=True)
    ]  # fmt: skip
    return {"contributions": rows, "unattributed_ppm": WHOLE - sum(shares)}


def report(number: int) -> dict[str, object]:
    chance = random.Random(f"report {number}")
    tracks = chance.sample(range(TRACKS), SOURCES)
    legs = {name: leg(chance, tracks) for name in ("recording", "composition", "style")}
    headline = leg(chance, tracks)
    zero = {"recording_ppm": 0, "composition_ppm": 0, "style_ppm": 0}
    sources = [
        {**row, "path": f"/music/{track}.flac", "title": f"Song {track}", "artist": f"Artist {track % 500}",
         "isrc": f"DEA72{track:07d}", "legs": zero, "owners": owners(track)}
        for track, row in zip(tracks, headline["contributions"], strict=True)  # type: ignore[call-overload]
    ]  # fmt: skip
    return {
        "schema": "descant.report/1",
        "query": {"path": f"/out/{number}.wav", "sha256": sha(number), "pcm_sha256": sha(-number - 1),
                  "duration_s": 180.0, "sample_rate": 44100, "title": f"Output {number}", "bytes": 1, "channels": 2},
        "contributions": sources, "unattributed_ppm": headline["unattributed_ppm"], "legs": legs,
        "segments": [], "candidates": [],
        "engine": {"version": "0", "views": {}, "device": "cpu", "platform": "made", "parameters": {},
                   "calibration": {}},
        "catalog": {"snapshot": "", "tracks": TRACKS},
        "limits": [f"{NO_FINDING}Made so."] if number % 20 == 0 else [],
        "created_utc": "2026-10-01T00:00:00Z", "method": "similarity",
    }  # fmt: skip


def make(folder: Path, reports: int, plays: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "reports.jsonl").open("w") as file:
        for number in range(reports):
            file.write(json.dumps(report(number)) + "\n")
    chance = random.Random(1)
    with (folder / "plays.csv").open("w") as file:
        file.write("event_id,track,plays,amount,currency,territory,date\n")
        for event in range(plays):
            number = int(reports * chance.random() ** 3)
            track = sha(number) if chance.random() > 0.01 else sha(reports + number)
            amount = f"0.00{chance.randrange(100, 999)}"
            if event % 10_000 == 5:
                amount = "much"
            place = chance.choice(TERRITORIES)
            file.write(f"e{event},{track},{chance.randrange(1, 9)},{amount},EUR,{place},2026-10-{event % 30 + 1:02d}\n")
    pools = [
        {"name": "training fee", "right": "recording", "rule": "equal", "amount": "100000.00", "currency": "EUR"},
        {"name": "outputs, recording", "right": "recording", "rule": "attribution", "currency": "EUR",
         "of_amount_ppm": 800_000, "fallback": "analogy"},
        {"name": "outputs, composition", "right": "composition", "rule": "attribution", "currency": "EUR",
         "of_amount_ppm": 150_000},
        {"name": "subscriptions", "right": "composition", "rule": "attribution", "amount": "5000000", "currency": "JPY",
         "territories": ["JP"]},
    ]  # fmt: skip
    terms = {"schema": "descant.pools/1", "period": "2026-10", "pools": pools, "minimums": {"EUR": "5.00"}}
    (folder / "pools.json").write_text(json.dumps(terms, indent=2))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--plays", type=int, default=1_000_000)
    parser.add_argument("--formats", default="csv,xlsx,pdf")
    args = parser.parse_args()
    if not (args.folder / "pools.json").exists():
        make(args.folder, args.reports, args.plays)
    out = args.folder / f"run-{time.time_ns()}"
    names = {"--reports": "reports.jsonl", "--plays": "plays.csv", "--pools": "pools.json", "--out": out.name}
    files = {option: args.folder / name for option, name in names.items()}
    command = [sys.executable, "-m", "descant", "royalties", "run", "--formats", args.formats]
    command += [str(part) for pair in files.items() for part in pair]
    start = time.perf_counter()
    done = subprocess.run(command, check=False)
    took = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = used.ru_maxrss / 1024
    print(f"exit code {done.returncode}; {took:.1f} s, {used.ru_utime:.1f} s of CPU; peak memory {peak:.0f} MB")
    print(" ".join(command[1:]))
    for pool in json.loads((out / "summary.json").read_text())["pools"]:
        parts = sum(round(float(pool[name]) * 100) for name in ("to_pay", "held", "unattributed"))
        assert parts == round(float(pool["amount"]) * 100), pool["name"]


if __name__ == "__main__":
    main()
