"""JSON trees back to the frozen dataclasses that asdict() made them of, by the types of their fields."""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Mapping
from dataclasses import is_dataclass
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

_T = TypeVar("_T")


def from_tree(kind: type[_T], tree: Mapping[str, Any]) -> _T:
    """A dataclass of plain values, dataclasses, and tuples, dicts and optional values of these.

    Raises TypeError, ValueError or KeyError where the tree is of another shape; values are not checked.
    """
    read: Any = _reader(cast(Hashable, kind))
    made: _T = read(tree)
    return made


@functools.cache
def _reader(kind: Any) -> Callable[[Any], Any] | None:
    """What makes values of a type; None where they stay as they are."""
    origin, parts = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        inner = {name: read for name, hint in get_type_hints(kind).items() if (read := _reader(hint))}
        make: Any = kind
        return lambda tree: make(**{n: inner[n](value) if n in inner else value for n, value in dict(tree).items()})
    if origin is tuple:
        each = _reader(parts[0]) if parts[-1] is Ellipsis else None
        return (lambda tree: tuple(map(each, tree))) if each else tuple
    if origin in (dict, Mapping):
        one = _reader(parts[1])
        return (lambda tree: {name: one(value) for name, value in dict(tree).items()}) if one else None
    if NoneType in parts:
        some = next(filter(None, (_reader(part) for part in parts if part is not NoneType)), None)
        return (lambda tree: None if tree is None else some(tree)) if some else None
    return None
