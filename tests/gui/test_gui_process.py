"""The window with a real engine process, and what the window's own process may load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import made_up
import pytest

from descant.engine.client import EngineClient
from descant.gui.main_window import MainWindow
from descant.gui.shell import ROYALTIES

FORBIDDEN = ("torch", "librosa", "numba", "scipy", "sounddevice", "hnswlib", "reportlab")


@pytest.fixture
def window(qtbot, catalog: Path, silent_machine: None):  # type: ignore[no-untyped-def]
    made = MainWindow(EngineClient("made_up:HANDLERS", grace_s=0.5), catalog=catalog)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.leaving.sure = True
    made.close()


def test_from_drop_to_report_through_a_process(window: MainWindow, music: dict[str, Path], qtbot) -> None:  # type: ignore[no-untyped-def]
    window.intake.dropped([str(music["Query"])])
    qtbot.waitUntil(lambda: bool(window.analyses.model.entries), timeout=60_000)
    entry = window.analyses.model.entries[0]
    qtbot.waitUntil(lambda: entry.state == "done", timeout=60_000)
    assert window.shares.table.model().rowCount() == 5
    assert Path(entry.saved).is_file()
    qtbot.waitUntil(lambda: window.track.wave._peaks is not None, timeout=60_000)


def test_cancel_and_crash_leave_the_window_alive(window: MainWindow, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    paths = [tmp_path / name for name in ("1 slow.wav", "2 crash.wav", "3 fine.wav")]
    for path in paths:
        path.touch()
    window.intake.dropped([str(p) for p in paths])
    qtbot.waitUntil(lambda: len(window.analyses.model.entries) == 3, timeout=60_000)
    slow, crash, fine = window.analyses.model.entries
    qtbot.waitUntil(lambda: slow.state == "running", timeout=60_000)
    window.jobs.cancel_current()
    qtbot.waitUntil(lambda: slow.state == "stopped", timeout=60_000)
    qtbot.waitUntil(lambda: crash.state == "failed", timeout=60_000)
    assert crash.trouble is not None
    assert "stopped unexpectedly" in crash.trouble.cause
    qtbot.waitUntil(lambda: fine.state == "done", timeout=60_000)
    assert "started again" in window.notice.text
    assert window.isVisible()


def test_a_publishers_hour_through_a_process(window: MainWindow, own_home: Path, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    """Works in, an analysis, statements and a letter out: what the window asks and gets goes over the pipe."""
    works = tmp_path / "works.csv"
    works.write_text(
        "work_id,title,writer_name,role_code,share\n1,Harbour Lights,Ada Ravn,CA,100\n2,Rain,Jan Moe,CA,x\n"
    )
    window.open_catalog(str(tmp_path / "new catalog"))
    window.intake.dropped([str(works)])
    wizard = window.pages.rights.wizard
    qtbot.waitUntil(wizard.take.isEnabled, timeout=60_000)
    wizard.take.click()
    lists = window.pages.rights.lists
    qtbot.waitUntil(lambda: lists.models[0].rowCount() == 1, timeout=60_000)
    assert "Refused lines: 1." in window.pages.rights.notice.text
    window.undo.undo()
    qtbot.waitUntil(window.pages.rights.none.isVisible, timeout=60_000)

    made = made_up.report(tmp_path)
    (own_home / "reports").mkdir(parents=True)
    (own_home / "reports" / "one.json").write_text(json.dumps(made.to_json()))
    plays = tmp_path / "plays.csv"
    plays.write_text(f"event_id,track\ne1,{made.query.sha256}\n")
    window.show_page(ROYALTIES)
    royalties = window.pages.royalties
    royalties.plays.set_path(str(plays))
    royalties.terms.by_attribution["recording"].setText("100.00")
    royalties.start.click()
    qtbot.waitUntil(lambda: royalties.results.run is not None, timeout=60_000)
    assert {one.name for one in royalties.results.run.payees} == {"Tidewater Records", "Northgate Sound"}

    window.intake.show_report(own_home / "reports" / "one.json")
    qtbot.waitUntil(lambda: window.list.current is not None, timeout=60_000)
    window.commands.draft_letter()
    letters = window.pages.letters
    qtbot.waitUntil(lambda: "Offer of a licence" in letters.paper.toPlainText(), timeout=60_000)


def test_the_window_loads_nothing_heavy(tmp_path: Path) -> None:
    code = f"""
import sys
from descant.gui.app import make_application
from descant.gui.main_window import MainWindow
from descant.gui.shell import ROYALTIES
from inline_engine import InlineEngine
make_application()
window = MainWindow(InlineEngine({{}}))
for place in range(len(window.tabs.buttons())):
    window.show_page(place)
window.sound.close()
loaded = {{name.split('.')[0] for name in sys.modules}} & set({FORBIDDEN!r})
print(sorted(loaded - {{'sounddevice'}}))
window.tasks._threads.clear()
window.tasks.close()
"""
    where = os.pathsep.join([str(Path(__file__).parents[1] / "engine"), os.environ.get("PYTHONPATH", "")])
    env = {**os.environ, "DESCANT_HOME": str(tmp_path), "PYTHONPATH": where}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, timeout=120)
    assert ran.stdout.strip() == "[]", ran.stdout + ran.stderr
