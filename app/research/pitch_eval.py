"""`pitch-eval`: how well an encoder finds re-arranged songs, or altered recordings, beside untrained chroma."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.attribution.alignment import warped_scores
from descant.attribution.prepared import centred
from descant.audio.frames import PITCH_RATE
from descant.encoders.pitchnet import PitchConfig, PitchLayers, PitchNet
from descant.encoders.transposition import CLASSES, lowered
from descant.encoders.windows import unit
from research.pitch_augment import COMPOSITION, RECORDING, alter
from research.pitch_sample import gather
from research.pitch_train import CONFIGS

RATIOS = (1.0, 0.84, 1.19, 0.71, 1.41, 0.6, 1.68)
"""Tempi that a search tries, a sixth apart or so."""
Array = NDArray[np.float32]


def untrained(leg: str) -> PitchNet:
    """The same pipeline with plain folded chroma."""
    shape = CONFIGS[leg]
    layers = PitchLayers(PitchConfig(shape.pool, shape.stride, 1, shape.steps, (1, 1, 1, 1)))
    torch.nn.init.zeros_(layers.out.weight)
    return PitchNet(layers, "untrained")


def resample(steps: Array, ratio: float) -> Array:
    """A map [M, K, 12] as it would be of the same music played `ratio` times faster: about M / ratio rows."""
    count = max(1, int(np.ceil(len(steps) / ratio)))
    at = np.minimum(np.arange(count) * ratio, len(steps) - 1)
    low = np.floor(at).astype(np.intp)
    part = (at - low).astype(np.float32)[:, None, None]
    mixed = steps[low] * (1 - part) + steps[np.minimum(low + 1, len(steps) - 1)] * part
    return unit(mixed.reshape(count, -1)).reshape(count, *steps.shape[1:])


class Shelf:
    """Maps of a catalog side by side, searched by brute force: one roll and one lag for the whole match.

    In bfloat16: twenty times faster where the processor multiplies it, and scores are means of many rows.
    """

    def __init__(self, maps: list[Array], longest: int) -> None:
        gap = np.zeros((longest, *maps[0].shape[1:]), np.float32)
        parts: list[Array] = []
        self.starts: list[int] = []
        at = 0
        for steps in maps:
            self.starts.append(at)
            parts += [steps, gap]
            at += len(steps) + len(gap)
        self.ends = [start + len(steps) for start, steps in zip(self.starts, maps, strict=True)]
        self._rows = torch.from_numpy(np.concatenate(parts).reshape(at, -1).T.copy())[None].bfloat16()

    def search(self, steps: Array) -> tuple[Array, Array]:
        """Best score of each track over rolls and lags (at least half a query inside it), and its row."""
        shaped = torch.from_numpy(steps)
        kernels = torch.stack([shaped.roll(v, dims=2).flatten(1).T for v in range(CLASSES)]) / len(steps)
        before = len(steps) // 2
        with torch.inference_mode():
            scores: Tensor = torch.conv1d(self._rows, kernels.bfloat16(), padding=before)[0].amax(0)
        found = scores.float().numpy()
        best, where = [], []
        for start, end in zip(self.starts, self.ends, strict=True):
            last = max(start + 1, end - len(steps) // 2)
            part = found[start:last]  # index i: the query begins at row i - before
            where.append(int(part.argmax()) - before)
            best.append(float(part.max()))
        return np.array(best, np.float32), np.array(where, np.float32)


def area(true: Array, false: Array) -> float:
    """AUROC: the probability that a true score exceeds a false one."""
    return float((true[:, None] > false[None]).mean() + 0.5 * (true[:, None] == false[None]).mean())


CHANCE = 1.6
"""What a path collects by chance: added to both where a source is set against other music."""
LENGTHS_S = (10.0, 20.0)


def _figures(scores: Array, truth: NDArray[np.intp]) -> dict[str, float]:
    """Top-1, MRR and recall@10 by what paths collect; by how far the best is above the runners-up, the AUROC of the
    source present against absent, and the part of sources above 95 % of the best strangers."""
    own = scores[np.arange(len(truth)), truth]
    rank = (scores > own[:, None]).sum(1) + 1
    absent = scores.copy()
    absent[np.arange(len(truth)), truth] = -1
    usual = np.median(np.sort(absent, axis=1)[:, -len(scores[0]) // 4 :], axis=1)
    present, stranger = (np.log((best + CHANCE) / (usual + CHANCE)) for best in (own, absent.max(1)))
    figures = {
        "top1": (rank == 1).mean(),
        "mrr": (1 / rank).mean(),
        "recall10": (rank <= 10).mean(),
        "auroc": area(present, stranger),
        "above 95 %": (present > np.quantile(stranger, 0.95)).mean(),
    }
    return {name: round(float(value), 3) for name, value in figures.items()}


def covers(net: PitchNet, renders: Path, features: Path, others: Path, *, limit: int, harsh: bool
           ) -> dict[str, dict[str, float]]:  # fmt: skip
    """Re-arranged queries of LENGTHS_S against the development songs and other music, along bending paths as the engine
    follows them."""
    rows = [json.loads(line) for line in (renders / "renders.jsonl").read_text().splitlines()]
    rows = [row for row in rows if row["name"].startswith("dev-") and (features / f"{row['name']}.npy").exists()]
    songs = [row["song"] for row in rows if row["name"].endswith("-0")]
    unrelated = [np.load(path) for path in sorted(others.glob("*.npy"))]

    def moved(frames: Array) -> Array:
        steps = net.map(frames)
        return centred(steps.reshape(len(steps), -1), net.hop_s)

    catalog = [moved(np.load(features / f"dev-{song:03d}-0.npy")) for song in songs]
    catalog += [moved(frames[:2600]) for frames in unrelated]
    queries = [row for row in rows if not row["name"].endswith("-0") and row["song"] in songs]
    rng, noise = np.random.default_rng(5), torch.Generator().manual_seed(5)
    queries = [queries[int(i)] for i in rng.permutation(len(queries))[:limit]]
    report = {}
    for seconds in LENGTHS_S:
        scores = []
        truth = np.array([songs.index(row["song"]) for row in queries])
        for row in queries:
            frames = np.load(features / f"{row['name']}.npy")
            begin = rng.uniform(0, max(0.1, len(frames) - seconds * PITCH_RATE))
            count = min(len(frames) - int(begin) - 2, int(seconds * PITCH_RATE))
            cut = gather(frames, begin + np.arange(count))
            if harsh:
                under = unrelated[int(rng.integers(len(unrelated)))]
                under = gather(under, rng.uniform(0, max(0.1, len(under) - count)) + np.arange(count))
                altered = alter(torch.from_numpy(cut)[None], torch.from_numpy(under)[None], COMPOSITION, noise)[0]
                cut = altered[0].numpy()
            query = moved(cut)
            scores.append(np.max([warped_scores(lowered(query, key), catalog) for key in range(CLASSES)], axis=0))
        report[f"{seconds:.0f} s"] = _figures(np.stack(scores), truth)
    report["catalog"] = {"tracks": float(len(catalog)), "queries": float(len(queries))}
    return report


def copies(net: PitchNet, excerpts: Path, excerpt_features: Path, catalog: Path, renders: Path) -> dict[str, float]:
    """Altered excerpts of 3, 5 and 10 s: found first, placed within a second; and copies told from re-renderings."""
    names = [path.stem for path in sorted(catalog.glob("*.npy"))]
    maps = [net.map(np.load(catalog / f"{name}.npy")[:2600]) for name in names]
    songs = [path.stem[4:7] for path in sorted(renders.glob("dev-*-0.npy"))]
    maps += [net.map(np.load(renders / f"dev-{song}-0.npy")) for song in songs]
    shelf = Shelf(maps, 64)
    rng = np.random.default_rng(6)
    hits: dict[str, list[float]] = {}
    for line in (excerpts / "excerpts.jsonl").read_text().splitlines():
        row = json.loads(line)
        path = excerpt_features / f"{row['name']}.npy"
        if row["track"] not in names or not path.exists():
            continue
        frames = np.load(path)
        for seconds in (3.0, 5.0, 10.0):
            length = int(seconds * PITCH_RATE)
            start = rng.uniform(0, max(0.1, len(frames) - length - 2))
            steps = net.map(gather(frames, start + np.arange(length)))
            tried = [shelf.search(resample(steps, ratio)) for ratio in (1.0, 0.91, 1.1)]
            scores = np.stack([scores for scores, _ in tried])
            ratio, track = np.unravel_index(int(scores.argmax()), scores.shape)
            at = tried[int(ratio)][1][track] * net.hop_s
            right = names.index(row["track"]) == track
            truth = row["begin"] + start / PITCH_RATE * row["tempo"]
            for key in (f"{seconds:.0f} s", row["alteration"]):
                hits.setdefault(key, []).append(float(right))
                hits.setdefault(f"{key} located", []).append(float(right and abs(at - truth) < 1.0))
    report = {key: round(float(np.mean(values)), 3) for key, values in hits.items()}
    noise = torch.Generator().manual_seed(6)
    same, other = [], []
    for path in sorted(renders.glob("dev-*-1.npy"))[:60]:
        frames = np.load(path)
        start = rng.uniform(100, max(101, len(frames) - 120))
        cut = torch.from_numpy(gather(frames, start + np.arange(54)))[None]
        steps = net.map(alter(cut, cut.flip(1), RECORDING, noise)[0][0].numpy())
        pair = [net.map(frames), net.map(np.load(renders / f"{path.stem[:-1]}0.npy"))]
        pair[1] = np.concatenate([resample(pair[1], ratio) for ratio in RATIOS])
        scores, _ = Shelf(pair, 64).search(steps)
        same.append(scores[0])
        other.append(scores[1])
    report["copy against re-rendering, AUROC"] = round(area(np.array(same), np.array(other)), 3)
    report["copy above its re-rendering"] = round(float((np.array(same) > np.array(other)).mean()), 3)
    return report


def run(arguments: argparse.Namespace) -> int:
    """Prints one JSON line per encoder."""
    torch.set_num_threads(1)
    nets = {"untrained": untrained(arguments.leg)}
    nets |= {str(path): PitchNet.load(path) for path in arguments.weights}
    for name, net in nets.items():
        if name == "untrained" and arguments.skip_untrained:
            continue
        if arguments.leg == "recording":
            print(name, json.dumps(copies(net, Path(arguments.excerpts), Path(arguments.excerpt_features),
                                          Path(arguments.others), Path(arguments.features))), flush=True)  # fmt: skip
            continue
        report = covers(net, Path(arguments.renders), Path(arguments.features), Path(arguments.others),
                        limit=arguments.limit, harsh=arguments.harsh)  # fmt: skip
        print(name, json.dumps(report), flush=True)
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `pitch-eval`."""
    command = commands.add_parser("pitch-eval", help="measure covers on the development part")
    command.add_argument("leg", choices=tuple(CONFIGS))
    command.add_argument("weights", nargs="*")
    command.add_argument("--renders", help="composition: folder made by `render`")
    command.add_argument("--excerpts", help="recording: folder made by `excerpts`")
    command.add_argument("--excerpt-features", help="their frames")
    command.add_argument("--features", required=True, help="frames of the renders")
    command.add_argument("--others", required=True, help="frames of unrelated music")
    command.add_argument("--limit", type=int, default=120)
    command.add_argument("--harsh", action="store_true", help="alter the queries' frames as in training")
    command.add_argument("--skip-untrained", action="store_true")
    command.set_defaults(run=run)
