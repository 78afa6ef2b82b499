"""One source: what it is called, who owns it, where its file lies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from descant.catalog.identifiers import checked
from descant.gui import paths, phrases
from descant.gui.languages import joined, worded
from descant.gui.models.contributions import Row
from descant.gui.terms import term
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, stacked
from descant.quoting import shown

MOST_OWNERS = 5
MOST_NAMES = 3
MOST_ROLE = 40
MOST_FACTS = 120


class SourceCard(QFrame):
    """exclude_wanted: of the row that is shown."""

    exclude_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = ElidedLabel()
        self._title.embolden()
        self._facts = Label(muted=True, wrap=True)
        self._also = [ElidedLabel() for _ in range(MOST_NAMES + 1)]
        self._alike = Label(muted=True, wrap=True)
        self._alike.setToolTip(
            self.tr("Where this track and the source meet. 0 % is no more than chance explains, 100 % the same.")
        )
        self._path = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        self._owners: list[tuple[ElidedLabel, Label, Label]] = []
        for row in range(MOST_OWNERS):
            name, role, share = ElidedLabel(), Label(), Label()
            role.setObjectName("muted")
            share.setAlignment(Qt.AlignmentFlag.AlignRight)
            for column, label in enumerate((name, role, share)):
                grid.addWidget(label, row, column)
            self._owners.append((name, role, share))
        self._none = Label(self.tr("The catalog names no owners."), muted=True)
        layout = stacked(self._title, self._facts, inside=self, margins=(12, 8, 12, 8), spacing=2)
        for label in self._also:
            label.setObjectName("muted")
            layout.addWidget(label)
        layout.addWidget(self._alike)
        layout.addSpacing(4)
        layout.addLayout(grid)
        layout.addWidget(self._none)
        layout.addSpacing(4)
        layout.addWidget(self._path)
        self._row: Row | None = None
        self.exclude = push_button(self.tr("Exclude …"), lambda: self.exclude_wanted.emit(self._row))
        self.exclude.setToolTip(
            self.tr("Shows the shares without this source, such as your own work or a sample that is cleared")
        )
        layout.addSpacing(4)
        layout.addLayout(beside(1, self.exclude))
        self.hide()

    def show_row(self, row: Row | None) -> None:
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.exclude.setVisible(bool(row.path))
        self._title.set_whole(row.title)
        facts = [row.artist, f"ISRC {checked('ISRC', row.isrc)}" if row.isrc else ""]
        self._facts.setText(shown("  ·  ".join(f for f in facts if f), MOST_FACTS))
        self._facts.setVisible(any(facts))
        also = [phrases.also_as(name) for name in row.also]
        lines = also[:MOST_NAMES]
        if len(also) > MOST_NAMES:
            lines.append(self.tr("and %Ln more names", "", len(also) - MOST_NAMES))
        for at, line in enumerate(self._also):
            line.setVisible(at < len(lines))
            if at < len(lines):
                line.set_whole(lines[at], *also)
        alike = phrases.alike(row.aspects)
        self._alike.setText(alike)
        self._alike.setVisible(bool(alike))
        self._path.set_whole(paths.short(row.path), row.path)
        self._none.setVisible(not row.owners and bool(row.path))
        self._path.setVisible(bool(row.path))
        for at, (name, role, share) in enumerate(self._owners):
            there = at < len(row.owners)
            for label in (name, role, share):
                label.setVisible(there)
            if there:
                owner = row.owners[at]
                name.set_whole(owner.name)
                role.setText(worded(shown, joined(", ", (term(owner.role), term(owner.right))), MOST_ROLE))
                share.setText(phrases.percent(owner.share_ppm))
        owners = row.owners[:MOST_OWNERS]
        said = [
            joined(", ", (shown(o.name), worded(shown, term(o.role)), phrases.percent(o.share_ppm))) for o in owners
        ]
        said += [*also, *([alike] if alike else [])]
        self.setAccessibleName(row.title)
        self.setAccessibleDescription(joined("; ", said))
