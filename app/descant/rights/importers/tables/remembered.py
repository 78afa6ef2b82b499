"""The mapping of columns that a person chose, remembered for the next table with the same headers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from descant.errors import DescantError
from descant.files import write_whole
from descant.paths import user_data
from descant.rights.importers.tables.fields import NAMES, plain

_MOST: Final = 500
"""Header sets that are remembered; the oldest give way."""


def mappings_file() -> Path:
    return user_data() / "column-mappings.json"


def recall(headers: Sequence[str]) -> dict[str, str]:
    """Header → field (or "" for none) as it was chosen for these headers; nothing where none was, or the file that
    holds them is damaged: then it is guessed again."""
    found = _read().get(_key(headers), {})
    own = {plain(header): header for header in headers}
    return {own[name]: field for name, field in found.items() if name in own and (field == "" or field in NAMES)}


def remember(headers: Sequence[str], mapping: Mapping[str, str]) -> str:
    """→ why it could not be, "" if it was: what was imported stands either way."""
    try:
        _write(headers, mapping)
    except (DescantError, OSError) as error:
        return f"the mapping of its columns could not be remembered ({error})"
    return ""


def _write(headers: Sequence[str], mapping: Mapping[str, str]) -> None:
    kept = _read()
    key = _key(headers)
    kept.pop(key, None)
    kept[key] = {plain(header): field for header, field in mapping.items()}
    while len(kept) > _MOST:
        del kept[next(iter(kept))]
    file = mappings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, json.dumps(kept, indent=1, ensure_ascii=False).encode("utf-8", "replace"))


def _key(headers: Sequence[str]) -> str:
    return "\t".join(sorted(set(map(plain, headers))))


def _read() -> dict[str, dict[str, str]]:
    try:
        tree: Any = json.loads(mappings_file().read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(tree, dict):
        return {}
    return {
        key: {str(name): str(field) for name, field in mapping.items()}
        for key, mapping in tree.items()
        if isinstance(mapping, dict)
    }
