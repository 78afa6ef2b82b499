"""The X.509 certificate that a key without one makes for itself, as PDF signatures need one. It names nobody."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.x509.oid import ExtendedKeyUsageOID

from descant.certificate.issuer_key import issued_by
from descant.certificate.public_key import PublicKey
from descant.certificate.signing_key import Key

_FROM: Final = datetime(2020, 1, 1, tzinfo=UTC)
_UNTIL: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""No end that is well defined (RFC 5280 section 4.1.2.5)."""


def name_of(public: PublicKey) -> x509.Name:
    """What a certificate that vouches for itself may say: which key it is, and nothing about whose."""
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, f"Descant key {public.fingerprint}")])


def self_signed(key: Key) -> x509.Certificate:
    """With an Ed25519 key always the same."""
    public = key.public
    name, serial = name_of(public), int.from_bytes(hashlib.sha256(public.spki).digest()[:15], "big") + 1
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    return (
        x509.CertificateBuilder(name, name, public.key, serial, _FROM, _UNTIL)
        .add_extension(x509.BasicConstraints(False, None), True)
        .add_extension(usage, True)
        .sign(key.private, None if isinstance(key.private, Ed25519PrivateKey) else hashes.SHA256())
    )


def signing_certificate(key: Key) -> x509.Certificate:
    """For content credentials, where a certificate may not vouch for itself: by an authority of another name, which is
    the same key."""
    public = key.public
    authority = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Descant key without an authority")])
    serial = int.from_bytes(hashlib.sha256(public.spki).digest()[:15], "big") + 2
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    return (
        x509.CertificateBuilder(authority, name_of(public), public.key, serial, _FROM, _UNTIL)
        .add_extension(x509.BasicConstraints(False, None), True)
        .add_extension(usage, True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public.key), False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public.key), False)
        .sign(key.private, None if isinstance(key.private, Ed25519PrivateKey) else hashes.SHA256())
    )


def is_self_signed(certificate: x509.Certificate, public: PublicKey) -> bool:
    """Whether a certificate says no more of a key than self_signed() does."""
    try:
        same = PublicKey.of(certificate.public_key()) == public
    except Exception:  # a kind of key that is not accepted
        return False
    return same and certificate.subject == name_of(public) and issued_by(certificate, certificate)
