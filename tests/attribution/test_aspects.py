"""Aspects tell which part of music was taken: notes without rhythm, rhythm without notes, everything, nothing."""

from __future__ import annotations

import numpy as np
import pytest

from descant.attribution.aspects import aspects_of
from descant.attribution.localisation import Localisation
from descant.attribution.prepared import PreparedTrack
from descant.audio.frames import MEL_RATE, PITCH_RATE
from descant.encoders.base import Embedding

SECONDS = 40.0
NO_VECTORS = np.zeros((1, 4), np.float32)


def notes(seed: int) -> np.ndarray:
    """Spectra [T, 84]: a melody over chords, both changing every half second."""
    rng = np.random.default_rng(seed)
    out = np.zeros((round(SECONDS * PITCH_RATE), 84), np.float16)
    for start in range(0, len(out), round(PITCH_RATE / 2)):
        part = slice(start, start + round(PITCH_RATE / 2))
        out[part, 36 + int(rng.integers(24))] = 3.0
        for band in rng.integers(0, 24, 3):
            out[part, int(band)] = 1.5
    return out


def strokes(seed: int) -> np.ndarray:
    """Onset strength [T, 8]."""
    rng = np.random.default_rng(seed)
    return (rng.random((round(SECONDS * MEL_RATE), 8)) < 0.1).astype(np.float32) * 8


def path(transposition: int = 0, lag_s: float = 0.0) -> Localisation:
    cells = round(SECONDS * 2) - 8
    place = (np.arange(cells) + 0.5) / 2 + lag_s
    keys, ones = np.full(cells, transposition), np.ones(cells)
    return Localisation("composition", ones, ones, place, keys, ones, np.zeros((cells, 12), np.float32))


def compared(
    own: tuple[np.ndarray, np.ndarray], other: tuple[np.ndarray, np.ndarray], found: Localisation
) -> dict[str, tuple[float, float]]:
    recording = Embedding(NO_VECTORS, 2.0, 1.0, spectra=own[0])
    style = Embedding(NO_VECTORS, 5.0, 2.5, onsets=own[1].astype(np.float16))
    heard = {"recording": recording, "style": style}
    made = aspects_of({"composition": found}, heard, other[0], np.ascontiguousarray(other[1].T), None)
    return {one.name: (one.agreement, one.by_chance) for one in made}


def test_the_very_music_agrees_in_all_and_far_above_chance() -> None:
    made = compared((notes(1), strokes(1)), (notes(1), strokes(1)), path())
    assert made.keys() == {"melody", "harmony", "rhythm"}
    for agreement, by_chance in made.values():
        assert agreement > 0.95
        assert by_chance < 0.7


def test_a_transposed_performance_at_another_place_agrees_in_its_notes() -> None:
    source = np.roll(notes(1), -5, axis=1)
    source = np.concatenate([notes(9)[: round(3 * PITCH_RATE)], source])
    made = compared((notes(1), strokes(1)), (source, strokes(2)), path(transposition=5, lag_s=3.0))
    assert made["melody"][0] > made["melody"][1] + 0.4
    assert made["harmony"][0] > made["harmony"][1] + 0.3
    assert made["rhythm"][0] == pytest.approx(made["rhythm"][1], abs=0.1)


def test_a_pattern_with_other_notes_agrees_in_rhythm_alone() -> None:
    made = compared((notes(1), strokes(1)), (notes(2), strokes(1)), path())
    assert made["rhythm"][0] > made["rhythm"][1] + 0.5
    for name in ("melody", "harmony"):
        assert made[name][0] == pytest.approx(made[name][1], abs=0.1)


def test_what_repeats_itself_says_little() -> None:
    loop = np.tile(notes(1)[:43], (12, 1))[: round(SECONDS * PITCH_RATE)]
    made = compared((loop, strokes(1)), (loop, strokes(2)), path())
    assert made["harmony"][0] > 0.9
    assert made["harmony"][1] > compared((notes(1), strokes(1)), (notes(1), strokes(2)), path())["harmony"][1] + 0.02


def test_too_little_and_nothing_are_left_out() -> None:
    short = path()
    short.z[5:] = -1
    assert compared((notes(1), strokes(1)), (notes(1), strokes(1)), short) == {}
    assert compared((notes(1), strokes(1)), (notes(1)[:0], strokes(1)[:0]), path()) == {}


def test_timbre_is_the_likest_segments_beside_other_music() -> None:
    vectors = np.eye(4, dtype=np.float32)
    style = Embedding(vectors[:2], 5.0, 2.5)
    found = Localisation(
        "style", np.ones(10), np.ones(10), np.full(10, np.nan), np.zeros(10, np.int64), np.ones(10), np.zeros((10, 0))
    )
    (one,) = aspects_of({"style": found}, {"style": style}, np.zeros((0, 84)), np.zeros((8, 0)),
                        PreparedTrack(vectors[1:3], nearness=0.25))  # fmt: skip
    assert one.name == "timbre"
    assert 0.2 < one.agreement < 1
    assert one.by_chance == 0.25
