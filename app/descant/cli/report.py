"""descant report: a report for other programs and other readers."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Final

from descant.cli.screen import Bar, complain, plain
from descant.postgres.address import place_of
from descant.report.batch import WRONG, line_of, summary, with_q_values, write_batch

OK = 0
FORMS: Final = ("html", "pdf", "xlsx", "csv", "json")
LONGEST_S: Final = 30.0


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "report",
        help="export a report as a page, a paper or a table",
        description="Works with reports that an analysis or an audit has written.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    export = commands.add_parser(
        "export",
        help="write a report as HTML, PDF, XLSX, CSV or JSON",
        description="Writes a report in another form. html: one page that needs nothing else and loads nothing, with"
        " waveform, timeline, shares, the places to listen to and, with --excerpts, short excerpts of both sides. pdf:"
        " a paper without a signature (a certificate is signed: `descant analyze --certificate`). xlsx and csv: tables."
        " What could not be put into a page, as a file that is gone, is said on standard error and in the page.",
    )
    export.add_argument("report", metavar="REPORT", type=Path, help="the report's JSON file")
    export.add_argument("--format", choices=FORMS, help="form (default: by the ending of --out)")
    export.add_argument("--out", metavar="FILE", type=Path, required=True, help="file to write")
    export.add_argument(
        "--excerpts",
        metavar="SECONDS",
        type=float,
        default=0.0,
        help=f"in a page: let people hear so much of both sides of each place, {LONGEST_S:g} at most (default: none)."
        " Excerpts are parts of recordings: hand the page only to those who have to listen",
    )
    export.add_argument(
        "--audio", metavar="FILE", type=Path, help="where the analysed file is now (default: where the report says)"
    )
    export.add_argument(
        "--catalog", metavar="PLACE", type=place_of, help="catalog that knows where the sources' files are"
    )
    export.add_argument("--json", action="store_true", help="print what was written, and what it lacks, as JSON")
    export.set_defaults(run=run, refuse=export.error)
    batch = commands.add_parser(
        "batch",
        help="say of many reports what part of their claims is wrong",
        description="Writes a table of many reports, a row a track, with q-values (Benjamini and Hochberg): the"
        " expected part of wrong claims among all tracks of the batch whose q is not larger. A p-value speaks of one"
        " track; of 50,000 tracks without a source fifty reach p = 0.001 by chance.",
    )
    batch.add_argument(
        "reports", metavar="REPORTS", nargs="+", type=Path, help="file of reports (JSONL), report, or folder"
    )
    batch.add_argument("--out", metavar="FILE", type=Path, required=True, help="CSV file to write")
    batch.add_argument(
        "--wrong", metavar="PART", type=float, default=WRONG, help=f"part that may be wrong (default: {WRONG:g})"
    )
    batch.add_argument("--json", action="store_true", help="print what was written and counted as JSON")
    batch.set_defaults(run=run_batch, refuse=batch.error)


def run(args: argparse.Namespace) -> int:
    form = args.format or args.out.suffix.lower().removeprefix(".")
    if form not in FORMS:
        args.refuse(f"name the form with --format, or let --out end in one of .{', .'.join(FORMS)}")
    if not 0 <= args.excerpts <= LONGEST_S:
        args.refuse(f"--excerpts is between 0 and {LONGEST_S:g} seconds")
    if args.excerpts and form != "html":
        args.refuse("--excerpts is for --format html: nothing else can be heard")
    from descant.catalog.places import places_now
    from descant.exports.write import write_report
    from descant.report.schema import read_report

    report = read_report(args.report)
    sources = {c.track_id: c.path for c in report.contributions}
    places = places_now(args.catalog, sources) if args.catalog else {}
    with Bar() as bar:
        notes = write_report(
            report, args.out, form, excerpts_s=args.excerpts, audio=args.audio, places=places, progress=bar
        )
    for note in notes:
        complain(note)
    if args.json:
        print(json.dumps({"file": str(args.out), "form": form, "lacks": list(notes)}))
    else:
        print(plain(f"{args.out}"))
    return OK


def run_batch(args: argparse.Namespace) -> int:
    if not 0 < args.wrong < 1:
        args.refuse("--wrong is between 0 and 1")
    from descant.royalties.attributions import read_reports

    by_track = {}
    left_out = 0
    for place in args.reports:
        for name, number, report in read_reports(place):
            line = None if isinstance(report, str) else line_of(report)
            if line:
                by_track[line.path, line.sha256] = line  # the last one of a track that was analysed twice
            else:
                left_out += 1
                why = report if isinstance(report, str) else "it is of a model audit, which states no p-values"
                complain(f"{name}, line {number}: left out: {why}.")
    lines = with_q_values(list(by_track.values()))
    write_batch(lines, args.out)
    if args.json:
        named = [line for line in lines if line.titles]
        sure = sum(line.q <= args.wrong for line in named)
        counted = {"file": str(args.out), "tracks": len(lines), "with_source": len(named), "sure": sure}
        print(json.dumps({**counted, "wrong_most": args.wrong, "left_out": left_out}))
    else:
        print(plain(f"{args.out}: {summary(lines, args.wrong)}"))
    return 1 if left_out else OK
