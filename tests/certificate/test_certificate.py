from __future__ import annotations

import base64
import hashlib
import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from joserfc import jws
from joserfc.jwk import OctKey

from audits import audit_report
from descant.certificate import credential as record_module
from descant.certificate.abridge import abridged
from descant.certificate.credential import SignOff
from descant.certificate.envelope import MAX_BYTES
from descant.certificate.issue import issue
from descant.certificate.public_key import (
    PublicKey,
    decode_base64url,
    encode_base64url,
    export_public_key,
    public_key_of,
    read_public_key,
)
from descant.certificate.signing_key import KEY_FILE, Key, load_or_create_key
from descant.certificate.verification import MAX_NODES, verify
from descant.errors import CertificateError
from descant.report.model import CandidateScore, Name, Report
from reports import reports, sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
WHEN = "2025-03-04T05:06:08Z"
SMALL = sample(1, 5.0)
CERTIFICATE = issue(SMALL, KEY, created_utc=WHEN).encode()


def _states(data: bytes, **more: Any) -> dict[str, str]:
    return {check.name: check.state for check in verify(data, **more).checks}


def _parts(data: bytes = CERTIFICATE) -> tuple[dict[str, Any], dict[str, Any], bytes]:
    header, payload, signature = (decode_base64url(part) for part in data.split(b"."))
    return json.loads(header), json.loads(payload), signature


def _signed(payload: bytes, key: Key = KEY, **header: Any) -> bytes:
    """Any payload under a good signature: what a hostile issuer can make."""
    whole = _parts()[0] | {"jwk": key.public.jwk, "kid": key.public.key_id} | header
    head = encode_base64url(json.dumps(whole).encode()) + "." + encode_base64url(payload)
    return f"{head}.{encode_base64url(key.private.sign(head.encode()))}".encode()


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


def test_every_changed_byte_is_refused() -> None:
    """Each position with its lowest bit flipped (base64url may leave that one unused) or another bit in turn."""
    assert verify(CERTIFICATE).ok
    for position in range(len(CERTIFICATE)):
        changed = bytearray(CERTIFICATE)
        changed[position] ^= 1 if position % 2 else 1 << (position // 2 % 8)
        assert not verify(bytes(changed)).ok, position


@pytest.mark.parametrize("mask", range(1, 256))
def test_every_other_last_byte_is_refused(mask: int) -> None:
    assert not verify(CERTIFICATE[:-1] + bytes([CERTIFICATE[-1] ^ mask])).ok


@pytest.mark.parametrize("extra", [b"\n", b" ", b"=", b".", b"..", b"A", b"\0"])
def test_an_added_byte_is_refused(extra: bytes) -> None:
    assert not verify(CERTIFICATE + extra).ok
    assert not verify(extra + CERTIFICATE).ok


def test_a_payload_that_was_changed_and_encoded_again_is_refused() -> None:
    header, payload, signature = _parts()
    payload["credentialSubject"]["title"] = "Another"
    head, _, tail = CERTIFICATE.decode().split(".")
    changed = f"{head}.{encode_base64url(rfc8785.dumps(payload))}.{tail}".encode()
    assert _states(changed)["signature"] == "failed"
    # the same under the forger's own key: whole in itself, but of another key
    forged = _signed(rfc8785.dumps(payload | {"issuer": OTHER.public.issuer}), OTHER)
    assert not verify(forged).ok
    assert header["alg"] == "Ed25519"
    assert len(signature) == 64


def _key_file(folder: Path, key: Key, name: str) -> Path:
    export_public_key(key.public, folder / name)
    return folder / name


@pytest.mark.parametrize("name", ["public.pem", "public.jwk"])
def test_a_trusted_key_tells_issuers_apart(tmp_path: Path, name: str) -> None:
    assert _states(CERTIFICATE)["key"] == "not checked"
    assert _states(CERTIFICATE, trusted_key=_key_file(tmp_path, KEY, name))["key"] == "ok"
    outcome = verify(CERTIFICATE, trusted_key=_key_file(tmp_path, OTHER, name))
    assert not outcome.ok
    assert KEY.public.fingerprint in next(c.words for c in outcome.checks if c.name == "key")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", "utf-16"])
@pytest.mark.parametrize(
    "before", ["", "\n\n", "Public key of the publisher:\n\n", "PRIVATE KEY? No, the public one.\r\n"]
)
def test_public_keys_are_read_as_programs_and_mail_hand_them_on(mark: bytes | str, before: str, tmp_path: Path) -> None:
    for text in (before + KEY.public.pem().decode() + "\nRegards\n", json.dumps(KEY.public.jwk)):
        data = text.encode(mark) if isinstance(mark, str) else mark + text.encode()
        for path in (tmp_path / "key.pem", tmp_path / "key.txt"):
            path.write_bytes(data)
            assert read_public_key(path) == KEY.public


def test_two_public_keys_and_private_keys_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(KEY.public.pem() + OTHER.public.pem())
    with pytest.raises(CertificateError, match="several public keys"):
        read_public_key(path)
    load_or_create_key(tmp_path / "keys")
    path.write_bytes(b"\xef\xbb\xbfMine:\n" + (tmp_path / "keys" / KEY_FILE).read_bytes())
    with pytest.raises(CertificateError, match="private key"):
        read_public_key(path)


@pytest.mark.parametrize("umask", [0o002, 0o022, 0o077, 0])
def test_the_keys_folder_is_made_whatever_the_umask(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        (tmp_path / "there").mkdir()  # made by an earlier version, which then refused it
        for folder in (tmp_path / "new" / "keys", tmp_path / "there"):
            key = load_or_create_key(folder)
            assert stat.S_IMODE(folder.stat().st_mode) & 0o022 == 0
            assert stat.S_IMODE((folder / KEY_FILE).stat().st_mode) == 0o600
            assert load_or_create_key(folder).public == key.public
    finally:
        os.umask(before)


def test_a_trusted_key_that_is_none_fails(tmp_path: Path) -> None:
    load_or_create_key(tmp_path)
    (tmp_path / "x").write_text("[" * 5000)
    (tmp_path / "huge").write_bytes(b"x" * 100_000)
    for bad in (tmp_path / "x", tmp_path / "huge", tmp_path / "missing", tmp_path, tmp_path / KEY_FILE):
        assert not verify(CERTIFICATE, trusted_key=bad).ok


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "none"},
        {"alg": "HS256"},
        {"alg": "ES256"},
        {"alg": ["Ed25519"]},
        {"alg": None},
        {"typ": "JWT"},
        {"cty": {}},
        {"crit": ["b64"], "b64": False},
        {"jwk": OTHER.public.jwk},
        {"jwk": KEY.public.jwk | {"d": "AAAA"}},
        {"jwk": KEY.public.jwk | {"crv": "X25519"}},
        {"jwk": {"kty": "oct", "k": "AAAA"}},
        {"jwk": "x"},
        {"kid": "did:key:z6Mk"},
        {"x": "y" * 10_000},
    ],
)
def test_headers_that_mislead_are_refused(header: dict[str, Any]) -> None:
    payload = rfc8785.dumps(_parts()[1])
    assert verify(_signed(payload)).ok
    assert not verify(_signed(payload, **header)).ok


def test_a_public_key_is_no_shared_secret() -> None:
    header, payload, _ = _parts()
    secret = OctKey.import_key(KEY.public.raw)
    forged = jws.serialize_compact(header | {"alg": "HS256"}, rfc8785.dumps(payload), secret, algorithms=["HS256"])
    assert not verify(forged.encode()).ok
    head = encode_base64url(json.dumps(header | {"alg": "none"}).encode())
    assert not verify(f"{head}.{encode_base64url(rfc8785.dumps(payload))}.".encode()).ok


def test_the_older_name_of_the_algorithm_is_read() -> None:
    assert verify(_signed(rfc8785.dumps(_parts()[1]), alg="EdDSA")).ok


def test_a_header_field_given_twice_is_refused() -> None:
    header = json.dumps(_parts()[0])
    doubled = header[:-1] + ', "alg": "Ed25519"}'
    head = encode_base64url(doubled.encode()) + "." + CERTIFICATE.decode().split(".")[1]
    assert not verify(f"{head}.{encode_base64url(KEY.private.sign(head.encode()))}".encode()).ok


def _hostile_payloads() -> dict[str, bytes]:
    good = rfc8785.dumps(_parts()[1])
    return {
        "not canonical": json.dumps(_parts()[1]).encode(),
        "twice": good[:-1] + b',"type":[]}',
        "NaN": good.replace(b'"duration_s":5', b'"duration_s":NaN'),
        "infinite": good.replace(b'"duration_s":5', b'"duration_s":1e999'),
        "deep": b"[" * 100_000 + b"]" * 100_000,
        "deep object": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        "wide": b"[" + b"0," * (MAX_NODES + 1) + b"0]",
        "digits": b"1" * 100_000,
        "not UTF-8": b"\xff\xfe",
        "surrogate": b'"\\ud800"',
        "empty": b"",
        "list": b"[]",
        "null": b"null",
        "wrong issuer": good.replace(KEY.public.issuer.encode(), OTHER.public.issuer.encode()),
        "wrong sum": good.replace(b'"unattributed_ppm":380000', b'"unattributed_ppm":380001'),
        "contradiction": good.replace(b'"title":"Harbour', b'"title":"Arbour', 1),
    }


@pytest.mark.parametrize("name", _hostile_payloads())
def test_hostile_payloads_under_a_good_signature_are_refused(name: str) -> None:
    outcome = verify(_signed(_hostile_payloads()[name]))
    assert outcome.checks[0].state == "ok"
    assert not outcome.ok
    assert outcome.record is None
    assert all(len(check.words) < 500 for check in outcome.checks)


def _changed(*place: str | int, to: Any) -> bytes:
    """The record with one value exchanged, under a good signature."""
    record = _parts()[1]
    node: Any = record
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = to
    return _signed(rfc8785.dumps(record))


SUBJECT = "credentialSubject"


@pytest.mark.parametrize(
    ("place", "to"),
    [
        (("method", "statement"), "Proof of training."),
        (("method", "name"), "another method"),
        (("key_notice",), "The identity of the signer was confirmed by a notary."),
        (("name",), "Court order"),
        (("limits",), []),
        (("catalog", "tracks"), 90_000_000),
        (("catalog", "snapshot"), "00" * 32),
        (("program", "version"), "9.9"),
        (("program", "seed"), 7),
        (("program", "platform"), "another machine"),
        (("program", "views"), {}),
        (("sign_off", "status"), "reviewed"),
        (("sign_off", "reviewer"), "A. Court"),
        (("prov", "activity", "ended_at"), "2020-01-01T00:00:00Z"),
        (("prov", "agent"), [{"type": "prov:Person", "id": "A. Court"}]),
        (("prov", "used"), []),
        ((SUBJECT, "title"), "Another"),
        ((SUBJECT, "id"), "ni:///sha-256;" + "A" * 43),
        ((SUBJECT, "bytes"), 1),
        ((SUBJECT, "unattributed_ppm"), 0),
        ((SUBJECT, "sources"), []),
        ((SUBJECT, "sources", 0, "title"), "Another"),
        ((SUBJECT, "sources", 0, "share_ppm"), 1),
        ((SUBJECT, "sources", 0, "owners"), []),
        ((SUBJECT, "sources", 0, "spans"), []),
        ((SUBJECT, "sources", 0, "spans", 0, "source_start_s"), 77.5),
    ],
)
def test_what_stands_beside_the_report_must_be_what_the_report_gives(place: tuple[str | int, ...], to: Any) -> None:
    outcome = verify(_changed(*place, to=to))
    assert outcome.state("signature") == "ok"
    assert outcome.state("shares") == "failed"
    words = next(check.words for check in outcome.checks if check.name == "shares")
    assert "contradicts its own report" in words, words
    assert not outcome.ok


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


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.lists(st.binary(max_size=60), min_size=3, max_size=3).map(b".".join)))
def test_noise_is_refused_without_an_exception(data: bytes) -> None:
    assert not verify(data).ok


def test_a_long_track_with_many_sources_is_certified() -> None:
    report = sample(8, 7200.0)
    data = issue(report, KEY).encode()
    assert len(data) > 500_000
    assert verify(data).report == abridged(report)


def test_a_huge_file_is_refused() -> None:
    assert not verify(b"A" * (MAX_BYTES + 1)).ok


def test_keys_of_small_order_are_refused() -> None:
    for y in (0, 1, 2**255 - 20, 2**255 - 19, 2**255 - 18):
        with pytest.raises(ValueError, match="signs"):
            public_key_of({"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(y.to_bytes(32, "little"))})
    order_8 = bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
    with pytest.raises(ValueError, match="signs"):
        public_key_of({"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(order_8)})


def test_the_did_is_that_of_the_published_example() -> None:
    """did:key method, section 7.1: the key of did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK."""
    raw = bytes.fromhex("2e6fcce36701dc791488e0d0b1745cc1e33a4c1c9fcc41c63bd343dbbe0970e6")
    assert PublicKey.ed25519(raw).issuer == "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"


def test_the_audio_is_compared_by_file_and_then_by_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    audio = tmp_path / "query.wav"
    audio.write_bytes(b"some audio")
    digest = hashlib.sha256(b"some audio").hexdigest()
    report = sample(1, 20.0)
    data = issue(replace(report, query=replace(report.query, sha256=digest)), KEY).encode()
    assert _states(data, audio=audio)["audio"] == "ok"
    assert _states(data)["audio"] == "not checked"
    assert _states(data, audio=tmp_path / "missing")["audio"] == "failed"

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


def test_the_key_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "keys"
    key = load_or_create_key(folder)
    assert stat.S_IMODE((folder / KEY_FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert load_or_create_key(folder).public == key.public
    assert os.listdir(folder) == [KEY_FILE]
    assert "private" not in repr(key)


def test_a_key_that_cannot_be_trusted_is_refused_with_a_remedy(tmp_path: Path) -> None:
    def refused(words: str) -> None:
        with pytest.raises(CertificateError, match=words) as error:
            load_or_create_key(tmp_path)
        assert error.value.remedy

    load_or_create_key(tmp_path)
    path = tmp_path / KEY_FILE
    path.chmod(0o640)
    refused("read by other people")
    path.chmod(0o600)
    tmp_path.chmod(0o770)
    refused("changed by other people")
    tmp_path.chmod(0o700)
    whole = path.read_bytes()
    for damaged in (b"", whole[:60], whole.replace(b"M", b"N", 1), b"\xff" * 100):
        path.write_bytes(damaged)
        refused("damaged")
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere")
    refused("cannot be read")


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


def test_base64url_has_one_form() -> None:
    assert decode_base64url(b"_-8") == base64.urlsafe_b64decode("_-8=")
    for bad in (b"_-9", b"/+8", b"_-8=", b"_", b"_-8\n", b"\xff"):
        with pytest.raises(ValueError, match=r"base64|ascii|padding|character|Excess|Only"):
            decode_base64url(bad)


def test_a_sign_off_of_an_earlier_version_has_no_statement_and_no_date() -> None:
    text = issue(SMALL, KEY, created_utc=WHEN, sign_off=SignOff("A. Reviewer", "I have read it."))
    record = json.loads(decode_base64url(text.split(".")[1].encode()))
    assert record["sign_off"]["statement"] == "I have read it."
    for kept in (("status", "reviewer"), ("status", "reviewer", "date"), tuple(record["sign_off"])):
        changed = record | {"sign_off": {name: record["sign_off"][name] for name in kept}}
        assert verify(_signed(rfc8785.dumps(changed))).ok
    unsigned = record | {"sign_off": {"status": "not reviewed", "reviewer": "", "statement": "Another's words."}}
    assert not verify(_signed(rfc8785.dumps(unsigned))).ok
