"""Catalogs of any size and queries with known sources, made of a small catalog's vectors: no sound, yet distributed
like music. Everything follows from a seed and a number: the first tracks of a large catalog are a small one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.bench.filling import fill, id_of
from descant.catalog.store import Catalog
from descant.encoders.base import Embedding, Encoder, Leg
from descant.encoders.transposition import CLASSES, lowered
from descant.encoders.windows import fold, unfold, unit
from descant.errors import DescantError
from descant.progress import Progress
from descant.settings import Settings

F32 = NDArray[np.float32]

SEEDS_MOST = 400
"""Real tracks that are read."""
RUN_S = 1.5
"""Music that stays together when a track is cut up: some chords, less than a segment."""
RUNS_MOST = 40
"""Different runs in one track: music repeats itself."""
STRANGE = 0.4
"""Length of a row of other music that is mixed into each row, so that no two tracks hold the same run."""
ROUGH = 0.7
"""The same where a query is made of a track: the cosine of a row with its source's is .82 then."""
PARTS, PART_S = 6, 30.0
"""A query is six excerpts of 30 s of as many tracks, each in a key of its own: three minutes."""


@dataclass(frozen=True)
class Seeds:
    """Embeddings of real tracks by one encoder: chroma (or segments, where there is no order), and some rows of all."""

    encoder: Encoder
    maps: tuple[F32, ...]
    strange: F32
    frame_s: float
    hop: int

    @classmethod
    def of(cls, catalog: Catalog, encoder: Encoder) -> Seeds:
        """Raises DescantError where the catalog has no embedding by this encoder, CatalogError."""
        ids = [track.id for track in catalog.tracks(order="added", limit=SEEDS_MOST)]
        held = [catalog.embedding(track_id, encoder.name) for track_id in ids]
        if len(held) < 2:
            raise DescantError("this catalog has no tracks to make others of", path=catalog.place)
        if encoder.segment_frames:
            frame_s = held[0].length_s / encoder.segment_frames
            maps = tuple(unfold(h, encoder.segment_frames)[0] for h in held)
            strange, hop = np.concatenate([m[::7] for m in maps]), max(1, round(held[0].hop_s / frame_s))
            return cls(encoder, maps, strange, frame_s, hop)
        maps = tuple(h.vectors for h in held)
        return cls(encoder, maps, np.concatenate(maps), held[0].hop_s, 1)

    def embedding(self, rows: F32) -> Embedding:
        if self.encoder.segment_frames:
            return fold(rows, self.frame_s, self.encoder.segment_frames, self.hop)
        return Embedding(rows, 2 * self.frame_s, self.frame_s)

    def track(self, rng: np.random.Generator, segments: int) -> F32:
        """Rows [M, C] of an invented track of so many segments: runs of one real track in another order and key."""
        real = self.maps[rng.integers(len(self.maps))]
        count = (segments - 1) * self.hop + max(1, self.encoder.segment_frames)
        run = max(1, round(RUN_S / self.frame_s))
        starts = rng.integers(max(1, len(real) - run + 1), size=min(-(-count // run), RUNS_MOST))
        order = starts[rng.integers(len(starts), size=-(-count // run))]
        rows = real[((order[:, None] + np.arange(run)).ravel() % len(real))[:count]]
        return self._changed(rows, rng, STRANGE)

    def excerpt(self, rows: F32, rng: np.random.Generator) -> F32:
        """Up to PART_S of a track from anywhere in it, in another key, roughened."""
        count = min(len(rows), round(PART_S / self.frame_s))
        start = rng.integers(len(rows) - count + 1)
        return self._changed(rows[start : start + count], rng, ROUGH)

    def _changed(self, rows: F32, rng: np.random.Generator, amount: float) -> F32:
        if self.encoder.segment_frames:
            rows = lowered(rows, -int(rng.integers(CLASSES)))
        return unit(rows + np.float32(amount) * self.strange[rng.integers(len(self.strange), size=len(rows))])


@dataclass(frozen=True, eq=False)
class Query:
    """embeddings: leg → what its encoder makes of it; sources: ids of the tracks it is made of."""

    embeddings: Mapping[Leg, Embedding]
    sources: tuple[str, ...]


def stock(
    folder: Path, seeds: Sequence[Seeds], tracks: int, segments: int, settings: Settings, progress: Progress
) -> None:
    """A catalog of invented tracks in `folder`. One that was left off is gone on with.

    Raises DescantError where it holds others, CatalogError.
    """
    basis = [settings.seed, segments, *sorted(f"{s.encoder.name} {s.encoder.version}" for s in seeds)]
    with Catalog.open(folder, create=True, settings=settings) as catalog:
        held = catalog.count()
        if held > tracks or (held and catalog.connection.get_meta("invented") != basis):
            raise DescantError(
                "the catalog of this working folder is another one", remedy="Name an empty folder.", path=folder
            )
        catalog.connection.set_meta("invented", basis)

        def missing() -> Iterator[tuple[str, Mapping[Leg, Embedding]]]:
            for number in range(held, tracks):
                progress("invent", number, tracks)
                yield (
                    _name(number),
                    {s.encoder.name: s.embedding(_track(s, number, segments, settings.seed)) for s in seeds},
                )

        fill(catalog, missing(), {s.encoder.name: s.encoder.version for s in seeds})


def queries(seeds: Sequence[Seeds], tracks: int, segments: int, count: int, seed: int) -> list[Query]:
    """Made of the first `tracks` invented tracks."""
    made = []
    for number in range(count):
        rng = np.random.default_rng([seed, 1, number])
        sources = rng.choice(tracks, size=min(PARTS, tracks), replace=False).tolist()
        embeddings = {}
        for s in seeds:
            parts = [s.excerpt(_track(s, source, segments, seed), rng) for source in sources]
            embeddings[s.encoder.name] = s.embedding(np.concatenate(parts))
        made.append(Query(embeddings, tuple(id_of(_name(source)) for source in sources)))
    return made


def _track(seeds: Seeds, number: int, segments: int, seed: int) -> F32:
    leg = sum(map(ord, seeds.encoder.name))
    return seeds.track(np.random.default_rng([seed, 0, number, leg]), segments)


def _name(number: int) -> str:
    return f"invented {number}"
