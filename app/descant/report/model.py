"""The report: what an analysis found. Window, certificate and command line show it and compute nothing.

Shares are integers in parts per million; contributions and unattributed_ppm sum to exactly 1,000,000,
for the headline, for each leg and for each segment.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from descant.catalog.declarations.model import Declaration
from descant.catalog.merkle import InclusionProof
from descant.report.audit_answer import Attributed, CrossCheck, HandedOver, SegmentInfluence, Trust
from descant.report.trees import from_tree

SCHEMA = "descant.report/1"
WHOLE = 1_000_000

SIMILARITY, MODEL_AUDIT = "similarity", "model audit"
"""Values of Report.method."""


@dataclass(frozen=True)
class Query:
    """The track that was analysed. declarations: what its file says of how it was made; not what was found."""

    path: str
    sha256: str
    pcm_sha256: str
    duration_s: float
    sample_rate: int
    title: str
    bytes: int = 0
    channels: int = 0
    declarations: tuple[Declaration, ...] = ()


@dataclass(frozen=True)
class LegShares:
    recording_ppm: int
    composition_ppm: int
    style_ppm: int


@dataclass(frozen=True)
class Owned:
    """An owner of a contributing track; share_ppm is of that right, not of the query."""

    name: str
    role: str
    right: str
    share_ppm: int
    ipi: str = ""


@dataclass(frozen=True)
class Name:
    """What another file of the catalog, with the very same decoded audio, calls a source."""

    path: str
    title: str
    artist: str
    isrc: str
    owners: tuple[Owned, ...] = ()


@dataclass(frozen=True)
class NamedWork:
    """A work that a source is a recording of."""

    title: str
    iswc: str = ""


@dataclass(frozen=True)
class Aspect:
    """In what a source and the query agree where they meet: "melody", "harmony", "rhythm" or "timbre".

    agreement: 0 … 1; by_chance: the same of stretches that do not belong together, or (timbre) of other music.
    """

    name: str
    agreement: float
    by_chance: float

    @property
    def beyond_chance(self) -> float:
        """0 … 1: 0 for no more than by chance, 1 for the same."""
        return max(0.0, (self.agreement - self.by_chance) / (1 - self.by_chance)) if self.by_chance < 1 else 0.0


@dataclass(frozen=True)
class Contribution:
    """One source's share of the query. low_ppm..high_ppm: the stated interval (engine.parameters.interval).

    legs: what each leg alone would give this source. p_value: of what its legs say together. Both are None
    in a model audit, which has neither. also: its further names, sorted by path. works: what it records, by the
    catalog's rights data or its file's ISWC; () where neither says. aspects: those that were compared; they explain a
    share and are no part of it.
    """

    track_id: str
    path: str
    title: str
    artist: str
    isrc: str
    share_ppm: int
    low_ppm: int
    high_ppm: int
    p_value: float | None
    legs: LegShares | None
    owners: tuple[Owned, ...] = ()
    also: tuple[Name, ...] = ()
    works: tuple[NamedWork, ...] = ()
    aspects: tuple[Aspect, ...] = ()


@dataclass(frozen=True)
class LegContribution:
    track_id: str
    share_ppm: int
    low_ppm: int
    high_ppm: int
    p_value: float


@dataclass(frozen=True)
class LegReport:
    contributions: tuple[LegContribution, ...]
    unattributed_ppm: int


@dataclass(frozen=True)
class SourceSpan:
    """Where in the source a segment of the query was found."""

    start_s: float
    end_s: float
    transpose_semitones: int
    """The query is this many semitones above the source (-6..+5; the octave is not told apart)."""
    tempo_ratio: float
    """Query tempo over source tempo."""


@dataclass(frozen=True)
class SegmentContribution:
    """leg: the one that says most here. legs: what each leg alone would give the source here; None in reports of
    versions that did not state it."""

    track_id: str
    share_ppm: int
    leg: str
    match: SourceSpan | None
    """None where the encoder knows no order in time: style, and encoders from a folder."""
    legs: LegShares | None = None


@dataclass(frozen=True)
class Segment:
    start_s: float
    end_s: float
    unattributed_ppm: int
    contributions: tuple[SegmentContribution, ...]


@dataclass(frozen=True)
class CandidateScore:
    """One of the best-ranked tracks, whether or not it passed the gate."""

    track_id: str
    path: str
    score: float
    p_value: float | None
    title: str = ""
    artist: str = ""
    also: tuple[Name, ...] = ()


@dataclass(frozen=True)
class Exclusion:
    """A track that a person left out of the analysis: it may have no share, and what it explained falls to the sources
    that explain it as well, or stays unattributed.

    reason: the person's words. title, artist: as the catalog has them. p_value: of what its legs say together; None
    where it is not among the tracks that were looked at closely.
    """

    track_id: str
    reason: str
    title: str = ""
    artist: str = ""
    p_value: float | None = None


@dataclass(frozen=True)
class Engine:
    """All that makes a result reproducible."""

    version: str
    views: dict[str, str]
    """leg → encoder's version, with its weights' hash."""
    device: str
    platform: str
    parameters: dict[str, Any]
    calibration: dict[str, Any]
    """Hashes of the cohort and of the null distribution, number of cohort queries, self-test, likelihood ratios."""


@dataclass(frozen=True)
class CatalogState:
    """inclusion: proofs that sources are among the catalog's tracks, those that could be made. place: its folder, or
    its address without a password."""

    snapshot: str
    tracks: int
    inclusion: tuple[InclusionProof, ...] = ()
    place: str = ""


@dataclass(frozen=True)
class AuditPart:
    """What a model audit found beside shares: the ranking, which stands where percentages are refused.

    unit: "track", "artist", "writer" or "publisher". method: how influence was measured. ranking: the best-ranked of
    `units` in all. segments: influence over time, in order. refusal: why there are no percentages, "" where there are.
    trust: how the method did on this model or its family; None where nothing was validated. chosen: why this method was
    taken, "" where it was asked for or is the usual one. stability: rank correlation of this ranking between two halves
    of the checkpoints; None with one. cross_check: None where it was not measured. handed_over: where the track list
    came without audio, what the answer rests on instead of the weights.
    """

    unit: str
    method: str
    model: str
    fingerprint: str
    manifest_sha256: str
    ranking: tuple[Attributed, ...]
    units: int
    segments: tuple[SegmentInfluence, ...]
    refusal: str
    trust: Trust | None
    chosen: str = ""
    stability: float | None = None
    cross_check: CrossCheck | None = None
    handed_over: HandedOver | None = None

    @property
    def unsure(self) -> bool:
        """Whether the ranking was not shown to be better than chance, by a measurement that says so."""
        if self.handed_over is not None and self.ranking:
            return self.handed_over.p_values.get(self.ranking[0].id, 1.0) > self.handed_over.least
        return self.cross_check is not None and not self.cross_check.held


def _drop_unknown(audit: dict[str, Any]) -> None:
    """What an audit does not say is left out, so that it reads as it did before any audit said it."""
    for name in ("chosen", "stability", "cross_check", "handed_over"):
        if audit[name] in ("", None):
            del audit[name]
    for name in ("known", "least_known", "hours"):
        if audit.get("cross_check", {}).get(name, 0) is None:
            del audit["cross_check"][name]
    trust = audit["trust"] or {"lds": {}, "top1": {}}
    figures = [*trust.values(), *trust["lds"].values(), *trust["top1"].values()]
    for figure in figures:
        if isinstance(figure, dict) and "n" in figure and figure["n"] is None:
            del figure["n"]


@dataclass(frozen=True)
class Report:
    query: Query
    contributions: tuple[Contribution, ...]
    unattributed_ppm: int
    legs: dict[str, LegReport]
    segments: tuple[Segment, ...]
    candidates: tuple[CandidateScore, ...]
    engine: Engine
    catalog: CatalogState
    limits: tuple[str, ...]
    created_utc: str
    method: str = SIMILARITY
    schema: str = field(default=SCHEMA)
    audit: AuditPart | None = None
    """Of a report whose method is "model audit", and of no other."""
    exclusions: tuple[Exclusion, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """A tree of dicts, lists, strings and numbers that follows resources/schemas/report-1.json."""
        tree = asdict(self)
        if self.audit is None:
            del tree["audit"]
        else:
            _drop_unknown(tree["audit"])
        stretches = (c for segment in tree["segments"] for c in segment["contributions"])
        for names, parts in (
            (("exclusions",), [tree]),
            (("inclusion", "place"), [tree["catalog"]]),
            (("declarations",), [tree["query"]]),
            (("also", "works", "aspects"), tree["contributions"]),
            (("also",), tree["candidates"]),
            (("legs",), stretches),
        ):
            for part in parts:
                for name in names:
                    if not part[name]:  # a report that says nothing of it reads as it did before any report did
                        del part[name]
        return dict(json.loads(json.dumps({"schema": tree.pop("schema"), **tree})))

    @classmethod
    def from_json(cls, tree: dict[str, Any]) -> Report:
        """The report of a JSON tree. Raises ValueError, KeyError or TypeError where it is not one (validate first)."""
        if tree.get("schema") != SCHEMA:
            raise ValueError(f"not a {SCHEMA}: {tree.get('schema')!r}")
        return from_tree(cls, tree)
