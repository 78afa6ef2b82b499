"""Sound to spectral latents or tokens, and back: log mel frames, principal components, residual vector quantisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.cluster.vq import kmeans2
from torch import Tensor

from descant.errors import DecodeError, ModelError

RATE: Final = 16_000
HOP: Final = 800
"""Samples between two spectra: 20 a second."""
STACKED: Final = 2
"""Spectra a frame, so 10 frames a second: half the length for the networks to attend to."""
FRAME: Final = HOP * STACKED
WINDOW: Final = 2048
MELS: Final = 64
LOWEST_HZ, HIGHEST_HZ = 40.0, 7600.0
LOUDNESS: Final = 0.1
"""Root mean square every segment is brought to: how loud a track was mastered is nobody's work."""
FLOOR: Final = 1e-4
SILENT_RMS: Final = 1e-5
SHORTEST_FRAMES: Final = 5
ROUNDS: Final = 48

Samples = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Codec:
    """mean [M] and components [C, M] of frames (M = STACKED · MELS); codebooks [K, V, C] of the latents.

    A latent component keeps a variance in proportion to its standard deviation in the music the codec was fitted to.
    """

    mean: Tensor
    components: Tensor
    codebooks: Tensor

    @property
    def channels(self) -> int:
        return int(self.components.shape[0])

    def latents(self, samples: Samples) -> Tensor:
        """Mono float32 [n] at RATE → float32 [C, T], T = ceil(n / FRAME). Raises DecodeError for silence or scraps."""
        return self.components @ (frames_of(samples) - self.mean).T

    def quantise(self, latents: Tensor) -> Tensor:
        """float32 [C, T] → int64 [K, T]: each codebook takes the nearest entry to what the ones before left over."""
        rest, codes = latents.T, []
        for book in self.codebooks:
            nearest = torch.cdist(rest, book).argmin(dim=1)
            codes.append(nearest)
            rest = rest - book[nearest]
        return torch.stack(codes)

    def dequantise(self, codes: Tensor) -> Tensor:
        """int64 [K, T] → float32 [C, T]."""
        return torch.stack([book[row] for book, row in zip(self.codebooks, codes, strict=True)]).sum(dim=0).T

    def sound(self, latents: Tensor) -> Samples:
        """float32 [C, T] → mono float32 [T · FRAME] at RATE, the phase found by Griffin and Lim (1984)."""
        inverse = torch.linalg.pinv(self.components)
        log_mel = ((inverse @ latents).T + self.mean).reshape(-1, MELS)
        power = torch.linalg.pinv(_mel_bank()) @ (log_mel.exp() - FLOOR).clamp_min(0).T
        return _griffin_lim(power.clamp_min(0).sqrt())

    def tensors(self) -> dict[str, Tensor]:
        return {"mean": self.mean, "components": self.components, "codebooks": self.codebooks}

    @classmethod
    def from_tensors(cls, tensors: Mapping[str, Tensor]) -> Codec:
        """Raises ModelError where the tensors are no codec."""
        try:
            mean, components, codebooks = (tensors[n].float() for n in ("mean", "components", "codebooks"))
            fits = mean.shape == (STACKED * MELS,) and components.shape[1:] == mean.shape
            if not fits or codebooks.dim() != 3 or codebooks.shape[2] != components.shape[0]:
                raise ValueError("shapes do not fit each other")
        except (KeyError, ValueError, IndexError) as error:
            raise ModelError(f"The codec of the reference model cannot be used: {error}.") from error
        return cls(mean, components, codebooks)


def fit(music: Sequence[Samples], *, channels: int, books: int, entries: int, seed: int) -> Codec:
    """A codec for such music (mono float32 at RATE): principal components, then k-means on what is left over."""
    frames = torch.cat([frames_of(samples) for samples in music])
    mean = frames.mean(dim=0)
    _, singular, vectors = torch.linalg.svd(frames - mean, full_matrices=False)
    spread = singular[:channels] / len(frames) ** 0.5
    scale = (spread * spread[0]).sqrt()
    components = vectors[:channels] / scale[:, None]
    rest = ((frames - mean) @ components.T).numpy().astype(np.float64)
    found = []
    for number in range(books):
        book, nearest = kmeans2(rest, entries, iter=20, minit="++", seed=seed + number)
        found.append(book)
        rest = rest - book[nearest]
    return Codec(mean, components, torch.tensor(np.stack(found), dtype=torch.float32))


def frames_of(samples: Samples) -> Tensor:
    """[T, M] of a segment brought to LOUDNESS."""
    sound = torch.from_numpy(np.ascontiguousarray(samples, np.float32))
    frames = -(-len(sound) // FRAME)
    loudness = float(sound.square().mean().sqrt()) if len(sound) else 0.0
    if loudness < SILENT_RMS:
        raise DecodeError("The segment is silent.", remedy="Choose a track, or a part of one, that can be heard.")
    if frames < SHORTEST_FRAMES:
        raise DecodeError("The segment is too short.", remedy=f"{SHORTEST_FRAMES * FRAME / RATE:.1f} s are needed.")
    sound = torch.nn.functional.pad(sound * (LOUDNESS / loudness), (WINDOW // 2, WINDOW // 2 + FRAME))
    spectrum = torch.stft(sound, WINDOW, HOP, window=torch.hann_window(WINDOW), center=False, return_complex=True)
    power = spectrum.abs().square()[:, : frames * STACKED] / WINDOW
    return (_mel_bank() @ power + FLOOR).log().T.reshape(frames, STACKED * MELS)


def _mel_bank() -> Tensor:
    """[M, bins]: triangles on O'Shaughnessy's mel scale (1987), each of area 1 in bins."""

    def mel(hertz: Tensor) -> Tensor:
        return 2595 * torch.log10(1 + hertz / 700)

    edges = torch.linspace(float(mel(torch.tensor(LOWEST_HZ))), float(mel(torch.tensor(HIGHEST_HZ))), MELS + 2)
    bins = mel(torch.linspace(0, RATE / 2, WINDOW // 2 + 1))
    rising = (bins - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - bins) / (edges[2:] - edges[1:-1])[:, None]
    bank = torch.minimum(rising, falling).clamp_min(0)
    return bank / bank.sum(dim=1, keepdim=True).clamp_min(1e-6)


def _griffin_lim(magnitude: Tensor) -> Samples:
    """[bins, T] → float32 [T · HOP], full scale at most 0.9."""
    random = torch.Generator().manual_seed(0)
    window = torch.hann_window(WINDOW)
    length = magnitude.shape[1] * HOP
    whole = torch.nn.functional.pad(magnitude, (0, 1))
    spectrum = torch.polar(whole, torch.rand(whole.shape, generator=random) * 2 * torch.pi)
    for _ in range(ROUNDS):
        sound = torch.istft(spectrum, WINDOW, HOP, window=window, length=length)
        again = torch.stft(sound, WINDOW, HOP, window=window, return_complex=True)
        spectrum = whole * again / again.abs().clamp_min(1e-8)
    sound = torch.istft(spectrum, WINDOW, HOP, window=window, length=length)
    made: Samples = (sound * (0.9 / sound.abs().max().clamp_min(0.9 / 10))).numpy().astype(np.float32)
    return made
