"""The report of a period to a society: what was found in every analysed track, what was not, what could not be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHeaderView, QStackedWidget

from descant.engine import declaring as d
from descant.engine import messages as m
from descant.gui import phrases
from descant.gui.queue.tasks import Tasks
from descant.gui.shell import Shell, has_catalog
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.scrolled import Scrolled
from descant.gui.widgets.tables import Table
from descant.report.file_names import file_stem, free_stem

FORM = 340


class SocietyPanel(QFrame):
    """file_wanted: a folder is to be chosen. open_wanted: a file or folder, by the program that the desktop has."""

    file_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, home: Path, tell: Callable[[m.Trouble, str], None]) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._shell, self._tasks, self._home, self._tell = shell, tasks, home, tell
        self._made: d.SocietyReported | None = None
        self.period = fields.line()
        self.period.setText(datetime.now(UTC).strftime("%Y-%m"))
        self.society, self.reporter = fields.line(), fields.line()
        self.reporter.setText(str(shell.kept.value("society/reporter", "")))
        self.society.setText(str(shell.kept.value("society/name", "")))
        self.reports = fields.FileField(self.tr("Reports"), self.tr("all analyses kept here"), folder=True)
        self.out = fields.FileField(self.tr("Folder for what is made"), self.tr("a new folder"), folder=True)
        self.today = QCheckBox(self.tr("Owners of today"))
        self.today.setToolTip(self.tr("As the rights data of the open catalog have them, with ISWCs"))
        self.make = push_button(self.tr("Make the report"), self.report, primary=True)
        self.pdf = push_button(self.tr("Open report"), lambda: self._open("report.pdf"), primary=True)
        self.folder = push_button(self.tr("Show in folder"), lambda: self._open(""))
        self.facts = Label(wrap=True)
        columns = (
            (self.tr("By"), 104), (self.tr("Work or recording"), 0), (self.tr("Artist"), 0),
            (self.tr("Tracks"), 0), (self.tr("Sum of shares"), 0), (self.tr("Low to high"), 0),
        )  # fmt: skip
        self.works = Table(self.tr("Works and recordings found"), columns, 28)
        self.works.align_right(3, 4, 5)
        self.works.setWordWrap(False)
        for column in (3, 4, 5):
            self.works.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._build()
        for field in (self.reports, self.out):
            field.wanted.connect(self.file_wanted)
        self.period.textChanged.connect(self._enable)
        self._enable()

    def _build(self) -> None:
        inside = QFrame()
        inside.setObjectName("plain")
        words = Label(
            self.tr(
                "For societies that ask each period what was found in outputs. Tracks that could not be measured are "
                "told apart from tracks without a source."
            ),
            muted=True,
            wrap=True,
        )
        stacked(
            fields.named(self.tr("Period"), self.period, self.tr("A month, or two days with a slash between")),
            fields.named(self.tr("Society"), self.society),
            fields.named(self.tr("Who reports"), self.reporter),
            fields.named(self.tr("Reports"), self.reports),
            self.today,
            fields.named(self.tr("Folder for what is made"), self.out),
            words,
            inside=inside, margins=(0, 12, 0, 0), spacing=10,
        )  # fmt: skip
        form, holds = framed("card"), framed("card")
        form.setFixedWidth(FORM)
        foot = stacked(self.make, margins=(16, 4, 16, 12))
        stacked((Scrolled(inside), 1), foot, inside=form, margins=(1, 1, 1, 1), spacing=0)
        nothing = Label(self.tr("What was found over the period stands here."), muted=True, wrap=True)
        nothing.setMargin(16)
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.works)
        stacked((self._stack, 1), inside=holds, margins=(1, 4, 1, 4))
        right = stacked(
            self.facts, (holds, 1), beside(1, self.folder, self.pdf, spacing=8), margins=(0, 0, 0, 0), spacing=8
        )
        beside(form, (right, 1), inside=self, margins=(0, 0, 0, 0), spacing=12)

    def refresh(self) -> None:
        self.today.setEnabled(has_catalog(self._shell))

    def report(self) -> None:
        for name, edit in (("reporter", self.reporter), ("name", self.society)):
            self._shell.kept.setValue(f"society/{name}", edit.text().strip())
        period = self.period.text().strip()
        request = d.ReportToSociety(
            (self.reports.path or str(self._home / "reports"),), period, self._folder(period),
            self.society.text().strip(), self.reporter.text().strip(),
            self._shell.catalog_path if self.today.isChecked() and has_catalog(self._shell) else "",
        )  # fmt: skip
        self.make.setEnabled(False)
        self._tasks.ask(
            request, label=self.tr("Report to a society"), done=self._done, failed=self._failed, stopped=self._enable
        )

    def _folder(self, period: str) -> str:
        if self.out.path:
            return self.out.path
        kept = self._home / "society reports"
        stem = file_stem(" ".join(part for part in (self.society.text().strip(), period) if part))
        return str(kept / free_stem(stem, lambda name: (kept / name).exists(), between=" "))

    def _done(self, made: d.SocietyReported) -> None:
        self._made = made
        counts = (
            (self.tr("Tracks: {n}"), made.tracks),
            (self.tr("with a source: {n}"), made.with_source),
            (self.tr("without one: {n}"), made.without_source),
            (self.tr("could not be measured: {n}"), made.not_measurable),
            (self.tr("declared as generated: {n}"), made.declared_generated),
            (self.tr("outside the period: {n}"), made.outside),
            (self.tr("refused: {n}"), made.refused),
        )
        said = [words.format(n=phrases.number(count)) for at, (words, count) in enumerate(counts) if count or at < 4]
        self.facts.setText("   ·   ".join(said))
        self.facts.setToolTip(phrases.tip(made.first_refused))
        self.works.fill(
            [
                (
                    phrases.leg(one.leg), one.title or one.work, one.artist, phrases.number(one.tracks),
                    self._sum(one.share_ppm), f"{self._sum(one.low_ppm)} – {self._sum(one.high_ppm)}",
                )
                for one in made.works
            ]
        )  # fmt: skip
        self._stack.setCurrentIndex(1)
        self._enable()

    @staticmethod
    def _sum(ppm: int) -> str:
        """Of whole tracks: 1,000,000 ppm is one."""
        return phrases.number(ppm / 1_000_000, 3)

    def _failed(self, trouble: m.Trouble) -> None:
        self._enable()
        self._tell(trouble, "error")

    def _open(self, name: str) -> None:
        if self._made is not None:
            self.open_wanted.emit(Path(self._made.out) / name)

    def _enable(self, *_: object) -> None:
        self.make.setEnabled(bool(self.period.text().strip()))
        for button in (self.pdf, self.folder):
            button.setEnabled(self._made is not None)
