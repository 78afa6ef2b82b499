"""Pairs for training: two hearings of the same music, and where rows of one map fall in the other's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audio.frames import PITCH_BINS, PITCH_RATE
from descant.encoders.pitchnet import PitchConfig
from research.pitch_augment import SILENCE_DB
from research.pitch_takes import Take

Places = NDArray[np.floating[Any]]
"""Fractional rows or frames, or seconds."""
Crop = NDArray[np.float32]

JITTER_S = 0.12
"""Segments of an index lie on a grid, queries anywhere: positives are this far off, evenly."""
MARGIN_ROWS = 4
"""Map rows of context before the first compared row."""


@dataclass(frozen=True)
class Pairing:
    """rows: map rows compared; frames: input frames of a crop; stretch: log deviation of the time between the two of a
    pair; compensate: probability that the second map is read at the mapped times (as a search that tries tempi would)
    instead of row by row; widest: largest ratio of speeds; rivals: another rendering of the same place as a negative;
    recordings: share of pairs that are two hearings of one recording."""

    rows: int
    frames: int
    stretch: float
    compensate: float
    widest: float
    rivals: bool
    recordings: float


COMPOSITION = Pairing(14, 96, 0.15, 0.7, 2.0, False, 0.3)
RECORDING = Pairing(11, 56, 0.07, 0.25, 1.14, True, 1.0)


@dataclass(frozen=True, eq=False)
class Batch:
    """first, second: dB [B, L, 84]; rows: where to read their maps, [B, N] each; shift: second's key less first's.

    rivals: dB [R, L, 84] with rows [R, N], negatives of everything.
    """

    first: Tensor
    second: Tensor
    first_rows: Tensor
    second_rows: Tensor
    shift: Tensor
    rivals: Tensor
    rival_rows: Tensor


def gather(frames: NDArray[np.float16], at: Places) -> Crop:
    """Frames [T, 84] at fractional positions, in dB; silence outside."""
    low = np.floor(at).astype(np.intp)
    part = (at - low)[:, None].astype(np.float32)
    padded = frames[np.clip(low, 0, len(frames) - 1)], frames[np.clip(low + 1, 0, len(frames) - 1)]
    mixed = padded[0].astype(np.float32) * (1 - part) + padded[1].astype(np.float32) * part
    mixed[(at < 0) | (at > len(frames) - 1)] = SILENCE_DB
    return mixed


class Sampler:
    """Draws batches whose items come from different songs. All randomness is in `rng`."""

    def __init__(
        self, groups: list[list[Take]], config: PitchConfig, pairing: Pairing, rng: np.random.Generator
    ) -> None:
        self.rng = rng
        self._pairing = pairing
        self._hop = config.hop_frames
        self._centre = (config.pool - 1) / 2
        self._scores = [group for group in groups if group[0].kind != "recording"]
        self._recordings = [group for group in groups if group[0].kind == "recording"]

    def batch(self, size: int) -> Batch:
        """One batch of `size` pairs."""
        chosen: list[list[Take]] = []
        used: set[str] = set()
        while len(chosen) < size:
            recording = self.rng.random() < (0.5 if self._pairing.rivals else self._pairing.recordings)
            where = self._recordings if (recording and self._recordings) or not self._scores else self._scores
            group = where[int(self.rng.integers(len(where)))]
            if group[0].source not in used or self.rng.random() < 0.02:
                used.add(group[0].source)
                chosen.append(group)
        pairs = [self._pair(group) for group in chosen]
        rivals = [pair[5] for pair in pairs if pair[5] is not None]
        empty = np.zeros((0, self._pairing.frames, PITCH_BINS), np.float32), np.zeros((0, self._pairing.rows))
        return Batch(
            torch.from_numpy(np.stack([pair[0] for pair in pairs])),
            torch.from_numpy(np.stack([pair[1] for pair in pairs])),
            torch.from_numpy(np.stack([pair[2] for pair in pairs]).astype(np.float32)),
            torch.from_numpy(np.stack([pair[3] for pair in pairs]).astype(np.float32)),
            torch.tensor([pair[4] for pair in pairs]),
            torch.from_numpy(np.stack([r[0] for r in rivals]) if rivals else empty[0]),
            torch.from_numpy((np.stack([r[1] for r in rivals]) if rivals else empty[1]).astype(np.float32)),
        )

    def _pair(self, group: list[Take]) -> tuple[
        Crop, Crop, Places, Places, int,
        tuple[Crop, Places] | None,
    ]:  # fmt: skip
        for _ in range(20):
            picks = self.rng.permutation(len(group))
            a = group[int(picks[0])]
            same = len(group) == 1 or self._pairing.recordings == 1.0
            b = a if same else group[int(picks[1])]
            if {a.kind, b.kind} in ({"melody", "backing"}, {"melody_bass", "backing"}):
                continue  # nothing in common to hear
            drawn = self._crops(a, b)
            if drawn is not None:
                break
        else:
            drawn = self._crops(a, a) or self._crops(a, a, anywhere=True)
            assert drawn is not None
            b = a
        first, second, rows, other_rows, begin = drawn
        rival = None
        if self._pairing.rivals and len(group) > 1:
            other = group[int(picks[1])]
            at = self._times(a, other, begin)
            start = at[0] * PITCH_RATE - MARGIN_ROWS * self._hop
            speed = max(0.3, (at[-1] - at[0]) * PITCH_RATE / ((len(at) - 1) * self._hop))
            crop = gather(other.frames, start + speed * np.arange(self._pairing.frames))
            rival = crop, np.arange(self._pairing.rows) + float(MARGIN_ROWS)
        return first, second, rows, other_rows, b.shift - a.shift, rival

    def _times(self, a: Take, b: Take, begin: float) -> Places:
        """Seconds in b of the compared rows of a, the first of which is at `begin` seconds of a."""
        own = begin + np.arange(self._pairing.rows) * self._hop / PITCH_RATE
        if a is b:
            return own
        return np.interp(np.interp(own, a.knots[:, 1], a.knots[:, 0]), b.knots[:, 0], b.knots[:, 1])

    def _crops(self, a: Take, b: Take, anywhere: bool = False) -> tuple[
        Crop, Crop, Places, Places, float
    ] | None:  # fmt: skip
        pairing, rng, hop = self._pairing, self.rng, self._hop
        span = pairing.rows * hop / PITCH_RATE
        begin = rng.uniform(0.0, max(0.5, len(a.frames) / PITCH_RATE - span - 1.0))
        if not anywhere and float(a.frames[int(begin * PITCH_RATE) :][: pairing.rows * hop].max(initial=-99)) < -45:
            return None
        at = self._times(a, b, begin)
        if at[-1] * PITCH_RATE > len(b.frames) + hop or at[-1] <= at[0]:
            return None
        stretch = float(np.exp(np.clip(rng.normal(0, pairing.stretch), -0.3, 0.3)))
        ratio = stretch * (at[-1] - at[0]) / (span * (pairing.rows - 1) / pairing.rows)
        compensate = rng.random() < pairing.compensate
        if not compensate and not 0.8 < ratio < 1.25 and a is not b:
            compensate = True
        if not anywhere and not 1 / pairing.widest < ratio < pairing.widest:
            return None
        lead = MARGIN_ROWS * hop - rng.uniform(0, hop)  # a's grid falls anywhere
        first = gather(a.frames, begin * PITCH_RATE - lead + np.arange(pairing.frames))
        rows = (lead - self._centre) / hop + np.arange(pairing.rows)
        rows_first = np.round(rows)  # native rows of the first; the small rest moves the second
        rest = (rows_first - rows) * hop / PITCH_RATE
        at = at + rest * (at[-1] - at[0]) / (span * (pairing.rows - 1) / pairing.rows)
        jitter = rng.uniform(-JITTER_S, JITTER_S)
        lead_b = MARGIN_ROWS * hop - rng.uniform(0, hop)
        second = gather(b.frames, at[0] * PITCH_RATE + (np.arange(pairing.frames) - lead_b) / stretch)
        mapped = ((at - at[0] + jitter) * PITCH_RATE * stretch + lead_b - self._centre) / hop
        if not compensate:
            mapped = np.round(mapped.mean() - (pairing.rows - 1) / 2) + np.arange(pairing.rows)
        if mapped[-1] > pairing.frames / hop - 1:
            if not anywhere:
                return None
            mapped = np.minimum(mapped, pairing.frames / hop - 1)
        return first, second, rows_first, np.maximum(mapped, 0.0), begin
