"""Text on a PDF page in any script: which font draws which letter, how wide it is, where it breaks."""

from __future__ import annotations

import functools
import itertools
import lzma
import threading
import unicodedata
from io import BytesIO
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont

from descant.report.scripts import visual
from descant.resources import resource

REGULAR, BOLD = "DescantSans", "DescantSans-Bold"
_FILES = {
    REGULAR: "fonts/NotoSans-Regular.ttf",
    BOLD: "fonts/NotoSans-Bold.ttf",
    "DescantArabic": "fonts/NotoSansArabic-Regular.ttf",
    "DescantHebrew": "fonts/NotoSansHebrew-Regular.ttf",
    "DescantThai": "fonts/NotoSansThai-Regular.ttf",
    "DescantHan": "fonts/DroidSansFallback-subset.ttf.xz",
}
_HAN, _HANGUL = "STSong-Light", "HYSMyeongJo-Medium"
"""Asian fonts that every PDF reader brings along (Adobe-GB1, Adobe-Korea1): for what the embedded subset lacks."""

UNKNOWN = "\ufffd"
ELLIPSIS = "…"
Align = Literal["left", "right", "centre"]

_lock = threading.Lock()


@functools.cache
def _load() -> dict[str, frozenset[int]]:
    """Registers the fonts; font → the code points it draws."""
    covers = {}
    for name, file in _FILES.items():
        path = resource(file)
        source: Any = BytesIO(lzma.decompress(path.read_bytes())) if path.suffix == ".xz" else str(path)
        font = TTFont(name, source)
        pdfmetrics.registerFont(font)
        covers[name] = frozenset(font.face.charToGlyph)
    for name in (_HAN, _HANGUL):
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    return covers


def fonts() -> dict[str, frozenset[int]]:
    with _lock:
        return _load()


def clean(text: str) -> str:
    """One line of drawable text: composed (NFC), controls and direction marks dropped, white space single."""
    composed = unicodedata.normalize("NFC", text)
    kept = (" " if c.isspace() else c for c in composed if c.isspace() or unicodedata.category(c) not in _UNSEEN)
    return " ".join("".join(kept).split())


_UNSEEN = {"Cc", "Cf", "Cs", "Co"}


def runs(text: str, bold: bool = False) -> list[tuple[str, str]]:
    """Cleaned text as (font, glyphs in drawing order)."""
    placed = [_font(c, bold) for c in visual(text)]
    return [(font, "".join(c for _, c in group)) for font, group in itertools.groupby(placed, key=lambda p: p[0])]


@functools.lru_cache(maxsize=20_000)
def _font(c: str, bold: bool) -> tuple[str, str]:
    covers, code = fonts(), ord(c)
    for name in (BOLD if bold else REGULAR, *list(_FILES)[2:]):
        if code in covers[name]:
            return name, c
    if 0xAC00 <= code <= 0xD7A3:
        return _HANGUL, c
    if 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF:
        return _HAN, c
    return REGULAR, UNKNOWN


def width(text: str, size: float, bold: bool = False) -> float:
    """Points that a line of text takes."""
    return float(sum(pdfmetrics.stringWidth(part, font, size) for font, part in runs(text, bold)))


def draw(canvas: Any, x: float, y: float, text: str, size: float, *, bold: bool = False, align: Align = "left") -> None:
    """One line with its baseline at y; x is its left end, right end or middle. Points."""
    parts = runs(text, bold)
    widths = [pdfmetrics.stringWidth(part, font, size) for font, part in parts]
    x -= {"left": 0.0, "right": sum(widths), "centre": sum(widths) / 2}[align]
    for (font, part), wide in zip(parts, widths, strict=True):
        canvas.setFont(font, size)
        canvas.drawString(x, y, part)
        x += wide


def shorten(text: str, room: float, size: float, bold: bool = False) -> str:
    """A line that fits into so many points, with an ellipsis where something had to go."""
    text = clean(text)
    if width(text, size, bold) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + ELLIPSIS, size, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS


def wrap(text: str, room: float, size: float, *, bold: bool = False, lines: int = 1000) -> list[str]:
    """At most so many lines of so many points each; what does not fit is cut with an ellipsis.

    Breaks at spaces; a word too long for a line (a hash, Chinese) breaks anywhere.
    """
    words = clean(text).split(" ")
    out: list[str] = []
    line = ""
    while words:
        if len(out) == lines - 1:
            return [*out, shorten(" ".join([line, *words]).strip(), room, size, bold)]
        word = words.pop(0)
        joined = f"{line} {word}" if line else word
        if width(joined, size, bold) <= room:
            line = joined
        elif line and width(word, size, bold) <= room:
            out.append(line)
            line = word
        else:
            head = _fitting(joined, room, size, bold)
            out.append(joined[:head].rstrip())
            line, words = "", [joined[head:].lstrip(), *words]
    return [*out, line] if line or not out else out


def _fitting(text: str, room: float, size: float, bold: bool) -> int:
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(text[:middle], size, bold) <= room else (low, middle - 1)
    return low
