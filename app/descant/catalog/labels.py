"""A track's labels in the tables: its words, its work, and who owns what of both. Transactions are the store's."""

from __future__ import annotations

from dataclasses import replace

from descant.catalog.database import Database
from descant.catalog.identifiers import normal_iswc
from descant.catalog.tags.stored import text
from descant.catalog.text_search import index_words
from descant.catalog.tracks import Tags


def relabel(connection: Database, number: int, tags: Tags) -> None:
    old = connection.execute("SELECT work FROM tracks WHERE n = ?", (number,)).fetchone()[0]
    describe(connection, number, work_of(connection, tags, old), tags, inherit=False)
    drop_unused(connection)


def correct(connection: Database, number: int, tags: Tags) -> None:
    """Gives a track the words of these tags, and the owners they name. Where another ISWC makes it a recording of a
    work that has owners, these stay."""
    old = connection.execute("SELECT work FROM tracks WHERE n = ?", (number,)).fetchone()[0]
    work = work_of(connection, tags, old)
    if work != old and connection.execute("SELECT 1 FROM shares WHERE work = ?", (work,)).fetchone():
        tags = replace(tags, owners=tuple(owner for owner in tags.owners if owner.right == "recording"))
    describe(connection, number, work, tags, inherit=True)
    drop_unused(connection)


def work_of(connection: Database, tags: Tags, old: int | None) -> int:
    """The work of a track: recordings with one valid ISWC share one, any other track has its own."""
    iswc = normal_iswc(tags.iswc)
    if iswc:
        row = connection.execute("SELECT n FROM works WHERE iswc = ?", (iswc,)).fetchone()
        if row:
            return int(row[0])
    elif old is not None and not connection.execute("SELECT iswc FROM works WHERE n = ?", (old,)).fetchone()[0]:
        return old
    made = connection.execute(
        "INSERT INTO works (iswc, title) VALUES (?, ?) RETURNING n", (iswc or None, text(tags.title))
    )
    return int(made.fetchone()[0])


def describe(connection: Database, number: int, work: int, tags: Tags, *, inherit: bool) -> None:
    """Writes tags and owners. inherit: tags that name no owner of the work leave those that the work already has."""
    connection.execute(
        "UPDATE tracks SET title = ?, artist = ?, album = ?, isrc = ?, iswc = ?, year = ?, work = ? WHERE n = ?",
        (
            *(text(tags.title), text(tags.artist), text(tags.album), text(tags.isrc), text(tags.iswc)),
            *(text(tags.year), work, number),
        ),
    )
    connection.execute("DELETE FROM shares WHERE recording = ?", (number,))
    if not inherit or any(owner.right == "work" for owner in tags.owners):
        connection.execute("DELETE FROM shares WHERE work = ?", (work,))
    for owner in tags.owners:
        key = (text(owner.name), text(owner.ipi))
        connection.execute("INSERT INTO parties (name, ipi) VALUES (?, ?) ON CONFLICT DO NOTHING", key)
        party = connection.execute("SELECT n FROM parties WHERE name = ? AND ipi = ?", key).fetchone()[0]
        whose = (work, None) if owner.right == "work" else (None, number)
        connection.execute(
            "INSERT INTO shares (party, work, recording, role, ppm) VALUES (?, ?, ?, ?, ?)",
            (party, *whose, text(owner.role), int(owner.share_ppm)),
        )
    index_words(connection, number)


def drop_unused(connection: Database) -> None:
    """Works without a recording and parties without a share go with the last of them."""
    connection.execute("DELETE FROM works WHERE n NOT IN (SELECT work FROM tracks)")
    connection.execute("DELETE FROM parties WHERE n NOT IN (SELECT party FROM shares)")
