"""A small certificate, taken apart and signed anew: what a hostile issuer can make."""

from __future__ import annotations

import json
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from descant.certificate.issue import issue
from descant.certificate.public_key import (
    decode_base64url,
    encode_base64url,
)
from descant.certificate.signing_key import Key
from descant.certificate.verification import verify
from reports import sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
WHEN = "2025-03-04T05:06:08Z"
SMALL = sample(1, 5.0)
CERTIFICATE = issue(SMALL, KEY, created_utc=WHEN).encode()


def states(data: bytes, **more: Any) -> dict[str, str]:
    return {check.name: check.state for check in verify(data, **more).checks}


def parts(data: bytes = CERTIFICATE) -> tuple[dict[str, Any], dict[str, Any], bytes]:
    header, payload, signature = (decode_base64url(part) for part in data.split(b"."))
    return json.loads(header), json.loads(payload), signature


def signed(payload: bytes, key: Key = KEY, **header: Any) -> bytes:
    """Any payload under a good signature: what a hostile issuer can make."""
    whole = parts()[0] | {"jwk": key.public.jwk, "kid": key.public.key_id} | header
    head = encode_base64url(json.dumps(whole).encode()) + "." + encode_base64url(payload)
    return f"{head}.{encode_base64url(key.private.sign(head.encode()))}".encode()
