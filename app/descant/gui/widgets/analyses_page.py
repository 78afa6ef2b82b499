"""The page of analyses: the list, in the middle the track or what to do first, and who gets what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from descant.gui.widgets.analysis_list import AnalysisList
from descant.gui.widgets.layouts import framed, split, stacked
from descant.gui.widgets.notices import Teaching
from descant.gui.widgets.shares_panel import SharesPanel
from descant.gui.widgets.track_page import TrackPage

LIST_WIDTH = 248


class AnalysesPage(QWidget):
    """files_wanted: files are to be chosen. catalog_page_wanted: there is no catalog yet."""

    files_wanted = Signal()
    catalog_page_wanted = Signal()

    def __init__(self, shown: AnalysisList, track: TrackPage, shares: SharesPanel) -> None:
        super().__init__()
        self._track, self._shares = track, shares
        self.side = framed("sidebar")
        stacked(shown, inside=self.side, margins=(0, 8, 0, 8))
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
            self.tr("First, a catalog"),
            self.tr(
                "Tracks are compared with a catalog, and there is none yet. Drop your catalog's folder, or a folder of "
                "your recordings, on the Catalog page."
            ),
            self.tr("Go to the Catalog page"),
        )
        self._lesson = self.first
        self.teaching.wanted.connect(self.files_wanted)
        self.first.wanted.connect(self.catalog_page_wanted)
        self.centre = QStackedWidget()
        for widget in (self.teaching, self.first, track):
            self.centre.addWidget(widget)
        self.split = split(self.side, self.centre, shares, sizes=(LIST_WIDTH, 700, 400))
        shares.hide()
        self.side.hide()
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.split)

    def show_catalog(self, there: bool) -> None:
        """What to do while no analysis is shown depends on whether there is a catalog."""
        self._lesson = self.teaching if there else self.first
        if self.centre.currentWidget() is not self._track:
            self.centre.setCurrentWidget(self._lesson)

    def show_track(self, *, there: bool) -> None:
        """The track that is chosen in the list, or what to do."""
        self.centre.setCurrentWidget(self._track if there else self._lesson)
        self._shares.setVisible(there)
