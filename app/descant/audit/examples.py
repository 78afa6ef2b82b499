"""From files to examples: a track of the manifest, or an output, cut into the segments the model is trained on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audio.decode import decode, read_span
from descant.audio.frames import AudioInfo
from descant.audit.adapters.base import Example, ModelAdapter
from descant.audit.manifest import hash_error
from descant.audit.manifest_entries import TrainingTrack
from descant.errors import DecodeError, DescantError, ModelError
from descant.model_files import read_tensors

LEAST_PART: Final = 0.5
"""A rest at the end of a file counts as a segment if it fills this much of one (or if there is no other)."""
SILENT_RMS: Final = 1e-4
"""-80 dBFS: a segment below is a pause and is left out."""
ENCODED: Final = ".safetensors"


@dataclass(frozen=True, eq=False)
class Cut:
    """One segment: start_s and end_s in its file, and the example."""

    start_s: float
    end_s: float
    example: Example


def track_examples(adapter: ModelAdapter, track: TrainingTrack) -> list[Cut]:
    """The segments of a training track, in order.

    Raises DescantError where the file is gone, is not what the manifest's hash says, or holds no sound.
    """
    if (error := hash_error(track)) is not None:
        raise error
    if track.path.suffix.lower() == ENCODED:
        return _encoded(adapter, track)
    return _cut(adapter, track.path, track.segments, track.conditioning)[0]


def _cut(
    adapter: ModelAdapter,
    path: Path,
    spans: Sequence[tuple[float, float]] = (),
    conditioning: Mapping[str, object] | None = None,
) -> tuple[list[Cut], AudioInfo]:
    """The given spans (seconds) of an audio file, or all of it, as segments no longer than the model's.

    Silent segments are left out. Raises DecodeError where the file cannot be decoded or nothing is left.
    """
    samples, duration, info = _sound(adapter, path)
    rate, made = adapter.sample_rate, list[Cut]()
    for start, end in spans or ((0.0, duration),):
        for first, last in _windows(start, min(end, duration), adapter.segment_s):
            part = samples[..., round(first * rate) : round(last * rate)]
            if part.size and float(np.sqrt(np.mean(np.square(part, dtype=np.float64)))) > SILENT_RMS:
                made.append(Cut(first, last, adapter.encode(part, conditioning)))
    if not made:
        raise DecodeError(
            "No segment of this file can be heard.", remedy="Check the file and its segment offsets.", path=path
        )
    return made, info


def _sound(adapter: ModelAdapter, path: Path) -> tuple[NDArray[np.float32], float, AudioInfo]:
    """Mono [n] or [channels, n] at the model's rate, its duration in seconds, and what the file is."""
    mono, info = decode(path, adapter.sample_rate)  # refuses what is truncated, silent or too short
    if adapter.channels == 1:
        return mono, len(mono) / adapter.sample_rate, info
    both = read_span(path, 0.0, info.duration_s, adapter.sample_rate, adapter.channels)
    return np.ascontiguousarray(both.T), both.shape[0] / adapter.sample_rate, info


def _windows(start: float, end: float, length: float) -> list[tuple[float, float]]:
    made, at = [], start
    while end - at >= length - 1e-6:
        made.append((at, at + length))
        at += length
    if end - at > (LEAST_PART * length if made else 1e-6):
        made.append((at, end))
    return made


def _encoded(adapter: ModelAdapter, track: TrainingTrack) -> list[Cut]:
    """A safetensors file of one track, as the model's codec makes it: `target` [S, C or K, T], of S segments.

    Optionally `mask` [S, T], True as far as a segment goes, and `conditioning.NAME` [S, …]: what the model was told, as
    it takes it. That stands above the manifest's word; what neither says is told as nothing.
    """
    tensors = read_tensors(track.path.parent, track.path.name)
    told = {n.removeprefix("conditioning."): v for n, v in tensors.items() if n.startswith("conditioning.")}
    listed = {name: value for name, value in track.conditioning.items() if name not in told}
    length, made = adapter.segment_s, list[Cut]()
    try:
        target = tensors["target"]
        count, _, steps = target.shape
        mask = tensors.get("mask", torch.ones(count, steps)).bool()
        lengths = mask.sum(dim=1)
        if target.is_floating_point() != (adapter.objective != "tokens") or not count:
            raise ValueError("they are of another type than the model's")
        if mask.shape != (count, steps) or not torch.equal(mask, torch.arange(steps) < lengths[:, None]):
            raise ValueError("their mask does not say how far each segment goes")
        if any(len(value) != count for value in told.values()):
            raise ValueError("they and their conditioning are not equally many")
        target = target.float() if target.is_floating_point() else target.long()
        for n in range(count):
            example = adapter.example(target[n, :, : lengths[n]], listed)
            conditioning = {**example.conditioning, **_told({k: v[n] for k, v in told.items()}, example)}
            made.append(Cut(n * length, (n + 1) * length, replace(example, conditioning=conditioning)))
    except (KeyError, ValueError, TypeError, DescantError) as error:
        cause = error.cause if isinstance(error, DescantError) else str(error)
        raise ModelError(
            f"These pre-encoded segments cannot be used ({cause}).",
            remedy="Give the audio instead, or encode it again with this model's codec.",
            path=track.path,
        ) from error
    return made


def _told(given: Mapping[str, Tensor], example: Example) -> dict[str, Tensor]:
    """Raises ValueError where the model is not told such things; a text may be of another length, with its mask."""
    made = {}
    for name, value in given.items():
        known = example.conditioning.get(name)
        if known is None or known.dim() != value.dim() or known.shape[1:] != value.shape[1:]:
            raise ValueError(f"the model takes no conditioning {name[:80]!r} of that shape")
        pair = f"{name}_mask" if f"{name}_mask" in example.conditioning else name.removesuffix("_mask")
        if pair not in given or given[pair].shape[:1] != value.shape[:1]:
            raise ValueError(f"the conditioning {name[:80]!r} needs {pair[:80]!r} of the same length")
        made[name] = value.to(known.dtype)
    return made


def output_cuts(adapter: ModelAdapter, path: Path) -> tuple[list[Cut], AudioInfo]:
    """The segments of an output that is asked about, and what the file is that was decoded.

    Raises DescantError where nothing in it is audible.
    """
    try:
        return _cut(adapter, path)
    except (RuntimeError, ValueError) as error:
        raise DescantError("This output cannot be encoded for the model.", path=path) from error
