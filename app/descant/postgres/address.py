"""Addresses of catalogs in PostgreSQL: `postgresql://user@host/database?schema=name`, and their passwords.

A password is never kept by this program: it comes from the address as it is typed, from PGPASSWORD or libpq's password
file, or from the system's keyring.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from descant.errors import CatalogError

SCHEMES: Final = ("postgresql://", "postgres://")
SCHEMA: Final = "descant"
"""Of the tables, where the address names none."""
_REMEMBERED: Final[dict[str, str]] = {}
KEYRING: Final = "Descant"
"""Under this name the system's keyring holds passwords, each for its address."""


def is_address(place: object) -> bool:
    return str(place).lower().startswith(SCHEMES)


def place_of(text: str) -> Path | str:
    """A catalog as a person names it: an address, or a folder."""
    return text if is_address(text) else Path(text)


@dataclass(frozen=True)
class Address:
    """conninfo: for libpq, without a password; shown: the same as it was typed, to be read, kept and logged;
    password: that was typed with it, or ""."""

    conninfo: str
    shown: str
    schema: str
    user: str
    password: str = ""

    def __str__(self) -> str:
        return self.shown


def address_of(text: str) -> Address:
    """Raises CatalogError, which does not repeat a password, where it is none."""
    try:
        parts = urlsplit(text)
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
        _, at, host = parts.netloc.rpartition("@")
        user, password = unquote(parts.username or ""), unquote(parts.password or options.pop("password", ""))
        if not is_address(text) or parts.fragment:
            raise ValueError("it does not begin with postgresql://, or has a #")
        if not parts.path.strip("/") and "dbname" not in options:
            raise ValueError("it names no database")
    except ValueError as error:
        raise CatalogError(
            f"This is no address of a PostgreSQL database ({error}).",
            remedy="Write it as postgresql://user@host/database.",
        ) from error
    schema = options.get("schema", SCHEMA)
    if not re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", schema) or schema.startswith("pg_"):
        raise CatalogError(
            f"{schema!r} is no name of a schema.", remedy="Use small letters, digits and _; a letter comes first."
        )
    options.pop("schema", None)
    given = {"application_name": "descant", "connect_timeout": "10", **options}
    netloc = (quote(user, safe="") + "@" if at and user else "") + host
    plain = f"postgresql://{netloc}{parts.path}"
    typed = dict(options) | ({"schema": schema} if schema != SCHEMA else {})
    shown = plain + (f"?{urlencode(typed, safe='/')}" if typed else "")
    return Address(
        f"{plain}?{urlencode(given, quote_via=quote)}", shown, schema, user or options.get("user", ""), password
    )


def shown(place: Path | str) -> str:
    """A place as it may be kept and shown: without a password. One that is no address stays what it is."""
    with contextlib.suppress(CatalogError):
        if is_address(place):
            return address_of(str(place)).shown
    return str(place)


def remember(shown: str, password: str) -> None:
    """Keeps the password of an address in memory, as long as this process runs. shown: as Address has it."""
    _REMEMBERED[shown] = password


def remembered() -> dict[str, str]:
    """The passwords that are kept so, each for its address."""
    return dict(_REMEMBERED)


def remember_all(passwords: Mapping[str, str]) -> None:
    _REMEMBERED.update(passwords)


def kept_password(address: Address) -> str:
    """As it was typed before, or from the system's keyring; "" where neither has one for this address."""
    if address.shown in _REMEMBERED:
        return _REMEMBERED[address.shown]
    if os.environ.get("PGPASSWORD"):
        return ""
    with contextlib.suppress(Exception):  # a keyring that is locked or broken is none
        import keyring

        return keyring.get_password(KEYRING, address.shown) or ""
    return ""


def keep_password(address: Address, password: str) -> bool:
    """Puts it into the system's keyring. False where there is none to put it into."""
    try:
        import keyring

        keyring.set_password(KEYRING, address.shown, password)
    except Exception:
        return False
    return True
