"""How text from files stands in what the program says: it can neither hide nor pose as the program's own words."""

from __future__ import annotations

import unicodedata

MOST_SHOWN = 240
"""Characters of one line of foreign text that are shown; the middle of a longer one is left out."""
MOST_QUOTED = 80
ELLIPSIS = "…"

_JOINERS = "\u200c\u200d"
"""Format characters that many scripts cannot be written without."""
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that draw nothing."""
_QUOTES = str.maketrans(dict.fromkeys('“”„‟"', "’"))
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def shown(text: str, most: int = MOST_SHOWN) -> str:
    """Foreign text as one line without surprises.

    Line ends stand as "↵"; other control characters, those that turn the direction of writing, and what is invisible
    as "[U+202E]"; bytes of a file name that are no UTF-8 as "[0xEF]". Of more than `most` characters the middle is
    left out.
    """
    text = _cut(text, most)
    if text.isprintable() and not any(blank in text for blank in _BLANKS):
        return text
    return _cut("".join(map(_spelled, text)), most)


def quoted(name: str, most: int = MOST_QUOTED) -> str:
    """A foreign name for a sentence: shown() in quotation marks that it cannot close."""
    inside = shown(name, most).translate(_QUOTES)
    if any(unicodedata.bidirectional(c) in ("R", "AL", "AN") for c in inside):
        inside = f"{_ISOLATE}{inside}{_END_ISOLATE}"  # so that it does not reorder the sentence around it
    return f"“{inside}”"


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    tail = (most - 1) // 2
    return f"{text[: most - 1 - tail]}{ELLIPSIS}{text[len(text) - tail :]}"


def _spelled(c: str) -> str:
    if c in "\n\r\v\f\x85\u2028\u2029":
        return "↵"
    if c == "\t":
        return " "
    if "\udc80" <= c <= "\udcff":  # a byte that os.fsdecode could not decode
        return f"[0x{ord(c) - 0xDC00:02X}]"
    hidden = unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") and c not in _JOINERS
    return f"[U+{ord(c):04X}]" if hidden or c in _BLANKS else c
