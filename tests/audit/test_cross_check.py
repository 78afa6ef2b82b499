"""Where nothing was validated: which method is asked, and whether a second one supports its ranking."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from made_up_audit import SETTINGS

from descant.audit import cross_check as checking
from descant.audit.attribute import attribute
from descant.audit.cross_check import cross_check, stability
from descant.audit.index import index as make_index
from descant.audit.index import open_index
from descant.audit.manifest import Manifest, write_manifest
from descant.audit.methods.unlearning import Mirrored


@pytest.fixture
def copied(index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(index, tmp_path / "index", ignore=shutil.ignore_patterns("validation")))


@pytest.fixture
def final_weights(model: Path, material: Manifest, tmp_path: Path) -> Path:
    """An index of the weights and the track list alone."""
    write_manifest(Manifest(material.tracks), tmp_path / "manifest.jsonl")
    make_index(model, tmp_path / "manifest.jsonl", tmp_path / "index", settings=SETTINGS)
    return tmp_path / "index"


def test_final_weights_alone_are_asked_by_unlearning_and_the_report_says_why(
    final_weights: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Mirrored, "short_list", 1)  # which influence would draw up: it is not asked there
    made = attribute(final_weights, output, unit="track")
    assert made.part.method == "unlearn"
    assert made.part.chosen.startswith("Final weights only")
    assert made.part.chosen in made.limits
    assert sum(row.score != 0 for row in made.part.ranking) == 9, "all are scored"
    named = attribute(final_weights, output, unit="track", method="influence")
    assert (named.part.method, named.part.chosen) == ("influence", "")


def test_with_checkpoints_influence_is_asked_as_before(copied: Path, output: Path) -> None:
    made = attribute(copied, output, unit="artist")
    assert (made.part.method, made.part.chosen) == ("influence", "")
    assert made.part.stability is not None
    assert made.part.cross_check is None, "twelve segments are too few to compare"


@pytest.mark.parametrize(("noise", "held"), [(0.0, True), (30.0, False)])
def test_two_methods_that_disagree_do_not_support_a_ranking(
    copied: Path, output: Path, monkeypatch: pytest.MonkeyPatch, noise: float, held: bool
) -> None:
    random = np.random.default_rng(0)

    def scores(index: Any, method: str, queries: Any, rows: Any, *_: Any) -> Any:
        return np.arange(len(queries) * len(rows)).reshape(len(queries), -1) + noise * random.standard_normal(len(rows))

    monkeypatch.setattr(checking, "LEAST_SEGMENTS", 4)
    monkeypatch.setattr(checking, "FIRST", 3)
    monkeypatch.setattr(checking, "_scores", scores)
    made = attribute(copied, output, unit="artist").part
    assert made.cross_check is not None
    assert made.cross_check.other == "mucs"
    assert made.cross_check.held is held
    assert made.unsure is not held
    assert ("not shown to be better than chance" in made.refusal) is not held


@pytest.mark.parametrize("method", ["unlearn", "mucs", "influence", "similarity", "distilled"])
def test_it_is_measured_once_for_an_index(copied: Path, monkeypatch: pytest.MonkeyPatch, method: Any) -> None:
    made = open_index(copied)
    assert cross_check(made, method) is None
    monkeypatch.setattr(checking, "LEAST_SEGMENTS", 4)
    assert cross_check(made, "group") is None
    found = cross_check(made, method)
    assert found is not None
    assert (found.queries, found.segments) == (8, 11)  # itself is left out
    assert found.other == ("unlearn" if method == "mucs" else "mucs")
    assert -1 <= found.agreement <= 1
    kept = copied / f"cross-check-{method}.json"
    assert json.loads(kept.read_text())["agreement"] == found.agreement
    kept.write_text("{")
    assert cross_check(made, method) == found
    monkeypatch.setattr(checking, "_scores", None)
    assert cross_check(made, method) == found


def test_stability_compares_halves_of_the_checkpoints() -> None:
    same = np.tile(np.arange(5.0), (4, 2, 1))
    assert stability(same) == 1
    same[1::2] *= -1
    assert stability(same) == -1
    assert stability(same[:1]) is None
