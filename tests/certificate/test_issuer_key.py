"""An issuer's own key and chain: read from what people have, carried by the certificate, followed to a root."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from pathlib import Path

import pytest
from authorities import NOW, YEAR, Publisher, issued, new_key
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_public_key,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from joserfc import jws
from joserfc.jwk import ECKey, OKPKey, RSAKey

from descant.certificate.issue import issue
from descant.certificate.issuer_key import PasswordError, load_issuer_key
from descant.certificate.outcome import Verification
from descant.certificate.public_key import encode_base64url, export_public_key, public_key_of, read_public_key
from descant.certificate.signing_key import Key
from descant.certificate.verify import verify_file
from descant.errors import CertificateError
from reports import sample

REPORT = sample(1, 5.0)
KINDS = ("Ed25519", "ES256", "ES384", "ES512", "PS256")


def _words(outcome: Verification, name: str = "key") -> str:
    return next(check.words for check in outcome.checks if check.name == name)


def _certificate(folder: Path, key: Key) -> Path:
    path = folder / "certificate.jws"
    path.write_text(issue(REPORT, key))
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_a_chain_leads_to_the_root_that_the_verifier_names(kind: str, tmp_path: Path) -> None:
    publisher = Publisher.new(kind)
    pem, root = publisher.write(tmp_path)
    key = load_issuer_key(pem)
    assert [one.subject for one in key.chain] == [
        publisher.own.certificate.subject,
        publisher.middle.certificate.subject,
    ]
    path = _certificate(tmp_path, key)

    unproven = verify_file(path)
    assert unproven.verdict == "unchanged, signer not proven"
    assert "Nobody vouches for that name here" in _words(unproven)
    assert "Northlight Music Ltd" in unproven.signer
    assert unproven.record is not None
    assert "root certificate" in unproven.record["key_notice"]

    assert verify_file(path, trust=[root]).verdict == "holds"
    assert "Northlight Music Ltd" in _words(verify_file(path, trust=[root]))

    other = tmp_path / "other.pem"
    other.write_bytes(issued("Test root", None, authority=True).pem)
    refused = verify_file(path, trust=[other])
    assert not refused.ok
    assert "does not lead to a root that was given" in _words(refused)


@pytest.mark.parametrize("kind", KINDS)
def test_other_tools_check_the_signature_and_the_chain(kind: str, tmp_path: Path) -> None:
    """joserfc by itself, with the key of the first certificate in x5c (RFC 7515 section 4.1.6)."""
    key = load_issuer_key(Publisher.new(kind).write(tmp_path)[0])
    text = issue(REPORT, key)
    header = json.loads(base64.urlsafe_b64decode(text.split(".")[0] + "==="))
    assert header["alg"] == kind
    first = x509.load_der_x509_certificate(base64.b64decode(header["x5c"][0]))
    jose = {"Ed25519": OKPKey, "PS256": RSAKey}.get(kind, ECKey)
    public = jose.import_key(first.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    registry = jws.JWSRegistry(algorithms=[kind])
    registry.max_header_length, registry.max_payload_length = 100_000, 10_000_000
    payload = jws.deserialize_compact(text, public, registry=registry).payload
    assert json.loads(payload)["credentialSubject"]["sha256"] == REPORT.query.sha256


@pytest.mark.parametrize("kind", KINDS)
def test_public_keys_of_every_kind_are_handed_over_and_trusted(kind: str, tmp_path: Path) -> None:
    key = Key(new_key(kind))
    for name in ("public.pem", "public.jwk"):
        export_public_key(key.public, tmp_path / name)
        assert read_public_key(tmp_path / name) == key.public
        assert verify_file(_certificate(tmp_path, key), trusted_key=tmp_path / name).verdict == "holds"
    assert public_key_of(key.public.jwk) == key.public
    assert load_der_public_key(key.public.spki) == key.private.public_key()


def _p12(publisher: Publisher, password: str) -> bytes:
    lock = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    others = [publisher.middle.certificate, publisher.root.certificate]
    return serialize_key_and_certificates(b"x", publisher.own.key, publisher.own.certificate, others, lock)


@pytest.mark.parametrize("password", ["", "p\u00e4ss word"])
def test_pkcs12_is_read(password: str, tmp_path: Path) -> None:
    publisher, path = Publisher.new(), tmp_path / "issuer.p12"
    path.write_bytes(_p12(publisher, password))
    key = load_issuer_key(path, password=password or None)
    assert [one.subject for one in key.chain] == [
        publisher.own.certificate.subject,
        publisher.middle.certificate.subject,
    ]
    if password:
        for wrong, words in ((None, "locked with a password"), ("other", "does not open this key")):
            with pytest.raises(PasswordError, match=words):
                load_issuer_key(path, password=wrong)


def test_a_locked_pem_with_its_chain_beside(tmp_path: Path) -> None:
    publisher = Publisher.new()
    pem, chain = tmp_path / "key.pem", tmp_path / "chain.pem"
    lock = BestAvailableEncryption(b"secret")
    pem.write_bytes(publisher.own.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))
    chain.write_bytes(publisher.root.pem + publisher.middle.pem + publisher.own.pem)
    assert len(load_issuer_key(pem, password="secret", chain=chain).chain) == 2
    assert load_issuer_key(pem, password="secret").chain == ()
    with pytest.raises(PasswordError, match="locked"):
        load_issuer_key(pem, chain=chain)
    assert "secret" not in repr(load_issuer_key(pem, password="secret"))


def test_what_cannot_sign_is_refused_with_its_reason(tmp_path: Path) -> None:
    publisher, path = Publisher.new(), tmp_path / "key.pem"
    old = issued("Old", publisher.middle, start=NOW - 2 * YEAR, end=NOW - timedelta(days=1))
    small = rsa.generate_private_key(65_537, 1024)

    def pem(key: object) -> bytes:
        return bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))  # type: ignore[attr-defined]

    for data, words in (
        (b"", "no private key that can be read"),
        (b"\x30\x82\x01", "locked with a password|cannot be read"),
        (publisher.own.pem, "no private key in this file"),
        (pem(publisher.own.key) + publisher.root.pem, "is of another key"),
        (pem(old.key) + old.pem, "not today"),
        (pem(ec.generate_private_key(ec.SECP256K1())), "secp256k1"),
        (pem(small), "1024 bits"),
        (pem(dsa.generate_private_key(1024)), "only Ed25519, ECDSA and RSA"),
        (pem(publisher.own.key) + pem(publisher.middle.key), "several private keys"),
        (b"x" * 2_000_000, "too large"),
    ):
        path.write_bytes(data)
        path.chmod(0o600)
        with pytest.raises(CertificateError, match=words):
            load_issuer_key(path)
    path.write_bytes(pem(publisher.own.key))
    path.chmod(0o644)
    with pytest.raises(CertificateError, match="chmod 600"):
        load_issuer_key(path)
    with pytest.raises(CertificateError, match="cannot be read"):
        load_issuer_key(tmp_path / "missing")


def _with_header(text: str, key: Key, **changed: object) -> bytes:
    """Another header under a good signature: what a hostile issuer can make."""
    head, payload, _ = text.split(".")
    header = json.loads(base64.urlsafe_b64decode(head + "===")) | changed
    signed = f"{encode_base64url(json.dumps(header).encode())}.{payload}"
    return f"{signed}.{encode_base64url(key.private.sign(signed.encode()))}".encode()  # type: ignore[call-arg]


def test_chains_that_mislead_are_refused(tmp_path: Path) -> None:
    publisher, stranger = Publisher.new("Ed25519"), Publisher.new("Ed25519")
    pem, root = publisher.write(tmp_path)
    key = load_issuer_key(pem)
    text, path = issue(REPORT, key), tmp_path / "changed.jws"

    def der(*holders: object) -> list[str]:
        return [
            base64.b64encode(h.certificate.public_bytes(Encoding.DER)).decode()  # type: ignore[attr-defined]
            for h in holders
        ]

    path.write_bytes(_with_header(text, key))
    assert verify_file(path, trust=[root]).ok
    for chain in (
        der(stranger.own, stranger.middle),
        der(publisher.own, stranger.middle),
        der(publisher.middle, publisher.own),
        [],
        ["AAAA"],
        [1],
        "x",
        [der(publisher.own)[0] + "\n"],
        der(*[publisher.own] * 9),
    ):
        path.write_bytes(_with_header(text, key, x5c=chain))
        outcome = verify_file(path, trust=[root])
        assert outcome.state("key") == "failed", chain
        assert not outcome.ok
    path.write_bytes(_with_header(text, key, x5c=der(publisher.own)))  # the authority in between is missing
    assert not verify_file(path, trust=[root]).ok


def test_a_chain_that_has_expired_does_not_hold(tmp_path: Path) -> None:
    publisher = Publisher.new(start=NOW - 2 * YEAR, end=NOW - YEAR)
    key = Key(publisher.own.key, (publisher.own.certificate, publisher.middle.certificate))
    _, root = publisher.write(tmp_path)
    outcome = verify_file(_certificate(tmp_path, key), trust=[root])
    assert not outcome.ok
    assert "expired" in _words(outcome)


def test_an_authority_that_is_none_does_not_certify(tmp_path: Path) -> None:
    """Somebody with an ordinary certificate issues one in another's name."""
    publisher = Publisher.new()
    forged = issued("Another Publisher", publisher.own)
    key = Key(forged.key, (forged.certificate, publisher.own.certificate, publisher.middle.certificate))
    _, root = publisher.write(tmp_path)
    assert verify_file(_certificate(tmp_path, key), trust=[root]).state("key") == "failed"


def test_a_root_cannot_be_followed_without_a_chain(tmp_path: Path) -> None:
    path = _certificate(tmp_path, Key(new_key("Ed25519")))
    root = tmp_path / "root.pem"
    root.write_bytes(Publisher.new().root.pem)
    assert "carries no X.509 certificate" in _words(verify_file(path, trust=[root]))
    root.write_text("x")
    with pytest.raises(CertificateError, match=r"no X\.509 certificate in this file"):
        verify_file(path, trust=[root])
