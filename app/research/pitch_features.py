"""`features`: pitch frames of every audio file under some folders, once each; resumed by running it again."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np

from descant.audio.extract import extract
from descant.errors import DecodeError
from descant.files import replacing
from research.material import audio_files

COHORT_DIGITS = frozenset("89abcdef")
"""With --half, packages whose name's MD5 begins so are held back for the cohort and never trained on."""


def held_back(package: str) -> bool:
    """Whether a package belongs to the cohort's half."""
    return hashlib.md5(package.encode(), usedforsecurity=False).hexdigest()[0] in COHORT_DIGITS


def feature_path(out: Path, folder: Path, path: Path) -> Path:
    """out/<package>__<digest>.npy: the same for the same file name under the same folder."""
    inner = path.relative_to(folder)
    package = inner.parts[0] if len(inner.parts) > 1 else "file"
    stem = path.stem if package == "file" else f"{package}__{hashlib.sha256(str(inner).encode()).hexdigest()[:10]}"
    return out / f"{stem}.npy"


def run(arguments: argparse.Namespace) -> int:
    """Extracts what is new; float16 [T, 84] each."""
    folder, out = Path(arguments.folder), Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    for path in audio_files(folder):
        target = feature_path(out, folder, path)
        if target.exists() or (arguments.half and held_back(path.relative_to(folder).parts[0])):
            continue
        try:
            frames = extract(path).frames
        except DecodeError as error:
            print(f"skipped: {error}", flush=True)
            continue
        with replacing(target) as beside, beside.open("wb") as file:
            np.save(file, frames.pitch)
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `features`."""
    command = commands.add_parser("features", help="pitch frames of audio files")
    command.add_argument("folder")
    command.add_argument("--out", required=True)
    command.add_argument("--half", action="store_true", help="leave out the packages held back for the cohort")
    command.set_defaults(run=run)
