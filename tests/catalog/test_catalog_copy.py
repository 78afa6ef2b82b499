"""A catalog copied between folder and database is the same, also after it was stopped in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up_catalog import log_of, new_track, owner, unit_rows

from descant.catalog.copying import LEFT, TABLES, copy
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.errors import Cancelled, CatalogError
from descant.progress import CancelToken
from descant.rights.model import Interest, Party, Shares, Work
from descant.rights.store import Rights


def filled(place: str | Path) -> Catalog:
    catalog = Catalog.open(place, create=True)
    for number in range(7):
        catalog.add(new_track(number, tags=Tags(title=f"Lied {number}", owners=(owner(f"Ünal {number}"),))))
    catalog.files.note("/copy.wav", 1, 2, "f" * 64, catalog.tracks()[1].id, Tags(title="Copy"))
    catalog.remove([catalog.tracks()[2].id])
    catalog.connection.set_meta("note", 5)
    catalog.connection.set_blob("null-scores", b"\0\1")
    rights = Rights(catalog.connection)
    shares = Shares(500_000, 500_000, 500_000)
    work = Work(title="Lied 1", iswc="T0345246801", interests=(Interest(Party("Ada"), "CA", shares),))
    number = rights.add(work)
    change = rights.edit(number, Work(title="Lied 1b", iswc="T0345246801"))
    rights.undo(change.n)
    return catalog


@pytest.mark.parametrize("back", [False, True])
def test_every_row_arrives(tmp_path: Path, postgres_url: str, back: bool) -> None:
    places = [tmp_path / "folder", postgres_url][:: -1 if back else 1]
    with filled(places[0]) as source:
        copied = copy(source, target := Catalog.open(places[1], create=True))
        with target:
            assert copied.merkle_root == source.snapshot().merkle_root == target.snapshot().merkle_root
            assert copied.unfeatured == ()
            assert target.check() == []
            assert [t.id for t in target.tracks(text="lied")] == [t.id for t in source.tracks(text="lied")]
            assert target.tracks() == source.tracks()
            assert log_of(target)[:-1] == log_of(source)
            assert log_of(target)[-1][0] == "copied"
            assert Rights(target.connection).history() == Rights(source.connection).history()
            assert Rights(target.connection).page("work", "lied 1") == Rights(source.connection).page("work", "lied 1")
            assert target.connection.get_meta("note") == 5
            assert target.connection.get_blob("null-scores") == b"\0\1"
            assert (target.features(target.tracks()[0].id).pitch == source.features(source.tracks()[0].id).pitch).all()
            found = target.nearest("recording", unit_rows(3, 2, 16), 1)
            assert found.similarity.min() > 0.99
            target.add(new_track(50))  # numbers and labels go on behind
            Rights(target.connection).add(Work(title="another"))
            assert target.nearest("recording", unit_rows(50, 2, 16), 1).similarity.min() > 0.99
            assert target.check() == []


def test_goes_on_where_it_was_stopped(tmp_path: Path, postgres_url: str) -> None:
    token = CancelToken()

    def stop(stage: str, done: int, total: int) -> None:
        if done == list(TABLES).index("vectors"):
            token.cancel()

    with filled(tmp_path / "folder") as source:
        with Catalog.open(postgres_url, create=True) as target, pytest.raises(Cancelled):
            copy(source, target, progress=stop, cancel=token)
        with Catalog.open(postgres_url, create=True) as target:
            assert target.count() == 6  # what was done stays
            first = target.connection.all("SELECT xmin FROM tracks ORDER BY n")
            copy(source, target)
            assert target.connection.all("SELECT xmin FROM tracks ORDER BY n") == first  # none of it anew
        with Catalog.open(postgres_url, write=True) as target, pytest.raises(CatalogError, match="a catalog already"):
            copy(source, target)


def test_begins_anew_where_the_source_has_changed(tmp_path: Path, postgres_url: str) -> None:
    token = CancelToken()

    def stop(stage: str, done: int, total: int) -> None:
        if done == list(TABLES).index("rights_words"):
            token.cancel()

    with filled(tmp_path / "folder") as source:
        with Catalog.open(postgres_url, create=True) as target, pytest.raises(Cancelled):
            copy(source, target, progress=stop, cancel=token)
        source.remove([source.tracks()[0].id])
        source.add(new_track(99))
        with Catalog.open(postgres_url, create=True) as target:
            assert copy(source, target).tracks == source.count()
            assert target.check() == []


def test_lost_features_are_named_and_damage_stops_it(tmp_path: Path, postgres_url: str) -> None:
    with filled(tmp_path / "folder") as source:
        lost = source.tracks()[0].id
        source.connection.features.remove(lost)
        with Catalog.open(postgres_url, create=True) as target:
            assert copy(source, target).unfeatured == (lost,)
        with source.connection.transaction() as db:
            db.execute("UPDATE vectors SET data = ?", (b"damaged",))
        other = Catalog.open(f"{postgres_url}&schema=other", create=True)
        with other, pytest.raises(CatalogError, match="are damaged"):
            copy(source, other)


def test_every_table_is_copied_or_left_on_purpose(tmp_path: Path, postgres_url: str) -> None:
    """A table that is new has to be thought of here, and be the same in both."""
    with Catalog.open(tmp_path / "folder", create=True) as folder, Catalog.open(postgres_url, create=True) as shared:
        listed = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        of_folder = {name for (name,) in folder.connection.all(listed)}
        of_shared = {
            name
            for (name,) in shared.connection.all(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
            )
        }
        words = {name for name in of_folder if name.startswith(("track_words_", "rights_words_"))}
        assert of_folder - words - LEFT - {"_sqlite_migrations"} == set(TABLES)
        assert {one for one in of_shared if not one.startswith("segment_keys_")} - LEFT == set(TABLES)
        for table in TABLES:
            with folder.connection.reading() as db:
                ours = [column[0] for column in db.execute(f"SELECT * FROM {table} LIMIT 0").description]
            with shared.connection.reading() as db:
                theirs = [column[0] for column in db.execute(f"SELECT * FROM {table} LIMIT 0").description]
            assert set(ours) <= set(theirs), table
