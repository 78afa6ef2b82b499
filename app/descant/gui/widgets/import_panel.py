"""The import of a file of rights data: what it is, what it would bring, and what of it is refused, beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QProgressBar, QStackedWidget, QWidget

from descant.engine import import_messages as i
from descant.engine import messages as m
from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.queue.rights_edits import RightsEdits
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.shell import Shell
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.import_columns import ImportColumns
from descant.gui.widgets.import_setup import ImportSetup
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.notices import Notice
from descant.gui.widgets.scrolled import Scrolled
from descant.gui.widgets.tables import Table
from descant.rights.answers import Applied, Change
from descant.rights.importers.choices import Preview

COLUMNS, RECORDS, REFUSED, REMARKS = range(4)
SETUP = 300
LOOK_S = 2.0
ROW = 28


class ImportPanel(QWidget):
    """finished: a file was taken in. undone: an import was undone, or done again. closed: there is no file left."""

    finished = Signal(object)
    undone = Signal()
    closed = Signal()

    def __init__(self, shell: Shell, tasks: Tasks, edits: RightsEdits) -> None:
        super().__init__()
        self.setObjectName("page")
        self._shell, self._tasks, self._edits = shell, tasks, edits
        self.path = ""
        self._waiting: list[str] = []
        self.preview: Preview | None = None
        self.notice = Notice()
        self.setup = ImportSetup()
        self.columns = ImportColumns()
        self.records = self._table(
            self.tr("Records"),
            ((self.tr("Line"), 0), (self.tr("What"), 96), (self.tr("Title"), 0), (self.tr("Number"), 120),
             (self.tr("ISWC or ISRC"), 128), (self.tr("Who, and what they own"), 0)),
        )  # fmt: skip
        self.refused = self._table(self.tr("Refused lines"), ((self.tr("Line"), 0), (self.tr("Why"), 0)))
        self.remarks = self._table(self.tr("Remarks"), ((self.tr("Line"), 0), (self.tr("What is odd"), 0)))
        self._title = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._title.embolden(1.35)
        self._counts = Label(wrap=True)
        self.views = JoinedButtons(
            [(name, name, "") for name in (self.tr("Columns"), self.tr("Records"), self.tr("Refused"),
                                           self.tr("Remarks"))],
            self,
        )  # fmt: skip
        self.look_on = push_button(self.tr("Look at all of it"), lambda: self.look(seconds=0.0))
        self.take = push_button(self.tr("Take it in"), self.apply, primary=True)
        self.back = push_button(self.tr("Not now"), self.leave)
        self._build()
        self.setup.changed.connect(self.look)
        self.columns.chosen.connect(self._column_chosen)
        self.views.idClicked.connect(lambda place: self._stack.setCurrentIndex(place))

    @staticmethod
    def _table(name: str, columns: tuple[tuple[str, int], ...]) -> Table:
        table = Table(name, columns, ROW)
        table.align_right(0)
        table.setWordWrap(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _build(self) -> None:
        head = beside((stacked(self._title, self._counts, spacing=2), 1), spacing=8)
        setup, tables = framed("card"), framed("card")
        stacked((Scrolled(self.setup), 1), inside=setup, margins=(1, 12, 1, 12))
        setup.setFixedWidth(SETUP)
        self._stack = QStackedWidget()
        for table in (self.columns, self.records, self.refused, self.remarks):
            self._stack.addWidget(table)
        stacked((self._stack, 1), inside=tables, margins=(1, 4, 1, 4))
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("The file is being looked at"))
        self._busy.setFixedWidth(120)
        self._said = Label(muted=True, wrap=True)
        right = stacked(
            self.views.row, (tables, 1),
            beside((self._said, 1), self._busy, self.look_on, self.back, self.take, spacing=8),
            margins=(0, 0, 0, 0), spacing=8,
        )  # fmt: skip
        body = beside(setup, (right, 1), margins=(0, 0, 0, 0), spacing=12)
        stacked(head, self.notice, (body, 1), inside=self, margins=(0, 0, 0, 0), spacing=12)

    # Looking.

    def open(self, paths: Sequence[str]) -> None:
        """Files, one after the other: each is looked at, and nothing is stored."""
        first, *self._waiting = paths
        self._look_into(first)

    def _look_into(self, path: str) -> None:
        self.path = path
        self.preview = None
        self.setup.start_over()
        self._title.set_whole(Path(path).name, path)
        self._counts.setText("")
        self.notice.hide()
        for table in (self.columns, self.records, self.refused, self.remarks):
            table.fill([])
        self.look()
        self.setup.encoding.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self, seconds: float = LOOK_S) -> None:
        request = i.PreviewImport(self.path, self.setup.choices(), seconds)
        label = self.tr("Looking at {name}").format(name=quoted(Path(self.path).name)) if not seconds else ""
        self._tasks.ask(
            request, label=label, key="import preview", done=self._looked, failed=self._unreadable,
            stopped=lambda: self._enable(busy=False),
        )  # fmt: skip
        self._enable(busy=True)

    def _looked(self, found: Preview) -> None:
        fresh = self.preview is None
        self.preview = found
        self.notice.hide()
        if found.fault:
            self.notice.tell(m.Trouble(found.fault, found.remedy))
        self.setup.show_detected(found.detected)
        self._counts.setText(self._counted(found))
        self.columns.show_columns(found.detected.columns, found.fields)
        kinds = {"work": self.tr("work"), "recording": self.tr("recording"), "agreement": self.tr("agreement"),
                 "answer": self.tr("answer")}  # fmt: skip
        self.records.fill(
            [(str(one.line), kinds.get(one.kind, one.kind), one.title, one.number, one.code, one.who)
             for one in found.shown]
        )  # fmt: skip
        self.refused.fill([(str(one.line), in_words(one.reason)) for one in found.refused])
        self.remarks.fill([(str(one.line), in_words(one.what)) for one in found.warned])
        names = (
            self.tr("Columns"),
            self.tr("Records"),
            self.tr("Refused ({n})").format(n=phrases.number(found.refusals)),
            self.tr("Remarks ({n})").format(n=phrases.number(found.warnings)),
        )
        for place, name in enumerate(names):
            self.views.button(place).setText(name)
            self.views.button(place).setAccessibleName(name)
        self.views.button(COLUMNS).setVisible(bool(found.detected.columns))
        if fresh or (self._stack.currentIndex() == COLUMNS and not found.detected.columns):
            self._turn(COLUMNS if found.detected.columns else RECORDS)
        self._enable(busy=False)

    def _turn(self, place: int) -> None:
        self.views.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)

    def _counted(self, found: Preview) -> str:
        counts = (
            (self.tr("works: {n}"), found.works),
            (self.tr("recordings: {n}"), found.recordings),
            (self.tr("agreements: {n}"), found.agreements),
            (self.tr("answers: {n}"), found.answers),
        )
        said = joined("   ·   ", (words.format(n=phrases.number(count)) for words, count in counts if count))
        if not said:
            said = self.tr("No record is found in it.")
        elif not found.complete:
            said = self.tr("At its beginning: {what}").format(what=said)
        return phrases.sentence(said)

    def _unreadable(self, trouble: m.Trouble) -> None:
        self.preview = None
        self.notice.tell(trouble)
        self._enable(busy=False)

    def _column_chosen(self, header: str, field: str) -> None:
        self.setup.mapping[header] = field
        self.look()

    def _enable(self, *, busy: bool) -> None:
        found = self.preview
        some = (
            found is not None
            and not found.fault
            and bool(found.works or found.recordings or found.agreements or found.answers)
        )
        self._busy.setVisible(busy)
        self.take.setEnabled(some and not busy)
        self.look_on.setVisible(found is not None and not found.complete)
        self.look_on.setEnabled(not busy)
        words = ""
        if some and not busy:
            words = self.tr("Nothing is stored yet. The whole file is taken in, or nothing of it; it can be undone.")
        self._said.setText(words)

    # Storing.

    def apply(self) -> None:
        """Takes the file in, as it was looked at; Undo takes it back."""
        if self.preview is None:
            return
        request = i.ApplyImport(
            self._shell.catalog_path, self.path, self.setup.choices(), self.preview.detected.sha256,
            self.setup.remember.isChecked(),
        )  # fmt: skip
        self.notice.hide()
        self._enable(busy=True)
        self.take.setEnabled(False)
        words = self.tr("the import of {name}").format(name=quoted(Path(self.path).name))
        self._edits.ask(
            words, self._shell.catalog_path, request, self._applied, self._not_applied,
            stopped=lambda: self._enable(busy=False),
        )  # fmt: skip

    def _applied(self, answer: Applied | Change) -> None:
        """Comes back as a change where the import was undone, or done again."""
        self._enable(busy=False)
        if isinstance(answer, Applied):
            self._next(answer)
        else:
            self.undone.emit()

    def _not_applied(self, trouble: m.Trouble) -> None:
        self.notice.tell(trouble)
        self._enable(busy=False)

    def leave(self) -> None:
        """Nothing of this file is taken in."""
        self._next(None)

    def _next(self, done: Applied | None) -> None:
        """What follows a file: the next one, or the end."""
        if done is not None:
            self.finished.emit(done)
        if self._waiting:
            self._look_into(self._waiting.pop(0))
        else:
            self.closed.emit()
