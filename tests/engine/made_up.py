"""A realistic report, the music it speaks of, and an engine that works on them without listening.

Importable by name in the engine process: HANDLERS is a table for EngineClient("made_up:HANDLERS").
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import io
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[1]))

from catalog_answers import HANDLERS as CATALOG_ANSWERS

from audits import audit_report
from descant.audio.mel_scale import mel_frequencies
from descant.audio.overview import PeaksBuilder
from descant.audit.state import IndexState
from descant.catalog.tracks import Owner, Stats, Tags, Track
from descant.engine import audit_messages as a
from descant.engine import listening_messages as w
from descant.engine import messages as m
from descant.engine.declaring_handlers import HANDLERS as DECLARING
from descant.engine.handlers import HANDLERS as REAL
from descant.engine.import_handlers import HANDLERS as IMPORTS
from descant.engine.key_handlers import HANDLERS as KEYS
from descant.engine.pictures import spectrogram_of
from descant.engine.publishing_handlers import HANDLERS as PUBLISHING
from descant.engine.rights_handlers import HANDLERS as RIGHTS
from descant.engine.scan import scan
from descant.engine.server import Context, Handlers
from descant.errors import DecodeError, ModelError
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


@functools.cache
def _tone(step: int) -> NDArray[np.float64]:
    """A plucked note some semitones above A2, 1.2 s."""
    t = np.arange(int(1.2 * RATE)) / RATE
    pitch = 110 * 2 ** (step / 12)
    return np.exp(-t * 2.6) * sum(np.sin(2 * np.pi * pitch * h * t) / h**1.4 for h in range(1, 7))


def music(seconds: float, seed: int) -> NDArray[np.float32]:
    """A small tune with drums, float32 [n]: loud and soft parts, chords, something to look at."""
    rng = np.random.default_rng(seed)
    out = np.zeros(int(seconds * RATE), np.float32)
    beat = 0.5
    scale = (12, 14, 16, 19, 21, 24, 26, 28)
    hit = np.arange(1800) / RATE
    snare, kick = rng.standard_normal(1800) * np.exp(-hit * 90), np.sin(340 * hit) * np.exp(-hit * 18)
    for i in range(int(seconds / beat)):
        at = int(i * beat * RATE)
        room = len(out) - at
        loud = 0.35 + 0.65 * (0.5 + 0.5 * np.sin(i / 13 + seed)) ** 1.5
        for voice in range(1 + i % 3):
            tone = _tone(int(rng.choice(scale)) - 12 * (voice == 1))[:room]
            out[at : at + len(tone)] += (0.11 * loud * tone).astype(np.float32)
        drum = (snare if i % 2 else kick)[:room]
        out[at : at + len(drum)] += (0.3 * loud * drum).astype(np.float32)
    fade = np.minimum(1, np.arange(len(out)) / RATE / 2) * np.minimum(1, np.arange(len(out))[::-1] / RATE / 4)
    return (np.tanh(1.5 * out) * fade).astype(np.float32)


def write_music(folder: Path) -> dict[str, Path]:
    """By title; "Query" too."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {"Query": folder / "Evening Ferry (demo 4).wav"}
    files |= {source[0]: folder / f"{source[0]}.wav" for source in _SOURCES}
    for number, path in enumerate(files.values()):
        if not path.exists():
            path.write_bytes(_wav(130.0 if number else QUERY_S, 1 + number))
    return files


@functools.cache
def _wav(seconds: float, seed: int) -> bytes:
    out = io.BytesIO()
    soundfile.write(out, music(seconds, seed), RATE, format="WAV")
    return out.getvalue()


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
            str(path), hashlib.sha256(os.fsencode(path)).hexdigest(), "b" * 64, QUERY_S, 44_100, title, 8_467_244, 2
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
    return dataclasses.replace(_drawn(path.read_bytes()), path=str(path))


@functools.lru_cache(maxsize=8)
def _drawn(file: bytes) -> m.Picture:
    samples, rate = soundfile.read(io.BytesIO(file), dtype="float32", always_2d=True)
    mono = samples.mean(axis=1)
    hop = 1024
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(mono, (1024, 1024)), 2048)[::hop]
    power = np.abs(np.fft.rfft(frames * np.hanning(2048), axis=1)) ** 2
    mel = 10 * np.log10(power[:, np.minimum(mel_frequencies() * 2048 / rate, 1024).astype(int)] + 1e-10)
    image = spectrogram_of(mel, 16_384)
    builder = PeaksBuilder(rate)
    builder.push(mono)
    return m.Picture("", builder.finish(), image)


TRACKS = 100_000
_FIRST = ("Harbour", "Paper", "Nine", "Slow", "Saint", "Low", "Kettle", "Winter", "Copper", "Distant", "Amber")
_SECOND = ("Lights", "Moons", "Bridges", "Glass", "Elmo", "Tide", "Song", "Orchard", "Signal", "Rooms", "Parade")
_WHO = ("Aya Tindall", "B. Amsel", "Corvid & Wren", "Marguerite Oduya Quartet", "Polar Choir", "The Lantern Committee")
_OWNERS = (Owner("Saltmarsh Music Publishing", "publisher", "work", WHOLE),)


def track(n: int) -> Track:
    """Number n of TRACKS, in the order of artists."""
    title = f"{_FIRST[n % 11]} {_SECOND[n // 11 % 11]}" + (f" No. {n // 121 + 1}" if n >= 121 else "")
    artist = _WHO[n * len(_WHO) // TRACKS]
    tags = Tags(title, artist, f"Album {n // 12 + 1}", f"GBAYE{n:07d}", "", str(1962 + n % 60), _OWNERS)
    added = "2026-11-01T09:00:00Z"
    return Track(f"{n:016x}", f"/music/{title}.flac", tags, 120 + n % 240, 44_100, 2, "", "", 30_000_000, added, 40)


# What a file is called decides what becomes of it.


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


def _save(made: Report, folder: str, kind: str = "") -> str:
    if not folder:
        return ""
    target = Path(folder) / f"{made.query.sha256[:12]}{kind}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(made.to_json()))
    return str(target)


def _search(request: m.Search, context: Context) -> m.TrackPage:
    found: Sequence[int] = range(TRACKS)
    if request.text:
        found = [n for n in range(2000) if request.text.lower() in track(n).tags.title.lower()]
    if request.descending:
        found = found[::-1]
    if request.only:
        found = found[::2]
    rows = tuple(track(n) for n in found[request.offset : request.offset + request.limit])
    return m.TrackPage(rows, request.offset, len(found))


def _certify(request: m.MakeCertificate, context: Context) -> m.CertificateMade:
    out = Path(request.out)
    out.mkdir(parents=True, exist_ok=True)
    stem = Path(request.report.query.title).stem
    (out / f"{stem}.jws").write_text("a.b.c")
    (out / f"{stem}.pdf").write_bytes(b"%PDF-1.4")
    return m.CertificateMade(str(out / f"{stem}.jws"), str(out / f"{stem}.pdf"))


def _ready(folder: str, *, complete: bool = True, validated: bool = True) -> IndexState:
    return IndexState(folder, "Reference tokens", "/models/lantern-1", "/models/lantern-1.jsonl", 300,
                        612 if complete else 0, 5, complete, validated)  # fmt: skip


def _index_model(request: a.IndexModel, context: Context) -> IndexState:
    """Reads a made-up model; "broken" in its name makes it fail."""
    if "broken" in request.model:
        raise ModelError("these weights are truncated or damaged", remedy="Copy the folder again.", path=request.model)
    for done in range(3):
        context.progress("gradients", done, 3)
    Path(request.out).mkdir(parents=True, exist_ok=True)
    return _ready(request.out)


def _audit(request: a.Audit, context: Context) -> m.Analysed:
    """Percentages by track and artist; by publisher they are refused."""
    if "broken" in request.path:
        raise DecodeError("The file ends in the middle.", remedy="Copy it again.", path=request.path)
    context.progress("query", 1, 2)
    unit = "track" if request.unit == "track" else "artist"
    made = audit_report(unit=unit, refused=request.unit == "publisher", seconds=QUERY_S)
    path = Path(request.path)
    query = report(path.parent, title=path.stem, path=path, sources=0).query  # as similarity sees the same file
    assert made.audit is not None
    answer = dataclasses.replace(made, query=query, audit=dataclasses.replace(made.audit, unit=request.unit))
    return m.Analysed(answer, _save(answer, request.reports, request.unit))


def _compare(request: w.CompareSpan, context: Context) -> w.Compared:
    """As alike as the diagonal of the span."""
    pair = request.pair
    query_s, source_s = pair.query_end_s - pair.query_start_s, pair.source_end_s - pair.source_start_s
    for path in (pair.query, pair.source):
        if not os.path.isfile(path):
            raise DecodeError("the file is not there", remedy="Was it moved?", path=path)
    return w.Compared(
        pair,
        w.TempoAndKey(127.4, 2, True),
        w.TempoAndKey(118.0, None, False),
        np.eye(20, 30, dtype=np.uint8) * 255,
        query_s,
        source_s,
    )


def _match(request: w.MatchSource, context: Context) -> w.Matched:
    """The source as it is, from its start: a file of the length that is asked for."""
    pair = request.pair
    out = Path(request.out) / f"{pair.query_start_s}-{pair.source_start_s}.wav"
    length = (pair.source_end_s - pair.source_start_s) / pair.ratio
    soundfile.write(out, np.zeros((int((length + 4) * 8000), 2), np.float32), 8000)
    return w.Matched(str(out), pair, 2.0, 2.0 + length)


def _tones(request: w.DrawTones, context: Context) -> w.Tones:
    return w.Tones(request.path, np.eye(96, 400, dtype=np.uint8) * 255, 32.7 * 2 ** (np.arange(96) / 12), QUERY_S)


HANDLERS: Handlers = {
    a.IndexModel: _index_model,
    a.OpenIndex: lambda request, context: _ready(
        request.folder, complete="half" not in request.folder, validated="plain" not in request.folder
    ),
    a.Audit: _audit,
    m.Warm: lambda request, context: None,
    m.Analyse: _analyse,
    m.RemoveTracks: lambda request, context: len(request.ids),
    m.Relabel: lambda request, context: None,
    m.DrawTrack: lambda request, context: picture(Path(request.path)),
    m.Search: _search,
    m.CatalogStats: lambda request, context: Stats(100_000, 5_900_000, 24_000_000.0, 31_000_000_000),
    m.ScanFolders: lambda request, context: scan(request.paths, progress=context.progress, cancel=context.cancel),
    m.ListReports: REAL[m.ListReports],
    m.OpenReport: REAL[m.OpenReport],
    m.Locate: lambda request, context: {},
    m.MakeCertificate: _certify,
    m.CheckCertificate: lambda request, context: m.CertificateChecked(
        True, "Evening Ferry", "fp", (("signature", "ok", "It holds."),), "holds"
    ),
    w.DrawTones: _tones,
    w.CompareSpan: _compare,
    w.MatchSource: _match,
    **CATALOG_ANSWERS,
    **{kind: REAL[kind] for kind in (*KEYS, *PUBLISHING, *DECLARING, *IMPORTS, *RIGHTS)},
}
