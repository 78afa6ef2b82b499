"""What a person excluded from an analysis, and the question why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QLineEdit, QPushButton, QWidget

from descant.gui.quotes import quoted
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, stacked
from descant.quoting import shown
from descant.report.exclusions import LONGEST_REASON
from descant.report.model import Exclusion

MOST_SHOWN = 20


class Excluded(QWidget):
    """include_wanted: carries a track's id. Hidden where nothing is excluded."""

    include_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = Label(self.tr("Excluded by hand"))
        heading.embolden()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._lines: list[tuple[ElidedLabel, QPushButton]] = []
        self._more = Label(muted=True)
        stacked(heading, self._grid, self._more, inside=self, margins=(0, 0, 0, 0), spacing=4)
        self.hide()

    def show_exclusions(self, exclusions: Sequence[Exclusion]) -> None:
        self.setVisible(bool(exclusions))
        for label, button in self._lines:
            self._grid.removeWidget(label)
            self._grid.removeWidget(button)
            label.deleteLater()
            button.deleteLater()
        self._lines = []
        for row, one in enumerate(exclusions[:MOST_SHOWN]):
            label = ElidedLabel()
            name = one.title or one.track_id
            label.set_whole(f"{shown(name)}: {shown(one.reason)}", name, one.artist, one.reason)
            button = push_button(
                self.tr("Include"), lambda _=False, track=one.track_id: self.include_wanted.emit(track)
            )
            button.setAccessibleName(self.tr("Include {title} again").format(title=quoted(name)))
            button.setToolTip(self.tr("Shows the shares with this source again"))
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(button, row, 1)
            self._lines.append((label, button))
        rest = len(exclusions) - len(self._lines)
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("and %Ln more", "", rest))

    @property
    def buttons(self) -> list[QPushButton]:
        return [button for _, button in self._lines]


class WhyExcluded(QDialog):
    """Asks for the reason; not modal. chosen: carries it."""

    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Exclude a source"))
        self.setMinimumWidth(440)
        words = Label(
            self.tr(
                "{title} gets no share. What it explains falls to sources that explain it as well, or stays "
                "unattributed. The exclusion and its reason stand in the report, in certificates and in exports, and "
                "can be undone."
            ).format(title=quoted(title)),
            wrap=True,
        )
        self.reason = QComboBox()
        line = QLineEdit()
        line.setMaxLength(LONGEST_REASON)
        self.reason.setLineEdit(line)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.addItems(
            [self.tr("Own work"), self.tr("Sample cleared"), self.tr("Licensed"), self.tr("Public domain")]
        )
        line.selectAll()
        self.go = push_button(self.tr("Exclude"), self._choose, primary=True)
        self.go.setDefault(True)
        cancel = push_button(self.tr("Cancel"), self.reject)
        self.reason.editTextChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        label = Label(self.tr("Why?"))
        label.setBuddy(self.reason)
        stacked(
            words, stacked(label, self.reason, spacing=4), beside(1, cancel, self.go, spacing=8),
            inside=self, margins=(16, 16, 16, 16), spacing=12,
        )  # fmt: skip
        self.reason.setFocus()

    def _choose(self) -> None:
        self.chosen.emit(self.reason.currentText())
        self.accept()
