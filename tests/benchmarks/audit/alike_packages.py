"""Which packages' music is most alike: python alike_packages.py MUSIC, a folder of packages.

Of each package with seven files of 100 kB or more the first eight are heard: mean and deviation of each mel band over
the frames that sound, loudness taken out of the means. Printed is how far a package's mean over files lies from the
median of all packages, nearest first.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.audio.discover import SUFFIXES
from descant.audio.extract import extract

LEAST_BYTES, LEAST_FILES, FILES = 100_000, 7, 8
SILENT_DB = -80.0


def described(path: Path) -> NDArray[np.float32]:
    mel = extract(path).frames.mel.astype(np.float32)
    mel = mel[mel.mean(axis=1) > SILENT_DB]
    return np.concatenate([mel.mean(axis=0) - mel.mean(), mel.std(axis=0)])


def main() -> None:
    found = {}
    for package in sorted(Path(sys.argv[1]).iterdir()):
        files = [f for f in package.rglob("*") if f.suffix.lower() in SUFFIXES and f.stat().st_size >= LEAST_BYTES]
        if len(files) >= LEAST_FILES:
            found[package.name] = np.mean([described(path) for path in sorted(files)[:FILES]], axis=0)
    names, where = list(found), np.stack(list(found.values()))
    far = np.linalg.norm(where - np.median(where, axis=0), axis=1)
    for n in np.argsort(far):
        print(f"{far[n]:6.1f}  {names[n]}")


if __name__ == "__main__":
    main()
