"""The certificate as a document: one record, one PDF, byte for byte, with the signed record attached."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import rfc8785
from pypdf import PdfReader, PdfWriter

from descant.certificate.abridge import abridged
from descant.certificate.credential import readable
from descant.certificate.envelope import MAX_PDF_BYTES
from descant.certificate.pdf.pages import compose
from descant.certificate.pdf.record_pages import Signer
from descant.certificate.verification import verify
from descant.errors import CertificateError
from descant.files import write_whole
from descant.report.model import Report

# what pypdf forgives in a PDF is told to nobody: only exact bytes hold (compare)
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

ATTACHMENT = "certificate.jws"

MISSING_REMEDY = "Ask the issuer for certificate.jws itself."


def render(report: Report, jws: str | None, out: Path) -> None:
    """Writes the PDF, whole or not at all. jws: the report's certificate, to show and attach; None: an unsigned draft.

    What is shown is what the certificate holds of the report. The same arguments give the same bytes. Raises
    CertificateError where the certificate does not hold or is of another report, DescantError where the file cannot be
    written.
    """
    write_whole(out, to_bytes(report, jws))


def to_bytes(report: Report, jws: str | None) -> bytes:
    """The PDF that render() writes."""
    report = _canonical(report)
    record: Mapping[str, Any] | None = None
    signer = Signer("")
    if jws is not None:
        outcome = verify(jws.encode("utf-8", "replace"))
        if not outcome.ok or outcome.record is None:
            raise CertificateError("the certificate does not hold, so no document is made of it")
        record, signer = outcome.record, Signer(outcome.fingerprint, outcome.signer)
        certified = outcome.report
        if certified not in (report, _canonical(abridged(report))):
            raise CertificateError("the certificate is of another report")
        report = certified
    pages = compose(report, record, signer)
    return _finish(
        pages, str(record["validFrom"]) if record else report.created_utc, None if jws is None else jws.encode()
    )


def _canonical(report: Report) -> Report:
    """The report as it comes back from its certificate (order of fields, 5.0 as 5), so that both give one PDF."""
    try:
        return Report.from_json(json.loads(rfc8785.dumps(readable(report).to_json())))
    except rfc8785.CanonicalizationError as error:
        raise CertificateError(f"no document can be made of this report: {error}") from error


def _finish(pages: bytes, utc: str, jws: bytes | None) -> bytes:
    """Dates the document by its record, as the clock has no say in it, and attaches the certificate."""
    writer = PdfWriter(clone_from=BytesIO(pages))
    moment = f"D:{''.join(c for c in utc[:19] if c.isdigit())}Z"
    writer.add_metadata({"/CreationDate": moment, "/ModDate": moment})
    if jws is not None:
        writer.add_attachment(ATTACHMENT, jws)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def attached_certificate(data: bytes) -> bytes:
    """The certificate attached to a PDF. Raises CertificateError where there is none, or more than one."""
    if len(data) > MAX_PDF_BYTES:
        raise CertificateError("this PDF is too large for a certificate", remedy=MISSING_REMEDY)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):  # "": an owner's password forbids changes, not reading
            raise CertificateError(
                "this PDF is locked with a password, so the certificate inside cannot be read", remedy=MISSING_REMEDY
            )
        found = [bytes(content) for name, contents in reader.attachments.items()
                 if name == ATTACHMENT for content in contents]  # fmt: skip
    except CertificateError:
        raise
    except Exception as error:  # a damaged or hostile PDF fails in many ways, all of which mean the same here
        raise CertificateError(f"this PDF cannot be read ({type(error).__name__})", remedy=MISSING_REMEDY) from error
    if len(found) != 1:
        raise CertificateError(
            "no certificate is attached to this PDF" if not found else "several certificates are attached to this PDF",
            remedy=MISSING_REMEDY,
        )
    return found[0]
