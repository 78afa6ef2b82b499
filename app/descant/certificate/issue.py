"""The certificate: a report's record as canonical JSON (RFC 8785), signed as a compact JWS (RFC 7515)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import rfc8785

from descant.certificate import credential
from descant.certificate.abridge import abridged
from descant.certificate.credential import SignOff
from descant.certificate.envelope import MAX_BYTES, seal
from descant.certificate.signing_key import Key
from descant.certificate.verification import MAX_NODES, nodes
from descant.errors import CertificateError
from descant.report import schema
from descant.report.model import Report

FILE_NAME = "certificate.jws"


def issue(
    report: Report,
    key: Key,
    *,
    created_utc: str | None = None,
    previous_entry: str | None = None,
    sign_off: SignOff | None = None,
    benchmark: Path | None = None,
    details: bool = False,
) -> str:
    """A report's certificate. Write it as it is, in ASCII and without a newline at the end: verify() is strict.

    created_utc: RFC 3339 in UTC, now if None. previous_entry: SHA-256 (hex) of the last entry of the audit
    log of the report's catalog, None where no catalog was at hand.
    sign_off: who reviewed it, None if nobody did; on the day of the certificate if it has no date. benchmark: file with
    measured error rates (credential.error_rates); the program's own if None, where it was measured with what made this
    report.
    details: the report goes in whole, with the catalog's file paths and the candidates that got no share; by default
    what abridge.abridged() leaves of it.
    The same arguments give the same text with Ed25519, which is deterministic (RFC 8032 section 5.1.6).

    Raises CertificateError where the report breaks its own rules or the record is too large to be verified again.
    """
    public = key.public
    when = created_utc or now_utc()
    try:
        report = credential.readable(report if details else abridged(report))
        schema.validate(report.to_json())
        tree = credential.build(
            report,
            issuer=public.issuer,
            created_utc=when,
            previous_entry=previous_entry,
            sign_off=replace(sign_off, utc=sign_off.utc or when) if sign_off else None,
            benchmark=benchmark or credential.shipped_rates(report.engine),
            notice=credential.key_notice(key.chain),
        )
        schema.check_shape(tree, schema.CERTIFICATE_SCHEMA)
        datetime.fromisoformat(when)
        payload = rfc8785.dumps(tree)
    except (ValueError, RecursionError) as error:  # CanonicalizationError is a ValueError
        raise CertificateError(f"no certificate can be made of this report: {error}") from error
    text = seal(payload, key)
    if len(text) > MAX_BYTES or nodes(payload) > MAX_NODES:
        raise CertificateError(
            f"the certificate would be larger ({len(text):,} bytes) than the {MAX_BYTES:,} that can be verified",
            remedy="Analyse the track in parts.",
        )
    return text


def now_utc() -> str:
    """RFC 3339 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
