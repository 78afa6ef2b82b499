"""What is wrong with a catalog, and what mends it: the catalog itself, its audio files, tracks that are there twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from descant.catalog.tracks import Problem, Track
from descant.engine import catalog_messages as c
from descant.engine import messages as m
from descant.gui import phrases, screens
from descant.gui.engine_words import in_words
from descant.gui.languages import joined, translate
from descant.gui.paths import name_of
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.quotes import quoted
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.notices import Notice
from descant.gui.widgets.tables import Table
from descant.settings import Settings

CATALOG, FILES, TWICE = range(3)
MOST_ROWS = 5000
DATABASE = ("catalog.sqlite", "audit log")
"""Where a problem is that nothing but a backup mends."""


class HealthDialog(QDialog):
    """Not modal. remove_wanted: Tracks. folder_wanted: files are to be looked for in one. show_wanted: words that find
    some tracks in the list. changed: the catalog was mended."""

    remove_wanted = Signal(object)
    folder_wanted = Signal()
    show_wanted = Signal(str)
    changed = Signal()

    def __init__(self, tasks: Tasks, catalog: str, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Health of {catalog}").format(catalog=quoted(name_of(catalog))))
        screens.resize(self, 860, 520)
        self._tasks, self._catalog, self._settings = tasks, catalog, settings
        self.health: c.Health | None = None
        self._task: Task | None = None
        self.notice = Notice()
        self.said = Label(wrap=True)
        self.said.embolden()
        names = (self.tr("Catalog"), self.tr("Audio files"), self.tr("Perhaps twice"))
        self.views = JoinedButtons([(name, name, "") for name in names], self)
        self.views.idClicked.connect(self._show)
        self.table = Table(self.tr("What was found"), ((self.tr("Where"), 300), (self.tr("What"), 0)), 28)
        self.table.setWordWrap(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.itemSelectionChanged.connect(self._enable)
        self._tracks: list[Track | None] = []
        """Of the rows."""
        self.words = Label(muted=True, wrap=True)
        self.again = push_button(self.tr("Look again"), self.look)
        self.repair = push_button(self.tr("Repair"), self._repair, primary=True)
        self.folder = push_button(self.tr("Look for them in a folder …"), self.folder_wanted)
        self.remove = push_button(self.tr("Remove the chosen tracks"), self._remove)
        self.list = push_button(self.tr("Show in the list"), self._show_in_list)
        card = framed("card")
        stacked((self.table, 1), inside=card, margins=(1, 4, 1, 4))
        stacked(
            self.notice, self.said, self.views.row, (card, 1), self.words,
            beside(self.again, 1, self.list, self.remove, self.folder, self.repair, spacing=8),
            inside=self, margins=(16, 16, 16, 16), spacing=10,
        )  # fmt: skip
        self.look()

    def done(self, result: int) -> None:
        if self._task is not None:
            self._tasks.forget(self._task)
            self._task = None
        super().done(result)

    # Looking and mending.

    def look(self) -> None:
        self._ask(c.CheckCatalog(self._catalog), self.tr("Looking at the catalog …"), self._found)

    def _repair(self) -> None:
        def mended(found: c.Health) -> None:
            self._found(found)
            self.changed.emit()

        self._ask(c.RepairCatalog(self._catalog, self._settings), self.tr("Mending the catalog …"), mended)

    def _ask(self, request: m.Request[c.Health], words: str, done: Callable[[c.Health], None]) -> None:
        if self._task is not None:
            return
        self.notice.hide()
        self.said.setText(words)
        name = quoted(name_of(self._catalog))
        label = self.tr("Health of {catalog}").format(catalog=name)
        self._task = self._tasks.ask(
            request, label=label, long=True, done=done, failed=self._failed, stopped=self._stopped
        )
        self._enable()

    def _found(self, found: c.Health) -> None:
        self._task, self.health = None, found
        count = len(found.problems) + len(found.files) + len(found.duplicates)
        whole = self.tr("Nothing is wrong: the catalog is whole, and all its audio files are where they were.")
        self.said.setText(self.tr("{n} things were found.").format(n=phrases.number(count)) if count else whole)
        names = (self.tr("Catalog"), self.tr("Audio files"), self.tr("Perhaps twice"))
        sizes = (len(found.problems), len(found.files), len(found.duplicates))
        for place, (name, size) in enumerate(zip(names, sizes, strict=True)):
            self.views.button(place).setText(f"{name} ({phrases.number(size)})")
        first = next((place for place, size in enumerate(sizes) if size), CATALOG)
        self.views.button(first).setChecked(True)
        self._show(first)

    def _failed(self, trouble: m.Trouble) -> None:
        self._task = None
        self.said.setText(self.tr("The catalog could not be looked at whole."))
        self.notice.tell(trouble)
        self._enable()

    def _stopped(self) -> None:
        self._task = None
        self.said.setText(self.tr("Looking was cancelled: nothing is known of the catalog's health."))
        self._enable()

    # What is shown.

    def _show(self, place: int) -> None:
        found = self.health
        if found is None:
            return
        if place == CATALOG:
            rows = [(one.where, _sentence(one)) for one in found.problems]
            self._tracks = [None] * len(rows)
            words = self.tr("Repair mends what can be made again without the audio. Nothing is deleted.")
        elif place == FILES:
            rows = [(_name(one.track), in_words(one.what)) for one in found.files]
            self._tracks = [one.track for one in found.files]
            words = self.tr(
                "Analyses do without the audio files; listening does not. Where they were moved, let Descant look "
                "through the folder that they are in now: it knows them by their sound, and adds nothing twice."
            )
        else:
            rows, self._tracks = [], []
            for one in found.duplicates:
                why = self.tr("one ISRC") if one.why == "isrc" else self.tr("one title and artist, as long")
                for at, track in enumerate(one.tracks):
                    others = phrases.number(len(one.tracks) - 1)
                    said = self.tr("{why}, with {n} more").format(why=why, n=others) if at == 0 else "   ″"
                    rows.append((_name(track), f"{said}   ·   {phrases.clock(track.duration_s)}   ·   {track.path}"))
                    self._tracks.append(track)
            words = self.tr("Their audio is not the very same: edits, takes or encodings. Only you can tell.")
        self.words.setText(words if rows else self.tr("Nothing was found."))
        self.table.fill(rows[:MOST_ROWS])
        self._enable()

    @property
    def chosen(self) -> list[Track]:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        found = {track.id: track for row in rows if (track := self._tracks[row]) is not None}
        return list(found.values())

    def _enable(self) -> None:
        found, place, idle = self.health, self.views.checkedId(), self._task is None
        self.again.setEnabled(idle)
        mendable = found is not None and any(not one.where.startswith(DATABASE) for one in found.problems)
        self.repair.setVisible(place == CATALOG)
        self.repair.setEnabled(idle and mendable)
        self.folder.setVisible(place == FILES)
        self.folder.setEnabled(found is not None and bool(found.files))
        for button in (self.remove, self.list):
            button.setVisible(place != CATALOG)
            button.setEnabled(bool(self.chosen))

    def _remove(self) -> None:
        self.remove_wanted.emit(self.chosen)

    def _show_in_list(self) -> None:
        tags = self.chosen[0].tags
        self.show_wanted.emit(tags.isrc or f"{tags.title} {tags.artist}".strip() or self.chosen[0].path)


def _name(track: Track) -> str:
    return " – ".join(part for part in (track.tags.title, track.tags.artist) if part) or track.path


def _sentence(problem: Problem) -> str:
    remedy: str
    if problem.where.startswith(DATABASE):
        remedy = translate("health", "Restore catalog.sqlite from a backup.")
    elif problem.remedy:
        remedy = in_words(problem.remedy)
    else:
        remedy = (
            translate("health", "Repair mends it.")
            if problem.fixable
            else translate("health", "Repair, then add the file again.")
        )
    return joined(". ", (phrases.sentence(in_words(problem.what)), remedy))
