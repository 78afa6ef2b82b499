"""`strangers`: many unrelated queries, asked of catalogs that hold nothing of them.

Queries are excerpts of other catalogs' tracks, cut out of what is stored of these: no network listens again, so that
thousands cost minutes. What each reaches in every leg is kept, so that whatever follows from it is computed in seconds.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file
from threadpoolctl import threadpool_limits

from descant.attribution.calibration import Answer, answers, catalog_holds
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import Background, LegScores
from descant.audio.frames import MEL_RATE, PITCH_RATE
from descant.catalog.store import Catalog
from descant.encoders import LEGS, Encoder, Leg
from descant.encoders.base import Embedding
from descant.encoders.onset_strength import onsets
from descant.encoders.spectral_contrast import spectra
from descant.encoders.windows import fold, unfold
from descant.pipeline import encoders
from descant.settings import Settings

LENGTHS_S: Mapping[float, float] = {5.0: 0.25, 10.0: 0.25, 16.0: 0.25, 30.0: 0.15, 60.0: 0.1, 240.0: 0.1}
"""Seconds of a query → the part of all queries that are as long: short ones cost less. The last stands for whole
tracks, each of which is asked once at most."""
LEAST_S = 15.0
"""Tracks shorter than this are effects, not music."""
KEPT_EVERY = 500
"""Queries after which what was answered is written, so that a run that is stopped leaves something."""


@dataclass(frozen=True, eq=False)
class Asked:
    """One unrelated query. track: the id it was cut from; catalog: the name of the one that was asked."""

    track: str
    catalog: str
    seconds: float
    answer: Answer


class Stored:
    """A track of a catalog, from which excerpts can be cut."""

    def __init__(self, catalog: Catalog, track_id: str, tools: Sequence[Encoder]) -> None:
        frames = catalog.features(track_id)
        self.track_id, self.seconds = track_id, frames.duration_s
        self._tools = tools
        self._embeddings = {one.name: catalog.embedding(track_id, one.name) for one in tools}
        self._spectra, self._onsets = spectra(frames.pitch), onsets(frames.mel)

    def cut(self, start_s: float, length_s: float) -> dict[Leg, Embedding]:
        """What the encoders make of this excerpt, but for what they hear of what lies around it."""

        def part(rate: float) -> slice:
            return slice(int(start_s * rate), max(int(start_s * rate) + 1, int((start_s + length_s) * rate)))

        found: dict[Leg, Embedding] = {}
        for encoder in self._tools:
            whole = self._embeddings[encoder.name]
            if encoder.segment_frames:
                frames, frame_s = unfold(whole, encoder.segment_frames)
                one = fold(frames[part(1 / frame_s)], frame_s, encoder.segment_frames, round(whole.hop_s / frame_s))
            else:
                first = min(round(start_s / whole.hop_s), len(whole.vectors) - 1)
                count = max(1, 1 + int((length_s - whole.length_s) / whole.hop_s + 1e-6))
                one = replace(whole, vectors=whole.vectors[first : first + count])
            if encoder.name == "recording":
                one = replace(one, spectra=self._spectra[part(PITCH_RATE)])
            if encoder.name == "style":
                one = replace(one, onsets=self._onsets[part(MEL_RATE)])
            found[encoder.name] = one
        return found


def whole(tracks: Sequence[Stored]) -> list[tuple[Stored, float, float]]:
    return [(track, 0.0, max(LENGTHS_S)) for track in tracks]


def drawn(tracks: Sequence[Stored], count: int, rng: np.random.Generator) -> list[tuple[Stored, float, float]]:
    """About `count` excerpts (track, start, length), from each track as many of one length, shuffled."""
    found = []
    for length, part in LENGTHS_S.items():
        all_of_it = length == max(LENGTHS_S)
        among = [track for track in tracks if all_of_it or track.seconds >= length]
        wanted = min(len(among), round(part * count)) if all_of_it else round(part * count)
        for n in itertools.islice(itertools.cycle(rng.permutation(len(among))), wanted):
            slack = max(0.0, among[int(n)].seconds - length)
            found.append((among[int(n)], float(rng.uniform(0, slack)), length))
    return [found[int(n)] for n in rng.permutation(len(found))]


def ask(
    catalog: Catalog, queries: Sequence[tuple[Stored, float, float]], name: str, settings: Settings
) -> Iterator[Asked]:
    """What each query reaches in the catalog, in their order."""
    tools = encoders(settings)
    prepared = PreparedTracks(catalog, tools.loaded, tools.references)

    def one(query: tuple[Stored, float, float]) -> Asked:
        track, start, length = query
        answer = answers(prepared, tools.legs, [track.cut(start, length)], replace(settings, threads=1))[0]
        return Asked(track.track_id, name, min(length, track.seconds), answer)

    with threadpool_limits(limits=1, user_api="blas"), ThreadPoolExecutor(settings.n_threads) as pool:
        yield from pool.map(one, queries)


def save(path: Path, asked: Sequence[Asked]) -> None:
    names = sorted({name for one in asked for name in (one.track, one.catalog)})
    number = {name: n for n, name in enumerate(names)}
    tensors: dict[str, NDArray[np.generic]] = {
        "names": np.frombuffer("\n".join(names).encode(), np.uint8),
        "track": np.array([number[one.track] for one in asked], np.int32),
        "catalog": np.array([number[one.catalog] for one in asked], np.int32),
        "seconds": np.array([one.seconds for one in asked], np.float32),
    }
    ids = sorted({i for one in asked for of in one.answer.values() for i in of.track_ids})
    place = {track_id: n for n, track_id in enumerate(ids)}
    tensors["ids"] = np.frombuffer("\n".join(ids).encode(), np.uint8)
    for leg in LEGS:
        found = [one.answer[leg] for one in asked]
        tensors[f"{leg}.counts"] = np.array([len(of.z) for of in found], np.int32)
        tensors[f"{leg}.ids"] = np.array([place[i] for of in found for i in of.track_ids], np.int32)
        tensors[f"{leg}.z"] = np.concatenate([of.z for of in found]).astype(np.float32)
        tensors[f"{leg}.cosine"] = np.concatenate([of.cosine for of in found]).astype(np.float32)
    save_file(tensors, path)


def load(path: Path) -> list[Asked]:
    tensors = load_file(path)
    names, ids = (tensors[name].tobytes().decode().split("\n") for name in ("names", "ids"))
    by_leg: dict[Leg, list[LegScores]] = {}
    for leg in LEGS:
        ends = np.cumsum(tensors[f"{leg}.counts"])[:-1]
        parts = (np.split(tensors[f"{leg}.{name}"], ends) for name in ("ids", "z", "cosine"))
        by_leg[leg] = [
            LegScores(leg, tuple(ids[n] for n in of), z.astype(np.float64), (), (), Background(np.zeros(1)), cosine)
            for of, z, cosine in zip(*parts, strict=True)
        ]
    return [
        Asked(names[track], names[catalog], float(seconds), {leg: by_leg[leg][n] for leg in LEGS})
        for n, (track, catalog, seconds) in enumerate(
            zip(tensors["track"], tensors["catalog"], tensors["seconds"], strict=True)
        )
    ]


def unrelated(asked: Sequence[Asked]) -> list[Asked]:
    """Without those whose music the catalog holds beyond doubt, as a calibration leaves them out."""
    return [one for one in asked if not catalog_holds(one.answer) and all(len(of.z) for of in one.answer.values())]


def asked_of(
    folder: Path, others: Sequence[Path], count: int | None, seed: int, settings: Settings
) -> Iterator[tuple[int, Asked]]:
    """A catalog, and those whose tracks are cut → how many queries are left, and each as it is answered.

    count: about so many; None: each track once, as it is."""
    tools = encoders(settings)
    tracks: list[Stored] = []
    for other in others:
        with Catalog.open(other) as catalog:
            heard = [track for track in catalog.tracks(order="path") if count is None or track.duration_s >= LEAST_S]
            tracks += [Stored(catalog, track.id, tools.loaded) for track in heard]
    queries = whole(tracks) if count is None else drawn(tracks, count, np.random.default_rng(seed))
    with Catalog.open(folder) as catalog:
        yield from zip(reversed(range(len(queries))), ask(catalog, queries, folder.name, settings), strict=True)


def run(chosen: argparse.Namespace) -> int:
    settings = Settings(device="cpu", threads=chosen.threads)
    asked: list[Asked] = []
    count = None if chosen.whole else chosen.queries
    for left, one in asked_of(chosen.catalog, chosen.of, count, chosen.seed, settings):
        asked.append(one)
        if not (left and len(asked) % KEPT_EVERY):
            save(chosen.out, asked)
            print(f"{len(asked)} queries, {left} are left, {time.process_time():.0f} s of CPU", flush=True)
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `strangers`."""
    command = commands.add_parser("strangers", help="ask a catalog for excerpts of music that it does not hold")
    command.add_argument("catalog", type=Path)
    command.add_argument("--of", type=Path, action="append", required=True, help="catalog whose tracks are cut")
    command.add_argument("--queries", type=int, default=5_000)
    command.add_argument("--whole", action="store_true", help="each track once, as it is")
    command.add_argument("--threads", type=int, default=1)
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--out", type=Path, required=True)
    command.set_defaults(run=run)
