"""What the parts of the window may ask of it, and nothing else of it. The pages, in the order of their tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QSettings

from descant.engine import messages as m
from descant.gui.models.analyses import Entry
from descant.gui.outputs import Outputs
from descant.gui.paths import is_catalog
from descant.gui.widgets.notices import Offers
from descant.settings import Settings

ANALYSES, CATALOG, AUDIT, CERTIFICATES, LETTERS, ROYALTIES, RIGHTS = range(7)


class Shell(Protocol):
    """kept: what outlives the window. settings: of analyses."""

    kept: QSettings
    settings: Settings

    @property
    def page(self) -> int:
        """The page in front."""

    @property
    def shown(self) -> Entry | None:
        """What is open there: an audit on its page, an analysis elsewhere."""

    @property
    def chosen(self) -> list[Entry]:
        """All that are selected in the list of the page in front."""

    @property
    def shown_source(self) -> str:
        """Id of the source whose evidence is shown of an analysis, "" for none."""

    @property
    def catalog_path(self) -> str: ...

    def show_page(self, place: int) -> None: ...

    def choose(self, entry: Entry) -> None:
        """Shows an entry in its list, and what is known of it beside; the keyboard goes on there."""

    def tell(
        self, trouble: m.Trouble, kind: str = "error", place: int | None = None, offers: Offers = (), about: str = ""
    ) -> None:
        """Says something above a page, None for the one in front, until a person dismisses it; nothing waits. offers:
        what can be done about it. about: what it tells of, by which withdraw() takes it back."""

    def withdraw(self, about: str) -> None:
        """What was told of this holds no longer."""

    def open_catalog(self, path: str) -> None: ...

    def add_to_catalog(self, found: m.Scanned) -> None:
        """Adds the files to the catalog and says which were refused."""

    def check_certificate(self, path: str) -> None: ...

    def import_rights(self, paths: Sequence[str]) -> None:
        """Shows what files of rights data would bring."""

    def draft_letter(self, entry: Entry, source: str) -> None:
        """Shows a letter about one source (its id, "" for any) of an analysis."""

    def compare_shown(self) -> None:
        """The analysis that is open beside another one."""

    def take_plays(self, path: str) -> None:
        """A usage file for the next royalty run."""

    @property
    def outputs(self) -> Outputs:
        """Sound outputs, as they were known last."""

    def use_output(self, name: str) -> None:
        """Sound is heard there from now on; "" for the computer's default."""


def has_catalog(shell: Shell) -> bool:
    return is_catalog(shell.catalog_path)


def waiting(place: int) -> str:
    """What notices are about that tell of tracks which wait for a person, on the page of analyses or of audits."""
    return f"waiting {place}"
