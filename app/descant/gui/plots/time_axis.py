"""The stretch of time that the linked panes show, with cursor and selection."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

LEAST_S = 0.25
"""Closest zoom."""


class TimeAxis(QObject):
    """Panes that share one axis stay together. Times are seconds from the start of the track."""

    range_changed = Signal()
    cursor_changed = Signal()
    selection_changed = Signal()
    hover_changed = Signal()
    loop_changed = Signal(bool)
    seek_wanted = Signal(float)
    """A person asked for a place; whoever plays decides whether the cursor goes there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._duration = 0.0
        self._start = 0.0
        self._end = 1.0
        self._cursor = 0.0
        self._selection: tuple[float, float] | None = None
        self._hover: float | None = None
        self._loop = False

    @property
    def duration(self) -> float:
        return self._duration

    @property
    def start(self) -> float:
        return self._start

    @property
    def end(self) -> float:
        return self._end

    @property
    def cursor(self) -> float:
        return self._cursor

    @property
    def selection(self) -> tuple[float, float] | None:
        return self._selection

    @property
    def hover(self) -> float | None:
        """Where the mouse is, in whichever pane."""
        return self._hover

    @property
    def loop(self) -> bool:
        """Whether the selection is played over and over."""
        return self._loop

    def reset(self, duration: float) -> None:
        """A new track."""
        self._duration = max(0.0, duration)
        self._cursor = 0.0
        self._selection = None
        self._hover = None
        self._start, self._end = 0.0, max(self._duration, LEAST_S)
        self.range_changed.emit()
        self.cursor_changed.emit()
        self.selection_changed.emit()

    def show(self, start: float, end: float) -> None:
        """Shows a stretch, kept inside the track and no shorter than LEAST_S."""
        whole = max(self._duration, LEAST_S)
        width = min(max(end - start, LEAST_S), whole)
        middle = (start + end) / 2
        first = min(max(0.0, middle - width / 2), whole - width)
        if (first, first + width) != (self._start, self._end):
            self._start, self._end = first, first + width
            self.range_changed.emit()

    def fit(self) -> None:
        self.show(0.0, self._duration)

    def fit_selection(self) -> None:
        if self._selection is not None:
            start, end = self._selection
            margin = (end - start) * 0.05
            self.show(start - margin, end + margin)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """factor > 1 shows more. around: the time that keeps its place (the middle if None)."""
        at = (self._start + self._end) / 2 if around is None else around
        width = min(max((self._end - self._start) * factor, LEAST_S), max(self._duration, LEAST_S))
        part = (at - self._start) / (self._end - self._start)
        first = at - part * width
        self.show(first, first + width)

    def zoom_in(self) -> None:
        self.zoom(0.5, self._cursor)

    def zoom_out(self) -> None:
        self.zoom(2.0, self._cursor)

    def pan(self, seconds: float) -> None:
        width = self._end - self._start
        first = min(max(0.0, self._start + seconds), max(self._duration, LEAST_S) - width)
        self.show(first, first + width)

    def set_cursor(self, at: float, *, follow: bool = False) -> None:
        """follow: turns the page when the cursor leaves what is shown."""
        at = min(max(0.0, at), self._duration)
        if at == self._cursor:
            return
        self._cursor = at
        if follow and not self._start <= at <= self._end:
            width = self._end - self._start
            self.show(at, at + width)
        self.cursor_changed.emit()

    def seek(self, at: float) -> None:
        self.seek_wanted.emit(min(max(0.0, at), self._duration))

    def select(self, start: float, end: float) -> None:
        low, high = sorted(min(max(0.0, t), self._duration) for t in (start, end))
        self._set_selection((low, high) if high > low else None)

    def set_hover(self, at: float | None) -> None:
        if at != self._hover:
            self._hover = at
            self.hover_changed.emit()

    def set_loop(self, on: bool) -> None:
        if on != self._loop:
            self._loop = on
            self.loop_changed.emit(on)

    def toggle_loop(self) -> None:
        self.set_loop(not self._loop)

    def clear_selection(self) -> None:
        self._set_selection(None)

    def _set_selection(self, selection: tuple[float, float] | None) -> None:
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()
