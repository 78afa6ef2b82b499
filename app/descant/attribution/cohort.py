"""Music that nobody's catalog holds: what an unrelated track scores is measured on it.

The cohort ships as embeddings of each excerpt. Its first REFERENCES excerpts stand beside the candidates of every query
(the query's background); all others are asked of a catalog as queries that have no source in it (the null
distribution).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError, safe_open

from descant.encoders.base import Embedding, Encoder, Leg
from descant.encoders.windows import fold, unit
from descant.errors import ModelError

REFERENCES = 48
"""Excerpts that are the background of a query: enough for a mean, and they cost less than the candidates."""

FURTHER = (("spectra", "frames", 85, REFERENCES), ("onsets", "onset_frames", 12, 0))
"""What else of an Embedding is kept, in bytes: its name, that of its lengths, steps to the unit (20 dB; 1 dB), and the
first excerpt that it is kept of. What is 60 dB above its surroundings is 255, a rise of 20 dB 240."""

Excerpt = Mapping[Leg, Embedding]


@dataclass(frozen=True, eq=False)
class Cohort:
    """excerpts: embeddings of each by leg; sha256: of the file they came from ("" for one made in memory)."""

    excerpts: tuple[Excerpt, ...]
    sha256: str = ""

    def references(self, leg: Leg) -> list[Embedding]:
        return [e[leg] for e in self.excerpts[:REFERENCES]]

    def queries(self) -> tuple[Excerpt, ...]:
        return self.excerpts[REFERENCES:]


def load_cohort(path: Path, encoders: Sequence[Encoder]) -> Cohort:
    """Raises ModelError where the file is missing, damaged, or was made with other encoders."""
    try:
        data = path.read_bytes()
        with safe_open(path, framework="numpy") as file:
            meta = json.loads(file.metadata()["cohort"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        versions = {encoder.name: encoder.version for encoder in encoders}
        if meta["versions"] != versions:
            raise ModelError(
                "The cohort was made with other encoders than these.",
                remedy="Install Descant again; who trains encoders makes it with `python -m research cohort`.",
                path=path,
            )
        excerpts: list[dict[Leg, Embedding]] = [{} for _ in range(meta["excerpts"])]
        for encoder in encoders:
            length_s, hop_s = meta["legs"][encoder.name]["length_s"], meta["legs"][encoder.name]["hop_s"]
            at = 0
            for excerpt, count in zip(excerpts, tensors[f"{encoder.name}.counts"], strict=True):
                rows = unit(tensors[f"{encoder.name}.rows"][at : at + count].astype(np.float32))
                at += int(count)
                if encoder.segment_frames:
                    frame_s = length_s / encoder.segment_frames
                    excerpt[encoder.name] = fold(rows, frame_s, encoder.segment_frames, round(hop_s / frame_s))
                else:
                    excerpt[encoder.name] = Embedding(rows, length_s, hop_s)
            for name, lengths, steps, first in FURTHER:
                if f"{encoder.name}.{name}" not in tensors:
                    continue
                kept = tensors[f"{encoder.name}.{name}"].astype(np.float16) / np.float16(steps)
                ends = np.cumsum(tensors[f"{encoder.name}.{lengths}"])
                for excerpt, of in zip(excerpts[first:], np.split(kept, ends[:-1]), strict=True):
                    more: dict[str, Any] = {name: of}
                    excerpt[encoder.name] = replace(excerpt[encoder.name], **more)
    except (OSError, KeyError, ValueError, TypeError, SafetensorError) as error:
        raise ModelError(f"The cohort cannot be read ({error}).", remedy="Install Descant again.", path=path) from error
    return Cohort(tuple(excerpts), hashlib.sha256(data).hexdigest())
