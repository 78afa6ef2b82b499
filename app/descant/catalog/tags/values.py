"""Values of tags: cleaned of what plays tricks, and those of fields that have several (artists, ISRCs)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 300
"""Characters kept of one value; longer than any title in MusicBrainz that is not a joke."""
_FROM_FIELD_MOST: Final = 10_000
"""Characters of a value that are looked at at all."""
_REORDERING: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Signs that change the direction of text: a title could otherwise make its whole row read differently."""

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


def cleaned(text: str) -> str:
    """One line of at most LONGEST characters, without control, reordering or unpaired surrogate characters."""
    text = text[:_FROM_FIELD_MOST].encode("utf-8", "replace").decode("utf-8")
    kept = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", text))
    line = "".join(c for c in kept if unicodedata.category(c) != "Cc" and c not in _REORDERING)
    return " ".join(line.split())[:LONGEST].strip()
