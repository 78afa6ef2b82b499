"""glibc's memory allocator, told to give back what an analysis needed. Elsewhere nothing is done."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Final

_M_ARENA_MAX: Final = -8
"""As malloc.h has it."""


@cache
def one_arena() -> None:
    """All threads take memory from one place, where what one has freed is there for the next: the peak of an analysis
    is 50 MB lower so, and it takes no longer. Of use before threads begin."""
    library = _glibc()
    if library is not None:
        library.mallopt(_M_ARENA_MAX, 1)


def give_back() -> None:
    """What is free goes to the system: some 90 MB after an analysis, for a few milliseconds."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


@cache
def _glibc() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None
