"""What a person types, as a condition on tracks: in their words, and in those of further files of the same audio."""

from __future__ import annotations

import unicodedata
from typing import Any, Final

from descant.catalog.identifiers import normal_isrc, normal_iswc

WORDS_MOST: Final = 32
"""Words of a search that count; a pasted page is no search."""


def text(value: str) -> str:
    """What SQLite can hold and search as text: no lone surrogates, no NUL."""
    return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def match_expression(typed: str) -> str:
    """An FTS5 query that finds each typed word as the beginning of one; "" where nothing typed is a word.

    Every word is quoted, so no operator of FTS5 can be typed. A written-out ISRC or ISWC finds the plain form as well.
    """
    words = [w for w in text(typed).split() if any(unicodedata.category(c)[0] in "LN" for c in w)][:WORDS_MOST]
    terms = []
    for word in words:
        forms = [word]
        for normal in (normal_isrc, normal_iswc):
            plain = normal(word)
            if plain and plain != word:
                forms.append(plain)
        terms.append("(" + " OR ".join('"' + form.replace('"', '""') + '"*' for form in forms) + ")")
    return " AND ".join(terms)


def where(typed: str) -> tuple[str, list[Any]]:
    """The WHERE of a statement about `tracks t` ("" for all of them), and its values."""
    if not typed.strip():
        return "", []
    expression = match_expression(typed)
    if expression:
        found = "SELECT rowid FROM tracks_fts WHERE tracks_fts MATCH ?1 UNION"
        return f" WHERE t.n IN ({found} SELECT track FROM names_fts WHERE names_fts MATCH ?1)", [expression]
    # Signs alone ("???", "+", "÷" are titles of real records): the index has no such words, so look at the text.
    names = "SELECT track FROM names_fts WHERE instr(title || ' ' || artist || ' ' || album, ?1) > 0"
    signs = f"instr(t.title || ' ' || t.artist || ' ' || t.album, ?1) > 0 OR t.n IN ({names})"
    return f" WHERE ({signs})", [text(typed).strip()]
