"""The demonstration's "generated" track, put together so that what it descends from is known to the second.

The truth is counted, not judged. Every second of the track belongs to one section, and a section says which share of
it comes from which recording of the catalog, leg by leg:

    composition   the arranged tune and the sampled recording's tune, whole
    recording     the sampled recording, whole (the light drums laid over it do not dilute it)
    style         the sampled recording's artist and the imitated artist, spread evenly over that artist's recordings,
                  because an imitation of a sound cannot be told to come from one record rather than from its neighbour

The headline counts a second at its strongest leg; a second that only imitates a sound counts as much as the style leg
weighs in a report (one half by default), and the rest of it is nobody's. A crossfade belongs half to each neighbour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from scipy import signal

from descant.demo.arrange import Form, Take, perform
from descant.demo.artists import MACHINE, MIRA_KESTREL, TOY_COSMOS
from descant.demo.desk import Master, Stereo, mastered
from descant.demo.drums import DRUMS
from descant.demo.records import RECORDINGS, Recording, by_artist
from descant.demo.tunes import GLASS_STAIRS, GREENSLEEVES, PAPER_ROCKETS
from descant.demo.voices import RATE
from descant.encoders.base import LEGS, Leg

TITLE = "Untitled Prompt No. 7"
ARRANGED = RECORDINGS[8]
SAMPLED = RECORDINGS[3]
IMITATED = TOY_COSMOS

CROSSFADE_S = 0.08
ARRANGED_KEY, ARRANGED_TEMPO = 5, 140.0
"""Semitones above the catalog's recording, and beats a minute against its 118."""
SAMPLE_BARS = (10, 18)
"""Bars of the sampled recording: its second statement."""
SAMPLE_SPEED = 1.021
"""As a turntable: 2.1 % faster and 0.36 semitone higher."""
SAMPLE_CEILING_HZ = 9_000
SECTION_RMS = -17.0


@dataclass(frozen=True)
class Section:
    """A stretch of the track. true: for each leg, catalog number → share of the stretch."""

    what: str
    start_s: float
    end_s: float
    true: Mapping[Leg, Mapping[int, float]] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True, eq=False)
class Derived:
    """sound: float32 [samples, 2] at 44.1 kHz."""

    sound: Stereo
    sections: tuple[Section, ...]

    @property
    def duration_s(self) -> float:
        return len(self.sound) / RATE


@dataclass(frozen=True)
class Truth:
    """Shares of the whole track, 0..1 each: catalog number → share, with what is nobody's."""

    headline: Mapping[int, float]
    unattributed: float
    legs: Mapping[Leg, Mapping[int, float]]


def compose(sampled: Stereo) -> Derived:
    """The track, given the performance of SAMPLED."""
    new = Form(0, ((0, 6),), ending=False)
    close = Form(0, ((2, 8),), ending=True)
    pieces: list[tuple[str, Stereo, Mapping[Leg, Mapping[int, float]]]] = [
        ("new", perform(Take(GLASS_STAIRS, MACHINE, GLASS_STAIRS.tempo, 0, 2001, new)), {}),
        (
            f"{ARRANGED.tune.title} in another key, tempo and instruments",
            perform(Take(GREENSLEEVES, MACHINE, ARRANGED_TEMPO, ARRANGED_KEY, 2002, Form(0, ((0, 16),), ending=False))),
            {"composition": {ARRANGED.number: 1.0}},
        ),
        (
            f"{SAMPLED.title} sampled, pitched and filtered under light drums",
            _sampled(sampled),
            {
                "recording": {SAMPLED.number: 1.0},
                "composition": {SAMPLED.number: 1.0},
                "style": _spread(by_artist(RECORDINGS, MIRA_KESTREL)),
            },
        ),
        (
            f"a new melody in the sound of {IMITATED.name}",
            perform(Take(PAPER_ROCKETS, IMITATED.sound, 150.0, 0, 2003, Form(0, ((0, 8),), ending=False))),
            {"style": _spread(by_artist(RECORDINGS, IMITATED))},
        ),
        ("new", perform(Take(GLASS_STAIRS, MACHINE, GLASS_STAIRS.tempo, 3, 2004, close)), {}),
    ]
    return _joined(pieces)


def truth(sections: tuple[Section, ...], style_weight: float = 0.5) -> Truth:
    """What the sections add up to. style_weight: how much a second counts that only imitates a sound."""
    whole = sum(section.seconds for section in sections)
    headline: dict[int, float] = {}
    legs: dict[Leg, dict[int, float]] = {leg: {} for leg in LEGS}
    for section in sections:
        part = section.seconds / whole
        for leg, shares in section.true.items():
            for number, share in shares.items():
                legs[leg][number] = legs[leg].get(number, 0.0) + share * part
        strongest = section.true.get("recording") or section.true.get("composition")
        weight = 1.0 if strongest else style_weight
        for number, share in (strongest or section.true.get("style", {})).items():
            headline[number] = headline.get(number, 0.0) + weight * share * part
    return Truth(headline, 1.0 - sum(headline.values()), legs)


def _spread(recordings: tuple[Recording, ...]) -> dict[int, float]:
    return {recording.number: 1.0 / len(recordings) for recording in recordings}


def _sampled(sound: Stereo) -> Stereo:
    """SAMPLE_BARS of the recording, faster and higher as on a turntable, without its top, and a shaker over it."""
    bar = SAMPLED.tune.meter * 60.0 / SAMPLED.tempo
    cut = sound[round(SAMPLE_BARS[0] * bar * RATE) : round(SAMPLE_BARS[1] * bar * RATE)]
    at = np.arange(int(len(cut) / SAMPLE_SPEED)) * SAMPLE_SPEED
    turned = np.stack([np.interp(at, np.arange(len(cut)), cut[:, side]) for side in range(2)])
    turned = signal.sosfilt(signal.butter(2, SAMPLE_CEILING_HZ * 2 / RATE, output="sos"), turned)
    step = bar / SAMPLE_SPEED / 8
    for index in range(int(turned.shape[1] / RATE / step)):
        hit = DRUMS["shaker"](np.random.default_rng(3000 + index % 4)) * (0.05 if index % 2 else 0.09)
        start = round(index * step * RATE)
        end = min(turned.shape[1], start + len(hit))
        turned[:, start:end] += hit[: end - start]
    return np.ascontiguousarray(turned.T, dtype=np.float32)


def _joined(pieces: list[tuple[str, Stereo, Mapping[Leg, Mapping[int, float]]]]) -> Derived:
    """The pieces in a row, equally loud, with equal-power crossfades whose middle is the boundary."""
    fade = int(CROSSFADE_S * RATE)
    rise = np.sin(np.linspace(0.0, np.pi / 2, fade, dtype=np.float32))[:, None]
    sound = np.zeros((0, 2), dtype=np.float32)
    starts: list[float] = []
    for _, piece, _ in pieces:
        level = np.float32(10 ** (SECTION_RMS / 20) / np.sqrt(np.mean(piece**2)))
        piece = piece * level
        if len(sound):
            sound[-fade:] = sound[-fade:] * rise[::-1] + piece[:fade] * rise
            starts.append((len(sound) - fade / 2) / RATE)
            sound = np.concatenate([sound, piece[fade:]])
        else:
            starts.append(0.0)
            sound = piece
    ends = [*starts[1:], len(sound) / RATE]
    sections = tuple(
        Section(what, start, end, true) for (what, _, true), start, end in zip(pieces, starts, ends, strict=True)
    )
    finished = mastered(np.ascontiguousarray(sound.T), Master(rms=-16.0, drive=0.05))
    return Derived(np.ascontiguousarray(finished.T), sections)
