"""Records as JSON, as the catalog keeps them: what is not stated is left out."""

from __future__ import annotations

import functools
import json
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Final, TypeVar

from descant.errors import CatalogError
from descant.report.trees import from_tree
from descant.rights.links import Link
from descant.rights.model import Agreement, Record, Recording, Work

KINDS: Final[dict[str, type[Any]]] = {"work": Work, "recording": Recording, "agreement": Agreement, "link": Link}
_KIND_OF: Final = {made: kind for kind, made in KINDS.items()}
_T = TypeVar("_T", Work, Recording, Agreement, Link)


def kind_of(record: Record | Link) -> str:
    return _KIND_OF[type(record)]


def pack(record: Record | Link) -> str:
    return json.dumps(_tree(record), ensure_ascii=True, separators=(",", ":"))


def unpack(kind: type[_T], data: str) -> _T:
    """Raises CatalogError where another hand wrote something else there."""
    try:
        return from_tree(kind, json.loads(data))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise CatalogError(
            f"Rights data in the catalog are damaged ({error}).", remedy="Restore catalog.sqlite from a backup."
        ) from error


def _tree(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_tree(one) for one in value]
    if is_dataclass(value):
        stated = ((name, getattr(value, name), default) for name, default in _stored(value.__class__))
        return {name: _tree(one) for name, one, default in stated if one != default}
    return value


@functools.cache
def _stored(kind: Any) -> tuple[tuple[str, Any], ...]:
    """The fields that are kept, with their defaults; where a record stood in its file is not."""
    found = []
    for field in fields(kind):
        if field.compare:
            make: Any = field.default_factory
            found.append((field.name, field.default if make is MISSING else make()))
    return tuple(found)
