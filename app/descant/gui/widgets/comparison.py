"""Two analyses side by side: verdict, timeline and shares of each, and what they were made with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined, translate
from descant.gui.models.analyses import Entry
from descant.gui.models.verdict import verdict
from descant.gui.plots.ruler import Ruler
from descant.gui.plots.share_stack import ShareStack
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.timeline import GAP, LANE, LEAST_LANE, Timeline
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, page_head, stacked
from descant.gui.widgets.scrolled import Scrolled, Upright
from descant.gui.widgets.tables import Table
from descant.report.by_leg import HEADLINE, LEGS, heard_by
from descant.report.model import Contribution, Report
from descant.report.side_by_side import NOTHING, SourceInBoth, differences, in_order, sources_in_both


class _Side(QFrame):
    """One of the two."""

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._letter = letter
        self.axis = TimeAxis(self)
        self._title = ElidedLabel()
        self._title.embolden(1.15)
        self._facts = ElidedLabel(muted=True)
        self._verdict = Label(wrap=True)
        self.ruler, self.stack, self.timeline = Ruler(self.axis), ShareStack(self.axis), Timeline(self.axis)
        self.timeline.setObjectName("plain")
        self._scroll = Upright()
        self._scroll.setWidget(self.timeline)
        drawings = stacked(self.ruler, self.stack, (self._scroll, 100), 1, spacing=8)
        head = stacked(self._title, self._facts, self._verdict, margins=(0, 0, 16, 0), spacing=2)
        stacked(head, (drawings, 1), inside=self, margins=(16, 12, 0, 12), spacing=8)

    def show_view(self, entry: Entry, view: Report, leg: str) -> None:
        report, query = view, view.query
        title = joined("  ", (self._letter, entry.title))
        self._title.set_whole(title, entry.title, entry.path)
        catalog = phrases.catalog_name(report.catalog.place)
        rest = [translate("comparison", "against {catalog}").format(catalog=catalog)] if catalog else []
        rest.append(translate("comparison", "analysed {when}").format(when=phrases.date(report.created_utc)))
        line = joined("   ", (phrases.clock(query.duration_s), *rest))
        self._facts.set_whole(line, query.path, report.catalog.place, shorter=(joined("   ", rest),))
        said = verdict(view, leg)
        self._verdict.setText(said)
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)
        self.axis.reset(query.duration_s)
        self.timeline.set_report(view)
        self.stack.set_report(view)
        lanes = max(1, len(self.timeline.lanes))
        self._scroll.setMinimumHeight(min(lanes, 2) * (LEAST_LANE + GAP))
        self._scroll.setMaximumHeight(lanes * (LANE + GAP))


class Comparison(QWidget):
    """leg_changed: carries the leg. done: the person has seen enough."""

    leg_changed = Signal(str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.pair: tuple[Entry, Entry] | None = None
        self._leg = HEADLINE
        self._together = False
        """Both are of one sound, so that their axes go along."""
        title = Label(self.tr("Two analyses compared"))
        self.close_button = push_button(self.tr("Done"), self.done)
        self.legs = JoinedButtons(
            [
                (phrases.leg(leg), self.tr("Compare by {leg}").format(leg=phrases.leg(leg)), phrases.leg_meaning(leg))
                for leg in LEGS
            ],
            self,
        )
        self.legs.idClicked.connect(lambda place: self.leg_changed.emit(LEGS[place]))
        self.sides = (_Side("A"), _Side("B"))
        columns = (
            (self.tr("Source"), 0), (self.tr("A"), 120), (self.tr("B"), 120), (self.tr("B less A, points"), 128),
            (self.tr("What that means"), 0),
        )  # fmt: skip
        self.table = Table(self.tr("Shares of both"), columns, 32)
        self.table.align_right(3)
        self.table.setWordWrap(False)
        made = ((self.tr("Made with"), 180), (self.tr("A"), 0), (self.tr("B"), 0))
        self.made_with = Table(self.tr("What is not the same"), made, 28)
        self._note = Label(muted=True, wrap=True)
        heading = Label(self.tr("What is not the same"))
        heading.embolden()
        self._same = Label(self.tr("Sound, catalog, settings and program are the same."), muted=True)
        self._made_card = self._framed(self.made_with)
        head = page_head((title,), self.close_button)
        below = Scrolled(self._framed(self.table), self._note, heading, self._same, self._made_card)
        stacked(
            head, self.legs.row, (beside((self.sides[0], 1), (self.sides[1], 1), spacing=12), 3), (below, 3),
            inside=self, margins=(16, 16, 16, 16), spacing=12,
        )  # fmt: skip
        inside = below.widget()
        if inside is not None and (line := inside.layout()) is not None:
            line.setContentsMargins(0, 0, 0, 0)
        for one, other in (self.sides, self.sides[::-1]):
            one.axis.range_changed.connect(lambda one=one, other=other: self._follow(one, other))

    def _follow(self, one: _Side, other: _Side) -> None:
        if self._together:
            other.axis.show(one.axis.start, one.axis.end)

    @staticmethod
    def _framed(table: Table) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        stacked(table, inside=card, margins=(1, 4, 1, 4))
        return card

    def show_pair(self, a: Entry, b: Entry, leg: str) -> None:
        """Both with a report, and no audits. The axes of two analyses of one sound go together."""
        if a.report is None or b.report is None:
            return
        self.pair, self._leg = (a, b), leg
        self._together = a.report.query.pcm_sha256 == b.report.query.pcm_sha256
        self.legs.button(LEGS.index(leg)).setChecked(True)
        views = [heard_by(a.report, leg), heard_by(b.report, leg)]
        both = sources_in_both(*views)
        for side, entry, view in zip(self.sides, (a, b), views, strict=True):
            side.show_view(entry, in_order(view, both), leg)
        self._fill(both, views)
        found = [
            (phrases.sentence(in_words(what)), *(in_words(value) if value == NOTHING else value for value in values))
            for what, *values in differences(a.report, b.report)
        ]
        self.made_with.fill(found)
        self._made_card.setVisible(bool(found))
        self._same.setVisible(not found)
        for table in (self.table, self.made_with):
            rows = table.rowCount()
            high = table.verticalHeader().defaultSectionSize()
            table.setFixedHeight(table.horizontalHeader().sizeHint().height() + max(1, rows) * high + 6)

    def _fill(self, both: tuple[SourceInBoth, ...], views: list[Report]) -> None:
        a, b = views
        rest = b.unattributed_ppm - a.unattributed_ppm
        rows = [
            (
                " – ".join(part for part in (one.title, one.artist) if part),
                _share(one.a, one.excluded[0]),
                _share(one.b, one.excluded[1]),
                points(one.difference_ppm),
                self._meaning(one),
            )
            for one in both
        ]
        rows.append(
            (
                self.tr("Unattributed"), phrases.percent(a.unattributed_ppm), phrases.percent(b.unattributed_ppm),
                points(rest), "",
            )
        )  # fmt: skip
        self.table.fill(rows)
        self._note.setText(self.tr("These are two tracks: shares of the one say nothing of the other."))
        self._note.setVisible(not self._together)

    def _meaning(self, one: SourceInBoth) -> str:
        if any(one.excluded):
            where = "A" if one.excluded[0] else "B"
            return self.tr("excluded by hand in {where}").format(where=where)
        if one.a is None or one.b is None:
            return self.tr("in {where} alone").format(where="A" if one.b is None else "B")
        if one.difference_ppm == 0:
            return self.tr("the same")
        return self.tr("beyond the intervals") if one.apart else self.tr("within the intervals")


def points(ppm: int) -> str:
    """“+12 points”: of percent, with its sign."""
    if ppm == 0:
        return "0"
    return joined("", ("+" if ppm > 0 else "−", phrases.number(abs(ppm) / phrases.PPM_PER_PERCENT, 1)))


def _share(one: Contribution | None, excluded: bool) -> str:
    if one is None:
        return translate("comparison", "excluded") if excluded else "–"
    return phrases.share(one.share_ppm, one.low_ppm, one.high_ppm)
