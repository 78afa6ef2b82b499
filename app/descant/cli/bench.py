"""descant bench: figures on music whose sources are known, in dated files, and tables of such files."""

from __future__ import annotations

import argparse
import json
import shlex
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from descant.cli import bench_window
from descant.cli.screen import Bar, complain, console, count, plain
from descant.encoders.base import LEGS
from descant.errors import DescantError
from descant.postgres.address import place_of
from descant.settings import Settings

if TYPE_CHECKING:
    from descant.bench.material import Setup
    from descant.bench.results import Result

KNOWN = """\
Queries with one known source (or several, none of which counts against another), and unrelated ones. PAIRS.tsv is a
tab-separated table whose first line names the columns relation, query and source; other columns are passed over. Paths
are absolute or start at the table's own folder. Rows whose relation is "unrelated" need no source. The catalog is made
of all sources and of the distractors."""
SHARES = """\
Queries whose true shares are known. MANIFEST.json is {"catalog": [path, ...], "queries": [{"kind": text, "path": path,
"shares": {path: number from 0 to 1}}, ...]}; what the shares leave of 1 descends from nothing in the catalog. Each
manifest has its own catalog, and the figures are of all manifests' queries together."""
COPIES = """\
Copies of excerpts of a folder's tracks: 3 semitones up and down, 10 % faster and slower, 64 kb/s MP3, 10 dB noise. It
says how often the recording leg names the right track first, and how often the copy is placed within a second."""
SPEED = """\
The time of an analysis as a multiple of the time that it takes to decode and resample the same files, in the same run;
its parts; and the peak memory of the process. Use a machine that does nothing else."""
SCALE = """\
What a search costs, needs and misses in a catalog of very many tracks. FOLDER is a catalog of real music; out of its
vectors two catalogs are invented (no audio; 9 GB for 100,000 tracks of 36 segments), their indexes are built (an hour
or more), and both are asked queries of three minutes. Use --work: a run that was stopped goes on."""
TABLE = "Prints result files as Markdown (or with --json as one JSON array)."


Run = Callable[[argparse.Namespace], int]
Measure = Callable[[argparse.Namespace, "Setup"], "Result"]
WORK = "folder that keeps catalog and copies, so that a run that was stopped goes on (default: a temporary one)"


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    bench = subparsers.add_parser(
        "bench",
        help="measure how well and how fast sources are found",
        description="Measures Descant on music whose sources are known. Each benchmark prints a table (or with --json"
        " its result) and writes a dated result file.",
    )
    kinds = bench.add_subparsers(dest="bench_command", required=True, metavar="KIND")

    def kind(name: str, run: Run, help_text: str, description: str) -> argparse.ArgumentParser:
        parser = kinds.add_parser(name, help=help_text, description=description)
        parser.add_argument("--json", action="store_true", help="print JSON")
        parser.set_defaults(run=run, refuse=parser.error)
        return parser

    def measuring(name: str, measure: Measure, help_text: str, description: str) -> argparse.ArgumentParser:
        parser = kind(name, _measured(measure), help_text, description)
        parser.add_argument("--out", metavar="FILE", type=Path, help=f"default: bench-{name}-DATE.json, here")
        parser.add_argument("--force", action="store_true", help="write over a FILE that is there")
        parser.add_argument("--work", metavar="DIR", type=Path, help=WORK)
        parser.add_argument("--device", metavar="D", default="auto", help="auto, cpu, cuda or mps (default: auto)")
        parser.add_argument(
            "--workers", type=int, metavar="N", default=0, help="processes that decode (default: one a core)"
        )
        return parser

    known = measuring("known", run_known, "is the known source found?", KNOWN)
    known.add_argument("manifest", metavar="PAIRS.tsv", type=Path)
    held = known.add_mutually_exclusive_group()
    held.add_argument("--distractors", metavar="FOLDER", type=Path, help="music to add to the catalog")
    held.add_argument("--catalog", metavar="PLACE", type=place_of, help="take this catalog as it is; it is only read")
    shares = measuring("shares", run_shares, "how far are shares and intervals from the truth?", SHARES)
    shares.add_argument("manifests", metavar="MANIFEST.json", type=Path, nargs="+")
    for one in (known, shares):
        one.add_argument(
            "--reports", metavar="FILE", type=Path, help="keep the reports here, one a line; those that are there count"
        )
    copies = measuring("copies", run_copies, "are altered copies found and placed?", COPIES)
    copies.add_argument("folder", metavar="FOLDER", type=Path)
    copies.add_argument("--tracks", type=count, metavar="N", default=300, help="tracks of the catalog (default: 300)")
    copies.add_argument("--excerpts", type=count, metavar="N", default=50, help="tracks with copies (default: 50)")
    copies.add_argument("--seconds", type=count, metavar="S", default=15, help="length of an excerpt (default: 15)")
    speed = measuring("speed", run_speed, "what does an analysis cost?", SPEED)
    speed.add_argument("folder", metavar="FOLDER", type=Path)
    speed.add_argument("--catalog", metavar="PLACE", type=place_of, help="compare with this catalog; it is only read")
    speed.add_argument("--tracks", type=count, metavar="N", default=1000, help="tracks of the catalog (default: 1000)")
    speed.add_argument("--files", type=count, metavar="N", default=20, help="files to analyse (default: 20)")
    scale = measuring("scale", run_scale, "what do very many tracks cost?", SCALE)
    scale.add_argument("folder", metavar="FOLDER", type=Path)
    scale.add_argument("--tracks", type=count, metavar="N", default=100_000, help="the large one (default: 100000)")
    scale.add_argument("--small", type=count, metavar="N", default=1000, help="the small one (default: 1000)")
    scale.add_argument("--segments", type=count, metavar="N", default=36, help="of a track and leg (default: 36)")
    scale.add_argument("--queries", type=count, metavar="N", default=20, help="to ask of both (default: 20)")
    scale.add_argument(
        "--brute", type=int, metavar="N", default=5, help="of them compared with everything (default: 5)"
    )
    scale.add_argument(
        "--postgres", action="store_true", help="compare the large one with itself in a PostgreSQL server (Linux)"
    )
    scale.add_argument(
        "--graph", action="store_true", help="with --postgres: by pgvector's graph instead of lists in memory"
    )
    scale.add_argument("--no-folder", action="store_true", help="with --postgres: do not ask the folder")
    scale.add_argument(
        "--readers", type=count, action="append", metavar="N", help="with --postgres: N programs ask at once (again)"
    )
    scale.add_argument("--leg", action="append", choices=LEGS, help="this leg alone (can be given again)")
    bench_window.register(kinds)
    table = kind("table", run_table, "print result files as Markdown", TABLE)
    table.add_argument("files", metavar="FILE", type=Path, nargs="+")
    table.add_argument(
        "--rates", action="store_true", help="print the error rates instead, as JSON that a certificate may state"
    )


def run_known(args: argparse.Namespace, setup: Setup) -> Result:
    from descant.bench.known import run

    return run(args.manifest, setup, distractors=args.distractors, catalog=args.catalog, reports=args.reports)


def run_shares(args: argparse.Namespace, setup: Setup) -> Result:
    from descant.bench.shares import run

    return run(args.manifests, setup, reports=args.reports)


def run_copies(args: argparse.Namespace, setup: Setup) -> Result:
    from descant.bench.copies import run

    return run(args.folder, setup, tracks=args.tracks, excerpts=args.excerpts, seconds=args.seconds)


def run_speed(args: argparse.Namespace, setup: Setup) -> Result:
    from descant.bench.speed import run

    return run(args.folder, setup, catalog=args.catalog, tracks=args.tracks, files=args.files)


def run_scale(args: argparse.Namespace, setup: Setup) -> Result:
    if args.postgres:
        from descant.bench import shared

        made = {"tracks": args.tracks, "segments": args.segments, "count": args.queries, "brute": args.brute}
        kind = {"folder_too": not args.no_folder, "graph": args.graph, "readers": args.readers or ()}
        return shared.run(args.folder, setup, **made, **kind, legs=args.leg or LEGS)
    from descant.bench.scale import run

    sizes = {"tracks": args.tracks, "small": args.small, "segments": args.segments, "count": args.queries}
    return run(args.folder, setup, **sizes, brute=args.brute, legs=args.leg or LEGS)


def run_table(args: argparse.Namespace) -> int:
    from descant.bench import results

    read = [results.read(path) for path in args.files]
    if args.rates:
        print(json.dumps(results.rates(read), indent=1))
    elif args.json:
        print(json.dumps([result.to_json() for result in read]))
    else:
        print("\n".join(results.markdown(result) for result in read), end="")
    return 0


# What the measuring commands share -------------------------------------------------------------------------------

POSITIONAL = ("manifest", "manifests", "folder")
OPTIONS = (
    *("distractors", "catalog", "tracks", "small", "segments", "queries", "excerpts", "seconds", "files", "device"),
    *("workers", "brute", "leg", "reports", "readers"),
)
FLAGS = ("postgres", "graph", "no_folder")


def _measured(measure: Measure) -> Run:
    """A command that measures, shows and writes a result."""

    def run(args: argparse.Namespace) -> int:
        try:
            settings = Settings(device=args.device, workers=args.workers)
        except DescantError as error:
            args.refuse(str(error))
        from descant.bench import results
        from descant.bench.material import Setup

        out = args.out or Path(f"bench-{args.bench_command}-{datetime.now(UTC).date()}.json")
        results.check_target(out, force=args.force)
        refused = 0
        with _working_folder(args.work) as work, Bar() as bar:

            def refuse(text: str) -> None:
                nonlocal refused
                refused += 1
                bar.pause()
                complain(text)
                bar.resume()

            result = measure(args, Setup(settings, _command(args), work, bar, refuse))
        results.write(result, out, force=args.force)
        if args.json:
            print(json.dumps(result.to_json()))
        else:
            _show(result, out)
        return 1 if refused else 0

    return run


@contextmanager
def _working_folder(named: Path | None) -> Iterator[Path]:
    if named is None:
        with tempfile.TemporaryDirectory(prefix="descant-bench-", ignore_cleanup_errors=True) as folder:
            yield Path(folder).resolve()
        return
    try:
        named.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DescantError(
            f"the working folder cannot be made ({error.strerror})", remedy="Name another with --work.", path=named
        ) from error
    yield named.resolve()


def _command(args: argparse.Namespace) -> str:
    """As it was typed, of files and folders the names alone: a result file is handed on."""

    def word(value: object) -> str:
        return shlex.quote(value.resolve().name if isinstance(value, Path) else str(value))

    words = ["descant", "bench", args.bench_command]
    for name in POSITIONAL:
        value = getattr(args, name, None)
        words += [word(one) for one in (value if isinstance(value, list) else [value]) if one is not None]
    for name in OPTIONS:
        value = getattr(args, name, None)
        for one in value if isinstance(value, list) else [value]:
            if one and one != "auto":
                words += [f"--{name}", word(one)]
    return " ".join([*words, *(f"--{name.replace('_', '-')}" for name in FLAGS if getattr(args, name, False))])


def _show(result: Result, out: Path) -> None:
    from rich.table import Table
    from rich.text import Text

    from descant.bench.results import cases, tables

    screen = console()
    screen.print(f"{result.queries:,} queries against {result.tracks:,} tracks", style="bold")
    for names in tables(result.groups):
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("")
        for column in ("n", *result.groups[names[0]]):
            table.add_column(Text(plain(column)), justify="right")
        for name in names:
            figures = result.groups[name]
            cells = (name, str(cases(figures)), *map(str, figures.values()))
            table.add_row(*(Text(plain(cell)) for cell in cells))
        screen.print()
        screen.print(table)
    screen.print()
    for note in result.notes:
        screen.print(plain(note), soft_wrap=True)
    screen.print(f"With 95 % intervals in {plain(str(out))}", soft_wrap=True)
