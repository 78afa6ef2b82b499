"""What the window asks of notices: a paper drawn up from a report, as text to read and as files. Nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass

from descant.engine.messages import Request
from descant.notices.draft import Given, Kind, SignOff
from descant.report.model import Report


@dataclass(frozen=True)
class Drafted:
    """text: the paper whole, as a file of text holds it. missing: what a person has still to give before it is final.

    refusal: why no takedown notice can rest on this source, "" where one can; the text is empty then.
    """

    text: str
    final: bool
    missing: tuple[str, ...]
    refusal: str = ""


@dataclass(frozen=True)
class DraftNotice(Request[Drafted]):
    """Draws a paper up, to be read. source: id of the track in the report."""

    report: Report
    source: str
    kind: Kind
    lang: str
    given: Given
    sign_off: SignOff = SignOff()


@dataclass(frozen=True)
class WriteNotice(Request[tuple[str, ...]]):
    """→ the paths written, .txt or .pdf each. final: no draft; refused where anything is missing."""

    notice: DraftNotice
    out: tuple[str, ...]
    final: bool = False
