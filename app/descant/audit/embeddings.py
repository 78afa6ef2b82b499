"""A file of embeddings that stands in for the audio of a training set: written with the set, read with suspicion.

safetensors, one tensor a track and leg, "LEG/TRACK_ID", float16 [N, D] of unit rows; the metadata name each leg's
encoder with its weights' hash. The rows are every second or so of a track and stand in no order of time: what is asked
is whether a place in an output is like any place in a track. What they give away: which notes and chords occur within
some seconds of each other (recording, composition) and what a track sounds like (style), enough to recognise a track
that one has; not its melody from beginning to end, its words, or anything that could be listened to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from descant.encoders.base import LEGS, Embedding, Leg
from descant.encoders.windows import unit
from descant.errors import DescantError
from descant.files import file_sha256, replacing

SCHEMA: Final = "descant.embeddings/1"
MAX_BYTES: Final = 64 * 2**30
MAX_ROWS: Final = 100_000
"""Of one track."""
SPACING: Final = 0.5
"""Rows begin this part of a segment's length after each other."""
F32 = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class LegEmbeddings:
    """version: of the encoder. vectors: unit rows [N, D] by track id."""

    version: str
    vectors: Mapping[str, F32]


def spacing(embedding: Embedding) -> int:
    """Segments from one that is kept to the next."""
    return max(1, round(SPACING * embedding.length_s / embedding.hop_s))


def thinned(embedding: Embedding) -> F32:
    """[N, D]: some of the segments of a track, by SPACING."""
    return embedding.vectors[:: spacing(embedding)]


def write_embeddings(path: Path, versions: Mapping[Leg, str], tracks: Iterable[tuple[str, Leg, Embedding]]) -> str:
    """Writes the file whole or not at all and returns its SHA-256. Raises OSError."""
    tensors = {}
    for track_id, leg, embedding in tracks:
        rows = thinned(embedding).astype(np.float16)
        tensors[f"{leg}/{track_id}"] = np.ascontiguousarray(rows[np.lexsort(rows.T)])  # no order of time
    about = {"descant": json.dumps({"schema": SCHEMA, "encoders": dict(versions)}, sort_keys=True)}
    with replacing(path) as beside:
        save_file(tensors, beside, metadata=about)
    return file_sha256(path)


def read_embeddings(path: Path) -> dict[Leg, LegEmbeddings]:
    """Raises DescantError where the file is none, is damaged, or holds what is no embedding."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError(f"it is larger than {MAX_BYTES:,} bytes")
        with safe_open(path, framework="numpy") as file:
            about = json.loads((file.metadata() or {}).get("descant", "{}"))
            if about.get("schema") != SCHEMA:
                raise ValueError(f"it is no {SCHEMA}")
            versions = dict(about["encoders"])
            found: dict[Leg, dict[str, F32]] = {}
            for name in file.keys():  # noqa: SIM118
                leg, _, track_id = name.partition("/")
                if leg not in LEGS or leg not in versions or not track_id:
                    raise ValueError(f"{name[:80]!r} is of no known leg")
                found.setdefault(cast(Leg, leg), {})[track_id] = _rows(name, file.get_tensor(name))
    except (OSError, ValueError, TypeError, KeyError, SafetensorError, AttributeError, RecursionError) as error:
        raise DescantError(
            f"these embeddings cannot be read ({str(error)[:200]})",
            remedy="Ask for the file as `descant trainingset make --embeddings` writes it.",
            path=path,
        ) from error
    if any(len({rows.shape[1] for rows in held.values()}) > 1 for held in found.values()):
        raise DescantError("the embeddings of one leg differ in width", path=path)
    return {leg: LegEmbeddings(str(versions[leg])[:128], held) for leg, held in found.items()}


def _rows(name: str, tensor: NDArray[np.generic]) -> F32:
    if tensor.ndim != 2 or not 0 < len(tensor) <= MAX_ROWS or tensor.dtype.kind != "f" or not tensor.shape[1]:
        raise ValueError(f"{name[:80]!r} is no table of numbers")
    rows = tensor.astype(np.float32)
    if not np.isfinite(rows).all():
        raise ValueError(f"{name[:80]!r} holds what is no number")
    return unit(rows)
