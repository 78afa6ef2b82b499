"""What goes in and out of the service, with examples. Reports go out as they are stored, by their own schema."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictBool

from descant.royalties.money import EXPONENTS


def _clean(text: str) -> str:
    """PostgreSQL stores no NUL, and no character that is none."""
    if "\0" in text or any("\ud800" <= c <= "\udfff" for c in text):
        raise ValueError("it holds what is no text")
    return text


def _currency(code: str) -> str:
    if code not in EXPONENTS:
        raise ValueError("it is no currency of ISO 4217")
    return code


def _day(text: str) -> str:
    datetime.date.fromisoformat(text)
    return text


def _whole(value: object) -> object:
    """JSON knows 1.0 and 1 as one number, and neither true nor "1" as one."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool | str):
        raise ValueError("it is no whole number")
    return value


Text = Annotated[str, Field(json_schema_extra={"pattern": r"^[^\u0000]*$"}), AfterValidator(_clean)]
Reference = Annotated[Text, Field(max_length=200)]
BatchName = Annotated[Text, Field(max_length=200, examples=["2026-11-30"])]
Currency = Annotated[str, Field(json_schema_extra={"enum": sorted(EXPONENTS)}), AfterValidator(_currency)]
AMOUNT = r"^[0-9]{1,18}(\.[0-9]{1,12})?$"
Day = Annotated[
    str,
    Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"}, examples=["2026-11-30"]),
    AfterValidator(_day),
]


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Submission(Body):
    """A track by its path, under one of the folders that the service was started with."""

    path: Annotated[Text, Field(min_length=1, max_length=4096, examples=["incoming/song.flac"])]
    reference: Reference = Field(default="", description="Your own name for the track.", examples=["isrc:DEA721500017"])
    batch: BatchName = Field(default="", description="What it is submitted together with; see /q-values.")
    certificate: StrictBool = Field(default=True, description="Whether a certificate is made, too.")


class Why(BaseModel):
    cause: str = Field(examples=["The file holds no audio."])
    remedy: str = Field(examples=["Export it anew as WAV or FLAC."])


State = Literal["waiting", "running", "done", "failed"]


class Analysis(BaseModel):
    """An accepted track. Whatever ends the service meanwhile, it becomes `done` or `failed`."""

    id: str = Field(examples=["0b4e7a0c6f1d4d0c9a53a3f0f3c0b7de"])
    state: State
    name: str = Field(description="The file's name.", examples=["song.flac"])
    reference: str = Field(examples=["isrc:DEA721500017"])
    batch: str = Field(examples=["2026-11-30"])
    created_utc: str = Field(examples=["2026-11-30T18:00:00Z"])
    finished_utc: str | None = Field(examples=["2026-11-30T18:00:09Z"])
    error: Why | None = Field(description="Why there is no report, of one that failed.")


class Analyses(BaseModel):
    analyses: list[Analysis]


class BatchTrack(BaseModel):
    id: str
    reference: str = Field(description='"" also where it was deleted.')
    sources: int
    attributed_ppm: int
    measured: bool = Field(description="Whether no source is a finding: false where the catalog could not be measured.")
    p_value: float = Field(description="The smallest of any candidate, by itself.", examples=[0.0004])
    q_value: float = Field(description="What part of the claims up to this one to expect to be wrong.", examples=[0.02])


class Batch(BaseModel):
    """The analyses of a batch, the surest first. Those that are open, failed, or deleted before, are in no q-value."""

    analyses: int
    open: int = Field(description="Waiting or running: the q-values are not final.")
    failed: int
    deleted: int = Field(description="Before they were analysed, or failed ones.")
    without_p_value: int = Field(description="Analysed by an older version, which kept none here.")
    not_measured: int
    named: int = Field(description="Tracks with a source.")
    tracks: list[BatchTrack]


class TrackOwner(BaseModel):
    name: str
    role: str
    right: str
    share_ppm: int
    ipi: str


class CatalogTrack(BaseModel):
    """A track of the catalog."""

    id: str = Field(examples=["3f1c0de2aa904b17"])
    title: str
    artist: str
    album: str
    isrc: str
    iswc: str
    year: str
    duration_s: float
    sha256: str
    added_utc: str
    owners: list[TrackOwner]


class CatalogPage(BaseModel):
    total: int = Field(description="Tracks that match.")
    tracks: list[CatalogTrack]


class PlayIn(Body):
    """One event. A second one of the same `event_id` is not counted."""

    event_id: Annotated[Text, Field(min_length=1, max_length=200, examples=["2026-11-30/8812345"])]
    track: Annotated[Text, Field(min_length=1, max_length=200)] = Field(
        description="An analysis' id, your own reference, or the SHA-256 of the file.",
        examples=["isrc:DEA721500017"],
    )
    plays: Annotated[int, Field(ge=1, le=10**12), BeforeValidator(_whole)] = 1
    amount: Annotated[str, Field(pattern=AMOUNT)] | None = Field(
        default=None, description="What the event brought in, in the currency's major unit.", examples=["0.0034"]
    )
    currency: Currency = Field(examples=["EUR"])
    territory: Annotated[Text, Field(max_length=16)] = Field(default="", examples=["DE"])
    date: Day


class Plays(Body):
    plays: Annotated[list[PlayIn], Field(min_length=1, max_length=1000)]


class PlaysTaken(BaseModel):
    """A batch is stored whole or not at all."""

    accepted: int = Field(description="Events that are new.", examples=[998])
    repeated: int = Field(description="Events that were stored before; they count once.", examples=[2])
    differing: list[str] = Field(
        description="Of the repeated, those that said something else before: what was stored first stands.",
        examples=[[]],
    )


class SplitPart(BaseModel):
    payee: str = Field(description='Key of the payee; "" where nobody is known.', examples=["IPI 00014107338"])
    name: str = Field(examples=["Northlight Music Ltd"])
    ipi: str = Field(examples=["00014107338"])
    role: str = Field(examples=["publisher"])
    track_id: str = Field(description="The source it is for.", examples=["3f1c0de2aa904b17"])
    units: int = Field(description="In the split's unit.", examples=[310000])
    low: int
    high: int
    basis: str = Field(examples=["attribution"])
    held: str = Field(description='Why it would wait, or is nobody\'s; "" where it is to be paid.', examples=[""])


class PoolSplit(BaseModel):
    """One pool's part of a play. Its parts make exactly `units`."""

    pool: str = Field(examples=["recording"])
    right: Literal["recording", "composition"]
    units: int = Field(examples=[1000000])
    parts: list[SplitPart]


class Split(BaseModel):
    """Who is paid for a play of an analysed track, by right."""

    report: str
    sha256: str
    unit: Literal["ppm", "minor", "exact"] = Field(
        description="ppm of each pool; minor units of the currency; or `exact`, 10^-12 of the currency."
    )
    currency: str | None = Field(examples=["EUR"])
    pools: list[PoolSplit]
    unreliable: str = Field(description='Why the report\'s shares decide nothing; "" where they do.', examples=[""])


class Accrued(BaseModel):
    payee: str
    name: str
    ipi: str
    currency: str
    to_pay: str = Field(description="Major unit, exact.", examples=["12.40"])
    held: str = Field(examples=["0.00"])


class Accruals(BaseModel):
    """What plays that no statement has paid yet come to, by the service's terms, as of now."""

    first: str
    last: str
    plays: int = Field(description="Events.")
    without_report: int = Field(description="Of these, of tracks without a report.")
    payees: list[Accrued]
    totals: dict[str, dict[str, str]] = Field(description="By currency: to_pay, held, unattributed.")


class StatementsWanted(Body):
    """A run over all plays of these days that no run has paid."""

    period: Annotated[Text, Field(min_length=1, max_length=100, examples=["2026-11"])]
    first: Day
    last: Day
    without_report: Literal["wait", "count"] = Field(
        default="wait",
        description="Plays of tracks without a report wait for a later run, or count, as the terms say of them.",
    )
    formats: Annotated[list[Literal["csv", "xlsx", "pdf"]], Field(min_length=1, max_length=3)] = ["csv", "xlsx", "pdf"]


class Statements(BaseModel):
    """A run of statements. Its files are at /statements/{id}/files once it is done."""

    id: str
    state: State
    period: str
    created_utc: str
    finished_utc: str | None
    error: Why | None
    summary: dict[str, Any] | None = Field(description="As summary.json of `descant royalties run`.")


class Health(BaseModel):
    status: Literal["ok"] = "ok"


class Preparing(BaseModel):
    """A worker that makes the catalog ready: of a large one that takes minutes, the first time on a computer."""

    stage: Literal["starting", "index", "calibrate"]
    done: int
    total: int = Field(description="0 while it is not known.")


class Ready(BaseModel):
    status: Literal["ready"] = "ready"
    workers: int = Field(description="Processes here that analyse.")
    analysing: int = Field(description="Of these, how many have the catalog ready and take analyses.")
    preparing: list[Preparing] = Field(description="How far the others are.")
