"""Colours, patterns, spacing and type. Two themes, each tested for contrast (WCAG 2.2 AA).

Sources are told apart by hue and by pattern: hues after Okabe and Ito, "Color Universal Design" (2008), which stay
distinct with the common kinds of colour blindness; the pattern carries the same fact without any hue.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from descant.gui.theme.stylesheet import stylesheet

TILE = 8
"""Side of a pattern's tile."""


class Appearance(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Theme:
    dark: bool
    window: str
    """Behind everything."""
    surface: str
    """Cards, lists and drawings."""
    raised: str
    """Buttons, headers and lanes."""
    border: str
    outline: str
    """Of what can be filled in, at least 3:1 against the surface."""
    text: str
    muted: str
    accent: str
    on_accent: str
    selected: str
    """Rows and spans that are chosen, behind text."""
    danger: str
    warning: str
    good: str
    wave: str
    unattributed: str
    hues: tuple[str, ...]
    edges: tuple[str, ...]
    """Outlines of the hues, at least 3:1 against the surface."""


LIGHT = Theme(
    dark=False,
    window="#f2f4f7",
    surface="#ffffff",
    raised="#e9edf2",
    border="#cdd4dd",
    outline="#828d9a",
    text="#1a1f26",
    muted="#55606d",
    accent="#0b5fa5",
    on_accent="#ffffff",
    selected="#dbe9f7",
    danger="#b3261e",
    warning="#8a5300",
    good="#1b6e4b",
    wave="#3d6f9e",
    unattributed="#c3c9d1",
    hues=("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#f0e442", "#7f7f7f"),
    edges=("#005a8e", "#a66f00", "#007a59", "#a64d7d", "#a84a00", "#2380b8", "#857c00", "#5c5c5c"),
)
DARK = Theme(
    dark=True,
    window="#14171b",
    surface="#1c2026",
    raised="#272c34",
    border="#39404a",
    outline="#6f7986",
    text="#e6e9ed",
    muted="#a1abb7",
    accent="#62b0f0",
    on_accent="#0b1b2a",
    selected="#22405c",
    danger="#ff8f85",
    warning="#f0b458",
    good="#62cf9f",
    wave="#7fb2de",
    unattributed="#4c545f",
    hues=("#2b8fd0", "#e69f00", "#1fb98c", "#cc79a7", "#e2702a", "#7cc6f0", "#f0e442", "#9a9a9a"),
    edges=("#6cb8ea", "#ffc24d", "#5fdcb6", "#e8a5c8", "#ff9c61", "#b4e0fa", "#fff38a", "#c4c4c4"),
)


def theme_of(widget: QWidget) -> Theme:
    """The theme a widget is shown in. Its text tells: a style sheet may have made its background transparent."""
    return DARK if widget.palette().color(QPalette.ColorRole.WindowText).lightness() > 128 else LIGHT


def apply(app: QApplication, appearance: Appearance) -> Theme:
    """Gives the program its palette and style. SYSTEM follows the desktop."""
    scheme = {
        Appearance.SYSTEM: Qt.ColorScheme.Unknown,
        Appearance.LIGHT: Qt.ColorScheme.Light,
        Appearance.DARK: Qt.ColorScheme.Dark,
    }[appearance]
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(scheme)
    dark = hints.colorScheme() == Qt.ColorScheme.Dark if appearance is Appearance.SYSTEM else scheme.name == "Dark"
    theme = DARK if dark else LIGHT
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(vars(theme)))
    return theme


@contextmanager
def unstyled() -> Iterator[None]:
    """Takes the program's style sheet away while many widgets are put together, and gives it back.

    With it, all that stands in a widget is styled anew at each layout that takes the widget in: more than half of the
    time that the main window needs.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def palette(theme: Theme) -> QPalette:
    colours = QPalette()
    role = QPalette.ColorRole
    for where, value in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.window),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.danger),
        (role.Highlight, theme.selected),
        (role.HighlightedText, theme.text),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
        (role.Link, theme.accent),
        (role.Mid, theme.border),
        (role.Accent, theme.accent),
    ):
        colours.setColor(where, QColor(value))
    for where in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.muted))
    return colours


def hue(theme: Theme, rank: int) -> QColor:
    """Colour of the source at a rank (0 first)."""
    return QColor(theme.hues[rank % len(theme.hues)])


def edge(theme: Theme, rank: int) -> QColor:
    return QColor(theme.edges[rank % len(theme.edges)])


@cache
def fill(theme: Theme, rank: int, ratio: float = 2.0) -> QBrush:
    """Hue and pattern of the source at a rank. ratio: device pixels a point, for crisp tiles."""
    side = round(TILE * ratio)
    tile = QPixmap(side, side)
    tile.setDevicePixelRatio(ratio)
    tile.fill(hue(theme, rank))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(255, 255, 255, 150) if hue(theme, rank).lightnessF() < 0.45 else QColor(0, 0, 0, 110)
    painter.setPen(QPen(ink, 1.3))
    _draw_pattern(painter, rank % 8, ink)
    painter.end()
    return QBrush(tile)


def _draw_pattern(painter: QPainter, number: int, ink: QColor) -> None:
    half = TILE / 2
    if number in (1, 6):  # rising lines
        for shift in (-TILE, 0, TILE):
            painter.drawLine(QPointF(shift, TILE), QPointF(shift + TILE, 0))
    if number == 2:  # dots
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(half / 2, half / 2), 1.3, 1.3)
        painter.drawEllipse(QPointF(half * 1.5, half * 1.5), 1.3, 1.3)
    if number in (3, 6):  # falling lines
        for shift in (-TILE, 0, TILE):
            painter.drawLine(QPointF(shift, 0), QPointF(shift + TILE, TILE))
    if number in (4, 7):  # level lines
        painter.drawLine(QPointF(0, half), QPointF(TILE, half))
    if number in (5, 7):  # upright lines
        painter.drawLine(QPointF(half, 0), QPointF(half, TILE))
