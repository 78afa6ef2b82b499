"""Edits of the catalog that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QUndoCommand

from descant.catalog.tracks import Tags, Track
from descant.engine import messages as m
from descant.gui.engine_words import in_words
from descant.gui.languages import joined, translate
from descant.gui.models.catalog import CatalogModel
from descant.gui.phrases import number
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.settings import Settings

MOST_PATH = 400


class RelabelEdit(QUndoCommand):
    def __init__(
        self,
        tasks: Tasks,
        catalog: str,
        track: Track,
        tags: Tags,
        model: CatalogModel,
        failed: Callable[[m.Trouble], None],
    ) -> None:
        words = translate("edits", "the new label of {title}")
        super().__init__(words.format(title=quoted(track.tags.title or track.path)))
        self._tasks, self._catalog, self._track, self._tags = tasks, catalog, track, tags
        self._model, self._failed = model, failed

    def redo(self) -> None:
        self._set(self._tags)

    def undo(self) -> None:
        self._set(self._track.tags)

    def _set(self, tags: Tags) -> None:
        self._model.show_tags(self._track.id, tags)

        def failed(trouble: m.Trouble) -> None:
            self._model.reload()
            self._failed(trouble)

        label = translate("edits", "Relabelling {title}").format(title=quoted(tags.title))
        self._tasks.ask(m.Relabel(self._catalog, self._track.id, tags), label=label, failed=failed)


class RemoveEdit(QUndoCommand):
    """Undoing embeds the files again: their embeddings are gone with the tracks. Labels are put back as they were."""

    def __init__(
        self,
        tasks: Tasks,
        catalog: str,
        settings: Settings,
        tracks: tuple[Track, ...],
        done: Callable[[], None],
        failed: Callable[[m.Trouble], None],
    ) -> None:
        super().__init__(translate("edits", "the removal of tracks: {n}").format(n=number(len(tracks))))
        self._tasks, self._catalog, self._settings = tasks, catalog, settings
        self._tracks, self._done, self._failed = tracks, done, failed
        self._refused: list[m.Outcome] = []

    def redo(self) -> None:
        request = m.RemoveTracks(self._catalog, tuple(t.id for t in self._tracks))
        label = translate("edits", "Removing tracks: {n}").format(n=number(len(self._tracks)))
        self._tasks.ask(request, label=label, done=lambda _: self._done(), failed=self._failed)

    def undo(self) -> None:
        request = m.AddToCatalog(self._catalog, tuple(self._files()), self._settings)
        label = translate("edits", "Putting back tracks: {n}").format(n=number(len(self._tracks)))
        self._refused = []
        self._tasks.ask(request, label=label, long=True, done=self._put_back, failed=self._failed, partial=self._landed)

    def _landed(self, added: m.Added) -> None:
        self._refused += [one for one in added.outcomes if one.status == "refused"]

    def _files(self) -> Iterator[str]:
        """Each track's own file first: the others are then its further names again."""
        for track in self._tracks:
            yield track.path
            yield from (one.path for one in track.also)

    def _put_back(self, added: m.Added) -> None:
        self._landed(added)
        refused = {o.path for o in self._refused}
        for track in self._tracks:
            if not refused.issuperset((track.path, *(one.path for one in track.also))):
                self._tasks.ask(m.Relabel(self._catalog, track.id, track.tags), failed=self._failed)
        if self._refused:
            names = joined("\n", (joined(": ", (quoted(o.path, MOST_PATH), in_words(o.reason))) for o in self._refused))
            cause = translate("edits", "Files that could not be put back: {n}").format(n=number(len(self._refused)))
            self._failed(m.Trouble(cause, translate("edits", "Were their files moved?"), names))
        self._done()
