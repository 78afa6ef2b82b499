"""The page of analyses: the list, in the middle the track or what to do first, and who gets what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from descant.gui.catalogs import catalog_words
from descant.gui.models.analyses import Entry
from descant.gui.phrases import tip
from descant.gui.quotes import quoted
from descant.gui.widgets.analysis_list import AnalysisList
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.layouts import OneInFront, beside, framed, split, stacked
from descant.gui.widgets.notices import Teaching
from descant.gui.widgets.shares_panel import SharesPanel
from descant.gui.widgets.track_page import TrackPage

if TYPE_CHECKING:
    from descant.gui.widgets.comparison import Comparison

LIST_WIDTH = 248


class AnalysesPage(QWidget):
    """files_wanted: files are to be chosen; music_wanted: a folder for a catalog, where there is none yet. leg_chosen:
    for a comparison, carries the leg. single_wanted: one analysis is enough. made: the comparison was made after the
    window stood."""

    files_wanted = Signal()
    music_wanted = Signal()
    demonstration_wanted = Signal()
    leg_chosen = Signal(str)
    single_wanted = Signal()
    made = Signal(QWidget)

    def __init__(self, shown: AnalysisList, track: TrackPage, shares: SharesPanel) -> None:
        super().__init__()
        self._track, self._shares = track, shares
        self.side = framed("sidebar")
        self.against = QToolButton()
        self.against.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.against.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.against.setAccessibleName(self.tr("Catalog to compare with"))
        top = beside((self.against, 1), margins=(8, 0, 8, 0))
        stacked(top, (shown, 1), inside=self.side, margins=(0, 8, 0, 8), spacing=8)
        self.side.setMinimumWidth(192)
        self.teaching = Teaching(
            "music",
            self.tr("Drop a track anywhere on this window"),
            self.tr(
                "Descant listens to it, says which recordings and works of your catalog it descends from, how much "
                "each contributed, where in the track, and how sure it is. Files and whole folders are welcome."
            ),
            self.tr("Choose files …"),
        )
        self.first = Teaching(
            "catalog",
            self.tr("Drop your music here to build your catalog"),
            self.tr(
                "The catalog is what tracks are compared with: your recordings, whole folders of them, or a catalog's "
                "folder that is there already. Then drop a track, and Descant says which of them it descends from."
            ),
            self.tr("Choose a folder …"),
        )
        self.first.offer(push_button(self.tr("See the demonstration"), self.demonstration_wanted))
        self._lesson = self.first
        self._there = False
        self._pair: tuple[Entry, Entry] | None = None
        self.teaching.wanted.connect(self.files_wanted)
        self.first.wanted.connect(self.music_wanted)
        self.centre = OneInFront()
        self._comparison: Comparison | None = None
        for widget in (self.teaching, self.first, track):
            self.centre.addWidget(widget)
        self.split = split(self.side, self.centre, shares, sizes=(LIST_WIDTH, 700, 400))
        shares.hide()
        self.side.hide()
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.split)

    def show_catalog(self, folder: str, *, there: bool) -> None:
        """The catalog that tracks are compared with; where there is none yet, the lesson is another."""
        name = catalog_words(folder)
        self.against.setText(self.tr("Against {catalog} ▾").format(catalog=quoted(name)))
        words = self.tr("New analyses are made against this catalog. Choose another one.")
        self.against.setToolTip(tip([words, folder]))
        self._lesson = self.teaching if there else self.first
        self._turn()

    def show_track(self, *, there: bool) -> None:
        """The track that is chosen in the list, or what to do."""
        self._there = there
        self._turn()

    def compare(self, pair: tuple[Entry, Entry] | None, leg: str) -> None:
        """Two analyses beside each other, or the one that is chosen again."""
        self._pair = pair
        if pair is not None:
            self.comparison.show_pair(*pair, leg)
        self._turn()

    @property
    def comparison(self) -> Comparison:
        """Imported and made when it is first asked for."""
        if self._comparison is None:
            from descant.gui.widgets.comparison import Comparison

            self._comparison = found = Comparison()
            found.leg_changed.connect(self.leg_chosen)
            found.done.connect(self.single_wanted)
            self.centre.addWidget(found)
            self.made.emit(found)
        return self._comparison

    @property
    def comparing(self) -> bool:
        return self._pair is not None

    def _turn(self) -> None:
        one = self.comparison if self.comparing else self._track if self._there else self._lesson
        self.centre.setCurrentWidget(one)
        self._shares.setVisible(self._there and not self.comparing)
