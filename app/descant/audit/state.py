"""The state of a model's index, as its folder says it: known without opening the model, and without torch."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from descant.errors import DescantError

META: Final = "index.json"
"""What makes a folder an index."""
LISTED: Final = "descant-audit-list/1"
"""Schema of the index of a list that came without audio (audit.listed)."""
EMBEDDINGS: Final = ".embeddings.safetensors"
"""Ends the name of a file of embeddings, beside the list that it came with."""
VALIDATION: Final = "validation"
"""Its folder of what a validation found."""
MAX_META_BYTES: Final = 64_000_000


@dataclass(frozen=True)
class Area:
    """An area under the curve with its 95 % interval, and what it rests on."""

    value: float
    low: float
    high: float
    members: int
    others: int


FLOW_AREA: Final = Area(0.541, 0.503, 0.579, 444, 456)
FLOW_AREA_BESIDE: Final = Area(0.835, 0.808, 0.861, 444, 456)
"""Members and non-members of small flow models, by the model and its checkpoint alone and beside models that were
trained without the track (tests/benchmarks/audit/flow-membership.csv, mean of all times)."""
LEAST_AREA: Final = 0.6
"""Area below which no track is called a member."""


def not_on_flow() -> str:
    """Why membership is not shown of flow and diffusion models by themselves, with what was measured."""
    alone, beside = FLOW_AREA, FLOW_AREA_BESIDE
    return (
        "Whether a flow or diffusion model was trained on a track cannot be shown by its weights alone: of small flow"
        f" models, {alone.members:,} members and {alone.others:,} others were told apart with an area under the curve"
        f" of {alone.value:.2f} ({alone.low:.2f} to {alone.high:.2f}), where 0.50 is chance. Beside models that were"
        f" trained without the track it was {beside.value:.2f} ({beside.low:.2f} to {beside.high:.2f})."
    )


@dataclass(frozen=True)
class IndexState:
    """An index as its own file describes it. segments: 0 until it is complete. validated: on this very index. listed:
    of a list without audio, whose embeddings are asked and not the model's weights. tokens: the model predicts tokens;
    of others it cannot be shown what they were trained on (not_on_flow)."""

    folder: str
    model: str
    model_folder: str
    manifest: str
    tracks: int
    segments: int
    checkpoints: int
    complete: bool
    validated: bool
    listed: bool = False
    tokens: bool = True


def read_meta(folder: Path) -> dict[str, Any]:
    """What index.json holds (audit.index). Raises DescantError where there is none."""
    path = folder / META
    try:
        if path.stat().st_size > MAX_META_BYTES:
            raise ValueError("too large")
        meta = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(meta, dict) or "manifest" not in meta:
            raise ValueError("no index")
    except (OSError, ValueError, RecursionError) as error:
        raise no_index(folder) from error
    return meta


def read_state(folder: str | Path) -> IndexState:
    """The state of an index. Raises DescantError where there is none."""
    path = Path(folder)
    meta = read_meta(path)
    try:
        return IndexState(
            str(path),
            str(meta["name"]),
            str(meta["model"]),
            str(meta["manifest"]),
            int(meta["tracks"]),
            int(meta.get("segments", 0)),
            len(meta["fingerprints"]),
            bool(meta.get("complete", False)),
            any((path / VALIDATION).glob("*.json")),
            meta.get("schema") == LISTED,
            meta.get("objective", "tokens") == "tokens",
        )
    except (KeyError, TypeError, ValueError) as error:
        raise no_index(path) from error


def no_index(folder: Path) -> DescantError:
    return DescantError("there is no index of a model here", remedy="Make one with `descant audit index`.", path=folder)
