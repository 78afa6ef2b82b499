"""Damage is noticed, named, and mended where that is possible."""

from __future__ import annotations

import errno
import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from made_up_catalog import MadeUpEncoder, log_of, new_track, repaired, unit_rows

from descant.catalog import features
from descant.catalog.search import hnsw
from descant.catalog.search.exact import nearest_exact
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.encoders.windows import unit
from descant.errors import Cancelled, CatalogError
from descant.progress import CancelToken

QUERIES = unit_rows(99, 7, 16)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve tracks and a saved hnswlib index of them."""
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        catalog.search.exact_under = 0
        for number in range(12):
            catalog.add(new_track(number))
        catalog.search.update_indexes()
        assert (catalog.folder / "index" / "recording.hnsw").is_file()
    return tmp_path / "catalog"


def expected(folder: Path) -> list[list[int]]:
    with Catalog.open(folder) as catalog:
        return catalog.nearest("recording", QUERIES, 5).track.tolist()


def named(catalog: Catalog) -> list[list[tuple[str, int]]]:
    """The five nearest of each query as (track id, segment)."""
    hits = catalog.nearest("recording", QUERIES, 5)
    pairs = zip(hits.track.tolist(), hits.segment.tolist(), strict=True)
    return [[(hits.track_ids[t], s) for t, s in zip(*row, strict=True)] for row in pairs]


def loads(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each load of an index file succeeded."""
    seen: list[bool] = []
    load = hnsw.HnswIndex.load

    def watched(*args: object, **named: object) -> object:
        made = load(*args, **named)  # type: ignore[arg-type]
        seen.append(made is not None)
        return made

    monkeypatch.setattr(hnsw.HnswIndex, "load", watched)
    return seen


@pytest.mark.parametrize("damage", ["none", "flip", "truncate", "delete", "empty"])
@pytest.mark.parametrize("write", [False, True])
def test_damaged_index_is_built_anew(folder: Path, damage: str, write: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    truth, path = expected(folder), folder / "index" / "recording.hnsw"
    data = bytearray(path.read_bytes())
    if damage == "flip":
        data[len(data) // 2] ^= 4
    if damage == "truncate":
        del data[len(data) // 2 :]
    path.write_bytes(b"" if damage == "empty" else data)
    if damage == "delete":
        path.unlink()
    seen = loads(monkeypatch)
    with Catalog.open(folder, write=write) as catalog:
        assert len(catalog.check()) == (damage in ("flip", "truncate", "empty"))
        catalog.search.exact_under = 0
        assert catalog.nearest("recording", QUERIES, 5).track.tolist() == truth
        assert seen == [damage == "none"]
        assert catalog.search.indexes["recording"].graph_size == (72 if damage == "none" else 0)
        if write:
            catalog.search.update_indexes()
            assert catalog.check() == []
    if write:
        with Catalog.open(folder) as catalog:
            catalog.search.exact_under = 0
            assert catalog.nearest("recording", QUERIES, 5).track.tolist() == truth
            assert seen[-1]
            assert catalog.search.indexes["recording"].graph_size == 72


def test_stale_index_grows_instead_of_being_rebuilt(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Catalog.open(folder, write=True) as catalog:
        catalog.add(new_track(50))
        catalog.remove([new_track(3).info.pcm_sha256[:16]])
    added: list[int] = []
    add = hnsw.HnswIndex.add
    monkeypatch.setattr(
        hnsw.HnswIndex, "add", lambda self, labels, rows: (added.append(len(labels)), add(self, labels, rows))[1]
    )
    for step, size in (("read", 66), ("write", 66), ("build", 72), ("build", 72), ("read", 72)):
        with Catalog.open(folder, write=step != "read") as catalog:
            catalog.search.exact_under = 0
            if step == "build":
                catalog.search.update_indexes()
            found = named(catalog)
            assert catalog.search.indexes["recording"].graph_size == size
            catalog.search.exact_under = 10**9
            assert found == named(catalog)
    assert added == [6, 2]  # once for each leg


def test_cancelled_building_leaves_searches_right(folder: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with Catalog.open(folder, write=True) as catalog:
        catalog.search.exact_under = 0
        catalog.add(new_track(50))
        truth = named(catalog)
        with pytest.raises(Cancelled):
            catalog.search.update_indexes(cancel=cancel)
        assert named(catalog) == truth
        catalog.search.update_indexes()
        assert named(catalog) == truth
        assert catalog.check() == []


def test_index_with_much_hidden_is_built_anew(folder: Path) -> None:
    with Catalog.open(folder, write=True) as catalog:
        catalog.search.exact_under = 0
        catalog.nearest("recording", QUERIES, 1)
        catalog.remove([t.id for t in catalog.tracks()][:8])
        assert (catalog.nearest("recording", QUERIES, 100).track >= 0).sum() == 7 * 4 * 6
        before = (folder / "index" / "recording.hnsw").stat().st_size
        catalog.search.update_indexes()
        assert (folder / "index" / "recording.hnsw").stat().st_size < before
        assert (catalog.nearest("recording", QUERIES, 100).track >= 0).sum() == 7 * 4 * 6


def test_searches_beside_a_writer(folder: Path) -> None:
    with Catalog.open(folder, write=True) as writer, Catalog.open(folder) as reader:
        for number in range(20, 26):
            track_id = writer.add(new_track(number))
            own = new_track(number).embeddings["recording"].vectors
            hits = reader.nearest("recording", own, 1)
            assert {hits.track_ids[t] for t in hits.track.ravel()} == {track_id}


def test_exact_search_is_numpys(folder: Path) -> None:
    for seed, size in enumerate((1, 5, 63, 64, 65, 500, 1000)):
        rows, queries = unit_rows(seed, size, 8), unit_rows(seed + 100, 9, 8)
        for k in (1, 7, 80):
            labels, similarity = nearest_exact(queries, np.arange(size) * 3, rows, k)
            truth = queries @ rows.T
            order = np.argsort(-truth, axis=1, kind="stable")[:, :k]
            assert (labels[:, : order.shape[1]] == order * 3).all()
            assert (labels[:, order.shape[1] :] == -1).all()
            np.testing.assert_allclose(
                similarity[:, : order.shape[1]], np.take_along_axis(truth, order, axis=1), atol=1e-6
            )


def test_hnsw_finds_what_exact_finds(folder: Path) -> None:
    rows = unit_rows(1, 3000, 16)
    index = hnsw.HnswIndex(16, 1)
    index.add(np.arange(3000), rows)
    near = unit(rows[:50] + 0.02 * unit_rows(2, 50, 16))
    found, similarity = index.search(near, 10)
    truth, exact = nearest_exact(near, np.arange(3000), rows, 10)
    assert (found == truth).mean() > 0.97
    np.testing.assert_allclose(similarity[:, 0], exact[:, 0], atol=1e-5)
    assert (index.search(near[:2], 4000)[0] >= 0).sum() == 6000


@pytest.mark.parametrize("kind", ["text", "zeros", "header", "middle", "other", "empty"])
def test_damaged_database_is_named_and_left_alone(folder: Path, kind: str) -> None:
    path = folder / "catalog.sqlite"
    data = bytearray(path.read_bytes())
    if kind == "text":
        data = bytearray(b"hello, this is no database\n" * 100)
    elif kind == "zeros":
        data[:4096] = bytes(4096)
    elif kind == "header":
        data[:8] = b"notsqlit"
    elif kind == "middle":
        data[4096 : len(data) - 4096] = b"\xa5" * (len(data) - 8192)
    elif kind == "empty":
        data.clear()
    if kind == "other":
        path.unlink()
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()
        other.close()
        data = bytearray(path.read_bytes())
    else:
        path.write_bytes(data)

    def use() -> None:
        with Catalog.open(folder) as catalog:
            problems = catalog.check()
            if problems:
                raise CatalogError(problems[0].what, remedy="as listed")
            catalog.tracks()

    with pytest.raises(CatalogError) as caught:
        use()
    assert caught.value.remedy
    assert path.read_bytes() == bytes(data)
    assert len(list((folder / "features").glob("*/*.frames"))) == 12


def test_no_catalog_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="no catalog here"):
        Catalog.open(tmp_path / "nowhere")
    with pytest.raises(CatalogError, match="no catalog here"):
        Catalog.open(tmp_path / "nowhere", write=True)
    assert not (tmp_path / "nowhere").exists()


def test_newer_catalog_is_refused(folder: Path) -> None:
    with sqlite3.connect(folder / "catalog.sqlite") as other:
        other.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('descant', '0099 wonders')")
    other.close()
    with pytest.raises(CatalogError, match="newer Descant"):
        Catalog.open(folder)


def test_damaged_features_name_the_track(folder: Path) -> None:
    with Catalog.open(folder) as catalog:
        one, two, *_ = catalog.tracks(order="added")
        path = features.place(folder, one.id)
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)
        with pytest.raises(CatalogError, match=one.id):
            catalog.features(one.id)
        path.write_bytes(features.place(folder, two.id).read_bytes())
        with pytest.raises(CatalogError, match=one.id):
            catalog.features(one.id)
        path.unlink()
        with pytest.raises(CatalogError, match=one.id):
            catalog.features(one.id)
        assert [p.where for p in catalog.check()] == [one.id]


def test_damaged_vectors_are_made_again(tmp_path: Path) -> None:
    encoder = MadeUpEncoder()
    with Catalog.open(tmp_path, create=True) as catalog:
        ids = [catalog.add(new_track(n)) for n in range(3)]
        catalog.remove(ids[2:])
        for track_id in ids[:2]:
            embedding = encoder.embed([catalog.features(track_id)])[0]
            catalog.set_embedding(track_id, "recording", embedding, encoder.version)
        whole = catalog.snapshot()
        assert catalog.check() == []
    with sqlite3.connect(tmp_path / "catalog.sqlite") as other:
        other.execute("UPDATE vectors SET data = zeroblob(length(data)) WHERE leg = 'recording' AND track = 1")
    other.close()
    with Catalog.open(tmp_path, write=True) as catalog:
        assert [(p.where, p.fixable) for p in catalog.check()] == [(ids[0], True)]
        with pytest.raises(CatalogError, match=ids[0]):
            catalog.embedding(ids[0], "recording")
        assert [p.where for p in repaired(catalog)] == [ids[0]]
        assert repaired(catalog, [encoder]) == []
        assert catalog.snapshot() == whole


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_log SET detail = '{}' WHERE seq = 3",
        "DELETE FROM audit_log WHERE seq = (SELECT max(seq) FROM audit_log)",
        "DELETE FROM audit_log WHERE seq = 2",
    ],
)
def test_changed_log_is_noticed(folder: Path, statement: str) -> None:
    with Catalog.open(folder, write=True) as catalog:
        track = catalog.tracks(limit=1)[0]
        for title in ("One", "Two"):
            catalog.relabel(track.id, replace(track.tags, title=title))
        (*_, first), (*_, previous, second) = log_of(catalog)[-2:]
        assert previous == first != second
        assert catalog.check() == []
    other = sqlite3.connect(folder / "catalog.sqlite", isolation_level=None)
    other.execute(statement)
    other.close()
    with Catalog.open(folder) as catalog:
        assert any("audit log" in p.where for p in catalog.check())


def test_full_disk_stores_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with Catalog.open(folder, write=True) as catalog:
        before, files = catalog.snapshot(), sorted(folder.rglob("*.frames"))
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            with pytest.raises(CatalogError, match="disk is full"):
                catalog.add(new_track(70))
        assert catalog.snapshot() == before
        assert sorted(folder.rglob("*.frames")) == files
        assert catalog.check() == []
        catalog.add(new_track(70))
        assert catalog.check() == []


def test_failed_commit_leaves_no_features(folder: Path) -> None:
    odd = new_track(71)
    wrong = type(odd)(odd.info, odd.tags, odd.frames, {"recording": new_track(1, dim=4).embeddings["recording"]})
    with Catalog.open(folder, write=True) as catalog:
        with pytest.raises(CatalogError, match="numbers"):
            catalog.add(wrong)
        assert not catalog.files.has_pcm(odd.info.pcm_sha256)
        assert catalog.check() == []


def test_orphans_are_found_and_dropped(folder: Path) -> None:
    orphan = folder / "features" / "zz" / "zz00.frames"
    orphan.parent.mkdir()
    orphan.write_bytes(b"")
    with Catalog.open(folder, write=True) as catalog:
        assert [p.where for p in catalog.check()] == [os.path.join("features", "zz", "zz00.frames")]
        assert repaired(catalog) == []
    assert not orphan.exists()


def test_catalog_on_read_only_media_can_be_read(folder: Path) -> None:
    with Catalog.open(folder) as catalog:
        count = catalog.count()
    mode = folder.stat().st_mode
    os.chmod(folder, 0o555)
    try:
        with Catalog.open(folder) as catalog:
            assert catalog.count() == count
            assert catalog.tracks(text="song")
    finally:
        os.chmod(folder, mode)


def test_relabelled_track_is_found_by_its_new_name(folder: Path) -> None:
    with Catalog.open(folder, write=True) as catalog:
        track_id = catalog.tracks()[0].id
        before, generation = catalog.snapshot(), catalog.connection.generation
        catalog.relabel(track_id, Tags(title="Überraschung", isrc="GBAYE0601498"))
        for text in ("uberr", "ÜBERRASCHUNG", "GB-AYE-06-01498", "gbaye06 über"):
            assert [t.id for t in catalog.tracks(text=text)] == [track_id]
        assert catalog.snapshot() == before
        assert catalog.connection.generation > generation
