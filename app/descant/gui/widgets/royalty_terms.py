"""The terms of a royalty run: filled in here for the usual pools, or from a file that says more."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QStackedWidget, QWidget

from descant.gui.languages import joined
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.holds import Holds
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.royalties.money import EXPONENTS
from descant.royalties.pools import SCHEMA

USUAL = ("EUR", "USD", "GBP", "SEK", "CHF", "JPY")
RIGHTS = ("recording", "composition")
PPM_PER_PERCENT = 10_000


class TermsForm(QWidget):
    """save_wanted: the terms as filled in are wished for as a file. file: where they are from a file."""

    save_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.source = JoinedButtons(
            (
                (self.tr("Fill in here"), self.tr("Fill in the terms here"), ""),
                (
                    self.tr("From a file"),
                    self.tr("Take the terms from a file"),
                    self.tr("For more pools and all rules"),
                ),
            ),
            self,
        )
        self.file = fields.FileField(self.tr("Terms"), self.tr("pools.json"), self.tr("Terms (*.json)"))
        self.period = fields.line()
        self.period.setText(datetime.now(UTC).strftime("%Y-%m"))
        self.first, self.last = fields.line("2026-10-01"), fields.line("2026-10-31")
        currencies = [*USUAL, *sorted(set(EXPONENTS) - set(USUAL))]
        self.currency = fields.choice([(code, code) for code in currencies])
        self.outputs = fields.choice(
            ((self.tr("fixed amounts"), "amounts"), (self.tr("what the plays brought in"), "plays"))
        )
        self.outputs.currentIndexChanged.connect(self._hint)
        self.by_attribution = {right: fields.line() for right in RIGHTS}
        self.shared_equally = {right: fields.line(self.tr("no such pool")) for right in RIGHTS}
        self.fallback = fields.choice(
            (
                (self.tr("stays unattributed"), "keep"),
                (self.tr("is shared equally"), "equal"),
                (self.tr("follows what was decided"), "analogy"),
            )
        )
        self.least = fields.line("0.00")
        self.holds = Holds()
        self._stack = QStackedWidget()
        self._pages = (self._form(), self._from_file())
        for page in self._pages:
            self._stack.addWidget(page)
        self.source.idClicked.connect(self._turn)
        stacked(self.source.row, self._stack, inside=self, margins=(0, 0, 0, 0), spacing=10)
        self._hint()
        self._turn(0)

    def _form(self) -> QWidget:
        form = QWidget()
        form.setObjectName("plain")
        save = push_button(self.tr("Save as a file …"), self._save)
        stacked(
            beside(
                (fields.named(self.tr("Period"), self.period), 1),
                (fields.named(self.tr("Currency"), self.currency), 1),
                spacing=8,
            ),
            beside(
                (fields.named(self.tr("Plays from"), self.first, self.tr("First date of plays; empty: all")), 1),
                (fields.named(self.tr("to"), self.last, self.tr("Last date of plays; empty: all")), 1),
                spacing=8,
            ),
            fields.named(self.tr("Money for outputs is"), self.outputs),
            self._pools(),
            fields.named(
                self.tr("What could not be measured"),
                self.fallback,
                self.tr(
                    "Money of tracks without a report, and of reports that say that they could not be measured. What"
                    " no source explains stays unattributed in any case."
                ),
            ),
            fields.named(
                self.tr("Least payment"),
                self.least,
                self.tr("Smaller payments wait until they have grown"),
            ),
            self.holds,
            beside(save, 1),
            inside=form,
            margins=(0, 0, 0, 0),
            spacing=10,
        )  # fmt: skip
        return form

    def _pools(self) -> QGridLayout:
        """Two rights beside each other, two rules below each other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        heads = {"recording": self.tr("Recordings"), "composition": self.tr("Works")}
        rules = ((self.tr("By attribution"), self.by_attribution), (self.tr("Shared equally"), self.shared_equally))
        for column, right in enumerate(RIGHTS, 1):
            grid.setColumnStretch(column, 1)
            grid.addWidget(Label(heads[right], muted=True), 0, column)
            for row, (rule, of) in enumerate(rules, 1):
                of[right].setAccessibleName(joined(", ", (heads[right], rule)))
                grid.addWidget(of[right], row, column)
        for row, (rule, _) in enumerate(rules, 1):
            grid.addWidget(Label(rule), row, 0)
        return grid

    def _from_file(self) -> QWidget:
        page = QWidget()
        page.setObjectName("plain")
        words = Label(
            self.tr("Pools, rules, least payments and holds as the file has them; it is checked whole."),
            muted=True,
            wrap=True,
        )
        stacked(self.file, words, 1, inside=page, margins=(0, 0, 0, 0), spacing=6)
        return page

    def _turn(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        for at, page in enumerate(self._pages):  # the one that is hidden takes no room
            policy = page.sizePolicy()
            policy.setVerticalPolicy(policy.Policy.Preferred if at == place else policy.Policy.Ignored)
            page.setSizePolicy(policy)
        self._stack.adjustSize()

    def _hint(self) -> None:
        plays = self.outputs.currentData() == "plays"
        for edit in self.by_attribution.values():
            edit.setPlaceholderText(self.tr("percent") if plays else self.tr("amount"))

    # What was filled in.

    @property
    def from_file(self) -> bool:
        return self.source.checkedId() == 1

    @property
    def empty(self) -> bool:
        """Whether no pool is filled in."""
        return not self._pool_trees()

    def tree(self) -> dict[str, Any]:
        """Terms as a file has them. What was typed is checked by who reads them."""
        currency = str(self.currency.currentData())
        made: dict[str, Any] = {"schema": SCHEMA, "period": self.period.text().strip(), "pools": self._pool_trees()}
        for name, edit in (("first", self.first), ("last", self.last)):
            if edit.text().strip():
                made[name] = edit.text().strip()
        if self.least.text().strip():
            made["minimums"] = {currency: self.least.text().strip()}
        if holds := self.holds.rows():
            made["holds"] = holds
        return made

    def text(self) -> str:
        return json.dumps(self.tree(), indent=2, ensure_ascii=False)

    def _pool_trees(self) -> list[dict[str, Any]]:
        currency, fallback = str(self.currency.currentData()), str(self.fallback.currentData())
        plays = self.outputs.currentData() == "plays"
        names = {"recording": self.tr("recordings"), "composition": self.tr("works")}
        pools: list[dict[str, Any]] = []
        for right in RIGHTS:
            same = {"right": right, "currency": currency}
            if figure := _figure(self.by_attribution[right]):
                name = self.tr("{what} by attribution").format(what=names[right])
                money = {"of_amount_ppm": _ppm(figure)} if plays else {"amount": figure}
                pools.append({"name": name, "rule": "attribution", "fallback": fallback, **same, **money})
            if figure := _figure(self.shared_equally[right]):
                name = self.tr("{what}, equal shares").format(what=names[right])
                pools.append({"name": name, "rule": "equal", "amount": figure, **same})
        return pools

    def _save(self) -> None:
        self.save_wanted.emit(self)


def _figure(edit: QLineEdit) -> str:
    return edit.text().strip().rstrip("%").strip()


def _ppm(figure: str) -> int | str:
    """Percent as parts per million; as it stands where it is no number, for whoever checks it to say so."""
    whole, _, fraction = figure.partition(".")
    if not (whole + fraction).isdecimal() or len(fraction) > 4:
        return figure
    return int(whole or "0") * PPM_PER_PERCENT + int(fraction.ljust(4, "0"))
