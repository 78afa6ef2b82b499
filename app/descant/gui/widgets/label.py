"""The one kind of label: its text is plain, whoever wrote it. Elided: cut with an ellipsis where there is no room."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from descant.gui import phrases
from descant.gui.fitted import fitted
from descant.gui.languages import said_again, worded
from descant.quoting import shown

MOST_IN_LINE = 4000
LEAST_WIDTH = 40
LONG_WORD = re.compile("[!-~]{32}(?=[!-~])")
BREAK = "\u200b"
"""Where a long word may go on in the next line; nobody sees it."""


class Label(QLabel):
    """Markup stands as it is, and each line as shown() has it: Qt alone would guess whether a text is rich."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, muted: bool = False, wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        if muted:
            self.setObjectName("muted")

    def setText(self, text: str) -> None:
        super().setText(worded(_shown_lines, text))

    def embolden(self, scale: float = 1.0) -> None:
        """Bold, and larger than the text around it."""
        font = self.font()
        if scale != 1.0:
            font.setPointSizeF(font.pointSizeF() * scale)
        font.setBold(True)
        self.setFont(font)


def _shown_lines(text: str) -> str:
    """Hashes and keys may break, or a label would be as wide as they are."""
    lines = "\n".join(shown(line, MOST_IN_LINE) for line in text.split("\n"))
    return LONG_WORD.sub(rf"\g<0>{BREAK}", lines)


def copied_as_written(mode: QClipboard.Mode) -> None:
    """For QClipboard.changed: what is copied out of a label has no such places, or a key would be another one."""
    clipboard = QGuiApplication.clipboard()
    if isinstance(QApplication.focusWidget(), Label) and BREAK in (text := clipboard.text(mode)):
        clipboard.setText(text.replace(BREAK, ""), mode)


class ElidedLabel(Label):
    """The text is whole in the tool tip."""

    def __init__(
        self,
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        *,
        muted: bool = False,
    ) -> None:
        super().__init__("", parent, muted=muted)
        self._whole = ""
        self._shorter: tuple[str, ...] = ()
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        return self._whole

    @said_again
    def set_whole(self, text: str, *tip: str, shorter: Sequence[str] = ()) -> None:
        """tip: lines of the tool tip, where it is not the text. shorter: what is said instead where there is less and
        less room, before anything is cut."""
        self._whole = shown(text)
        self._shorter = tuple(map(shown, shorter))
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
        room, measure = max(LEAST_WIDTH, self.width()), self.fontMetrics()
        texts = (self._whole, *self._shorter)
        fits = next((text for text in texts if measure.horizontalAdvance(text) <= room), texts[-1])
        self.setText(measure.elidedText(fits, self._mode, room))


class ElidedLines(ElidedLabel):
    """The same in several lines; it takes just their height."""

    def __init__(self, lines: int, *, muted: bool = False) -> None:
        self.lines = lines
        super().__init__(muted=muted)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.set_lines(lines)

    def set_lines(self, lines: int) -> None:
        self.lines = lines
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2)
        self._cut()

    def _cut(self) -> None:
        room = max(LEAST_WIDTH, self.width())
        texts = [fitted(text, self.font(), room, self.lines) for text in (self._whole, *self._shorter)]
        self.setText(next((text for text in texts if not text.endswith("…")), texts[-1]))
