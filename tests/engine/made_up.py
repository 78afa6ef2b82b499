"""A realistic report, the music it speaks of, and an engine that works on them without listening.

Importable by name in the engine process: WORK is a table for EngineClient("made_up:WORK").
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import sys
import time
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from descant.audio.peaks import PeaksBuilder
from descant.catalog.tracks import Owner, Stats, Tags, Track
from descant.engine import messages as m
from descant.engine.pictures import spectrogram_of
from descant.engine.scan import scan
from descant.engine.server import Context, WorkTable
from descant.engine.work import WORK as REAL_WORK
from descant.errors import DecodeError
from descant.report.model import (
    WHOLE,
    CandidateScore,
    CatalogState,
    Contribution,
    Engine,
    LegContribution,
    LegReport,
    LegShares,
    Owned,
    Query,
    Report,
    Segment,
    SegmentContribution,
    SourceSpan,
)

RATE = 22_050
QUERY_S = 96.0

# title, artist, owners, headline (share, low, high), legs (recording, composition, style), p,
# spans (query start, query end, source start, transposition, tempo ratio, leg, share within)
_SOURCES = (
    (
        "Harbour Lights, Second Take",
        "Marguerite Oduya Quartet",
        (
            ("Oduya, Marguerite", "writer", "work", 500_000),
            ("Saltmarsh Music Publishing", "publisher", "work", 500_000),
            ("Tidewater Records", "label", "recording", WHOLE),
        ),
        (312_000, 248_000, 371_000),
        (288_000, 341_000, 60_000),
        0.0016,
        ((4.0, 34.0, 41.5, 2, 1.08, "composition", 620_000), (58.0, 80.0, 12.0, 2, 1.08, "recording", 540_000)),
    ),
    (
        "Paper Moons",
        "The Lantern Committee",
        (("Vass, Ilse", "writer", "work", 700_000), ("Grünfeld & Söhne Musikverlag", "publisher", "work", 300_000)),
        (184_000, 121_000, 239_000),
        (0, 236_000, 41_000),
        0.0033,
        ((28.0, 62.0, 88.0, -3, 0.94, "composition", 470_000),),
    ),
    (
        "Nine Bridges (Radio Edit)",
        "Aya Tindall",
        (("Northgate Sound", "label", "recording", WHOLE),),
        (76_000, 31_000, 118_000),
        (97_000, 0, 22_000),
        0.0066,
        ((70.0, 86.0, 30.0, 0, 1.0, "recording", 410_000),),
    ),
    (
        "Slow Glass",
        "Corvid & Wren",
        (),
        (41_000, 8_000, 79_000),
        (0, 0, 112_000),
        0.0093,
        ((12.0, 50.0, 0.0, 0, 1.0, "style", 110_000),),
    ),
)


def track_id(title: str) -> str:
    return hashlib.sha256(title.encode()).hexdigest()[:16]


def music(seconds: float, seed: int, semitones: float = 0.0, tempo: float = 1.0) -> NDArray[np.float32]:
    """A small tune with drums, float32 [n]: loud and soft parts, chords, something to look at."""
    rng = np.random.default_rng(seed)
    out = np.zeros(int(seconds * RATE), np.float32)
    beat = 0.5 / tempo
    scale = np.array([0, 2, 4, 7, 9, 12, 14, 16])
    for i in range(int(seconds / beat)):
        at = int(i * beat * RATE)
        length = int(min(1.2, seconds - i * beat) * RATE)
        t = np.arange(length) / RATE
        section = 0.35 + 0.65 * (0.5 + 0.5 * np.sin(i / 13 + seed)) ** 1.5
        for voice in range(1 + i % 3):
            pitch = 220 * 2 ** ((rng.choice(scale) + semitones - 12 * (voice == 1)) / 12)
            tone = sum(np.sin(2 * np.pi * pitch * h * t) / h**1.4 for h in range(1, 7))
            out[at : at + length] += (0.11 * section * np.exp(-t * 2.6) * tone).astype(np.float32)
        hit = np.arange(min(length, 1800)) / RATE
        noise = rng.standard_normal(len(hit)) * np.exp(-hit * 90) if i % 2 else np.sin(340 * hit) * np.exp(-hit * 18)
        out[at : at + len(hit)] += (0.3 * section * noise).astype(np.float32)
    fade = np.minimum(1, np.arange(len(out)) / RATE / 2) * np.minimum(1, np.arange(len(out))[::-1] / RATE / 4)
    return (np.tanh(1.5 * out) * fade).astype(np.float32)


def write_music(folder: Path) -> dict[str, Path]:
    """Title → wav, for the query ("Query") and every source."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {"Query": folder / "Evening Ferry (demo 4).wav"}
    if not files["Query"].exists():
        soundfile.write(files["Query"], music(QUERY_S, 1), RATE)
    for number, source in enumerate(_SOURCES):
        files[source[0]] = folder / f"{source[0]}.wav"
        if not files[source[0]].exists():
            soundfile.write(files[source[0]], music(130.0, 2 + number), RATE)
    return files


def report(
    folder: Path, *, sources: int = 4, title: str = "Evening Ferry (demo 4)", path: Path | None = None
) -> Report:
    """A report whose sums hold. sources 0: nothing passed the gate."""
    path = path or folder / "Evening Ferry (demo 4).wav"
    chosen = _SOURCES[:sources]
    contributions = tuple(
        Contribution(
            track_id(name), str(folder / f"{name}.wav"), name, artist, f"GBAYE24001{n:02d}", *share, p,
            LegShares(*legs), tuple(Owned(*o) for o in owners),
        )
        for n, (name, artist, owners, share, legs, p, _) in enumerate(chosen)
    )  # fmt: skip
    legs = {}
    for column, leg in enumerate(("recording", "composition", "style")):
        rows = tuple(
            LegContribution(track_id(s[0]), s[4][column], int(s[4][column] * 0.7), int(s[4][column] * 1.3), s[5])
            for s in chosen
            if s[4][column]
        )
        rows = tuple(sorted(rows, key=lambda r: -r.share_ppm))
        legs[leg] = LegReport(rows, WHOLE - sum(r.share_ppm for r in rows))
    candidates = tuple(CandidateScore(c.track_id, c.path, 6.1 - n, c.p_value, c.title, c.artist)
                       for n, c in enumerate(contributions)) + tuple(
        CandidateScore(track_id(name), str(folder / f"{name}.wav"), 2.4 - n / 3, 0.034 + 0.041 * n, name, artist)
        for n, (name, artist) in enumerate(
            [("Saint Elmo", "Polar Choir"), ("Low Tide Waltz", "B. Amsel"), ("Kettle Song", "Trad. arr. Whitcombe")]
        )
    )  # fmt: skip
    return Report(
        query=Query(
            str(path), hashlib.sha256(str(path).encode()).hexdigest(), "b" * 64, QUERY_S, 44_100, title, 8_467_244, 2
        ),
        contributions=contributions,
        unattributed_ppm=WHOLE - sum(c.share_ppm for c in contributions),
        legs=legs,
        segments=tuple(_segments(chosen)),
        candidates=candidates,
        engine=Engine(
            "0.1.0", {"recording": "recording-1 a1b2c3", "composition": "melody-3 9f8e7d", "style": "style-2 55aa01"},
            "cpu", "Linux x86_64", {"interval": 0.9, "alpha": 0.01}, {"cohort": "c0ffee", "queries": 300},
        ),
        catalog=CatalogState("d" * 64, 12_480),
        limits=("Style evidence ranks; alone it hardly proves.",),
        created_utc="2026-11-20T14:03:22Z",
    )  # fmt: skip


def _segments(chosen: tuple[tuple, ...]) -> list[Segment]:  # type: ignore[type-arg]
    segments = []
    for i in range(int(QUERY_S / 4)):
        start, end = i * 4.0, i * 4.0 + 4.0
        found = []
        for name, _, _, _, _, _, spans in chosen:
            for q0, q1, s0, semitones, tempo, leg, share in spans:
                if q0 <= start < q1:
                    at = s0 + (start - q0) * tempo
                    swell = 0.75 + 0.25 * np.sin(i * 1.7 + q0)
                    match = None if leg == "style" else SourceSpan(at, at + 4.0 * tempo, semitones, tempo)
                    found.append(SegmentContribution(track_id(name), int(share * swell), leg, match))
        total = sum(c.share_ppm for c in found)
        if total > 960_000:
            found = [dataclasses.replace(c, share_ppm=int(c.share_ppm * 960_000 / total)) for c in found]
        segments.append(Segment(start, end, WHOLE - sum(c.share_ppm for c in found), tuple(found)))
    return segments


def picture(path: Path) -> m.Picture:
    """Drawn with a plain short-time spectrum: no room but numpy is needed."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = samples.mean(axis=1)
    hop = 1024
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(mono, (1024, 1024)), 2048)[::hop]
    power = np.abs(np.fft.rfft(frames * np.hanning(2048), axis=1)) ** 2
    edges = np.unique(np.geomspace(2, 1024, 65).astype(int))
    mel = 10 * np.log10(np.add.reduceat(power, edges[:-1], axis=1) + 1e-10)
    image = spectrogram_of(mel, 16_384)
    builder = PeaksBuilder(rate)
    builder.push(mono)
    return m.Picture(str(path), builder.finish(), image)


def tracks(count: int = 100_000) -> list[Track]:
    first = ("Harbour", "Paper", "Nine", "Slow", "Saint", "Low", "Kettle", "Winter", "Copper", "Distant", "Amber")
    second = ("Lights", "Moons", "Bridges", "Glass", "Elmo", "Tide", "Song", "Orchard", "Signal", "Rooms", "Parade")
    who = (
        "Marguerite Oduya Quartet",
        "The Lantern Committee",
        "Aya Tindall",
        "Corvid & Wren",
        "Polar Choir",
        "B. Amsel",
    )
    made = []
    for n in range(count):
        title = f"{first[n % 11]} {second[n // 11 % 11]}" + (f" No. {n // 121 + 1}" if n >= 121 else "")
        owners = (Owner("Saltmarsh Music Publishing", "publisher", "work", WHOLE),)
        tags = Tags(title, who[n * 7 % 6], f"Album {n // 12 + 1}", f"GBAYE{n:07d}", "", str(1962 + n % 60), owners)
        made.append(Track(f"{n:016x}", f"/music/{title}.flac", tags, 120 + n % 240, 44_100, 2, "", "", 30_000_000,
                          "2026-11-01T09:00:00Z", 40 + n % 80))  # fmt: skip
    return made


# The engine of the tests: what a file is called decides what becomes of it.


def _analyse(request: m.Analyse, context: Context) -> m.Analysed:
    path = Path(request.path)
    if "crash" in path.name:
        print("a crash on purpose", file=sys.stderr)
        os._exit(3)
    if "broken" in path.name:
        raise DecodeError(
            "the file ends in the middle of the music", remedy="Copy it again from its source.", path=path
        )
    if "stubborn" in path.name:
        time.sleep(60)  # heeds no token
    steps = 400 if "slow" in path.name else 5
    for step in range(steps):
        context.cancel.check()
        context.progress("listen", step, steps)
        time.sleep(0.01)
    made = report(path.parent, title=path.stem, path=path, sources=0 if "nothing" in path.name else 4)
    return m.Analysed(made, _save(made, request.reports))


def _save(made: Report, folder: str) -> str:
    if not folder:
        return ""
    target = Path(folder) / f"{made.query.sha256[:12]}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(made.to_json()))
    return str(target)


def _add(request: m.AddToCatalog, context: Context) -> m.Added:
    outcomes = []
    for done, path in enumerate(request.paths):
        context.cancel.check()
        context.progress("listen", done, len(request.paths))
        broken = "broken" in path
        outcomes.append(m.Outcome(path, "refused" if broken else "added", "It is no music." if broken else ""))
    context.partial(tuple(outcomes))
    refused = tuple(o for o in outcomes if o.status == "refused")
    return m.Added(len(outcomes) - len(refused), 0, refused)


_ROWS: list[Track] = []


def _search(request: m.Search, context: Context) -> m.TrackPage:
    if not _ROWS:
        _ROWS.extend(tracks())
    text = request.text.lower()
    rows = [t for t in _ROWS if text in f"{t.tags.title} {t.tags.artist}".lower()] if text else _ROWS
    if request.order in ("title", "artist"):
        rows = sorted(rows, key=lambda t: getattr(t.tags, request.order), reverse=request.descending)
    return m.TrackPage(tuple(rows[request.offset : request.offset + request.limit]), request.offset, len(rows))


def _certify(request: m.MakeCertificate, context: Context) -> m.CertificateMade:
    out = Path(request.out)
    out.mkdir(parents=True, exist_ok=True)
    stem = Path(request.report.query.title).stem
    (out / f"{stem}.jws").write_text("a.b.c")
    (out / f"{stem}.pdf").write_bytes(b"%PDF-1.4")
    return m.CertificateMade(str(out / f"{stem}.jws"), str(out / f"{stem}.pdf"))


WORK: WorkTable = {
    m.Warm: lambda request, context: None,
    m.Analyse: _analyse,
    m.AddToCatalog: _add,
    m.RemoveTracks: lambda request, context: len(request.ids),
    m.Relabel: lambda request, context: None,
    m.DrawTrack: lambda request, context: picture(Path(request.path)),
    m.Search: _search,
    m.CatalogStats: lambda request, context: Stats(100_000, 5_900_000, 24_000_000.0, 31_000_000_000),
    m.ScanFolders: lambda request, context: scan(request.paths, progress=context.progress, cancel=context.cancel),
    m.ListReports: REAL_WORK[m.ListReports],
    m.MakeCertificate: _certify,
    m.CheckCertificate: lambda request, context: m.CertificateChecked(
        True, "Evening Ferry", "fp", (("signature", "ok", "It holds."),)
    ),
    m.ExportReport: REAL_WORK[m.ExportReport],
}
