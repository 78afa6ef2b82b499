"""A recording that is in the archive twice: stored once, and named as each of its files names it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import mutagen.flac
import numpy as np
import pytest
import soundfile
from filelock import FileLock
from made_up_catalog import MadeUpEncoder, frames, info_of, new_track, owner

from descant.audio.frames import Extracted
from descant.catalog import schema
from descant.catalog.folder_connection import LOCK_NAME
from descant.catalog.ingest import Outcome, add_files
from descant.catalog.store import Catalog
from descant.catalog.text_search import index_all_words
from descant.catalog.tracks import FurtherFile, Tags, Track
from descant.errors import CatalogError, DescantError
from descant.progress import CancelToken
from descant.settings import Settings

HOSTILE = "<img src=x onerror=alert(1)>\u202e\0' OR 1=1 --"


def delivery(path: Path, seed: int = 1, **tags: str) -> Path:
    """A tenth of a second of noise, the same for the same seed, with these tags."""
    path.parent.mkdir(exist_ok=True, parents=True)
    soundfile.write(path, np.random.default_rng(seed).normal(0, 0.1, 4410), 44_100, "PCM_16")
    file = mutagen.flac.FLAC(path)
    file.update(tags)
    file.save()
    return path


def extract(
    paths: Iterable[Path], workers: int, cancel: CancelToken | None
) -> Iterator[tuple[Path, Extracted | DescantError]]:
    for path in paths:
        samples = soundfile.read(path)[0]
        yield path, Extracted(info_of(path, samples.tobytes().hex()), frames(1, 1.0))


def add(catalog: Catalog, *paths: Path) -> list[Outcome]:
    return list(add_files(catalog, paths, [MadeUpEncoder()], settings=Settings(workers=1), extract=extract))


def only(catalog: Catalog) -> Track:
    (track,) = catalog.tracks()
    return track


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.open(tmp_path / "catalog", create=True) as made:
        yield made


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    single = delivery(tmp_path / "a single.flac", title="Harbour", artist="Ada Quarrie", isrc="GBAYE0601498")
    compilation = delivery(
        tmp_path / "b compilation.flac", title="Harbour (Remastered)", album="Sea", artist="A. Quarrie",
        isrc="DEA721500017", iswc="T-034.524.680-1", date="2015",
    )  # fmt: skip
    return single, compilation


def test_tags_of_a_further_file_are_kept_beside(catalog: Catalog, two: tuple[Path, Path]) -> None:
    first, second = add(catalog, *two)
    assert (first.status, second.status, second.track_id) == ("added", "known", first.track_id)
    assert second.reason == f"the same audio was added before as {two[0]}; its tags are kept beside"
    track = only(catalog)
    assert (track.path, track.tags.title, track.tags.isrc) == (str(two[0]), "Harbour", "GBAYE0601498")
    words = Tags("Harbour (Remastered)", "A. Quarrie", "Sea", "DEA721500017", "T0345246801", "2015")
    assert track.also == (FurtherFile(str(two[1]), words, ()),)
    assert [o.reason for o in add(catalog, *two)] == ["this file was added before"] * 2
    assert catalog.check() == []


@pytest.mark.parametrize("typed", ["remaster", "DE-A72-15-00017", "t-034.524.680-1", "compilation", "harbour", ""])
def test_a_track_is_found_by_its_further_names(catalog: Catalog, two: tuple[Path, Path], typed: str) -> None:
    add(catalog, *two, delivery(two[0].with_name("other.flac"), 2, title="Harbour too"))
    found = [t.path for t in catalog.tracks(text=typed)]
    assert found.count(str(two[0])) == 1
    assert len(found) == catalog.count(typed)
    catalog.mend()
    assert str(two[0]) in [t.path for t in catalog.tracks(text=typed)]


def test_the_same_bytes_under_another_path_are_shown(catalog: Catalog, two: tuple[Path, Path]) -> None:
    add(catalog, two[0])
    copy = two[0].with_name("copy.flac")
    copy.write_bytes(two[0].read_bytes())
    (outcome,) = add(catalog, copy)
    assert outcome.reason == f"a file with the same bytes was added before as {two[0]}; its tags are kept beside"
    assert [(a.path, a.tags.title) for a in only(catalog).also] == [(str(copy), "Harbour")]


def test_the_first_file_keeps_its_labels_and_is_no_further_file(catalog: Catalog, two: tuple[Path, Path]) -> None:
    add(catalog, two[0])
    catalog.relabel(only(catalog).id, Tags("As we call it"))
    delivery(two[0], title="As it calls itself now")
    (outcome,) = add(catalog, two[0])
    assert (outcome.reason, outcome.remark) == (
        "the same audio was added before from here",
        "labels given in the catalog stay: title",
    )
    os.utime(two[0], (1, 1))
    assert [o.reason for o in add(catalog, two[0])] == ["this file was added before"]
    assert (only(catalog).tags.title, only(catalog).also) == ("As we call it", ())


def test_a_further_file_that_is_retagged_or_becomes_another_track(catalog: Catalog, two: tuple[Path, Path]) -> None:
    add(catalog, *two)
    delivery(two[1], title="New name")
    add(catalog, two[1])
    assert [a.tags.title for a in only(catalog).also] == ["New name"]
    assert catalog.count("remastered") == 0
    delivery(two[1], 2, title="Another recording")
    add(catalog, two[1])
    assert [(t.tags.title, t.also) for t in catalog.tracks()] == [("Another recording", ()), ("Harbour", ())]
    assert catalog.count("New name") == 0


def test_owners_given_with_a_second_delivery_are_kept(catalog: Catalog) -> None:
    ours, theirs = owner("Northlight", "recording"), owner("Quay \ud800Records\0", "recording", 400_000)
    catalog.add(new_track(1, tags=Tags("Harbour", owners=(ours,))))
    catalog.add(new_track(1, tags=Tags(HOSTILE, owners=(theirs,)), path="/other/harbour.wav"))
    track = only(catalog)
    assert track.tags.owners == (ours,)
    assert track.also[0].tags.owners == (owner("Quay ?Records", "recording", 400_000),)
    assert track.also[0].tags.title == HOSTILE.replace("\0", "")
    assert catalog.count(HOSTILE) == 1


def test_removing_takes_all_names_and_both_can_be_added_again(catalog: Catalog, two: tuple[Path, Path]) -> None:
    (added, _) = add(catalog, *two)
    assert catalog.files.tracks_at(str(two[1])) == [added.track_id]
    catalog.remove([added.track_id])
    assert catalog.connection.all("SELECT * FROM track_words") == []
    assert catalog.connection.all("SELECT * FROM files") == []
    add(catalog, two[1])
    assert (only(catalog).tags.title, only(catalog).also) == ("Harbour (Remastered)", ())
    add(catalog, two[0])
    assert [a.tags.title for a in only(catalog).also] == ["Harbour"]
    assert catalog.check() == []


def test_a_note_that_fails_half_way_leaves_nothing_and_comes_again(catalog: Catalog, two: tuple[Path, Path]) -> None:
    add(catalog, two[0])
    catalog.connection.sqlite.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON main.files BEGIN SELECT RAISE(ABORT, 'disk full'); END"
    )
    with pytest.raises(CatalogError):
        add(catalog, two[1])
    assert (only(catalog).also, catalog.count("remastered")) == ((), 0)
    catalog.connection.sqlite.execute("DROP TRIGGER full")
    add(catalog, two[1])
    assert (len(only(catalog).also), catalog.count("remastered")) == (1, 1)


def made_before(folder: Path, migrations: int) -> None:
    """Puts a catalog back into the tables that an older version made, with what that version kept."""
    new = folder / schema.FILE_NAME
    older = folder / "older"
    older.mkdir()
    old = sqlite3.connect(older / schema.FILE_NAME, isolation_level=None)
    old.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    old.execute("PRAGMA journal_mode = WAL")
    old.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_utc TEXT NOT NULL DEFAULT '')")
    for name, sql in list(schema.STEPS.items())[:migrations]:
        old.executescript(sql)
        old.execute("INSERT INTO migrations (name) VALUES (?)", (name,))
    old.execute("ATTACH ? AS new", (str(new),))
    old.execute("DELETE FROM meta")
    for table in ("meta", "works", "tracks", "files", "parties", "shares", "vectors", "audit_log", "blobs"):
        columns = [row[1] for row in old.execute(f"PRAGMA main.table_info({table})")]
        columns = ", ".join(name for name in columns if name not in ("tags", "words"))
        old.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")
    if migrations >= list(schema.STEPS).index("0004 words of tracks") + 1:
        index_all_words(old)
    old.close()
    for place in folder.glob(schema.FILE_NAME + "*"):
        place.unlink()
    (older / schema.FILE_NAME).rename(new)
    older.rmdir()


@pytest.mark.parametrize("migrations", range(1, 1 + list(schema.STEPS).index("0004 words of tracks")))
def test_an_older_catalog_migrates_and_gets_its_names_when_files_are_added_again(
    tmp_path: Path, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, migrations: int
) -> None:
    folder = tmp_path / "catalog"
    with Catalog.open(folder, create=True) as catalog:
        add(catalog, *two)
    made_before(folder, migrations)
    with monkeypatch.context() as patch:
        patch.setattr("os.access", lambda path, mode: False)
        with pytest.raises(CatalogError, match="older Descant") as refused:
            Catalog.open(folder)
    assert "can be written" in refused.value.remedy
    with FileLock(folder / LOCK_NAME), pytest.raises(CatalogError, match="Another program"):
        Catalog.open(folder)
    with Catalog.open(folder) as catalog:
        assert only(catalog).also == (FurtherFile(str(two[1])),)
        assert [catalog.count(typed) for typed in ("harb", "GB-AYE-06-01498", "compilation", "remastered")] == [
            1,
            1,
            1,
            0,
        ]
    with Catalog.open(folder, write=True) as catalog:
        assert only(catalog).also == (FurtherFile(str(two[1])),)
        assert catalog.check() == []
        assert [o.status for o in add(catalog, *two)] == ["known", "known"]
        assert [a.tags.isrc for a in only(catalog).also] == ["DEA721500017"]
        assert catalog.count("remastered") == 1
    with Catalog.open(folder) as catalog:
        assert len(only(catalog).also) == 1


def test_the_record_of_before_is_read_once_and_then_tells_older_versions(
    tmp_path: Path, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "catalog"
    with Catalog.open(folder, create=True) as catalog:
        add(catalog, *two)
    made_before(folder, len(schema.STEPS))

    def recorded() -> tuple[set[str], set[str]]:
        with contextlib.closing(sqlite3.connect(folder / schema.FILE_NAME)) as db:
            of_before = {row[0] for row in db.execute("SELECT name FROM migrations")}
            there = db.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
            now = db.execute("SELECT name FROM _sqlite_migrations ORDER BY id") if there else []
            return of_before, {row[0] for row in now}

    with monkeypatch.context() as patch:  # nothing to change, so a drive that cannot be written will do
        patch.setattr("os.access", lambda path, mode: False)
        Catalog.open(folder).close()
    assert recorded() == (set(schema.STEPS), set())
    Catalog.open(folder, write=True).close()
    of_before, now = recorded()
    assert now == set(schema.STEPS)
    assert of_before - now  # which an older version does not know, and refuses
    with sqlite3.connect(folder / schema.FILE_NAME) as db:
        db.execute("DELETE FROM migrations")
    db.close()
    with Catalog.open(folder, write=True) as catalog:
        assert only(catalog).also


@pytest.mark.parametrize("written", ["", "[]", "{", '{"owners": [{"x": 1}]}', '{"title": 5, "owners": 7}', "[" * 9999])
def test_tags_that_another_hand_wrote_stop_nothing(catalog: Catalog, two: tuple[Path, Path], written: str) -> None:
    add(catalog, *two)
    catalog.connection.sqlite.execute("UPDATE files SET tags = ? WHERE tags IS NOT NULL", (written,))
    assert only(catalog).also[0].tags == Tags()
