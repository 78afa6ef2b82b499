"""What actions do with the catalog that is open, and with others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from descant.catalog.tracks import Track
from descant.engine import messages as m
from descant.gui.catalogs import Catalogs
from descant.gui.questions import Questions
from descant.gui.queue.intake import Intake
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.shell import CATALOG, Shell
from descant.gui.widgets.catalog_filters import Filter
from descant.gui.widgets.catalog_page import CatalogPage
from descant.gui.widgets.connect_dialog import ConnectDialog
from descant.gui.widgets.health_dialog import HealthDialog
from descant.gui.widgets.like_dialog import LikeDialog
from descant.gui.widgets.training_sets import TrainingSets
from descant.postgres.address import is_address
from descant.rights.importers.choices import SUFFIXES as RIGHTS_SUFFIXES


class CatalogCommands(Questions):
    def __init__(self, shell: Shell, window: QMainWindow, tasks: Tasks, intake: Intake, catalog: CatalogPage) -> None:
        super().__init__(window, intake)
        self._shell, self._tasks, self._catalog = shell, tasks, catalog
        self.catalogs = Catalogs(shell, window)

    def open_catalog(self) -> None:
        folder = self.ask_folder(self.tr("Open a catalog"))
        if not folder:
            return
        self._shell.show_page(CATALOG)
        if (Path(folder) / m.CATALOG_FILE).is_file():
            self._shell.open_catalog(folder)
            self._intake.remember((folder,))
        else:
            words = self.tr("{name} is not a catalog.").format(name=quoted(Path(folder).name))
            hint = self.tr("A catalog's folder holds the file {file}. To make one, drop music here.")
            self._catalog.notice.tell(m.Trouble(words, hint.format(file=m.CATALOG_FILE)), "warning")

    def open_shared(self) -> None:
        """Of a catalog in a database."""
        now = self._shell.catalog_path
        dialog = ConnectDialog(self._tasks, now if is_address(now) else "", self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._open_shared)
        dialog.show()

    def _open_shared(self, address: str) -> None:
        self._shell.show_page(CATALOG)
        self._shell.open_catalog(address)
        self._intake.remember((address,))

    def new_catalog(self) -> None:
        self.catalogs.new(self.ask_folder(self.tr("Choose an empty folder for the new catalog")))

    def add_to_catalog(self) -> None:
        folder = self.ask_folder(self.tr("Add a folder of music to the catalog"))
        self._intake.add([folder] if folder else [])

    def health(self) -> None:
        dialog = HealthDialog(self._tasks, self._shell.catalog_path, self._shell.settings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.remove_wanted.connect(self._catalog.remove_tracks)
        dialog.folder_wanted.connect(self.add_to_catalog)
        dialog.show_wanted.connect(self._find_in_catalog)
        dialog.changed.connect(self._catalog.refresh)
        dialog.show()

    def like(self, track: Track) -> None:
        """What a track of the catalog is like."""
        dialog = LikeDialog(self._tasks, self._shell.catalog_path, track, self._shell.settings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_wanted.connect(self._find_in_catalog)
        dialog.like_wanted.connect(self.like)
        dialog.show()

    def find_file(self, track: Track) -> None:
        """A file of the same sound, wherever it is now, becomes the track's own."""
        name = quoted(track.tags.title or Path(track.path).name)
        found = self.ask_audio(self.tr("Where is the file of {title} now?").format(title=name))
        self._intake.add(found)

    def _find_in_catalog(self, text: str) -> None:
        self._shell.show_page(CATALOG)
        self._catalog.show_filter(Filter(text))

    def training_sets(self) -> None:
        dialog = TrainingSets(self._shell, self._tasks, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.file_wanted.connect(self.fill)
        dialog.save_wanted.connect(self.save)
        dialog.show()

    def import_rights(self) -> None:
        patterns = " ".join(f"*{s}" for s in RIGHTS_SUFFIXES)
        kinds = self.tr("Rights data ({patterns});;All files (*)").format(patterns=patterns)
        if found := self.ask_files(self.tr("Import rights data"), kinds):
            self._shell.import_rights(found)
