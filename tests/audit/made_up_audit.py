"""Sizes and settings of the made-up models and tunes that this folder's tests share."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from descant.audit.reference.networks import Shape
from descant.audit.results import IndexSettings
from made_up_music import RATE, tune

__all__ = ["ARTISTS", "EACH", "RATE", "SECONDS", "SETTINGS", "shape", "tune"]

ARTISTS, EACH, SECONDS = 3, 4, 1.6
SETTINGS = IndexSettings(projection=1024, draws=4, batch=4)


def shape(kind: str) -> Shape:
    return Shape(kind, channels=8, books=2, entries=16, steps=16, width=16, layers=1, heads=2)  # type: ignore[arg-type]
