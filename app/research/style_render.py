"""Productions to learn style from: the same instruments, kit and effects on other notes, the same notes in others.

Productions come in pairs that play the same excerpts: across a pair the notes are shared and the sound is not, within a
production the sound is shared and the notes are not. That is the whole lesson, told without labels.
"""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import mido
import numpy as np
import soxr
from numpy.typing import NDArray
from scipy import signal

from descant.audio.frames import RATE

Floats = NDArray[np.float32]

SYNTH_RATE = 44_100
"""Hz: soundfonts are sampled at this rate, and fluidsynth does not filter before it decimates."""
GAP_S = 2.5
"""Silence between excerpts of one rendering, so that no tail leaks into the next."""
TICKS = 480
HIT_S = 1.2
ROLES = (36, 38, 42, 46, 39, 45, 48, 49, 51, 70)
"""General MIDI drum notes: kick, snare, closed and open hat, clap, two toms, crash, ride, maracas."""
KIT_PROGRAMS = (0, 8, 16, 24, 25, 32, 40, 48)
"""General MIDI 2 drum kits: standard, room, power, electronic, TR-808, jazz, brush, orchestra."""


@dataclass(frozen=True)
class Note:
    start_s: float
    end_s: float
    pitch: int
    velocity: int


def song_notes(archive: zipfile.ZipFile, number: int) -> dict[str, list[Note]]:
    """Notes of a POP909 song by track: MELODY, BRIDGE, PIANO."""
    midi = mido.MidiFile(file=io.BytesIO(archive.read(f"POP909/{number:03d}/{number:03d}.mid")))
    seconds_per_tick = (
        next((m.tempo for m in midi.tracks[0] if m.type == "set_tempo"), 500_000) / 1e6 / midi.ticks_per_beat
    )
    tracks: dict[str, list[Note]] = {}
    for track in midi.tracks[1:]:
        notes, open_notes, tick = [], {}, 0
        for message in track:
            tick += message.time
            if message.type not in ("note_on", "note_off"):
                continue
            if message.type == "note_on" and message.velocity:
                open_notes[message.note] = (tick, message.velocity)
            elif message.note in open_notes:
                start, velocity = open_notes.pop(message.note)
                notes.append(Note(start * seconds_per_tick, tick * seconds_per_tick, message.note, velocity))
        tracks[track.name] = sorted(notes, key=lambda n: n.start_s)
    return tracks


def song_numbers(archive: zipfile.ZipFile) -> list[int]:
    return sorted(
        {int(name.split("/")[1]) for name in archive.namelist() if name.count("/") == 2 and name.endswith(".mid")}
    )


def fluidsynth(soundfont: Path, midi: mido.MidiFile) -> Floats:
    """Plays midi; float32 mono at SYNTH_RATE, neither reverb nor chorus."""
    with tempfile.TemporaryDirectory() as folder:
        score, raw = Path(folder, "score.mid"), Path(folder, "out.raw")
        midi.save(str(score))
        command = ["fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-g", "0.4", "-r", str(SYNTH_RATE), "-O", "s16"]
        command += ["-o", "synth.dynamic-sample-loading=1", "-T", "raw", "-F", str(raw), str(soundfont), str(score)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        stereo = np.fromfile(raw, "<i2").reshape(-1, 2)
    mono: Floats = stereo.mean(1).astype(np.float32)
    return mono / np.float32(32768)


def score(parts: Sequence[tuple[int, int, int, Sequence[Note]]]) -> mido.MidiFile:
    """A MIDI file of parts (channel, program, volume 0-127, notes); channel 9 is the drums."""
    midi = mido.MidiFile(ticks_per_beat=TICKS)
    for channel, program, volume, notes in parts:
        track = mido.MidiTrack()
        track.append(mido.Message("program_change", channel=channel, program=program, time=0))
        track.append(mido.Message("control_change", channel=channel, control=7, value=volume, time=0))
        events = [(n.start_s, 1, n) for n in notes] + [(n.end_s, 0, n) for n in notes]
        now = 0
        for time_s, on, note in sorted(events, key=lambda e: (e[0], e[1])):
            tick = round(time_s * TICKS * 2)  # 120 beats a minute: half a second a beat
            kind = "note_on" if on else "note_off"
            track.append(
                mido.Message(kind, channel=channel, note=note.pitch, velocity=note.velocity, time=max(0, tick - now))
            )
            now = max(now, tick)
        midi.tracks.append(track)
    return midi


def sampler_midi(parts: Sequence[tuple[int, Sequence[Note]]]) -> mido.MidiFile:
    """A MIDI file of one channel that changes to a program before its notes; parts follow one another in time."""
    midi, track, now = mido.MidiFile(ticks_per_beat=TICKS), mido.MidiTrack(), 0
    for program, notes in parts:
        change: mido.Message | None = mido.Message("program_change", channel=0, program=program)
        for note in notes:
            start, end = (round(time_s * TICKS * 2) for time_s in (note.start_s, note.end_s))
            if change is not None:
                track.append(change.copy(time=max(0, start - 40 - now)))
                now, change = max(now, start - 40), None
            track.append(mido.Message("note_on", note=note.pitch, velocity=note.velocity, time=start - now))
            track.append(mido.Message("note_off", note=note.pitch, velocity=0, time=end - start))
            now = end
    midi.tracks.append(track)
    return midi


@cache
def kit_hits(soundfont: Path, program: int) -> tuple[Floats, ...]:
    """One sample a role of a soundfont's kit, float32 at SYNTH_RATE."""
    notes = [Note(i * HIT_S, i * HIT_S + 0.4, role, 110) for i, role in enumerate(ROLES)]
    sound = fluidsynth(soundfont, score([(9, program, 110, notes)]))
    length = int(HIT_S * SYNTH_RATE)
    sound = np.pad(sound, (0, max(0, len(ROLES) * length - len(sound))))
    fade = np.minimum(1, np.arange(length, 0, -1) / (0.1 * SYNTH_RATE)).astype(np.float32)
    return tuple(sound[i * length : (i + 1) * length] * fade for i in range(len(ROLES)))


def synthetic_hits(rng: np.random.Generator) -> tuple[Floats, ...]:
    """A drum machine nobody built: swept sines, filtered noise and inharmonic metal, one sample a role."""
    time = np.arange(int(HIT_S * SYNTH_RATE)) / SYNTH_RATE
    metal = rng.uniform(2500, 9000, 6)
    hits = []
    for role in ROLES:
        noise = rng.standard_normal(len(time))
        if role in (36, 45, 48):
            low = rng.uniform(38, 65) * {36: 1.0, 45: 2.0, 48: 2.8}[role]
            sweep = low * (1 + rng.uniform(1, 6) * np.exp(-time * rng.uniform(15, 60)))
            hit = np.sin(2 * np.pi * np.cumsum(sweep) / SYNTH_RATE) * np.exp(-time * rng.uniform(3, 14))
            hit = hit + rng.uniform(0, 0.3) * noise * np.exp(-time * 200)
        elif role in (38, 39):
            body = np.sin(2 * np.pi * rng.uniform(140, 260) * time) * np.exp(-time * rng.uniform(10, 30))
            edge = signal.sosfilt(signal.butter(2, rng.uniform(500, 4000), "high", fs=SYNTH_RATE, output="sos"), noise)
            hit = rng.uniform(0, 1) * body + edge * np.exp(-time * rng.uniform(7, 30)) * 0.5
        else:
            ring = np.mean([signal.square(2 * np.pi * f * time) for f in metal], axis=0)
            edge = rng.uniform(0, 1) * ring + rng.uniform(0, 1) * noise
            sos = signal.butter(2, rng.uniform(3000, 8000), "high", fs=SYNTH_RATE, output="sos")
            decay = rng.uniform(2, 6) if role in (46, 49, 51) else rng.uniform(20, 80)
            hit = signal.sosfilt(sos, edge) * np.exp(-time * decay)
        hits.append((0.5 * hit / (np.abs(hit).max() + 1e-9)).astype(np.float32))
    return tuple(hits)


def make_kit(rng: np.random.Generator, soundfonts: Sequence[Path]) -> tuple[Floats, ...]:
    """Ten samples: a soundfont's kit, a synthetic one or both mingled, retuned and rebalanced."""
    synthetic = synthetic_hits(rng)
    sampled = kit_hits(soundfonts[int(rng.integers(len(soundfonts)))], int(rng.choice(KIT_PROGRAMS)))
    share = float(rng.choice([0.0, 0.3, 1.0], p=[0.55, 0.2, 0.25]))
    kit = []
    for one, other in zip(sampled, synthetic, strict=True):
        hit = other if rng.random() < share or np.abs(one).max() < 1e-3 else one
        ratio = 2.0 ** (rng.uniform(-4, 4) / 12)
        hit = np.interp(np.arange(0, len(hit) - 1, ratio), np.arange(len(hit)), hit).astype(np.float32)
        kit.append(hit * np.float32(10 ** (rng.uniform(-8, 3) / 20)))
    return tuple(kit)


@dataclass(frozen=True, eq=False)
class Pattern:
    """velocity: float32 [roles, 16·bars] in 0..1, a sixteenth a step; swing in steps; beats a minute."""

    velocity: Floats
    swing: float
    bpm: float


def make_pattern(rng: np.random.Generator) -> Pattern:
    """Two bars of a plausible beat: four-on-the-floor, backbeat, broken, half-time or percussion only."""
    steps = np.arange(32)
    family = rng.integers(5)
    chance = np.full((len(ROLES), 32), 0.0)
    chance[0] = (
        np.where(steps % 4 == 0, 0.98, 0.03) if family == 0 else np.where(steps % 8 == 0, 0.95, rng.uniform(0.03, 0.2))
    )
    chance[1] = (
        np.where(steps % 16 == 8, 0.98, 0.05) if family == 3 else np.where(steps % 8 == 4, 0.97, rng.uniform(0, 0.12))
    )
    if family == 4:
        chance[:2] *= 0.3
    hat = int(rng.choice([1, 2, 4]))
    main = int(rng.choice([2, 2, 2, 8, 9]))
    chance[main] = np.where(steps % hat == 0, 0.93, 0.03)
    for role in rng.choice(np.arange(3, len(ROLES)), size=rng.integers(0, 4), replace=False):
        chance[role] = np.maximum(chance[role], rng.uniform(0.02, 0.25))
    hits = rng.random(chance.shape) < chance
    velocity = hits * rng.uniform(0.45, 1, chance.shape) * np.where(steps % 4 == 0, 1.0, 0.8)
    return Pattern(
        velocity.astype(np.float32), float(rng.choice([0.0, 0.0, rng.uniform(0, 0.35)])), float(rng.uniform(70, 174))
    )


def vary(pattern: Pattern, rng: np.random.Generator) -> Pattern:
    """The same groove a little later: some hits fall away, some come, the tempo stays within 3 %."""
    velocity = pattern.velocity * (rng.random(pattern.velocity.shape) < 0.88)
    used = pattern.velocity.max(1, keepdims=True) > 0
    velocity = velocity + used * (rng.random(velocity.shape) < 0.04) * rng.uniform(0.3, 0.8, velocity.shape)
    return Pattern(
        np.minimum(velocity, 1).astype(np.float32), pattern.swing, pattern.bpm * float(rng.uniform(0.97, 1.03))
    )


def play_drums(kit: Sequence[Floats], pattern: Pattern, length_s: float) -> Floats:
    """float32 at SYNTH_RATE."""
    out = np.zeros(int(length_s * SYNTH_RATE), np.float32)
    step_s = 15 / pattern.bpm
    for step in range(int(length_s / step_s)):
        at = int((step + (pattern.swing if step % 2 else 0)) * step_s * SYNTH_RATE)
        for role in np.flatnonzero(pattern.velocity[:, step % pattern.velocity.shape[1]]).tolist():
            hit = kit[role][: max(0, len(out) - at)] * pattern.velocity[role, step % pattern.velocity.shape[1]] ** 1.5
            out[at : at + len(hit)] += hit
    return out


@dataclass(frozen=True, eq=False)
class Effects:
    """A channel strip drawn once a production: equaliser, drive, compression, room, band limit, hiss."""

    sections: NDArray[np.float64]
    drive: float
    compress: float
    wet: float
    room: Floats
    hiss: float

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Effects:
        sections = [np.array([[1.0, 0, 0, 1, 0, 0]])]
        for _ in range(rng.integers(0, 4)):
            sections.append(
                _peak(
                    float(np.exp(rng.uniform(np.log(80), np.log(9000)))),
                    float(rng.normal(0, 5)),
                    float(rng.uniform(0.4, 2)),
                )
            )
        if rng.random() < 0.3:
            sections.append(signal.butter(2, rng.uniform(2500, 9500), fs=RATE, output="sos"))
        if rng.random() < 0.15:
            sections.append(signal.butter(2, rng.uniform(60, 400), "high", fs=RATE, output="sos"))
        time = np.arange(int(RATE * rng.uniform(0.2, 2.2))) / RATE
        room = rng.standard_normal(len(time)) * np.exp(-time * rng.uniform(3, 12))
        room = signal.sosfilt(signal.butter(1, rng.uniform(1500, 8000), fs=RATE, output="sos"), room)
        room = (room / np.sqrt((room**2).sum())).astype(np.float32)
        drive = float(rng.uniform(1, 8)) if rng.random() < 0.3 else 0.0
        compress = float(rng.uniform(0.2, 0.7)) if rng.random() < 0.4 else 0.0
        wet = float(rng.uniform(0.05, 0.7)) if rng.random() < 0.6 else 0.0
        return cls(np.concatenate(sections), drive, compress, wet, room, float(10 ** (rng.uniform(-90, -45) / 20)))

    def apply(self, sound: Floats, rng: np.random.Generator) -> Floats:
        """sound: float32 mono at RATE, any level → peak about .9."""
        sound = sound / (np.abs(sound).max() + 1e-9)
        if self.compress:
            envelope = np.sqrt(signal.sosfilt(signal.butter(1, 8, fs=RATE, output="sos"), sound**2).clip(1e-6))
            sound = sound * envelope**-self.compress
        if self.drive:
            sound = np.tanh(sound / (np.abs(sound).max() + 1e-9) * self.drive)
        if self.wet:
            sound = sound + self.wet * signal.fftconvolve(sound, self.room)[: len(sound)]
        sound = signal.sosfilt(self.sections, sound)
        sound = sound / (np.abs(sound).max() + 1e-9) * 0.9
        return (sound + self.hiss * rng.standard_normal(len(sound))).astype(np.float32)


def _peak(centre: float, gain_db: float, q: float) -> NDArray[np.float64]:
    """Peaking equaliser section [1, 6] at RATE (Bristow-Johnson, Audio EQ Cookbook)."""
    a, w = 10 ** (gain_db / 40), 2 * np.pi * centre / RATE
    alpha = np.sin(w) / (2 * q)
    b = np.array([1 + alpha * a, -2 * np.cos(w), 1 - alpha * a])
    d = np.array([1 + alpha / a, -2 * np.cos(w), 1 - alpha / a])
    section: NDArray[np.float64] = np.concatenate([b, d])[None] / d[0]
    return section


@dataclass(frozen=True)
class Excerpt:
    """notes of three tracks and a bass line, from 0 s; pattern for the drums."""

    parts: dict[str, list[Note]]
    pattern: Pattern


def cut_excerpt(tracks: dict[str, list[Note]], rng: np.random.Generator, length_s: float) -> Excerpt:
    """A transposed moment of a song between its first and last fifth where the melody plays."""
    melody = tracks.get("MELODY") or tracks["PIANO"]
    inner = melody[len(melody) // 5 : 4 * len(melody) // 5]
    start = inner[rng.integers(len(inner))].start_s - 0.05
    shift, rate = int(rng.integers(-5, 7)), float(rng.uniform(0.85, 1.2))
    parts = {}
    for name, notes in tracks.items():
        parts[name] = [
            Note((n.start_s - start) / rate, min((n.end_s - start) / rate, length_s), n.pitch + shift, n.velocity)
            for n in notes
            if start <= n.start_s < start + length_s * rate - 0.1
        ]
    low: dict[float, Note] = {}
    for n in parts["PIANO"]:
        beat = round(n.start_s, 1)
        if beat not in low or n.pitch < low[beat].pitch:
            low[beat] = n
    parts["BASS"] = [Note(n.start_s, n.end_s, 36 + n.pitch % 12 - 5, 95) for n in low.values() if n.pitch < 60]
    return Excerpt(parts, make_pattern(rng))


def play_pop(
    excerpts: Sequence[Excerpt], rng: np.random.Generator, soundfonts: Sequence[Path], length_s: float
) -> Floats:
    """One production drawn from rng plays every excerpt: float32 [len(excerpts), length_s·RATE]."""
    soundfont = soundfonts[int(rng.integers(len(soundfonts)))]
    choices = [
        ("MELODY",),
        ("PIANO",),
        ("MELODY", "PIANO"),
        ("MELODY", "PIANO", "BASS"),
        ("MELODY", "BRIDGE", "PIANO", "BASS"),
    ]
    names = choices[rng.choice(len(choices), p=[0.14, 0.14, 0.22, 0.2, 0.3])]
    parts = []
    for channel, name in enumerate(names):
        program = int(rng.integers(32, 40)) if name == "BASS" else int(rng.integers(0, 112))
        octave = int(rng.choice([-12, 0, 0, 0, 12])) if name in ("MELODY", "BRIDGE") else 0
        notes = [
            Note(n.start_s + i * (length_s + GAP_S), n.end_s + i * (length_s + GAP_S), n.pitch + octave, n.velocity)
            for i, excerpt in enumerate(excerpts)
            for n in excerpt.parts.get(name, [])
            if 0 <= n.pitch + octave < 128
        ]
        parts.append((channel, program, int(rng.integers(60, 128)), notes))
    sound = fluidsynth(soundfont, score(parts))
    stride = int((length_s + GAP_S) * SYNTH_RATE)
    length = int(length_s * SYNTH_RATE)
    sound = np.pad(sound, (0, max(0, len(excerpts) * stride - len(sound))))
    takes = [sound[i * stride : i * stride + length] for i in range(len(excerpts))]
    if len(names) > 2 and rng.random() < 0.6:
        kit, level = make_kit(rng, soundfonts), float(rng.uniform(0.2, 0.8))
        beats = [play_drums(kit, e.pattern, length_s) for e in excerpts]
        takes = [t + level * np.abs(t).max() / (np.abs(b).max() + 1e-9) * b for t, b in zip(takes, beats, strict=True)]
    return _finish(takes, rng)


def play_loops(
    patterns: Sequence[Pattern], rng: np.random.Generator, soundfonts: Sequence[Path], length_s: float
) -> Floats:
    """One kit and strip drawn from rng plays every pattern: float32 [len(patterns), length_s·RATE]."""
    kit = make_kit(rng, soundfonts)
    return _finish([play_drums(kit, pattern, length_s) for pattern in patterns], rng)


def _finish(takes: Sequence[Floats], rng: np.random.Generator) -> Floats:
    effects = Effects.draw(rng)
    return np.stack([effects.apply(soxr.resample(t, SYNTH_RATE, RATE), rng) for t in takes])
