"""What the window asks of the engine for a first look at the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from descant.engine.messages import Lane, Request
from descant.settings import Settings


@dataclass(frozen=True)
class Demonstrate(Request[str]):
    """Plays the demonstration's recordings and analyses its track, all in the folder `out` → the path of its report."""

    lane: ClassVar[Lane] = "listening"
    out: str
    settings: Settings = field(default_factory=Settings)
