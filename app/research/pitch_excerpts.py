"""`excerpts`: altered excerpts of recordings as audio, with ffmpeg, to measure the recording encoder on them."""

from __future__ import annotations

import argparse
import json
import subprocess
from pathlib import Path

import numpy as np
import soundfile

from descant.audio.frames import RATE
from research.material import audio_files
from research.pitch_features import feature_path

SECONDS = 12.0
ALTERATIONS = {
    "pitch_up": "rubberband=pitch=1.189207",
    "pitch_down": "rubberband=pitch=0.840896",
    "faster": "atempo=1.1",
    "slower": "atempo=0.9",
    "mp3": "",
    "opus": "",
    "equalised": "highpass=f=250,lowpass=f=3000,equalizer=f=1000:width_type=o:width=1:g=9",
    "reverberated": "aecho=0.8:0.7:37|61|97|149|211:0.5|0.45|0.4|0.3|0.25",
    "noise": "",
    "mixed": "",
}
"""ffmpeg filters: ±3 semitones, ±10 % tempo, a telephone-like band, a room; the empty ones are made below."""
TEMPO = {"faster": 1.1, "slower": 0.9}
CODECS = {"mp3": ("mp3", ["-c:a", "libmp3lame", "-b:a", "64k"]), "opus": ("ogg", ["-c:a", "libopus", "-b:a", "24k"])}


def _ffmpeg(*arguments: str) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-y", *arguments], check=True)


def _power(path: Path) -> float:
    audio = soundfile.read(path, dtype="float32", always_2d=True)[0]
    return float(np.mean(audio**2)) + 1e-9


def make(source: Path, other: Path, begin: float, alteration: str, target: Path) -> None:
    """Writes one altered excerpt as mono FLAC."""
    cut = target.with_suffix(".cut.wav")
    shape = ["-ac", "1", "-ar", str(RATE)]
    _ffmpeg("-ss", f"{begin:.3f}", "-t", str(SECONDS), "-i", str(source), *shape, str(cut))
    if alteration in CODECS:
        suffix, options = CODECS[alteration]
        coded = target.with_suffix(f".coded.{suffix}")
        _ffmpeg("-i", str(cut), *options, str(coded))
        _ffmpeg("-i", str(coded), *shape, str(target))
        coded.unlink()
    elif alteration in ("noise", "mixed"):
        second = target.with_suffix(".second.wav")
        if alteration == "noise":
            _ffmpeg("-f", "lavfi", "-i", f"anoisesrc=d={SECONDS}:c=pink:r={RATE}:a=0.3", *shape, str(second))
        else:
            _ffmpeg("-ss", "20", "-t", str(SECONDS), "-i", str(other), *shape, str(second))
        gain = np.sqrt(_power(cut) / _power(second)) * (10**-0.5 if alteration == "noise" else 1.0)
        mix = f"[1:a]volume={gain:.4f}[b];[0:a][b]amix=inputs=2:duration=first:normalize=0,volume=0.4"
        _ffmpeg("-i", str(cut), "-i", str(second), "-filter_complex", mix, *shape, str(target))
        second.unlink()
    else:
        _ffmpeg("-i", str(cut), "-af", ALTERATIONS[alteration], *shape, str(target))
    cut.unlink()


def run(arguments: argparse.Namespace) -> int:
    """Makes what is missing: --count tracks under every alteration."""
    folder, out = Path(arguments.folder), Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    listing = out / "excerpts.jsonl"
    done = {json.loads(line)["name"] for line in listing.read_text().splitlines()} if listing.exists() else set()
    rng = np.random.default_rng(77)
    files = [path for path in audio_files(folder) if path.stat().st_size > 400_000]
    order = rng.permutation(len(files))
    places = rng.uniform(10.0, 45.0, len(files))
    for index in range(min(arguments.count, len(files) - 1)):
        source, other = files[order[index]], files[order[index + 1]]
        for alteration in ALTERATIONS:
            name = f"{index:03d}-{alteration}"
            if name in done:
                continue
            try:
                make(source, other, float(places[index]), alteration, out / f"{name}.flac")
            except (subprocess.CalledProcessError, OSError):
                continue
            row = {"name": name, "track": feature_path(out, folder, source).stem, "begin": float(places[index]),
                   "alteration": alteration, "tempo": TEMPO.get(alteration, 1.0)}  # fmt: skip
            with listing.open("a") as file:
                file.write(json.dumps(row) + "\n")
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `excerpts`."""
    command = commands.add_parser("excerpts", help="altered excerpts of recordings, with ffmpeg")
    command.add_argument("folder")
    command.add_argument("--out", required=True)
    command.add_argument("--count", type=int, default=40)
    command.set_defaults(run=run)
