"""A choice among the finished analyses of the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from descant.gui import phrases
from descant.gui.models.analyses import AnalysesModel, Entry
from descant.gui.widgets.fields import narrow


class AnalysisChoice(QComboBox):
    """chosen: another entry is, or none any more. Filled when it is shown, and when it is asked to."""

    chosen = Signal()

    def __init__(self, analyses: AnalysesModel) -> None:
        super().__init__()
        self._analyses = analyses
        self._entries: list[Entry] = []
        self._before: Entry | None = None
        narrow(self)
        self.setAccessibleName(self.tr("Analysed track"))
        self.activated.connect(lambda _: self._tell())

    @property
    def entry(self) -> Entry | None:
        at = self.currentIndex()
        return self._entries[at] if 0 <= at < len(self._entries) else None

    def refill(self, wanted: Entry | None = None) -> None:
        """Lists what is finished now. wanted: is chosen, where it is finished; else what was chosen before."""
        kept = wanted if wanted is not None and wanted.report is not None else self.entry
        self._entries = [entry for entry in self._analyses.entries if entry.report is not None]
        self.clear()
        for entry in self._entries:
            self.addItem(entry.title)
            self.setItemData(self.count() - 1, phrases.tip([entry.path]), Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self._entries.index(kept) if kept in self._entries else 0 if self._entries else -1)
        self.setEnabled(bool(self._entries))
        self._tell()

    def _tell(self) -> None:
        self.setToolTip(phrases.tip([self.entry.title, self.entry.path] if self.entry is not None else []))
        if self.entry is not self._before:
            self._before = self.entry
            self.chosen.emit()
