"""Where networks run, and in which precision they may."""

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


def has_bfloat16(device: str) -> bool:
    """Whether its processors multiply bfloat16 themselves; elsewhere it would be slower than float32."""
    kind = torch.device(device).type
    if kind == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    return kind == "cpu" and bool(torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported())
