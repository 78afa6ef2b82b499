"""A certificate's files: the signed record, the PDF that carries it and is signed itself, and a timestamp of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from descant.certificate.choices import Choices
from descant.certificate.credential import SIGN_OFF, SignOff
from descant.certificate.issue import issue, now_utc
from descant.certificate.issuer_key import load_issuer_key
from descant.certificate.signing_key import Key, load_or_create_key
from descant.certificate.verify import TIMESTAMP_SUFFIX
from descant.errors import DescantError
from descant.files import write_whole
from descant.report.model import Report

COPY: Final = ".certified"
"""In the name of an audio copy, before its suffix."""


@dataclass(frozen=True)
class Made:
    """timestamp: of the record (the PDF holds its own); audio_copy: with content credentials. None: not wished."""

    jws: Path
    pdf: Path
    timestamp: Path | None = None
    audio_copy: Path | None = None


def key_of(choices: Choices, keys: Path) -> Key:
    """The key that was chosen. keys: the folder of this computer's own. Raises CertificateError."""
    if not choices.issuer_key:
        return load_or_create_key(keys)
    chain = Path(choices.issuer_chain) if choices.issuer_chain else None
    return load_issuer_key(Path(choices.issuer_key), password=choices.password or None, chain=chain)


def make(
    report: Report, key: Key, choices: Choices, jws: Path, pdf: Path, *, previous_entry: str | None = None
) -> Made:
    """Writes a certificate's files; record, timestamps and PDF are made before the first is written.

    previous_entry: Catalog.log_entry() of the catalog that the report is of, None where it is not at hand.

    Raises CertificateError where the report breaks its rules, the authority gives no timestamp, or no copy can be made
    of the audio; DescantError where a file cannot be written.
    """
    from descant.certificate.content_credentials import write_copy
    from descant.certificate.pdf import document, signature
    from descant.certificate.timestamp import Authority, stamped

    when = now_utc()
    sign_off = SignOff(choices.reviewer, choices.statement or SIGN_OFF, when) if choices.reviewer else None
    text = issue(report, key, created_utc=when, previous_entry=previous_entry, sign_off=sign_off,
                 details=choices.details)  # fmt: skip
    authority = Authority(choices.timestamp) if choices.timestamp else None
    answer = stamped(text.encode(), authority) if authority else None
    signed = signature.sign(document.to_bytes(report, text), key, when, authority)

    copy = None
    if choices.audio_copy:
        audio = Path(choices.audio or report.query.path)
        copy = jws.with_name(pdf.stem + COPY + audio.suffix)
        write_copy(report, text, key, audio, copy)
    beside = jws.with_name(jws.name + TIMESTAMP_SUFFIX)
    try:
        beside.unlink(missing_ok=True)  # one of an earlier certificate does not fit this one
    except OSError as error:
        raise DescantError(f"it cannot be replaced ({error.strerror})", path=beside) from error
    write_whole(pdf, signed)
    write_whole(jws, text.encode())
    if answer is not None:
        write_whole(beside, answer)
    return Made(jws, pdf, beside if answer is not None else None, copy)
