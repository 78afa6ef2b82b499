"""The catalog that was last analysed against, kept open: the indexes of a large one take longer to load than an
analysis takes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from descant.engine.messages import CATALOG_FILE
from descant.errors import CatalogError
from descant.postgres.address import is_address

if TYPE_CHECKING:
    from descant.catalog.store import Catalog


class OpenCatalog:
    """At most one, for one thread."""

    def __init__(self) -> None:
        self._catalog: Catalog | None = None
        self._file: tuple[str, int, int] | None = None

    @contextlib.contextmanager
    def at(self, place: Path | str) -> Iterator[Catalog]:
        """The catalog of a folder or an address, as it is now: opened where another one was, or where its file is not
        the one that was opened. Raises CatalogError as Catalog.open; a catalog in which one was raised is opened anew
        next time."""
        from descant.catalog.store import Catalog

        file = _file_of(place)
        if self._catalog is None or file is None or file != self._file:
            self.close()
            self._catalog = Catalog.open(place)
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


def _file_of(place: Path | str) -> tuple[str, int, int] | None:
    """What tells a catalog's file from another that was put in its place; None where there is none."""
    if is_address(place):
        return str(place), 0, 0
    try:
        found = (Path(place) / CATALOG_FILE).stat()
    except OSError:
        return None
    return str(Path(place).absolute()), found.st_dev, found.st_ino
