"""Writes clews_vectors.json: what CLEWS's own code makes of a tiny model (github.com/sony/clews, commit 517de18).

It cannot be a dependency (it is no package), so it runs apart, once, from a checkout:

    pip install --no-deps --target apart nnAudio==0.3.4 einops
    PYTHONPATH=apart:CHECKOUT:tests/encoders python tests/encoders/make_clews_vectors.py OUT.json

The noise of 1e-6 that the published code adds to the spectrogram is drawn from a fixed seed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch
from models.clews import Model
from tiny_encoders import CLEWS_CONFIG, RATE, clews_tensors, cqt_filters, sound


def plain(tree: Any) -> Any:
    return SimpleNamespace(**{k: plain(v) for k, v in tree.items()}) if isinstance(tree, dict) else tree


def main() -> None:
    torch.manual_seed(0)
    config = {**CLEWS_CONFIG, "loss": {"redux": {"pos": "bpwr-5", "neg": "min"}, "gamma": 5, "epsilon": 1e-6}}
    model = Model(plain(config), sr=RATE).eval()
    state = model.state_dict()
    lengths, filters = cqt_filters()
    assert np.array_equal(state["cqt.0.lenghts"].numpy(), lengths)
    ours = filters[:, None]
    theirs = state["cqt.0.cqt_kernels_real"].numpy() + 1j * state["cqt.0.cqt_kernels_imag"].numpy()
    print("filters differ by at most", np.abs(ours - theirs).max(), "of", np.abs(theirs).max())
    assert np.abs(ours - theirs).max() < 1e-6
    shapes = {name: tuple(tensor.shape) for name, tensor in state.items()}
    model.load_state_dict(clews_tensors(shapes))
    samples = sound(1, 3 * RATE * 3, RATE)
    with torch.inference_mode():
        vectors = model(torch.from_numpy(samples)[None], shingle_hop=1.5)[0].numpy()
    tree = {"shapes": shapes, "hop_s": 1.5, "vectors": [[round(float(x), 6) for x in row] for row in vectors]}
    Path(sys.argv[1]).write_text(json.dumps(tree) + "\n")


main()
