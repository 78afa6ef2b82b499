"""Does a certificate file hold, certificate.jws or the PDF that carries it? Starts without numpy and ReportLab."""

from __future__ import annotations

from pathlib import Path

from descant.certificate.verification import MAX_BYTES, MAX_PDF_BYTES, Verification, verify
from descant.errors import CertificateError

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


def verify_file(path: Path, *, audio: Path | None = None, trusted_key: Path | None = None) -> Verification:
    """verify() of certificate.jws or of the PDF that carries it, whose pages are then compared with the record too.

    Raises CertificateError where the file cannot be read or carries no certificate.
    """
    data = read_certificate(path, limit=MAX_PDF_BYTES)
    if b"%PDF-" not in data[:MAX_BEFORE_PDF]:
        return verify(data, audio=audio, trusted_key=trusted_key)

    # drawing is heavy to import, and a certificate that is no PDF does not need it
    from descant.certificate.pdf.compare import check_pages
    from descant.certificate.pdf.document import attached_certificate

    attached = attached_certificate(data)
    outcome = verify(attached, audio=audio, trusted_key=trusted_key)
    pages = check_pages(data, attached, outcome)
    return Verification((*outcome.checks, pages), outcome.record, outcome.fingerprint)
