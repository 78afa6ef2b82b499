"""Where networks run."""

from __future__ import annotations

import torch

from descant.errors import ModelError


def choose_device(wanted: str) -> str:
    """ "auto" → cuda, mps or cpu, whichever is there. On a CPU each network runs on one thread: legs and tracks run
    side by side instead, which wastes less on layers as small as these, and adds up in one order every time.

    Raises ModelError where a device is asked for by name and not there.
    """
    torch.set_num_threads(1)
    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if wanted == "auto":
        return next(name for name in ("cuda", "mps", "cpu") if there[name])
    if not there.get(wanted.split(":")[0], False):
        raise ModelError(f"This machine has no device {wanted!r}.", remedy="Use --device auto or --device cpu.")
    return wanted
