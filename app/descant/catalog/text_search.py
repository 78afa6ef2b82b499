"""What a person types, as a condition on tracks: every word begins a word in one of the track's names.

The words of a track are those of its tags and path and of its further files', folded (descant.catalog.folding), in one
row of track_words. Names that have signs which are no words stand in track_signs as they are written.
"""

from __future__ import annotations

from typing import Any, Final

from descant.catalog.database import Database
from descant.catalog.folding import words_of
from descant.catalog.identifiers import codes_in, normal_isrc, normal_iswc
from descant.catalog.tags.stored import text, unpacked

WORDS_MOST: Final = 32
"""Words of a search that count (letters, where scripts have no spaces); a pasted page is no search, and would take
minutes: FTS5 looks at each pair of words in a phrase."""
_FIELD_ENDS: Final = " \ue000 "
"""No word of any text: keeps a phrase from beginning in one field and ending in the next."""


def index_words(connection: Database, track: int) -> None:
    """Writes anew what a track is found by. In the caller's transaction."""
    _index(connection, "= ?", [track])


def index_all_words(connection: Database) -> None:
    """The same for every track, in place of whatever is there."""
    _index(connection, "IS NOT NULL", [])


def _index(connection: Database, which: str, values: list[int]) -> None:
    connection.execute(f"DELETE FROM track_words WHERE rowid {which}", values)
    connection.execute(f"DELETE FROM track_signs WHERE track {which}", values)
    further: dict[int, list[list[str]]] = {}
    for track, kept, path in connection.execute(
        "SELECT f.track, f.tags, f.path FROM files f JOIN tracks t ON t.n = f.track"
        f" WHERE f.track {which} AND f.path <> t.path_bytes ORDER BY f.path",
        values,
    ):
        tags = unpacked(kept)
        named = [tags.title, tags.artist, tags.album, tags.isrc, tags.iswc, path.decode("utf-8", "replace")]
        further.setdefault(track, []).append(named)
    for number, *fields in connection.execute(
        f"SELECT n, title, artist, album, isrc, iswc, path FROM tracks WHERE n {which}", values
    ):
        words, signs = [], []
        for title, artist, album, isrc, iswc, path in [fields, *further.get(number, [])]:
            signs += [name for name in (title, artist, album) if not name.replace(" ", "").isalnum()]
            words += [title, artist, album, isrc, iswc, path, *_plain_codes(isrc, iswc)]
        folded = _FIELD_ENDS.join(" ".join(words_of(one)) for one in words)
        connection.execute("INSERT INTO track_words (rowid, words) VALUES (?, ?)", (number, folded))
        if any(signs):
            connection.execute("INSERT INTO track_signs (track, names) VALUES (?, ?)", (number, "\n".join(signs)))


def _plain_codes(isrc: str, iswc: str) -> set[str]:
    """Those that the tags do not spell so: an identifier is found however it is written."""
    return {*codes_in(isrc, normal_isrc), *codes_in(iswc, normal_iswc)} - {isrc, iswc}


def match_expression(typed: str) -> str:
    """An FTS5 query that finds each typed word as the beginning of one; "" where nothing typed is a word.

    Every word is quoted, so no operator of FTS5 can be typed. A written-out ISRC or ISWC finds the plain form as well.
    """
    terms: dict[str, None] = {}
    left = WORDS_MOST
    for word in text(typed).split():
        forms = [words_of(form) for form in (word, normal_isrc(word), normal_iswc(word)) if form]
        if forms[0]:
            phrases = dict.fromkeys(" ".join(form[:left]) for form in forms)
            terms["(" + " OR ".join(f'"{phrase}"*' for phrase in phrases) + ")"] = None
            left -= len(forms[0])
        if left <= 0:
            break
    return " AND ".join(terms)


def found_in(typed: str) -> tuple[str, list[Any]]:
    """What selects the found tracks, by their numbers as rowid ("" for all), and its values."""
    if not typed.strip():
        return "", []
    expression = match_expression(typed)
    if expression:
        return "track_words WHERE track_words MATCH ?", [expression]
    # Signs alone ("???", "+", "÷" are titles of real records): no words, so look at the text.
    return "(SELECT track AS rowid, names FROM track_signs) AS signed WHERE instr(names, ?) > 0", [text(typed).strip()]
