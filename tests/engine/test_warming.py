"""What the engine does so that a search beside its warming up does not wait."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from descant.processes import settling

AHEAD = """
import sys
from descant.processes import load_torch_ahead
load_torch_ahead()
assert "torch" not in sys.modules
assert any("libtorch_cpu" in line for line in open("/proc/self/maps"))
import torch
assert float(torch.ones(2).sum()) == 2
"""


def test_what_is_made_while_settling_is_never_looked_through() -> None:
    before = gc.get_freeze_count()
    try:
        with settling():
            assert not gc.isenabled()
            kept = [[] for _ in range(1000)]
        assert gc.isenabled()
        assert gc.get_freeze_count() >= before + len(kept)
    finally:
        gc.unfreeze()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere torch is loaded as it always is")
def test_torch_is_loaded_ahead_and_then_imported() -> None:
    done = subprocess.run([sys.executable, "-c", AHEAD], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
