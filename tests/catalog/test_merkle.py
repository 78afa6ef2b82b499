"""Roots and proofs of Merkle trees beside the definitions of RFC 6962, section 2.1, as they stand there."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.catalog.merkle import MerkleTree, leaf_hash, root_by


def _mth(data: list[bytes]) -> bytes:
    """Section 2.1."""
    if not data:
        return hashlib.sha256(b"").digest()
    if len(data) == 1:
        return hashlib.sha256(b"\0" + data[0]).digest()
    k = 1 << ((len(data) - 1).bit_length() - 1)
    return hashlib.sha256(b"\1" + _mth(data[:k]) + _mth(data[k:])).digest()


def _path(m: int, data: list[bytes]) -> list[bytes]:
    """Section 2.1.1."""
    if len(data) <= 1:
        return []
    k = 1 << ((len(data) - 1).bit_length() - 1)
    if m < k:
        return [*_path(m, data[:k]), _mth(data[k:])]
    return [*_path(m - k, data[k:]), _mth(data[:k])]


def test_the_published_roots() -> None:
    """The test vectors of the Certificate Transparency project."""
    leaves = [bytes.fromhex(x) for x in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    )]  # fmt: skip
    roots = {
        0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    }
    for count, root in roots.items():
        assert MerkleTree(leaf_hash(x) for x in leaves[:count]).root == root


@given(st.lists(st.binary(max_size=4), max_size=70, unique=True), st.data())
def test_roots_and_paths_are_those_of_the_rfc(leaves: list[bytes], data: st.DataObject) -> None:
    tree = MerkleTree(leaf_hash(x) for x in leaves)
    assert (tree.size, tree.root) == (len(leaves), _mth(leaves).hex())
    if not leaves:
        return
    index = data.draw(st.integers(0, len(leaves) - 1))
    assert tree.index(leaf_hash(leaves[index])) == index
    path = tree.path(index)
    assert path == [one.hex() for one in _path(index, leaves)]
    assert root_by(leaf_hash(leaves[index]), index, len(leaves), path) == tree.root


@given(st.lists(st.binary(max_size=4), min_size=2, max_size=40, unique=True), st.data())
def test_nothing_else_is_proven(leaves: list[bytes], data: st.DataObject) -> None:
    tree = MerkleTree(leaf_hash(x) for x in leaves)
    index = data.draw(st.integers(0, len(leaves) - 1))
    path, leaf = tree.path(index), leaf_hash(leaves[index])

    def proven(leaf: bytes, index: int, size: int, path: list[str]) -> bool:
        try:
            return root_by(leaf, index, size, path) == tree.root
        except ValueError:
            return False

    assert not proven(leaf_hash(b"other"), index, len(leaves), path)
    assert not proven(leaf, index, len(leaves), path[:-1])
    assert not proven(leaf, index, len(leaves), [*path, "00" * 32])
    assert not proven(leaf, index, len(leaves), ["00" * 32, *path[1:]])
    assert not proven(leaf, len(leaves), len(leaves), path)
    assert not proven(leaf, -1, len(leaves), path)
    other = data.draw(st.integers(0, len(leaves) - 1).filter(lambda i: i != index))
    assert not proven(leaf, other, len(leaves), path)
    assert tree.index(leaf_hash(b"other")) is None


def test_a_leaf_is_found_where_leaves_begin() -> None:
    first = bytes(range(32))
    tree = MerkleTree([first, first[16:] + first[:16], bytes(32)])
    assert tree.index(first[16:] + first[:16]) == 1
    assert tree.index(bytes(32)) == 2


def test_a_path_that_is_no_path_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        root_by(bytes(32), 0, 2, ["00"])
