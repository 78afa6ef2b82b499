"""Training sets in the window: made of what is selected, checked, and summarised, with nothing passed over."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from inline_engine import InlineEngine

sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))

from made_up_catalog import new_track

from descant.audit.signed_manifest import open_signed
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.engine.handlers import HANDLERS
from descant.gui.main_window import MainWindow
from descant.gui.widgets.training_sets import LISTED, SELECTED, TrainingSets


def settle(window: MainWindow, rounds: int = 60) -> None:
    for _ in range(rounds):
        window.tasks.poll()


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    folder = tmp_path / "catalog"
    with Catalog.open(folder, create=True) as made:
        for number in (1, 2, 3):
            made.add(new_track(number, tags=Tags(f"Song {number}", "A"), path=f"/music/{number}.flac"))
    return folder


@pytest.fixture
def window(qtbot, catalog: Path, silent_machine: None) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    made = MainWindow(InlineEngine(HANDLERS), catalog=catalog)
    qtbot.addWidget(made)
    made.show()
    settle(made)
    yield made
    made.close()


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TrainingSets:
    """Whatever is saved goes by its usual name into the test's folder."""
    monkeypatch.setattr(window.commands, "ask_save", lambda title, name, kinds: str(tmp_path / name))
    window.commands.training_set()
    settle(window)
    return window.commands._training


def test_a_set_is_made_with_terms_and_summarised(window: MainWindow, dialog: TrainingSets, tmp_path: Path) -> None:
    assert not dialog.which.button(SELECTED).isEnabled()
    dialog.make_button.click()
    settle(window)
    assert "3 of 3 tracks have no terms" in dialog.notice.text
    assert dialog.state is None
    licence = {"id": "L", "licensor": "Northlight", "licensee": "Northern Models"}
    terms = {"schema": "descant.terms/1", "licences": [licence], "default_licence": "L"}
    (tmp_path / "terms.json").write_text(json.dumps(terms))
    dialog.terms.set_path(str(tmp_path / "terms.json"))
    dialog.name.setText("All of it")
    dialog.make_button.click()
    settle(window)
    assert not dialog.notice.isVisible(), dialog.notice.text
    assert open_signed(tmp_path / "All of it.jws").tree["name"] == "All of it"
    assert "It holds." in dialog.said.text()
    assert "3 tracks without an owner" in dialog.said.text()
    dialog.summary_button.click()
    settle(window)
    written = json.loads((tmp_path / "Public summary of training content.json").read_text())
    assert (tmp_path / "Public summary of training content.pdf").is_file()
    assert f"{len(written['missing'])} entries are to be filled in" in dialog.left.text()


def test_selected_tracks_and_lists_make_sets_of_their_own(
    window: MainWindow, dialog: TrainingSets, tmp_path: Path
) -> None:
    window.catalog.table.selectRow(1)
    window.commands.training_set()
    assert dialog.which.checkedId() == SELECTED
    dialog.without.setChecked(True)
    dialog.make_button.click()
    settle(window)
    assert dialog.state is not None
    assert (dialog.state.tracks, dialog.state.without_terms) == (1, 1)
    dialog.which.button(LISTED).click()
    assert dialog.listed.isVisible()
    assert not dialog.make_button.isEnabled()
    (tmp_path / "list.csv").write_text("track\n/music/1.flac\n/music/3.flac\n")
    dialog.listed.set_path(str(tmp_path / "list.csv"))
    dialog.make_button.click()
    settle(window)
    assert dialog.state.tracks == 2


def test_a_set_that_was_changed_is_opened_and_said_not_to_hold(
    window: MainWindow, dialog: TrainingSets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.without.setChecked(True)
    dialog.make_button.click()
    settle(window)
    path = tmp_path / "training set.jws"
    path.write_text(path.read_text()[:-3] + "AAA")
    monkeypatch.setattr(window.commands, "ask_files", lambda title, kinds: [str(path)])
    dialog.check_button.click()
    settle(window)
    assert "It does not hold." in dialog.said.text()
    assert not dialog.summary_button.isVisible()
