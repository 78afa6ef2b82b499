"""What a person may choose about an import, what is known of a file before it is stored, and what a preview shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from descant.rights.model import Refused, Warned

Scale = Literal["", "percent", "fraction"]
"""How a table writes shares: 50 or 0.5 for the half; "" where the table itself shows it."""

SUFFIXES: Final = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xml", ".v20", ".v21", ".v22", ".v30", ".v31", ".cwr")
"""File names that an import may be offered for; what a file is, its content says."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is "" or () is left to the program. mapping: header → field, or "" to leave the column out;
    what it does not name is guessed. lenient: read a CWR file whose counts and numbers disagree. sheet: one of a
    workbook's."""

    encoding: str = ""
    separator: str = ""
    mapping: tuple[tuple[str, str], ...] = ()
    scale: Scale = ""
    lenient: bool = False
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. field: what it is taken for, "" for nothing; how: "chosen", "remembered", "guessed" or "";
    samples: its first cells; group: "writer 2" where parties stand side by side."""

    header: str
    field: str
    how: str
    samples: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Detected:
    """What a file shows itself to be. form: "CWR 2.2", "CSV", "XLSX", "ERN 4.3"; sender: who made it, where it says so;
    scale: as it is read. sheets: of a workbook, those that hold rights data. notes: remarks on the file as a whole."""

    form: str
    sha256: str
    size: int
    encoding: str = ""
    separator: str = ""
    scale: Scale = ""
    sender: str = ""
    created: str = ""
    columns: tuple[Column, ...] = ()
    sheets: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A record in a preview's list. kind: "work", "recording", "agreement" or "answer"; who: names and shares."""

    line: int
    kind: str
    title: str
    number: str
    code: str
    who: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would bring. complete: False where the file goes on after what was looked at; fault: why the file
    as a whole is refused, "" if it is not. refusals, warnings: all of them; refused and warned: the first."""

    path: str
    detected: Detected
    works: int = 0
    recordings: int = 0
    agreements: int = 0
    answers: int = 0
    refusals: int = 0
    warnings: int = 0
    shown: tuple[Shown, ...] = ()
    refused: tuple[Refused, ...] = ()
    warned: tuple[Warned, ...] = ()
    complete: bool = True
    fault: str = ""
    remedy: str = ""
    fields: tuple[tuple[str, str], ...] = field(default=())
    """Of tables: what a column can be taken for, and what that means."""
