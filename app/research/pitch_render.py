"""`render`: re-arrangements of POP909 as audio, with fluidsynth; interruptible, and resumed by running it again."""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import soundfile

from descant.audio.frames import RATE
from research.material import pop909_score, pop909_songs
from research.pitch_score import arrange, write_midi

WINDOW_S = 45.0
"""Score seconds of a training window; renderings of one window are positives of one another."""
REFERENCE_S = 120.0
"""Score seconds of a development song in the catalog."""


@dataclass(frozen=True)
class Rendering:
    """One line of renders.jsonl. knots: pairs of score second and audio second."""

    name: str
    song: int
    window: int
    soundfont: str
    shift: int
    kind: str
    programs: dict[str, int]
    knots: list[list[float]]


def plan(songs: list[int], role: str, passes: int) -> list[tuple[str, int, int, int]]:
    """(name, song, window, version): everything to render, the most useful first."""
    versions = range(3) if role == "dev" else range(passes)
    return [(f"{role}-{song:03d}-{version}", song, version // 2, version) for version in versions for song in songs]


def render(name: str, song: int, version: int, role: str, soundfonts: list[Path], pop909: Path, out: Path) -> Rendering:
    """Renders one arrangement to out/name.flac (mono, 22,050 Hz). Everything random follows from the name."""
    rng = np.random.default_rng(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big"))
    score = pop909_score(pop909, song, None if role == "dev" and version == 0 else rng)
    window = 0 if role == "dev" else version // 2
    where = np.random.default_rng((song, window))
    if role == "dev":
        start, length = (0.0, REFERENCE_S) if version == 0 else (where.uniform(10.0, 60.0), 55.0)
    else:
        start, length = where.uniform(0.0, max(1.0, score.length_s - WINDOW_S - 5.0)), WINDOW_S
    arrangement = arrange(score, start, length, rng, plain=role == "dev" and version == 0)
    soundfont = soundfonts[int(rng.integers(len(soundfonts)))]
    with tempfile.TemporaryDirectory() as folder:
        midi, wav = Path(folder) / "a.mid", Path(folder) / "a.wav"
        write_midi(arrangement, midi)
        effects = ["-R", str(int(rng.random() < 0.7)), "-C", str(int(rng.random() < 0.5))]
        command = [
            "fluidsynth",
            "-niq",
            *effects,
            "-r",
            str(RATE),
            "-O",
            "s16",
            "-F",
            str(wav),
            str(soundfont),
            str(midi),
        ]
        subprocess.run(
            [*command[:1], "-o", "synth.dynamic-sample-loading=1", "-g", "0.5", *command[1:]],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        audio = soundfile.read(wav, dtype="float32", always_2d=True)[0].mean(axis=1)
    end = min(len(audio), int((arrangement.notes[:, 1].max() + 1.0) * RATE))
    audio = audio[:end] * (0.7 / max(1e-4, float(np.abs(audio).max())))
    soundfile.write(out / f"{name}.flac", audio, RATE, subtype="PCM_16")
    return Rendering(
        name, song, window, soundfont.stem, arrangement.shift, arrangement.kind,
        {str(channel): program for channel, program in arrangement.programs.items()}, arrangement.knots.tolist(),
    )  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Renders what is still missing."""
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    listing = out / "renders.jsonl"
    done = {json.loads(line)["name"] for line in listing.read_text().splitlines()} if listing.exists() else set()
    songs = pop909_songs(Path(arguments.pop909), arguments.role)
    fonts = {"reference": arguments.soundfont[:1], "other": arguments.soundfont[1:] or arguments.soundfont}
    for name, song, _, version in plan(songs, arguments.role, arguments.passes):
        if name in done:
            continue
        chosen = fonts["reference" if version == 0 else "other"] if arguments.role == "dev" else arguments.soundfont
        made = render(name, song, version, arguments.role, [Path(f) for f in chosen], Path(arguments.pop909), out)
        with listing.open("a") as file:
            file.write(json.dumps(asdict(made)) + "\n")
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `render`."""
    command = commands.add_parser("render", help="render re-arrangements of POP909 with fluidsynth")
    command.add_argument("role", choices=("train", "dev"))
    command.add_argument("--pop909", required=True, help="folder with 001 … 909, unpacked from pop909.zip")
    command.add_argument("--soundfont", action="append", required=True, help="repeatable; dev: first is the catalog's")
    command.add_argument("--out", required=True)
    command.add_argument("--passes", type=int, default=4, help="renderings of each training song")
    command.set_defaults(run=run)
