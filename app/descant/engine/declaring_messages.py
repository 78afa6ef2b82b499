"""What the window asks of the engine for societies and training sets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from descant.engine.messages import Lane, Request


@dataclass(frozen=True)
class WorkSum:
    """What a work or recording has by one leg over all measured tracks; sums in ppm, 1,000,000 being a whole track."""

    leg: str
    work: str
    title: str
    artist: str
    tracks: int
    share_ppm: int
    low_ppm: int
    high_ppm: int


@dataclass(frozen=True)
class SocietyReported:
    """out: the folder with attribution.csv, tracks.csv, works.csv, summary.json and report.pdf. works: the first of
    each leg, the largest first; works.csv holds all. first_refused: what is no report, "file, line: reason"."""

    out: str
    period: str
    tracks: int
    with_source: int
    without_source: int
    not_measurable: int
    declared_generated: int
    outside: int
    superseded: int
    refused: int
    first_refused: tuple[str, ...]
    works: tuple[WorkSum, ...]


@dataclass(frozen=True)
class ReportToSociety(Request[SocietyReported]):
    """The attribution report of a period. reports: files or folders. period: "2026-11", or two days with a slash
    between. catalog: of which ISWCs and owners of today are taken, "" for none."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    reports: tuple[str, ...]
    period: str
    out: str
    society: str = ""
    reporter: str = ""
    catalog: str = ""


@dataclass(frozen=True)
class SetCheck:
    """One thing that was looked at. holds: None where it was not checked, or says nothing against the set."""

    name: str
    holds: bool | None
    words: str


@dataclass(frozen=True)
class TrainingSetState:
    """A signed manifest as it was made or found. hours: of audio."""

    path: str
    ok: bool
    name: str
    tracks: int
    hours: float
    without_terms: int
    without_owners: int
    key: str
    checks: tuple[SetCheck, ...]


@dataclass(frozen=True)
class MakeTrainingSet(Request[TrainingSetState]):
    """Signs a manifest of tracks of a catalog: those that a search finds ("" for all), or where ids are given these.

    terms: a file of licences, "" for none; licence: id of that of all tracks that the list gives no own. listed: a CSV
    of tracks with their terms, "" for none; it stands in place of the search. out: a .jws file.
    """

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    out: str
    search: str = ""
    ids: tuple[str, ...] = ()
    listed: str = ""
    terms: str = ""
    licence: str = ""
    name: str = ""
    without_terms: bool = False


@dataclass(frozen=True)
class CheckTrainingSet(Request[TrainingSetState]):
    """key: the issuer's public key, audio: a folder that should hold the files; "" for none."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    path: str
    key: str = ""
    audio: str = ""


@dataclass(frozen=True)
class SummaryWritten:
    """missing: labels of the entries that a person has still to fill in."""

    out: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class SummariseTrainingSets(Request[SummaryWritten]):
    """The EU AI Act's public summary of training content. answers: a file, "" for none. out: .json, .html, .pdf."""

    manifests: tuple[str, ...]
    out: tuple[str, ...]
    answers: str = ""
