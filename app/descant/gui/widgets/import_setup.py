"""What a file of rights data shows itself to be, and what a person may choose where the guess is wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLayout, QWidget

from descant.gui import phrases
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import check_box
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import stacked
from descant.rights.importers.choices import Choices, Detected

SEPARATORS = ((",", ","), (";", ";"), ("Tab", "\t"), ("|", "|"))
ENCODINGS = (
    ("UTF-8", "utf-8"),
    ("Windows-1252", "cp1252"),
    ("ISO 8859-1", "latin-1"),
    ("Windows-1250", "cp1250"),
    ("Mac OS Roman", "mac-roman"),
    ("UTF-16", "utf-16"),
)


class ImportSetup(QFrame):
    """changed: a person chose something else."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.mapping: dict[str, str] = {}
        """Header → field that a person chose."""
        self._facts = [(Label(muted=True), ElidedLabel()) for _ in range(5)]
        self.encoding = fields.choice(((self.tr("as detected"), ""), *ENCODINGS))
        self.separator = fields.choice(((self.tr("as detected"), ""), *SEPARATORS))
        self.scale = fields.choice(
            (
                (self.tr("as detected"), ""),
                (self.tr("percent: 50"), "percent"),
                (self.tr("parts of one: 0.5"), "fraction"),
            )
        )
        self.sheet = fields.choice(((self.tr("all that hold rights data"), ""),))
        self.lenient = check_box(self.tr("Read on where counts disagree"))
        self.lenient.setToolTip(
            self.tr("A CWR file whose record counts and numbers do not agree is refused whole otherwise")
        )
        self.remember = check_box(self.tr("Remember the columns"))
        self.remember.setToolTip(self.tr("For the next table with these headings"))
        self.remember.setChecked(True)
        for box in (self.encoding, self.separator, self.scale, self.sheet):
            box.activated.connect(lambda _: self.changed.emit())
        self.lenient.toggled.connect(lambda _: self.changed.emit())
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._facts):
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1)
        self._rows = {
            "sheet": self._row(self.tr("Sheet"), self.sheet),
            "encoding": self._row(self.tr("Encoding"), self.encoding),
            "separator": self._row(self.tr("Separator"), self.separator),
            "scale": self._row(self.tr("Shares are"), self.scale),
        }
        self._notes = Label(muted=True, wrap=True)
        stacked(
            grid, self._notes, *self._rows.values(), self.lenient, self.remember, 1,
            inside=self, margins=(0, 0, 0, 0), spacing=10,
        )  # fmt: skip

    @staticmethod
    def _row(name: str, box: QComboBox) -> QWidget:
        row = QWidget()
        row.setObjectName("plain")
        layout: QLayout = fields.named(name, box)
        layout.setContentsMargins(0, 0, 0, 0)
        row.setLayout(layout)
        return row

    def start_over(self) -> None:
        """For another file: nothing is chosen yet."""
        self.mapping = {}
        for box in (self.encoding, self.separator, self.scale, self.sheet):
            box.setCurrentIndex(0)
        while self.sheet.count() > 1:
            self.sheet.removeItem(1)
        self.lenient.blockSignals(True)
        self.lenient.setChecked(False)
        self.lenient.blockSignals(False)

    def choices(self) -> Choices:
        return Choices(
            encoding=str(self.encoding.currentData()),
            separator=str(self.separator.currentData()),
            mapping=tuple(self.mapping.items()),
            scale=self.scale.currentData(),
            lenient=self.lenient.isChecked(),
            sheet=str(self.sheet.currentData()),
        )

    def show_detected(self, found: Detected) -> None:
        separator = next((name for name, sign in SEPARATORS if sign == found.separator), found.separator)
        scale = {"percent": self.tr("in percent"), "fraction": self.tr("as parts of one")}.get(found.scale, "")
        facts = (
            (self.tr("Format"), found.form),
            (self.tr("Encoding"), found.encoding),
            (self.tr("Separator"), separator),
            (self.tr("Shares"), scale),
            (self.tr("From"), "  ".join(part for part in (found.sender, found.created) if part)),
        )
        for (name, value), (what, said) in zip(self._facts, facts, strict=True):
            name.setText(what)
            value.set_whole(said)
            for label in (name, value):
                label.setVisible(bool(said))
        self._notes.setText("\n".join(found.notes))
        self._notes.setVisible(bool(found.notes))
        table = bool(found.columns)
        for kind, there in (
            ("sheet", len(found.sheets) > 1),
            ("encoding", found.form == "CSV" or found.form.startswith("CWR")),
            ("separator", found.form == "CSV"),
            ("scale", table),
        ):
            self._rows[kind].setVisible(there)
        if self.sheet.count() == 1:
            for sheet in found.sheets:
                self.sheet.addItem(phrases.sentence(sheet), sheet)
        self.lenient.setVisible(found.form.startswith("CWR"))
        self.remember.setVisible(table)
