"""The steps in a row, from one track's features to its report: embed, retrieve, align, score, significance, localise,
take mixtures apart, explain away, Shapley."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from descant.attribution import limits
from descant.attribution.aspects import aspects_of
from descant.attribution.calibration import Calibration
from descant.attribution.catalog_cohort import provisional
from descant.attribution.cohort import Cohort
from descant.attribution.legs import leg_of
from descant.attribution.legs.base import AttributionLeg
from descant.attribution.localisation import audible, cell_count
from descant.attribution.mixtures import taken_apart
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import SCORING, Likelihood
from descant.attribution.search import Findings, Search
from descant.attribution.shares import shares_of
from descant.attribution.significance import Candidate, NullDistribution, passed
from descant.attribution.unrelated import SAID, Learnt
from descant.audio.frames import MEL_RATE, Extracted
from descant.catalog.features import quantised
from descant.catalog.tracks import Track
from descant.encoders.base import LEGS, Embedding, Encoder, Leg, Recorded
from descant.postgres.address import is_address
from descant.postgres.address import shown as shown_place
from descant.progress import CancelToken, Progress, silent
from descant.report.assembly import engine_of, now_utc, query_of
from descant.report.model import Aspect, CandidateScore, CatalogState, Engine, Exclusion, Report
from descant.report.names import limits as name_limits
from descant.report.names import names_of
from descant.rights.owners import with_rights, works_of
from descant.settings import Settings

CANDIDATES_SHOWN = 20


@dataclass(frozen=True, eq=False)
class Encoders:
    """What an analysis needs besides the catalog: loaded once, used for many tracks.

    loaded: in the order of LEGS; own: legs by an encoder from a folder, where the catalog's own tracks stand in for the
    cohort; references: what stands beside the candidates of every query; learnt: of unrelated music, once and for all
    catalogs.
    """

    loaded: tuple[Encoder, ...]
    cohort: Cohort
    references: Mapping[Leg, list[Embedding]]
    likelihoods: Mapping[Leg, Likelihood]
    own: frozenset[Leg] = frozenset()
    learnt: Learnt | None = None

    @cached_property
    def legs(self) -> tuple[AttributionLeg, ...]:
        return tuple(leg_of(encoder) for encoder in self.loaded)


def _unwatched(_: object) -> None:
    """What nobody watches."""


@dataclass(frozen=True)
class Meanwhile:
    """Who is told how far the analysis of one track is. Called from the thread of the analysis.

    heard: its features are there; ranked: the best-ranked tracks are known, before what they explain is. Not final:
    where they are and what the others explain is still to be found.
    """

    progress: Progress = silent
    heard: Callable[[Extracted], None] = _unwatched
    ranked: Callable[[tuple[CandidateScore, ...]], None] = _unwatched


NOBODY = Meanwhile()
"""Nobody is told."""


def find_sources(
    extracted: Extracted,
    prepared: PreparedTracks,
    encoders: Encoders,
    null: NullDistribution,
    settings: Settings,
    cancel: CancelToken | None = None,
    *,
    excluded: Collection[str] = (),
    progress: Progress = silent,
    ranked_found: Callable[[Sequence[Candidate]], None] = _unwatched,
) -> Findings:
    """A track's features → its sources and where they are. Raises CatalogError, Cancelled, and DecodeError where an
    encoder reads the file and it is not there any more.

    excluded: ids of tracks that may not pass. They stay among the ranked, and in what other music is measured by.
    """
    info, cells = extracted.info, cell_count(extracted.info.duration_s)
    with ThreadPoolExecutor(settings.n_threads) as pool:
        search = Search(encoders.legs, prepared, null, settings, pool, cancel)
        recorded = Recorded(info.path, info.pcm_sha256)
        first = search.candidates(quantised(extracted.frames), recorded, info.duration_s, progress)
        ranked_found(first.ranked)
        through = passed([one for one in first.ranked if one.track_id not in excluded], settings)
        there = audible(extracted.frames.mel, MEL_RATE, cells)
        places = search.localised(first, through, cells, progress)
        found = Findings(
            first.ranked, through, places, there, np.full((cells, len(through)), np.nan), (), first.queries
        )
        return taken_apart(found, first, search, extracted, own=encoders.own, excluded=excluded)


class Analysis:
    """Analyses of one catalog as it is now, with one calibration."""

    def __init__(
        self, prepared: PreparedTracks, encoders: Encoders, calibration: Calibration, settings: Settings
    ) -> None:
        """encoders: with fitted likelihoods; those of legs by an encoder from a folder follow from the calibration."""
        null = calibration.null
        guessed = {leg: provisional(null.legs[leg], settings, len(encoders.own)) for leg in encoders.own}
        self._encoders = replace(encoders, likelihoods={**encoders.likelihoods, **guessed})
        self._prepared, self._calibration, self._settings = prepared, calibration, settings
        self._tree = prepared.catalog.merkle_tree()
        self._engine = engine_made(self._encoders, calibration, settings)
        self._outdated = limits.of_outdated(prepared.catalog, encoders.loaded)

    def report(
        self,
        extracted: Extracted,
        cancel: CancelToken | None = None,
        *,
        exclusions: Sequence[Exclusion] = (),
        meanwhile: Meanwhile = NOBODY,
    ) -> Report:
        """Raises as find_sources, and DecodeError where the file has changed since it was decoded.

        exclusions: tracks without a share, whatever they resemble; of each its id and reason count."""
        prepared, settings, null = self._prepared, self._settings, self._calibration.null
        with threadpool_limits(limits=1, user_api="blas"):  # thin products: BLAS threads would only wait
            found = find_sources(
                extracted, prepared, self._encoders, null, settings, cancel,
                excluded=frozenset(one.track_id for one in exclusions), progress=meanwhile.progress,
                ranked_found=lambda ranked: meanwhile.ranked(self._named(ranked[:CANDIDATES_SHOWN])),
            )  # fmt: skip
            meanwhile.progress("share", 0, 0)
            shown = found.ranked[:CANDIDATES_SHOWN]
            ids = [candidate.track_id for candidate in (*found.passed, *shown)] + list(found.unheard)
            owned, differing = with_rights(prepared.catalog.connection, prepared.catalog.tracks_by_id(ids))
            tracks = {track.id: track for track in owned}
            seconds, likelihoods = extracted.info.duration_s, self._encoders.likelihoods
            shares = shares_of(found, tracks, likelihoods, seconds, settings)
            aspects = self._aspects(found, [one.track_id for one in shares.contributions])
        works = works_of(prepared.catalog.connection, [tracks[c.track_id] for c in shares.contributions])
        left_out = self._excluded(exclusions, {one.track_id: one.p for one in found.ranked})
        proofs = [prepared.catalog.proof(self._tree, one.track_id) for one in shares.contributions]
        own = [encoder for encoder in self._encoders.loaded if encoder.name in self._encoders.own]
        return Report(
            query=query_of(extracted.info),
            contributions=tuple(
                replace(c, works=works.get(c.track_id, ()), aspects=aspects[c.track_id]) for c in shares.contributions
            ),
            unattributed_ppm=shares.unattributed_ppm,
            legs=shares.legs,
            segments=shares.segments,
            candidates=tuple(_shown(one, tracks[one.track_id]) for one in shown),
            engine=self._engine,
            catalog=CatalogState(
                self._tree.root,
                self._tree.size,
                tuple(proof for proof in proofs if proof),
                _shown_place(prepared.catalog.place),
            ),
            exclusions=left_out,
            limits=(
                *limits.of_exclusions(left_out),
                *limits.of_shares(shares, extracted.info, self._encoders.own),
                *limits.of_mixtures(found, tracks),
                *name_limits(shares.contributions),
                *limits.of_owners([tracks[c.track_id] for c in shares.contributions if c.track_id in differing]),
                *limits.of_own_encoders(own, {encoder.name: len(null.legs[encoder.name]) for encoder in own}, settings),
                *limits.of_replaced([tracks[c.track_id] for c in shares.contributions]),
                *limits.of_unread(prepared, [candidate.track_id for candidate in found.ranked]),
                *self._outdated,
                *limits.of_calibration(self._calibration, settings),
            ),
            created_utc=now_utc(),
        )

    def _aspects(self, found: Findings, ids: Sequence[str]) -> dict[str, tuple[Aspect, ...]]:
        prepared = self._prepared
        sound = next((one for one in self._encoders.loaded if one.name == "style"), None)
        number = {one.track_id: n for n, one in enumerate(found.passed)}
        return {
            one: aspects_of(
                found.localised[number[one]], found.queries, prepared.spectra(one), prepared.onset_envelopes(one),
                prepared.track(sound, one) if sound else None,
            )
            for one in ids
        }  # fmt: skip

    def _named(self, candidates: Sequence[Candidate]) -> tuple[CandidateScore, ...]:
        tracks = {t.id: t for t in self._prepared.catalog.tracks_by_id([one.track_id for one in candidates])}
        return tuple(_shown(one, tracks[one.track_id]) for one in candidates)

    def _excluded(self, exclusions: Sequence[Exclusion], p_values: Mapping[str, float]) -> tuple[Exclusion, ...]:
        """With the names of today; those that are not in the catalog any more keep theirs."""
        tags = {t.id: t.tags for t in self._prepared.catalog.tracks_by_id([one.track_id for one in exclusions])}
        return tuple(
            replace(
                one,
                title=tags[one.track_id].title if one.track_id in tags else one.title,
                artist=tags[one.track_id].artist if one.track_id in tags else one.artist,
                p_value=p_values.get(one.track_id),
            )
            for one in exclusions
        )


def _shown_place(place: Path | str) -> str:
    """Where a catalog is, for a report that is read elsewhere: no password is in it."""
    return shown_place(place) if is_address(place) else str(Path(place).absolute())


def _shown(one: Candidate, track: Track) -> CandidateScore:
    score, tags = round(one.support, 4), track.tags
    return CandidateScore(track.id, track.path, score, one.p, tags.title, tags.artist, names_of(track))


def engine_made(encoders: Encoders, calibration: Calibration, settings: Settings) -> Engine:
    """What a report states of that which made it."""
    null, problem = calibration.null, calibration.problem(settings)
    values = (*(null.legs[leg] for leg in LEGS), null.together)
    digest = hashlib.sha256(b"".join(np.asarray(one).round(4).tobytes() for one in values)).hexdigest()
    own_tracks = {leg: len(null.legs[leg]) for leg in sorted(encoders.own)}
    return engine_of(
        {encoder.name: encoder.version for encoder in encoders.loaded},
        settings.device,
        settings.to_json(),
        {
            "scoring": SCORING,
            "cohort_sha256": encoders.cohort.sha256,
            "cohort_queries": calibration.queries,
            "cohort_queries_held": calibration.excluded,
            "self_test": asdict(calibration.self_test),
            **({"problem": problem} if problem else {}),
            "null_sha256": digest,
            "tails": {said: null.tails[said].to_json() for said in SAID if said in null.tails},
            "likelihoods": {leg: vars(encoders.likelihoods[leg]) for leg in LEGS},
            **({"own_tracks": own_tracks} if own_tracks else {}),
        },
    )
