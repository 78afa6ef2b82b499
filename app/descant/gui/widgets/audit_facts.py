"""Below an audit's timeline: how far to trust it, and what similarity says of the same output."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from descant.gui import phrases
from descant.report.agreement import agreement
from descant.report.influence import METHOD_WORDS, trust_lines
from descant.report.model import Report

MOST_PAIRS = 8
NAME_WIDTH = 232


class _Card(QFrame):
    """A heading over lines of a name and its words, which scroll where there is no room."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.heading = QLabel(heading)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        inside = QWidget()
        inside.setObjectName("plain")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(heading)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 8, 12)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(scroll, 1)

    @property
    def texts(self) -> list[str]:
        items = [self._grid.itemAt(n) for n in range(self._grid.count())]
        labels = [item.widget() for item in items if item is not None]
        return [label.text() for label in labels if isinstance(label, QLabel)]

    def clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def line(self, *cells: str, muted_first: bool = True) -> None:
        """One row; a single cell goes over the whole width."""
        row = self._grid.rowCount()
        for column, text in enumerate(cells):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            if muted_first and column == 0 and len(cells) > 1:
                label.setObjectName("muted")
            self._grid.addWidget(label, row, column, 1, 3 if len(cells) == 1 else 1)

    def settle(self, stretched: int) -> None:
        """Gives what is left of the width to one column, and of the height to nothing."""
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column == stretched else 0)
        self._grid.setRowStretch(self._grid.rowCount(), 1)


class TrustCard(_Card):
    """The figures of the validation, plainly."""

    def __init__(self) -> None:
        super().__init__(self.tr("How far to trust it"))
        self._grid.setColumnMinimumWidth(0, NAME_WIDTH)

    def set_report(self, report: Report) -> None:
        self.clear()
        if report.audit is not None:
            self.line(self.tr("Method"), METHOD_WORDS.get(report.audit.method, report.audit.method))
        for name, words in trust_lines(report):
            self.line(name, words)
        self.settle(1)


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
            self.settle(0)
            return
        found = agreement(similarity, audit)
        if not found.pairs:
            self.line(self.tr("Similarity names none of the sources that the audit ranks."))
            self.settle(0)
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
            self.line(pair.title, *places, muted_first=False)
        self.settle(0)


def _place(rank: float) -> str:
    return phrases.number(rank, 0 if rank == int(rank) else 1)
