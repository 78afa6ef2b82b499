"""descant bench window: what the window costs, each part measured in a process of its own."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from descant.cli.screen import console, count, plain
from descant.errors import DescantError
from descant.files import replacing

ABOUT = """\
What the window costs: a warm start; panning and zooming of ten minutes and of two hours; the first rows and each key of
a search in a catalog of very many rows; the longest that the window is away while files are dropped and ingested; and
how soon something of a long file is seen. With the real engine, and no person's folders. Times on the clock are longer
where other programs run: the time of the main thread's own work stands beside them."""
PARTS = ("start", "panes", "catalog", "ingest", "picture")
RATE = 22_050
FILE_S, LONG_S = 2.0, 7200
LONG_KINDS = {"wav": ("WAV", "PCM_16"), "flac": ("FLAC", "PCM_16"), "ogg": ("OGG", "VORBIS"), "mp3": ("MP3", None)}
"""libsndfile writes no seek points into a FLAC."""


def register(kinds: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = kinds.add_parser("window", help="what does the window cost?", description=ABOUT)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--part", action="append", choices=PARTS, help="this part alone (can be given again)")
    parser.add_argument("--tracks", type=count, metavar="N", default=100_000, help="rows (default: 100000)")
    parser.add_argument("--files", type=count, metavar="N", default=1000, help="files to ingest (default: 1000)")
    parser.add_argument("--work", metavar="DIR", type=Path, help="folder that keeps catalog and files for another run")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    found: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="descant-bench-", ignore_cleanup_errors=True) as temporary:
        work = (args.work or Path(temporary)).resolve()
        work.mkdir(parents=True, exist_ok=True)
        for part in args.part or PARTS:
            found += _measured(part, _places(part, work, Path(temporary), args), Path(temporary))
    if args.json:
        print(json.dumps(found))
    else:
        _show(found)
    return 0


def _places(part: str, work: Path, temporary: Path, args: argparse.Namespace) -> list[Path]:
    """What a part works on, made where it is not there yet."""
    if part == "catalog":
        from descant.bench.window_catalog import stock

        stock(work / "rows", args.tracks)
        return [work / "rows"]
    if part == "ingest":
        _write_files(work / "files", args.files)
        return [work / "files", temporary / "catalog"]
    if part == "picture":
        for suffix, (form, subtype) in LONG_KINDS.items():
            _write_long(work / f"long.{suffix}", form, subtype)
        return [work / f"long.{suffix}" for suffix in LONG_KINDS]
    return []


def _measured(part: str, places: list[Path], temporary: Path) -> list[dict[str, Any]]:
    """Raises DescantError where the process ended without an answer."""
    given = {**os.environ, "DESCANT_HOME": str(temporary / "home")}
    if part == "start":  # with what Python keeps of a program that was started before, as wherever one is installed
        given.pop("PYTHONDONTWRITEBYTECODE", None)
        given["PYTHONPYCACHEPREFIX"] = str(temporary / "bytecode")
    for last in (False, True):
        env = {**given, "DESCANT_BEGAN": repr(time.time())}
        command = [sys.executable, "-m", "descant.gui.measure", part, *map(str, places)]
        ran = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        if ran.returncode:
            raise DescantError(f"{part} could not be measured", remedy=ran.stderr.strip()[-400:])
        if last or part != "start":
            break  # the first start reads from the disk; the second is a warm one
    answer: list[dict[str, Any]] = json.loads(ran.stdout.strip().splitlines()[-1])
    return answer


def _write_files(folder: Path, files: int) -> None:
    """Short tunes, each another."""
    import numpy as np
    import soundfile

    folder.mkdir(exist_ok=True)
    time_s = np.arange(int(FILE_S * RATE)) / RATE
    for number in range(files):
        if not (place := folder / f"{number:05d}.wav").exists():
            rng = np.random.default_rng(number)
            notes = rng.integers(48, 84, size=4)
            tune = sum(np.sin(2 * np.pi * 440 * 2 ** ((note - 69) / 12) * time_s) for note in notes)
            soundfile.write(place, (tune / 5 * np.minimum(1, time_s * 20)).astype(np.float32), RATE)


def _write_long(place: Path, form: str, subtype: str | None) -> None:
    """Two hours of noise that swells, in one of libsndfile's formats."""
    import numpy as np
    import soundfile

    if place.exists():
        return
    rng = np.random.default_rng(1)
    with (
        replacing(place) as half,
        soundfile.SoundFile(half, "w", RATE * 2, 1, format=form, subtype=subtype) as file,
    ):
        for second in range(LONG_S):
            loud = 0.3 * abs(np.sin(second // 10 / 30))
            file.write((rng.standard_normal(RATE * 2) * loud).clip(-1, 1).astype(np.float32))


def _show(found: list[dict[str, Any]]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for heading in ("ms", "of which own work", "at most", ""):
        table.add_column(heading, justify="right" if heading else "left")
    for one in found:
        most = f"{one['most_ms']:.0f}" if one["most_ms"] else ""
        cells = (one["what"], f"{one['ms']:.1f}", f"{one['cpu_ms']:.1f}", most, one["note"])
        table.add_row(*(Text(plain(str(cell))) for cell in cells))
    console().print(table)
