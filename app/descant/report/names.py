"""Names: what else the catalog calls a source (in words), and what the files of a report are called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from descant.report.model import Contribution, Name, Owned

if TYPE_CHECKING:  # `descant verify` starts without numpy, which a catalog's records need
    from descant.catalog.tracks import Owner, Track

MOST_NAMES = 100
"""Further names of one source that a report holds; the catalog holds all."""
MOST_CODE = 256
"""Characters of an identifier that a report holds; a valid one has fifteen at most."""
_TITLE_SHOWN = 100

MOST_STEM_BYTES = 120
"""UTF-8 bytes of a file's stem: with ending and number a name stays under the 143 that an encrypted home folder takes,
and far under the 255 of other file systems."""
_REFUSED = frozenset('/\\:*?"<>|\ufffd')
"""What no file system takes, or one of Windows, macOS and Linux does not; and what stood for no Unicode."""
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_EXTENSION = re.compile(r"\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5}")


def names_of(track: Track) -> tuple[Name, ...]:
    """The first MOST_NAMES, by path."""
    return tuple(
        Name(one.path, one.tags.title, one.tags.artist, one.tags.isrc[:MOST_CODE], owned(one.tags.owners))
        for one in track.also[:MOST_NAMES]
    )


def owned(owners: Sequence[Owner]) -> tuple[Owned, ...]:
    return tuple(Owned(o.name, o.role, o.right, o.share_ppm, o.ipi[:MOST_CODE]) for o in owners)


def other_names(source: Contribution) -> list[Name]:
    """The further names that say something else than the source's own, each once; a copy of a file says nothing new."""
    said = {(source.title, source.artist, source.isrc, source.owners), (source.title, source.artist, source.isrc, ())}
    found = []
    for name in source.also:
        says = (name.title, name.artist, name.isrc, name.owners)
        if says not in said:
            said.add(says)
            found.append(name)
    return found


def also_as(source: Contribution) -> str:
    """One line for a row; "" where there is no other name."""
    names = other_names(source)
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"also as {in_words(names[0])}{more}" if names else ""


def in_words(name: Name) -> str:
    """“Harbour (Remastered) – A. Quarrie · ISRC DEA721500017 · Quay Records”."""
    title = " – ".join(part for part in (name.title or PurePath(name.path).name, name.artist) if part)
    owners = ", ".join(dict.fromkeys(owner.name for owner in name.owners))
    return " · ".join(part for part in (title, f"ISRC {name.isrc}" if name.isrc else "", owners) if part)


def limits(contributions: Sequence[Contribution]) -> list[str]:
    """What to know of sources whose names do not agree on whose they are: one sentence, or none."""
    found = [(c, difference) for c in contributions if (difference := _difference(c))]
    if not found:
        return []
    if len(found) == 1:
        source, what = found[0]
        title = (source.title or source.track_id)[:_TITLE_SHOWN]
        count = len(other_names(source)) + 1
        return [
            f"The catalog holds “{title}” under {count} names with different {what}; the share is of the recording."
        ]
    what = "owners or ISRCs" if len({what for _, what in found}) > 1 else found[0][1]
    return [
        f"The catalog holds {len(found)} of the sources under several names with different {what}; each share is of the"
        " recording."
    ]


def _difference(source: Contribution) -> str:
    """ "owners"; else "ISRCs", for each label registers its own; "" where all names agree or say nothing."""
    for right in ("work", "recording"):
        holders = (
            frozenset(owner.name.casefold() for owner in owners if owner.right == right)
            for owners in (source.owners, *(name.owners for name in source.also))
        )
        if len(set(filter(None, holders))) > 1:
            return "owners"
    codes = {source.isrc, *(name.isrc for name in source.also)} - {""}
    return "ISRCs" if len(codes) > 1 else ""


def file_stem(title: str) -> str:
    """A title, or any text, as a file's name without its ending: on every file system, no folder, not hidden.

    The text stays as it is but for letters that cannot stand in a name ("AC/DC live" → "AC-DC live"), invisible ones,
    dots and spaces at either end, dashes in front, and what is beyond MOST_STEM_BYTES. Two texts may give one name:
    see free_stem.
    """
    composed = unicodedata.normalize("NFC", title.encode("utf-8", "replace").decode())
    kept = (" " if c.isspace() else "-" if c in _REFUSED else c for c in composed)
    name = " ".join("".join(c for c in kept if unicodedata.category(c) not in _INVISIBLE).split())
    name = name.encode()[:MOST_STEM_BYTES].decode("utf-8", "ignore").lstrip("-. ").rstrip(". ")
    return f"_{name}" if _DEVICES.fullmatch(name) else name or "untitled"


_INVISIBLE = ("Cc", "Cf", "Cs", "Co")


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
