"""Music that nobody's catalog holds: what an unrelated track scores is measured on it.

The cohort ships as features only: per excerpt what each view heard. Its first REFERENCES excerpts stand beside the
candidates of every query (the query's own yardstick); all others are asked of a catalog as queries that have no
source in it (the gate).
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
from safetensors.numpy import save_file

from descant.encoders.base import Leg, Listening, View
from descant.encoders.windows import fold, unfold, unit
from descant.errors import ModelError

REFERENCES = 48
"""Excerpts that serve as yardstick: enough for a mean and a deviation, few enough to cost less than the candidates."""

FURTHER = (("spectra", "frames", 85, REFERENCES), ("onsets", "onset_frames", 12, 0))
"""What else of a Listening is kept, in bytes: its name, that of its lengths, steps to the unit (20 dB; 1 dB), and the
first excerpt that it is kept of. What is 60 dB above its surroundings is 255, a rise of 20 dB 240."""

Excerpt = Mapping[Leg, Listening]


@dataclass(frozen=True, eq=False)
class Cohort:
    """excerpts: what each view heard of each; sha256: of the file they came from ("" for one made in memory)."""

    excerpts: tuple[Excerpt, ...]
    sha256: str = ""

    def references(self, leg: Leg) -> list[Listening]:
        return [e[leg] for e in self.excerpts[:REFERENCES]]

    def queries(self) -> tuple[Excerpt, ...]:
        return self.excerpts[REFERENCES:]


def save_cohort(path: Path, excerpts: Sequence[Excerpt], views: Sequence[View]) -> None:
    """Writes one safetensors file: per leg the rows (or vectors) of all excerpts as int8 (all are of unit length,
    so a row's own scale need not be kept), the onsets, of those that are asked also the spectra, and the views'
    versions."""
    tensors = {}
    shapes = {}
    for view in views:
        heard = [e[view.name] for e in excerpts]
        parts = [unfold(h, view.rows)[0] if view.rows else h.vectors for h in heard]
        rows = np.concatenate(parts)
        peak = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-6)
        tensors[f"{view.name}.rows"] = np.round(rows / peak * 127).astype(np.int8)
        tensors[f"{view.name}.counts"] = np.array([len(p) for p in parts], np.int32)
        shapes[view.name] = {"length_s": heard[0].length_s, "hop_s": heard[0].hop_s}
        for name, lengths, steps, first in FURTHER:
            kept = [of for h in heard[first:] if (of := getattr(h, name)) is not None]
            if kept:
                tensors[f"{view.name}.{name}"] = np.round(np.concatenate(kept) * steps).astype(np.uint8)
                tensors[f"{view.name}.{lengths}"] = np.array([len(of) for of in kept], np.int32)
    meta = {"excerpts": len(excerpts), "versions": {v.name: v.version for v in views}, "legs": shapes}
    save_file(tensors, path, metadata={"cohort": json.dumps(meta, sort_keys=True)})


def load_cohort(path: Path, views: Sequence[View]) -> Cohort:
    """Raises ModelError where the file is missing, damaged, or was made with other views."""
    try:
        data = path.read_bytes()
        with safe_open(path, framework="numpy") as file:
            meta = json.loads(file.metadata()["cohort"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        versions = {view.name: view.version for view in views}
        if meta["versions"] != versions:
            raise ModelError(
                "The cohort was made with other encoders than these.",
                remedy="Install Descant again; who trains encoders makes it with `python -m research cohort`.",
                path=path,
            )
        excerpts: list[dict[Leg, Listening]] = [{} for _ in range(meta["excerpts"])]
        for view in views:
            length_s, hop_s = meta["legs"][view.name]["length_s"], meta["legs"][view.name]["hop_s"]
            at = 0
            for excerpt, count in zip(excerpts, tensors[f"{view.name}.counts"], strict=True):
                rows = unit(tensors[f"{view.name}.rows"][at : at + count].astype(np.float32))
                at += int(count)
                if view.rows:
                    row_s = length_s / view.rows
                    excerpt[view.name] = fold(rows, row_s, view.rows, round(hop_s / row_s))
                else:
                    excerpt[view.name] = Listening(rows, length_s, hop_s)
            for name, lengths, steps, first in FURTHER:
                if f"{view.name}.{name}" not in tensors:
                    continue
                kept = tensors[f"{view.name}.{name}"].astype(np.float16) / np.float16(steps)
                ends = np.cumsum(tensors[f"{view.name}.{lengths}"])
                for excerpt, of in zip(excerpts[first:], np.split(kept, ends[:-1]), strict=True):
                    more: dict[str, Any] = {name: of}
                    excerpt[view.name] = replace(excerpt[view.name], **more)
    except (OSError, KeyError, ValueError, TypeError, SafetensorError) as error:
        raise ModelError(f"The cohort cannot be read ({error}).", remedy="Install Descant again.", path=path) from error
    return Cohort(tuple(excerpts), hashlib.sha256(data).hexdigest())
