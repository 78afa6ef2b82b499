"""A pane whose contents are painted in points of the widget, where patterns and letters keep their size at any zoom."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QWidget

from descant.gui.drawn import DrawnItem
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import GUTTER, UNDER, TimePane
from descant.gui.theme.theme import Theme, theme_of


class DrawnPane(TimePane):
    """Both paintings are kept as pictures, for the cursor moves over them: paint_still is asked for another when names,
    colours or the size change, paint_moving when the range does as well."""

    def __init__(self, axis: TimeAxis, parent: QWidget | None = None, *, gutter: int = GUTTER) -> None:
        self._still_item = DrawnItem(lambda painter: self.paint_still(painter, theme_of(self)), self)
        self._moving_item = DrawnItem(lambda painter: self.paint_moving(painter, theme_of(self)), self)
        super().__init__(axis, parent, gutter=gutter)
        for level, item in enumerate((self._still_item, self._moving_item), start=1):
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            item.setZValue(UNDER + level)
            self.view.addItem(item)

    def paint_still(self, painter: QPainter, theme: Theme) -> None:
        """What stands beside and behind the drawing, in the whole pane."""

    def paint_moving(self, painter: QPainter, theme: Theme) -> None:
        """The drawing, within moving_area."""

    @property
    def moving_area(self) -> QRectF:
        return self.area

    def place(self) -> None:
        super().place()
        self._still_item.set_bounds(QRectF(self.rect()))
        self._moving_item.set_bounds(self.moving_area)

    def redraw(self) -> None:
        self._still_item.update()
        super().redraw()

    def draw_content(self, theme: Theme) -> None:
        self._moving_item.update()
