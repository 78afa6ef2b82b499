"""Frames: right pitch, right level, right moment, and the same however the stream is cut."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from descant.audio.features import (
    FILTERS,
    MEL_FLOOR,
    PITCH_FLOOR,
    FrameBuilder,
    mel_filters,
    pitch_frequency,
)
from descant.audio.frames import MEL_BINS, MEL_HOP, MEL_RATE, PITCH_BINS, PITCH_HOP, PITCH_RATE, RATE, Frames
from descant.resources import resource

Samples = np.ndarray[Any, np.dtype[np.float32]]


def frames_of(samples: Samples, *cuts: int) -> Frames:
    builder = FrameBuilder()
    for part in np.split(samples, sorted(cuts)):
        builder.push(part)
    return builder.finish()


def sine(hz: float, seconds: float = 3.0, level: float = 0.5) -> Samples:
    return (level * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


def noise(count: int, seed: int = 0) -> Samples:
    return (0.1 * np.random.default_rng(seed).standard_normal(count)).astype(np.float32)


LONG = noise(RATE * 20)
LONG_FRAMES = frames_of(LONG)


class TestStream:
    @given(st.lists(st.integers(0, len(LONG)), max_size=12))
    @settings(max_examples=15, deadline=None)
    def test_cuts_do_not_matter(self, cuts: list[int]) -> None:
        frames = frames_of(LONG, *cuts)
        assert np.array_equal(frames.mel, LONG_FRAMES.mel)
        assert np.array_equal(frames.pitch, LONG_FRAMES.pitch)

    def test_single_samples_do_not_matter(self) -> None:
        short = LONG[:5_000]
        one, other = frames_of(short, *range(1, 5_000)), frames_of(short)
        assert np.array_equal(one.mel, other.mel)
        assert np.array_equal(one.pitch, other.pitch)

    @given(st.integers(1, 400_000))
    @settings(max_examples=15, deadline=None)
    def test_shapes(self, count: int) -> None:
        frames = frames_of(np.resize(LONG, count))
        assert frames.mel.shape == (-(-count // MEL_HOP), MEL_BINS)
        assert frames.pitch.shape == (-(-count // PITCH_HOP), PITCH_BINS)
        assert frames.mel.dtype == frames.pitch.dtype == np.float16
        assert frames.pitch.max() == 0
        assert frames.pitch.min() >= PITCH_FLOOR
        assert frames.mel.min() >= MEL_FLOOR

    def test_the_builder_does_not_keep_the_callers_memory(self) -> None:
        buffer = LONG[:50_000].copy()
        builder = FrameBuilder()
        builder.push(buffer)
        buffer[:] = 0
        builder.push(LONG[50_000:])
        assert np.array_equal(builder.finish().mel, LONG_FRAMES.mel)

    def test_what_is_no_signal(self) -> None:
        with pytest.raises(ValueError, match="no samples"):
            FrameBuilder().finish()
        for wrong in (np.zeros((4, 2), np.float32), np.zeros(4)):
            with pytest.raises(ValueError, match="float32"):
                FrameBuilder().push(wrong)

    def test_silence_is_the_floor(self) -> None:
        frames = frames_of(np.zeros(RATE, np.float32))
        assert (frames.mel == MEL_FLOOR).all()
        assert (frames.pitch <= -70).all()

    def test_rounding_noise_is_not_raised_to_music(self) -> None:
        frames = frames_of(noise(RATE) * np.float32(1e-5))
        assert frames.pitch.max() < -10

    def test_one_click_is_where_it_was(self) -> None:
        samples = np.zeros(RATE * 4, np.float32)
        at = 20 * PITCH_HOP
        samples[at] = 1
        frames = frames_of(samples)
        assert abs(np.argmax(frames.mel.astype(np.float32).mean(axis=1)) - at / MEL_HOP) <= 1
        for low, high in ((0, 24), (24, 48), (48, 84)):
            power = 10 ** (frames.pitch[:, low:high].astype(np.float64) / 10)
            assert np.argmax(power.sum(axis=1)) == 20
            moments = power.sum(axis=1)[14:27]
            assert np.average(np.arange(14, 27), weights=moments) == pytest.approx(20, abs=0.02)


class TestPitch:
    @pytest.mark.parametrize("band", range(PITCH_BINS))
    def test_each_semitone_is_its_own_band(self, band: int) -> None:
        frame = frames_of(sine(pitch_frequency(band), 2.0)).pitch[10].astype(np.float32)
        assert np.argmax(frame) == band
        assert np.delete(frame, band).max() < -4
        beyond = np.abs(np.arange(PITCH_BINS) - band) > 3
        assert frame[beyond].max() < -35

    def test_the_same_level_in_every_band(self) -> None:
        levels = []
        quiet = noise(RATE * 2) * np.float32(0.01)
        for band in range(0, PITCH_BINS, 7):  # against one loud reference two octaves or more away
            other = 60 if band < 36 else 12
            pair = sine(pitch_frequency(band), 2.0, 0.1) + sine(pitch_frequency(other), 2.0, 0.5) + quiet
            levels.append(float(frames_of(pair).pitch[10, band]))
        assert np.allclose(levels, 20 * np.log10(0.2), atol=0.5)

    @pytest.mark.parametrize("low", [110.0, 146.8, 220.0, 440.0, 880.0])
    def test_a_whole_tone_is_resolved(self, low: float) -> None:
        band = round(12 * np.log2(low / 55))
        pair = sine(pitch_frequency(band), 3.0, 0.4) + sine(pitch_frequency(band + 2), 3.0, 0.4)
        around = frames_of(pair).pitch[8:24, band : band + 3].astype(np.float32).mean(axis=0)
        assert around[1] < min(around[0], around[2]) - 1.5

    def test_a_detuned_note_stays_between_its_neighbours(self) -> None:
        frame = frames_of(sine(pitch_frequency(40.5))).pitch[10].astype(np.float32)
        assert set(np.argsort(frame)[-2:]) == {40, 41}
        assert abs(frame[40] - frame[41]) < 1

    def test_what_lies_above_the_decimated_band_does_not_fold_into_it(self) -> None:
        for hz in (1_400.0, 1_900.0, 2_700.0, 5_000.0):
            assert frames_of(sine(hz)).pitch[10, :48].max() < -65

    def test_a_steady_note_has_a_steady_level(self) -> None:
        for band in (5, 30, 60):
            inside = frames_of(sine(pitch_frequency(band), 6.0)).pitch[4:-4, band]
            assert np.ptp(inside) < 0.3


class TestMel:
    def test_a_full_scale_sine_has_0_decibels_over_all_bands(self) -> None:
        for hz in (200.0, 1_000.0, 6_000.0):
            power = 10 ** (frames_of(sine(hz, level=1.0)).mel[20].astype(np.float64) / 10)
            assert 10 * np.log10(power.sum()) == pytest.approx(0, abs=0.3)

    def test_the_filters_sum_to_one_inside(self) -> None:
        total = mel_filters().sum(axis=1) * 1.5
        with np.load(resource(FILTERS)) as file:
            centres = file["hz"]
        hz = np.arange(len(total)) * RATE / 2048
        assert np.allclose(total[(hz > centres[1]) & (hz < centres[-2])], 1, atol=1e-5)
        assert (mel_filters().max(axis=0) > 0.3).all()

    def test_rates(self) -> None:
        assert len(LONG_FRAMES.mel) == pytest.approx(20 * MEL_RATE, abs=1)
        assert len(LONG_FRAMES.pitch) == pytest.approx(20 * PITCH_RATE, abs=1)
        assert LONG_FRAMES.duration_s == pytest.approx(20, abs=0.1)
