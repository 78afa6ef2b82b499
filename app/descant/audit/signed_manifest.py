"""A signed manifest of a training set (made by `descant trainingset make`): opened, its signature checked, offline.

It is a JWS (RFC 7515) over canonical JSON (RFC 8785), signed with Ed25519 by the key in its header. That proves that
nothing was changed since; whose key it is, somebody else has to say. Untrusted input: sizes are bounded.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from descant.errors import DescantError

SUFFIX: Final = ".jws"
SCHEMA: Final = "descant.trainingset/1"
TYPE: Final = "descant-trainingset+jws"
ALGORITHM: Final = "Ed25519"
"""RFC 9864."""
MAX_BYTES: Final = 2**30
_MAX_HEADER: Final = 4096
_FIELDS: Final = {"track_id": "track_id", "file": "path"} | {
    name: name for name in ("artist", "title", "owners", "isrc", "iswc", "sha256", "pcm_sha256")
}
"""Of a track in a training set → what a manifest calls it."""
_REMEDY: Final = "Ask whoever made it for the file as it was made."


@dataclass(frozen=True)
class SignedManifest:
    """What a signed manifest says, its signature held. payload: the very bytes that are signed. key: the public key's
    32 bytes; fingerprint: its JWK thumbprint (RFC 7638)."""

    tree: Mapping[str, Any]
    payload: bytes
    key: bytes
    fingerprint: str


def open_signed(path: Path) -> SignedManifest:
    """Raises DescantError where a file is none, was changed, or cannot be read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DescantError("this is too large for a manifest", path=path)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise DescantError(f"the manifest cannot be read ({error})", path=path) from error
    try:
        return _opened(data)
    except InvalidSignature as error:
        cause = "the signature of this manifest does not hold: it was changed after it was signed"
        raise DescantError(cause, remedy=_REMEDY, path=path) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        cause = f"this is no signed manifest of a training set ({str(error)[:200]})"
        raise DescantError(cause, remedy=_REMEDY, path=path) from error


def _opened(data: bytes) -> SignedManifest:
    segments = data.split(b".", 3)
    if len(segments) != 3:
        raise ValueError("it does not have the three parts of a signed record")
    if len(segments[0]) > _MAX_HEADER:
        raise ValueError("its header is too long")
    header_bytes, payload, signature = map(_decoded, segments)
    header = json.loads(header_bytes)
    if not isinstance(header, dict) or set(header) != {"alg", "typ", "jwk"}:
        raise ValueError("its header is of another kind")
    if (header["alg"], header["typ"]) != (ALGORITHM, TYPE):
        raise ValueError("it is signed in another way")
    jwk = header["jwk"]
    if not isinstance(jwk, dict) or set(jwk) != {"kty", "crv", "x"} or (jwk["kty"], jwk["crv"]) != ("OKP", ALGORITHM):
        raise ValueError("its key is no public Ed25519 key")
    key = _decoded(str(jwk["x"]).encode())
    Ed25519PublicKey.from_public_bytes(key).verify(signature, b".".join(segments[:2]))
    tree = json.loads(payload)
    if not isinstance(tree, dict) or tree.get("schema") != SCHEMA:
        raise ValueError(f"it is not a {SCHEMA}")
    tracks = tree.get("tracks")
    if not isinstance(tracks, list) or not all(isinstance(one, dict) and set(_FIELDS) <= set(one) for one in tracks):
        raise ValueError("its tracks are no tracks")
    thumbprint = hashlib.sha256(json.dumps(jwk, sort_keys=True, separators=(",", ":")).encode()).digest()
    return SignedManifest(tree, payload, key, base64.urlsafe_b64encode(thumbprint).rstrip(b"=").decode())


def _decoded(text: bytes) -> bytes:
    """Strictly the one base64url text of some bytes (RFC 7515, section 2)."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError("a part of it is no base64url") from error
    if base64.urlsafe_b64encode(data).rstrip(b"=") != text:
        raise ValueError("a part of it is no canonical base64url")
    return data


def signed_records(signed: SignedManifest) -> Iterator[tuple[int, str, Mapping[str, Any]]]:
    """Its tracks as records of a manifest, numbered from 1; what an audit does not need is left out."""
    for number, entry in enumerate(signed.tree["tracks"], 1):
        yield number, "track", {_FIELDS[name]: entry[name] for name in _FIELDS}
