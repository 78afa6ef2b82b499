"""What the made-up pipeline gives: one report, of a catalog that holds nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from descant.catalog.tracks import Snapshot
from descant.report.model import (
    CatalogState,
    Contribution,
    Engine,
    LegReport,
    LegShares,
    Owned,
    Query,
    Report,
)

REPORT = Report(
    query=Query("/q.wav", "0" * 64, "1" * 64, 75.0, 44_100, "q"),
    contributions=(
        Contribution(
            "a" * 16, "/a.flac", "Song \x1b[31m", "Band", "", 250_000, 200_000, 300_000, 0.003,
            LegShares(0, 250_000, 0), (Owned("Writer", "writer", "work", 1_000_000),),
        ),
    ),
    unattributed_ppm=750_000,
    legs={leg: LegReport((), 1_000_000) for leg in ("recording", "composition", "style")},
    segments=(),
    candidates=(),
    engine=Engine("0", {}, "cpu", "test", {"interval": 0.9}, {}),
    catalog=CatalogState("0" * 64, 1),
    limits=(),
    created_utc="2026-01-01T00:00:00Z",
)  # fmt: skip


class NoCatalog:
    @classmethod
    def open(cls, folder: Path, **_: Any) -> NoCatalog:
        return cls()

    def __enter__(self) -> NoCatalog:
        return self

    def snapshot(self) -> Snapshot:
        return Snapshot(REPORT.catalog.snapshot, REPORT.catalog.tracks)

    def log_entry(self, snapshot: str) -> str | None:
        return "ab" * 32 if snapshot == REPORT.catalog.snapshot else None

    def __exit__(self, *_: object) -> None:
        pass
