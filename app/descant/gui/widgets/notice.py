"""A message in the page: what happened, what to do, and details to unfold. It never blocks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from descant.engine.messages import Trouble
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.quoting import shown

DETAILS_HEIGHT = 160
MOST_DETAIL = 1000
MOST_SENTENCE = 600


class Notice(QFrame):
    """kind: "error", "warning" or "good"."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._cause = Label(wrap=True)
        self._cause.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cause.embolden()
        self._remedy = Label(wrap=True)
        self._unfold = QPushButton(self.tr("Details"))
        self._unfold.setCheckable(True)
        self._unfold.toggled.connect(self._show_details)
        self._close = QToolButton()
        self._close.setObjectName("flat")
        self._close.setIcon(icon("cancel", theme_of(self).muted))
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.setToolTip(self.tr("Dismiss this message"))
        self._close.clicked.connect(self._dismiss)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setFixedHeight(DETAILS_HEIGHT)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.hide()
        words = stacked(self._cause, self._remedy, spacing=2)
        line = beside(
            (words, 1), (self._unfold, 0, Qt.AlignmentFlag.AlignTop), (self._close, 0, Qt.AlignmentFlag.AlignTop)
        )
        stacked(line, self._details, inside=self, margins=(16, 10, 8, 10))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def text(self) -> str:
        return f"{self._cause.text()} {self._remedy.text()}".strip()

    def tell(self, trouble: Trouble, kind: str = "error") -> None:
        self._cause.setText(shown(trouble.cause, MOST_SENTENCE))
        self._remedy.setText(shown(trouble.remedy, MOST_SENTENCE))
        self._remedy.setVisible(bool(trouble.remedy))
        self._details.setPlainText("\n".join(shown(line, MOST_DETAIL) for line in trouble.details.split("\n")))
        self._unfold.setVisible(bool(trouble.details))
        self._unfold.setChecked(False)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(self.text)
        self.show()

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
