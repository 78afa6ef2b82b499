"""Changes of rights data that can be undone: the history of the rights data does it, and this only asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QUndoCommand, QUndoStack

from descant.engine import messages as m
from descant.engine import rights_messages as r
from descant.gui.languages import translate, worded
from descant.gui.phrases import sentence
from descant.gui.queue.tasks import Tasks
from descant.rights.answers import Change

Done = Callable[[Any], None]
Failed = Callable[[m.Trouble], None]


class RightsEdits:
    """Asks for changes, and puts each that was stored on the stack of what can be undone."""

    def __init__(self, tasks: Tasks, undo: QUndoStack) -> None:
        self._tasks, self._undo = tasks, undo

    def ask(
        self, words: str, catalog: str, request: m.Request[Any], done: Done, failed: Failed,
        stopped: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        """words: “the import of …”. request: answered by a Change, or by what became of a file."""

        def stored(answer: Any) -> None:
            number = answer.n if isinstance(answer, Change) else answer.change
            if number:  # else nothing was different, and there is nothing to take back
                self._undo.push(_RightsEdit(words, self._tasks, catalog, number, done, failed))
            done(answer)

        self._tasks.ask(request, label=worded(sentence, words), long=True, done=stored, failed=failed, stopped=stopped)


class _RightsEdit(QUndoCommand):
    """Takes its change back, and then that back again. One that is asked for while another runs waits for it."""

    def __init__(self, words: str, tasks: Tasks, catalog: str, change: int, done: Done, failed: Failed) -> None:
        super().__init__(words)
        self._tasks, self._catalog, self._change = tasks, catalog, change
        self._done, self._failed = done, failed
        self._wanted = self._stands = True
        self._busy = False

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
        words = translate("edits", "Once more: {what}") if self._wanted else translate("edits", "Undoing {what}")
        request = r.UndoRights(self._catalog, self._change)
        label = words.format(what=self.text())
        self._tasks.ask(request, label=label, done=self._took, failed=self._refused, stopped=self._stopped)

    def _took(self, change: Change) -> None:
        self._busy = False
        self._stands = not self._stands
        self._change = change.n
        self._done(change)
        self._go()

    def _refused(self, trouble: m.Trouble) -> None:
        self._stopped()
        self._failed(trouble)

    def _stopped(self) -> None:
        self._busy = False
        self._wanted = self._stands
