"""What the window asks of catalogs on a PostgreSQL server. Plain frozen values that survive pickling."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from descant.engine.messages import Lane, Request


@dataclass(frozen=True)
class Connected:
    """address: without a password, as it may be kept; tracks: None where there is no catalog in the database yet;
    kept: whether the password is in the system's keyring. password: that which was typed, "" where none was."""

    address: str
    tracks: int | None
    kept: bool
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class ConnectCatalog(Request[Connected]):
    """Tries a database, and keeps its password in the system's keyring where `keep` says so and there is one; who asked
    remembers it. password: "" where the computer knows one, or none is needed."""

    lane: ClassVar[Lane] = "quick"
    address: str
    password: str = ""
    keep: bool = True

    def __repr__(self) -> str:  # a request may be logged
        return f"ConnectCatalog({self.address!r})"
