"""What a list of rights data shows: pages of works, recordings, agreements and parties, found by words."""

from __future__ import annotations

import json
from typing import Any, Final

from descant.catalog.database import Database
from descant.catalog.folding import words_of
from descant.catalog.tags.stored import text
from descant.catalog.text_search import match_expression
from descant.rights.answers import Kind, Order, Page, PartyPage, PartyRow, Row
from descant.rights.model import Agreement, Party, Recording, Work
from descant.rights.packing import KINDS, unpack

ORDERS: Final[dict[str, str]] = {
    "title": "r.sort {0}, r.n {0}",
    "number": "r.number {0}, r.n {0}",
    "code": "r.code {0}, r.n {0}",
    "newest": "r.version {0}, r.n {0}",
}
_ODD: Final = "r.live AND r.marks <> ''"
"""In the words of the index of these records, which SQLite uses for no others."""
_NAMES_SHOWN: Final = 4


def records(
    db: Database,
    kind: Kind,
    typed: str,
    *,
    limit: int,
    offset: int,
    order: Order = "title",
    descending: bool = False,
    odd: bool = False,
    party: int = 0,
) -> Page:
    """Records in which every word typed begins a word. odd: only those about which something is odd; party: those that
    name it."""
    where, values = f"r.kind = ? AND {_ODD if odd else 'r.live = 1'}", [kind]
    limits: list[Any] = []
    if typed.strip():
        where += " AND r.n IN (SELECT rowid FROM rights_words WHERE rights_words MATCH ?)"
        limits.append(match_expression(typed) or '"\ue001"')  # signs alone: no word of any record
    if party:
        where += " AND r.n IN (SELECT record FROM rights_interests WHERE party = ?)"
        limits.append(party)
    total = db.execute(f"SELECT count(*) FROM rights_records r WHERE {where}", [*values, *limits]).fetchone()[0]
    by = ORDERS[order].format("DESC" if descending else "ASC")
    # The page is found among the numbers alone: what is before it is not looked up.
    page = f"SELECT r.n FROM rights_records r WHERE {where} ORDER BY {by} LIMIT ? OFFSET ?"
    found = db.execute(
        "SELECT r.n, r.marks, v.data, v.change,"
        " (SELECT count(*) FROM rights_links l WHERE l.target = r.n AND l.linked)"
        f" FROM rights_records r JOIN rights_versions v ON v.n = r.version WHERE r.n IN ({page}) ORDER BY {by}",
        [*values, *limits, limit, offset],
    ).fetchall()
    return Page(tuple(_row(kind, *row) for row in found), offset, total)


def rows_of(db: Database, numbers: list[int]) -> dict[int, Row]:
    """Some records by their numbers, as a list shows them."""
    found = {}
    for number in dict.fromkeys(numbers):
        row = db.execute(
            "SELECT r.kind, r.n, r.marks, v.data, v.change, 0 FROM rights_records r"
            " JOIN rights_versions v ON v.n = r.version WHERE r.n = ? AND r.live",
            (number,),
        ).fetchone()
        if row:
            found[number] = _row(*row)
    return found


def _row(kind: Kind, n: int, marks: str, data: str, change: int, links: int) -> Row:
    record = unpack(KINDS[kind], data)
    problems = tuple(json.loads(marks)) if marks else ()
    code = record.iswc if isinstance(record, Work) else record.isrc if isinstance(record, Recording) else ""
    title = record.kind or "agreement" if isinstance(record, Agreement) else record.title
    return Row(n, kind, title, record.number, record.submitter, code, names_of(record), problems, links, change)


def names_of(record: Work | Recording | Agreement) -> str:
    """Writers (or publishers, where no writer is named), artists, or parties: the first few."""
    if isinstance(record, Work):
        writers = [one.party for one in record.interests if one.writer]
        names = [_name(party) for party in writers or [one.party for one in record.interests]]
    elif isinstance(record, Recording):
        names = list(record.artists) or [_name(one.party) for one in record.holders]
    else:
        names = [_name(one.party) for one in record.parties]
    names = list(dict.fromkeys(filter(None, names)))
    more = f" and {len(names) - _NAMES_SHOWN} more" if len(names) > _NAMES_SHOWN else ""
    return ", ".join(names[:_NAMES_SHOWN]) + more


def _name(party: Party) -> str:
    return party.full_name


def parties(db: Database, typed: str, *, limit: int, offset: int) -> PartyPage:
    """Parties in whose name or IPI number every word typed begins a word, by name."""
    words = words_of(text(typed))
    named = "(' ' || sort || ' ' || ipi) LIKE ?"
    where = " AND ".join([named] * len(words)) or ("1 = 1" if not typed.strip() else "1 = 0")
    values = [f"% {word}%" for word in words]
    total = db.execute(f"SELECT count(*) FROM rights_parties WHERE {where}", values).fetchone()[0]
    found = db.execute(
        f"SELECT n, name, ipi FROM rights_parties WHERE {where} ORDER BY sort, n LIMIT ? OFFSET ?",
        [*values, limit, offset],
    ).fetchall()
    return PartyPage(tuple(_party(db, *row) for row in found), offset, total)


def _party(db: Database, n: int, name: str, ipi: str) -> PartyRow:
    roles: dict[str, None] = {}
    counted = {"work": 0, "recording": 0, "agreement": 0}
    for kind, role, count in db.execute(
        "SELECT r.kind, i.role, count(*) FROM rights_interests i JOIN rights_records r ON r.n = i.record"
        " WHERE i.party = ? GROUP BY r.kind, i.role",
        (n,),
    ):
        roles[role] = None
        counted[kind] = max(counted[kind], count)
    if len(roles) > 1:  # one with several roles in one work is in it once
        for kind, count in db.execute(
            "SELECT r.kind, count(DISTINCT i.record) FROM rights_interests i JOIN rights_records r ON r.n = i.record"
            " WHERE i.party = ? GROUP BY r.kind",
            (n,),
        ):
            counted[kind] = count
    return PartyRow(n, name, ipi, tuple(roles), counted["work"], counted["recording"])
