"""Linking a track of the catalog with a work or a recording by hand, where no rule found it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLineEdit, QTableView, QWidget

from descant.catalog.tracks import Track
from descant.engine import rights_messages as r
from descant.gui import screens
from descant.gui.engine_words import in_words
from descant.gui.languages import joined, worded
from descant.gui.models.catalog import TRACK, CatalogModel
from descant.gui.models.paged import PagedModel
from descant.gui.models.rights import ROW, RecordsModel
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.notices import Notice
from descant.gui.widgets.tables import RowsView
from descant.quoting import shown
from descant.rights.answers import Row, TrackRights

TYPING_MS = 180
ROW_HEIGHT = 28
MOST_LINE = 300


class LinkByHand(QDialog):
    """Not modal. wanted: what is to be stored, and its request, as RightsEdits takes them."""

    wanted = Signal(str, object)

    def __init__(self, tasks: Tasks, catalog: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Link by hand"))
        screens.resize(self, 980, 560)
        self._tasks, self._catalog = tasks, catalog
        self.notice = Notice()
        self.tracks = CatalogModel(tasks, self)
        self.records = RecordsModel(tasks, "work", self)
        self.kinds = JoinedButtons([(name, name, "") for name in (self.tr("Works"), self.tr("Recordings"))], self)
        self.sought = (fields.line(self.tr("Search the catalog")), fields.line(self.tr("Search rights data")))
        self.views = (
            self._table(self.tracks, self.tr("Tracks of the catalog"), 2),
            self._table(self.records, self.tr("Works or recordings"), 3),
        )
        self.said = Label(muted=True, wrap=True)
        self.link = push_button(self.tr("Link them"), lambda: self._decide(linked=True), primary=True)
        self.apart = push_button(self.tr("They are not the same"), lambda: self._decide(linked=False))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._search)
        self._build()
        self.tracks.open(catalog)
        self.records.open(catalog)

    @staticmethod
    def _table(model: PagedModel[Any], name: str, columns: int) -> QTableView:
        table = RowsView(model, name, ROW_HEIGHT, range(columns))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for column in range(columns, model.columnCount()):
            table.setColumnHidden(column, True)
        return table

    def _build(self) -> None:
        heads = (Label(self.tr("This track")), Label(self.tr("is of")))
        sides = []
        for head, line, view in zip(heads, self.sought, self.views, strict=True):
            head.embolden()
            head.setMinimumHeight(self.kinds.button(0).sizeHint().height())  # the fields below stand at one height
            card = framed("card")
            stacked((view, 1), inside=card, margins=(1, 4, 1, 4))
            row = beside(head, 1) if view is self.views[0] else beside(head, 1, self.kinds.row)
            line.setAccessibleName(line.placeholderText())
            line.textChanged.connect(self._typing.start)
            sides.append(stacked(row, line, (card, 1), spacing=8))
            view.selectionModel().selectionChanged.connect(lambda *_: self.refresh())
        close = push_button(self.tr("Close"), self.accept)
        stacked(
            self.notice, (beside((sides[0], 1), (sides[1], 1), spacing=12), 1), self.said,
            beside(1, close, self.apart, self.link, spacing=8),
            inside=self, margins=(16, 16, 16, 16), spacing=12,
        )  # fmt: skip
        self.kinds.idClicked.connect(self._turn)
        self.refresh()

    def done(self, result: int) -> None:
        for model in (self.tracks, self.records):
            model.stop()
        self._typing.stop()
        super().done(result)

    def _turn(self, place: int) -> None:
        self.records.kind = "recording" if place else "work"
        self.records.reload()

    def _search(self) -> None:
        lines: tuple[QLineEdit, ...] = self.sought
        self.tracks.search(lines[0].text())
        self.records.search(lines[1].text())

    @property
    def track(self) -> Track | None:
        found = _chosen(self.views[0], TRACK)
        return found if isinstance(found, Track) else None

    @property
    def record(self) -> Row | None:
        found = _chosen(self.views[1], ROW)
        return found if isinstance(found, Row) else None

    def refresh(self) -> None:
        """What the chosen track is linked with now."""
        for button in (self.link, self.apart):
            button.setEnabled(self.track is not None and self.record is not None)
        self.said.setText("")
        if self.track is not None:
            request = r.OpenTrackRights(self._catalog, self.track.id)
            self._tasks.ask(request, key="track rights", done=self._told, failed=self.notice.tell)

    def _told(self, found: TrackRights) -> None:
        """What the chosen track is linked with already, and whose it is by that."""
        if self.track is None or found.track_id != self.track.id:
            return
        apart = self.tr("a person said that it is another one")
        links = []
        for one in found.links:
            said = worded("{} ({})".format, one.title, in_words(one.link.reason or one.link.by))
            links.append(said if one.link.linked else joined(" – ", (said, apart)))
        said = (
            self.tr("Linked with: {what}").format(what=joined("; ", links))
            if links
            else self.tr("Linked with nothing.")
        )
        self.said.setText(worded(shown, said, MOST_LINE))

    def _decide(self, *, linked: bool) -> None:
        track, record = self.track, self.record
        if track is None or record is None:
            return
        self.notice.hide()
        words = self.tr("the link of {title}").format(title=quoted(track.tags.title or track.path))
        request = r.LinkRights(self._catalog, record.n, track=track.id, linked=linked)
        self.wanted.emit(words, request)


def _chosen(view: QTableView, role: int) -> object:
    return next((index.data(role) for index in view.selectionModel().selectedRows()), None)
