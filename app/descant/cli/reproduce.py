"""descant reproduce: does a certificate's analysis come out the same when it is made again?"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from descant.cli.lists import add_catalog_option
from descant.cli.screen import Bar, natural, plain
from descant.errors import DescantError
from descant.paths import default_catalog

if TYPE_CHECKING:
    from descant.reproduction import Difference, Reproduction

REPRODUCED, DIFFERENT = 0, 4
_SHOWN: Final = 12
"""Differences printed of each kind; --json has all."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "reproduce",
        help="make a certificate's analysis again and compare",
        description="Makes the analysis of a certificate again, with its parameters, and compares every share,"
        " interval, p-value and place; says what else is not as it was (version, encoders, catalog, platform). Model"
        " audits are asked of their model's --index again. Exit code 0: the same, or each share within --tolerance;"
        " 4: it came out otherwise; 1: it could not be compared, which standard error says; 3: the catalog is locked or"
        " damaged.",
    )
    parser.add_argument("certificate", metavar="CERTIFICATE", type=Path, help="certificate.jws or the PDF")
    parser.add_argument(
        "--audio",
        metavar="FILE",
        type=Path,
        help="the audio file (default: as named, beside the certificate)",
    )
    add_catalog_option(parser)
    parser.add_argument("--index", metavar="DIR", type=Path, help="of a model audit: the index of its model")
    parser.add_argument(
        "--tolerance",
        metavar="PPM",
        type=natural,
        help="parts per million by which a share may differ (default: 0, nothing may; of a model audit 1,000, and"
        " scores by 1 %% of the largest: rounding differs between machines)",
    )
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON, with all differences")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    from descant.catalog.store import Catalog
    from descant.reproduction import AUDIT_PPM, reproduce, reproduce_audit

    if args.index is not None and args.catalog is not None:
        args.refuse("--index is of model audits and --catalog of all others; name one of them")
    audio = args.audio or _beside(args.certificate)
    tolerance = args.tolerance if args.tolerance is not None else 0 if args.index is None else AUDIT_PPM
    with Bar() as bar:
        if args.index is not None:
            found = reproduce_audit(args.certificate, audio, args.index, tolerance_ppm=tolerance, progress=bar)
        else:
            with Catalog.open(args.catalog or default_catalog()) as catalog:
                found = reproduce(args.certificate, audio, catalog, tolerance_ppm=tolerance, progress=bar)
    if args.json:
        print(json.dumps({"certificate": str(args.certificate), "audio": str(audio), **asdict(found)}, indent=2))
    else:
        _print(args.certificate, found, tolerance)
    return DIFFERENT if found.outcome == "different" else REPRODUCED


def _beside(certificate: Path) -> Path:
    """The file of the name that the certificate says. Raises DescantError where it is not there."""
    from descant.certificate.verify import verify_file

    found = verify_file(certificate)
    name = Path(found.report.query.path).name
    if name and (path := certificate.parent / name).is_file():
        return path
    raise DescantError(
        f"the audio file {name!r} is not beside the certificate", remedy="Name it with --audio.", path=certificate
    )


def _print(path: Path, found: Reproduction, tolerance: int) -> None:
    scores, differ = "", ""
    if found.most_score is not None:
        scores = f"each score is within 1 % of the largest (the most is {found.most_score:.2g} of it) and "
        differ = f"scores differ by up to {found.most_score:.2g} of the largest and "
    said = {
        "same": "reproduced: every share, interval, p-value and place is the same",
        "close": f"reproduced: {scores}each share is within {tolerance:,} ppm (the most is {found.most_ppm:,} ppm)",
        "different": f"NOT REPRODUCED: {differ}shares differ by up to {found.most_ppm:,} ppm",
    }
    print(plain(f"{path}: {said[found.outcome]}"))
    _list("What came out otherwise:", found.results)
    _list("What it was made with that is not the same now:", found.causes)


def _list(head: str, differences: tuple[Difference, ...]) -> None:
    if not differences:
        return
    print(head)
    for one in differences[:_SHOWN]:
        print(plain(f"  {one.what}: certified {one.certified}; now {one.now}"))
    if len(differences) > _SHOWN:
        print(f"  and {len(differences) - _SHOWN:,} more")
