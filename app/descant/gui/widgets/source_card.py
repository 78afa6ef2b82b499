"""Who owns the chosen source, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from descant.catalog.identifiers import checked
from descant.gui import phrases
from descant.gui.models.contributions import Row
from descant.gui.widgets.elided import ElidedLabel

MOST_OWNERS = 5
MOST_NAMES = 3


class SourceCard(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = ElidedLabel()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._facts = ElidedLabel()
        self._facts.setObjectName("muted")
        self._also = [ElidedLabel() for _ in range(MOST_NAMES + 1)]
        self._path = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._path.setObjectName("muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        self._owners: list[tuple[ElidedLabel, QLabel, QLabel]] = []
        for row in range(MOST_OWNERS):
            name, role, share = ElidedLabel(), QLabel(), QLabel()
            role.setObjectName("muted")
            share.setAlignment(Qt.AlignmentFlag.AlignRight)
            for column, label in enumerate((name, role, share)):
                grid.addWidget(label, row, column)
            self._owners.append((name, role, share))
        self._none = QLabel(self.tr("The catalog names no owners."))
        self._none.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self._facts)
        for label in self._also:
            label.setObjectName("muted")
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addLayout(grid)
        layout.addWidget(self._none)
        layout.addSpacing(4)
        layout.addWidget(self._path)
        self.hide()

    def show_row(self, row: Row | None) -> None:
        self.setVisible(row is not None)
        if row is None:
            return
        self._title.set_whole(row.title)
        facts = [row.artist, f"ISRC {checked('ISRC', row.isrc)}" if row.isrc else ""]
        self._facts.set_whole("  ·  ".join(f for f in facts if f))
        self._facts.setVisible(any(facts))
        also = [phrases.also_as(name) for name in row.also]
        shown = also[:MOST_NAMES]
        if len(also) > MOST_NAMES:
            shown.append(self.tr("and {n} more names").format(n=len(also) - MOST_NAMES))
        for at, line in enumerate(self._also):
            line.setVisible(at < len(shown))
            if at < len(shown):
                line.set_whole(shown[at], phrases.tip(also))
        self._path.set_whole(row.path)
        self._none.setVisible(not row.owners)
        for at, (name, role, share) in enumerate(self._owners):
            there = at < len(row.owners)
            for label in (name, role, share):
                label.setVisible(there)
            if there:
                owner = row.owners[at]
                name.set_whole(owner.name)
                role.setText(f"{owner.role}, {owner.right}")
                share.setText(phrases.percent(owner.share_ppm))
        lines = [f"{o.name}, {o.role}, {phrases.percent(o.share_ppm)}" for o in row.owners]
        lines += also
        self.setAccessibleName(row.title)
        self.setAccessibleDescription("; ".join(lines))
