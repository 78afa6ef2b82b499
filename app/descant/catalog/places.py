"""Where the files of sources are now: a report keeps the paths of the day that it was made."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from descant.catalog.store import Catalog
from descant.progress import CancelToken


def places_now(catalog: Path | str, then: Mapping[str, str], cancel: CancelToken | None = None) -> dict[str, str]:
    """Track id → its file now, of those that are somewhere else than `then` says. Raises CatalogError, Cancelled."""
    with Catalog.open(catalog) as opened:
        tracks = opened.tracks_by_id(list(then))
    now = {}
    for track in tracks:
        if cancel is not None:
            cancel.check()
        places = (track.path, then[track.id], *(one.path for one in track.also))
        place = next((path for path in places if os.path.isfile(path)), then[track.id])
        if place != then[track.id]:
            now[track.id] = place
    return now
