"""Connecting to a PostgreSQL database, and what it says in plain words."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import psycopg
from psycopg import errors as pg

from descant.errors import CatalogError
from descant.postgres.address import Address, kept_password

_NO_PASSWORD: Final = ("no password supplied", "fe_sendauth", "password authentication failed")


def connect(address: Address) -> psycopg.Connection[Any]:
    """A connection in autocommit mode. The password: as typed, or libpq's own ways, or the system's keyring.

    Raises CatalogError where none can be made.
    """
    with in_words(address):
        if address.password:
            return psycopg.connect(address.conninfo, autocommit=True, password=address.password)
        try:
            return psycopg.connect(address.conninfo, autocommit=True)
        except psycopg.OperationalError as error:
            kept = kept_password(address) if any(sign in str(error) for sign in _NO_PASSWORD) else ""
            if not kept:
                raise
            return psycopg.connect(address.conninfo, autocommit=True, password=kept)


def with_password(address: Address, password: str) -> Address:
    return replace(address, password=password)


@contextlib.contextmanager
def in_words(address: Address) -> Iterator[None]:
    """What psycopg raises, as a cause and a remedy. `__cause__` stays what it was."""
    try:
        yield
    except psycopg.Error as error:
        said = " ".join(str(error).split()) or type(error).__name__
        cause, remedy = f"The database refused ({said}).", "The log has the details."
        if isinstance(error, pg.InsufficientPrivilege):
            cause = f"{address.user or 'This user'} may not do this here ({said})."
            remedy = "Ask the catalog's owner: descant catalog grant NAME reader|editor|owner"
        elif any(sign in said for sign in _NO_PASSWORD):
            cause = "The database asks for a password, or for another one."
            remedy = "Give it, run `descant catalog connect` (the system's keyring keeps it), or set PGPASSWORD."
        elif isinstance(error, pg.DiskFull):
            cause, remedy = "The server's disk is full; nothing was stored of this change.", "Free some space there."
        elif isinstance(error, pg.ReadOnlySqlTransaction):
            cause, remedy = "The server takes no changes now (it is a standby).", "Name the primary server."
        elif isinstance(error, pg.InvalidCatalogName) or ("database" in said and "does not exist" in said):
            cause, remedy = f"There is no such database ({said}).", "Let its administrator make it: CREATE DATABASE"
        elif isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
            cause = f"The database does not answer, or the connection was lost ({said})."
            remedy = "Check the address, and that the server runs and can be reached; then try again."
        raise CatalogError(cause, remedy=remedy, path=address.shown) from error
