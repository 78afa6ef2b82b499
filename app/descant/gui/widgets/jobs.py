"""What is going on: stage, percent and time left at the bottom, all jobs with a cancel button in a panel above."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QPushButton, QToolButton, QWidget

from descant.gui import phrases
from descant.gui.languages import joined, news, translate
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.buttons import push_button, symbol_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked

LISTED = 8
"""Jobs with a line of their own; the rest is counted."""
STEPS = 1000
MOST_SUMMARY, PADDING = 320, 36
"""Points of the summary that are never taken from it, and beside its words."""


def describe(task: Task, now: float) -> str:
    """“Listening  38 %  0:12 left”."""
    if task.state == "queued":
        return translate("phrases", "Waiting")
    words = [phrases.stage(task.stage) if task.stage else translate("phrases", "Starting")]
    if task.fraction is not None:
        words.append(phrases.percent(round(task.fraction * 1_000_000)))
    left = phrases.left(task.left_s(now))
    if left:
        words.append(left)
    return joined("   ", words)


class Jobs(QWidget):
    """The summary; pressing it opens the panel."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.summary = _Summary()
        self.summary.setObjectName("flat")
        self.summary.setToolTip(self.tr("Show all jobs"))
        self.summary.clicked.connect(self.open_panel)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Progress of the current job"))
        self.cancel = symbol_button(self.tr("Cancel the current job (Esc)"), self._cancel_first)
        self.panel = _Panel(tasks, self)
        beside(self.summary, self.bar, self.cancel, inside=self, margins=(0, 0, 0, 0), spacing=8)
        tasks.changed.connect(self.refresh)
        news.changed.connect(self.refresh)
        self.retheme()
        self.refresh()

    def refresh(self) -> None:
        visible = self._tasks.visible
        for widget in (self.summary, self.bar, self.cancel):
            widget.setVisible(bool(visible))
        if not visible:
            self.panel.hide()
            self.summary.set_whole("")
            return
        first = visible[0]
        now = time.monotonic()
        left = self._tasks.left_s(now)
        in_all = self.tr("{time} left in all").format(time=phrases.clock(left)) if left is not None else ""
        count = self.tr("%Ln jobs", "", len(visible))
        words = joined("   ", filter(None, (count, describe(first, now), in_all)))
        self.summary.set_whole(words)
        self.summary.setAccessibleName(joined(", ", (words, first.label)))
        _show_fraction(self.bar, first)
        if self.panel.isVisible():
            self.panel.refresh()

    def cancel_current(self) -> None:
        """Work of many files is not ended by a key that is so easily pressed: the panel then offers to."""
        visible = self._tasks.visible
        if visible and visible[0].long:
            self.open_panel()
        elif visible:
            self._tasks.cancel(visible[0])

    def _cancel_first(self) -> None:
        if visible := self._tasks.visible:
            self._tasks.cancel(visible[0])

    def open_panel(self) -> None:
        self.panel.refresh()
        self.panel.fit()
        corner = self.mapToGlobal(QPoint(self.width(), -8))
        self.panel.move(corner.x() - self.panel.width(), corner.y() - self.panel.height())
        self.panel.show()

    def retheme(self) -> None:
        self.cancel.setIcon(icon("cancel", theme_of(self).muted))


class _Summary(QPushButton):
    """Words that are cut where there is no room; those before the transport's, up to MOST_SUMMARY."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""

    def set_whole(self, words: str) -> None:
        self._whole = words
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + PADDING, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(MOST_SUMMARY, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(0, self.width() - PADDING + 4)  # a text that fits just so is cut by none
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class _Panel(QFrame):
    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self._tasks = tasks
        self.setFixedWidth(440)
        self._lines: list[tuple[Label, Label, QProgressBar, tuple[QToolButton, ...]]] = []
        self._shown: list[Task] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row in range(LISTED):
            name, words, bar = Label(), Label(), QProgressBar()
            words.setObjectName("muted")
            bar.setTextVisible(False)
            buttons = tuple(
                self._button(symbol, does, row)
                for symbol, does in (("up", self._sooner), ("down", self._later), ("cancel", self._cancel))
            )
            grid.addWidget(name, row * 3, 0)
            for column, button in enumerate(buttons, 1):
                grid.addWidget(button, row * 3, column, 2, 1)
            grid.addWidget(words, row * 3 + 1, 0)
            grid.addWidget(bar, row * 3 + 2, 0, 1, 4)
            self._lines.append((name, words, bar, buttons))
        self._more = Label(muted=True)
        everything = push_button(self.tr("Cancel all"), tasks.cancel_all)
        layout = stacked(grid, inside=self, margins=(16, 16, 16, 16), spacing=12)
        foot = beside((self._more, 1), everything)
        layout.addLayout(foot)

    def fit(self) -> None:
        """As high as the jobs that are there."""
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        layout.activate()
        self.resize(self.width(), layout.totalMinimumSize().height())

    def _button(self, symbol: str, does: Callable[[int], None], row: int) -> QToolButton:
        made = symbol_button("", lambda: does(row), symbol)
        made.setIcon(icon(symbol, theme_of(self).muted))
        made.setIconSize(QSize(14, 14))
        return made

    def refresh(self) -> None:
        visible = self._tasks.visible
        waiting = [task for task in visible if task.state == "queued"]
        self._shown = visible[:LISTED]
        now = time.monotonic()
        for at, (name, words, bar, buttons) in enumerate(self._lines):
            there = at < len(self._shown)
            for widget in (name, words, bar, *buttons):
                widget.setVisible(there)
            if there:
                task = self._shown[at]
                name.setText(name.fontMetrics().elidedText(task.label, Qt.TextElideMode.ElideMiddle, 340))
                words.setText(describe(task, now))
                names = (self.tr("Do {job} sooner"), self.tr("Do {job} later"), self.tr("Cancel {job}"))
                for button, said in zip(buttons, names, strict=True):
                    button.setAccessibleName(said.format(job=task.label))
                    button.setToolTip(phrases.tip([said.format(job=task.label)]))
                sooner, later, _ = buttons
                for button in (sooner, later):
                    button.setVisible(task in waiting and len(waiting) > 1)
                sooner.setEnabled(task in waiting[1:])
                later.setEnabled(task in waiting[:-1])
                bar.setVisible(task.state == "running")
                _show_fraction(bar, task)
        rest = len(visible) - len(self._shown)
        self._more.setText(self.tr("and %Ln more", "", rest) if rest > 0 else "")

    def _sooner(self, at: int) -> None:
        if at < len(self._shown):
            self._tasks.advance(self._shown[at])

    def _later(self, at: int) -> None:
        """The one behind it comes first."""
        waiting = [task for task in self._tasks.visible if task.state == "queued"]
        place = waiting.index(self._shown[at]) + 1 if at < len(self._shown) and self._shown[at] in waiting else 0
        if 0 < place < len(waiting):
            self._tasks.advance(waiting[place])

    def _cancel(self, at: int) -> None:
        if at < len(self._shown):
            self._tasks.cancel(self._shown[at])


def _show_fraction(bar: QProgressBar, task: Task) -> None:
    """An unknown part shows as empty, not as a running stripe: nothing moves that means nothing."""
    bar.setRange(0, STEPS)
    bar.setValue(round((task.fraction or 0.0) * STEPS))
