"""Files written whole or not at all, and their hashes. Nothing else in the program gives a file it wrote its name."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from descant.errors import DescantError

NEW: Final = ".new-"
"""How the name of a file begins while it is written; a killed program leaves it behind."""


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, in hex. Raises OSError."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextlib.contextmanager
def replacing(path: Path, mode: int | None = None) -> Iterator[Path]:
    """A new file beside `path`, to be written, which takes its place in the end: a crash leaves the old or the new.

    mode: its permission bits, None for those of the umask. fsync of the file, rename, fsync of the folder.
    Raises OSError, and then what was there before is there still.
    """
    beside = path.with_name(NEW + secrets.token_hex(6))
    # not mkstemp: its 0600 would stay, where a document should have the rights that the person's umask gives
    os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        yield beside
        if mode is not None:
            with contextlib.suppress(OSError):  # a drive without permissions
                os.chmod(beside, mode)
        with open(beside, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file so that its name never stands for half of it, and durably.

    Raises DescantError (disk full, no such folder, not allowed) and leaves what was there before.
    """
    try:
        with replacing(path) as beside:
            beside.write_bytes(data)
    except OSError as error:
        raise DescantError(
            f"it cannot be written ({error.strerror or error})",
            remedy="Check that the folder is there and yours, and that the disk is not full.",
            path=path,
        ) from error


def sync_folder(folder: Path) -> None:
    """Makes a rename durable. Windows has no such call and needs none (NTFS journals renames). Raises OSError."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder that may be written to and not listed: the file is there all the same
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def move(old: Path, new: Path) -> None:
    """Gives a finished file another name, in the place of what had it. Raises OSError."""
    os.replace(old, new)
