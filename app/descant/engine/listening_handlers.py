"""What the engine does for requests of engine.listening_messages. Heavy rooms are imported where they are needed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from descant.engine import listening_messages as w
from descant.engine.pictures import spectrogram_of
from descant.engine.server import Context, Handlers

MOST_S = 180.0
"""Of a span that is compared or made to match: whoever listens side by side listens to minutes, not to hours."""
CELLS = 240
"""Most cells of a side of the similarity matrix."""
LEAST_CELL_S = 0.2
PLAYED_RATE = 44_100
AROUND_S = 2.0
"""Seconds of the source before and after the span that are made to match as well."""


def draw_tones(request: w.DrawTones, context: Context) -> w.Tones:
    from descant.audio.constant_q import HOP, constant_q, frequencies
    from descant.audio.decode import blocks
    from descant.audio.frames import RATE

    levels = constant_q(blocks(Path(request.path), cancel=context.cancel))
    return w.Tones(request.path, spectrogram_of(levels, request.columns), frequencies(), len(levels) * HOP / RATE)


def compare_span(request: w.CompareSpan, context: Context) -> w.Compared:
    from descant.audio.decode import read_span
    from descant.audio.frames import RATE
    from descant.audio.similarity import harmony_similarity
    from descant.audio.tempo_and_key import tempo_and_key

    pair = request.pair
    query_end = min(pair.query_end_s, pair.query_start_s + MOST_S)
    source_end = min(pair.source_end_s, pair.source_start_s + MOST_S)
    query = read_span(Path(pair.query), pair.query_start_s, query_end, RATE, 1).reshape(-1)
    context.cancel.check()
    source = read_span(Path(pair.source), pair.source_start_s, source_end, RATE, 1).reshape(-1)
    context.cancel.check()
    found = tempo_and_key(source, query, pair.semitones, pair.ratio)
    moved = found.moved(pair.semitones, pair.ratio)
    cell = max(LEAST_CELL_S, max(query_end - pair.query_start_s, source_end - pair.source_start_s) / CELLS)
    alike = harmony_similarity(query, source, pair.semitones, cell)
    return w.Compared(
        pair,
        w.TempoAndKey(moved.bpm, moved.tonic, moved.minor),
        w.TempoAndKey(found.bpm, found.tonic, found.minor),
        (alike * 255).astype(np.uint8),
        len(query) / RATE,
        len(source) / RATE,
    )


def match_source(request: w.MatchSource, context: Context) -> w.Matched:
    import soundfile

    from descant.audio.decode import read_span
    from descant.audio.match_listening import matched

    pair = request.pair
    start = max(0.0, pair.source_start_s - AROUND_S)
    end = min(pair.source_end_s, pair.source_start_s + MOST_S) + AROUND_S
    samples = read_span(Path(pair.source), start, end, PLAYED_RATE, 2)
    context.cancel.check()
    made = matched(samples, PLAYED_RATE, pair.semitones, pair.ratio)
    context.cancel.check()
    name = hashlib.sha256(repr(pair).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    out = Path(request.out) / f"{name}.wav"
    soundfile.write(out, made, PLAYED_RATE, subtype="FLOAT")
    first = (pair.source_start_s - start) / pair.ratio
    length = (min(pair.source_end_s, pair.source_start_s + MOST_S) - pair.source_start_s) / pair.ratio
    return w.Matched(str(out), pair, first, min(first + length, len(made) / PLAYED_RATE))


HANDLERS: Handlers = {
    w.DrawTones: draw_tones,
    w.CompareSpan: compare_span,
    w.MatchSource: match_source,
}
