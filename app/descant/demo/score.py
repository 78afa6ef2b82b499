"""Written music as data: notes, chords, tunes, and the short notation they are typed in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_NOTE = re.compile(r"^(?:(r)|([A-G])([#b]?)(-?\d))(?::([\d.]+))?$")
_CHORD = re.compile(r"^([A-G])([#b]?)(m7|maj7|dim|m|7|)$")
_QUALITIES = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "7": (0, 4, 7, 10),
    "m7": (0, 3, 7, 10),
    "maj7": (0, 4, 7, 11),
    "dim": (0, 3, 6),
}


@dataclass(frozen=True)
class Note:
    """One sounding note. start, beats: in beats of the tune; midi: 60 is middle C; velocity: 0..1."""

    start: float
    beats: float
    midi: int
    velocity: float = 0.8


@dataclass(frozen=True)
class Chord:
    """A harmony that lasts. root: pitch class 0..11; intervals: semitones above the root."""

    start: float
    beats: float
    root: int
    intervals: tuple[int, ...]

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        return tuple((self.root + step) % 12 for step in self.intervals)


@dataclass(frozen=True)
class Tune:
    """A melody with its harmony. tempo: beats a minute; meter: beats in a bar."""

    title: str
    composer: str
    year: str
    tempo: float
    meter: int
    notes: tuple[Note, ...]
    chords: tuple[Chord, ...]

    @property
    def beats(self) -> float:
        """Length in beats without the pickup."""
        return self.chords[-1].start + self.chords[-1].beats

    @property
    def bars(self) -> int:
        return round(self.beats / self.meter)

    def transposed(self, semitones: int) -> Tune:
        """The same tune in another key."""
        return replace(
            self,
            notes=tuple(replace(n, midi=n.midi + semitones) for n in self.notes),
            chords=tuple(replace(c, root=(c.root + semitones) % 12) for c in self.chords),
        )

    def bars_between(self, first: int, last: int) -> Tune:
        """Bars first..last-1 (counted from 0) as a tune of its own, without a pickup."""
        low, high = first * self.meter, last * self.meter
        return replace(
            self,
            notes=tuple(replace(n, start=n.start - low) for n in self.notes if low <= n.start < high),
            chords=tuple(replace(c, start=c.start - low) for c in self.chords if low <= c.start < high),
        )


def written(
    title: str, composer: str, year: str, *, tempo: float, meter: int, melody: str, chords: str, pickup: str = ""
) -> Tune:
    """Reads a tune from text.

    melody: bars between "|", notes as "F#4:1.5" (pitch, octave, beats; no ":" is one beat; "r" is a rest)
    chords: bars between "|", chords as "Am7"; several in one bar share it equally

    Raises ValueError where a bar does not hold `meter` beats or a word is not music.
    """
    notes: list[Note] = []
    _append(notes, pickup, -_beats_of(pickup))
    bars = [bar for bar in melody.split("|") if bar.strip()]
    for index, bar in enumerate(bars):
        if abs(_beats_of(bar) - meter) > 1e-6:
            raise ValueError(f"{title}: bar {index + 1} holds {_beats_of(bar)} beats, not {meter}: {bar.strip()}")
        _append(notes, bar, index * meter)
    harmony: list[Chord] = []
    chord_bars = [bar.split() for bar in chords.split("|") if bar.strip()]
    if len(chord_bars) != len(bars):
        raise ValueError(f"{title}: {len(bars)} bars of melody and {len(chord_bars)} of chords")
    for index, names in enumerate(chord_bars):
        each = meter / len(names)
        for place, name in enumerate(names):
            root, intervals = _chord(name)
            harmony.append(Chord(index * meter + place * each, each, root, intervals))
    return Tune(title, composer, year, tempo, meter, tuple(notes), tuple(harmony))


def _words(text: str) -> list[tuple[int | None, float]]:
    found: list[tuple[int | None, float]] = []
    for word in text.split():
        match = _NOTE.match(word)
        if match is None:
            raise ValueError(f"not a note: {word}")
        rest, step, sign, octave, beats = match.groups()
        midi = None if rest else 12 * (int(octave) + 1) + _STEPS[step] + {"#": 1, "b": -1, "": 0}[sign]
        found.append((midi, float(beats or 1.0)))
    return found


def _beats_of(text: str) -> float:
    return sum(beats for _, beats in _words(text))


def _append(notes: list[Note], text: str, start: float) -> None:
    for midi, beats in _words(text):
        if midi is not None:
            notes.append(Note(start, beats, midi))
        start += beats


def _chord(name: str) -> tuple[int, tuple[int, ...]]:
    match = _CHORD.match(name)
    if match is None:
        raise ValueError(f"not a chord: {name}")
    step, sign, quality = match.groups()
    return (_STEPS[step] + {"#": 1, "b": -1, "": 0}[sign]) % 12, _QUALITIES[quality]
