"""What the files of a report and its certificate are called: as the track, on any file system, and each by itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import PurePath

MOST_STEM_BYTES = 120
"""UTF-8 bytes of a file's stem: with ending and number a name stays under the 143 that an encrypted home folder takes,
and far under the 255 of other file systems."""
_REFUSED = frozenset('/\\:*?"<>|\ufffd')
"""What no file system takes, or one of Windows, macOS and Linux does not; and what stood for no Unicode."""
_INVISIBLE = ("Cc", "Cf", "Cs", "Co")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_EXTENSION = re.compile(r"\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5}")


def file_stem(title: str) -> str:
    """A title, or any text, as a file's name without its ending: on every file system, no folder, not hidden.

    The text stays as it is but for letters that cannot stand in a name ("AC/DC live" → "AC-DC live"), invisible ones,
    dots and spaces at either end, dashes in front, and what is beyond MOST_STEM_BYTES. Two texts may give one name:
    see free_stem.
    """
    composed = unicodedata.normalize("NFC", title.encode("utf-8", "replace").decode())
    kept = (" " if c.isspace() else "-" if c in _REFUSED else c for c in composed)
    name = " ".join("".join(c for c in kept if unicodedata.category(c) not in _INVISIBLE).split())
    name = name.lstrip("-. ").rstrip(". ")
    name = f"_{name}" if _DEVICES.fullmatch(name) else name
    return name.encode()[:MOST_STEM_BYTES].decode("utf-8", "ignore").rstrip(". ") or "untitled"


def path_stem(path: PurePath | str) -> str:
    """file_stem() of an audio file's name without its ending; "No. 2" and "Op.1" are no endings."""
    name = PurePath(path).name
    ending = PurePath(name).suffix
    return file_stem(name.removesuffix(ending) if _EXTENSION.fullmatch(ending) else name)


def free_stem(stem: str, taken: Callable[[str], bool], *, between: str = "-") -> str:
    """The stem, or the first of stem-2, stem-3, … that is not taken. taken: asked with each in turn."""
    name, number = stem, 1
    while taken(name):
        number += 1
        name = f"{stem}{between}{number}"
    return name
