"""Productions made straight in mel frames: notes of a soundfont rendered once, then added up by the thousand.

Powers of notes add (their phases are as good as random), so a score costs one matrix addition a note instead of a
synthesiser: 800 productions in a minute where rendering takes an hour. What is measured on is rendered (style_render).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from descant.audio.features import FILTERS, MEL_FLOOR, FrameBuilder
from descant.audio.frames import MEL_BINS, MEL_HOP, MEL_RATE, RATE
from descant.resources import resource
from research.style_render import Excerpt, Note, Pattern, fluidsynth, sampler_midi

Floats = NDArray[np.float32]

PROGRAMS = 112
"""General MIDI without ethnic percussion and sound effects."""
PITCHES = tuple(range(33, 92, 6))
"""Sampled pitches; those between are shifted by up to three semitones."""
SLOT = 52
"""Mel frames (2.4 s) a sampled note gets; it is held for HELD_S."""
HELD_S = 1.7
PHASES = 2
"""Every sound is framed from this many places within a hop, so that onsets keep half a frame (23 ms)."""
HIT_FRAMES = 24


def mel_of(sound: Floats) -> NDArray[np.float16]:
    """Samples at RATE → mel frames [T, MEL_BINS]."""
    builder = FrameBuilder()
    builder.push(np.ascontiguousarray(sound, np.float32))
    return builder.finish().mel


def _phases(sound: Floats, frames: int) -> NDArray[np.float16]:
    """[PHASES, frames, MEL_BINS]: phase p sounds p / PHASES of a hop later. One frame of silence comes first."""
    out = []
    for phase in range(PHASES):
        mel = mel_of(np.pad(sound, (MEL_HOP + MEL_HOP * phase // PHASES, MEL_HOP * frames)))
        out.append(mel[:frames])
    return np.stack(out)


def sample_notes(soundfont: Path, programs: Sequence[int]) -> NDArray[np.float16]:
    """dB [len(programs), len(PITCHES), PHASES, SLOT, MEL_BINS] of single notes at velocity 100."""
    slot_s = SLOT * MEL_HOP / RATE
    parts = []
    for index, program in enumerate(programs):
        at = index * len(PITCHES) * slot_s
        notes = [Note(at + i * slot_s, at + i * slot_s + HELD_S, pitch, 100) for i, pitch in enumerate(PITCHES)]
        parts.append((program, notes))
    sound = soxr.resample(fluidsynth(soundfont, sampler_midi(parts)), 44_100, RATE)
    size = SLOT * MEL_HOP
    count = len(programs) * len(PITCHES)
    sound = np.pad(sound, (0, max(0, count * size - len(sound))))[: count * size]
    out = np.empty((count, PHASES, SLOT, MEL_BINS), np.float16)
    for phase in range(PHASES):
        mel = mel_of(np.pad(sound, (MEL_HOP + MEL_HOP * phase // PHASES, MEL_HOP)))
        out[:, phase] = mel[: count * SLOT].reshape(count, SLOT, MEL_BINS)
    return out.reshape(len(programs), len(PITCHES), PHASES, SLOT, MEL_BINS)


@lru_cache(maxsize=1)
def scales() -> dict[int, Floats]:
    """Semitones → [MEL_BINS, MEL_BINS] by which power frames are multiplied from the right to raise them."""
    with np.load(resource(FILTERS)) as file:
        centres = file["hz"][1:-1]
    out = {}
    for semitones in range(-5, 6):
        position = np.interp(centres * 2 ** (-semitones / 12), centres, np.arange(MEL_BINS))
        out[semitones] = np.maximum(0, 1 - np.abs(np.arange(MEL_BINS)[:, None] - position)).astype(np.float32)
    return out


@dataclass(frozen=True, eq=False)
class Strip:
    """Equaliser, compression, room, band limit and hiss of a production, on power frames."""

    equaliser: Floats
    compress: float
    room: float
    decay: Floats
    hiss: float
    tilt: float

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Strip:
        bins = np.arange(MEL_BINS)
        curve = np.zeros(MEL_BINS)
        for _ in range(rng.integers(0, 4)):
            curve += rng.normal(0, 5) * np.exp(-0.5 * ((bins - rng.uniform(0, 64)) / rng.uniform(2, 12)) ** 2)
        if rng.random() < 0.3:
            curve -= np.maximum(0, bins - rng.uniform(34, 60)) * rng.uniform(1.5, 5)
        if rng.random() < 0.15:
            curve -= np.maximum(0, rng.uniform(2, 10) - bins) * rng.uniform(1.5, 5)
        reverberation_s = rng.uniform(0.2, 2.2) * np.interp(bins, [0, 63], [1, rng.uniform(0.2, 0.8)])
        decay = 10 ** (-6 / (reverberation_s * MEL_RATE))
        room = float(rng.uniform(0.003, 0.3)) if rng.random() < 0.6 else 0.0
        compress = float(rng.uniform(0.2, 0.7)) if rng.random() < 0.45 else 0.0
        hiss = float(rng.uniform(-90, -45))
        return cls(
            (10 ** (curve / 10)).astype(np.float32), compress, room, decay.astype(np.float32), hiss, rng.normal(0, 0.1)
        )

    def apply(self, sound: Floats) -> NDArray[np.float16]:
        """[T, MEL_BINS] power, any level → dB."""
        power: NDArray[np.floating] = sound / (sound.sum(1).max() + 1e-12)
        if self.compress:
            level = power.sum(1) + 1e-5
            smooth = np.convolve(level, [0.25, 0.5, 0.25], "same")
            power = power * (smooth**-self.compress)[:, None]
        if self.room:
            tail, wet = np.zeros(MEL_BINS, np.float32), np.empty_like(power)
            for index, frame in enumerate(power):
                tail = tail * self.decay + frame
                wet[index] = tail
            power = power + self.room * (1 - self.decay) * 10 * wet
        power = power * self.equaliser
        power = power / (power.sum(1).max() + 1e-12)
        power = power + 10 ** ((self.hiss - 18 + self.tilt * (np.arange(MEL_BINS) - 32)) / 10)
        frames: NDArray[np.float16] = np.maximum(10 * np.log10(power), MEL_FLOOR).astype(np.float16)
        return frames


def _add(power: Floats, sound: Floats, at_s: float, gain: float) -> None:
    """Adds sound [PHASES, F, MEL_BINS] so that its onset (frame 1 of it) falls on at_s."""
    position = round(at_s * MEL_RATE * PHASES)
    frame, phase = position // PHASES - 1, position % PHASES
    first = max(0, -frame)
    piece = sound[phase][first : len(power) - frame]
    if len(piece) > 0:
        power[frame + first : frame + first + len(piece)] += gain * piece


class Instrument:
    """One program of the note bank. bank: dB [len(PITCHES), PHASES, SLOT, MEL_BINS]."""

    def __init__(self, bank: NDArray[np.float16]) -> None:
        quiet = np.float32(10 ** (MEL_FLOOR / 10))
        self._power = np.maximum(np.power(10, bank.astype(np.float32) / 10) - 1.01 * quiet, 0)
        self._known: dict[int, Floats] = {}

    @property
    def silent(self) -> bool:
        return float(self._power.sum(-1).max()) < 1e-7

    def note(self, pitch: int) -> Floats:
        if pitch not in self._known:
            index = int(np.argmin(np.abs(np.array(PITCHES) - pitch)))
            shift = int(np.clip(pitch - PITCHES[index], -5, 5))
            self._known[pitch] = self._power[index] @ scales()[shift]
        return self._known[pitch]

    def play(self, power: Floats, notes: Sequence[Note], gain: float) -> None:
        frames = np.arange(SLOT, dtype=np.float32)
        for note in notes:
            held = 1 + max(2.0, (note.end_s - note.start_s) * MEL_RATE)
            release = 10 ** (-np.maximum(0, frames - held) * 0.5)  # -5 dB a frame: 100 dB a second
            velocity = (note.velocity / 100) ** 4  # SoundFont 2.01: attenuation 40·log10(127 / velocity), in power
            _add(power, self.note(note.pitch) * release[:, None], note.start_s, gain * velocity)


def kit_frames(kit: Sequence[Floats], rate: int) -> list[Floats]:
    """Samples of a kit at `rate` → power [PHASES, HIT_FRAMES, MEL_BINS] a role."""
    quiet = 1.01 * 10 ** (MEL_FLOOR / 10)
    return [
        np.maximum(np.power(10, _phases(soxr.resample(hit, rate, RATE), HIT_FRAMES).astype(np.float32) / 10) - quiet, 0)
        for hit in kit
    ]


def beat(power: Floats, kit: Sequence[Floats], pattern: Pattern, gain: float) -> None:
    """Adds a looped pattern to power frames."""
    step_s = 15 / pattern.bpm
    for step in range(int(len(power) / MEL_RATE / step_s)):
        at = (step + (pattern.swing if step % 2 else 0)) * step_s
        for role in np.flatnonzero(pattern.velocity[:, step % pattern.velocity.shape[1]]).tolist():
            _add(power, kit[role], at, gain * float(pattern.velocity[role, step % pattern.velocity.shape[1]]) ** 3)


def arrange(
    excerpts: Sequence[Excerpt],
    rng: np.random.Generator,
    bank: NDArray[np.float16],
    kit: Sequence[Floats] | None,
    length_s: float,
) -> NDArray[np.float16]:
    """One production drawn from rng plays every excerpt. bank: one soundfont's notes → dB [takes, T, MEL_BINS]."""
    choices = [
        ("MELODY",),
        ("PIANO",),
        ("MELODY", "PIANO"),
        ("MELODY", "PIANO", "BASS"),
        ("MELODY", "BRIDGE", "PIANO", "BASS"),
    ]
    names = choices[rng.choice(len(choices), p=[0.14, 0.14, 0.22, 0.2, 0.3])]
    band = []
    for name in names:
        instrument = Instrument(bank[int(rng.integers(32, 40)) if name == "BASS" else int(rng.integers(PROGRAMS))])
        while instrument.silent:
            instrument = Instrument(bank[int(rng.integers(PROGRAMS))])
        octave = int(rng.choice([-12, 0, 0, 0, 12])) if name in ("MELODY", "BRIDGE") else 0
        band.append((name, instrument, octave, 10 ** (rng.uniform(-12, 0) / 10)))
    drums = 10 ** (rng.uniform(-10, 3) / 10) if kit is not None and len(names) > 1 and rng.random() < 0.6 else 0.0
    strip, takes = Strip.draw(rng), []
    for excerpt in excerpts:
        power = np.zeros((int(length_s * MEL_RATE), MEL_BINS), np.float32)
        for name, instrument, octave, gain in band:
            notes = [Note(n.start_s, n.end_s, n.pitch + octave, n.velocity) for n in excerpt.parts.get(name, [])]
            instrument.play(power, notes, gain)
        if drums and kit is not None:
            beats = np.zeros_like(power)
            beat(beats, kit, excerpt.pattern, 1.0)
            power += beats * drums * power.sum(1).max() / (beats.sum(1).max() + 1e-12)
        takes.append(strip.apply(power))
    return np.stack(takes)


def loops(
    patterns: Sequence[Pattern], rng: np.random.Generator, kit: Sequence[Floats], length_s: float
) -> NDArray[np.float16]:
    """One kit and strip play every pattern: dB [takes, T, MEL_BINS]."""
    strip, takes = Strip.draw(rng), []
    for pattern in patterns:
        power = np.zeros((int(length_s * MEL_RATE), MEL_BINS), np.float32)
        beat(power, kit, pattern, 1.0)
        takes.append(strip.apply(power))
    return np.stack(takes)
