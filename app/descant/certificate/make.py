"""A certificate's files: the signed record, the PDF that carries it and is signed itself, and a timestamp of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from descant.certificate.choices import Choices
from descant.certificate.credential import SIGN_OFF, SignOff
from descant.certificate.issue import issue, now_utc
from descant.certificate.issuer_key import load_issuer_key
from descant.certificate.signing_key import Key, load_or_create_key
from descant.certificate.verify import TIMESTAMP_SUFFIX
from descant.errors import DescantError
from descant.files import write_whole
from descant.report.model import Report


@dataclass(frozen=True)
class Made:
    """timestamp: of the record, None where none was wished (the PDF holds its own)."""

    jws: Path
    pdf: Path
    timestamp: Path | None = None


def key_of(choices: Choices, keys: Path) -> Key:
    """The key that was chosen. keys: the folder of this computer's own. Raises CertificateError."""
    if not choices.issuer_key:
        return load_or_create_key(keys)
    chain = Path(choices.issuer_chain) if choices.issuer_chain else None
    return load_issuer_key(Path(choices.issuer_key), password=choices.password or None, chain=chain)


def make(report: Report, key: Key, choices: Choices, jws: Path, pdf: Path) -> Made:
    """Writes a certificate's files; all of them are made before the first is written.

    Raises CertificateError where the report breaks its rules or the authority gives no timestamp, DescantError where a
    file cannot be written.
    """
    from descant.certificate.pdf import document, signature
    from descant.certificate.timestamp import Authority, stamped

    when = now_utc()
    sign_off = SignOff(choices.reviewer, choices.statement or SIGN_OFF, when) if choices.reviewer else None
    text = issue(report, key, created_utc=when, sign_off=sign_off, details=choices.details)
    authority = Authority(choices.timestamp) if choices.timestamp else None
    answer = stamped(text.encode(), authority) if authority else None
    signed = signature.sign(document.to_bytes(report, text), key, when, authority)

    beside = jws.with_name(jws.name + TIMESTAMP_SUFFIX)
    try:
        beside.unlink(missing_ok=True)  # one of an earlier certificate does not fit this one
    except OSError as error:
        raise DescantError(f"it cannot be replaced ({error.strerror})", path=beside) from error
    write_whole(pdf, signed)
    write_whole(jws, text.encode())
    if answer is not None:
        write_whole(beside, answer)
    return Made(jws, pdf, beside if answer is not None else None)
