"""What a certificate says, and that it is read back whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from signed_records import CERTIFICATE, KEY, SMALL, WHEN, signed, states

from audits import audit_report
from descant.certificate import credential as record_module
from descant.certificate.abridge import abridged
from descant.certificate.credential import SignOff
from descant.certificate.issue import issue
from descant.certificate.public_key import (
    decode_base64url,
)
from descant.certificate.verification import verify
from descant.errors import CertificateError
from descant.report.model import CandidateScore, Name, Report
from reports import reports, sample


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(reports())
def test_any_report_is_certified_and_read_back(report: Report) -> None:
    data = issue(report, KEY, created_utc=WHEN, sign_off=SignOff("A. Reviewer"), previous_entry="ab" * 32).encode()
    outcome = verify(data)
    assert outcome.ok, outcome.checks
    assert outcome.report == abridged(report)
    assert verify(issue(report, KEY, created_utc=WHEN, details=True).encode()).report == report
    assert outcome.record is not None
    assert outcome.record["sign_off"] == {"status": "reviewed", "reviewer": "A. Reviewer", "date": WHEN}
    assert outcome.record["previous_entry"] == "ab" * 32


def test_the_record_says_what_it_must() -> None:
    record = verify(CERTIFICATE).record
    assert record is not None
    assert record["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert record["issuer"] == KEY.public.issuer
    assert record["issuer"].startswith("did:key:z6Mk")
    assert "no proof of training or copying" in record["method"]["statement"]
    assert "(identity)" in record["key_notice"]
    assert record["error_rates"] == {"status": "not measured"}
    assert record["program"]["seed"] == 1
    assert {"activity", "used", "generated", "agent"} == set(record["prov"])
    source = record["credentialSubject"]["sources"][0]
    assert source["spans"]
    assert source["owners"]


def test_the_same_arguments_give_the_same_certificate() -> None:
    assert issue(SMALL, KEY, created_utc=WHEN).encode() == CERTIFICATE
    assert not CERTIFICATE.endswith(b"\n")


def test_a_certificate_holds_no_folders_and_no_candidates_without_a_share() -> None:
    report = sample(2, 20.0)
    first = replace(report.contributions[0], title="", path="/home/ann/My Music/one.flac")
    also = (Name("C:\\Users\\Ann\\two.wav", "", "", ""), Name("/home/ann/three.wav", "Three", "", ""))
    report = replace(
        report,
        query=replace(report.query, path="/home/ann/My Music/made here.wav"),
        contributions=(first, replace(report.contributions[1], path="/home/ann/x.flac", also=also)),
        candidates=(CandidateScore("f" * 16, "/home/ann/no share.flac", 3.0, 0.4, "No Share", "Nobody"),),
        engine=replace(report.engine, parameters={"more": ["/home/ann/a b/model.safetensors", 1, "1/2"]}),
        limits=(
            "The features of /home/ann/My Music/one.flac and 2 more are missing.",
            "So are those of /home/ann/unknown.flac, or 3/4 of C:\\Users\\Ann\\four.wav.",
        ),
    )
    text = json.dumps(verify(issue(report, KEY).encode()).record)
    for told in ("/home", "ann/", "Users", "No Share", "Nobody", "three.wav"):
        assert told not in text, told
    for kept in (
        "made here.wav",
        "one.flac",
        "two.wav",
        "or 3/4 of four.wav",
        "those of unknown.flac, or",
        "model.safetensors",
        "1/2",
    ):
        assert kept in text, kept
    whole = verify(issue(report, KEY, details=True).encode())
    assert whole.report == report
    assert abridged(abridged(report)) == abridged(report)


def test_an_audits_certificate_ranks_what_has_a_share() -> None:
    audit = abridged(audit_report())
    assert audit.audit is not None
    assert [row.share_ppm for row in audit.audit.ranking] == [420_000, 210_000, 90_000, 40_000]
    assert [c.title for c in audit.candidates] == [row.name for row in audit.audit.ranking]
    assert not any(c.path for c in (*audit.candidates, *audit.contributions))
    assert verify(issue(audit_report(), KEY).encode()).report == audit
    refused = audit_report(refused=True)
    assert refused.audit is not None
    assert abridged(refused).audit == refused.audit


def test_a_long_track_with_many_sources_is_certified() -> None:
    report = sample(8, 7200.0)
    data = issue(report, KEY).encode()
    assert len(data) > 500_000
    assert verify(data).report == abridged(report)


def test_the_audio_is_compared_by_file_and_then_by_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    audio = tmp_path / "query.wav"
    audio.write_bytes(b"some audio")
    digest = hashlib.sha256(b"some audio").hexdigest()
    report = sample(1, 20.0)
    data = issue(replace(report, query=replace(report.query, sha256=digest)), KEY).encode()
    assert states(data, audio=audio)["audio"] == "ok"
    assert states(data)["audio"] == "not checked"
    assert states(data, audio=tmp_path / "missing")["audio"] == "failed"

    audio.write_bytes(b"other audio")

    def decoding_to(sound: str) -> Callable[[Path], SimpleNamespace]:
        return lambda path: SimpleNamespace(info=SimpleNamespace(sha256="", pcm_sha256=sound))

    module = SimpleNamespace(extract=decoding_to(report.query.pcm_sha256))
    monkeypatch.setitem(__import__("sys").modules, "descant.audio.extract", module)
    outcome = verify(data, audio=audio)
    assert outcome.ok
    assert "sample for sample" in next(check.words for check in outcome.checks if check.name == "audio")
    module.extract = decoding_to("00" * 32)
    assert not verify(data, audio=audio).ok


def test_reports_that_break_their_rules_get_no_certificate() -> None:
    report = sample(1, 20.0)
    for bad in (
        replace(report, unattributed_ppm=1),
        replace(report, query=replace(report.query, duration_s=float("nan"))),
        replace(report, catalog=replace(report.catalog, tracks=-1)),
    ):
        with pytest.raises(CertificateError):
            issue(bad, KEY)
    with pytest.raises(CertificateError):
        issue(report, KEY, created_utc="2025-02-31T00:00:00Z")
    with pytest.raises(CertificateError):
        issue(report, KEY, previous_entry="nonsense")


def test_the_programs_own_error_rates_stand_only_in_what_was_made_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = sample(1, 20.0)
    engine = replace(report.engine, calibration={**report.engine.calibration, "scoring": 7}, parameters={"alpha": 0.1})
    report = replace(report, engine=engine)
    shipped = tmp_path / "benchmarks.json"
    monkeypatch.setattr(record_module, "resource", lambda name: shipped)
    made = record_module.made_with(report.engine)
    for changed, status in (
        ({}, "measured"),
        ({"parameters": {"alpha": 0.1, "threads": 8, "seed": 4}}, "measured"),
        ({"cohort_sha256": "0" * 64}, "not measured"),
        ({"views": {}}, "not measured"),
        ({"scoring": 8}, "not measured"),
        ({"parameters": {"alpha": 0.2}}, "not measured"),
    ):
        known = {"name": "known", "queries": 9, "rates": {"false alarm": 0.1}, "made": {**made, **changed}}
        shipped.write_text(json.dumps(known))
        assert verify(issue(report, KEY).encode()).record["error_rates"]["status"] == status
    shipped.write_text("[]")
    assert verify(issue(report, KEY).encode()).record["error_rates"] == {"status": "not measured"}


def test_error_rates_come_from_a_named_benchmark(tmp_path: Path) -> None:
    path = tmp_path / "bench.json"
    path.write_text('{"name": "known-sources 1", "queries": 830, "rates": {"false alarm": 0.012}}')
    record = verify(issue(sample(1, 20.0), KEY, benchmark=path).encode()).record
    assert record is not None
    assert record["error_rates"]["rates"] == {"false alarm": 0.012}
    assert record["error_rates"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    for bad in (
        "",
        "[]",
        '{"name": "x", "queries": 0, "rates": {"a": 1}}',
        '{"name": "x", "queries": 1, "rates": {"a": 2}}',
    ):
        path.write_text(bad)
        with pytest.raises(CertificateError):
            issue(sample(1, 20.0), KEY, benchmark=path)


def test_a_sign_off_of_an_earlier_version_has_no_statement_and_no_date() -> None:
    text = issue(SMALL, KEY, created_utc=WHEN, sign_off=SignOff("A. Reviewer", "I have read it."))
    record = json.loads(decode_base64url(text.split(".")[1].encode()))
    assert record["sign_off"]["statement"] == "I have read it."
    for kept in (("status", "reviewer"), ("status", "reviewer", "date"), tuple(record["sign_off"])):
        changed = record | {"sign_off": {name: record["sign_off"][name] for name in kept}}
        assert verify(signed(rfc8785.dumps(changed))).ok
    unsigned = record | {"sign_off": {"status": "not reviewed", "reviewer": "", "statement": "Another's words."}}
    assert not verify(signed(rfc8785.dumps(unsigned))).ok
