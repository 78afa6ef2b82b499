"""Learned chroma: one small network for the composition and the recording encoder.

From pitch frames (dB, 84 semitone bands, 10.77 a second) it makes K × 12 numbers per step, where raising the music by a
semitone rolls the 12 by one (but for what crosses the ends of the seven octaves). Everything is convolution: circular
over pitch class, plain over time, the octaves as input channels. So one pass over a track serves every segment and
every transposition of it.

    net = PitchNet.load(resource("weights/composition.safetensors"))
    chroma = net.map(frames.pitch)             # float32 [M, K, 12], a unit (or zero) frame every net.hop_s seconds

Frame m is centred at m·hop_s. The cosine of two segments (windows.fold) is the mean of the cosines of their frames, so
a long match may also be scored frame by frame, shifted by one lag and rolled by one transposition.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn
from torch.nn import functional

from descant.audio.frames import PITCH_BINS, PITCH_HOP, RATE
from descant.encoders.spectral_contrast import MEAN_BANDS, PEAK_FRAMES, RANGE_DB
from descant.encoders.transposition import CLASSES
from descant.errors import ModelError
from descant.progress import CancelToken, check

FORMAT = 1
OCTAVES = PITCH_BINS // CLASSES
CHUNK_FRAMES = 8192
"""Pitch frames per pass (13 min): bounded memory for tracks of hours."""
CONTEXT_FRAMES = 64
"""Frames of overlap on each side of a chunk; more than the network sees, so that chunks leave no seam."""
REMEDY = "Install Descant again, or take the weights that belong to this version."

Array = NDArray[np.float32]


@dataclass(frozen=True)
class PitchConfig:
    """Shape of a network.

    pool: input frames averaged before the first layer; stride: of the second layer; blocks: K, of 12 per step;
    steps: n, chroma frames per segment; widths: channels of the four layers.
    """

    pool: int
    stride: int
    blocks: int
    steps: int
    widths: tuple[int, int, int, int]

    @property
    def hop_frames(self) -> int:
        """Input frames per chroma frame."""
        return self.pool * self.stride


class PitchLayers(nn.Module):
    """The layers themselves, for training and use."""

    def __init__(self, config: PitchConfig) -> None:
        super().__init__()
        self.config = config
        a, b, c, d = config.widths
        self.onset = nn.Conv2d(OCTAVES, a, (3, CLASSES), padding=(1, 0), bias=False)
        self.chord = nn.Conv2d(a, b, (3, CLASSES), padding=(1, 0), stride=(config.stride, 1), bias=False)
        self.voice = nn.Conv2d(b, c, (1, CLASSES), bias=False)
        self.phrase = nn.Conv2d(c, d, (5, 1), padding=(2, 0), bias=False)
        self.norms = nn.ModuleList(nn.BatchNorm2d(width) for width in config.widths)
        self.out = nn.Conv2d(d, config.blocks, 1, bias=False)
        self.plain = nn.Parameter(torch.ones(config.blocks))
        nn.init.normal_(self.out.weight, std=0.02)

    def forward(self, pitch: Tensor) -> Tensor:
        """dB [B, T, 84] → [B, ceil(T / hop_frames), K, 12], each row centred per block and of unit length (or zero)."""
        salience = fold(whiten(pitch), self.config.pool)
        x = torch.relu(self.norms[0](self.onset(_around(salience))))
        x = torch.relu(self.norms[1](self.chord(_around(x))))
        x = torch.relu(self.norms[2](self.voice(_around(x))))
        x = torch.relu(self.norms[3](self.phrase(x)))
        chroma = salience.sum(1, keepdim=True)
        chroma = functional.avg_pool2d(chroma, (self.config.stride, 1), ceil_mode=True)
        rows = self.out(x) + self.plain[:, None, None] * chroma
        return unit_rows(rows.transpose(1, 2))


def whiten(pitch: Tensor) -> Tensor:
    """dB [B, T, 84] → salience ≥ 0 of the same shape: clipped below the local peak, less the local mean, rectified.

    spectral_contrast.spectra in torch, but for its ends; the trained weights expect these.
    """
    peak = pitch.amax(2, keepdim=True).transpose(1, 2)
    peak = functional.max_pool1d(peak, PEAK_FRAMES, 1, PEAK_FRAMES // 2).transpose(1, 2)
    level = (torch.clamp(pitch - peak, min=-RANGE_DB) + RANGE_DB) / 20
    mean = functional.avg_pool1d(level, MEAN_BANDS, 1, MEAN_BANDS // 2, count_include_pad=False)
    return torch.relu(level - mean)


def fold(salience: Tensor, pool: int) -> Tensor:
    """[B, T, 84] → [B, 7, ceil(T / pool), 12]: averaged over time, octaves as channels, pitch classes from A."""
    shaped = salience.reshape(*salience.shape[:2], OCTAVES, CLASSES).transpose(1, 2)
    return functional.avg_pool2d(shaped, (pool, 1), ceil_mode=True) if pool > 1 else shaped


def unit_rows(rows: Tensor) -> Tensor:
    """[B, M, K, 12] centred over the pitch classes of each block and scaled to unit length over all K·12."""
    rows = rows - rows.mean(3, keepdim=True)
    length: Tensor = rows.flatten(2).norm(dim=2).clamp_min(1e-3)
    return rows / length[:, :, None, None]


def _around(x: Tensor) -> Tensor:
    """Circular padding so that a kernel of 12 classes gives 12 again."""
    return torch.cat([x, x[..., : CLASSES - 1]], dim=3)


def fingerprint(tensors: Mapping[str, Tensor], config: PitchConfig) -> str:
    """SHA-256 (hex) over the configuration and all tensors in the order of their names."""
    digest = hashlib.sha256(json.dumps(asdict(config), sort_keys=True).encode())
    for name in sorted(tensors):
        tensor = tensors[name].detach().cpu().contiguous()
        digest.update(f"{name} {tensor.dtype} {list(tensor.shape)}".encode())
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy().tobytes())
    return digest.hexdigest()


class PitchNet:
    """A trained network in use. Deterministic on one machine and number of threads."""

    def __init__(self, layers: PitchLayers, sha256: str, device: str = "cpu") -> None:
        self.config = layers.config
        self.sha256 = sha256
        self.device = device
        # Channels last: a quarter faster on a CPU.
        self._layers = layers.to(device).to(memory_format=torch.channels_last).eval()  # type: ignore[call-overload]

    @property
    def hop_s(self) -> float:
        """Seconds from one chroma frame to the next."""
        return self.config.hop_frames * PITCH_HOP / RATE

    @property
    def dim(self) -> int:
        """Numbers in a segment vector."""
        return self.config.steps * self.config.blocks * CLASSES

    @classmethod
    def load(cls, path: str | Path, device: str = "cpu") -> PitchNet:
        """Reads a weights file. Raises ModelError where it is missing, damaged, or of another shape or hash."""
        try:
            with safe_open(str(path), framework="pt") as file:
                about = json.loads((file.metadata() or {})["descant.pitchnet"])
                tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
            if about["format"] != FORMAT:
                raise ModelError(f"weights of format {about['format']}, not {FORMAT}", remedy=REMEDY, path=path)
            pool, stride, blocks, steps = (int(about["config"][name]) for name in ("pool", "stride", "blocks", "steps"))
            a, b, c, d = (int(width) for width in about["config"]["widths"])
            config = PitchConfig(pool, stride, blocks, steps, (a, b, c, d))
            expected = str(about["sha256"])
        except (OSError, SafetensorError, KeyError, IndexError, TypeError, ValueError) as error:
            raise ModelError(f"these weights cannot be read ({error})", remedy=REMEDY, path=path) from error
        if fingerprint(tensors, config) != expected:
            raise ModelError("these weights are not what their hash says", remedy=REMEDY, path=path)
        layers = PitchLayers(config)
        try:
            layers.load_state_dict(tensors, strict=True)
        except RuntimeError as error:
            raise ModelError("these weights have another shape", remedy=REMEDY, path=path) from error
        return cls(layers, expected, device)

    def map(self, pitch: NDArray[np.float16] | Array, cancel: CancelToken | None = None) -> Array:
        """dB [T, 84] → float32 [ceil(T / hop_frames), K, 12]. Raises Cancelled between chunks of 13 minutes."""
        hop, total = self.config.hop_frames, len(pitch)
        parts: list[Array] = []
        with torch.inference_mode():
            for start in range(0, total, CHUNK_FRAMES):
                check(cancel)
                begin, end = max(0, start - CONTEXT_FRAMES), min(total, start + CHUNK_FRAMES + CONTEXT_FRAMES)
                part = torch.from_numpy(np.asarray(pitch[begin:end], np.float32))[None].to(self.device)
                rows = self._layers(part)[0].cpu()
                first = (start - begin) // hop
                parts.append(rows[first : first + -(-min(CHUNK_FRAMES, total - start) // hop)].numpy())
        return np.concatenate(parts) if parts else np.zeros((0, self.config.blocks, CLASSES), np.float32)
