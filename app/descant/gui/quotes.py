"""Names in the quotation marks of the language that the window speaks."""

from __future__ import annotations

import re

from descant import quoting
from descant.gui.languages import said, spoken
from descant.quoting import MOST_QUOTED

MARKS = {"de": "„“", "ja": "「」"}
_QUOTED = re.compile("“([^“”]*)”")
"""As quoting.quoted has it: the name within closes no quotation."""


def in_marks(text: str) -> str:
    """text: a sentence, or a name, with names in the marks of English."""
    marks = MARKS.get(spoken(), "“”")
    return _QUOTED.sub(lambda found: f"{marks[0]}{found[1]}{marks[1]}", text)


@said
def quoted(name: str, most: int = MOST_QUOTED) -> str:
    """A foreign name for a sentence, as quoting.quoted has it."""
    return in_marks(quoting.quoted(name, most))
