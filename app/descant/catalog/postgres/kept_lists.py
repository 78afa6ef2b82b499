"""A leg's lists in the person's cache, so that not every program makes them anew. By hashes of vectors it is told
whether they are of what the catalog holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from descant.catalog import kept_here
from descant.catalog.connection import Connection
from descant.catalog.search.exact import Labels
from descant.catalog.search.lists import ListsIndex
from descant.catalog.search.projection import Codes, codes_from_bytes
from descant.errors import CatalogError, DescantError

FORMAT: Final = 2
"""Counts up with every change of what is kept, and of how lists are made."""
Hashes = NDArray[np.bytes_]


@dataclass(frozen=True, eq=False)
class KeptLists:
    """codes: by which their keys were made; first, hashes: of each track in them, the first label (ascending) and the
    SHA-256 of its vectors, in hex."""

    lists: ListsIndex
    codes: Codes
    first: Labels
    hashes: Hashes


class Shelf:
    """Where a leg's lists are kept: all that is asked of the catalog for it is asked when it is made, so that what was
    made is kept also where a person or the network breaks off."""

    def __init__(self, connection: Connection, leg: str, version: str) -> None:
        self._connection, self._name, self._path = connection, _name(leg), kept_here.path_of(connection, _name(leg))
        self._first, self._hashes = hashes_of(connection, leg, version)

    def keep(self, lists: ListsIndex, codes: Codes, held: Labels) -> None:
        """held: first labels of the tracks in the lists."""
        there = np.isin(self._first, held)
        tensors = {
            "format": np.array([FORMAT]),
            "codes": np.frombuffer(codes.to_bytes(), np.uint8),
            "first": self._first[there],
            "hashes": np.frombuffer(self._hashes[there].tobytes(), np.uint8),
            "lists": lists.to_bytes(),
        }
        kept_here.keep(self._connection, self._name, save(tensors), self._path)


def shelf(connection: Connection, leg: str, version: str) -> Shelf | None:
    """None where this account has no folder to keep anything in."""
    try:
        return Shelf(connection, leg, version)
    except CatalogError:
        raise
    except DescantError:
        return None


def kept(connection: Connection, leg: str, threads: int) -> KeptLists | None:
    data = kept_here.kept(connection, _name(leg))
    if data is None:
        return None
    try:
        tensors = load(data)
        if tensors["format"].tolist() != [FORMAT]:
            return None
        codes = codes_from_bytes(tensors["codes"].tobytes())
        hashes = np.frombuffer(tensors["hashes"].tobytes(), "S64")
        lists = ListsIndex.from_bytes(tensors["lists"], threads)
    except (SafetensorError, ValueError, KeyError, TypeError, RuntimeError):
        return None
    return KeptLists(lists, codes, tensors["first"], hashes)


def hashes_of(connection: Connection, leg: str, version: str) -> tuple[Labels, Hashes]:
    """First label, ascending, and hash of the vectors of each track."""
    rows = connection.all(
        "SELECT first_label, sha256 FROM vectors WHERE leg = ? AND version = ? AND count > 0 ORDER BY first_label",
        leg,
        version,
    )
    return np.array([row[0] for row in rows], np.int64), np.array([row[1] for row in rows], "S64")


def _name(leg: str) -> str:
    return f"lists/{leg}"
