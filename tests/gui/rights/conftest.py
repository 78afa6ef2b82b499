"""A real catalog with rights data, and the page in front."""

from __future__ import annotations

import sys
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine

sys.path.insert(0, str(Path(__file__).parents[2] / "catalog"))
sys.path.insert(0, str(Path(__file__).parents[2] / "rights"))

from made_up_catalog import new_track
from made_up_rights import recording, work
from on_the_rights_page import WORKS_CSV, settle

from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.engine import messages as m
from descant.engine.handlers import HANDLERS as REAL
from descant.gui.main_window import MainWindow
from descant.gui.shell import RIGHTS
from descant.gui.widgets.rights_page import RightsPage
from descant.rights.model import Origin
from descant.rights.store import Rights


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """Three tracks: one whose ISRC the rights data name, one that is called a little otherwise, one of nobody."""
    folder = tmp_path / "Saltmarsh"
    named = (("Song 1", "The Gulls", "SEABC2600001"), ("Song 22", "Ada Ravn", ""), ("Zydeco", "Nobody", ""))
    with Catalog.open(folder, write=True, create=True) as made:
        for number, (title, artist, isrc) in enumerate(named):
            made.add(new_track(number, tags=Tags(title, artist, isrc=isrc)))
    return folder


@pytest.fixture
def engine() -> InlineEngine:
    return InlineEngine({**made_up.HANDLERS, m.Search: REAL[m.Search]})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "works.csv"
    made.write_bytes(WORKS_CSV.encode("cp1252"))
    return made


@pytest.fixture
def page(window: MainWindow) -> RightsPage:
    window.show_page(RIGHTS)
    settle(window)
    return window.pages.rights


@pytest.fixture
def filled(catalog: Path, request: pytest.FixtureRequest) -> RightsPage:
    """Three works and a recording, before the window opens."""
    with Catalog.open(catalog, write=True) as made:
        Rights(made.connection).apply(
            [work(1), work(2, "Song 222"), work(3, "Rain", by="Ada Ravn"), recording(1)], Origin("a.V22", "CWR 2.2")
        )
    made_page: RightsPage = request.getfixturevalue("page")
    return made_page
