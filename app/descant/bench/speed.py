"""`speed`: what an analysis costs, in multiples of what decoding and resampling the same file costs here and now."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec, TypeVar

import soxr

from descant import pipeline
from descant.audio.decode import CHUNK_VALUES, QUALITY
from descant.audio.downmix import to_mono
from descant.audio.extract import extract
from descant.audio.frames import RATE
from descant.audio.sources import open_source
from descant.bench.figures import Figure, mean, ratio
from descant.bench.material import Setup, files_in, stocked
from descant.bench.process import Process, peak_bytes, timed
from descant.bench.results import Groups, Made, Result
from descant.catalog.features import quantised
from descant.catalog.store import Catalog
from descant.errors import DecodeError, DescantError
from descant.progress import steps
from descant.settings import Settings

KEPT_S = 1.0
"""Reading a gate that was measured before takes a hundredth of this, measuring it many times as long."""

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Timing:
    """Seconds of one file: its music; then decoding and resampling alone; extraction (decoding, hashes, frames);
    listening (networks, a leg a thread); the whole analysis on the clock, and of the processor."""

    audio_s: float
    decode_s: float
    extract_s: float
    listen_s: float
    analyse_s: float
    cpu_s: float
    decode_cpu_s: float


def decode_and_resample(path: Path) -> float:
    """Decodes a file, mixes it to mono and resamples it, and nothing else; gives its duration in seconds.

    Raises DecodeError.
    """
    source = open_source(path)
    try:
        resampler = soxr.ResampleStream(source.sample_rate, RATE, 1, dtype="float32", quality=QUALITY)
        count = 0
        for chunk in source.chunks(max(1024, CHUNK_VALUES // source.channels)):
            count += len(chunk)
            resampler.resample_chunk(to_mono(chunk))
        return count / source.sample_rate
    finally:
        source.close()


def measure(path: Path, catalog: Catalog, settings: Settings) -> tuple[Timing, Made]:
    """Times one file; it was read once before, so that no drive is timed.

    Raises DecodeError where it cannot be decoded, CatalogError.
    """
    audio_s = decode_and_resample(path)
    _, decode_s, decode_cpu_s = timed(lambda: decode_and_resample(path))
    extracted, extract_s, _ = timed(lambda: extract(path))
    frames = quantised(extracted.frames)
    encoders = pipeline.encoders(settings).loaded
    with ThreadPoolExecutor(settings.n_threads) as pool:
        _, listen_s, _ = timed(lambda: list(pool.map(lambda one: one.embed([frames]), encoders)))
    report, analyse_s, cpu_s = timed(lambda: pipeline.analyse(path, catalog, settings))
    return Timing(audio_s, decode_s, extract_s, listen_s, analyse_s, cpu_s, decode_cpu_s), Made.of(report.engine)


def figures(timings: Sequence[Timing], together_s: float, ready_s: float, peak: int | None) -> Groups:
    """together_s: the clock for all files in one go."""
    decode = [t.decode_s for t in timings]
    every = {
        "analysis, one file after another": ratio([t.analyse_s for t in timings], decode),
        "of it: decode, hashes, frames": ratio([t.extract_s for t in timings], decode),
        "of it: networks": ratio([t.listen_s for t in timings], decode),
        "of it: search, alignment, shares": ratio([t.analyse_s - t.extract_s - t.listen_s for t in timings], decode),
        "analysis, all files in one go": Figure(together_s / sum(decode), len(timings), unit="x"),
        "processor time of the analysis": ratio([t.cpu_s for t in timings], [t.decode_cpu_s for t in timings]),
        "real time over analysis": ratio([t.audio_s for t in timings], [t.analyse_s for t in timings]),
        "music in a file": mean([t.audio_s for t in timings], "s"),
        "first start of a process": Figure(ready_s, 1, unit="s"),
    }
    if peak is not None:
        every["peak memory of that process"] = Figure(peak / 1e6, 1, unit="MB")
    return {name: {"value": figure} for name, figure in every.items()}


def run(folder: Path, setup: Setup, *, catalog: Path | None, tracks: int, files: int) -> Result:
    """Analyses `files` of a folder's files, evenly taken, in a process of its own: alone, then all in one go.

    Without a catalog one is built of up to `tracks` of the folder's other files and of every second of those
    that are analysed. Raises DescantError where the folder holds nothing that can be decoded; CatalogError.
    """
    there = files_in(folder, setup.refuse)
    asked = [there[n] for n in _evenly(len(there), files)]
    if catalog is None:
        rest = [file for file in there if file not in set(asked)]
        stock = [*asked[::2], *rest][:tracks]
        catalog = setup.work / "catalog"
        with stocked(stock, catalog, setup):
            pass
    timings, timed_files, made = [], [], None
    with Process() as process:
        ready_s, count = process.call(_begin, catalog, setup.settings, time.time())
        for path in steps(asked, "time", setup.progress):
            try:
                timing, made = process.call(_measure, path)
            except DecodeError as error:
                setup.refuse(str(error) if error.path else f"{path}: {error}")
            else:
                timings.append(timing)
                timed_files.append(path)
        together_s = process.call(_together, timed_files) if timed_files else 0.0
        peak = process.call(peak_bytes)
    if made is None:
        raise DescantError("none of the files could be heard", remedy="Name other music.", path=folder)
    return Result(
        "speed",
        setup.command,
        queries=len(timings),
        tracks=count,
        made=made,
        groups=figures(timings, together_s, ready_s, peak),
        notes=(
            "x: times what it takes to decode and resample the same files in one thread; for the processor, times the"
            " processor's time of that.",
            f"Processes that decode: {setup.settings.n_workers}; threads that listen and search:"
            f" {setup.settings.n_threads}. Hearing and networks are timed apart; what is left of the analysis is"
            " search, alignment and shares.",
        ),
    )


def _evenly(count: int, wanted: int) -> list[int]:
    """Up to `wanted` of 0..count - 1, as far apart as they can be."""
    wanted = min(count, wanted)
    return [n * count // wanted for n in range(wanted)]


# The process that is timed: nothing that this one did before is in its memory or on its clock -----------------------


_here: tuple[Catalog, Settings] | None = None


def _begin(folder: Path, settings: Settings, asked_at: float) -> tuple[float, int]:
    """Seconds until a file can be analysed, from asked_at (time.time() of the process that asks); tracks there are."""
    global _here
    catalog = Catalog.open(folder, settings=settings)
    pipeline.encoders(settings)
    pipeline.calibrate(catalog, settings)
    ready_s = time.time() - asked_at
    _, again_s, _ = timed(lambda: pipeline.calibrate(catalog, settings))
    if again_s > KEPT_S:
        raise DescantError(
            "the gate of this catalog is not kept in it, and each analysis would measure it again",
            remedy="Add a track to it with `descant catalog add`: the gate is measured anew at the end.",
            path=folder,
        )
    _here = (catalog, settings)
    return ready_s, catalog.count()


def _begun() -> tuple[Catalog, Settings]:
    assert _here is not None
    return _here


def _measure(path: Path) -> tuple[Timing, Made]:
    return measure(path, *_begun())


def _together(paths: Sequence[Path]) -> float:
    catalog, settings = _begun()
    _, seconds, _ = timed(lambda: [None for _ in pipeline.analyse_many(paths, catalog, settings)])
    return seconds
