"""Files of a catalog folder: written whole or not at all, as open as their folder, set aside rather than deleted."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from descant.errors import CatalogError

ASIDE: Final = "set-aside"
"""Folder in a catalog folder that holds, by date, what `repair` took out of use."""
NEW: Final = ".new-"
"""How the name of a file begins while it is written; a killed program leaves it behind."""


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


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary file to be written, which takes the place of `path` in the end: a crash leaves the old or the new.

    fsync of the file, rename, fsync of the folder. Raises OSError.
    """
    handle, name = tempfile.mkstemp(prefix=NEW, dir=path.parent)  # with mode 0600
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        with contextlib.suppress(OSError):  # a drive without permissions
            os.chmod(temporary, file_mode(path.parent))
        with open(temporary, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex. Raises OSError."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def clear_leftovers(folder: Path) -> int:
    """Deletes what killed programs left half written here; only the catalog's writer may. How many files."""
    cleared = 0
    for path in folder.glob(NEW + "*"):
        with contextlib.suppress(OSError):
            path.unlink()
            cleared += 1
    return cleared


def sync_folder(folder: Path) -> None:
    """Makes a rename durable. Windows has no such call and needs none (NTFS journals renames)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def aside_today(root: Path) -> Path:
    """The folder, not made yet, that takes what is set aside now."""
    return root / ASIDE / datetime.now(UTC).strftime("%Y-%m-%dT%H%M%SZ")


def set_aside(path: Path, root: Path, aside: Path) -> bool:
    """Moves a file of the catalog folder `root` into `aside`, where it keeps its place. False where it cannot be."""
    try:
        to = aside / path.relative_to(root)
        make_folder(to.parent)
        os.replace(path, to)
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
