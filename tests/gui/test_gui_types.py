"""What the type checker says of requests and what is done with their replies; quick where it has checked before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ASKED = """
from descant.engine import messages as m
from descant.gui.queue.tasks import Tasks


def counted(page: m.TrackPage) -> None: ...
def removed(number: int) -> None: ...


def ask(tasks: Tasks) -> None:
    tasks.ask(m.Search("catalog"), done=counted)
    tasks.ask(m.Search("catalog"), done=removed)
    tasks.ask(m.RemoveTracks("catalog", ()), done=removed)
    tasks.ask(m.RemoveTracks("catalog", ()), done=counted)
    tasks.ask(m.ExportReport, done=print)
    tasks.ask(m.Locate("catalog", ()), done=lambda places: print(reveal_type(places)))
    tasks.run(lambda: 5, done=counted)
"""


@pytest.mark.slow
def test_a_reply_of_another_kind_is_refused_by_the_type_checker(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    (tmp_path / "asked.py").write_text(ASKED)
    project = Path(__file__).parents[2]
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", project / "pyproject.toml", tmp_path / "asked.py"],
        cwd=project, capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    said = [line.split(":", 1)[1].strip() for line in checked.stdout.splitlines() if "asked.py:" in line]
    wrong = [ASKED.splitlines()[int(line.split(":")[0]) - 1].strip() for line in said if "error" in line]
    assert wrong == [
        'tasks.ask(m.Search("catalog"), done=removed)',
        'tasks.ask(m.RemoveTracks("catalog", ()), done=counted)',
        "tasks.ask(m.ExportReport, done=print)",
        "tasks.run(lambda: 5, done=counted)",
    ], checked.stdout
    assert any("Revealed type" in line and "dict" in line for line in said), said
