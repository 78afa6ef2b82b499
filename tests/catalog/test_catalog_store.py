"""The store: adding, reading, searching, changing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from made_up_catalog import new_track, owner, unit_rows

from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.errors import CatalogError


@pytest.fixture
def catalog(tmp_path: Path):
    with Catalog.open(tmp_path / "catalog", create=True) as made:
        yield made


def test_track_comes_back_as_it_was_added(catalog: Catalog) -> None:
    new = new_track(1, tags=Tags("T", "A", "B", "bad isrc", "T-034.524.680-1", "1999", (owner("W"), owner("L", "r"))))
    track_id = catalog.add(new)
    track = catalog.track(track_id)
    assert track.id == new.info.pcm_sha256[:16]
    assert track.tags == new.tags
    assert (track.path, track.sha256, track.pcm_sha256) == (new.info.path, new.info.sha256, new.info.pcm_sha256)
    assert track.segments == 8
    assert catalog.files.has_pcm(new.info.pcm_sha256)
    assert catalog.files.track_of_file(new.info.sha256) == track_id
    assert catalog.files.track_of_file("0" * 64) is None
    embedding = catalog.embedding(track_id, "recording")
    np.testing.assert_allclose(embedding.vectors, new.embeddings["recording"].vectors, atol=2e-3)
    np.testing.assert_allclose(np.linalg.norm(embedding.vectors, axis=1), 1, atol=1e-6)
    assert (embedding.length_s, embedding.hop_s) == (5.0, 1.0)
    kept = catalog.features(track_id)
    assert np.abs(kept.pitch.astype(float) - new.frames.pitch).max() < 0.21
    assert np.abs(kept.mel.astype(float) - new.frames.mel).max() < 0.29


@pytest.mark.parametrize("exact_under", [0, 10**9])
def test_nearest_follows_every_change(catalog: Catalog, exact_under: int) -> None:
    catalog.search.exact_under = exact_under
    queries = unit_rows(5, 3, 16)
    empty = catalog.nearest("recording", queries, 4)
    assert (empty.track == -1).all()
    assert (empty.similarity == -1).all()
    ids = [catalog.add(new_track(i)) for i in range(8)]
    own = new_track(5).embeddings["recording"].vectors
    hits = catalog.nearest("recording", own, 3)
    assert [hits.track_ids[t] for t in hits.track[:, 0]] == [ids[5]] * 6
    assert hits.segment[:, 0].tolist() == list(range(6))
    assert (hits.similarity[:, 0] > 0.99).all()
    catalog.remove([ids[5]])
    hits = catalog.nearest("recording", own, 3)
    assert ids[5] not in {hits.track_ids[t] for t in hits.track.ravel()}
    catalog.add(new_track(5))
    hits = catalog.nearest("recording", own, 3)
    assert [hits.track_ids[t] for t in hits.track[:, 0]] == [ids[5]] * 6
    catalog.remove(ids[:4] + ids[6:])
    hits = catalog.nearest("recording", own, 30)
    assert (hits.track >= 0).sum(axis=1).tolist() == [12] * 6
    assert (hits.similarity[:, 12:] == -1).all()


def test_second_writer_is_refused_and_readers_are_not(catalog: Catalog) -> None:
    track_id = catalog.add(new_track(1))
    with pytest.raises(CatalogError, match=r"writer\.lock") as refused:
        Catalog.open(catalog.folder, write=True)
    assert refused.value.remedy
    with Catalog.open(catalog.folder) as reader:
        assert [t.id for t in reader.tracks()] == [track_id]
        second = catalog.add(new_track(2))
        assert {t.id for t in reader.tracks()} == {track_id, second}
        assert reader.connection.generation == catalog.connection.generation
        with pytest.raises(CatalogError, match="for reading"):
            reader.remove([track_id])
    catalog.close()
    Catalog.open(catalog.folder, write=True).close()
