"""Merkle trees as RFC 9162 (before it RFC 6962) has them: a root over all leaves, and proofs that one is among them.

Leaves and nodes are hashed under different prefixes, and an odd node rises, so that the left part of each is full.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

LEAF, NODE = b"\x00", b"\x01"
_SIZE: Final = 32


@dataclass(frozen=True)
class InclusionProof:
    """That a track is one of a catalog's, without the others: the way from its leaf to the root (root_by).

    vectors_sha256: chain.vectors_hash. index: of its leaf, from 0. path: hashes in hex, from the leaf upwards.
    """

    track_id: str
    pcm_sha256: str
    vectors_sha256: str
    index: int
    path: tuple[str, ...]


class MerkleTree:
    """A tree over hashed leaves (`leaf_hash`). It keeps all levels: 64 bytes a leaf."""

    def __init__(self, leaves: Iterable[bytes]) -> None:
        self._levels = [b"".join(leaves)]
        while len(level := self._levels[-1]) > _SIZE:
            pairs = range(0, len(level) - _SIZE, 2 * _SIZE)
            above = [_node(level[at : at + _SIZE], level[at + _SIZE : at + 2 * _SIZE]) for at in pairs]
            odd = level[-_SIZE:] if len(level) // _SIZE % 2 else b""
            self._levels.append(b"".join((*above, odd)))

    @property
    def size(self) -> int:
        """How many leaves."""
        return len(self._levels[0]) // _SIZE

    @property
    def root(self) -> str:
        """In hex; over nothing the SHA-256 of the empty string."""
        return (self._levels[-1] or hashlib.sha256(b"").digest()).hex()

    def index(self, leaf: bytes) -> int | None:
        """Where a hashed leaf stands, None where it does not."""
        at = -1
        while (at := self._levels[0].find(leaf, at + 1)) >= 0:
            if at % _SIZE == 0:
                return at // _SIZE
        return None

    def path(self, index: int) -> list[str]:
        """What proves a leaf (section 2.1.3): the hashes beside its way to the root, from below, in hex."""
        path = []
        for level in self._levels[:-1]:
            beside = (index ^ 1) * _SIZE
            if beside < len(level):
                path.append(level[beside : beside + _SIZE].hex())
            index //= 2
        return path


def leaf_hash(data: bytes) -> bytes:
    return hashlib.sha256(LEAF + data).digest()


def root_by(leaf: bytes, index: int, size: int, path: Sequence[str]) -> str:
    """The root that a proof leads to (section 2.1.3.2), in hex: the tree's own, if the leaf is in it.

    Raises ValueError where there can be no such proof.
    """
    if not 0 <= index < size:
        raise ValueError("there is no such leaf")
    found, first, last = leaf, index, size - 1
    for beside in (bytes.fromhex(one) for one in path):
        if last == 0 or len(beside) != _SIZE:
            raise ValueError("the path is too long")
        if first % 2 or first == last:
            found = _node(beside, found)
            while first % 2 == 0 and first:
                first, last = first // 2, last // 2
        else:
            found = _node(found, beside)
        first, last = first // 2, last // 2
    if last:
        raise ValueError("the path is too short")
    return found.hex()


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(NODE + left + right).digest()
