"""A catalog in PostgreSQL does what one in a folder does, with the same content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from made_up_catalog import MadeUpEncoder, frames, log_of, new_track, owner, repaired, unit_rows

from descant.catalog.features import quantised
from descant.catalog.postgres import segment_keys
from descant.catalog.search import lists
from descant.catalog.search.lists import ListsIndex
from descant.catalog.store import Catalog
from descant.catalog.tracks import Only, Tags
from descant.errors import CatalogError


@pytest.fixture
def pair(tmp_path: Path, postgres_url: str) -> Iterator[tuple[Catalog, Catalog]]:
    """A folder and a database."""
    with Catalog.open(tmp_path / "folder", create=True) as folder, Catalog.open(postgres_url, create=True) as shared:
        yield folder, shared


TITLES = (
    "Greensleeves", "greensleeves (live)", "Ñandú", "東京タワー", "???", "Été d’amour", "a\"quote' \\ back",
    "100 % + 1", "Zebra", "apple", "Ångström", "Straße", "ĳ", "O'Brien",
)  # fmt: skip
SOUGHT = (
    "greens", "GREEN live", "nandu", "東京", "タワ", "?", "ete amour", "quote back", "100", "%", "'", "\"", "strasse",
    "song", "artist 1", "us-rc1-76-07839", "USRC17607839", "nothing of the kind", "", "a", "music", "o brien", "O'B",
)  # fmt: skip


def test_same_content_reads_the_same(pair: tuple[Catalog, Catalog]) -> None:
    for catalog in pair:
        for number, title in enumerate(TITLES):
            owners = (owner("Ada"), owner("Łódź Music", "recording")) if number % 2 else ()
            tags = Tags(title=title, artist=f"artist {number % 3}", album="Zz"[number % 2], owners=owners)
            catalog.add(new_track(number, tags=tags, path=f"/music/ü\udcff/{number}.wav"))
        catalog.files.note("/elsewhere/copy.wav", 5, 7, "0" * 64, catalog.tracks()[0].id, Tags(title="A copy"))
        catalog.relabel(catalog.tracks()[3].id, Tags(title="Given", iswc="T-034.524.680-1", owners=(owner("Bo"),)))
        catalog.remove([catalog.tracks()[5].id])
        catalog.connection.set_meta("kept", {"a": [1]})
        catalog.connection.set_blob("derived", b"\x00\xff")
    folder, shared = pair
    undated = [[replace(track, added_utc="") for track in one.tracks(order="added")] for one in pair]
    assert undated[0] == undated[1]
    for order in ("artist", "title", "album", "year", "isrc", "path", "duration", "added"):
        for descending in (False, True):
            one, other = ([t.id for t in c.tracks(order=order, descending=descending)] for c in pair)
            assert one == other, (order, descending)
    for text in SOUGHT:
        one, other = ([t.id for t in c.tracks(text=text)] for c in pair)
        assert one == other, text
        assert folder.count(text) == shared.count(text)
    for only in get_args(Only):
        one, other = ([t.id for t in c.tracks(only=only)] for c in pair)
        assert one == other, only
    assert folder.snapshot() == shared.snapshot()
    track = folder.tracks()[2].id
    assert folder.proof(folder.merkle_tree(), track) == shared.proof(shared.merkle_tree(), track)
    assert np.array_equal(folder.features(track).pitch, shared.features(track).pitch)
    assert np.array_equal(folder.embedding(track, "recording").vectors, shared.embedding(track, "recording").vectors)
    assert shared.connection.get_meta("kept") == {"a": [1]}
    assert shared.connection.get_blob("derived") == b"\x00\xff"
    assert [event for event, *_ in log_of(folder)] == [event for event, *_ in log_of(shared)]
    assert {detail["by"] for _, detail, _, _ in log_of(shared)} == {"descant"}
    assert shared.check() == folder.check() == []
    assert folder.stats().segments == shared.stats().segments


def test_finds_the_same_segments(pair: tuple[Catalog, Catalog]) -> None:
    for catalog in pair:
        for number in range(40):
            catalog.add(new_track(number))
    queries = unit_rows(5, 7, 16)
    one, other = (catalog.nearest("recording", queries, 9) for catalog in pair)
    assert [one.track_ids[n] for n in one.track.ravel()] == [other.track_ids[n] for n in other.track.ravel()]
    assert np.array_equal(one.similarity, other.similarity)
    gone = one.track_ids[int(one.track[0, 0])]
    for catalog in pair:
        catalog.remove([gone])
        catalog.add(new_track(77))
    one, other = (catalog.nearest("recording", queries, 9) for catalog in pair)
    assert gone not in other.track_ids
    assert [one.track_ids[n] for n in one.track.ravel()] == [other.track_ids[n] for n in other.track.ravel()]
    ids = [track.id for track in pair[1].tracks()][::-1]
    assert pair[1].nearest_of("recording", ids, queries, 2).track_ids == ids


def test_keys_in_the_graph_find_what_exact_search_finds(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_keys, "GRAPH_FROM", 200)
    monkeypatch.setattr(lists, "available", lambda: False)
    with Catalog.open(postgres_url, create=True) as catalog:
        for number in range(60):
            catalog.add(new_track(number, segments=20))
        queries = unit_rows(3, 20, 16)  # those of track 3
        exact = catalog.nearest("recording", queries, 5)
        catalog.search.exact_under = 100
        unkeyed = catalog.nearest("recording", queries, 5)
        catalog.search.update_indexes()
        by_keys = catalog.nearest("recording", queries, 5)
        assert not exact.by_codes
        assert unkeyed.by_codes
        assert by_keys.by_codes
        assert catalog.search.indexes["recording"].keyed == 60  # type: ignore[attr-defined]
        assert np.array_equal(by_keys.track[:, 0], exact.track[:, 0])
        assert (by_keys.segment == exact.segment).mean() > 0.97
        catalog.add(new_track(61, segments=20))  # no key yet, and found all the same
        found = catalog.nearest("recording", unit_rows(61, 20, 16), 1)
        assert {found.track_ids[n] for n in found.track.ravel()} == {catalog.tracks(order="added")[-1].id}
        catalog.remove([exact.track_ids[int(exact.track[0, 0])]])
        gone = catalog.nearest("recording", queries, 5)
        assert exact.track_ids[int(exact.track[0, 0])] not in gone.track_ids
        with Catalog.open(postgres_url) as reader:
            reader.search.exact_under = 100
            again = reader.nearest("recording", queries, 5)
        assert np.array_equal(again.segment, gone.segment)


needs_lists = pytest.mark.skipif(not lists.available(), reason="faiss is not used here")


def _lists_of(catalog: Catalog) -> ListsIndex:
    held = catalog.search.indexes["recording"]._rest  # type: ignore[attr-defined]
    assert isinstance(held, ListsIndex)
    return held


@needs_lists
def test_lists_follow_the_catalog_and_are_kept(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Catalog.open(postgres_url, create=True) as catalog:
        for number in range(60):
            catalog.add(new_track(number, segments=20))
        queries = unit_rows(3, 20, 16)  # those of track 3
        exact = catalog.nearest("recording", queries, 5)
        catalog.search.exact_under = 100
        by_lists = catalog.nearest("recording", queries, 5)
        assert by_lists.by_codes
        assert len(_lists_of(catalog)) == 1200
        assert np.array_equal(by_lists.track[:, 0], exact.track[:, 0])
        catalog.add(new_track(61, segments=20))
        found = catalog.nearest("recording", unit_rows(61, 20, 16), 1)
        named = [found.track_ids[n] for n in found.track.ravel()]
        assert named.count(catalog.tracks(order="added")[-1].id) > 15
        gone = exact.track_ids[int(exact.track[0, 0])]
        catalog.remove([gone])
        after = catalog.nearest("recording", queries, 5)
        assert gone not in after.track_ids
    taught = []
    monkeypatch.setattr(ListsIndex, "teach", lambda *given: taught.append(given))
    with Catalog.open(postgres_url) as reader:  # takes what was kept, and what came since
        reader.search.exact_under = 100
        again = reader.nearest("recording", queries, 5)
        assert not taught
        assert len(_lists_of(reader)) == 1220
    assert np.array_equal(again.segment, after.segment)


@needs_lists
def test_kept_lists_of_other_vectors_are_not_taken(postgres_url: str) -> None:
    with Catalog.open(postgres_url, create=True) as catalog:
        for number in range(60):
            catalog.add(new_track(number, segments=20))
        catalog.search.exact_under = 100
        catalog.nearest("recording", unit_rows(3, 20, 16), 5)
        vectors = np.ascontiguousarray(unit_rows(99, 20, 16), "<f2").tobytes()
        with catalog.connection.change() as (db, _):
            db.execute(
                "UPDATE vectors SET data = ?, sha256 = ? WHERE track = (SELECT min(track) FROM vectors)",
                (vectors, hashlib.sha256(vectors).hexdigest()),
            )
    with Catalog.open(postgres_url) as reader:
        reader.search.exact_under = 100
        found = reader.nearest("recording", unit_rows(99, 20, 16), 1)
        named = [found.track_ids[n] for n in found.track.ravel()]
        assert named.count(reader.tracks(order="added")[0].id) > 10


def test_damage_is_found_and_mended(postgres_url: str) -> None:
    encoder = MadeUpEncoder()
    with Catalog.open(postgres_url, create=True) as catalog:
        ids = [catalog.add(replace(new_track(n), versions={"recording": "v1"}, embeddings={})) for n in range(3)]
        catalog.embed_missing([encoder])
        with catalog.connection.transaction() as db:
            db.execute("UPDATE vectors SET data = ? WHERE track = (SELECT n FROM tracks WHERE id = ?)", (b"x", ids[0]))
            db.execute("DELETE FROM features WHERE id = ?", (ids[1],))
            db.execute("DELETE FROM track_words WHERE rowid = (SELECT n FROM tracks WHERE id = ?)", (ids[2],))
        assert {problem.where for problem in catalog.check()} == set(ids)
        left = repaired(catalog, [encoder])
        assert [problem.where for problem in left] == [ids[1]]
        with pytest.raises(CatalogError, match="missing or damaged"):
            catalog.features(ids[1])
        assert np.array_equal(catalog.features(ids[0]).mel, quantised(frames(0)).mel)
        with catalog.connection.transaction() as db:
            db.execute("UPDATE audit_log SET event = 'other' WHERE seq = 2")
        assert any("audit log" in problem.what for problem in catalog.check())


def test_what_is_no_catalog_is_refused(postgres_url: str) -> None:
    with pytest.raises(CatalogError, match="no catalog in this database"):
        Catalog.open(postgres_url)
    with pytest.raises(CatalogError, match="There is no such database"):
        Catalog.open(postgres_url.replace("/test_", "/gone_"))
    with pytest.raises(CatalogError, match="names no database"):
        Catalog.open("postgresql://somebody@host")
    with Catalog.open(postgres_url, create=True) as catalog, pytest.raises(CatalogError, match="does not lie in"):
        _ = catalog.folder
    with Catalog.open(postgres_url) as reader, pytest.raises(CatalogError, match="opened for reading"):
        reader.add(new_track(1))
    with Catalog.open(postgres_url, create=True) as catalog:
        catalog.connection._db.psycopg.execute("INSERT INTO migrations (name) VALUES ('9999 later')")  # type: ignore
    with pytest.raises(CatalogError, match="newer Descant"):
        Catalog.open(postgres_url)


def test_several_catalogs_share_a_database(postgres_url: str) -> None:
    with Catalog.open(postgres_url, create=True) as one, Catalog.open(f"{postgres_url}&schema=b", create=True) as other:
        one.add(new_track(1))
        assert (one.count(), other.count()) == (1, 0)
