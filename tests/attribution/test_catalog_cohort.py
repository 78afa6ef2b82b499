"""The gate and the background_scores of a leg that the catalog's own tracks stand in for, on made-up vectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from descant.attribution import catalog_cohort, limits
from descant.attribution.legs.segments import SegmentLeg
from descant.attribution.prepared import PreparedTracks
from descant.attribution.significance import p_values
from descant.audio.frames import AudioInfo, Frames
from descant.catalog.store import Catalog
from descant.catalog.tracks import NewTrack, Tags
from descant.encoders.base import Embedding, Leg
from descant.progress import CancelToken
from descant.settings import Settings

SETTINGS = Settings(threads=1, candidates=20, alpha=0.02)
TRACKS, DIM = 140, 24


class Given:
    """An encoder whose embeddings are given."""

    name: Leg = "style"
    version = "given-1"
    dim = DIM
    segment_frames = 0

    def embed(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Embedding]:
        raise AssertionError("nothing is listened to here")

    def variants(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        return vectors[None]


LEG = SegmentLeg(Given())


def made_up(seed: int, segments: int = 8) -> Embedding:
    """Segments around a sound of the track's own, all of them a little alike, as an encoder's are."""
    random = np.random.default_rng(seed)
    vectors = 1.5 * np.ones(DIM) / np.sqrt(DIM) + random.normal(size=DIM) / 4 + random.normal(size=(segments, DIM)) / 8
    return Embedding((vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32), 5.0, 2.5)


def add(catalog: Catalog, seed: int, embedding: Embedding, tags: Tags | None = None) -> str:
    digest = f"{np.random.default_rng(seed).integers(1 << 62):064x}"[::-1]
    info = AudioInfo(f"/music/{seed}.wav", digest, digest, 22.5, 44_100, 2, 1000)
    frames = Frames(np.zeros((4, 84), np.float16), np.zeros((8, 64), np.float16))
    return catalog.add(NewTrack(info, tags or Tags(), frames, {"style": embedding}, {"style": Given.version}))


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    with Catalog.open(tmp_path_factory.mktemp("c"), create=True) as catalog:
        for seed in range(TRACKS):
            add(catalog, seed, made_up(seed))
        yield catalog


@pytest.fixture(scope="module")
def prepared(catalog: Catalog) -> PreparedTracks:
    encoder = Given()
    return PreparedTracks(catalog, [encoder], {"style": catalog_cohort.own_references(catalog, encoder)})


@pytest.fixture(scope="module")
def null(prepared: PreparedTracks) -> NDArray[np.float64]:
    return catalog_cohort.own_null(prepared, LEG, SETTINGS)


def best_p(prepared: PreparedTracks, null: NDArray[np.float64], embedding: Embedding) -> tuple[float, str]:
    found = LEG.score(prepared, embedding, SETTINGS)
    return float(p_values(found.z, null)[0]), found.track_ids[0]


def test_none_is_asked_of_itself_or_measured_by_itself(catalog: Catalog, null: NDArray[np.float64]) -> None:
    references, asked = catalog_cohort.parted(catalog.embedded("style"))
    assert len(references) == TRACKS // catalog_cohort.REFERENCE_PART
    assert not set(references) & set(asked)
    assert len(null) == len(asked) == TRACKS - len(references)
    assert catalog_cohort.least_queries(SETTINGS, own=1) == 99
    assert catalog_cohort.least_queries(Settings(), own=1) == 199  # as docs/encoders.md says
    assert catalog_cohort.parted([]) == ([], [])
    assert catalog_cohort.parted(["a"]) == (["a"], [])
    many = [f"{n:04d}" for n in range(1000)]
    assert tuple(map(len, catalog_cohort.parted(many))) == (48, 300)


def test_unrelated_music_passes_as_seldom_as_is_said(prepared: PreparedTracks, null: NDArray[np.float64]) -> None:
    p = np.array([best_p(prepared, null, made_up(10_000 + seed))[0] for seed in range(200)])
    for rate in (0.05, 0.2, 0.5):
        false = float((p <= rate).mean())
        assert abs(false - rate) < 4 * np.sqrt(rate * (1 - rate) * (1 / 200 + 1 / len(null)))


def test_a_copy_passes(catalog: Catalog, prepared: PreparedTracks, null: NDArray[np.float64]) -> None:
    ids = catalog.embedded("style")
    for track_id in (ids[0], ids[-1]):  # a reference, and one that was asked
        embedding = catalog.embedding(track_id, "style")
        p, first = best_p(prepared, null, replace(embedding, vectors=embedding.vectors[2:6]))
        assert first == track_id
        assert p * 2 <= SETTINGS.alpha  # two witnesses: the shipped legs together, and this one


def test_what_is_akin_does_not_count_as_unrelated(tmp_path: Path) -> None:
    """Tracks in pairs that sound alike: by one artist, on one album, of one work, or with nothing said."""
    tops = {}
    said = {
        "artist": lambda n: Tags(artist=f"Artist {n}"),
        "album": lambda n: Tags(album=f"Album {n}"),
        "work": lambda n: Tags(iswc=f"T-{n:03d}.456.789-1"),
        "nothing": lambda n: Tags(),
    }
    for kind, tags in said.items():
        with Catalog.open(tmp_path / kind, create=True) as catalog:
            for seed in range(40):
                add(catalog, seed, made_up(seed // 2), tags(seed // 2))
            encoder = Given()
            prepared = PreparedTracks(catalog, [encoder], {"style": catalog_cohort.own_references(catalog, encoder)})
            tops[kind] = float(np.median(catalog_cohort.own_null(prepared, LEG, SETTINGS)))
    assert tops["artist"] == pytest.approx(tops["work"], abs=1e-6)
    assert tops["artist"] == pytest.approx(tops["album"], abs=1e-6)
    assert tops["nothing"] > tops["artist"] + 0.5


def test_a_track_with_only_its_kin_measures_nothing(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "c", create=True) as catalog:
        for seed in range(6):
            add(catalog, seed, made_up(seed), Tags(artist="One"))
        encoder = Given()
        prepared = PreparedTracks(catalog, [encoder], {"style": catalog_cohort.own_references(catalog, encoder)})
        null = catalog_cohort.own_null(prepared, LEG, SETTINGS)
        assert len(null) == 0
        assert best_p(prepared, null, made_up(3))[0] == 1
    assert "0 tracks" in limits.of_own_encoders([Given()], {"style": len(null)}, SETTINGS)[0]
