"""Does a certificate file hold, certificate.jws or the PDF that carries it? Starts without numpy and ReportLab."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cryptography import x509

from descant.certificate.envelope import MAX_BYTES, MAX_PDF_BYTES
from descant.certificate.identity import read_roots
from descant.certificate.outcome import Verification
from descant.certificate.verification import verify
from descant.errors import CertificateError

if TYPE_CHECKING:
    from descant.certificate.timestamp import Stamp

TIMESTAMP_SUFFIX: Final = ".tsr"
"""Beside certificate.jws: the authority's answer as it came (application/timestamp-reply), as `openssl ts` reads it."""

MAX_BEFORE_PDF = 1024
"""Bytes before its header that readers forgive a PDF (ISO 32000-1, annex H.3.4.1)."""


def read_certificate(path: Path, *, limit: int = MAX_BYTES) -> bytes:
    """A certificate's bytes. Raises CertificateError where the file is missing, unreadable or longer than `limit`."""
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise CertificateError(f"the certificate cannot be read ({error.strerror})", path=path) from error
    if len(data) > limit:
        raise CertificateError("this is too large for a certificate", path=path)
    return data


def verify_file(
    path: Path,
    *,
    audio: Path | None = None,
    trusted_key: Path | None = None,
    trust: Sequence[Path] = (),
    trust_time: Sequence[Path] = (),
    timestamp: Path | None = None,
) -> Verification:
    """verify() of certificate.jws or of the PDF that carries it, whose pages are then compared with the record too.

    trust: files with root certificates, one of which the issuer's chain must lead to; a timestamp's may, or to one of
    trust_time. timestamp: of certificate.jws; None: certificate.jws.tsr beside it, or what the PDF's signature holds.
    Raises CertificateError where the file or a root cannot be read, or the file carries no certificate.
    """
    roots = read_roots(trust)
    for_time = [*roots, *read_roots(trust_time)]
    data = read_certificate(path, limit=MAX_PDF_BYTES)
    if b"%PDF-" not in data[:MAX_BEFORE_PDF]:
        beside = path.with_name(path.name + TIMESTAMP_SUFFIX)
        timestamp = timestamp or (beside if beside.exists() else None)
        stamp = _stamp(timestamp, data, for_time) if timestamp else None
        return verify(data, audio=audio, trusted_key=trusted_key, roots=roots, stamp=stamp)

    # drawing is heavy to import, and a certificate that is no PDF does not need it
    from descant.certificate.pdf import signature
    from descant.certificate.pdf.compare import check_document
    from descant.certificate.pdf.document import attached_certificate

    attached = attached_certificate(data)
    stamp = _stamp(timestamp, attached, for_time) if timestamp else signature.stamp_of(data, for_time)
    outcome = verify(attached, audio=audio, trusted_key=trusted_key, roots=roots, stamp=stamp)
    return replace(outcome, checks=(*outcome.checks, *check_document(data, attached, outcome)))


def _stamp(timestamp: Path, jws: bytes, roots: Sequence[x509.Certificate]) -> Stamp:
    from descant.certificate.timestamp import check_file  # what reads ASN.1 takes a while to import

    return check_file(timestamp, jws, roots)
