"""Development figures of a style encoder, beside MFCC statistics and the mean spectrum in the same table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import fft

from descant.audio.frames import MEL_RATE
from descant.encoders.stylenet import SEGMENT, StyleEncoder, segments, tile
from research import style_codes
from research.style_data import Bank, distort

Mel = NDArray[np.float16]
Floats = NDArray[np.float32]
Embed = Callable[[Sequence[Mel]], list[Floats]]
"""Mel frames of tracks → vectors [S, D] of each; cosine compares them."""

CANDIDATES = 250
MARGIN_S = 10.0
SEED = 20

AGGREGATIONS: dict[str, Callable[[Floats], float]] = {
    "max": lambda s: float(s.max()),
    "best3": lambda s: float(np.sort(s, axis=None)[-3:].mean()),
    "best8": lambda s: float(np.sort(s, axis=None)[-8:].mean()),
    "best20%": lambda s: float(np.sort(s, axis=None)[-max(1, s.size // 5) :].mean()),
    "q:max": lambda s: float(s.max(1).mean()),
    "q:best3": lambda s: float(np.sort(s, axis=1)[:, -3:].mean()),
    "q:best30%": lambda s: float(np.sort(s, axis=1)[:, -max(1, round(s.shape[1] * 0.3)) :].mean()),
    "mean": lambda s: float(s.mean()),
}
"""Cosines [query segments, reference segments] → a score. "q:" takes the best references of each query segment."""


def mfcc_statistics(tracks: Sequence[Mel]) -> list[Floats]:
    """Mean and covariance of 20 cepstral coefficients of every segment, without the level."""
    upper = np.triu_indices(20)

    def one(mel: Floats) -> Floats:
        cepstrum = fft.dct(mel, axis=1, norm="ortho")[:, :20]
        covariance = np.cov(cepstrum, rowvar=False)[upper]
        return np.concatenate([cepstrum.mean(0)[1:], np.sign(covariance) * np.sqrt(np.abs(covariance))]).astype(
            np.float32
        )

    return [np.stack([one(m) for m in _cut(track)]) for track in tracks]


def mean_spectrum(tracks: Sequence[Mel]) -> list[Floats]:
    """Mean log-mel of every segment, without the level."""
    return [np.stack([m.mean(0) - m.mean() for m in _cut(track)]) for track in tracks]


def _cut(mel: Mel) -> list[Floats]:
    return [tile(mel[start : start + SEGMENT]).astype(np.float32) for start in segments(mel)[0]]


def standardised(embed: Embed, cohort: Sequence[Mel]) -> Embed:
    """Hand-made features, each brought to mean 0 and deviation 1 over a cohort, then to unit length."""
    rows = np.concatenate(embed(cohort))
    mean, deviation = rows.mean(0), rows.std(0) + 1e-6

    def scaled(tracks: Sequence[Mel]) -> list[Floats]:
        out = [(v - mean) / deviation for v in embed(tracks)]
        return [v / np.linalg.norm(v, axis=1, keepdims=True) for v in out]

    return scaled


@dataclass(frozen=True, eq=False)
class Task:
    """scores[q, c] are compared with truth[q]. queries, references: mel frames. hidden[q]: reference frames of the
    true candidate that the query must not meet (begin, end), or None."""

    queries: list[Mel]
    references: list[Mel]
    truth: NDArray[np.int64]
    hidden: list[tuple[int, int]] | None = None
    allowed: list[NDArray[np.int64]] | None = None
    """Candidates of each query; all where None."""


def tasks(bank: Bank) -> dict[str, Task]:
    """Every question, from the development part. Queries begin off the segment grid."""
    rng = np.random.default_rng(SEED)
    tracks = [t.mel for t in bank.tracks if len(t.mel) > 45 * MEL_RATE]
    found = {"moment": _moments(tracks, rng)}
    for seconds in (3.0, 5.0):
        found[f"continuation {seconds:.0f} s"] = _continuations(tracks, rng, seconds)
    plain = found["continuation 3 s"]
    codes = style_codes.learn(bank, SEED)
    altered: dict[str, Callable[[Mel, int], Mel]] = {
        "coded": _coded,
        "said again": lambda mel, seed: _said_again(codes, mel, seed),
        "rank 4": lambda mel, _: _of_rank(mel, 4),
        "rank 2": lambda mel, _: _of_rank(mel, 2),
    }
    for name, alter in altered.items():
        queries = [alter(query, index) for index, query in enumerate(plain.queries)]
        found[f"continuation 3 s, {name}"] = Task(queries, plain.references, plain.truth)
    for name, productions in (("timbre", bank.pops), ("drums", bank.loops)):
        found.update(_productions(name, productions, rng))
    return found


def _moments(tracks: Sequence[Mel], rng: np.random.Generator) -> Task:
    queries, hidden = [], []
    length, margin = round(5 * MEL_RATE), round(MARGIN_S * MEL_RATE)
    for mel in tracks:
        start = int(rng.integers(len(mel) - length))
        queries.append(mel[start : start + length])
        hidden.append((start - margin, start + length + margin))
    return Task(queries, list(tracks), np.arange(len(tracks)), hidden)


def _continuations(tracks: Sequence[Mel], rng: np.random.Generator, seconds: float) -> Task:
    queries, references = [], []
    cut, length = round(seconds * MEL_RATE), round(10 * MEL_RATE)
    for mel in tracks[:CANDIDATES]:
        start = int(rng.integers(len(mel) - cut - length))
        references.append(mel[start : start + cut])
        queries.append(mel[start + cut : start + cut + length])
    return Task(queries, references, np.arange(len(queries)))


def _coded(mel: Mel, seed: int) -> Mel:
    """What a generative model's codec might leave: the training's own light distortions, twice as often."""
    generator = torch.Generator().manual_seed(seed)
    views = torch.from_numpy(mel.astype(np.float32))[None].repeat(2, 1, 1)
    return distort(views, generator, 2.0)[0].numpy().astype(np.float16)


def _said_again(codes: style_codes.Codes, mel: Mel, seed: int) -> Mel:
    views = torch.from_numpy(mel.astype(np.float32))[None]
    said = codes.said_again(views, torch.Generator().manual_seed(seed))[0]
    return np.asarray(said.numpy(), np.float16)


def _of_rank(mel: Mel, rank: int) -> Mel:
    """What is left of a clip's spectra in so many shapes over time: an alteration that training does not know."""
    frames = mel.astype(np.float32)
    mean = frames.mean(0)
    left, size, right = np.linalg.svd(frames - mean, full_matrices=False)
    return np.asarray(mean + (left[:, :rank] * size[:rank]) @ right[:rank], np.float16)


def _productions(name: str, productions: Sequence[Mel], rng: np.random.Generator) -> dict[str, Task]:
    """The same sound on other notes against the same notes in another sound.

    target: among one take of every production, other notes everywhere.
    duel: two candidates, the same sound on other notes and the same notes in another sound.
    notes: four takes of the other production of the pair, one with the query's notes: right by chance once in four.
    """
    queries: list[Mel] = []
    target: list[Mel] = []
    duel: list[Mel] = []
    notes: list[Mel] = []
    duel_of, notes_of, notes_truth = [], [], []
    for index, production in enumerate(productions):
        takes = production.shape[0]
        asked = int(rng.integers(takes))
        others = [t for t in range(takes) if t // 2 != asked // 2]  # drums: t and t ^ 1 vary one groove
        other = int(rng.choice(others))
        start = int(rng.integers(12, 38))
        queries.append(production[asked][start : start + SEGMENT])
        target.append(production[other])
        twin = productions[index ^ 1]
        duel_of.append(np.arange(2) + len(duel))
        duel += [production[other], twin[asked]]
        rest = [asked, *rng.permutation(others)[:2].tolist()]
        notes_truth.append(len(notes))
        notes_of.append(np.arange(3) + len(notes))
        notes += [twin[t] for t in rest]
    count = np.arange(len(productions))
    return {
        f"{name} target": Task(queries, target, count),
        f"{name} duel": Task(queries, duel, 2 * count, None, duel_of),
        f"{name} notes (chance .33)": Task(queries, notes, np.array(notes_truth), None, notes_of),
    }


def scores(task: Task, embed: Embed, aggregation: str, cohort: Sequence[Floats] = (), part: float = 0.0) -> Floats:
    """[Q, C]. With a cohort of single-track vectors, `part` of each reference's mean score against it is subtracted."""
    queries, references = embed(task.queries), embed(task.references)
    out = np.zeros((len(queries), len(references)), np.float32)
    score = AGGREGATIONS[aggregation]
    for c, reference in enumerate(references):
        hub = part * float(np.mean([score(v @ reference.T) for v in cohort])) if part else 0.0
        for q, query in enumerate(queries):
            seen = reference
            if task.hidden is not None and task.truth[q] == c:
                starts = np.array(segments(task.references[c])[0])
                begin, end = task.hidden[q]
                seen = reference[(starts + SEGMENT <= begin) | (starts >= end)]
            out[q, c] = score(query @ seen.T) - hub if len(seen) else -1
    return out


def ranks(task: Task, table: Floats) -> NDArray[np.int64]:
    """Rank of the truth, from 1, among the candidates allowed."""
    found = []
    for q, truth in enumerate(task.truth):
        rivals = table[q] if task.allowed is None else table[q, task.allowed[q]]
        found.append(int((rivals > table[q, truth]).sum()) + 1)
    return np.array(found)


def figures(table_ranks: NDArray[np.int64]) -> tuple[float, float]:
    """Top-1 and mean reciprocal rank."""
    return float((table_ranks == 1).mean()), float((1 / table_ranks).mean())


def hubness(table: Floats, depth: int = 10) -> float:
    """Skewness of how often a reference is among the `depth` nearest (Radovanović et al. 2010); 0 without hubs."""
    counts = np.bincount(np.argsort(-table, axis=1)[:, :depth].ravel(), minlength=table.shape[1]).astype(float)
    return float(((counts - counts.mean()) ** 3).mean() / (counts.std() + 1e-9) ** 3)


def remembered(embed: Embed) -> Embed:
    """Embeds a list of tracks once."""
    known: dict[int, list[Floats]] = {}

    def cached(tracks: Sequence[Mel]) -> list[Floats]:
        if id(tracks) not in known:
            known[id(tracks)] = embed(tracks)
        return known[id(tracks)]

    return cached


def report(encoder: StyleEncoder, bank: Bank, aggregation: str = "max") -> dict[str, dict[str, tuple[float, float]]]:
    """{system: {task: (top-1, MRR)}} with one aggregation."""
    cohort = [t.mel for t in bank.tracks[::4]] + [take for p in bank.pops + bank.loops for take in p]
    systems = {
        "style": remembered(encoder.embed),
        "MFCC statistics": remembered(standardised(mfcc_statistics, cohort)),
        "mean log-mel": remembered(standardised(mean_spectrum, cohort)),
    }
    asked = tasks(bank)
    return {
        name: {task: figures(ranks(asked[task], scores(asked[task], embed, aggregation))) for task in asked}
        for name, embed in systems.items()
    }
