"""Inner products with segments in all twelve transpositions at once.

A transposition rolls the twelve pitch classes, and the Fourier transform over pitch class makes of every roll a turn of
phase. Seven products by frequency, of a twelfth of a vector each (five of them complex), and a sum for each
transposition do the work of twelve whole products with a quarter of the multiplications.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.encoders.transposition import CLASSES, in_all_keys

_PAIRS: Final = CLASSES // 2
"""A spectrum of twelve real numbers as six pairs: frequencies 0 and 6, which are real, and real and imaginary part of
each between."""
_NEAR: Final = 1e-6
"""Transpositions that were scaled to unit length one by one differ by less."""

F32 = NDArray[np.float32]


def are_transpositions(variants: F32) -> bool:
    """Whether variants [V, S, D] are S segments transposed: variant v is the first lowered by v semitones."""
    if len(variants) != CLASSES or variants.shape[2] % CLASSES:
        return False
    return bool((np.abs(variants - in_all_keys(variants[0])) <= _NEAR).all())


class Transpositions:
    """Segments [S, D] in all transpositions, to be compared with vectors. D: rows of twelve pitch classes each."""

    def __init__(self, segments: F32) -> None:
        count = len(segments)
        spectra = spectra_of(segments).reshape(count, _PAIRS, 2, -1).transpose(1, 2, 3, 0)
        real, imaginary = spectra[:, 0], spectra[:, 1]
        # Each pair gives two sums over both parts of all rows: real and imaginary part of the product with the
        # conjugate. Of the first pair these are the products of the one frequency and of the other.
        weights = np.array([[real, imaginary], [imaginary, -real]])
        weights[0, 1, 0] = weights[1, 0, 0] = 0
        weights[1, 1, 0] = imaginary[0]
        self._weights: F32 = np.ascontiguousarray(weights.transpose(2, 0, 1, 3, 4)).reshape(_PAIRS, 2, -1, count)
        self._count = count

    def products(self, spectra: F32) -> F32:
        """Of vectors [N, D], as `spectra_of` has them → [12, N, S]: inner products with the segments lowered by 0 to 11
        semitones."""
        count = len(spectra)
        by_pair = spectra.reshape(count, _PAIRS, -1).transpose(1, 0, 2)
        by_frequency = np.matmul(by_pair[:, None], self._weights)
        by_shift: F32 = np.matmul(_WAVES.T, by_frequency.reshape(CLASSES, -1))
        return by_shift.reshape(CLASSES, count, self._count)


def spectra_of(vectors: F32) -> F32:
    """[N, rows · 12] → [N, 6 · 2 · rows], orthonormal: of each pair the one number of all rows, then the other."""
    spectra = np.matmul(_ORTHONORMAL, vectors.reshape(len(vectors), -1, CLASSES).transpose(0, 2, 1))
    return np.ascontiguousarray(spectra).reshape(len(vectors), -1)


def vectors_of(spectra: F32) -> F32:
    """What `spectra_of` was made of."""
    vectors = np.matmul(_ORTHONORMAL.T, spectra.reshape(len(spectra), CLASSES, -1)).transpose(0, 2, 1)
    return np.ascontiguousarray(vectors).reshape(len(spectra), -1)


def _waves() -> F32:
    """[12, 12]: cosines and sines over the pitch classes, in the order of the pairs."""
    turn = 2 * np.pi / CLASSES * np.arange(CLASSES)
    pairs = [(np.cos(f * turn), np.sin(f * turn)) for f in range(1, _PAIRS)]
    return np.array([np.cos(0 * turn), np.cos(_PAIRS * turn), *(wave for pair in pairs for wave in pair)], np.float32)


_WAVES: Final = _waves()
_ORTHONORMAL: Final = _WAVES / np.linalg.norm(_WAVES, axis=1, keepdims=True)
