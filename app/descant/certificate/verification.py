"""Does a certificate hold? Every check by itself, in plain words, offline, and never an exception on hostile input."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import rfc8785
from cryptography import x509

from descant.certificate import credential
from descant.certificate.envelope import Signed, parse, unseal
from descant.certificate.identity import check_key, claimed
from descant.certificate.inclusion import check_inclusion
from descant.certificate.outcome import (
    AUDIO,
    CANONICAL,
    INCLUSION,
    KEY,
    SCHEMA,
    SHARES,
    SIGNATURE,
    TIMESTAMP,
    Check,
    RefusedError,
    Verification,
)
from descant.errors import DescantError
from descant.files import file_sha256
from descant.report import schema

if TYPE_CHECKING:
    from descant.certificate.timestamp import Stamp

MAX_NODES: Final = 2_500_000
"""Commas and brackets in a payload: bounds the memory that reading it takes (about 1 GB at the very worst)."""

_T = TypeVar("_T")


def verify(
    data: bytes,
    *,
    audio: Path | None = None,
    trusted_key: Path | None = None,
    roots: Sequence[x509.Certificate] = (),
    stamp: Stamp | None = None,
) -> Verification:
    """Checks a certificate as it stands in its file; one byte more, less or other is refused.

    audio: the file it is about (compared by file hash, then by the hash of the decoded samples). trusted_key: the
    issuer's public key (JWK or PEM) had by another way. roots: certificates that an issuer's chain may lead to. stamp:
    of its timestamp, where it has one. Never raises: what is wrong is in the checks.
    """
    findings = {
        SIGNATURE: Check(SIGNATURE, "not checked", "The signature could not be looked at."),
        KEY: Check(KEY, "not checked", "The key could not be looked at."),
        CANONICAL: Check(CANONICAL, "not checked", "The record could not be looked at."),
        SCHEMA: Check(SCHEMA, "not checked", "The record could not be looked at."),
        SHARES: Check(SHARES, "not checked", "The shares could not be looked at."),
        INCLUSION: Check(INCLUSION, "not checked", "The record could not be looked at."),
        AUDIO: Check(
            AUDIO, "not checked", "No audio file was given." if audio is None else "There is no hash to trust."
        ),
        TIMESTAMP: stamp.check if stamp else Check(TIMESTAMP, "not checked", "There is no timestamp."),
    }
    fingerprint, signer, tree = "", "", None
    try:
        signed = unseal(data)
        fingerprint, signer = signed.public.fingerprint, claimed(signed.chain) if signed.chain else ""
        findings[SIGNATURE] = Check(SIGNATURE, "ok", "The record was not changed since it was signed.")
        findings[KEY] = check_key(signed, trusted_key, roots, stamp.moment if stamp else None)
        tree = _check_record(signed, findings)
    except RefusedError as refused:
        findings[refused.check] = Check(refused.check, "failed", str(refused))
    except Exception as error:  # hostile input may find a way through any parser; it must not find one through this
        findings[SIGNATURE] = Check(SIGNATURE, "failed", f"The certificate cannot be read ({type(error).__name__}).")
        tree = None
    if audio is not None and tree is not None:
        findings[AUDIO] = _check_audio(tree["credentialSubject"], audio)
    return Verification(tuple(findings.values()), tree, fingerprint, signer)


def _check_record(signed: Signed, findings: dict[str, Check]) -> dict[str, Any]:
    """Canonical form, schema, shares, each into findings; the record. Raises RefusedError at the first that fails."""
    payload = signed.payload
    if nodes(payload) > MAX_NODES:
        raise RefusedError(SCHEMA, "The record holds more than any certificate does.")
    tree = _attempt(SCHEMA, "The record cannot be read", lambda: parse(payload))
    _attempt(SCHEMA, "The record cannot be read", lambda: schema.check_plain(tree))
    canonical = _attempt(CANONICAL, "The record has no canonical form", lambda: rfc8785.dumps(tree))
    if canonical != payload:
        raise RefusedError(CANONICAL, "The record is not in the one form that its content has (RFC 8785).")
    findings[CANONICAL] = Check(CANONICAL, "ok", "The record is in canonical form (RFC 8785).")

    _attempt(SCHEMA, "The record breaks its schema", lambda: schema.check_shape(tree, schema.CERTIFICATE_SCHEMA))
    subject = tree["credentialSubject"]
    report = subject["report"]
    _attempt(SCHEMA, "The report breaks its schema", lambda: schema.check_shape(report, schema.REPORT_SCHEMA))
    if tree["issuer"] != signed.public.issuer:
        raise RefusedError(KEY, "The record names another issuer than the key that signed it.")
    findings[SCHEMA] = Check(SCHEMA, "ok", "The record follows its schema.")

    _attempt(SHARES, "The shares do not hold", lambda: schema.check_rules(report))
    notice = credential.key_notice(signed.chain)
    _attempt(SHARES, "The record contradicts its own report", lambda: credential.check_agreement(tree, notice))
    findings[SHARES] = Check(
        SHARES, "ok", "Shares and the unattributed part sum to exactly 1,000,000 ppm, in the whole and in every part."
    )
    findings[INCLUSION] = check_inclusion(report)
    return dict(tree)


def _attempt(check: str, words: str, action: Callable[[], _T]) -> _T:
    try:
        return action()
    except (ValueError, KeyError, TypeError, RecursionError, MemoryError) as error:
        raise RefusedError(check, f"{words}: {str(error) or type(error).__name__}.") from None


def _check_audio(subject: Mapping[str, Any], audio: Path) -> Check:
    """The file's own hash first; if the file differs, what it sounds like."""
    try:
        digest = file_sha256(audio)
    except OSError as error:
        return Check(AUDIO, "failed", f"The audio file cannot be read ({error.strerror}).")
    if digest == subject["sha256"]:
        return Check(AUDIO, "ok", "The audio file is the very file that was analysed (SHA-256 of the file).")
    try:
        from descant.audio.extract import extract  # decoding is not needed by those who hold the same file

        decoded = extract(audio).info.pcm_sha256
    except DescantError as error:
        return Check(AUDIO, "failed", f"Not the file that was analysed, and it cannot be decoded: {error}")
    except Exception as error:
        return Check(
            AUDIO, "failed", f"Not the file that was analysed, and it cannot be decoded ({type(error).__name__})."
        )
    if decoded == subject["pcm_sha256"]:
        return Check(
            AUDIO,
            "ok",
            "The file differs from the one that was analysed (tags or container), but the decoded sound is the same, "
            "sample for sample (SHA-256 of the decoded samples).",
        )
    return Check(AUDIO, "failed", "This is not the audio that was analysed: neither file nor sound is the same.")


def nodes(payload: bytes) -> int:
    """An upper bound of the values in a JSON text."""
    return sum(payload.count(mark) for mark in (b",", b"[", b"{"))
