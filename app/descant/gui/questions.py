"""Questions for files and folders, in one place, so that tests can answer them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from descant.audio.discover import SUFFIXES
from descant.gui import paths
from descant.gui.queue.intake import Intake
from descant.gui.widgets.fields import FileField, Save


class Questions(QObject):
    """window: what dialogs stand before; intake: knows what was opened last."""

    def __init__(self, window: QMainWindow, intake: Intake) -> None:
        super().__init__(window)
        self._window, self._intake = window, intake

    def ask_files(self, title: str, kinds: str) -> list[str]:
        return [paths.found(p) for p in QFileDialog.getOpenFileNames(self._window, title, self._folder(), kinds)[0]]

    def ask_audio(self, title: str) -> list[str]:
        patterns = " ".join(f"*{s}" for s in sorted(SUFFIXES))
        return self.ask_files(title, self.tr("Audio ({patterns})").format(patterns=patterns))

    def ask_folder(self, title: str) -> str:
        return paths.found(QFileDialog.getExistingDirectory(self._window, title, self._folder()))

    def ask_save(self, title: str, name: str, kinds: str) -> str:
        return paths.found(QFileDialog.getSaveFileName(self._window, title, str(Path(self._folder()) / name), kinds)[0])

    def fill(self, field: FileField) -> None:
        """Lets a person choose what a field of a form names."""
        if field.folder:
            chosen = self.ask_folder(field.title)
        else:
            chosen = next(iter(self.ask_files(field.title, field.kinds)), "")
        if chosen:
            field.set_path(chosen)

    def save(self, wish: Save) -> None:
        if out := self.ask_save(wish.title, wish.name, wish.kinds):
            wish.done(out)

    def ask_sure(self, question: str, words: str, go: str, then: Callable[[], object]) -> None:
        """Asks before something that many things are part of; then is called where a person chooses go."""
        box = QMessageBox(self._window)
        box.setWindowTitle("Descant")
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(words)
        yes = box.addButton(go, QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setDefaultButton(yes)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(lambda _: then() if box.clickedButton() is yes else None)
        box.open()

    def _folder(self) -> str:
        recent = self._intake.recent_files()
        return str(Path(recent[0]).parent) if recent else str(Path.home())
