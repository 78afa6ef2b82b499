"""What a model of a real size costs: MusicGen-small's shape with random weights, indexed and asked.

    python tests/benchmarks/audit/real_size.py make MUSIC WORK --segments 200
    python tests/benchmarks/audit/real_size.py run WORK --csv FILE --query OUTPUT.wav [--method influence]

`make` writes the folder as transformers does (safetensors; decoder, T5 and EnCodec), one WAV a track cut from MUSIC
(or, by --tokens, random tokens in its place, so that EnCodec is left out), and the manifest. `run` calls `descant audit
index` and `descant audit attribute` as processes of their own and writes their peak memory, processor seconds and
bytes; the weights being random, ranks mean nothing, costs do.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from descant.audit.manifest_entries import TrainingTrack

SECONDS = 30
TRACKS, EACH = 20_000, 7
"""What is extrapolated to: tracks of three and a half minutes."""


def make_model(folder: Path) -> None:
    import torch
    import transformers

    torch.manual_seed(0)
    text = transformers.T5Config(d_model=768, d_kv=64, d_ff=3072, num_layers=12, num_heads=12, vocab_size=32_128)
    codec = transformers.EncodecConfig(
        sampling_rate=32_000, audio_channels=1, normalize=False, target_bandwidths=[2.2],
        upsampling_ratios=[8, 5, 4, 4], num_filters=64, hidden_size=128,
        codebook_size=2048, codebook_dim=128, num_lstm_layers=2, use_causal_conv=False,
    )  # fmt: skip
    decoder = transformers.MusicgenDecoderConfig(
        vocab_size=2048, hidden_size=1024, num_hidden_layers=24, num_attention_heads=16, ffn_dim=4096, num_codebooks=4,
        max_position_embeddings=2048, pad_token_id=2048, bos_token_id=2048,
    )  # fmt: skip
    config = transformers.MusicgenConfig(text_encoder=text, audio_encoder=codec, decoder=decoder)
    model = transformers.MusicgenForConditionalGeneration(config)
    for layer in model.audio_encoder.quantizer.layers:  # the library starts codebooks at zero
        layer.codebook.embed.normal_()
    model.save_pretrained(folder)
    print(f"{sum(p.numel() for p in model.decoder.parameters()):,} parameters in the decoder")


def make(chosen: argparse.Namespace) -> None:
    import soundfile

    from descant.audio.decode import decode
    from descant.audio.discover import discover
    from descant.audit.manifest import Manifest, write_manifest
    from descant.audit.manifest_entries import TrainingTrack

    chosen.work.mkdir(parents=True, exist_ok=True)
    if not (chosen.work / "model").exists():
        make_model(chosen.work / "model")
    sounds = chosen.work / "sounds"
    sounds.mkdir(exist_ok=True)
    if chosen.tokens:
        write_manifest(Manifest(tuple(random_tokens(sounds, chosen))), chosen.work / "manifest.jsonl")
        return
    tracks: list[TrainingTrack] = []
    for path in discover([chosen.music]):
        if len(tracks) >= chosen.segments or not isinstance(path, Path):
            continue
        try:
            sound, _ = decode(path, 32_000)
        except Exception as error:  # what cannot be decoded is not used
            print(f"{path}: {error}")
            continue
        length = chosen.seconds * 32_000
        for at in range(min(2, len(sound) // length)):
            name = f"{len(tracks):04d}"
            part = sound[at * length : (at + 1) * length]
            soundfile.write(sounds / f"{name}.wav", part, 32_000, subtype="PCM_16")
            tracks.append(TrainingTrack(name, sounds / f"{name}.wav", artist=path.parent.name, title=path.stem))
    write_manifest(Manifest(tuple(tracks[: chosen.segments])), chosen.work / "manifest.jsonl")


def random_tokens(folder: Path, chosen: argparse.Namespace) -> Iterator[TrainingTrack]:
    import torch
    from safetensors.torch import save_file

    from descant.audit.manifest_entries import TrainingTrack

    random = torch.Generator().manual_seed(0)
    for number in range(chosen.segments):
        path = folder / f"{number:04d}.safetensors"
        save_file({"target": torch.randint(2048, (1, 4, 50 * chosen.seconds), generator=random)}, path)
        yield TrainingTrack(path.stem, path, artist=f"artist {number % 20}", title=path.stem)


def measured(*words: str) -> dict[str, float]:
    """A command of its own: processor seconds, seconds on the clock, peak memory in GB."""
    began = time.monotonic()
    child = os.spawnv(os.P_NOWAIT, sys.executable, [sys.executable, "-m", "descant", *words])
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{words}: {status}")
    peak = used.ru_maxrss / (1 if sys.platform == "darwin" else 1 / 1024) / 1e9
    return {"cpu_s": used.ru_utime + used.ru_stime, "clock_s": time.monotonic() - began, "peak_gb": peak}


def run(chosen: argparse.Namespace) -> None:
    work, index = chosen.work, chosen.work / "index"
    manifest = str(work / "manifest.jsonl")
    words = ("audit", "index", str(work / "model"), "--manifest", manifest, "--out", str(index),
             "--members", str(chosen.members), "--fitted", str(chosen.fitted))  # fmt: skip
    rows = [("index", measured(*words))]
    meta = json.loads((index / "index.json").read_text())
    size = sum(f.stat().st_size for f in index.rglob("*") if f.is_file())
    for method in chosen.method:
        asked = ("--method", method, "--out", str(work / "reports"))
        rows.append((f"attribute, {method}", measured("audit", "attribute", str(index), str(chosen.query), *asked)))
    with chosen.csv.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("step", "precision", "segments", "cpu_s", "clock_s", "peak_gb", "index_bytes"))
        for name, figures in rows:
            values = (f"{value:.2f}" for value in figures.values())
            table.writerow((name, meta["computing"]["precision"], meta["segments"], *values, size))
    each, wanted = rows[0][1]["cpu_s"] / meta["segments"], TRACKS * EACH
    print(f"{each:.2f} s of CPU and {size / meta['segments']:,.0f} bytes a segment")
    print(f"{TRACKS:,} tracks of {EACH} segments: {each * wanted / 3600:,.0f} hours of one core,"
          f" {size / meta['segments'] * wanted / 1e9:.1f} GB")  # fmt: skip


def main() -> None:
    asked = argparse.ArgumentParser(description="Costs of a model of a real size.")
    commands = asked.add_subparsers(required=True)
    making = commands.add_parser("make")
    making.add_argument("music", type=Path)
    making.add_argument("work", type=Path)
    making.add_argument("--segments", type=int, default=200)
    making.add_argument("--seconds", type=int, default=SECONDS, help="of each; the model is trained on 30")
    making.add_argument("--tokens", action="store_true", help="random tokens in place of audio")
    making.set_defaults(run=make)
    running = commands.add_parser("run")
    running.add_argument("work", type=Path)
    running.add_argument("--csv", type=Path, required=True)
    running.add_argument("--query", type=Path, required=True, help="an output to ask about")
    running.add_argument("--members", type=int, default=4)
    running.add_argument("--fitted", type=int, default=512)
    running.add_argument("--method", nargs="*", default=["influence"])
    running.set_defaults(run=run)
    chosen = asked.parse_args()
    chosen.run(chosen)


if __name__ == "__main__":
    main()
