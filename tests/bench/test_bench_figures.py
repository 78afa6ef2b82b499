"""Figures against values worked out by hand."""

from __future__ import annotations

import pytest

from descant.bench.figures import (
    Figure,
    figure_from_json,
    mean,
    mean_of_means,
    part,
    part_in_clusters,
    ratio,
    uniformity,
)


def test_wilsons_interval() -> None:
    """8 of 10: (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 1.959964, by hand 0.4902 to 0.9433."""
    figure = part([True] * 8 + [False] * 2)
    assert figure.value == 0.8
    assert figure.n == 10
    assert figure.low == pytest.approx(0.4902, abs=1e-4)
    assert figure.high == pytest.approx(0.9433, abs=1e-4)


def test_none_of_twenty_may_still_be_some() -> None:
    figure = part([False] * 20)
    assert figure.value == 0
    assert figure.low == pytest.approx(0, abs=1e-12)
    assert figure.high == pytest.approx(0.1611, abs=1e-4)  # z² / (n + z²)


def test_cases_of_a_cluster_say_less_than_as_many_others() -> None:
    """Ten clusters of ten that are all alike say what ten cases do; where clusters do not matter, what a hundred do."""
    alike = part_in_clusters([n < 30 for n in range(100)], [str(n // 10) for n in range(100)])
    few = part([n < 3 for n in range(10)])
    assert (alike.value, alike.n) == (0.3, 100)
    assert alike.low == pytest.approx(few.low, abs=0.02)
    assert alike.high == pytest.approx(few.high, abs=0.02)
    apart = part_in_clusters([n % 10 < 3 for n in range(100)], [str(n // 10) for n in range(100)])
    many = part([n < 30 for n in range(100)])
    assert (apart.low, apart.high) == (pytest.approx(many.low), pytest.approx(many.high))


def test_of_clusters_without_a_hit_each_counts_once() -> None:
    clustered = part_in_clusters([False] * 100, [str(n // 5) for n in range(100)])
    assert clustered.low == pytest.approx(0, abs=1e-12)
    assert clustered.high == pytest.approx(part([False] * 20).high)


def test_no_case_is_no_figure() -> None:
    assert part([]) == mean([]) == mean_of_means([[], []]) == Figure(None, 0)
    assert str(part([])) == "–"
    assert all(figure.value is None for figure in uniformity([]).values())


def test_a_bootstrapped_mean_lies_where_the_normal_interval_does() -> None:
    """Two hundred values of 0 and 1 in equal number: standard error √(.25/200) = .0354."""
    figure = mean([0.0, 1.0] * 100)
    assert figure.value == 0.5
    assert figure.low == pytest.approx(0.5 - 1.96 * 0.0354, abs=0.01)
    assert figure.high == pytest.approx(0.5 + 1.96 * 0.0354, abs=0.01)
    assert figure == mean([0.0, 1.0] * 100)


def test_groups_count_the_same_however_large() -> None:
    figure = mean_of_means([[1.0], [0.0, 0.0, 0.0], []])
    assert (figure.value, figure.n) == (0.5, 4)
    assert (figure.low, figure.high) == (0.5, 0.5)  # nothing varies within a group


def test_a_ratio_is_of_sums() -> None:
    figure = ratio([2.0, 4.0], [1.0, 1.0])
    assert (figure.value, figure.unit) == (3.0, "x")
    assert figure.low == 2.0
    assert figure.high == 4.0


def test_distance_to_uniform() -> None:
    """0.125, 0.375, 0.625, 0.875: the empirical distribution steps 0.125 to either side of the diagonal."""
    even = uniformity([0.125, 0.375, 0.625, 0.875])
    assert even["KS distance"].value == pytest.approx(0.125)
    assert even["KS distance, too small"].value == pytest.approx(0.125)
    assert even["p ≤ 0.05"].value == 0
    careful = uniformity([1.0] * 4)
    assert careful["KS distance"].value == pytest.approx(1.0)
    assert careful["KS distance, too small"].value == pytest.approx(0.0)
    assert careful["its p"].value == pytest.approx(1.0)
    careless = uniformity([0.01] * 4)
    assert careless["KS distance, too small"].value == pytest.approx(0.99)
    assert careless["p ≤ 0.05"].value == 1
    assert careless["its p"].value == pytest.approx(0.01**4)  # four values all below 0.01


def test_figures_as_text() -> None:
    assert str(Figure(0.6, 10, 0.39, 0.78)) == "0.60"
    assert Figure(0.6, 10, 0.39, 0.78).with_interval() == "0.60 (0.39–0.78)"
    assert Figure(0.049, 10, 0.0213, 0.11, "%").with_interval() == "4.9 (2.1–11.0) %"
    assert str(Figure(0.0456, 3)) == "0.046"
    assert str(Figure(2.5, 3, unit="x")) == "2.50 x"
    assert str(Figure(1370.4, 1, unit="MB")) == "1370 MB"
    assert Figure(None, 0).with_interval() == "–"


@pytest.mark.parametrize(
    "tree",
    [
        None,
        {},
        {"value": 1, "n": 1, "low": 0, "high": 1},
        {"value": "1", "n": 1, "low": 0, "high": 1, "unit": ""},
        {"value": float("nan"), "n": 1, "low": 0, "high": 1, "unit": ""},
        {"value": 1, "n": -1, "low": 0, "high": 1, "unit": ""},
        {"value": 1, "n": True, "low": 0, "high": 1, "unit": ""},
        {"value": 1, "n": 1, "low": 0, "high": 1, "unit": "|"},
    ],
)
def test_what_is_no_figure(tree: object) -> None:
    with pytest.raises(ValueError, match=r"figure|count|number|unit"):
        figure_from_json(tree)
