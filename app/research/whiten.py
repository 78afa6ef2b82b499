"""`whiten`: the map at the end of the style network, fitted on other music, and the cohort's vectors by the same map.

A few directions in which much music is alike make the best of the strangers. So the mean of other music's vectors is
taken off, and each principal component divided by its deviation to some power: 1 makes all directions the same
(whitening), 0 takes off the mean alone.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import save
from torch import Tensor

from descant.audio.decode import read_span
from descant.audio.frames import RATE
from descant.encoders.stylenet import StyleEncoder, load_weights
from descant.encoders.windows import unit
from descant.errors import DescantError
from descant.files import write_whole
from research.material import audio_files
from research.style import save_weights
from research.style_bank import mel_of

F32 = NDArray[np.float32]

SPAN_S = (10.0, 40.0)
"""What of each recording is heard."""
LEAST_VARIANCE = 1e-4
"""Of the largest: directions in which nothing lies are not blown up."""


def whitening(rows: F32, power: float) -> tuple[Tensor, Tensor]:
    """[N, dim] vectors of other music → centre [dim] and map [dim, dim], as StyleNet.set_map takes them."""
    centre = rows.mean(0)
    variance, components = np.linalg.eigh(np.cov((rows - centre).T))
    scaled = components * np.maximum(variance, variance.max() * LEAST_VARIANCE) ** (-power / 2)
    return torch.from_numpy(centre).float(), torch.from_numpy(scaled).float()


def heard(encoder: StyleEncoder, files: Sequence[Path]) -> F32:
    """[N, dim] vectors of SPAN_S of each file; what is shorter or cannot be decoded is left out."""
    rows = []
    for path in files:
        try:
            sound = read_span(path, *SPAN_S, RATE, 1)[:, 0]
        except DescantError as error:
            print(f"left out: {error}")
            continue
        if len(sound) > RATE:
            rows.append(encoder.embed([mel_of(sound)])[0])
    return np.concatenate(rows)


def map_cohort(path: Path, out: Path, version: str, encoder: StyleEncoder) -> None:
    """The cohort with its style vectors mapped; all else stays. version: of the encoder from now on."""
    with safe_open(path, framework="numpy") as file:
        about = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    rows = unit(tensors["style.rows"].astype(np.float32))
    mapped = unit((rows - encoder.net.centre.numpy()) @ encoder.net.whitening.numpy())
    peak = np.maximum(np.abs(mapped).max(axis=1, keepdims=True), 1e-6)
    tensors["style.rows"] = np.round(mapped / peak * 127).astype(np.int8)
    meta = json.loads(about["cohort"])
    meta["versions"]["style"] = version
    write_whole(out, save(tensors, metadata={**about, "cohort": json.dumps(meta, sort_keys=True)}))


def run(chosen: argparse.Namespace) -> int:
    torch.set_num_threads(1)
    encoder = load_weights(chosen.weights)
    encoder.net.without_map()
    with safe_open(chosen.weights, "pt") as file:
        facts = {name: of for name, of in file.metadata().items() if name not in ("format", "shape", "sha256")}
    rows = heard(encoder, [path for folder in chosen.music for path in audio_files(folder)])
    encoder.net.set_map(*whitening(rows, chosen.power))
    facts |= {"whitened": f"{chosen.power:g}, on {len(rows)} segments"}
    digest = save_weights(encoder.net, chosen.out, facts)
    print(f"{chosen.out} {digest}, fitted on {len(rows)} segments")
    if chosen.cohort:
        map_cohort(*chosen.cohort, f"stylenet-{digest[:16]}", encoder)
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `whiten`."""
    command = commands.add_parser("whiten", help="fit the map at the end of the style network")
    command.add_argument("--weights", type=Path, required=True, help="trained weights; a map that they have is replaced")
    command.add_argument("--music", type=Path, action="append", required=True, help="folder of other recordings")
    command.add_argument("--power", type=float, required=True)
    command.add_argument("--out", type=Path, required=True, help="where the weights go")
    command.add_argument(
        "--cohort", type=Path, nargs=2, metavar=("FROM", "TO"), help="a cohort of the weights without a map, and mapped"
    )
    command.set_defaults(run=run)
