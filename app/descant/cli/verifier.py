"""descant verifier: the verifier that the other side keeps, as one file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from descant.cli.screen import plain
from descant.files import file_sha256


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "verifier",
        help="write a verifier for the other side to keep",
        description="Writes a verifier as one file of Python, which checks certificates without Descant and needs one"
        " package (cryptography): signature, issuer, shares, inclusion proofs, and the audio file by its hash.",
    )
    parser.add_argument("out", metavar="OUT.py", type=Path, help="the file to write")
    parser.add_argument("--json", action="store_true", help="print the file and its SHA-256 as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from descant.certificate.standalone import write_verifier

    write_verifier(args.out)
    if args.json:
        print(json.dumps({"verifier": str(args.out), "sha256": file_sha256(args.out)}))
    else:
        print(plain(f"{args.out}: python {args.out.name} certificate.jws --audio FILE"))
    return 0
