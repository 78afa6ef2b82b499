"""What else the catalog calls a source: the names that further files with the same decoded audio give it, in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from descant.catalog.tags.values import apart, joined
from descant.report.model import Contribution, Name, Owned

if TYPE_CHECKING:  # `descant verify` starts without numpy, which a catalog's records need
    from descant.catalog.tracks import Owner, Track

MOST_NAMES = 100
"""Further names of one source that a report holds; the catalog holds all."""
MOST_CODE = 256
"""Characters of identifiers that a report holds of one kind: eighteen ISRCs. A valid one has fifteen at most."""
_TITLE_SHOWN = 100


def names_of(track: Track) -> tuple[Name, ...]:
    """The first MOST_NAMES, by path."""
    return tuple(
        Name(one.path, one.tags.title, one.tags.artist, joined([one.tags.isrc], MOST_CODE), owned(one.tags.owners))
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
    codes = {frozenset(apart(isrc)) for isrc in (source.isrc, *(name.isrc for name in source.also)) if isrc}
    return "ISRCs" if len(codes) > 1 else ""
