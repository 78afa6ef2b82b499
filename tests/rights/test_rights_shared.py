"""Rights data in PostgreSQL: taken in, listed, searched and taken back as in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from made_up_rights import FILE, recording, work, works

from descant.catalog.store import Catalog
from descant.rights.model import Agreement, Parsed, Recording, Work
from descant.rights.store import Rights


def test_everything_that_is_listed_is_the_same(tmp_path: Path, postgres_url: str) -> None:
    told: list[list[Any]] = []
    for place in (tmp_path / "catalog", postgres_url):
        with Catalog.open(place, create=True) as catalog:
            rights = Rights(catalog.connection)
            records: list[Parsed] = [*works(40), *(recording(n) for n in range(5)), work(3, "Été d’amour")]
            first = rights.apply(records, FILE)
            second = rights.apply([work(7, "Another name"), work(99, "'; DROP TABLE tracks; --")], FILE)
            again = rights.apply([work(7, "Another name")], FILE)
            said: list[Any] = [first, second, again, rights.counts()]
            for text in ("song 1", "ete", "ada", "n7", "drop", "?", ""):
                said += [rights.page("work", text, limit=50), rights.page("recording", text)]
            for order in ("title", "number", "code", "newest"):
                said += [rights.page("work", order=order, descending=True, limit=7, offset=2)]  # type: ignore[arg-type]
            said += [rights.page("work", odd=True), rights.parties("ada"), rights.parties(), rights.parties("?")]
            number = rights.find(work(7))
            said += [rights.details(number).record, rights.details(number).problems, rights.origin_of(number)]
            said += [list(rights.all(Work)), list(rights.all(Recording)), list(rights.all(Agreement))]
            undone = rights.undo(second.change)
            said += [undone.detail, rights.record(Work, number), [c.kind for c in rights.history()]]
            assert catalog.check() == []
            told.append(said)
    for one, other in zip(*told, strict=True):
        assert one == other
