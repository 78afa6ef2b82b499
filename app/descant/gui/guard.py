"""What Qt calls while it paints must not raise: the fault goes to the log, once, and Qt gets an answer all the same."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import Any, TypeVar

log = logging.getLogger(__name__)
_told: set[tuple[str, str]] = set()

Method = TypeVar("Method", bound=Callable[..., Any])


def tell(where: object, error: Exception) -> None:
    """To the log, once for each kind of object and of error: the same fault comes back with every frame."""
    kind = (type(where).__qualname__, type(error).__name__)
    if kind not in _told:
        _told.add(kind)
        log.error("%s cannot be shown", kind[0], exc_info=error)


def guarded(method: Method) -> Method:
    """For a method of a model that Qt asks: where it raises, there is nothing to show."""

    @functools.wraps(method)
    def call(self: object, *args: Any, **kwargs: Any) -> Any:
        try:
            return method(self, *args, **kwargs)
        except Exception as error:
            tell(self, error)
            return None

    return call  # type: ignore[return-value]
