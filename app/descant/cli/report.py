"""descant report: a report for other programs and other readers."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Final

from descant.cli.screen import Bar, complain, plain
from descant.postgres.address import place_of

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
