"""Writing that does not run from left to right: Arabic letters take their joined forms, and runs are put in order.

PDF text is drawn glyph by glyph as given, so what a text engine would do for the screen has to be done before.
Titles and names are short: one line, no nested embedding. That needs a small part of UAX #9 and of UAX #53 alone.
"""

from __future__ import annotations

import functools
import itertools
import unicodedata
from dataclasses import dataclass

_FORMS = range(0xFB50, 0xFEFD)
"""Arabic Presentation Forms-A and -B; their decompositions say which letter and which form they are."""
_LAM = "\u0644"
_RIGHT_TO_LEFT = {"R", "AL"}
_NUMBERS = {"EN", "AN"}


@dataclass(frozen=True)
class _Joining:
    """Forms of a letter by whether it joins (before, after). No "initial" form: it never joins to the next one."""

    forms: dict[str, dict[str, str]]
    ligatures: dict[tuple[str, str], dict[str, str]]


@functools.cache
def _joining() -> _Joining:
    forms: dict[str, dict[str, str]] = {}
    ligatures: dict[tuple[str, str], dict[str, str]] = {}
    for code in _FORMS:
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        plain = [chr(int(letter, 16)) for letter in letters]
        name = kind.strip("<>")
        if len(plain) == 1 and name in ("isolated", "initial", "medial", "final"):
            forms.setdefault(plain[0], {}).setdefault(name, chr(code))
        elif len(plain) == 2 and plain[0] == _LAM and code >= 0xFEF5:  # lam-alef, the ligature that is obligatory
            ligatures.setdefault((plain[0], plain[1]), {})[name] = chr(code)
    return _Joining(forms, ligatures)


def visual(text: str) -> str:
    """Text in the order and forms in which its glyphs stand from left to right; Latin text comes back as it is."""
    if not any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text):
        return text
    runs = _runs(_join(text))
    first = next(unicodedata.bidirectional(c) for c in text if unicodedata.bidirectional(c) in {"L", "R", "AL"})
    if first != "L":
        runs.reverse()
    return "".join(_turn(run) if right else run for right, run in runs)


def _join(text: str) -> str:
    """Arabic letters in their joined forms, lam-alef as one glyph; marks and other letters as they are."""
    joining = _joining()
    letters = list(text)
    base = [i for i, c in enumerate(letters) if not unicodedata.combining(c)]
    out = list(letters)
    before = False  # whether the letter to the right reaches out to this one
    skip = False
    for at, (i, j) in enumerate(itertools.zip_longest(base, base[1:])):
        if skip:
            skip = False
            continue
        forms = joining.forms.get(letters[i])
        if forms is None:
            before = letters[i] == "\u0640"  # tatweel joins on both sides
            continue
        ligature = None if j is None else joining.ligatures.get((letters[i], letters[j]))
        if ligature is not None and j is not None:
            out[i], out[j] = ligature["final" if before else "isolated"], ""
            before, skip = False, True
            continue
        after = j is not None and "initial" in forms and _takes(joining, letters[base[at + 1]])
        name = {(False, False): "isolated", (False, True): "initial", (True, True): "medial"}.get(
            (before, after), "final"
        )
        out[i] = forms.get(name, letters[i])
        before = after
    return "".join(out)


def _takes(joining: _Joining, letter: str) -> bool:
    return letter == "\u0640" or "final" in joining.forms.get(letter, {})


def _runs(text: str) -> list[tuple[bool, str]]:
    """(right to left?, run): digits stay as they are, and spaces and marks go with the runs around them."""
    kinds = [unicodedata.bidirectional(c) for c in text]
    strong: list[bool | None] = [
        True if kind in _RIGHT_TO_LEFT else False if kind == "L" or kind in _NUMBERS else None for kind in kinds
    ]
    base = next((s for s, kind in zip(strong, kinds, strict=True) if s is not None and kind not in _NUMBERS), False)
    for i, value in enumerate(strong):
        if value is not None:
            continue
        left = strong[i - 1] if i else base
        right = next((s for s in strong[i + 1 :] if s is not None), base)
        strong[i] = left if left == right or kinds[i] == "NSM" else base
    return [
        (bool(key), "".join(c for c, _ in group))
        for key, group in itertools.groupby(zip(text, strong, strict=True), key=lambda pair: pair[1])
    ]


def _turn(run: str) -> str:
    """A run from right to left; marks stay behind their letter, brackets are mirrored."""
    clusters: list[str] = []
    for c in run:
        if clusters and unicodedata.combining(c):
            clusters[-1] += c
        else:
            clusters.append(_MIRROR.get(c, c))
    return "".join(reversed(clusters))


_MIRROR = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
