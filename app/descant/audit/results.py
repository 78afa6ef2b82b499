"""What the audit says, as data. No torch here: the window's process reads and shows these.

The steps are functions, each in a module of its own, that take a Progress and a CancelToken and raise DescantError:

    index.index(model, manifest, out, *, checkpoints=(), settings=IndexSettings(), progress, cancel) -> IndexSummary
    attribute.attribute(index, output, *, unit="track", method="influence", progress, cancel) -> AuditResult
    validate.validate(index, *, protocol=Protocol(), outputs=(), held_out=(), progress, cancel) -> Validation
    membership.membership(model, files, *, manifest=None, others=(), progress, cancel) -> MembershipResult

model: a model folder; checkpoints: further folders of the same model (other steps or seeds), which steady the scores;
manifest: the file of its training tracks; out, index: the folder of an index; output, files: audio files; held_out,
others: audio files that the model was not trained on.

Progress stages: "encode", "gradients", "index", "query", "unlearn", "train", "measure", "membership".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal, get_args

Unit = Literal["track", "artist", "writer", "publisher"]
Method = Literal["influence", "unlearn", "mucs", "group", "distilled", "similarity"]
UNITS: Final[tuple[Unit, ...]] = get_args(Unit)
METHODS: Final[tuple[Method, ...]] = get_args(Method)
"""influence: projected-gradient influence over an ensemble of checkpoints (the default). unlearn: mirrored unlearning,
one step. mucs: some steps of unlearning against retained examples. group: a whole artist unlearned at once. distilled:
nearest neighbours in an embedding that was fitted to influence. similarity: how alike they sound (a baseline)."""
SCHEMA: Final = "descant-audit/1"
WHOLE_PPM: Final = 1_000_000


@dataclass(frozen=True)
class Figure:
    """A measured value with its 95 % bootstrap interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class IndexSettings:
    """How an index is made. All of it is recorded in the index.

    projection: numbers kept of a gradient (of all modules together). draws: noise draws a segment (no use for tokens).
    output: whose gradient, the loss, or the "measured" output of D-TRAK (the same for tokens); on the flow reference
    model the loss traced better (rank correlation .57 against .50, 16 subsets for tuning). seed: of projection and
    draws. batch: examples differentiated at once; it changes memory and speed alone.
    """

    projection: int = 2048
    draws: int = 16
    output: Literal["loss", "measured"] = "loss"
    seed: int = 0
    batch: int = 16


@dataclass(frozen=True)
class IndexSummary:
    """What `index` made (or found finished).

    folder, model (name), fingerprint (of the weights), manifest_sha256; tracks, segments, checkpoints: counts; seconds:
    spent in this run; bytes: on disk, of everything; resumed: segments that an earlier run had done already.
    """

    folder: str
    model: str
    fingerprint: str
    manifest_sha256: str
    tracks: int
    segments: int
    checkpoints: int
    seconds: float
    bytes: int
    resumed: int


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
class Trust:
    """How far the scores can be trusted: figures of a validation by retraining.

    scope: "model" if it was this very model that was validated, "family" if another of the same kind and recipe was.
    lds: per method, the rank correlation between predicted and retrained losses over random halves of the training
    set; ceiling: what a perfect predictor would reach in this validation, given that retraining is itself noisy;
    margin: of the default method over similarity.
    untrained: the LDS of the same method on a model that was never trained. top1: per method, how often the artist
    whose removal changes an output most is ranked first. share_error, equal_error: total-variation distance of the
    shares, and of equal shares, to those by removal; gain: equal_error - share_error. self_rank: mean rank of a
    training track asked about itself; duplicates: fraction of planted copies ranked just behind their original.
    percentages: whether the shares earned it (gain.low > 0, with judge.LEAST_ARTIST_SEEDS).
    made: date (UTC), of the validation.
    """

    scope: Literal["model", "family"]
    model: str
    fingerprint: str
    lds: Mapping[str, Figure]
    ceiling: Figure
    margin: Figure
    untrained: Figure
    top1: Mapping[str, Figure]
    share_error: Figure
    equal_error: Figure
    gain: Figure
    self_rank: Figure
    duplicates: Figure
    percentages: bool
    made: str


@dataclass(frozen=True)
class Validation:
    """What `validate` found: the figures, the seconds this run took, and where all of it lies as JSON and CSV."""

    trust: Trust
    seconds: float
    json_path: str
    csv_path: str


@dataclass(frozen=True)
class Output:
    """The audio that was asked about, as it was decoded. The last five are empty in answers of older versions."""

    path: str
    sha256: str
    duration_s: float
    pcm_sha256: str = ""
    sample_rate: int = 0
    channels: int = 0
    bytes: int = 0
    title: str = ""


@dataclass(frozen=True)
class AuditResult:
    """The answer about one output.

    rows: all units, best first. unattributed_ppm: what no training track accounts for; None where percentages are
    refused, and then `refusal` says why (else ""). Shares and unattributed make exactly 1,000,000. segments: the
    timeline, in order, without gaps. trust: None where nothing was validated. limits: what a reader must know.
    parameters: everything the answer depends on. seconds: the time the question took.
    """

    unit: Unit
    method: Method
    output: Output
    model: str
    fingerprint: str
    manifest_sha256: str
    rows: tuple[Attributed, ...]
    unattributed_ppm: int | None
    refusal: str
    segments: tuple[SegmentInfluence, ...]
    trust: Trust | None
    limits: tuple[str, ...]
    parameters: Mapping[str, Any]
    seconds: float
    created_utc: str
    schema: str = SCHEMA

    def to_json(self) -> dict[str, Any]:
        """Plain data; `result_from_json` reads it back."""
        return asdict(self)


@dataclass(frozen=True)
class Member:
    """One file asked about: was it in the training set?

    score: greater is more like a member. p: how often a track that was NOT trained on scores as high or higher (None
    without known non-members). verdict: "member" where p ≤ the threshold, "not shown" otherwise; never "not a member".
    """

    path: str
    sha256: str
    score: float
    p: float | None
    verdict: Literal["member", "not shown"]


@dataclass(frozen=True)
class MembershipResult:
    """Membership of files, with the error rates of the test on this model.

    false_positives: the rate the threshold allows; power: the fraction of known training tracks found at it; auc: of
    members against non-members (.5 is chance). members, others: how many known ones the figures rest on.
    """

    model: str
    fingerprint: str
    files: tuple[Member, ...]
    false_positives: float
    power: Figure | None
    auc: Figure | None
    members: int
    others: int
    limits: tuple[str, ...] = field(default=())


def trust_from_json(data: Mapping[str, Any]) -> Trust:
    """Inverse of asdict(Trust)."""

    def figure(value: Mapping[str, float]) -> Figure:
        return Figure(float(value["value"]), float(value["low"]), float(value["high"]))

    single = ("ceiling", "margin", "untrained", "share_error", "equal_error", "gain", "self_rank", "duplicates")
    return Trust(
        scope=data["scope"],
        model=str(data["model"]),
        fingerprint=str(data["fingerprint"]),
        lds={k: figure(v) for k, v in data["lds"].items()},
        top1={k: figure(v) for k, v in data["top1"].items()},
        percentages=bool(data["percentages"]),
        made=str(data["made"]),
        **{name: figure(data[name]) for name in single},
    )


def result_from_json(data: Mapping[str, Any]) -> AuditResult:
    """Inverse of AuditResult.to_json. Raises KeyError, TypeError or ValueError for anything else."""
    if data["schema"] != SCHEMA:
        raise ValueError(f"not {SCHEMA}: {data['schema']}")
    known = dict(data)
    known["output"] = Output(**data["output"])
    known["rows"] = tuple(Attributed(**{**row, "tracks": tuple(row["tracks"])}) for row in data["rows"])
    known["segments"] = tuple(
        SegmentInfluence(s["start_s"], s["end_s"], tuple((str(i), float(v)) for i, v in s["top"]))
        for s in data["segments"]
    )
    known["trust"] = None if data["trust"] is None else trust_from_json(data["trust"])
    known["limits"] = tuple(data["limits"])
    return AuditResult(**known)
