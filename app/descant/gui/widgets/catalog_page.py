"""The Catalog page: what Descant compares with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent, QUndoStack
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from descant.catalog.tracks import Stats, Tags, Track
from descant.engine import messages as m
from descant.gui import paths, phrases
from descant.gui.keys import selected_ranges
from descant.gui.languages import joined
from descant.gui.models.catalog import HIDDEN, CatalogModel
from descant.gui.queue.catalog_edits import RelabelEdit, RemoveEdit
from descant.gui.queue.ingests import Ingest, Ingests
from descant.gui.queue.lookups import Pictures
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets import desktop
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.catalog_filters import CatalogFilters, Filter
from descant.gui.widgets.catalog_table import CatalogTable
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.landing import Landing, refusals
from descant.gui.widgets.layouts import OneInFront, framed, page_head, stacked
from descant.gui.widgets.notices import Notices, Teaching
from descant.gui.widgets.track_details import TrackDetails
from descant.settings import Settings

LISTED_REFUSALS = 200
READING = "reading"
"""Of the notice that the catalog could not be read, which goes once it can be."""
CARD, ALL_FROM = 380, 1200


class CatalogPage(QWidget):
    """opened: the path of the catalog that is now shown. add_wanted, open_wanted, health_wanted: buttons.

    like_wanted, find_wanted: a Track. analyse_wanted: paths of files. sought: what is searched for is another text.
    """

    opened = Signal(str)
    add_wanted = Signal()
    open_wanted = Signal()
    shared_wanted = Signal()
    training_sets_wanted = Signal()
    health_wanted = Signal()
    like_wanted = Signal(object)
    find_wanted = Signal(object)
    analyse_wanted = Signal(object)
    sought = Signal(str)
    changed = Signal()
    """The number of tracks in the catalog is known anew."""

    def __init__(
        self,
        kept: QSettings,
        tasks: Tasks,
        undo: QUndoStack,
        pictures: Pictures,
        ingests: Ingests,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._tasks, self._undo, self._ingests = tasks, undo, ingests
        self._settings = Settings()
        self.path = ""
        self.stats: Stats | None = None
        self._filter = Filter()
        self._instead: Ingest | None = None
        """An ingest that is being stopped, and is to be analysed."""
        self.model = CatalogModel(tasks, self)
        self.notice = Notices()
        self.table = CatalogTable(self.model)
        self.details = TrackDetails(tasks, pictures, lambda: self.path)
        self.filters = CatalogFilters(kept, self.table, lambda: self._filter)
        self.landing = Landing()
        self._build()
        self._connect()
        self.filters.restore_columns(HIDDEN)

    def _build(self) -> None:
        self._name = ElidedLabel()
        self._facts = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        add = push_button(self.tr("Add music …"), self.add_wanted, primary=True)
        other = push_button(self.tr("Open another …"), self.open_wanted)
        shared = push_button(self.tr("Shared …"), self.shared_wanted)
        shared.setToolTip(phrases.tip([self.tr("Open a catalog that lies in a PostgreSQL database")]))
        self.remove_button = push_button(self.tr("Remove"), self.remove_selected)
        self.remove_button.setEnabled(False)
        sets = push_button(self.tr("Training sets …"), self.training_sets_wanted)
        self._spare = (sets, shared)
        """Buttons that are in the menu as well, and go where it is narrow."""
        self.health = push_button(self.tr("Health …"), self.health_wanted)
        head = page_head((self._name, self._facts), self.remove_button, self.health, sets, shared, other, add)
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
        self._stack = OneInFront()
        for widget in (self.none, self.table, self._nothing):
            self._stack.addWidget(widget)
        inside.addWidget(self._stack)
        self._split = QSplitter()
        self._split.setHandleWidth(12)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(card)
        self._split.addWidget(self.details)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([900, CARD])
        stacked(
            head, self.notice, self.filters, (self._split, 2), (self.landing, 1),
            inside=self, margins=(16, 16, 16, 16), spacing=12,
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self._spare:
            button.setVisible(self.width() >= ALL_FROM)

    def _connect(self) -> None:
        self.model.failed.connect(self._unread)
        self.model.loaded.connect(self._loaded)
        self.model.relabel_wanted.connect(self._relabel)
        self.model.dataChanged.connect(lambda *_: self._renewed())
        self.model.modelReset.connect(lambda: self._selected())  # nothing is chosen any more, and Qt does not say so
        self.table.remove_wanted.connect(self.remove_selected)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._selected())
        self.filters.chosen.connect(self.show_filter)
        self.details.store_wanted.connect(self._relabel)
        self.details.trouble.connect(self.notice.tell)
        self.details.like_wanted.connect(self.like_wanted)
        self.details.find_wanted.connect(self.find_wanted)
        self.details.analyse_wanted.connect(lambda track: self.analyse_wanted.emit([track.path]))
        self.details.folder_wanted.connect(self._show_folder)
        self.landing.go_on_wanted.connect(lambda one: self._ingests.go_on(one, self._settings))
        self.landing.again_wanted.connect(lambda one: self._ingests.again(one, self._settings))
        self.landing.analyse_wanted.connect(self._analyse_instead)
        self.landing.closed.connect(self._landing_closed)
        self._ingests.begun.connect(self.landing.show_ingest)
        self._ingests.landed.connect(self._landed)
        self._ingests.ended.connect(self._ended)

    # What is listed.

    def open(self, path: str, settings: Settings | None = None) -> None:
        self._settings = settings or self._settings
        self.path = path
        self._name.set_whole(paths.name_of(path), path)
        self._facts.set_whole(paths.short(path), path)
        self._show(self.none)
        self.details.show_track(None)
        self.stats = None
        if self._there:
            self.model.open(path)
            self.refresh_stats()
        self.opened.emit(path)

    @property
    def _there(self) -> bool:
        return paths.is_catalog(self.path)

    def refresh_stats(self) -> None:
        self._tasks.ask(m.CatalogStats(self.path), key="stats", done=self._counted, failed=self._unread)

    def stop(self) -> None:
        """The window closes: nothing is searched any more."""
        self.details.stop()
        self.model.stop()
        self.filters.keep_columns()

    def search(self, text: str) -> None:
        self._filter = Filter(text, self._filter.only)
        self.model.search(text)

    def show_filter(self, chosen: Filter) -> None:
        """Lists what fits it; the field at the top then says what is searched for."""
        self._filter = chosen
        self.filters.show_filter(chosen)
        self.model.show_only(chosen.text, chosen.only)
        self.sought.emit(chosen.text)

    def _unread(self, trouble: m.Trouble) -> None:
        """The catalog cannot be read now; what was read before stays in sight."""
        self.notice.tell(trouble, about=READING)
        if self._stack.currentWidget() is self.none:
            self._nothing.setText(self.tr("This catalog cannot be read now."))
            self._show(self._nothing)

    def _loaded(self, total: int) -> None:
        self._nothing.setText(self.tr("No track fits the search."))
        self.notice.withdraw(READING)
        narrowed = self._filter != Filter()
        self._show(self.table if total else self._nothing if narrowed else self.none)
        words = self.tr("{n} listed").format(n=phrases.number(total))
        self.filters.said.setText(words if narrowed else "")
        if self.details.track is not None and not self.details.edited and not self.chosen:
            self.details.show_track(None)

    def _show(self, what: QWidget) -> None:
        self._stack.setCurrentWidget(what)
        self.filters.setVisible(what is not self.none)
        self.health.setEnabled(self._there)

    def _counted(self, stats: Stats) -> None:
        self.stats = stats
        tracks = phrases.number(stats.tracks)
        hours = phrases.number(stats.seconds / 3600, 1 if stats.seconds < 36_000 else 0)
        facts = self.tr("{tracks} tracks, {hours} hours").format(tracks=tracks, hours=hours)
        self._facts.set_whole(joined("   ", (facts, paths.short(self.path))), self.path)
        self.changed.emit()

    # Tracks that are chosen.

    @property
    def chosen(self) -> list[tuple[int, int]]:
        """Ranges of rows: the first, and the one behind the last."""
        return selected_ranges(self.table)

    def selected(self) -> list[Track]:
        """Those of the chosen that are in memory."""
        found = (self.model.at(row) for start, end in self.chosen for row in range(start, end))
        return [track for track in found if track is not None]

    def _selected(self) -> None:
        ranges = self.chosen
        self.remove_button.setEnabled(bool(ranges))
        if len(ranges) == 1 and ranges[0][1] - ranges[0][0] == 1:
            track = self.model.at(ranges[0][0])
            if track is not None and track != self.details.track:
                self.details.store_edits()  # nothing that was typed is lost, and undo takes it back
                self.details.show_track(self.model.at(ranges[0][0]))

    def _renewed(self) -> None:
        """An edit was made in the table, or undone."""
        shown = self.details.track
        for track in self.selected() if shown is not None and len(self.chosen) == 1 else ():
            if shown is not None and track.id == shown.id and track != shown and not self.details.edited:
                self.details.show_track(track)

    def remove_selected(self) -> None:
        """All that are chosen, also those that were never scrolled to."""
        if ranges := self.chosen:
            self.model.fetch(ranges, self.tr("Looking up what is to be removed"), self.remove_tracks)

    def remove_tracks(self, tracks: list[Track]) -> None:
        self._undo.push(
            RemoveEdit(self._tasks, self.path, self._settings, tuple(tracks), self.refresh, self.notice.tell)
        )

    def _relabel(self, track: Track, tags: Tags) -> None:
        self._undo.push(RelabelEdit(self._tasks, self.path, track, tags, self.model, self.notice.tell))

    def _show_folder(self, track: Track) -> None:
        desktop.open_file(Path(track.path).parent, self.notice)

    def _open_menu(self, at: QPoint) -> None:
        track = self.model.at(self.table.rowAt(at.y()))
        if track is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.table.indexAt(at)
        menu.addAction(self.tr("What is it like?"), lambda: self.like_wanted.emit(track))
        menu.addAction(self.tr("Analyse it"), lambda: self.analyse_wanted.emit([track.path]))
        edit = menu.addAction(self.tr("Edit"), lambda: self.table.edit(index))
        edit.setEnabled(bool(self.model.flags(index) & Qt.ItemFlag.ItemIsEditable))
        menu.addSeparator()
        menu.addAction(self.tr("Show in its folder"), lambda: self._show_folder(track))
        menu.addAction(self.tr("Find the file …"), lambda: self.find_wanted.emit(track))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the catalog"), self.remove_selected)
        menu.popup(self.table.viewport().mapToGlobal(at))

    # Files that come in.

    def add(self, files: tuple[str, ...], refused: tuple[m.Outcome, ...] = ()) -> None:
        """Adds files to the catalog, which is made if there is none. refused: others, refused at sight."""
        if files or refused:
            self._ingests.add(self.path, files, self._settings, refused)

    def _landed(self, ingest: Ingest) -> None:
        if ingest is self.landing.ingest:
            self.landing.refresh()

    def _ended(self, ingest: Ingest) -> None:
        self._landed(ingest)
        if ingest is self._instead:
            self._take_out(ingest)
            return
        if ingest.catalog == self.path:
            self.refresh()
        if ingest.trouble is not None:
            self.notice.tell(ingest.trouble)
        elif ingest.state == "done":
            self.tell_refused(tuple(ingest.refused))

    def tell_refused(self, refused: tuple[m.Outcome, ...]) -> None:
        if not refused:
            return
        lines = refusals(list(refused), LISTED_REFUSALS)
        if len(refused) == 1:
            self.notice.tell(m.Trouble(lines[0]), "warning")
            return
        words = self.tr("%Ln files were refused.", "", len(refused))
        self.notice.tell(m.Trouble(words, self.tr("The details say which and why."), "\n".join(lines)), "warning")

    def _landing_closed(self, ingest: Ingest | None) -> None:
        """One that goes on is not ended by closing what shows it."""
        if ingest is not None and ingest.state != "going":
            self._ingests.forget(ingest)

    def _analyse_instead(self, ingest: Ingest) -> None:
        """The drop was meant for the other list: what it brought into the catalog goes out again."""
        self.landing.hide()
        self._instead = ingest
        if ingest.state == "going":
            self._ingests.forget(ingest)  # what lands until it has stopped goes out as well
        else:
            self._take_out(ingest)

    def _take_out(self, ingest: Ingest) -> None:
        self._instead = None
        self._ingests.forget(ingest)
        files = list(ingest.files)
        if ids := tuple(one.track_id for one in ingest.landed if one.status == "added"):
            label = self.tr("Removing %Ln tracks", "", len(ids))

            def removed(_: int) -> None:
                self.refresh()
                self.analyse_wanted.emit(files)

            self._tasks.ask(m.RemoveTracks(ingest.catalog, ids), label=label, done=removed, failed=self.notice.tell)
        else:
            self.analyse_wanted.emit(files)

    def refresh(self) -> None:
        if self._there:
            self.model.open(self.path)
            self.refresh_stats()
