"""The person's own folders: catalog, signing key, log."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

import platformdirs

from descant.errors import DescantError


def user_data() -> Path:
    """The person's own Descant folder (not created here). Raises DescantError where the account has no home."""
    named = os.environ.get("DESCANT_HOME")
    return Path(named) if named else _own(platformdirs.user_data_path)


def default_catalog() -> Path:
    return user_data() / "catalog"


def keys_folder() -> Path:
    return user_data() / "keys"


def log_folder() -> Path:
    return user_data() / "log" if os.environ.get("DESCANT_HOME") else _own(platformdirs.user_log_path)


def cache_folder() -> Path:
    """What can be made again."""
    return user_data() / "cache" if os.environ.get("DESCANT_HOME") else _own(platformdirs.user_cache_path)


def _own(folder: Callable[..., Path]) -> Path:
    with contextlib.suppress(RuntimeError, KeyError):  # neither HOME nor an entry among the system's accounts
        found = folder("Descant", appauthor=False)
        if found.is_absolute():
            return found
    raise DescantError(
        "This account has no home folder, where your catalog, signing key and log would be.",
        remedy="Set DESCANT_HOME (or HOME) to a folder of your own.",
    )
