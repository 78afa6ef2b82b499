"""What a file declares of itself, in words that nobody can take for a finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from descant.catalog.declarations.model import (
    C2PA,
    GENERATED,
    NOT_GENERATED,
    PARTLY,
    POSSIBLY,
    UNSAID,
    Declaration,
)
from descant.quoting import shown

NOT_FOUND_BY_US: Final = "Declared by the file itself; Descant has not examined whether it is true."
_CELL: Final = 60
"""Characters of a cell in a table."""
_DEGREES: Final = {
    GENERATED: "generated",
    PARTLY: "partly generated",
    POSSIBLY: "possibly generated",
    NOT_GENERATED: "not generated",
    UNSAID: "provenance only",
}
"""Declaration.ai in words, the most telling first."""


def lines(declarations: Sequence[Declaration]) -> list[str]:
    """“The file declares: made with Suno (tag WOAS; anybody can write a tag): https://suno.com/song/…”, and so on."""
    return [f"The file declares: {in_words(one)}" for one in declarations]


def in_words(declaration: Declaration, *, excerpt: bool = True) -> str:
    """“made with Suno (tag WOAS; anybody can write a tag): https://suno.com/song/…”, with or without the excerpt."""
    proof = declaration.proof or ("anybody can write a tag" if declaration.kind != C2PA else "not checked")
    words = shown(f"{declaration.says} ({declaration.where}; {proof})", 400)
    return f"{words}: {shown(declaration.text)}" if excerpt and declaration.text else words


def summary(declarations: Sequence[Declaration]) -> str:
    """The most telling degree and who is named, for a cell: “generated (Suno)”; "" where nothing is declared."""
    for degree, words in _DEGREES.items():
        found = [one for one in declarations if one.ai == degree]
        if found:
            names = ", ".join(dict.fromkeys(one.by for one in found if one.by))
            return shown(f"{words} ({names})" if names else words, _CELL)
    return ""


def strongest(declarations: Sequence[Declaration]) -> tuple[str, str, str]:
    """(degree, who is named, where it stands) of the most telling one, for columns of exports; empty texts for none."""
    for degree in _DEGREES:
        for one in declarations:
            if one.ai == degree:
                return degree, shown(one.by, _CELL), shown(one.where, _CELL)
    return "", "", ""


def contains_ai(declarations: Sequence[Declaration]) -> str:
    """What the most telling one comes to in the words of ContainsAI (DDEX ERN 4.3.2): "All", "Partly" or "None"; ""
    where it says nothing certain. For whoever sends the message to confirm: a file knows nothing of lyrics or voice."""
    degree, _, _ = strongest(declarations)
    return {GENERATED: "All", PARTLY: "Partly", NOT_GENERATED: "None"}.get(degree, "")
