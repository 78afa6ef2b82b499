"""Windows are cut from rows, and the rows come back from the windows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.views.learned import rolled_variants
from descant.views.windows import fold, unfold, unit


@given(st.integers(1, 60), st.integers(1, 9), st.integers(1, 3), st.integers(0, 2**32 - 1))
def test_rows_survive_folding(count: int, window: int, hop: int, seed: int) -> None:
    hop = min(hop, window)
    rows = unit(np.random.default_rng(seed).normal(size=(count, 24)).astype(np.float32))
    heard = fold(rows, 0.37, window, hop)
    assert np.linalg.norm(heard.vectors, axis=1) == pytest.approx(1, abs=1e-5)
    again, row_s = unfold(heard, window)
    assert row_s == pytest.approx(0.37)
    if count >= window:
        assert count - len(again) < hop, "only what no whole window covers may be lost"
        assert again == pytest.approx(rows[: len(again)], abs=1e-5)
    else:
        assert again == pytest.approx(np.tile(rows, (window, 1))[:window], abs=1e-5)


def test_silence_stays_silence() -> None:
    heard = fold(np.zeros((10, 24), np.float32), 0.37, 4, 2)
    assert not heard.vectors.any()
    assert not unfold(heard, 4)[0].any()


def test_variant_is_a_roll_of_every_row() -> None:
    vectors = np.arange(2 * 48, dtype=np.float32).reshape(2, 48)
    variants = rolled_variants(vectors)
    assert variants.shape == (12, 2, 48)
    assert np.array_equal(variants[0], vectors)
    assert np.array_equal(variants[5].reshape(2, 4, 12), np.roll(vectors.reshape(2, 4, 12), -5, axis=2))
