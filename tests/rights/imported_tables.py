"""Tables written, and what an import reads in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from descant.rights.importers.choices import Choices
from descant.rights.importers.imports import opened
from descant.rights.model import Parsed, Work


def table(folder: Path, text: str, *, encoding: str = "utf-8", name: str = "works.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, choices: Choices | None = None) -> list[Parsed]:
    return list(opened(path, choices).records())


def works(records: Sequence[Parsed]) -> list[Work]:
    return [one for one in records if isinstance(one, Work)]


def shares(work: Work) -> list[int]:
    return [interest.ownership.performing for interest in work.interests]
