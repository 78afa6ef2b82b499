"""descant verify: does a certificate hold? Offline, without a catalog."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from descant.cli.screen import complain, percent, plain
from descant.errors import DescantError

if TYPE_CHECKING:
    from descant.certificate.outcome import Check, Verification

OK, DOES_NOT_HOLD = 0, 1
RANKED = 5
"""Ranked sources shown of an audit that states no percentages."""

_STATE_WIDTH = len("not checked")


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "verify",
        help="check a certificate, offline",
        description="Checks a certificate (certificate.jws, or the PDF that carries it): signature, form, shares, and"
        " with --audio whether it is about that file. A self-signed key proves that nothing was changed, not who"
        " signed: give the issuer's public key with --key for that, or a root certificate that you trust with --trust."
        " A PDF holds only where it is, byte for byte, what this version of the program makes of its record, with its"
        " signature behind. Exit code 0: all that was checked holds; 1: something does"
        " not, cannot be checked by this version, or cannot be read; 2: wrong usage.",
    )
    parser.add_argument("certificate", metavar="CERTIFICATE", type=Path, help="certificate.jws or the PDF")
    parser.add_argument("--audio", metavar="FILE", type=Path, help="the audio file that it is about")
    parser.add_argument("--key", metavar="FILE", type=Path, help="the issuer's public key (JWK or PEM)")
    parser.add_argument(
        "--trust",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="root certificate (PEM or DER) that the issuer's certificate must lead to; may be repeated",
    )
    parser.add_argument(
        "--trust-time",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="root certificate of a timestamp authority; may be repeated",
    )
    parser.add_argument(
        "--timestamp",
        metavar="FILE",
        type=Path,
        help="timestamp of a certificate.jws (default: certificate.jws.tsr beside it; a PDF holds its own)",
    )
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from descant.certificate.outcome import PAGES, Check, Verification
    from descant.certificate.verify import verify_file

    try:
        outcome = verify_file(
            args.certificate,
            audio=args.audio,
            trusted_key=args.key,
            trust=args.trust,
            trust_time=args.trust_time,
            timestamp=args.timestamp,
        )
    except DescantError as error:
        outcome = Verification((Check("file", "failed", str(error)),))
    if args.json:
        print(json.dumps(_tree(args.certificate, outcome), indent=2))
    else:
        _print(args.certificate, outcome)
    for check in outcome.checks:
        if check.state == "failed" or (check.name == PAGES and check.state != "ok"):
            complain(f"{args.certificate}: {check.name}: {check.words}")
    return OK if outcome.ok else DOES_NOT_HOLD


def _tree(path: Path, outcome: Verification) -> dict[str, object]:
    subject = outcome.record["credentialSubject"] if outcome.record else {}
    return {
        "certificate": str(path),
        "ok": outcome.ok,
        "verdict": outcome.verdict,
        "checks": [{"name": c.name, "state": c.state, "words": c.words} for c in outcome.checks],
        "fingerprint": outcome.fingerprint,
        "signer": outcome.signer,
        "issuer": outcome.record["issuer"] if outcome.record else None,
        "sign_off": outcome.record["sign_off"] if outcome.record else None,
        "title": subject.get("title"),
        "sha256": subject.get("sha256"),
        "unattributed_ppm": subject.get("unattributed_ppm"),
    }


def _print(path: Path, outcome: Verification) -> None:
    print(plain(f"{path}: {outcome.verdict if outcome.ok else outcome.verdict.upper()}"))
    for check in outcome.checks:
        print(_line(check))
    if outcome.record is None:
        return
    subject = outcome.record["credentialSubject"]
    print(plain(f'It is about "{subject["title"]}", certified {outcome.record["validFrom"]}:'))
    signed = outcome.record["sign_off"]
    if signed["reviewer"]:
        on, said = (signed.get(name, "") for name in ("date", "statement"))
        print(plain(f'Signed off by "{signed["reviewer"]}"{on and f", {on}"}{said and f": {said}"}'))
    for source in subject["sources"]:
        interval = f"{percent(source['low_ppm'])} to {percent(source['high_ppm'])}"
        print(plain(f"  {percent(source['share_ppm']):>8}  {source['title'] or source['track_id']} ({interval})"))
    print(f"  {percent(subject['unattributed_ppm']):>8}  unattributed")
    for one in subject["report"].get("exclusions", ()):
        print(plain(f"  {'–':>8}  {one['title'] or one['track_id']}, excluded by hand: {one['reason']}"))
    audit = subject["report"].get("audit")
    if audit and audit["refusal"]:
        print("Percentages were refused; ranked by influence:")
        for row in audit["ranking"][:RANKED]:
            name = row["name"] if row["name"] in ("", row["id"]) else f"{row['name']} ({row['id']})"
            print(plain(f"  {row['rank']:>8}  {name or row['id']}"))


def _line(check: Check) -> str:
    return plain(f"  {check.state:<{_STATE_WIDTH}}  {check.name}: {check.words}")
