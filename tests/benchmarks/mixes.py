"""Tracks of a catalog over each other and under other music, at known levels: a manifest for `descant bench shares`.

python tests/benchmarks/mixes.py MUSIC OUTSIDE OUT SEED EACH
descant bench shares OUT/manifest.json

All of MUSIC is the catalog, nothing of OUTSIDE is. True shares are parts of the energy: two excerpts of 40 s at one
level have a half each, of two that are 6 dB apart one has .8. Kinds: overlay, overlay_6 (dB), overlay_coded (MP3),
over_outside (a half is in no catalog), outside (all of it is not).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import soundfile

from descant.audio.decode import read_span
from descant.errors import DescantError

RATE, LENGTH_S, LEVEL = 32_000, 40, 0.08
SUFFIXES = {".ogg", ".mp3", ".opus", ".flac", ".wav"}


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)


def excerpt(files: Sequence[Path], random: np.random.Generator) -> tuple[str, np.ndarray]:
    """An excerpt of one of these at LEVEL: float32 [LENGTH_S · RATE]."""
    while True:
        path = files[int(random.integers(len(files)))]
        start = float(random.uniform(2, 40))
        try:
            sound = read_span(path, start, start + LENGTH_S, RATE, 1)[:, 0]
        except DescantError:
            continue
        level = float(np.sqrt((sound**2).mean())) if len(sound) == LENGTH_S * RATE else 0.0
        if level > 0.005:
            return str(path.resolve()), sound * np.float32(LEVEL / level)


def main(music: Path, outside: Path, out: Path, seed: int, each: int) -> None:
    random = np.random.default_rng(seed)
    catalog, others = files_in(music), files_in(outside)
    out.mkdir(parents=True, exist_ok=True)
    queries = []
    for n in range(each):
        for kind in ("overlay", "overlay_6", "overlay_coded", "over_outside", "outside"):
            first, one = excerpt(others if kind == "outside" else catalog, random)
            second, other = excerpt(others if "outside" in kind else catalog, random)
            parts = (0.8, 0.2) if kind == "overlay_6" else (0.5, 0.5)
            mix = one + np.float32(np.sqrt(parts[1] / parts[0])) * other
            path = out / f"{kind}_{n:03d}.{'mp3' if kind == 'overlay_coded' else 'wav'}"
            soundfile.write(path, np.clip(mix, -1, 1), RATE)
            shares: dict[str, float] = {}
            for name, part in zip((first, second), parts, strict=True):
                if name in {str(file.resolve()) for file in catalog}:
                    shares[name] = shares.get(name, 0.0) + part
            queries.append({"kind": kind, "path": str(path.resolve()), "shares": shares})
    manifest = {"catalog": [str(file.resolve()) for file in catalog], "queries": queries}
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1))


if __name__ == "__main__":
    main(*(Path(word) for word in sys.argv[1:4]), *(int(word) for word in sys.argv[4:6]))
