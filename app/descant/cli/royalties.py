"""descant royalties: money by reports and plays, and splits of one report. Nothing is ever paid or sent."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Final

from descant.cli import society_report
from descant.cli.screen import Bar, complain, console, plain

OK, REFUSED = 0, 1
FORMATS: Final = ("csv", "xlsx", "pdf")
MOST_TOLD: Final = 20
"""Refused lines named on standard error; the file of them holds all."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "royalties",
        help="statements of money by reports and plays; splits",
        description="Shares out money by attribution reports: statements a payee over a batch of plays, and the split"
        " of one report. Amounts are whole minor units, and every one stands in exactly one line: to be paid, waiting,"
        " or unattributed. Nothing is paid or sent.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _register_run(commands)
    _register_splits(commands)
    society_report.register(commands)


def _register_run(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "run",
        help="share out pools over plays",
        description="Reads reports, a usage file and the terms, and writes into a new folder: lines.csv (every amount),"
        " suspense.csv (what waits and why), refused.csv, plays-without-report.csv, summary.json, and statements/ with"
        " one file a payee and format. Rows that cannot be counted are named with line and reason; the exit code is 1"
        " then, and the rest is shared out.",
    )
    parser.add_argument(
        "--reports",
        metavar="R",
        type=Path,
        nargs="+",
        required=True,
        help="reports: JSONL files, folders, or JSON files",
    )
    parser.add_argument(
        "--plays",
        metavar="FILE",
        type=Path,
        required=True,
        help="usage file: a CSV (columns: see the README), a DDEX sales report (DSR, Basic Audio Profile), either as"
        " .gz, or a folder of these",
    )
    parser.add_argument(
        "--tracks",
        metavar="CSV",
        type=Path,
        help="what the usage files call the tracks: columns track, isrc, resource_id",
    )
    parser.add_argument("--pools", metavar="JSON", type=Path, required=True, help="the terms: pools, minimums, holds")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for all that is made")
    _add_payees(parser)
    parser.add_argument(
        "--members",
        metavar="JSON",
        type=Path,
        help="what `descant catalog list --json` prints: the tracks that share in an equal pool, with their owners of"
        " today (default: the tracks that any report names, with the owners of the newest)",
    )
    parser.add_argument(
        "--carry-in", metavar="CSV", type=Path, help="suspense.csv of the run before: what waits there is asked again"
    )
    parser.add_argument(
        "--formats",
        metavar="F",
        default=",".join(FORMATS),
        help=f"formats of the statements, of {', '.join(FORMATS)} (default: all)",
    )
    parser.add_argument("--json", action="store_true", help="print the summary as JSON")
    parser.set_defaults(run=run, refuse=parser.error)


def _register_splits(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "splits",
        help="the split of one report, as CSV or for 0xSplits",
        description="Says who has how much of a million of one right in an analysed track, with the unattributed part"
        " and what waits as recipients of their own. With --out a CSV (FILE.csv), or with --addresses the JSON that"
        " 0xSplits takes (FILE.json): allocations with at most four decimals that total 1,000,000.",
    )
    parser.add_argument("--report", metavar="R", type=Path, required=True, help="a report's JSON file")
    parser.add_argument(
        "--right", choices=("recording", "composition"), default="recording", help="whose owners (default: recording)"
    )
    parser.add_argument(
        "--style-ppm", metavar="N", type=int, default=0, help="parts per million that follow the style leg (default: 0)"
    )
    _add_payees(parser)
    parser.add_argument(
        "--addresses",
        metavar="JSON",
        type=Path,
        help='{"NAME or IPI": "0x…"} for each recipient, "unattributed" and "suspense" among them',
    )
    parser.add_argument("--out", metavar="FILE", type=Path, help="FILE.csv, or FILE.json with --addresses")
    parser.add_argument(
        "--contract",
        metavar="DIR",
        type=Path,
        help="with --addresses: write the reference splitter contract (Vyper) and what it is deployed with",
    )
    parser.add_argument("--json", action="store_true", help="print the split as JSON")
    parser.set_defaults(run=splits, refuse=parser.error)


def _add_payees(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--payees",
        metavar="CSV",
        type=Path,
        help="who can be paid (columns payee, name, ipi); money of other owners waits (default: every named owner)",
    )


def run(args: argparse.Namespace) -> int:
    formats = [name.strip() for name in args.formats.split(",") if name.strip()]
    if not formats or not set(formats) <= set(FORMATS):
        args.refuse(f"--formats takes some of {', '.join(FORMATS)}")
    from descant.royalties.batch import Asked, share_out

    asked = Asked(
        tuple(args.reports),
        args.plays,
        args.pools,
        args.out,
        payees=args.payees,
        members=args.members,
        carry_in=args.carry_in,
        tracks=args.tracks,
        formats=tuple(formats),
    )
    with Bar() as bar:
        done = share_out(asked, bar)
    for name, refused in done.first[:MOST_TOLD]:
        complain(f"{name}, line {refused.line}: {refused.reason}")
    if done.refused > MOST_TOLD:
        complain(f"{done.refused - MOST_TOLD:,} more are in {args.out / 'refused.csv'}")
    if args.json:
        print(json.dumps(done.summary, indent=2))
    else:
        _print(done.summary, args.out)
    return REFUSED if done.refused else OK


def _print(tree: dict[str, Any], out: Path) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("pool")
    for name in ("amount", "to be paid", "held", "unattributed", "plays"):
        table.add_column(name, justify="right", no_wrap=True)
    for pool in tree["pools"]:
        sums = (f"{pool['amount']} {pool['currency']}", pool["to_pay"], pool["held"], pool["unattributed"])
        table.add_row(*(Text(plain(cell)) for cell in (pool["name"], *sums, f"{pool['plays']:,}")))
    for currency, sums in tree["totals"].items():
        if float(sums["carried_in"]):
            table.add_row("carried in", f"{sums['carried_in']} {currency}")
        cells = (f"{sums['pools']} {currency}", sums["to_pay"], sums["held"], sums["unattributed"])
        table.add_row("all", *map(Text, cells), style="bold")
    console().print(table)
    for currency, amount in tree["plays"]["in_no_pool"].items():
        complain(f"{amount} {currency} that plays brought in is in no pool of the terms")
    if tree["plays"]["without_report"]:
        complain(f"{tree['plays']['without_report']:,} rows are of tracks without a report: plays-without-report.csv")
    for one in tree["joined_by_name"]:
        complain(f"{one['name']} is one payee with and without the IPI {one['ipi']}: the only one of that name")
    print(plain(f"{len(tree['statements']):,} statements are in {out / 'statements'}. Nothing was paid or sent."))


def splits(args: argparse.Namespace) -> int:
    if not 0 <= args.style_ppm <= 1_000_000:
        args.refuse("--style-ppm is between 0 and 1000000")
    if args.addresses and args.out and args.out.suffix.lower() != ".json":
        args.refuse("with --addresses, --out names a .json file")
    if args.out and not args.addresses and args.out.suffix.lower() != ".csv":
        args.refuse("--out names a .csv file; for 0xSplits' JSON give --addresses too")
    if args.contract and not args.addresses:
        args.refuse("--contract needs --addresses: a contract pays to nothing else")
    from descant.files import write_whole
    from descant.report.schema import read_report
    from descant.royalties.batch import payees_of
    from descant.royalties.splits import SPLITS, read_addresses, split, split_rows, zero_x_splits
    from descant.royalties.splitter import write_splitter
    from descant.royalties.tables import write_csv

    made = split(read_report(args.report), args.right, payees_of(args.payees), style_ppm=args.style_ppm)
    tree: Any = [{"recipient": a.name, "ipi": a.ipi, "allocation_ppm": a.ppm, "reason": a.reason} for a in made]
    if args.addresses:
        tree = zero_x_splits(made, read_addresses(args.addresses))
        if args.contract:
            write_splitter(tree, args.contract)
        if args.out:
            write_whole(args.out, json.dumps(tree, indent=2, ensure_ascii=False).encode() + b"\n")
    elif args.out:
        write_csv(args.out, SPLITS, split_rows(made))
    if args.json:
        print(json.dumps(tree, indent=2))
    else:
        for a in made:
            print(plain(f"{a.ppm / 10_000:>9.4f} %  {a.name}{f' ({a.reason})' if a.reason else ''}"))
    return OK
