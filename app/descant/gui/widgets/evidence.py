"""The evidence: this span of the track beside that span of the source, to see and to hear."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from descant.engine.listening_messages import Compared
from descant.engine.messages import Picture, Trouble
from descant.gui import phrases
from descant.gui.engine_words import told
from descant.gui.languages import joined
from descant.gui.plots.similarity import SimilarityMatrix
from descant.gui.plots.time_pane import MARGIN
from descant.gui.plots.waveform import Overlay
from descant.gui.quotes import quoted
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import edge, theme_of
from descant.gui.widgets.buttons import symbol_button
from descant.gui.widgets.evidence_half import EvidenceHalf
from descant.gui.widgets.label import ElidedLabel, ElidedLines, Label
from descant.gui.widgets.layouts import beside, stacked
from descant.quoting import shown
from descant.report.by_leg import HEADLINE
from descant.report.model import Contribution
from descant.report.spans import AlignedSpan

MATRIX_FROM = 560
"""Points of width from which there is room for the matrix."""
MATRIX_WIDEST = 260
LEAST, LEAST_WIDE, LEAST_HINT = 188, 206, 96
"""Points of height with a span; where it is wide, with two lines of why a source has its share; and with words in its
place."""
NAMES_FROM, ALL_OF_WHY_FROM = 238, 210
"""Points of height from which there is room for the names of both sides, and for these two lines."""


class Evidence(QFrame):
    """play_wanted: "A" or "B". step_wanted: +1 or -1, another span. match_wanted: B at A's tempo and pitch, or not."""

    play_wanted = Signal(str)
    step_wanted = Signal(int)
    match_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.span: AlignedSpan | None = None
        self._rank = 0
        self._source_picture: Picture | None = None
        self.query = EvidenceHalf("A", self.tr("This track"))
        self.source = EvidenceHalf("B", self.tr("The source"))
        self.matrix = SimilarityMatrix(self.query.axis, self.source.axis)
        self.matrix.setMaximumWidth(MATRIX_WIDEST)
        self._title = ElidedLabel()
        self._title.embolden()
        self._facts = ElidedLabel(muted=True)
        self._why = ElidedLines(1, muted=True)
        self._back = symbol_button(self.tr("Previous span"), lambda: self.step_wanted.emit(-1), "previous")
        self._on = symbol_button(self.tr("Next span"), lambda: self.step_wanted.emit(1), "next")
        self.over = self._switch(self.tr("B over A"), self.tr("Draws the source's waveform over this track's"))
        self.over.toggled.connect(lambda _: self._lay_over())
        self.match = self._switch(
            self.tr("Match B"), self.tr("Plays the source at the tempo and pitch of this track, so that both go along")
        )
        self.match.toggled.connect(self.match_wanted)
        head = beside(
            self._back, self._on, (self._title, 1), self.over, self.match, margins=(0, 0, MARGIN, 0), spacing=8
        )  # fmt: skip
        self._hint = Label(self.tr("Choose a span in the timeline to see and hear its evidence."), muted=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        halves = stacked((self.query, 1), (self.source, 1), spacing=8)
        self._body = QWidget()
        drawings = beside((halves, 3), (self.matrix, 1), margins=(0, 0, 0, 0), spacing=0)
        text = stacked(head, self._facts, self._why, spacing=2)
        stacked(text, (drawings, 1), inside=self._body, margins=(0, 0, 0, 0), spacing=6)
        stacked(self._body, self._hint, inside=self, margins=(16, 12, 16 - MARGIN, 12))
        self.query.play_wanted.connect(lambda: self.play_wanted.emit("A"))
        self.source.play_wanted.connect(lambda: self.play_wanted.emit("B"))
        self.setAccessibleName(self.tr("Evidence"))
        self.clear()
        self.retheme()

    def _switch(self, text: str, tip: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setCheckable(True)
        made.setToolTip(tip)
        made.setAccessibleName(text)
        made.setAccessibleDescription(tip)
        return made

    def retheme(self) -> None:
        theme = theme_of(self)
        for button in (self._back, self._on):
            button.setIcon(icon(button.property("symbol"), theme.text))
        for half in (self.query, self.source):
            half.play.setIcon(icon("play", theme.text, theme.muted))
        self.source.wave.colour = edge(theme, self._rank)
        self.source.wave.retheme()
        self._lay_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where it is narrow and low, how likely it is stands in the tool tip alone; where it is low, the letters alone
        name the two sides."""
        wide, high = self.width() >= MATRIX_FROM, self.height() >= NAMES_FROM
        self.matrix.setVisible(wide and self._placed)
        if self.span is not None:
            self.setMinimumHeight(LEAST_WIDE if wide else LEAST)
        self._why.setVisible((wide or high) and bool(self._why.whole))
        self._why.set_lines(2 if self.height() >= ALL_OF_WHY_FROM else 1)
        for half in (self.query, self.source):
            half.show_name(high)

    @property
    def _placed(self) -> bool:
        """Whether the span has a place in the source."""
        return self.span is not None and self.span.source_start_s is not None and self.span.source_end_s is not None

    def clear(self, hint: str | None = None) -> None:
        self.span = None
        if hint is not None:
            self._hint.setText(hint)
        self._body.hide()
        self._hint.show()
        self.setMinimumHeight(LEAST_HINT)

    def show_span(
        self,
        span: AlignedSpan,
        source: Contribution | None,
        rank: int,
        duration: float,
        *,
        leg: str = HEADLINE,
        why: str = "",
        measured: int = 0,
    ) -> None:
        """duration: of the query, seconds. leg: the one that is looked through. why: where the source's share comes
        from; measured: on how many unrelated tracks its p-value rests."""
        self.span = span
        self._rank = rank
        self._source_picture = None
        self._hint.hide()
        self._body.show()
        title = (
            " – ".join(shown(t) for t in (source.title, source.artist) if t)
            if source is not None
            else shown(span.track_id)
        )
        self._title.set_whole(title, shorter=(shown(source.title),) if source is not None and source.title else ())
        placed = self.tr("{leg} (placed by {other})")
        facts = [
            phrases.leg(span.leg)
            if leg in (HEADLINE, span.leg)
            else placed.format(leg=phrases.leg(leg), other=phrases.inside(phrases.leg(span.leg))),
            phrases.transposition(span.transpose_semitones) if span.transpose_semitones is not None else "",
            phrases.transposed_notes(span.transpose_semitones or 0),
            phrases.tempo(span.tempo_ratio) if span.tempo_ratio is not None else "",
        ]
        p = source.p_value if source is not None else None
        line = joined("  ·  ", filter(None, facts))
        chance = joined("", (phrases.sentence(phrases.by_chance(p, measured)), ".")) if p else ""
        self._facts.set_whole(line, line, chance, why)
        self._why.set_whole(joined(" ", filter(None, (chance, why))), chance, why, shorter=(chance,) if chance else ())
        self._make_room()
        self.query.show_span(duration, span.query_start_s, span.query_end_s)
        for button in (self.source.play, self.over, self.match):
            button.setEnabled(self._placed)
        for half in (self.query, self.source):
            half.show_heard("")
        self.matrix.clear(self.tr("Comparing …") if self._placed else "")
        if span.source_start_s is not None and span.source_end_s is not None:
            self.source.show_span(span.source_end_s, span.source_start_s, span.source_end_s)
            self.source.wave.set_picture(None, self.tr("Drawing the source …"))
        else:
            self.source.axis.reset(0)
            self.source.place.set_whole(self.tr("no single place"))
            self.source.wave.set_picture(
                None, self.tr("What was heard is spread over the whole source: there is no span to compare.")
            )
        self.source.wave.colour = QColor(edge(theme_of(self), rank))
        self.source.wave.retheme()
        self._lay_over()
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
        self._source_picture = picture
        if picture is not None:
            self.source.show_span(picture.duration_s, span.source_start_s, span.source_end_s)
        self.source.wave.set_picture(picture, note)
        self._lay_over()

    def _lay_over(self) -> None:
        """The source's waveform over the query's, where that is wished and there is one."""
        span, picture = self.span, self._source_picture
        if not self.over.isChecked() or span is None or span.source_start_s is None or picture is None:
            self.query.wave.set_overlay(None)
            return
        colour = QColor(theme_of(self).text)
        ratio = span.tempo_ratio or 1.0
        self.query.wave.set_overlay(
            Overlay(picture.peaks, span.query_start_s, span.source_start_s, ratio, colour)
        )  # fmt: skip

    # What the engine heard.

    def show_compared(self, compared: Compared, path: NDArray[np.float64]) -> None:
        """path: of the alignment, as SimilarityMatrix takes it."""
        pair = compared.pair
        for half, heard in ((self.query, compared.query), (self.source, compared.source)):
            half.show_heard(phrases.heard(heard.bpm, heard.tonic, heard.minor))
        self.matrix.show_similarity(
            compared.similarity,
            (pair.query_start_s, min(pair.query_end_s, pair.query_start_s + compared.query_s)),
            (pair.source_start_s, min(pair.source_end_s, pair.source_start_s + compared.source_s)),
            path,
        )

    def show_not_compared(self, trouble: Trouble) -> None:
        self.matrix.clear(told(trouble))

    def show_matching(self, words: str = "") -> None:
        """words: what is being done to match B; "" once that is over."""
        self.match.setText(words or self.tr("Match B"))
