"""Contrast: WCAG 2.2 AA for text (4.5:1) and for what carries meaning (3:1), in both themes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from descant.gui.theme.theme import DARK, LIGHT, Theme, fill, palette

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 … 21 (WCAG 2.2, relative luminance)."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        parts = [
            v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
            for v in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
def test_text_is_readable_everywhere(theme: Theme) -> None:
    for ground in (theme.window, theme.surface, theme.raised, theme.selected):
        assert contrast(theme.text, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
    for ground in (theme.window, theme.surface):
        for colour in (theme.danger, theme.warning, theme.good, theme.accent):
            assert contrast(colour, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@BOTH
def test_what_carries_meaning_stands_out(theme: Theme) -> None:
    for colour in theme.edges:
        assert contrast(colour, theme.surface) >= 3
        assert contrast(colour, theme.window) >= 3
    assert contrast(theme.wave, theme.window) >= 3
    assert contrast(theme.muted, theme.surface) >= 3


@BOTH
def test_no_two_sources_look_alike_without_hue(theme: Theme, qapp) -> None:  # type: ignore[no-untyped-def]
    """Eight patterns: as grey images they differ in something other than their mean."""
    shapes = []
    for rank in range(8):
        image = fill(theme, rank, 1.0).texture().toImage()
        grey = np.array([[image.pixelColor(x, y).lightness() for x in range(8)] for y in range(8)], float)
        shapes.append(grey - grey.mean())
    for one in range(8):
        for other in range(one):
            assert np.abs(shapes[one] - shapes[other]).max() > 4, (one, other)


@BOTH
def test_the_palette_is_the_theme(theme: Theme) -> None:
    colours = palette(theme)
    assert colours.window().color().name() == theme.window
    assert colours.text().color().name() == theme.text


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
