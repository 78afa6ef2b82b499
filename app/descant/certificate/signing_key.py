"""The publisher's Ed25519 signing key: made once, readable by its owner alone, named by did:key and fingerprint."""

from __future__ import annotations

import base64
import codecs
import contextlib
import json
import os
import re
import stat
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from joserfc.jwk import OKPKey

from descant.errors import CertificateError
from descant.files import write_whole

KEY_FILE = "signing-key.pem"

MAX_KEY_BYTES = 16_384
"""A PEM key or a JWK takes a few hundred bytes; more is something else."""

_PRIVATE = re.compile(rb"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----")
_PUBLIC = re.compile(rb"-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", re.DOTALL)

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_POSIX = os.name == "posix"  # elsewhere permission bits say nothing about who may read

_ED25519_MULTICODEC = b"\xed\x01"
"""Varint 0xed, "ed25519-pub" in the multicodec table (did:key method, section 3.1.1)."""

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

_FIELD = 2**255 - 19
_ORDER_8_Y = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL_ORDER_Y = {0, 1, _FIELD - 1, _ORDER_8_Y, _FIELD - _ORDER_8_Y}
"""y of the eight points of small order on edwards25519: under such a key one signature fits many texts."""


@dataclass(frozen=True)
class PublicKey:
    """An Ed25519 public key. raw: its 32 bytes (RFC 8032 section 5.1.5)."""

    raw: bytes

    @property
    def jwk(self) -> dict[str, str]:
        """As a JSON Web Key (RFC 8037 section 2)."""
        return {"crv": "Ed25519", "kty": "OKP", "x": encode_base64url(self.raw)}

    @property
    def did(self) -> str:
        """did:key of the key: "z" and base58btc of multicodec and key."""
        return "did:key:" + self.multibase

    @property
    def key_id(self) -> str:
        """The did:key with its one verification method, as a JWS names it (kid)."""
        return f"{self.did}#{self.multibase}"

    @property
    def multibase(self) -> str:
        return "z" + _base58(_ED25519_MULTICODEC + self.raw)

    @property
    def fingerprint(self) -> str:
        """JWK thumbprint with SHA-256, base64url (RFC 7638)."""
        return str(OKPKey.import_key(dict(self.jwk)).thumbprint())

    @property
    def jose(self) -> OKPKey:
        return OKPKey.import_key(dict(self.jwk))

    def pem(self) -> bytes:
        key = Ed25519PublicKey.from_public_bytes(self.raw)
        return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


@dataclass(frozen=True)
class Key:
    """A signing key. The private part shows in no repr."""

    private: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> PublicKey:
        return PublicKey(self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    @property
    def jose(self) -> OKPKey:
        return OKPKey.import_key(_private_pem(self.private))


def load_or_create_key(folder: Path) -> Key:
    """The signing key kept in a folder, made there (with the folder) if there is none yet.

    Raises CertificateError with a remedy where the key is damaged, no Ed25519 key, readable by others than its owner,
    in a folder that others can write to, or where the folder cannot be made.
    """
    path = folder / KEY_FILE
    try:
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        there = os.path.lexists(path)
        if _POSIX and not there and _writable_by_others(folder):
            folder.chmod(0o700)  # made with the umask of most desktops (0002), and nothing in it that others could know
        if _POSIX and _writable_by_others(folder):
            raise CertificateError(
                "the folder of the signing key can be changed by other people on this computer",
                remedy=f"Allow it to yourself alone: chmod 700 '{folder}'",
                path=folder,
            )
        if not there:
            _create(path)
        return _load(path)
    except OSError as error:
        raise CertificateError(
            f"the signing key cannot be read or made ({error.strerror or error})",
            remedy="Check that the folder is yours and that the disk is not full.",
            path=path,
        ) from error


def _writable_by_others(folder: Path) -> bool:
    return bool(stat.S_IMODE(folder.stat().st_mode) & _OTHERS_WRITE)


def export_public_key(key: Key | PublicKey, out: Path) -> None:
    """Writes the public key for handing over: PEM for a name ending in .pem, otherwise JWK. Raises DescantError."""
    public = key.public if isinstance(key, Key) else key
    text = public.pem() if out.suffix.lower() == ".pem" else json.dumps(public.jwk, indent=2).encode() + b"\n"
    write_whole(out, text)


def read_public_key(path: Path) -> PublicKey:
    """A public key from a file in JWK or PEM form. Raises CertificateError where it is not one.

    Text around a PEM key is passed over (RFC 7468, section 2), and so is a byte order mark, of UTF-16 as well.
    """
    remedy = "Ask the issuer for the public key as a JWK or PEM file."
    try:
        if path.stat().st_size > MAX_KEY_BYTES:
            raise CertificateError("this is too large for a public key", remedy=remedy, path=path)
        data = path.read_bytes()
    except OSError as error:
        raise CertificateError(f"the public key cannot be read ({error.strerror})", path=path) from error
    data = _utf8(data)
    if _PRIVATE.search(data):
        raise CertificateError(
            "this is a private key, which nobody but its owner should hold", remedy=remedy, path=path
        )
    try:
        blocks = _PUBLIC.findall(data)
        if len(blocks) > 1:
            raise CertificateError("there are several public keys in this file", remedy=remedy, path=path)
        if blocks:
            public = load_pem_public_key(blocks[0])
            if not isinstance(public, Ed25519PublicKey):
                raise ValueError("another kind of key")
            return PublicKey(public.public_bytes(Encoding.Raw, PublicFormat.Raw))
        return public_key_of(json.loads(data))
    except CertificateError:
        raise
    except (ValueError, RecursionError) as error:
        raise CertificateError("this is no Ed25519 public key", remedy=remedy, path=path) from error
    except Exception as error:  # unknown curves and the like raise kinds of their own
        raise CertificateError("this public key cannot be used", remedy=remedy, path=path) from error


def _utf8(data: bytes) -> bytes:
    """A text file's bytes without its byte order mark, in UTF-8 where the mark says UTF-16."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode()
    return data.removeprefix(codecs.BOM_UTF8)


def public_key_of(jwk: Any) -> PublicKey:
    """The public key of a JWK. Raises ValueError unless it is an Ed25519 public key with its whole order and no more.

    A private part ("d") and other members than kty, crv, x, kid, use and alg are refused.
    """
    if not isinstance(jwk, dict) or not {"kty", "crv", "x"} <= set(jwk) <= {"kty", "crv", "x", "kid", "use", "alg"}:
        raise ValueError("not a public JSON Web Key")
    if jwk["kty"] != "OKP" or jwk["crv"] != "Ed25519" or not isinstance(jwk["x"], str):
        raise ValueError("not an Ed25519 key")
    raw = decode_base64url(jwk["x"].encode("utf-8", "replace"))
    if len(raw) != 32:
        raise ValueError("not 32 bytes long")
    y = int.from_bytes(raw, "little") & ((1 << 255) - 1)
    if y >= _FIELD or y in _SMALL_ORDER_Y:
        raise ValueError("not a point that signs")
    return PublicKey(raw)


def encode_base64url(data: bytes) -> str:
    """RFC 7515 section 2: URL-safe, no padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode_base64url(text: bytes) -> bytes:
    """Strictly the one encoding of each byte string: no padding, no other characters, unused low bits zero.

    Raises ValueError otherwise (RFC 4648 section 3.5).
    """
    data = base64.b64decode(text + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if encode_base64url(data).encode() != text:
        raise ValueError("not canonical base64url")
    return data


def _private_pem(key: Ed25519PrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _create(path: Path) -> None:
    """A new key, there in full or not at all; one that another process made meanwhile is left alone."""
    handle, name = tempfile.mkstemp(prefix=".new-key-", dir=path.parent)  # O_EXCL and 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_private_pem(Ed25519PrivateKey.generate()))
            file.flush()
            os.fsync(file.fileno())
        _publish(Path(name), path)
    finally:
        os.unlink(name)


def _publish(whole: Path, path: Path) -> None:
    """Gives a finished file its name unless the name is taken; nobody ever sees half a key."""
    try:
        os.link(whole, path)  # as exclusive as O_EXCL
    except FileExistsError:
        return
    except OSError:  # file systems without hard links (FAT, some network shares)
        with contextlib.suppress(FileExistsError):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(whole.read_bytes())


def _load(path: Path) -> Key:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(file.fileno())  # of what was opened: a name could be exchanged in between
        if _POSIX and stat.S_IMODE(status.st_mode) & _OTHERS:
            raise CertificateError(
                "the signing key can be read by other people on this computer",
                remedy=f"Allow it to yourself alone (chmod 600 '{path}'), or move it away to have a new one made.",
                path=path,
            )
        data = file.read(MAX_KEY_BYTES + 1)
    try:
        key = load_pem_private_key(_utf8(data), password=None)
    except Exception as error:  # ValueError, TypeError (encrypted), UnsupportedAlgorithm: all mean the same here
        raise _damaged(path) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _damaged(path)
    return Key(key)


def _damaged(path: Path) -> CertificateError:
    return CertificateError(
        "the signing key is damaged or of another kind",
        remedy="Restore it from a backup, or move it away to have a new one made; "
        "certificates signed before stay valid under the old public key.",
        path=path,
    )


def _base58(data: bytes) -> str:
    """Base58 with Bitcoin's alphabet (draft-msporny-base58-03)."""
    number, digits = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = _BASE58[digit] + digits
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + digits
