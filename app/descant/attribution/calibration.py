"""Calibration of a catalog: the null distribution in which p-values are ranks, and a self-test of what passes it.

The cohort's queries stand for music that has no source in the catalog. Where the catalog holds such music after all, a
query says nothing of chance: it is recognised and left out, however many there are. What is left must be enough for the
p-value that the settings ask for; else nothing can pass, and `Calibration.problem` says that this was not measured.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from descant.attribution.cohort import Excerpt
from descant.attribution.legs.base import AttributionLeg
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import Background, LegScores
from descant.attribution.significance import NullDistribution, rank_candidates, tails_of, total_support
from descant.attribution.tail import LEAST_P
from descant.attribution.unrelated import Learnt
from descant.audio.frames import MEL_RATE, PITCH_BINS, PITCH_RATE, Frames
from descant.encoders.base import Leg
from descant.errors import CatalogError
from descant.progress import CancelToken, Progress, check, silent
from descant.settings import Settings, strictness_name

F64 = NDArray[np.float64]

SAME_RECORDING = 0.85
"""Cosine of spectra (spectral_match) from which a query is a recording that the catalog holds."""
SAME_MUSIC: Mapping[frozenset[Leg], float] = {
    frozenset({"recording", "composition"}): 9.0,
    frozenset({"composition"}): 6.0,
}
"""z in these legs, added up for one track, from which the catalog holds a query's music. Unrelated queries reach at
most 7.6 in both legs (4.5 in the composition leg); of 58 altered excerpts of a catalog's own tracks 56 reach 9."""
TAIL_EXPECTED = 0.01
"""A query is left out where, of all that are unrelated, fewer than this would be expected to reach as much."""
TAIL_QUERIES = 60
"""Fewer queries have no quartiles to speak of: all of them stay."""
SELF_TESTS = 8
"""Excerpts of the catalog's own tracks that are altered and asked of it,"""
SELF_TEST_S = 16.0
"""of so many seconds each, as the cohort's are,"""
RAISED = 2
"""raised by so many semitones,"""
AUDIBLE_DB, FLOOR_DB = -75.0, -80.0
TILT_DB, NOISE_DB = 9.0, 3.0
"""equalised by so much from the lowest to the highest band, and with so much noise (one deviation) on each level."""


Answer = Mapping[Leg, LegScores]
"""What one query of the cohort reaches in each leg; without transpositions and tracks."""


Reached = Mapping[Leg, float]
"""z of the track that an excerpt was cut from, in the legs in which it is a candidate."""


@dataclass(frozen=True)
class SelfTest:
    """How many altered excerpts of the catalog's own tracks were asked of it, and how many of them passed."""

    tried: int
    passed: int

    @classmethod
    def of(cls, reached: Sequence[Reached], null: NullDistribution, alpha: float) -> SelfTest:
        return cls(len(reached), sum(_p_of(one, null) <= alpha for one in reached))

    @property
    def failed(self) -> bool:
        return 2 * self.passed < self.tried


@dataclass(frozen=True, eq=False)
class Calibration:
    """null: of the queries that are unrelated; queries: how many were asked; excluded: how many of these were left
    out, since the catalog holds their music."""

    null: NullDistribution
    queries: int
    excluded: int
    self_test: SelfTest

    @property
    def least_p(self) -> float:
        """The smallest p-value that can be stated."""
        return LEAST_P if "together" in self.null.tails else 1 / (len(self.null.together) + 1)

    def problem(self, settings: Settings) -> str:
        """Why "nothing passed" is no finding in this catalog, as a sentence; "" where it is one."""
        if not self.queries:
            return ""  # an empty catalog: there is nothing that could pass
        if self.least_p > settings.alpha:
            left = self.queries - self.excluded
            held = f"this catalog holds {self.excluded} of the {self.queries} pieces of music that stand for unrelated"
            misfit = f"what the {left} pieces of music that stand for unrelated music reach follows no known"
            why = (
                f"{held} music, and with the other {left}"
                if self.excluded > left
                else f"{misfit} distribution, so that"
            )
            return (
                f"The gate could not be measured: {why} no p-value under {self.least_p:.3f} can be stated;"
                f" {settings.alpha:g} is asked for ({strictness_name(settings.alpha)})."
            )
        if self.self_test.failed:
            return (
                f"The gate does not let through what it should: of {self.self_test.tried} altered excerpts of this"
                f" catalog's own tracks {self.self_test.passed} passed."
            )
        return ""


def answers(
    prepared: PreparedTracks,
    legs: Sequence[AttributionLeg],
    queries: Sequence[Excerpt],
    settings: Settings,
    *,
    before: Sequence[Answer] | None = None,
    among: Sequence[str] | None = None,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> list[Answer]:
    """What each query reaches in the legs, against the catalog, or against the tracks `among` it alone: then from the
    backgrounds that it had `before`. Raises CatalogError, and Cancelled."""
    done = itertools.count(1)

    def asked(n: int) -> Answer:
        check(cancel)
        found: dict[Leg, LegScores] = {}
        for leg in legs:
            known = before[n][leg.name].background if before else None
            scores = leg.score(prepared, queries[n][leg.name], settings, background=known, among=among)
            found[leg.name] = _compact(scores)
        progress("calibrate", next(done), len(queries))
        return found

    with ThreadPoolExecutor(settings.n_threads) as pool:
        return list(pool.map(asked, range(len(queries)) if legs else []))


def _compact(scores: LegScores) -> LegScores:
    """Without what localisation needs, and as it is after having been stored."""
    z, cosine = (of.astype(np.float32).astype(np.float64) for of in (scores.z, scores.cosine))
    return replace(scores, z=z, cosine=cosine, transpositions=(), tracks=())


def merged(answer: Answer, more: Answer, ids: Collection[str], most: int) -> Answer:
    """Of two answers to one query the `most` best candidates that are among `ids`, a leg at a time. Where the first has
    none, the index found nothing to vote for, and it stays so."""
    found: dict[Leg, LegScores] = {}
    for leg, one in answer.items():
        if not one.track_ids:
            found[leg] = one
            continue
        both = [*one.track_ids, *more[leg].track_ids]
        z, cosine = np.append(one.z, more[leg].z), np.append(one.cosine, more[leg].cosine)
        kept = [int(n) for n in np.argsort(-z, kind="stable") if both[n] in ids][:most]
        found[leg] = replace(one, track_ids=tuple(both[n] for n in kept), z=z[kept], cosine=cosine[kept])
    return found


def null_of(answered: Sequence[Answer], learnt: Learnt | None = None) -> tuple[NullDistribution, int]:
    """The null distribution of the queries that are unrelated, and how many were left out since the catalog holds them.
    With what was learnt of others it has tails, where it is of a kind with theirs.

    First those are left out whose evidence is beyond doubt by itself, so that they cannot stretch the distribution by
    which the others are judged. A query with no candidate in some leg says nothing and does not count.
    """
    asked = [answer for answer in answered if all(len(found.z) for found in answer.values())]
    unrelated = [answer for answer in asked if not catalog_holds(answer)]
    while True:
        best = {leg: np.array([answer[leg].z[0] for answer in unrelated]) for leg in (answered[0] if answered else ())}
        legs = {leg: np.sort(z) for leg, z in best.items()}
        tails = tails_of(legs, learnt)
        together = np.array([max(total_support(answer, legs, tails).values()) for answer in unrelated])
        kept = np.all([values <= _tail_bound(values) for values in (*best.values(), together)], axis=0)
        if kept.all():
            return NullDistribution(legs, np.sort(together), learnt=learnt), len(asked) - len(unrelated)
        unrelated = list(itertools.compress(unrelated, kept))


def catalog_holds(answer: Answer) -> bool:
    """Whether some track of the catalog is the query's music beyond doubt: the very recording, or the same work."""
    if any(found.cosine[~np.isnan(found.cosine)].max(initial=0) >= SAME_RECORDING for found in answer.values()):
        return True
    for legs, least in SAME_MUSIC.items():
        z: dict[str, float] = {}
        for leg in legs & answer.keys():
            for track_id, value in zip(answer[leg].track_ids, answer[leg].z, strict=True):
                z[track_id] = z.get(track_id, 0.0) + max(0.0, float(value))
        if max(z.values(), default=0.0) >= least:
            return True
    return False


def _tail_bound(values: F64) -> float:
    """What fewer than TAIL_EXPECTED of so many unrelated queries are expected to exceed: an exponential tail through
    their upper quartile, which as much as an eighth of the queries cannot stretch by more than a half."""
    if len(values) < TAIL_QUERIES:
        return np.inf
    middle, upper = np.quantile(values, (0.5, 0.75))
    return float(middle + (upper - middle) / np.log(2) * np.log(0.5 * len(values) / TAIL_EXPECTED))


# Self-test ------------------------------------------------------------------------------------------------------------


def self_test(
    prepared: PreparedTracks,
    legs: Sequence[AttributionLeg],
    settings: Settings,
    cancel: CancelToken | None = None,
) -> tuple[Reached, ...]:
    """Asks the catalog for altered excerpts of its own tracks, in the legs of shipped encoders: the catalog keeps no
    audio that others could hear. Raises CatalogError, and Cancelled."""
    random = np.random.default_rng(1)
    found: list[Reached] = []
    for track_id in prepared.catalog.embedded(legs[0].name) if legs else []:
        if len(found) == SELF_TESTS:
            break
        check(cancel)
        excerpt = _excerpt(prepared, track_id, random)
        if excerpt is None:
            continue
        frames = altered(excerpt, random)
        scores = [leg.score(prepared, leg.encoder.embed([frames])[0], settings) for leg in legs]
        found.append({s.leg: float(s.z[s.track_ids.index(track_id)]) for s in scores if track_id in s.track_ids})
    return tuple(found)


def _p_of(reached: Reached, null: NullDistribution) -> float:
    unknown, nothing = np.full(1, np.nan), Background(np.zeros(0))
    scores = {leg: LegScores(leg, ("",), np.array([z]), ((),), (), nothing, unknown) for leg, z in reached.items()}
    return min((one.p for one in rank_candidates(scores, null) if one.legs), default=1.0)


def _excerpt(prepared: PreparedTracks, track_id: str, random: np.random.Generator) -> Frames | None:
    """SELF_TEST_S of a track from a place off its segments' grid; None where it is shorter, hardly audible or lost."""
    try:
        frames = prepared.catalog.features(track_id)
    except CatalogError:
        return None
    if frames.duration_s < SELF_TEST_S:
        return None
    start = random.uniform(0, frames.duration_s - SELF_TEST_S)
    pitch, mel = (
        of[int(start * rate) : int((start + SELF_TEST_S) * rate)]
        for of, rate in ((frames.pitch, PITCH_RATE), (frames.mel, MEL_RATE))
    )
    return Frames(pitch, mel) if np.median(mel.max(axis=1)) > AUDIBLE_DB else None


def altered(frames: Frames, random: np.random.Generator) -> Frames:
    """Raised by RAISED semitones, equalised and noisy: as another master in another key would be."""
    pitch = np.full(frames.pitch.shape, FLOOR_DB, np.float32)
    pitch[:, RAISED:] = frames.pitch[:, : PITCH_BINS - RAISED]
    mel = frames.mel.astype(np.float32)
    for levels in (pitch, mel):
        levels += np.linspace(-TILT_DB / 2, TILT_DB / 2, levels.shape[1], dtype=np.float32)
        levels += random.normal(0, NOISE_DB, levels.shape).astype(np.float32)
    pitch -= pitch.max()
    return Frames(np.maximum(pitch, FLOOR_DB).astype(np.float16), np.maximum(mel, -100).astype(np.float16))
