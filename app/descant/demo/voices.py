"""The studio's instruments: each plays one note as mono samples. Everything is computed; no recorded sound is used.

A voice is called as voice(frequency, seconds, generator) and returns float32 samples at RATE whose loudest value is
about 1. They last `seconds` plus the instrument's own release.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import signal

RATE = 44_100
"""Hz: the studio works at the rate of a compact disc."""

Samples = NDArray[np.float32]
Voice = Callable[[float, float, np.random.Generator], Samples]

_TABLE = 4096
"""Samples in one stored period: reading the nearest one keeps the error under -65 dB for these spectra."""
_CEILING_HZ = 15_000.0
"""No harmonic above this: nothing folds back, and lossy encoders get nothing to smear."""

_VIBRATO_HZ, _VIBRATO_DELAY_S = 5.4, 0.2
"""Usual for bowed strings; players start a note straight."""


@lru_cache(maxsize=512)
def _period(shape: str, harmonics: int, rolloff: float) -> Samples:
    """One period with a 1/k**rolloff spectrum. shape: all, odd, or comma-separated drawbar amplitudes."""
    phase = np.arange(_TABLE) * (2 * np.pi / _TABLE)
    if shape in ("all", "odd"):
        numbers = np.arange(1, harmonics + 1, 1 if shape == "all" else 2)
        amplitudes = numbers.astype(float) ** -rolloff
    else:
        amplitudes = np.array([float(a) for a in shape.split(",")])[:harmonics]
        numbers = np.arange(1, len(amplitudes) + 1)
    wave = (amplitudes[:, None] * np.sin(numbers[:, None] * phase)).sum(axis=0)
    return np.asarray(wave / max(1e-9, float(np.abs(wave).max())), dtype=np.float32)


def _harmonics(frequency: float, most: int) -> int:
    return max(1, min(most, int(_CEILING_HZ / frequency)))


def _phase(frequency: float, n: int, generator: np.random.Generator, *, vibrato: float = 0.0) -> NDArray[np.float64]:
    """Phase in periods. vibrato: depth in semitones."""
    start = generator.random()
    time = np.arange(n) / RATE
    if vibrato == 0.0:
        return np.asarray(start + frequency * time)
    swell = np.clip((time - _VIBRATO_DELAY_S) / 0.3, 0.0, 1.0)
    bend = 2.0 ** (vibrato / 12 * swell * np.sin(2 * np.pi * (_VIBRATO_HZ * time + generator.random())))
    return np.asarray(start + np.cumsum(frequency / RATE * bend))


def _read(table: Samples, phase: NDArray[np.float64]) -> Samples:
    return np.take(table, (phase * _TABLE).astype(np.int32) & (_TABLE - 1))


def envelope(seconds: float, *, attack: float, decay: float, sustain: float, release: float) -> Samples:
    """Attack, decay to the sustain level, release after `seconds`: all times in seconds, curves exponential."""
    held = max(int(seconds * RATE), int(attack * RATE) + 1)
    time = np.arange(held) / RATE
    body = sustain + (1.0 - sustain) * np.exp(-np.maximum(0.0, time - attack) / max(1e-4, decay))
    body *= np.clip(time / max(1e-4, attack), 0.0, 1.0)
    tail = np.exp(-np.arange(int(release * 4 * RATE)) / (release * RATE)) * body[-1]
    whole: NDArray[np.float64] = np.concatenate([body, tail])
    fade = min(len(whole), 256)
    whole[-fade:] *= np.linspace(1.0, 0.0, fade)
    return whole.astype(np.float32)


def _plucked(brightness: float, ring: float, body: float = 0.0) -> Voice:
    """Karplus and Strong 1983, with the loop gain set so that the string falls by 60 dB in `ring` seconds at 220 Hz.

    brightness: 0..1, how much of the pluck's noise stays; body: level of a wooden resonance near 110 and 220 Hz.
    """

    def play(frequency: float, seconds: float, generator: np.random.Generator) -> Samples:
        whole = max(2, round(RATE / frequency - 0.5))
        exact = RATE / frequency - 0.5
        length = seconds + 0.12
        n = int(length * RATE * whole / exact) + whole
        pluck = generator.uniform(-1.0, 1.0, whole)
        for _ in range(2):  # a softer finger: smooth the noise round the loop
            pluck = brightness * pluck + (1.0 - brightness) * 0.5 * (pluck + np.roll(pluck, 1))
        pluck -= pluck.mean()
        gain = 10.0 ** (-3.0 / (ring * (220.0 / frequency) ** 0.4 * frequency))
        blocks = [pluck]
        for _ in range(n // whole):  # one turn of the loop at a time, vectorised over the period
            last = blocks[-1]
            before = np.concatenate([blocks[-2][-1:] if len(blocks) > 1 else last[-1:], last[:-1]])
            blocks.append(gain * 0.5 * (last + before))
        string = np.concatenate(blocks)[:n]
        string = np.interp(np.arange(int(length * RATE)) * (whole / exact), np.arange(n), string)
        string *= envelope(seconds, attack=0.001, decay=9.0, sustain=1.0, release=0.03)[: len(string)]
        if body > 0.0:
            knock = np.exp(-np.arange(min(len(string), RATE // 4)) / (0.03 * RATE))
            time = np.arange(len(knock)) / RATE
            string[: len(knock)] += (
                body * knock * (np.sin(2 * np.pi * 108 * time) + 0.6 * np.sin(2 * np.pi * 217 * time))
            )
        return np.asarray(string / max(1e-9, float(np.abs(string).max())), dtype=np.float32)

    return play


def _bowed(
    *, rolloff: float, voices: int, spread: float, attack: float, release: float, vibrato: float, shape: str = "all"
) -> Voice:
    """Detuned saws or reeds with a slow start. spread: detuning in semitones between the outermost."""

    def play(frequency: float, seconds: float, generator: np.random.Generator) -> Samples:
        level = envelope(seconds, attack=attack, decay=0.6, sustain=0.82, release=release)
        table = _period(shape, _harmonics(frequency, 40), rolloff)
        total = np.zeros(len(level), dtype=np.float32)
        for index in range(voices):
            offset = 0.0 if voices == 1 else spread * (index / (voices - 1) - 0.5)
            total += _read(table, _phase(frequency * 2 ** (offset / 12), len(level), generator, vibrato=vibrato))
        return (total * level / np.float32(0.6 * voices + 0.4)).astype(np.float32)

    return play


def _blown(*, drawbars: str, breath: float, attack: float, vibrato: float) -> Voice:
    """A few harmonics and a breath of noise round the note."""

    def play(frequency: float, seconds: float, generator: np.random.Generator) -> Samples:
        level = envelope(seconds, attack=attack, decay=0.5, sustain=0.9, release=0.07)
        table = _period(drawbars, _harmonics(frequency, 12), 1.0)
        tone = _read(table, _phase(frequency, len(level), generator, vibrato=vibrato))
        if breath > 0.0:
            band = signal.butter(1, [min(0.9, frequency * k * 2 / RATE) for k in (0.9, 2.6)], "band", output="sos")
            tone = tone + breath * signal.sosfilt(band, generator.standard_normal(len(level))).astype(np.float32)
        return (tone * level * np.float32(0.9)).astype(np.float32)

    return play


def _swept(
    *, shape: str, bright: float, dark: float, close: float, decay: float, sustain: float, release: float,
    detune: float = 0.0, sub: float = 0.0,
) -> Voice:  # fmt: skip
    """A subtractive synthesiser: from a bright to a dark spectrum within `close` seconds, like a closing filter.

    bright, dark: spectral rolloff exponents; detune: semitones between two oscillators; sub: level of an octave below.
    """

    def play(frequency: float, seconds: float, generator: np.random.Generator) -> Samples:
        level = envelope(seconds, attack=0.004, decay=decay, sustain=sustain, release=release)
        count = _harmonics(frequency, 48)
        opening = np.exp(-np.arange(len(level)) / (close * RATE)).astype(np.float32)
        total = np.zeros(len(level), dtype=np.float32)
        offsets = (-detune / 2, detune / 2) if detune else (0.0,)
        for offset in offsets:
            phase = _phase(frequency * 2 ** (offset / 12), len(level), generator)
            soft = _read(_period(shape, count, dark), phase)
            total += soft + (_read(_period(shape, count, bright), phase) - soft) * opening
        if sub > 0.0:
            total += sub * np.sin(2 * np.pi * frequency / 2 * np.arange(len(level)) / RATE).astype(np.float32)
        return (total * level / np.float32(len(offsets) + sub)).astype(np.float32)

    return play


def _two_operator(*, ratio: float, index: float, fall: float, decay: float, tine: float) -> Voice:
    """Frequency modulation (Chowning 1973): a struck sound whose modulation dies before the tone does."""

    def play(frequency: float, seconds: float, generator: np.random.Generator) -> Samples:
        level = envelope(seconds, attack=0.002, decay=decay, sustain=0.0, release=0.09)
        time = np.arange(len(level)) / RATE
        depth = index * (440.0 / max(110.0, frequency)) ** 0.35 * np.exp(-time / fall)
        tone = np.sin(2 * np.pi * frequency * time + depth * np.sin(2 * np.pi * frequency * ratio * time))
        if tine > 0.0 and frequency * 7 < _CEILING_HZ:
            tone += tine * np.exp(-time / 0.09) * np.sin(2 * np.pi * frequency * 7.0 * time)
        return np.asarray(tone * level * 0.85, dtype=np.float32)

    return play


def _struck(modes: tuple[tuple[float, float, float], ...]) -> Voice:
    """Bars, tines and bells: (frequency ratio, level, decay in seconds) for each mode."""

    def play(frequency: float, seconds: float, generator: np.random.Generator) -> Samples:
        longest = max(decay for _, _, decay in modes)
        n = int(min(seconds + 1.2, 4.0 * longest) * RATE)
        time = np.arange(n) / RATE
        tone = np.zeros(n)
        for ratio, level, decay in modes:
            if frequency * ratio < _CEILING_HZ:
                tone += level * np.exp(-time / decay) * np.sin(2 * np.pi * frequency * ratio * time)
        tone *= np.clip(time / 0.0015, 0.0, 1.0)
        tone[-256:] *= np.linspace(1.0, 0.0, 256)
        return np.asarray(tone / sum(level for _, level, _ in modes) * 1.2, dtype=np.float32)

    return play


VOICES: dict[str, Voice] = {
    "guitar": _plucked(0.55, 2.2, body=0.10),
    "harp": _plucked(0.30, 3.0),
    "harpsichord": _plucked(0.95, 2.4),
    "upright": _plucked(0.08, 1.7, body=0.05),
    "fiddle": _bowed(rolloff=1.05, voices=1, spread=0.0, attack=0.06, release=0.06, vibrato=0.22),
    "strings": _bowed(rolloff=1.35, voices=3, spread=0.16, attack=0.14, release=0.16, vibrato=0.10),
    "pad": _bowed(rolloff=1.9, voices=3, spread=0.22, attack=0.45, release=0.35, vibrato=0.0),
    "choir": _bowed(
        rolloff=1.3, voices=2, spread=0.2, attack=0.2, release=0.2, vibrato=0.16, shape="1,.7,.9,.35,.5,.2,.1,.05"
    ),
    "accordion": _bowed(rolloff=0.9, voices=2, spread=0.22, attack=0.04, release=0.05, vibrato=0.0, shape="odd"),
    "flute": _blown(drawbars="1,.35,.12,.05", breath=0.10, attack=0.05, vibrato=0.18),
    "clarinet": _blown(drawbars="1,.03,.55,.03,.3,.02,.15,.01,.07", breath=0.02, attack=0.035, vibrato=0.05),
    "organ": _blown(drawbars="1,.7,.5,.4,0,.25,0,.2", breath=0.0, attack=0.012, vibrato=0.0),
    "supersaw": _swept(
        shape="all", bright=0.75, dark=1.25, close=0.5, decay=0.5, sustain=0.7, release=0.09, detune=0.18
    ),
    "synth bass": _swept(shape="all", bright=0.9, dark=2.2, close=0.09, decay=0.3, sustain=0.6, release=0.03, sub=0.5),
    "round bass": _swept(shape="odd", bright=1.8, dark=2.8, close=0.1, decay=0.5, sustain=0.6, release=0.04),
    "chip lead": _swept(shape="odd", bright=1.0, dark=1.0, close=1.0, decay=0.12, sustain=0.65, release=0.012),
    "chip pulse": _swept(shape="all", bright=0.6, dark=0.7, close=0.5, decay=0.07, sustain=0.35, release=0.01),
    "chip bass": _swept(shape="odd", bright=2.0, dark=2.0, close=1.0, decay=0.3, sustain=0.8, release=0.012),
    "electric piano": _two_operator(ratio=1.0, index=1.6, fall=0.35, decay=1.1, tine=0.16),
    "glass keys": _two_operator(ratio=3.5, index=1.1, fall=0.6, decay=0.9, tine=0.0),
    "marimba": _struck(((1.0, 1.0, 0.32), (3.93, 0.35, 0.08), (9.2, 0.12, 0.03))),
}
"""Name → voice."""
