"""Do a PDF's pages show what its signed record says? Only if it is, byte for byte, what the program makes of that.

A PDF can be read in more than one way (updates appended, keys given twice, broken ends), and each reader has its own.
Comparing what one parser finds says nothing of what another shows; equal bytes do. Behind the pages may stand their
signature, which is compared in the same way (signature).
"""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from descant.certificate.envelope import unseal
from descant.certificate.outcome import PAGES, PDF_SIGNATURE, Check, Verification
from descant.certificate.pdf import document, signature
from descant.certificate.pdf.record_pages import Signer, unprinted
from descant.certificate.pdf.sheet import PRODUCER

_RELY = " The record inside is intact: rely on it, and not on what the pages show."


def check_document(data: bytes, jws: bytes, outcome: Verification) -> tuple[Check, Check]:
    """Compares a PDF's pages with those that its record gives, and checks the signature behind them. Never raises.

    outcome: of verify(jws). "not checked" where another version of the program says that it made the PDF: it may draw
    otherwise.
    """
    unsigned = Check(PDF_SIGNATURE, "not checked", "The pages do not hold, so a signature of the PDF proves nothing.")
    if outcome.record is None:
        words = "The attached record does not hold, so the pages were not compared with it."
        return Check(PAGES, "not checked", words), unsigned
    try:
        report = outcome.report
        drawn = document.to_bytes(report, jws.decode())
    except Exception as error:
        words = f"The pages cannot be compared with the record ({type(error).__name__})."
        return Check(PAGES, "failed", words), unsigned
    update = None
    if data != drawn:
        starts = data.startswith(drawn)
        update = signature.update_of(data, drawn, outcome.record["validFrom"]) if starts else None
        if update is None:
            found = _difference(data, drawn)
            return Check(PAGES, found.state, found.words + (_RELY if outcome.ok else "")), unsigned
    letters = unprinted(report, outcome.record, Signer(outcome.fingerprint, outcome.signer))
    shown = Check(PAGES, "ok", f"The pages show what the attached record says.{' ' if letters else ''}{letters}")
    if update is None:
        words = "The PDF has no signature of its own (PAdES); the record inside has one."
        return shown, Check(PDF_SIGNATURE, "not checked", words)
    return shown, signature.check(data, update, unseal(jws))


def _difference(data: bytes, drawn: bytes) -> Check:
    """Why a PDF is not the one that was made, as far as it can be told."""
    start = data.find(drawn)
    if start > 0 and start + len(drawn) == len(data):
        return Check(PAGES, "failed", f"{start:,} bytes were added before the PDF's start; the rest is as it was made.")
    if start >= 0:
        return Check(PAGES, "failed", "Something was added behind the PDF's end, which can change what it shows.")
    if drawn.startswith(data):
        gone = len(drawn) - len(data)
        return Check(PAGES, "failed", f"The PDF breaks off: of its {len(drawn):,} bytes the last {gone:,} are gone.")
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            return Check(
                PAGES,
                "failed",
                "The PDF was saved again under a password or with restrictions, so it is not the file that was made.",
            )
        producer = reader.metadata.producer if reader.metadata else None
    except Exception:  # hostile PDFs fail in many ways; this one is not what was made in any case
        producer = PRODUCER
    if producer != PRODUCER:
        return Check(
            PAGES,
            "not checked",
            "By what it says of itself the PDF was made by another version of the program, so whether its pages show"
            f" what the record says cannot be checked by this one ({PRODUCER}).",
        )
    return Check(PAGES, "failed", "The document was changed: it is not the file that the program makes of its record.")
