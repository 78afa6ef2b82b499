"""The golden set's music: a small catalog and tracks that descend from it in every way, played by the demo's studio.

Everything is seeded and in the public domain or written for this program; a piece is half a minute at most where the
demonstration does not need it longer, so that the whole set is made and analysed in seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import mutagen.flac
import numpy as np
import soundfile
from numpy.typing import NDArray

from descant.demo.arrange import Form, Take, perform
from descant.demo.artists import HALDEN, MACHINE, MIRA_KESTREL, SLATE_HARBOUR, Sound
from descant.demo.derived import SAMPLED, compose
from descant.demo.records import RECORDINGS
from descant.demo.score import Tune
from descant.demo.tunes import GLASS_STAIRS, MINUET_IN_G, NEW, ODE_TO_JOY, PAPER_ROCKETS, TUNES
from descant.demo.voices import RATE

Stereo = NDArray[np.float32]
SAILOR, PEDLAR, MOUNTAIN, WALTZ, GREENSLEEVES, JOY, ELISE = 1, 4, 5, 7, 9, 11, 12
CATALOG = (SAILOR, PEDLAR, MOUNTAIN, WALTZ, GREENSLEEVES, JOY, ELISE)
"""Catalog numbers of the studio's recordings in the golden catalog."""
SECONDS = 26.0
"""Length of a piece, about."""
AGAIN = "Lady Greensleeves (Remastered)"


def _played(tune: Tune, sound: Sound, *, tempo: float, transpose: int = 0, seed: int = 1) -> Stereo:
    bars = round(SECONDS * tempo / 60 / tune.meter)
    whole, part = divmod(bars, tune.bars)
    statements = ((0, tune.bars),) * whole + (((0, part),) if part else ())
    return perform(Take(tune, sound, tempo, transpose, seed, Form(0, statements, ending=False)))


@cache
def recording(number: int) -> Stereo:
    """float32 [samples, 2]: the beginning of one of the studio's recordings; all of the one that the demo samples."""
    made = RECORDINGS[number - 1]
    if made is SAMPLED:
        return made.perform()
    return _played(made.tune, made.artist.sound, tempo=made.tempo, transpose=made.transpose, seed=1000 + number)


@cache
def unrelated() -> Stereo:
    return _played(GLASS_STAIRS, MACHINE, tempo=GLASS_STAIRS.tempo, seed=3)


def _cut(sound: Stereo, start_s: float, end_s: float) -> Stereo:
    return sound[round(start_s * RATE) : round(end_s * RATE)]


def _faster(sound: Stereo, ratio: float) -> Stereo:
    """As a turntable: tempo and pitch together."""
    at = np.arange(int(len(sound) / ratio)) * ratio
    return np.stack([np.interp(at, np.arange(len(sound)), side) for side in sound.T], axis=1).astype(np.float32)


def _stretched(sound: Stereo, ratio: float) -> Stereo:
    """Tempo alone: grains of 93 ms, each moved by up to 12 ms to where it goes on best (WSOLA)."""
    size, hop, reach = 4096, 2048, 512
    window = np.hanning(size + 1)[:size, None].astype(np.float32)
    mono = sound.mean(axis=1)
    count = int((len(sound) - size - 2 * reach) / ratio / hop)
    made = np.zeros((count * hop + size, 2), np.float32)
    follows = reach
    for grain in range(count):
        near = reach + round(grain * hop * ratio)
        wanted = mono[follows : follows + size]
        searched = mono[near - reach : near + reach + size]
        at = near - reach + int(np.correlate(searched, wanted, "valid").argmax()) if len(wanted) == size else near
        made[grain * hop : grain * hop + size] += sound[at : at + size] * window
        follows = at + hop
    return made


def _joined(*parts: Stereo, fade_s: float = 0.1) -> Stereo:
    fade = round(fade_s * RATE)
    rise = np.linspace(0, 1, fade, dtype=np.float32)[:, None]
    made = parts[0]
    for part in parts[1:]:
        seam = made[-fade:] * rise[::-1] + part[:fade] * rise
        made = np.concatenate([made[:-fade], seam, part[fade:]])
    return made


def _mix() -> Stereo:
    """Five minutes: pieces of the catalog between tunes and covers that it does not hold."""
    parts = []
    for n, number in enumerate((PEDLAR, WALTZ, SAILOR, GREENSLEEVES, ELISE)):
        tune = (*NEW, *TUNES)[n]
        parts += [
            _cut(recording(number), 2 + n, 20 + n),
            _faster(unrelated(), 0.9 + 0.05 * n),
            _played(tune, MACHINE, tempo=tune.tempo * 1.07, transpose=n - 2, seed=40 + n),
        ]
    return _joined(*parts, fade_s=1.0)


QUERIES: Mapping[str, Callable[[], Stereo]] = {
    "demonstration": lambda: compose(recording(SAMPLED.number)).sound,
    "excerpt": lambda: _cut(recording(GREENSLEEVES), 6, 18),
    "pitched": lambda: _faster(_cut(recording(JOY), 4, 20), 2 ** (2 / 12)),
    "stretched": lambda: _stretched(_cut(recording(MOUNTAIN), 3, 21), 1.12),
    "cover": lambda: _played(MINUET_IN_G, MACHINE, tempo=1.15 * MINUET_IN_G.tempo, transpose=3, seed=7),
    "cover in a style": lambda: _played(ODE_TO_JOY, MIRA_KESTREL.sound, tempo=126, transpose=-3, seed=8),
    "style": lambda: _played(PAPER_ROCKETS, HALDEN.sound, tempo=100, transpose=2, seed=9),
    "overlay": lambda: _cut(recording(SAILOR), 2, 20) + np.float32(0.7) * _cut(recording(ELISE), 5, 23),
    "splice": lambda: _joined(_cut(recording(PEDLAR), 30, 42), _cut(recording(WALTZ), 8, 18)),
    "continuation": lambda: _joined(
        _cut(recording(SAILOR), 0, 10), _played(PAPER_ROCKETS, SLATE_HARBOUR.sound, tempo=120, seed=10)[: 12 * RATE]
    ),
    "further file": lambda: recording(GREENSLEEVES),
    "unrelated": unrelated,
    "silence": lambda: np.zeros((12 * RATE, 2), np.float32),
    "mix": _mix,
}
"""By name, what makes each track that is asked about: float32 [samples, 2] at RATE."""


def write(path: Path, sound: Stereo) -> Path:
    soundfile.write(path, sound, RATE, subtype="PCM_16")
    return path


def write_catalog_files(folder: Path) -> list[Path]:
    """The catalog's seven recordings, named by their titles, and one of them again under another name."""
    files = []
    for number in CATALOG:
        title = RECORDINGS[number - 1].title
        files.append(write(folder / f"{title}.wav", recording(number)))
    again = folder / f"{AGAIN}.flac"
    soundfile.write(again, soundfile.read(files[4], dtype="int16")[0], RATE, "PCM_16")
    tags = mutagen.flac.FLAC(again)
    tags.update({"title": AGAIN, "artist": "Another Label", "isrc": replace(RECORDINGS[8], number=99).isrc})
    tags.save()
    return [*files, again]
