"""Pages of the PDF: A4, one column, a cursor that moves down and turns the page in good time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pyhanko.version
import pypdf
import reportlab
import uharfbuzz
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from descant import __version__
from descant.certificate.pdf import fonts
from descant.certificate.pdf.charts import HAIR, INK, QUIET

WIDTH, HEIGHT = A4
MARGIN = 52.0
TEXT = WIDTH - 2 * MARGIN
FOOT = 58.0
"""Lowest baseline of the text."""
TOP = HEIGHT - 56.0

BODY, SMALL, TINY = 8.8, 7.6, 7.0
LEADING = 1.42
"""Line distance over size: open enough for long lines of small type."""


PRODUCER = ", ".join(
    (
        f"Descant {__version__}",
        f"ReportLab {reportlab.Version}",
        f"pypdf {pypdf.__version__}",
        f"HarfBuzz {uharfbuzz.version_string()}",
        f"pyHanko {pyhanko.version.__version__}",
    )
)
"""What made a PDF: the same producer makes the same bytes from the same record."""


@dataclass(frozen=True)
class Column:
    """x: left end for left-aligned cells, right end for right-aligned ones."""

    title: str
    x: float
    align: fonts.Align = "left"


class Sheet:
    """A canvas with a cursor. pages: how many there will be, for the foot of each (0: not known yet)."""

    def __init__(self, *, title: str, foot: str, pages: int, author: str, subject: str) -> None:
        self._out = BytesIO()
        # one record has one PDF on all machines: invariant, as a clock and random ids differ, and not compressed, as
        # every zlib packs the same bytes in its own way
        self.canvas: Any = Canvas(self._out, pagesize=A4, invariant=1, pageCompression=0, lang="en")
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setSubject(subject)
        self.canvas.setCreator("Descant")
        self.canvas.setProducer(PRODUCER)
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self._foot, self._pages = foot, pages
        self.page = 1
        self.y = TOP

    def need(self, height: float) -> bool:
        """Turns the page unless so many points are left; whether it did."""
        if self.y - height >= FOOT:
            return False
        self.turn()
        return True

    def turn(self) -> None:
        self._draw_foot()
        self.canvas.showPage()
        self.page += 1
        self.y = TOP

    def finish(self) -> bytes:
        self._draw_foot()
        self.canvas.showPage()
        self.canvas.save()
        return self._out.getvalue()

    def _draw_foot(self) -> None:
        self.canvas.setStrokeColor(HAIR)
        self.canvas.setLineWidth(0.5)
        self.canvas.line(MARGIN, 42, WIDTH - MARGIN, 42)
        self.canvas.setFillColor(QUIET)
        self.text(MARGIN, 30, self._foot, TINY, room=TEXT - 70, colour=QUIET)
        count = f"Page {self.page} of {self._pages}"
        self.text(WIDTH - MARGIN, 30, count, TINY, align="right", colour=QUIET)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = BODY,
        *,
        bold: bool = False,
        align: fonts.Align = "left",
        colour: Any = INK,
        room: float | None = None,
    ) -> None:
        """One line at a place; with room, cut to it."""
        self.canvas.setFillColor(colour)
        shown = fonts.clean(text) if room is None else fonts.shorten(text, room, size, bold)
        fonts.draw(self.canvas, x, y, shown, size, bold=bold, align=align)

    def heading(self, text: str, *, keep: float = 60.0) -> None:
        """A section's heading, on one page with the first `keep` points of what follows."""
        self.y -= 22
        self.need(keep)
        self.text(MARGIN, self.y, text, 11, bold=True)
        self.y -= 6
        self.rule()
        self.y -= 13

    def rule(self, width: float = 0.6) -> None:
        self.canvas.setStrokeColor(HAIR)
        self.canvas.setLineWidth(width)
        self.canvas.line(MARGIN, self.y, WIDTH - MARGIN, self.y)

    def paragraph(
        self, text: str, *, size: float = BODY, colour: Any = INK, indent: float = 0.0, after: float = 4.0
    ) -> None:
        """Wrapped text at the cursor."""
        for line in fonts.wrap(text, TEXT - indent, size):
            self.need(0)
            self.text(MARGIN + indent, self.y, line, size, colour=colour)
            self.y -= size * LEADING
        self.y -= after

    def bullet(self, text: str) -> None:
        self.need(BODY * LEADING)
        self.canvas.setFillColor(QUIET)
        self.canvas.circle(MARGIN + 3, self.y + 3, 1.3, stroke=0, fill=1)
        self.paragraph(text, indent=12, after=2)

    def pair(self, name: str, value: str, *, room: float = 112.0) -> None:
        """A name in grey with its value beside it, wrapped."""
        lines = fonts.wrap(value or "–", TEXT - room, SMALL)
        self.need((len(lines) - 1) * SMALL * LEADING)
        self.text(MARGIN, self.y, name, SMALL, colour=QUIET, room=room - 6)
        for line in lines:
            self.text(MARGIN + room, self.y, line, SMALL)
            self.y -= SMALL * LEADING
        self.y -= 1.5

    def head(self, columns: Sequence[Column]) -> None:
        """A table's head row."""
        for column in columns:
            self.text(column.x, self.y, column.title, TINY, colour=QUIET, align=column.align)
        self.y -= 5
        self.rule()
        self.y -= 11


def numbered(draw: Callable[[int], Sheet]) -> bytes:
    """A document whose feet say how many pages it has. draw: makes the sheet, given that number (0: not known)."""
    pages = 0
    while True:  # the first pass counts the pages
        with fonts.document():
            sheet = draw(pages)
            data = sheet.finish()
        if sheet.page == pages:
            return data
        pages = sheet.page
