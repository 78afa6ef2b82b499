"""Keys, certificates, timestamps and signatures that anybody may have written: refused in words, whatever they hold."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import pytest
from authorities import Publisher, timestamp_authority
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from descant.certificate.issue import issue
from descant.certificate.issuer_key import load_issuer_key, read_certificates
from descant.certificate.pdf import document, signature
from descant.certificate.signing_key import Key
from descant.certificate.timestamp import Authority, check_answer, stamped
from descant.errors import CertificateError
from reports import sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
WHEN = "2025-03-04T05:06:08Z"
steady = settings(
    deadline=None, derandomize=True, database=None, max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip


@pytest.fixture(scope="module")
def answer() -> bytes:
    with timestamp_authority() as authority:
        return stamped(b"data", Authority(authority.url))


def _mutated(data: bytes, places: list[tuple[int, int]]) -> bytes:
    changed = bytearray(data)
    for place, value in places:
        changed[place % len(changed)] = value
    return bytes(changed)


places = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=6)


@steady
@given(st.one_of(st.binary(max_size=80), st.builds(lambda n: b"\x30\x80" * n, st.integers(0, 3000))))
def test_what_is_no_timestamp_fails_and_nothing_else(data: bytes) -> None:
    assert check_answer(data, b"data", ()).check.state == "failed"


def test_a_timestamp_of_an_unknown_authority_is_not_checked(answer: bytes) -> None:
    assert check_answer(answer, b"data", ()).check.state == "not checked"


@steady
@given(places)
def test_a_mutated_timestamp_never_vouches_for_other_data(answer: bytes, places: list[tuple[int, int]]) -> None:
    changed = check_answer(_mutated(answer, places), b"other data", ())
    assert changed.check.state == "failed"
    assert changed.moment is None


@pytest.fixture(scope="module")
def signed() -> tuple[bytes, bytes]:
    pages = document.to_bytes(sample(0, 5.0), issue(sample(0, 5.0), KEY, created_utc=WHEN))
    return pages, signature.sign(pages, KEY, WHEN)


@steady
@given(places)
def test_a_mutated_signature_is_looked_at_without_harm(
    signed: tuple[bytes, bytes], places: list[tuple[int, int]]
) -> None:
    pages, whole = signed
    tail = _mutated(whole[len(pages) :], places)
    if pages + tail != whole:
        assert signature.stamp_of(pages + tail, ()) is None
        update = signature.update_of(pages + tail, pages, WHEN)
        assert update is None or update.filled(b"") != whole


@steady
@given(places, st.booleans())
def test_mutated_keys_and_certificates_are_used_or_refused(
    tmp_path: Path, places: list[tuple[int, int]], whole: bool
) -> None:
    publisher, path = _publisher(), tmp_path / "key.pem"
    data = publisher.own.key_pem + publisher.own.pem + publisher.middle.pem
    path.write_bytes(_mutated(data if whole else publisher.own.pem, places))
    path.chmod(0o600)
    for read in (load_issuer_key, read_certificates):
        with contextlib.suppress(CertificateError):
            read(path)


_made: list[Publisher] = []


def _publisher() -> Publisher:
    if not _made:
        _made.append(Publisher.new())
    return _made[0]


def test_a_file_of_beginnings_takes_no_time(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(b"-----BEGIN PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\n" * 15_000)
    path.chmod(0o600)
    start = time.perf_counter()
    for read in (load_issuer_key, read_certificates):
        with pytest.raises(CertificateError):
            read(path)
    assert time.perf_counter() - start < 5


def test_a_bundle_with_an_odd_certificate_is_still_a_bundle(tmp_path: Path) -> None:
    root, path = _publisher().root, tmp_path / "bundle.pem"
    path.write_bytes(b"# Roots\n" + root.pem + b"text\n" + _publisher().middle.pem)
    assert len(read_certificates(path)) == 2
