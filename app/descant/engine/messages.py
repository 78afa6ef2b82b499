"""What the window and the engine say to each other: small frozen records, pickled over one pipe.

A request names its lane. Each lane is a process that works on one request at a time: "listening" for all that takes
minutes or writes to a catalog (one writer per catalog), "quick" for what a person waits for while something else is
being listened to, "close" for a closer look at a span, and "drawing" for pictures of whole tracks. The last two may
take seconds and must not hold up what is quick.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from descant.audio.overview import Peaks
from descant.catalog.tracks import Only, Stats, Tags, Track
from descant.certificate.choices import Choices
from descant.report.model import CandidateScore, Exclusion, Report
from descant.settings import Settings

PROTOCOL = 8
"""Raised with every change of a message; client and server refuse to talk across versions."""

CATALOG_FILE = "catalog.sqlite"
"""What makes a folder a catalog."""

Lane = Literal["listening", "quick", "close", "drawing"]
LANES: tuple[Lane, ...] = ("listening", "quick", "close", "drawing")
Reply = TypeVar("Reply")


# What comes back.


@dataclass(frozen=True)
class Analysed:
    """saved: path of the saved report, "" if it was not saved. outline: as audio.outline has it, b"" where it
    is not known."""

    report: Report
    saved: str
    outline: bytes = b""


@dataclass(frozen=True)
class Foreseen:
    """What is known of an analysis that still runs; not final. outline: of the track; candidates: the best-ranked
    tracks of the catalog, None while they are not known."""

    outline: bytes
    candidates: tuple[CandidateScore, ...] | None = None


@dataclass(frozen=True)
class Trouble:
    """An error for people. details: the traceback or the end of the crash log, to unfold."""

    cause: str
    remedy: str = ""
    details: str = ""


@dataclass(frozen=True)
class Unreadable:
    """A file in the reports folder that is no report."""

    path: str
    trouble: Trouble


@dataclass(frozen=True)
class Outcome:
    """What became of one file on its way into a catalog. status: as catalog.ingest has it."""

    path: str
    status: str
    reason: str = ""
    track_id: str = ""


@dataclass(frozen=True)
class Added:
    """Files that have landed since the last answer, in order."""

    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, eq=False)
class Picture:
    """What is needed to draw a track.

    spectrogram: uint8 [bands, columns] over the whole duration, 0 quiet … 255 loud, lowest band first
    rough: of some places alone, the whole is still being decoded
    """

    path: str
    peaks: Peaks
    spectrogram: NDArray[np.uint8]
    rough: bool = False

    @property
    def duration_s(self) -> float:
        return self.peaks.duration_s


@dataclass(frozen=True)
class TrackPage:
    rows: tuple[Track, ...]
    offset: int
    total: int


@dataclass(frozen=True)
class Scanned:
    files: tuple[str, ...]
    refused: tuple[Outcome, ...]
    folders: tuple[str, ...] = ()
    """Folders among the paths that are catalogs themselves: they are opened, not searched."""


@dataclass(frozen=True)
class CertificateMade:
    jws: str
    pdf: str
    timestamp: str = ""
    audio_copy: str = ""


@dataclass(frozen=True)
class CertificateChecked:
    """ok: it holds. title: of the track it is about. checks: (name, "ok" | "failed" | …, words for people).

    verdict: the outcome in a few words (certificate.outcome.Verdict). signer: whom its X.509 chain names, as claimed.
    """

    ok: bool
    title: str
    fingerprint: str
    checks: tuple[tuple[str, str, str], ...]
    verdict: str
    signer: str = ""


# What is asked for.


@dataclass(frozen=True)
class Request(Generic[Reply]):
    """Base of all requests; Reply is what Done brings, and Partial where there are partial results.

    urgent: goes ahead of what waits in its lane (never interrupts what runs).
    """

    lane: ClassVar[Lane] = "quick"
    urgent: ClassVar[bool] = False


@dataclass(frozen=True)
class Warm(Request[None]):
    """Loads code, weights and the catalog's indexes ahead of the first analysis. catalog: "" for none."""

    lane: ClassVar[Lane] = "listening"
    settings: Settings = field(default_factory=Settings)
    catalog: str = ""


@dataclass(frozen=True)
class Analyse(Request[Analysed]):
    """Compares a file with a catalog. reports: folder where the report is saved as it finishes ("": nowhere).

    exclusions: tracks that may have no share. Partial results are Foreseen.
    """

    lane: ClassVar[Lane] = "listening"
    path: str
    catalog: str
    settings: Settings = field(default_factory=Settings)
    reports: str = ""
    exclusions: tuple[Exclusion, ...] = ()


@dataclass(frozen=True)
class AddToCatalog(Request[Added]):
    """Adds files; the catalog is made if there is none. What becomes of each comes as partial results alone."""

    lane: ClassVar[Lane] = "listening"
    catalog: str
    paths: tuple[str, ...]
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True)
class RemoveTracks(Request[int]):
    """→ the number removed."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Relabel(Request[None]):
    """Gives a track other tags."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    track_id: str
    tags: Tags


@dataclass(frozen=True)
class DrawTrack(Request[Picture]):
    """columns: most columns of the spectrogram. Of a long file a rough picture comes first, as a partial result."""

    lane: ClassVar[Lane] = "drawing"
    path: str
    columns: int = 16_384


@dataclass(frozen=True)
class Search(Request[TrackPage]):
    """A page of the tracks that a text finds."""

    catalog: str
    text: str = ""
    order: str = "artist"
    descending: bool = False
    limit: int = 200
    offset: int = 0
    only: Only = ""


@dataclass(frozen=True)
class CatalogStats(Request[Stats]):
    """How much a catalog holds."""

    catalog: str


@dataclass(frozen=True)
class ScanFolders(Request[Scanned]):
    """The audio files among and below the paths."""

    paths: tuple[str, ...]


@dataclass(frozen=True)
class OpenReport(Request[Analysed]):
    """→ the report, not saved. path: a report that anybody may have written."""

    path: str


@dataclass(frozen=True)
class ListReports(Request[tuple[Analysed | Unreadable, ...]]):
    """→ the last of those that came as partial results; the newest first.

    limit: of the reports, and of the files that are none.
    """

    folder: str
    limit: int = 200


@dataclass(frozen=True)
class Locate(Request[dict[str, str]]):
    """→ track id → where its file is now, of those that are somewhere else than the report says.

    sources: track id and path of each source, as the report has them.
    """

    catalog: str
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class MakeCertificate(Request[CertificateMade]):
    """out: a folder; keys: the folder of the signing key (made if there is none). catalog: a folder, whose log's last
    entry is named if the report is of this catalog as it is now; "" for none."""

    report: Report
    out: str
    keys: str
    choices: Choices = field(default_factory=Choices)
    catalog: str = ""


@dataclass(frozen=True)
class CheckCertificate(Request[CertificateChecked]):
    """Checks offline. path: the signed file, or the PDF that carries it. audio, key (public), trust and trust_time
    (roots of issuers and of timestamp authorities): files, "" or () for none."""

    path: str
    audio: str = ""
    key: str = ""
    trust: tuple[str, ...] = ()
    trust_time: tuple[str, ...] = ()


# Window → engine.


@dataclass(frozen=True)
class Submit:
    """passwords: those of databases that were typed since the program's start, each for its address."""

    id: int
    request: Request[Any]
    passwords: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Cancel:
    id: int


@dataclass(frozen=True)
class Quit:
    pass


# Engine → window.


@dataclass(frozen=True)
class Hello:
    protocol: int
    pid: int


@dataclass(frozen=True)
class Started:
    id: int


@dataclass(frozen=True)
class Moved:
    """Progress. total 0: unknown."""

    id: int
    stage: str
    done: int
    total: int


@dataclass(frozen=True)
class Partial:
    id: int
    value: object


@dataclass(frozen=True)
class Done:
    id: int
    value: object


@dataclass(frozen=True)
class Failed:
    id: int
    trouble: Trouble


@dataclass(frozen=True)
class Stopped:
    """The request was cancelled."""

    id: int


@dataclass(frozen=True)
class Restarted:
    """Not sent over the pipe: the client says that the engine ended and was started again."""

    trouble: Trouble


Said = Hello | Started | Moved | Partial | Done | Failed | Stopped
Event = Started | Moved | Partial | Done | Failed | Stopped | Restarted
