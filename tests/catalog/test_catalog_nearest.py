"""Exact search gives what comparing with everything gives, in every key and whatever the sizes."""

from __future__ import annotations

import numpy as np
import pytest
from made_up_catalog import unit_rows

from descant.catalog.search.exact import ExactIndex, nearest_exact
from descant.catalog.search.transposition import Transpositions, are_transpositions, spectra_of
from descant.encoders.transposition import in_all_keys
from descant.encoders.windows import unit

DIM = 36


def checked(variants: np.ndarray, rows: np.ndarray, k: int) -> None:
    """Floors and all above them are those of a full sort; what is found besides is no better."""
    labels, similarity = nearest_exact(variants, np.arange(len(rows)) * 3, rows, k)
    truth = np.einsum("vsd,nd->vsn", variants, rows).reshape(-1, len(rows))
    assert labels.shape == similarity.shape == (*variants.shape[:2], k)
    labels, similarity = labels.reshape(-1, k), similarity.reshape(-1, k)
    order = np.argsort(-truth, axis=1, kind="stable")[:, :k]
    best = np.take_along_axis(truth, order, axis=1)
    floor = np.full(variants.shape[1], -np.inf)
    if len(rows) >= k:
        floor = best[:, -1].reshape(len(variants), -1).max(axis=0)
        least = similarity[:, -1].reshape(len(variants), -1).max(axis=0)
        np.testing.assert_allclose(least, floor, atol=1e-6)
    for found, value, right, exact, low in zip(
        labels, similarity, order, best, np.tile(floor, len(variants)), strict=True
    ):
        there = found >= 0
        assert (exact > low + 1e-6).sum() <= there.sum() <= (exact > low - 1e-6).sum()
        assert (value[~there] == -1).all()
        assert not there[there.sum() :].any()
        np.testing.assert_allclose(value[there], exact[: there.sum()], atol=1e-6)
        # Where neighbours in rank are no ties, the vectors are the very same.
        clear = np.abs(np.diff(exact, prepend=2, append=-2)) > 1e-6
        alone = (clear[:-1] & clear[1:])[: there.sum()]
        assert (found[there][alone] == right[: there.sum()][alone] * 3).all()


@pytest.mark.parametrize("size", [1, 39, 40, 41, 63, 64, 65, 500, 3000])
@pytest.mark.parametrize("segments", [1, 9, 96])
def test_search_in_all_keys_is_a_full_sort(size: int, segments: int) -> None:
    rows = unit_rows(size, size, DIM)
    near = unit(rows[np.arange(segments) % size] + 0.3 * unit_rows(7, segments, DIM))
    checked(in_all_keys(near), rows, 40)


@pytest.mark.parametrize("seed", range(5))
def test_search_in_variants_of_any_kind_is_a_full_sort(seed: int) -> None:
    count = (1, 2, 12, 12, 5)[seed]
    variants = unit_rows(seed, count * 8, DIM).reshape(count, 8, DIM)
    assert not are_transpositions(variants)
    checked(variants, unit_rows(seed + 9, 700, DIM), 6)


def test_vectors_that_are_all_worse_than_orthogonal_are_found() -> None:
    rows = unit(-np.abs(unit_rows(1, 300, DIM)))
    checked(in_all_keys(np.abs(unit_rows(2, 4, DIM))), rows, 40)


def test_equals_come_in_their_order_and_silence_is_near_nothing() -> None:
    rows = np.repeat(unit_rows(1, 2, DIM), 2000, axis=0)
    labels, _ = nearest_exact(rows[[0, 3000]], np.arange(4000), rows, 5)
    assert labels.tolist() == [list(range(5)), list(range(2000, 2005))]
    silent = np.zeros((12, 3, DIM), np.float32)
    labels, similarity = nearest_exact(silent, np.arange(4000), rows, 5)
    assert (labels == np.arange(5)).all()
    assert (similarity == 0).all()
    for queries in (silent, rows[:7], silent[:, :0]):
        labels, similarity = nearest_exact(queries, np.arange(0), rows[:0], 5)
        assert labels.shape == similarity.shape == (*queries.shape[:-1], 5)
        assert (labels == -1).all()


def test_products_of_rolls_are_those_of_each_roll() -> None:
    segments, rows = unit_rows(3, 5, DIM), unit_rows(4, 11, DIM)
    variants = in_all_keys(segments)
    truth = np.einsum("vsd,nd->vns", variants, rows)
    np.testing.assert_allclose(Transpositions(segments).products(spectra_of(rows)), truth, atol=1e-6)


def test_an_index_searches_in_all_keys_as_it_does_without_what_it_keeps() -> None:
    rows, near = unit_rows(8, 700, DIM), unit_rows(9, 20, DIM)
    index = ExactIndex(DIM)
    assert (index.search(in_all_keys(near), 7)[0] == -1).all()
    held = np.arange(0)
    for labels in (np.arange(500), np.arange(500, 700)):
        index.add(labels, rows[labels])
        held = np.concatenate([held, labels])
        for kept in (held, held[held % 3 > 0]):
            index.hide(np.setdiff1d(held, kept))
            for variants in (in_all_keys(near), near):
                found, similarity = index.search(variants, 7)
                truth, cosines = nearest_exact(variants, kept, rows[kept], 7)
                assert (found == truth).all()
                np.testing.assert_allclose(similarity, cosines, atol=1e-6)
            content = index.content
            assert (content[0] == kept).all()
            np.testing.assert_allclose(content[1], rows[kept], atol=1e-6)
        held = kept


def test_only_rolls_in_their_order_are_taken_for_rolls() -> None:
    variants = in_all_keys(unit_rows(5, 4, DIM))
    scaled = unit(variants.reshape(-1, DIM)).reshape(variants.shape)
    assert are_transpositions(variants)
    assert are_transpositions(scaled)
    assert not are_transpositions(variants[::-1])
    assert not are_transpositions(variants[:11])
    assert not are_transpositions(variants[..., :35])
    other = variants.copy()
    other[7, 2, 5] += 0.001
    assert not are_transpositions(other)
