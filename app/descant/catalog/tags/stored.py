"""Tags as the catalog keeps them beside a file: JSON, with text that SQLite can hold."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any, Final

from descant.catalog.tracks import Owner, Tags

WORDS: Final = ("title", "artist", "album", "isrc", "iswc", "year")
"""The fields of Tags that are text."""


def text(value: str) -> str:
    """What SQLite can hold and search as text: no lone surrogates, no NUL."""
    return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def plain(tags: Tags) -> Tags:
    """The same tags, all of whose text SQLite can hold."""
    owners = (Owner(text(o.name), text(o.role), o.right, int(o.share_ppm), text(o.ipi)) for o in tags.owners)
    words: dict[str, Any] = {name: text(getattr(tags, name)) for name in WORDS}
    return replace(Tags(**words), owners=tuple(owners))


def packed(tags: Tags) -> str:
    return json.dumps(asdict(plain(tags)), ensure_ascii=True)


def unpacked(kept: str | None) -> Tags:
    """No tags where there are none, or where another hand wrote something else there."""
    try:
        tree = json.loads(kept or "{}")
        owners = tuple(Owner(**owner) for owner in tree.get("owners", ()))
        words: dict[str, Any] = {name: str(tree.get(name, "")) for name in WORDS}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Tags()
    return replace(Tags(**words), owners=owners)
