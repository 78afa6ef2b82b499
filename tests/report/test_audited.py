"""An audit's answer as a report, a certificate and a document, with percentages and without."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from audits import MANIFEST, REFUSED, audit_report, listed_report, many
from descant.certificate.abridge import abridged
from descant.certificate.credential import AUDIT_STATEMENT
from descant.certificate.issue import issue
from descant.certificate.pdf import document
from descant.certificate.signing_key import load_or_create_key
from descant.certificate.verification import verify
from descant.exports import page as web
from descant.report import schema
from descant.report.audit_answer import Basis, CrossCheck, Figure
from descant.report.export import contributions_csv
from descant.report.influence import influence_lanes, trust_lines
from descant.report.model import MODEL_AUDIT, WHOLE, Report
from reports import sample

SHAPES = [{"unit": unit, "refused": refused} for unit in ("track", "artist") for refused in (False, True)]


@pytest.mark.parametrize("shape", SHAPES)
def test_an_audit_is_a_report_that_is_certified_and_read_back(shape: dict[str, Any], tmp_path: Path) -> None:
    report = audit_report(**shape)
    tree = report.to_json()
    schema.validate(tree)
    assert Report.from_json(json.loads(json.dumps(tree))) == report
    assert report.method == MODEL_AUDIT
    signed = issue(report, load_or_create_key(tmp_path))
    outcome = verify(signed.encode())
    assert outcome.ok
    assert outcome.record is not None
    assert outcome.record["method"] == {"name": "model audit", "statement": AUDIT_STATEMENT}
    assert outcome.record["credentialSubject"]["report"] == abridged(report).to_json()
    assert any(MANIFEST in used["id"] for used in outcome.record["prov"]["used"])
    assert document.to_bytes(report, signed) == document.to_bytes(report, signed)
    assert document.attached_certificate(document.to_bytes(report, signed)) == signed.encode()


def test_shares_stand_as_the_audit_gave_them() -> None:
    report = audit_report()
    assert [(c.track_id, c.share_ppm) for c in report.contributions] == [
        ("track-0", 420_000), ("track-1", 210_000), ("track-2", 90_000), ("track-3", 40_000)
    ]  # fmt: skip
    assert report.unattributed_ppm == 240_000
    first = report.contributions[0]
    assert (first.title, first.artist, first.isrc, first.p_value, first.legs) == (
        "Harbour Glass", "Maren Oda", "GBAYE0601498", None, None
    )  # fmt: skip
    assert first.owners[0].name == "Northlight Music Ltd"
    assert report.audit is not None
    assert [row.rank for row in report.audit.ranking] == [1, 2, 3, 4, 5, 6]


def test_where_percentages_are_refused_ranks_alone_stand() -> None:
    report = audit_report(refused=True)
    assert report.contributions == ()
    assert report.unattributed_ppm == WHOLE
    assert REFUSED in report.limits
    assert report.audit is not None
    assert report.audit.refusal == REFUSED
    assert all(row.share_ppm is None for row in report.audit.ranking)
    assert len(report.candidates) == 6


def test_more_sources_than_a_report_lists_are_said_to_be_left_out() -> None:
    report = many(80)
    schema.validate(report.to_json())
    assert len(report.contributions) == 64
    assert report.unattributed_ppm == WHOLE - 64 * 10_000
    assert any("16 further tracks, 16.00 % together" in limit for limit in report.limits)
    assert report.audit is not None
    assert len(report.audit.ranking) == 80


def test_lanes_show_the_sources_of_the_donut_in_its_order() -> None:
    lanes = influence_lanes(audit_report())
    assert [lane.id for lane in lanes] == ["track-0", "track-1", "track-2", "track-3"]
    assert lanes[0].bars[0] == (0.0, 3.0, 1.0)
    assert all(0 < height <= 1 for lane in lanes for _, _, height in lane.bars)
    assert [bar[0] for bar in lanes[2].bars] == [0.0, 3.0]  # negative influence has no bar
    refused = influence_lanes(audit_report(refused=True))
    assert [lane.title for lane in refused][:2] == ["Harbour Glass", "Slow Tin"]
    assert influence_lanes(sample()) == ()


def test_trust_is_stated_in_plain_figures() -> None:
    lines = dict(trust_lines(audit_report()))
    assert lines["Order against retraining (LDS)"] == "0.31 (0.27 to 0.35)"
    assert lines["The most that can be reached"].startswith("0.63")
    assert lines["Error of equal shares"].startswith("0.26")
    assert "none" in dict(trust_lines(audit_report(validated=False)))["Validation"]


def test_a_ceiling_that_cannot_be_estimated_is_said_and_figures_say_what_they_rest_on() -> None:
    made = audit_report()
    assert made.audit is not None
    assert made.audit.trust is not None
    before = made.to_json()
    assert "n" not in before["audit"]["trust"]["gain"]  # as reports were before any figure said it
    assert Report.from_json(before) == made
    lds = {"influence": Figure(0.31, 0.27, 0.35, Basis(40, 48, 2, "halves"))}
    single = {"influence": Figure(0.75, 0.6, 0.87, Basis(40, 12, 1, "artists"))}
    trust = replace(
        made.audit.trust, ceiling=None, duplicates=None, lds=lds, top1=single, self_rank=Figure(1, 1, 1, Basis(100))
    )
    told = replace(made, audit=replace(made.audit, trust=trust))
    schema.validate(told.to_json())
    assert Report.from_json(told.to_json()) == told
    lines = dict(trust_lines(told))
    assert lines["The most that can be reached"] == "cannot be estimated with one training of each half"
    assert lines["Planted copies found"] == "none in the manifest"
    assert lines["Order against retraining (LDS)"] == "0.31 (0.27 to 0.35), 40 queries, 48 halves × 2 trainings"
    assert lines["Artist that matters most ranked first"].endswith("40 queries, 12 artists × 1 pair")
    assert lines["Rank of a track asked about itself"].endswith("n = 100")
    old = replace(made, audit=replace(made.audit, trust=replace(trust, ceiling=Figure(1.0, 1.0, 1.0))))
    assert dict(trust_lines(old))["The most that can be reached"] == lines["The most that can be reached"]


def test_a_ranking_that_a_second_method_does_not_support_is_marked_everywhere(tmp_path: Path) -> None:
    made = audit_report(refused=True, validated=False)
    assert made.audit is not None
    assert "cross_check" not in made.to_json()["audit"]
    assert dict(trust_lines(made))["Agreement with a second method"] == "not measured"
    for held in (False, True):
        check = CrossCheck("mucs", 0.12, 0.2, 0.6, 0.6, 8, 299, held)
        told = replace(made, audit=replace(made.audit, cross_check=check, chosen="Final weights only.", stability=0.5))
        schema.validate(told.to_json())
        assert Report.from_json(told.to_json()) == told
        assert told.audit is not None
        assert told.audit.unsure is not held
        lines = dict(trust_lines(told))
        assert lines["Agreement with mucs on this model"].startswith("0.12 (0.60 is asked for), 8 training segments")
        assert (lines["So the ranking is"] == "not shown to be better than chance") is not held
        pages = PdfReader(BytesIO(document.to_bytes(told, issue(told, load_or_create_key(tmp_path))))).pages
        words = " ".join(" ".join(page.extract_text() for page in pages).split())
        assert ("Ranking by track, not shown to be better than chance" in words) is not held
        assert ("the ranking below stands" in words) is held
        assert "known" not in told.to_json()["audit"]["cross_check"], "older versions did not say it"
        since = replace(told, audit=replace(told.audit, cross_check=replace(check, known=0.47, least_known=0.2)))
        schema.validate(since.to_json())
        assert Report.from_json(since.to_json()) == since
        assert dict(trust_lines(since))["Loss below that of shuffled weights by"] == "47% (20% is asked for)"
        assert "Final weights only." in words


def test_lanes_of_a_list_without_audio_are_said_to_be_likeness(tmp_path: Path) -> None:
    for report, there, absent in (
        (audit_report(refused=True, validated=False), "greatest influence on any moment", "likeness"),
        (listed_report(), "greatest likeness to any moment", "greatest influence"),
    ):
        pages = PdfReader(BytesIO(document.to_bytes(report, issue(report, load_or_create_key(tmp_path))))).pages
        for words in (" ".join(page.extract_text() for page in pages), web.page(report)):
            said = " ".join(words.split())
            assert there in said
            assert absent not in said


def test_a_second_method_that_was_not_asked_is_said_with_the_time_it_would_have_taken() -> None:
    made = audit_report(refused=True, validated=False)
    assert made.audit is not None
    check = CrossCheck("mucs", None, None, 0.4, 0.5, 0, 0, False, 0.47, 0.2, 95.3)
    told = replace(made, audit=replace(made.audit, cross_check=check))
    schema.validate(told.to_json())
    assert Report.from_json(told.to_json()) == told
    lines = dict(trust_lines(told))
    assert lines["Agreement with a second method"] == "not measured: mucs would have taken about 4 days"
    assert lines["Loss below that of shuffled weights by"] == "47% (20% is asked for)"
    assert lines["So the ranking is"] == "not shown to be better than chance"


def test_a_similarity_report_has_no_trust() -> None:
    assert trust_lines(sample()) == ()


def test_a_similarity_report_says_nothing_of_an_audit() -> None:
    assert "audit" not in sample().to_json()


def test_a_table_leaves_legs_and_p_value_empty() -> None:
    first = contributions_csv(audit_report()).splitlines()[1]
    assert first.startswith('1,"track-0","Harbour Glass","Maren Oda","GBAYE0601498",420000,315000,525000,"","","","",')


def broken(change: Callable[[dict[str, Any]], object], **shape: Any) -> dict[str, Any]:
    tree = copy.deepcopy(audit_report(**shape).to_json())
    change(tree)
    return tree


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        (lambda: broken(lambda t: t.pop("audit")), "lacks an audit"),
        (lambda: broken(lambda t: t.update(method="similarity")), "has an audit"),
        (lambda: broken(lambda t: t["contributions"][0].update(p_value=0.5)), "legs and p-value"),
        (lambda: broken(lambda t: t["candidates"][0].update(p_value=0.5)), "candidates"),
        (lambda: broken(lambda t: t["audit"].update(refusal="no")), "refused"),
        (lambda: broken(lambda t: t["audit"]["ranking"][0].update(share_ppm=None)), "rank 1"),
        (lambda: broken(lambda t: t["audit"]["ranking"][0].update(share_ppm=999_999)), "outside its interval"),
        (lambda: broken(lambda t: t["audit"]["ranking"][0].update(share_ppm=5), refused=True), "rank 1"),
        (lambda: broken(lambda t: t["audit"]["ranking"].reverse()), "not in order"),
        (lambda: broken(lambda t: t["audit"]["segments"].reverse()), "order of time"),
        (lambda: broken(lambda t: t["audit"].update(extra=1)), "does not belong"),
        (lambda: broken(lambda t: t["audit"]["trust"]["gain"].pop("low")), "low is missing"),
        (lambda: {**sample().to_json(), "contributions": [
            {**c, "p_value": None, "legs": None} for c in sample().to_json()["contributions"]]}, "legs and p-value"),
    ],
)  # fmt: skip
def test_rules_of_an_audit_are_held(tree: Callable[[], dict[str, Any]], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        schema.validate(tree())
