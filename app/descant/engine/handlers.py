"""What the engine does for each request. Heavy rooms are imported where they are needed, on the engine's side only."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from descant.audio.outline import OUTLINE_COLUMNS, outline_of
from descant.catalog.tracks import Stats
from descant.engine import messages as m
from descant.engine.audit_handlers import HANDLERS as AUDITS
from descant.engine.catalog_handlers import HANDLERS as CATALOG
from descant.engine.certificate_handlers import HANDLERS as CERTIFICATES
from descant.engine.declaring_handlers import HANDLERS as DECLARING
from descant.engine.demo_handlers import HANDLERS as DEMO
from descant.engine.import_handlers import HANDLERS as IMPORTS
from descant.engine.kept_reports import outline_beside, save_report
from descant.engine.key_handlers import HANDLERS as KEYS
from descant.engine.listening_handlers import HANDLERS as LISTENING
from descant.engine.open_catalog import OPEN
from descant.engine.pictures import spectrogram_of
from descant.engine.publishing_handlers import HANDLERS as PUBLISHING
from descant.engine.rights_handlers import HANDLERS as RIGHTS
from descant.engine.scan import scan
from descant.engine.server import Context, Handlers, trouble_of
from descant.engine.sharing_handlers import HANDLERS as SHARING
from descant.errors import CatalogError, DescantError
from descant.postgres.address import is_address
from descant.processes import settle

REPORTS_AT_ONCE = 10
LANDED_EVERY_S = 0.2
"""What became of the files of an ingest is told so often: each as it lands, to an eye, and few messages of many."""


def warm(request: m.Warm, context: Context) -> None:
    from descant import pipeline

    pipeline.encoders(request.settings)
    if request.catalog:
        with OPEN.at(request.catalog) as catalog:
            pipeline.warm(catalog, request.settings, progress=context.progress, cancel=context.cancel)
    settle()


def analyse(request: m.Analyse, context: Context) -> m.Analysed:
    from descant import pipeline
    from descant.attribution.analysis import Meanwhile

    foreseen = m.Foreseen(b"")

    def tell(**news: Any) -> None:
        nonlocal foreseen
        foreseen = replace(foreseen, **news)
        context.partial(foreseen)

    meanwhile = Meanwhile(
        context.progress,
        lambda heard: tell(outline=outline_of(spectrogram_of(heard.frames.mel, OUTLINE_COLUMNS))),
        lambda ranked: tell(candidates=ranked),
    )
    with OPEN.at(request.catalog) as catalog:
        report = pipeline.analyse(
            Path(request.path), catalog, request.settings, exclusions=request.exclusions, progress=context.progress,
            cancel=context.cancel, meanwhile=meanwhile,
        )  # fmt: skip
    saved = save_report(report, Path(request.reports), outline=foreseen.outline) if request.reports else ""
    return m.Analysed(report, saved, foreseen.outline)


def open_report(request: m.OpenReport, context: Context) -> m.Analysed:
    from descant.report.schema import read_report

    return m.Analysed(read_report(Path(request.path)), "")


def list_reports(request: m.ListReports, context: Context) -> tuple[m.Analysed | m.Unreadable, ...]:
    from descant.report.schema import read_report

    folder = Path(request.folder)
    if not folder.is_dir():
        return ()
    files = sorted(folder.glob("*.json"), key=lambda f: f.name, reverse=True)
    batch: list[m.Analysed | m.Unreadable] = []
    reports = unreadable = 0
    for done, file in enumerate(files):
        context.cancel.check()
        context.progress("read", done, len(files))
        if reports == request.limit:
            break
        try:
            batch.append(m.Analysed(read_report(file), str(file), outline_beside(file)))
            reports += 1
        except DescantError as error:
            unreadable += 1
            if unreadable <= request.limit:
                batch.append(m.Unreadable(str(file), trouble_of(error)))
        if len(batch) >= REPORTS_AT_ONCE:
            context.partial(tuple(batch))
            batch.clear()
    return tuple(batch)


def locate(request: m.Locate, context: Context) -> dict[str, str]:
    from descant.catalog.places import places_now

    return places_now(request.catalog, dict(request.sources), context.cancel)


def draw(request: m.DrawTrack, context: Context) -> m.Picture:
    from descant.audio.decode import blocks
    from descant.audio.features import FrameBuilder
    from descant.audio.overview import PeaksBuilder
    from descant.engine.sketches import sketched

    if (first := sketched(request.path, request.columns, context.cancel)) is not None:
        context.partial(first)
    shape, frames = PeaksBuilder(), FrameBuilder()
    for block in blocks(Path(request.path), cancel=context.cancel):
        shape.push(block)
        frames.push(block)
    return m.Picture(request.path, shape.finish(), spectrogram_of(frames.finish().mel, request.columns))


def add(request: m.AddToCatalog, context: Context) -> m.Added:
    from descant import pipeline
    from descant.catalog.store import Catalog

    landed: list[m.Outcome] = []
    told_at = time.monotonic()
    OPEN.close()  # the indexes of a large catalog are gigabytes, and adding needs them too
    with Catalog.open(request.catalog, write=True, create=True) as catalog:
        paths = [Path(p) for p in request.paths]
        outcomes = pipeline.ingest(paths, catalog, request.settings, progress=context.progress, cancel=context.cancel)
        try:
            for outcome in outcomes:
                words = " ".join(filter(None, (outcome.reason, outcome.remark)))
                landed.append(m.Outcome(str(outcome.path), outcome.status, words, outcome.track_id))
                if time.monotonic() - told_at > LANDED_EVERY_S:
                    context.partial(m.Added(tuple(landed)))
                    landed, told_at = [], time.monotonic()
        finally:  # what was stored before it was cancelled has landed too
            context.partial(m.Added(tuple(landed)))
    return m.Added(())


def remove(request: m.RemoveTracks, context: Context) -> int:
    from descant.catalog.store import Catalog

    with Catalog.open(request.catalog, write=True) as catalog:
        return catalog.remove(request.ids)


def relabel(request: m.Relabel, context: Context) -> None:
    from descant.catalog.store import Catalog

    with Catalog.open(request.catalog, write=True) as catalog:
        catalog.relabel(request.track_id, request.tags)


def search(request: m.Search, context: Context) -> m.TrackPage:
    from descant.catalog.store import Catalog

    if not is_address(request.catalog) and not Path(request.catalog).is_dir():
        raise CatalogError("There is no catalog in this place yet.", remedy="Drop music on the Catalog page.")
    with Catalog.open(request.catalog) as catalog:
        rows, total = catalog.page(
            request.text, request.limit, request.offset, request.order, request.descending, request.only
        )
    return m.TrackPage(tuple(rows), request.offset, total)


def stats(request: m.CatalogStats, context: Context) -> Stats:
    from descant.catalog.store import Catalog

    with Catalog.open(request.catalog) as catalog:
        return catalog.stats()


def scan_folders(request: m.ScanFolders, context: Context) -> m.Scanned:
    return scan(request.paths, progress=context.progress, cancel=context.cancel)


HANDLERS: Handlers = {
    **AUDITS,
    **CERTIFICATES,
    **PUBLISHING,
    **LISTENING,
    **DECLARING,
    **IMPORTS,
    **RIGHTS,
    **CATALOG,
    **DEMO,
    **KEYS,
    **SHARING,
    m.Warm: warm,
    m.Analyse: analyse,
    m.AddToCatalog: add,
    m.RemoveTracks: remove,
    m.Relabel: relabel,
    m.DrawTrack: draw,
    m.Search: search,
    m.CatalogStats: stats,
    m.ScanFolders: scan_folders,
    m.OpenReport: open_report,
    m.ListReports: list_reports,
    m.Locate: locate,
}
