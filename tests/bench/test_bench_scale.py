"""The benchmark of very many tracks: what is invented follows from its numbers, and the figures are what was asked."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from descant import cli, pipeline
from descant.bench import invented, scale
from descant.bench.filling import fill, id_of
from descant.bench.invented import Seeds
from descant.bench.process import Process, peak_bytes
from descant.bench.results import markdown, read
from descant.catalog.search.stored import StoredVectors
from descant.catalog.store import Catalog
from descant.encoders.base import Embedding
from descant.encoders.windows import fold, unit
from descant.errors import DescantError
from descant.progress import silent
from descant.settings import Settings

SETTINGS = Settings(device="cpu", threads=1)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalog of five tracks as the shipped encoders would embed something."""
    folder = tmp_path_factory.mktemp("real") / "catalog"
    rng = np.random.default_rng(3)
    encoders = pipeline.encoders(SETTINGS).loaded

    def embedding(encoder: Any) -> Embedding:
        if encoder.segment_frames:
            rows = unit(rng.standard_normal((90, encoder.dim // encoder.segment_frames)).astype(np.float32))
            return fold(rows, 0.37, encoder.segment_frames, 3)
        return Embedding(unit(rng.standard_normal((12, encoder.dim)).astype(np.float32)), 5.0, 2.5)

    with Catalog.open(folder, create=True) as catalog:
        tracks = [(f"real {n}", {encoder.name: embedding(encoder) for encoder in encoders}) for n in range(5)]
        fill(catalog, tracks, {encoder.name: encoder.version for encoder in encoders})
    return folder


@pytest.fixture(scope="module")
def seeds(real: Path) -> list[Seeds]:
    with Catalog.open(real) as catalog:
        return [Seeds.of(catalog, encoder) for encoder in pipeline.encoders(SETTINGS).loaded]


def test_a_small_catalog_is_the_beginning_of_a_large_one(tmp_path: Path, seeds: list[Seeds]) -> None:
    for size, before in ((3, 0), (7, 3)):  # the second goes on from the first
        with Catalog.open(tmp_path / "grown", create=True) as catalog:
            assert catalog.count() == before
        invented.stock(tmp_path / "grown", seeds, size, 9, SETTINGS, silent)
    invented.stock(tmp_path / "whole", seeds, 7, 9, SETTINGS, silent)
    with Catalog.open(tmp_path / "grown") as grown, Catalog.open(tmp_path / "whole") as whole:
        assert grown.snapshot() == whole.snapshot()
        for leg in ("recording", "composition", "style"):
            stored = StoredVectors(whole.connection, leg)
            table = stored.table()
            assert table.ids == [id_of(f"invented {n}") for n in range(7)]
            assert table.count.tolist() == [9] * 7
            vectors = np.concatenate([some for _, some in stored.from_label(0)])
            near = vectors @ vectors.T
            assert near[~np.kron(np.eye(7, dtype=bool), np.ones((9, 9), bool))].max() < 0.95  # no track holds another's


def test_a_catalog_of_another_run_is_not_touched(tmp_path: Path, seeds: list[Seeds], real: Path) -> None:
    invented.stock(tmp_path / "c", seeds, 3, 9, SETTINGS, silent)
    for tracks, segments in ((3, 8), (2, 9)):
        with pytest.raises(DescantError, match="another one"):
            invented.stock(tmp_path / "c", seeds, tracks, segments, SETTINGS, silent)
    with pytest.raises(DescantError, match="another one"):
        invented.stock(real, seeds, 9, 9, SETTINGS, silent)


def test_queries_are_near_their_sources_and_not_the_same(seeds: list[Seeds]) -> None:
    first, second = invented.queries(seeds, 8, 9, 2, 1)
    again = invented.queries(seeds, 8, 9, 2, 1)[0]
    assert first.sources == again.sources != second.sources
    assert len(set(first.sources)) == 6
    style = next(s for s in seeds if not s.encoder.segment_frames)
    assert (first.embeddings["style"].vectors == again.embeddings["style"].vectors).all()
    sources = [n for n in range(8) if id_of(f"invented {n}") in first.sources]
    near = first.embeddings["style"].vectors @ np.concatenate([invented._track(style, n, 9, 1) for n in sources]).T
    assert 0.7 < near.max(axis=1).mean() < 0.9


class Here:
    """Asks in this process, which is quick; nothing is timed in a test."""

    def __enter__(self) -> Here:
        return self

    def __exit__(self, *_: object) -> None: ...

    def call(self, work: Callable[..., Any], *args: Any) -> Any:
        return work(*args)


def test_what_brute_force_found_is_kept_query_by_query(
    tmp_path: Path, seeds: list[Seeds], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "invented"
    invented.stock(folder, seeds, 12, 6, SETTINGS, silent)
    asked = invented.queries(seeds, 12, 6, 3, 1)
    leg = seeds[0].encoder.name
    first = scale.brute_force(folder, asked[:2], leg, SETTINGS, tmp_path)
    retrieve, again = scale.retrieve, []

    def counted(*given: Any, **named: Any) -> Any:
        again.append(given)
        return retrieve(*given, **named)

    monkeypatch.setattr(scale, "retrieve", counted)
    assert scale.brute_force(folder, asked, leg, SETTINGS, tmp_path)[:2] == first
    assert len(again) == 1
    assert first[0]
    assert set(asked[0].sources) <= set(first[0])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system tells what the process itself held")
def test_a_process_that_is_timed_does_not_hold_what_the_one_did_that_started_it() -> None:
    held = np.ones(60_000_000)  # 480 MB, touched
    with Process() as process:
        most = process.call(peak_bytes)
    assert most is not None
    assert 5_000_000 < most < held.nbytes


def test_command_measures_both_sizes_against_brute_force(
    real: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(scale, "Process", Here)
    monkeypatch.setattr("descant.catalog.search.segment_search.EXACT_UNDER", 60)
    monkeypatch.setattr(invented, "PART_S", 6.0)
    monkeypatch.setattr(scale, "QUERY_S", 5.0)
    words = ["bench", "scale", str(real), "--tracks", "12", "--small", "6", "--segments", "9", "--queries", "2"]
    words += [
        "--brute",
        "1",
        "--leg",
        "composition",
        "--leg",
        "style",
        "--work",
        str(tmp_path / "w"),
        "--out",
        str(tmp_path / "r.json"),
    ]
    assert cli.main([*words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["command"] == (
        "descant bench scale catalog --tracks 12 --small 6 --segments 9 --queries 2"
        " --brute 1 --leg composition --leg style"
    )
    result = read(tmp_path / "r.json")
    assert (result.kind, result.queries, result.tracks) == ("scale", 2, 12)
    groups = result.groups
    assert list(groups["all legs: retrieval"]) == ["6 tracks", "12 tracks", "ratio"]
    assert groups["composition: candidates"]["sources that brute force finds"].value == 1
    assert groups["composition: candidates"]["of these kept"].value == 1
    assert groups["style: candidates"]["of brute force's candidates kept"].value > 0.9
    assert groups["composition: candidates"]["sources found"].n == 6
    assert groups["composition: index"]["keys"].value == 108
    assert "recording: retrieval" not in groups
    what = "retrieval and alignment"
    searched, extracted = (groups[name]["6 tracks"].value for name in (f"all legs: {what}", f"hearing, {what}"))
    assert extracted > searched > 0
    assert groups["process, 12 tracks"]["peak memory"].value > 50
    assert "| composition: index | 1 |" in markdown(result)
    built = groups["composition: index"]["building"]
    assert cli.main([*words, "--force"]) == 0  # nothing is built anew, and what building took is remembered
    assert read(tmp_path / "r.json").groups["composition: index"]["building"] == built
    assert cli.main([*words[:4], "3", *words[5:], "--force"]) != 0
    assert "larger than the large one" in capsys.readouterr().err
