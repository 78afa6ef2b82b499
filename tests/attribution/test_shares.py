"""Segments name the leg that says most, and intervals say where sources contest a stretch."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from descant.attribution.localisation import CELL_S, Localisation
from descant.attribution.scoring import Likelihood
from descant.attribution.search import Findings
from descant.attribution.shares import CONTESTED, Shares, shares_of
from descant.attribution.significance import Candidate
from descant.catalog.tracks import Tags, Track
from descant.encoders.base import LEGS, Leg
from descant.settings import Settings

CELLS = 80
SETTINGS = Settings(bootstrap=50, prior=0.5)
EVEN_AT_0 = dict.fromkeys(LEGS, Likelihood(threshold=0, slope=1))


def found(leg: Leg, probability: float, seed: int) -> Localisation:
    """One source all along the query, at its own tempo; sources of different seeds have nothing in common."""
    rows = np.random.default_rng(seed).normal(size=(CELLS, 24)).astype(np.float32)
    place = np.arange(CELLS) * CELL_S
    sure = np.ones(CELLS)
    z = np.log(max(probability, 1e-30) / max(1 - probability, 1e-30)) * sure
    return Localisation(leg, z, sure, place, np.zeros(CELLS, int), sure, rows)


def shares(*sources: dict[Leg, float]) -> Shares:
    passed = [Candidate(str(n), 1.0, 0.003, dict.fromkeys(one, 0.003)) for n, one in enumerate(sources)]
    return made_of(passed, [{leg: found(leg, p, n) for leg, p in one.items()} for n, one in enumerate(sources)])


def made_of(
    passed: list[Candidate], localised: list[dict[Leg, Localisation]], heard: NDArray[np.float64] | None = None
) -> Shares:
    tracks = {
        one.track_id: Track(one.track_id, f"/{one.track_id}.wav", Tags(), 40.0, 44_100, 2, "", "", 10, "")
        for one in passed
    }
    unmeasured = np.full((CELLS, len(passed)), np.nan)
    heard = unmeasured if heard is None else heard
    findings = Findings(passed, passed, localised, np.ones(CELLS, bool), heard)
    return shares_of(findings, tracks, EVEN_AT_0, CELLS * CELL_S, SETTINGS)


@pytest.mark.parametrize(
    ("recording", "composition", "leg"),
    [(0.9999, 1.0, "recording"), (0.7, 1.0, "recording"), (0.3, 1.0, "composition"), (1.0, 0.2, "recording")],
)
def test_a_recording_is_named_where_that_is_more_likely_than_not(
    recording: float, composition: float, leg: Leg
) -> None:
    made = shares({"recording": recording, "composition": composition})
    assert {c.leg for s in made.segments for c in s.contributions} == {leg}


def test_the_style_leg_is_named_only_where_it_says_most() -> None:
    made = shares({"composition": 0.5, "style": 1.0})
    assert {c.leg for s in made.segments for c in s.contributions} == {"composition"}
    made = shares({"composition": 0.3, "style": 1.0})
    assert {c.leg for s in made.segments for c in s.contributions} == {"style"}


def test_an_interval_reaches_further_where_two_sources_explain_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    both = shares({"composition": 0.6}, {"composition": 0.6}).contributions
    assert [c.share_ppm for c in both] == pytest.approx([420_000] * 2, abs=2)
    monkeypatch.setattr("descant.attribution.shares.CONTESTED", 0.0)
    plain = shares({"composition": 0.6}, {"composition": 0.6}).contributions
    contested = 0.6 * 0.6
    for c, other in zip(both, plain, strict=True):
        assert c.high_ppm - other.high_ppm == pytest.approx(CONTESTED * contested * 1e6, abs=3)
        assert other.low_ppm - c.low_ppm == pytest.approx(CONTESTED * contested * 1e6, abs=3)


def test_legs_that_say_nothing_have_no_contribution() -> None:
    made = shares({"composition": 0.9})
    assert {leg: len(made.legs[leg].contributions) for leg in LEGS} == {"recording": 0, "composition": 1, "style": 0}
    assert made.legs["composition"].contributions[0].p_value == 0.003


def test_what_only_the_recording_leg_found_of_another_performance_is_the_compositions() -> None:
    """The report names that leg, with the place and the p-value that it was found with, and no share of the master."""
    recording = replace(found("recording", 0.9, 1), same=np.zeros(CELLS))
    made = made_of([Candidate("0", 1.0, 0.003, {"recording": 0.004})], [{"recording": recording}])
    (contribution,) = made.contributions
    assert contribution.share_ppm == pytest.approx(900_000, abs=1000)
    assert not made.legs["recording"].contributions
    (leg,) = made.legs["composition"].contributions
    assert (leg.share_ppm, leg.p_value) == (contribution.share_ppm, 0.004)
    spans = [c for s in made.segments for c in s.contributions]
    assert {c.leg for c in spans} == {"composition"}
    assert all(c.match is not None for c in spans)
