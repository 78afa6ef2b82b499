"""A catalog that stays open between analyses is always the one that is there now."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from descant.audio.frames import AudioInfo, Frames
from descant.catalog.store import Catalog
from descant.catalog.tracks import NewTrack, Tags
from descant.engine import handlers
from descant.engine import messages as m
from descant.engine.open_catalog import OPEN, OpenCatalog
from descant.engine.server import Context
from descant.errors import CatalogError, DecodeError
from descant.progress import CancelToken, silent
from descant.settings import Settings
from made_up_music import tune, write

NOTHING = Frames(np.empty((0, 84), np.float16), np.empty((0, 64), np.float16))


def add(folder: Path, name: str) -> None:
    digest = name.encode().hex().ljust(64, "0")
    with Catalog.open(folder, create=True) as catalog:
        catalog.add(NewTrack(AudioInfo(name, digest, digest, 1.0, 44_100, 1, 1), Tags(title=name), NOTHING, {}, {}))


def titles(kept: OpenCatalog, folder: Path) -> list[str]:
    with kept.at(folder) as catalog:
        return sorted(track.tags.title for track in catalog.tracks())


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Catalog]:
    """Catalogs in the order in which they were opened for reading."""
    made: list[Catalog] = []
    plain = Catalog.open

    def noted(folder: Path, **how: bool) -> Catalog:
        catalog = plain(folder, **how)
        if not how:
            made.append(catalog)
        return catalog

    monkeypatch.setattr(Catalog, "open", staticmethod(noted))
    return made


def test_a_catalog_is_opened_once_and_shows_what_others_add(tmp_path: Path, opened: list[Catalog]) -> None:
    kept = OpenCatalog()
    add(tmp_path / "a", "one")
    assert titles(kept, tmp_path / "a") == ["one"]
    with kept.at(tmp_path / "a") as catalog:
        before = catalog.snapshot()
    add(tmp_path / "a", "two")
    assert titles(kept, tmp_path / "a") == ["one", "two"]
    with kept.at(tmp_path / "a") as catalog:
        assert catalog.snapshot().tracks == 2
        assert catalog.snapshot() != before
    assert len(opened) == 1


def test_another_catalog_closes_the_first(tmp_path: Path, opened: list[Catalog]) -> None:
    kept = OpenCatalog()
    add(tmp_path / "a", "one")
    add(tmp_path / "b", "two")
    assert [titles(kept, tmp_path / name) for name in "aab"] == [["one"], ["one"], ["two"]]
    assert len(opened) == 2
    with pytest.raises(CatalogError):
        opened[0].count()
    kept.close()
    with pytest.raises(CatalogError):
        opened[1].count()


def test_a_folder_that_was_replaced_is_opened_anew_and_one_that_is_gone_is_an_error(tmp_path: Path) -> None:
    kept = OpenCatalog()
    folder = tmp_path / "a"
    add(folder, "one")
    add(tmp_path / "other", "two")
    assert titles(kept, folder) == ["one"]
    folder.rename(tmp_path / "old")
    with pytest.raises(CatalogError, match="no catalog here"):
        titles(kept, folder)
    shutil.move(tmp_path / "other", folder)
    assert titles(kept, folder) == ["two"]


def test_after_an_error_in_a_catalog_it_is_opened_anew_after_one_in_a_track_not(
    tmp_path: Path, opened: list[Catalog]
) -> None:
    kept = OpenCatalog()
    add(tmp_path, "one")
    for error, count in ((DecodeError("no music", path="x.wav"), 1), (CatalogError("damaged"), 2)):
        with pytest.raises(type(error)), kept.at(tmp_path):
            raise error
        assert titles(kept, tmp_path) == ["one"]
        assert len(opened) == count


def test_adding_in_the_window_holds_no_second_copy_and_is_seen_by_the_next_analysis(
    tmp_path: Path, opened: list[Catalog]
) -> None:
    files = [write(tmp_path / f"tune {n}.wav", tune(n)) for n in range(3)]
    context = Context(silent, CancelToken(), lambda value: None)
    settings, folder = Settings(device="cpu", workers=1), str(tmp_path / "catalog")

    def analysed() -> list[str]:
        answer = handlers.analyse(m.Analyse(str(files[2]), folder, settings), context)
        return [found.title for found in answer.report.contributions]

    handlers.add(m.AddToCatalog(folder, (str(files[0]), str(files[1])), settings), context)
    handlers.warm(m.Warm(settings, folder), context)
    assert (analysed(), len(opened)) == ([], 1)
    handlers.add(m.AddToCatalog(folder, (str(files[2]),), settings), context)
    with pytest.raises(CatalogError):
        opened[0].count()
    assert (analysed(), len(opened)) == (["tune 2"], 2)
    OPEN.close()
