"""What keys do in the whole window: Ctrl+C copies text that no spreadsheet runs, Space plays and pauses."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from descant.report.export import harmless

MOST_ROWS = 1000
"""Copied at once; whoever wants a whole catalog exports it."""


def table_text(rows: Iterable[Iterable[str]]) -> str:
    """Rows as lines, cells separated by tabs."""
    return "".join("\t".join(map(harmless, row)) + "\n" for row in rows)


class CopyKeys(QObject):
    """Ctrl+C in a view copies the chosen rows; Qt alone would copy one cell as it is."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() != QEvent.Type.KeyPress
            or not isinstance(watched, QAbstractItemView)
            or not isinstance(event, QKeyEvent)
            or not event.matches(QKeySequence.StandardKey.Copy)
        ):
            return super().eventFilter(watched, event)
        model, root = watched.model(), watched.rootIndex()
        ranges = [(r.top(), r.bottom() + 1) for r in watched.selectionModel().selection()]  # type: ignore[attr-defined]
        chosen = sorted({row for start, end in ranges for row in range(start, min(end, start + MOST_ROWS))})
        columns = [0]
        if isinstance(watched, QTableView):
            columns = [c for c in range(model.columnCount(root)) if not watched.isColumnHidden(c)]
        rows = [
            [str(model.index(row, column, root).data(Qt.ItemDataRole.DisplayRole) or "") for column in columns]
            for row in chosen[:MOST_ROWS]
        ]
        if rows:
            QGuiApplication.clipboard().setText(table_text(rows))
        return True


class SpaceKeys(QObject):
    """An event filter for buttons: takes Space back from the window's shortcut."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            event.accept()
            return True
        return False
