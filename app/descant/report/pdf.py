"""The certificate as a document: one record, one PDF, byte for byte, with the signed record attached."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter

from descant.errors import CertificateError, DescantError
from descant.report import verification
from descant.report.model import Report
from descant.report.pages import compose

ATTACHMENT = "certificate.jws"

MAX_PDF_BYTES = 64 * 2**20
"""Largest PDF opened: a certificate of the largest size allowed, and its pages."""

MISSING_REMEDY = "Ask the issuer for certificate.jws itself."


def render(report: Report, jws: str | None, out: Path) -> None:
    """Writes the PDF, whole or not at all. jws: the certificate to show and attach; None draws an unsigned draft.

    The same arguments give the same bytes. Raises CertificateError where the certificate does not hold or is of another
    report, DescantError where the file cannot be written.
    """
    data = to_bytes(report, jws)
    try:
        handle, name = tempfile.mkstemp(prefix=".new-", suffix=".pdf", dir=out.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, 0o644)
            os.replace(name, out)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise DescantError(
            f"the PDF cannot be written ({error.strerror or error})",
            remedy="Check that the folder exists and the disk is not full.",
            path=out,
        ) from error


def to_bytes(report: Report, jws: str | None) -> bytes:
    """The PDF that render() writes."""
    record: Mapping[str, Any] | None = None
    fingerprint = ""
    if jws is not None:
        outcome = verification.verify(jws.encode("utf-8", "replace"))
        if not outcome.ok or outcome.record is None:
            raise CertificateError("the certificate does not hold, so no document is made of it")
        if outcome.record["credentialSubject"]["report"] != report.to_json():
            raise CertificateError("the certificate is of another report")
        record, fingerprint = outcome.record, outcome.fingerprint
    pages = compose(report, record, fingerprint)
    return pages if jws is None else _attach(pages, jws.encode())


def _attach(pages: bytes, jws: bytes) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pages))
    writer.add_attachment(ATTACHMENT, jws)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def is_pdf(data: bytes) -> bool:
    return data[:5] == b"%PDF-"


def attached_certificate(data: bytes) -> bytes:
    """The certificate attached to a PDF. Raises CertificateError where there is none, or more than one."""
    if len(data) > MAX_PDF_BYTES:
        raise CertificateError("this PDF is too large for a certificate", remedy=MISSING_REMEDY)
    try:
        found = [bytes(content) for name, contents in PdfReader(BytesIO(data)).attachments.items()
                 if name == ATTACHMENT for content in contents]  # fmt: skip
    except Exception as error:  # a damaged or hostile PDF fails in many ways, all of which mean the same here
        raise CertificateError(f"this PDF cannot be read ({type(error).__name__})", remedy=MISSING_REMEDY) from error
    if len(found) != 1:
        raise CertificateError(
            "no certificate is attached to this PDF" if not found else "several certificates are attached to this PDF",
            remedy=MISSING_REMEDY,
        )
    return found[0]
