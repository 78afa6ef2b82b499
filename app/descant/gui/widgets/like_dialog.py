"""What a track of the catalog is like: the nearest others, and how seldom unrelated music comes as close."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from descant.catalog.tracks import Track
from descant.engine import catalog_messages as c
from descant.engine import messages as m
from descant.gui import phrases, screens
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.quotes import quoted
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.notices import Notice
from descant.gui.widgets.tables import Table
from descant.settings import Settings


class LikeDialog(QDialog):
    """Not modal. show_wanted: words that find a track in the list. like_wanted: a Track to go on from."""

    show_wanted = Signal(str)
    like_wanted = Signal(object)

    def __init__(self, tasks: Tasks, catalog: str, track: Track, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        name = quoted(track.tags.title or track.path)
        self.setWindowTitle(self.tr("What {title} is like").format(title=name))
        screens.resize(self, 940, 480)
        self._tasks, self._settings = tasks, settings
        self.notice = Notice()
        self.heading = Label(self.windowTitle(), wrap=True)
        self.heading.embolden(1.15)
        self.said = Label(self.tr("Comparing with the catalog …"), muted=True, wrap=True)
        columns = (
            (self.tr("Track"), 0), (self.tr("In what"), 150), (self.tr("How close"), 250),
        )  # fmt: skip
        self.table = Table(self.tr("Tracks that are like it"), columns, 28)
        self.table.setWordWrap(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.itemSelectionChanged.connect(self._enable)
        self._rows: tuple[c.Similar, ...] = ()
        self.list = push_button(self.tr("Show in the list"), self._show_in_list)
        self.further = push_button(self.tr("What is that like?"), lambda: self.like_wanted.emit(self.chosen))
        card = framed("card")
        stacked((self.table, 1), inside=card, margins=(1, 4, 1, 4))
        close = push_button(self.tr("Close"), self.accept)
        stacked(
            self.heading, self.notice, self.said, (card, 1), beside(1, self.list, self.further, close, spacing=8),
            inside=self, margins=(16, 16, 16, 16), spacing=10,
        )  # fmt: skip
        self._task: Task | None = tasks.ask(
            c.FindSimilar(catalog, track.id, settings),
            label=self.windowTitle(), done=self._found, failed=self._failed, stopped=self._stopped, moved=self._moved,
        )  # fmt: skip
        self._enable()

    def done(self, result: int) -> None:
        if self._task is not None:
            self._tasks.forget(self._task)
            self._task = None
        super().done(result)

    @property
    def chosen(self) -> Track | None:
        row = self.table.currentRow()
        return self._rows[row].track if 0 <= row < len(self._rows) and self.table.selectedItems() else None

    def _moved(self, task: Task) -> None:
        if task.stage == "calibrate":
            self.said.setText(
                self.tr("Measuring first how close unrelated music comes in this catalog, which is kept …")
            )

    def _found(self, found: c.Likeness) -> None:
        self._task = None
        self._rows = found.rows
        near = sum(one.p <= self._settings.alpha for one in found.rows)
        if found.problem:
            self.said.setText(self.tr("Nearest first; how close was not measured: {why}").format(why=found.problem))
        elif near:
            words = self.tr("{n} come closer than unrelated music does; the others are shown as no more than near.")
            self.said.setText(words.format(n=phrases.number(near)))
        elif found.rows:
            self.said.setText(self.tr("None comes closer than unrelated music does. The nearest are:"))
        else:
            self.said.setText(self.tr("Nothing else in the catalog is near it."))
        self.table.fill(
            [
                (" – ".join(filter(None, (one.track.tags.title, one.track.tags.artist))) or one.track.path,
                 ", ".join(map(phrases.leg, one.legs)), self._close(one, measured=not found.problem))
                for one in found.rows
            ]
        )  # fmt: skip
        self._enable()

    def _close(self, one: c.Similar, *, measured: bool) -> str:
        if not measured:
            return self.tr("not measured")
        return phrases.by_chance(one.p) if one.p <= self._settings.alpha else self.tr("as unrelated music")

    def _failed(self, trouble: m.Trouble) -> None:
        self._task = None
        self.said.setText(self.tr("It could not be compared."))
        self.notice.tell(trouble)

    def _stopped(self) -> None:
        self._task = None
        self.said.setText(self.tr("Cancelled: nothing was compared."))

    def _enable(self) -> None:
        for button in (self.list, self.further):
            button.setEnabled(self.chosen is not None)

    def _show_in_list(self) -> None:
        if self.chosen is not None:
            tags = self.chosen.tags
            self.show_wanted.emit(f"{tags.title} {tags.artist}".strip() or self.chosen.path)
