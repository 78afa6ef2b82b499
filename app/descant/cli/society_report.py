"""descant royalties society-report: what was found in a period's tracks, for a society. Nothing is sent."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from descant.cli.screen import Bar, complain, plain

OK, REFUSED = 0, 1
MOST_TOLD = 20


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "society-report",
        help="the attribution report of a period for a society",
        description="Reads the reports of a period and writes into a new folder: attribution.csv (a line a track,"
        " source and leg, with interval, p-value, owners and what is unattributed), tracks.csv (a line a track: what"
        " was found, what could not be measured, what the file declares of itself), works.csv (sums a work), "
        "summary.json and report.pdf. docs/society-report.md has the columns. Of two reports of one track the newer"
        " stands. Nothing is sent.",
    )
    parser.add_argument(
        "--reports", metavar="R", type=Path, nargs="+", required=True, help="JSONL files, folders or JSON files"
    )
    parser.add_argument(
        "--period", metavar="P", required=True, help="2026-11, or 2026-10-01/2026-12-31: when tracks were analysed"
    )
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for all that is made")
    parser.add_argument(
        "--members",
        metavar="JSON",
        type=Path,
        help="what `descant catalog list --json` prints: ISWCs, and owners of today",
    )
    parser.add_argument("--society", metavar="NAME", default="", help="for whom it is")
    parser.add_argument("--reporter", metavar="NAME", default="", help="who reports")
    parser.add_argument("--json", action="store_true", help="print the summary as JSON")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    from descant.royalties.society import Period
    from descant.royalties.society_files import Asked, make_report

    try:
        period = Period.read(args.period)
    except ValueError as error:
        args.refuse(f"--period takes a month or two days with a slash between ({error})")
    asked = Asked(tuple(args.reports), period, args.out, args.members, args.society, args.reporter)
    with Bar() as bar:
        report, tree = make_report(asked, bar)
    for name, line, reason in report.refused[:MOST_TOLD]:
        complain(f"{name}, line {line}: {reason}")
    if len(report.refused) > MOST_TOLD:
        complain(f"{len(report.refused) - MOST_TOLD:,} more were refused")
    if args.json:
        print(json.dumps(tree, indent=2))
    else:
        print(
            f"{tree['tracks']:,} tracks: {tree['with_source']:,} with a source, {tree['without_source']:,} without,"
            f" {tree['not_measurable']:,} that could not be measured; {tree['declared_generated']:,} declare that they"
            " are generated."
        )
        if report.outside:
            print(f"{report.outside:,} reports of other days were left out.")
        print(plain(f"The report is in {args.out}. Nothing was sent."))
    return REFUSED if report.refused else OK
