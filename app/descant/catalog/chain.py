"""Two proofs over a catalog: the Merkle root of what it holds, and the hash chain of what was done to it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Final

GENESIS: Final = "0" * 64
"""`previous` of the first entry of an audit log."""


def is_whole(data: object, sha256: str) -> bool:
    """Whether a stored value is the bytes it was stored with."""
    return isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == sha256


def entry_hash(seq: int, utc: str, event: str, detail: str, previous: str) -> str:
    """detail: as stored, a JSON text. Hex SHA-256."""
    text = json.dumps([previous, seq, utc, event, detail], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def leaf(track_id: str, pcm_sha256: str, vectors: Mapping[str, tuple[str, str]]) -> bytes:
    """The leaf of one track: its id, its audio's hash, and the hash over (leg, version, hash) of its vectors."""
    listed = [[leg, *vectors[leg]] for leg in sorted(vectors)]
    digest = hashlib.sha256(json.dumps(listed, ensure_ascii=True, separators=(",", ":")).encode("ascii")).hexdigest()
    return hashlib.sha256(b"\x00" + f"{track_id}\n{pcm_sha256}\n{digest}".encode("ascii")).digest()


def merkle_root(leaves: Iterable[bytes]) -> str:
    """Hex root of RFC 6962's tree (section 2.1): leaves and nodes hashed under different prefixes; an odd node rises.

    The root over nothing is the SHA-256 of the empty string.
    """
    level = list(leaves)
    if not level:
        return hashlib.sha256(b"").hexdigest()
    while len(level) > 1:
        paired = [hashlib.sha256(b"\x01" + a + b).digest() for a, b in zip(level[::2], level[1::2], strict=False)]
        level = paired + level[len(paired) * 2 :]
    return level[0].hex()
