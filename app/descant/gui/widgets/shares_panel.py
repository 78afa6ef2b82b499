"""The right side: who gets what, by leg, as ring and as table; below who owns the chosen source, and where it lies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from descant.catalog.identifiers import checked
from descant.gui import phrases
from descant.gui.languages import joined
from descant.gui.models.contributions import LEGS, Row, rows, unattributed_ppm
from descant.gui.queue.lookups import Whereabouts
from descant.gui.widgets.buttons import JoinedButtons
from descant.gui.widgets.contribution_table import ROW_HEIGHT, ContributionTable
from descant.gui.widgets.donut import Donut, Share
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import stacked
from descant.gui.widgets.scrolled import Limits, Scrolled
from descant.quoting import shown
from descant.report.comparison import no_finding
from descant.report.model import Report

MOST_OWNERS = 5
MOST_NAMES = 3
MOST_ROLE = 40


class SourceCard(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = ElidedLabel()
        self._title.embolden()
        self._facts = ElidedLabel(muted=True)
        self._also = [ElidedLabel() for _ in range(MOST_NAMES + 1)]
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
        lines = also[:MOST_NAMES]
        if len(also) > MOST_NAMES:
            lines.append(self.tr("and %Ln more names", "", len(also) - MOST_NAMES))
        for at, line in enumerate(self._also):
            line.setVisible(at < len(lines))
            if at < len(lines):
                line.set_whole(lines[at], *also)
        self._path.set_whole(row.path)
        self._none.setVisible(not row.owners)
        for at, (name, role, share) in enumerate(self._owners):
            there = at < len(row.owners)
            for label in (name, role, share):
                label.setVisible(there)
            if there:
                owner = row.owners[at]
                name.set_whole(owner.name)
                role.setText(shown(f"{owner.role}, {owner.right}", MOST_ROLE))
                share.setText(phrases.percent(owner.share_ppm))
        said = [shown(f"{o.name}, {o.role}, {phrases.percent(o.share_ppm)}") for o in row.owners[:MOST_OWNERS]]
        said += also
        self.setAccessibleName(row.title)
        self.setAccessibleDescription("; ".join(said))


LEAST_TABLE, LEAST_FOOT = 136, 96
NOWHERE = -9
"""A rank that no slice has."""


class SharesPanel(QFrame):
    """source_chosen: carries a track id."""

    source_chosen = Signal(str)

    def __init__(self, where: Whereabouts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self.setObjectName("inspector")
        self._report: Report | None = None
        self._leg = "headline"
        self._source = ""
        self.setMinimumWidth(344)
        self.legs = JoinedButtons(
            [
                (phrases.leg(leg), self.tr("Shares by {leg}").format(leg=phrases.leg(leg)), phrases.leg_meaning(leg))
                for leg in LEGS
            ],
            self,
        )
        self.legs.idClicked.connect(lambda place: self.show_leg(LEGS[place]))
        self.donut = Donut()
        self.donut.setMinimumHeight(136)
        self.donut.setMaximumHeight(232)
        self.table = ContributionTable()
        self.table.setMinimumHeight(LEAST_TABLE)
        self.empty = Label(muted=True, wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.empty.setContentsMargins(24, 8, 24, 8)
        self._about = Label(muted=True, wrap=True)
        top = stacked(self.legs.row, margins=(16, 16, 16, 0), spacing=12)
        self.card = SourceCard()
        self.limits = Limits()
        foot = Scrolled(self.card, self.limits, self._about)
        foot.setMinimumHeight(LEAST_FOOT)
        foot.setAccessibleName(self.tr("About the chosen source and this report"))
        stacked(
            top, (self.donut, 2), (self.table, 3), (self.empty, 3), (foot, 3), inside=self, margins=(0, 0, 0, 0),
            spacing=12,
        )  # fmt: skip
        self.donut.chosen.connect(self._slice_chosen)
        self.table.source_chosen.connect(self._row_chosen)
        self.set_report(None)

    @property
    def leg(self) -> str:
        return self._leg

    def set_report(self, report: Report | None) -> None:
        self._report = report
        self._source = ""
        self.show_leg(self._leg)

    def show_leg(self, leg: str) -> None:
        self._leg = leg
        self.legs.button(LEGS.index(leg)).setChecked(True)
        report = self._report
        self.card.show_row(None)
        for button in self.legs.buttons():
            button.setEnabled(report is not None)
        if report is None:
            self.donut.set_shares([], 0)
            self.table.set_rows(())
            self.table.hide()
            self.empty.setText(self.tr("The shares of a finished analysis stand here."))
            self.empty.show()
            self._about.setText("")
            self.limits.show_lines(())
            return
        found = rows(report, leg)
        rest = unattributed_ppm(report, leg)
        self.donut.set_shares([Share(r.rank, r.title, r.share_ppm) for r in found], rest)
        self.table.set_rows(found)
        self.table.setVisible(bool(found))
        whole = self.table.horizontalHeader().sizeHint().height() + len(found) * ROW_HEIGHT + 4
        self.table.setMaximumHeight(max(LEAST_TABLE, whole))
        self.empty.setVisible(not found)
        self.empty.setText(
            self.tr("Nothing passed the gate through this leg; all of it stays unattributed.")
            if report.contributions
            else self.tr("It could not be measured what passes the gate. All of this track stays unattributed.")
            if no_finding(report.limits)
            else self.tr("Nothing in this catalog passed the gate. All of this track stays unattributed.")
        )
        coverage = report.engine.parameters.get("interval")
        lines = [self.tr("Compared with %Ln tracks.", "", report.catalog.tracks)]
        if isinstance(coverage, int | float):
            aim = self.tr("Intervals aim at {p} coverage.").format(p=phrases.percent(round(coverage * 1_000_000)))
            lines.append(aim)
        self._about.setText(joined(" ", lines))
        self.limits.show_lines(report.limits)
        if self._source:
            self.show_source(self._source)

    def next_leg(self) -> None:
        self.show_leg(LEGS[(LEGS.index(self._leg) + 1) % len(LEGS)])

    def show_source(self, track_id: str) -> None:
        """Points at a source in ring and table, without a signal."""
        self._source = track_id
        self.table.show_source(track_id)
        row = next((r for r in self.table.rows_model.rows if r.track_id == track_id), None)
        self.card.show_row(row and replace(row, path=self._where.of(row.track_id, row.path)))
        self.donut.point_at(row.rank if row is not None else NOWHERE)

    def _slice_chosen(self, rank: int) -> None:
        row = next((r for r in self.table.rows_model.rows if r.rank == rank), None)
        if row is not None:
            self.table.show_source(row.track_id)
            self.source_chosen.emit(row.track_id)

    def _row_chosen(self, track_id: str) -> None:
        self.show_source(track_id)
        self.source_chosen.emit(track_id)
