"""`python -m research cohort`: the cohort of unrelated music that ships with Descant, as features only."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from descant.attribution.cohort import save_cohort
from descant.audio.frames import MEL_RATE, PITCH_RATE, Frames
from descant.catalog.store import Catalog
from descant.encoders import load_shipped
from descant.settings import Settings

EXCERPT_S = 16.0
PER_TRACK = 2
LEAST_S = 15.0
"""Tracks shorter than this are effects, not music."""


def excerpts(frames: Frames, random: np.random.Generator) -> list[Frames]:
    """Up to PER_TRACK excerpts of EXCERPT_S that do not overlap, at random places off any grid."""
    count = int(min(PER_TRACK, max(1, frames.duration_s // EXCERPT_S)))
    length = min(EXCERPT_S, frames.duration_s)
    slack = frames.duration_s - count * length
    cuts = np.sort(random.uniform(0, max(slack, 0), count))
    found = []
    for n, cut in enumerate(cuts):
        start = cut + n * length
        pitch = slice(int(start * PITCH_RATE), int((start + length) * PITCH_RATE))
        mel = slice(int(start * MEL_RATE), int((start + length) * MEL_RATE))
        found.append(Frames(frames.pitch[pitch], frames.mel[mel]))
    return found


def run(args: argparse.Namespace) -> int:
    random = np.random.default_rng(args.seed)
    encoders = load_shipped(Settings(device="cpu"))
    with Catalog.open(args.catalog) as catalog:
        pieces = [
            piece
            for track in catalog.tracks(order="path")
            if track.duration_s >= LEAST_S
            for piece in excerpts(catalog.features(track.id), random)
        ]
    pieces = [pieces[i] for i in random.permutation(len(pieces))][: args.most]
    embeddings = [encoder.embed(pieces) for encoder in encoders]
    save_cohort(
        args.out,
        [{e.name: of[i] for e, of in zip(encoders, embeddings, strict=True)} for i in range(len(pieces))],
        encoders,
    )
    print(f"{len(pieces)} excerpts in {args.out}, {args.out.stat().st_size / 1e6:.1f} MB")
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("cohort", help="make the cohort from a catalog of music that nothing was trained on")
    parser.add_argument("--catalog", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--most", type=int, default=350)
    parser.add_argument("--seed", type=int, default=1)
    parser.set_defaults(run=run)
