"""`python -m research cohort`: the cohort of unrelated music that ships with Descant, as features only."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from descant.attribution.cohort import FURTHER, Excerpt
from descant.audio.frames import MEL_RATE, PITCH_RATE, Frames
from descant.catalog.store import Catalog
from descant.encoders import Encoder, load_shipped
from descant.encoders.windows import unfold
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


def save_cohort(path: Path, excerpts: Sequence[Excerpt], encoders: Sequence[Encoder]) -> None:
    """Writes one safetensors file: per leg the frames (or vectors) of all excerpts as int8 (all are of unit length,
    so a frame's own scale need not be kept), the onsets, of those that are asked also the spectra, and the encoders'
    versions."""
    tensors = {}
    shapes = {}
    for encoder in encoders:
        embeddings = [e[encoder.name] for e in excerpts]
        count = encoder.segment_frames
        parts = [unfold(one, count)[0] if count else one.vectors for one in embeddings]
        rows = np.concatenate(parts)
        peak = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-6)
        tensors[f"{encoder.name}.rows"] = np.round(rows / peak * 127).astype(np.int8)
        tensors[f"{encoder.name}.counts"] = np.array([len(p) for p in parts], np.int32)
        shapes[encoder.name] = {"length_s": embeddings[0].length_s, "hop_s": embeddings[0].hop_s}
        for name, lengths, steps, first in FURTHER:
            kept = [of for one in embeddings[first:] if (of := getattr(one, name)) is not None]
            if kept:
                tensors[f"{encoder.name}.{name}"] = np.round(np.concatenate(kept) * steps).astype(np.uint8)
                tensors[f"{encoder.name}.{lengths}"] = np.array([len(of) for of in kept], np.int32)
    meta = {"excerpts": len(excerpts), "versions": {v.name: v.version for v in encoders}, "legs": shapes}
    save_file(tensors, path, metadata={"cohort": json.dumps(meta, sort_keys=True)})


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
