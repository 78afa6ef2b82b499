"""Damaged files of rights data, thousands of them: a parser may refuse each with a reason, and do nothing else.

    python tests/benchmarks/fuzz_importers.py cwr 600 [--seed N] [FILE …]

Each file is a valid one with some bytes, lines or XML changed; FILEs are further valid ones. A crash, a hang of 20
seconds and a file that was refused and stored nevertheless are told and kept in the folder that is named; the exit code
is 1 then.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.rights.exporters.tables import write_xlsx
from descant.rights.importers.choices import Choices
from descant.rights.importers.imports import opened, preview
from descant.rights.model import Recording, Work
from descant.rights.store import Rights
from rights.rights_files import ERN_38, ERN_43, HDR_22, TABLE, cwr, registration, written

HANGS_AFTER_S = 20
STORED_EVERY = 10
TOKENS = [
    b"\0", b"\r\n", b"\n", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b";", b",", b"\t", b"=1+1", b"99999999", b"-1", b"1e999",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<SoundRecording>", b"</SoundRecording>", b"]]>", b"<![CDATA[", b"HDR",
    b"GRH", b"TRL", b"NWR", b"SPU", b"ACK", b"EXC", b"\xc3\x28", b"\xed\xa0\x80", b"9" * 400, b"%", b"1/0",
    b"2026-02-30",
]  # fmt: skip


class HangError(Exception):
    """A parser that does not come to an end."""


def seeds(kind: str, folder: Path) -> list[bytes]:
    if kind == "cwr":
        lines = cwr([registration(), registration("OTHER", "N2")])
        return [written(folder / "s", text).read_bytes() for text in (lines, cwr([registration()], header=HDR_22))]
    if kind == "ern":
        return [ERN_43.encode(), ERN_38.encode()]
    if kind == "csv":
        return [TABLE.encode(), TABLE.replace(";", ",").encode("latin-1"), TABLE.encode("utf-16")]
    out = folder / "seed.xlsx"
    table = folder / "seed.csv"
    table.write_text(TABLE, encoding="utf-8")
    records = list(opened(table).records())
    works = [one for one in records if isinstance(one, Work)]
    write_xlsx(out, works, [Recording("Song", "SEABC2600001", artists=("A",))])
    return [out.read_bytes()]


def mutated(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8, 30))):
        if not made:
            break
        at = chance.randrange(len(made))
        match chance.randrange(8):
            case 0:
                made[at] = chance.randrange(256)
            case 1:
                del made[at : at + chance.choice((1, 2, 10, 100, 1000))]
            case 2:
                made[at:at] = chance.choice(TOKENS)
            case 3:
                made[at:at] = made[at : at + chance.choice((5, 50, 500))] * chance.choice((1, 2, 20))
            case 4:
                lines = bytes(made).split(b"\n")
                chance.shuffle(lines) if chance.random() < 0.2 else lines.pop(chance.randrange(len(lines)))
                made = bytearray(b"\n".join(lines))
            case 5:
                lines = bytes(made).split(b"\n")
                i, j = chance.randrange(len(lines)), chance.randrange(len(lines))
                lines[i], lines[j] = lines[j], lines[i]
                made = bytearray(b"\n".join(lines))
            case 6:
                made = made[:at]
            case _:
                made[at] = chance.choice(b"0123456789 <>&;,\"'")
    return bytes(made)


def mutated_workbook(data: bytes, chance: random.Random) -> bytes:
    """The XML inside, mostly: raw bytes of an archive are refused by their checksums at once."""
    if chance.random() < 0.2:
        return mutated(data, chance)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            if name == chosen and chance.random() < 0.1:
                continue
            content = old.read(name)
            new.writestr(name, mutated(content, chance) if name == chosen else content)
    return out.getvalue()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=("cwr", "ern", "csv", "xlsx"))
    parser.add_argument("seconds", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*", type=Path)
    args = parser.parse_intermixed_args()
    chance = random.Random(args.seed)
    kept: Path | None = None
    change: Callable[[bytes, random.Random], bytes] = mutated_workbook if args.kind == "xlsx" else mutated

    def hung(signum: int, frame: object) -> None:
        raise HangError

    signal.signal(signal.SIGALRM, hung)
    tried = taken = refused = failures = stored = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        valid = seeds(args.kind, folder) + [file.read_bytes() for file in args.files]
        suffix = {"cwr": ".V21", "ern": ".xml", "csv": ".csv", "xlsx": ".xlsx"}[args.kind]
        with Catalog.open(folder / "catalog", write=True, create=True) as catalog:
            rights = Rights(catalog.connection)
            until = time.monotonic() + args.seconds
            while time.monotonic() < until:
                data = change(chance.choice(valid), chance)
                path = folder / f"file{suffix}"
                path.write_bytes(data)
                tried += 1
                choices = Choices(lenient=chance.random() < 0.3)
                signal.alarm(HANGS_AFTER_S)
                try:
                    if tried % STORED_EVERY:
                        if preview(path, choices).fault:
                            raise DescantError("the file as a whole is refused")
                    else:
                        before, latest = rights.counts(), len(rights.history(limit=1_000_000))
                        stored += 1
                        try:
                            file = opened(path, choices)
                            rights.apply(file.records(), file.origin)
                        except DescantError:
                            if (rights.counts(), len(rights.history(limit=1_000_000))) != (before, latest):
                                raise AssertionError("it was refused and stored nevertheless") from None
                            raise
                        if stored % 50 == 0:  # so that the catalog stays small
                            for one in rights.history(limit=60):
                                with contextlib.suppress(DescantError):
                                    rights.undo(one.n)
                    taken += 1
                except DescantError:
                    refused += 1
                except BaseException as error:
                    if isinstance(error, KeyboardInterrupt):
                        raise
                    failures += 1
                    kept = kept or Path(tempfile.mkdtemp(prefix="descant-fuzz-"))
                    (kept / f"{args.kind}-{failures}{suffix}").write_bytes(data)
                    print(f"failure {failures}: {type(error).__name__}: {error}", flush=True)
                    traceback.print_exc(limit=-6)
                finally:
                    signal.alarm(0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{args.kind}: {tried:,} files in {args.seconds:g} s, {taken:,} read, {refused:,} refused with a reason,"
        f" {stored:,} into a catalog, {failures} failures{f' kept in {kept}' if failures else ''}; peak {peak:.0f} MB"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
