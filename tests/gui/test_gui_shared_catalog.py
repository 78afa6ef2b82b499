"""The window on a catalog in a PostgreSQL database: connected, shown, remembered, with its password kept nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_engine import InlineEngine

from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.engine import messages as m
from descant.engine.handlers import HANDLERS
from descant.gui.main_window import MainWindow
from descant.gui.shell import CATALOG
from descant.gui.widgets.connect_dialog import ConnectDialog
from made_up_tracks import made_up_track

WITHOUT_NETWORKS = {**HANDLERS, m.Warm: lambda request, context: None}
"""The real handlers, but that nothing is loaded for an analysis that no test here makes."""


@pytest.fixture
def engine() -> InlineEngine:
    return InlineEngine(WITHOUT_NETWORKS)


def dialog_of(window: MainWindow, qtbot) -> ConnectDialog:  # type: ignore[no-untyped-def]
    window.commands.open_shared()
    dialog = window.findChild(ConnectDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_a_shared_catalog_is_opened_and_remembered(
    window: MainWindow, engine: InlineEngine, postgres_url: str, own_home: Path, qtbot
) -> None:  # type: ignore[no-untyped-def]
    with Catalog.open(postgres_url, create=True) as made:
        track = made.add(made_up_track("Harbour Lights"))
    dialog = dialog_of(window, qtbot)
    typed = postgres_url.replace("descant@", "descant:secret@")
    dialog.address.setText(typed)
    dialog.connect_button.click()
    qtbot.waitUntil(lambda: window.page == CATALOG and window.catalog.model.rowCount() == 1, timeout=60_000)
    assert "secret" not in window.catalog.path
    assert "secret" not in str(window.kept.value("catalog"))
    assert window.catalog._name.text().startswith("test_")
    assert not [file for file in own_home.rglob("*") if file.is_file() and b"secret" in file.read_bytes()]
    shown = window.catalog.model.at(0)
    assert shown is not None
    window.catalog._relabel(shown, Tags(title="Given here"))
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=60_000)
    with Catalog.open(postgres_url) as seen:
        assert seen.track(track).tags.title == "Given here"
    again = MainWindow(InlineEngine(WITHOUT_NETWORKS))
    qtbot.addWidget(again)
    assert again.catalog.path == window.catalog.path
    again.leaving.sure = True
    again.close()


def test_what_does_not_answer_is_said_in_the_dialog(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    dialog = dialog_of(window, qtbot)
    before = window.catalog.path
    assert not dialog.connect_button.isEnabled()
    for typed, said in (
        ("postgresql://ada:secret@127.0.0.1:1/music", "does not answer"),
        ("music", "no address"),
    ):
        dialog.address.setText(typed)
        dialog.connect_button.click()
        qtbot.waitUntil(lambda said=said: dialog.notice.isVisible() and said in dialog.notice.text, timeout=60_000)
        assert "secret" not in dialog.notice.text
        assert dialog.connect_button.isEnabled()
    dialog.reject()
    assert window.catalog.path == before
