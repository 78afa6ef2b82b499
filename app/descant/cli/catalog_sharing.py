"""`descant catalog copy, connect, grant, roles`: a catalog moved, and shared by many on a PostgreSQL server."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import getpass
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from descant.cli.screen import Bar, plain, tell
from descant.errors import CatalogError, DescantError
from descant.postgres.address import address_of, is_address, keep_password, place_of

if TYPE_CHECKING:
    from descant.catalog.postgres.catalog import PostgresCatalog

ROLES = ("reader", "editor", "owner")


class Command(Protocol):
    def __call__(
        self, name: str, run: Callable[[argparse.Namespace], int], help_text: str, /
    ) -> argparse.ArgumentParser: ...


def register(command: Command) -> None:
    """command: makes a sub-command of `catalog`."""
    copy = command("copy", run_copy, "copy a catalog to a folder or database; the same call goes on where one stopped")
    copy.add_argument("source", metavar="FROM", type=place_of, help="folder or postgresql://…")
    copy.add_argument("target", metavar="TO", type=place_of, help="an empty folder or database")
    connect = command("connect", run_connect, "try a database, and put its password into the system's keyring")
    connect.add_argument("address", metavar="ADDRESS", help="postgresql://user@host/database")
    grant = command("grant", run_grant, "let an account of the server read, edit or own the catalog")
    grant.add_argument("name", metavar="ACCOUNT")
    grant.add_argument("role", choices=(*ROLES, "none"), help="none takes it away")
    reports = command("reports", run_reports, "give out the reports that `analyze --in-catalog` keeps in the catalog")
    reports.add_argument("--jsonl", metavar="OUT", help="append them to this file, one a line (-: standard output)")
    reports.add_argument("--first", metavar="DAY", type=_day, help="only those made since then (UTC)")
    reports.add_argument(
        "--remove-before", metavar="DAY", type=_day, help="instead: remove those that were made before (UTC)"
    )
    command("roles", run_roles, "list who was let in to the catalog by `grant`")


def run_copy(args: argparse.Namespace) -> int:
    from descant.catalog.copying import copy
    from descant.catalog.store import Catalog

    with (
        Catalog.open(args.source) as source,
        Catalog.open(args.target, create=True) as target,
        Bar() as progress,
    ):
        copied = copy(source, target, progress=progress)
    if args.json:
        print(json.dumps(vars(copied)))
    else:
        print(f"{copied.tracks} tracks copied; both have the Merkle root {copied.merkle_root}")
    for track_id in copied.unfeatured:
        tell(f"{track_id}: Its features are lost in the catalog that was copied. Add the file again, to either.")
    return 1 if copied.unfeatured else 0


def run_reports(args: argparse.Namespace) -> int:
    from descant.catalog import reports
    from descant.catalog.store import Catalog
    from descant.paths import default_catalog
    from descant.report.lines import append_line, open_lines
    from descant.report.model import Report

    with Catalog.open(args.catalog or default_catalog(), write=args.remove_before is not None) as catalog:
        if args.remove_before is not None:
            removed = reports.remove_before(catalog.connection, args.remove_before)
            print(json.dumps({"removed": removed}) if args.json else f"{removed} reports removed")
            return 0
        lines = args.jsonl is not None and args.jsonl != "-"
        with open_lines(Path(args.jsonl)) if lines else contextlib.nullcontext() as out:
            for text in reports.kept(catalog.connection, args.first or ""):
                if out is not None:
                    append_line(out, Report.from_json(json.loads(text)))
                elif args.jsonl or args.json:
                    print(text)
                else:
                    report = Report.from_json(json.loads(text))
                    names = "; ".join(one.title or one.path for one in report.contributions) or "no source"
                    print(f"{report.created_utc}  {plain(report.query.path)}  {plain(names)}")
    return 0


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-30") from None


def run_connect(args: argparse.Namespace) -> int:
    from descant.catalog.postgres.connection import PostgresConnection
    from descant.postgres.connecting import connect, with_password

    address = address_of(args.address)
    asked = False
    try:
        connect(address).close()
    except CatalogError as error:
        if "password" not in error.cause or not sys.stdin.isatty():
            raise
        asked = True
        address = with_password(address, getpass.getpass(f"Password for {address.shown}: "))
        connect(address).close()
    kept = bool(address.password) and keep_password(address, address.password)
    try:
        connection = PostgresConnection(address, write=False, create=False)
        tracks = connection.one("SELECT count(*) FROM tracks")[0]
        connection.close()
        there = f"{tracks} tracks, as {connection.user}"
    except CatalogError as error:
        if "no catalog in this database" not in error.cause:
            raise
        tracks, there = None, "no catalog yet; `descant catalog add` or `copy` makes one"
    if args.json:
        print(json.dumps({"address": address.shown, "tracks": tracks, "password_kept": kept}))
    else:
        print(f"{address.shown}: {there}" + ("\nThe password is in the system's keyring." if kept else ""))
    if (asked or address.password) and not kept:
        tell("There is no keyring here to put the password into. Set PGPASSWORD, or use libpq's password file.")
    return 0


def run_grant(args: argparse.Namespace) -> int:
    from descant.catalog.postgres.roles import grant

    with _shared(args) as catalog:
        grant(catalog.connection, args.name, None if args.role == "none" else args.role)
    print(json.dumps({"account": args.name, "role": args.role}) if args.json else f"{args.name}: {args.role}")
    return 0


def run_roles(args: argparse.Namespace) -> int:
    from descant.catalog.postgres.roles import members

    with _shared(args, write=False) as catalog:
        found = members(catalog.connection)
    if args.json:
        print(json.dumps(found))
    else:
        print("\n".join(f"{name}\t{role}" for name, role in found.items()) or "Nobody but its owner.")
    return 0


def _shared(args: argparse.Namespace, *, write: bool = True) -> PostgresCatalog:
    place: Path | str | None = args.catalog
    if place is None or not is_address(place):
        raise DescantError(
            "Roles are those of a catalog in PostgreSQL.", remedy="Name it: --catalog postgresql://user@host/database"
        )
    from descant.catalog.postgres.catalog import PostgresCatalog
    from descant.settings import Settings

    return PostgresCatalog(str(place), write=write, create=False, settings=Settings())
