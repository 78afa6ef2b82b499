"""Where training material lies and how it is split into training and development parts.

Shared by everything here that trains. Rules: POP909 songs whose number divides by DEV_EVERY are never trained on;
a Debian package goes where the folder it lies in says.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from research.pitch_score import Score, read_midi

DEV_EVERY = 6
AUDIO_SUFFIXES = frozenset({".ogg", ".oga", ".opus", ".mp3", ".flac", ".wav", ".m4a"})


def pop909_songs(folder: Path, role: str) -> list[int]:
    """Song numbers of a role ("train" or "dev"), rising."""
    songs = sorted(int(path.name) for path in folder.iterdir() if path.is_dir() and path.name.isdigit())
    return [song for song in songs if (song % DEV_EVERY == 0) == (role == "dev")]


def pop909_score(folder: Path, song: int, rng: np.random.Generator | None = None) -> Score:
    """One song's notes and beats. With rng, half the time one of its earlier arrangements (same time line)."""
    home = folder / f"{song:03d}"
    path = home / f"{song:03d}.mid"
    beats = np.loadtxt(home / "beat_midi.txt", ndmin=2)[:, 0]
    others = sorted((home / "versions").glob("*.mid"))
    if rng is not None and others and rng.random() < 0.5:
        other = read_midi(others[int(rng.integers(len(others)))])
        if len(other) > 64 and len(np.unique(other[:, 4])) == 3:
            return Score(other, beats)
    return Score(read_midi(path), beats)


def audio_files(folder: Path) -> list[Path]:
    """Audio files under a folder, by path."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in AUDIO_SUFFIXES and path.is_file())
