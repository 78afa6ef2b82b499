"""A model audit's answer as plain data: what a report holds of it and everybody shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

Unit = Literal["track", "artist", "writer", "publisher"]
Method = Literal["influence", "unlearn", "mucs", "group", "distilled", "similarity"]
UNITS: Final[tuple[Unit, ...]] = get_args(Unit)
METHODS: Final[tuple[Method, ...]] = get_args(Method)
METHOD_WORDS: Final = {
    "influence": "projected-gradient influence over an ensemble of checkpoints",
    "unlearn": "mirrored unlearning, one step",
    "mucs": "unlearning against retained examples",
    "group": "unlearning of whole groups",
    "distilled": "nearest neighbours in an embedding that was fitted to influence",
    "similarity": "similarity of sound, as a baseline",
    "embeddings": "likeness of embeddings that were handed over; the model's weights are not asked",
    "hashes": "hashes of audio that were handed over; the model's weights are not asked",
}
"""The methods in words; the first is the default."""
WHOLE_PPM: Final = 1_000_000


@dataclass(frozen=True)
class Basis:
    """What a figure rests on.

    queries: outputs, segments or copies that were asked about. subsets: parts of the training set that the model was
    trained on again, `of` random halves or all but one artist; 0 where nothing was trained again. trainings: of each.
    """

    queries: int
    subsets: int = 0
    trainings: int = 0
    of: Literal["halves", "artists", ""] = ""


@dataclass(frozen=True)
class Figure:
    """A measured value with its 95 % bootstrap interval. n: None in validations of versions that did not keep it."""

    value: float
    low: float
    high: float
    n: Basis | None = None


@dataclass(frozen=True)
class Attributed:
    """One track, artist, writer or publisher.

    id: stable within the manifest (a track id, or a name); name: for people. score: in units of its own method, greater
    is more; only positive scores are influence towards the output. rank: 1 is first. share_ppm with its 95 % interval
    low_ppm…high_ppm: None where percentages are refused. tracks: ids of the training tracks it stands for.
    """

    id: str
    name: str
    score: float
    rank: int
    share_ppm: int | None
    low_ppm: int | None
    high_ppm: int | None
    tracks: tuple[str, ...] = ()


@dataclass(frozen=True)
class SegmentInfluence:
    """A span of the output and the units with the greatest influence on it: (id, score), best first, at most 5."""

    start_s: float
    end_s: float
    top: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class CrossCheck:
    """Where nothing was validated: whether another method, on another path, ranks as the one that was asked.

    other: its name. agreement: rank correlation over `segments` training segments, the mean over `queries` further ones
    that both were asked about; overlap: the part of the first ten that both name. known: by which part of itself the
    loss of these segments is lower than with the model's weights shuffled; None where an older version measured.
    held: all reach the least that is asked for; below, a ranking is not shown to be better than chance. hours: what
    asking the other would have taken on a large model, where that was more than was allowed: it was not asked then,
    and agreement and overlap are None.
    """

    other: str
    agreement: float | None
    overlap: float | None
    least_agreement: float
    least_overlap: float
    queries: int
    segments: int
    held: bool
    known: float | None = None
    least_known: float | None = None
    hours: float | None = None


@dataclass(frozen=True)
class HandedOver:
    """What an answer rests on where the list of training tracks came without audio: never on the model's weights.

    encoders: by leg, the version that made the embeddings and hears the output. compared: tracks with embeddings;
    by_hash: those without, of which only the very audio would be known; by_name: those of which a name was handed over
    and nothing else: no answer holds for them. copies: ids of tracks with the output's very audio. unrelated: excerpts
    of unrelated music that the p-values come from. p_values: of the ranking's units by id, how often one of these comes
    as near to any listed track. least: p above which likeness is not shown.
    """

    encoders: Mapping[str, str]
    compared: int
    by_hash: int
    by_name: int
    copies: tuple[str, ...]
    unrelated: int
    p_values: Mapping[str, float]
    least: float


@dataclass(frozen=True)
class Trust:
    """How far the scores can be trusted: figures of a validation by retraining.

    scope: "model" if it was this very model that was validated, "family" if another of the same kind and recipe was.
    lds: per method, the rank correlation between predicted and retrained losses over random halves of the training
    set; ceiling: what a perfect predictor would reach in this validation, given that retraining is itself noisy, None
    where it cannot be estimated, with one training of each half; margin: of the default method over similarity.
    untrained: the LDS of the same method on a model that was never trained. top1: per method, how often the artist
    whose removal changes an output most is ranked first. share_error, equal_error: total-variation distance of the
    shares, and of equal shares, to those by removal; gain: equal_error - share_error. self_rank: mean rank of a
    training track asked about itself; duplicates: fraction of planted copies ranked just behind their
    original, None without such copies.
    percentages: whether the shares earned it (gain.low > 0, with judge.LEAST_ARTIST_SEEDS).
    made: date (UTC), of the validation.
    """

    scope: Literal["model", "family"]
    model: str
    fingerprint: str
    lds: Mapping[str, Figure]
    ceiling: Figure | None
    margin: Figure
    untrained: Figure
    top1: Mapping[str, Figure]
    share_error: Figure
    equal_error: Figure
    gain: Figure
    self_rank: Figure
    duplicates: Figure | None
    percentages: bool
    made: str
