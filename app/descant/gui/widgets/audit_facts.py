"""Below an audit's timeline: how far to trust it, and what similarity says of the same output."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.gui.widgets.scrolled import Lines, Upright
from descant.quoting import shown
from descant.report.agreement import agreement
from descant.report.audit_answer import METHOD_WORDS
from descant.report.influence import trust_lines
from descant.report.model import Report

MOST_PAIRS, BESIDE_FROM = 8, 300


class _Card(QFrame):
    """A heading over lines of a name and its words, which scroll where there is no room."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.heading = Label(heading)
        self.heading.embolden()
        self._cells: list[tuple[tuple[str, ...], bool]] = []
        self._stretch: tuple[int, ...] = ()
        self._narrow = False
        self._scroll = Upright()
        self._scroll.setAccessibleName(heading)
        stacked(self.heading, (self._scroll, 1), inside=self, margins=(16, 12, 8, 12), spacing=8)
        self.clear()

    @property
    def texts(self) -> list[str]:
        inside = self._scroll.widget()
        return [label.text() for label in inside.findChildren(Label)] if inside is not None else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (narrow := self.width() < BESIDE_FROM) != self._narrow:
            self._narrow = narrow
            cells, stretch = self._cells, self._stretch
            self.clear()
            for texts, muted in cells:
                self.line(*texts, muted_first=muted)
            self.settle(*stretch)

    def clear(self) -> None:
        self._cells = []
        inside = Lines()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._row = 0
        self._scroll.setWidget(inside)  # what was there before is deleted

    def line(self, *cells: str, muted_first: bool = True) -> None:
        """One row; a single cell goes over the whole width. Where that is little, two stand below each other."""
        self._cells.append((cells, muted_first))
        if self._narrow and len(cells) == 2:
            for at, text in enumerate(cells):
                self._cell(text, 0, 3, muted=muted_first and at == 0)
                self._row += 1
            return
        for column, text in enumerate(cells):
            muted = muted_first and column == 0 and len(cells) > 1
            self._cell(text, column, 3 if len(cells) == 1 else 1, muted=muted)
        self._row += 1

    def _cell(self, text: str, column: int, columns: int, *, muted: bool) -> None:
        label = Label(text, muted=muted, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, self._row, column, 1, columns)

    def settle(self, *stretch: int) -> None:
        """How columns share the width; what is left of the height goes below."""
        self._stretch = stretch
        for column, weight in enumerate(stretch):
            self._grid.setColumnStretch(column, weight)
        self._grid.setRowStretch(self._row, 1)


class TrustCard(_Card):
    """The figures of the validation, plainly."""

    def __init__(self) -> None:
        super().__init__(self.tr("How far to trust it"))

    def set_report(self, report: Report) -> None:
        self.clear()
        first, *figures = trust_lines(report)
        if report.audit is not None:
            method = METHOD_WORDS.get(report.audit.method, report.audit.method)
            self.line(self.tr("Measured by {method}.").format(method=in_words(method)))
        self.line(joined("", (joined(": ", map(in_words, first)), ".")))
        for name, words in figures:
            self.line(in_words(name), in_words(words))
        self.settle(2, 3)


class AgreementCard(_Card):
    """What similarity, which knows nothing of the model, says of the same output."""

    def __init__(self) -> None:
        super().__init__(self.tr("Beside similarity"))

    def set_reports(self, audit: Report, similarity: Report | None) -> None:
        self.clear()
        if similarity is None:
            self.line(
                self.tr(
                    "Analyse the same file on the Analyses page, against a catalog that holds the training tracks, and "
                    "both answers stand here side by side."
                )
            )
            self.settle(1, 0, 0)
            return
        found = agreement(similarity, audit)
        if not found.pairs:
            self.line(self.tr("Similarity names none of the sources that the audit ranks."))
            self.settle(1, 0, 0)
            return
        if found.correlation is None:
            words = self.tr("Both know {n} of the sources: too few to compare their order.")
        else:
            words = self.tr("Rank correlation {rho} over the {n} sources that both know.")
        rho = "" if found.correlation is None else phrases.number(found.correlation, 2)
        self.line(words.format(rho=rho, n=len(found.pairs)))
        self.line(self.tr("Source"), self.tr("Audit"), self.tr("Similarity"))
        for pair in found.pairs[:MOST_PAIRS]:
            places = (
                phrases.number(rank, 0 if rank == int(rank) else 1) for rank in (pair.audit_rank, pair.similarity_rank)
            )
            self.line(shown(pair.title), *places, muted_first=False)
        self.settle(1, 0, 0)
