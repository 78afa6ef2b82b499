"""The model audit's steps as window and command line ask for them: an index's state, and reports of outputs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from descant.audio.discover import PassedOver, discover
from descant.audit.report import from_audit
from descant.errors import Cancelled, DescantError
from descant.progress import CancelToken, Progress, silent
from descant.report.audit_answer import Method, Unit
from descant.report.model import Report

INDEX_FILE: Final = "index.json"
"""What makes a folder an index (audit.index)."""
VALIDATION: Final = "validation"
MAX_INDEX_FILE_BYTES: Final = 64_000_000


@dataclass(frozen=True)
class IndexState:
    """An index as its own file describes it. segments: 0 until it is complete. validated: on this very index."""

    folder: str
    model: str
    model_folder: str
    manifest: str
    tracks: int
    segments: int
    checkpoints: int
    complete: bool
    validated: bool


def read_state(folder: str | Path) -> IndexState:
    """The state of an index, without opening its model. Raises DescantError where there is none."""
    path = Path(folder)
    meta = _meta(path)
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
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _no_index(path) from error


def report_many(
    index: str | Path,
    outputs: Sequence[str | Path],
    *,
    unit: Unit = "track",
    method: Method = "influence",
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Iterator[tuple[Path, Report | DescantError]]:
    """Every output's report, or why there is none, in order and as each is finished.

    Raises DescantError where index or model are not what they were, and Cancelled.
    """
    from descant.audit.attribute import attribute
    from descant.audit.index import open_index

    made = open_index(index)
    for output in outputs:
        try:
            result = attribute(made, output, unit=unit, method=method, progress=progress, cancel=cancel)
            yield Path(output), from_audit(result, made.tracks)
        except Cancelled:
            raise
        except DescantError as error:
            yield Path(output), error


def audio_files(paths: Sequence[Path]) -> tuple[list[Path], list[PassedOver]]:
    """Audio files among and below the paths, and what was passed over or refused."""
    files: list[Path] = []
    passed: list[PassedOver] = []
    for found in discover(paths):
        if isinstance(found, Path):
            files.append(found)
        else:
            passed.append(found)
    return files, passed


def _meta(folder: Path) -> dict[str, Any]:
    path = folder / INDEX_FILE
    try:
        if path.stat().st_size > MAX_INDEX_FILE_BYTES:
            raise ValueError("too large")
        meta = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(meta, dict) or "manifest" not in meta:
            raise ValueError("no index")
    except (OSError, ValueError, RecursionError) as error:
        raise _no_index(folder) from error
    return meta


def _no_index(folder: Path) -> DescantError:
    return DescantError("there is no index of a model here", remedy="Make one with `descant audit index`.", path=folder)
