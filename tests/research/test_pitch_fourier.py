"""Kernels multiplied as spectra give what the layers give, forwards and backwards."""

from __future__ import annotations

import pytest
import torch

from descant.encoders.pitchnet import PitchLayers
from research.pitch_fourier import heard
from research.pitch_train import CONFIGS


@pytest.mark.parametrize("leg", ["composition", "recording"])
def test_as_the_layers_themselves(leg: str) -> None:
    torch.manual_seed(4)
    layers = PitchLayers(CONFIGS[leg])
    pitch = torch.randn(3, 61, 84) * 20 - 30
    wanted = torch.randn_like(layers(pitch))
    found = []
    for way in (layers.forward, lambda x: heard(layers, x)):
        rows = way(pitch)
        found.append([rows.detach(), *torch.autograd.grad((rows * wanted).sum(), list(layers.parameters()))])
    for of, other in zip(*found, strict=True):
        assert torch.allclose(of, other, rtol=1e-3, atol=1e-3 * float(of.abs().max()))
