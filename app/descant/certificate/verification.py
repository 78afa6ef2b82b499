"""Does a certificate hold? Every check by itself, in plain words, offline, and never an exception on hostile input."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

import rfc8785
from joserfc import jws
from joserfc.errors import SecurityWarning

from descant.certificate import credential
from descant.certificate.signing_key import PublicKey, decode_base64url, public_key_of, read_public_key
from descant.errors import CertificateError, DescantError
from descant.files import file_sha256
from descant.report import schema
from descant.report.model import Report

ALGORITHM = "Ed25519"
"""RFC 9864; its older name EdDSA (RFC 8037) is read as well, since the header's key is Ed25519 in any case."""

ALGORITHMS = (ALGORITHM, "EdDSA")
TYPE = "vc+jwt"
"""application/vc+jwt: a credential secured as a JWS (W3C VC-JOSE-COSE section 3.1.1)."""
CONTENT = "vc"

MAX_BYTES = 32 * 2**20
"""Largest certificate read: a two-hour track with eight sources in every segment takes less than half."""
MAX_PDF_BYTES = 64 * 2**20
"""Largest PDF opened: a certificate of the largest size allowed, and its pages."""
MAX_HEADER_BYTES = 4096
MAX_NODES = 2_500_000
"""Commas and brackets in a payload: bounds the memory that reading it takes (about 1 GB at the very worst)."""

_HEADER_FIELDS = {"alg", "cty", "jwk", "kid", "typ"}
_T = TypeVar("_T")


class Limits(jws.JWSRegistry):
    """joserfc's own limits are made for log-in tokens (128 kB); those above hold instead."""

    max_header_length = MAX_HEADER_BYTES
    max_payload_length = MAX_BYTES


State = Literal["ok", "failed", "not checked"]
Verdict = Literal["holds", "unchanged, signer not proven", "cannot be checked by this version", "does not hold"]

SIGNATURE, KEY, SCHEMA, CANONICAL, SHARES, AUDIO, PAGES = (
    "signature",
    "key",
    "schema",
    "canonical form",
    "shares",
    "audio",
    "pages",
)


@dataclass(frozen=True)
class Check:
    """One thing that was looked at. words: what was found, for people."""

    name: str
    state: State
    words: str


@dataclass(frozen=True)
class Verification:
    """Outcome of verify(). record: what the certificate says, or None where it could not be read or is not genuine.

    fingerprint: RFC 7638 thumbprint of the key in the certificate, "" where there is none.
    """

    checks: tuple[Check, ...]
    record: Mapping[str, Any] | None = field(default=None, repr=False)
    fingerprint: str = ""

    @property
    def ok(self) -> bool:
        """Nothing failed, and all but key and audio was checked."""
        needed = all(self.state(name) == "ok" for name in (SIGNATURE, SCHEMA, CANONICAL, SHARES))
        return needed and all(
            check.state == "ok" or (check.state == "not checked" and check.name in (KEY, AUDIO))
            for check in self.checks
        )

    @property
    def verdict(self) -> Verdict:
        """The outcome in a few words. A key that nobody vouched for proves that nothing was changed, and no more."""
        if self.ok:
            return "holds" if self.state(KEY) == "ok" else "unchanged, signer not proven"
        if self.record is None or any(check.state == "failed" for check in self.checks):
            return "does not hold"
        return "cannot be checked by this version"

    def state(self, name: str) -> State:
        return next((check.state for check in self.checks if check.name == name), "not checked")

    @property
    def report(self) -> Report:
        """The report in the certificate. Raises CertificateError where the record does not hold."""
        if self.record is None:
            raise CertificateError("the certificate does not hold, so there is no report to read from it")
        return Report.from_json(self.record["credentialSubject"]["report"])


def verify(data: bytes, *, audio: Path | None = None, trusted_key: Path | None = None) -> Verification:
    """Checks a certificate as it stands in its file; one byte more, less or other is refused.

    audio: the file it is about (compared by file hash, then by the hash of the decoded samples).
    trusted_key: the issuer's public key (JWK or PEM) had by another way. Never raises: what is wrong is in the checks.
    """
    findings = {
        SIGNATURE: Check(SIGNATURE, "not checked", "The signature could not be looked at."),
        KEY: Check(KEY, "not checked", "The key could not be looked at."),
        CANONICAL: Check(CANONICAL, "not checked", "The record could not be looked at."),
        SCHEMA: Check(SCHEMA, "not checked", "The record could not be looked at."),
        SHARES: Check(SHARES, "not checked", "The shares could not be looked at."),
        AUDIO: Check(
            AUDIO, "not checked", "No audio file was given." if audio is None else "There is no hash to trust."
        ),
    }
    fingerprint, tree = "", None
    try:
        public, payload = _open(data)
        fingerprint = public.fingerprint
        findings[SIGNATURE] = Check(SIGNATURE, "ok", "The record was not changed since it was signed.")
        findings[KEY] = _check_key(public, trusted_key)
        tree = _check_record(payload, public, findings)
    except _RefusedError as refused:
        findings[refused.check] = Check(refused.check, "failed", str(refused))
    except Exception as error:  # hostile input may find a way through any parser; it must not find one through this
        findings[SIGNATURE] = Check(SIGNATURE, "failed", f"The certificate cannot be read ({type(error).__name__}).")
        tree = None
    if audio is not None and tree is not None:
        findings[AUDIO] = _check_audio(tree["credentialSubject"], audio)
    return Verification(tuple(findings.values()), tree, fingerprint)


class _RefusedError(Exception):
    def __init__(self, check: str, words: str) -> None:
        super().__init__(words)
        self.check = check


def _open(data: bytes) -> tuple[PublicKey, bytes]:
    """Key and payload of a JWS whose signature holds. Raises _RefusedError."""
    if len(data) > MAX_BYTES:
        raise _RefusedError(SIGNATURE, "This is too large for a certificate.")
    segments = data.split(b".", 3)
    if len(segments) != 3:
        raise _RefusedError(SIGNATURE, "This is no certificate: it does not have the three parts of a signed record.")
    try:
        if len(segments[0]) > MAX_HEADER_BYTES:
            raise ValueError("too long")
        header_bytes, payload, _ = (decode_base64url(segment) for segment in segments)
    except ValueError:
        raise _RefusedError(
            SIGNATURE, "This is no certificate, or one that was changed: a part of it is not canonical base64url."
        ) from None
    public, algorithm = _read_header(header_bytes)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SecurityWarning)  # raised for the older name of the same algorithm
        try:
            jws.deserialize_compact(data, public.jose, registry=Limits(algorithms=[algorithm]))
        except Exception:  # any reason is one reason: it was not signed like this by this key
            raise _RefusedError(
                SIGNATURE, "The signature does not fit: the record or the signature was changed after signing."
            ) from None
    return public, payload


def _read_header(data: bytes) -> tuple[PublicKey, str]:
    try:
        header = _parse(data)
        schema.check_plain(header)
    except (ValueError, RecursionError) as error:
        raise _RefusedError(SIGNATURE, f"The certificate's header cannot be read: {error}.") from None
    if not isinstance(header, dict) or set(header) != _HEADER_FIELDS:
        raise _RefusedError(SIGNATURE, "The certificate's header does not have the fields of a Descant certificate.")
    if header["alg"] not in ALGORITHMS:
        raise _RefusedError(
            SIGNATURE, "The certificate is not signed with Ed25519, the only algorithm that is accepted."
        )
    if header["typ"] != TYPE or header["cty"] != CONTENT:
        raise _RefusedError(SIGNATURE, "The certificate's header names another kind of document.")
    try:
        public = public_key_of(header["jwk"])
    except ValueError as error:
        raise _RefusedError(KEY, f"The key in the certificate cannot be used: {error}.") from None
    if header["kid"] != public.key_id:
        raise _RefusedError(KEY, "The certificate names another key than the one it carries.")
    return public, header["alg"]


def _check_key(public: PublicKey, trusted: Path | None) -> Check:
    if trusted is None:
        return Check(
            KEY,
            "not checked",
            f"Signed with the self-signed key {public.fingerprint}. That proves the record is unchanged, not who "
            "signed it: compare this fingerprint with the issuer's, or give the issuer's public key.",
        )
    try:
        expected = read_public_key(trusted)
    except CertificateError as error:
        return Check(KEY, "failed", str(error))
    if expected != public:
        return Check(
            KEY, "failed", f"Signed with the key {public.fingerprint}, not with the given key {expected.fingerprint}."
        )
    return Check(KEY, "ok", f"Signed with the given key {public.fingerprint}.")


def _check_record(payload: bytes, public: PublicKey, findings: dict[str, Check]) -> dict[str, Any]:
    """Canonical form, schema, shares, each into findings; the record. Raises _RefusedError at the first that fails."""
    if nodes(payload) > MAX_NODES:
        raise _RefusedError(SCHEMA, "The record holds more than any certificate does.")
    tree = _attempt(SCHEMA, "The record cannot be read", lambda: _parse(payload))
    _attempt(SCHEMA, "The record cannot be read", lambda: schema.check_plain(tree))
    canonical = _attempt(CANONICAL, "The record has no canonical form", lambda: rfc8785.dumps(tree))
    if canonical != payload:
        raise _RefusedError(CANONICAL, "The record is not in the one form that its content has (RFC 8785).")
    findings[CANONICAL] = Check(CANONICAL, "ok", "The record is in canonical form (RFC 8785).")

    _attempt(SCHEMA, "The record breaks its schema", lambda: schema.check_shape(tree, schema.CERTIFICATE_SCHEMA))
    subject = tree["credentialSubject"]
    report = subject["report"]
    _attempt(SCHEMA, "The report breaks its schema", lambda: schema.check_shape(report, schema.REPORT_SCHEMA))
    if tree["issuer"] != public.did:
        raise _RefusedError(KEY, "The record names another issuer than the key that signed it.")
    findings[SCHEMA] = Check(SCHEMA, "ok", "The record follows its schema.")

    _attempt(SHARES, "The shares do not hold", lambda: schema.check_rules(report))
    _attempt(SHARES, "The record contradicts its own report", lambda: credential.check_agreement(tree))
    findings[SHARES] = Check(
        SHARES, "ok", "Shares and the unattributed part sum to exactly 1,000,000 ppm, in the whole and in every part."
    )
    return dict(tree)


def _attempt(check: str, words: str, action: Callable[[], _T]) -> _T:
    try:
        return action()
    except (ValueError, KeyError, TypeError, RecursionError, MemoryError) as error:
        raise _RefusedError(check, f"{words}: {str(error) or type(error).__name__}.") from None


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


def _parse(data: bytes) -> Any:
    """Strict JSON: UTF-8, no name twice, no NaN. Raises ValueError or RecursionError."""
    return json.loads(data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tree = dict(pairs)
    if len(tree) != len(pairs):
        raise ValueError("a field stands there twice")
    return tree


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
