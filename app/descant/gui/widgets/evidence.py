"""The evidence: this span of the track beside that span of the source, to see and to hear."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from descant.engine.messages import Picture
from descant.gui import phrases
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import GUTTER, MARGIN
from descant.gui.plots.waveform import Waveform
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import edge, theme_of
from descant.gui.widgets.buttons import symbol_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, stacked
from descant.quoting import quoted, shown
from descant.report.model import Contribution
from descant.report.spans import AlignedSpan

AROUND = 0.15
"""Part of the span's length shown before and after it."""


class _Half(QWidget):
    """One side: a button to hear it, its name and place, its waveform."""

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
        self.play.setToolTip(self.tr("Play this span of {name}").format(name=name))
        self.play.setAccessibleName(self.play.toolTip())
        self.play.clicked.connect(self.play_wanted)
        self.place = Label(muted=True)
        self._name = Label(name)
        words = stacked(1, self._name, self.place, 1, spacing=0)
        side = QWidget()
        side.setFixedWidth(GUTTER)
        beside(self.play, (words, 1), inside=side, margins=(0, 0, 12, 0), spacing=8)
        beside(side, (self.wave, 1), inside=self, margins=(0, 0, 0, 0), spacing=0)

    def show_span(self, duration: float, start: float, end: float) -> None:
        self.axis.reset(max(duration, end))
        margin = (end - start) * AROUND
        self.axis.show(start - margin, end + margin)
        self.axis.select(start, end)
        self.place.setText(phrases.span(start, end))


class Evidence(QFrame):
    """play_wanted: "A" or "B". step_wanted: +1 or -1, another span."""

    play_wanted = Signal(str)
    step_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.span: AlignedSpan | None = None
        self._rank = 0
        self.query = _Half("A", self.tr("This track"))
        self.source = _Half("B", self.tr("The source"))
        self._title = ElidedLabel()
        self._title.embolden()
        self._facts = ElidedLabel(muted=True)
        words = stacked(self._title, self._facts, spacing=0)
        self._back = symbol_button(self.tr("Previous span"), lambda: self.step_wanted.emit(-1), "previous")
        self._on = symbol_button(self.tr("Next span"), lambda: self.step_wanted.emit(1), "next")
        head = beside(self._back, self._on, (words, 1), margins=(0, 0, MARGIN, 0), spacing=8)
        self._hint = Label(self.tr("Choose a span in the timeline to see and hear its evidence."), muted=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._body = QWidget()
        stacked(head, (self.query, 1), (self.source, 1), inside=self._body, margins=(0, 0, 0, 0), spacing=8)
        stacked(self._body, self._hint, inside=self, margins=(16, 12, 16 - MARGIN, 12))
        self.query.play_wanted.connect(lambda: self.play_wanted.emit("A"))
        self.source.play_wanted.connect(lambda: self.play_wanted.emit("B"))
        self.setAccessibleName(self.tr("Evidence"))
        self.setMinimumHeight(176)
        self.clear()
        self.retheme()

    def retheme(self) -> None:
        theme = theme_of(self)
        for button in (self._back, self._on):
            button.setIcon(icon(button.property("symbol"), theme.text))
        for half in (self.query, self.source):
            half.play.setIcon(icon("play", theme.text, theme.muted))
        self.source.wave.colour = edge(theme, self._rank)
        self.source.wave.redraw()

    def clear(self, hint: str | None = None) -> None:
        self.span = None
        if hint is not None:
            self._hint.setText(hint)
        self._body.hide()
        self._hint.show()

    def show_span(self, span: AlignedSpan, source: Contribution | None, rank: int, duration: float) -> None:
        """duration: of the query, seconds."""
        self.span = span
        self._rank = rank
        self._hint.hide()
        self._body.show()
        title = (
            " – ".join(shown(t) for t in (source.title, source.artist) if t)
            if source is not None
            else shown(span.track_id)
        )
        self._title.set_whole(title)
        p = phrases.p_value(source.p_value) if source is not None else ""
        facts = [
            phrases.leg(span.leg),
            phrases.transposition(span.transpose_semitones) if span.transpose_semitones is not None else "",
            phrases.tempo(span.tempo_ratio) if span.tempo_ratio is not None else "",
            f"p {p}" if p.startswith("<") else f"p = {p}" if p else "",
        ]
        self._facts.set_whole("  ·  ".join(fact for fact in facts if fact))
        self.query.show_span(duration, span.query_start_s, span.query_end_s)
        placed = span.source_start_s is not None and span.source_end_s is not None
        self.source.play.setEnabled(placed)
        if span.source_start_s is not None and span.source_end_s is not None:
            self.source.show_span(span.source_end_s, span.source_start_s, span.source_end_s)
            self.source.wave.set_picture(None, self.tr("Drawing the source …"))
        else:
            self.source.axis.reset(0)
            self.source.place.setText(self.tr("no single place"))
            self.source.wave.set_picture(
                None, self.tr("What was heard is spread over the whole source: there is no span to compare.")
            )
        self.source.wave.colour = QColor(edge(theme_of(self), rank))
        words = self.tr("{title}: {here} here, {match}").format(
            title=quoted(title),
            here=phrases.span(span.query_start_s, span.query_end_s),
            match=phrases.match(span.transpose_semitones, span.tempo_ratio),
        )
        self.setAccessibleDescription(words)

    def set_query_picture(self, picture: Picture | None) -> None:
        self.query.wave.set_picture(picture)

    def set_source_picture(self, picture: Picture | None, note: str = "") -> None:
        span = self.span
        if span is None or span.source_start_s is None or span.source_end_s is None:
            return
        if picture is not None:
            self.source.show_span(picture.duration_s, span.source_start_s, span.source_end_s)
        self.source.wave.set_picture(picture, note)
