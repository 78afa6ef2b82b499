"""Play, A|B, time and volume. Without sound it is disabled and says why."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from descant.gui import phrases
from descant.gui.read_ahead import Side
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside


class Transport(QWidget):
    toggle_wanted = Signal()
    side_wanted = Signal(str)
    volume_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playing = False
        self._sound = self._there = False
        self.play = QToolButton()
        self.play.setIconSize(QSize(20, 20))
        self.play.clicked.connect(self.toggle_wanted)
        self.sides: dict[str, QToolButton] = {}
        pair = QHBoxLayout()
        pair.setSpacing(0)
        for place, (side, name) in enumerate((("A", self.tr("This track")), ("B", self.tr("The source")))):
            button = QToolButton()
            button.setObjectName("leg")
            button.setProperty("place", ("first", "last")[place])
            button.setText(side)
            button.setMinimumWidth(36)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(side == "A")
            button.setToolTip(self.tr("{side}: {name} (X switches)").format(side=side, name=name))
            button.setAccessibleName(self.tr("Hear {name}").format(name=name))
            button.clicked.connect(lambda _=False, s=side: self.side_wanted.emit(s))
            self.sides[side] = button
            pair.addWidget(button)
        self.time = Label()
        self.time.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.time.setAccessibleName(self.tr("Time"))
        self._speaker = Label()
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(80)
        self.volume.setFixedWidth(96)
        self.volume.setAccessibleName(self.tr("Volume"))
        self.volume.setToolTip(self.tr("Volume"))
        self.volume.valueChanged.connect(lambda v: self.volume_changed.emit(v / 100))
        self.reason = ElidedLabel(muted=True)
        beside(
            self.play, pair, self.time, self._speaker, self.volume, (self.reason, 1), 0, inside=self,
            margins=(0, 0, 0, 0), spacing=12,
        )  # fmt: skip
        self.show_time(0, 0)
        self.set_sound(False, self.tr("Looking for a sound output …"))
        self.set_pair(False)
        self.retheme()

    def set_sound(self, there: bool, reason: str = "") -> None:
        """reason: why there is no sound, shown beside the disabled buttons."""
        self._sound = there
        self._enable()
        self.reason.set_whole(reason)
        self.reason.setVisible(bool(reason))

    def _enable(self) -> None:
        """What can be played needs sound, and a track."""
        self.volume.setEnabled(self._sound)
        for button in (self.play, self.sides["A"]):
            button.setEnabled(self._sound and self._there)
        if not (self._sound and self._there):
            self.sides["B"].setEnabled(False)

    def set_pair(self, there: bool) -> None:
        """Whether there is a source span to switch to."""
        self.sides["B"].setEnabled(there and self._sound)

    def show_time(self, seconds: float, duration: float) -> None:
        self.time.setText(f"{phrases.clock(int(seconds))} / {phrases.clock(duration)}")
        if (there := duration > 0) is not self._there:
            self._there = there
            self._enable()

    def show_state(self, playing: bool, side: Side) -> None:
        if playing != self._playing:
            self._playing = playing
            self.retheme()
        if not self.sides[side].isChecked():
            self.sides[side].setChecked(True)

    def retheme(self) -> None:
        theme = theme_of(self)
        name = self.tr("Pause (Space)") if self._playing else self.tr("Play (Space)")
        self.play.setIcon(icon("pause" if self._playing else "play", theme.text, theme.muted))
        self.play.setToolTip(name)
        self.play.setAccessibleName(name)
        self._speaker.setPixmap(icon("volume", theme.muted).pixmap(QSize(18, 18)))
