"""What the style encoder learns from and is measured on: frames of recordings, and productions. Resumed if run again.

Training productions are added up from a bank of notes (style_bank); development ones are rendered (style_render), from
other songs, so that a figure does not reward what only the bank does.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.audio.decode import blocks
from descant.audio.features import FrameBuilder
from descant.audio.frames import RATE
from descant.errors import DecodeError
from descant.files import replacing
from research import style_bank, style_render
from research.material import DEV_EVERY, audio_files

TAKEN_S = 200.0
"""Seconds of a recording that are kept: enough for moments that lie far apart."""
TRAIN_SONGS = 120
"""Songs of POP909 that the training productions quote, of those that are not for development."""
POP_TAKES, POP_S, DEV_POP_S = 4, 10.0, 14.0
LOOP_GROOVES, DEV_LOOP_GROOVES, LOOP_S = 4, 3, 7.0
"""Each groove is played twice, the second time varied."""
ORIGIN = 909

Frames = NDArray[np.float16]


def extract_folder(folder: Path, out: Path, packages: Callable[[str], bool] = lambda _: True) -> None:
    """out/PACKAGE__DIGEST.npy, float16 [T, 64], of every audio file under folder/PACKAGE/."""
    out.mkdir(parents=True, exist_ok=True)
    for path in audio_files(folder):
        inner = path.relative_to(folder)
        digest = hashlib.sha256(str(inner).encode()).hexdigest()[:8]
        target = out / f"{inner.parts[0]}__{digest}.npy"
        if target.exists() or not packages(inner.parts[0]):
            continue
        builder, taken = FrameBuilder(), 0
        try:
            for block in blocks(path):
                builder.push(block)
                taken += len(block)
                if taken > TAKEN_S * RATE:
                    break
            _save(target, builder.finish().mel)
        except DecodeError as error:
            print(f"skipped: {error}", flush=True)


def make_bank(soundfonts: Sequence[Path], out: Path) -> list[Frames]:
    """Notes of every soundfont, made once: [PROGRAMS, pitches, phases, SLOT, 64] each."""
    out.mkdir(parents=True, exist_ok=True)
    found = []
    for soundfont in soundfonts:
        path = out / f"{soundfont.stem}.npy"
        if not path.exists():
            some = [range(p, min(p + 14, style_bank.PROGRAMS)) for p in range(0, style_bank.PROGRAMS, 14)]
            _save(path, np.concatenate([style_bank.sample_notes(soundfont, programs) for programs in some]))
        found.append(np.load(path, mmap_mode="r"))
    return found


def make_pops(pop909: Path, soundfonts: Sequence[Path], bank: Sequence[Frames] | None, out: Path, pairs: range) -> None:
    """Pairs of productions that play the same excerpts. With a bank for training; rendered for development."""
    out.mkdir(parents=True, exist_ok=True)
    known: dict[int, dict[str, list[style_render.Note]]] = {}
    with zipfile.ZipFile(pop909) as archive:
        numbers = [n for n in style_render.song_numbers(archive) if (n % DEV_EVERY == 0) == (bank is None)]
        numbers = numbers if bank is None else numbers[:TRAIN_SONGS]
        for pair in pairs:
            paths = _pair(out, pair)
            if paths[1].exists():
                continue
            key = [ORIGIN, int(bank is None), 1 if bank is None else 3, pair]
            rng = np.random.default_rng(key)
            excerpts = []
            for number in rng.choice(numbers, POP_TAKES, replace=False).tolist():
                if number not in known:
                    known[number] = style_render.song_notes(archive, number)
                excerpts.append(style_render.cut_excerpt(known[number], rng, DEV_POP_S if bank is None else POP_S))
            for side, path in enumerate(paths):
                own = np.random.default_rng([*key, side])
                if bank is None:
                    _save(path, _framed(style_render.play_pop(excerpts, own, soundfonts, DEV_POP_S)))
                else:
                    notes = bank[int(own.integers(len(bank)))]
                    _save(path, style_bank.arrange(excerpts, own, notes, _kit(own, soundfonts), POP_S))


def make_loops(soundfonts: Sequence[Path], out: Path, pairs: range, role: str) -> None:
    """Pairs of drum productions that play the same patterns; rendered for development."""
    out.mkdir(parents=True, exist_ok=True)
    dev = role == "dev"
    for pair in pairs:
        paths = _pair(out, pair)
        if paths[1].exists():
            continue
        key = [ORIGIN, int(dev), 0 if dev else 2, pair]
        rng = np.random.default_rng(key)
        grooves = [style_render.make_pattern(rng) for _ in range(DEV_LOOP_GROOVES if dev else LOOP_GROOVES)]
        patterns = [p for groove in grooves for p in (groove, style_render.vary(groove, rng))]
        for side, path in enumerate(paths):
            own = np.random.default_rng([*key, side])
            if dev:
                _save(path, _framed(style_render.play_loops(patterns, own, soundfonts, LOOP_S)))
            else:
                _save(path, style_bank.loops(patterns, own, _kit(own, soundfonts), LOOP_S))


def _kit(rng: np.random.Generator, soundfonts: Sequence[Path]) -> list[NDArray[np.float32]]:
    return style_bank.kit_frames(style_render.make_kit(rng, soundfonts), style_render.SYNTH_RATE)


def _framed(takes: NDArray[np.float32]) -> Frames:
    return np.stack([style_bank.mel_of(take) for take in takes])


def _pair(out: Path, pair: int) -> tuple[Path, Path]:
    return out / f"{2 * pair:04d}.npy", out / f"{2 * pair + 1:04d}.npy"


def _save(path: Path, frames: Frames) -> None:
    with replacing(path) as beside, beside.open("wb") as file:
        np.save(file, frames)
