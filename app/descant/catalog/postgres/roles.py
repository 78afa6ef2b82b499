"""Who may do what with a catalog in PostgreSQL: accounts of the server, as readers, editors or owners."""

from __future__ import annotations

import json
from typing import Final, Literal, get_args

import psycopg
from psycopg import sql as names

from descant.catalog import sql
from descant.catalog.postgres.connection import PostgresConnection
from descant.errors import CatalogError

Role = Literal["reader", "editor", "owner"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
_KEPT: Final = "role/"
"""Meta values: account → role, to be granted again where a new version makes tables."""
_READER: Final = (
    "GRANT USAGE ON SCHEMA {schema} TO {name}",
    "GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {name}",
)
_EDITOR: Final = (
    *_READER,
    "GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {name}",
    "REVOKE UPDATE, DELETE ON audit_log FROM {name}",
    "REVOKE INSERT, UPDATE, DELETE ON migrations FROM {name}",
    "GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {name}",
)
_NOTHING: Final = (
    "REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {name}",
    "REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM {name}",
    "REVOKE ALL ON SCHEMA {schema} FROM {name}",
)


def grant(connection: PostgresConnection, name: str, role: Role | None) -> None:
    """Gives an account of the server this role in the catalog in place of any other; None takes it away.

    Raises CatalogError where there is no such account, or whoever is connected may not.
    """
    with connection.transaction() as db:
        if not db.execute("SELECT 1 FROM pg_roles WHERE rolname = ?", (name,)).fetchone():
            raise CatalogError(
                f"The server has no account {name!r}.",
                remedy="Let its administrator make it: CREATE ROLE … LOGIN PASSWORD …",
                path=connection.place,
            )
        if name == connection.user:
            raise CatalogError("Nobody changes a role of their own.", path=connection.place)
        owner = db.execute(
            "SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = current_schema()"
        ).fetchone()[0]
        before = db.execute("SELECT value FROM meta WHERE key = ?", (_KEPT + name,)).fetchone()
        if before and json.loads(before[0]) == "owner":
            _do(db.psycopg, connection.address.schema, name, ("REVOKE {owner} FROM {name}",), owner)
        _do(db.psycopg, connection.address.schema, name, _NOTHING)
        if role is None:
            db.execute("DELETE FROM meta WHERE key = ?", (_KEPT + name,))
        else:
            apply(db.psycopg, connection.address.schema, name, role, owner)
            sql.set_meta(db, _KEPT + name, json.dumps(role))
        sql.append_log(db, "role", {"account": name, "role": role or ""})


def members(connection: PostgresConnection) -> dict[str, str]:
    """Account → role, of those that were granted one here."""
    rows = connection.all("SELECT key, value FROM meta WHERE key LIKE 'role/%' ORDER BY key")
    return {key.removeprefix(_KEPT): json.loads(value) for key, value in rows}


def apply(db: psycopg.Connection[tuple[object, ...]], schema: str, name: str, role: str, owner: str) -> None:
    """The grants of a role, in the caller's transaction."""
    wanted = {"reader": _READER, "editor": _EDITOR, "owner": ("GRANT {owner} TO {name}",)}[role]
    _do(db, schema, name, wanted, owner)


def _do(
    db: psycopg.Connection[tuple[object, ...]], schema: str, name: str, statements: tuple[str, ...], owner: str = ""
) -> None:
    known = {
        "schema": names.Identifier(schema),
        "name": names.Identifier(name),
        "owner": names.Identifier(owner or "-"),
    }
    for one in statements:
        db.execute(names.SQL(one).format(**{key: value for key, value in known.items() if "{" + key + "}" in one}))
