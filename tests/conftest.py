"""What every test gets: a home of its own, so that no test reads or writes the person's folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the person's Descant folder in this test (catalog, keys, log)."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DESCANT_HOME", str(folder))
    return folder
