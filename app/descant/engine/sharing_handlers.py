"""The engine's side of sharing_messages."""

from __future__ import annotations

from descant.engine import sharing_messages as s
from descant.engine.server import Context, Handlers
from descant.errors import CatalogError


def connect_catalog(request: s.ConnectCatalog, context: Context) -> s.Connected:
    from descant.catalog.postgres.connection import PostgresConnection
    from descant.postgres.address import address_of, keep_password
    from descant.postgres.connecting import connect, with_password

    address = address_of(request.address)
    if request.password:
        address = with_password(address, request.password)
    try:
        connect(address).close()
    except CatalogError as error:  # the address is before the eyes of whoever typed it
        raise CatalogError(error.cause, remedy=error.remedy) from error
    kept = bool(address.password) and request.keep and keep_password(address, address.password)
    try:
        connection = PostgresConnection(address, write=False, create=False)
    except CatalogError as error:
        if "no catalog in this database" not in error.cause:
            raise
        return s.Connected(address.shown, None, kept, address.password)
    try:
        tracks = int(connection.one("SELECT count(*) FROM tracks")[0])
        return s.Connected(address.shown, tracks, kept, address.password)
    finally:
        connection.close()


HANDLERS: Handlers = {s.ConnectCatalog: connect_catalog}
