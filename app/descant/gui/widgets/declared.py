"""What the analysed file says of how it was made, in one place and one form: declared by the file, not found by us."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from descant.catalog.declarations.model import Declaration
from descant.gui import phrases
from descant.gui.languages import joined
from descant.gui.widgets.label import ElidedLabel
from descant.report.declared import in_words


class DeclaredLabel(ElidedLabel):
    """One line; all that the file declares, where it stands and how far it is protected, is in the tool tip. Not there
    where a file declares nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, muted=True)
        self.hide()

    def show_declarations(self, declarations: Sequence[Declaration]) -> None:
        said = list(dict.fromkeys(one.says for one in declarations))
        more = self.tr(" (and %Ln more)", "", len(said) - 1) if len(said) > 1 else ""
        not_found = self.tr("Declared by the file itself; Descant has not examined whether it is true.")
        lines = [*(phrases.declares(in_words(one)) for one in declarations), not_found]
        self.set_whole(joined("", (phrases.declares(said[0]), more)) if said else "", *lines)
        self.setAccessibleDescription(joined("\n", lines))
        self.setVisible(bool(said))
