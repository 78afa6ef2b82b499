"""Making a large catalog ready, before the first analysis, is seen where it takes long, and can be stopped."""

from __future__ import annotations

import pytest
from inline_engine import InlineEngine

from descant.engine import messages as m
from descant.gui import main_window
from descant.gui.main_window import MainWindow


def _moved(window: MainWindow, engine: InlineEngine, *events: m.Event) -> None:
    engine._events += events
    window.tasks.poll()


def test_what_takes_long_is_seen_and_can_be_stopped(
    window: MainWindow, engine: InlineEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.hold = True
    window._warm()
    number = len(engine.requests)
    assert isinstance(engine.requests[-1], m.Warm)
    _moved(window, engine, m.Started(number), m.Moved(number, "index", 500, 300_000))
    assert not window.tasks.visible  # most catalogs are ready in a moment
    monkeypatch.setattr(main_window, "WARMING_SHOWN_S", -1.0)
    _moved(window, engine, m.Moved(number, "index", 3000, 300_000))
    (task,) = window.tasks.visible
    assert task.fraction == 0.01
    assert window.jobs.cancel.isVisible()
    assert "Building the index" in str(window.jobs.summary.accessibleName())
    window.jobs.cancel.click()
    window.tasks.poll()
    assert task.state == "stopped"
    assert not window.tasks.visible


def test_another_catalog_stops_making_the_first_ready(window: MainWindow, engine: InlineEngine) -> None:
    engine.hold = True
    window._warm()
    first = len(engine.requests)
    window._warm()
    assert first not in {number for number, _ in engine._waiting}
    assert len([one for _, one in engine._waiting if isinstance(one, m.Warm)]) == 1
