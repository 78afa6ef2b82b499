"""Who owns what of a work or a recording, to read and to edit by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem

from descant.catalog.identifiers import normal_ipi_name
from descant.gui import phrases
from descant.gui.widgets.rights_words import role_words
from descant.gui.widgets.tables import Table
from descant.quoting import shown
from descant.rights.model import (
    PUBLISHER_ROLES,
    RIGHTS,
    WRITER_ROLES,
    AgreementParty,
    Interest,
    Party,
    RightsHolder,
    Shares,
)

NAME, ROLE, FIRST = 0, 1, 2
"""Columns; FIRST is that of the first share."""
ROW = 28
MOST_ROWS = 9
MOST_DECIMALS = 4


class OwnersTable(Table):
    """A row is of a party that is there already, or of one that was added. What nobody changed stays to the last
    digit and letter, whatever of it could not be shown."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Who owns what"),
            ((self.tr("Name"), 0), (self.tr("Role"), 56), (self.tr("PR %"), 64), (self.tr("MR %"), 64),
             (self.tr("SR %"), 64)),
            ROW,
        )  # fmt: skip
        self.setAccessibleDescription(self.tr("F2 or a double click edits a cell"))
        self.setWordWrap(False)
        self.align_right(2, 3, 4)
        for column in (ROLE, FIRST):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._before: list[Interest | RightsHolder | None] = []
        """Of the rows; None of those that were added."""
        self._ipis: list[str] = []
        """Of the rows, as they are to be."""
        self._shares = 0

    # What is shown.

    def show_interests(self, interests: Sequence[Interest]) -> None:
        self._show(
            [(one.party.full_name, one.role, *(percent(one.ownership.of(right)) for right in RIGHTS))
             for one in interests],
            [[one.party.full_name, role_words(one.role, writer=one.writer),
              f"IPI {one.party.ipi}" if one.party.ipi else "", one.agreement] for one in interests],
            list(interests), shares=3,
        )  # fmt: skip

    def show_holders(self, holders: Sequence[RightsHolder]) -> None:
        self._show(
            [(one.party.full_name, one.role, percent(one.share_ppm), "", "") for one in holders],
            [[one.party.full_name, one.territory, one.starts, one.ends] for one in holders],
            list(holders), shares=1,
        )  # fmt: skip

    def show_parties(self, parties: Sequence[AgreementParty]) -> None:
        """Of an agreement: to read alone."""
        self._show(
            [(one.party.full_name, one.side, *(percent(one.shares.of(right)) for right in RIGHTS)) for one in parties],
            [[one.party.full_name, one.side] for one in parties],
            [None] * len(parties), shares=0,
        )  # fmt: skip

    def _show(
        self,
        rows: Sequence[Sequence[str]],
        tips: Sequence[Sequence[str]],
        before: list[Interest | RightsHolder | None],
        *,
        shares: int,
    ) -> None:
        """shares: how many columns hold one that can be edited."""
        self._before, self._shares = before, shares
        self._ipis = [one.party.ipi if one else "" for one in before]
        edit = QAbstractItemView.EditTrigger
        self.setEditTriggers(edit.DoubleClicked | edit.EditKeyPressed if shares else edit.NoEditTriggers)
        self.blockSignals(True)
        self.fill(rows, tips)
        self.blockSignals(False)
        first = self.horizontalHeaderItem(FIRST)
        if first is not None:
            first.setText(self.tr("Share %") if shares == 1 else self.tr("PR %"))
        for column in (3, 4):
            self.setColumnHidden(column, shares == 1)
        self._fit()

    def _fit(self) -> None:
        """As high as it has rows, up to some."""
        count = self.rowCount()
        self.setVisible(count > 0)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + min(count, MOST_ROWS) * ROW + 6)

    # Edits.

    def add_party(self) -> None:
        """A further row, whose name is to be typed."""
        row = self.rowCount()
        self.blockSignals(True)
        self.insertRow(row)
        for column, text in enumerate(("", "CA" if self._shares == 3 else "label", "0", "0", "0")):
            item = QTableWidgetItem(text)
            if column in self.numbers:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        self.blockSignals(False)
        self._before.append(None)
        self._ipis.append("")
        self._fit()
        self.setCurrentCell(row, NAME)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        item_of_name = self.item(row, NAME)
        if item_of_name is not None and self.isVisible():
            self.editItem(item_of_name)

    def remove_party(self) -> bool:
        """Whether there was one that was chosen."""
        row = self.currentRow()
        if row < 0:
            return False
        self.removeRow(row)
        del self._before[row], self._ipis[row]
        self._fit()
        return True

    @property
    def ipi(self) -> str | None:
        """IPI name number of the party that is chosen, None where none is."""
        return self._ipis[self.currentRow()] if 0 <= self.currentRow() < len(self._ipis) else None

    def set_ipi(self, text: str) -> None:
        """Of the party that is chosen. One that is odd stands as it was typed."""
        if self.ipi is not None:
            self._ipis[self.currentRow()] = normal_ipi_name(text) or text.strip()

    def interests(self) -> tuple[Interest, ...]:
        """As edited; a row without a name is none. Raises ValueError with what is no share."""
        found = []
        for row, before in enumerate(self._before):
            one = before if isinstance(before, Interest) else Interest(Party(""), "CA")
            if (party := self._party(row, one.party)) is None:
                continue
            shares = Shares(*(self._cell(row, FIRST + at, one.ownership.of(r)) for at, r in enumerate(RIGHTS)))
            role = self._text(row, ROLE)
            writer = one.writer
            if role != one.role and (role in WRITER_ROLES) != (role in PUBLISHER_ROLES):
                writer = role in WRITER_ROLES
            found.append(replace(one, party=party, role=role, writer=writer, ownership=shares))
        return tuple(found)

    def holders(self) -> tuple[RightsHolder, ...]:
        """As interests()."""
        found = []
        for row, before in enumerate(self._before):
            one = before if isinstance(before, RightsHolder) else RightsHolder(Party(""), 0)
            if (party := self._party(row, one.party)) is not None:
                share = self._cell(row, FIRST, one.share_ppm)
                found.append(replace(one, party=party, role=self._text(row, ROLE), share_ppm=share))
        return tuple(found)

    def _party(self, row: int, before: Party) -> Party | None:
        name, ipi = self._text(row, NAME), self._ipis[row]
        if name == shown(before.full_name):
            return replace(before, ipi=ipi) if name else None
        # another name is another party, of whom the numbers of the one before say nothing
        return Party(name, ipi="" if ipi == before.ipi else ipi) if name else None

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _cell(self, row: int, column: int, before: int) -> int:
        text = self._text(row, column)
        return before if text == percent(before) else ppm(text)


def percent(share: int) -> str:
    """333333 → "33.3333"."""
    whole, fraction = divmod(share, phrases.PPM_PER_PERCENT)
    return f"{whole}.{fraction:04d}".rstrip("0").rstrip(".")


def ppm(text: str) -> int:
    """Raises ValueError with the text where it is no share."""
    plain = text.rstrip("%").strip().replace(",", ".") or "0"
    whole, _, fraction = plain.partition(".")
    if not (whole + fraction).isdecimal() or len(fraction) > MOST_DECIMALS or len(whole) > 3:
        raise ValueError(text)
    share = int(whole or "0") * phrases.PPM_PER_PERCENT + int(fraction.ljust(MOST_DECIMALS, "0"))
    if share > 100 * phrases.PPM_PER_PERCENT:
        raise ValueError(text)
    return share
