"""The centre: one track with its waveform, spectrogram, influence timeline and evidence."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from descant.engine.messages import Picture, Trouble
from descant.gui import phrases
from descant.gui.models.analyses import Entry
from descant.gui.plots.ruler import Ruler
from descant.gui.plots.spectrogram import Spectrogram
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.timeline import GAP, LANE, LEAST_LANE, Timeline
from descant.gui.plots.waveform import Waveform
from descant.gui.queue.lookups import Pictures, Whereabouts
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.buttons import push_button, symbol_button
from descant.gui.widgets.declared import DeclaredLabel
from descant.gui.widgets.evidence import Evidence
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, framed, page_head, stacked
from descant.gui.widgets.notices import Notice
from descant.gui.widgets.scrolled import Upright
from descant.gui.widgets.tables import Candidates
from descant.report.comparison import no_finding, not_compared
from descant.report.model import Contribution
from descant.report.spans import AlignedSpan

QWIDGETSIZE_MAX = 16_777_215
"""Qt's own word for "no limit", which PySide6 does not export."""
LANES_WITHOUT_SCROLLING = 6
"""More sources than this scroll where the window is low."""


class TrackPage(QWidget):
    """span_chosen: an AlignedSpan or None. play_wanted: "A" or "B" of the chosen span."""

    span_chosen = Signal(object)
    play_wanted = Signal(str)
    certificate_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, pictures: Pictures, where: Whereabouts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._pictures = pictures
        self._where = where
        self._entry: Entry | None = None
        self.axis = TimeAxis(self)
        self.ruler = Ruler(self.axis)
        self.wave = Waveform(self.axis)
        self.spectrogram = Spectrogram(self.axis)
        self.timeline = Timeline(self.axis)
        self.evidence = Evidence()
        self.candidates = Candidates()
        self.notice = Notice()
        self._status = Label()
        self._status.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._status.setObjectName("muted")
        self._status.setWordWrap(True)
        self._build()
        self.timeline.span_chosen.connect(self.choose_span)
        self.evidence.step_wanted.connect(self.step_span)
        self.evidence.play_wanted.connect(self.play_wanted)
        self.retheme()

    def _build(self) -> None:
        panes = framed("card")
        stack = stacked(inside=panes, margins=(16, 8, 4, 12), spacing=8)
        scroll = Upright()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.timeline.setObjectName("plain")
        scroll.setWidget(self.timeline)
        self._lower = QStackedWidget()
        self._lower.addWidget(scroll)
        self._lower.addWidget(self._status)
        stack.addWidget(self.ruler)
        stack.addWidget(self.wave, 3)
        stack.addWidget(self.spectrogram, 2)
        stack.addWidget(self._lower, 5)
        self._tools()
        self._bottom = QStackedWidget()
        self._bottom.addWidget(self.evidence)
        self._bottom.addWidget(self.candidates)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(8)
        split.setChildrenCollapsible(False)
        split.addWidget(panes)
        split.addWidget(self._bottom)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 3)
        stacked(
            self._head(), self._declared, self.notice, (split, 1), inside=self, margins=(16, 16, 16, 16), spacing=12
        )

    def _head(self) -> QHBoxLayout:
        self._title = ElidedLabel()
        self._facts = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        self._verdict = Label(wrap=True)
        self._declared = DeclaredLabel()
        self._certificate = push_button(self.tr("Make certificate"), self.certificate_wanted, primary=True)
        self._export = push_button(self.tr("Export …"), self.export_wanted)
        return page_head((self._title, self._facts, self._verdict), self._export, self._certificate)

    def _tools(self) -> None:
        """Zoom, in the gutter of the waveform."""
        tools = QWidget(self.wave)
        line = beside(inside=tools, margins=(0, 0, 0, 0), spacing=0)
        self._zooms = []
        for symbol, name, act in (
            ("zoom-in", self.tr("Zoom in (+)"), self.axis.zoom_in),
            ("zoom-out", self.tr("Zoom out (−)"), self.axis.zoom_out),
            ("zoom-selection", self.tr("Zoom to the selection (Z)"), self.axis.fit_selection),
            ("fit", self.tr("Show all (F)"), self.axis.fit),
        ):
            zoom = symbol_button(name, act, symbol)
            zoom.setIconSize(QSize(16, 16))
            self._zooms.append(zoom)
            line.addWidget(zoom)
        tools.adjustSize()
        tools.move(-4, 0)

    def retheme(self) -> None:
        theme = theme_of(self)
        for button in self._zooms:
            button.setIcon(icon(button.property("symbol"), theme.muted))
        self.evidence.retheme()

    # What is shown.

    @property
    def entry(self) -> Entry | None:
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Another entry, or news of the one that is shown."""
        fresh = entry is not self._entry
        self._entry = entry
        self._title.set_whole(entry.title, entry.path)
        self._certificate.setEnabled(entry.report is not None)
        self._export.setEnabled(entry.report is not None)
        if fresh:
            self._draw(entry)
        if entry.report is not None and (fresh or self.timeline.lanes == ()):
            self._show_report(entry)
        elif entry.report is None:
            if fresh:
                self.timeline.set_report(None)
                self.evidence.clear(self.tr("The evidence of a finished analysis stands here."))
                self._bottom.setCurrentWidget(self.evidence)
            self._show_state(entry)

    def _draw(self, entry: Entry) -> None:
        note = self.tr("Drawing …") if entry.audio else ""
        self.axis.reset(entry.report.query.duration_s if entry.report is not None else 0.0)
        self.wave.set_picture(None, note)
        self.spectrogram.set_picture(None, note)
        self.evidence.set_query_picture(None)
        if entry.audio:
            self._pictures.get(entry.audio, "picture", self._drawn_picture, self._not_drawn)

    def _drawn_picture(self, picture: Picture) -> None:
        if self._entry is None or picture.path != self._entry.path:
            return
        if self.axis.duration == 0:
            self.axis.reset(picture.duration_s)
        self.wave.set_picture(picture)
        self.spectrogram.set_picture(picture)
        self.evidence.set_query_picture(picture)

    def _not_drawn(self, trouble: Trouble) -> None:
        self.wave.set_picture(None, trouble.cause)
        self.spectrogram.set_picture(None, trouble.remedy)

    def _show_state(self, entry: Entry) -> None:
        self._facts.set_whole(entry.path)
        self._verdict.setText("")
        self._declared.show_declarations(())
        self._lower.setMaximumHeight(QWIDGETSIZE_MAX)
        self._lower.setCurrentWidget(self._status)
        if entry.state in ("failed", "unreadable") and entry.trouble is not None:
            self.notice.tell(entry.trouble)
            unread = entry.state == "unreadable"
            words = self.tr("No report can be read from this file.") if unread else ""
            self._status.setText(words or self.tr("This track could not be analysed."))
            return
        self.notice.hide()
        if entry.state == "running":
            task = entry.task
            words = phrases.stage(task.stage) if task is not None and task.stage else self.tr("Starting")
            part = task.fraction if task is not None else None
            if part is not None:
                words += f"  {phrases.percent(round(part * 1_000_000))}"
            self._status.setText(words)
        elif entry.state == "stopped":
            self._status.setText(self.tr("This analysis was cancelled. Choose Analyse again to start over."))
        else:
            self._status.setText(self.tr("Waiting for its turn"))

    def _show_report(self, entry: Entry) -> None:
        report = entry.report
        assert report is not None
        left_out = not_compared(report.limits)
        self.notice.hide()
        if said := no_finding(report.limits):
            words = self.tr("Sources may be missing: this catalog could not be calibrated.")
            self.notice.tell(Trouble(words, said), "warning")
        elif left_out:
            words = self.tr("This track was not compared with all of the catalog: its shares may be wrong.")
            self.notice.tell(Trouble(words, " ".join(left_out)), "warning")
        query = report.query
        channels = {1: self.tr("mono"), 2: self.tr("stereo")}.get(query.channels, "")
        facts = [
            phrases.clock(query.duration_s),
            f"{phrases.number(query.sample_rate / 1000, 1)}{phrases.NBSP}kHz {channels}".strip(),
            self.tr("analysed {when}").format(when=phrases.date(report.created_utc)),
        ]
        self._facts.set_whole("   ".join(facts), entry.path)
        self._declared.show_declarations(query.declarations)
        self._verdict.setText(self._verdict_of(entry))
        if self.axis.duration == 0:
            self.axis.reset(query.duration_s)
        self.timeline.set_report(report)
        lanes = min(len(self.timeline.lanes), LANES_WITHOUT_SCROLLING)
        self._lower.setMinimumHeight(lanes * (LEAST_LANE + GAP))
        self._lower.setMaximumHeight(len(self.timeline.lanes) * (LANE + GAP))
        self._lower.setCurrentIndex(0)
        if report.contributions:
            self._bottom.setCurrentWidget(self.evidence)
            self.evidence.clear(self.tr("Choose a span in the timeline to see and hear its evidence."))
            best = max(
                (s for s in self.timeline.spans if s.source_start_s is not None),
                key=lambda s: s.weight,
                default=None,
            )
            if best is not None:
                self.choose_span(best, go=False)
        else:
            self.candidates.set_report(report)
            self._bottom.setCurrentWidget(self.candidates)
            self.span_chosen.emit(None)

    def _verdict_of(self, entry: Entry) -> str:
        report = entry.report
        assert report is not None
        if not report.contributions and no_finding(report.limits):
            return self.tr("It could not be measured whether this track descends from the catalog.")
        if not report.contributions:
            return self.tr("Nothing in this catalog passed the gate: no part of this track is attributed.")
        count = len(report.contributions)
        sources = self.tr("one source") if count == 1 else self.tr("{n} sources").format(n=count)
        return self.tr("{share} of this track is attributed to {sources}; {rest} stays unattributed.").format(
            share=phrases.percent(entry.attributed_ppm), sources=sources, rest=phrases.percent(report.unattributed_ppm)
        )

    # Spans.

    def choose_span(self, span: AlignedSpan, *, go: bool = True) -> None:
        """Shows a span's evidence. go: also selects it above and moves the cursor to its start."""
        report = self._entry.report if self._entry is not None else None
        if report is None:
            return
        rank = next((i for i, c in enumerate(report.contributions) if c.track_id == span.track_id), 0)
        source = next((c for c in report.contributions if c.track_id == span.track_id), None)
        self.timeline.choose(span)
        self.evidence.show_span(span, source, rank, report.query.duration_s)
        if go:
            self.axis.select(span.query_start_s, span.query_end_s)
            self.axis.seek(span.query_start_s)
        if source is not None and span.source_start_s is not None:
            self._pictures.get(self.path_of(source), "source", self._source_drawn, self._source_missing)
        self.span_chosen.emit(span)

    def choose_source(self, track_id: str) -> None:
        """The span of a source that explains most."""
        mine = [s for s in self.timeline.spans if s.track_id == track_id]
        if mine:
            self.choose_span(max(mine, key=lambda s: (s.source_start_s is not None, s.weight)))

    def step_span(self, step: int) -> None:
        spans = self.timeline.spans
        if spans:
            at = spans.index(self.evidence.span) if self.evidence.span in spans else 0
            self.choose_span(spans[(at + step) % len(spans)])

    def path_of(self, source: Contribution) -> str:
        """Where its file is now."""
        return self._where.of(source.track_id, source.path)

    def show_span_again(self) -> None:
        """Its source was found somewhere else."""
        if self.evidence.span is not None:
            self.choose_span(self.evidence.span, go=False)

    def source_of_span(self) -> Contribution | None:
        report = self._entry.report if self._entry is not None else None
        span = self.evidence.span
        if report is None or span is None:
            return None
        return next((c for c in report.contributions if c.track_id == span.track_id), None)

    def _source_drawn(self, picture: Picture) -> None:
        source = self.source_of_span()
        if source is not None and self.path_of(source) == picture.path:
            self.evidence.set_source_picture(picture)

    def _source_missing(self, trouble: Trouble) -> None:
        self.evidence.set_source_picture(None, f"{trouble.cause} {trouble.remedy}".strip())
