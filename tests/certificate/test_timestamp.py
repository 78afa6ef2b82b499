"""Timestamps of a local authority (`openssl ts`): asked for, carried, checked offline and by openssl itself."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto import x509 as asn1
from authorities import NOW, Publisher, TimestampAuthority, timestamp_authority
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator.context import ValidationContext

from descant.certificate import identity
from descant.certificate.choices import Choices
from descant.certificate.make import Made, make
from descant.certificate.outcome import Verification
from descant.certificate.signing_key import Key
from descant.certificate.verify import verify_file
from descant.errors import CertificateError
from reports import sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
REPORT = sample(1, 5.0)


@pytest.fixture(scope="module")
def authority() -> Iterator[TimestampAuthority]:
    with timestamp_authority() as one:
        yield one


@pytest.fixture(scope="module")
def made(authority: TimestampAuthority, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("stamped")
    return make(REPORT, KEY, Choices(timestamp=authority.url), folder / "take.jws", folder / "take.pdf")


def _words(outcome: Verification, name: str = "timestamp") -> str:
    return next(check.words for check in outcome.checks if check.name == name)


def test_record_and_pdf_say_when_they_were_there(made: Made, authority: TimestampAuthority, tmp_path: Path) -> None:
    root = authority.write_root(tmp_path)
    for path in (made.jws, made.pdf):
        unproven = verify_file(path)
        assert unproven.ok
        assert unproven.state("timestamp") == "not checked"
        assert f"It was there at {datetime.now(UTC):%Y-%m-%d}" in _words(unproven)
        assert 'says "Time for tests, Test"' in _words(unproven)

        outcome = verify_file(path, trusted_key=_public(tmp_path), trust_time=[root])
        assert outcome.verdict == "holds"
        assert outcome.state("timestamp") == "ok"
        outcome = verify_file(path, trust=[root])
        assert outcome.state("key") == "failed", "a root was named, and this key has no chain that leads to one"


def test_a_pdf_s_record_may_have_its_timestamp_from_beside(made: Made, authority: TimestampAuthority) -> None:
    outcome = verify_file(made.pdf, timestamp=made.timestamp)
    assert "It was there at" in _words(outcome)
    assert not verify_file(made.pdf, timestamp=made.jws).ok


def _public(folder: Path) -> Path:
    path = folder / "public.pem"
    path.write_bytes(KEY.public.pem())
    return path


def test_openssl_verifies_the_record_s_timestamp(made: Made, authority: TimestampAuthority, tmp_path: Path) -> None:
    assert made.timestamp is not None
    root = authority.write_root(tmp_path)
    command = ["openssl", "ts", "-verify", "-in", made.timestamp, "-CAfile", root, "-data"]
    said = subprocess.run([*command, made.jws], capture_output=True, text=True, timeout=60)
    assert said.returncode == 0, said.stderr
    assert "Verification: OK" in said.stdout + said.stderr
    assert subprocess.run([*command, made.pdf], capture_output=True, timeout=60).returncode != 0


def test_another_program_finds_the_timestamp_in_the_pdf(made: Made, authority: TimestampAuthority) -> None:
    trusted = ValidationContext(
        trust_roots=[asn1.Certificate.load(authority.root.certificate.public_bytes(Encoding.DER))], allow_fetching=False
    )
    (embedded,) = PdfFileReader(BytesIO(made.pdf.read_bytes())).embedded_signatures
    status = validate_pdf_signature(embedded, trusted)
    assert status.intact
    assert status.valid
    assert status.timestamp_validity is not None
    assert status.timestamp_validity.trusted
    assert abs(status.timestamp_validity.timestamp - datetime.now(UTC)) < timedelta(hours=1)


def test_a_chain_that_has_expired_holds_by_the_time_it_was_used(authority: TimestampAuthority, tmp_path: Path) -> None:
    """Valid when the timestamp was made, and no longer when it is verified: what timestamps are for."""
    late = datetime.now(UTC) + timedelta(days=30)

    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return late

    valid = Publisher.new(end=NOW + timedelta(days=2))
    key = Key(valid.own.key, (valid.own.certificate, valid.middle.certificate))
    (_, root), jws, pdf = valid.write(tmp_path), tmp_path / "take.jws", tmp_path / "take.pdf"
    make(REPORT, key, Choices(timestamp=authority.url), jws, pdf)
    stamps = authority.write_root(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identity, "datetime", Later)
        for path in (jws, pdf):
            assert not verify_file(path, trust=[root]).ok, "without a timestamp that counts"
            outcome = verify_file(path, trust=[root], trust_time=[stamps])
            assert outcome.verdict == "holds"
            assert "when it was signed" in _words(outcome, "key")


def test_a_timestamp_of_something_else_does_not_hold(made: Made, tmp_path: Path) -> None:
    assert made.timestamp is not None
    other = make(REPORT, KEY, Choices(reviewer="Another"), tmp_path / "other.jws", tmp_path / "other.pdf")
    assert other.timestamp is None
    outcome = verify_file(other.jws, timestamp=made.timestamp)
    assert not outcome.ok
    assert "of something else" in _words(outcome)
    assert not verify_file(other.jws, timestamp=tmp_path / "missing").ok


def test_any_changed_byte_of_what_is_stamped_is_seen(made: Made, tmp_path: Path) -> None:
    assert made.timestamp is not None
    answer = made.timestamp.read_bytes()
    at = answer.rindex(b"Time for tests") + 500
    for changed in (
        answer[:-1],
        answer[:40],
        b"",
        b"\x30\x03\x02\x01\x00",
        answer[:-9] + b"x" + answer[-8:],
        _flip(answer, at),
    ):
        path = tmp_path / "take.tsr"
        path.write_bytes(changed)
        outcome = verify_file(made.jws, timestamp=path)
        assert outcome.state("timestamp") == "failed", changed[:20]
        assert not outcome.ok


def _flip(data: bytes, place: int) -> bytes:
    place = min(place, len(data) - 20)
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def test_a_root_that_does_not_vouch_for_the_time_proves_none(made: Made, tmp_path: Path) -> None:
    root = tmp_path / "root.pem"
    publisher = Publisher.new()
    root.write_bytes(publisher.root.pem)
    outcome = verify_file(made.jws, trust=[root])
    assert outcome.state("timestamp") == "not checked"
    assert "does not lead to a root that was given" in _words(outcome)


@pytest.mark.parametrize(
    ("answer", "words"),
    [(503, "HTTP 503"), (b"<html>", "no timestamp"), (b"\x30\x05\x30\x03\x02\x01\x02", "refused|no timestamp")],
)
def test_no_certificate_is_made_without_the_timestamp_that_was_asked_for(
    answer: bytes | int, words: str, tmp_path: Path
) -> None:
    with timestamp_authority(answer) as silent, pytest.raises(CertificateError, match=words):
        make(REPORT, KEY, Choices(timestamp=silent.url), tmp_path / "a.jws", tmp_path / "a.pdf")
    assert not list(tmp_path.iterdir())


def test_an_earlier_timestamp_does_not_stay_beside_another_certificate(
    authority: TimestampAuthority, tmp_path: Path
) -> None:
    jws, pdf = tmp_path / "take.jws", tmp_path / "take.pdf"
    assert make(REPORT, KEY, Choices(timestamp=authority.url), jws, pdf).timestamp is not None
    make(REPORT, KEY, Choices(), jws, pdf)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["take.jws", "take.pdf"]
    assert verify_file(jws).ok
