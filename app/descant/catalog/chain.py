"""Two proofs over a catalog: the leaves of the Merkle tree of what it holds, and the hash chain of what was done."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Final

from descant.catalog.merkle import leaf_hash

GENESIS: Final = "0" * 64
"""`previous` of the first entry of an audit log."""


def is_whole(data: object, sha256: str) -> bool:
    """Whether a stored value is the bytes it was stored with."""
    return isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == sha256


def entry_hash(seq: int, utc: str, event: str, detail: str, previous: str) -> str:
    """detail: as stored, a JSON text. Hex SHA-256."""
    text = json.dumps([previous, seq, utc, event, detail], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def vectors_hash(vectors: Mapping[str, tuple[str, str]]) -> str:
    """Over (leg, version, hash) of a track's vectors, in hex."""
    listed = [[leg, *vectors[leg]] for leg in sorted(vectors)]
    return hashlib.sha256(json.dumps(listed, ensure_ascii=True, separators=(",", ":")).encode("ascii")).hexdigest()


def leaf(track_id: str, pcm_sha256: str, vectors_sha256: str) -> bytes:
    """The hashed leaf of one track: its id, its audio's hash, and that of its vectors (vectors_hash)."""
    return leaf_hash(f"{track_id}\n{pcm_sha256}\n{vectors_sha256}".encode("ascii"))
