"""Lists of paths (--from-file), read in one way by every command that takes them."""

from __future__ import annotations

import argparse
import codecs
import os
import re
import sys
from pathlib import Path
from typing import Final

from descant.errors import DescantError
from descant.postgres.address import place_of

_ENCODINGS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOST_NULS: Final = 0.1
"""Part of a list that may be NUL characters; text in UTF-16 is mostly beyond, paths of ten bytes and more are not."""


class ListError(DescantError):
    """A list that is not taken: nothing of it is."""


def add_catalog_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--catalog",
        metavar="PLACE",
        type=place_of,
        help="the catalog: a folder, or postgresql://user@host/database (default: your own)",
    )


def add_list_options(parser: argparse.ArgumentParser, what: str = "path") -> None:
    parser.add_argument("--from-file", metavar="LIST", help=f"a file with one {what} a line (- for standard input)")
    parser.add_argument(
        "-0", "--null", action="store_true", help="NUL and not the end of a line ends each, as find -print0 does"
    )


def path_argument(text: str) -> str:
    """A path as it is typed. An empty one (a variable of the shell that is not set) would be the folder one is in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a path is empty")
    return text


def listed(args: argparse.Namespace) -> list[str]:
    """What the LIST of the options names; nothing where none was given. Raises ListError."""
    name: str | None = args.from_file
    if name is None:
        return []
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise _refused(name, f"The list cannot be read ({getattr(error, 'strerror', None) or error}).") from error
    return entries(data, name, null=args.null)


def entries(data: bytes, name: str, *, null: bool = False) -> list[str]:
    """The entries of a list: UTF-8, or UTF-16 or UTF-32 with a byte order mark; other bytes are names as the system has
    them. Empty lines are passed over. name: of the list, for what is said of it.

    Raises ListError where the text cannot be read, and for an entry that names a root or the folder that one is in:
    what is wrong there is the list, and all that is found below would be taken.
    """
    text = _decoded(data, name)
    if not null and "\0" in text:
        if text.count("\0") > _MOST_NULS * len(text):
            raise _refused(name, "The list looks like UTF-16 text without a byte order mark.")
        null = True  # file names hold anything but NUL: there is one way to mean it
    found = [entry for entry in (text.split("\0") if null else re.split(r"\r\n|\n|\r", text)) if entry.strip()]
    for number, entry in enumerate(found, 1):
        if _names_no_file(entry):
            raise _refused(
                name, f"Entry {number} of the list is “{entry.strip()}”, which is no file and no folder of its own."
            )
    return found


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _ENCODINGS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise _refused(
                    name, f"The list begins as {encoding.upper()} text and is none ({error.reason})."
                ) from error
    return os.fsdecode(data.removeprefix(codecs.BOM_UTF8))


def _names_no_file(entry: str) -> bool:
    """Whether it comes to nothing but dots and separators of any system: /, //, ., ../.., a/.. and C:\\ on Windows."""
    path = os.path.splitdrive(entry.strip())[1].replace("\\", "/")
    return not path or not os.path.normpath(path).strip("./\\")


def _refused(name: str, cause: str) -> ListError:
    return ListError(cause, remedy="Write a text file in UTF-8 with one path a line.", path=name)
