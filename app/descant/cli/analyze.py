"""descant analyze: reports of tracks against a catalog, written as they finish."""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from descant import __version__
from descant.cli.lists import ListError, add_catalog_option, add_list_options, listed, path_argument
from descant.cli.results import Results, add_options, add_sharing_option, check_options, made_with
from descant.cli.screen import Bar, complain, console, contributions_table, plain, show_declarations
from descant.errors import DescantError
from descant.paths import default_catalog
from descant.quoting import quoted
from descant.report.batch import WRONG, BatchLine, line_of, summary, with_q_values, write_batch
from descant.report.comparison import no_finding, not_compared
from descant.report.exclusions import exclusion, in_words, with_exclusion
from descant.report.model import SIMILARITY
from descant.report.names import limits as name_limits
from descant.settings import STRICTNESSES, Settings

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
    add_catalog_option(parser)
    add_list_options(parser)
    add_options(parser)
    add_sharing_option(parser)
    parser.add_argument(
        "--exclude",
        metavar="ID:REASON",
        action="append",
        default=[],
        help="give this track of the catalog no share, and record why; may be repeated",
    )
    parser.add_argument(
        "--strictness",
        metavar="TRACKS",
        choices=[str(one.tracks) for one in STRICTNESSES],
        help="how seldom a track that descends from nothing in the catalog may be given a source: once in so many: "
        + ", ".join(f"{one.tracks} ({one.meaning})" for one in STRICTNESSES)
        + f" (default: {Settings().strictness})",
    )
    parser.add_argument(
        "--batch",
        metavar="FILE",
        type=Path,
        help="write a table of all tracks as CSV, with q-values: the expected part of wrong claims among all that are"
        " as doubtful or less (`descant report batch` writes it of reports)",
    )
    parser.add_argument("--device", metavar="D", default="auto", help="auto, cpu, cuda or mps (default: auto)")
    parser.add_argument(
        "--cluster",
        metavar="WHERE",
        help="analyse on a cluster of Dask: tcp://scheduler:8786, or local:N for N processes here; see the README",
    )
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
        if args.strictness:
            settings = replace(settings, alpha=1 / int(args.strictness))
    except DescantError as error:
        args.refuse(str(error))

    if args.cluster is not None:
        _check_cluster(args)
        settings = replace(settings, workers=1, threads=1)  # a worker has a core

    from descant import pipeline
    from descant.catalog.ingest import find_files
    from descant.catalog.store import Catalog

    exclusions: tuple[Exclusion, ...] = ()

    def analysed(files: list[Path], bar: Bar) -> Iterator[tuple[Path, Report | DescantError]]:
        if args.cluster is None:
            return pipeline.analyse_many(files, catalog, settings, exclusions=exclusions, progress=bar)
        from descant import cluster

        place = args.catalog or default_catalog()
        return cluster.analyse_over(args.cluster, files, place, settings, exclusions=exclusions, progress=bar)

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
            left = _left(files, results, catalog, settings, exclusions)
            batch = [] if args.batch is None else _made_before(args, set(files) - set(left), catalog)
            with Bar(len(left)) as bar:
                for path, outcome in analysed(left, bar) if left else ():
                    refused += not results.take(path, outcome, bar)
                    if args.batch is not None and not isinstance(outcome, DescantError):
                        batch.append(line_of(outcome))
    if args.batch is not None:
        _write_batch(batch, args.batch)
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


def _made_before(args: argparse.Namespace, files: Collection[Path], catalog: Catalog) -> list[BatchLine | None]:
    """Lines of the files whose reports an earlier run has left where this one writes its own."""
    from descant.catalog.reports import kept
    from descant.report.model import Report
    from descant.royalties.attributions import read_reports

    if not files:
        return []
    names = {str(file.absolute()) for file in files}
    reports: Iterable[Report | str]
    if args.out or args.jsonl:
        reports = (report for _, _, report in read_reports(args.out or Path(args.jsonl)))
    else:
        reports = (Report.from_json(json.loads(text)) for text in kept(catalog.connection))
    found = {r.query.path: r for r in reports if not isinstance(r, str) and r.query.path in names}
    return [line_of(report) for report in found.values()]


def _write_batch(lines: Iterable[BatchLine | None], out: Path) -> None:
    whole = with_q_values([line for line in lines if line])
    write_batch(whole, out)
    complain(f"{out}: {summary(whole, WRONG)}")


def _check_cluster(args: argparse.Namespace) -> None:
    """Ends the program where --cluster names none. Raises DescantError where Dask is not installed."""
    if find_spec("distributed") is None:
        raise DescantError("Dask is not installed.", remedy="Install it: pip install 'descant[cluster]'")
    from descant import cluster

    try:
        cluster.check(args.cluster)
    except DescantError as error:
        args.refuse(str(error))


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
