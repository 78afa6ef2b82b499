"""analyse and ingest: the steps in a row, no Qt, no printing."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from descant import __version__
from descant.attribution import catalog_cohort, kept_calibration
from descant.attribution.calibration import Calibration
from descant.attribution.cohort import Cohort, load_cohort
from descant.attribution.localisation import Likelihood, Trace, audible, cell_count, trace
from descant.attribution.prepared import Shelf
from descant.attribution.scoring import SCORING, LegScores, score
from descant.attribution.shares import Shares, Source, build
from descant.attribution.significance import Null, Verdict, judge, passed
from descant.audio.extract import Heard, hear_many
from descant.audio.frames import MEL_RATE
from descant.audio.steady import check_unchanged
from descant.catalog.encoder_choice import views_of
from descant.catalog.features import quantised as as_stored
from descant.catalog.ingest import Outcome, add_files
from descant.catalog.store import Catalog, Unreadable
from descant.catalog.tags.reading import read_tags
from descant.catalog.tracks import Track
from descant.encoders import LEGS, FileView, Leg, Listening, View, load_views
from descant.encoders.base import Recorded, listen
from descant.errors import DecodeError, DescantError
from descant.progress import CancelToken, Progress, silent
from descant.report.comparison import NO_FINDING, unheard_tracks, unread_features
from descant.report.model import CandidateScore, CatalogState, Engine, Query, Report
from descant.report.names import limits as name_limits
from descant.report.names import names_of
from descant.resources import resource
from descant.settings import Settings

CANDIDATES_SHOWN = 20


@dataclass(frozen=True, eq=False)
class Ears:
    """What an analysis needs besides the catalog: loaded once, used for many tracks."""

    views: tuple[View, ...]
    cohort: Cohort
    references: Mapping[Leg, list[Listening]]
    likelihoods: Mapping[Leg, Likelihood]
    own: frozenset[Leg] = frozenset()
    """Legs that an encoder from a folder hears: the catalog's own tracks stand in for the cohort there."""


def ears(settings: Settings) -> Ears:
    """Loaded once a device, whatever else is set. Raises ModelError where the program's own weights are missing or
    damaged, or the device is not there."""
    from descant.encoders.device import choose_device

    return _ears(choose_device(settings.device))


@lru_cache(maxsize=2)
def _ears(device: str) -> Ears:
    views = tuple(load_views(Settings(device=device)))
    cohort = load_cohort(resource("weights/cohort.safetensors"), views)
    fitted = json.loads(resource("weights/likelihoods.json").read_text())
    likelihoods = {leg: Likelihood(**fitted["legs"][leg]) for leg in LEGS}
    return Ears(views, cohort, {v.name: cohort.references(v.name) for v in views}, likelihoods)


def ears_of(catalog: Catalog, settings: Settings) -> Ears:
    """What hears this catalog: `ears`, but for legs that an encoder was chosen for. Raises ModelError as views_of."""
    tools = ears(settings)
    views = views_of(catalog, tools.views, settings)
    own = frozenset(view.name for view in views if isinstance(view, FileView))
    if not own:
        return tools
    references = {v.name: catalog_cohort.own_references(catalog, v) for v in views if v.name in own}
    return replace(tools, views=tuple(views), references={**tools.references, **references}, own=own)


def views_for(catalog: Catalog, settings: Settings) -> list[View]:
    """What listens for this catalog, without cohort and likelihoods. Raises ModelError as views_of."""
    return views_of(catalog, load_views(settings), settings)


def warm(catalog: Catalog, settings: Settings) -> None:
    """Loads what the first analysis would wait for. Raises CatalogError, and ModelError as views_of."""
    ears_of(catalog, settings)
    catalog.search.load()
    catalog.snapshot()


# Catalog ----------------------------------------------------------------------------------------------------------


def ingest(
    paths: Iterable[str | Path],
    catalog: Catalog,
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Iterator[Outcome]:
    """Adds files and folders, one outcome a file as it is stored. The next analysis calibrates the catalog."""
    return add_files(catalog, paths, views_for(catalog, settings), settings=settings, progress=progress, cancel=cancel)


def calibrate(
    catalog: Catalog, settings: Settings, *, progress: Progress = silent, cancel: CancelToken | None = None
) -> Calibration:
    """What unrelated queries reach in this catalog. Raises CatalogError, ModelError as views_of, and Cancelled."""
    tools = ears_of(catalog, settings)
    shelf = Shelf(catalog, tools.views, tools.references)
    return kept_calibration.calibrate(
        shelf, tools.views, tools.own, tools.cohort, settings, progress=progress, cancel=cancel
    )


# Analysis ---------------------------------------------------------------------------------------------------------


def analyse(
    path: str | Path,
    catalog: Catalog,
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Report:
    """One track against the catalog. Raises DecodeError, CatalogError, ModelError or Cancelled."""
    for _, result in analyse_many([path], catalog, settings, progress=progress, cancel=cancel):
        if isinstance(result, DescantError):
            raise result
        return result
    raise DecodeError("nothing was heard", path=path)


def analyse_many(
    paths: Sequence[str | Path],
    catalog: Catalog,
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Iterator[tuple[Path, Report | DescantError]]:
    """Every track's report, or why there is none, in the order of the paths and as each is finished."""
    tools = ears_of(catalog, settings)
    progress("calibrate", 0, 0)
    shelf = Shelf(catalog, tools.views, tools.references)
    calibration = kept_calibration.calibrate(
        shelf, tools.views, tools.own, tools.cohort, settings, progress=progress, cancel=cancel
    )
    null = calibration.null
    guessed = {leg: catalog_cohort.provisional(null.legs[leg], settings, len(tools.own)) for leg in tools.own}
    tools = replace(tools, likelihoods={**tools.likelihoods, **guessed})
    snapshot = catalog.snapshot()
    state = CatalogState(snapshot.merkle_root, snapshot.tracks)
    engine = _engine(tools, calibration, settings)
    unheard = _unheard_limits(catalog, tools.views)
    for done, (path, heard) in enumerate(hear_many(paths, workers=settings.n_workers, cancel=cancel)):
        progress("analyse", done, len(paths))
        if not isinstance(heard, Heard):
            yield path, heard
            continue
        try:
            with threadpool_limits(limits=1, user_api="blas"):  # thin products: BLAS threads would only wait
                report = _report(heard, shelf, tools, calibration, state, engine, unheard, settings, cancel)
            yield path, report
        except DecodeError as error:
            yield path, error
    progress("analyse", len(paths), len(paths))


@dataclass(frozen=True, eq=False)
class Examined:
    """What was found in one track, before it becomes shares.

    ranked: the candidates, best first; passed: those that may have a share; traces: of these, in the same order, the
    legs that say anything of them; audible: the cells that count.
    """

    ranked: Sequence[Verdict]
    passed: Sequence[Verdict]
    traces: Sequence[Mapping[Leg, Trace]]
    audible: NDArray[np.bool_]


def examine(
    heard: Heard,
    shelf: Shelf,
    tools: Ears,
    null: Null,
    settings: Settings,
    cancel: CancelToken | None = None,
) -> Examined:
    """Listen, retrieve, align, weigh. Raises CatalogError, Cancelled, and DecodeError where an encoder hears the file
    and it is not there any more."""
    frames, recorded = as_stored(heard.frames), Recorded(heard.info.path, heard.info.pcm_sha256)

    def hear_and_score(view: View) -> tuple[Listening, LegScores]:
        if cancel:
            cancel.check()
        listening = listen(view, [frames], [recorded], cancel)[0]
        return listening, score(shelf, view, listening, settings)

    with ThreadPoolExecutor(settings.n_threads) as pool:  # a leg a thread: numpy and torch let go of the GIL
        by_view = list(pool.map(hear_and_score, tools.views))
        listenings = {v.name: heard_so for v, (heard_so, _) in zip(tools.views, by_view, strict=True)}
        scores: dict[Leg, LegScores] = {v.name: scored for v, (_, scored) in zip(tools.views, by_view, strict=True)}
        ranked = judge(scores, null)
        through = passed(ranked, settings)
        cells = cell_count(heard.info.duration_s)
        speaking = [(n, view) for n, verdict in enumerate(through) for view in tools.views if view.name in verdict.legs]
        found = pool.map(
            lambda of: _trace(of[1], through[of[0]].track_id, scores, listenings, cells, shelf, tools, settings),
            speaking,
        )
        traces: list[dict[Leg, Trace]] = [{} for _ in through]
        for (n, view), one in zip(speaking, found, strict=True):
            traces[n][view.name] = one
    return Examined(ranked, through, traces, audible(heard.frames.mel, MEL_RATE, cells))


def _report(
    heard: Heard,
    shelf: Shelf,
    tools: Ears,
    calibration: Calibration,
    state: CatalogState,
    engine: Engine,
    unheard: Sequence[str],
    settings: Settings,
    cancel: CancelToken | None,
) -> Report:
    null = calibration.null
    found = examine(heard, shelf, tools, null, settings, cancel)
    shown = found.ranked[:CANDIDATES_SHOWN]
    tracks = {t.id: t for t in shelf.catalog.tracks_by_id([v.track_id for v in (*found.passed, *shown)])}
    sources = [Source.of(tracks[v.track_id], v.p, v.legs) for v in found.passed]
    shares = build(
        sources,
        found.traces,
        audible=found.audible,
        duration_s=heard.info.duration_s,
        settings=settings,
    )
    candidates = tuple(
        CandidateScore(
            verdict.track_id,
            tracks[verdict.track_id].path,
            round(verdict.support, 4),
            verdict.p,
            tracks[verdict.track_id].tags.title,
            tracks[verdict.track_id].tags.artist,
            names_of(tracks[verdict.track_id]),
        )
        for verdict in shown
    )
    return Report(
        query=_query(heard),
        contributions=shares.contributions,
        unattributed_ppm=shares.unattributed_ppm,
        legs=shares.legs,
        segments=shares.segments,
        candidates=candidates,
        engine=engine,
        catalog=state,
        limits=(
            *_calibration_limits(calibration, settings),
            *_limits(shares, heard, tools),
            *name_limits(shares.contributions),
            *_encoder_limits(tools, null, settings),
            *_replaced_limits([tracks[c.track_id] for c in shares.contributions]),
            *_unread_limits(shelf, [v.track_id for v in found.ranked if v.track_id in shelf.unread]),
            *unheard,
        ),
        created_utc=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    )


def _trace(
    view: View,
    track_id: str,
    scores: Mapping[Leg, LegScores],
    listenings: Mapping[Leg, Listening],
    cells: int,
    shelf: Shelf,
    tools: Ears,
    settings: Settings,
) -> Trace:
    leg, of, heard = view.name, scores[view.name], listenings[view.name]
    n = of.track_ids.index(track_id)
    return trace(
        view,
        heard,
        of.sources[n],
        rolls=of.rolls[n],
        cells=cells,
        expected=float(of.background.straight[0]),
        usual=of.background.warped,
        likelihood=tools.likelihoods[leg],
        prior=settings.prior,
        held=shelf.spectra(track_id) if heard.spectra is not None else None,
        struck=shelf.beats(track_id) if heard.onsets is not None else None,
    )


def _query(heard: Heard) -> Query:
    """Raises DecodeError where the file is not the one any more that was heard: its title would be another's."""
    info = heard.info
    title = read_tags(Path(info.path)).title
    if info.stamp is not None:
        check_unchanged(Path(info.path), info.stamp)
    return Query(
        path=str(Path(info.path).absolute()),  # a report is opened from anywhere
        sha256=info.sha256,
        pcm_sha256=info.pcm_sha256,
        duration_s=round(info.duration_s, 3),
        sample_rate=info.sample_rate,
        title=title,
        bytes=info.bytes,
        channels=info.channels,
    )


def _engine(tools: Ears, calibration: Calibration, settings: Settings) -> Engine:
    null, problem = calibration.null, calibration.problem(settings)
    values = (*(null.legs[leg] for leg in LEGS), null.together)
    digest = hashlib.sha256(b"".join(np.asarray(one).round(4).tobytes() for one in values)).hexdigest()
    return Engine(
        version=__version__,
        views={v.name: v.version for v in tools.views},
        device=settings.device,
        platform=f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        parameters=settings.to_json(),
        calibration={
            "scoring": SCORING,
            "cohort_sha256": tools.cohort.sha256,
            "cohort_queries": calibration.queries,
            "cohort_queries_held": calibration.held,
            "self_test": asdict(calibration.self_test),
            **({"problem": problem} if problem else {}),
            "null_sha256": digest,
            "likelihoods": {leg: vars(tools.likelihoods[leg]) for leg in LEGS},
            **({"own_tracks": {leg: len(null.legs[leg]) for leg in sorted(tools.own)}} if tools.own else {}),
        },
    )


def _calibration_limits(calibration: Calibration, settings: Settings) -> list[str]:
    problem = calibration.problem(settings)
    return [NO_FINDING + problem] if problem else []


def _encoder_limits(tools: Ears, null: Null, settings: Settings) -> list[str]:
    own = [view for view in tools.views if view.name in tools.own]
    return [
        said for v in own for said in catalog_cohort.limits(v.name, v.version, null.legs[v.name], settings, len(own))
    ]


def _replaced_limits(tracks: Sequence[Track]) -> list[str]:
    """Whoever listens to the place that is named would hear something else than what was compared."""
    gone = [track for track in tracks if track.replaced]
    if not gone:
        return []
    more = f" and {len(gone) - 1} more of the sources" if len(gone) > 1 else ""
    return [
        f"At the place of “{gone[0].tags.title}” ({gone[0].path}){more} there is other audio now; the share is of what"
        " was there when it was added."
    ]


def _unread_limits(shelf: Shelf, ids: Sequence[str]) -> list[str]:
    """Of the candidates whose features could not be read: one line for each reason."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for track in shelf.catalog.tracks_by_id(ids):
        error = shelf.unread[track.id]
        why = "cannot be read" if isinstance(error, Unreadable) else "are missing or damaged"
        by_reason.setdefault((why, error.remedy), []).append(track.path)
    return [
        unread_features(paths[0], len(paths) - 1, why, remedy) for (why, remedy), paths in sorted(by_reason.items())
    ]


def _unheard_limits(catalog: Catalog, views: Sequence[View]) -> list[str]:
    unheard = {view.name: len(catalog.outdated({view.name: view.version})) for view in views}
    return [unheard_tracks(leg, count, catalog.count()) for leg, count in unheard.items() if count]


def _limits(shares: Shares, heard: Heard, tools: Ears) -> tuple[str, ...]:
    """What the reader of this report must know before using it."""
    said = [
        "A similarity-based estimate: no proof of training, copying or infringement.",
        "Sources that are not in the catalog cannot be named; their part is in the unattributed share.",
        "Common musical material (stock progressions, beats, loops, presets) can resemble without descent.",
        "Whether the track was made by a machine is another question; this report does not answer it.",
    ]
    if any(c.share_ppm for c in shares.legs["recording"].contributions):
        judged = "not judged" if "recording" in tools.own else "judged by spectra"
        said.append(
            f"Whether a span is the very recording or a close re-performance was {judged}: listen before claiming"
            " a master."
        )
    if any(c.share_ppm for c in shares.legs["style"].contributions):
        said.append("Style evidence ranks well but hardly proves; it counts half in the headline.")
    if heard.info.duration_s < 10:
        said.append("The track is shorter than ten seconds: little evidence, wide intervals.")
    said.extend(heard.info.notes)
    return tuple(said)
