"""The catalog that was last analysed against, kept open: the indexes of a large one take longer to load than an
analysis takes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from descant.engine.messages import CATALOG_FILE
from descant.errors import CatalogError

if TYPE_CHECKING:
    from descant.catalog.store import Catalog


class OpenCatalog:
    """At most one, for one thread."""

    def __init__(self) -> None:
        self._catalog: Catalog | None = None
        self._file: tuple[Path, int, int] | None = None

    @contextlib.contextmanager
    def at(self, folder: Path) -> Iterator[Catalog]:
        """The catalog in a folder, as it is now: opened where another one was, or where its file is not the one that
        was opened. Raises CatalogError as Catalog.open; a catalog in which one was raised is opened anew next time."""
        from descant.catalog.store import Catalog

        file = _file_of(folder)
        if self._catalog is None or file is None or file != self._file:
            self.close()
            self._catalog = Catalog.open(folder)
            self._file = file
        try:
            yield self._catalog
        except CatalogError:
            self.close()
            raise

    def close(self) -> None:
        if self._catalog is not None:
            self._catalog.close()
        self._catalog = self._file = None


OPEN = OpenCatalog()
"""That of the thread that listens."""


def _file_of(folder: Path) -> tuple[Path, int, int] | None:
    """What tells a catalog's file from another that was put in its place; None where there is none."""
    try:
        found = (folder / CATALOG_FILE).stat()
    except OSError:
        return None
    return folder.absolute(), found.st_dev, found.st_ino
