"""Songs that share a drum machine's commonest beats at 120 bpm and nothing else: are they attributed to each other?

python tests/benchmarks/stock_beats.py WORK
descant catalog add --catalog CATALOG WORK/catalog
descant bench known WORK/pairs.tsv --catalog CATALOG

The worst case of the style leg's onsets: tempo and beat of a query are those of a third of what was added. CATALOG is a
catalog of other music. Needs fluidsynth and the soundfonts of `research`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import soundfile

from research.derivations import RATE, at_rate
from research.style_render import Note, fluidsynth, score

FONTS = [Path("/usr/share/sounds/sf2", name) for name in ("FluidR3_GM.sf2", "TimGM6mb.sf2")]
KITS, PROGRAMS = (0, 8, 16, 24, 25, 40), (0, 4, 16, 24, 26, 29, 48, 62, 73, 80, 81, 88)
KICK, SNARE, CLAP, HAT, OPEN_HAT = 36, 38, 39, 42, 46
BEATS = (
    {KICK: (0, 8), SNARE: (4, 12), HAT: tuple(range(0, 16, 2))},
    {KICK: (0, 4, 8, 12), CLAP: (4, 12), OPEN_HAT: (2, 6, 10, 14)},
    {KICK: (0, 6, 8), SNARE: (4, 12), HAT: tuple(range(16))},
)
SIXTEENTH_S, BAR_S = 0.125, 2.0
SONGS = 24


def song(beat: int, bars: int, rng: np.random.Generator) -> np.ndarray:
    """Four chords and a tune of chance over one of BEATS, on instruments of chance. float32 mono at RATE."""
    drums = [
        Note(bar * BAR_S + step * SIXTEENTH_S, bar * BAR_S + step * SIXTEENTH_S + 0.1, drum, 100)
        for bar in range(bars)
        for drum, steps in BEATS[beat].items()
        for step in steps
    ]
    roots, minor = rng.choice(12, 4, replace=False), rng.random(4) < 0.5
    chords, tune = [], []
    for bar in range(bars):
        at, root = bar * BAR_S, int(roots[bar % 4])
        chords += [Note(at, at + 1.9, 48 + root + n, 80) for n in (0, 3 if minor[bar % 4] else 4, 7)]
        for eighth in np.flatnonzero(rng.random(8) < 0.6) * 2 * SIXTEENTH_S:
            pitch = 60 + root + int(rng.choice([0, 2, 4, 7, 9]))
            tune.append(Note(at + eighth, at + eighth + 0.22, pitch, 90))
    played = rng.choice(PROGRAMS, 2, replace=False)
    parts = [(9, int(rng.choice(KITS)), int(rng.integers(80, 115)), drums)]
    parts += [(n, int(played[n]), int(rng.integers(60, 100)), notes) for n, notes in enumerate((chords, tune))]
    return at_rate(fluidsynth(FONTS[int(rng.integers(len(FONTS)))], score(parts)))


def main(work: Path) -> None:
    rng = np.random.default_rng(3)
    for folder in ("catalog", "queries"):
        (work / folder).mkdir(parents=True, exist_ok=True)
    rows = ["set\trelation\tquery\tsource"]
    for n in range(SONGS):
        soundfile.write(work / "catalog" / f"{n:02d}.flac", song(n % len(BEATS), 20, rng)[: 38 * RATE], RATE)
    for n in range(SONGS):
        begin = int(rng.uniform(0.2, 1.5) * RATE)
        sound = song(n % len(BEATS), 12, rng)[begin : begin + 20 * RATE]
        soundfile.write(work / "queries" / f"{n:02d}.flac", sound, RATE)
        rows.append(f"stock_beats\tunrelated\tqueries/{n:02d}.flac\t")
    (work / "pairs.tsv").write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
