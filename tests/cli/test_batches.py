"""Many tracks at once: how seldom a claim may be wrong, in words, and what part of a batch's claims is."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import reports
from descant import __version__, cli
from descant.catalog.tracks import Snapshot
from descant.files import file_sha256
from descant.report.model import Report
from descant.settings import STRICTNESSES, Settings

P = {"one": 0.0002, "two": 0.01, "three": 0.6}


class _Catalog:
    @classmethod
    def open(cls, folder: Path, **_: Any) -> _Catalog:
        return cls()

    def __enter__(self) -> _Catalog:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def snapshot(self) -> Snapshot:
        return Snapshot("ef" * 32, 18_204)


def report_of(path: Path, settings: Settings) -> Report:
    """One source that passes the gate by its p-value, or none."""
    p = P[path.stem]
    made = reports.sample(sources=int(p <= settings.alpha))
    candidates = tuple(replace(one, p_value=p) for one in reports.sample(sources=1).candidates)
    return replace(
        made,
        query=replace(made.query, path=str(path), bytes=path.stat().st_size, sha256=file_sha256(path)),
        contributions=tuple(replace(one, p_value=p) for one in made.contributions),
        candidates=candidates,
        engine=replace(made.engine, version=__version__, parameters=settings.to_json()),
    )


@pytest.fixture
def tracks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    def analyse_many(paths: Sequence[Path], catalog: object, settings: Settings, **_: Any) -> Iterator[Any]:
        yield from ((path, report_of(path, settings)) for path in paths)

    monkeypatch.setattr("descant.pipeline.analyse_many", analyse_many)
    monkeypatch.setattr("descant.catalog.store.Catalog", _Catalog)
    files = [tmp_path / f"{name}.wav" for name in P]
    for file in files:
        file.write_text(file.stem)
    return files


def rows(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {Path(row["path"]).stem: row for row in csv.DictReader(file)}


@pytest.mark.parametrize("chosen", STRICTNESSES)
def test_a_strictness_in_tracks_sets_the_gate(
    tracks: list[Path], chosen: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["analyze", "--json", "--strictness", str(chosen.tracks), *map(str, tracks)]) == cli.OK
    found = json.loads(capsys.readouterr().out)
    assert {report["engine"]["parameters"]["alpha"] for report in found} == {chosen.alpha}
    assert [bool(r["contributions"]) for r in found] == [p <= chosen.alpha for p in P.values()]
    assert Settings(alpha=chosen.alpha).strictness == chosen.name == f"1 wrong claim in {chosen.tracks:,} tracks"


def test_a_strictness_that_nobody_offers_is_wrong_usage(tracks: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyze", "--strictness", "7", str(tracks[0])]) == cli.USAGE
    assert "100000" in capsys.readouterr().err


def test_the_batch_counts_what_an_earlier_run_has_analysed(
    tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, table = tmp_path / "reports.jsonl", tmp_path / "batch.csv"
    call = ["analyze", "--jsonl", str(lines), "--batch", str(table)]
    assert cli.main([*call, str(tracks[0])]) == cli.OK
    assert float(rows(table)["one"]["q_value"]) == pytest.approx(P["one"])
    assert cli.main([*call, *map(str, tracks)]) == cli.OK
    found = rows(table)
    assert [float(found[name]["p_value"]) for name in P] == list(P.values())
    assert [float(found[name]["q_value"]) for name in P] == pytest.approx([3 * 0.0002, 3 * 0.01 / 2, 0.6])
    assert "2 of 3 tracks have a source, 2 of them with q ≤ 0.05" in " ".join(capsys.readouterr().err.split())
    assert len(lines.read_bytes().splitlines()) == 3


def test_reports_that_are_there_make_a_batch(
    tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever run they are of; what is no report is named, and the rest is a batch all the same."""
    out, table = tmp_path / "reports", tmp_path / "batch.csv"
    cli.main(["analyze", "--out", str(out), *map(str, tracks)])
    (out / "no.json").write_text("{}")
    capsys.readouterr()
    assert cli.main(["report", "batch", str(out), "--out", str(table), "--wrong", "0.001"]) == cli.REFUSED
    said = capsys.readouterr()
    assert "2 of 3 tracks have a source, 1 of them with q ≤ 0.001" in said.out
    assert "no.json" in said.err
    assert set(rows(table)) == set(P)
