"""What the audit says, as data. No torch here: the window's process reads and shows these.

Progress stages of the steps: "encode", "gradients", "index", "query", "unlearn", "train", "measure", "membership".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from descant.report.audit_answer import Figure, Method, Trust, Unit
from descant.report.model import AuditPart, Query

HOURS: Final = 1.0
"""What slow methods may take on a large model, unless more is allowed."""


@dataclass(frozen=True)
class Question:
    """What is asked of an index about every output.

    unit: what is ranked. method: None for the usual one. device: where the model runs, as torch names it. hours: what
    unlearning and the check by a second method may take on a large model, each as estimated (audit/costs.py).
    """

    unit: Unit = "track"
    method: Method | None = None
    device: str = "cpu"
    hours: float = HOURS


USUAL: Final = Question()


@dataclass(frozen=True)
class IndexSettings:
    """How an index is made. All of it is recorded in the index.

    projection: numbers kept of a gradient (of all parameters together; audit/projection.py). fitted: segments whose
    gradients tell which, at most; each is differentiated twice more. members: models with noise
    that gradients are measured in, at least: each checkpoint is in as many (audit/smoothing.py). draws: noise draws a
    segment (no use for tokens). output: whose gradient, the loss, or the "measured" output of D-TRAK (the same for
    tokens); on the flow reference model the loss traced better (rank correlation .57 against .50, 16 subsets for
    tuning). seed: of projection and draws. batch: examples differentiated at once; it changes memory and speed alone.
    """

    projection: int = 32_768
    fitted: int = 512
    members: int = 4
    draws: int = 16
    output: Literal["loss", "measured"] = "loss"
    seed: int = 0
    batch: int = 16


@dataclass(frozen=True)
class IndexSummary:
    """What `index` made (or found finished).

    folder, model (name), fingerprint (of the weights), manifest_sha256; tracks, segments, checkpoints: counts; seconds:
    spent in this run; bytes: on disk, of everything; resumed: segments that an earlier run had done already; signed_by:
    thumbprint of the key whose signature over the manifest holds.
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
    signed_by: str = ""


@dataclass(frozen=True)
class Validation:
    """What `validate` found: the figures, the seconds this run took, and where all of it lies as JSON and CSV."""

    trust: Trust
    seconds: float
    json_path: str
    csv_path: str


@dataclass(frozen=True)
class AuditResult:
    """The answer about one output.

    output: the audio that was asked about. part: as a report holds it, with the ranking of all units.
    unattributed_ppm: what no training track accounts for; None where percentages are refused. Shares and unattributed
    make exactly 1,000,000. limits: what a reader must know. parameters: everything the answer depends on.
    """

    output: Query
    part: AuditPart
    unattributed_ppm: int | None
    limits: tuple[str, ...]
    parameters: Mapping[str, Any]
    created_utc: str


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
