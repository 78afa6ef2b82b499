"""A line of text that is cut with an ellipsis where there is no room, and whole in its tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from descant.gui import phrases
from descant.gui.widgets.label import Label
from descant.quoting import shown

LEAST_WIDTH = 40


class ElidedLabel(Label):
    def __init__(self, parent: QWidget | None = None, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__("", parent)
        self._whole = ""
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        return self._whole

    def set_whole(self, text: str, *tip: str) -> None:
        """tip: lines of the tool tip, where it is not the text."""
        self._whole = shown(text)
        self.setToolTip(phrases.tip(tip or [text]))
        self.setAccessibleName(self._whole)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, self._mode, max(LEAST_WIDTH, self.width())))
