"""A made-up pipeline in the place of the real one, for tests that ask for it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import made_up_pipeline
import pytest

from descant import __version__
from descant.errors import DecodeError, DescantError
from descant.report.model import (
    Report,
)
from descant.settings import Settings

Outcomes = Iterator[tuple[Path, Report | DescantError]]


@pytest.fixture
def tracks(tmp_path: Path) -> list[Path]:
    """Five files of which the third will be refused; two share a stem."""
    names = ("a/one.wav", "b/ONE.flac", "bad.mp3", "sub/deep/two.ogg", "line separator.wav")
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return [tmp_path / name for name in names]


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Path], None]], None]:
    """Puts a pipeline in place that refuses bad.mp3; returns a way to watch or stop it before each track."""
    before: list[Callable[[Path], None]] = []

    def analyse_many(paths: Sequence[Path], catalog: object, settings: Settings, **_: Any) -> Outcomes:
        report = made_up_pipeline.REPORT
        for path in paths:
            for look in before:
                look(path)
            if path.name == "bad.mp3":
                yield path, DecodeError("no audio in it", remedy="Export it again.", path=path)
            else:
                data = path.read_bytes()
                query = replace(report.query, path=str(path), bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
                engine = replace(report.engine, version=__version__, parameters=settings.to_json())
                yield path, replace(report, query=query, engine=engine)

    monkeypatch.setattr("descant.pipeline.analyse_many", analyse_many)
    monkeypatch.setattr("descant.catalog.store.Catalog", made_up_pipeline.NoCatalog)
    return before.append
