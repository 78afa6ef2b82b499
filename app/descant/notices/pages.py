"""A notice on paper: every page of a draft says that it is one, across the page and at its head."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFString

from descant.certificate.pdf import fonts
from descant.certificate.pdf.charts import HAIR, QUIET
from descant.certificate.pdf.sheet import HEIGHT, MARGIN, SMALL, TEXT, TINY, WIDTH, Sheet, numbered
from descant.errors import DescantError
from descant.files import write_whole
from descant.notices.draft import Notice, as_text
from descant.notices.wording import WORDS

_PALE: Final = HexColor("#ECEEF1")
_MARK: Final = 110.0
"""Points of the letters across a draft's pages."""


def notice_pdf(notice: Notice, out: Path) -> None:
    """Writes the PDF, whole or not at all; the same notice gives the same bytes. Raises DescantError."""
    write_whole(out, numbered(lambda pages: _draw(notice, pages)))


def write_notice(notice: Notice, out: Path) -> None:
    """Writes the paper as its file's name says, .txt or .pdf. Raises DescantError."""
    if out.suffix.lower() == ".pdf":
        notice_pdf(notice, out)
    elif out.suffix.lower() == ".txt":
        write_whole(out, as_text(notice).encode("utf-8", "backslashreplace"))
    else:
        raise DescantError("a notice is written as .txt or .pdf", path=out)


class _Letter(Sheet):
    """A sheet in the notice's own language."""

    _lang = "en"

    def speak(self, lang: str) -> None:
        self._lang = lang
        self.canvas.setCatalogEntry("Lang", PDFString(lang))

    def _draw_foot(self) -> None:
        self.canvas.setStrokeColor(HAIR)
        self.canvas.setLineWidth(0.5)
        self.canvas.line(MARGIN, 42, WIDTH - MARGIN, 42)
        self.text(MARGIN, 30, self._foot, TINY, room=TEXT - 70, colour=QUIET)
        count = WORDS[self._lang].page.format(page=self.page, pages=self._pages)
        self.text(WIDTH - MARGIN, 30, count, TINY, align="right", colour=QUIET)


def _draw(notice: Notice, pages: int) -> Sheet:
    foot = notice.banner or notice.title
    sheet = _Letter(title=notice.title, foot=foot, pages=pages, author="", subject=notice.title)
    sheet.speak(notice.lang)
    page = 0
    for section in (None, *notice.sections):
        if section is None:
            _mark(sheet, notice)
            page = sheet.page
            _title(sheet, notice)
            continue
        sheet.heading(section.heading, keep=70)
        page = _marked(sheet, notice, page)
        if section.element:
            sheet.paragraph(section.element, size=TINY, colour=QUIET, after=2)
        for paragraph in section.paragraphs:
            for line in paragraph.splitlines() or [""]:
                sheet.need(24)
                page = _marked(sheet, notice, page)
                sheet.paragraph(line)
    return sheet


def _marked(sheet: Sheet, notice: Notice, page: int) -> int:
    """Marks a page that has just begun; the page that is the last one marked."""
    if sheet.page != page:
        _mark(sheet, notice)
    return sheet.page


def _mark(sheet: Sheet, notice: Notice) -> None:
    if notice.final:
        return
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(50)
    canvas.setFillColor(_PALE)
    fonts.draw(canvas, 0, -_MARK / 3, WORDS[notice.lang].watermark, _MARK, bold=True, align="centre")
    canvas.restoreState()


def _title(sheet: Sheet, notice: Notice) -> None:
    if notice.banner:
        for line in fonts.wrap(notice.banner, TEXT, SMALL, bold=True):
            sheet.text(MARGIN, sheet.y, line, SMALL, bold=True, colour=HexColor("#A11D1D"))
            sheet.y -= 11
        sheet.rule()
        sheet.y -= 26
    for line in fonts.wrap(notice.title, TEXT, 15, bold=True, lines=3):
        sheet.text(MARGIN, sheet.y, line, 15, bold=True)
        sheet.y -= 19
