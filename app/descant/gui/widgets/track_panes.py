"""The linked drawings of a track: ruler, waveform, spectrogram and influence timeline, with the tools beside them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QToolButton, QWidget

from descant.engine.listening_messages import Tones
from descant.engine.messages import Picture, Trouble
from descant.gui import preferences
from descant.gui.engine_words import in_words, told
from descant.gui.plots import picture_file
from descant.gui.plots.colours import DEFAULT_MAP, MAPS, swatch
from descant.gui.plots.ruler import Ruler
from descant.gui.plots.share_stack import ShareStack
from descant.gui.plots.spectrogram import Spectrogram
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.timeline import GAP, LANE, LEAST_LANE, Timeline
from descant.gui.plots.waveform import Waveform
from descant.gui.queue.listening import Listening
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import Theme, theme_of
from descant.gui.widgets.buttons import symbol_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.gui.widgets.scrolled import Upright
from descant.report.model import Report

QWIDGETSIZE_MAX = 16_777_215
"""Qt's own word for "no limit", which PySide6 does not export."""
LANES_WITHOUT_SCROLLING = 2
"""More sources than this scroll where the window is low."""
LOW = 320
"""Points of height under which there is no room for the stack of shares."""
MEL, NOTES = "mel", "notes"
KEPT_KIND, KEPT_MAP = "panes/spectrogram", "panes/colours"


class TrackPanes(QFrame):
    """save_wanted: a person asked for a picture of what is shown. coloured: another colour map was chosen."""

    save_wanted = Signal()
    coloured = Signal(str)

    def __init__(self, listening: Listening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._listening = listening
        self._path = ""
        self._picture: Picture | None = None
        self.axis = TimeAxis(self)
        self.ruler = Ruler(self.axis)
        self.wave = Waveform(self.axis)
        self.spectrogram = Spectrogram(self.axis)
        self.stack = ShareStack(self.axis)
        self.stack.hide()
        self.timeline = Timeline(self.axis)
        self._status = Label(muted=True, wrap=True)
        self._status.setAlignment(Qt.AlignmentFlag.AlignCenter)
        scroll = Upright(fades=False)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.timeline.setObjectName("plain")
        scroll.setWidget(self.timeline)
        self._lower = QStackedWidget()
        self._lower.addWidget(scroll)
        self._lower.addWidget(self._status)
        stacked(
            self.ruler, (self.wave, 3), (self.spectrogram, 2), self.stack, (self._lower, 5),
            inside=self, margins=(16, 8, 4, 12), spacing=8,
        )  # fmt: skip
        kept = preferences.store()
        self._kind = NOTES if kept.value(KEPT_KIND) == NOTES else MEL
        self.map = str(kept.value(KEPT_MAP, DEFAULT_MAP))
        self.menu = self._menu()
        self._tools()
        self.spectrogram.set_map(self.map)
        for pane in (self.ruler, self.wave, self.spectrogram, self.stack, self.timeline):
            pane.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            pane.customContextMenuRequested.connect(lambda at, pane=pane: self._open_menu(pane, at))

    # Tools.

    def _tools(self) -> None:
        """Zoom and loop in the gutter of the waveform, the kind of spectrogram in its own."""
        tools = QWidget(self.wave)
        line = beside(inside=tools, margins=(0, 0, 0, 0), spacing=0)
        self._symbols = []
        for symbol, name, act in (
            ("zoom-in", self.tr("Zoom in (+)"), self.axis.zoom_in),
            ("zoom-out", self.tr("Zoom out (−)"), self.axis.zoom_out),
            ("zoom-selection", self.tr("Zoom to the selection (Z)"), self.axis.fit_selection),
            ("fit", self.tr("Show all (F)"), self.axis.fit),
            ("loop", self.tr("Play the selection over and over (O)"), self.axis.toggle_loop),
        ):
            button = symbol_button(name, act, symbol)
            button.setIconSize(QSize(16, 16))
            self._symbols.append(button)
            line.addWidget(button)
        self.loop = self._symbols[-1]
        self.loop.setCheckable(True)
        self.axis.loop_changed.connect(self.loop.setChecked)
        self._line = tools
        tools.move(-4, 0)
        self.kind = QToolButton(self.spectrogram)
        self.kind.setObjectName("flat")
        self.kind.setMenu(self.menu)
        self.kind.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        name = self.tr("Kind and colours of the spectrogram")
        self.kind.setToolTip(name)
        self.kind.setAccessibleName(name)
        self._name_kind()

    def _fit_tools(self) -> None:
        """They stand in no layout."""
        self._line.adjustSize()
        self.kind.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "kind"):
            self._fit_tools()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        kinds = QActionGroup(menu)
        for kind, words in ((MEL, self.tr("Mel spectrogram")), (NOTES, self.tr("Notes (constant-Q)"))):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(kind == self._kind)
            action.triggered.connect(lambda _=False, kind=kind: self.show_kind(kind))
            kinds.addAction(action)
        colours = menu.addMenu(self.tr("Colours"))
        maps = QActionGroup(menu)
        for name, words in MAPS.items():
            action = colours.addAction(words)
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == self.map)
            action.triggered.connect(lambda _=False, name=name: self.show_map(name))
            maps.addAction(action)
        colours.aboutToShow.connect(lambda: self._show_swatches(maps))
        menu.addSeparator()
        menu.addAction(self.tr("Show all"), self.axis.fit)
        menu.addAction(self.tr("Zoom to the selection"), self.axis.fit_selection)
        loop = menu.addAction(self.tr("Play the selection over and over"))
        loop.setCheckable(True)
        loop.triggered.connect(self.axis.set_loop)
        self.axis.loop_changed.connect(loop.setChecked)
        menu.addSeparator()
        menu.addAction(self.tr("Save the picture …"), self.save_wanted.emit)
        return menu

    def _show_swatches(self, maps: QActionGroup) -> None:
        """A menu shows no check mark beside icons, so the chosen one has a frame."""
        for action in maps.actions():
            action.setIcon(swatch(action.data(), theme_of(self).text if action.isChecked() else ""))

    def _open_menu(self, pane: QWidget, at: QPoint) -> None:
        self.menu.popup(pane.mapToGlobal(at))

    def _name_kind(self) -> None:
        self.kind.setText(self.tr("Notes ▾") if self._kind == NOTES else self.tr("Mel ▾"))
        self.kind.move(-4, 0)
        self._fit_tools()

    def show_kind(self, kind: str) -> None:
        """kind: MEL or NOTES; remembered."""
        preferences.store().setValue(KEPT_KIND, kind)
        self._kind = kind
        self._name_kind()
        self._show_spectrogram()

    def show_map(self, name: str) -> None:
        """name: one of MAPS; remembered."""
        preferences.store().setValue(KEPT_MAP, name)
        self.map = name
        self.spectrogram.set_map(name)
        self.coloured.emit(name)

    def retheme(self, theme: Theme) -> None:
        for button in self._symbols:
            button.setIcon(icon(button.property("symbol"), theme.muted))

    # What is shown.

    def draw(self, path: str, duration: float) -> None:
        """Another track. path: "" where there is no file to draw. duration: 0 where it is not known yet."""
        self._path, self._picture = path, None
        self.show_drawings(True)
        note = self.tr("Drawing …") if path else ""
        self.axis.reset(duration)
        self.wave.set_picture(None, note)
        self.spectrogram.set_picture(None, note)

    def show_picture(self, picture: Picture) -> None:
        before, self._picture = self._picture, picture
        if self.axis.duration == 0:
            self.axis.reset(picture.duration_s)
        elif before is not None and before.rough and self.axis.duration == before.duration_s != picture.duration_s:
            self.axis.correct(picture.duration_s)
        self.wave.set_picture(picture)
        self._show_spectrogram()

    def show_trouble(self, trouble: Trouble) -> None:
        """There is nothing to draw, and this is why."""
        self.wave.set_picture(None, in_words(trouble.cause))
        self.spectrogram.set_picture(None, in_words(trouble.remedy))

    def show_drawings(self, there: bool) -> None:
        """Whether there is anything to draw, or will be."""
        for pane in (self.ruler, self.wave, self.spectrogram):
            pane.setVisible(there)

    def _show_spectrogram(self) -> None:
        if self._picture is None:
            return
        if self._kind == MEL:
            self.spectrogram.set_picture(self._picture)
            return
        self.spectrogram.set_picture(None, self.tr("Drawing …"))
        self._listening.tones(self._path, self._show_tones, self._no_tones)

    def _show_tones(self, tones: Tones) -> None:
        if self._kind == NOTES and tones.path == self._path:
            self.spectrogram.set_image(tones.levels, tones.duration_s, tones.hertz, notes=True)

    def _no_tones(self, trouble: Trouble) -> None:
        if self._kind == NOTES:
            self.spectrogram.set_picture(None, told(trouble))

    def show_report(self, report: Report | None) -> None:
        self.timeline.set_report(report)
        self.stack.set_report(report)
        self._make_room()
        if report is not None:
            lanes = len(self.timeline.lanes)
            self._lower.setMinimumHeight(min(lanes, LANES_WITHOUT_SCROLLING) * (LEAST_LANE + GAP))
            self._lower.setMaximumHeight(lanes * (LANE + GAP))
            self._lower.setCurrentIndex(0)

    def show_status(self, words: str) -> None:
        """In place of the timeline of an analysis that is not finished."""
        self._status.setText(words)
        self._lower.setMaximumHeight(QWIDGETSIZE_MAX)
        self._lower.setCurrentWidget(self._status)

    def save_picture(self, title: str, out: Path) -> None:
        """What is shown, as a file; raises what picture_file.save raises."""
        panes = (self.ruler, self.wave, self.spectrogram, self.stack, self.timeline)
        picture_file.save([pane for pane in panes if pane.isVisible()], title, out)

    def _make_room(self) -> None:
        """Lanes come first where the window is low."""
        self.stack.setVisible(self.stack.filled and self.height() >= LOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
