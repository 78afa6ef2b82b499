"""Changes of rights data that can be undone: the history of the rights data does it, and this only asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from descant.engine import messages as m
from descant.engine import rights_messages as r
from descant.gui.queue.tasks import Tasks
from descant.rights.answers import Change


class RightsEdit(QUndoCommand):
    """The first time it asks what it was given; then it takes the last change back, and that back again.

    done: gets each answer, the first of which may be of another kind. Undoing while it is being stored waits for it.
    """

    def __init__(
        self,
        words: str,
        tasks: Tasks,
        catalog: str,
        request: m.Request[Any],
        done: Callable[[Any], None],
        failed: Callable[[m.Trouble], None],
    ) -> None:
        super().__init__(words)
        self._tasks, self._catalog, self._request = tasks, catalog, request
        self._done, self._failed = done, failed
        self._wanted = self._stands = self._busy = False
        self._change = 0

    def redo(self) -> None:
        self._wanted = True
        self._go()

    def undo(self) -> None:
        self._wanted = False
        self._go()

    def _go(self) -> None:
        if self._busy or self._wanted == self._stands:
            return
        self._busy = True
        request = r.UndoRights(self._catalog, self._change) if self._change else self._request
        undoing = QCoreApplication.translate("edits", "Undoing {what}").format(what=self.text())
        label = self.text() if self._wanted else undoing
        self._tasks.ask(
            request, label=label[:1].upper() + label[1:], done=self._took, failed=self._refused,
            stopped=self._stopped,
        )  # fmt: skip

    def _took(self, answer: Any) -> None:
        """answer: a Change, or what became of a file."""
        self._busy = False
        self._stands = not self._stands
        self._change = answer.n if isinstance(answer, Change) else answer.change
        if not self._change:  # nothing was different, so there is nothing to take back
            self._stands = self._wanted
            self.setObsolete(True)
        self._done(answer)
        self._go()

    def _refused(self, trouble: m.Trouble) -> None:
        self._stopped()
        self._failed(trouble)

    def _stopped(self) -> None:
        self._busy = False
        self._wanted = self._stands
        if not self._change:
            self.setObsolete(True)
