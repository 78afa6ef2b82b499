"""How the window is built: who names whom, which resources, and what the type checker says of requests and replies."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import descant.gui
from descant.gui.main_window import MainWindow
from descant.gui.widgets.shortcuts import Shortcuts
from descant.resources import resource

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
    tasks.ask(m.MakeCertificate, done=print)
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
        "tasks.ask(m.MakeCertificate, done=print)",
        "tasks.run(lambda: 5, done=counted)",
    ], checked.stdout
    assert any("Revealed type" in line and "dict" in line for line in said), said


def test_only_what_makes_the_window_names_it() -> None:
    """All others speak to the Shell, or to the part they were given."""
    makers = {"main_window.py", "app.py", "screenshot.py", "screenshots.py", "window.py", "placement.py"}
    later = {"pages.py", "analyses_page.py"}  # import what they make when it is first asked for
    folder = Path(descant.gui.__file__).parent
    files = {
        path.name: ast.parse(path.read_text(encoding="utf-8"))
        for path in folder.rglob("*.py")
        if path.parent.name != "tour"  # which photographs it
    }
    for name in files.keys() - makers:
        names = {getattr(node, "id", getattr(node, "attr", "")) for node in ast.walk(files[name])}
        names |= {
            alias.name for node in ast.walk(files[name]) if isinstance(node, ast.ImportFrom) for alias in node.names
        }
        assert not names & {"MainWindow", *(() if name in later else ("TYPE_CHECKING",))}, name


def test_every_resource_that_the_window_names_is_there() -> None:
    for path in Path(descant.gui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "resource":
                name = node.args[0].value if isinstance(node.args[0], ast.Constant) else "icons"
                assert resource(name).exists(), f"{path.name}: {name}"


def test_the_help_page_lists_the_shortcuts(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    page = Shortcuts(window)
    qtbot.addWidget(page)
    texts = [label.text() for label in page.findChildren(QWidget) if hasattr(label, "text")]
    assert "Play or pause" in texts
    assert "Space" in texts
