"""Who owns the chosen source, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from descant.gui import phrases
from descant.gui.models.contributions import Row
from descant.gui.widgets.elided import ElidedLabel

MOST_OWNERS = 5


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
        self._also = ElidedLabel()
        self._also.setObjectName("muted")
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
        layout.addWidget(self._also)
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
        facts = [row.artist, f"ISRC {row.isrc}" if row.isrc else ""]
        self._facts.set_whole("  ·  ".join(f for f in facts if f))
        self._facts.setVisible(any(facts))
        self._also.set_whole(phrases.also_as(row.also), phrases.tip([phrases.also_as([name]) for name in row.also]))
        self._also.setVisible(bool(row.also))
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
        lines += [phrases.also_as([name]) for name in row.also]
        self.setAccessibleName(row.title)
        self.setAccessibleDescription("; ".join(lines))
