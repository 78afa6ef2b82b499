"""The envelope of a record: a compact JWS (RFC 7515) that carries the public key, and an issuer's certificate chain."""

from __future__ import annotations

import base64
import itertools
import json
import warnings
from dataclasses import dataclass
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from joserfc import jws
from joserfc.errors import SecurityWarning

from descant.certificate.issuer_key import MAX_CHAIN, MAX_CHAIN_BYTES, issued_by
from descant.certificate.outcome import KEY, SIGNATURE, RefusedError
from descant.certificate.public_key import ALGORITHMS, PublicKey, decode_base64url, public_key_of
from descant.certificate.signing_key import Key
from descant.report import schema

TYPE: Final = "vc+jwt"
"""application/vc+jwt: a credential secured as a JWS (W3C VC-JOSE-COSE section 3.1.1)."""
CONTENT: Final = "vc"

MAX_BYTES: Final = 32 * 2**20
"""Largest certificate read: a two-hour track with eight sources in every segment takes less than half."""
MAX_PDF_BYTES: Final = 64 * 2**20
"""Largest PDF opened: a certificate of the largest size allowed, and its pages."""
MAX_HEADER_BYTES: Final = 4 * MAX_CHAIN_BYTES

_OLDER_NAME: Final = "EdDSA"
"""RFC 8037's name of Ed25519 (RFC 9864) is read as well, since the header's key says which it is in any case."""

_FIELDS = {"alg", "cty", "jwk", "kid", "typ"}
_CHAIN = "x5c"


class Limits(jws.JWSRegistry):
    """joserfc's own limits are made for log-in tokens (128 kB); those above hold instead."""

    max_header_length = MAX_HEADER_BYTES
    max_payload_length = MAX_BYTES


@dataclass(frozen=True)
class Signed:
    """What stood in an envelope whose signature holds. chain: as in signing_key.Key, as claimed."""

    payload: bytes
    public: PublicKey
    chain: tuple[x509.Certificate, ...]


def seal(payload: bytes, key: Key) -> str:
    """The signed envelope, in ASCII."""
    public = key.public
    header: dict[str, Any] = {"alg": public.algorithm, "cty": CONTENT, "jwk": public.jwk, "kid": public.key_id}
    header["typ"] = TYPE
    if key.chain:
        header[_CHAIN] = [base64.b64encode(one.public_bytes(Encoding.DER)).decode() for one in key.chain]
    return jws.serialize_compact(header, payload, key.jose, registry=Limits(algorithms=[public.algorithm]))


def unseal(data: bytes) -> Signed:
    """Raises RefusedError where it is no envelope, or its signature does not hold."""
    if len(data) > MAX_BYTES:
        raise RefusedError(SIGNATURE, "This is too large for a certificate.")
    segments = data.split(b".", 3)
    if len(segments) != 3:
        raise RefusedError(SIGNATURE, "This is no certificate: it does not have the three parts of a signed record.")
    try:
        if len(segments[0]) > MAX_HEADER_BYTES:
            raise ValueError("too long")
        header_bytes, payload, _ = (decode_base64url(segment) for segment in segments)
    except ValueError:
        raise RefusedError(
            SIGNATURE, "This is no certificate, or one that was changed: a part of it is not canonical base64url."
        ) from None
    public, algorithm, chain = _read_header(header_bytes)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SecurityWarning)  # raised for the older name of the same algorithm
        try:
            jws.deserialize_compact(data, public.jose, registry=Limits(algorithms=[algorithm]))
        except Exception:  # any reason is one reason: it was not signed like this by this key
            raise RefusedError(
                SIGNATURE, "The signature does not fit: the record or the signature was changed after signing."
            ) from None
    return Signed(payload, public, chain)


def _read_header(data: bytes) -> tuple[PublicKey, str, tuple[x509.Certificate, ...]]:
    try:
        header = parse(data)
        schema.check_plain(header)
    except (ValueError, RecursionError) as error:
        raise RefusedError(SIGNATURE, f"The certificate's header cannot be read: {error}.") from None
    if not isinstance(header, dict) or set(header) - {_CHAIN} != _FIELDS:
        raise RefusedError(SIGNATURE, "The certificate's header does not have the fields of a Descant certificate.")
    if header["alg"] not in (*ALGORITHMS, _OLDER_NAME):
        raise RefusedError(
            SIGNATURE, f"The certificate is not signed with {', '.join(ALGORITHMS[:-1])} or {ALGORITHMS[-1]}."
        )
    if header["typ"] != TYPE or header["cty"] != CONTENT:
        raise RefusedError(SIGNATURE, "The certificate's header names another kind of document.")
    try:
        public = public_key_of(header["jwk"])
    except ValueError as error:
        raise RefusedError(KEY, f"The key in the certificate cannot be used: {error}.") from None
    if header["alg"] != public.algorithm and not (header["alg"] == _OLDER_NAME and public.raw is not None):
        raise RefusedError(SIGNATURE, "The certificate is not signed with the algorithm that its key is for.")
    if header["kid"] != public.key_id:
        raise RefusedError(KEY, "The certificate names another key than the one it carries.")
    chain = _read_chain(header[_CHAIN], public) if _CHAIN in header else ()
    return public, header["alg"], chain


def _read_chain(encoded: Any, public: PublicKey) -> tuple[x509.Certificate, ...]:
    """The chain of a header: of this key, each certificate issued by the next. Who is at its end is not looked at."""
    try:
        if not isinstance(encoded, list) or not 1 <= len(encoded) <= MAX_CHAIN:
            raise ValueError("not a list of certificates")
        ders = [base64.b64decode(one.encode("ascii"), validate=True) for one in encoded]
        if [base64.b64encode(der).decode() for der in ders] != encoded:
            raise ValueError("not canonical base64")
        chain = tuple(x509.load_der_x509_certificate(der) for der in ders)
        for one in chain:  # errors of an odd certificate come up when it is looked at
            _ = one.subject.rfc4514_string(), one.issuer.rfc4514_string(), one.extensions, one.not_valid_after_utc
        if PublicKey.of(chain[0].public_key()) != public:
            raise ValueError("it is of another key")
        if not all(issued_by(one, issuer) for one, issuer in itertools.pairwise(chain)):
            raise ValueError("a certificate in it was not issued by the next")
    except Exception as error:  # hostile DER fails in many ways
        raise RefusedError(
            KEY, f"The certificate chain cannot be used: {str(error)[:100] or type(error).__name__}."
        ) from None
    return chain


def parse(data: bytes) -> Any:
    """Strict JSON: UTF-8, no name twice, no NaN. Raises ValueError or RecursionError."""
    return json.loads(data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tree = dict(pairs)
    if len(tree) != len(pairs):
        raise ValueError("a field stands there twice")
    return tree


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
