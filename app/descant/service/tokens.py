"""Tokens of clients: shown once, kept as a hash, with scopes and an end.

A token is `dsc_ID_SECRET`; SECRET has 256 random bits, so that a plain SHA-256 of it cannot be guessed back.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from descant.errors import DescantError
from descant.service.database import Connection, Pool

SCOPES: Final = {
    "analyses": "submit tracks; read their state, reports and certificates",
    "deletion": "delete analyses",
    "catalog": "search the catalog and read its tracks",
    "plays": "send plays",
    "splits": "read the split of a play",
    "royalties": "read accruals, make and read statements",
    "metrics": "read the metrics of the service",
}
KNOWN_FOR_S: Final = 2.0
"""A token that was revoked works this much longer at most: so long its row is not read again."""
_KNOWN_MOST: Final = 10_000
_FORM: Final = re.compile(r"dsc_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")


@dataclass(frozen=True)
class Token:
    id: str
    name: str
    scopes: frozenset[str]
    expires: datetime | None = None

    def valid(self) -> bool:
        return self.expires is None or self.expires > datetime.now(UTC)


@dataclass(frozen=True)
class Listed:
    token: Token
    created: datetime
    revoked: datetime | None

    @property
    def state(self) -> str:
        return "revoked" if self.revoked else "valid" if self.token.valid() else "expired"


def add(db: Connection, name: str, scopes: list[str], lifetime: timedelta | None) -> str:
    """A new token as text, which is kept nowhere. Raises DescantError for a scope that is none."""
    if unknown := sorted(set(scopes) - set(SCOPES)):
        raise DescantError(f"{unknown[0]!r} is no scope", remedy=f"Scopes are {', '.join(SCOPES)}.")
    number, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    db.execute(
        "INSERT INTO tokens (id, name, secret_sha256, scopes, expires) VALUES (%s, %s, %s, %s, now() + %s)",
        (number, name, _hash(secret), sorted(set(scopes)), lifetime),
    )
    return f"dsc_{number}_{secret}"


def listed(db: Connection) -> list[Listed]:
    rows = db.execute("SELECT id, name, scopes, expires, created, revoked FROM tokens ORDER BY created")
    return [Listed(Token(i, name, frozenset(scopes), end), made, gone) for i, name, scopes, end, made, gone in rows]


def revoke(db: Connection, number: str) -> None:
    """Raises DescantError where there is no such token."""
    done = db.execute("UPDATE tokens SET revoked = coalesce(revoked, now()) WHERE id = %s", (number,))
    if not done.rowcount:
        raise DescantError(f"there is no token {number!r}", remedy="`descant serve token list` lists them.")


class Known:
    """Tokens that were looked up a moment ago."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._known: OrderedDict[str, tuple[float, bytes, Token | None]] = OrderedDict()

    async def of(self, text: str) -> Token | None:
        """The token of a header's text; None where it is none, or is revoked or over. Raises psycopg.Error."""
        form = _FORM.fullmatch(text)
        if form is None:
            return None
        number, given = form[1], _hash(form[2])
        known = self._known.get(number)
        if known is None or known[0] < time.monotonic():
            known = await self._looked_up(number)
        _, expected, token = known
        if token is None or not hmac.compare_digest(expected, given) or not token.valid():
            return None
        return token

    async def _looked_up(self, number: str) -> tuple[float, bytes, Token | None]:
        async with self._pool.connection() as db:
            found = await db.execute(
                "SELECT name, secret_sha256, scopes, expires FROM tokens WHERE id = %s AND revoked IS NULL", (number,)
            )
            row = await found.fetchone()
        token = Token(number, row[0], frozenset(row[2]), row[3]) if row else None
        known = self._known[number] = time.monotonic() + KNOWN_FOR_S, row[1] if row else b"", token
        self._known.move_to_end(number)
        while len(self._known) > _KNOWN_MOST:
            self._known.popitem(last=False)
        return known


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
