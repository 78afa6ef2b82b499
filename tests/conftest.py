"""What every test gets: a home of its own, so that no test reads or writes the person's folders."""

from __future__ import annotations

import gc
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time, and no deadline: how long an example takes depends on the machine.
settings.register_profile("descant", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("descant")

pytest_plugins = ["made_up_catalogs", "postgres_server", "small_cohort"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # a process of tests a core: threads of several would wait for each other

gc.set_threshold(20_000, 20, 100)  # torch and Qt are half a million objects, which a search for cycles goes through

_resources = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """One process makes the resources of tests; those that it starts, among them xdist's, inherit where they lie."""
    if not hasattr(config, "workerinput"):
        from small_cohort import write_small_cohort

        config.stash[_resources] = folder = tempfile.TemporaryDirectory(prefix="descant-resources-")
        write_small_cohort(Path(folder.name))
        os.environ["DESCANT_RESOURCES"] = folder.name


def pytest_unconfigure(config: pytest.Config) -> None:
    if _resources in config.stash:
        config.stash[_resources].cleanup()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the person's Descant folder in this test (catalog, keys, log)."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("DESCANT_HOME", str(folder))
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", choices=("compare", "write"), default="compare", help="see tests/golden")
