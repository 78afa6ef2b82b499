"""The right side of an audit: by track, artist, writer or publisher; ring and table of shares, or ranks alone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.models.contributions import Column, rows
from descant.gui.widgets.buttons import JoinedButtons
from descant.gui.widgets.contribution_table import ContributionTable
from descant.gui.widgets.donut import Donut, Share
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.gui.widgets.scrolled import Limits, Scrolled
from descant.gui.widgets.tables import Ranking
from descant.report.audit_answer import UNITS
from descant.report.model import Report

LEAST_FOOT = 96


class AuditShares(QFrame):
    """unit_wanted: a unit that the shown output is to be asked by."""

    unit_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setMinimumWidth(344)
        self.units = JoinedButtons(
            [(phrases.unit(u), self.tr("Influence by {unit}").format(unit=phrases.unit(u)), "") for u in UNITS], self
        )
        self.units.idClicked.connect(lambda place: self.unit_wanted.emit(UNITS[place]))
        self.donut = Donut()
        self.donut.setMinimumHeight(136)
        self.donut.setMaximumHeight(232)
        self.table = ContributionTable()
        for column in (Column.LEGS, Column.P_VALUE):
            self.table.setColumnHidden(column, True)
        self.refused = Label(wrap=True)
        self.ranking = Ranking()
        self._about = Label(muted=True, wrap=True)
        top = stacked(self.units.row, self.refused, margins=(16, 16, 16, 0), spacing=12)
        self.limits = Limits()
        foot = Scrolled(self.limits, self._about)
        foot.setMinimumHeight(LEAST_FOOT)
        foot.setAccessibleName(self.tr("About this report"))
        stacked(
            top, (self.donut, 2), (self.table, 3), (self.ranking, 5), (foot, 2), inside=self, margins=(0, 0, 0, 0),
            spacing=12,
        )  # fmt: skip
        self.donut.chosen.connect(self._slice_chosen)
        self.set_report(None)

    def set_unit(self, unit: str) -> None:
        self.units.button(UNITS.index(unit) if unit in UNITS else 0).setChecked(True)

    def set_report(self, report: Report | None) -> None:
        audit = report.audit if report is not None else None
        shared = bool(report is not None and report.contributions)
        self.donut.setVisible(shared)
        self.table.setVisible(shared)
        self.ranking.setVisible(audit is not None and not shared)
        self.refused.setVisible(audit is not None and not shared)
        if report is None or audit is None:
            self._about.setText("")
            self.limits.show_lines(())
            return
        self.set_unit(audit.unit)
        found = rows(report)
        shares = [Share(r.rank, r.title, r.share_ppm) for r in found if r.track_id]
        self.donut.set_shares(shares, report.unattributed_ppm)
        self.table.set_rows(found)
        self.ranking.set_report(report)
        words = self.tr("No training track has a share that could be told from chance.")
        refused = self.tr("Ranks, no percentages. {why}").format(why=in_words(audit.refusal))
        self.refused.setText(refused if audit.refusal else words)
        count = phrases.number(audit.units)
        self._about.setText(
            self.tr("Ranked: {n}. Training tracks: {tracks}.").format(
                n=count, tracks=phrases.number(report.catalog.tracks)
            )
        )
        self.limits.show_lines(report.limits)

    def _slice_chosen(self, rank: int) -> None:
        row = next((r for r in self.table.rows_model.rows if r.rank == rank), None)
        if row is not None:
            self.table.show_source(row.track_id)
            self.donut.point_at(rank)
