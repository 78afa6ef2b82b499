"""The studio: melodies that are music, performances that repeat, a truth that adds up, tags that stay."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import mutagen
import numpy as np
import pytest
import soundfile

from descant.catalog.identifiers import normal_isrc
from descant.demo.arrange import Form, Take, form_for, perform, voiced
from descant.demo.artists import ARTISTS, MACHINE
from descant.demo.derived import ARRANGED, SAMPLED, Section, compose, truth
from descant.demo.desk import PEAK
from descant.demo.drums import DRUMS
from descant.demo.records import RECORDINGS, WHOLE, Recording, write_audio, write_recording
from descant.demo.score import Tune, written
from descant.demo.tunes import FUER_ELISE, KOROBEINIKI, NEW, TUNES
from descant.demo.voices import RATE, VOICES

SOUNDS = [*(artist.sound for artist in ARTISTS), MACHINE]


@pytest.mark.parametrize("tune", [*TUNES, *NEW], ids=lambda tune: tune.title)
def test_tunes_are_singable(tune: Tune) -> None:
    assert tune.beats == tune.bars * tune.meter
    assert all(57 <= note.midi <= 83 for note in tune.notes), "between A3 and B5"
    for before, after in pairwise(tune.notes):
        assert before.start + before.beats <= after.start + 1e-9, "one voice"
        assert abs(after.midi - before.midi) <= 16, "a tenth at most, between phrases"
    assert sum(chord.beats for chord in tune.chords) == tune.beats
    strong = [n for n in tune.notes if n.start % tune.meter == 0]
    fits = [n.midi % 12 in c.pitch_classes for n in strong for c in tune.chords if c.start == n.start]
    assert np.mean(fits) >= 0.5, "most first beats belong to their chord"


def test_tunes_differ() -> None:
    steps = [tuple(np.diff([note.midi for note in tune.notes])[:8]) for tune in (*TUNES, *NEW)]
    assert len(set(steps)) == len(steps)


@pytest.mark.parametrize(("melody", "chords"), [("C4 D4", "C"), ("H4:4", "C"), ("C4:4", "Cx"), ("C4:4 | D4:4", "C")])
def test_what_is_no_music_is_refused(melody: str, chords: str) -> None:
    with pytest.raises(ValueError, match=r"holds|not a note|not a chord|of chords"):
        written("t", "c", "1800", tempo=100, meter=4, melody=melody, chords=chords)


@pytest.mark.parametrize("name", VOICES)
@pytest.mark.parametrize("frequency", [55.0, 440.0, 1760.0])
def test_voices_are_in_tune_and_in_range(name: str, frequency: float) -> None:
    sound = VOICES[name](frequency, 0.6, np.random.default_rng(1))
    assert sound.dtype == np.float32
    assert 0.05 < np.abs(sound).max() < 1.6
    assert abs(sound[-1]) < 0.02, "no click at the end"
    spectrum = np.abs(np.fft.rfft(sound[RATE // 20 : RATE // 2] * np.hanning(RATE // 2 - RATE // 20), 1 << 18))
    near = np.arange(len(spectrum)) * RATE / (1 << 18)
    window = (near > frequency * 2 ** (-1 / 4)) & (near < frequency * 2 ** (1 / 4))
    loudest = near[window][spectrum[window].argmax()]
    assert abs(12 * np.log2(loudest / frequency)) < 0.35, "within a third of a semitone, vibrato included"


@pytest.mark.parametrize("name", DRUMS)
def test_drums_are_in_range(name: str) -> None:
    hit = DRUMS[name](np.random.default_rng(1))
    assert np.isfinite(hit).all()
    assert 0.3 < np.abs(hit).max() < 1.5


@pytest.mark.parametrize("sound", SOUNDS)
def test_grooves_fill_their_bars(sound: object) -> None:
    for meter, groove in sound.grooves.items():  # type: ignore[attr-defined]
        grids = [*groove.comp, *groove.bass, *(grid for _, grid in (*groove.drums, *groove.fill))]
        assert all(len(grid) % meter == 0 for grid in grids)
        assert {name for name, _ in (*groove.drums, *groove.fill)} <= set(DRUMS)


def test_voicings_move_little() -> None:
    before: tuple[int, ...] = ()
    for chord in KOROBEINIKI.chords:
        now = voiced(chord, before)
        assert {note % 12 for note in now} == set(chord.pitch_classes)
        assert 52 <= now[0] <= 76
        before = now


@pytest.mark.parametrize("artist", ARTISTS, ids=lambda artist: artist.name)
def test_a_performance_repeats_and_is_clean(artist: object) -> None:
    take = Take(FUER_ELISE, artist.sound, 180.0, 2, 5, Form(1, ((0, 4),)))  # type: ignore[attr-defined]
    first, second = perform(take), perform(take)
    assert np.array_equal(first, second)
    assert np.isfinite(first).all()
    assert 0.05 < np.abs(first).max() <= PEAK
    assert abs(float(first.mean())) < 1e-3
    assert not np.array_equal(perform(replace(take, transpose=3)), first)


def test_recordings_have_a_sensible_length() -> None:
    for recording in RECORDINGS:
        form = form_for(recording.tune, 60 / recording.tempo)
        bars = form.intro + sum(last - first for first, last in form.statements) + 1
        assert 40 < bars * recording.tune.meter * 60 / recording.tempo < 70


def test_the_catalog_is_in_order() -> None:
    assert [recording.number for recording in RECORDINGS] == list(range(1, len(RECORDINGS) + 1))
    assert len({recording.tune.title for recording in RECORDINGS}) == len(RECORDINGS)
    assert len({recording.file_name for recording in RECORDINGS}) == len(RECORDINGS)
    for recording in RECORDINGS:
        assert normal_isrc(recording.isrc)
        for right in ("work", "recording"):
            assert sum(owner.share_ppm for owner in recording.owners if owner.right == right) == WHOLE


@pytest.mark.parametrize("container", ["flac", "ogg", "mp3"])
def test_files_carry_their_tags(container: str, tmp_path: Path) -> None:
    recording: Recording = replace(RECORDINGS[0], container=container)
    sound = np.random.default_rng(1).normal(0, 0.1, (RATE, 2)).astype(np.float32)
    tags = mutagen.File(write_recording(recording, sound, tmp_path), easy=True)
    assert tags["title"] == [recording.title]
    assert tags["artist"] == [recording.artist.name]
    assert tags["isrc"] == [recording.isrc]
    assert tags["composer"] == [recording.tune.composer]


def test_a_long_vorbis_file_is_written(tmp_path: Path) -> None:
    write_audio(tmp_path / "long.ogg", np.zeros((RATE * 90, 2), dtype=np.float32))
    assert soundfile.info(tmp_path / "long.ogg").duration == pytest.approx(90)


@pytest.fixture(scope="module")
def derived_sections() -> tuple[Section, ...]:
    noise = np.random.default_rng(1).normal(0, 0.1, (RATE * 60, 2)).astype(np.float32)
    derived = compose(noise)
    assert 65 < derived.duration_s < 90
    assert np.abs(derived.sound).max() <= PEAK
    return derived.sections


def test_the_truth_adds_up(derived_sections: tuple[Section, ...]) -> None:
    known = truth(derived_sections)
    assert sum(known.headline.values()) + known.unattributed == pytest.approx(1)
    assert all(share > 0 for share in known.headline.values())
    assert all(sum(shares.values()) <= 1 for shares in known.legs.values())
    assert known.legs["recording"].keys() == {SAMPLED.number}
    assert known.legs["composition"].keys() == {ARRANGED.number, SAMPLED.number}
    for before, after in pairwise(derived_sections):
        assert before.end_s == after.start_s


def test_the_truth_of_a_made_up_track() -> None:
    sections = (
        Section("new", 0, 40),
        Section("tune", 40, 60, {"composition": {1: 1.0}}),
        Section("sample", 60, 80, {"recording": {2: 1.0}, "composition": {2: 1.0}, "style": {2: 0.5, 3: 0.5}}),
        Section("sound", 80, 100, {"style": {3: 0.5, 4: 0.5}}),
    )
    known = truth(sections, style_weight=0.5)
    assert known.headline == pytest.approx({1: 0.2, 2: 0.2, 3: 0.05, 4: 0.05})
    assert known.unattributed == pytest.approx(0.5)
    assert known.legs["style"] == pytest.approx({2: 0.1, 3: 0.2, 4: 0.1})
    assert json.dumps(known.headline)
