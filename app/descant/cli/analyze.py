"""descant analyze: reports of tracks against a catalog, written as they finish."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from descant import __version__
from descant.cli.lists import ListError, add_list_options, listed, path_argument
from descant.cli.results import Results, add_options, check_options, made_with
from descant.cli.screen import Bar, complain, console, contributions_table, plain, show_declarations
from descant.errors import DescantError
from descant.paths import default_catalog
from descant.quoting import quoted
from descant.report.comparison import no_finding, not_compared
from descant.report.exclusions import exclusion, in_words, with_exclusion
from descant.report.model import SIMILARITY
from descant.report.names import limits as name_limits
from descant.settings import Settings

if TYPE_CHECKING:
    from descant.catalog.store import Catalog
    from descant.report.model import Exclusion, Report

NOTE = "A share is an estimate from similarity, with its uncertainty stated; it is no proof of training or copying."


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "analyze",
        help="say which works of a catalog tracks descend from",
        description="Analyses tracks against a catalog. Folders are searched for audio files. Without --jsonl, --out or"
        " --json a table is printed. Files that are refused are named on standard error with the reason, and the exit"
        " code is 1.",
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", type=path_argument, help="audio file or folder")
    parser.add_argument("--catalog", metavar="DIR", type=Path, default=None, help="catalog folder (default: your own)")
    add_list_options(parser)
    add_options(parser)
    parser.add_argument(
        "--exclude",
        metavar="ID:REASON",
        action="append",
        default=[],
        help="give this track of the catalog no share, and record why; may be repeated",
    )
    parser.add_argument("--device", metavar="D", default="auto", help="auto, cpu, cuda or mps (default: auto)")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    check_options(args)
    try:
        named = [Path(name) for name in (*args.paths, *listed(args))]
    except ListError as error:
        args.refuse(str(error))
    if not named:
        args.refuse("name at least one PATH, or a LIST with --from-file")
    try:
        settings = Settings(device=args.device)
    except DescantError as error:
        args.refuse(str(error))

    from descant import pipeline
    from descant.catalog.ingest import find_files
    from descant.catalog.store import Catalog

    files, refused = [], 0
    with Catalog.open(args.catalog or default_catalog()) as catalog:
        exclusions = _exclusions(args, catalog)
        for found in find_files(named):
            if isinstance(found, Path):
                files.append(found)
            else:
                refused += found.status == "refused"
                complain(f"{found.path}: {found.reason}")
        with Results(args, _show, NOTE, catalog) as results:
            files = _left(files, results, catalog, settings, exclusions)
            with Bar(len(files)) as bar:
                outcomes = pipeline.analyse_many(files, catalog, settings, exclusions=exclusions, progress=bar)
                for path, outcome in outcomes if files else ():
                    refused += not results.take(path, outcome, bar)
    return 1 if refused else 0


def _exclusions(args: argparse.Namespace, catalog: Catalog) -> tuple[Exclusion, ...]:
    """Ends the program where one names no reason; raises DescantError where it names no track of the catalog."""
    made: tuple[Exclusion, ...] = ()
    for text in args.exclude:
        track_id, _, reason = text.partition(":")
        found = catalog.tracks_by_id([track_id.strip()])
        if not found:
            raise DescantError(
                f"no track of the catalog has the id {quoted(track_id)}",
                remedy="`descant catalog list` names the ids. Write --exclude ID:REASON.",
            )
        try:
            made = with_exclusion(made, exclusion(track_id, reason, found[0].tags.title, found[0].tags.artist))
        except DescantError as error:
            args.refuse(str(error))
    return made


def _left(
    files: list[Path], results: Results, catalog: Catalog, settings: Settings, exclusions: Sequence[Exclusion]
) -> list[Path]:
    """The files that have no report yet: a run that was stopped goes on where it was."""
    if not results.are_there:
        return files
    made = made_with(SIMILARITY, __version__, settings.to_json(), catalog.snapshot(), exclusions)
    left = [file for file in files if not results.has(file, made)]
    if len(left) < len(files):
        complain(
            f"{len(files) - len(left)} of {len(files)} files were analysed before by this version, with these settings"
            " and against this state of the catalog; their reports are kept."
        )
        if results.chosen:
            complain(
                f"Their certificates are kept as they are, whatever {' and '.join(results.chosen)} would change:"
                " `descant certify` makes others of the reports."
            )
    return left


def _show(report: Report) -> None:
    out = console()
    about: dict[str, Any] = {"min": int(report.query.duration_s // 60), "s": report.query.duration_s % 60}
    out.print(f"{plain(report.query.path)}  ({about['min']}:{about['s']:04.1f})", style="bold", soft_wrap=True)
    show_declarations(out, report)
    out.print(contributions_table(report))
    for one in report.exclusions:
        out.print(plain(f"Excluded: {in_words(one)}"), style="dim")
    for said in name_limits(report.contributions):
        out.print(plain(said), style="dim")
    if said := no_finding(report.limits):
        out.print(plain(said), style="bold")
    for said in not_compared(report.limits):
        out.print(plain(said), style="bold")
    out.print()
