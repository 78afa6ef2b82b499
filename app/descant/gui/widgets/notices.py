"""Messages in the page, which never block: what happened, what a place is for, where a drop will go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from descant.engine.messages import Trouble
from descant.gui import phrases
from descant.gui.theme.icons import icon, pixmap
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.buttons import push_button, symbol_button
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
        self._close = symbol_button(self.tr("Dismiss this message"), self._dismiss)
        self._close.setIcon(icon("cancel", theme_of(self).muted))
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
        self._cause.setText(shown(phrases.sentence(trouble.cause), MOST_SENTENCE))
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


SYMBOL = 56
WIDTH = 440


class Teaching(QWidget):
    """An icon, a heading, a few plain words, and at most one button, with others below that are not what most want."""

    wanted = Signal()

    def __init__(self, symbol: str, heading: str, words: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = symbol
        self._picture = Label()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = Label(heading)
        self._heading.embolden(1.35)
        self._heading.setWordWrap(True)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = Label(words, muted=True, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = stacked(2, self._picture, inside=self, spacing=12)
        for label in (self._heading, self._words):
            # A label that wraps does not ask for its height when it stands beside stretches.
            label.setFixedSize(WIDTH, label.heightForWidth(WIDTH))
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        if button:
            press = push_button(button, self.wanted, primary=True)
            layout.addSpacing(8)
            layout.addWidget(press, 0, Qt.AlignmentFlag.AlignHCenter)
        self._others = beside(spacing=8)
        layout.addLayout(self._others)
        layout.addStretch(3)
        self._draw()

    def offer(self, *buttons: QPushButton) -> None:
        """Further ways to begin, below the button."""
        self._others.addStretch(1)
        for button in buttons:
            self._others.addWidget(button)
        self._others.addStretch(1)

    def _draw(self) -> None:
        self._picture.setPixmap(pixmap(self._symbol, theme_of(self).muted, SYMBOL))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)


MARGIN = 24


class DropVeil(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = Label()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.embolden(1.8)
        QVBoxLayout(self).addWidget(self._words)
        self.hide()

    def show_words(self, words: str) -> None:
        self._words.setText(words)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        self.raise_()
        self.show()
