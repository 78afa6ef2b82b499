"""The studio's mixing desk: channels, one room, and a gentle master."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import fft, signal

from descant.demo.voices import RATE, Samples

Stereo = NDArray[np.float32]
"""float32 [samples, 2]."""

PEAK = 0.89
"""-1 dBFS: lossy encoders overshoot a little, and nothing may clip after decoding."""


@dataclass(frozen=True)
class Channel:
    """One player's place on the desk.

    gain: dB; pan: -1 left .. 1 right; send: level into the room 0..1; octave: transposition by whole octaves;
    gate: part of its written length that a note sounds; low_cut, high_cut: Hz, 0 for none.
    """

    voice: str
    gain: float = 0.0
    pan: float = 0.0
    send: float = 0.25
    octave: int = 0
    gate: float = 0.95
    low_cut: float = 0.0
    high_cut: float = 0.0


@dataclass(frozen=True)
class Room:
    """decay: seconds until the room is 60 dB down; damping: Hz above which it dies four times as fast."""

    decay: float
    damping: float = 5000.0
    predelay: float = 0.012
    seed: int = 1


@dataclass(frozen=True)
class Master:
    """rms: loudness aimed at, dBFS; drive: 0 clean .. 1 saturated; bits: 0, or the depth of a deliberately crude
    converter; high_cut: Hz, 0 for none."""

    rms: float = -17.0
    drive: float = 0.1
    bits: int = 0
    high_cut: float = 0.0


@lru_cache(maxsize=8)
def impulse(room: Room) -> Stereo:
    """The room's answer to a click, energy 1 on each side. Two bands of noise that die at their own speeds."""
    generator = np.random.default_rng(room.seed)
    n = int(room.decay * RATE)
    time = np.arange(n) / RATE
    noise = generator.standard_normal((n, 2))
    split = signal.butter(1, room.damping * 2 / RATE, output="sos")
    low = signal.sosfilt(split, noise, axis=0)
    fall = np.exp(-6.9 * time / room.decay)[:, None]
    tail = low * fall + (noise - low) * fall**4
    for side in range(2):  # a few walls before the diffuse tail
        for wall in range(5):
            at = int((0.004 + 0.009 * wall + 0.004 * generator.random()) * RATE)
            if at < n:
                tail[at, side] += 6.0 * 0.7**wall * generator.choice((-1.0, 1.0))
    tail = np.concatenate([np.zeros((int(room.predelay * RATE), 2)), tail])
    return np.asarray(tail / np.sqrt((tail**2).sum(axis=0)), dtype=np.float32)


def mix(buses: list[tuple[Channel, Samples]], room: Room, master: Master) -> Stereo:
    """The finished recording of mono buses of equal length: equal-power panning, one room, one master."""
    n = len(buses[0][1])
    sides = np.zeros((2, n), dtype=np.float32)
    wet = np.zeros(n, dtype=np.float32)
    for channel, bus in buses:
        sound = _filtered(bus, channel) * np.float32(10 ** (channel.gain / 20))
        angle = (channel.pan + 1) * np.pi / 4
        sides[0] += np.float32(np.cos(angle)) * sound
        sides[1] += np.float32(np.sin(angle)) * sound
        wet += np.float32(channel.send) * sound
    answer = impulse(room)
    size = fft.next_fast_len(n + len(answer), real=True)
    spectrum = fft.rfft(wet, size)
    for side in range(2):
        sides[side] += 0.5 * fft.irfft(spectrum * fft.rfft(answer[:, side], size), size)[:n]
    return np.ascontiguousarray(mastered(sides, master).T)


def mastered(sound: Samples, master: Master) -> Samples:
    """Rumble away, saturation, the loudness aimed at, and a soft ceiling at PEAK. sound: float32 [2, samples]."""
    rumble = signal.butter(2, 30 * 2 / RATE, "high", output="sos")
    sound = signal.sosfilt(rumble, sound).astype(np.float32)
    if master.high_cut:
        soft = signal.butter(2, master.high_cut * 2 / RATE, output="sos")
        sound = signal.sosfilt(soft, sound).astype(np.float32)
    loud = float(np.sqrt(np.mean(sound**2)))
    sound = sound * np.float32(10 ** (master.rms / 20) / max(1e-9, loud))
    if master.drive > 0.0:
        push = np.float32(1.0 + 3.0 * master.drive)
        sound = np.asarray(np.tanh(sound * push) / push, dtype=np.float32)
    if master.bits:
        steps = np.float32(2 ** (master.bits - 1))
        sound = np.asarray(np.round(sound * steps) / steps, dtype=np.float32)
    loud = float(np.sqrt(np.mean(sound**2)))
    sound = sound * np.float32(10 ** (master.rms / 20) / max(1e-9, loud))
    return _ceiling(sound)


def _ceiling(sound: Samples) -> Samples:
    """Leaves everything under two thirds of PEAK alone and bends the rest so that PEAK is never passed."""
    knee = np.float32(PEAK * 2 / 3)
    above = np.maximum(np.abs(sound) - knee, 0.0)
    room = np.float32(PEAK) - knee
    bent: Samples = np.clip(sound, -knee, knee) + np.copysign(room * np.tanh(above / room), sound)
    return bent


def _filtered(bus: Samples, channel: Channel) -> Samples:
    for edge, kind in ((channel.low_cut, "high"), (channel.high_cut, "low")):
        if edge:
            bus = signal.sosfilt(signal.butter(1, edge * 2 / RATE, kind, output="sos"), bus)
    return np.asarray(bus, dtype=np.float32)
