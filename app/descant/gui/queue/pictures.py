"""Pictures of tracks, asked of the engine once and kept while they are likely to be looked at again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from descant.engine.messages import DrawTrack, Picture, Trouble
from descant.gui.queue.tasks import Tasks

KEPT = 12
"""A picture of ten minutes takes about 2 MB."""


class Pictures:
    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._kept: OrderedDict[str, Picture] = OrderedDict()

    def get(self, path: str, key: str, done: Callable[[Picture], None], failed: Callable[[Trouble], None]) -> None:
        """key: names the pane; a newer wish of the same pane supersedes the older one."""
        kept = self._kept.get(path)
        if kept is not None:
            self._kept.move_to_end(path)
            done(kept)
            return

        def keep(picture: Picture) -> None:
            self._kept[path] = picture
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            done(picture)

        self._tasks.ask(DrawTrack(path), key=key, done=keep, failed=failed)
