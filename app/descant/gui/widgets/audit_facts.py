"""Below an audit's timeline: how far to trust it, and what similarity says of the same output."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from descant.gui import phrases
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.gui.widgets.scrolled import Lines, Upright
from descant.quoting import shown
from descant.report.agreement import agreement
from descant.report.audit_answer import METHOD_WORDS
from descant.report.influence import trust_lines
from descant.report.model import Report

MOST_PAIRS = 8


class _Card(QFrame):
    """A heading over lines of a name and its words, which scroll where there is no room."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.heading = Label(heading)
        self.heading.embolden()
        self._scroll = Upright()
        self._scroll.setAccessibleName(heading)
        stacked(self.heading, (self._scroll, 1), inside=self, margins=(16, 12, 8, 12), spacing=8)
        self.clear()

    @property
    def texts(self) -> list[str]:
        inside = self._scroll.widget()
        return [label.text() for label in inside.findChildren(Label)] if inside is not None else []

    def clear(self) -> None:
        inside = Lines()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._row = 0
        self._scroll.setWidget(inside)  # what was there before is deleted

    def line(self, *cells: str, muted_first: bool = True) -> None:
        """One row; a single cell goes over the whole width."""
        for column, text in enumerate(cells):
            label = Label(text)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            if muted_first and column == 0 and len(cells) > 1:
                label.setObjectName("muted")
            self._grid.addWidget(label, self._row, column, 1, 3 if len(cells) == 1 else 1)
        self._row += 1

    def settle(self, *stretch: int) -> None:
        """How columns share the width; what is left of the height goes below."""
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
            self.line(self.tr("Measured by {method}.").format(method=method))
        self.line(f"{first[0]}: {first[1]}.")
        for name, words in figures:
            self.line(name, words)
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
