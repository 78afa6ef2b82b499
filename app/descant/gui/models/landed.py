"""What became of the files of an ingest, in the order in which they landed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon

from descant.engine.messages import Outcome
from descant.gui import phrases
from descant.gui.drawn import guarded
from descant.gui.engine_words import in_words
from descant.gui.languages import translate, worded
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import Theme
from descant.quoting import shown

Index = QModelIndex | QPersistentModelIndex
SYMBOLS = {"added": "check", "updated": "check", "known": "catalog", "refused": "alert", "skipped": "clock"}
ROW = QSize(120, 26)


class LandedModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Outcome] = []
        self._rows: list[Outcome] = []
        self._refused = False
        self._icons: dict[str, QIcon] = {}

    def retheme(self, theme: Theme) -> None:
        colours = {"added": theme.good, "updated": theme.good, "refused": theme.danger}
        self._icons = {status: icon(name, colours.get(status, theme.muted)) for status, name in SYMBOLS.items()}

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Another ingest's."""
        self.beginResetModel()
        self._all = list(outcomes)
        self._rows = self._fitting(self._all)
        self.endResetModel()

    def extend(self, outcomes: Sequence[Outcome]) -> None:
        """Those that landed since."""
        self._all += outcomes
        if fitting := self._fitting(outcomes):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(fitting) - 1)
            self._rows += fitting
            self.endInsertRows()

    @property
    def count(self) -> int:
        """Of all that landed, whatever is listed."""
        return len(self._all)

    def only_refused(self, on: bool) -> None:
        self._refused = on
        self.show_outcomes(self._all)

    def _fitting(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        return [one for one in outcomes if not self._refused or one.status == "refused"]

    @staticmethod
    def words(status: str) -> str:
        return {
            "added": translate("landed", "added"),
            "updated": translate("landed", "updated"),
            "known": translate("landed", "known already"),
            "refused": translate("landed", "refused"),
            "skipped": translate("landed", "left out"),
        }.get(status, status)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("File"), self.tr("What became of it"), self.tr("Why"))[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            reason = worded(shown, in_words(one.reason))
            return (shown(Path(one.path).name), self.words(one.status), reason)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1:
            return self._icons.get(one.status)
        if role == Qt.ItemDataRole.ToolTipRole:
            return phrases.tip([one.path, self.words(one.status), in_words(one.reason)])
        return None
