"""`python -m research cohort`: the cohort of unrelated music that ships with Descant, as features only."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

from descant.attribution.cohort import FURTHER, Cohort, Excerpt, load_cohort
from descant.audio.frames import MEL_RATE, PITCH_RATE, Frames
from descant.catalog.store import Catalog
from descant.encoders import Encoder, load_shipped
from descant.encoders.pitchnet import PitchNet
from descant.encoders.shipped import ShippedPitchEncoder
from descant.encoders.windows import fold, unfold
from descant.resources import resource
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


def heard_again(cohort: Cohort, former: Encoder, weights: Path) -> list[Excerpt]:
    """The excerpts of a cohort whose spectra are kept, with the recording leg's frames by other weights: these spectra
    are all that the network hears of the audio. former: the encoder that the cohort was made with."""
    net = PitchNet.load(weights)
    found: list[Excerpt] = []
    for excerpt in cohort.excerpts:
        before = excerpt["recording"]
        if before.spectra is None:
            continue
        rows, frame_s = unfold(before, former.segment_frames)
        with torch.inference_mode():
            heard = net.layers.of_salience(torch.from_numpy(before.spectra.astype(np.float32))[None])[0].numpy()
        heard = heard.reshape(len(heard), -1)[: len(rows)]
        made = fold(heard, frame_s, net.config.steps, round(before.hop_s / frame_s))
        found.append({**excerpt, "recording": replace(made, spectra=before.spectra)})
    return found


def again(args: argparse.Namespace) -> int:
    """Of a cohort and the weights it was made with, the cohort of the weights of today."""
    shipped = load_shipped(Settings(device="cpu"))
    former = ShippedPitchEncoder("recording", args.former)
    cohort = load_cohort(args.again, [former, *shipped[1:]])
    kept = heard_again(cohort, former, resource("weights/recording.safetensors"))
    save_cohort(args.out, kept, shipped)
    print(f"{len(kept)} of {len(cohort.excerpts)} excerpts in {args.out}")
    return 0


def run(args: argparse.Namespace) -> int:
    if args.again:
        return again(args)
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
    made = parser.add_mutually_exclusive_group(required=True)
    made.add_argument("--catalog", type=Path)
    made.add_argument(
        "--again", type=Path, help="a cohort of other recording weights, to be made anew from its spectra"
    )
    parser.add_argument("--former", type=Path, help="with --again: those weights")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--most", type=int, default=350)
    parser.add_argument("--seed", type=int, default=1)
    parser.set_defaults(run=run)
