"""Repair destroys nothing: what is damaged, foreign, unreadable or of no track is named, left alone or moved aside."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from made_up_catalog import new_track, repaired, unit_rows

from descant import cli
from descant.catalog import features
from descant.catalog.connection import DamagedValue
from descant.catalog.store import Catalog
from descant.errors import CatalogError

TRACKS = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        catalog.search.exact_under = 0
        for number in range(TRACKS):
            catalog.add(new_track(number))
        catalog.search.update_indexes()
        catalog.connection.set_blob("null-scores", b'{"basis": 1}')
    return tmp_path / "catalog"


def all_files(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, but for the lock and SQLite's memory of it."""
    passing = ("writer.lock", "catalog.sqlite-shm")
    return {
        str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file() and f.name not in passing
    }


def refuse_to_open(monkeypatch: pytest.MonkeyPatch, refused: Path, error: OSError) -> None:
    """As if the file belonged to somebody else (tests may run as root, who may read everything)."""
    read = Path.read_bytes

    def denied(self: Path) -> bytes:
        if self == refused:
            raise error
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", denied)


def other_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"S"),
        lambda path: path.write_bytes(path.read_bytes()[:99]),
        lambda path: path.unlink(),
        other_database,
    ],
    ids=["empty", "one byte", "99 bytes", "gone", "foreign"],
)
@pytest.mark.parametrize("command", [["repair"], ["check"], ["add", "song.wav"], ["remove", "x"], ["list"], ["stats"]])
def test_no_command_takes_another_file_for_the_catalog(
    folder: Path, spoil: Callable[[Path], None], command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(folder / "catalog.sqlite")
    before = all_files(folder)
    verb, *rest = command
    assert cli.main(["catalog", verb, "--catalog", str(folder), *rest]) == cli.CATALOG
    assert all_files(folder) == before
    assert "whole" not in capsys.readouterr().out


def test_a_database_copied_without_its_log_of_changes_is_refused(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        catalog.add(new_track(1))
        shutil.copytree(catalog.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("*-wal", "*-shm"))
    before = all_files(tmp_path / "copy")
    for write in (True, False):
        with pytest.raises(CatalogError, match="lost or cut short"):
            Catalog.open(tmp_path / "copy", write=write)
    with pytest.raises(CatalogError, match="lost or cut short"):
        Catalog.open(tmp_path / "copy", create=True)
    assert all_files(tmp_path / "copy") == before


def test_a_catalog_whose_making_was_killed_is_made(tmp_path: Path) -> None:
    (tmp_path / "catalog.sqlite").touch()
    with pytest.raises(CatalogError, match="empty"):
        Catalog.open(tmp_path, write=True)
    assert (tmp_path / "catalog.sqlite").stat().st_size == 0
    with Catalog.open(tmp_path, create=True) as catalog:
        catalog.add(new_track(1))
        assert catalog.check() == []


def test_an_older_database_takes_nothing_away_and_the_right_one_gets_all_back(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "catalog.sqlite", tmp_path / "older.sqlite")
    with Catalog.open(folder, write=True) as catalog:
        for number in range(20, 23):
            catalog.add(new_track(number))
        whole = {path: data for path, data in all_files(folder).items() if path.startswith("features")}
    shutil.copy(folder / "catalog.sqlite", tmp_path / "newer.sqlite")
    shutil.copy(tmp_path / "older.sqlite", folder / "catalog.sqlite")
    with Catalog.open(folder, write=True) as catalog:
        mended = catalog.mend()
        assert len(mended.moved) == 3
        assert all((Path(mended.aside) / name).read_bytes() == whole[name] for name in mended.moved)
        assert catalog.check() == []
    shutil.copy(tmp_path / "newer.sqlite", folder / "catalog.sqlite")
    with Catalog.open(folder, write=True) as catalog:
        assert len(catalog.check()) == 3
        assert repaired(catalog) == []
    assert {path: data for path, data in all_files(folder).items() if path.startswith("features")} == whole


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_features_that_cannot_be_read_are_named_and_left_alone(
    folder: Path, error: OSError, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Catalog.open(folder) as catalog:
        track_id = catalog.tracks()[0].id
    path = features.place(folder, track_id)
    refuse_to_open(monkeypatch, path, error)
    with Catalog.open(folder, write=True) as catalog:
        assert catalog.mend().moved == ()
    assert cli.main(["catalog", "check", "--catalog", str(folder)]) == cli.CATALOG
    said = capsys.readouterr()
    assert str(error.strerror) in said.err
    assert "permissions" in said.err
    assert "add the file again" not in said.err
    assert path.is_file()
    with Catalog.open(folder) as catalog, pytest.raises(CatalogError, match=str(error.strerror)) as caught:
        catalog.features(track_id)
    assert "add the file again" not in caught.value.remedy


def test_damaged_features_are_moved_and_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Catalog.open(folder) as catalog:
        track_id = catalog.tracks()[0].id
    path = features.place(folder, track_id)
    path.write_bytes(path.read_bytes()[:-1])
    spoiled = path.read_bytes()
    monkeypatch.setattr("descant.pipeline.encoders_only", lambda *_: [])
    assert cli.main(["catalog", "repair", "--catalog", str(folder)]) == cli.CATALOG
    assert "1 file " in (said := capsys.readouterr()).out
    assert "set-aside" in said.out
    assert "whole" not in said.out
    (kept,) = (folder / "set-aside").glob(f"*/features/*/{path.name}")
    assert kept.read_bytes() == spoiled
    assert not path.exists()


@pytest.mark.parametrize(
    "name", ["features/@eaDir", "features/ab/@eaDir", "features/ab/0123456789abcdef.frames", "index/@eaDir"]
)
def test_folders_of_others_are_left_alone(folder: Path, name: str) -> None:
    """Network drives make folders of their own everywhere, with files in them."""
    (folder / name).mkdir(parents=True)
    (folder / name / "Thumbs.db").write_bytes(b"not ours")
    (folder / "features" / ".DS_Store").write_bytes(b"not ours")
    with Catalog.open(folder, write=True) as catalog:
        assert catalog.check() == []
        assert repaired(catalog) == []
    assert (folder / name / "Thumbs.db").is_file()
    assert (folder / "features" / ".DS_Store").is_file()


def test_a_folder_in_the_place_of_features_is_named(folder: Path) -> None:
    with Catalog.open(folder, write=True) as catalog:
        track_id = catalog.tracks()[0].id
        path = features.place(folder, track_id)
        path.unlink()
        path.mkdir()
        assert [p.where for p in repaired(catalog)] == [track_id]
    assert path.is_dir()


def test_removing_what_cannot_be_deleted_keeps_the_catalog_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    with Catalog.open(folder, write=True) as catalog:
        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", denied)
            assert catalog.remove([catalog.tracks()[0].id]) == 1
        assert [p.fixable for p in catalog.check()] == [True]
        assert repaired(catalog) == []


@pytest.mark.parametrize("name", ["null-scores", "keys/recording", "anything"])
@pytest.mark.parametrize("spoil", ["zeroblob(length(data))", "'text'", "x''"])
def test_every_stored_value_belongs_to_check_and_repair(folder: Path, name: str, spoil: str) -> None:
    with Catalog.open(folder, write=True) as catalog:
        catalog.connection.set_blob("anything", b"a value that a later version keeps")
    with sqlite3.connect(folder / "catalog.sqlite") as other:
        assert other.execute(f"UPDATE blobs SET data = {spoil} WHERE name = ?", (name,)).rowcount == 1
    other.close()
    with Catalog.open(folder, write=True) as catalog:
        catalog.search.exact_under = 0
        with pytest.raises(DamagedValue, match=name):
            catalog.connection.get_blob(name)
        assert catalog.nearest("recording", unit_rows(99, 7, 16), 5).track.shape == (7, 5)
        assert [(p.where, p.fixable) for p in catalog.check()] == [(name, True)]
        assert repaired(catalog) == []
        assert catalog.connection.get_blob(name) is None
        catalog.search.update_indexes()
        assert catalog.check() == []


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
@pytest.mark.parametrize(
    ("folder_mode", "umask", "wanted"),
    [(None, 0o022, 0o644), (None, 0o002, 0o664), (None, 0o077, 0o600), (0o2775, 0o077, 0o664), (0o2770, 0o022, 0o660)],
)
def test_files_are_as_open_as_the_folder(tmp_path: Path, folder_mode: int | None, umask: int, wanted: int) -> None:
    folder = tmp_path / "catalog"
    if folder_mode is not None:
        folder.mkdir()
        folder.chmod(folder_mode)
    before = os.umask(umask)
    try:
        with Catalog.open(folder, create=True) as catalog:
            catalog.search.exact_under = 0
            catalog.add(new_track(1))
            catalog.search.update_indexes()
            found = {str(f.relative_to(folder)): f.stat().st_mode & 0o777 for f in folder.rglob("*") if f.is_file()}
            inside = {f.stat().st_mode & 0o7777 for f in folder.rglob("*") if f.is_dir()}
    finally:
        os.umask(before)
    assert set(found.values()) == {wanted}, found
    assert inside == {folder.stat().st_mode & 0o7777}


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_repair_opens_what_earlier_versions_closed(folder: Path) -> None:
    closed = [*folder.rglob("*.frames"), *folder.rglob("*.hnsw"), folder / "catalog.sqlite"]
    folder.chmod(0o775)
    for path in closed:
        path.parent.chmod(0o775)
        path.chmod(0o600)
    with Catalog.open(folder, write=True) as catalog:
        catalog.mend()
    assert {path.stat().st_mode & 0o777 for path in closed} == {0o664}


@pytest.mark.parametrize("mtime_ns", [15_036_600_000_000_000_000, -(2**63) - 5, -1, 2**80])
def test_a_time_of_change_of_any_year_is_kept(folder: Path, mtime_ns: int) -> None:
    with Catalog.open(folder, write=True) as catalog:
        track_id = catalog.tracks()[0].id
        catalog.files.note("/b.wav", 2**70, mtime_ns, "0" * 64, track_id, new_track(1).tags)
        assert catalog.files.track_of_path("/b.wav", 2**70, mtime_ns) == track_id
        assert catalog.files.has_size(2**70)


@pytest.mark.parametrize(("words", "lines"), [(["--limit"], TRACKS), (["--offset"], 0)])
@pytest.mark.parametrize("number", ["9223372036854775808", "99999999999999999999", "9" * 400])
def test_any_whole_number_is_a_limit(
    folder: Path, words: list[str], lines: int, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["catalog", "list", "--catalog", str(folder), *words, number]) == cli.OK
    assert len(capsys.readouterr().out.splitlines()) == lines
