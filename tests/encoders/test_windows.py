"""Windows are cut from rows, and the rows come back from the windows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.encoders.transposition import in_all_keys, lowered
from descant.encoders.windows import fold, unfold, unit


@given(st.integers(1, 60), st.integers(1, 9), st.integers(1, 3), st.integers(0, 2**32 - 1))
def test_rows_survive_folding(count: int, window: int, hop: int, seed: int) -> None:
    hop = min(hop, window)
    rows = unit(np.random.default_rng(seed).normal(size=(count, 24)).astype(np.float32))
    folded = fold(rows, 0.37, window, hop)
    assert np.linalg.norm(folded.vectors, axis=1) == pytest.approx(1, abs=1e-5)
    again, frame_s = unfold(folded, window)
    assert frame_s == pytest.approx(0.37)
    if count >= window:
        assert count - len(again) < hop, "only what no whole window covers may be lost"
        assert again == pytest.approx(rows[: len(again)], abs=1e-5)
    else:
        assert again == pytest.approx(np.tile(rows, (window, 1))[:window], abs=1e-5)


def test_silence_stays_silence() -> None:
    folded = fold(np.zeros((10, 24), np.float32), 0.37, 4, 2)
    assert not folded.vectors.any()
    assert not unfold(folded, 4)[0].any()


def test_variant_is_a_roll_of_every_row() -> None:
    vectors = np.arange(2 * 48, dtype=np.float32).reshape(2, 48)
    variants = in_all_keys(vectors)
    assert variants.shape == (12, 2, 48)
    assert np.array_equal(variants[0], vectors)
    assert np.array_equal(variants[5].reshape(2, 4, 12), np.roll(vectors.reshape(2, 4, 12), -5, axis=2))


@pytest.mark.parametrize("shape", [(24,), (5, 24), (12, 5, 24)])
def test_vectors_of_any_arrangement_get_unit_length_and_rounding_noise_gets_none(shape: tuple[int, ...]) -> None:
    vectors = np.random.default_rng(1).normal(size=shape)
    flat = vectors.reshape(-1, 24)
    flat[0] *= 1e-9 / np.linalg.norm(flat[0])
    made = unit(vectors)
    assert (made.dtype, made.shape) == (np.float32, shape)
    lengths = np.linalg.norm(made, axis=-1).ravel()
    assert lengths[0] == 0
    assert lengths[1:] == pytest.approx(1, abs=1e-6)


def test_a_vector_in_another_key_is_its_pitch_classes_moved() -> None:
    vectors = np.arange(2 * 3 * 24, dtype=np.float32).reshape(2, 3, 24)
    down = lowered(vectors, 5)
    assert down.shape == vectors.shape
    assert down[1, 2, 12:].tolist() == [*vectors[1, 2, 17:], *vectors[1, 2, 12:17]]
    assert (lowered(down, -5) == vectors).all()
    assert (lowered(vectors, 12) == vectors).all()
    each = lowered(vectors[0], np.array([0, 5, 11]))
    assert (each == np.stack([lowered(vectors[0], by)[n] for n, by in enumerate((0, 5, 11))])).all()
    keys = in_all_keys(vectors[0])
    assert keys.shape == (12, 3, 24)
    assert all((keys[by] == lowered(vectors[0], by)).all() for by in range(12))
    assert lowered(vectors[0, :0], np.zeros(0, np.int64)).shape == (0, 24)
