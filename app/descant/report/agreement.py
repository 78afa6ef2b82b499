"""Two answers about one output side by side: by similarity, from outside, and by the audit, from inside the model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from descant.report.model import Report

LEAST_PAIRS: Final = 3
"""Fewer ranks than this correlate by accident."""


@dataclass(frozen=True)
class Pair:
    """A source that both know. Ranks among the sources that both know, 1 is first; equal scores share a rank."""

    title: str
    audit_rank: float
    similarity_rank: float


@dataclass(frozen=True)
class Agreement:
    """pairs: in the audit's order. correlation: Spearman's, None for fewer than LEAST_PAIRS or where all is equal."""

    pairs: tuple[Pair, ...]
    correlation: float | None


def same_output(similarity: Report, audit: Report) -> bool:
    """Whether both are about the same sound."""
    return (
        similarity.audit is None and audit.audit is not None and similarity.query.pcm_sha256 == audit.query.pcm_sha256
    )


def agreement(similarity: Report, audit: Report) -> Agreement:
    """How far the two orders agree over the tracks, or artists, that are in catalog and training set.

    Tracks are the same where their files are, or else title and artist. Raises ValueError for reports of two outputs.
    """
    if not same_output(similarity, audit) or audit.audit is None:
        raise ValueError("these are not a similarity report and an audit of the same output")
    by_artist = audit.audit.unit == "artist"
    scores: dict[str, float] = {}
    for candidate in similarity.candidates:
        if by_artist:
            if candidate.artist:
                key = _folded(candidate.artist)
                scores[key] = scores.get(key, 0.0) + max(0.0, candidate.score)
            continue
        for key in _keys(candidate.path, candidate.title, candidate.artist):
            scores.setdefault(key, candidate.score)
    found: list[tuple[str, float, float]] = []
    named = {c.track_id: c for c in audit.candidates}
    for row in audit.audit.ranking:
        known = named.get(row.id)
        title, artist, path = (known.title, known.artist, known.path) if known else (row.name, "", "")
        keys = [_folded(row.id), _folded(row.name)] if by_artist else _keys(path, title, artist)
        score = next((scores[key] for key in keys if key in scores), None)
        if score is not None:
            found.append((" – ".join(part for part in (title or row.id, artist) if part), row.score, score))
    inside, outside = _ranks([score for _, score, _ in found]), _ranks([score for _, _, score in found])
    pairs = tuple(Pair(title, a, s) for (title, _, _), a, s in zip(found, inside, outside, strict=True))
    return Agreement(pairs, _correlation(inside, outside))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _keys(path: str, title: str, artist: str) -> list[str]:
    keys = [f"path {path}"] if path else []
    return [*keys, f"name {_folded(artist)} / {_folded(title)}"] if title else keys


def _ranks(scores: Sequence[float]) -> list[float]:
    """Ranks from the greatest down; equal scores take the mean of their places."""
    order = sorted(range(len(scores)), key=lambda n: -scores[n])
    ranks = [0.0] * len(scores)
    at = 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and scores[order[end + 1]] == scores[order[at]]:
            end += 1
        for n in order[at : end + 1]:
            ranks[n] = (at + end) / 2 + 1
        at = end + 1
    return ranks


def _correlation(a: Sequence[float], b: Sequence[float]) -> float | None:
    """Pearson's of two rankings, which is Spearman's of what was ranked."""
    if len(a) < LEAST_PAIRS:
        return None
    mean = (len(a) + 1) / 2
    across = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    spread = sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)
    return across / spread**0.5 if spread > 0 else None
