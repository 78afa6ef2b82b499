"""What the engine does for each request about a catalog as a whole, and about what a track is like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from descant.engine import catalog_messages as c
from descant.engine.open_catalog import OPEN
from descant.engine.server import Context, Handlers

if TYPE_CHECKING:
    from descant.catalog.store import Catalog


def check(request: c.CheckCatalog, context: Context) -> c.Health:
    from descant.catalog.store import Catalog

    with Catalog.open(request.catalog) as catalog:
        return _health(catalog, context)


def repair(request: c.RepairCatalog, context: Context) -> c.Health:
    from dataclasses import replace

    from descant import pipeline
    from descant.catalog.store import Catalog

    OPEN.close()
    with Catalog.open(request.catalog, write=True) as catalog:
        mended, problems = pipeline.repair(catalog, request.settings, progress=context.progress, cancel=context.cancel)
        found = _health(catalog, context)
    return replace(found, problems=tuple(problems), set_aside=mended.moved)


def _health(catalog: Catalog, context: Context) -> c.Health:
    from descant.catalog.duplicates import duplicates

    context.progress("check", 0, 0)
    problems = catalog.check(context.cancel)
    wrong = catalog.files.check(context.cancel)
    tracks = {track.id: track for track in catalog.tracks_by_id([one.where for one in wrong])}
    files = (c.FileProblem(tracks[one.where], one.what) for one in wrong if one.where in tracks)
    return c.Health(tuple(problems), tuple(files), tuple(duplicates(catalog)))


def find_similar(request: c.FindSimilar, context: Context) -> c.Likeness:
    from descant import pipeline

    with OPEN.at(request.catalog) as catalog:
        found, problem = pipeline.similar(
            request.track_id, catalog, request.settings, progress=context.progress, cancel=context.cancel
        )
        found = found[: request.limit]
        tracks = {track.id: track for track in catalog.tracks_by_id([one.track_id for one in found])}
    rows = (c.Similar(tracks[one.track_id], one.p, dict(one.legs)) for one in found)
    return c.Likeness(request.track_id, tuple(rows), problem)


HANDLERS: Handlers = {c.CheckCatalog: check, c.RepairCatalog: repair, c.FindSimilar: find_similar}
