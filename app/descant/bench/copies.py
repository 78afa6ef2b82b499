"""`copies`: is altered audio of a catalog's track found by the recording leg, and placed within a second?"""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from descant import pipeline
from descant.audio.decode import read_span
from descant.bench.figures import Figure, part
from descant.bench.material import Setup, files_in, stocked
from descant.bench.results import Groups, Made, Result
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.progress import Progress, steps
from descant.report.model import Report

RATE = 44_100
NEAR_S = 1.0
"""A copy is located when its place in the source is off by no more than this, over most of its seconds."""
QUIET = 1e-3
"""An excerpt whose root mean square is below -60 dBFS holds nothing to find; another moment is taken."""
TRIES = 5
FFMPEG_S = 120


@dataclass(frozen=True)
class Alteration:
    """filters: ffmpeg's, "" for none. tempo: of the copy over the source's. kbits: of MP3, 0 for PCM. noise_db: white
    noise so far below the music, None for none."""

    name: str
    filters: str = ""
    tempo: float = 1.0
    kbits: int = 0
    noise_db: float | None = None


def _pitch(semitones: int) -> str:
    return f"rubberband=pitch={2 ** (semitones / 12):.6f}"


ALTERATIONS = (
    Alteration("+3 semitones", _pitch(3)),
    Alteration("-3 semitones", _pitch(-3)),
    Alteration("+10 % tempo", "rubberband=tempo=1.1", tempo=1.1),
    Alteration("-10 % tempo", "rubberband=tempo=0.9", tempo=0.9),
    Alteration("MP3, 64 kb/s", kbits=64),
    Alteration("noise, 10 dB", noise_db=10.0),
)


@dataclass(frozen=True)
class Copy:
    """An altered excerpt, and where it is from: second t of the copy is second start_s + t · tempo of the source."""

    path: Path
    source: Path
    alteration: Alteration
    start_s: float


@dataclass(frozen=True)
class Placed:
    """first: the source leads the recording leg. off_s: how far its stated places are off, None without any."""

    first: bool
    off_s: float | None

    @property
    def near(self) -> bool:
        return self.off_s is not None and self.off_s <= NEAR_S


def judge(report: Report, track: str, copy: Copy) -> Placed:
    """Places are those that the report's segments state for the source, whichever leg is the strongest there: the
    median over the seconds that have one of the distance to the true place, at the middle of each segment."""
    leg = report.legs["recording"].contributions
    distances, seconds = [], []
    for segment in report.segments:
        for c in segment.contributions:
            if c.track_id == track and c.match is not None:
                true = copy.start_s + (segment.start_s + segment.end_s) / 2 * copy.alteration.tempo
                distances.append(abs((c.match.start_s + c.match.end_s) / 2 - true))
                seconds.append(segment.end_s - segment.start_s)
    off = weighted_median(distances, seconds) if distances else None
    return Placed(bool(leg) and leg[0].track_id == track, off)


def weighted_median(values: Sequence[float], weights: Sequence[float]) -> float:
    """The smallest value at or below which lies half of the weight."""
    return float(np.quantile(values, 0.5, weights=weights, method="inverted_cdf"))


def figures(placed: Mapping[str, Sequence[Placed]]) -> Groups:
    """By alteration, and over all copies."""

    def of(cases: Sequence[Placed]) -> dict[str, Figure]:
        return {
            "top-1": part([c.first for c in cases]),
            "within 1 s": part([c.near for c in cases]),
            "both": part([c.first and c.near for c in cases]),
        }

    groups = {name: of(cases) for name, cases in placed.items() if cases}
    groups["all copies"] = of([c for cases in placed.values() for c in cases])
    return groups


def run(folder: Path, setup: Setup, *, tracks: int, excerpts: int, seconds: float) -> Result:
    """Takes up to `tracks` of a folder's files (by seed) as catalog, and asks it for excerpts of `excerpts` of them.

    The copies stay in the working folder with lists of where they are from and of the catalog's files, so that another
    program can be asked the same. Raises DescantError where the folder holds too little, or ffmpeg is missing or fails;
    CatalogError.
    """
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise DescantError("ffmpeg is not there, which makes the copies", remedy="Install it, with rubberband.")
    rng = np.random.default_rng(setup.settings.seed)
    files = files_in(folder, setup.refuse)
    chosen = [files[n] for n in sorted(rng.permutation(len(files))[:tracks])]
    with stocked(chosen, setup.work / "catalog", setup) as (catalog, ids):
        by_track = {track: file for file, track in reversed(list(ids.items()))}
        long_enough = _long_enough(catalog, by_track, seconds)
        sources = [long_enough[n] for n in sorted(rng.permutation(len(long_enough))[:excerpts])]
        if not sources:
            raise DescantError(f"no track of this folder lasts {seconds + 1:.0f} s", path=folder)
        copies = make_copies(sources, setup.work / "copies", ffmpeg, seconds, rng, setup.progress)
        write_lists(copies, list(by_track.values()), setup.work / "copies")
        placed: dict[str, list[Placed]] = {alteration.name: [] for alteration in ALTERATIONS}
        made = None
        by_path = {copy.path: copy for copy in copies}
        for path, outcome in pipeline.analyse_many(list(by_path), catalog, setup.settings, progress=setup.progress):
            if isinstance(outcome, DescantError):
                raise outcome  # it is our own file
            copy = by_path[path]
            placed[copy.alteration.name].append(judge(outcome, ids[copy.source], copy))
            made = made or Made.of(outcome.engine)
        held = catalog.count()
    assert made is not None
    return Result(
        "copies",
        setup.command,
        queries=len(copies),
        tracks=held,
        made=made,
        groups=figures(placed),
        notes=(f"Excerpts of {seconds:g} s of {len({copy.source for copy in copies})} tracks of the catalog.",),
    )


def _long_enough(catalog: Catalog, by_track: Mapping[str, Path], seconds: float) -> list[tuple[Path, float]]:
    """A file of each track that an excerpt fits into, with its duration."""
    duration = {track.id: track.duration_s for track in catalog.tracks_by_id(list(by_track))}
    return [(file, duration[track]) for track, file in by_track.items() if duration[track] >= seconds + 1]


def make_copies(
    sources: Sequence[tuple[Path, float]],
    folder: Path,
    ffmpeg: str,
    seconds: float,
    rng: np.random.Generator,
    progress: Progress,
) -> list[Copy]:
    """Every alteration of one excerpt of each source (file, duration), as files in `folder`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copies = []
        for number, (source, duration) in enumerate(steps(sources, "copy", progress)):
            found = _excerpt(source, duration, seconds, rng)
            if found is None:
                continue
            start_s, music = found
            for at, alteration in enumerate(ALTERATIONS):
                path = folder / f"{number:04d}-{at}{'.mp3' if alteration.kbits else '.wav'}"
                _alter(music, alteration, path, ffmpeg, rng)
                copies.append(Copy(path, source, alteration, start_s))
    except OSError as error:
        raise DescantError(f"the copies cannot be written ({error.strerror})", path=folder) from error
    if not copies:
        raise DescantError("the tracks are silent wherever an excerpt was taken", remedy="Name other music.")
    return copies


def write_lists(copies: Sequence[Copy], tracks: Sequence[Path], folder: Path) -> None:
    """copies.tsv says where each copy is from, catalog.tsv names a file of each track that the catalog holds."""
    origins = ((c.path.name, c.source, c.alteration.name, c.start_s, c.alteration.tempo) for c in copies)
    tables: tuple[tuple[str, tuple[str, ...], Iterable[tuple[object, ...]]], ...] = (
        ("copies.tsv", ("copy", "source", "alteration", "start_s", "tempo"), origins),
        ("catalog.tsv", ("file",), ((track,) for track in tracks)),
    )
    for name, head, rows in tables:
        try:
            with (folder / name).open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
                table = csv.writer(file, delimiter="\t")
                table.writerow(head)
                table.writerows(rows)
        except OSError as error:
            raise DescantError(f"the list cannot be written ({error.strerror})", path=folder / name) from error


def _excerpt(
    source: Path, duration: float, seconds: float, rng: np.random.Generator
) -> tuple[float, NDArray[np.float32]] | None:
    """A moment that is audible: (start in seconds, mono at RATE)."""
    for _ in range(TRIES):
        start_s = round(float(rng.uniform(0, duration - seconds)), 3)
        music = read_span(source, start_s, start_s + seconds, RATE, 1)[:, 0]
        if len(music) and np.sqrt(np.mean(music**2)) >= QUIET:
            return start_s, music
    return None


def _alter(
    music: NDArray[np.float32], alteration: Alteration, path: Path, ffmpeg: str, rng: np.random.Generator
) -> None:
    """Raises DescantError where ffmpeg fails, OSError."""
    if alteration.noise_db is not None:
        level = np.sqrt(np.mean(music**2)) * 10 ** (-alteration.noise_db / 20)
        music = music + level * rng.standard_normal(len(music)).astype(np.float32)
    music = music * np.float32(0.7 / max(float(np.abs(music).max()), 1e-6))  # room for what filters overshoot
    if not alteration.filters and not alteration.kbits:
        soundfile.write(path, music, RATE, subtype="PCM_16")
        return
    plain = path.with_name(path.stem + ".plain.wav")
    soundfile.write(plain, music, RATE, subtype="PCM_16")
    words = [ffmpeg, "-v", "error", "-nostdin", "-y", "-i", str(plain)]
    words += ["-af", alteration.filters] if alteration.filters else []
    words += ["-c:a", "libmp3lame", "-b:a", f"{alteration.kbits}k"] if alteration.kbits else []
    try:
        done = subprocess.run([*words, str(path)], capture_output=True, text=True, timeout=FFMPEG_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise DescantError(f"ffmpeg took more than {FFMPEG_S} s for a copy", path=path) from error
    finally:
        plain.unlink(missing_ok=True)
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1:] or ["it gave no reason"]
        raise DescantError(
            f"ffmpeg could not make a copy: {reason[0]}", remedy="Install one with rubberband and libmp3lame."
        )
