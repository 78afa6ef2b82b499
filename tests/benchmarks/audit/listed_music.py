"""Lists without audio on real music: how many altered sources embeddings find, and how often other music passes.

    python tests/benchmarks/audit/listed_music.py MODEL WORK --listed FOLDER... --unrelated FOLDER... --csv FILE

One excerpt a file, of 40 s from its tenth second on, is listed (the first `--most` files of each folder); of every
other listed one an excerpt of 20 s out of the same 40, two semitones higher and 7 % faster, is asked about; and one of
20 s of each file of the unrelated folders, which are by other artists. MODEL is any model folder: its weights are not
asked.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from pathlib import Path

from descant.audio.discover import discover

FROM_S, LISTED_S, ASKED_S = 10, 40, 20
ALTERED = "asetrate=44100*2^(2/12),aresample=44100,atempo=1.07*2^(-2/12)"


def excerpt(source: Path, out: Path, start: int, seconds: int, *altered: str) -> Path:
    words = ["ffmpeg", "-v", "error", "-y", "-ss", str(start), "-t", str(seconds), "-i", str(source), "-ac", "1"]
    filters = ",".join(("aresample=44100", *altered))
    subprocess.run([*words, "-af", filters, "-ar", "44100", str(out)], check=True)
    return out


def descant(*words: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "descant", *map(str, words)], check=True)


def files_of(folders: list[Path], most: int) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        long = [f for f in discover([folder]) if isinstance(f, Path) and seconds(f) > FROM_S + LISTED_S]
        found += long[:most]
    return found


def seconds(path: Path) -> float:
    words = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(path)]
    return float(subprocess.run(words, capture_output=True, text=True).stdout.strip() or 0)


def main() -> None:
    asked = argparse.ArgumentParser(description="Lists without audio, on real music.")
    asked.add_argument("model", type=Path)
    asked.add_argument("work", type=Path)
    asked.add_argument("--listed", type=Path, nargs="+", required=True)
    asked.add_argument("--unrelated", type=Path, nargs="+", required=True)
    asked.add_argument("--most", type=int, default=8)
    asked.add_argument("--csv", type=Path, required=True)
    chosen = asked.parse_args()
    home, outputs, catalog = (chosen.work / name for name in ("home", "outputs", "catalog"))
    home.mkdir(parents=True, exist_ok=True)
    outputs.mkdir(exist_ok=True)
    for number, path in enumerate(files_of(chosen.listed, chosen.most)):
        name = f"{number:03d}-{path.parent.name}"
        excerpt(path, home / f"{name}.wav", FROM_S, LISTED_S)
        if number % 2 == 0:
            excerpt(home / f"{name}.wav", outputs / f"source-{name}.wav", 8, ASKED_S, ALTERED)
    for number, path in enumerate(files_of(chosen.unrelated, chosen.most)):
        excerpt(path, outputs / f"other-{number:03d}.wav", FROM_S, ASKED_S)
    listed, vectors = chosen.work / "set.jws", chosen.work / "set.embeddings.safetensors"
    descant("catalog", "add", "--catalog", catalog, home)
    descant("trainingset", "make", "--catalog", catalog, "--search", "", "--without-terms", "--embeddings",
            "--root", home, "--out", listed)  # fmt: skip
    index = chosen.work / "index"
    descant("audit", "index", chosen.model, "--manifest", listed, "--embeddings", vectors, "--out", index)
    descant("audit", "attribute", index, outputs, "--out", chosen.work / "reports")
    rows = []
    for path in sorted((chosen.work / "reports").glob("*.report.json")):
        audit = json.loads(path.read_text())["audit"]
        first = audit["ranking"][0]
        name = Path(json.loads(path.read_text())["query"]["path"]).stem
        right = Path(first["name"]).stem == name.removeprefix("source-")
        kind = "altered source" if name.startswith("source-") else "other music"
        rows.append((kind, name, f"{audit['handed_over']['p_values'][first['id']]:.4f}", int(right)))
    with chosen.csv.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("kind", "output", "p_of_first", "source_first"))
        table.writerows(rows)
    for kind in ("altered source", "other music"):
        own = [row for row in rows if row[0] == kind]
        passed = sum(float(p) <= 0.05 for _, _, p, _ in own)
        print(f"{kind}: {len(own)}, p ≤ .05: {passed}, its source first: {sum(row[3] for row in own)},"
              f" both: {sum(row[3] and float(row[2]) <= 0.05 for row in own)}")  # fmt: skip


if __name__ == "__main__":
    main()
