"""The Catalog page: what Descant compares with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from descant.catalog.tracks import Stats, Tags, Track
from descant.engine import messages as m
from descant.gui import paths, phrases
from descant.gui.keys import selected_ranges
from descant.gui.languages import joined
from descant.gui.models.catalog import CatalogModel
from descant.gui.queue.catalog_edits import RelabelEdit, RemoveEdit
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import framed, page_head, stacked
from descant.gui.widgets.notices import Notices, Teaching
from descant.quoting import quoted
from descant.settings import Settings

ROW_HEIGHT = 32
TYPING_MS = 180
"""Pause in typing after which the catalog is searched."""
WIDTHS = (0, 0, 0, 64, 136, 72, 144)
LISTED_REFUSALS = 200
READING = "reading"
"""Of the notice that the catalog could not be read, which goes once it can be."""


class _Table(QTableView):
    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


class CatalogPage(QWidget):
    """opened: the path of the catalog that is now shown. add_wanted, open_wanted: buttons."""

    opened = Signal(str)
    add_wanted = Signal()
    open_wanted = Signal()
    shared_wanted = Signal()
    training_sets_wanted = Signal()
    changed = Signal()
    """The number of tracks in the catalog is known anew."""

    def __init__(self, tasks: Tasks, undo: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._tasks = tasks
        self._undo = undo
        self._settings = Settings()
        self.path = ""
        self.stats: Stats | None = None
        self.model = CatalogModel(tasks, self)
        self.model.failed.connect(self._not_loaded)
        self.model.loaded.connect(self._loaded)
        self.model.relabel_wanted.connect(self._relabel)
        self.notice = Notices()
        self._sought = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(lambda: self.model.search(self._sought))
        self._build()

    def _build(self) -> None:
        self._name = Label(self.tr("Catalog"))
        self._facts = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        add = push_button(self.tr("Add music …"), self.add_wanted, primary=True)
        other = push_button(self.tr("Open another …"), self.open_wanted)
        shared = push_button(self.tr("Shared …"), self.shared_wanted)
        shared.setToolTip(phrases.tip([self.tr("Open a catalog that lies in a PostgreSQL database")]))
        self.remove_button = push_button(self.tr("Remove"), self.remove_selected)
        self.remove_button.setEnabled(False)
        sets = push_button(self.tr("Training sets …"), self.training_sets_wanted)
        head = page_head((self._name, self._facts), self.remove_button, sets, shared, other, add)
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSortingEnabled(True)
        self.table.setAccessibleName(self.tr("Tracks of the catalog"))
        self.table.setAccessibleDescription(self.tr("F2 or a double click edits a label, Delete removes tracks"))
        self.table.remove_wanted.connect(self.remove_selected)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSelectionModel(
            QItemSelectionModel(self.model, header)
        )  # its own: it would ask each row at each paint
        header.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
        for column, width in enumerate(WIDTHS):
            if width:
                self.table.setColumnWidth(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.none = Teaching(
            "catalog",
            self.tr("No catalog yet"),
            self.tr(
                "The catalog is what tracks are compared with. Drop your catalog's folder, or a folder of your "
                "recordings, on this page. Descant listens to each once and keeps what it heard on this computer."
            ),
            self.tr("Choose a folder …"),
        )
        self.none.wanted.connect(self.add_wanted)
        self._nothing = Label(self.tr("No track fits the search."), muted=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = framed("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        self._stack = QStackedWidget()
        for widget in (self.none, self.table, self._nothing):
            self._stack.addWidget(widget)
        inside.addWidget(self._stack)
        stacked(head, self.notice, (card, 1), inside=self, margins=(16, 16, 16, 16), spacing=12)

    def open(self, path: str, settings: Settings | None = None) -> None:
        self._settings = settings or self._settings
        self.path = path
        self._name.setText(paths.name_of(path))
        self._facts.set_whole(path)
        self._stack.setCurrentWidget(self.none)
        self.stats = None
        if paths.is_catalog(path):
            self.model.open(path)
            self.refresh_stats()
        self.opened.emit(path)

    def refresh_stats(self) -> None:
        self._tasks.ask(m.CatalogStats(self.path), key="stats", done=self._counted, failed=self._failed)

    def stop(self) -> None:
        """The window closes: nothing is searched any more."""
        self._typing.stop()
        self.model.stop()

    def search(self, text: str) -> None:
        self._sought = text
        self._typing.start()

    def add(self, files: tuple[str, ...]) -> None:
        """Adds files to the catalog, which is made if there is none."""
        if not files:
            return
        words = self.tr("Adding %Ln files to {catalog}", "", len(files))
        label = words.format(catalog=quoted(paths.name_of(self.path)))
        request = m.AddToCatalog(self.path, files, self._settings)
        self._tasks.ask(request, label=label, long=True, done=self._added, failed=self._failed, stopped=self._grown)

    def tell_refused(self, refused: tuple[m.Outcome, ...]) -> None:
        if not refused:
            return
        lines = [f"{quoted(Path(o.path).name)}: {o.reason}" for o in refused[:LISTED_REFUSALS]]
        words = lines[0] if len(refused) == 1 else self.tr("%Ln files were refused.", "", len(refused))
        hint = "" if len(refused) == 1 else self.tr("The details say which and why.")
        self.notice.tell(m.Trouble(words, hint, "" if len(refused) == 1 else "\n".join(lines)), "warning")

    def selected(self) -> list[Track]:
        """Those of the chosen that are in memory."""
        found = (self.model.at(row) for start, end in selected_ranges(self.table) for row in range(start, end))
        return [track for track in found if track is not None]

    def remove_selected(self) -> None:
        """All that are chosen, also those that were never scrolled to."""
        ranges = selected_ranges(self.table)
        if ranges:
            self.model.fetch(ranges, self.tr("Looking up what is to be removed"), self._remove)

    def _remove(self, tracks: list[Track]) -> None:
        self._undo.push(RemoveEdit(self._tasks, self.path, self._settings, tuple(tracks), self._grown, self._failed))

    def _relabel(self, track: Track, tags: Tags) -> None:
        self._undo.push(RelabelEdit(self._tasks, self.path, track, tags, self.model, self._failed))

    def _selected(self) -> None:
        self.remove_button.setEnabled(self.table.selectionModel().hasSelection())

    def _added(self, added: m.Added) -> None:
        self._grown()
        self.tell_refused(added.refused)

    def _grown(self) -> None:
        if paths.is_catalog(self.path):
            self.model.open(self.path)
            self.refresh_stats()

    def _loaded(self, total: int) -> None:
        self.notice.withdraw(READING)
        self._stack.setCurrentWidget(self.table if total else self._nothing if self._sought else self.none)

    def _counted(self, stats: Stats) -> None:
        self.stats = stats
        tracks = phrases.number(stats.tracks)
        hours = phrases.number(stats.seconds / 3600, 1 if stats.seconds < 36_000 else 0)
        facts = self.tr("{tracks} tracks, {hours} hours").format(tracks=tracks, hours=hours)
        self._facts.set_whole(joined("   ", (facts, self.path)))
        self.changed.emit()

    def _failed(self, trouble: m.Trouble) -> None:
        self.notice.tell(trouble)

    def _not_loaded(self, trouble: m.Trouble) -> None:
        self.notice.tell(trouble, about=READING)
