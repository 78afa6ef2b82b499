"""`python -m research filters`: the mel filterbank that frames are made with, from librosa."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.audio.features import MEL_HIGH, MEL_LOW, WINDOW
from descant.audio.frames import MEL_BINS, RATE

MAIN_LOBE = 1.5
"""Width of the Hann window's main lobe in bins (its equivalent noise bandwidth), over which the power of one sine is
counted: divided by it, a sine of full scale has 0 dB summed over bands."""


def mel_filters() -> NDArray[np.float32]:
    """float32 [WINDOW / 2 + 1, MEL_BINS]: triangles on Slaney's scale (Auditory Toolbox, 1998), for power."""
    import librosa.filters

    made = librosa.filters.mel(
        sr=RATE, n_fft=WINDOW, n_mels=MEL_BINS, fmin=MEL_LOW, fmax=MEL_HIGH, htk=False, norm=None, dtype=np.float64
    )
    return np.ascontiguousarray(made.T / MAIN_LOBE, np.float32)


def run(args: argparse.Namespace) -> int:
    import librosa

    hz = librosa.mel_frequencies(n_mels=MEL_BINS + 2, fmin=MEL_LOW, fmax=MEL_HIGH)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(args.out, mel=mel_filters(), hz=hz)
    print(args.out)
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("filters", help="make the mel filterbank with librosa")
    parser.add_argument("--out", type=Path, default=Path("resources/filters/mel.npz"))
    parser.set_defaults(run=run)
