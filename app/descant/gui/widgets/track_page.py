"""The centre: one track with its waveform, spectrogram, influence timeline and evidence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from descant.audio.outline import outline_of
from descant.engine.listening_messages import Compared, SpanPair
from descant.engine.messages import Picture, Trouble
from descant.engine.server import trouble_of
from descant.errors import DescantError
from descant.gui import paths, phrases
from descant.gui.engine_words import told
from descant.gui.languages import joined
from descant.gui.models import alignment
from descant.gui.models.analyses import Entry
from descant.gui.models.verdict import measured, verdict, why
from descant.gui.queue.listening import Listening
from descant.gui.queue.lookups import Pictures, Whereabouts
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.declared import DeclaredLabel
from descant.gui.widgets.evidence import Evidence
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import page_head, stacked
from descant.gui.widgets.notices import Notices
from descant.gui.widgets.tables import Candidates
from descant.gui.widgets.track_panes import TrackPanes
from descant.report.by_leg import HEADLINE, heard_by
from descant.report.comparison import no_finding, not_compared
from descant.report.file_names import file_stem
from descant.report.model import Contribution, Report
from descant.report.spans import AlignedSpan

LETTER_FROM = 560
"""Points of width from which letters have a button beside the title; they are in the menu as well."""


class TrackPage(QWidget):
    """span_chosen: an AlignedSpan or None. play_wanted: "A" or "B" of the chosen span. outlined: an Entry."""

    span_chosen = Signal(object)
    outlined = Signal(object)
    play_wanted = Signal(str)
    certificate_wanted = Signal()
    export_wanted = Signal()
    picture_wanted = Signal()
    letter_wanted = Signal()

    def __init__(
        self, pictures: Pictures, listening: Listening, where: Whereabouts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._pictures = pictures
        self._listening = listening
        self._where = where
        self._entry: Entry | None = None
        self._leg = HEADLINE
        self._undrawn = False
        """Whether the track's file cannot be drawn."""
        self.view: Report | None = None
        """The report that is shown, as the leg has it."""
        self.panes = TrackPanes(listening)
        self.axis, self.timeline = self.panes.axis, self.panes.timeline
        self.wave, self.spectrogram = self.panes.wave, self.panes.spectrogram
        self.evidence = Evidence()
        self.candidates = Candidates()
        self.notice = Notices()
        self._build()
        self.panes.coloured.connect(self.evidence.matrix.set_map)
        self.evidence.matrix.set_map(self.panes.map)
        self.panes.save_wanted.connect(self.picture_wanted)
        self.timeline.span_chosen.connect(self.choose_span)
        self.evidence.step_wanted.connect(self.step_span)
        self.evidence.play_wanted.connect(self.play_wanted)
        self.retheme()

    def _build(self) -> None:
        self._bottom = QStackedWidget()
        self._bottom.addWidget(self.evidence)
        self._bottom.addWidget(self.candidates)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(8)
        split.setChildrenCollapsible(False)
        split.addWidget(self.panes)
        split.addWidget(self._bottom)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 3)
        stacked(self._head(), self.notice, (split, 1), inside=self, margins=(16, 16, 16, 16), spacing=12)

    def _head(self) -> QVBoxLayout:
        self._title = ElidedLabel()
        self._facts = ElidedLabel(muted=True)
        self._verdict = Label(wrap=True)
        self._declared = DeclaredLabel()
        self._certificate = push_button(self.tr("Make certificate"), self.certificate_wanted, primary=True)
        self._export = push_button(self.tr("Export …"), self.export_wanted)
        self._certificate.setAccessibleName(self.tr("Make certificate"))
        self._export.setAccessibleName(self.tr("Export …"))
        self._letter = push_button(self.tr("Letter …"), self.letter_wanted)
        self._letter.setToolTip(self.tr("A licence offer or a notice about the source that is shown"))
        head = page_head((self._title,), self._letter, self._export, self._certificate)
        return stacked(head, self._facts, self._verdict, self._declared, spacing=2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where it is narrow the title has the room of some words on the buttons; menus have what they do, too."""
        roomy, theme = self.width() >= LETTER_FROM, theme_of(self)
        self._letter.setVisible(roomy)
        self._export.setText(self.tr("Export …") if roomy else "")
        self._export.setIcon(QIcon() if roomy else icon("export", theme.text, theme.muted))
        self._certificate.setText(self.tr("Make certificate") if roomy else self.tr("Certificate"))

    def retheme(self) -> None:
        self._make_room()
        self.panes.retheme(theme_of(self))
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
        self._letter.setEnabled(entry.report is not None and bool(entry.report.contributions))
        if fresh:
            self._draw(entry)
        if entry.report is not None and (fresh or self.timeline.lanes == ()):
            self._show_report(entry)
        elif entry.report is None:
            if fresh:
                self.view = None
                self.panes.show_report(None)
                self.evidence.clear(self.tr("The evidence of a finished analysis stands here."))
                self._bottom.setCurrentWidget(self.evidence)
            if entry.foreseen is not None and entry.foreseen.candidates is not None:
                self.candidates.foresee(entry.foreseen.candidates)
                self._bottom.setCurrentWidget(self.candidates)
            self._show_state(entry)

    def _draw(self, entry: Entry) -> None:
        self._undrawn = False
        self.panes.draw(entry.audio, entry.report.query.duration_s if entry.report is not None else 0.0)
        self.evidence.set_query_picture(None)
        if entry.audio:
            self._pictures.get(entry.audio, "picture", self._drawn_picture, self._not_drawn)

    def _drawn_picture(self, picture: Picture) -> None:
        if self._entry is None or picture.path != self._entry.path:
            return
        self.panes.show_picture(picture)
        self.evidence.set_query_picture(picture)
        if not self._entry.outline and not picture.rough:  # of a report that is kept without one
            self._entry.outline = outline_of(picture.spectrogram)
            self.outlined.emit(self._entry)

    def _not_drawn(self, trouble: Trouble) -> None:
        """Of an analysis that failed the notice says why."""
        self._undrawn = True
        if self._entry is not None and self._entry.state == "failed":
            self.panes.show_drawings(False)
        else:
            self.panes.show_trouble(trouble)

    def _show_state(self, entry: Entry) -> None:
        self._facts.set_whole(paths.short(entry.path), entry.path)
        self._verdict.setText("")
        self._declared.show_declarations(())
        if entry.state in ("failed", "unreadable") and entry.trouble is not None:
            self.notice.tell(entry.trouble, about="entry")
            self.panes.show_drawings(not self._undrawn and bool(entry.audio))
            unread = entry.state == "unreadable"
            words = self.tr("No report can be read from this file.") if unread else ""
            self.panes.show_status(words or self.tr("This track could not be analysed."))
            return
        self.notice.withdraw("entry")
        if entry.state == "running":
            task = entry.task
            words = phrases.stage(task.stage) if task is not None and task.stage else self.tr("Starting")
            part = task.fraction if task is not None else None
            if part is not None:
                words = joined("  ", (words, phrases.percent(round(part * 1_000_000))))
            self.panes.show_status(words)
        elif entry.state == "unfinished":
            self.panes.show_status(
                self.tr("This analysis was not finished when Descant closed. Choose Analyse again to start it.")
            )
        elif entry.state == "stopped":
            self.panes.show_status(self.tr("This analysis was cancelled. Choose Analyse again to start over."))
        else:
            self.panes.show_status(self.tr("Waiting for its turn"))

    def _show_report(self, entry: Entry) -> None:
        report = entry.report
        assert report is not None
        left_out = not_compared(report.limits)
        self.notice.withdraw("entry")
        if said := no_finding(report.limits):
            words = self.tr("Sources may be missing: this catalog could not be calibrated.")
            self.notice.tell(Trouble(words, said), "warning", "entry")
        elif left_out:
            words = self.tr("This track was not compared with all of the catalog: its shares may be wrong.")
            self.notice.tell(Trouble(words, " ".join(left_out)), "warning", "entry")
        query = report.query
        channels = {1: self.tr("mono"), 2: self.tr("stereo")}.get(query.channels, "")
        length = phrases.clock(query.duration_s)
        rate = joined("", (phrases.number(query.sample_rate / 1000, 1), f"{phrases.NBSP}kHz"))
        name = phrases.catalog_name(report.catalog.place)
        rest = [self.tr("against {catalog}").format(catalog=name)] if name else []
        rest.append(self.tr("analysed {when}").format(when=phrases.date(report.created_utc)))
        line = joined("   ", (length, joined(" ", (rate, channels)), *rest))
        self._facts.set_whole(line, line, entry.path, shorter=(joined("   ", (length, *rest)), joined("   ", rest)))
        self._declared.show_declarations(query.declarations)
        if self.axis.duration == 0:
            self.axis.reset(query.duration_s)
        self._show_view(report)

    def show_leg(self, leg: str) -> None:
        """Turns timeline, verdict and evidence to one leg, or to the headline."""
        self._leg = leg
        if self._entry is not None and self._entry.report is not None:
            self._show_view(self._entry.report, self.evidence.span)

    def _show_view(self, report: Report, before: AlignedSpan | None = None) -> None:
        """As the leg has it. before: the span that was shown; its source stays in sight, where the leg hears it."""
        self.view = view = heard_by(report, self._leg)
        self._verdict.setText(verdict(view, self._leg))
        self.panes.show_report(view)
        if not report.contributions:
            self.candidates.set_report(report)
            self._bottom.setCurrentWidget(self.candidates)
            self.span_chosen.emit(None)
            return
        self._bottom.setCurrentWidget(self.evidence)
        hint = self.tr("Choose a span in the timeline to see and hear its evidence.")
        self.evidence.clear(hint if self.timeline.spans else self.tr("This leg hears no source in this track."))
        spans = self.timeline.spans
        if before is not None:
            spans = tuple(s for s in spans if s.track_id == before.track_id) or spans
        best = max(spans, key=lambda s: (s.source_start_s is not None, s.weight), default=None)
        if best is not None:
            self.choose_span(best, go=False)

    def save_picture(self, ask: Callable[[str, str, str], str]) -> None:
        """Saves what the panes show. ask: for a path, by title, name and kinds of file; "" for none."""
        if self._entry is None:
            return
        kinds = self.tr("Image (*.png);;Drawing (*.svg);;Document (*.pdf)")
        out = ask(self.tr("Save the picture"), f"{file_stem(self._entry.title)}.png", kinds)
        if not out:
            return
        try:
            self.panes.save_picture(self._entry.title, Path(out))
            self.notice.tell(Trouble(self.tr("The picture was saved."), out), "good", "picture")
        except (DescantError, OSError) as error:
            self.notice.tell(trouble_of(error))

    # Spans.

    def choose_span(self, span: AlignedSpan, *, go: bool = True) -> None:
        """Shows a span's evidence. go: also selects it above and moves the cursor to its start."""
        view = self.view
        if view is None:
            return
        rank = next((i for i, c in enumerate(view.contributions) if c.track_id == span.track_id), 0)
        source = next((c for c in view.contributions if c.track_id == span.track_id), None)
        self.timeline.choose(span)
        self.evidence.show_span(
            span, source, rank, view.query.duration_s, leg=self._leg,
            why=why(view, source) if source is not None else "", measured=measured(view),
        )  # fmt: skip
        if go:
            self.axis.select(span.query_start_s, span.query_end_s)
            self.axis.seek(span.query_start_s)
        if source is not None and span.source_start_s is not None:
            self._pictures.get(self.path_of(source), "source", self._source_drawn, self._source_missing)
        if (pair := self.pair_of_span()) is not None:
            self._listening.compare(pair, self._compared, self.evidence.show_not_compared)
        self.span_chosen.emit(span)

    def pair_of_span(self) -> SpanPair | None:
        """The chosen span and its place in the source's file; None where it has none, or this track has no file."""
        span, source, entry = self.evidence.span, self.source_of_span(), self._entry
        if span is None or source is None or entry is None or not entry.audio:
            return None
        if span.source_start_s is None or span.source_end_s is None:
            return None
        return SpanPair(
            entry.audio, span.query_start_s, span.query_end_s, self.path_of(source), span.source_start_s,
            span.source_end_s, span.transpose_semitones or 0, span.tempo_ratio or 1.0,
        )  # fmt: skip

    def _compared(self, compared: Compared) -> None:
        span = self.evidence.span
        if compared.pair == self.pair_of_span() and span is not None and self.view is not None:
            self.evidence.show_compared(compared, alignment.path(self.view, span))

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
        span = self.evidence.span
        if self.view is None or span is None:
            return None
        return next((c for c in self.view.contributions if c.track_id == span.track_id), None)

    def _source_drawn(self, picture: Picture) -> None:
        source = self.source_of_span()
        if source is not None and self.path_of(source) == picture.path:
            self.evidence.set_source_picture(picture)

    def _source_missing(self, trouble: Trouble) -> None:
        self.evidence.set_source_picture(None, told(trouble))
