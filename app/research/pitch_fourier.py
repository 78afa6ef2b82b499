"""The layers of pitchnet with their circular kernels multiplied as spectra over the twelve pitch classes.

Exact, and with a fifth of the multiplications; what is left is as much as copying, so that a training step in single
precision takes two thirds of the time.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from descant.encoders.pitchnet import PitchLayers, fold, unit_rows, whiten
from descant.encoders.transposition import CLASSES

BINS = CLASSES // 2 + 1
_ANGLES = 2 * torch.pi * torch.outer(torch.arange(BINS), torch.arange(CLASSES)) / CLASSES
_SCALE = torch.tensor([1.0] + [2.0] * (BINS - 2) + [1.0])[:, None] / CLASSES
TO_SPECTRUM = torch.stack([_ANGLES.cos(), -_ANGLES.sin()], 1).reshape(2 * BINS, CLASSES)
FROM_SPECTRUM = torch.stack([_ANGLES.cos() * _SCALE, -_ANGLES.sin() * _SCALE], 1).reshape(2 * BINS, CLASSES)


def correlated(x: Tensor, weight: Tensor, stride: int = 1) -> Tensor:
    """[B, T, 12, C] with kernels [O, C, k, 12], circular over the classes, zeros around in time → [B, T', 12, O]."""
    count, frames, _, width = x.shape
    out, _, taps, _ = weight.shape
    spectrum = torch.einsum("btnc,fn->fbtc", x, TO_SPECTRUM).reshape(BINS, 2, count, frames, width)
    spectrum = spectrum.permute(0, 2, 3, 1, 4).reshape(BINS, count, frames, 2 * width)
    real, imaginary = torch.einsum("ockn,fn->fkco", weight, TO_SPECTRUM).reshape(BINS, 2, taps, width, out).unbind(1)
    kernel = torch.cat([torch.cat([real, -imaginary], 3), torch.cat([imaginary, real], 3)], 2)  # conjugate
    if taps > 1:
        padded = functional.pad(spectrum, (0, 0, taps // 2, taps // 2))
        frames = (frames - 1) // stride + 1
        spectrum = torch.cat([padded[:, :, t : t + (frames - 1) * stride + 1 : stride] for t in range(taps)], 3)
    made = torch.bmm(spectrum.reshape(BINS, count * frames, -1), kernel.reshape(BINS, -1, 2 * out))
    made = made.reshape(BINS, -1, 2, out).transpose(1, 2).reshape(2 * BINS, -1)
    return (FROM_SPECTRUM.T @ made).reshape(CLASSES, count, frames, out).permute(1, 2, 0, 3)


def heard(layers: PitchLayers, pitch: Tensor) -> Tensor:
    """As PitchLayers.forward."""

    def normed(index: int, x: Tensor) -> Tensor:
        norm = layers.norms[index]
        assert isinstance(norm, nn.BatchNorm2d)
        return torch.relu(norm(x.permute(0, 3, 1, 2))).permute(0, 2, 3, 1)

    salience = fold(whiten(pitch), layers.config.pool).permute(0, 2, 3, 1)
    x = normed(0, correlated(salience, layers.onset.weight))
    x = normed(1, correlated(x, layers.chord.weight, layers.config.stride))
    x = normed(2, correlated(x, layers.voice.weight))
    x = normed(3, layers.phrase(x.permute(0, 3, 1, 2)).permute(0, 2, 3, 1))
    chroma = functional.avg_pool2d(salience.sum(3)[:, None], (layers.config.stride, 1), ceil_mode=True)
    rows = layers.out(x.permute(0, 3, 1, 2)) + layers.plain[:, None, None] * chroma
    return unit_rows(rows.transpose(1, 2))
