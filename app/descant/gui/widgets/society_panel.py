"""A period's attribution report for a society: what was found in every analysed track, what was not, what could not be
measured. Nothing is sent."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QStackedWidget

from descant.engine import declaring_messages as d
from descant.engine import messages as m
from descant.gui import phrases
from descant.gui.languages import joined
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.shell import Shell, has_catalog
from descant.gui.widgets import desktop, fields
from descant.gui.widgets.buttons import JoinedButtons, check_box, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.notices import Notices
from descant.gui.widgets.scrolled import Scrolled
from descant.gui.widgets.tables import Table
from descant.report.file_names import file_stem, free_stem

FORM = 340


class SocietyPanel(QFrame):
    """file_wanted: a folder is to be chosen."""

    file_wanted = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, home: Path, notice: Notices) -> None:
        """home: where reports are kept, and where this one goes unless a person chooses."""
        super().__init__()
        self.setObjectName("plain")
        self._shell, self._tasks, self._home, self._notice = shell, tasks, home, notice
        self._running: Task | None = None
        self._made: d.SocietyReported | None = None
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
        self.period = fields.line(self.tr("2026-11, or 2026-10-01/2026-12-31"))
        self.period.setText(datetime.datetime.now(datetime.UTC).strftime("%Y-%m"))
        self.society, self.reporter = fields.line(self.tr("for whom it is")), fields.line(self.tr("who reports"))
        for name, field in (("society", self.society), ("reporter", self.reporter)):
            field.setText(str(shell.kept.value(f"society report/{name}", "")))
        self.members = check_box(self.tr("Codes and owners of the open catalog"))
        self.members.setToolTip(phrases.tip([self.tr("ISWCs, which reports do not hold, and the owners of today")]))
        self.out = fields.FileField(self.tr("Folder for what is made"), self.tr("a new folder"), folder=True)
        self.start = push_button(self.tr("Make the report"), self.run, primary=True)
        columns = (
            (self.tr("Found by"), 100), (self.tr("Title"), 0), (self.tr("Identifier"), 0), (self.tr("Tracks"), 72),
            (self.tr("Sum"), 72), (self.tr("Low – high"), 120),
        )  # fmt: skip
        self.table = Table(self.tr("Works and recordings"), columns, 28)
        self.table.align_right(3, 4, 5)
        self.table.setWordWrap(False)
        for column in (3, 4, 5):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.said = Label(wrap=True)
        self.show_pdf = push_button(self.tr("Open the PDF"), lambda: self._open("report.pdf"))
        self.show_folder = push_button(self.tr("Show in folder"), lambda: self._open(""))
        self._build()

    def _build(self) -> None:
        form, inside, holds = framed("card"), framed("plain"), framed("card")
        form.setMinimumWidth(FORM)
        words = Label(
            self.tr(
                "Of two reports of one track the newer stands. A track that could not be measured has no shares, and"
                " says why."
            ),
            muted=True,
            wrap=True,
        )
        stacked(
            stacked(Label(self.tr("Reports")), self.reports.row, self.other_reports, spacing=4),
            fields.named(self.tr("Period"), self.period, self.tr("When tracks were analysed: a month, or two days")),
            fields.named(self.tr("Society"), self.society),
            fields.named(self.tr("Reporter"), self.reporter),
            self.members,
            fields.named(self.tr("Folder for what is made"), self.out),
            words,
            inside=inside, margins=(0, 12, 0, 0), spacing=10,
        )  # fmt: skip
        foot = stacked(self.start, margins=(16, 4, 16, 12))
        stacked((Scrolled(inside), 1), foot, inside=form, margins=(1, 1, 1, 1), spacing=0)
        self._stack = QStackedWidget()
        nothing = Label(self.tr("The works and recordings that were found stand here."), wrap=True, muted=True)
        nothing.setMargin(16)
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.table)
        stacked((self._stack, 1), inside=holds, margins=(1, 4, 1, 4))
        below = beside((self.said, 1), self.show_folder, self.show_pdf, spacing=8)
        right = stacked((holds, 1), below, margins=(0, 0, 0, 0), spacing=8)
        beside(form, (right, 1), inside=self, margins=(0, 0, 0, 0), spacing=12)
        self.reports.idClicked.connect(lambda place: self.other_reports.setVisible(place == 1))
        self.reports.idClicked.connect(self.enable)
        self.other_reports.hide()
        for field in (self.other_reports, self.out):
            field.wanted.connect(self.file_wanted)
            field.changed.connect(self.enable)
        self.period.textChanged.connect(self.enable)
        self.enable()

    def enable(self, *_: object) -> None:
        """What can be done with what is filled in, and with the catalog that is open."""
        busy = self._running is not None
        ready = bool(self.period.text().strip()) and (self.reports.checkedId() == 0 or bool(self.other_reports.path))
        self.start.setText(self.tr("Stop") if busy else self.tr("Make the report"))
        self.start.setEnabled(busy or ready)
        self.members.setEnabled(has_catalog(self._shell))
        for button in (self.show_pdf, self.show_folder):
            button.setEnabled(self._made is not None)

    def run(self) -> None:
        if self._running is not None:
            self._tasks.cancel(self._running)
            return
        self._notice.withdraw("society")
        for name, field in (("society", self.society), ("reporter", self.reporter)):
            self._shell.kept.setValue(f"society report/{name}", field.text().strip())
        request = d.ReportToSociety(
            reports=(self.other_reports.path if self.reports.checkedId() == 1 else str(self._home / "reports"),),
            period=self.period.text().strip(),
            out=self.out.path or self._new_folder(),
            society=self.society.text().strip(),
            reporter=self.reporter.text().strip(),
            catalog=self._shell.catalog_path if self.members.isChecked() and has_catalog(self._shell) else "",
        )
        self._running = self._tasks.ask(
            request,
            label=self.tr("Report to a society"),
            long=True,
            done=self._done,
            failed=self._failed,
            stopped=self._ended,
        )
        self.enable()

    def _new_folder(self) -> str:
        kept = self._home / "society reports"
        stem = file_stem(" ".join(part for part in (self.society.text().strip(), self.period.text().strip()) if part))
        return str(kept / free_stem(stem, lambda name: (kept / name).exists(), between=" "))

    def _ended(self) -> None:
        self._running = None
        self.enable()

    def _failed(self, trouble: m.Trouble) -> None:
        self._ended()
        self._notice.tell(trouble, about="society")

    def _done(self, made: d.SocietyReported) -> None:
        self._made = made
        self._ended()
        words = self.tr(
            "Tracks: {tracks}. With a source: {found}; without: {without}; not measurable: {unmeasured}."
            " Declared as generated: {declared}."
        )
        numbers = (made.tracks, made.with_source, made.without_source, made.not_measurable, made.declared_generated)
        names = ("tracks", "found", "without", "unmeasured", "declared")
        said = words.format(**dict(zip(names, map(phrases.number, numbers), strict=True)))
        if made.outside:
            said = joined(" ", (said, self.tr("%Ln reports of other days were left out.", "", made.outside)))
        self.said.setText(said)
        self.table.fill([self._row(work) for work in made.works])
        self._stack.setCurrentIndex(1)
        if made.refused:
            cause = self.tr("%Ln files or lines are no report and were left out.", "", made.refused)
            self._notice.tell(m.Trouble(cause, "", "\n".join(made.first_refused)), "warning", "society")

    def _row(self, work: d.WorkSum) -> tuple[str, ...]:
        title = " – ".join(part for part in (work.title, work.artist) if part)
        leg = self.tr("Model audit") if work.leg == "model audit" else phrases.leg(work.leg)
        share, low, high = (phrases.number(ppm / 1_000_000, 2) for ppm in (work.share_ppm, work.low_ppm, work.high_ppm))
        what = work.work if " " in work.work else self.tr("track {id}").format(id=work.work)
        return leg, title, what, phrases.number(work.tracks), share, joined("–", (low, high))

    def _open(self, name: str) -> None:
        if self._made is not None:
            desktop.open_file(Path(self._made.out) / name, self._notice)
