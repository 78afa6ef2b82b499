"""Text on a PDF page in any script: which font draws which letter, how wide it is, where it breaks.

A letter that no font draws is printed as its Unicode code point in square brackets, so that nothing is lost in silence.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import lzma
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont, shapeStr

from descant.certificate.pdf.bidi import RIGHT_TO_LEFT, turned, visual_runs
from descant.resources import resource

REGULAR, BOLD = "DescantSans", "DescantSans-Bold"
_SCRIPTS = (
    "Arabic", "Hebrew", "Thai", "Armenian", "Georgian", "Ethiopic", "Lao", "Khmer", "Devanagari", "Bengali", "Gurmukhi",
    "Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam",
)  # fmt: skip
_FILES = {
    REGULAR: "fonts/NotoSans-Regular.ttf",
    BOLD: "fonts/NotoSans-Bold.ttf",
    **{f"Descant{s}": f"fonts/NotoSans{s}-Regular.ttf{'.xz' if s in _SCRIPTS[3:] else ''}" for s in _SCRIPTS},
    "DescantHan": "fonts/DroidSansFallback-subset.ttf.xz",
    "DescantSymbols": "fonts/Symbola-subset.ttf.xz",
}
_SHAPED = frozenset(f"Descant{s}" for s in _SCRIPTS if s not in ("Thai", "Armenian", "Georgian", "Ethiopic"))
"""Scripts whose letters change their order and shape with their neighbours, or run from right to left: HarfBuzz places
their glyphs."""
_TURNED = ("DescantArabic", "DescantHebrew")
_HAN, _HANGUL = "STSong-Light", "HYSMyeongJo-Medium"
"""Asian fonts that PDF readers bring along (Adobe-GB1, Adobe-Korea1): for what the embedded subset lacks."""

ELLIPSIS = "…"
LONGEST = 2000
"""Letters looked at for a line, of which the widest page holds a few hundred: texts of strangers may be endless."""
Align = Literal["left", "right", "centre"]

_lock = threading.RLock()
_used: set[str] = set()
"""Shaped fonts that hold glyphs of a document."""


@contextmanager
def document() -> Iterator[None]:
    """Everything of one document is drawn within this, by one thread at a time.

    ReportLab numbers shaped glyphs as they come up: fonts that know of no earlier document give one record one PDF.
    """
    with _lock:
        for name in sorted(_used):
            pdfmetrics.registerFont(_embedded(name))
        _used.clear()
        yield


def _embedded(name: str) -> TTFont:
    path = resource(_FILES[name])
    source: Any = BytesIO(lzma.decompress(path.read_bytes())) if path.suffix == ".xz" else str(path)
    return TTFont(name, source, asciiReadable=True)  # said, as a person's settings of ReportLab may say otherwise


@functools.cache
def _covers(name: str) -> frozenset[int]:
    """Registers a font; the code points that it draws."""
    with _lock:
        font = _embedded(name)
        pdfmetrics.registerFont(font)
        return frozenset(font.face.charToGlyph)


@functools.cache
def _readers_own(name: str) -> str:
    """Registers a font that is not embedded."""
    with _lock:
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    return name


def tidy(text: str) -> str:
    """One line: composed (NFC), controls, direction marks and variation selectors dropped, white space single."""
    composed = unicodedata.normalize("NFC", text)
    kept = (" " if c.isspace() else c for c in composed if c.isspace() or not _unseen(c))
    return " ".join("".join(kept).split())


def clean(text: str) -> str:
    """tidy() text with nothing but drawable letters.

    What has no glyph is taken apart (half-width kana, letters in circles) or else printed as "[U+1F984 20B9F]".
    """
    return "".join(f"[{code_points(letters)}]" if plain is None else plain for letters, plain in _plain(tidy(text)))


def code_points(letters: Iterable[str]) -> str:
    """ "U+1F984 20B9F"."""
    return "U+" + " ".join(f"{ord(c):04X}" for c in letters)


def lacking(texts: Iterable[str]) -> tuple[str, ...]:
    """The letters of these texts that clean() prints as code points, in order, each once."""
    odd = (text for text in texts if not text.isascii())
    return tuple(sorted({c for text in odd for letters, plain in _plain(tidy(text)) if plain is None for c in letters}))


def _plain(text: str) -> Iterator[tuple[str, str | None]]:
    """A text's runs, each with the letters that are drawn for it; None where there are no such."""
    for drawn, group in itertools.groupby(text, key=lambda c: _font(c, False) is not None):
        letters = "".join(group)
        plain = letters if drawn else unicodedata.normalize("NFKC", letters)
        yield letters, plain if all(_font(c, False) for c in plain) else None


def _unseen(c: str) -> bool:
    selects = "\ufe00" <= c <= "\ufe0f" or "\U000e0100" <= c <= "\U000e01ef"
    return selects or unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co")


def runs(text: str, bold: bool = False) -> list[tuple[str, str]]:
    """Cleaned text as (font, letters), from left to right; letters that HarfBuzz shapes are in the order of reading."""
    out: list[tuple[str, str]] = []
    for right_to_left, run in visual_runs(text):
        placed = [(_font(c, bold) or REGULAR, c) for c in run]
        parts = [(font, "".join(c for _, c in group)) for font, group in itertools.groupby(placed, key=lambda p: p[0])]
        if right_to_left:
            parts = [(font, part if _shaped(part, font) else turned(part)) for font, part in reversed(parts)]
        out += parts
    return out


@functools.lru_cache(maxsize=20_000)
def _font(c: str, bold: bool) -> str | None:
    """The font that draws a letter, None if there is none; � stands for a letter that was lost before, and is told."""
    code = ord(c)
    if c == "\ufffd":
        return None
    for name in (BOLD if bold else REGULAR, *list(_FILES)[2:]):
        if code in _covers(name):
            return name
    if 0xAC00 <= code <= 0xD7A3:
        return _readers_own(_HANGUL)
    if 0x4E00 <= code <= 0x9FA5:  # as far as GBK goes, which Adobe-GB1 holds whole
        return _readers_own(_HAN)
    return None


def _shaped(part: str, font: str) -> bool:
    """Whether HarfBuzz places a run's glyphs. Digits and punctuation of a font that runs from right to left stay."""
    return font in _SHAPED and (font not in _TURNED or any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in part))


def _glyphs(part: str, font: str) -> tuple[Any, float]:
    """What is drawn of a run, and its width over the size."""
    if not _shaped(part, font):
        return part, float(pdfmetrics.stringWidth(part, font, 1))
    _used.add(font)
    shaped = shapeStr(part, font, 1, force=True)
    return shaped, sum(glyph.x_advance for glyph in shaped.__shapeData__) / 1000


def width(text: str, size: float, bold: bool = False) -> float:
    """Points that a line of text takes."""
    return sum(_glyphs(part, font)[1] for font, part in runs(text, bold)) * size


def draw(canvas: Any, x: float, y: float, text: str, size: float, *, bold: bool = False, align: Align = "left") -> None:
    """One line with its baseline at y; x is its left end, right end or middle. Points."""
    parts = [(font, part, *_glyphs(part, font)) for font, part in runs(text, bold)]
    whole = sum(wide for *_, wide in parts) * size
    x -= {"left": 0.0, "right": whole, "centre": whole / 2}[align]
    for font, part, glyphs, wide in parts:
        canvas.setFont(font, size)
        told = _shaped(part, font)
        if told:  # glyphs say nothing of their letters: the text is told to search and screen readers
            canvas.addLiteral(f"/Span << /ActualText <FEFF{part.encode('utf-16-be').hex()}> >> BDC")
        canvas.drawString(x, y, glyphs)
        if told:
            canvas.addLiteral("EMC")
        x += wide * size


def shorten(text: str, room: float, size: float, bold: bool = False) -> str:
    """A line that fits into so many points, with an ellipsis where something had to go."""
    whole = len(text) <= LONGEST
    text = clean(text[:LONGEST])
    if whole and width(text, size, bold) <= room:
        return text
    return text[: _fitting(text, room - width(ELLIPSIS, size, bold), size, bold)].rstrip() + ELLIPSIS


def wrap(text: str, room: float, size: float, *, bold: bool = False, lines: int = 1000) -> list[str]:
    """At most so many lines of so many points each; what does not fit is cut with an ellipsis.

    Breaks at spaces; a word too long for a line (a hash, Chinese) breaks anywhere.
    """
    words = clean(text[: LONGEST * lines]).split(" ")
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
            head = max(1, _fitting(joined, room, size, bold))
            out.append(joined[:head].rstrip())
            line, words = "", [joined[head:].lstrip(), *words]
    return [*out, line] if line or not out else out


def _fitting(text: str, room: float, size: float, bold: bool) -> int:
    """How many of a text's letters fit into so many points."""
    return bisect.bisect_right(range(1, len(text) + 1), room, key=lambda count: width(text[:count], size, bold))
