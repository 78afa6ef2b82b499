"""Tracks that may be in a catalog twice, though their audio is not the very same: by ISRC, and by name and length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Literal

from descant.catalog.folding import words_of
from descant.catalog.identifiers import codes_in, normal_isrc
from descant.catalog.store import Catalog
from descant.catalog.tracks import Duplicates

AS_LONG_S: Final = 2.0
"""Two encodings of one recording differ by less; another take or edit seldom does."""
MOST: Final = 500
"""Groups that are told."""


def duplicates(catalog: Catalog) -> list[Duplicates]:
    """The first MOST groups; those by ISRC first. A group that has both is told once. Raises CatalogError."""
    rows = catalog.connection.all("SELECT id, isrc, title, artist, duration_s FROM tracks ORDER BY n")
    by_isrc: dict[str, list[str]] = defaultdict(list)
    by_name: dict[tuple[str, ...], list[tuple[float, str]]] = defaultdict(list)
    for track_id, isrcs, title, artist, duration_s in rows:
        for isrc in codes_in(isrcs, normal_isrc):
            if normal_isrc(isrc):
                by_isrc[isrc].append(track_id)
        if title and artist:
            by_name[(*words_of(title), "", *words_of(artist))].append((duration_s, track_id))
    groups: dict[frozenset[str], Literal["isrc", "name"]] = {}
    for ids in by_isrc.values():
        groups.setdefault(frozenset(ids), "isrc")
    for named in by_name.values():
        for ids in _as_long(named):
            groups.setdefault(frozenset(ids), "name")
    several = [(why, sorted(ids)) for ids, why in groups.items() if len(ids) > 1][:MOST]
    return [Duplicates(why, tuple(catalog.tracks_by_id(ids))) for why, ids in several]


def _as_long(named: Iterable[tuple[float, str]]) -> Iterator[list[str]]:
    """Parts of tracks of one name, in each of which none is longer by more than AS_LONG_S than the one before."""
    part: list[str] = []
    last = 0.0
    for duration_s, track_id in sorted(named):
        if part and duration_s - last > AS_LONG_S:
            yield part
            part = []
        part.append(track_id)
        last = duration_s
    if part:
        yield part
