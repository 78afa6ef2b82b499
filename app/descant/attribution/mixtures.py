"""Mixtures taken apart: the very recordings in a query are fitted to its samples and subtracted, and what is left is
searched again.

A source whose place is known at its own tempo and in its own key is read from its file and compared with the query's
samples (waveform_match). Where they agree, nothing but a copy of that recording explains it, and what part of a cell's
energy is the source's is measured instead of estimated. The rest is another query: what lies under or over the source
is found where the mix would hide it. A mix of several tracks is so peeled one by one, and all are fitted together in
the end. Where a source is not the very recording, or its file is not at hand, its stored spectra stand in for it
(by_spectra).
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from descant.attribution import source_audio
from descant.attribution.by_spectra import BySpectra, by_spectra
from descant.attribution.copies import Copies, Residual, without_quiet
from descant.attribution.legs.recording import RecordingLeg
from descant.attribution.localisation import CELL_S, Localisation, cell_middles
from descant.attribution.search import Findings, Search, Searched
from descant.attribution.significance import Candidate
from descant.attribution.source_audio import Sound
from descant.attribution.spectral_subtraction import Aligned
from descant.attribution.waveform_match import CELL
from descant.audio.features import FrameBuilder
from descant.audio.frames import RATE, Extracted, Frames
from descant.catalog.features import quantised
from descant.encoders.base import Leg, Recorded
from descant.errors import DecodeError
from descant.progress import check

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
Mask = NDArray[np.bool_]
ByLeg = Mapping[Leg, Localisation]

NEAR_P = 0.1
"""A candidate with a smaller p-value is compared by samples, even if it is not through the gate."""
ROUNDS = 3
"""So many times what is left is searched again."""
SUSPECTS = 5
"""So many candidates of a search, the recording leg's best, are compared by samples, beside those that passed."""
EDGE = 8
"""Cells beyond where a copy begins or ends in which a leg's window still sees it."""
SAME_LINE_S = 1.5
"""A leg's place is that of a copy where it is so near."""
SURE = 12.0
"""z of the recording leg in a cell in which a source's very recording was heard, or that of another source which has
more there: of two masterings of one recording the one that was heard yields to none."""
ABSENT = -20.0
"""z in a cell in which it was not."""
CHANCE = 0.004
"""The p-value stated of a source that was heard in the samples, where its legs state a larger one: none of 3,733 pairs
of other recordings passes for a copy, and a search compares SUSPECTS of them at up to three lags."""


def taken_apart(
    found: Findings,
    first: Searched,
    search: Search,
    extracted: Extracted,
    *,
    own: Collection[Leg] = (),
    excluded: Collection[str] = (),
) -> Findings:
    """Findings with what was measured in the samples. own: legs by an encoder from a folder, which cannot be asked for
    a residual; excluded: ids of tracks that may not pass.

    Raises as Search.candidates, and DecodeError where the query's file is another one now."""
    leg = next((leg for leg in search.legs if isinstance(leg, RecordingLeg)), None)
    if leg is None:
        return found
    shipped = replace(search, legs=[one for one in search.legs if one.name not in own])
    peeling = Peeling(leg, shipped, extracted, len(found.audible), excluded)
    try:
        return peeling.findings(found, first)
    finally:
        peeling.close()


class Peeling:
    """One query that is taken apart."""

    def __init__(
        self, leg: RecordingLeg, search: Search, extracted: Extracted, cells: int, excluded: Collection[str]
    ) -> None:
        self._leg, self._search, self._cells = leg, search, cells
        self._info, self._frames = extracted.info, extracted.frames
        self._excluded = set(excluded)
        self._query = source_audio.of_query(extracted)
        self._sounds: dict[str, Sound | None] = {}
        self._copies = Copies(self._query, cells, search.cancel)
        self._cut_s = 0.0

    def close(self) -> None:
        for sound in (self._query, *self._sounds.values()):
            if sound is not None:
                sound.close()

    def findings(self, found: Findings, first: Searched) -> Findings:
        self._frame_s = first.queries["recording"].length_s / self._leg.encoder.segment_frames
        through = {source.track_id: by_leg for source, by_leg in zip(found.passed, found.localised, strict=True)}
        places = {track_id: by_leg["recording"] for track_id, by_leg in through.items() if "recording" in by_leg}
        near = {one.track_id for one in first.ranked if one.p <= NEAR_P and "recording" in one.legs}
        self._compare(self._suspects(first, near | places.keys(), places, self._cells), self._query, 0)
        added = self._added(first, set(through), self._cells, 0)
        recorded = Recorded(self._info.path, self._info.pcm_sha256)
        beyond: dict[str, ByLeg] = {}
        for turn in itertools.count():
            rest = self._copies.left()
            if rest is None or turn == ROUNDS:
                break
            self._cut_s = max(self._cut_s, rest.cut * CELL_S)
            known, cells = set(self._copies.track_ids()), len(rest.samples) // CELL
            again = self._search.candidates(_frames(rest.samples), recorded, cells * CELL_S)
            others = {one.track_id for one in again.ranked} - known
            beyond = self._places(again, known, cells, rest.first)
            self._compare(self._suspects(again, others, {}, cells), rest, rest.first)
            if known.issuperset(self._copies.track_ids()):
                break
            added |= self._added(again, known | through.keys(), cells, rest.first)
        heard = set(self._copies.track_ids())
        rough = by_spectra(
            self._frames,
            recorded,
            self._search,
            {track_id: places for track_id, places in through.items() if track_id not in heard},
            found.audible & ~self._copies.there(),
            heard | through.keys() | added.keys() | self._excluded,
        )
        return self._together(found, through, added, beyond, rough)

    def _suspects(
        self, found: Searched, among: set[str], known: Mapping[str, Localisation], cells: int
    ) -> Iterator[tuple[str, Localisation]]:
        """The recording leg's best among these, and where it puts them, first the one that is the query's very sound.
        known: where that was asked before."""
        scores, query = found.scores["recording"], found.queries["recording"]
        numbers = [n for n, track_id in enumerate(scores.track_ids) if track_id in among - self._excluded]
        numbers.sort(key=lambda n: not self._info.pcm_sha256.startswith(scores.track_ids[n]))
        for n in numbers[: SUSPECTS + len(known)]:
            if self._copies.all_explained():
                break
            track_id = scores.track_ids[n]
            place = known.get(track_id) or self._leg.localise(query, scores, n, self._search.prepared, cells)
            yield track_id, place

    def _compare(self, suspects: Iterable[tuple[str, Localisation]], heard: Sound | Residual, first: int) -> None:
        """heard: what lags are measured in; first: the cell that the localisations begin with. None is localised any
        more where all is explained."""
        for track_id, place in suspects:
            check(self._search.cancel)
            for where in self._copies.places(place, first):
                sound = self._sound(track_id)
                if sound is None:
                    break
                try:
                    self._copies.compare(track_id, sound, heard, *where)
                except DecodeError as error:
                    if error.path == self._info.path:
                        raise
                    sound.close()
                    self._sounds[track_id] = None

    def _sound(self, track_id: str) -> Sound | None:
        if track_id not in self._sounds:
            catalog = self._search.prepared.catalog
            sound = source_audio.of_track(catalog, catalog.track(track_id))
            if sound and sound.sha256 == self._info.sha256 and self._query.whole:
                sound = self._query  # the very file: it is decoded once
            self._sounds[track_id] = sound
        return self._sounds[track_id]

    def _added(self, found: Searched, known: set[str], cells: int, first: int) -> dict[str, tuple[Candidate, ByLeg]]:
        """What the search says of those that were heard in the samples and are not known. first: its first cell."""
        candidates = {one.track_id: one for one in found.ranked}
        new = set(self._copies.track_ids()) - known
        return {
            track_id: (candidates[track_id], by_leg)
            for track_id, by_leg in self._places(found, new, cells, first).items()
        }

    def _places(self, found: Searched, among: Collection[str], cells: int, first: int) -> dict[str, ByLeg]:
        """Where the candidates among these are, by each leg that says anything of them. first: the search's cell."""
        chosen = [one for one in found.ranked if one.track_id in among]
        places = self._search.localised(found, chosen, cells)
        return {
            one.track_id: {leg: _moved(of, first, self._cells) for leg, of in by_leg.items()}
            for one, by_leg in zip(chosen, places, strict=True)
        }

    # Findings ---------------------------------------------------------------------------------------------------------

    def _together(
        self,
        found: Findings,
        through: Mapping[str, ByLeg],
        added: Mapping[str, tuple[Candidate, ByLeg]],
        beyond: Mapping[str, ByLeg],
        rough: BySpectra,
    ) -> Findings:
        missing = tuple(
            track_id
            for track_id, sound in self._sounds.items()
            if sound is None and track_id in through and track_id not in rough.parts
        )
        heard = set(self._copies.track_ids())
        if not heard and not rough.parts:
            return replace(found, unheard=missing)
        candidates = [_sure(one) if one.track_id in heard else one for one in found.passed]
        alpha = self._search.settings.alpha
        candidates += [one for one in (_sure(one) for one, _ in added.values()) if one.p <= alpha]
        candidates += rough.new.values()
        candidates.sort(key=lambda one: one.track_id not in heard)
        passed = candidates[: self._search.settings.sources]
        by_leg = {**through, **rough.places, **{track_id: places for track_id, (_, places) in added.items()}}
        recorded = [of["recording"].z for one in passed if "recording" in (of := by_leg[one.track_id])]
        sure = np.max([np.full(self._cells, SURE), *recorded], axis=0)
        places = [
            self._placed(one.track_id, by_leg[one.track_id], rough.aligned.get(one.track_id), sure) for one in passed
        ]
        known = {one.track_id: one for one in candidates if one.track_id in heard or one.track_id in rough.new}
        ranked = [*known.values(), *(one for one in found.ranked if one.track_id not in known)]
        parts = self._parts([one.track_id for one in passed], rough.parts)
        rest = [beyond.get(one.track_id, {}) for one in passed]
        estimated = np.asarray(np.isfinite(list(rough.parts.values())).any(axis=0)) if rough.parts else None
        return Findings(
            ranked, passed, places, found.audible, parts, rest, found.queries, missing, self._cut_s, estimated
        )

    def _parts(self, track_ids: Sequence[str], rough: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
        """[I, N]: Findings.heard. rough: parts by spectra, in other cells than copies are in."""
        made = np.full((self._cells, len(track_ids)), np.nan)
        for n, track_id in enumerate(track_ids):
            if track_id in rough:
                made[:, n] = rough[track_id]
        there = self._copies.there()
        of = np.array([[copy.track_id == track_id for track_id in track_ids] for copy in self._copies.found], float)
        for first, each in self._copies.parts.items():
            cells = slice(first, first + len(each))
            made[cells] = np.where(there[cells, None], without_quiet(each) @ of, np.nan)
        return made

    def _placed(self, track_id: str, by_leg: ByLeg, rough: Aligned | None, sure: F64) -> ByLeg:
        """With what is known of a source's place in the place of what its recording leg says, and the ends of copies in
        the place of what any leg's windows see of them beyond. rough: its place by spectra; sure: [I], z where a place
        is known."""
        z, place_s = np.full(self._cells, ABSENT), np.full(self._cells, np.nan)
        key, ratio, there = np.zeros(self._cells, np.int64), np.ones(self._cells), np.zeros(self._cells, bool)
        made = dict(by_leg)
        if rough is not None:
            place_s, key, ratio, there = rough.place_s.copy(), rough.transposition, rough.ratio, rough.cells.copy()
            z[there] = sure[there]
        for copy in self._copies.found:
            if copy.track_id != track_id:
                continue
            place = cell_middles(self._cells) + copy.lag / RATE
            z[copy.cells], place_s[copy.cells] = sure[copy.cells], place[copy.cells]
            there |= copy.cells
            beside = ndimage.binary_dilation(copy.cells, iterations=EDGE) & ~copy.cells
            for leg, of in made.items():
                beyond = beside & (np.abs(np.nan_to_num(of.place_s, nan=np.inf) - place) <= SAME_LINE_S)
                made[leg] = replace(of, z=np.where(beyond, ABSENT, of.z))
        if there.any():
            track = self._search.prepared.track(self._leg.encoder, track_id)
            known = self._leg.placed(track, self._frame_s, z, place_s, key, ratio)
            made["recording"] = _either(there, known, made["recording"]) if "recording" in made else known
        return made


def _frames(samples: F32) -> Frames:
    builder = FrameBuilder()
    builder.push(samples)
    return quantised(builder.finish())


def _sure(one: Candidate) -> Candidate:
    legs = {**one.legs, "recording": min(one.legs.get("recording", 1.0), CHANCE)}
    return replace(one, p=min(one.p, CHANCE), legs=legs)


def _moved(found: Localisation, first: int, cells: int) -> Localisation:
    """On the cells of a whole query, of which the localisation begins at `first`."""
    count = min(len(found.z), cells - first)
    here = slice(first, first + count)

    def moved(values: NDArray[Any], empty: float) -> NDArray[Any]:
        made = np.full((cells, *values.shape[1:]), empty, values.dtype)
        made[here] = values[:count]
        return made

    return Localisation(
        found.leg,
        moved(found.z, ABSENT),
        moved(found.same, 1),
        moved(found.place_s + first * CELL_S, np.nan),
        moved(found.transposition, 0),
        moved(found.ratio, 1),
        moved(found.frames, 0),
    )


def _either(there: Mask, one: Localisation, other: Localisation) -> Localisation:
    """The one in these cells, the other elsewhere."""

    def chosen(name: str) -> NDArray[Any]:
        a, b = getattr(one, name), getattr(other, name)
        return np.asarray(np.where(there.reshape(-1, *[1] * (a.ndim - 1)), a, b))

    names = ("z", "same", "place_s", "transposition", "ratio", "frames")
    return Localisation(one.leg, **{name: chosen(name) for name in names})
