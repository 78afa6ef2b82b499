"""Where nothing was validated: which method is asked, and whether a second one supports its ranking."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
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
from descant.audit.reference.networks import build
from descant.audit.validation.retrain import repeatable


@pytest.fixture
def copied(index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(index, tmp_path / "index", ignore=shutil.ignore_patterns("validation")))


@pytest.fixture
def final_weights(model: Path, material: Manifest, tmp_path: Path) -> Path:
    """An index of the weights and the track list alone."""
    write_manifest(Manifest(material.tracks), tmp_path / "manifest.jsonl")
    make_index(model, tmp_path / "manifest.jsonl", tmp_path / "index", settings=SETTINGS)
    return tmp_path / "index"


def test_of_final_weights_alone_the_report_says_where_influence_was_measured(final_weights: Path, output: Path) -> None:
    made = attribute(final_weights, output, unit="track")
    assert made.part.method == "influence"
    assert made.part.chosen.startswith("Final weights only")
    assert made.part.chosen in made.limits
    assert made.part.stability is not None, "the same weights under several noises"
    named = attribute(final_weights, output, unit="track", method="unlearn")
    assert (named.part.method, named.part.chosen) == ("unlearn", "")


def test_with_checkpoints_influence_is_asked(copied: Path, output: Path) -> None:
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


@pytest.mark.parametrize("method", ["mucs", "influence", "similarity"])
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


def test_a_model_that_learned_nothing_has_no_ranking_to_show(
    copied: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two methods may agree on it as on any other: an untrained network passed by their agreement alone."""
    made = open_index(copied)
    fresh = {name: value.detach() for name, value in build(repeatable(made.adapter).shape, 7).named_parameters()}
    rows = np.arange(12)
    assert checking._known(made, rows) > checking.LEAST_KNOWN
    assert abs(checking._known(replace(made, checkpoints=(fresh,)), rows)) < checking.LEAST_KNOWN / 2
    monkeypatch.setattr(checking, "LEAST_SEGMENTS", 4)
    monkeypatch.setattr(checking, "_scores", lambda *_: np.tile(np.arange(12.0), (8, 1)))
    monkeypatch.setattr(checking, "_known", lambda *_: 0.02)
    part = attribute(copied, output, unit="artist").part
    assert part.cross_check is not None
    assert part.cross_check.agreement == 1
    assert part.unsure
    assert "hardly better than with its weights shuffled" in part.refusal


def test_stability_compares_halves_of_the_checkpoints() -> None:
    same = np.tile(np.arange(5.0), (4, 2, 1))
    assert stability(same) == 1
    same[1::2] *= -1
    assert stability(same) == -1
    assert stability(same[:1]) is None
