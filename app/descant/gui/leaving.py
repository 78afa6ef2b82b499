"""Closing the window while work goes on: asked once, without holding anything up."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMessageBox

from descant.gui.queue.tasks import Tasks
from descant.quoting import shown

NAMED = 3
MOST_NAME = 80


class Leaving(QObject):
    """sure: the person said so, or nobody is there to ask."""

    def __init__(self, window: QMainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self.sure = False
        self.question: QMessageBox | None = None

    def may_close(self) -> bool:
        """Whether the window may close now; where work goes on a question opens, whose answer closes it."""
        if self.sure or not self._tasks.visible:
            return True
        if self.question is None:
            self._ask()
        return False

    def _ask(self) -> None:
        going = self._tasks.visible
        box = QMessageBox(self._window)
        box.setWindowTitle("Descant")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("%Ln jobs are not finished. Close Descant?", "", len(going)))
        names = [shown(task.label, MOST_NAME) for task in going[:NAMED]]
        if len(going) > NAMED:
            names.append(self.tr("and %Ln more", "", len(going) - NAMED))
        kept = self.tr(
            "Analyses and audits that wait or run are kept: they stand in their list as not finished at the next "
            "start. Other work ends; what it finished so far stays."
        )
        box.setInformativeText("\n".join(names) + "\n\n" + kept)
        close = box.addButton(self.tr("Close and keep the queue"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Go on working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.finished.connect(lambda _: self._answered(box.clickedButton() is close))
        self.question = box
        box.open()

    def _answered(self, close: bool) -> None:
        box, self.question = self.question, None
        if box is not None:
            box.deleteLater()
        if close:
            self.sure = True
            self._window.close()
