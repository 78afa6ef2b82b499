"""Requests about files of rights data: what one would bring, taking it in, and writing one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from descant.engine.messages import Lane, Request
from descant.rights.answers import Applied
from descant.rights.importers.choices import Choices, Preview


@dataclass(frozen=True)
class Exported:
    """files: those written; works, …: how many are in them; left_out: what the format has no room for, the first of
    `omitted`."""

    files: tuple[str, ...]
    works: int
    recordings: int
    agreements: int = 0
    tracks: int = 0
    omitted: int = 0
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class PreviewImport(Request[Preview]):
    """Stores nothing. seconds: how long to look at most; 0 reads the file to its end. Fails only where it cannot be
    said what the file is; a fault inside is told in the preview."""

    path: str
    choices: Choices = field(default_factory=Choices)
    seconds: float = 2.0


@dataclass(frozen=True)
class ApplyImport(Request[Applied]):
    """Takes a file into the rights data, whole or not at all. sha256: of the file that was previewed, "" for any.

    remember: keeps the mapping of columns for the next table with these headers.
    """

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    path: str
    choices: Choices = field(default_factory=Choices)
    sha256: str = ""
    remember: bool = True


@dataclass(frozen=True)
class ExportRights(Request[Exported]):
    """Writes works, recordings and what is owned of them; into tables also the catalog's tracks. A CSV has its
    recordings and tracks in files beside `out`. sender, sender_ipi: who sends a CWR file."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    out: str
    form: Literal["csv", "xlsx", "cwr"]
    sender: str = ""
    sender_ipi: str = ""
