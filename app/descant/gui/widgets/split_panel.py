"""The split of one analysed track: to whom and how much of a million, as a table, a CSV, or for 0xSplits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from descant.engine import messages as m
from descant.engine import publishing_messages as p
from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.models.analyses import AnalysesModel
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.widgets import fields
from descant.gui.widgets.analysis_choice import AnalysisChoice
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.tables import Table
from descant.report.file_names import file_stem
from descant.royalties.pools import Right

RIGHTS: tuple[Right, ...] = ("recording", "composition")
FORM = 320


class SplitPanel(QFrame):
    """file_wanted: a file is to be chosen. save_wanted: a place to write to."""

    file_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, tasks: Tasks, analyses: AnalysesModel, tell: Callable[[m.Trouble, str], None]) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._tasks, self._tell = tasks, tell
        self.track = AnalysisChoice(analyses)
        self.rights = JoinedButtons(
            ((self.tr("Recording"), self.tr("Owners of the recording"), ""),
             (self.tr("Work"), self.tr("Owners of the work"), "")),
            self,
        )  # fmt: skip
        self.payees = fields.FileField(self.tr("Payees"), self.tr("every named owner"), self.tr("Payees (*.csv)"))
        self.addresses = fields.FileField(
            self.tr("Addresses"), self.tr("for 0xSplits: addresses.json"), self.tr("Addresses (*.json)")
        )
        for field in (self.payees, self.addresses):
            field.wanted.connect(self.file_wanted)
        columns = (
            (self.tr("Recipient"), 0), (self.tr("IPI"), 120), (self.tr("Share"), 112), (self.tr("Why"), 0)
        )  # fmt: skip
        self.table = Table(self.tr("Split"), columns, 28)
        self.table.align_right(2)
        self.said = Label(muted=True, wrap=True)
        self.csv = push_button(self.tr("Save as CSV …"), self._save_csv, primary=True)
        self.chain = push_button(self.tr("Save for 0xSplits …"), self._save_chain)
        self._made: p.MakeSplit | None = None
        self._build()
        self.track.chosen.connect(self.refresh)
        self.rights.idClicked.connect(self.refresh)
        self.payees.changed.connect(self.refresh)
        self.addresses.changed.connect(self._enable)

    def _build(self) -> None:
        form, holds = framed("card"), framed("card")
        form.setMinimumWidth(FORM)
        words = Label(
            self.tr(
                "Parts per million that make exactly the whole. What no source explains, and what waits, are recipients"
                " of their own: nobody else gets it."
            ),
            muted=True,
            wrap=True,
        )
        stacked(
            fields.named(self.tr("Analysed track"), self.track),
            self.rights.row,
            fields.named(self.tr("Payees"), self.payees),
            fields.named(self.tr("Addresses"), self.addresses),
            words,
            1,
            inside=form, margins=(16, 12, 16, 12), spacing=10,
        )  # fmt: skip
        self._stack = QStackedWidget()
        nothing = Label(wrap=True, muted=True)
        nothing.setText(self.tr("The split of a finished analysis stands here."))
        nothing.setMargin(16)
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.table)
        stacked((self._stack, 1), inside=holds, margins=(1, 4, 1, 4))
        right = stacked(
            (holds, 1), beside((self.said, 1), self.chain, self.csv, spacing=8), margins=(0, 0, 0, 0), spacing=8
        )
        beside(form, (right, 1), inside=self, margins=(0, 0, 0, 0), spacing=12)
        self._enable()

    def refresh(self, *_: object) -> None:
        """Asks for the split of what is chosen."""
        self._made = None
        entry = self.track.entry
        if entry is None or entry.report is None:
            self._stack.setCurrentIndex(0)
            self._enable()
            return
        asked = p.MakeSplit(entry.report, RIGHTS[self.rights.checkedId()], payees=self.payees.path)
        self._tasks.ask(asked, key="split", done=lambda made: self._show(asked, made), failed=self._failed)

    def _show(self, asked: p.MakeSplit, made: p.SplitMade) -> None:
        self._made = asked
        names = {"unattributed": self.tr("unattributed"), "suspense": self.tr("in suspense")}
        self.table.fill(
            [
                (
                    names.get(a.recipient, a.recipient) if a.reason else a.recipient,
                    a.ipi,
                    self._percent(a.ppm),
                    joined("; ", map(in_words, a.reason.split("; "))),
                )
                for a in made.parts
            ]
        )
        self.said.setText(
            self.tr("%Ln recipients, {sum} parts per million", "", len(made.parts)).format(
                sum=phrases.number(sum(a.ppm for a in made.parts))
            )
        )
        self._stack.setCurrentIndex(1)
        self._enable()

    @staticmethod
    def _percent(ppm: int) -> str:
        return joined(phrases.NBSP, (phrases.number(ppm / phrases.PPM_PER_PERCENT, 4), "%"))

    def _failed(self, trouble: m.Trouble) -> None:
        self._stack.setCurrentIndex(0)
        self.said.setText("")
        self._enable()
        self._tell(trouble, "error")

    def _enable(self) -> None:
        self.csv.setEnabled(self._made is not None)
        self.chain.setEnabled(self._made is not None and bool(self.addresses.path))
        self.chain.setToolTip(phrases.tip(["" if self.addresses.path else self.tr("Needs the recipients' addresses")]))

    def _save_csv(self) -> None:
        self._save(self.tr("Save the split"), ".csv", self.tr("Tables (*.csv)"), "")

    def _save_chain(self) -> None:
        self._save(self.tr("Save the split for 0xSplits"), ".json", "JSON (*.json)", self.addresses.path)

    def _save(self, title: str, suffix: str, kinds: str, addresses: str) -> None:
        entry, asked = self.track.entry, self._made
        if entry is None or asked is None:
            return

        def write(path: str) -> None:
            out = path if path.lower().endswith(suffix) else path + suffix
            request = replace(asked, addresses=addresses, out=out)
            label = self.tr("Split of {title}").format(title=quoted(entry.title))
            self._tasks.ask(request, label=label, done=self._written, failed=lambda t: self._tell(t, "error"))

        self.save_wanted.emit(fields.Save(title, f"{file_stem(entry.title)} split{suffix}", kinds, write))

    def _written(self, made: p.SplitMade) -> None:
        self._tell(m.Trouble(self.tr("The split was saved. Nothing was paid or sent."), made.path), "good")
