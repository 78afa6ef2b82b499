"""`songs`: pop songs that nothing was trained on, played in random keys, tempi and instruments, half with drums.

Queries that have no source in a catalog of other music, to measure how often chance passes for descent.
"""

from __future__ import annotations

import argparse
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import soundfile

from research.derivations import KITS, PROGRAMS, RATE, Floats, Parts, at_rate
from research.material import DEV_EVERY
from research.style_render import ROLES, Note, fluidsynth, score, song_notes, song_numbers

LONGEST_S = 120.0


def played(parts: Parts, font: Path, rng: np.random.Generator) -> Floats:
    """One performance, float32 mono at RATE, of LONGEST_S at most."""
    speed, shift = float(np.exp(rng.normal(0, 0.12))), int(rng.integers(-5, 6))
    moved = {
        name: [
            replace(n, start_s=n.start_s / speed, end_s=n.end_s / speed, pitch=n.pitch + shift)
            for n in notes
            if n.start_s < LONGEST_S * speed
        ]
        for name, notes in parts.items()
    }
    programs = rng.choice(PROGRAMS, len(moved), replace=False)
    voices = [(k, int(programs[k]), 100, notes) for k, notes in enumerate(moved.values())]
    if rng.random() < 0.5:
        last = max(n.end_s for notes in moved.values() for n in notes)
        voices.append((9, int(rng.choice(KITS)), 90, beat(last, rng)))
    return at_rate(fluidsynth(font, score(voices)))


def beat(seconds: float, rng: np.random.Generator) -> list[Note]:
    """One bar of drums over and over: on the beats where songs have them, and a few random hits."""
    sixteenth = 60 / float(rng.uniform(80, 150)) / 4
    bar = [(0, 36), (8, 36), (4, 38), (12, 38), *((step, 42) for step in range(0, 16, int(rng.choice((2, 4)))))]
    bar += [(int(rng.integers(16)), int(rng.choice(ROLES))) for _ in range(int(rng.integers(0, 5)))]
    return [
        Note(start, start + sixteenth, drum, int(rng.integers(70, 120)))
        for first in range(0, int(seconds / sixteenth), 16)
        for step, drum in sorted(set(bar))
        for start in ((first + step) * sixteenth,)
    ]


def run(chosen: argparse.Namespace) -> int:
    chosen.out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(chosen.pop909) as archive:
        numbers = [n for n in song_numbers(archive) if n % DEV_EVERY == 0][: chosen.most]
        songs = {n: song_notes(archive, n) for n in numbers}

    def write(number: int) -> None:
        rng = np.random.default_rng((chosen.seed, number))
        audio = played(songs[number], chosen.soundfont[int(rng.integers(len(chosen.soundfont)))], rng)
        peak = max(1e-4, float(np.abs(audio).max()))
        soundfile.write(chosen.out / f"{number:03d}.flac", 0.7 * audio / peak, RATE, "PCM_16")

    with ThreadPoolExecutor(chosen.threads) as pool:
        list(pool.map(write, songs))
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `songs`."""
    command = commands.add_parser("songs", help="pop songs that nothing was trained on, as audio")
    command.add_argument("--pop909", type=Path, required=True, help="the POP909 archive")
    command.add_argument("--soundfont", type=Path, action="append", required=True)
    command.add_argument("--out", type=Path, required=True)
    command.add_argument("--most", type=int, default=200, help="so many songs")
    command.add_argument("--threads", type=int, default=2)
    command.add_argument("--seed", type=int, default=1)
    command.set_defaults(run=run)
