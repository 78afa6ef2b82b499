"""From a tune and somebody's sound to a performance: voicings, bass lines, drums, and the hands that play them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np

from descant.demo.artists import Groove, Sound
from descant.demo.desk import Channel, Stereo, mix
from descant.demo.drums import DRUMS
from descant.demo.score import Chord, Note, Tune
from descant.demo.voices import RATE, VOICES, Samples

TAIL_S = 2.5
"""Seconds after the last beat in which the room dies away."""
_COMP_LOW = 52
"""E3: chords lie above the bass and mostly below the melody."""
_BASS_LOW = 33
"""A1."""


@dataclass(frozen=True)
class Form:
    """What is played of a tune: bars of introduction, then statements as (first bar, last bar), then an end chord."""

    intro: int
    statements: tuple[tuple[int, int], ...]
    ending: bool = True


@dataclass(frozen=True)
class Take:
    """How a tune is played once. tempo: beats a minute; transpose: semitones; seed: the players' day."""

    tune: Tune
    sound: Sound
    tempo: float
    transpose: int
    seed: int
    form: Form


@dataclass
class _Session:
    """The buses of one take while it is being played."""

    take: Take
    samples: int
    generator: np.random.Generator
    buses: dict[int, tuple[Channel, Samples]] = field(default_factory=dict)

    def seconds(self, beat: float) -> float:
        whole, part = divmod(beat, 1.0)
        swing = self.take.sound.swing
        warped = part * 2 * swing if part < 0.5 else swing + (part - 0.5) * 2 * (1 - swing)
        return (whole + warped) * 60.0 / self.take.tempo

    def late(self) -> float:
        return float(self.generator.normal(0.0, self.take.sound.human / 1000.0))

    def bus(self, key: int, channel: Channel) -> Samples:
        if key not in self.buses:
            self.buses[key] = (channel, np.zeros(self.samples, dtype=np.float32))
        return self.buses[key][1]

    def put(self, key: int, channel: Channel, sound: Samples, at: float, level: float) -> None:
        start = max(0, round((at + self.late()) * RATE))
        end = min(self.samples, start + len(sound))
        if end > start:
            self.bus(key, channel)[start:end] += np.float32(level) * sound[: end - start]

    def play(self, key: int, channel: Channel, note: Note) -> None:
        """One note on a channel; the hand varies by a twelfth in strength."""
        at, until = self.seconds(note.start), self.seconds(note.start + note.beats)
        length = round(max(0.05, (until - at) * channel.gate), 2)
        level = note.velocity**1.4 * float(self.generator.normal(1.0, 0.08 if self.take.sound.human else 0.0))
        sound = _note(channel.voice, note.midi + 12 * channel.octave, length, int(self.generator.integers(2)))
        self.put(key, channel, sound, at, level)


@lru_cache(maxsize=1500)
def _note(voice: str, midi: int, seconds: float, variant: int) -> Samples:
    """A note, kept because tunes repeat. Its noise depends on what it is, never on what was played before."""
    seed = zlib.crc32(f"{voice} {midi} {seconds:.2f} {variant}".encode())
    return VOICES[voice](440.0 * 2.0 ** ((midi - 69) / 12), seconds, np.random.default_rng(seed))


@lru_cache(maxsize=64)
def _hit(drum: str, variant: int) -> Samples:
    return DRUMS[drum](np.random.default_rng(zlib.crc32(f"{drum} {variant}".encode())))


def form_for(tune: Tune, seconds_per_beat: float, aim: float = 54.0) -> Form:
    """Whole statements, and if need be a half one, until about `aim` seconds are filled."""
    whole = tune.beats * seconds_per_beat
    intro = 2 if tune.meter == 4 else 4
    left = aim - intro * tune.meter * seconds_per_beat
    count = max(1, int(left / whole + 0.3))
    statements = [(0, tune.bars)] * count
    if left - count * whole > 0.35 * whole:
        statements.append((tune.bars // 2, tune.bars))
    return Form(intro, tuple(statements))


def perform(take: Take) -> Stereo:
    """The recording of a take: float32 [samples, 2] at RATE, starting on its first beat."""
    tune, sound, form = take.tune.transposed(take.transpose), take.sound, take.form
    parts = [tune.bars_between(first, last) for first, last in form.statements]
    if form.intro:
        parts.insert(0, replace(tune.bars_between(0, form.intro), notes=()))
    if form.ending:
        parts.append(_ending(tune))
    beats = sum(part.beats for part in parts)
    seconds = beats * 60.0 / take.tempo + (TAIL_S if form.ending else 0.0)
    session = _Session(take, int(seconds * RATE), np.random.default_rng(take.seed))
    start, statement = 0.0, -1
    for index, part in enumerate(parts):
        last = form.ending and index == len(parts) - 1
        spoken = bool(part.notes) and not last
        statement += spoken
        if spoken:
            pickup = _pickup(tune, form.statements[statement]) if start > 0 else ()
            _melody(session, (*pickup, *part.notes), part.chords, start, statement)
        following = parts[index + 1].chords[0] if index + 1 < len(parts) else part.chords[0]
        _harmony(session, part, following, start, soft=not spoken, last=last)
        if not last:
            _drums(session, part, start, fill=index + 1 < len(parts), soft=not spoken and index == 0)
        start += part.beats
    buses = list(session.buses.values())
    if sound.pump:
        duck = _pump(session)
        kick = {f"drum {name}" for name in ("kick", "clap", "snare")}
        buses = [(channel, bus if channel.voice in kick else bus * duck) for channel, bus in buses]
    recording = mix(buses, sound.room, sound.master)
    if form.ending:
        fade = int(TAIL_S * 0.6 * RATE)
        recording[-fade:] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)[:, None] ** 2
    return recording


def _pickup(tune: Tune, bars: tuple[int, int]) -> tuple[Note, ...]:
    """The notes that lead into a statement: the tune's own pickup before its first bar, else none."""
    if bars[0] != 0:
        return ()
    return tuple(note for note in tune.notes if note.start < 0)


def _ending(tune: Tune) -> Tune:
    """One bar on the chord the tune comes home to, with its last note held."""
    beats = tune.meter * 1.0
    final, home = tune.notes[-1], tune.chords[-1]
    if tune.notes[-1].midi % 12 not in home.pitch_classes:
        home = tune.chords[0]
    held, rest = replace(final, start=0.0, beats=beats), replace(home, start=0.0, beats=beats)
    return replace(tune, notes=(held,), chords=(rest,))


def _melody(session: _Session, notes: Sequence[Note], chords: Sequence[Chord], start: float, statement: int) -> None:
    sound = session.take.sound
    lead = sound.leads[statement % len(sound.leads)]
    meter = session.take.tune.meter
    for note in notes:
        accent = 0.9 if note.start % meter == 0 else 0.8 if note.start % 1 == 0 else 0.72
        session.play(100 + statement % len(sound.leads), lead, replace(note, start=start + note.start, velocity=accent))
        if sound.harmony and statement > 0 and note.beats >= 0.5 and note.start >= 0:
            second = _below(note.midi + 12 * (lead.octave - sound.harmony.octave), _sounding(chords, note.start))
            session.play(200, sound.harmony, replace(note, start=start + note.start, midi=second, velocity=0.7))


def _sounding(chords: Sequence[Chord], beat: float) -> Chord:
    return next((c for c in chords if c.start <= beat < c.start + c.beats), chords[-1])


def _below(midi: int, chord: Chord) -> int:
    """The nearest note of the chord at least a third below, as a second singer would take it."""
    return next((midi - step for step in range(3, 12) if (midi - step) % 12 in chord.pitch_classes), midi - 12)


def voiced(chord: Chord, before: Sequence[int]) -> tuple[int, ...]:
    """The chord's inversion that moves least from the one before, from _COMP_LOW upwards."""
    target = before or (55, 60, 64)

    def movement(notes: tuple[int, ...]) -> int:
        return sum(min(abs(n - b) for b in target) for n in notes) + abs(notes[0] - target[0])

    inversions: list[tuple[int, ...]] = []
    for first in chord.pitch_classes:
        low = _COMP_LOW + (first - _COMP_LOW) % 12
        inversions.append(tuple(sorted(low + (pitch - first) % 12 for pitch in chord.pitch_classes)))
    return min(inversions, key=movement)


def _harmony(session: _Session, part: Tune, following: Chord, start: float, *, soft: bool, last: bool) -> None:
    """Chords, pad and bass of one part."""
    sound, groove = session.take.sound, _groove(session)
    before: tuple[int, ...] = ()
    ahead = [*part.chords[1:], following]
    for chord, after in zip(part.chords, ahead, strict=True):
        before = voiced(chord, before)
        at = start + chord.start
        if sound.pad and not (soft and not last):
            for midi in before:
                session.play(300, sound.pad, Note(at, chord.beats, midi, 0.6))
        if last:
            low = _bass_note(chord.root)
            session.play(400, sound.bass, Note(at, chord.beats, low, 0.9))
            for channel_index, channel in enumerate(sound.comp):
                for place, midi in enumerate(before):
                    session.play(500 + channel_index, channel, Note(at + 0.04 * place, chord.beats, midi, 0.7))
            session.play(100, sound.leads[0], replace(part.notes[0], start=at, velocity=0.75))
            continue
        comp = groove.comp[int(chord.start // part.meter) % len(groove.comp)]
        bass = groove.bass[int(chord.start // part.meter) % len(groove.bass)]
        for channel_index, channel in enumerate(sound.comp):
            if channel_index and soft:
                continue
            _pattern(session, comp, channel, 500 + channel_index, chord, part.meter, start, before)
        if not soft or chord.start >= part.meter:
            _pattern(session, bass, sound.bass, 400, chord, part.meter, start, _bass_notes(chord, after))


def _bass_note(root: int) -> int:
    return _BASS_LOW + (root - _BASS_LOW) % 12


def _bass_notes(chord: Chord, after: Chord) -> dict[str, int]:
    low, target = _bass_note(chord.root), _bass_note(after.root)
    return {"R": low, "3": low + chord.intervals[1], "5": low + chord.intervals[2], "8": low + 12, "L": target - 1}


def _pattern(
    session: _Session, grid: str, channel: Channel, key: int, chord: Chord, meter: int, start: float,
    notes: Sequence[int] | dict[str, int],
) -> None:  # fmt: skip
    """Plays that part of a bar's grid which lies within the chord."""
    step = meter / len(grid)
    bar = chord.start // meter * meter
    for index, sign in enumerate(grid):
        beat = bar + index * step
        inside = chord.start - 1e-9 <= beat < chord.start + chord.beats - 1e-9
        first = abs(beat - chord.start) < 1e-9
        if not inside or (sign in ".," and not (first and sign == "." and isinstance(notes, dict))):
            continue
        rest = grid[index + 1 :]
        ring = next((i for i, s in enumerate(rest) if s != "."), len(rest)) + 1
        beats = min(ring * step, chord.start + chord.beats - beat)
        strength = 0.82 if beat % meter == 0 else 0.7
        if isinstance(notes, dict):
            chosen = [notes["R" if first and sign == "." else sign]]
        elif sign in "Xx":
            chosen, strength = list(notes), strength * (0.9 if sign == "X" else 0.66)
        else:
            octave, place = divmod(int(sign) - 1, len(notes))
            chosen = [notes[place] + 12 * octave]
        for place, midi in enumerate(chosen):  # a hand does not strike all strings at once
            spread = 0.012 * place * session.take.tempo / 60 if session.take.sound.human else 0.0
            session.play(key, channel, Note(start + beat + spread, beats, midi, strength))


def _groove(session: _Session) -> Groove:
    return session.take.sound.grooves[session.take.tune.meter]


def _drums(session: _Session, part: Tune, start: float, *, fill: bool, soft: bool) -> None:
    groove, sound = _groove(session), session.take.sound
    for bar in range(part.bars):
        last = fill and bar == part.bars - 1
        for place, (name, grid) in enumerate(groove.fill if last and groove.fill else groove.drums):
            if soft and place and not last:
                continue
            pan = 0.0 if "kick" in name else 0.25 * (-1) ** place
            channel = Channel(f"drum {name}", sound.kit, pan, sound.kit_send)
            step = part.meter / len(grid)
            for index, sign in enumerate(grid):
                if sign != ".":
                    at = session.seconds(start + bar * part.meter + index * step)
                    level = (int(sign) / 9.0) ** 1.3 * float(session.generator.normal(1.0, 0.06))
                    hit = _hit(name, int(session.generator.integers(3)))
                    session.put(600 + zlib.crc32(name.encode()) % 1000, channel, hit, at, level)


def _pump(session: _Session) -> Samples:
    """A gain that falls on every beat and is back before the next, as under a compressor keyed by the kick."""
    beat = 60.0 / session.take.tempo
    since = (np.arange(session.samples) / RATE) % beat
    return (1.0 - session.take.sound.pump * np.exp(-since / (0.3 * beat))).astype(np.float32)
