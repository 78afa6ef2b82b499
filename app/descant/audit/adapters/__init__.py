"""Which adapter reads a model folder. Each is imported only when its kind of model is opened."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

from descant.audit.adapters.base import ModelAdapter
from descant.audit.computing import OnDevice
from descant.errors import ModelError
from descant.model_files import read_config

KINDS: Final = {
    "reference": "descant.audit.adapters.reference",
    "musicgen": "descant.audit.adapters.musicgen",
    "stable-audio": "descant.audit.adapters.stable_audio",
}


def load(folder: Path, device: str = "cpu") -> ModelAdapter:
    """The model of a folder, by "descant_adapter" or else "model_type" of its config.json. device: as torch names it.

    Every adapter module has `open_model(folder: Path, config: Mapping[str, object]) -> ModelAdapter`.
    Raises ModelError for a folder that is no model, is damaged, or of a kind that no adapter reads.
    """
    config = read_config(folder)
    kind = str(config.get("descant_adapter") or config.get("model_type") or "")
    kind = {"diffusion_cond": "stable-audio", "diffusion_uncond": "stable-audio"}.get(kind, kind)
    if kind not in KINDS:
        raise ModelError(
            f"No adapter reads models of the kind “{kind}”.",
            remedy=f"config.json must say “descant_adapter”: one of {', '.join(KINDS)}.",
            path=folder,
        )
    adapter: ModelAdapter = import_module(KINDS[kind]).open_model(folder, config)
    return adapter if device == "cpu" else OnDevice(adapter, device)
