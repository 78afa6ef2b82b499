"""Options of every command that makes certificates: whose key, whose timestamp, who signs off."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from descant.errors import CertificateError

if TYPE_CHECKING:
    from descant.certificate.choices import Choices

PASSWORD: Final = "DESCANT_KEY_PASSWORD"
"""Environment variable: an argument would be seen by everybody on the computer."""


def add_certificate_options(parser: argparse.ArgumentParser, *, signed_off: bool) -> None:
    """signed_off: with the reviewer, who must have seen the report before it is certified."""
    parser.add_argument(
        "--issuer-key",
        metavar="FILE",
        help="sign certificates with this key (PEM or PKCS #12, with its certificate chain) in place of the computer's"
        f" own; its password is asked for, or taken from the environment variable {PASSWORD}",
    )
    parser.add_argument(
        "--issuer-chain", metavar="FILE", help="PEM file with the certificates of --issuer-key, if they are not in it"
    )
    parser.add_argument(
        "--timestamp",
        metavar="URL",
        help="ask this RFC 3161 authority for a timestamp of record and PDF; it is sent hashes alone",
    )
    parser.add_argument(
        "--audio-copy",
        action="store_true",
        help="also write NAME.certified.EXT, a copy of the audio with content credentials (C2PA) about its certificate"
        " (WAV, MP3, FLAC, M4A)",
    )
    if signed_off:
        parser.add_argument(
            "--reviewer", metavar="NAME", help="the person who has reviewed the report and signs it off"
        )
        parser.add_argument("--statement", metavar="TEXT", help="what the reviewer states, in place of the usual words")


def chosen(args: argparse.Namespace) -> list[str]:
    """The options above that were given."""
    names = ("issuer_key", "issuer_chain", "timestamp", "audio_copy", "reviewer", "statement")
    return [f"--{name.replace('_', '-')}" for name in names if getattr(args, name, None)]


def choices_of(args: argparse.Namespace) -> Choices:
    """Asks for the password of a locked key on a terminal. Ends the program where options are at odds."""
    from descant.certificate.choices import Choices

    reviewer, statement = getattr(args, "reviewer", None), getattr(args, "statement", None)
    if args.issuer_chain and not args.issuer_key:
        args.refuse("--issuer-chain needs --issuer-key")
    if statement and not reviewer:
        args.refuse("--statement needs --reviewer NAME")
    password = _password(Path(args.issuer_key)) if args.issuer_key else ""
    return Choices(
        args.issuer_key or "", password, args.issuer_chain or "", args.timestamp or "", reviewer or "", statement or "",
        audio_copy=args.audio_copy,
    )  # fmt: skip


def _password(path: Path) -> str:
    from descant.certificate.issuer_key import PasswordError, load_issuer_key

    given = os.environ.get(PASSWORD, "")
    try:
        load_issuer_key(path, password=given or None)
    except PasswordError as error:
        if given or not sys.stdin.isatty():
            raise PasswordError(error.cause, remedy=f"Set {PASSWORD} to its password.", path=path) from error
        return getpass.getpass(f"Password of {path}: ")
    except CertificateError:
        pass  # said when the key is used, with its chain
    return given
