"""Requests about a catalog as a whole and about one of its tracks: what is wrong with it, what a track is like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from descant.catalog.tracks import Duplicates, Problem, Track
from descant.encoders.base import Leg
from descant.engine.messages import Lane, Request
from descant.settings import Settings


@dataclass(frozen=True)
class FileProblem:
    """what: the file's path, and what is wrong with it."""

    track: Track
    what: str


@dataclass(frozen=True)
class Health:
    """What is wrong with a catalog. problems: of database, features, vectors and indexes; files: of the audio files,
    which the catalog does without; duplicates: tracks that may be there twice. set_aside: files that a repair moved out
    of use."""

    problems: tuple[Problem, ...]
    files: tuple[FileProblem, ...]
    duplicates: tuple[Duplicates, ...]
    set_aside: tuple[str, ...] = ()


@dataclass(frozen=True)
class CheckCatalog(Request[Health]):
    """Reads all that a catalog holds, and looks whether the audio files are still what they were."""

    lane: ClassVar[Lane] = "listening"
    catalog: str


@dataclass(frozen=True)
class RepairCatalog(Request[Health]):
    """Mends what can be mended without the audio → what is still wrong."""

    lane: ClassVar[Lane] = "listening"
    catalog: str
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True)
class Similar:
    """p: how often unrelated music comes as close, all legs together; legs: the same in each leg that speaks."""

    track: Track
    p: float
    legs: Mapping[Leg, float]


@dataclass(frozen=True)
class Likeness:
    """rows: the nearest first, without the track itself. problem: why p says little here, "" where it holds."""

    track_id: str
    rows: tuple[Similar, ...]
    problem: str = ""


@dataclass(frozen=True)
class FindSimilar(Request[Likeness]):
    """What a track of the catalog is like, by what is stored of it: its file is not needed."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    track_id: str
    settings: Settings = field(default_factory=Settings)
    limit: int = 50
