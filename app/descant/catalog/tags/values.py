"""Fields of tags that have several values: artists of a recording, ISRCs of a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

SEPARATOR: Final = "; "
"""Stands between the values of a field that has several, as a person would type them."""


def joined(values: Iterable[str], most: int) -> str:
    """Several values as one text of at most `most` characters. Where they do not all fit, whole ones are left out at
    the end and their number is said: "A; B; and 3 more"."""
    left = [part for value in values for part in apart(value)]
    text = SEPARATOR.join(left)
    kept = len(left)
    while len(text) > most and kept:
        kept -= 1
        text = SEPARATOR.join([*left[:kept], f"and {len(left) - kept} more"])
    return text[:most]


def apart(text: str) -> tuple[str, ...]:
    """The values of a field: "A; B" → ("A", "B"), "" → ()."""
    return tuple(value for part in text.split(";") if (value := part.strip()))
