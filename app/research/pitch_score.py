"""Scores (MIDI) as note lists, and new arrangements of them whose time map is known."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import mido
import numpy as np
from numpy.typing import NDArray

MELODY, BRIDGE, PIANO, BASS = 0, 1, 2, 3
"""Parts of a note list; BASS is split off PIANO by an arrangement."""
POP909_TRACKS = {"MELODY": MELODY, "BRIDGE": BRIDGE, "PIANO": PIANO}

TICKS_PER_BEAT = 480
TICKS_PER_SECOND = 960.0
"""MIDI files are written at a constant 120 beats a minute, so that ticks are seconds."""
DRUM_CHANNEL = 9
BEND_RANGE = 2.0
"""Semitones of a full pitch bend: the General MIDI default."""

LEADS = (0, 4, 11, 21, 22, 24, 25, 26, 28, 30, 40, 41, 42, 52, 53, 54, 56, 57, 59, 60, 64, 65, 66, 68, 71, 72, 73, 74,
         75, 78, 79, 80, 81, 82, 84, 85, 87, 91)  # fmt: skip
CHORDS = (0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 16, 18, 19, 21, 24, 25, 26, 27, 28, 29, 30, 44, 45, 46, 48, 49, 50, 51,
          52, 61, 62, 63, 81, 88, 89, 90, 92, 94, 95, 104, 105, 107)  # fmt: skip
BASSES = (0, 32, 33, 34, 35, 36, 37, 38, 39, 43, 58, 70, 87)
"""General MIDI programs (from 0) that make musical sense for a part."""

DRUM_PATTERNS = (
    {36: (0, 8), 38: (4, 12), 42: (0, 2, 4, 6, 8, 10, 12, 14)},
    {36: (0, 6, 8), 38: (4, 12), 42: tuple(range(16))},
    {36: (0, 4, 8, 12), 39: (4, 12), 46: (2, 6, 10, 14)},
    {36: (0, 10), 37: (4, 12), 70: (0, 2, 4, 6, 8, 10, 12, 14)},
    {36: (0, 7, 10), 38: (4, 12, 15), 51: (0, 4, 6, 8, 12, 14)},
    {35: (0, 3, 8, 11), 40: (4, 12), 44: (0, 4, 8, 12), 54: (2, 6, 10, 14)},
)
"""Sixteenths of a 4/4 bar per General MIDI drum."""


@dataclass(frozen=True, eq=False)
class Score:
    """notes: float64 [N, 5]: start s, end s, MIDI pitch, velocity, part; by start. beats: float64 [B] in seconds."""

    notes: NDArray[np.float64]
    beats: NDArray[np.float64]

    @property
    def length_s(self) -> float:
        return float(self.notes[:, 1].max()) if len(self.notes) else 0.0


@dataclass(frozen=True, eq=False)
class Arrangement:
    """A score's window made into playable events.

    notes: float64 [N, 6]: start s, end s, pitch, velocity, channel, part (-1 for drums); in the new time
    programs: channel → General MIDI program; bends: (second, channel, semitones)
    knots: float64 [P, 2]: score second, new second; the time map is linear between them
    shift: semitones that the pitches were raised
    """

    notes: NDArray[np.float64]
    programs: dict[int, int]
    bends: list[tuple[float, int, float]]
    knots: NDArray[np.float64]
    shift: int
    kind: str


def read_midi(path: Path) -> NDArray[np.float64]:
    """Notes [N, 5] of a MIDI file in seconds. Unnamed tracks take their part from their order."""
    file = mido.MidiFile(path)
    tempi = [(0, 500_000)]
    for track in file.tracks:
        tick = 0
        for message in track:
            tick += message.time
            if message.type == "set_tempo":
                tempi.append((tick, message.tempo))
    tempi.sort(key=lambda change: change[0])
    ticks = np.array([tick for tick, _ in tempi], float)
    rates = np.array([tempo for _, tempo in tempi], float) / 1e6 / file.ticks_per_beat
    seconds = np.concatenate([[0.0], np.cumsum(np.diff(ticks) * rates[:-1])])
    rows: list[tuple[float, float, float, float, float]] = []
    part = -1
    for track in file.tracks:
        sounding: dict[tuple[int, int], tuple[int, int]] = {}
        found: list[tuple[float, float, int, int]] = []
        tick = 0
        for message in track:
            tick += message.time
            if message.type not in ("note_on", "note_off") or message.channel == DRUM_CHANNEL:
                continue
            key = (message.channel, message.note)
            if key in sounding:
                begun, velocity = sounding.pop(key)
                found.append((begun, tick, message.note, velocity))
            if message.type == "note_on" and message.velocity > 0:
                sounding[key] = (tick, message.velocity)
        if found:
            part = POP909_TRACKS.get(track.name.upper(), min(part + 1, PIANO))
            rows += [(a, b, p, v, part) for a, b, p, v in found if b > a]
    notes = np.array(rows, float).reshape(-1, 5)
    for column in (0, 1):
        at = np.searchsorted(ticks, notes[:, column], side="right") - 1
        notes[:, column] = seconds[at] + (notes[:, column] - ticks[at]) * rates[at]
    return notes[np.argsort(notes[:, 0], kind="stable")]


def time_map(start: float, length: float, speed: float, drift: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Knots [P, 2] from score seconds start … start+length to new seconds from 0, drifting every 4-8 s."""
    knots = [(start, 0.0)]
    while knots[-1][0] < start + length:
        step = rng.uniform(4.0, 8.0)
        knots.append((knots[-1][0] + step, knots[-1][1] + step / (speed * np.exp(rng.normal(0.0, drift)))))
    return np.array(knots)


def to_new(knots: NDArray[np.float64], score_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """Score seconds → new seconds."""
    return np.interp(score_s, knots[:, 0], knots[:, 1])


def _choose_parts(notes: NDArray[np.float64], rng: np.random.Generator) -> tuple[NDArray[np.float64], str]:
    kind = str(rng.choice(("full", "no_bridge", "melody", "backing", "melody_bass", "blocks"),
                          p=(0.42, 0.18, 0.08, 0.08, 0.06, 0.18)))  # fmt: skip
    part, pitch = notes[:, 4], notes[:, 2]
    low = (part == PIANO) & (pitch < 52)
    if kind == "no_bridge":
        notes = notes[part != BRIDGE]
    elif kind == "melody":
        notes = notes[part == MELODY]
    elif kind == "backing":
        notes = notes[part != MELODY]
    elif kind == "melody_bass":
        notes = notes[(part == MELODY) | low]
    elif kind == "blocks":  # the accompaniment as held chords: every pitch class within a beat or two, re-struck
        backing = notes[part == PIANO]
        grid = rng.choice((0.6, 1.2, 2.4))
        cell = np.floor(backing[:, 0] / grid)
        _, first = np.unique(np.stack([cell, backing[:, 2]]), axis=1, return_index=True)
        backing = backing[first].copy()
        cell = cell[first]
        backing[:, 0], backing[:, 1] = cell * grid, (cell + rng.uniform(0.5, 1.0)) * grid
        notes = np.concatenate([notes[part == MELODY], backing])
    return (notes, kind) if len(notes) > 8 else (notes, "full")


def arrange(score: Score, start: float, length: float, rng: np.random.Generator, *, plain: bool = False) -> Arrangement:
    """A new arrangement of score seconds start … start+length.

    plain: the reference's own key, tempo and full texture (still with chosen instruments).
    """
    inside = (score.notes[:, 0] >= start) & (score.notes[:, 0] < start + length)
    notes, kind = (score.notes[inside], "full") if plain else _choose_parts(score.notes[inside], rng)
    if len(notes) <= 8:
        notes, kind = score.notes[inside], "full"
    notes = notes[np.argsort(notes[:, 0], kind="stable")].copy()
    shift = 0 if plain else int(rng.integers(-6, 6))
    speed = 1.0 if plain else float(np.exp(rng.uniform(np.log(0.6), np.log(1.8))))
    knots = time_map(start, length + 8.0, speed, 0.0 if plain else float(rng.choice((0.0, 0.02, 0.05))), rng)
    split = rng.uniform(45, 55) if rng.random() < 0.6 else 0.0
    part = notes[:, 4].copy()
    part[(part == PIANO) & (notes[:, 2] < split)] = BASS
    notes[:, 2] += shift
    notes[:, :2] = np.stack([to_new(knots, notes[:, 0]), to_new(knots, notes[:, 1])], axis=1)
    if not plain:
        notes[:, 0] += rng.normal(0, rng.choice((0.0, 0.01, 0.02)), len(notes))
        notes[:, 1] = notes[:, 0] + np.maximum(0.06, (notes[:, 1] - notes[:, 0]) * rng.choice((0.4, 0.8, 1.0, 1.3)))
        notes[:, 3] += rng.normal(0, 12, len(notes))
    programs: dict[int, int] = {}
    bends: list[tuple[float, int, float]] = []
    detune = 0.0 if plain else float(np.clip(rng.normal(0, 0.12), -0.4, 0.4))
    choices = {MELODY: LEADS, BRIDGE: LEADS + CHORDS, PIANO: CHORDS, BASS: BASSES}
    for channel, programs_of in choices.items():
        mine = part == channel
        programs[channel] = int(rng.choice(programs_of))
        if not plain:
            octave = int(rng.choice((-12, 0, 12), p=(0.15, 0.7, 0.15)))
            notes[mine, 2] += octave
            notes[mine, 3] *= rng.uniform(0.45, 1.0) if channel != MELODY else rng.uniform(0.7, 1.1)
        if detune:
            bends.append((0.0, channel, detune))
        if channel == MELODY and not plain and rng.random() < 0.45:
            bends += _voice_bends(notes[mine], channel, detune, rng)
    channel_column = part.copy()
    rows = np.concatenate([notes[:, :4], channel_column[:, None], notes[:, 4:5]], axis=1)
    if rng.random() < (0.3 if plain else 0.5):
        rows = np.concatenate([rows, _drums(score.beats, start, length, knots, rng)])
    rows[:, 0] = np.maximum(0.0, rows[:, 0])
    rows[:, 1] = np.maximum(rows[:, 0] + 0.04, rows[:, 1])
    rows[:, 2], rows[:, 3] = np.clip(rows[:, 2], 21, 108), np.clip(rows[:, 3], 20, 127)
    return Arrangement(rows[np.argsort(rows[:, 0], kind="stable")], programs, bends, knots, shift, kind)


def _voice_bends(
    notes: NDArray[np.float64], channel: int, detune: float, rng: np.random.Generator
) -> list[tuple[float, int, float]]:
    """Vibrato and scoops such as a voice has, on every note."""
    rate, depth, scoop = rng.uniform(4.5, 6.5), rng.uniform(0.1, 0.6), rng.uniform(0.0, 1.2)
    bends: list[tuple[float, int, float]] = []
    for begin, end in notes[:, :2]:
        for at in np.arange(begin, min(end, begin + 4.0), 0.03):
            since = at - begin
            swing = depth * min(1.0, since / 0.3) * np.sin(2 * np.pi * rate * since)
            bends.append((float(at), channel, float(detune + swing - scoop * np.exp(-since / 0.05))))
    return bends


def _drums(
    beats: NDArray[np.float64], start: float, length: float, knots: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.float64]:
    """Rows [N, 6] of a simple kit on the score's beats."""
    mine = beats[(beats >= start) & (beats < start + length)]
    pattern = DRUM_PATTERNS[int(rng.integers(len(DRUM_PATTERNS)))]
    loud = rng.uniform(40, 110)
    rows = []
    for index in range(len(mine) - 1):
        for drum, steps in pattern.items():
            for step in steps:
                if step // 4 == index % 4:
                    at = mine[index] + (mine[index + 1] - mine[index]) * (step % 4) / 4
                    rows.append((at, at + 0.1, drum, loud * rng.uniform(0.8, 1.1), DRUM_CHANNEL, -1.0))
    if not rows:
        return np.zeros((0, 6))
    drums = np.array(rows)
    drums[:, 0] = to_new(knots, drums[:, 0])
    drums[:, 1] = drums[:, 0] + 0.1
    return drums


def write_midi(arrangement: Arrangement, path: Path) -> None:
    """A one-track MIDI file at 120 beats a minute, so that a tick is 1/960 s."""
    events: list[tuple[float, int, mido.Message]] = [
        (0.0, 0, mido.Message("program_change", channel=channel, program=program))
        for channel, program in arrangement.programs.items()
    ]
    for at, channel, semitones in arrangement.bends:
        pitch = int(np.clip(semitones / BEND_RANGE * 8192, -8192, 8191))
        events.append((at, 1, mido.Message("pitchwheel", channel=channel, pitch=pitch)))
    for begin, end, pitch, velocity, channel, _ in arrangement.notes:
        note, loud, where = round(pitch), int(velocity), int(channel)
        events.append((begin, 2, mido.Message("note_on", channel=where, note=note, velocity=loud)))
        events.append((end, 0, mido.Message("note_off", channel=where, note=note)))
    events.sort(key=lambda event: (event[0], event[1]))
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=500_000)])
    tick = 0
    for at, _, message in events:
        now = max(tick, round(at * TICKS_PER_SECOND))
        track.append(message.copy(time=now - tick))
        tick = now
    file = mido.MidiFile(ticks_per_beat=TICKS_PER_BEAT)
    file.tracks.append(track)
    file.save(path)
