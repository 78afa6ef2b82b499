"""Music of POP909, for a training set of the audit: an "artist" plays six songs that follow each other by number.

    PYTHONPATH=app python tests/benchmarks/audit/pop_artists.py pop909.zip OUT --soundfont A.sf2 --soundfont B.sf2
    python -m descant.audit.reference audit-material OUT --out SET --artists 8 --each 30 --held-out 4

Songs from number 601 on, of the first minute each. An artist has one soundfont, three instruments and, by the toss of a
coin, one bar of drums. POP909 (Wang et al. 2020): https://github.com/music-x-lab/POP909-Dataset
"""

from __future__ import annotations

import argparse
import zipfile
from pathlib import Path

import numpy as np
import soundfile as sf

from research.derivations import PROGRAMS, RATE, at_rate
from research.pop_songs import beat
from research.style_render import fluidsynth, score, song_notes, song_numbers

FIRST, SONGS, LENGTH_S = 601, 6, 60.0


def main() -> None:
    asked = argparse.ArgumentParser(description="Renders artists from POP909.")
    asked.add_argument("pop909", type=Path)
    asked.add_argument("out", type=Path)
    asked.add_argument("--soundfont", type=Path, action="append", required=True)
    asked.add_argument("--artists", type=int, default=8)
    chosen = asked.parse_args()
    with zipfile.ZipFile(chosen.pop909) as archive:
        numbers = [n for n in song_numbers(archive) if n >= FIRST]
        for artist in range(chosen.artists):
            random = np.random.default_rng((909, artist))
            programs = random.choice(PROGRAMS, 3, replace=False)
            font, drums = chosen.soundfont[artist % len(chosen.soundfont)], random.random() < 0.5
            folder = chosen.out / f"artist-{artist:02d}"
            folder.mkdir(parents=True, exist_ok=True)
            for number in numbers[artist * SONGS : (artist + 1) * SONGS]:
                parts = song_notes(archive, number)
                voices = [
                    (place, int(programs[place % 3]), 100, [n for n in notes if n.start_s < LENGTH_S])
                    for place, notes in enumerate(parts.values())
                ]
                if drums:
                    voices.append((9, 0, 90, beat(LENGTH_S, random)))
                sound = at_rate(fluidsynth(font, score(voices)))[: round((LENGTH_S + 2) * RATE)]
                loudest = max(1e-4, float(np.abs(sound).max()))
                sf.write(folder / f"song-{number:03d}.flac", 0.7 * sound / loudest, RATE, "PCM_16")
            print(folder, numbers[artist * SONGS : (artist + 1) * SONGS], programs, font.name, "drums" if drums else "")


if __name__ == "__main__":
    main()
