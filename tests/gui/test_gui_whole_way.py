"""The window on the real engine process and a real catalog: drop, exclude, undo, compare, certificate."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from descant.certificate.verify import verify_file
from descant.engine.client import HANDLERS, EngineClient
from descant.gui.main_window import MainWindow
from descant.gui.widgets.excluded import WhyExcluded
from descant.settings import Settings
from made_up_music import tune, write

LONG_MS = 240_000


@pytest.fixture
def window(qtbot, tunes: Path, tmp_path: Path, silent_machine: None):  # type: ignore[no-untyped-def]
    made = MainWindow(EngineClient(HANDLERS), catalog=Path(shutil.copytree(tunes / "Tunes", tmp_path / "Tunes")))
    made.settings = Settings(device="cpu")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.leaving.sure = True
    made.close()


def test_from_drop_to_a_certificate_without_a_source(window: MainWindow, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    query = write(tmp_path / "query.wav", tune(1, seconds=10))
    window.intake.dropped([str(query)])
    qtbot.waitUntil(lambda: window.list.current is not None and window.list.current.state == "done", timeout=LONG_MS)
    first = window.list.current
    assert first is not None
    assert first.report is not None
    assert first.report.catalog.place == str(tmp_path / "Tunes")
    assert len(first.outline) == 120
    source = next(row for row in window.shares.table.rows_model.rows if row.track_id)

    window.commands.exclude_source(source)
    window.findChild(WhyExcluded).go.click()
    qtbot.waitUntil(lambda: window.list.current is not first, timeout=LONG_MS)
    second = window.list.current
    assert second is not None
    assert second.report is not None
    assert source.track_id not in [c.track_id for c in second.report.contributions]
    assert second.report.unattributed_ppm > first.report.unattributed_ppm
    window.compare_shown()
    assert window.room.comparison.pair == (first, second)

    window.list.choose(second)
    window.commands.make_certificate()
    folder = tmp_path / "home" / "certificates"
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.pdf"))) and not window.tasks.visible, timeout=LONG_MS)
    (made,) = folder.glob("*.pdf")
    outcome = verify_file(made)
    assert outcome.ok
    assert [one.reason for one in outcome.report.exclusions] == ["Own work"]
    window.undo.undo()
    assert window.analyses.model.entries == [first]
    assert not Path(second.saved).exists()
