"""Damaged usage files (CSV of plays, DDEX sales reports), thousands of them: each row counts or is refused.

    python tests/benchmarks/fuzz_usage.py 600 [--seed N]

A crash, a hang of 20 seconds, a number of plays that is none, and a row neither counted nor refused are told, and the
file kept; the exit code is 1 then.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import random
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "royalties"))

from fuzz_importers import HANGS_AFTER_S, HangError, mutated
from test_dsr import downloads, head, recording, release, single, streams, summary, write

from descant.errors import DescantError
from descant.royalties.plays import Play, Reading
from descant.royalties.usage import read_plays

CSV = "event_id,track,plays,amount,currency,territory,date\n" + "".join(
    f'e{n},"track {n}",{n},0.00{n % 9}1,EUR,SE,2026-10-{n % 28 + 1:02d}\n' for n in range(1, 30)
)
PLAUSIBLE = 10**15
"""More plays than any row may state."""


def seeds(folder: Path) -> list[tuple[str, bytes]]:
    blocks = [head(), summary()]
    for n in range(4):
        blocks += [release(f"B{n}"), recording(f"B{n}", "A1", f"d{n}", "GBAYE0601498|DEA721500017"),
                   streams(f"B{n}", 2 * n, "A1", "200"), downloads(f"B{n}", 2 * n + 1, "A1", "5", "2")]  # fmt: skip
    singles = [head("BasicAudioProfileSRB"), summary(), *(single(f"T{n}", f"d{n}", "", "11") for n in range(6))]
    dsr = write(folder / "a.tsv", *blocks).read_bytes()
    return [("a.tsv", dsr), ("b.tsv", write(folder / "b.tsv", *singles, foot="SRFO").read_bytes()),
            ("c.csv", CSV.encode()), ("d.tsv.gz", gzip.compress(dsr))]  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seconds", type=float)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance, end = random.Random(args.seed), time.monotonic() + args.seconds
    tried = whole = plays = bad = 0

    def hang(number: int, frame: object) -> None:
        raise HangError

    signal.signal(signal.SIGALRM, hang)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        known = seeds(folder)
        while time.monotonic() < end:
            kind, data = chance.choice(known)
            path = folder / f"x-{kind}"
            path.write_bytes(mutated(data, chance))
            tried += 1
            signal.alarm(HANGS_AFTER_S)
            try:
                with contextlib.suppress(DescantError):
                    rows = list(read_plays(path, reading := Reading()))
                    whole += 1
                    counted = [row for row in rows if isinstance(row, Play)]
                    plays += len(counted)
                    assert len(rows) == reading.rows
                    assert all(row.track and 0 <= row.plays < PLAUSIBLE for row in counted)
            except BaseException as error:
                bad += 1
                kept = Path(tempfile.gettempdir()) / f"usage-{args.seed}-{tried}-{kind}"
                kept.write_bytes(path.read_bytes())
                print(f"{kept}: {type(error).__name__}", file=sys.stderr)
                traceback.print_exc()
                if isinstance(error, KeyboardInterrupt):
                    break
            finally:
                signal.alarm(0)
    print(f"{tried:,} files tried, {whole:,} read to their end with {plays:,} plays, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
