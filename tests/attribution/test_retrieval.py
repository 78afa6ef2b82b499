"""Retrieval: a true source collects its votes at one lag, wherever the query begins; chance scatters them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from descant.attribution.retrieval import PROPOSED, VOTING, VOTING_MOST, VOTING_S, _asked, retrieve
from descant.catalog.search.exact import nearest_exact
from descant.catalog.search.projection import fitted
from descant.catalog.tracks import Hits
from descant.encoders.base import Embedding
from descant.encoders.transposition import in_all_keys
from descant.encoders.windows import fold, unfold, unit

ROW_S, WINDOW, HOP = 0.37, 7, 3


class Paths:
    """An encoder with an order in time, for made-up maps."""

    name, segment_frames, dim = "composition", WINDOW, WINDOW * 12
    variants = staticmethod(in_all_keys)


class Sounds:
    """An encoder that knows no order in time and one key."""

    name, segment_frames, dim = "style", 0, 16
    variants = staticmethod(lambda vectors: vectors[None])


class Memory:
    """As much of a catalog as retrieval asks for."""

    def __init__(self, tracks: dict[str, Embedding]) -> None:
        self.ids = list(tracks)
        self.vectors = np.concatenate([t.vectors for t in tracks.values()])
        counts = [len(t.vectors) for t in tracks.values()]
        self.track = np.repeat(np.arange(len(counts)), counts)
        self.segment = np.concatenate([np.arange(n) for n in counts])

    def by_codes(self, leg: str) -> bool:
        return False

    def nearest(self, leg: str, queries: np.ndarray, k: int) -> Hits:
        labels, similarity = nearest_exact(queries, np.arange(len(self.vectors)), self.vectors, k)
        known = labels >= 0
        return Hits(
            self.ids,
            np.where(known, self.track[labels], -1).astype(np.int32),
            np.where(known, self.segment[labels], -1).astype(np.int32),
            similarity,
        )


class Large(Memory):
    """Searched by codes: every third segment, and a part of what it is."""

    def by_codes(self, leg: str) -> bool:
        return True

    def nearest(self, leg: str, queries: np.ndarray, k: int) -> Hits:
        kept = np.flatnonzero(self.segment % 3 == 0)
        keys = fitted("", self.vectors, 3, pitch_classes=True)
        found = [nearest_exact(some, kept, keys.of(self.vectors[kept]), k) for some in keys.asked(queries)]
        labels, similarity = (np.hstack(part) for part in zip(*found, strict=True))
        best = np.argsort(-similarity, axis=1)[:, :k]
        labels, similarity = np.take_along_axis(labels, best, axis=1), np.take_along_axis(similarity, best, axis=1)
        track, segment = self.track[labels].astype(np.int32), self.segment[labels]
        return Hits(self.ids, track[None], segment[None], similarity[None], by_codes=True)

    def nearest_of(self, leg: str, ids: list[str], queries: np.ndarray, k: int) -> Hits:
        assert len(ids) <= PROPOSED
        some = Memory.__new__(Memory)
        rows = np.concatenate([np.flatnonzero(self.track == self.ids.index(i)) for i in ids])
        some.ids, some.vectors, some.segment = ids, self.vectors[rows], self.segment[rows]
        some.track = np.array([ids.index(self.ids[t]) for t in self.track[rows]])
        return some.nearest(leg, queries, k)


def music(seed: int, rows: int = 120) -> np.ndarray:
    return unit(np.random.default_rng(seed).normal(size=(rows, 12)).astype(np.float32))


def folded(rows: np.ndarray) -> Embedding:
    return fold(rows, ROW_S, WINDOW, HOP)


def found(catalog: Memory, query: np.ndarray) -> list[Any]:
    return retrieve(catalog, Paths(), folded(query), limit=3)  # type: ignore[arg-type]


@pytest.mark.parametrize("begin", [30, 31, 32])
@pytest.mark.parametrize("transposition", [0, 5])
def test_a_rough_copy_is_found_wherever_it_begins_and_in_its_key(begin: int, transposition: int) -> None:
    tracks = {f"t{n}": music(n) for n in range(40)}
    catalog = Memory({name: folded(rows) for name, rows in tracks.items()})
    rough = np.random.default_rng(99).normal(size=(27, 12)).astype(np.float32)
    query = unit(np.roll(tracks["t7"][begin : begin + 27], transposition, axis=1) + 0.35 * rough)
    best = found(catalog, query)[0]
    assert (best.track_id, best.transpositions[0]) == ("t7", transposition)


@pytest.mark.parametrize("rows", [216, 240, 246, 300, 486, 726, 1003])
def test_a_long_query_is_asked_at_every_row_of_the_grid(rows: int) -> None:
    """At a multiple of the grid's step all of a long query might fall between the segments of its source."""
    vectors, begin_s = _asked(Paths(), folded(music(1, rows)), VOTING)  # type: ignore[arg-type]
    begin = np.round(begin_s / ROW_S).astype(int)
    voting = max(VOTING, round(rows * ROW_S / VOTING_S))
    assert voting - 5 <= len(vectors) <= voting
    assert (np.diff(begin) > 0).all()
    assert begin[0] == 0
    assert rows - 30 < begin[-1] <= rows - WINDOW
    for part in np.array_split(begin, 6):
        assert set(part % HOP) == set(range(HOP))


def test_of_very_long_music_the_segments_that_vote_lie_further_apart() -> None:
    long = folded(music(1, 3 * round(VOTING_MOST * VOTING_S / ROW_S)))
    vectors, begin_s = _asked(Paths(), long, VOTING)  # type: ignore[arg-type]
    assert VOTING_MOST - 5 <= len(vectors) <= VOTING_MOST
    assert np.diff(begin_s).max() < 3 * 2 * VOTING_S


@pytest.mark.parametrize("rows", [1, 7, 8, 40, 86])
def test_a_short_query_is_asked_whole(rows: int) -> None:
    vectors, begin_s = _asked(Paths(), folded(music(1, rows)), VOTING)  # type: ignore[arg-type]
    assert np.round(begin_s / ROW_S).astype(int).tolist() == list(range(max(1, unfolded(rows) - WINDOW + 1)))
    assert len(vectors) == len(begin_s)


def unfolded(rows: int) -> int:
    return len(unfold(folded(music(1, rows)), WINDOW)[0])


def test_a_search_by_keys_ends_with_the_same_candidate_and_roll(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("descant.attribution.retrieval.PROPOSED", 12)
    tracks = {f"t{n}": folded(music(n)) for n in range(40)}
    rough = np.random.default_rng(99).normal(size=(27, 12)).astype(np.float32)
    query = unit(np.roll(music(7)[31:58], 4, axis=1) + 0.2 * rough)
    whole, by_codes = found(Memory(tracks), query), found(Large(tracks), query)
    assert (
        (by_codes[0].track_id, by_codes[0].transpositions[0])
        == (whole[0].track_id, whole[0].transpositions[0])
        == ("t7", 4)
    )
    assert len(by_codes) == 3


@pytest.mark.parametrize(("seconds", "count"), [(9.0, 16), (30.0, 24), (60.0, 24), (90.0, 29)])
def test_by_keys_more_segments_are_asked_and_all_vote_anew(
    monkeypatch: pytest.MonkeyPatch, seconds: float, count: int
) -> None:
    monkeypatch.setattr("descant.attribution.retrieval.VOTING", 8)
    monkeypatch.setattr("descant.attribution.retrieval.VOTING_BY_CODES", 24)
    catalog = Large({f"t{n}": folded(music(n)) for n in range(9)})
    asked = []
    for name in ("nearest", "nearest_of"):
        inner = getattr(catalog, name)

        def counted(*args: Any, inner: Any = inner) -> Hits:
            asked.append(args[-2].shape[1])
            return inner(*args)

        monkeypatch.setattr(catalog, name, counted)
    found(catalog, music(3, round(seconds / ROW_S)))
    assert asked == [count, count]


def test_votes_at_one_lag_beat_more_votes_that_are_scattered() -> None:
    query = music(1, 42)
    in_order = music(2)
    in_order[40:61] = query[:21]
    torn = music(3, 180)
    for n in range(4):  # more of the query, but each piece where no path leads from the one before
        torn[(30 * n) + 7 : (30 * n) + 17] = query[30 - 10 * n : 40 - 10 * n]
    strangers = {f"t{n}": folded(music(10 + n)) for n in range(30)}
    catalog = Memory({"in order": folded(in_order), "torn": folded(torn), **strangers})
    assert found(catalog, query)[0].track_id == "in order"


def test_a_long_track_of_one_sound_hides_no_other() -> None:
    """Where a leg knows sounds alone, one that is nearer with sixty segments does not use up the neighbours."""
    rng = np.random.default_rng(1)
    query = unit(rng.normal(size=(1, 16)).astype(np.float32))
    near = unit(query + 0.05 * rng.normal(size=(60, 16)).astype(np.float32))
    brief = unit(query + 0.2 * rng.normal(size=(1, 16)).astype(np.float32))
    far = {f"t{n}": rng.normal(size=(20, 16)).astype(np.float32) for n in range(30)}
    tracks = {name: Embedding(unit(v), 5.0, 2.5) for name, v in {"long": near, "brief": brief, **far}.items()}
    elected = retrieve(Memory(tracks), Sounds(), Embedding(query, 5.0, 2.5), limit=2)  # type: ignore[arg-type]
    assert {"long", "brief"} == {one.track_id for one in elected}


def test_nothing_to_search_is_no_error() -> None:
    empty = SimpleNamespace(
        by_codes=lambda leg: False,
        nearest=lambda leg, queries, k: Hits([], *(np.full((*queries.shape[:2], k), -1) for _ in range(3))),
    )
    assert retrieve(empty, Paths(), folded(music(1)), limit=3) == []  # type: ignore[arg-type]


def test_unfolding_gives_back_the_rows_that_are_asked_at_every_place() -> None:
    rows = music(5, 31)
    again, frame_s = unfold(folded(rows), WINDOW)
    assert frame_s == pytest.approx(ROW_S)
    assert again == pytest.approx(rows[: len(again)], abs=1e-5)
