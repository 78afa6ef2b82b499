"""Writing that does not run from left to right: which runs of a line do, and in which order runs stand on paper.

UAX #9 for one line without embeddings; HarfBuzz turns and joins the letters within a run.
"""

from __future__ import annotations

import itertools
import re
import unicodedata

RIGHT_TO_LEFT = ("R", "AL")
_CLASSES = {"L": "L", "R": "R", "AL": "R", "EN": "E", "AN": "A", "ES": "S", "CS": "S", "ET": "T", "NSM": "M"}
"""Bidirectional classes by a letter each: strong ones, digits and what goes with digits, marks; all else is "n"."""
_MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def visual_runs(text: str) -> list[tuple[bool, str]]:
    """A line's runs as they stand from left to right: (right to left?, letters in the order of reading)."""
    classes = "".join(_CLASSES.get(unicodedata.bidirectional(c), "n") for c in text)
    if "R" not in classes:
        return [(False, text)]
    base = next(c for c in classes if c in "LR")

    def neutral(found: re.Match[str]) -> str:  # N1 and N2, where digits count as letters from right to left
        left, right = (classes[n] if 0 <= n < len(classes) else base for n in (found.start() - 1, found.end()))
        return (base if (left == "L") != (right == "L") else "L" if left == "L" else "R") * len(found[0])

    classes = re.sub(r"(^|[^M])(M+)", lambda found: found[1] + (found[1] or base) * len(found[2]), classes)  # W1
    classes = re.sub(r"(?<=E)S(?=E)", "E", re.sub(r"(?<=A)S(?=A)", "A", classes))  # W4
    classes = re.sub(r"T+(?=E)|(?<=E)T+", lambda found: "E" * len(found[0]), classes)  # W5
    classes = re.sub(r"(?:^|L)[^R]*" if base == "L" else r"L[^R]*", lambda found: found[0].replace("E", "L"), classes)
    classes = _with_brackets(text, classes, base)
    classes = re.sub(r"[nST]+", neutral, classes)
    levels = [1 if c == "R" else 0 if c == base == "L" else 2 for c in classes]
    runs = [
        (level, "".join(c for c, _ in run))
        for level, run in itertools.groupby(zip(text, levels, strict=True), lambda pair: pair[1])
    ]
    placed: list[tuple[bool, str]] = []
    for inside, some in itertools.groupby(runs, lambda run: run[0] > 0):  # L2: a run of level 2 stands as it is
        parts = [(level == 1, part) for level, part in some]
        placed += parts[::-1] if inside else parts
    return placed


def _with_brackets(text: str, classes: str, base: str) -> str:
    """Both brackets of a pair run as what stands between them: N0."""
    opened: list[int] = []
    for end, c in enumerate(text):
        if c in "([{":
            opened.append(end)
        elif c in ")]}" and opened:
            start = opened.pop()
            inside = {"L" if c == "L" else "R" for c in "LREA" if c in classes[start:end]}
            before = (base + classes)[1 + max(classes.rfind(c, 0, start) for c in "LREA")]
            if inside:
                kind = base if base in inside else "L" if before == "L" else "R"
                classes = f"{classes[:start]}{kind}{classes[start + 1 : end]}{kind}{classes[end + 1 :]}"
    return classes


def turned(letters: str) -> str:
    """What has no direction of its own (spaces, brackets), as it stands in a run from right to left."""
    return letters[::-1].translate(_MIRROR)
