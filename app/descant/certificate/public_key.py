"""Public keys that certificates are signed with: Ed25519, ECDSA and RSA; as JWK, as PEM, and as a record names them."""

from __future__ import annotations

import base64
import codecs
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
    load_pem_public_key,
)
from joserfc.jwk import ECKey, OKPKey, RSAKey

from descant.errors import CertificateError
from descant.files import write_whole

MAX_KEY_BYTES: Final = 16_384
"""A PEM key or a JWK takes a few hundred bytes, with RSA a few thousand; more is something else."""

Algorithm = Literal["Ed25519", "ES256", "ES384", "ES512", "PS256"]
"""As a JWS names them (RFC 7518, RFC 9864)."""
ALGORITHMS: Final[tuple[Algorithm, ...]] = ("Ed25519", "ES256", "ES384", "ES512", "PS256")

AnyPublicKey: TypeAlias = Ed25519PublicKey | EllipticCurvePublicKey | RSAPublicKey

MIN_RSA_BITS, MAX_RSA_BITS = 2048, 8192

_PRIVATE = re.compile(rb"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----")
_PUBLIC = re.compile(rb"-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", re.DOTALL)

_ED25519_MULTICODEC = b"\xed\x01"
"""Varint 0xed, "ed25519-pub" in the multicodec table (did:key method, section 3.1.1)."""

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

_FIELD = 2**255 - 19
_ORDER_8_Y = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_SMALL_ORDER_Y = {0, 1, _FIELD - 1, _ORDER_8_Y, _FIELD - _ORDER_8_Y}
"""y of the eight points of small order on edwards25519: under such a key one signature fits many texts."""

_CURVES: Final[dict[str, Algorithm]] = {"secp256r1": "ES256", "secp384r1": "ES384", "secp521r1": "ES512"}

_MEMBERS = {"OKP": ("crv", "x"), "EC": ("crv", "x", "y"), "RSA": ("e", "n")}
"""What a public JWK of each kind consists of (RFC 8037 section 2, RFC 7518 sections 6.2.1 and 6.3.1)."""


@dataclass(frozen=True)
class PublicKey:
    """A public key that is accepted. spki: its SubjectPublicKeyInfo in DER (RFC 5280 section 4.1.2.7)."""

    spki: bytes

    @classmethod
    def of(cls, key: object) -> PublicKey:
        """Raises ValueError for a kind or size of key that certificates are not signed with."""
        if isinstance(key, EllipticCurvePublicKey):
            if key.curve.name not in _CURVES:
                raise ValueError(f"keys on the curve {key.curve.name} are not accepted")
        elif isinstance(key, RSAPublicKey):
            if not MIN_RSA_BITS <= key.key_size <= MAX_RSA_BITS:
                raise ValueError(f"RSA keys of {key.key_size} bits are not accepted")
            if key.public_numbers().e != 65_537:
                raise ValueError("RSA keys with another exponent than 65537 are not accepted")
        elif not isinstance(key, Ed25519PublicKey):
            raise ValueError("only Ed25519, ECDSA and RSA keys are accepted")
        return cls(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))

    @classmethod
    def ed25519(cls, raw: bytes) -> PublicKey:
        """Of the 32 bytes of an Ed25519 key (RFC 8032 section 5.1.5)."""
        return cls.of(Ed25519PublicKey.from_public_bytes(raw))

    @property
    def key(self) -> AnyPublicKey:
        key = load_der_public_key(self.spki)
        assert isinstance(key, AnyPublicKey)
        return key

    @property
    def raw(self) -> bytes | None:
        """The 32 bytes of an Ed25519 key, None of any other."""
        key = self.key
        return key.public_bytes(Encoding.Raw, PublicFormat.Raw) if isinstance(key, Ed25519PublicKey) else None

    @property
    def algorithm(self) -> Algorithm:
        """What its signatures of records are made with."""
        key = self.key
        if isinstance(key, EllipticCurvePublicKey):
            return _CURVES[key.curve.name]
        return "PS256" if isinstance(key, RSAPublicKey) else "Ed25519"

    @property
    def jwk(self) -> dict[str, str]:
        """As a JSON Web Key, with the members that it needs and no more."""
        tree = self.jose.as_dict(private=False)
        kind = str(tree["kty"])
        return {name: str(tree[name]) for name in sorted(("kty", *_MEMBERS[kind]))}

    @property
    def issuer(self) -> str:
        """How a record names who signed it: did:key of an Ed25519 key, else the JWK thumbprint's URI (RFC 9278)."""
        if self.raw is not None:
            return "did:key:" + self._multibase
        return "urn:ietf:params:oauth:jwk-thumbprint:sha-256:" + self.fingerprint

    @property
    def key_id(self) -> str:
        """How a JWS names the key (kid): of did:key its one verification method."""
        return self.issuer if self.raw is None else f"{self.issuer}#{self._multibase}"

    @property
    def _multibase(self) -> str:
        """ "z" and base58btc of multicodec and key."""
        return "z" + _base58(_ED25519_MULTICODEC + (self.raw or b""))

    @property
    def fingerprint(self) -> str:
        """JWK thumbprint with SHA-256, base64url (RFC 7638)."""
        return str(self.jose.thumbprint())

    @property
    def jose(self) -> OKPKey | ECKey | RSAKey:
        key = self.key
        kind = {Ed25519PublicKey: OKPKey, EllipticCurvePublicKey: ECKey, RSAPublicKey: RSAKey}
        jose = next(jose for one, jose in kind.items() if isinstance(key, one))
        return jose.import_key(self.pem())  # type: ignore[no-any-return,attr-defined]

    def pem(self) -> bytes:
        return self.key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def export_public_key(public: PublicKey, out: Path) -> None:
    """Writes a public key for handing over: PEM for a name ending in .pem, otherwise JWK. Raises DescantError."""
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
    data = utf8(data)
    if _PRIVATE.search(data):
        raise CertificateError(
            "this is a private key, which nobody but its owner should hold", remedy=remedy, path=path
        )
    try:
        blocks = _PUBLIC.findall(data)
        if len(blocks) > 1:
            raise CertificateError("there are several public keys in this file", remedy=remedy, path=path)
        return PublicKey.of(load_pem_public_key(blocks[0])) if blocks else public_key_of(json.loads(data))
    except CertificateError:
        raise
    except (ValueError, RecursionError) as error:
        raise CertificateError(
            "this is no public key that certificates are signed with", remedy=remedy, path=path
        ) from error
    except Exception as error:  # unknown curves and the like raise kinds of their own
        raise CertificateError("this public key cannot be used", remedy=remedy, path=path) from error


def utf8(data: bytes) -> bytes:
    """A text file's bytes without its byte order mark, in UTF-8 where the mark says UTF-16."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode()
    return data.removeprefix(codecs.BOM_UTF8)


def public_key_of(jwk: Any) -> PublicKey:
    """The public key of a JWK. Raises ValueError unless it is one that is accepted, with its whole order and no more.

    A private part ("d") and other members than the key's own, kid, use and alg are refused.
    """
    members = {"kty", *_MEMBERS.get(str(jwk.get("kty")), ())} if isinstance(jwk, dict) else set()
    if len(members) < 2 or not members <= set(jwk) <= members | {"kid", "use", "alg"}:
        raise ValueError("not a public JSON Web Key")
    plain = {name: jwk[name] for name in members}
    if not all(isinstance(value, str) for value in plain.values()):
        raise ValueError("not a public JSON Web Key")
    public = _ed25519(plain) if plain["kty"] == "OKP" else _of_numbers(plain)
    if public.jwk != plain:
        raise ValueError("not in canonical form")
    return public


def _ed25519(jwk: dict[str, str]) -> PublicKey:
    if jwk["crv"] != "Ed25519":
        raise ValueError("not an Ed25519 key")
    raw = decode_base64url(jwk["x"].encode("utf-8", "replace"))
    if len(raw) != 32:
        raise ValueError("not 32 bytes long")
    y = int.from_bytes(raw, "little") & ((1 << 255) - 1)
    if y >= _FIELD or y in _SMALL_ORDER_Y:
        raise ValueError("not a point that signs")
    return PublicKey.ed25519(raw)


def _of_numbers(jwk: dict[str, str]) -> PublicKey:
    for name in _MEMBERS[jwk["kty"]]:
        if name != "crv" and len(decode_base64url(jwk[name].encode("utf-8", "replace"))) > MAX_RSA_BITS // 8:
            raise ValueError("too long a number")
    try:
        key = (ECKey if jwk["kty"] == "EC" else RSAKey).import_key(dict(jwk))
        return PublicKey.of(key.public_key)
    except Exception as error:  # unknown curves, points beside the curve: each library has kinds of its own
        raise ValueError(str(error) or type(error).__name__) from error


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


def _base58(data: bytes) -> str:
    """Base58 with Bitcoin's alphabet (draft-msporny-base58-03)."""
    number, digits = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = _BASE58[digit] + digits
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + digits
