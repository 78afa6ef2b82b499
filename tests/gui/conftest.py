"""A window without a screen, an engine without a process, and a look at what is left behind."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import gc
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parents[1] / "engine"))

import made_up
from inline_engine import InlineEngine

from descant.gui import accessible, languages
from descant.gui.main_window import MainWindow
from descant.gui.outputs import Outputs
from descant.gui.theme import theme
from descant.gui.widgets.output_menu import OutputMenu
from processes_left import children


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["descant"]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the person's own folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("DESCANT_HOME", str(home))
    return home


@pytest.fixture(scope="session", autouse=True)
def light(qapp: QApplication) -> None:
    accessible.install()
    languages.install()
    languages.choose("en")
    theme.apply(qapp, theme.Appearance.LIGHT)
    gc.collect()
    gc.freeze()  # what is imported by now is not searched before every test


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fails a test that leaves a thread, a process, a running timer or (seen by the next test) a window or its menu of
    outputs behind."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    old = [w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow | OutputMenu)]
    assert not old, f"windows left behind: {old}"
    gc.freeze()  # what has been imported since is not searched either; of the test before nothing is left
    before, running = set(threading.enumerate()), children()
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive()]
    assert not left, f"threads left behind: {left}"
    assert not children() - running, "processes left behind"
    for widget in qapp.topLevelWidgets():
        running = [t for t in widget.findChildren(QTimer) if t.isActive() and isinstance(widget, MainWindow)]
        assert not running, f"timers left behind: {running}"


@pytest.fixture(scope="session")
def music(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return made_up.write_music(tmp_path_factory.mktemp("music"))


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """A folder that looks like a catalog; what is in it, the made-up engine says."""
    folder = tmp_path / "Saltmarsh"
    folder.mkdir()
    (folder / "catalog.sqlite").touch()
    return folder


@pytest.fixture
def silent_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine has, there is no sound output."""
    monkeypatch.setattr(
        "descant.gui.sound.outputs", lambda: Outputs((), reason="No sound: PortAudio is not installed.")
    )


@pytest.fixture
def engine() -> InlineEngine:
    return InlineEngine(made_up.HANDLERS)


@pytest.fixture
def window(qtbot, engine: InlineEngine, catalog: Path, silent_machine: None) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    made = MainWindow(engine, catalog=catalog)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    made.leaving.sure = True
    made.close()
