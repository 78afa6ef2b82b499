"""The style network: timbre, production and groove of five seconds of log-mel frames, whatever the notes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional

from descant.audio.frames import MEL_BINS, MEL_RATE
from descant.errors import ModelError
from descant.progress import CancelToken, check

FORMAT = "descant-style-1"
SEGMENT = 108
"""Mel frames a segment: 5.02 s."""
HOP = 54
"""Mel frames between segments: 2.51 s."""
SEGMENT_S, HOP_S = SEGMENT / MEL_RATE, HOP / MEL_RATE
TAIL = HOP // 2
"""Frames at a track's end that no whole segment covers and that earn one more segment, tiled."""
SILENT_DB = -75.0
"""Mean power of a segment, dB re full scale, under which there is nothing to hear but noise."""
BATCH = 64
"""Segments computed at once: about 40 MB of activations."""

FLOOR_DB, SCALE_DB = -60.0, 15.0
"""Levels are taken re the segment's mean power, floored, and divided: about unit deviation on music."""
CEPSTRA = 20
"""Cepstral coefficients of the covariances (Aucouturier & Pachet 2004 use 20 for timbre similarity)."""
GROOVE_BANDS, GROOVE_RATES = 16, 20
"""Bands of the modulation spectrum, and its rates, spaced in log frequency between GROOVE_LOW and GROOVE_HIGH Hz."""
GROOVE_LOW, GROOVE_HIGH = 0.5, 10.0
GROOVE_FFT = 256


@dataclass(frozen=True)
class Shape:
    """What fixes every tensor's shape."""

    channels: tuple[int, int, int, int] = (24, 48, 96, 128)
    hidden: int = 128
    dim: int = 128


def standardise(mel: Tensor) -> Tensor:
    """[B, T, MEL_BINS] dB → the same, relative to each segment's mean power, floored and scaled: loudness is gone."""
    level = 10 * torch.log10(torch.pow(10, mel / 10).mean((1, 2), keepdim=True))
    relative: Tensor = (mel - level).clamp(min=FLOOR_DB) / SCALE_DB + 2
    return relative


def _cosines() -> Tensor:
    """Orthonormal DCT-II [MEL_BINS, CEPSTRA]."""
    bins, orders = torch.arange(MEL_BINS), torch.arange(CEPSTRA)
    basis: Tensor = torch.cos(torch.pi / MEL_BINS * (bins[:, None] + 0.5) * orders) * (2 / MEL_BINS) ** 0.5
    basis[:, 0] /= 2**0.5
    return basis


def _rates() -> Tensor:
    """Triangles over log modulation frequency [GROOVE_FFT / 2 + 1, GROOVE_RATES], each summing to one."""
    hz = torch.arange(GROOVE_FFT // 2 + 1) * MEL_RATE / GROOVE_FFT
    centres = torch.logspace(np.log10(GROOVE_LOW), np.log10(GROOVE_HIGH), GROOVE_RATES)
    step = torch.log(centres[1] / centres[0])
    shape = (1 - (torch.log(hz.clamp(min=1e-3))[:, None] - torch.log(centres)).abs() / step).clamp(min=0)
    nearest = (hz[:, None] - centres).abs().argmin(0)
    shape[nearest, torch.arange(GROOVE_RATES)] = shape[nearest, torch.arange(GROOVE_RATES)].clamp(min=0.2)
    return shape / shape.sum(0)


class StyleNet(nn.Module):
    """Three branches over five seconds, added and normalised.

    texture: strided convolutions over mel and time; mean and deviation over time of every channel in every band
    timbre:  mean spectrum, covariances of the cepstrum and of its change
    groove:  modulation spectrum of 16 bands
    """

    cosines: Tensor
    rates: Tensor
    window: Tensor
    upper: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.fast = False
        """Convolve in bfloat16: a training of a third of the time where the processor can."""
        one, two, three, four = shape.channels
        self.texture = nn.Sequential(
            *_layer(1, one, 5, (2, 2)),
            *_layer(one, two, 3, (2, 2)),
            *_layer(two, three, 3, (2, 1)),
            *_layer(three, four, 3, (1, 2)),
        )
        pairs = CEPSTRA * (CEPSTRA + 1) // 2
        self.texture_head = _head(four * (MEL_BINS // 8) * 2, shape.dim)
        self.timbre_head = _head(MEL_BINS + 2 * pairs, shape.dim, shape.hidden)
        self.groove_head = _head(GROOVE_BANDS * GROOVE_RATES, shape.dim, shape.hidden)
        self.register_buffer("cosines", _cosines(), persistent=False)
        self.register_buffer("rates", _rates(), persistent=False)
        self.register_buffer("window", torch.hann_window(SEGMENT), persistent=False)
        self.register_buffer("upper", torch.triu_indices(CEPSTRA, CEPSTRA), persistent=False)

    def branches(self, mel: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """[B, SEGMENT, MEL_BINS] dB → three [B, dim]: texture, timbre, groove."""
        x = standardise(mel)
        image = x.transpose(1, 2).unsqueeze(1).contiguous(memory_format=torch.channels_last)
        with torch.autocast(image.device.type, torch.bfloat16, enabled=self.fast):
            maps = self.texture(image).float()
        mean = maps.mean(3)
        variance = (maps.square().mean(3) - mean.square()).clamp(min=0)
        texture = torch.cat([mean, (variance + 1e-4).sqrt()], 1).flatten(1)
        return self.texture_head(texture), self.timbre_head(self._timbre(x)), self.groove_head(self._groove(x))

    def forward(self, mel: Tensor) -> Tensor:
        """[B, SEGMENT, MEL_BINS] dB → unit vectors [B, dim]."""
        texture, timbre, groove = self.branches(mel)
        return functional.normalize(texture + timbre + groove, dim=1)

    def _timbre(self, x: Tensor) -> Tensor:
        cepstrum = x @ self.cosines
        parts = [x.mean(1)]
        for frames in (cepstrum, (cepstrum[:, 2:] - cepstrum[:, :-2])):
            centred = frames - frames.mean(1, keepdim=True)
            covariance = centred.transpose(1, 2) @ centred / frames.shape[1]
            entries = covariance[:, self.upper[0], self.upper[1]]
            parts.append(entries.sign() * (entries.abs() + 1e-4).sqrt())
        return torch.cat(parts, 1)

    def _groove(self, x: Tensor) -> Tensor:
        bands = x.reshape(len(x), SEGMENT, GROOVE_BANDS, -1).mean(3)
        centred = (bands - bands.mean(1, keepdim=True)) * self.window[:, None]
        power = torch.fft.rfft(centred, GROOVE_FFT, dim=1).abs().square()
        return torch.log10(power.transpose(1, 2) @ self.rates + 1e-2).flatten(1)


def _layer(inputs: int, outputs: int, size: int, stride: tuple[int, int]) -> list[nn.Module]:
    convolution = nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False)
    return [convolution, nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)]


def _head(inputs: int, outputs: int, hidden: int = 0) -> nn.Sequential:
    if not hidden:
        return nn.Sequential(nn.BatchNorm1d(inputs), nn.Dropout(0.1), nn.Linear(inputs, outputs, bias=False))
    inner = [nn.Linear(inputs, hidden), nn.BatchNorm1d(hidden), nn.ReLU(inplace=True)]
    return nn.Sequential(nn.BatchNorm1d(inputs), nn.Dropout(0.1), *inner, nn.Linear(hidden, outputs, bias=False))


def segments(mel: NDArray[np.float16]) -> tuple[list[int], int]:
    """Where segments begin in a track of T frames, and how many frames the last one has before it is tiled.

    Raises ValueError for anything but [T ≥ 1, MEL_BINS].
    """
    if mel.ndim != 2 or mel.shape[1] != MEL_BINS or not len(mel):
        raise ValueError(f"expected [T, {MEL_BINS}] frames, not {list(mel.shape)}")
    if len(mel) <= SEGMENT:
        return [0], len(mel)
    starts = list(range(0, len(mel) - SEGMENT + 1, HOP))
    if len(mel) - (starts[-1] + SEGMENT) < TAIL:
        return starts, SEGMENT
    return [*starts, starts[-1] + HOP], len(mel) - starts[-1] - HOP


def tile(mel: NDArray[np.float16]) -> NDArray[np.float16]:
    """[T, MEL_BINS] → [SEGMENT, MEL_BINS]: cut, or repeated from its beginning (padding would count as a style)."""
    if len(mel) >= SEGMENT:
        return mel[:SEGMENT]
    return np.take(mel, np.arange(SEGMENT) % len(mel), axis=0)


class StyleEncoder:
    """The network ready for use: frames in, vectors out."""

    def __init__(self, net: StyleNet, digest: str, device: str = "cpu") -> None:
        self.net = net.to(device).eval()
        self.digest = digest
        self.device = device

    @property
    def dim(self) -> int:
        return self.net.shape.dim

    def embed(
        self, tracks: Sequence[NDArray[np.float16]], cancel: CancelToken | None = None
    ) -> list[NDArray[np.float32]]:
        """Mel frames of tracks [T, MEL_BINS] → unit vectors [S, dim] of each, a segment every HOP frames.

        Segments of all tracks share batches of BATCH, so neither many clips nor an hour-long track need more memory.
        A silent segment takes the vector of the nearest one that is not.
        Raises ValueError for frames of another shape, and Cancelled between batches.
        """
        counts = [len(segments(track)[0]) for track in tracks]
        out = np.zeros((sum(counts), self.dim), np.float32)
        loud = np.zeros(len(out), bool)
        with torch.inference_mode():
            for begin, batch in _batches(tracks):
                check(cancel)
                mel = torch.from_numpy(batch).to(self.device)
                part = slice(begin, begin + len(batch))
                out[part] = self.net(mel).cpu().numpy()
                loud[part] = 10 * np.log10(np.power(10, batch / 10).mean((1, 2))) > SILENT_DB
        vectors, begin = [], 0
        for count in counts:
            vectors.append(_fill(out[begin : begin + count], loud[begin : begin + count]))
            begin += count
        return vectors


def _batches(tracks: Sequence[NDArray[np.float16]]) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """(index of the first segment, float32 [≤ BATCH, SEGMENT, MEL_BINS]) over all tracks' segments in a row."""
    begin, waiting = 0, []
    for track in tracks:
        for start in segments(track)[0]:
            waiting.append(tile(track[start : start + SEGMENT]))
            if len(waiting) == BATCH:
                yield begin, np.stack(waiting).astype(np.float32)
                begin, waiting = begin + BATCH, []
    if waiting:
        yield begin, np.stack(waiting).astype(np.float32)


def _fill(vectors: NDArray[np.float32], loud: NDArray[np.bool_]) -> NDArray[np.float32]:
    if loud.all() or not loud.any():
        return vectors
    there = np.flatnonzero(loud)
    right = np.searchsorted(there, np.arange(len(vectors))).clip(0, len(there) - 1)
    left = (right - 1).clip(0)
    position = np.arange(len(vectors))
    nearer = np.where(np.abs(there[left] - position) <= np.abs(there[right] - position), left, right)
    return vectors[there[nearer]]


def load_weights(path: Path, device: str = "cpu") -> StyleEncoder:
    """Raises ModelError for a file that is missing, damaged, of another format or shape, or not what its hash says."""
    remedy = "Install Descant again."
    try:
        raw = path.read_bytes()
        with safe_open(str(path), "pt") as file:
            meta = file.metadata() or {}
        tensors = load(raw)
    except (OSError, SafetensorError) as error:
        raise ModelError(f"The style weights cannot be read ({error}).", remedy=remedy, path=path) from error
    if meta.get("format") != FORMAT:
        raise ModelError(f"These are not style weights of the format {FORMAT}.", remedy=remedy, path=path)
    try:
        fields = json.loads(meta["shape"])
        shape = Shape(tuple(fields["channels"]), fields["hidden"], fields["dim"])
        with torch.device("cpu"):
            net = StyleNet(shape)
        net.load_state_dict(tensors)
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise ModelError(
            "The style weights have another shape than their description.", remedy=remedy, path=path
        ) from error
    digest = digest_of(tensors)
    if digest != meta.get("sha256"):
        raise ModelError("The style weights are not what their hash says.", remedy=remedy, path=path)
    return StyleEncoder(net, digest, device)


def digest_of(tensors: dict[str, Tensor]) -> str:
    """SHA-256 (hex) over all tensors in the order of their names."""
    digest = hashlib.sha256()
    for name in sorted(tensors):
        array = tensors[name].cpu().numpy()
        digest.update(f"{name} {array.dtype} {list(array.shape)}\n".encode())
        digest.update(array.tobytes())
    return digest.hexdigest()
