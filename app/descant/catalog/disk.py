"""Files of a catalog folder: written whole or not at all, as open as their folder, set aside rather than deleted."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from descant import files
from descant.errors import CatalogError

ASIDE: Final = "set-aside"
"""Folder in a catalog folder that holds, by date, what `repair` took out of use."""


def file_mode(folder: Path) -> int:
    """Permission bits of a new file in `folder`: read and write for all to whom the folder grants that, so that what
    one person adds can be read by everybody who reads the database. Raises OSError."""
    return stat.S_IMODE(folder.stat().st_mode) & 0o666


def make_folder(folder: Path) -> None:
    """Makes a folder inside a catalog, with its parents, as open as they are. Raises OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    with contextlib.suppress(OSError):  # a drive without permissions
        os.chmod(folder, stat.S_IMODE(folder.parent.stat().st_mode))


def open_up(path: Path) -> bool:
    """Gives a file the bits of `file_mode` that it lacks, where it is this user's to change. Whether it did."""
    with contextlib.suppress(OSError):
        about, wanted = path.stat(), file_mode(path.parent)
        if about.st_mode & wanted != wanted and about.st_uid == getattr(os, "geteuid", lambda: about.st_uid)():
            os.chmod(path, stat.S_IMODE(about.st_mode) | wanted)
            return path.stat().st_mode != about.st_mode
    return False


def replacing(path: Path) -> contextlib.AbstractContextManager[Path]:
    """files.replacing() with the catalog folder's permissions. Raises OSError."""
    return files.replacing(path, file_mode(path.parent))


def clear_leftovers(folder: Path) -> int:
    """Deletes what killed programs left half written here; only the catalog's writer may. How many files."""
    cleared = 0
    for path in folder.glob(files.NEW + "*"):
        with contextlib.suppress(OSError):
            path.unlink()
            cleared += 1
    return cleared


def aside_today(root: Path) -> Path:
    """The folder, not made yet, that takes what is set aside now."""
    return root / ASIDE / datetime.now(UTC).strftime("%Y-%m-%dT%H%M%SZ")


def set_aside(path: Path, root: Path, aside: Path) -> bool:
    """Moves a file of the catalog folder `root` into `aside`, where it keeps its place. False where it cannot be."""
    try:
        to = aside / path.relative_to(root)
        make_folder(to.parent)
        files.move(path, to)
    except OSError:
        return False
    return True


def storage_error(error: OSError, path: Path) -> CatalogError:
    """A failed write in words, with a remedy."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return CatalogError(
            "The disk is full; nothing was stored of this track.",
            remedy="Free some space, then add the file again.",
            path=path,
        )
    return CatalogError(
        f"The catalog folder cannot be written ({error.strerror or error}).",
        remedy="Check its permissions and that the drive is still there.",
        path=path,
    )
