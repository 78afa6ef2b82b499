"""Parts that every report has, whatever was asked: the track in question, and what the answer was computed by."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from descant import __version__
from descant.audio.frames import AudioInfo
from descant.audio.steady import check_unchanged
from descant.catalog.tags.reading import read_said
from descant.report.model import Engine, Query


def query_of(info: AudioInfo) -> Query:
    """Raises DecodeError where the file is not the one any more that was decoded: its title would be another's."""
    path = Path(info.path)
    said = read_said(path)
    if info.stamp is not None:
        check_unchanged(path, info.stamp)
    return Query(
        path=str(path.absolute()),  # a report is opened from anywhere
        sha256=info.sha256,
        pcm_sha256=info.pcm_sha256,
        duration_s=round(info.duration_s, 3),
        sample_rate=info.sample_rate,
        title=said.tags.title,
        bytes=info.bytes,
        channels=info.channels,
        declarations=said.declarations,
    )


def engine_of(
    encoders: Mapping[str, str], device: str, parameters: dict[str, Any], calibration: dict[str, Any]
) -> Engine:
    """This program on this machine. encoders: leg → version."""
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return Engine(__version__, dict(encoders), device, machine, parameters, calibration)


def now_utc() -> str:
    """ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
