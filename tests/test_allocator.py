"""What an analysis needed of memory goes back to the system."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

SCRIPT = """
from concurrent.futures import ThreadPoolExecutor
import numpy as np
from descant import allocator

def megabytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))

def work(_):
    held = [np.ones(8192) for _ in range(1600)]  # 100 MB in blocks of 64 kB
    return held[-1].copy()  # what lies behind them stays

allocator.one_arena()
with ThreadPoolExecutor(4) as pool:
    kept = list(pool.map(work, range(4)))
before = megabytes()
allocator.give_back()
print(before - megabytes())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc is told")
def test_what_is_free_is_given_back() -> None:
    told = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=60)
    assert int(told.stdout) > 50
