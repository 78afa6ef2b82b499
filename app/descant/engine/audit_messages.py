"""What the window asks of the engine about a generative model whose training set is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from descant.audit.state import IndexState
from descant.engine.messages import Analysed, Lane, Request
from descant.report.audit_answer import Method, Unit


@dataclass(frozen=True)
class IndexModel(Request[IndexState]):
    """Goes on where a run of the same model and manifest was stopped. out: folder of the index. without_audio: the list
    came without; embeddings: the file that came instead, "" for none."""

    lane: ClassVar[Lane] = "listening"
    model: str
    manifest: str
    out: str
    without_audio: bool = False
    embeddings: str = ""


@dataclass(frozen=True)
class OpenIndex(Request[IndexState]):
    """Reads what an index says of itself, without opening the model."""

    folder: str


@dataclass(frozen=True)
class Audit(Request[Analysed]):
    """Asks a model of what an output descends. reports: as in messages.Analyse."""

    lane: ClassVar[Lane] = "listening"
    path: str
    index: str
    unit: Unit = "track"
    method: Method | None = None
    reports: str = ""
