"""Writes stable_audio_losses.json: what stable-audio-tools itself says of tiny models whose weights follow from a seed.

It cannot be a dependency (stable-audio-tools 0.0.19 pins numpy 1.23 and pandas 2.0), so it runs apart, once:

    python -m venv apart && apart/bin/pip install torch==2.13.0 numpy
    apart/bin/pip install --no-deps stable-audio-tools==0.0.19 einops alias-free-torch torchaudio …
    apart/bin/python tests/audit/make_stable_audio_losses.py tests/audit/stable_audio_losses.json

The library's own classes build the networks from the configs, its wrapper puts the conditioning in place, and its
MSELoss gives the losses; the formulas of noise and target are those of its DiffusionCondTrainingWrapper.
"""

from __future__ import annotations

import functools
import importlib.abc
import importlib.machinery
import json
import math
import sys
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import torch

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
from stable_audio_models import CASES, LATENT, filled, given, sound  # noqa: E402

ABSENT = (
    "wandb",
    "pytorch_lightning",
    "laion_clap",
    "k_diffusion",
    "auraloss",
    "torchaudio",
    "audiotools",
    "torchvision",
    "pedalboard",
)
"""Packages for training, demonstrations and reading audio, which no loss needs."""


def library() -> Any:
    """Of the library, what builds a model and its loss; its training and demonstration packages are not needed."""

    class Absent(importlib.abc.MetaPathFinder, importlib.abc.Loader):
        def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
            if name.partition(".")[0] in ABSENT:
                return importlib.machinery.ModuleSpec(name, self, is_package=True)
            return None

        def create_module(self, spec: Any) -> Any:
            made = MagicMock(name=spec.name)
            made.__path__, made.__spec__ = [], spec
            return made

        def exec_module(self, module: Any) -> None:
            pass

    sys.meta_path.insert(0, Absent())
    from stable_audio_tools.models import autoencoders, conditioners, diffusion
    from stable_audio_tools.training.losses.losses import MSELoss

    return autoencoders, conditioners, diffusion, MSELoss


def main(out: Path) -> None:
    autoencoders, conditioning, diffusions, loss_class = library()
    loss_of = loss_class("output", "targets", weight=1.0, mask_key="padding_mask")
    found = {}
    for name, config in CASES.items():
        model = config["model"]
        diffusion = model.get("diffusion", model)
        objective = diffusion.get("diffusion_objective", "v")
        settings = dict(diffusion["config"])
        if config["model_type"] == "diffusion_uncond":
            network = diffusions.DiTUncondWrapper(in_channels=settings.pop("io_channels"), **settings)
        else:
            network = diffusions.DiTWrapper(objective, **settings)
        conditioners = torch.nn.ModuleDict()
        width = model.get("conditioning", {}).get("cond_dim", 0)
        for entry in model.get("conditioning", {}).get("configs", []):
            if entry["type"] == "number":
                conditioners[entry["id"]] = conditioning.NumberConditioner(width, **entry["config"])
            elif entry["type"] == "int":
                conditioners[entry["id"]] = conditioning.IntConditioner(width, **entry["config"])
            else:
                conditioners[entry["id"]] = torch.nn.ModuleDict({"proj_out": torch.nn.Linear(512, width)})
        encoder = autoencoders.OobleckEncoder(**model["pretransform"]["config"]["encoder"]["config"])
        whole = torch.nn.ModuleDict(
            {
                "model": torch.nn.ModuleDict({"model": network.model}),
                "conditioner": torch.nn.ModuleDict({"conditioners": conditioners}),
                "pretransform": torch.nn.ModuleDict({"model": torch.nn.ModuleDict({"encoder": encoder})}),
            }
        ).eval()
        tensors = filled({key: tuple(value.shape) for key, value in whole.state_dict().items()})
        kept = {key: whole.state_dict()[key].clone() for key in tensors if key.endswith("inv_freq")}
        whole.load_state_dict({**tensors, **kept})
        told = given(config)
        embedded = {}
        for entry in model.get("conditioning", {}).get("configs", []):
            key = entry["id"]
            if entry["type"] == "t5":
                states, mask = told[key]
                embedded[key] = (conditioners[key]["proj_out"](states) * mask[..., None].float(), mask)
            else:
                embedded[key] = tuple(conditioners[key](told[key]))
        ask = network
        if config["model_type"] == "diffusion_cond":
            wrapper = diffusions.ConditionedDiffusionModelWrapper(
                network, None, LATENT, 64, 1, objective,
                cross_attn_cond_ids=diffusion.get("cross_attention_cond_ids", []),
                global_cond_ids=diffusion.get("global_cond_ids", []),
                prepend_cond_ids=diffusion.get("prepend_cond_ids", []),
            )  # fmt: skip
            ask = functools.partial(wrapper, cond=embedded)
        latents, mask, noise, times = told["latents"], told["mask"], told["noise"], told["times"]
        losses = []
        with torch.no_grad():
            for epsilon, time in zip(noise, times, strict=True):
                t = time.repeat(len(latents))
                if objective == "v":
                    alpha, sigma = torch.cos(t * math.pi / 2)[:, None, None], torch.sin(t * math.pi / 2)[:, None, None]
                    target = epsilon * alpha - latents * sigma
                else:
                    alpha, sigma = 1 - t[:, None, None], t[:, None, None]
                    target = epsilon - latents
                output = ask(latents * alpha + epsilon * sigma, t)

                about = {"output": output, "targets": target, "padding_mask": mask}
                alone = [{key: value[n : n + 1] for key, value in about.items()} for n in range(len(latents))]
                unmasked = float(loss_of({**about, "padding_mask": None}))
                losses.append({"each": [float(loss_of(one)) for one in alone], "unmasked": unmasked})
            mean = encoder(sound(config))[:, : model["pretransform"]["config"]["latent_dim"]]
        found[name] = {
            "shapes": {key: list(value.shape) for key, value in sorted(whole.state_dict().items())},
            "losses": losses,
            "encoded": [round(float(v), 6) for v in mean.flatten()[:32]],
        }
    lines = (f"{json.dumps(name)}: {json.dumps(case, sort_keys=True)}" for name, case in found.items())
    out.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
