"""The similarity matrix of a span: this track from left to right, the source upwards, and the path of alignment."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QPainter, QResizeEvent, QTextOption
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QGraphicsTextItem, QToolTip, QWidget

from descant.gui import phrases
from descant.gui.drawn import guarded
from descant.gui.languages import said_again
from descant.gui.plots.colours import DEFAULT_MAP, table
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import MARGIN
from descant.gui.theme.theme import theme_of

ALIKE = 255


class SimilarityBox(pg.ViewBox):
    """Two axes of time: a click seeks in both, by the query's."""

    def __init__(self, query: TimeAxis, source: TimeAxis) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.disableAutoRange()
        self._query, self._source = query, source
        for axis in (query, source):
            axis.range_changed.connect(self.take)

    @guarded
    def take(self) -> None:
        self.setRange(
            xRange=(self._query.start, self._query.end), yRange=(self._source.start, self._source.end), padding=0
        )
        self.updateMatrix()

    @guarded
    def mouseClickEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self._query.seek(float(self.mapSceneToView(event.scenePos()).x()))

    @guarded
    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        factor = 1.2 ** (-event.delta() / 120)
        at = self.mapSceneToView(event.scenePos())
        self._query.zoom(factor, float(at.x()))
        self._source.zoom(factor, float(at.y()))
        event.accept()


class SimilarityMatrix(QWidget):
    """query, source: the axes of the two waveforms beside it."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, query: TimeAxis, source: TimeAxis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alike: NDArray[np.uint8] = np.zeros((0, 0), np.uint8)
        self._place = QRectF()
        self._query, self._source = query, source
        self.view: Any = pg.GraphicsView(self, background=None)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setCacheMode(self.view.CacheModeFlag.CacheNone)
        self.view.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.box = SimilarityBox(query, source)
        self._letters = [QGraphicsSimpleTextItem(letter) for letter in ("A →", "B ↑")]
        self._note = QGraphicsTextItem()
        self._note.document().setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignHCenter))
        for item in (self.box, *self._letters, self._note):
            self.view.addItem(item)
        self._image: Any = pg.ImageItem(levels=(0, ALIKE))
        self._path: Any = pg.PlotCurveItem(antialias=True)
        self._lines: list[Any] = [pg.InfiniteLine(angle=angle, movable=False) for angle in (90, 0)]
        for item in (self._image, self._path, *self._lines):
            self.box.addItem(item, ignoreBounds=True)
        for axis in (query, source):
            axis.cursor_changed.connect(self._move_lines)
        self.set_map(DEFAULT_MAP)
        self.setMinimumSize(96, 64)
        self.setAccessibleName(self.tr("Similarity matrix"))
        self.retheme()
        self.clear()

    def set_map(self, name: str) -> None:
        """name: one of colours.MAPS."""
        self._image.setLookupTable(table(name))

    @said_again
    def clear(self, note: str = "") -> None:
        """note: why there is nothing."""
        self._note.setPlainText(note)
        self._alike = np.zeros((0, 0), np.uint8)
        for item in (self._image, self._path):
            item.hide()
        self._describe()

    def show_similarity(
        self, alike: NDArray[np.uint8], query: tuple[float, float], source: tuple[float, float],
        path: NDArray[np.float64],
    ) -> None:  # fmt: skip
        """alike: uint8 [query, source]. query, source: the times it spans. path: float64 [n, 2], seconds."""
        self._alike = alike
        self._place = QRectF(query[0], source[0], query[1] - query[0], source[1] - source[0])
        self._image.setImage(np.ascontiguousarray(alike.T), autoLevels=False)
        self._image.setRect(self._place)
        self._path.setData(path[:, 0], path[:, 1])
        for item in (self._image, self._path):
            item.show()
        self.box.take()
        self._note.setPlainText("")
        self._describe()

    @property
    def path(self) -> NDArray[np.float64]:
        """What is drawn of the alignment, float64 [n, 2]."""
        return np.stack(self._path.getData(), axis=1)

    def retheme(self) -> None:
        theme = theme_of(self)
        self.box.setBackgroundColor(theme.window)
        self._path.setPen(pg.mkPen("#ffffff", width=2))
        self._path.setShadowPen(pg.mkPen("#000000", width=4))
        for line in self._lines:
            line.setPen(pg.mkPen(theme.danger))
        self._note.setDefaultTextColor(QColor(theme.muted))
        self._note.setFont(self.font())
        for letter in self._letters:
            letter.setBrush(QColor(theme.muted))
            letter.setFont(self.font())

    def _move_lines(self) -> None:
        for line, axis in zip(self._lines, (self._query, self._source), strict=True):
            line.setVisible(axis.duration > 0)
            line.setValue(axis.cursor)

    def _describe(self) -> None:
        words = self._note.toPlainText()
        if self._alike.size:
            words = self.tr(
                "Harmony of this track against that of the source, transposed to it: brighter is more alike. The line "
                "is where the report aligns them."
            )
        self.setAccessibleDescription(words)

    def accessible_value(self) -> str:
        """Both moments, while there is something to see."""
        if not self._alike.size:
            return ""
        return self._moments(self._query.cursor, self._source.cursor)

    def accessible_parts(self) -> tuple[()]:
        return ()

    def _moments(self, here: float, there: float) -> str:
        return self.tr("{here} here, {there} in the source").format(
            here=phrases.clock(here, tenths=True), there=phrases.clock(there, tenths=True)
        )

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        height = self._letters[0].boundingRect().height()
        width = self.width() - MARGIN
        self.box.setGeometry(QRectF(0, 0, width, max(1.0, self.height() - height - 2)))
        self._letters[0].setPos(width - self._letters[0].boundingRect().width(), self.height() - height)
        self._letters[1].setPos(0, self.height() - height)
        self._note.setTextWidth(width)
        self._note.setPos(0, self.box.geometry().center().y() - self._note.boundingRect().height() / 2)
        self.box.take()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.retheme()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.text_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), phrases.tip(text.split("\n")), self)
            return True
        return super().event(event)

    def text_at(self, at: QPointF) -> str:
        """Both moments of a place, and how alike they are."""
        place = self.box.mapSceneToView(at)
        if not self._alike.size or not self._place.contains(place):
            return self.accessibleDescription()
        across = (place.x() - self._place.left()) / self._place.width()
        up = (place.y() - self._place.top()) / self._place.height()
        rows, columns = self._alike.shape
        cell = int(self._alike[min(int(across * rows), rows - 1), min(int(up * columns), columns - 1)])
        moments = self._moments(place.x(), place.y())
        alike = self.tr("{share} alike in harmony").format(share=phrases.percent(round(cell / ALIKE * 1_000_000)))
        return f"{moments}: {alike}\n{self.accessibleDescription()}"
