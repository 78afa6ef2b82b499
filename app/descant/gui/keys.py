"""What keys do in the whole window: Ctrl+C copies text that no spreadsheet runs, Space plays and pauses."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from descant.gui.models.catalog import CatalogModel
from descant.report.export import harmless

MOST_ROWS = 1000
"""Copied at once; whoever wants a whole catalog exports it."""


def table_text(rows: Iterable[Iterable[str]]) -> str:
    """Rows as lines, cells separated by tabs."""
    return "".join("\t".join(map(harmless, row)) + "\n" for row in rows)


def selected_ranges(view: QAbstractItemView) -> list[tuple[int, int]]:
    """The chosen rows in order, each range by its first row and the one behind its last; Qt would list each row."""
    made: list[tuple[int, int]] = []
    for start, end in sorted((r.top(), r.bottom() + 1) for r in view.selectionModel().selection()):  # type: ignore[attr-defined]
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        elif end > start:
            made.append((start, end))
    return made


def copy_rows(view: QAbstractItemView) -> None:
    """The chosen rows of a view, into the clipboard."""
    model, root = view.model(), view.rootIndex()
    ranges = selected_ranges(view)
    if isinstance(model, CatalogModel):  # of which only what was looked at is in memory
        model.copy(ranges, table_text)
        return
    chosen = sorted({row for start, end in ranges for row in range(start, min(end, start + MOST_ROWS))})
    columns = [0]
    if isinstance(view, QTableView):
        columns = [c for c in range(model.columnCount(root)) if not view.isColumnHidden(c)]
        chosen = [row for row in chosen if not view.isRowHidden(row)]
    rows = [
        [str(model.index(row, column, root).data(Qt.ItemDataRole.DisplayRole) or "") for column in columns]
        for row in chosen[:MOST_ROWS]
    ]
    if rows:
        QGuiApplication.clipboard().setText(table_text(rows))


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
        copy_rows(watched)
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
