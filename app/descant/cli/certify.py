"""descant certify: certificates of reports that were looked at first."""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from descant.cli.certificates import add_certificate_options, choices_of
from descant.cli.screen import DETAILS_HELP, complain, plain
from descant.errors import CatalogError, DescantError
from descant.paths import default_catalog, keys_folder
from descant.postgres.address import place_of

if TYPE_CHECKING:
    from descant.catalog.store import Catalog


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "certify",
        help="make certificates of reports, with the name of who reviewed them",
        description="Makes NAME.certificate.jws and NAME.pdf of each NAME.report.json, beside it or in --out. Reports"
        " that cannot be certified are named on standard error with the reason, and the exit code is 1.",
    )
    parser.add_argument(
        "reports", metavar="REPORT", nargs="+", type=Path, help="report that Descant has written (.json)"
    )
    parser.add_argument("--out", metavar="DIR", type=Path, help="folder to write into (default: beside each report)")
    add_certificate_options(parser, signed_off=True)
    parser.add_argument(
        "--audio", metavar="FILE", help="where the audio file for --audio-copy is (default: where the report says)"
    )
    parser.add_argument(
        "--catalog",
        type=place_of,
        metavar="PLACE",
        help="the catalog the reports are of, whose audit log is named as it is now (default: your own, if it is that)",
    )
    parser.add_argument("--details", action="store_true", help=DETAILS_HELP.removeprefix("with --certificate: "))
    parser.add_argument("--json", action="store_true", help="print the files that were made as JSON")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    from dataclasses import replace

    from descant.certificate.make import key_of, make
    from descant.cli.results import CERTIFICATE, PDF, REPORT
    from descant.report.schema import read_report

    if args.audio and not (args.audio_copy and len(args.reports) == 1):
        args.refuse("--audio is for the --audio-copy of one report")
    choices = replace(choices_of(args), details=args.details, audio=args.audio or "")
    key = key_of(choices, keys_folder())
    if args.out is not None:
        args.out.mkdir(parents=True, exist_ok=True)
    refused, taken, trees = 0, set[Path](), []
    with _opened(args.catalog) as catalog:
        for path in args.reports:
            stem = (args.out or path.parent) / path.name.removesuffix(".json").removesuffix(
                REPORT.removesuffix(".json")
            )
            jws, pdf = (stem.with_name(stem.name + ending) for ending in (CERTIFICATE, PDF))
            try:
                if jws in taken:
                    raise DescantError(
                        f"there is another report whose certificate is {jws.name}",
                        remedy="Certify it into another folder.",
                        path=path,
                    )
                report = read_report(path)
                entry = catalog.log_entry(report.catalog.snapshot) if catalog and report.audit is None else None
                if args.catalog and entry is None:
                    complain(f"{path}: its certificate names no log entry: the catalog is not as it was analysed")
                made = make(report, key, choices, jws, pdf, previous_entry=entry)
                taken.add(jws)
                trees.append({"report": str(path), **{name: str(file) for name, file in vars(made).items() if file}})
                if not args.json:
                    print(plain("  ".join(str(file) for file in vars(made).values() if file)))
            except DescantError as error:
                refused += 1
                complain(str(error) if error.path else f"{path}: {error}")
    if args.json:
        print(json.dumps(trees, indent=2))
    return 1 if refused else 0


@contextlib.contextmanager
def _opened(folder: Path | None) -> Iterator[Catalog | None]:
    """The catalog that was named, or your own where one can be read. Raises CatalogError of the former."""
    from descant.catalog.store import Catalog

    catalog = None
    try:
        catalog = Catalog.open(folder or default_catalog())
    except CatalogError:
        if folder:
            raise
    with catalog or contextlib.nullcontext() as opened:
        yield opened
