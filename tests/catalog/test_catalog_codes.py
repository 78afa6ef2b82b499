"""Large catalogs are searched by PCA codes: shorter, of fewer segments, kept in step like the vectors themselves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from made_up_catalog import new_track, unit_rows

from descant.bench.filling import fill, id_of
from descant.catalog.search import leg_index
from descant.catalog.search.projection import CODE_DIM, KEPT, LIKELY_LEAST, Codes, codes_from_bytes, every_for, fitted
from descant.catalog.search.stored import StoredVectors
from descant.catalog.store import Catalog
from descant.encoders.base import Embedding, Leg
from descant.encoders.transposition import CLASSES, in_all_keys, lowered
from descant.errors import Cancelled
from descant.progress import CancelToken

WIDE = CODE_DIM + 24
LEG: Leg = "recording"


def vectors(seed: int, count: int = 12) -> np.ndarray:
    """Unit vectors of which most lies in a few directions, as music's does."""
    rows = unit_rows(seed, count, WIDE) * np.geomspace(1, 0.05, WIDE, dtype=np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def stocked(folder: Path, tracks: range) -> None:
    with Catalog.open(folder, create=True) as catalog:
        fill(catalog, ((f"t{n}", {LEG: Embedding(vectors(n), 2.0, 1.0)}) for n in tracks), {LEG: "v1"})


def by_codes(folder: Path, *, write: bool = False, most: int = 10**9) -> Catalog:
    catalog = Catalog.open(folder, write=write)
    catalog.search.exact_under, catalog.search.codes_most = 0, most
    return catalog


def named(catalog: Catalog, queries: np.ndarray, k: int = 3) -> list[tuple[str, int]]:
    """The nearest segment of each query, in whichever variant."""
    hits = catalog.nearest(LEG, queries, k)
    assert hits.by_codes
    assert hits.track.shape == ((1,) if queries.ndim == 3 else ()) + (queries.shape[-2], k)
    first = zip(hits.track[..., 0].ravel(), hits.segment[..., 0].ravel(), strict=True)
    return [(hits.track_ids[t], int(s)) for t, s in first]


def test_keys_keep_inner_products_and_come_back_as_they_were() -> None:
    rows = vectors(1, 300)
    keys = fitted("v1", rows, 4)
    assert keys.axes.shape == (WIDE, 32)
    near = keys.of(rows) @ keys.of(rows).T
    assert np.abs(near - rows @ rows.T).mean() < 0.05
    assert near.trace() >= KEPT * 300
    again = codes_from_bytes(keys.to_bytes())
    assert (again.version, again.every) == ("v1", 4)
    assert (again.axes == keys.axes).all()
    short = fitted("v1", unit_rows(1, 9, 8), 1)
    assert (short.axes == np.eye(8)).all()


def music(seed: int, count: int = 12) -> np.ndarray:
    """Unit vectors of eight rows of twelve pitch classes, each more or less in a musical key of its own."""
    rng = np.random.default_rng(seed)
    scale = np.array([3, 0, 1, 0, 2, 1, 0, 2.5, 0, 1, 0, 1], np.float32)
    rows = scale + rng.normal(0, 1.5, (count, 8, CLASSES)).astype(np.float32)
    flat = lowered(rows.reshape(count, -1), rng.integers(CLASSES, size=count))
    return np.asarray(flat / np.linalg.norm(flat, axis=1, keepdims=True))


def test_keys_of_pitch_classes_are_the_same_in_every_musical_key() -> None:
    rows = music(1, 300)
    keys = fitted("v1", rows, 2, pitch_classes=True)
    own = keys.of(rows)
    for by in range(1, CLASSES):
        np.testing.assert_allclose(keys.of(lowered(rows, np.full(300, by))), own, atol=1e-6)
    again = codes_from_bytes(keys.to_bytes())
    assert again.profile is not None
    assert keys.profile is not None
    assert (again.profile == keys.profile).all()
    assert (again.axes == keys.axes).all()
    # Less is lost than of vectors in all keys, and a roughened segment is asked for in the key its source stands in.
    assert np.square(own).sum() > np.square(fitted("v1", rows, 2).of(rows)).sum()
    rough = rows + np.random.default_rng(2).normal(0, 0.03, rows.shape).astype(np.float32)
    asked = keys.asked(in_all_keys(lowered(rough, np.full(300, 5))))
    assert asked.shape == (LIKELY_LEAST, 300, keys.axes.shape[1])
    assert ((asked * own).sum(axis=2).max(axis=0) > 0.9 * np.square(own).sum(axis=1)).mean() > 0.97
    assert len(keys.asked(in_all_keys(rough[:40]))) == CLASSES
    assert len(keys.asked(in_all_keys(rough[:96]))) == 5


def test_a_segment_is_found_in_another_musical_key(tmp_path: Path) -> None:
    with Catalog.open(tmp_path, create=True) as catalog:
        embedded = ((f"t{n}", {LEG: Embedding(music(n), 2.0, 1.0, pitch_classes=True)}) for n in range(12))
        fill(catalog, embedded, {LEG: "v1"})
    with by_codes(tmp_path, write=True) as catalog:
        catalog.search.update_indexes()
    with by_codes(tmp_path) as catalog:
        turns = np.arange(12)
        assert named(catalog, in_all_keys(lowered(music(7), turns))) == [(id_of("t7"), n) for n in range(12)]
        hits = catalog.nearest(LEG, in_all_keys(music(7)), 5)
        assert hits.track.shape == (1, 12, 5)
        assert (np.diff(hits.similarity) <= 0).all()
        assert catalog.search.indexes[LEG].graph_size == 144


def test_an_index_of_before_serves_until_something_is_added(tmp_path: Path) -> None:
    """Older versions asked for all twelve variants, and told nothing of pitch classes."""
    asked = in_all_keys(lowered(music(7), np.arange(12)))
    right = [(id_of("t7"), n) for n in range(12)]

    def add(track: int, pitch_classes: bool) -> None:
        with Catalog.open(tmp_path, create=True) as catalog:
            embedded = Embedding(music(track), 2.0, 1.0, pitch_classes=pitch_classes)
            fill(catalog, [(f"t{track}", {LEG: embedded})], {LEG: "v1"})

    for number in range(12):
        add(number, pitch_classes=False)
    with by_codes(tmp_path, write=True) as catalog:
        catalog.search.update_indexes()
    with by_codes(tmp_path) as catalog:
        assert named(catalog, asked) == right
        assert catalog.search.indexes[LEG].graph_size == 144
    add(12, pitch_classes=True)
    with by_codes(tmp_path, write=True) as catalog:
        assert named(catalog, asked) == right
        assert catalog.search.indexes[LEG].graph_size == 0
        catalog.search.update_indexes()
        assert named(catalog, asked) == right
        assert catalog.search.indexes[LEG].graph_size == 156


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"null\n",
        b'{"version": "v", "every": 1, "axes": [2, 3]}\n' + bytes(24),
        b'{"version": "v", "every": 0, "axes": [2, 1]}\n' + bytes(8),
        Codes("v", 1, np.eye(4, dtype=np.float32)).to_bytes()[:-1],
        Codes("v", 1, np.eye(12, dtype=np.float32), np.ones(12, np.float32)).to_bytes()[:-4],
        Codes("v", 1, np.eye(4, dtype=np.float32), np.ones(4, np.float32)).to_bytes(),
        Codes("v", 1, np.eye(12, dtype=np.float32), np.ones(6, np.float32)).to_bytes(),
    ],
)
def test_what_are_no_keys_is_refused(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        codes_from_bytes(data)


def test_of_more_segments_fewer_have_keys() -> None:
    assert [every_for(total, 100) for total in (0, 100, 101, 200, 201, 1000)] == [1, 1, 2, 2, 3, 10]


@pytest.mark.parametrize("most", [10**9, 150])
def test_graph_of_keys_grows_thins_and_forgets(tmp_path: Path, most: int) -> None:
    folder = tmp_path / "catalog"
    stocked(folder, range(12))
    with by_codes(folder, write=True, most=most) as catalog:
        catalog.search.update_indexes()
        assert {p.where for p in catalog.check()} == {id_of(f"t{n}") for n in range(12)}  # of features alone
    with by_codes(folder, most=most) as catalog:
        assert named(catalog, vectors(5)[::2]) == [(id_of("t5"), s) for s in range(0, 12, 2)]
        assert catalog.search.indexes[LEG].graph_size == 144
    stocked(folder, range(12, 16))
    thin = most < 192
    with by_codes(folder, write=True, most=most) as catalog:
        assert named(catalog, vectors(14)[::2]) == [(id_of("t14"), s) for s in range(0, 12, 2)]
        catalog.search.update_indexes()
        assert catalog.search.indexes[LEG].graph_size == (96 if thin else 192)
        catalog.remove([id_of("t3")])
        assert id_of("t3") not in {name for name, _ in named(catalog, vectors(3))}
    with by_codes(folder, most=most) as catalog:
        found = catalog.nearest(LEG, vectors(14), 1)
        assert catalog.search.indexes[LEG].graph_size == (90 if thin else 180)
        assert set(found.segment.ravel() % 2) == ({0} if thin else {0, 1})


@pytest.mark.parametrize("damage", ["keys", "graph", "keys of another version"])
def test_search_is_right_without_the_recorded_keys_or_graph(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "catalog"
    stocked(folder, range(12))
    with by_codes(folder, write=True) as catalog:
        catalog.search.update_indexes()
        if damage == "keys":
            catalog.connection.set_blob(f"keys/{LEG}", b"nothing")
        elif damage == "graph":
            (folder / "index" / f"{LEG}.hnsw").unlink()
        else:
            catalog.connection.set_blob(
                f"keys/{LEG}", Codes("v0", 1, np.eye(WIDE, CODE_DIM, dtype=np.float32)).to_bytes()
            )
    with by_codes(folder) as catalog:
        assert named(catalog, vectors(5)) == [(id_of("t5"), s) for s in range(12)]
        assert catalog.search.indexes[LEG].graph_size == 0


def test_tracks_are_compared_one_by_one_with_all_their_vectors(tmp_path: Path) -> None:
    folder = tmp_path / "catalog"
    stocked(folder, range(12))
    with by_codes(folder, most=40) as catalog:
        ids = [id_of("t5"), id_of("nobody"), id_of("t2")]
        hits = catalog.nearest_of(LEG, ids, vectors(2), 30)
        assert hits.track_ids == [ids[0], ids[2]]
        assert hits.segment[:, 0].tolist() == list(range(12))
        assert (hits.track[:, 0] == 1).all()
        assert (hits.track >= 0).sum(axis=1).tolist() == [24] * 12
        assert hits.similarity[:, 0] == pytest.approx(1, abs=1e-3)
        assert (catalog.nearest_of(LEG, [], vectors(2), 3).track == -1).all()


def test_a_small_catalog_is_compared_with_whole(tmp_path: Path) -> None:
    folder = tmp_path / "catalog"
    stocked(folder, range(12))
    with Catalog.open(folder, write=True) as catalog:
        catalog.search.update_indexes()
        hits = catalog.nearest(LEG, vectors(4), 5)
        assert not hits.by_codes
        everything = np.concatenate([some for _, some in StoredVectors(catalog.connection, LEG).from_label(0)])
        truth = np.argsort(-(vectors(4) @ everything.T), axis=1)[:, :5]
        assert (hits.track * 12 + hits.segment == truth).all()
        assert not (folder / "index" / f"{LEG}.hnsw").exists()


def test_vectors_are_read_in_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("descant.catalog.search.stored._VECTORS_AT_ONCE", 30)
    monkeypatch.setattr(leg_index, "_STEP", 7)
    folder = tmp_path / "catalog"
    stocked(folder, range(12))
    with by_codes(folder, write=True) as catalog:
        catalog.search.update_indexes()
        assert catalog.search.indexes[LEG].graph_size == 144
        assert named(catalog, vectors(9)) == [(id_of("t9"), s) for s in range(12)]


def test_a_graph_that_was_stopped_is_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leg_index, "SAVED_EVERY", 50)
    monkeypatch.setattr(leg_index, "_STEP", 10)
    folder, cancel = tmp_path / "catalog", CancelToken()
    stocked(folder, range(12))

    def stop(what: str, done: int, total: int) -> None:
        assert (what, total) == ("index", 144)
        if done > 80:
            cancel.cancel()

    with by_codes(folder, write=True) as catalog:
        with pytest.raises(Cancelled):
            catalog.search.update_indexes(progress=stop, cancel=cancel)
        assert named(catalog, vectors(9)) == [(id_of("t9"), s) for s in range(12)]
        assert catalog.search.indexes[LEG].graph_size == 60  # whole tracks
    with by_codes(folder, write=True) as catalog:
        assert named(catalog, vectors(5)) == [(id_of("t5"), s) for s in range(12)]
        assert catalog.search.indexes[LEG].graph_size == 60
        catalog.search.update_indexes()
        assert catalog.search.indexes[LEG].graph_size == 144
    with by_codes(folder) as catalog:
        assert named(catalog, vectors(9)) == [(id_of("t9"), s) for s in range(12)]
        assert catalog.search.indexes[LEG].graph_size == 144


def test_another_kind_of_catalog_goes_on_with_its_own_vectors(tmp_path: Path) -> None:
    """A track that was decoded, beside those that were filled in."""
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        ids = [catalog.add(new_track(n)) for n in range(3)]
        assert fill(catalog, [("x", {LEG: Embedding(unit_rows(77, 6, 16), 2.0, 1.0)})], {LEG: "r1"}) == 1
        own = new_track(1).embeddings[LEG].vectors
        hits = catalog.nearest_of(LEG, [*ids, id_of("x")], own, 1)
        assert {hits.track_ids[t] for t in hits.track.ravel()} == {ids[1]}


def test_who_has_read_long_takes_the_graph_that_another_built(tmp_path: Path) -> None:
    stocked(tmp_path, range(10))
    with by_codes(tmp_path) as reader, by_codes(tmp_path, write=True) as writer:
        assert named(reader, vectors(3)) == [(id_of("t3"), n) for n in range(12)]
        assert reader.search.indexes[LEG].graph_size == 0
        writer.search.update_indexes()
        fill(writer, [("t50", {LEG: Embedding(vectors(50), 2.0, 1.0)})], {LEG: "v1"})
        reader.search.exact_under = writer.search.exact_under = 12  # what is left is few: nothing is read anew for it
        writer.search.update_indexes()
        assert named(reader, vectors(50)) == [(id_of("t50"), n) for n in range(12)]
        held = reader.search.indexes[LEG]
        assert held.graph_size == 132
        fill(writer, [("t51", {LEG: Embedding(vectors(51), 2.0, 1.0)})], {LEG: "v1"})
        writer.search.update_indexes()
        assert named(reader, vectors(51)) == [(id_of("t51"), n) for n in range(12)]
        assert (reader.search.indexes[LEG], held.graph_size) == (held, 132)
        fill(writer, [("t52", {LEG: Embedding(vectors(52), 2.0, 1.0)})], {LEG: "v1"})
        writer.search.update_indexes()
        assert named(reader, vectors(52)) == [(id_of("t52"), n) for n in range(12)]
        assert (reader.search.indexes[LEG], held.graph_size) == (held, 156)
