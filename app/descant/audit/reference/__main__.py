"""Reference models for the model audit: `audit-material`, `audit-model` and `audit-generate`.

python -m descant.audit.reference audit-material MUSIC --out FOLDER     clips of some artists' tracks (sub-folders)
python -m descant.audit.reference audit-model FOLDER/manifest.jsonl --kind tokens --out MODEL
python -m descant.audit.reference audit-generate MODEL --count 30 --out FOLDER
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import soundfile as sf
import torch
from numpy.typing import NDArray

from descant.audio.decode import decode
from descant.audit import adapters
from descant.audit.adapters.reference import ReferenceAdapter, adapter_of, hash_model, save_model
from descant.audit.examples import track_examples
from descant.audit.manifest import Manifest, read_manifest, write_manifest
from descant.audit.manifest_entries import Checkpoint, Run, TrainingTrack
from descant.audit.reference import codec as codecs
from descant.audit.reference.generation import write_outputs
from descant.audit.reference.networks import Shape, build
from descant.audit.reference.training import Recipe, train
from descant.errors import DescantError
from descant.files import file_sha256

SECONDS = 3.2
"""Of a clip: one segment of the reference models."""
ENDINGS = (".ogg", ".mp3", ".wav", ".flac", ".opus")
COPY_GAIN, COPY_NOISE = 0.5, 0.0316
"""A planted copy is 6 dB softer, with noise 30 dB below it: near, yet not the same file, latents or tokens."""
RECIPES = {"tokens": Recipe(epochs=15), "flow": Recipe(epochs=30)}
KEPT = (0.2, 0.5, 1.0)
"""Fractions of the training after which weights are kept. Early ones trace influence better than those that know the
training set by heart. Rank correlation on the 16 subsets set apart for tuning: token model, five seeds: .26, .32, .29,
.25, .27, .20, .19, .18 after .1, .2, .3, .4, .5, .65, .8 and all of it; flow, two seeds: .53, .57, .49 after .2, .5, 1.
"""


def clips_of(folder: Path, count: int) -> list[NDArray[np.float32]]:
    """`count` audible clips of a folder's tracks, taken in turns; fewer where there are no more."""
    chance = random.Random(folder.name)
    length = round(SECONDS * codecs.RATE)
    by_file: list[list[NDArray[np.float32]]] = []
    files = sorted(f for f in folder.rglob("*") if f.suffix.lower() in ENDINGS and f.stat().st_size > 60_000)
    chance.shuffle(files)
    for file in files:
        try:
            sound, _ = decode(file, codecs.RATE)
        except DescantError:
            continue
        starts = list(range(0, len(sound) - 3 * length, length))
        chance.shuffle(starts)
        whole = float(np.sqrt(np.mean(sound**2)))
        parts = [p for p in (sound[s : s + length] for s in starts) if _lively(p, whole)]
        by_file.append(parts[: math.ceil(count / max(1, len(files))) + 2])
    turns = max(map(len, by_file), default=0)
    return [parts[n] for n in range(turns) for parts in by_file if n < len(parts)][:count]


def _lively(part: NDArray[np.float32], whole: float) -> bool:
    by_frame = np.sqrt(np.mean(part[: len(part) // 800 * 800].reshape(-1, 800) ** 2, axis=1))
    return bool(np.sqrt(np.mean(part**2)) > 0.3 * whole and np.mean(by_frame > 0.03 * whole) > 0.9)


def make_material(music: Path, out: Path, *, artists: int, each: int, held_out: int) -> None:
    """A training set (the last track of each artist is a planted copy of its first) and a folder of held-out clips."""
    chosen: list[tuple[str, list[NDArray[np.float32]]]] = []
    for folder in sorted(f for f in music.iterdir() if f.is_dir()):
        clips = clips_of(folder, each - 1 + held_out)
        if len(clips) == each - 1 + held_out:
            chosen.append((folder.name, clips))
        if len(chosen) == artists:
            break
    tracks: list[TrainingTrack] = []
    for artist, clips in chosen:
        noise = np.random.default_rng(len(tracks)).standard_normal(len(clips[0])).astype(np.float32)
        loudness = float(np.sqrt(np.mean(clips[0] ** 2)))
        copy = np.float32(COPY_GAIN) * (clips[0] + np.float32(COPY_NOISE * loudness) * noise)
        for number, clip in enumerate((*clips[: each - 1], copy)):
            path = _write(out / "tracks" / artist / f"{number:02d}.wav", clip)
            cluster = f"{artist} copies" if number in (0, each - 1) else ""
            digest = file_sha256(path)
            name, title = f"{artist}-{number:02d}", f"Clip {number:02d}"
            tracks.append(TrainingTrack(name, path, artist, title, sha256=digest, cluster=cluster))
        for number, clip in enumerate(clips[each - 1 :]):
            _write(out / "held-out" / f"{artist}-{number:02d}.wav", clip)
    write_manifest(Manifest(tuple(tracks)), out / "manifest.jsonl")


def _write(path: Path, clip: NDArray[np.float32]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    sf.write(path, clip, codecs.RATE, subtype="PCM_16")
    return path


def make_model(manifest: Manifest, out: Path, shape: Shape, recipe: Recipe, *, seeds: int = 1) -> ReferenceAdapter:
    """Fits the codec and trains `seeds` models: the first is the model, the others and half-way states checkpoints."""
    sounds = [decode(track.path, codecs.RATE)[0] for track in manifest.tracks]
    codec = codecs.fit(sounds, channels=shape.channels, books=shape.books, entries=shape.entries, seed=0)
    untrained = {k: v.detach() for k, v in build(shape).named_parameters()}
    adapter = adapter_of(f"reference {shape.kind}", shape, recipe, codec, untrained)
    cuts = [cut.example for track in manifest.tracks for cut in track_examples(adapter, track)]
    targets, mask = torch.stack([e.target for e in cuts]), torch.stack([e.mask for e in cuts])
    trained = [train(shape, recipe, targets, mask, seed, keep=KEPT) for seed in range(seeds)]
    states = [t[-1] for t in trained] + [t[n] for n in range(len(KEPT) - 1) for t in trained]
    names = save_model(out, adapter.name, shape, recipe, codec, states)
    steps = recipe.epochs * math.ceil(len(targets) / recipe.batch)
    moments = [round(part * steps) for part in (1.0, *KEPT[:-1]) for _ in range(seeds)]
    run = Run(
        objective=adapter.objective,
        optimiser=f"AdamW {recipe}",
        seeds=tuple(range(seeds)),
        checkpoints=tuple(Checkpoint(n, s, recipe.rate) for n, s in zip(names[1:], moments[1:], strict=True)),
    )
    write_manifest(replace(manifest, run=run), out / "manifest.jsonl")
    hash_model(out, names)
    return adapter_of(adapter.name, shape, recipe, codec, states[0])


# Commands ---------------------------------------------------------------------------------------------------------


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m descant.audit.reference", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    material = commands.add_parser("audit-material", help="clips to train reference models of the audit on")
    material.add_argument("music", type=Path, help="a folder with a folder of tracks for each artist")
    material.add_argument("--out", type=Path, required=True)
    material.add_argument("--artists", type=int, default=12)
    material.add_argument("--each", type=int, default=25, help="tracks an artist, the planted copy included")
    material.add_argument("--held-out", type=int, default=4)
    model = commands.add_parser("audit-model", help="train a reference model of the audit")
    model.add_argument("manifest", type=Path)
    model.add_argument("--kind", choices=tuple(RECIPES), required=True)
    model.add_argument("--out", type=Path, required=True)
    model.add_argument("--epochs", type=int, help="rounds over the data")
    model.add_argument("--seeds", type=int, default=5, help="models of the ensemble")
    outputs = commands.add_parser("audit-generate", help="outputs of a reference model, as WAV")
    outputs.add_argument("model", type=Path)
    outputs.add_argument("--count", type=int, default=30)
    outputs.add_argument("--seed", type=int, default=1)
    outputs.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    if chosen.command == "audit-material":
        make_material(chosen.music, chosen.out, artists=chosen.artists, each=chosen.each, held_out=chosen.held_out)
    elif chosen.command == "audit-model":
        torch.set_num_threads(1)
        recipe = RECIPES[chosen.kind]
        recipe = replace(recipe, epochs=chosen.epochs) if chosen.epochs else recipe
        made = make_model(read_manifest(chosen.manifest), chosen.out, Shape(chosen.kind), recipe, seeds=chosen.seeds)
        print(f"{chosen.out}: {sum(v.numel() for v in made.parameters.values()):,} parameters")
    else:
        adapter = adapters.load(chosen.model)
        assert isinstance(adapter, ReferenceAdapter)
        print(*write_outputs(adapter, chosen.count, chosen.seed, chosen.out), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
