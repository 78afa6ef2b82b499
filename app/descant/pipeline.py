"""ingest, calibrate and analyse, as window and command line ask for them. No Qt, no printing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from descant import allocator
from descant.attribution import kept_calibration
from descant.attribution.analysis import NOBODY, Analysis, Encoders, Meanwhile, find_sources
from descant.attribution.calibration import Calibration
from descant.attribution.catalog_cohort import own_references
from descant.attribution.cohort import REFERENCES, load_cohort
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import Likelihood
from descant.attribution.significance import Candidate
from descant.attribution.unrelated import load_learnt
from descant.audio.extract import extract_many
from descant.audio.frames import AudioInfo, Extracted
from descant.audit.results import USUAL, Question
from descant.audit.state import read_state
from descant.catalog.encoder_choice import chosen_encoders
from descant.catalog.ingest import Outcome, add_files
from descant.catalog.store import Catalog
from descant.catalog.tracks import Mended, Problem
from descant.encoders import LEGS, Encoder, FileEncoder, load_shipped
from descant.errors import DecodeError, DescantError
from descant.progress import CancelToken, Progress, silent
from descant.report.model import Exclusion, Report
from descant.resources import resource
from descant.settings import Settings

if TYPE_CHECKING:
    from descant.audit.listed import Hearing


def encoders(settings: Settings) -> Encoders:
    """The shipped ones. Loaded once a device, whatever else is set. Raises ModelError where the program's own weights
    are missing or damaged, or the device is not there."""
    from descant.encoders.device import choose_device

    return _encoders(choose_device(settings.device))


@lru_cache(maxsize=2)
def _encoders(device: str) -> Encoders:
    allocator.one_arena()
    loaded = tuple(load_shipped(Settings(device=device)))
    cohort = load_cohort(resource("weights/cohort.safetensors"), loaded)
    fitted = json.loads(resource("weights/likelihoods.json").read_text())
    likelihoods = {leg: Likelihood(**fitted["legs"][leg]) for leg in LEGS}
    references = {one.name: cohort.references(one.name) for one in loaded}
    learnt = load_learnt(resource("weights/unrelated.json"), loaded)
    return Encoders(loaded, cohort, references, likelihoods, learnt=learnt)


def encoders_of(catalog: Catalog, settings: Settings) -> Encoders:
    """Those of a catalog: `encoders`, but where another was chosen for a leg. Raises ModelError as chosen_encoders."""
    shipped = encoders(settings)
    loaded = chosen_encoders(catalog, shipped.loaded, settings)
    own = {one.name: own_references(catalog, one) for one in loaded if isinstance(one, FileEncoder)}
    if not own:
        return shipped
    return replace(shipped, loaded=tuple(loaded), references={**shipped.references, **own}, own=frozenset(own))


def encoders_only(catalog: Catalog, settings: Settings) -> list[Encoder]:
    """Those of a catalog, without cohort and likelihoods. Raises ModelError as chosen_encoders."""
    return chosen_encoders(catalog, load_shipped(settings), settings)


def warm(
    catalog: Catalog, settings: Settings, *, progress: Progress = silent, cancel: CancelToken | None = None
) -> None:
    """Loads what the first analysis would wait for. Raises CatalogError, Cancelled, and ModelError as
    chosen_encoders."""
    encoders_of(catalog, settings)
    catalog.search.load(progress=progress, cancel=cancel)
    catalog.snapshot()


def repair(
    catalog: Catalog, settings: Settings, *, progress: Progress = silent, cancel: CancelToken | None = None
) -> tuple[Mended, list[Problem]]:
    """Mends what can be mended without the audio → what was done, and what is still wrong. Raises CatalogError,
    Cancelled, and ModelError as chosen_encoders."""
    mended = catalog.mend()
    not_embedded = catalog.embed_missing(encoders_only(catalog, settings), progress=progress, cancel=cancel)
    catalog.search.update_indexes(progress=progress, cancel=cancel)
    said = {problem.where for problem in not_embedded}
    problems = [*not_embedded, *(p for p in catalog.check(cancel) if p.where not in said or not p.fixable)]
    if catalog.count() and not problems:  # after an update of the program: else each analysis would measure it
        calibrate(catalog, settings, progress=progress, cancel=cancel)
    return mended, problems


def similar(
    track_id: str,
    catalog: Catalog,
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> tuple[list[Candidate], str]:
    """What a track of the catalog is like, without itself, the nearest first; and why p-values say little in this
    catalog, "" where they hold. By what is stored of the track, so that its file is not needed.

    Raises CatalogError where the track is not there or its features are lost; Cancelled, ModelError.
    """
    track, frames = catalog.track(track_id), catalog.features(track_id)
    prepared, chosen, calibration = _ready(catalog, settings, progress, cancel)
    progress("analyse", 0, 0)
    heard = AudioInfo(
        track.path, track.sha256, track.pcm_sha256, track.duration_s, track.sample_rate, track.channels, track.bytes
    )
    found = find_sources(Extracted(heard, frames), prepared, chosen, calibration.null, settings, cancel)
    ranked = [one for one in found.ranked if one.track_id != track_id]
    return ranked, calibration.problem(settings)


def ingest(
    paths: Iterable[str | Path],
    catalog: Catalog,
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Iterator[Outcome]:
    """Adds files and folders, one outcome a file as it is stored. The next analysis calibrates the catalog."""
    chosen = encoders_only(catalog, settings)
    return add_files(catalog, paths, chosen, settings=settings, progress=progress, cancel=cancel)


def calibrate(
    catalog: Catalog, settings: Settings, *, progress: Progress = silent, cancel: CancelToken | None = None
) -> Calibration:
    """What unrelated queries reach in this catalog. Raises CatalogError, Cancelled, ModelError (chosen_encoders)."""
    return _ready(catalog, settings, progress, cancel)[2]


def analyse(
    path: str | Path,
    catalog: Catalog,
    settings: Settings,
    *,
    exclusions: Sequence[Exclusion] = (),
    progress: Progress = silent,
    cancel: CancelToken | None = None,
    meanwhile: Meanwhile = NOBODY,
) -> Report:
    """One track against the catalog. Raises DecodeError, CatalogError, ModelError or Cancelled."""
    for _, result in analyse_many(
        [path], catalog, settings, exclusions=exclusions, progress=progress, cancel=cancel, meanwhile=meanwhile
    ):
        if isinstance(result, DescantError):
            raise result
        return result
    raise DecodeError("nothing was extracted", path=path)


def analyse_many(
    paths: Sequence[str | Path],
    catalog: Catalog,
    settings: Settings,
    *,
    exclusions: Sequence[Exclusion] = (),
    progress: Progress = silent,
    cancel: CancelToken | None = None,
    meanwhile: Meanwhile = NOBODY,
) -> Iterator[tuple[Path, Report | DescantError]]:
    """Every track's report, or why there is none, in the order of the paths and as each is finished.

    exclusions: tracks of the catalog that may have no share in any of them. meanwhile: who is told of each."""
    progress("calibrate", 0, 0)
    try:
        analysis = Analysis(*_ready(catalog, settings, progress, cancel), settings)
        meanwhile.progress("decode", 0, 0)
        for done, (path, extracted) in enumerate(extract_many(paths, workers=settings.n_workers, cancel=cancel)):
            progress("analyse", done, len(paths))
            if not isinstance(extracted, Extracted):
                yield path, extracted
                continue
            try:
                meanwhile.heard(extracted)
                yield path, analysis.report(extracted, cancel, exclusions=exclusions, meanwhile=meanwhile)
            except DecodeError as error:
                yield path, error
        progress("analyse", len(paths), len(paths))
    finally:
        allocator.give_back()


def _ready(
    catalog: Catalog, settings: Settings, progress: Progress, cancel: CancelToken | None
) -> tuple[PreparedTracks, Encoders, Calibration]:
    chosen = encoders_of(catalog, settings)
    catalog.search.load(progress=progress, cancel=cancel)
    prepared = PreparedTracks(catalog, chosen.loaded, chosen.references)
    calibration = kept_calibration.calibrate(
        prepared, chosen.legs, chosen.own, chosen.cohort, settings,
        learnt=chosen.learnt, progress=progress, cancel=cancel,
    )  # fmt: skip
    return prepared, chosen, calibration


def hearing(settings: Settings) -> Hearing:
    """What lists without audio are compared with: the shipped encoders and the cohort. Raises ModelError."""
    from descant.audit.listed import Hearing

    made = encoders(settings)
    return Hearing(made.loaded, made.cohort.excerpts[:REFERENCES], made.cohort.queries())


def audit_many(
    index: str | Path,
    outputs: Sequence[str | Path],
    question: Question = USUAL,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Iterator[tuple[Path, Report | DescantError]]:
    """Reports of a model audit: by the model's weights, or by what came instead of the training tracks' audio.

    Raises DescantError where there is no such index, or a list without audio is asked by a method of the weights.
    """
    if not read_state(index).listed:
        from descant.audit.report import report_many

        return report_many(index, outputs, question, progress=progress, cancel=cancel)
    if question.method is not None:
        raise DescantError(
            f"“{question.method}” asks the model's weights about the tracks' audio, and this list came without audio.",
            remedy="Leave the method out.",
            path=Path(index),
        )
    from descant.audit.listed import report_listed

    heard = hearing(Settings(device=question.device))
    return report_listed(index, outputs, heard, unit=question.unit, progress=progress, cancel=cancel)
