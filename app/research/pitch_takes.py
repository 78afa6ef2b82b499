"""Takes: frames of one performance of something, with the map from the score's time to its own.

`pool` plays many arrangements of POP909's training songs with the bank of notes; load() gathers these, the rendered
arrangements and the recordings into groups whose members are the same music.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import PITCH_RATE
from descant.files import replacing
from research.material import pop909_score, pop909_songs
from research.pitch_bank import Bank
from research.pitch_render import WINDOW_S
from research.pitch_score import arrange

TAKES_PER_WINDOW = 3
SHORTEST_FRAMES = 64


@dataclass(frozen=True, eq=False)
class Take:
    """frames: float16 [T, 84] dB. knots: float64 [P, 2] score second, own second. shift: semitones above the score.

    group: takes of one group are the same music; source: what must not be a negative of itself (a song, a file).
    """

    frames: NDArray[np.float16]
    knots: NDArray[np.float64]
    shift: int
    group: str
    source: str
    kind: str = "full"


def build(pop909: Path, bank: Bank, out: Path, windows: int) -> None:
    """Plays TAKES_PER_WINDOW arrangements of `windows` windows of each training song; one file per window."""
    out.mkdir(parents=True, exist_ok=True)
    for window in range(windows):
        for song in pop909_songs(pop909, "train"):
            target = out / f"{song:03d}-{window}.npz"
            if target.exists():
                continue
            rng = np.random.default_rng((song, window, 909))
            arrays: dict[str, NDArray[np.generic]] = {}
            about: list[dict[str, object]] = []
            start = -1.0
            for _ in range(TAKES_PER_WINDOW):
                score = pop909_score(pop909, song, rng)
                if start < 0:
                    start = float(
                        np.random.default_rng((song, window)).uniform(0.0, max(1.0, score.length_s - WINDOW_S - 5.0))
                    )
                arrangement = arrange(score, start, WINDOW_S, rng)
                if not len(arrangement.notes):
                    continue  # the part that is left rests here
                take = len(about)
                font = bank.soundfonts[int(rng.integers(len(bank.soundfonts)))]
                arrays[f"frames{take}"] = bank.play(arrangement, font, rng)
                arrays[f"knots{take}"] = arrangement.knots
                about.append({"shift": arrangement.shift, "kind": arrangement.kind})
            with replacing(target) as beside, beside.open("wb") as file:
                np.savez(file, about=np.array(json.dumps(about)), **arrays)  # type: ignore[arg-type]


def load(pool: Path | None, renders: Path | None, features: Path | None, recordings: list[Path]) -> list[list[Take]]:
    """Groups of takes. A recording is a group of one, with its own time as the score's."""
    groups: dict[str, list[Take]] = {}
    if pool is not None:
        for path in sorted(pool.glob("*.npz")):
            with np.load(path) as file:
                song = path.stem.split("-")[0]
                for index, about in enumerate(json.loads(str(file["about"]))):
                    frames, knots = file[f"frames{index}"], file[f"knots{index}"]
                    take = Take(frames, knots, about["shift"], f"pop{path.stem}", f"pop{song}", about["kind"])
                    groups.setdefault(take.group, []).append(take)
    if renders is not None and features is not None:
        for line in (renders / "renders.jsonl").read_text().splitlines():
            row = json.loads(line)
            path = features / f"{row['name']}.npy"
            if row["name"].startswith("train-") and path.exists():
                group, source = f"pop{row['song']:03d}-{row['window']}", f"pop{row['song']:03d}"
                take = Take(np.load(path), np.array(row["knots"]), row["shift"], group, source, row["kind"])
                groups.setdefault(group, []).append(take)
    for folder in recordings:
        for path in sorted(folder.glob("*.npy")):
            frames = np.load(path)
            if len(frames) >= SHORTEST_FRAMES:
                end = len(frames) / PITCH_RATE
                take = Take(frames, np.array([[0.0, 0.0], [end, end]]), 0, path.stem, path.stem, "recording")
                groups[path.stem] = [take]
    return [takes for takes in groups.values() if all(len(take.frames) >= SHORTEST_FRAMES for take in takes)]


def run(arguments: argparse.Namespace) -> int:
    """Plays what is missing."""
    bank = Bank(Path(arguments.bank), arguments.soundfont)
    build(Path(arguments.pop909), bank, Path(arguments.out), arguments.windows)
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `pool`."""
    command = commands.add_parser("pool", help="play arrangements of POP909 with the bank of notes")
    command.add_argument("--pop909", required=True)
    command.add_argument("--bank", required=True, help="folder with the frames of the bank's notes")
    command.add_argument("--soundfont", action="append", required=True, help="name without suffix; repeatable")
    command.add_argument("--out", required=True)
    command.add_argument("--windows", type=int, default=2)
    command.set_defaults(run=run)
