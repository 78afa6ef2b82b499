"""Tempo, key, likeness and matching of stretches whose music is known; librosa and libsoxr are not made up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from descant.audio.constant_q import BANDS_PER_OCTAVE, CHUNK, HOP, LOWEST_HERTZ, constant_q, frequencies
from descant.audio.frames import RATE
from descant.audio.match_listening import matched
from descant.audio.similarity import harmony_similarity
from descant.audio.tempo_and_key import OCTAVE, TempoAndKey, tempo_and_key

CHORDS = ((0, 3, 7), (5, 8, 0), (7, 11, 2), (0, 3, 7), (8, 0, 3), (5, 8, 0), (7, 11, 2), (0, 3, 7))
"""C minor: i iv V i VI iv V i, a chord a bar of four beats."""


def song(bpm: float, semitones: int, bars: int = 8) -> np.ndarray:
    """Chords that are struck on every beat, with a click; float32 mono at RATE."""
    beat = 60 / bpm
    out = np.zeros(round(bars * 4 * beat * RATE), np.float32)
    for number in range(bars * 4):
        start, end = round(number * beat * RATE), round((number + 1) * beat * RATE)
        t = np.arange(end - start) / RATE
        chord = CHORDS[number // 4 % len(CHORDS)]
        tones = [130.81 * 2 ** (((tone + semitones) % OCTAVE) / OCTAVE) for tone in chord]
        for tone in tones:
            for partial in (1, 2, 3):
                out[start:end] += np.sin(2 * np.pi * tone * partial * t) / partial * np.exp(-4 * t) * 0.1
        out[start : start + 200] += np.linspace(0.3, 0, 200)
    return out


@pytest.mark.parametrize(("bpm", "semitones", "ratio"), [(118.0, 5, 1.18), (92.0, -2, 1.0), (140.0, 0, 0.9)])
def test_tempo_and_key_of_both_sides(bpm: float, semitones: int, ratio: float) -> None:
    source, query = song(bpm, 0), song(bpm * ratio, semitones)
    found = tempo_and_key(source, query, semitones, ratio)
    assert found.bpm == pytest.approx(bpm, rel=0.01)
    assert (found.tonic, found.minor) == (0, True)
    moved = found.moved(semitones, ratio)
    assert moved.bpm == pytest.approx(bpm * ratio, rel=0.01)
    assert moved.tonic == semitones % OCTAVE


def test_what_has_no_tempo_and_no_key_has_none() -> None:
    rng = np.random.default_rng(3)
    noise, other = (rng.standard_normal(RATE * 12).astype(np.float32) * 0.1 for _ in range(2))
    silence = np.zeros(RATE * 12, np.float32)
    short = song(120, 0)[: RATE * 2]
    for one, two in ((noise, other), (silence, silence), (short, short), (short[:0], short[:0])):
        assert tempo_and_key(one, two, 0, 1.0) == TempoAndKey(None, None)


def test_the_same_chords_lie_on_the_diagonal_once_transposed() -> None:
    query, source = song(120, 5), song(100, 0)
    alike = harmony_similarity(query, source, 5, 0.5)
    assert alike.shape == (round(len(query) / RATE / 0.5), round(len(source) / RATE / 0.5))
    rows = np.arange(alike.shape[0])
    columns = np.minimum((rows * alike.shape[1] / alike.shape[0]).astype(int), alike.shape[1] - 1)
    on_path, elsewhere = alike[rows, columns].mean(), alike.mean()
    assert on_path > 0.7
    assert on_path > elsewhere + 0.3
    wrong = harmony_similarity(query, source, 2, 0.5)
    assert wrong[rows, columns].mean() < on_path - 0.3


@pytest.mark.parametrize(("semitones", "ratio"), [(5, 1.18), (-3, 0.9), (0, 1.1), (12, 2.0)])
def test_a_matched_stretch_has_the_tempo_and_pitch_that_were_asked_for(semitones: int, ratio: float) -> None:
    t = np.arange(RATE * 6) / RATE
    tone = (0.3 * np.sin(2 * np.pi * 440 * t) * (1 + 0.5 * np.sin(2 * np.pi * 2 * t))).astype(np.float32)
    made = matched(np.stack([tone, tone], axis=1), RATE, semitones, ratio)
    assert made.shape[1] == 2
    assert len(made) / RATE == pytest.approx(6 / ratio, abs=0.05)
    spectrum = np.abs(np.fft.rfft(made[:, 0] * np.hanning(len(made))))
    hertz = np.argmax(spectrum) * RATE / len(made)
    assert hertz == pytest.approx(440 * 2 ** (semitones / OCTAVE), rel=0.01)


def test_what_matches_already_is_left_as_it_is() -> None:
    samples = song(120, 0)[:, None]
    assert np.array_equal(matched(samples, RATE, 0, 1.0), samples)


def test_a_tone_lights_its_own_band_of_the_constant_q_spectrum() -> None:
    t = np.arange(RATE * 3) / RATE
    levels = constant_q([(0.5 * np.sin(2 * np.pi * 440 * t)).astype(np.float32)])
    assert len(levels) == pytest.approx(len(t) / HOP, abs=1)
    band = int(np.argmax(levels[len(levels) // 2]))
    assert frequencies()[band] == pytest.approx(440, rel=0.01)
    assert band == round(BANDS_PER_OCTAVE * np.log2(440 / LOWEST_HERTZ))
    assert len(constant_q([])) == 0


@settings(max_examples=5, deadline=None)
@given(cuts=st.lists(st.integers(1, CHUNK * 2), max_size=4))
def test_the_constant_q_spectrum_is_the_same_however_the_stream_is_cut(cuts: list[int]) -> None:
    rng = np.random.default_rng(5)
    samples = rng.standard_normal(CHUNK + RATE * 5).astype(np.float32) * 0.1
    whole = constant_q([samples])
    parts = np.split(samples, sorted(min(cut, len(samples)) for cut in cuts))
    assert np.array_equal(constant_q(parts), whole)
    assert len(whole) == -(-len(samples) // HOP)
