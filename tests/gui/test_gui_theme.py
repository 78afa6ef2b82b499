"""Contrast: WCAG 2.2 AA for text (4.5:1) and for what carries meaning (3:1), in both themes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QColor

from descant.gui.theme.stylesheet import stylesheet
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


GROUNDS = ("window", "surface", "raised", "selected")


def rules(theme: Theme) -> Iterator[tuple[str, dict[str, str]]]:
    """(selector, its properties) of the style sheet, with a border's colour as "edge"."""
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(vars(theme))):
        said = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        found = {name.strip(): value.strip() for name, value in said.items()}
        for name in ("border", "border-color"):
            if edge := re.search(r"#[0-9a-f]{6}", found.get(name, "")):
                found["edge"] = edge[0]
        for selector in selectors.split(","):
            yield selector.strip(), found


@BOTH
def test_every_pair_of_the_style_sheet_is_readable(theme: Theme) -> None:
    """Text on its own ground, or on whatever it may stand; disabled text too, though AA would not ask for it."""
    seen = 0
    for selector, said in rules(theme):
        if not (colour := said.get("color", "")).startswith("#"):
            continue
        own = said.get("background", said.get("selection-background-color", ""))
        grounds = [own] if own.startswith("#") else [getattr(theme, name) for name in GROUNDS]
        for ground in grounds:
            least = 4.5 if colour in (theme.text, theme.muted) or own.startswith("#") else 3.0
            assert contrast(colour, ground) >= least, (selector, colour, ground)
            seen += 1
    assert seen > 20


@BOTH
def test_the_focus_and_what_can_be_filled_in_stand_out(theme: Theme) -> None:
    """WCAG 2.2, 1.4.11 and 2.4.13: 3:1 against what is around."""
    rings = [(selector, said) for selector, said in rules(theme) if ":focus" in selector and "edge" in said]
    assert len(rings) > 8
    for selector, said in rings:
        for ground in (theme.window, theme.surface, theme.raised):
            assert contrast(said["edge"], ground) >= 3, (selector, said["edge"], ground)
    for ground in (theme.window, theme.surface):
        assert contrast(theme.outline, ground) >= 3
    assert contrast(theme.text, theme.accent) >= 3 or contrast(theme.text, theme.surface) >= 7  # a pressed button's


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
