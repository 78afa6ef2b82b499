"""Text in the letters that CWR takes: capitals of ASCII, without accents."""

from __future__ import annotations

import functools
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans({
    "ß": "SS", "ẞ": "SS", "Æ": "AE", "Ø": "O", "Œ": "OE", "Ð": "D", "Þ": "TH", "Ł": "L", "Đ": "D", "Ħ": "H", "Ŋ": "NG",
    "Ŧ": "T", "I": "I", "İ": "I", "ı": "I", "ĸ": "K", "ŉ": "N", "–": "-", "—": "-", "‐": "-", "−": "-", "‘": "'",
    "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "...", "·": ".", "×": "X", "€": "EUR",
    "£": "GBP", "\u00a0": " ",
})  # fmt: skip


@functools.lru_cache(maxsize=65_536)
def latin(text: str) -> str:
    """The text as CWR has it; "" where a letter has none that stands for it, as in other alphabets than the Latin."""
    plain = text.upper().translate(_LETTERS)
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain).upper().translate(_LETTERS)
        plain = "".join(c for c in parts if not unicodedata.combining(c))
    if not plain.isascii():
        return ""
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())
