"""Records as JSON, as the catalog keeps them: what is not stated is left out."""

from __future__ import annotations

import functools
import json
from dataclasses import MISSING, fields
from typing import Any, Final, TypeVar

from descant.errors import CatalogError
from descant.report.trees import from_tree
from descant.rights.links import Link
from descant.rights.model import Agreement, Record, Recording, Work

KINDS: Final[dict[str, type[Any]]] = {"work": Work, "recording": Recording, "agreement": Agreement, "link": Link}
_KIND_OF: Final = {made: kind for kind, made in KINDS.items()}
_PLAIN: Final = frozenset({str, int, float, bool})
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
    kind = value.__class__
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [_tree(one) for one in value]
    tree = {}
    for name, default in _stored(kind):
        one = getattr(value, name)
        if one != default:
            tree[name] = _tree(one)
    return tree


@functools.cache
def _stored(kind: Any) -> tuple[tuple[str, Any], ...]:
    """The fields that are kept, with their defaults; where a record stood in its file is not."""
    found = []
    for field in fields(kind):
        if field.compare:
            make: Any = field.default_factory
            found.append((field.name, field.default if make is MISSING else make()))
    return tuple(found)
