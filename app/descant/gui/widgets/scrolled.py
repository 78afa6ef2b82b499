"""What scrolls where there is no room, rather than being squeezed or cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from descant.gui.drawn import Drawn
from descant.gui.engine_words import in_words
from descant.gui.languages import joined, worded
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.quoting import shown

MOST_IN_LINE, FADE = 1000, 20


class Lines(QWidget):
    """As high as its wrapped lines are at this width, so that they scroll rather than being cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and (layout := self.layout()) is not None:
            self.setMinimumHeight(max(0, layout.heightForWidth(self.width())))  # an empty layout says -1
        return done


class Upright(QScrollArea):
    """Scrolls up and down alone, without a frame; what goes on below fades."""

    def __init__(self, *, fades: bool = True) -> None:
        super().__init__()
        self._fades = fades
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._more = _More(self)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self._fade())
        bar.rangeChanged.connect(lambda *_: self._fade())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fade()

    def _fade(self) -> None:
        bar, seen = self.verticalScrollBar(), self.viewport().geometry()
        self._more.setGeometry(seen.x(), seen.bottom() + 1 - FADE, seen.width(), FADE)
        self._more.setVisible(self._fades and bar.value() < bar.maximum())
        self._more.raise_()


class _More(Drawn):
    """There is more below."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def draw(self, painter: QPainter) -> None:
        theme, behind = theme_of(self), self.parentWidget()
        while behind is not None and not behind.objectName():
            behind = behind.parentWidget()
        of_window = behind is None or behind.objectName() in ("page", "pages") or behind.isWindow()
        solid = QColor(theme.window if of_window else theme.surface)
        clear = QColor(solid)
        clear.setAlpha(0)
        shade = QLinearGradient(0, 0, 0, self.height())
        shade.setColorAt(0, clear)
        shade.setColorAt(1, solid)
        painter.fillRect(self.rect(), shade)


class Scrolled(Upright):
    """A column of widgets that scrolls where there is no room, rather than being squeezed; as wide as they need."""

    def __init__(self, *widgets: QWidget, spacing: int = 12) -> None:
        super().__init__()
        inside = Lines()
        stacked(*widgets, 1, inside=inside, margins=(16, 0, 16, 12), spacing=spacing)
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        width = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())


class Limits(QWidget):
    """What a report cannot say: what was not compared, and how to read it. Hidden where there is nothing.

    Those of this very report come first; a report has the general ones before them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = Label(self.tr("What this report cannot say"))
        heading.embolden()
        self._words = Label(muted=True, wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        stacked(heading, self._words, inside=self, margins=(0, 0, 0, 0), spacing=4)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_lines(self, limits: Sequence[str]) -> None:
        lines = (joined("  ", ("•", worded(shown, in_words(line), MOST_IN_LINE))) for line in reversed(limits))
        self._words.setText(joined("\n", lines))
        self.setVisible(bool(limits))
