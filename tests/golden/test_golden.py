"""Reports stay what they were: candidates, z, shares, intervals, spans and p-values beside those kept in this folder.

`pytest tests/golden --golden=write` keeps today's instead, and says what changed. A change of results is then seen in
the diff of a commit, and explained in its message.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from descant import cli, pipeline
from descant.attribution import analysis
from descant.attribution.search import Searched
from descant.catalog.copying import copy
from descant.catalog.postgres import segment_keys
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.settings import Settings
from encoders.tiny_encoders import saved_clews
from golden import music
from golden.figures import Tree, differences, figures
from made_up_music import tune
from made_up_music import write as write_tune

SETTINGS = Settings(device="cpu")
MOST_LINES = 40
IN_POSTGRES = ("demonstration", "stretched", "cover in a style", "style", "overlay", "splice", "unrelated")
"""Queries that are asked of the same catalog in PostgreSQL as well."""
BY_KEYS = 3
"""Queries that are asked by graphs as well."""
SHARE_PPM = 10_000
"""Room that shares of one catalog have between the ways in which it is searched: 1 %."""


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, float]]:
    """Leg → track id → z of the last analysis, which no report says: seen where mixtures are taken apart."""
    seen: dict[str, dict[str, float]] = {}
    apart = analysis.taken_apart

    def noted(found: Any, first: Searched, *args: Any, **options: Any) -> Any:
        seen.clear()
        seen.update({leg: dict(zip(s.track_ids, s.z.tolist(), strict=True)) for leg, s in first.scores.items()})
        return apart(found, first, *args, **options)

    monkeypatch.setattr(analysis, "taken_apart", noted)
    return seen


def asked(path: Path, catalog: Catalog, settings: Settings, told: dict[str, dict[str, float]]) -> Tree:
    told.clear()
    try:
        report = pipeline.analyse(path, catalog, settings)
    except DescantError as error:
        return {"refused": error.cause}
    scores = [c.score for c in report.candidates]
    assert scores == sorted(scores, reverse=True)
    return figures(report, told)


def compare(kept: Path, now: Mapping[str, Tree], request: pytest.FixtureRequest, capsys: Any) -> None:
    before = json.loads(kept.read_text()) if kept.exists() else {}
    found = list(differences(before, json.loads(json.dumps(now))))
    if request.config.getoption("--golden") == "write":
        with capsys.disabled():
            print(f"\n{kept.name}: {len(found)} values changed", *found, sep="\n  ")
        parts = [f"{json.dumps(name)}: {{\n{_lines(tree)}\n}}" for name, tree in now.items()]
        kept.write_text("{\n" + ",\n".join(parts) + "\n}\n")
        return
    more = f"\n… and {len(found) - MOST_LINES} more" if len(found) > MOST_LINES else ""
    assert not found, f"{kept.name} and these reports differ:\n" + "\n".join(found[:MOST_LINES]) + more


def shares(tree: Tree) -> dict[str, int]:
    """Source → its share, in the order of the report."""
    return {title: of["low, share, high ppm"][1] for title, of in tree.get("contributions", {}).items()}


def _lines(tree: Tree) -> str:
    """A line a part, so that a diff shows which part of which report moved."""
    return ",\n".join(f" {json.dumps(name)}: {json.dumps(part, separators=(',', ':'))}" for name, part in tree.items())


def test_what_differs_is_found() -> None:
    before = {"unattributed ppm": 5, "candidates": {"a": {"score": 2.0}, "b": {"score": 1.0}}, "at": [0.0, 2.5]}
    now = {"unattributed ppm": 105, "candidates": {"b": {"score": 1.005}, "c": {"score": 0.5}}, "at": [0.0, 3.0]}
    assert list(differences(before, before)) == []
    assert list(differences(before, now)) == [
        "unattributed ppm: 5 before, 105 now", "candidates / a: is gone", "candidates / c: is new",
        "at 2: 2.5 before, 3.0 now",
    ]  # fmt: skip


def test_reports_by_the_shipped_encoders(
    tmp_path: Path,
    told: dict[str, dict[str, float]],
    request: pytest.FixtureRequest,
    capsys: Any,
    postgres_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """From a folder, and the same ones from the same catalog in PostgreSQL; also where its graph is searched."""
    found = {}
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        outcomes = list(pipeline.ingest(music.write_catalog_files(tmp_path), catalog, SETTINGS))
        assert [o.status for o in outcomes] == [*["added"] * 7, "known"]
        for name, made in music.QUERIES.items():
            found[name] = asked(music.write(tmp_path / f"{name}.wav", made()), catalog, SETTINGS, told)
        with Catalog.open(postgres_url, create=True) as shared:
            copy(catalog, shared)
            again = {name: asked(tmp_path / f"{name}.wav", shared, SETTINGS, told) for name in IN_POSTGRES}
            assert list(differences({name: found[name] for name in IN_POSTGRES}, again)) == []
            monkeypatch.setattr(segment_keys, "GRAPH_FROM", 1)
            for one in (catalog, shared):
                one.search.exact_under = 1
                one.search.update_indexes()
                assert one.search.by_codes("recording")
            for name in [*music.QUERIES][:BY_KEYS]:
                by_file, by_rows = (
                    shares(asked(tmp_path / f"{name}.wav", one, SETTINGS, told)) for one in (catalog, shared)
                )
                assert by_rows == pytest.approx(by_file, abs=SHARE_PPM)
                assert [*by_rows] == [*by_file]
    assert found["mix"]["segments"][-1]["at"][1] > 240, "long enough that its segments are thinned out to vote"
    compare(Path(__file__).with_name("shipped.json"), found, request, capsys)


def test_reports_by_an_encoder_from_a_folder(
    tmp_path: Path, told: dict[str, dict[str, float]], request: pytest.FixtureRequest, capsys: Any
) -> None:
    (tmp_path / "music").mkdir()
    files = [write_tune(tmp_path / "music" / f"tune {seed}.wav", tune(seed, seconds=7)) for seed in range(8)]
    saved_clews(tmp_path / "encoder")
    words = ["catalog", "add", "--catalog", str(tmp_path / "catalog"), "--device", "cpu"]
    assert cli.main([*words, "--encoder", str(tmp_path / "encoder"), str(tmp_path / "music")]) == 0
    settings = Settings(device="cpu", alpha=0.9)  # a gate that as few tracks as these can pass
    with Catalog.open(tmp_path / "catalog") as catalog:
        found = {path.stem: asked(path, catalog, settings, told) for path in files[3:5]}
        other = write_tune(tmp_path / "other.wav", tune(50, seconds=7))
        found["unrelated"] = asked(other, catalog, settings, told)
    compare(Path(__file__).with_name("encoder.json"), found, request, capsys)
