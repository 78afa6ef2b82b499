"""`bank`: single notes of many instruments as spectral frames, and scores played straight into frames with them.

A note of a soundfont is rendered once every few semitones; its frames, moved by whole bins, stand for its neighbours.
Notes add as power, as sounds of unrelated phase do. So an arrangement costs milliseconds instead of a rendering.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from pathlib import Path

import mido
import numpy as np
import soundfile
from numpy.typing import NDArray

from descant.audio.frames import PITCH_BINS, PITCH_RATE, RATE
from research.pitch_score import (
    BASSES,
    CHORDS,
    DRUM_CHANNEL,
    DRUM_PATTERNS,
    LEADS,
    TICKS_PER_SECOND,
    Arrangement,
)

PITCHES = tuple(range(26, 101, 4))
"""MIDI pitches that are rendered."""
DRUMS = tuple(sorted({drum for pattern in DRUM_PATTERNS for drum in pattern}))
HOLD_S, SPACING_S, LEAD_IN_S = 2.0, 3.2, 0.6
"""A note is held, and the next one begins after the spacing."""
PRE_FRAMES, HOLD_FRAMES, RELEASE_FRAMES = 4, int(HOLD_S * PITCH_RATE), 9
"""Frames kept before the onset (analysis windows reach forward), while held, and after the release."""
FLOOR_DB = -75.0


def _render(soundfont: Path, messages: list[tuple[float, mido.Message]], path: Path) -> None:
    """Writes one mono FLAC file of timed messages."""
    messages.sort(key=lambda item: item[0])
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=500_000)])
    tick = 0
    for at, message in messages:
        now = round(at * TICKS_PER_SECOND)
        track.append(message.copy(time=now - tick))
        tick = now
    file = mido.MidiFile(ticks_per_beat=480)
    file.tracks.append(track)
    with tempfile.TemporaryDirectory() as folder:
        midi, wav = Path(folder) / "a.mid", Path(folder) / "a.wav"
        file.save(midi)
        command = ["fluidsynth", "-o", "synth.dynamic-sample-loading=1", "-niq", "-R", "0", "-C", "0", "-g", "0.5"]
        subprocess.run(
            [*command, "-r", str(RATE), "-O", "s16", "-F", str(wav), str(soundfont), str(midi)],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        soundfile.write(path, soundfile.read(wav, dtype="float32", always_2d=True)[0].mean(axis=1), RATE)


def run(arguments: argparse.Namespace) -> int:
    """Renders every (soundfont, program) that is still missing."""
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    for program in [-1, *sorted({*LEADS, *CHORDS, *BASSES})]:
        for soundfont in map(Path, arguments.soundfont):
            path = out / f"{soundfont.stem}-{program:03d}.flac"
            if path.exists():
                continue
            channel = DRUM_CHANNEL if program < 0 else 0
            messages = [] if program < 0 else [(0.0, mido.Message("program_change", channel=0, program=program))]
            for index, note in enumerate(DRUMS if program < 0 else PITCHES):
                at = LEAD_IN_S + index * SPACING_S
                messages.append((at, mido.Message("note_on", channel=channel, note=note, velocity=90)))
                messages.append((at + HOLD_S, mido.Message("note_off", channel=channel, note=note)))
            _render(soundfont, messages, path)
    return 0


class Bank:
    """Note spectra of some soundfonts, read from the frames of the rendered notes."""

    def __init__(self, folder: Path, soundfonts: list[str]) -> None:
        self._notes: dict[tuple[str, int], NDArray[np.float32]] = {}
        for font in soundfonts:
            for path in sorted(folder.glob(f"{font}-*.npy")):
                program = -1 if path.stem.endswith("--01") else int(path.stem[-3:])
                self._notes[font, program] = _cut(np.load(path), len(DRUMS) if program < 0 else len(PITCHES))
        self.soundfonts = [font for font in soundfonts if (font, -1) in self._notes]

    def programs(self, font: str) -> set[int]:
        """Programs that can be played (drums are -1)."""
        return {program for name, program in self._notes if name == font}

    def play(self, arrangement: Arrangement, font: str, rng: np.random.Generator) -> NDArray[np.float16]:
        """dB [T, 84] below the loudest bin. A program that is missing is replaced by one that is there."""
        have = sorted(self.programs(font) - {-1})
        chosen = {c: p if p in have else int(rng.choice(have)) for c, p in arrangement.programs.items()}
        frames = int(arrangement.notes[:, 1].max() * PITCH_RATE) + RELEASE_FRAMES + 4
        power = np.zeros((frames + PRE_FRAMES + HOLD_FRAMES, PITCH_BINS), np.float32)
        for begin, end, pitch, velocity, channel, part in arrangement.notes:
            if part < 0:
                note, move = self._notes[font, -1][DRUMS.index(int(pitch))], 0
            else:
                index = min(len(PITCHES) - 1, max(0, round((pitch - PITCHES[0]) / 4)))
                note, move = self._notes[font, chosen[int(channel)]][index], int(pitch) - PITCHES[index]
            shape = _held(note, (end - begin) * PITCH_RATE)
            low, high = max(0, move), PITCH_BINS + min(0, move)
            at = begin * PITCH_RATE
            first, late = int(at), np.float32(at % 1.0)
            loud = np.float32((velocity / 90.0) ** 4)
            target = power[first : first + len(shape) + 1, low:high]
            source = shape[:, low - move : high - move] * loud
            count = min(len(source), len(target) - 1)
            target[:count] += source[:count] * (1 - late)
            target[1 : count + 1] += source[:count] * late
        power = power[PRE_FRAMES : PRE_FRAMES + frames]
        level = 10 * np.log10(np.maximum(power / max(float(power.max()), 1e-12), 1e-8))
        frames16: NDArray[np.float16] = level.astype(np.float16)
        return frames16


def _cut(frames: NDArray[np.float16], count: int) -> NDArray[np.float32]:
    """Frames of a bank file → power [count, PRE + HOLD, 84]."""
    power = 10 ** (frames.astype(np.float32) / 10)
    power[frames < FLOOR_DB] = 0
    size = PRE_FRAMES + HOLD_FRAMES
    starts = [round((LEAD_IN_S + index * SPACING_S) * PITCH_RATE) - PRE_FRAMES for index in range(count)]
    return np.stack([power[start : start + size] for start in starts])


def _held(note: NDArray[np.float32], frames: float) -> NDArray[np.float32]:
    """One note's power held for some frames, then released at 6 dB a frame."""
    whole = PRE_FRAMES + max(1, round(frames))
    held = note[:whole]
    if whole > len(note):
        ratio = float((note[-4:].sum() + 1e-9) / (note[-8:-4].sum() + 1e-9))
        decay = min(1.0, ratio) ** (np.arange(1, whole - len(note) + 1) / 4)
        held = np.concatenate([held, note[-1] * decay[:, None].astype(np.float32)])
    tail = held[-1] * (10 ** (-0.6 * np.arange(1, RELEASE_FRAMES + 1)))[:, None].astype(np.float32)
    return np.concatenate([held, tail])


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `bank`."""
    command = commands.add_parser("bank", help="render single notes of many instruments")
    command.add_argument("--soundfont", action="append", required=True)
    command.add_argument("--out", required=True)
    command.set_defaults(run=run)
