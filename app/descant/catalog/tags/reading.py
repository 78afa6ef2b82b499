"""What an audio file says: title, artist and identifiers from its tags, and what it declares of how it was made.
Untrusted text: cleaned, shortened, never believed.

Several values of a field (artists, ISRCs) stay apart: see values.joined.
"""

from __future__ import annotations

import io
import logging
import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import mutagen
from mutagen import MutagenError
from mutagen.apev2 import APENoHeaderError, APEv2
from mutagen.id3 import ID3, ID3NoHeaderError

from descant.catalog.declarations.generators import declared_in_tags
from descant.catalog.declarations.manifest import declared_in_manifest
from descant.catalog.declarations.model import MOST, Declaration
from descant.catalog.identifiers import codes_in, normal_isrc, normal_iswc
from descant.catalog.tags.chunks import read_chunks
from descant.catalog.tags.matroska import read_matroska
from descant.catalog.tags.values import LONGEST as LONGEST
from descant.catalog.tags.values import cleaned as cleaned
from descant.catalog.tags.values import joined
from descant.catalog.tracks import Tags

log = logging.getLogger(__name__)

LONGEST_FIELD: Final = 4_000
"""Characters kept of all values of a field; a report holds 8,192 of a text."""
VALUES_MOST: Final = 64
"""Values of a field that are kept; how many more there are is said at their end."""
_VALUES_LOOKED_AT: Final = 10_000
_LARGEST_PRIVATE: Final = 2**20
"""Bytes of a private frame (XMP stands in one) that are looked at."""
_PICTURES: Final = ("APIC", "GEOB", "MCDI", "RVAD", "SYLT", "ETCO")
"""Frames of ID3 that hold no text."""

_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    # ID3v2, Vorbis comments, APEv2, Matroska and CAF (any case), MP4, ASF, RIFF INFO, AIFF; the first one counts
    "title": ("TIT2", "title", "\xa9nam", "INAM", "NAME"),
    "artist": (
        *("TPE1", "artist", "\xa9ART", "Author", "IART", "AUTH", "performer", "LEAD_PERFORMER"),
        *("TPE2", "albumartist", "album artist", "aART", "WM/AlbumArtist"),
    ),
    "album": ("TALB", "album", "\xa9alb", "WM/AlbumTitle", "IPRD", "IALB"),
    "isrc": ("TSRC", "isrc", "TXXX:ISRC", "----:ISRC", "WM/ISRC", "xid ", "ANNO"),
    "iswc": ("TXXX:ISWC", "iswc", "----:ISWC", "WM/ISWC"),
    "year": (
        *("TDRC", "TYER", "TYE", "date", "year", "\xa9day", "WM/Year", "ICRD", "DATE_RELEASED", "DATE_RECORDED"),
        *("recorded date", "TDRL", "TDOR", "TORY", "originaldate", "originalyear", "WM/OriginalReleaseYear", "(c) "),
    ),
}


@dataclass(frozen=True)
class Said:
    """What a file says: its tags, and what it declares of how it was made (() where nothing is declared)."""

    tags: Tags
    declarations: tuple[Declaration, ...] = ()


def read_said(path: str | Path, file: IO[bytes] | None = None) -> Said:
    """What a file says; tags that it does not have are "". The title falls back to the file's stem. Never raises.

    file: the file where it is open already, so that its tags are those of the very bytes that are decoded.
    """
    found: dict[str, str] = {}
    declared: tuple[Declaration, ...] = ()
    try:
        if file is not None:
            found, declared = _said(file)
        else:
            with open(path, "rb") as opened:
                found, declared = _said(opened)
    except (OSError, ValueError) as error:
        log.info("no tags read from %r: %s", os.fspath(path), error)
    words: dict[str, Any] = {**found, "title": found.get("title") or cleaned(Path(path).stem) or "untitled"}
    return Said(Tags(**words), declared)


def read_tags(path: str | Path, file: IO[bytes] | None = None) -> Tags:
    """The tags alone."""
    return read_said(path, file).tags


def year_of(text: str) -> str:
    """The year of a date as people and programs write it: "12/05/1999", "1999-05", "19990512" → "1999"; "" for none."""
    text = unicodedata.normalize("NFKC", text[:LONGEST])
    for digits in re.findall(r"\d+", text):
        number = str(int(digits)).zfill(len(digits))  # digits of other scripts
        whole = len(number)
        if whole == 4 and number >= "1000":
            return number
        day, month = (number[6:], number[4:6]) if whole == 8 else ("01", number[4:])
        if whole in (6, 8) and number >= "1000" and "00" <= month <= "12" and "00" <= day <= "31":
            return number[:4]
        if whole == 8 and number[4:] >= "1000":  # 12051999
            return number[4:]
    return ""


# What a file says, from all the places where its kind keeps tags ------------------------------------------------------


def _said(file: IO[bytes]) -> tuple[dict[str, str], tuple[Declaration, ...]]:
    """Field → text, and what is declared. Of each field the first place counts that says anything of it."""
    found: dict[str, str] = {}
    declared: list[Declaration] = []
    try:
        declared.extend(declared_in_manifest(file))
    except (OSError, ValueError, OverflowError) as error:
        log.info("no C2PA manifest can be looked for: %s", error)
    for place in (_by_mutagen, _of_chunks, read_matroska, _of_ape, _of_id3):
        try:
            file.seek(0)
            tags = place(file)
        except Exception as error:  # mutagen raises much more than it documents on damaged tags
            log.info("tags that cannot be read (%s): %s", place.__name__, error)
            continue
        for field, text in _chosen(tags).items():
            found.setdefault(field, text)
        declared.extend(declared_in_tags(tags))
    once: dict[tuple[str, str, str], Declaration] = {}
    for one in declared:
        once.setdefault((one.by, one.says, one.text), one)  # several places hold the same tags
    return found, tuple(once.values())[:MOST]


def _by_mutagen(file: IO[bytes]) -> Mapping[str, list[str]]:
    known = mutagen.File(file)
    return {} if known is None or known.tags is None else _listed(known.tags)


def _of_chunks(file: IO[bytes]) -> Mapping[str, list[str]]:
    found, id3 = read_chunks(file)  # mutagen does not look for ID3 in RF64
    with suppress(MutagenError):
        found = found | _listed(ID3(io.BytesIO(id3), translate=False))  # type: ignore[no-untyped-call]
    return found


def _of_ape(file: IO[bytes]) -> Mapping[str, list[str]]:
    """At the end of any file: players write them on MP3 and AAC too."""
    try:
        return _listed(APEv2(file))  # type: ignore[no-untyped-call]
    except APENoHeaderError:
        return {}


def _of_id3(file: IO[bytes]) -> Mapping[str, list[str]]:
    """Before a stream that has no tags of its own (ADTS, AC-3), or behind any (ID3v1); and as it is written: what makes
    TDRC of an older TYER drops one that is more than a year."""
    try:
        return _listed(ID3(file, translate=False))  # type: ignore[no-untyped-call]
    except ID3NoHeaderError:
        return {}


def _listed(tags: Any) -> dict[str, list[str]]:
    """Key → values of any tags of mutagen's."""
    found: dict[str, list[str]] = {}
    for key in tags.keys():  # noqa: SIM118 - mutagen's tags iterate in many ways
        name = str(key)
        if name == "covr" or name.startswith(_PICTURES):
            continue
        if name.startswith("----:"):  # MP4's own names: the program that invented one stands before it
            name = "----:" + name.rsplit(":", 1)[-1]
        found.setdefault(name, []).extend(_texts(tags[key]))
    return found


def _texts(value: Any) -> Iterator[str]:
    """The texts of a tag: an ID3 frame, a list, MP4 bytes, an ASF value, or one text with NUL between (APEv2)."""
    values = getattr(value, "text", value)
    if values is value and isinstance(data := getattr(value, "data", None), bytes):  # a private frame of ID3
        values = data[:_LARGEST_PRIVATE]
    for one in (values if isinstance(values, list | tuple) else [values])[:_VALUES_LOOKED_AT]:
        one = getattr(one, "value", one)
        text = one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one)
        yield from text.split("\0")


# What of it is kept ---------------------------------------------------------------------------------------------------


def _chosen(tags: Mapping[str, list[str]]) -> dict[str, str]:
    folded: dict[str, list[str]] = {}
    for key, values in tags.items():
        folded.setdefault(key.casefold(), []).extend(values)
    found = {}
    for field, keys in _KEYS.items():
        for key in map(str.casefold, keys):
            if key in folded and (text := _TEXT_OF[field](_as_meant(key, folded[key]))):
                found[field] = text
                break
    return found


def _as_meant(key: str, values: list[str]) -> list[str]:
    """Of keys that say more than an ISRC, the ISRCs that are named so."""
    if key == "xid ":  # the iTunes Store's "label:isrc:USRC17607839"
        return [value.rsplit(":", 1)[-1] for value in values if ":isrc:" in value.lower()]
    if key == "anno":
        return [code for value in values for code in re.findall(r"(?i)\bISRC[:= ]\s*([-A-Z0-9]{12,15})\b", value)]
    return values


def _text(values: list[str]) -> str:
    """Every value once, in order."""
    once = {line.casefold(): line for value in reversed(values) if (line := cleaned(value))}
    return _bounded(list(reversed(once.values())))


def _codes(values: list[str], normal: Callable[[str], str]) -> str:
    """Every identifier once: in its plain form, or as it is written where it is not valid."""
    return _bounded(list(dict.fromkeys(code for value in values for code in codes_in(cleaned(value), normal))))


def _bounded(values: list[str]) -> str:
    kept = values[:VALUES_MOST] + ([f"and {len(values) - VALUES_MOST} more"] if len(values) > VALUES_MOST else [])
    return joined(kept, LONGEST_FIELD)


def _year(values: list[str]) -> str:
    return next(filter(None, map(year_of, values)), "")


_TEXT_OF: Final[Mapping[str, Callable[[list[str]], str]]] = {
    "title": _text,
    "artist": _text,
    "album": _text,
    "isrc": lambda values: _codes(values, normal_isrc),
    "iswc": lambda values: _codes(values, normal_iswc),
    "year": _year,
}
