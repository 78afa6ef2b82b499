"""A catalog's calibration, kept in the catalog and brought up to date as tracks come and go; where it takes nothing
from whoever asks (a reader of a shared one), in this person's cache.

It is measured when an analysis first needs it. In a catalog of up to FEW_TRACKS a track more is then compared with the
cohort's queries by itself, and a track less is taken out; a larger one is measured anew once it has grown or shrunk by
a tenth. What is stored is each query's candidates: what follows from them is computed again, which costs little.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save
from threadpoolctl import threadpool_limits

from descant.attribution.calibration import Answer, Calibration, Reached, SelfTest, answers, merged, null_of, self_test
from descant.attribution.catalog_cohort import own_null
from descant.attribution.cohort import Cohort
from descant.attribution.legs.base import AttributionLeg
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import SCORING, Background, LegScores
from descant.attribution.significance import NullDistribution
from descant.attribution.unrelated import Learnt
from descant.catalog import kept_here
from descant.catalog.store import Catalog
from descant.encoders.base import LEGS, Leg
from descant.errors import CatalogError
from descant.progress import CancelToken, Progress, silent
from descant.settings import Settings

log = logging.getLogger(__name__)

BLOB = "null-scores"
FORMAT = 3
"""Counts up with every change of what is stored."""
FEW_TRACKS = 2000
"""Of a larger catalog it is not kept which tracks it was measured with, only how many."""
GROWN = 1.25
"""A small catalog is measured anew, as a whole, once it holds this many times the tracks of when it last was: what the
queries' runners-up reach is taken from then."""
RECALIBRATE = 1.1
"""The same of a large one."""


@dataclass(frozen=True, eq=False)
class Kept:
    """basis: what it was measured with; count: tracks there were when all were measured; tracks: ids of those that are
    part of it (of a small catalog); self_test: calibration.self_test; own: per leg by an encoder from
    a folder, how many tracks its null distribution was measured on, and that."""

    basis: Mapping[str, Any]
    count: int
    tracks: tuple[str, ...]
    answers: Sequence[Answer]
    self_test: tuple[Reached, ...]
    own: Mapping[Leg, tuple[int, NDArray[np.float64]]]

    def calibration(self, learnt: Learnt | None, alpha: float) -> Calibration:
        null, excluded = _null(self, learnt)
        return Calibration(null, len(null.together) + excluded, excluded, SelfTest.of(self.self_test, null, alpha))


@lru_cache(maxsize=2)
def _null(kept: Kept, learnt: Learnt | None) -> tuple[NullDistribution, int]:
    null, excluded = null_of(kept.answers, learnt)
    legs = {**null.legs, **{leg: values for leg, (_, values) in kept.own.items()}}
    return replace(null, legs=legs, apart=frozenset(kept.own)), excluded


def calibrate(
    prepared: PreparedTracks,
    legs: Sequence[AttributionLeg],
    own: Collection[Leg],
    cohort: Cohort,
    settings: Settings,
    *,
    learnt: Learnt | None = None,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Calibration:
    """The calibration of the prepared catalog as it is now: measured where it was not, stored where that is possible.

    own: legs by an encoder from a folder; learnt: of other unrelated music. Raises CatalogError where the
    catalog is damaged, and Cancelled.
    """
    catalog = prepared.catalog
    basis = {
        "format": FORMAT,
        "scoring": SCORING,
        "versions": {leg.name: leg.encoder.version for leg in legs},
        "cohort": cohort.sha256,
        "candidates": settings.candidates,
    }
    stored, here = (
        _read(catalog, basis, of) for of in (catalog.connection.get_blob, partial(kept_here.kept, catalog.connection))
    )
    shipped, apart = ([leg for leg in legs if (leg.name in own) == by_folder] for by_folder in (False, True))
    counts = {leg.name: len(catalog.embedded(leg.name)) for leg in apart}
    tracks = tuple(catalog.embedded(shipped[0].name)) if shipped else ()
    usable = [one for one in (stored, here) if one and _usable(one, counts)]
    for one in usable:
        if _covers(one, tracks):
            return one.calibration(learnt, settings.alpha)
    kept = max(usable, key=lambda one: len(set(one.tracks).intersection(tracks)), default=None)
    ask = partial(answers, prepared, shipped, cohort.queries(), settings, progress=progress, cancel=cancel)
    with threadpool_limits(limits=1, user_api="blas"):
        if kept and kept.tracks and len(tracks) <= FEW_TRACKS and _near(kept.count, len(tracks), GROWN):
            found = _updated(kept, tracks, ask, settings.candidates)
        else:
            asked = ask()
            nulls = {
                leg.name: (counts[leg.name], own_null(prepared, leg, settings, progress=progress, cancel=cancel))
                for leg in apart
            }
            few = tracks if len(tracks) <= FEW_TRACKS else ()
            found = Kept(basis, len(tracks), few, asked, self_test(prepared, shipped, settings, cancel), nulls)
    _store(catalog, found)
    return found.calibration(learnt, settings.alpha)


def _updated(kept: Kept, tracks: tuple[str, ...], ask: Callable[..., list[Answer]], most: int) -> Kept:
    """With the tracks that came since compared by themselves, and without those that went."""
    here = set(tracks)
    came = sorted(here - set(kept.tracks))
    more: Sequence[Answer] = [{leg: _none(of) for leg, of in answer.items()} for answer in kept.answers]
    if came:
        more = ask(before=kept.answers, among=came)
    together = [merged(one, other, here, most) for one, other in zip(kept.answers, more, strict=True)]
    return replace(kept, tracks=tracks, answers=together)


def _none(of: LegScores) -> LegScores:
    return replace(of, track_ids=(), z=of.z[:0], cosine=of.cosine[:0])


def _usable(kept: Kept, counts: Mapping[Leg, int]) -> bool:
    return all(_near(kept.own[leg][0], count, RECALIBRATE) for leg, count in counts.items())


def _covers(kept: Kept, tracks: tuple[str, ...]) -> bool:
    return set(kept.tracks) == set(tracks) if kept.tracks else _near(kept.count, len(tracks), RECALIBRATE)


def _near(known: int, count: int, most: float) -> bool:
    return known / most <= count <= known * most


# Storing --------------------------------------------------------------------------------------------------------------


def _store(catalog: Catalog, kept: Kept) -> None:
    """Keeps it in the catalog, also in one that is open for reading: or else every analysis would measure it. Where
    that takes nothing (from a reader, at a standby server, while a long import holds the lock), in this person's cache.
    """
    data = _to_bytes(kept)
    try:
        catalog.connection.set_blob(BLOB, data)
    except CatalogError as error:
        here = kept_here.keep(catalog.connection, BLOB, data)
        log.info("the calibration of %s is kept %s: %s", catalog.place, "here" if here else "nowhere", error)


def _read(catalog: Catalog, basis: Mapping[str, Any], kept_as: Callable[[str], bytes | None]) -> Kept | None:
    """None where there is none, or none of this basis, or where it is damaged: it is measured again then."""
    try:
        data = kept_as(BLOB)
        kept = _from_bytes(data) if data else None
    except (CatalogError, SafetensorError, ValueError, KeyError, TypeError, IndexError) as error:
        log.warning("the kept calibration of %s is measured anew: %s", catalog.place, error)
        return None
    return kept if kept and kept.basis == basis else None


def _to_bytes(kept: Kept) -> bytes:
    """A safetensors file: "about" (JSON in bytes), and per leg the candidates of all queries one behind the other."""
    ids = sorted({track_id for answer in kept.answers for of in answer.values() for track_id in of.track_ids})
    number = {track_id: n for n, track_id in enumerate(ids)}
    legs = list(kept.answers[0]) if kept.answers else []
    about = {
        "basis": kept.basis,
        "count": kept.count,
        "tracks": kept.tracks,
        "self_test": kept.self_test,
        "own": {leg: count for leg, (count, _) in kept.own.items()},
        "legs": legs,
        "ids": ids,
    }
    tensors: dict[str, NDArray[Any]] = {"about": np.frombuffer(json.dumps(about).encode(), np.uint8)}
    for leg, (_, values) in kept.own.items():
        tensors[f"own.{leg}"] = values
    for leg in legs:
        found = [answer[leg] for answer in kept.answers]
        tensors[f"{leg}.counts"] = np.array([len(of.z) for of in found], np.int32)
        tensors[f"{leg}.track"] = np.array([number[track_id] for of in found for track_id in of.track_ids], np.int32)
        tensors[f"{leg}.z"] = np.concatenate([of.z for of in found]).astype(np.float32)
        tensors[f"{leg}.cosine"] = np.concatenate([of.cosine for of in found]).astype(np.float32)
        tensors[f"{leg}.straight"] = np.stack([of.background.straight for of in found])
        tensors[f"{leg}.warped"] = np.array([(of.background.warped, of.background.frames) for of in found], np.float64)
    return save(tensors)


@lru_cache(maxsize=2)
def _from_bytes(data: bytes) -> Kept:
    """What `_to_bytes` made, read once however many analyses ask for it.

    Raises SafetensorError, KeyError, ValueError, TypeError or IndexError where it is anything else."""
    tensors = load(data)
    about = json.loads(tensors["about"].tobytes())
    ids: list[str] = about["ids"]
    by_leg: dict[Leg, list[LegScores]] = {}
    for leg in about["legs"]:
        ends = np.cumsum(tensors[f"{leg}.counts"])[:-1]
        parts = (np.split(tensors[f"{leg}.{name}"], ends) for name in ("track", "z", "cosine"))
        by_leg[leg] = [
            LegScores(
                leg, tuple(ids[n] for n in track), z.astype(np.float64), (), (),
                Background(straight, float(warped[0]), float(warped[1])), cosine.astype(np.float64),
            )
            for track, z, cosine, straight, warped in zip(
                *parts, tensors[f"{leg}.straight"], tensors[f"{leg}.warped"], strict=True
            )
        ]  # fmt: skip
    return Kept(
        about["basis"],
        about["count"],
        tuple(about["tracks"]),
        [dict(zip(by_leg, row, strict=True)) for row in zip(*by_leg.values(), strict=True)],
        tuple({leg: float(one[leg]) for leg in LEGS if leg in one} for one in about["self_test"]),
        {leg: (count, tensors[f"own.{leg}"]) for leg, count in about["own"].items()},
    )
