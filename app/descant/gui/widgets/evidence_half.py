"""One side of the evidence: a button to hear it, its name, place, tempo and key, its waveform."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from descant.gui import phrases
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import GUTTER
from descant.gui.plots.waveform import Waveform
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, stacked

AROUND = 0.15
"""Part of the span's length shown before and after it."""


class EvidenceHalf(QWidget):
    play_wanted = Signal()

    def __init__(self, letter: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis = TimeAxis(self)
        self.wave = Waveform(self.axis, gutter=0)
        self.wave.setAccessibleName(self.tr("Waveform of {name}").format(name=name))
        self.play = QToolButton()
        self.play.setText(letter)
        self.play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.play.setIconSize(QSize(16, 16))
        words = self.tr("Play this span of {name}").format(name=name)
        self.play.setToolTip(phrases.tip([words]))
        self.play.setAccessibleName(words)
        self.play.clicked.connect(self.play_wanted)
        self.place = ElidedLabel(muted=True)
        self._heard = ElidedLabel(muted=True)
        self._name = Label(name)
        names = stacked(1, self._name, self.place, 1, spacing=0)
        top = beside(self.play, (names, 1), spacing=8)
        side = QWidget()
        side.setFixedWidth(GUTTER)
        stacked(1, top, self._heard, 1, inside=side, margins=(0, 0, 8, 0), spacing=0)
        beside(side, (self.wave, 1), inside=self, margins=(0, 0, 0, 0), spacing=0)

    def show_span(self, duration: float, start: float, end: float) -> None:
        self.axis.reset(max(duration, end))
        margin = (end - start) * AROUND
        self.axis.show(start - margin, end + margin)
        self.axis.select(start, end)
        self.place.set_whole(phrases.span(start, end))

    def show_name(self, on: bool) -> None:
        """Whether there is room for it; the button's tool tip has it too."""
        self._name.setVisible(on)
        self.play.setProperty("low", not on)
        self.play.style().unpolish(self.play)
        self.play.style().polish(self.play)

    def show_heard(self, words: str) -> None:
        """Tempo and key; "" while they are not known."""
        self._heard.set_whole(words)
        self._heard.setVisible(bool(words))
