"""The Model audit page: a model to look into, outputs to ask about, and what its weights say of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from descant.audit.state import FLOW_AREA, IndexState
from descant.gui import phrases
from descant.gui.languages import joined
from descant.gui.models.analyses import Entry
from descant.gui.plots.ruler import Ruler
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.timeline import GAP, LANE, LEAST_LANE, Timeline
from descant.gui.queue.audits import Audits, unit_of
from descant.gui.quotes import quoted
from descant.gui.widgets.analysis_list import AnalysisList
from descant.gui.widgets.audit_facts import AgreementCard, TrustCard
from descant.gui.widgets.audit_setup import AuditSetup
from descant.gui.widgets.audit_shares import AuditShares
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.declared import DeclaredLabel
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import OneInFront, beside, framed, page_head, split, stacked
from descant.gui.widgets.notices import Notices, Teaching
from descant.gui.widgets.scrolled import Upright
from descant.report.model import Report

LIST_WIDTH = 232
LANES_WITHOUT_SCROLLING = 4


class AuditPage(QWidget):
    """unit_wanted: the shown output is to be asked by another unit. The other signals are buttons.

    similar: finds what similarity said of an audit's output, where it was asked.
    """

    outputs_wanted = Signal()
    certificate_wanted = Signal()
    export_wanted = Signal()
    unit_wanted = Signal(str)

    def __init__(
        self, audits: Audits, similar: Callable[[Report], Report | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._audits = audits
        self._similar = similar
        self._entry: Entry | None = None
        self.axis = TimeAxis(self)
        self.timeline = Timeline(self.axis)
        self.setup = AuditSetup()
        self.list = AnalysisList(audits.model)
        self.list.setAccessibleName(self.tr("Audited outputs"))
        self.shares = AuditShares()
        self.trust = TrustCard()
        self.beside = AgreementCard()
        self.notice = Notices()
        self.drop = Teaching(
            "music",
            self.tr("Drop what the model has made"),
            self.tr(
                "Descant asks the model's weights which training tracks each output descends from, and says how far "
                "the answer can be trusted on this model. Files and whole folders are welcome."
            ),
            self.tr("Choose files …"),
        )
        self.drop.wanted.connect(self.outputs_wanted)
        self._reading = False
        """A report is read while no model is open."""
        self._build()
        self.list.entry_chosen.connect(self.show_entry)
        self.shares.unit_wanted.connect(self.unit_wanted)
        audits.moved.connect(self.refresh)
        audits.ready.connect(self._ready)
        audits.news.connect(self._news)
        audits.finished.connect(self._news)
        for change in (audits.model.rowsInserted, audits.model.rowsRemoved):
            change.connect(self.refresh)
        self.refresh()

    # Building.

    def _build(self) -> None:
        centred = QWidget()
        centred.setObjectName("page")
        around = stacked(2, inside=centred, margins=(24, 24, 24, 24))
        line = beside(1, (self.setup, 8), 1)
        around.addLayout(line)
        around.addStretch(3)
        self._stack = OneInFront()
        self._stack.addWidget(centred)
        self._stack.addWidget(self._work())
        stacked(self._stack, inside=self, margins=(0, 0, 0, 0))

    def _work(self) -> QWidget:
        self._side = side = framed("sidebar")
        side.setMinimumWidth(192)
        self._model = ElidedLabel()
        self._model.embolden()
        self._model_facts = Label(muted=True, wrap=True)
        self.other = push_button(self.tr("Another model …"), self._other_model)
        self.add = push_button(self.tr("Audit files …"), self.outputs_wanted)
        about = stacked(self._model, self._model_facts, margins=(16, 8, 16, 8), spacing=4)
        buttons = stacked(self.add, self.other, margins=(16, 8, 16, 8), spacing=8)
        stacked(about, (self.list, 1), buttons, inside=side, margins=(0, 8, 0, 8))
        self._status = Label(muted=True)
        self._status.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._status.setWordWrap(True)
        self._centre = OneInFront()
        self._centre.addWidget(self.drop)
        self._centre.addWidget(self._status)
        self._centre.addWidget(self._result())
        middle = QWidget()
        middle.setObjectName("page")
        stacked(
            stacked(self._head(), self._facts, self._verdict, spacing=2),
            self._declared,
            self.notice,
            (self._centre, 1),
            inside=middle,
            margins=(16, 16, 16, 16),
            spacing=12,
        )
        return split(side, middle, self.shares, sizes=(LIST_WIDTH, 700, 376))

    def _head(self) -> QHBoxLayout:
        self._title = ElidedLabel()
        self._facts = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        self._verdict = Label(wrap=True)
        self._declared = DeclaredLabel()
        self.export = push_button(self.tr("Export …"), self.export_wanted)
        self.certificate = push_button(self.tr("Make certificate"), self.certificate_wanted, primary=True)
        return page_head((self._title,), self.export, self.certificate)

    def _result(self) -> QWidget:
        panes = framed("card")
        stack = stacked(inside=panes, margins=(16, 8, 4, 12), spacing=8)
        scroll = Upright(fades=False)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.timeline.setObjectName("plain")
        scroll.setWidget(self.timeline)
        self._lanes = scroll
        self.note = Label(muted=True, wrap=True)
        stack.addWidget(Ruler(self.axis))
        stack.addWidget(scroll, 1)
        stack.addWidget(self.note)
        below = beside((self.trust, 3), (self.beside, 2), spacing=12)
        result = QWidget()
        stacked((panes, 3), (below, 4), inside=result, margins=(0, 0, 0, 0), spacing=12)
        return result

    # What is shown.

    @property
    def current(self) -> Entry | None:
        return self.list.current if self._stack.currentIndex() else None

    def refresh(self) -> None:
        """Shows the model's state: chosen and read, being read, or not there yet."""
        self.setup.show_task(self._audits.making)
        ready = self._audits.index is not None
        self._stack.setCurrentIndex(1 if ready or self._reading else 0)
        self.add.setVisible(ready)
        if ready or self._reading:
            self._show_model()
            self.show_entry(self.list.current)

    def take(self, entry: Entry) -> None:
        """Shows an audit, whether or not its model is open, and the keyboard goes on in the list."""
        self._reading = True
        self.refresh()
        self.list.take(entry)

    def _other_model(self) -> None:
        self._reading = False
        self._audits.close()

    def _ready(self, found: IndexState) -> None:
        if found.complete:
            self.drop.setFocus()
            return
        self.setup.show_task(None)
        self.setup.offer(found)

    def _news(self, entry: Entry) -> None:
        if entry is self._entry:
            self.show_entry(entry)

    def show_entry(self, entry: Entry | None) -> None:
        self._entry = entry
        report = entry.report if entry is not None else None
        self.shares.setVisible(entry is not None)
        for button in (self.export, self.certificate):
            button.setVisible(report is not None)
        self.notice.withdraw("entry")
        self._declared.show_declarations(report.query.declarations if report is not None else ())
        for label in (self._title, self._facts, self._verdict):
            label.setVisible(entry is not None)
        if entry is None:
            self._centre.setCurrentIndex(0)
            self.shares.set_report(None)
            return
        self._title.set_whole(entry.title, entry.path)
        self.shares.set_report(report)
        self.shares.set_unit(unit_of(entry))
        if report is None:
            self._show_state(entry)
        else:
            self._show_report(report)

    def _show_model(self) -> None:
        """At the left, above the outputs that it was asked about."""
        index = self._audits.index
        if index is None:
            self._model.set_whole(self.tr("No model is open"))
            self._model_facts.setText(self.tr("Reports of audits can be read. To audit more, choose a model."))
            self._model_facts.setToolTip(phrases.tip([]))
            return
        self._model.set_whole(index.model, index.model_folder)
        trust = self.tr("validated") if index.validated else self.tr("not validated: ranks only")
        if index.listed:
            trust = self.tr("without audio: likeness only, the weights are not asked")
        facts = [
            self.tr("%Ln training tracks", "", index.tracks),
            self.tr("%Ln embeddings", "", index.segments)
            if index.listed
            else self.tr("%Ln segments", "", index.segments),
            trust,
        ]
        if not index.tokens and not index.listed:
            said = self.tr("membership cannot be shown of such models (area {area}; chance {chance})")
            facts.append(said.format(area=phrases.number(FLOW_AREA.value, 2), chance=phrases.number(0.5, 2)))
        self._model_facts.setText(joined("\n", facts))
        self._model_facts.setToolTip(phrases.tip([index.manifest]))

    def _show_state(self, entry: Entry) -> None:
        self._facts.set_whole(phrases.unit(unit_of(entry)))
        self._verdict.setText("")
        self._centre.setCurrentIndex(1)
        self._status.setText(self._audits.model.status(entry))
        if entry.state in ("failed", "unreadable") and entry.trouble is not None:
            self.notice.tell(entry.trouble, about="entry")
            self._status.setText(self.tr("There is no answer for this output."))

    def _show_report(self, report: Report) -> None:
        audit = report.audit
        assert audit is not None
        facts = [
            phrases.clock(report.query.duration_s),
            audit.model,
            self.tr("audited {when}").format(when=phrases.date(report.created_utc)),
        ]
        self._facts.set_whole(joined("   ", facts), report.query.path)
        self._verdict.setText(self._words(report))
        if audit.handed_over is None:
            self.note.setText(
                self.tr("A lane's height is its influence on that moment beside the strongest; it is no share.")
            )
        else:
            self.note.setText(
                self.tr("A lane's height is how alike that moment is beside the most alike; it is no share.")
            )
        self._centre.setCurrentIndex(2)
        if self.axis.duration != report.query.duration_s:
            self.axis.reset(report.query.duration_s)
        self.timeline.set_report(report)
        lanes = len(self.timeline.lanes)
        self._lanes.setMinimumHeight(min(lanes, LANES_WITHOUT_SCROLLING) * (LEAST_LANE + GAP))
        self._lanes.setMaximumHeight(max(1, lanes) * (LANE + GAP))
        self.trust.set_report(report)
        self.beside.set_reports(report, self._similar(report))

    def _words(self, report: Report) -> str:
        audit = report.audit
        assert audit is not None
        if not audit.ranking and audit.handed_over is not None:
            return self.tr("No exact copy of a listed track. Without audio or embeddings nothing else can be said.")
        if not audit.ranking:
            return self.tr("Nothing was ranked.")
        named = {c.track_id: c.title for c in report.candidates}
        first = named.get(audit.ranking[0].id, audit.ranking[0].name) or audit.ranking[0].id
        if audit.unsure:
            return self.tr("The ranking is not shown to be better than chance: see below.")
        if audit.handed_over is not None and audit.handed_over.copies:
            return self.tr("The very audio of {first}, by its hash.").format(first=quoted(first))
        if audit.handed_over is not None:
            return self.tr(
                "{first} is most alike. By embeddings only: this says what is alike, not what the weights learnt."
            ).format(first=quoted(first))
        if audit.refusal:
            return self.tr(
                "{first} ranks first. Percentages are refused: see below how far to trust the order."
            ).format(first=quoted(first))
        share = phrases.percent(sum(c.share_ppm for c in report.contributions))
        return self.tr("{share} of the influence is attributed; {first} ranks first.").format(
            share=share, first=quoted(first)
        )
