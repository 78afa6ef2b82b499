"""Messages in the page, which never block: what happened, what a place is for, where a drop will go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from descant.engine.messages import Trouble
from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.keys import SpaceKeys
from descant.gui.languages import joined, news, said_again, worded
from descant.gui.theme.icons import icon, pixmap
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.buttons import push_button, symbol_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.quoting import shown

DETAILS_HEIGHT = 160
MOST_DETAIL = 1000
MOST_SENTENCE = 600
SHOWN = 2
"""Notices of a page in full; the others are counted below and come up as these are dismissed."""


Offers = Sequence[tuple[str, Callable[[], object]]]
"""What can be done about what is told: the words of a button, and what it does."""


class Notice(QFrame):
    """kind: "error", "warning" or "good"."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.said: tuple[str, Trouble] | None = None
        self._cause = Label(wrap=True)
        self._cause.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cause.embolden()
        self._remedy = Label(wrap=True)
        self._unfold = QPushButton()
        self._unfold.setText(self.tr("Details"))
        self._unfold.setCheckable(True)
        self._unfold.toggled.connect(self._show_details)
        self.close_button = symbol_button(self.tr("Dismiss this message"), self._dismiss)
        self.close_button.setIcon(icon("cancel", theme_of(self).muted))
        self._spaces = SpaceKeys(self)
        for button in (self._unfold, self.close_button):
            button.installEventFilter(self._spaces)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setFixedHeight(DETAILS_HEIGHT)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.hide()
        self._offered: list[QPushButton] = []
        self._row = QWidget()
        self._row.setObjectName("plain")
        self._offers = beside(1, inside=self._row, margins=(0, 6, 0, 0), spacing=8)
        self._row.hide()
        words = stacked(self._cause, self._remedy, self._row, spacing=2)
        line = beside(
            (words, 1), (self._unfold, 0, Qt.AlignmentFlag.AlignTop), (self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        )
        stacked(line, self._details, inside=self, margins=(16, 10, 8, 10))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def text(self) -> str:
        return f"{self._cause.text()} {self._remedy.text()}".strip()

    @said_again
    def _say(self, trouble: Trouble) -> None:
        cause = worded(shown, phrases.sentence(in_words(trouble.cause)), MOST_SENTENCE)
        remedy = worded(shown, in_words(trouble.remedy), MOST_SENTENCE)
        self._cause.setText(cause)
        self._remedy.setText(remedy)
        self.setAccessibleName(joined(" ", filter(None, (cause, remedy))))
        if self.isVisible():
            self._claim_height()

    def tell(self, trouble: Trouble, kind: str = "error", offers: Offers = ()) -> None:
        self._say(trouble)
        self._offer(offers)
        self._remedy.setVisible(bool(trouble.remedy))
        self._details.setPlainText("\n".join(shown(line, MOST_DETAIL) for line in trouble.details.split("\n")))
        self._unfold.setVisible(bool(trouble.details))
        self._unfold.setChecked(False)
        self.said = (kind, trouble)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _offer(self, offers: Offers) -> None:
        for button in self._offered:
            self._offers.removeWidget(button)
            button.deleteLater()
        self._offered = [
            push_button(words, lambda _=False, act=act: self._accept(act), primary=at == 0)
            for at, (words, act) in enumerate(offers)
        ]
        for at, button in enumerate(self._offered):
            button.installEventFilter(self._spaces)
            self._offers.insertWidget(at, button)
        self._row.setVisible(bool(offers))

    def _accept(self, act: Callable[[], object]) -> None:
        self._dismiss()
        act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._claim_height()

    def _claim_height(self) -> None:
        """Labels that wrap ask for one line only, and would be drawn over each other where a page is low."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._claim_height()

    def _dismiss(self) -> None:
        self.dismissed.emit()
        self.hide()


class Notices(QWidget):
    """What a page has to say, the newest on top; each stays until it is dismissed or no longer holds.

    changed: another notice came, or one went.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: dict[Notice, str] = {}
        """The newest last."""
        self._more = Label(muted=True)
        self._all = push_button(self.tr("Dismiss all"), self.clear)
        self._foot = QWidget()
        beside((self._more, 1), self._all, inside=self._foot, margins=(0, 0, 0, 0))
        self._box = stacked(self._foot, inside=self, margins=(0, 0, 0, 0), spacing=8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._show()

    def __len__(self) -> int:
        return len(self._about)

    def __bool__(self) -> bool:
        return True

    @property
    def cards(self) -> list[Notice]:
        """All, the newest first."""
        return list(reversed(self._about))

    @property
    def text(self) -> str:
        return "\n".join(card.text for card in self.cards)

    def tell(self, trouble: Trouble, kind: str = "error", about: str = "", offers: Offers = ()) -> None:
        """about: the state that this tells of: a newer notice about it takes the place of the older one. offers: what
        can be done about it, the likeliest first."""
        card = Notice()
        card.tell(trouble, kind, offers)
        for old in self.cards:
            if (about and self._about[old] == about) or old.said == card.said:
                self._drop(old)
        self._about[card] = about
        card.dismissed.connect(lambda: self._dismiss(card))
        self._box.insertWidget(0, card)
        self._show()

    def withdraw(self, about: str) -> None:
        """What was told of this holds no longer."""
        gone = [card for card in self.cards if self._about[card] == about]
        for card in gone:
            self._drop(card)
        if gone:
            self._show()

    def clear(self) -> None:
        for card in self.cards:
            self._drop(card)
        self._show()

    def _dismiss(self, card: Notice) -> None:
        at, held = self.cards.index(card), card.close_button.hasFocus()
        self._drop(card)
        self._show()
        if held and (rest := self.cards):  # the keyboard goes on with the next one
            rest[min(at, len(rest) - 1)].close_button.setFocus()

    def _drop(self, card: Notice) -> None:
        del self._about[card]
        self._box.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show(self) -> None:
        for at, card in enumerate(self.cards):
            card.setVisible(at < SHOWN)
        rest = len(self._about) - SHOWN
        self._more.setText(self.tr("and %Ln more", "", rest) if rest > 0 else "")
        self._foot.setVisible(rest > 0)
        self.setVisible(bool(self._about))
        self.changed.emit()


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
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        if button:
            press = push_button(button, self.wanted, primary=True)
            layout.addSpacing(8)
            layout.addWidget(press, 0, Qt.AlignmentFlag.AlignHCenter)
        self._others = beside(spacing=8)
        layout.addLayout(self._others)
        layout.addStretch(3)
        self._draw()
        self._fit()
        news.changed.connect(self._fit)

    def offer(self, *buttons: QPushButton) -> None:
        """Further ways to begin, below the button."""
        self._others.addStretch(1)
        for button in buttons:
            self._others.addWidget(button)
        self._others.addStretch(1)

    def _fit(self) -> None:
        """A label that wraps does not ask for its height when it stands beside stretches."""
        for label in (self._heading, self._words):
            label.setFixedSize(WIDTH, label.heightForWidth(WIDTH))

    def _draw(self) -> None:
        self._picture.setPixmap(pixmap(self._symbol, theme_of(self).muted, SYMBOL))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)


MARGIN = 8


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
