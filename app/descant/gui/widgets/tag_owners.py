"""Owners of a track as its labels have them: parties with role, right, share and IPI, to read and to edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidgetItem, QWidget

from descant.catalog.tracks import Owner
from descant.gui import phrases
from descant.gui.identifier_words import IPI
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.identifier_field import IdentifierField
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.gui.widgets.owners_table import percent, ppm
from descant.gui.widgets.tables import Table
from descant.quoting import shown
from descant.rights.model import WHOLE

ROW = 28
MOST_ROWS = 6
NAME, ROLE, RIGHT, SHARE = range(4)
Right = Literal["work", "recording"]
RIGHTS: tuple[Right, ...] = ("work", "recording")


class TagOwners(QWidget):
    """edited: a person changed something. What nobody changed stays to the last digit."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        columns = ((self.tr("Name"), 0), (self.tr("Role"), 76), (self.tr("Right"), 84), (self.tr("%"), 56))
        self.table = Table(self.tr("Owners in the labels"), columns, ROW)
        self.table.setAccessibleDescription(self.tr("F2 or a double click edits a cell"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(False)
        self.table.align_right(SHARE)
        edit = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(edit.DoubleClicked | edit.EditKeyPressed)
        self.table.itemChanged.connect(self._changed)
        self.table.itemSelectionChanged.connect(self._chosen)
        self.ipi = IdentifierField(IPI, self.tr("IPI of the party"))
        self.ipi.edit.setPlaceholderText(self.tr("Choose a party above"))
        self.ipi.edited.connect(self._edit_ipi)
        self.right = fields.choice([(self.tr("of the work"), "work"), (self.tr("of the recording"), "recording")])
        self.right.setAccessibleName(self.tr("Right of the party"))
        self.right.activated.connect(self._edit_right)
        self.add_button = push_button(self.tr("Add a party"), self._add)
        self.remove_button = push_button(self.tr("Remove the party"), self._remove)
        self.words = Label(muted=True, wrap=True)
        self._before: list[Owner] = []
        self._changing = False
        stacked(
            self.table, beside(self.add_button, self.remove_button, 1, spacing=8),
            beside(fields.named(self.tr("IPI of the party"), self.ipi), fields.named(self.tr("Right"), self.right)),
            self.words, inside=self, margins=(0, 0, 0, 0), spacing=6,
        )  # fmt: skip

    def show_owners(self, owners: Sequence[Owner]) -> None:
        self._before = list(owners)
        self._fill()
        self._chosen()

    def _fill(self) -> None:
        self._changing = True
        self.table.fill([(o.name, o.role, self._right_words(o.right), percent(o.share_ppm)) for o in self._before])
        for row in range(self.table.rowCount()):
            if (item := self.table.item(row, RIGHT)) is not None:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)  # by the field below
        self._changing = False
        count = self.table.rowCount()
        self.table.setVisible(count > 0)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + min(count, MOST_ROWS) * ROW + 6)
        self._told()

    def _right_words(self, right: Right) -> str:
        return self.tr("work") if right == "work" else self.tr("recording")

    def owners(self) -> tuple[Owner, ...]:
        """As edited; a row without a name is none. Raises ValueError with what is no share."""
        found = []
        for row, before in enumerate(self._before):
            name, role, share = (self._text(row, column) for column in (NAME, ROLE, SHARE))
            if name:
                found.append(
                    replace(
                        before,
                        name=before.name if name == shown(before.name) else name,
                        role=before.role if role == shown(before.role) else role,
                        share_ppm=before.share_ppm if share == percent(before.share_ppm) else ppm(share),
                    )
                )
        return tuple(found)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _told(self) -> None:
        """Whether the shares of each right make a whole."""
        try:
            owners = self.owners()
        except ValueError as error:
            self.words.setText(self.tr("{what} is no share: percent, as 33.33.").format(what=str(error)))
            return
        said = []
        for right, words in zip(RIGHTS, (self.tr("the work"), self.tr("the recording")), strict=True):
            held = [one.share_ppm for one in owners if one.right == right]
            if held and sum(held) != WHOLE:
                share = phrases.percent(sum(held))
                said.append(self.tr("The shares of {right} make {share}.").format(right=words, share=share))
        self.words.setText(" ".join(said) if owners else self.tr("The labels name no owner."))
        self.words.setVisible(bool(said) or not owners)

    # Edits.

    def _changed(self, item: QTableWidgetItem) -> None:
        if not self._changing:
            self._told()
            self.edited.emit()

    def _kept(self) -> list[Owner]:
        """The rows as they stand, with what is no share as it was."""
        try:
            return [*self.owners()]
        except ValueError:
            return self._before

    def _add(self) -> None:
        self._before = [*self._kept(), Owner("", "publisher", "work", 0)]
        self._fill()
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, NAME)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if (item := self.table.item(row, NAME)) is not None and self.isVisible():
            self.table.editItem(item)
        self.edited.emit()

    def _remove(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            kept = self._kept()
            self._before = kept[:row] + kept[row + 1 :]
            self._fill()
            self.edited.emit()

    def _chosen(self) -> None:
        row = self.table.currentRow()
        there = 0 <= row < len(self._before)
        for widget in (self.ipi, self.right, self.remove_button):
            widget.setEnabled(there)
        self.ipi.setText(shown(self._before[row].ipi) if there else "")
        if there:
            self.right.setCurrentIndex(RIGHTS.index(self._before[row].right))

    def _edit_ipi(self, text: str) -> None:
        self._edit(ipi=text.strip())

    def _edit_right(self) -> None:
        right = RIGHTS[self.right.currentIndex()]
        self._edit(right=right)
        if (item := self.table.item(self.table.currentRow(), RIGHT)) is not None:
            self._changing = True
            item.setText(self._right_words(right))
            self._changing = False

    def _edit(self, *, ipi: str | None = None, right: Right | None = None) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._before):
            one = self._before[row]
            one = one if ipi is None else replace(one, ipi=ipi)
            self._before[row] = one if right is None else replace(one, right=right)
            self._told()
            self.edited.emit()
