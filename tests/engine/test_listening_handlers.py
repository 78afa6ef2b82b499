"""What the engine really hears of files: notes, both sides of a span, and the source made to match."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from descant.engine import listening_messages as w
from descant.engine.handlers import HANDLERS
from descant.engine.server import Context
from descant.errors import Cancelled, DecodeError
from descant.progress import CancelToken, silent

RATE = 22_050
QUIET = Context(silent, CancelToken(), lambda value: None)


def melody(bpm: float, semitones: int) -> np.ndarray:
    """A scale up and down, a note a beat; float32 mono."""
    beat = round(60 / bpm * RATE)
    t = np.arange(beat) / RATE
    degrees = (0, 2, 4, 5, 7, 9, 11, 12, 11, 9, 7, 5, 4, 2, 0, 7) * 2
    notes = [np.sin(2 * np.pi * 261.63 * 2 ** ((d + semitones) / 12) * t) * np.exp(-3 * t) for d in degrees]
    return (np.concatenate(notes) * 0.5).astype(np.float32)


@pytest.fixture
def pair(tmp_path: Path) -> w.SpanPair:
    """The query is three semitones above its source and a quarter faster."""
    query, source = tmp_path / "query.wav", tmp_path / "source.flac"
    soundfile.write(query, np.pad(melody(150, 3), (RATE * 2, 0)), RATE)
    soundfile.write(source, np.pad(melody(120, 0), (RATE * 5, 0)), RATE)
    return w.SpanPair(str(query), 2.0, 14.8, str(source), 5.0, 21.0, 3, 1.25)


def test_the_notes_of_a_track_are_where_they_sound(pair: w.SpanPair) -> None:
    tones = HANDLERS[w.DrawTones](w.DrawTones(pair.source), QUIET)
    assert isinstance(tones, w.Tones)
    assert tones.duration_s == pytest.approx(21.0, abs=0.1)
    rate = tones.levels.shape[1] / tones.duration_s
    loudest = int(np.argmax(tones.levels[:, int(5.2 * rate)]))
    assert tones.hertz[loudest] == pytest.approx(261.63, rel=0.02)
    assert tones.levels[:, : int(4 * rate)].max() == 0
    few = HANDLERS[w.DrawTones](w.DrawTones(pair.source, columns=100), QUIET)
    assert isinstance(few, w.Tones)
    assert few.levels.shape[1] == 100


def test_both_sides_of_a_span_are_compared(pair: w.SpanPair) -> None:
    found = HANDLERS[w.CompareSpan](w.CompareSpan(pair), QUIET)
    assert isinstance(found, w.Compared)
    assert found.source.bpm == pytest.approx(120, rel=0.01)
    assert found.query.bpm == pytest.approx(150, rel=0.01)
    assert (found.source.tonic, found.source.minor) == (0, False)
    assert (found.query.tonic, found.query.minor) == (3, False)
    rows, columns = found.similarity.shape
    along = np.arange(rows)
    on_path = found.similarity[along, np.minimum(along * columns // rows, columns - 1)].mean()
    assert on_path > 2 * found.similarity.mean()
    assert (found.query_s, found.source_s) == (pytest.approx(12.8), pytest.approx(16.0))


def test_a_matched_source_goes_along_with_the_query(pair: w.SpanPair, tmp_path: Path) -> None:
    made = HANDLERS[w.MatchSource](w.MatchSource(pair, str(tmp_path)), QUIET)
    assert isinstance(made, w.Matched)
    assert made.end_s - made.start_s == pytest.approx(12.8, abs=0.05)
    heard, rate = soundfile.read(made.path)
    query, _ = soundfile.read(pair.query)
    for beat in (0, 5, 14):  # the same note at the same moment of the span
        pitches = []
        for samples, rate_of, start in ((heard[:, 0], rate, made.start_s), (query, RATE, pair.query_start_s)):
            first = round((start + beat * 0.4 + 0.1) * rate_of)
            part = samples[first : first + round(0.25 * rate_of)]
            power = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 17))
            pitches.append(np.argmax(power) * rate_of / (1 << 17))
        assert pitches[0] == pytest.approx(pitches[1], rel=0.02)


def test_a_file_that_is_not_there_is_named_and_a_cancelled_wish_ends(pair: w.SpanPair, tmp_path: Path) -> None:
    Path(pair.source).unlink()
    for request in (w.CompareSpan(pair), w.MatchSource(pair, str(tmp_path)), w.DrawTones(pair.source)):
        with pytest.raises((DecodeError, FileNotFoundError)) as raised:
            HANDLERS[type(request)](request, QUIET)
        assert "source.flac" in f"{getattr(raised.value, 'path', '')}{raised.value}"
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        HANDLERS[w.DrawTones](w.DrawTones(pair.query), Context(silent, token, lambda value: None))
