"""Which files are listened to: the one list of suffixes, and the one walk through folders."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SUFFIXES: Final = frozenset(
    "." + name
    for names in (
        ("wav", "wave", "bwf", "rf64", "w64", "flac", "aif", "aiff", "aifc", "caf", "au", "snd"),
        ("mp3", "mp2", "m4a", "m4b", "m4r", "mp4", "mov", "aac", "alac", "ogg", "oga", "opus", "spx", "wma", "asf"),
        ("ape", "wv", "tta", "tak", "mpc", "dsf", "mka", "webm", "ac3", "eac3", "dts", "amr"),
    )
    for name in names
)
"""Files with these are taken from a folder. A file that is named itself is tried whatever it is called."""

SYSTEM_FOLDERS: Final = frozenset(
    [
        *(".git", ".hg", ".svn", ".trash", ".trashes", "$recycle.bin", "#recycle", "@recycle"),
        *(".snapshot", ".snapshots", "#snapshot", ".zfs", ".appledouble", "@eadir", ".@__thumb"),
        *(".spotlight-v100", ".fseventsd", ".documentrevisions-v100", ".temporaryitems", "system volume information"),
    ]
)
"""What systems and storage keep for themselves: deleted files, older states, previews. Compared in lower case."""
_RECYCLED: Final = ".trash-"
"""Followed by a user's number: where freedesktop.org's specification puts what was deleted on a drive."""
_APPLE_DOUBLE: Final = bytes.fromhex("00051607")
"""Begins the ._NAME that macOS writes beside NAME on foreign drives: no audio, though it is called so (RFC 1740)."""


@dataclass(frozen=True)
class PassedOver:
    """A place that gives nothing. refused: something is wrong with it; otherwise it is left out by design."""

    path: Path
    reason: str
    refused: bool = True


def discover(paths: Iterable[str | Path]) -> Iterator[Path | PassedOver]:
    """Absolute paths of the files named and of the audio files in and below the folders named.

    Each comes once, sorted within a folder; a folder is entered once, however many links lead to it. Names that begin
    with a dot are names like others. Files without one of SUFFIXES (covers, booklets) are passed over without a word;
    a system's own folder is passed over with one if there is audio in it. A folder that cannot be read, or has no
    audio, is refused.
    """
    seen: set[Path] = set()
    for named in paths:
        path = Path(os.path.abspath(named))
        inside = _inside(path, set()) if os.path.isdir(path) else iter([path])
        nothing = True
        for one in inside:
            nothing = False
            where = one if isinstance(one, Path) else one.path
            if where not in seen:
                seen.add(where)
                yield one
        if nothing:
            yield PassedOver(path, "There is no audio file in this folder.")


def has_suffix(name: str) -> bool:
    """Whether a file is called like one that holds audio."""
    return os.path.splitext(name.lstrip("."))[1].lower() in SUFFIXES


def _inside(folder: Path, entered: set[tuple[int, int]]) -> Iterator[Path | PassedOver]:
    pending = [folder]
    while pending:
        here = pending.pop()
        try:
            about = here.stat()
            if (about.st_dev, about.st_ino) in entered:
                continue
            entered.add((about.st_dev, about.st_ino))
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            yield PassedOver(here, f"The folder cannot be read ({error.strerror or error}).")
            continue
        folders = []
        for entry in entries:
            if not _is_folder(entry):
                if has_suffix(entry.name) and not _is_apple_double(entry):
                    yield here / entry.name
            elif _is_systems_own(entry.name):
                if _has_audio(here / entry.name):
                    reason = "This folder belongs to the system (deleted files, older states); it was passed over."
                    yield PassedOver(here / entry.name, reason, refused=False)
            else:
                folders.append(here / entry.name)
        pending.extend(reversed(folders))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError as error:
        return error.errno not in (errno.ELOOP, errno.ENOENT)


def _is_systems_own(name: str) -> bool:
    return name.lower() in SYSTEM_FOLDERS or name.lower().startswith(_RECYCLED)


def _has_audio(folder: Path) -> bool:
    return any(has_suffix(name) for _, _, names in os.walk(folder) for name in names)


def _is_apple_double(entry: os.DirEntry[str]) -> bool:
    if not entry.name.startswith("._"):
        return False
    try:
        with open(entry.path, "rb") as file:
            return file.read(4) == _APPLE_DOUBLE
    except OSError:
        return False  # decoding it will say what is wrong
