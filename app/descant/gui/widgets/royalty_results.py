"""What a royalty run came to: pools, payees and what the ends of the intervals would pay, lines, and what waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStackedWidget

from descant.engine import messages as m
from descant.engine import publishing_messages as p
from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.tables import Table
from descant.quoting import shown

PAYEES, LINES, WAITING, NOBODY, REFUSED = range(5)
Status = Literal["", "to be paid", "held", "unattributed"]
STATUS: dict[int, Status] = {LINES: "", WAITING: "held", NOBODY: "unattributed"}
MOST_POOLS_SHOWN = 4
MOST_TITLE = 40
MOST_NAMED = 3
ROW = 28
POOL_ROW = 40
"""Two lines: a pool has a long name, and many figures stand beside it."""


class RoyaltyResults(QFrame):
    """hold_wanted: payee, track id: money of a line is to be held back in the next run. open_wanted: a file."""

    hold_wanted = Signal(str, str)
    open_wanted = Signal(object)

    def __init__(self, tasks: Tasks, failed: Callable[[m.Trouble], None]) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._tasks, self._failed = tasks, failed
        self.run: p.RoyaltiesRun | None = None
        self._lines: tuple[p.RoyaltyLine, ...] = ()
        self._payee = ""
        """Key of the payee whose lines are shown, "" for all."""
        self._sought = ""
        self._title = Label()
        self._title.embolden(1.2)
        self._facts = ElidedLabel(muted=True)
        self._doubts = Label(wrap=True)
        self.pools = self._table(
            self.tr("Pools"),
            (
                (self.tr("Pool"), 0),
                (self.tr("Amount"), 112),
                (self.tr("To be paid"), 112),
                (self.tr("Waits"), 104),
                (self.tr("Unattributed", "heading of a narrow column"), 112),
                (self.tr("Plays"), 72),
            ),
            (1, 2, 3, 4, 5),
        )
        self.pools.least_share = 0  # it is as high as its lines: nothing scrolls
        self.pools.verticalHeader().setDefaultSectionSize(POOL_ROW)
        self.pools.setWordWrap(True)
        self.pools.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.payees = self._table(
            self.tr("Payees"),
            (
                (self.tr("Payee"), 0),
                (self.tr("To be paid"), 116),
                (self.tr("Low to high"), 140),
                (self.tr("Waits"), 104),
            ),
            (1, 2, 3),
        )
        ends = self.payees.horizontalHeaderItem(2)
        if ends is not None:
            ends.setToolTip(self.tr("If the shares were at the ends of their intervals"))
        self.payees.itemSelectionChanged.connect(self._selected)
        self.payees.itemActivated.connect(lambda _: self.show_lines_of_payee())
        self.lines = self._table(
            self.tr("Lines"),
            (
                (self.tr("Payee"), 0),
                (self.tr("Track"), 0),
                (self.tr("Pool"), 0),
                (self.tr("Amount"), 104),
                (self.tr("Low to high"), 140),
                (self.tr("Why"), 0),
            ),
            (3, 4),
        )
        self.lines.itemSelectionChanged.connect(self._selected)
        self.refused = self._table(
            self.tr("Refused rows"), ((self.tr("File"), 160), (self.tr("Line"), 64), (self.tr("Reason"), 0)), (1,)
        )
        self._build()

    @staticmethod
    def _table(name: str, columns: tuple[tuple[str, int], ...], numbers: tuple[int, ...]) -> Table:
        table = Table(name, columns, ROW)
        table.align_right(*numbers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
        for column in numbers:
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _build(self) -> None:
        self.views = JoinedButtons(
            [
                (name, name, "")
                for name in (
                    self.tr("Payees"),
                    self.tr("Lines"),
                    self.tr("Waiting"),
                    self.tr("Unattributed"),
                    self.tr("Refused"),
                )
            ],
            self,
        )
        self.views.idClicked.connect(self.show_view)
        self._said = ElidedLabel(muted=True)
        self.pdf = push_button(self.tr("Open statement"), lambda: self._open(".pdf"), primary=True)
        self.sheet = push_button(self.tr("Open spreadsheet"), lambda: self._open(".xlsx"))
        self.of_payee = push_button(self.tr("Show lines"), self.show_lines_of_payee)
        self.hold = push_button(self.tr("Hold back"), self._hold)
        self.hold.setToolTip(self.tr("Notes it in the terms; the next run holds it back"))
        self._stack = QStackedWidget()
        for table in (self.payees, self.lines, self.refused):
            self._stack.addWidget(table)
        pools, tables = framed("card"), framed("card")
        stacked(self.pools, inside=pools, margins=(1, 4, 1, 4))
        stacked((self._stack, 1), inside=tables, margins=(1, 4, 1, 4))
        stacked(
            beside(self._title, (self._facts, 1), spacing=12),
            self._doubts,
            pools,
            self.views.row,
            (tables, 1),
            beside((self._said, 1), self.of_payee, self.hold, self.sheet, self.pdf, spacing=8),
            inside=self,
            margins=(0, 0, 0, 0),
            spacing=8,
        )

    # What is shown.

    def show_run(self, run: p.RoyaltiesRun) -> None:
        self.run = run
        self._payee = ""
        self._title.setText(self.tr("Period {period}").format(period=shown(run.period, MOST_TITLE)))
        self._facts.set_whole(self._counted(run), self._counted(run), run.out)
        doubts = self._doubtful(run)
        self._doubts.setText(joined("   ·   ", doubts))
        self._doubts.setVisible(bool(doubts))
        self.pools.fill(
            [
                (
                    pool.name, phrases.money(pool.amount, pool.currency), phrases.money(pool.to_pay),
                    phrases.money(pool.held), phrases.money(pool.unattributed), phrases.number(pool.plays),
                )
                for pool in run.pools
            ],
            [[pool.name, *(joined(": ", (in_words(x.reason), phrases.money(x.amount, x.currency))) for x in run.unpaid
                           if x.pool == pool.name)] for pool in run.pools],
        )  # fmt: skip
        high = min(len(run.pools), MOST_POOLS_SHOWN) * POOL_ROW + 4
        self.pools.setFixedHeight(self.pools.horizontalHeader().sizeHint().height() + high)
        self.payees.fill(
            [
                (
                    one.name,
                    phrases.money(one.to_pay, one.currency),
                    self._ends(one.low, one.high),
                    phrases.money(one.held),
                )
                for one in run.payees
            ]
        )
        self.views.button(PAYEES).setChecked(True)
        self.show_view(PAYEES)

    def _counted(self, run: p.RoyaltiesRun) -> str:
        counted = self.tr("Reports: {reports}, rows of plays: {rows}, made {when}").format(
            reports=phrases.number(run.reports), rows=phrases.number(run.rows), when=phrases.date(run.made_utc)
        )
        carried = (phrases.money(amount, currency) for currency, amount in run.carried_in)
        return joined("   ", [counted, *(self.tr("carried in: {sum}").format(sum=one) for one in carried)])

    def _doubtful(self, run: p.RoyaltiesRun) -> list[str]:
        """What was not counted, and what no pool has: never passed over in silence."""
        counts = (
            (self.tr("Refused and not counted: {n}"), run.refused),
            (self.tr("Rows of tracks without a report: {n}"), run.without_report),
            (self.tr("Reports that could not be measured: {n}"), run.unreliable),
        )
        said = [words.format(n=phrases.number(count)) for words, count in counts if count]
        for currency, amount in run.in_no_pool:
            words = self.tr("Brought in by plays and in no pool of the terms: {sum}")
            said.append(words.format(sum=phrases.money(amount, currency)))
        if run.joined_by_name:
            names = ", ".join(f"{shown(name)} ({ipi})" for name, ipi in run.joined_by_name[:MOST_NAMED])
            more = len(run.joined_by_name) - MOST_NAMED
            names = joined("", (names, self.tr(" and %Ln more", "", more) if more > 0 else ""))
            said.append(self.tr("Taken for one payee with and without an IPI: {names}").format(names=names))
        return said

    def _ends(self, low: str, high: str) -> str:
        return self.tr("{low} to {high}").format(low=phrases.money(low), high=phrases.money(high))

    def show_view(self, place: int) -> None:
        if place != LINES:
            self._payee = ""
        self._said.set_whole("")
        if self.run is None:
            return
        if place == PAYEES:
            self._stack.setCurrentWidget(self.payees)
            count = len({one.payee for one in self.run.payees})
            self._said.set_whole(self.tr("%Ln payees", "", count))
            if count and self.payees.currentRow() < 0:
                self.payees.selectRow(0)
        elif place == REFUSED:
            self._stack.setCurrentWidget(self.refused)
            first = self.run.first_refused
            self.refused.fill([(one.file, phrases.number(one.line), in_words(one.reason)) for one in first])
            self._tell_count(len(first), self.run.refused, "refused.csv")
        else:
            self._stack.setCurrentWidget(self.lines)
            self.lines.fill([])
            asked = p.ReadLargest(self.run.out, STATUS[place], self._payee, self._sought)
            self._tasks.ask(asked, key="royalty lines", done=self._show_lines, failed=self._failed)
        self._selected()

    def search(self, text: str) -> None:
        """Lines are looked for in the whole run, the rest in what is listed."""
        again = self._sought != text.strip()
        self._sought = text.strip()
        for table in (self.payees, self.refused):
            table.seek(text)
        if again and self.views.checkedId() in STATUS:
            self.show_view(self.views.checkedId())

    def show_lines_of_payee(self) -> None:
        if (payee := self._chosen_payee()) is not None:
            self._payee = payee.payee
            self.views.button(LINES).setChecked(True)
            self.show_view(LINES)

    def _show_lines(self, found: p.LargestLines) -> None:
        self._lines = found.lines
        self.lines.fill(
            [
                (
                    line.name or "–", line.title or line.track_id or "–", line.pool,
                    phrases.money(line.amount, line.currency), self._ends(line.low, line.high),
                    self._why(line),
                )
                for line in found.lines
            ],
            [
                [
                    " – ".join(x for x in (line.title, line.artist) if x), line.track_id,
                    " · ".join(x for x in (line.name, line.role, line.pool) if x), self._why(line),
                ]
                for line in found.lines
            ],
        )  # fmt: skip
        self._tell_count(len(found.lines), found.total, "lines.csv")
        self._selected()

    def _tell_count(self, shown: int, total: int, file: str) -> None:
        if not total:
            self._said.set_whole(self.tr("None"))
        elif shown == total:
            self._said.set_whole(self.tr("%Ln in all", "", total))
        else:
            words = self.tr("{shown} of {n} are shown; all are in {file}")
            self._said.set_whole(words.format(shown=phrases.number(shown), n=phrases.number(total), file=file))

    def _why(self, line: p.RoyaltyLine) -> str:
        """Why the money of a line stands where it does."""
        if line.reason:
            return self.tr("no source explains it") if line.reason == "unattributed" else in_words(line.reason)
        return {
            "attribution": self.tr("by attribution"),
            "equal share": self.tr("an equal share"),
            "fallback": self.tr("by the fallback"),
            "carried in": self.tr("carried in"),
        }.get(line.basis, line.basis)

    # What is chosen.

    def _chosen_payee(self) -> p.PayeeSum | None:
        row = self.payees.currentRow()
        if self.run is None or not self.payees.selectedItems() or not 0 <= row < len(self.run.payees):
            return None
        return self.run.payees[row]

    def _chosen_line(self) -> p.RoyaltyLine | None:
        row = self.lines.currentRow()
        return self._lines[row] if self.lines.selectedItems() and 0 <= row < len(self._lines) else None

    def _selected(self) -> None:
        on_payees, on_lines = (self._stack.currentWidget() is one for one in (self.payees, self.lines))
        payee, line = self._chosen_payee(), self._chosen_line()
        for button in (self.pdf, self.sheet, self.of_payee):
            button.setVisible(on_payees)
            button.setEnabled(payee is not None)
        if payee is not None:
            for button, suffix in ((self.pdf, ".pdf"), (self.sheet, ".xlsx")):
                button.setEnabled(self._statement(payee, suffix).is_file())
        self.hold.setVisible(on_lines)
        self.hold.setEnabled(line is not None and line.status == "to be paid")

    def _statement(self, payee: p.PayeeSum, suffix: str) -> Path:
        assert self.run is not None
        return Path(self.run.out) / "statements" / f"{payee.statement}{suffix}"

    def _open(self, suffix: str) -> None:
        if (payee := self._chosen_payee()) is not None:
            self.open_wanted.emit(self._statement(payee, suffix))

    def _hold(self) -> None:
        if (line := self._chosen_line()) is not None:
            self.hold_wanted.emit(line.payee or line.name, line.track_id)
