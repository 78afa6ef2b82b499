"""The right side: who gets what, by leg and by track, work or party, as ring and as table that always agree; below who
owns the chosen source, what was excluded, and what the report cannot say."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from descant.gui import phrases
from descant.gui.languages import joined, news
from descant.gui.models.contributions import UNATTRIBUTED, Row, rows
from descant.gui.queue.lookups import Whereabouts
from descant.gui.theme.icons import icon
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.buttons import JoinedButtons, symbol_button
from descant.gui.widgets.contribution_table import ROW_HEIGHT, ContributionTable
from descant.gui.widgets.donut import Donut, Share
from descant.gui.widgets.excluded import Excluded
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.gui.widgets.scrolled import Limits, Scrolled
from descant.gui.widgets.source_card import SourceCard
from descant.report.by_leg import HEADLINE, LEGS, heard_by
from descant.report.comparison import no_finding
from descant.report.grouping import UNITS, Unit
from descant.report.model import Report

LEAST_TABLE, LEAST_FOOT = 136, 96
NOWHERE = -9
"""A rank that no slice has."""


class SharesPanel(QFrame):
    """source_chosen: carries a track id. leg_changed: carries the leg. exclude_wanted: a Row; include_wanted: a track's
    id. save_wanted: the table that is shown is wanted as a file."""

    source_chosen = Signal(str)
    leg_changed = Signal(str)
    exclude_wanted = Signal(object)
    include_wanted = Signal(str)
    save_wanted = Signal()

    def __init__(self, where: Whereabouts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self.setObjectName("inspector")
        self._report: Report | None = None
        self.leg, self.unit = HEADLINE, UNITS[0]
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
        self.units = QComboBox()
        self.units.setAccessibleName(self.tr("Shares by"))
        for unit in UNITS:
            self.units.addItem("", unit)
            self.units.setItemText(self.units.count() - 1, phrases.by_unit(unit))
            self.units.setItemData(self.units.count() - 1, phrases.tip([phrases.unit_meaning(unit)]), TIP)
        self.units.activated.connect(lambda place: self.show_unit(UNITS[place]))
        self.copy = symbol_button(self.tr("Copy the table (Ctrl+Alt+C)"), self._copy, "copy")
        self.save = symbol_button(self.tr("Save the table as CSV or XLSX …"), self.save_wanted, "export")
        self.donut = Donut()
        self.donut.setMinimumHeight(136)
        self.donut.setMaximumHeight(232)
        self.table = ContributionTable()
        self.table.may_exclude = True
        self.table.setMinimumHeight(LEAST_TABLE)
        self.empty = Label(muted=True, wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.empty.setContentsMargins(24, 8, 24, 8)
        self._about = Label(muted=True, wrap=True)
        by = beside((self.units, 1), self.copy, self.save, spacing=4)
        top = stacked(self.legs.row, by, margins=(16, 16, 16, 0), spacing=8)
        self.card = SourceCard()
        self.excluded = Excluded()
        self.limits = Limits()
        foot = Scrolled(self.card, self.excluded, self._about, self.limits)
        foot.setMinimumHeight(LEAST_FOOT)
        foot.setAccessibleName(self.tr("About the chosen source and this report"))
        stacked(
            top, (self.donut, 2), (self.table, 3), (self.empty, 3), (foot, 3), inside=self, margins=(0, 0, 0, 0),
            spacing=12,
        )  # fmt: skip
        self.donut.chosen.connect(self._slice_chosen)
        self.table.row_chosen.connect(self._row_chosen)
        self.table.exclude_wanted.connect(self.exclude_wanted)
        self.card.exclude_wanted.connect(self.exclude_wanted)
        self.excluded.include_wanted.connect(self.include_wanted)
        news.changed.connect(self._refresh)
        self.retheme()
        self.set_report(None)

    def retheme(self) -> None:
        for button in (self.copy, self.save):
            button.setIcon(icon(button.property("symbol"), theme_of(self).muted))
            button.setIconSize(QSize(16, 16))

    def set_report(self, report: Report | None) -> None:
        self._report = report
        self._source = ""
        self._refresh()

    def show_leg(self, leg: str) -> None:
        self.leg = leg
        self._refresh()
        self.leg_changed.emit(leg)

    def _copy(self) -> None:
        self.table.copy()

    def next_leg(self) -> None:
        self.show_leg(LEGS[(LEGS.index(self.leg) + 1) % len(LEGS)])

    def show_unit(self, unit: Unit) -> None:
        self.unit = unit
        self._refresh()

    def _refresh(self) -> None:
        self.legs.button(LEGS.index(self.leg)).setChecked(True)
        self.units.setCurrentIndex(UNITS.index(self.unit))
        report = self._report
        self.card.show_row(None)
        for button in (*self.legs.buttons(), self.units, self.copy, self.save):
            button.setEnabled(report is not None)
        self.excluded.show_exclusions(report.exclusions if report is not None else ())
        if report is None:
            self.donut.set_shares([], 0)
            self.table.set_rows(())
            self.table.hide()
            self.empty.setText(self.tr("The shares of a finished analysis stand here."))
            self.empty.show()
            self._about.setText("")
            self.limits.show_lines(())
            return
        view = heard_by(report, self.leg)
        found = rows(view, self.unit)
        self.donut.set_shares(
            [Share(r.rank, r.title, r.share_ppm) for r in found if r.rank != UNATTRIBUTED], view.unattributed_ppm
        )
        self.table.set_rows(found, self.unit)
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
        self._about.setText(joined(" ", filter(None, (*self._lines_about(report), phrases.unit_meaning(self.unit)))))
        self.limits.show_lines(report.limits)
        if self._source:
            self.show_source(self._source)

    def _lines_about(self, report: Report) -> list[str]:
        name = phrases.catalog_name(report.catalog.place)
        lines = [
            self.tr("Compared with %Ln tracks of {catalog}.", "", report.catalog.tracks).format(catalog=name)
            if name
            else self.tr("Compared with %Ln tracks.", "", report.catalog.tracks)
        ]
        coverage = report.engine.parameters.get("interval")
        if isinstance(coverage, int | float):
            words = self.tr(
                "A share is how much of this track a source explains. The range in brackets aims to hold the true "
                "share in {p} of cases. p: how often unrelated music comes as close by chance."
            )
            lines.insert(0, words.format(p=phrases.percent(round(coverage * 1_000_000))))
        return lines

    def show_source(self, track_id: str) -> None:
        """Points at a source in ring and table, without a signal."""
        self._source = track_id
        self.table.show_source(track_id)
        self._show_row(next((r for r in self.table.rows_model.rows if track_id in r.members), None))

    def _show_row(self, row: Row | None) -> None:
        self.card.show_row(row and replace(row, path=self._where.of(row.track_id, row.path) if row.path else ""))
        self.donut.point_at(row.rank if row is not None else NOWHERE)

    def _slice_chosen(self, rank: int) -> None:
        row = next((r for r in self.table.rows_model.rows if r.rank == rank), None)
        if row is not None and row.track_id:
            self.table.show_source(row.track_id)
            self._row_chosen(row)

    def _row_chosen(self, row: Row) -> None:
        """Of a group, its largest source is what is heard in the timeline."""
        self._source = row.track_id
        self._show_row(row if row.track_id else None)
        if row.track_id:
            self.source_chosen.emit(row.track_id)


TIP = int(Qt.ItemDataRole.ToolTipRole)
