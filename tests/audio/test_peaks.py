"""Peaks: what is drawn encloses what is there, at every zoom."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_sounds import Make

from descant.audio.decode import blocks, decode
from descant.audio.frames import RATE
from descant.audio.overview import BASE, FACTOR, SCALE, Peaks, PeaksBuilder

SOUND = (np.random.default_rng(0).uniform(-0.9, 0.9, 50_000) * np.linspace(0, 1, 50_000)).astype(np.float32)


def peaks_of(*cuts: int) -> Peaks:
    builder = PeaksBuilder()
    for part in np.split(SOUND, sorted(cuts)):
        builder.push(part)
    return builder.finish()


@given(st.lists(st.integers(0, len(SOUND)), max_size=9))
@settings(max_examples=20, deadline=None)
def test_cuts_do_not_matter(cuts: list[int]) -> None:
    one, other = peaks_of(*cuts), peaks_of()
    assert one.samples == other.samples == len(SOUND)
    assert all(np.array_equal(a, b) for a, b in zip(one.levels, other.levels, strict=True))


@given(st.floats(-1, 3), st.floats(0.001, 4), st.integers(1, 500))
@settings(max_examples=60, deadline=None)
def test_columns_enclose_their_samples(start: float, length: float, columns: int) -> None:
    drawn = peaks_of().peaks(start, start + length, columns)
    assert drawn.shape == (columns, 2)
    assert drawn.dtype == np.float32
    edges = np.linspace(start, start + length, columns + 1) * RATE
    slack = 2 / SCALE
    quarter = max((edges[1] - edges[0]) / 4, BASE) + 1
    for (low, high), begin, end in zip(drawn, edges[:-1], edges[1:], strict=True):
        inside = SOUND[max(0, int(np.ceil(begin))) : max(0, int(end))]
        around = SOUND[max(0, int(begin - quarter)) : max(0, int(end + quarter))]
        if len(inside):
            assert low <= inside.min() + slack
            assert high >= inside.max() - slack
        if len(around):
            assert low >= min(around.min(), 0) - slack
            assert high <= max(around.max(), 0) + slack
        else:
            assert low == high == 0


def test_overshoot_is_kept_and_more_is_clipped() -> None:
    builder = PeaksBuilder()
    builder.push(np.array([1.5, -1.25] * 100 + [50.0, -50.0] * 100, np.float32))
    peaks = builder.finish()
    assert peaks.levels[0][0].tolist() == [-1.25 * SCALE, 1.5 * SCALE]
    assert peaks.levels[-1].tolist() == [[-32_768, 32_767]]


def test_of_a_file(make: Make) -> None:
    path = make("flac", 2.0)
    samples, info = decode(path)
    builder = PeaksBuilder()
    for block in blocks(path):
        builder.push(block)
    peaks = builder.finish()
    assert peaks.duration_s == pytest.approx(info.duration_s, abs=0.001)
    assert peaks.peaks(0, 2, 1)[0] == pytest.approx([samples.min(), samples.max()], abs=0.001)


def test_what_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="no samples"):
        PeaksBuilder().finish()
    for start, end, columns in ((0, 1, 0), (1, 1, 10), (float("nan"), 1, 10)):
        with pytest.raises(ValueError, match="columns"):
            peaks_of().peaks(start, end, columns)


@pytest.fixture(scope="module")
def hour() -> Peaks:
    builder = PeaksBuilder()
    for minute in range(60):
        builder.push(np.resize(SOUND * np.float32(minute / 60), RATE * 60))
    return builder.finish()


def test_an_hour_takes_little_room(hour: Peaks) -> None:
    assert sum(level.nbytes for level in hour.levels) < 11e6


@pytest.mark.parametrize("span_s", [3600.0, 600.0, 60.0, 1.0])
def test_drawing_an_hour_looks_at_few_pairs_a_column(hour: Peaks, span_s: float) -> None:
    """What is drawn does not change when every level with more pairs a column than promised holds nonsense."""
    columns, most = 2000, 4 * FACTOR
    crowded = [len(level) * span_s / hour.duration_s > most * columns for level in hour.levels]
    assert crowded[0] == (span_s > 1)
    nonsense = tuple(
        np.full_like(level, 30_000) if bad else level for level, bad in zip(hour.levels, crowded, strict=True)
    )
    drawn = hour.peaks(1.0, 1.0 + span_s, columns)
    assert np.array_equal(drawn, Peaks(nonsense, hour.samples, hour.rate).peaks(1.0, 1.0 + span_s, columns))
