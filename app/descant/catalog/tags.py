"""Title, artist and identifiers from the tags of an audio file. Untrusted text: cleaned, shortened, never believed."""

from __future__ import annotations

import logging
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import mutagen

from descant.catalog.identifiers import normal_isrc, normal_iswc
from descant.catalog.tracks import Tags

log = logging.getLogger(__name__)

LONGEST: Final = 300
"""Characters kept of one field; longer than any title in MusicBrainz that is not a joke."""
_FROM_FIELD_MOST: Final = 10_000
"""Characters of a field that are looked at at all."""
_VALUES_MOST: Final = 8
"""Values of a field that are joined (several artists)."""
_REORDERING: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Signs that change the direction of text: a title could otherwise make its whole row read differently."""

_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    # ID3v2 (MP3, AIFF, WAV), Vorbis comments and APEv2 (any case), MP4, ASF; the first with a value counts
    "title": ("TIT2", "title", "\xa9nam", "Title"),
    "artist": ("TPE1", "artist", "\xa9ART", "Author", "TPE2", "albumartist", "aART"),
    "album": ("TALB", "album", "\xa9alb", "WM/AlbumTitle"),
    "isrc": ("TSRC", "isrc", "----:com.apple.iTunes:ISRC", "WM/ISRC"),
    "iswc": ("TXXX:ISWC", "TXXX:iswc", "iswc", "----:com.apple.iTunes:ISWC"),
    "year": ("TDRC", "TYER", "TDOR", "date", "year", "\xa9day", "WM/Year"),
}


def read_tags(path: str | Path) -> Tags:
    """The tags of a file; what it does not say is "". The title falls back to the file's stem. Never raises."""
    found: dict[str, str] = {}
    try:
        file = mutagen.File(path)
        if file is not None and file.tags is not None:
            found = _fields(file.tags)
    except Exception as error:  # mutagen raises much more than it documents on damaged tags
        log.info("no tags read from %r: %s", os.fspath(path), error)
    isrc, iswc = found.get("isrc", ""), found.get("iswc", "")
    year = re.search(r"\d{4}", found.get("year", ""))
    return Tags(
        title=found.get("title") or cleaned(Path(path).stem) or "untitled",
        artist=found.get("artist", ""),
        album=found.get("album", ""),
        isrc=normal_isrc(isrc) or isrc,
        iswc=normal_iswc(iswc) or iswc,
        year=year.group() if year else "",
    )


def cleaned(text: str) -> str:
    """One line of at most LONGEST characters, without control, reordering or unpaired surrogate characters."""
    text = text[:_FROM_FIELD_MOST].encode("utf-8", "replace").decode("utf-8")
    kept = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", text))
    line = "".join(c for c in kept if unicodedata.category(c) != "Cc" and c not in _REORDERING)
    return " ".join(line.split())[:LONGEST].strip()


def _fields(tags: Any) -> dict[str, str]:
    folded = {str(key).casefold(): key for key in tags.keys()}  # noqa: SIM118 - mutagen's tags iterate in many ways
    found = {}
    for field, keys in _KEYS.items():
        for key in keys:
            if key.casefold() not in folded:
                continue
            value = cleaned("; ".join(v for v in _texts(tags[folded[key.casefold()]]) if v.strip()))
            if value:
                found[field] = value
                break
    return found


def _texts(value: Any) -> Iterator[str]:
    """The texts of a tag: an ID3 frame, a list, MP4 bytes, or an ASF value."""
    values = getattr(value, "text", value)
    for one in (values if isinstance(values, list | tuple) else [values])[:_VALUES_MOST]:
        one = getattr(one, "value", one)
        yield one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one)
