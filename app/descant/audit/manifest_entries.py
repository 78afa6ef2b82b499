"""What a manifest says of a track and of the run, checked field by field: from plain trees to dataclasses and back.

Trees come from outside. A function that takes one raises ValueError, TypeError or KeyError for what is wrong with it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final, Literal, cast

from descant.catalog.tags.reading import cleaned
from descant.catalog.tracks import Owner

WHOLE = 1_000_000
MAX_SEGMENTS: Final = 100_000
"""Of one track."""
MAX_SECONDS: Final = 1e6
MAX_OWNERS: Final = 1000
MAX_FIELDS: Final = 100
"""Conditioning values of one track, and checkpoints or seeds of the run times ten."""

Conditioning = Mapping[str, str | float]


@dataclass(frozen=True)
class TrainingTrack:
    """One track of the training set.

    track_id: unique in the manifest. path: audio, or safetensors with pre-encoded latents or tokens. sha256: of that
    file, and pcm_sha256 of its decoded sound; "" where the manifest does not say. segments: (start, end) in seconds as
    the model was given them; () for the whole file. conditioning: what the model was told with it (text, seconds_total,
    …). weight: how often it was sampled in relation to others. cluster: tracks of one cluster are the same music; ""
    for a track of its own.
    """

    track_id: str
    path: Path
    artist: str = ""
    title: str = ""
    owners: tuple[Owner, ...] = ()
    isrc: str = ""
    iswc: str = ""
    sha256: str = ""
    segments: tuple[tuple[float, float], ...] = ()
    conditioning: Conditioning = field(default_factory=dict)
    weight: float = 1.0
    cluster: str = ""
    pcm_sha256: str = ""


FIELDS = tuple(one.name for one in fields(TrainingTrack))


@dataclass(frozen=True)
class Checkpoint:
    """A state of the model during training. file: its weights inside the model folder."""

    file: str
    step: int
    learning_rate: float


@dataclass(frozen=True)
class Run:
    """How the model was trained; "" and () where the manifest does not say."""

    objective: str = ""
    sampler: str = ""
    optimiser: str = ""
    seeds: tuple[int, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    codec_sha256: str = ""


# From trees ---------------------------------------------------------------------------------------------------------


def track_from(tree: Mapping[str, Any], folder: Path) -> TrainingTrack:
    """folder: of the manifest, from which relative paths start."""
    _only(tree, FIELDS)
    track_id = tree["track_id"]
    if not isinstance(track_id, str) or cleaned(track_id) != track_id or not 0 < len(track_id) <= 128:
        raise ValueError("track_id is no text of 1 to 128 characters")
    conditioning = tree.get("conditioning", {})
    if not isinstance(conditioning, dict) or len(conditioning) > MAX_FIELDS:
        raise ValueError(f"conditioning is no object with at most {MAX_FIELDS} fields")
    return TrainingTrack(
        track_id=track_id,
        path=_path(tree["path"], folder),
        owners=tuple(_owner(entry) for entry in _list(tree, "owners", MAX_OWNERS)),
        sha256=_hash(tree, "sha256"),
        pcm_sha256=_hash(tree, "pcm_sha256"),
        segments=tuple(_segment(entry) for entry in _list(tree, "segments", MAX_SEGMENTS)),
        conditioning={cleaned(str(name)): _condition(value) for name, value in conditioning.items()},
        weight=_number(tree.get("weight", 1.0), "weight", 0, 1e9),
        **{name: _text(tree, name) for name in ("artist", "title", "isrc", "iswc", "cluster")},
    )


def run_from(tree: Mapping[str, Any]) -> Run:
    _only(tree, ("objective", "sampler", "optimiser", "seeds", "checkpoints", "codec_sha256"))
    checkpoints = []
    for entry in _list(tree, "checkpoints", MAX_FIELDS * 10):
        if not isinstance(entry, dict):
            raise ValueError("a checkpoint is no object")
        _only(entry, ("file", "step", "learning_rate"))
        file = _text(entry, "file")
        rate = _number(entry.get("learning_rate", 0.0), "learning_rate", 0, 1e6)
        checkpoints.append(Checkpoint(file, _whole(entry["step"], "step"), rate))
    seeds = tuple(_whole(seed, "a seed") for seed in _list(tree, "seeds", MAX_FIELDS * 10))
    return Run(
        _text(tree, "objective"), _text(tree, "sampler"), _text(tree, "optimiser"), seeds, tuple(checkpoints),
        _hash(tree, "codec_sha256"),
    )  # fmt: skip


def _only(tree: Mapping[str, Any], known: Iterable[str]) -> None:
    if unknown := sorted(set(tree) - set(known)):
        raise ValueError(f"the field {unknown[0][:80]!r} is not known")


def _text(tree: Mapping[str, Any], name: str) -> str:
    value = tree.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return cleaned(value)


def _number(value: Any, name: str, least: float, most: float) -> float:
    if isinstance(value, str):  # from a CSV
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} is no number")
    if not (math.isfinite(value) and least <= value <= most):
        raise ValueError(f"{name} is not between {least:g} and {most:g}")
    return float(value)


def _whole(value: Any, name: str, most: int = 2**53) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise ValueError(f"{name} is no whole number between 0 and {most}")
    return value


def _hash(tree: Mapping[str, Any], name: str) -> str:
    value = tree.get(name, "")
    if not isinstance(value, str) or not re.fullmatch(r"([0-9a-fA-F]{64})?", value):
        raise ValueError(f"{name} is no SHA-256 of 64 hex digits")
    return value.lower()


def _list(tree: Mapping[str, Any], name: str, most: int) -> list[Any]:
    value = tree.get(name, [])
    if not isinstance(value, list):
        raise ValueError(f"{name} is no list")
    if len(value) > most:
        raise ValueError(f"{name} has more than {most:,} entries")
    return value


def _path(value: Any, folder: Path) -> Path:
    """An absolute path as it stands; a relative one below the manifest's folder, and not out of it."""
    if not isinstance(value, str) or not value.strip() or len(value) > 4096 or "\0" in value:
        raise ValueError("path is no path")
    path = Path(value)
    if path.is_absolute():
        return path
    if ".." in path.parts:
        raise ValueError(f"path {value[:80]!r} leads out of the manifest's folder; write it from the root instead")
    inside = folder / path
    if not inside.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"path {value[:80]!r} is a link out of the manifest's folder; write its target instead")
    return inside


def _owner(entry: Any) -> Owner:
    if not isinstance(entry, dict):
        raise ValueError("an owner is no object")
    _only(entry, ("name", "role", "right", "share_ppm", "ipi"))
    right = entry.get("right", "work")
    if right not in ("work", "recording"):
        raise ValueError('the right of an owner is neither "work" nor "recording"')
    name = _text(entry, "name")
    if not name:
        raise ValueError("an owner has no name")
    return Owner(
        name, _text(entry, "role"), cast(Literal["work", "recording"], right),
        _whole(entry["share_ppm"], "share_ppm", WHOLE), _text(entry, "ipi"),
    )  # fmt: skip


def _segment(entry: Any) -> tuple[float, float]:
    if not isinstance(entry, list) or len(entry) != 2:
        raise ValueError("a segment is no [start, end] in seconds")
    start, end = (_number(value, "a segment's time", 0, MAX_SECONDS) for value in entry)
    if end <= start:
        raise ValueError(f"a segment ends at {end:g} s, not after its start")
    return start, end


def _condition(value: Any) -> str | float:
    if isinstance(value, str):
        return cleaned(value)
    return _number(value, "a conditioning value", -1e12, 1e12)


# To trees -----------------------------------------------------------------------------------------------------------


def track_tree(track: TrainingTrack, folder: Path) -> dict[str, Any]:
    path = track.path.absolute()
    changed: dict[str, Any] = {
        "path": path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path),
        "owners": [_without_blanks(vars(owner)) for owner in track.owners],
        "segments": [list(segment) for segment in track.segments],
    }
    return _without_blanks({**vars(track), **changed})


def run_tree(run: Run) -> dict[str, Any]:
    return _without_blanks(
        {**vars(run), "seeds": list(run.seeds), "checkpoints": [_without_blanks(vars(c)) for c in run.checkpoints]}
    )


def _without_blanks(tree: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in tree.items() if value not in ("", [], {}, ())}
