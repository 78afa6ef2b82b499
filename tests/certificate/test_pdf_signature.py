"""The PDF's own signature: other programs check it, and behind the pages nothing else stands."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto import cms
from asn1crypto import x509 as asn1
from authorities import Publisher, issued
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator.context import ValidationContext
from pypdf import PdfReader, PdfWriter

from descant.certificate.issue import issue
from descant.certificate.outcome import Verification
from descant.certificate.pdf import compare, document, signature
from descant.certificate.self_signed import self_signed
from descant.certificate.signing_key import Key
from descant.certificate.verify import verify_file
from descant.errors import CertificateError
from reports import sample

WHEN = "2025-03-04T05:06:08Z"
REPORT = sample(1, 20.0)
KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
JWS = issue(REPORT, KEY, created_utc=WHEN)
PAGES = document.to_bytes(REPORT, JWS)
SIGNED = signature.sign(PAGES, KEY, WHEN)


@pytest.fixture
def _drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare.document, "to_bytes", lambda report, jws: PAGES)


def _verified(data: bytes, folder: Path) -> Verification:
    path = folder / "certificate.pdf"
    path.write_bytes(data)
    return verify_file(path)


def _words(outcome: Verification, name: str) -> str:
    return next(check.words for check in outcome.checks if check.name == name)


def _status(data: bytes, root: bytes, moment: datetime | None = None) -> PdfSignatureStatus:
    """What pyHanko says of the one signature in a PDF, with its own rules for what may be appended."""
    (embedded,) = PdfFileReader(BytesIO(data)).embedded_signatures
    trusted = ValidationContext(trust_roots=[asn1.Certificate.load(root)], allow_fetching=False, moment=moment)
    return validate_pdf_signature(embedded, trusted)


def test_the_signed_pdf_holds_and_the_signature_is_named(tmp_path: Path) -> None:
    outcome = _verified(SIGNED, tmp_path)
    assert outcome.verdict == "unchanged, signer not proven"
    assert [outcome.state(name) for name in ("pages", "pdf signature")] == ["ok", "ok"]
    unsigned = _verified(PAGES, tmp_path)
    assert unsigned.ok
    assert unsigned.state("pdf signature") == "not checked"
    assert signature.sign(PAGES, KEY, WHEN) == SIGNED, "Ed25519 signs one text in one way"


@pytest.mark.parametrize("kind", ["Ed25519", "ES256", "ES384", "ES512", "PS256"])
def test_another_program_finds_it_valid(kind: str, tmp_path: Path) -> None:
    publisher = Publisher.new(kind)
    key = Key(publisher.own.key, (publisher.own.certificate, publisher.middle.certificate))
    jws = issue(REPORT, key, created_utc=WHEN)
    data = signature.sign(document.to_bytes(REPORT, jws), key, WHEN)
    status = _status(data, publisher.root.certificate.public_bytes(Encoding.DER))
    assert status.bottom_line
    assert status.coverage.name == "ENTIRE_FILE"
    assert str(status.signer_reported_dt)[:19] == "2025-03-04 05:06:08"
    assert _verified(data, tmp_path).state("pdf signature") == "ok"
    assert len(PdfReader(BytesIO(data)).pages) == len(PdfReader(BytesIO(PAGES)).pages)


def test_a_key_without_a_certificate_says_which_key_and_not_whose() -> None:
    certificate = self_signed(KEY)
    assert KEY.public.fingerprint in certificate.subject.rfc4514_string()
    status = _status(SIGNED, certificate.public_bytes(Encoding.DER))
    assert status.bottom_line


def test_another_program_finds_it_valid_without_this_one(tmp_path: Path) -> None:
    publisher = Publisher.new()
    key = Key(publisher.own.key, (publisher.own.certificate, publisher.middle.certificate))
    _, root = publisher.write(tmp_path)
    path = tmp_path / "certificate.pdf"
    path.write_bytes(signature.sign(document.to_bytes(REPORT, issue(REPORT, key)), key, WHEN))
    program = (
        "import sys; from pyhanko.keys import load_cert_from_pemder;"
        "from pyhanko.pdf_utils.reader import PdfFileReader;"
        "from pyhanko.sign.validation import validate_pdf_signature as v;"
        "from pyhanko_certvalidator.context import ValidationContext as C;"
        "s = PdfFileReader(open(sys.argv[1], 'rb')).embedded_signatures;"
        "c = C(trust_roots=[load_cert_from_pemder(sys.argv[2])], allow_fetching=False);"
        "print(v(s[0], c).pretty_print_details())"
    )
    run = subprocess.run([sys.executable, "-I", "-c", program, path, root], capture_output=True, text=True, timeout=60)
    assert "The signature is judged VALID" in run.stdout, run.stderr
    assert "Northlight Music Ltd" in run.stdout


def _by_pdf_signer(data: bytes, key: Key, field: str) -> bytes:
    """As any program would sign a PDF."""
    signer = SimpleSigner(
        signing_cert=asn1.Certificate.load(self_signed(key).public_bytes(Encoding.DER)),
        signing_key=signature.keys.PrivateKeyInfo.load(key.private.private_bytes(*_DER)),
        cert_registry=signature.SimpleCertificateStore(),
    )
    out = BytesIO()
    PdfSigner(PdfSignatureMetadata(field_name=field, md_algorithm="sha512"), signer).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(data)), output=out
    )
    return out.getvalue()


_DER = (Encoding.DER, signature.PrivateFormat.PKCS8, signature.NoEncryption())


def _appended(data: bytes, change: Callable[[IncrementalPdfFileWriter], object]) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(data))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _retitle(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/Lang"] = signature.generic.TextStringObject("de")
    writer.update_root()


def _pypdf(data: bytes) -> bytes:
    writer = PdfWriter(BytesIO(data), incremental=True)
    writer.add_blank_page(300, 300)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _contents(change: Callable[[bytes], bytes]) -> bytes:
    """Another signature in its room."""
    found = re.search(rb"/Contents <([0-9A-F]+)>", SIGNED)
    assert found is not None
    changed = change(bytes.fromhex(found[1].decode().rstrip("0") + "0" * (len(found[1].rstrip(b"0")) % 2)))
    digits = changed.hex().upper().encode().ljust(len(found[1]), b"0")
    return SIGNED[: found.start(1)] + digits + SIGNED[found.end(1) :]


def _of_another_key() -> bytes:
    return signature.sign(PAGES, OTHER, WHEN)


def _under_a_name() -> bytes:
    """The record's own key, under a name that it gave itself."""
    holder = issued("Great Publisher", None, kind="Ed25519")
    return signature.sign(PAGES, Key(holder.key, (holder.certificate,)), WHEN)


FORGERIES: dict[str, Callable[[], bytes]] = {
    "another object behind the signature": lambda: _appended(SIGNED, _retitle),
    "another object before the signature": lambda: signature.sign(_appended(PAGES, _retitle), KEY, WHEN),
    "a second signature": lambda: _by_pdf_signer(SIGNED, KEY, "Second"),
    "signed as any program would": lambda: _by_pdf_signer(PAGES, KEY, "Certificate"),
    "a page behind the signature": lambda: _pypdf(SIGNED),
    "by another key": _of_another_key,
    "under a name it gave itself": _under_a_name,
    "at another time": lambda: signature.sign(PAGES, KEY, "2025-03-04T05:06:09Z"),
    "the update twice": lambda: SIGNED + SIGNED[len(PAGES) :],
    "a line behind": lambda: SIGNED + b"\n",
    "a line between": lambda: PAGES + b"\n" + SIGNED[len(PAGES) :],
    "without its end": lambda: SIGNED[:-6],
    "an empty signature": lambda: _contents(lambda _: b""),
    "no signature in its room": lambda: _contents(lambda _: b"x" * 40),
    "a changed signature": lambda: _contents(lambda der: der[:-70] + bytes([der[-70] ^ 1]) + der[-69:]),
    "something behind the signature's end": lambda: _contents(lambda der: der + b"hidden"),
    "of something else": lambda: _contents(lambda _: _contents_of(signature.sign(PAGES + b"%x\n", KEY, WHEN))),
    "another field": lambda: SIGNED.replace(b"/T (Certificate)", b"/T (Certificatf)"),
    "a visible field": lambda: SIGNED.replace(b"/Rect [ 0 0 0 0 ]", b"/Rect [ 0 0 9 9 ]"),
    "a link": lambda: SIGNED.replace(b"/Subtype /Widget\n", b"/Subtype /Widget\n/A << /S /URI /URI (file:x) >>\n"),
    "small digits": lambda: SIGNED[: len(PAGES)] + re.sub(
        rb"<[0-9A-F]{500,}>", lambda found: found[0].lower(), SIGNED[len(PAGES) :]
    ),
}  # fmt: skip


def _contents_of(data: bytes) -> bytes:
    found = re.search(rb"/Contents <([0-9A-F]+)>", data)
    assert found is not None
    return cms.ContentInfo.load(signature.encoded(bytes.fromhex(found[1].decode()))).dump()


@pytest.mark.usefixtures("_drawn_once")
@pytest.mark.parametrize("name", FORGERIES)
def test_what_else_stands_behind_the_pages_is_refused(name: str, tmp_path: Path) -> None:
    data = FORGERIES[name]()
    assert data != SIGNED
    outcome = _verified(data, tmp_path)
    assert not outcome.ok
    assert outcome.verdict == "does not hold"
    assert outcome.state("signature") == "ok"


@pytest.mark.usefixtures("_drawn_once")
def test_any_changed_byte_behind_the_pages_is_refused(tmp_path: Path) -> None:
    """The structure of the update, and the signature itself in longer steps."""
    assert _verified(SIGNED, tmp_path).ok
    tail = SIGNED[len(PAGES) :]
    inside = re.search(rb"<[0-9A-F]{500,}>", tail)
    assert inside is not None
    places = [i for i in range(len(tail)) if not inside.start() < i < inside.end() or i % 29 == 0][::4]
    for place in places:
        changed = bytearray(SIGNED)
        changed[len(PAGES) + place] ^= 1 << (place % 8)
        try:
            assert not _verified(bytes(changed), tmp_path).ok, place
        except CertificateError:
            continue  # nothing can be read from it


def test_a_signature_by_an_expired_certificate_is_still_the_key_of_the_record(tmp_path: Path) -> None:
    """Whether a chain is valid is said of the record's key, once."""
    end = datetime.now(UTC) - timedelta(days=3)
    publisher = Publisher.new(start=end - timedelta(days=9), end=end)
    key = Key(publisher.own.key, (publisher.own.certificate, publisher.middle.certificate))
    path = tmp_path / "certificate.pdf"
    path.write_bytes(signature.sign(document.to_bytes(REPORT, issue(REPORT, key, created_utc=WHEN)), key, WHEN))
    outcome = verify_file(path, trust=[publisher.write(tmp_path)[1]])
    assert outcome.state("pdf signature") == "ok"
    assert outcome.state("key") == "failed"
    assert "expired" in _words(outcome, "key")
