"""What was changed, forged or made to mislead is refused."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st
from joserfc import jws
from joserfc.jwk import OctKey
from signed_records import CERTIFICATE, KEY, OTHER, parts, signed, states

from descant.certificate.envelope import MAX_BYTES
from descant.certificate.public_key import (
    decode_base64url,
    encode_base64url,
)
from descant.certificate.verification import MAX_NODES, verify


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
    header, payload, signature = parts()
    payload["credentialSubject"]["title"] = "Another"
    head, _, tail = CERTIFICATE.decode().split(".")
    changed = f"{head}.{encode_base64url(rfc8785.dumps(payload))}.{tail}".encode()
    assert states(changed)["signature"] == "failed"
    # the same under the forger's own key: whole in itself, but of another key
    forged = signed(rfc8785.dumps(payload | {"issuer": OTHER.public.issuer}), OTHER)
    assert not verify(forged).ok
    assert header["alg"] == "Ed25519"
    assert len(signature) == 64


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
    payload = rfc8785.dumps(parts()[1])
    assert verify(signed(payload)).ok
    assert not verify(signed(payload, **header)).ok


def test_a_public_key_is_no_shared_secret() -> None:
    header, payload, _ = parts()
    secret = OctKey.import_key(KEY.public.raw)
    forged = jws.serialize_compact(header | {"alg": "HS256"}, rfc8785.dumps(payload), secret, algorithms=["HS256"])
    assert not verify(forged.encode()).ok
    head = encode_base64url(json.dumps(header | {"alg": "none"}).encode())
    assert not verify(f"{head}.{encode_base64url(rfc8785.dumps(payload))}.".encode()).ok


def test_the_older_name_of_the_algorithm_is_read() -> None:
    assert verify(signed(rfc8785.dumps(parts()[1]), alg="EdDSA")).ok


def test_a_header_field_given_twice_is_refused() -> None:
    header = json.dumps(parts()[0])
    doubled = header[:-1] + ', "alg": "Ed25519"}'
    head = encode_base64url(doubled.encode()) + "." + CERTIFICATE.decode().split(".")[1]
    assert not verify(f"{head}.{encode_base64url(KEY.private.sign(head.encode()))}".encode()).ok


def _hostile_payloads() -> dict[str, bytes]:
    good = rfc8785.dumps(parts()[1])
    return {
        "not canonical": json.dumps(parts()[1]).encode(),
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
    outcome = verify(signed(_hostile_payloads()[name]))
    assert outcome.checks[0].state == "ok"
    assert not outcome.ok
    assert outcome.record is None
    assert all(len(check.words) < 500 for check in outcome.checks)


def _changed(*place: str | int, to: Any) -> bytes:
    """The record with one value exchanged, under a good signature."""
    record = parts()[1]
    node: Any = record
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = to
    return signed(rfc8785.dumps(record))


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


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.lists(st.binary(max_size=60), min_size=3, max_size=3).map(b".".join)))
def test_noise_is_refused_without_an_exception(data: bytes) -> None:
    assert not verify(data).ok


def test_a_huge_file_is_refused() -> None:
    assert not verify(b"A" * (MAX_BYTES + 1)).ok


def test_base64url_has_one_form() -> None:
    assert decode_base64url(b"_-8") == base64.urlsafe_b64decode("_-8=")
    for bad in (b"_-9", b"/+8", b"_-8=", b"_", b"_-8\n", b"\xff"):
        with pytest.raises(ValueError, match=r"base64|ascii|padding|character|Excess|Only"):
            decode_base64url(bad)
