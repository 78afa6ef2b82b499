"""Preferences for people: how the window speaks, looks and sounds, where catalogs are, the signing key, and how strict
an analysis is. Numbers for experts stand behind one door."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QPushButton, QStackedWidget, QWidget

from descant.errors import DescantError
from descant.gui import phrases, screens
from descant.gui.engine_words import in_words
from descant.gui.preferences import keep_settings, load_settings
from descant.gui.queue.tasks import Tasks
from descant.gui.shell import Shell
from descant.gui.widgets.key_page import KeyPage
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.gui.widgets.preference_pages import AnalysisPage, NumbersPage, PlacesPage, WindowPage
from descant.gui.widgets.scrolled import Scrolled
from descant.settings import Settings

WINDOW, PLACES, KEY, ANALYSIS = range(4)
LIST_WIDTH, SECTION_HEIGHT = 150, 36


class Preferences(QDialog):
    """Not modal. changed: something was applied; read it from the store. file_wanted: a FileField; save_wanted: a Save.
    open_wanted: another catalog is to be chosen."""

    changed = Signal()
    file_wanted = Signal(object)
    save_wanted = Signal(object)
    open_wanted = Signal()

    def __init__(self, shell: Shell, tasks: Tasks, recent: Sequence[str], parent: QWidget | None = None) -> None:
        """recent: what was opened last, catalogs among it."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        screens.resize(self, 760, 620)
        self._shell = shell
        settings = load_settings(shell.kept)
        self.window_page = WindowPage(shell.kept, shell.outputs)
        self.places = PlacesPage(shell, recent)
        self.key = KeyPage(tasks)
        self.analysis = AnalysisPage(settings)
        self.numbers = NumbersPage(settings)
        self.list = QListWidget()
        self.list.setObjectName("sections")
        self.list.setAccessibleName(self.tr("Preferences"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        pages = (
            (self.tr("Window"), self.window_page), (self.tr("Catalogs"), self.places),
            (self.tr("Signing key"), self.key), (self.tr("Analysis"), self.analysis),
            (self.tr("Numbers"), self.numbers),
        )  # fmt: skip
        for name, page in pages:
            self.list.addItem(name)
            self.list.item(self.list.count() - 1).setSizeHint(QSize(LIST_WIDTH, SECTION_HEIGHT))
            self._stack.addWidget(Scrolled(page))
        self.list.item(len(pages) - 1).setHidden(True)  # behind the door of the page before
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.analysis.numbers_wanted.connect(self._open_numbers)
        self.places.open_wanted.connect(self._open_other)
        self.places.catalog_wanted.connect(self._open)
        self.key.file_wanted.connect(self.file_wanted)
        self.key.save_wanted.connect(self.save_wanted)
        self.problem = Label(wrap=True)
        self.problem.setObjectName("danger")
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        defaults = QPushButton()
        defaults.setText(self.tr("Defaults of the analysis"))
        buttons.addButton(defaults, QDialogButtonBox.ButtonRole.ResetRole)
        defaults.clicked.connect(lambda: self._fill(Settings()))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        stacked(
            (beside(self.list, (self._stack, 1), spacing=8), 1), self.problem, buttons,
            inside=self, margins=(16, 16, 16, 16), spacing=12,
        )  # fmt: skip
        self.list.currentRowChanged.connect(lambda row: defaults.setVisible(row >= ANALYSIS))
        self.list.setCurrentRow(WINDOW)
        self.list.setFocus()

    def show_section(self, place: int) -> None:
        self.list.setCurrentRow(place)

    def _open_numbers(self) -> None:
        row = self.list.count() - 1
        self.numbers.fill(self.analysis.settings(self.numbers.settings_or(Settings())))
        self.list.item(row).setHidden(False)
        self.list.setCurrentRow(row)

    def _fill(self, settings: Settings) -> None:
        self.analysis.fill(settings)
        self.numbers.fill(settings)

    def _open_other(self) -> None:
        self.reject()
        self.open_wanted.emit()

    def _open(self, path: str) -> None:
        self.reject()
        self._shell.open_catalog(path)

    def settings(self) -> Settings:
        """What the pages say; of numbers that both have, those of the page that was changed last. Raises DescantError
        where they do not hold."""
        numbers = self.numbers.settings()
        if self.numbers.touched:
            return numbers
        return self.analysis.settings(numbers)

    def done(self, result: int) -> None:
        self.key.stop()
        super().done(result)

    def accept(self) -> None:
        try:
            chosen = self.settings()
        except DescantError as error:
            self.problem.setText(phrases.sentence(in_words(error.cause)))
            self.problem.show()
            return
        keep_settings(self._shell.kept, chosen)
        self.window_page.keep()
        self.changed.emit()
        super().accept()
