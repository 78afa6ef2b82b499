"""What every test gets: a home of its own, so that no test reads or writes the person's folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time, and no deadline: how long an example takes depends on the machine.
settings.register_profile("descant", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("descant")

pytest_plugins = ["postgres_server", "small_cohort"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # a process of tests a core: threads of several would wait for each other


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the person's Descant folder in this test (catalog, keys, log)."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DESCANT_HOME", str(folder))
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", choices=("compare", "write"), default="compare", help="see tests/golden")
