"""An issuer's own key with its certificate chain, from PEM or PKCS #12: so that a certificate says who signed it."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates

from descant.certificate.public_key import PublicKey, utf8
from descant.certificate.signing_key import Key, readable_by_others
from descant.errors import CertificateError

MAX_BYTES: Final = 1_000_000
MAX_CHAIN: Final = 8
"""Certificates between a key and its root, with the key's own."""
MAX_CHAIN_BYTES: Final = 16_384
"""Of the certificates in DER: a chain of three with RSA-4096 takes about six thousand."""

_PRIVATE = re.compile(rb"-----BEGIN ((?:[A-Z0-9]+ )?PRIVATE KEY)-----")
_CERTIFICATE = b"-----BEGIN CERTIFICATE-----"
_ANY = "It is a private key in PEM, or a PKCS #12 file (.p12, .pfx): Ed25519, ECDSA (P-256, P-384, P-521) or RSA."


class PasswordError(CertificateError):
    """A key that is locked: no password was given, or another one."""


def load_issuer_key(path: Path, *, password: str | None = None, chain: Path | None = None) -> Key:
    """The key of a file, with the certificates that the file holds, and `chain` (PEM), as far as they lead on.

    Raises CertificateError where there is no such key, it is of a kind that is not accepted, its certificate is of
    another key or not valid today, or an unlocked key can be read by others; PasswordError where it is locked.
    """
    data = _read(path)
    secret = password.encode() if password else None
    if b"-----BEGIN " in data:
        private, certificates = _from_pem(path, data, secret)
    else:
        private, certificates = _from_pkcs12(path, data, secret)
    if chain is not None:
        certificates = [*certificates, *read_certificates(chain)]
    try:
        public = PublicKey.of(private.public_key())  # type: ignore[attr-defined]
    except (ValueError, AttributeError) as error:
        raise CertificateError(f"this key cannot be used: {error}", remedy=_ANY, path=path) from error
    return Key(private, _chain_of(path, public, certificates))  # type: ignore[arg-type]


def read_certificates(path: Path) -> list[x509.Certificate]:
    """The X.509 certificates of a PEM file, or the one of a DER file. Raises CertificateError where there is none."""
    data = _read(path)
    try:
        text = utf8(data)
        found = (
            x509.load_pem_x509_certificates(text) if _CERTIFICATE in text else [x509.load_der_x509_certificate(data)]
        )
    except Exception:  # of several kinds
        found = []
    if not (whole := [one for one in found if _is_whole(one)]):
        remedy = "It is a PEM file (.pem, .crt) or DER."
        raise CertificateError("there is no X.509 certificate in this file", remedy=remedy, path=path)
    return whole


def _is_whole(certificate: x509.Certificate) -> bool:
    """Errors of an odd certificate come up when it is looked at; a bundle of roots may hold some."""
    try:
        _ = certificate.subject, certificate.issuer, certificate.public_key(), certificate.extensions
    except Exception:
        return False
    return True


def common_name(name: x509.Name) -> str:
    """What a certificate calls somebody, in one line: common name and organisation, else all that it says."""
    parts = [
        str(attribute.value)
        for oid in (x509.NameOID.COMMON_NAME, x509.NameOID.ORGANIZATION_NAME)
        for attribute in name.get_attributes_for_oid(oid)[:1]
    ]
    return ", ".join(dict.fromkeys(parts)) or name.rfc4514_string() or "(no name)"


def _read(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
            status = os.fstat(file.fileno())
    except OSError as error:
        raise CertificateError(f"it cannot be read ({error.strerror or error})", path=path) from error
    if len(data) > MAX_BYTES:
        raise CertificateError("this is too large for a key or a certificate", path=path)
    blocks = _private_blocks(data)
    if any(b"ENCRYPTED" not in block for block in blocks) and readable_by_others(status):
        raise CertificateError(
            "this private key can be read by other people on this computer",
            remedy=f"Allow it to yourself alone: chmod 600 '{path}'",
            path=path,
        )
    return data


def _private_blocks(data: bytes) -> list[bytes]:
    """The first two private keys in PEM: one is wanted, and two are too many."""
    blocks = []
    for start in itertools.islice(_PRIVATE.finditer(data), 2):
        last = b"-----END " + start[1] + b"-----"
        end = data.find(last, start.end())
        blocks.append(data[start.start() : end + len(last) if end >= 0 else len(data)])
    return blocks


def _from_pem(path: Path, data: bytes, secret: bytes | None) -> tuple[object, list[x509.Certificate]]:
    data = utf8(data)
    found = _private_blocks(data)
    if len(found) != 1:
        raise CertificateError(
            "there are several private keys in this file" if found else "there is no private key in this file",
            remedy=_ANY,
            path=path,
        )
    locked = b"ENCRYPTED" in found[0]
    try:
        private = load_pem_private_key(found[0], secret if locked else None)
    except (ValueError, TypeError) as error:
        raise _refused(path, locked, secret) from error
    except Exception as error:  # kinds that the library does not know
        raise CertificateError("this key cannot be used", remedy=_ANY, path=path) from error
    return private, read_certificates(path) if _CERTIFICATE in data else []


def _from_pkcs12(path: Path, data: bytes, secret: bytes | None) -> tuple[object, list[x509.Certificate]]:
    try:
        private, own, others = load_key_and_certificates(data, secret)
    except ValueError as error:
        raise _refused(path, data[:1] == b"\x30", secret) from error
    except Exception as error:
        raise CertificateError("this key cannot be used", remedy=_ANY, path=path) from error
    if private is None:
        raise CertificateError("there is no private key in this file", remedy=_ANY, path=path)
    return private, [*([own] if own else []), *others]


def _refused(path: Path, locked: bool, secret: bytes | None) -> CertificateError:
    if not locked:
        return CertificateError("this is no private key that can be read", remedy=_ANY, path=path)
    if secret is None:
        return PasswordError("this key is locked with a password", remedy="Give its password.", path=path)
    return PasswordError(
        "the password does not open this key, or the file is damaged", remedy="Check the password.", path=path
    )


def _chain_of(path: Path, public: PublicKey, certificates: Sequence[x509.Certificate]) -> tuple[x509.Certificate, ...]:
    """The key's own certificate and those that lead on from it, without a root."""
    if not certificates:
        return ()
    own = [one for one in certificates if _is_of(one, public)]
    if not own:
        raise CertificateError(f"the certificate ({common_name(certificates[0].subject)}) is of another key", path=path)
    now = datetime.now(UTC)
    valid = [one for one in own if one.not_valid_before_utc <= now <= one.not_valid_after_utc]
    if not valid:
        raise CertificateError(
            f"the certificate of {common_name(own[0].subject)} is valid from {own[0].not_valid_before_utc:%Y-%m-%d} to"
            f" {own[0].not_valid_after_utc:%Y-%m-%d}, not today",
            remedy="Ask who issued it for a new one.",
            path=path,
        )
    chain = [valid[0]]
    while following := [one for one in certificates if one not in chain and issued_by(chain[-1], one)]:
        chain.append(following[0])
    if len(chain) > 1 and issued_by(chain[-1], chain[-1]):
        chain.pop()  # a root proves nothing by being sent along: who verifies names it
    size = sum(len(one.public_bytes(Encoding.DER)) for one in chain)
    if len(chain) > MAX_CHAIN or size > MAX_CHAIN_BYTES:
        raise CertificateError("the certificate chain is too long", path=path)
    return tuple(chain)


def issued_by(one: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether the names and the signature fit; nothing else of the two is looked at."""
    try:
        one.verify_directly_issued_by(issuer)
    except Exception:  # ValueError, TypeError, InvalidSignature: it was not
        return False
    return True


def _is_of(certificate: x509.Certificate, public: PublicKey) -> bool:
    try:
        return PublicKey.of(certificate.public_key()) == public
    except Exception:  # a kind that is not accepted
        return False
