"""Music for `day_rate.py`: a catalog of a thousand tracks and a day's queries, out of a folder of music.

The folder's albums (folders with audio) are divided in two halves. The catalog gets all tracks of the one half, and
three-minute medleys of it played backwards, which are music of the same sound and other notes. Queries are medleys of
the other half, three minutes each, as MP3; of every twenty, three have something of the catalog's half in them: an
excerpt, an excerpt at another speed and equalised, and one that is laid over other music. Everything is seeded.
"""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

SECONDS = 180.0
SHORTEST_S = 30.0
RATE = 44100
AUDIO = (".ogg", ".mp3", ".flac", ".wav")
HIT_OF = 20
KINDS = ("excerpt", "altered", "laid over")


@dataclass(frozen=True)
class Track:
    path: Path
    seconds: float


@dataclass(frozen=True)
class Piece:
    """A part of a track, as it is heard: at `speed` times its own (and so higher or lower)."""

    track: Track
    start_s: float
    seconds: float
    speed: float = 1.0
    backwards: bool = False

    def filters(self) -> str:
        """What ffmpeg does to this part; half a second fades at both ends."""
        steps = [f"aresample={RATE}", "aformat=sample_fmts=fltp:channel_layouts=stereo"]
        if self.speed != 1.0:
            steps += [f"asetrate={int(RATE * self.speed)}", f"aresample={RATE}"]
        if self.backwards:
            steps.append("areverse")
        heard = self.seconds / self.speed
        return ",".join([*steps, "afade=t=in:d=0.5", f"afade=t=out:st={heard - 0.5:.3f}:d=0.5"])


def halves(folder: Path, rng: np.random.Generator) -> tuple[list[Track], list[Track]]:
    """Tracks of at least SHORTEST_S whose albums are in the catalog's half, and the others'."""
    albums: dict[Path, list[Track]] = defaultdict(list)
    paths = sorted(one for one in folder.rglob("*") if one.suffix.lower() in AUDIO)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, seconds in zip(paths, pool.map(length_of, paths), strict=True):
            if seconds >= SHORTEST_S:
                albums[path.parent].append(Track(path, seconds))
    two: tuple[list[Track], list[Track]] = ([], [])
    names = list(albums)
    for at in rng.permutation(len(names)):
        fewer = min(two, key=lambda half: sum(track.seconds for track in half))
        fewer.extend(albums[names[int(at)]])
    return two


def length_of(path: Path) -> float:
    """Seconds; 0 of a file that ffmpeg or libsndfile cannot read, or that is a film."""
    tried = subprocess.run(
        ["ffmpeg", "-v", "error", "-nostdin", "-t", "0.1", "-i", path, "-f", "null", "-"], check=False
    )
    try:
        return float(soundfile.info(path).duration) if tried.returncode == 0 else 0.0
    except soundfile.LibsndfileError:
        return 0.0


def medley(tracks: list[Track], seconds: float, rng: np.random.Generator, *, backwards: bool = False) -> list[Piece]:
    """Parts of different tracks that fill so many seconds as they are heard."""
    pieces: list[Piece] = []
    for at in rng.permutation(len(tracks)):
        left = seconds - sum(one.seconds / one.speed for one in pieces)
        if left <= SHORTEST_S / 2:
            break
        speed = float(np.round(np.exp(rng.uniform(-0.25, 0.25) if backwards else rng.uniform(-0.03, 0.03)), 3))
        track = tracks[int(at)]
        length = min(track.seconds - 0.5, left * speed, float(rng.uniform(60, 180)))
        if length > 5:
            pieces.append(Piece(track, float(rng.uniform(0, track.seconds - length)), length, speed, backwards))
    return pieces


def made(out: Path, pieces: Iterable[Piece], over: Iterable[Piece] = (), sound: str = "volume=0.8") -> Path:
    """Writes one file of pieces after one another, with `over` laid over them. Nothing if it is there.

    Raises CalledProcessError."""
    if out.exists():
        return out
    under, over = list(pieces), list(over)
    command, graph = ["ffmpeg", "-v", "error", "-nostdin", "-y"], []
    for at, one in enumerate([*under, *over]):
        command += ["-ss", f"{one.start_s:.3f}", "-t", f"{one.seconds:.3f}", "-i", str(one.track.path)]
        graph.append(f"[{at}:a:0]{one.filters()}[p{at}]")
    names = [f"[p{at}]" for at in range(len(graph))]
    graph.append(f"{''.join(names[: len(under)])}concat=n={len(under)}:v=0:a=1[under]")
    last = "[under]"
    if over:
        graph.append(f"{''.join(names[len(under) :])}concat=n={len(over)}:v=0:a=1[over]")
        graph.append("[under][over]amix=inputs=2:duration=longest:normalize=0[both]")
        last = "[both]"
    graph.append(f"{last}{sound}[out]")
    kept = out.with_name(f".{out.name}")
    coding = ["-c:a", "libmp3lame", "-b:a", "192k", "-compression_level", "9", "-f", "mp3"]
    if out.suffix == ".flac":
        coding = ["-c:a", "flac", "-sample_fmt", "s16", "-compression_level", "0", "-f", "flac"]
    coding += ["-map_metadata", "-1", "-threads", "1", str(kept)]
    subprocess.run([*command, "-filter_complex", ";".join(graph), "-map", "[out]", *coding], check=True)
    kept.rename(out)
    return out


def query(at: int, ours: list[Track], others: list[Track], out: Path, seed: int) -> tuple[str, Path]:
    """The kind of this query (`none` where nothing of the catalog's half is in it), and its file."""
    rng = np.random.default_rng((seed, 1, at))
    sound = f"bass=g={rng.uniform(-3, 3):.1f},treble=g={rng.uniform(-3, 3):.1f},volume={rng.uniform(0.5, 0.8):.2f}"
    kind = dict(enumerate(KINDS)).get(at % HIT_OF, "none")
    file = out / f"{at:05}.mp3"
    if kind == "none":
        return kind, made(file, medley(others, SECONDS, rng), sound=sound)
    if kind == "laid over":
        own = [replace_speed(one) for one in medley(ours, 60.0, rng)]
        return kind, made(file, medley(others, SECONDS, rng), own, sound)
    own = medley(ours, 90.0, rng)
    if kind == "excerpt":
        own = [replace_speed(one) for one in own]
    return kind, made(file, [*own, *medley(others, SECONDS - 90.0, rng)], sound=sound)


def replace_speed(one: Piece) -> Piece:
    return Piece(one.track, one.start_s, one.seconds)


def make(folder: Path, work: Path, *, tracks: int, queries: int, seed: int) -> None:
    """Writes WORK/catalog.txt (files of the catalog), WORK/backwards/ and WORK/queries/, with a process a core."""
    ours, others = halves(folder, np.random.default_rng((seed, 0)))
    for name in ("backwards", "queries"):
        (work / name).mkdir(parents=True, exist_ok=True)

    def backwards(at: int) -> Path:
        rng = np.random.default_rng((seed, 2, at))
        return made(work / "backwards" / f"{at:05}.flac", medley(ours, SECONDS, rng, backwards=True))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        filled = list(pool.map(backwards, range(max(0, tracks - len(ours)))))
        files = [track.path for track in ours] + filled
        (work / "catalog.txt").write_text("".join(f"{path.absolute()}\n" for path in files))
        asked = list(pool.map(lambda at: query(at, ours, others, work / "queries", seed), range(queries)))
    (work / "kinds.tsv").write_text("".join(f"{path.name}\t{kind}\n" for kind, path in asked))
