"""The Royalties page: money shared out by reports and plays into statements, and the split of one track."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from descant.engine import messages as m
from descant.engine import publishing_messages as p
from descant.gui import paths, phrases
from descant.gui.models.analyses import AnalysesModel
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.shell import Shell, has_catalog
from descant.gui.widgets import desktop, fields
from descant.gui.widgets.buttons import JoinedButtons, check_box, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import OneInFront, beside, framed, page_head, stacked
from descant.gui.widgets.notices import Notices, Teaching
from descant.gui.widgets.royalty_results import RoyaltyResults
from descant.gui.widgets.royalty_terms import TermsForm
from descant.gui.widgets.scrolled import Scrolled
from descant.gui.widgets.society_panel import SocietyPanel
from descant.gui.widgets.split_panel import SplitPanel
from descant.report.file_names import file_stem, free_stem

FORM, MOST_KINDS = 400, 480
KEPT = "royalties/last run"


class RoyaltiesPage(QWidget):
    """file_wanted: a FileField's path is to be chosen. save_wanted: a fields.Save."""

    file_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, analyses: AnalysesModel, home: Path) -> None:
        """home: where reports are kept, and where runs go unless a person chooses."""
        super().__init__()
        self.setObjectName("page")
        self._shell, self._tasks, self._home = shell, tasks, home
        self._running: Task | None = None
        self.notice = Notices()
        self.terms = TermsForm()
        self.reports = JoinedButtons(
            (
                (self.tr("All analyses here"), self.tr("All analyses that are kept on this computer"), ""),
                (self.tr("Others"), self.tr("Reports of a folder or a file"), ""),
            ),
            self,
        )
        self.other_reports = fields.FileField(
            self.tr("Reports"), self.tr("a folder of reports, or .jsonl"), folder=True
        )
        self.plays = fields.FileField(
            self.tr("Plays"),
            self.tr("usage file, or sales report (DSR)"),
            self.tr("Usage files (*.csv *.tsv *.txt *.gz)"),
        )
        self.payees = fields.FileField(self.tr("Payees"), self.tr("every named owner"), self.tr("Payees (*.csv)"))
        self.carry_in = fields.FileField(
            self.tr("Waiting from before"), self.tr("suspense.csv of the last run"), self.tr("Suspense (*.csv)")
        )
        self.tracks = fields.FileField(
            self.tr("Names of the tracks"), self.tr("what usage files call them"), self.tr("Tables (*.csv)")
        )
        self.members = check_box(self.tr("Equal pools go to all tracks of the open catalog"))
        self.members.setToolTip(phrases.tip([self.tr("Otherwise to the tracks that any report names")]))
        self.out = fields.FileField(self.tr("Folder for what is made"), self.tr("a new folder"), folder=True)
        self.start = push_button(self.tr("Share out"), self.run, primary=True)
        self.earlier = push_button(self.tr("Open a run …"), self._open_earlier)
        self.show_folder = push_button(self.tr("Show in folder"), self._show_folder)
        self.results = RoyaltyResults(tasks, self.notice.tell)
        self.split_panel = SplitPanel(tasks, analyses, self.notice.tell)
        self.society_panel = SocietyPanel(shell, tasks, home, self.notice)
        self.none = Teaching(
            "money",
            self.tr("From analyses and plays to statements"),
            self.tr(
                "Money of each pool follows what analyses found in the tracks that were played. Every cent stands in"
                " one line: to be paid, waiting, or unattributed. Nothing is paid or sent."
            ),
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        name = Label(self.tr("Royalties"))
        words = Label(self.tr("Statements and splits. Nothing is paid or sent."), muted=True, wrap=True)
        head: QHBoxLayout = page_head((name, words), self.show_folder, self.earlier)
        self.kinds = JoinedButtons(
            (
                (self.tr("Statements"), self.tr("Statements over plays"), ""),
                (self.tr("Split of one track"), self.tr("Split of one track"), ""),
                (self.tr("For a society"), self.tr("Report of a period for a society"), ""),
            ),
            self,
        )
        self._right = OneInFront()
        card = framed("card")
        stacked(self.none, inside=card, margins=(1, 1, 1, 1))
        self._right.addWidget(card)
        self._right.addWidget(self.results)
        self._split = QSplitter()
        self._split.setHandleWidth(12)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._form())
        self._split.addWidget(self._right)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([FORM, 900])
        self._pages = OneInFront()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self.split_panel)
        self._pages.addWidget(self.society_panel)
        kinds = QWidget()
        kinds.setLayout(self.kinds.row)
        kinds.setMaximumWidth(MOST_KINDS)
        self.kinds.row.setContentsMargins(0, 0, 0, 0)
        head = beside((head, 1), (kinds, 0, Qt.AlignmentFlag.AlignTop), spacing=8)
        stacked(head, self.notice, (self._pages, 1), inside=self, margins=(16, 16, 16, 16), spacing=12)
        self._turn(0)

    def _form(self) -> QWidget:
        inside = framed("plain")
        stacked(
            stacked(Label(self.tr("Reports")), self.reports.row, self.other_reports, spacing=4),
            fields.named(self.tr("Plays"), self.plays),
            self._heading(self.tr("Terms")),
            self.terms,
            self._heading(self.tr("If there is more")),
            fields.named(self.tr("Payees"), self.payees, self.tr("Money of owners who are not listed waits")),
            fields.named(self.tr("Waiting from before"), self.carry_in),
            fields.named(self.tr("Names of the tracks"), self.tracks, self.tr("Columns track, isrc, resource_id")),
            self.members,
            fields.named(self.tr("Folder for what is made"), self.out),
            inside=inside,
            margins=(0, 12, 0, 0),
            spacing=10,
        )
        card = framed("card")
        foot = QWidget()
        foot.setObjectName("plain")
        stacked(self.start, inside=foot, margins=(16, 4, 16, 12))
        scrolled = Scrolled(inside)
        scrolled.setAccessibleName(self.tr("Terms"))
        stacked((scrolled, 1), foot, inside=card, margins=(1, 1, 1, 1), spacing=0)
        card.setMinimumWidth(340)
        return card

    @staticmethod
    def _heading(text: str) -> Label:
        label = Label(text)
        label.embolden()
        label.setContentsMargins(0, 8, 0, 0)
        return label

    def _connect(self) -> None:
        self.kinds.idClicked.connect(self._turn)
        self.reports.idClicked.connect(lambda place: self.other_reports.setVisible(place == 1))
        self.other_reports.hide()
        for field in (
            self.other_reports,
            self.plays,
            self.payees,
            self.carry_in,
            self.tracks,
            self.out,
            self.terms.file,
        ):
            field.wanted.connect(self.file_wanted)
            field.changed.connect(self._enable)
        self.terms.source.idClicked.connect(self._enable)
        self.terms.save_wanted.connect(self._save_terms)
        self.split_panel.file_wanted.connect(self.file_wanted)
        self.split_panel.save_wanted.connect(self.save_wanted)
        self.society_panel.file_wanted.connect(self.file_wanted)
        self.results.hold_wanted.connect(self._hold)
        self.results.open_wanted.connect(lambda path: desktop.open_file(path, self.notice))
        self._enable()

    # What a person does.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pages.currentIndex() == 0 and not self.isAncestorOf(self.window().focusWidget() or self):
            self.plays.setFocus(Qt.FocusReason.OtherFocusReason)
        self.members.setEnabled(has_catalog(self._shell))
        self.society_panel.enable()
        if self._pages.currentWidget() is self.split_panel:
            self.split_panel.track.refill()

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        if place == 1:
            self.split_panel.track.refill(self._shell.shown)
        self._enable()

    def search(self, text: str) -> None:
        """In what is shown on the right: payees, lines, recipients, works."""
        self.results.search(text)
        self.split_panel.table.seek(text)
        self.society_panel.table.seek(text)

    def run(self) -> None:
        """Shares out by what the form says; whatever is wrong in it is told by cause and remedy."""
        if self._running is not None:
            self._tasks.cancel(self._running)
            return
        if not self.terms.from_file and self.terms.empty:
            words = self.tr("No money is to be shared out yet.")
            self.notice.tell(m.Trouble(words, self.tr("Fill in an amount under Terms.")), "warning", "run")
            return
        self.notice.withdraw("run")
        request = p.RunRoyalties(
            reports=(self._reports(),),
            plays=self.plays.path,
            out=self._folder(),
            terms="" if self.terms.from_file else self.terms.text(),
            pools=self.terms.file.path if self.terms.from_file else "",
            payees=self.payees.path,
            catalog=self._shell.catalog_path if self.members.isChecked() and has_catalog(self._shell) else "",
            carry_in=self.carry_in.path,
            tracks=self.tracks.path,
        )
        self._running = self._tasks.ask(
            request,
            label=self.tr("Royalties"),
            long=True,
            done=self._done,
            failed=self._failed,
            stopped=self._stopped,
        )
        self._enable()

    def _reports(self) -> str:
        return self.other_reports.path if self.reports.checkedId() == 1 else str(self._home / "reports")

    def _folder(self) -> str:
        if self.out.path:
            return self.out.path
        kept = self._home / "royalties"
        period = "" if self.terms.from_file else self.terms.period.text().strip()
        stem = file_stem(period or self.tr("run"))
        return str(kept / free_stem(stem, lambda name: (kept / name).exists(), between=" "))

    def _done(self, run: p.RoyaltiesRun) -> None:
        self._ended()
        self.show_run(run)

    def show_run(self, run: p.RoyaltiesRun) -> None:
        self._shell.kept.setValue(KEPT, paths.kept(run.out))
        self.results.show_run(run)
        self._right.setCurrentWidget(self.results)
        self._enable()

    def open_run(self, folder: str) -> None:
        """A run that was made earlier."""
        self._tasks.ask(p.OpenRoyalties(folder), key="royalty run", done=self.show_run, failed=self.notice.tell)

    def restore(self) -> None:
        """The run that was open last, where its folder is still there."""
        folder = paths.restored(str(self._shell.kept.value(KEPT, "")))
        if folder and (Path(folder) / "summary.json").is_file():
            self.open_run(folder)

    def _failed(self, trouble: m.Trouble) -> None:
        self._ended()
        self.notice.tell(trouble, about="run")

    def _stopped(self) -> None:
        self._ended()
        words = self.tr("The run was cancelled.")
        self.notice.tell(m.Trouble(words, self.tr("Nothing of it counts; run it again.")), "warning", "run")

    def _ended(self) -> None:
        self._running = None
        self._enable()

    def _enable(self) -> None:
        busy = self._running is not None
        ready = bool(self.plays.path) and (self.reports.checkedId() == 0 or bool(self.other_reports.path))
        ready = ready and (not self.terms.from_file or bool(self.terms.file.path))
        self.start.setText(self.tr("Stop") if busy else self.tr("Share out"))
        self.start.setEnabled(busy or ready)
        missing = "" if busy or ready else self.tr("Choose a file of plays, and the terms")
        self.start.setToolTip(phrases.tip([missing]))
        on_statements = self._pages.currentIndex() == 0
        self.show_folder.setVisible(on_statements)
        self.earlier.setVisible(on_statements)
        self.show_folder.setEnabled(self.results.run is not None)

    def _hold(self, payee: str, track_id: str) -> None:
        if self.terms.from_file:
            words = self.tr("The terms are from a file.")
            remedy = self.tr("Add to its holds: payee {payee}, track_id {track}.").format(payee=payee, track=track_id)
            self.notice.tell(m.Trouble(words, remedy), "warning")
            return
        self.terms.holds.add(payee, track_id, self.tr("dispute"))
        words = self.tr("Noted under Held back.")
        self.notice.tell(m.Trouble(words, self.tr("Give the reason, and share out again.")), "good")

    def _save_terms(self) -> None:
        def write(path: str) -> None:
            text = self.terms.text()
            self._tasks.run(
                lambda: desktop.write_text(path, text),
                done=lambda _: self.notice.tell(m.Trouble(self.tr("The terms were saved."), path), "good"),
                failed=self.notice.tell,
            )

        self.save_wanted.emit(fields.Save(self.tr("Save the terms"), "pools.json", self.tr("Terms (*.json)"), write))

    def _open_earlier(self) -> None:
        field = fields.FileField(self.tr("Open a royalty run"), folder=True)
        field.changed.connect(lambda: self.open_run(field.path))
        self.file_wanted.emit(field)  # answered before this returns
        field.deleteLater()

    def _show_folder(self) -> None:
        if self.results.run is not None:
            desktop.open_file(Path(self.results.run.out), self.notice)
