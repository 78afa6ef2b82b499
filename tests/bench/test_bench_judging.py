"""Answers judged against truths, by hand: ranks, shares, intervals, places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from descant.bench import copies, known, shares
from descant.bench.asking import Answer, answer
from descant.bench.material import Pair
from descant.report.model import (
    CandidateScore,
    CatalogState,
    Contribution,
    Engine,
    LegContribution,
    LegReport,
    LegShares,
    Query,
    Report,
    Segment,
    SegmentContribution,
    SourceSpan,
)

ANSWER = Answer(
    ranked=("a", "b", "c", "d"),
    shares={"a": 0.3, "c": 0.2, "d": 0.1},
    intervals={"a": (0.25, 0.35), "c": (0.05, 0.3), "d": (0.01, 0.2)},
    p_value=0.002,
)


def contribution(track: str, share: int, low: int, high: int) -> Contribution:
    return Contribution(track, f"/{track}", track, "", "", share, low, high, 0.003, LegShares(0, share, 0))


REPORT = Report(
    query=Query("/q.wav", "0" * 64, "1" * 64, 15.0, 44_100, "q"),
    contributions=(contribution("a", 250_000, 200_000, 300_000),),
    unattributed_ppm=750_000,
    legs={leg: LegReport((), 1_000_000) for leg in ("recording", "composition", "style")},
    segments=(),
    candidates=(CandidateScore("b", "/b", 9.0, 0.2), CandidateScore("a", "/a", 4.0, 0.009)),
    engine=Engine("0", {}, "cpu", "test", {"interval": 0.9}, {}),
    catalog=CatalogState("0" * 64, 2),
    limits=(),
    created_utc="2026-01-01T00:00:00Z",
)


def test_what_is_kept_of_a_report() -> None:
    kept = answer(REPORT)
    assert kept == Answer(("b", "a"), {"a": 0.25}, {"a": (0.2, 0.3)}, 0.009)
    assert kept.attributed == 0.25
    assert answer(replace(REPORT, candidates=())).p_value == 1.0


# known ------------------------------------------------------------------------------------------------------------


def test_true_sources_do_not_count_against_each_other() -> None:
    both = frozenset({"a", "c"})
    assert known.judge(ANSWER, "c", both) == known.Case(rank=2, right=0.2, wrong=0.1)
    assert known.judge(ANSWER, "a", both) == known.Case(rank=1, right=0.3, wrong=0.1)
    alone = known.judge(ANSWER, "c", frozenset({"c"}))
    assert (alone.rank, alone.right, alone.wrong) == (3, 0.2, pytest.approx(0.4))


def test_what_was_not_found_is_a_miss() -> None:
    assert known.judge(ANSWER, "z", frozenset({"z"})) == known.Case(None, 0.0, pytest.approx(0.6))
    assert known.judge(None, "a", frozenset({"a"})) == known.Case(None, 0.0, 0.0)
    assert known.judge(ANSWER, None, frozenset()) == known.Case(None, 0.0, pytest.approx(0.6))


def test_figures_of_relations() -> None:
    """One cover ranked first with a share, one ranked third without; one remix ranked eleventh; two unrelated."""
    q = [Path(f"/q{n}") for n in range(5)]
    sources = [Path(f"/s{n}") for n in range(3)]
    pairs = [
        Pair("cover", q[0], sources[0]),
        Pair("cover", q[1], sources[1]),
        Pair("remix", q[2], sources[2]),
        Pair("unrelated", q[3], None),
        Pair("unrelated", q[4], None),
    ]
    ids = {source: source.name for source in sources}
    others = tuple(f"x{n}" for n in range(10))
    answers = {
        q[0]: Answer(("s0", *others), {"s0": 0.5, "x1": 0.1}, {}, 0.01),
        q[1]: Answer(("x0", "x1", "s1"), {}, {}, 0.3),
        q[2]: Answer((*others, "s2"), {"x0": 0.2}, {}, 0.02),
        q[3]: Answer(others, {}, {}, 0.6),
        q[4]: Answer(others, {"x3": 0.04}, {}, 0.01),
    }
    groups, rates = known.figures(pairs, answers, ids)
    assert list(groups) == ["cover", "remix", "mean of 2 relations", "unrelated"]
    values = {group: {name: figure.value for name, figure in groups[group].items()} for group in groups}
    assert values["cover"] == {
        "top-1": 0.5,
        "MRR": pytest.approx((1 + 1 / 3) / 2),
        "recall@10": 1.0,
        "named": 0.5,
        "right": 0.25,
        "wrong": 0.05,
    }
    assert values["remix"] == {
        "top-1": 0.0,
        "MRR": pytest.approx(1 / 11),
        "recall@10": 0.0,
        "named": 0.0,
        "right": 0.0,
        "wrong": 0.2,
    }
    assert values["mean of 2 relations"]["top-1"] == 0.25
    assert values["mean of 2 relations"]["wrong"] == pytest.approx(0.125)
    assert values["unrelated"]["any attribution"] == 0.5
    assert values["unrelated"]["mean share"] == pytest.approx(0.02)
    assert groups["unrelated"]["KS distance"].n == 2
    assert rates["unrelated queries with any attribution"].value == 0.5
    assert rates["share given to wrong sources, mean of the relations"].value == pytest.approx(0.125)


# shares -----------------------------------------------------------------------------------------------------------


def test_the_error_of_shares_counts_the_unattributed_part() -> None:
    """Truth a .5, b .2, rest .3; given a .3, c .2, d .1, rest .4: ½ (.2 + .2 + .2 + .1 + .1) = .4."""
    case = shares.judge("splice", ANSWER, {"a": 0.5, "b": 0.2})
    assert case.error == pytest.approx(0.4)
    assert case.found == (True, False)
    assert case.false == pytest.approx(0.3)
    assert case.inside == (False, False)
    assert case.stated == (False, False, False)  # a holds .3 at most; of c and d, which gave nothing, at least some


def test_intervals_hold_or_do_not() -> None:
    case = shares.judge("splice", ANSWER, {"a": 0.35, "c": 0.04, "d": 0.1})
    assert case.inside == (True, False, True)
    assert case.stated == (True, False, True)
    assert case.widths == pytest.approx((0.1, 0.25, 0.19))
    zero = replace(ANSWER, shares={"a": 0.1}, intervals={"a": (0.0, 0.2)})
    assert shares.judge("unrelated", zero, {}).stated == (True,)


def test_no_answer_names_nothing() -> None:
    case = shares.judge("cover", None, {"a": 1.0})
    assert (case.error, case.found, case.false, case.inside, case.stated) == (1.0, (False,), 0, (False,), ())
    assert shares.judge("unrelated", shares.NOTHING, {}).error == 0


def test_figures_of_kinds() -> None:
    cases = [
        shares.Case("splice", 0.1, (True, True), 0.0, (True, False), (True, False), (0.1, 0.3), 0.01),
        shares.Case("splice", 0.3, (False,), 0.2, (False,), (True,), (0.2,), 0.02),
        shares.Case("unrelated", 0.0, (), 0.0, (), (), (), 0.7),
    ]
    groups, rates = shares.figures(cases)
    assert list(groups) == ["splice", "unrelated", "all queries", "p-values of unrelated queries"]
    splice = groups["splice"]
    assert splice["share error"].value == pytest.approx(0.2)
    assert (splice["found"].value, splice["found"].n) == (pytest.approx(2 / 3), 3)
    assert splice["false share"].value == pytest.approx(0.1)
    assert (splice["true share in its interval"].value, splice["interval holds the truth"].value) == (
        pytest.approx(1 / 3),
        pytest.approx(2 / 3),
    )
    assert (splice["width of intervals"].value, splice["width of intervals"].n) == (pytest.approx(0.2), 3)
    assert groups["unrelated"]["found"].value is None
    assert groups["unrelated"]["width of intervals"].value is None
    assert groups["p-values of unrelated queries"]["KS distance"].n == 1
    assert rates["error of shares, mean of all queries"].value == pytest.approx(0.4 / 3)


# copies -----------------------------------------------------------------------------------------------------------


def test_the_median_of_seconds() -> None:
    assert copies.weighted_median([5.0, 1.0, 3.0], [1.0, 1.0, 1.0]) == 3.0
    assert copies.weighted_median([5.0, 1.0], [10.0, 1.0]) == 5.0
    assert copies.weighted_median([2.0], [0.5]) == 2.0


def segment(start: float, end: float, track: str, at: float | None) -> Segment:
    """at: where the middle is said to lie in the source."""
    half = (end - start) / 2
    match = None if at is None else SourceSpan(at - half, at + half, 0, 1.0)
    return Segment(start, end, 0, (SegmentContribution(track, 1_000_000, "recording", match),))


def test_places_of_a_faster_copy() -> None:
    """The copy is 10 % faster: its second t is second 40 + 1.1 t of the source."""
    copy = copies.Copy(Path("c.wav"), Path("s.wav"), copies.ALTERATIONS[2], 40.0)
    assert copy.alteration.tempo == 1.1
    leads = LegReport((LegContribution("a", 900_000, 0, 1_000_000, 0.01),), 100_000)
    right = (segment(0, 10, "a", 45.5), segment(10, 12, "a", 3.0), segment(12, 14, "b", 54.3))
    report = replace(REPORT, legs={**REPORT.legs, "recording": leads}, segments=right)
    assert copies.judge(report, "a", copy) == copies.Placed(True, pytest.approx(0.0))
    later = replace(report, segments=(segment(0, 10, "a", 46.4), segment(10, 12, "a", 52.1)))
    assert copies.judge(later, "a", copy).off_s == pytest.approx(0.9)
    far = replace(report, segments=(segment(0, 10, "a", 46.6),))
    assert not copies.judge(far, "a", copy).near
    assert copies.judge(replace(report, segments=()), "a", copy) == copies.Placed(True, None)
    assert copies.judge(report, "b", copy) == copies.Placed(False, pytest.approx(0.0))


def test_figures_of_copies() -> None:
    groups = copies.figures({"x": [copies.Placed(True, 0.4), copies.Placed(True, 3.0)], "y": [copies.Placed(False, 0)]})
    values = {group: [figure.value for figure in figures.values()] for group, figures in groups.items()}
    assert values["x"] == [1.0, 0.5, 0.5]
    assert values["y"] == [0.0, 1.0, 0.0]
    assert values["all copies"] == [pytest.approx(2 / 3), pytest.approx(2 / 3), pytest.approx(1 / 3)]
