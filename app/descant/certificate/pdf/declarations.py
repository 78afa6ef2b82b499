"""What the analysed file says of itself, behind all that was found, so that nobody takes the one for the other."""

from __future__ import annotations

from descant.certificate.pdf.charts import QUIET
from descant.certificate.pdf.sheet import TINY, Sheet
from descant.report.declared import NOT_FOUND_BY_US, lines
from descant.report.model import Report


def declarations(sheet: Sheet, report: Report) -> None:
    """A section; none where the file declares nothing."""
    if not report.query.declarations:
        return
    sheet.heading("Declared by the file", keep=50)
    for line in lines(report.query.declarations):
        sheet.bullet(line)
    sheet.y -= 2
    sheet.paragraph(NOT_FOUND_BY_US, size=TINY, colour=QUIET, after=0)
