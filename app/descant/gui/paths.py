"""Paths on their way through Qt, which keeps names in Unicode and drops from them what is none.

A file name on Linux is bytes, and Python keeps those that are no UTF-8 as surrogates. Qt replaces or drops them; so
paths stay in Python's hands, and those that Qt hands over are looked up here.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from PySide6.QtCore import QUrl

from descant.engine.messages import CATALOG_FILE
from descant.postgres.address import is_address

REPLACED = "\ufffd"
"""What Qt puts where a name is no UTF-8."""


def is_catalog(place: str) -> bool:
    """Whether a catalog may be opened there: a folder that holds one, or an address (which nobody asks here)."""
    return is_address(place) or (Path(place) / CATALOG_FILE).is_file()


def name_of(place: str) -> str:
    """What a catalog is called: its folder's name, or that of the database."""
    if not is_address(place):
        return Path(place).name or place
    parts = urlsplit(place)
    return f"{parts.path.strip('/')} ({parts.hostname or 'localhost'})"


def short(path: str) -> str:
    """As it is shown: with ~ for the person's own folder."""
    try:
        home = str(Path.home())
    except RuntimeError:  # this account has none
        return path
    inside = path == home or path.startswith(f"{home.rstrip(os.sep)}{os.sep}")
    return f"~{path[len(home) :]}" if inside and len(home) > 1 else path


def shortened(text: str) -> str:
    """A sentence with paths as short() has them."""
    try:
        home = str(Path.home()).rstrip(os.sep)
    except RuntimeError:
        return text
    return text.replace(f"{home}{os.sep}", f"~{os.sep}") if home else text


def of_url(url: QUrl) -> str:
    """The local file that a URL names, byte for byte."""
    path = url.toLocalFile()
    if REPLACED not in path or os.name == "nt":
        return path
    return os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded)))


def url_of(path: Path) -> QUrl:
    return QUrl.fromEncoded(path.absolute().as_uri().encode())


def found(path: str) -> str:
    """A path that Qt handed over; names that it could not spell are as the folder has them, where that is certain."""
    if REPLACED not in path or os.path.lexists(path):
        return path
    whole = ""
    for part in re.split(r"(?<=/)", path):
        name = part.rstrip("/")
        if REPLACED in name and not os.path.lexists(whole + name):
            alike = [one for one in _listed(whole or ".") if _as_qt_has_it(one) == _as_qt_has_it(name)]
            name = alike[0] if len(alike) == 1 else name
        whole += name + "/" * part.endswith("/")
    return whole


def kept(path: str) -> str:
    """A path as text for settings, from which restored() makes it again."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return Path(path).absolute().as_uri()
    return path


def restored(text: str) -> str:
    """The path that kept() was given, or short()."""
    if text == "~" or text.startswith(f"~{os.sep}"):
        return os.path.expanduser(text)
    return of_url(QUrl.fromEncoded(text.encode())) if text.startswith("file:///") else text


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _as_qt_has_it(name: str) -> str:
    return re.sub(f"{REPLACED}+", REPLACED, os.fsencode(name).decode("utf-8", "replace"))
