"""The dialog of training sets, on a real catalog: made, checked, and summarised, with what is missing said."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))

from made_up_catalog import new_track

from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner, Tags
from descant.gui.main_window import MainWindow
from descant.gui.widgets.training_sets import CHECK, MAKE, SUMMARY, TrainingSets


def settle(window: MainWindow) -> None:
    for _ in range(40):
        window.tasks.poll()


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    folder = tmp_path / "Saltmarsh"
    with Catalog.open(folder, write=True, create=True) as made:
        for number, title in enumerate(("Harbour Lights", "Paper Moons")):
            owners = (Owner("Quay", "label", "recording", 1_000_000),)
            made.add(new_track(number, tags=Tags(title, "A. Quarrie", owners=owners)))
    return folder


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TrainingSets:
    monkeypatch.setattr(window.commands, "ask_save", lambda title, name, kinds: str(tmp_path / name))
    window.commands.training_sets()
    (made,) = window.findChildren(TrainingSets)
    return made


def test_a_set_is_signed_checked_and_summarised(window: MainWindow, dialog: TrainingSets, tmp_path: Path) -> None:
    dialog.name.setText("Spring")
    dialog.search.setText("harbour")
    dialog.go.click()
    settle(window)
    assert "no terms to be trained on" in dialog.notice.text
    assert not list(tmp_path.glob("*.jws"))
    dialog.without_terms.setChecked(True)
    dialog.go.click()
    settle(window)
    assert dialog.title.text() == "It holds."
    assert "Tracks: 1" in dialog.lines.text()
    made = tmp_path / "training set.jws"

    dialog.kinds.button(CHECK).click()
    assert not dialog.go.isEnabled()
    text = made.read_text()
    changed = tmp_path / "changed.jws"
    changed.write_text(text[:-8] + ("A" if text[-8] != "A" else "B") + text[-7:])
    dialog.manifest.set_path(str(changed))
    dialog.go.click()
    settle(window)
    assert dialog.title.text() == "It does not hold."
    assert "✗  signature" in dialog.lines.text()

    dialog.kinds.button(SUMMARY).click()
    dialog.add_set.set_path(str(made))
    assert dialog.sets.toPlainText().strip() == str(made)
    assert dialog.add_set.path == ""
    dialog.go.click()
    settle(window)
    assert "To be filled in by a person" in dialog.title.text()
    assert (tmp_path / "public summary.pdf").read_bytes().startswith(b"%PDF")
    dialog.kinds.button(MAKE).click()
    assert dialog.title.text() == ""
