"""descant serve: the program over HTTP, for back ends; its tokens and webhooks."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from descant.cli.lists import add_catalog_option, path_argument
from descant.cli.screen import complain, count, natural, plain
from descant.errors import DescantError
from descant.paths import default_catalog, user_data
from descant.settings import available_cores

if TYPE_CHECKING:
    from descant.service.database import Connection

DATABASE: Final = "DESCANT_DATABASE"
MEGABYTE: Final = 1 << 20


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "serve",
        help="answer back ends over HTTP: submit tracks, send plays, ask who is paid",
        description="Serves HTTP at a loopback address until SIGTERM or Ctrl-C. What was accepted stands in PostgreSQL"
        " and outlives any process. /openapi.json describes all routes.",
    )
    _add_place(parser)
    add_catalog_option(parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (default: loopback only)")
    parser.add_argument("--port", type=count, default=8765, help="port (default: 8765)")
    parser.add_argument(
        "--root",
        metavar="DIR",
        type=path_argument,
        action="append",
        default=[],
        help="a folder from which tracks may be submitted by path; may be repeated (default: none)",
    )
    parser.add_argument("--pools", metavar="FILE", type=Path, help="terms, for splits of amounts and for statements")
    parser.add_argument("--payees", metavar="FILE", type=Path, help="who can be paid; see Royalties")
    parser.add_argument(
        "--workers",
        metavar="N",
        type=natural,
        help="processes that analyse (default: one a core but one; 0: none here)",
    )
    parser.add_argument("--no-http", action="store_true", help="only analyse, for a service elsewhere")
    parser.add_argument("--most-upload", metavar="MB", type=count, default=512, help="largest track (default: 512)")
    parser.add_argument("--most-uploads", metavar="N", type=count, default=16, help="uploads at once (default: 16)")
    parser.add_argument("--most-waiting", metavar="N", type=count, default=100_000, help="tracks that may wait")
    parser.add_argument("--rate", metavar="N", type=count, default=1000, help="requests a second and token")
    parser.add_argument("--patience", metavar="S", type=count, default=10, help="seconds that a client may be silent")
    parser.add_argument("--drain", metavar="S", type=natural, default=30, help="seconds to finish what is under way")
    parser.add_argument(
        "--keep",
        metavar="DAYS",
        type=natural,
        default=0,
        help="delete reports, certificates and names of files so long after they were made; splits and plays stay"
        " (default: 0, without end)",
    )
    parser.add_argument("--device", metavar="D", default="auto", help="auto, cpu, cuda or mps (default: auto)")
    parser.set_defaults(run=run, refuse=parser.error)
    actions = parser.add_subparsers(metavar="ACTION", title="instead of serving")
    token = actions.add_parser("token", help="who may ask").add_subparsers(metavar="ACTION", required=True)
    add = _action(token, "add", "a new token, which is shown once", _add_token)
    add.add_argument("name", help="whose it is")
    add.add_argument("--scope", action="append", required=True, help="may be repeated; see the README")
    add.add_argument("--days", metavar="N", type=natural, default=90, help="valid so long (default: 90; 0: no end)")
    _action(token, "list", "tokens, without what is secret", _list_tokens)
    _action(token, "revoke", "ends a token at once", _revoke).add_argument("id")
    hook = actions.add_parser("webhook", help="who is told").add_subparsers(metavar="ACTION", required=True)
    _action(hook, "add", "an address for all events; its secret is shown once", _add_hook).add_argument("url")
    _action(hook, "list", "addresses", _list_hooks)
    _action(hook, "remove", "takes an address out", _remove_hook).add_argument("id")


def _add_place(parser: argparse.ArgumentParser, default: Any = None) -> None:
    place = parser.add_mutually_exclusive_group()
    place.add_argument(
        "--database",
        metavar="URL",
        default=default,
        help=f"PostgreSQL, as postgresql://user@host/name (default: ${DATABASE}); a password belongs into PGPASSWORD or"
        " ~/.pgpass",
    )
    place.add_argument(
        "--embedded", action="store_true", default=default or False, help="a PostgreSQL server of its own, built in"
    )
    parser.add_argument(
        "--data",
        metavar="DIR",
        type=Path,
        default=default,
        help="folder for uploads and the built-in server (default: in your Descant folder)",
    )


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    act: Callable[[Connection, argparse.Namespace], None],
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=text, description=text)
    _add_place(parser, argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run_action, act=act)
    return parser


def run(args: argparse.Namespace) -> int:
    _need("fastapi", "uvicorn", "psycopg_pool", "prometheus_client")
    from descant.service.options import Options
    from descant.service.server import serve
    from descant.settings import Settings

    data = _data(args)
    options = Options(
        database="" if args.embedded else _address(args),
        catalog=str(args.catalog or default_catalog()),
        data=data,
        host=args.host,
        port=args.port,
        embedded=data / "postgres" if args.embedded else None,
        roots=tuple(Path(root).absolute() for root in args.root),
        pools=args.pools,
        payees=args.payees,
        workers=max(1, available_cores() - 1) if args.workers is None else args.workers,
        http=not args.no_http,
        most_upload=args.most_upload * MEGABYTE,
        rate=args.rate,
        uploads=args.most_uploads,
        waiting=args.most_waiting,
        patience_s=args.patience,
        drain_s=args.drain,
        keep_days=args.keep,
        settings=Settings(device=args.device, workers=1, threads=1),
    )
    if args.host not in ("127.0.0.1", "::1", "localhost") and options.http:
        complain(
            f"{args.host} can be reached from other machines, and tokens travel unencrypted: put a proxy with TLS"
            " before it (see the README)."
        )
    return serve(options)


def run_action(args: argparse.Namespace) -> int:
    _need("psycopg_pool")
    with _opened(args) as db:
        args.act(db, args)
    return 0


@contextmanager
def _opened(args: argparse.Namespace) -> Iterator[Connection]:
    from descant.service.database import opened, wait_for

    if not args.embedded:
        with opened(_address(args)) as db:
            yield db
        return
    from descant.postgres.embedded import EmbeddedServer

    with EmbeddedServer.start(_data(args) / "postgres") as server:
        wait_for(server.url())
        with opened(server.url()) as db:
            yield db


def _address(args: argparse.Namespace) -> str:
    address = args.database or os.environ.get(DATABASE)
    if not address:
        args.refuse(f"name a database with --database or {DATABASE}, or take the built-in server with --embedded")
    return str(address)


def _data(args: argparse.Namespace) -> Path:
    found: Path = (args.data or user_data() / "service").absolute()
    return found


def _need(*modules: str) -> None:
    """Raises DescantError where the service's packages are not installed."""
    from importlib.util import find_spec

    if any(find_spec(module) is None for module in modules):
        raise DescantError(
            "The packages of the service are not installed.", remedy="Install them: pip install 'descant[service]'"
        )


def _add_token(db: Connection, args: argparse.Namespace) -> None:
    from descant.service import tokens

    text = tokens.add(db, args.name, args.scope, timedelta(days=args.days) if args.days else None)
    print(json.dumps({"token": text}) if args.json else text)


def _list_tokens(db: Connection, args: argparse.Namespace) -> None:
    from descant.service import tokens

    found = tokens.listed(db)
    if args.json:
        rows = [
            {
                "id": one.token.id,
                "name": one.token.name,
                "scopes": sorted(one.token.scopes),
                "state": one.state,
                "created": one.created.isoformat(),
                "expires": one.token.expires.isoformat() if one.token.expires else None,
            }
            for one in found
        ]
        print(json.dumps(rows))
    for one in () if args.json else found:
        end = f"until {one.token.expires:%Y-%m-%d}" if one.token.expires else "no end"
        print("\t".join((one.token.id, plain(one.token.name), one.state, end, " ".join(sorted(one.token.scopes)))))


def _revoke(db: Connection, args: argparse.Namespace) -> None:
    from descant.service import tokens

    tokens.revoke(db, args.id)


def _add_hook(db: Connection, args: argparse.Namespace) -> None:
    from descant.service import webhooks

    secret = webhooks.add(db, args.url)
    print(json.dumps({"secret": secret}) if args.json else secret)


def _list_hooks(db: Connection, args: argparse.Namespace) -> None:
    from descant.service import webhooks

    found = webhooks.listed(db)
    if args.json:
        print(json.dumps([{"id": one.id, "url": one.url, "created": one.created.isoformat()} for one in found]))
    for one in () if args.json else found:
        print(f"{one.id}\t{plain(one.url)}")


def _remove_hook(db: Connection, args: argparse.Namespace) -> None:
    from descant.service import webhooks

    webhooks.remove(db, args.id)
