"""The stretch of time that the linked panes show, with cursor and selection."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

LEAST_S = 0.25
"""Closest zoom."""


class TimeAxis(QObject):
    """Panes that share one axis stay together. Times are seconds from the start of the track; whoever else reads them
    changes them by the methods alone, which tell of it."""

    range_changed = Signal()
    cursor_changed = Signal()
    selection_changed = Signal()
    hover_changed = Signal()
    loop_changed = Signal(bool)
    seek_wanted = Signal(float)
    """A person asked for a place; whoever plays decides whether the cursor goes there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.duration, self.start, self.end, self.cursor = 0.0, 0.0, 1.0, 0.0
        self.selection: tuple[float, float] | None = None
        self.hover: float | None = None
        """Where the mouse is, in whichever pane."""
        self.loop = False
        """Whether the selection is played over and over."""

    def reset(self, duration: float) -> None:
        """A new track."""
        self.duration = max(0.0, duration)
        self.cursor = 0.0
        self.selection = self.hover = None
        self.start, self.end = 0.0, max(self.duration, LEAST_S)
        self.range_changed.emit()
        self.cursor_changed.emit()
        self.selection_changed.emit()

    def correct(self, duration: float) -> None:
        """It lasts otherwise than was guessed; range, selection and cursor stay as far as there is such a place."""
        whole = self.end - self.start >= self.duration
        self.duration = max(0.0, duration)
        self.cursor = min(self.cursor, self.duration)
        longest = max(self.duration, LEAST_S)
        self.end = longest if whole else min(self.end, longest)
        self.start = 0.0 if whole else max(0.0, min(self.start, self.end - LEAST_S))
        self.range_changed.emit()
        self.cursor_changed.emit()
        if self.selection is not None:
            self.select(*self.selection)

    def show(self, start: float, end: float) -> None:
        """Shows a stretch, kept inside the track and no shorter than LEAST_S."""
        whole = max(self.duration, LEAST_S)
        width = min(max(end - start, LEAST_S), whole)
        middle = (start + end) / 2
        first = min(max(0.0, middle - width / 2), whole - width)
        if (first, first + width) != (self.start, self.end):
            self.start, self.end = first, first + width
            self.range_changed.emit()

    def fit(self) -> None:
        self.show(0.0, self.duration)

    def fit_selection(self) -> None:
        if self.selection is not None:
            start, end = self.selection
            margin = (end - start) * 0.05
            self.show(start - margin, end + margin)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """factor > 1 shows more. around: the time that keeps its place (the middle if None)."""
        at = (self.start + self.end) / 2 if around is None else around
        width = min(max((self.end - self.start) * factor, LEAST_S), max(self.duration, LEAST_S))
        part = (at - self.start) / (self.end - self.start)
        first = at - part * width
        self.show(first, first + width)

    def zoom_in(self) -> None:
        self.zoom(0.5, self.cursor)

    def zoom_out(self) -> None:
        self.zoom(2.0, self.cursor)

    def pan(self, seconds: float) -> None:
        width = self.end - self.start
        first = min(max(0.0, self.start + seconds), max(self.duration, LEAST_S) - width)
        self.show(first, first + width)

    def set_cursor(self, at: float, *, follow: bool = False) -> None:
        """follow: turns the page when the cursor leaves what is shown."""
        at = min(max(0.0, at), self.duration)
        if at == self.cursor:
            return
        self.cursor = at
        if follow and not self.start <= at <= self.end:
            width = self.end - self.start
            self.show(at, at + width)
        self.cursor_changed.emit()

    def seek(self, at: float) -> None:
        self.seek_wanted.emit(min(max(0.0, at), self.duration))

    def select(self, start: float, end: float) -> None:
        low, high = sorted(min(max(0.0, t), self.duration) for t in (start, end))
        self._set_selection((low, high) if high > low else None)

    def set_hover(self, at: float | None) -> None:
        if at != self.hover:
            self.hover = at
            self.hover_changed.emit()

    def set_loop(self, on: bool) -> None:
        if on != self.loop:
            self.loop = on
            self.loop_changed.emit(on)

    def toggle_loop(self) -> None:
        self.set_loop(not self.loop)

    def clear_selection(self) -> None:
        self._set_selection(None)

    def _set_selection(self, selection: tuple[float, float] | None) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()
