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

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from descant.errors import ModelError
from descant.views.base import Leg, Listening, View
from descant.views.windows import fold, unfold, unit

REFERENCES = 48
"""Excerpts that serve as yardstick: enough for a mean and a deviation, few enough to cost less than the candidates."""

SPECTRA_STEPS = 85
"""To the unit of 20 dB: what is 60 dB above its surroundings is 255."""

ONSET_STEPS = 12
"""To the dB: 20 of them are 240."""

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
        seen = [h.spectra for h in heard[REFERENCES:] if h.spectra is not None]
        if seen:
            tensors[f"{view.name}.spectra"] = np.round(np.concatenate(seen) * SPECTRA_STEPS).astype(np.uint8)
            tensors[f"{view.name}.frames"] = np.array([len(s) for s in seen], np.int32)
        struck = [h.onsets for h in heard if h.onsets is not None]
        if struck:
            tensors[f"{view.name}.onsets"] = np.round(np.concatenate(struck) * ONSET_STEPS).astype(np.uint8)
            tensors[f"{view.name}.onset_frames"] = np.array([len(s) for s in struck], np.int32)
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
                remedy="Install Descant again; who trains encoders makes it with `python -m descant.training cohort`.",
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
            if f"{view.name}.spectra" in tensors:
                seen = tensors[f"{view.name}.spectra"].astype(np.float16) / np.float16(SPECTRA_STEPS)
                ends = np.cumsum(tensors[f"{view.name}.frames"])
                for excerpt, of in zip(excerpts[REFERENCES:], np.split(seen, ends[:-1]), strict=True):
                    excerpt[view.name] = replace(excerpt[view.name], spectra=of)
            if f"{view.name}.onsets" in tensors:
                struck = tensors[f"{view.name}.onsets"].astype(np.float16) / np.float16(ONSET_STEPS)
                ends = np.cumsum(tensors[f"{view.name}.onset_frames"])
                for excerpt, of in zip(excerpts, np.split(struck, ends[:-1]), strict=True):
                    excerpt[view.name] = replace(excerpt[view.name], onsets=of)
    except (OSError, KeyError, ValueError, TypeError, SafetensorError) as error:
        raise ModelError(f"The cohort cannot be read ({error}).", remedy="Install Descant again.", path=path) from error
    return Cohort(tuple(excerpts), hashlib.sha256(data).hexdigest())
