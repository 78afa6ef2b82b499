"""Shares by leg and by track, work or party: always the whole, and always what the report says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.report.by_leg import LEGS, heard_by, states_segments
from descant.report.grouping import UNITS, Unit, grouped
from descant.report.model import WHOLE, Contribution, LegShares, NamedWork, Owned, Report
from descant.report.schema import validate
from descant.report.side_by_side import differences, in_order, sources_in_both
from reports import reports, sample


@given(reports(), st.sampled_from(LEGS), st.sampled_from(UNITS))
def test_shares_of_every_leg_and_unit_make_the_whole(report: Report, leg: str, unit: Unit) -> None:
    view = heard_by(report, leg)
    found = grouped(view, unit)
    assert sum(one.share_ppm for one in found.groups) + found.unnamed_ppm + found.unattributed_ppm == WHOLE
    assert all(0 <= one.low_ppm <= one.share_ppm <= one.high_ppm <= WHOLE for one in found.groups)
    assert len({one.key for one in found.groups}) == len(found.groups)
    assert [one.share_ppm for one in found.groups] == sorted((one.share_ppm for one in found.groups), reverse=True)
    for segment in view.segments:
        assert sum(c.share_ppm for c in segment.contributions) + segment.unattributed_ppm == WHOLE
        assert segment.unattributed_ppm >= 0


@given(reports())
def test_sources_keep_their_places_in_every_leg(report: Report) -> None:
    ids = [c.track_id for c in report.contributions]
    for leg in LEGS:
        view = heard_by(report, leg)
        assert [c.track_id for c in view.contributions][: len(ids)] == ids
        if leg != "headline":
            assert view.unattributed_ppm == report.legs[leg].unattributed_ppm
            stated = {c.track_id: (c.low_ppm, c.share_ppm, c.high_ppm) for c in report.legs[leg].contributions}
            shown = {c.track_id: (c.low_ppm, c.share_ppm, c.high_ppm) for c in view.contributions if c.share_ppm}
            assert shown == {track_id: share for track_id, share in stated.items() if share[1]}


def test_segments_follow_the_leg_where_they_state_it() -> None:
    report = sample()
    first = report.segments[0]
    stated = tuple(replace(c, legs=LegShares(c.share_ppm // 2, c.share_ppm, 0)) for c in first.contributions)
    assert stated
    full = replace(report, segments=(replace(first, contributions=stated),))
    assert states_segments(full)
    assert not states_segments(report)
    by_recording = heard_by(full, "recording").segments[0]
    assert {c.track_id: c.share_ppm for c in by_recording.contributions} == {
        c.track_id: c.share_ppm // 2 for c in stated
    }
    assert heard_by(full, "style").segments[0].contributions == ()
    older = heard_by(report, "recording").segments[0]
    assert {c.leg for c in older.contributions} <= {"recording"}, "what was heard through the leg is all that is known"
    validate(full.to_json())


def source(name: str, share: int, *owners: Owned, works: tuple[NamedWork, ...] = (), artist: str = "A") -> Contribution:
    low, high = share - 10_000, share + 10_000
    return Contribution(name, f"/{name}.wav", name, artist, "", share, low, high, 0.01, LegShares(0, share, 0), owners,
                        works=works)  # fmt: skip


def of(*sources: Contribution) -> Report:
    rest = WHOLE - sum(c.share_ppm for c in sources)
    return replace(sample(), contributions=sources, unattributed_ppm=rest)


def named(report: Report, unit: Unit) -> dict[str, int]:
    return {one.name: one.share_ppm for one in grouped(report, unit).groups}


def test_a_source_is_divided_among_its_writers_and_among_its_publishers() -> None:
    report = of(
        source(
            "one", 400_000, Owned("Ada Ravn", "writer", "work", 300_000, "00014107338"),
            Owned("Jan Moe", "lyricist", "work", 100_000), Owned("Quay Music", "publisher", "work", 600_000),
            Owned("Quay Records", "label", "recording", WHOLE),
        ),
        source("two", 100_000, Owned("ada  ravn", "composer", "work", WHOLE)),
        source("three", 50_000, Owned("Quay Records", "label", "recording", WHOLE)),
    )  # fmt: skip
    assert named(report, "writer") == {"Ada Ravn": 400_000, "Jan Moe": 100_000}
    assert grouped(report, "writer").unnamed_ppm == 50_000
    assert named(report, "publisher") == {"Quay Music": 400_000}
    assert grouped(report, "publisher").unnamed_ppm == 150_000
    ada = grouped(report, "writer").groups[0]
    assert ada.members == ("one", "two")
    assert (ada.low_ppm, ada.high_ppm) == (390_000 * 3 // 4 + 90_000, -(-410_000 * 3 // 4) + 110_000)


def test_recordings_of_one_work_count_together_and_a_title_alone_proves_no_work() -> None:
    greensleeves = NamedWork("Greensleeves", "T-034.524.680-1")
    report = of(
        source("one", 300_000, works=(greensleeves,)),
        source("two", 200_000, works=(NamedWork("Lady Greensleeves", "T0345246801"),)),
        source("medley", 100_000, works=(greensleeves, NamedWork("Another"))),
        source("Another", 40_000),
    )
    found = grouped(report, "work")
    assert {one.name: one.share_ppm for one in found.groups if not one.inferred} == {
        "Greensleeves": 550_000, "Another": 50_000,
    }  # fmt: skip
    assert [(one.name, one.share_ppm) for one in found.groups if one.inferred] == [("Another", 40_000)]
    assert named(report, "artist") == {"A": 640_000}
    assert grouped(of(source("one", 300_000, artist=" ")), "artist").unnamed_ppm == 300_000


def test_two_reports_side_by_side() -> None:
    a, b = of(source("one", 400_000), source("two", 100_000)), of(source("one", 415_000), source("three", 60_000))
    both = sources_in_both(a, b)
    assert [(one.title, one.difference_ppm, one.apart) for one in both] == [
        ("one", 15_000, False), ("two", -100_000, True), ("three", 60_000, True),
    ]  # fmt: skip
    for side in (a, b):
        ordered = in_order(side, both)
        assert [c.track_id for c in ordered.contributions] == ["one", "two", "three"]
        assert sum(c.share_ppm for c in ordered.contributions) == WHOLE - side.unattributed_ppm
    assert list(differences(a, b)) == []
    other = replace(b, engine=replace(b.engine, parameters={**b.engine.parameters, "alpha": 0.05, "threads": 9}))
    assert list(differences(a, other)) == [("setting alpha", "0.01", "0.05")]


@pytest.mark.parametrize("leg", LEGS)
def test_an_audit_has_no_legs(leg: str) -> None:
    from audits import audit_report

    audit = audit_report(unit="track", refused=False, seconds=10.0)
    assert heard_by(audit, leg) is audit
