"""The outputs of this computer as a menu; asked for anew each time it opens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.outputs import Outputs
from descant.quoting import shown


class OutputMenu(QMenu):
    opened = Signal()
    chosen = Signal(str)
    """Name of an output, "" for the computer's default."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._there = Outputs(())
        self._output = ""
        self.aboutToShow.connect(self.opened)
        self._fill()

    def show_outputs(self, there: Outputs) -> None:
        if there != self._there:
            self._there = there
            self._fill()

    @property
    def there(self) -> Outputs:
        """As they were known last."""
        return self._there

    def set_output(self, name: str) -> None:
        self._output = name
        self._fill()

    def _fill(self) -> None:
        self.clear()
        group = QActionGroup(self)
        default = self.tr("The computer's default")
        if self._there.default:
            default = self.tr("The computer's default ({name})").format(name=shown(self._there.default))
        lines = {"": default} | {name: shown(name) for name in self._there.names}
        if self._output not in lines:
            lines[self._output] = self.tr("{name} (not connected)").format(name=shown(self._output))
        for name, words in lines.items():
            action = self.addAction(phrases.menu_text(words))
            action.setCheckable(True)
            action.setChecked(name == self._output)
            action.triggered.connect(lambda _=False, chosen=name: self._choose(chosen))
            group.addAction(action)
        if self._there.reason:
            self.addSeparator()
            self.addAction(shown(in_words(self._there.reason))).setEnabled(False)

    def _choose(self, name: str) -> None:
        self._output = name
        self.chosen.emit(name)
