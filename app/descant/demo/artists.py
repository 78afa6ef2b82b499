"""The invented artists: who plays what, in which groove and which room. Names and sounds are made up.

Grids are one bar long and split it evenly, so "R...5..." is eight eighths in a bar of four.

    comp   X, x: the whole chord, loud or soft; 1..6: that note of the chord from below; ".": let it ring; ",": stop
    bass   R root, 5 fifth, 3 third, 8 octave, L a step below the next root; "." and "," as above
    drums  1..9: how hard
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from descant.demo.desk import Channel, Master, Room


@dataclass(frozen=True)
class Groove:
    """Patterns for one meter; comp and bass take turns bar by bar. fill replaces the drums before a new statement."""

    comp: tuple[str, ...]
    bass: tuple[str, ...]
    drums: tuple[tuple[str, str], ...] = ()
    fill: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Sound:
    """What makes a recording recognisable as somebody's.

    leads: who has the melody in the first, second, … statement; harmony: a second voice below it from the second
    statement on; swing: where the off-beat falls in a beat (.5 straight); human: ms of random timing;
    pump: how far the kick pushes everything else down, 0..1.
    """

    leads: tuple[Channel, ...]
    comp: tuple[Channel, ...]
    bass: Channel
    grooves: Mapping[int, Groove]
    room: Room
    master: Master
    pad: Channel | None = None
    harmony: Channel | None = None
    kit: float = -6.0
    kit_send: float = 0.15
    swing: float = 0.5
    human: float = 6.0
    pump: float = 0.0
    tempo: float = 1.0


@dataclass(frozen=True)
class Artist:
    name: str
    label: str
    sound: Sound


SLATE_HARBOUR = Artist(
    "The Slate Harbour Band",
    "Tarpaulin Records",
    Sound(  # a fiddle and a flute over a strummed guitar in a wooden room
        leads=(
            Channel("fiddle", -4, 0.15, 0.30, low_cut=180, high_cut=6000),
            Channel("flute", -6, -0.1, 0.35, octave=1),
            Channel("fiddle", -4, 0.15, 0.30, low_cut=180, high_cut=6000),
        ),
        harmony=Channel("accordion", -14, -0.35, 0.25, low_cut=200, high_cut=4500),
        comp=(Channel("guitar", -1, -0.4, 0.2, low_cut=90), Channel("guitar", -3, 0.45, 0.2, octave=1, low_cut=150)),
        bass=Channel("upright", 1, 0.0, 0.08, high_cut=1800),
        grooves={
            3: Groove(
                ("1.xxx.", "1.x.xx"),
                ("R.....", "5..R.."),
                (("frame drum", "7..2.3"), ("shaker", "636263")),
                (("frame drum", "7.5673"), ("shaker", "636263")),
            ),
            4: Groove(
                ("1.x.1.xx", "1.x.1xx."),
                ("R...5...", "R.5.R.L."),
                (("frame drum", "8..43.6.8.3.43.5"), ("tambourine", "..2.6.2...2.6.22")),
                (("frame drum", "8.4.6.4.8.6.8686"), ("tambourine", "..2.6.2.6.2.6.66")),
            ),
        },
        room=Room(0.9, 5500, 0.008, seed=11),
        master=Master(-17, 0.12),
        human=11,
        kit=-11,
    ),
)

MIRA_KESTREL = Artist(
    "Mira Kestrel",
    "Night Bus Audio",
    Sound(  # detuned saws, a pumping bass and a long bright plate
        leads=(
            Channel("supersaw", 0, 0.0, 0.45, gate=0.85, low_cut=200),
            Channel("supersaw", 0, 0.0, 0.5, octave=1, gate=0.9, low_cut=250),
            Channel("glass keys", 1, 0.1, 0.5, octave=1),
        ),
        harmony=Channel("supersaw", -14, 0.4, 0.5, gate=0.8, low_cut=300),
        comp=(
            Channel("glass keys", -10, -0.5, 0.4, octave=1, gate=0.6),
            Channel("glass keys", -12, 0.5, 0.4, octave=1, gate=0.4),
        ),
        pad=Channel("pad", -13, 0.0, 0.5, low_cut=160),
        bass=Channel("synth bass", -6, 0.0, 0.02, gate=0.7, high_cut=2500),
        grooves={
            3: Groove(
                ("1.2.3.4.3.2.",),
                (",.R.,.R.,.R.", ",.R.,.R.,.8."),
                (("kick", "9...9...9..."), ("hat", "..7.4.7.4.7.")),
            ),
            4: Groove(
                ("1.3.2.4.1.3.2.4.", "1.3.2.4.5.4.3.2."),
                (",.R.,.R.,.R.,.R.", ",.R.,.R.,.R.,.8."),
                (("kick", "9...9...9...9..."), ("clap", "....7.......7..."), ("open hat", "..7...7...7...7."),
                 ("hat", "6.4.6.4.6.4.6.44")),
                (("kick", "9...9...9.9.9.99"), ("clap", "....7.......7.77"), ("snare", "........3.4.5678")),
            ),
        },
        room=Room(2.4, 9000, 0.02, seed=22),
        master=Master(-14, 0.35),
        human=1,
        pump=0.6,
        kit=-5,
    ),
)  # fmt: skip

ONYX_STREET = Artist(
    "Onyx Street Quartet",
    "Blue Kettle",
    Sound(  # electric piano, clarinet, walking bass and brushes, swung, in a small club
        leads=(
            Channel("clarinet", -5, 0.2, 0.22, low_cut=120),
            Channel("electric piano", -4, -0.25, 0.2, octave=1),
            Channel("clarinet", -5, 0.2, 0.22, octave=0),
        ),
        comp=(Channel("electric piano", -5, -0.35, 0.18, gate=0.6),),
        bass=Channel("upright", 5, 0.1, 0.1, high_cut=1600),
        grooves={
            3: Groove(
                ("..X..,", ".X..x,"),
                ("R.5.3.", "R.3.L."),
                (("ride", "5.4354"), ("brush", "..5.5."), ("soft kick", "5.....")),
            ),
            4: Groove(
                ("...X..x,", ".X..,.x,"),
                ("R.3.5.L.", "R.5.8.L."),
                (("ride", "5.545.54"), ("brush", "..6...63"), ("soft kick", "4...3...")),
                (("ride", "5.545.54"), ("brush", "..6.6566"), ("tom", "....5..6")),
            ),
        },
        room=Room(0.55, 4000, 0.005, seed=33),
        master=Master(-18, 0.15, high_cut=11000),
        swing=0.64,
        human=13,
        kit=-4,
        tempo=0.96,
    ),
)

HALDEN = Artist(
    "Halden Chamber Players",
    "Cold Fjord Classics",
    Sound(  # strings, harpsichord and harp in a hall; no drums
        leads=(
            Channel("strings", -5, -0.3, 0.5, gate=1.0),
            Channel("flute", -5, 0.2, 0.5, octave=1),
            Channel("strings", -4, -0.3, 0.5, octave=1, gate=1.0),
        ),
        harmony=Channel("strings", -9, 0.35, 0.5, gate=1.0),
        comp=(Channel("harpsichord", -4, 0.25, 0.4, low_cut=120), Channel("harp", -3, -0.5, 0.45)),
        pad=Channel("strings", -13, 0.1, 0.55, octave=0, gate=1.0),
        bass=Channel("strings", -10, 0.3, 0.4, gate=0.98, high_cut=2500),
        grooves={
            3: Groove(("1.2.3.", "1.3.2."), ("R.....", "R...5.")),
            4: Groove(("1.2.3.2.", "1.3.4.3."), ("R...5...", "R...3...")),
        },
        room=Room(2.8, 3500, 0.028, seed=44),
        master=Master(-19, 0.03),
        human=16,
        tempo=0.94,
    ),
)

TOY_COSMOS = Artist(
    "Toy Cosmos",
    "Cartridge Club",
    Sound(  # pulse waves, a triangle bass and noise drums through an eight-bit converter, almost dry
        leads=(
            Channel("chip lead", -4, 0.15, 0.04, octave=0, gate=0.8),
            Channel("chip lead", -5, 0.15, 0.04, octave=1, gate=0.7),
            Channel("chip pulse", -3, -0.1, 0.05, octave=1, gate=0.8),
        ),
        harmony=Channel("chip pulse", -12, -0.4, 0.04, gate=0.6),
        comp=(Channel("chip pulse", -5, -0.35, 0.03, octave=1, gate=0.9),),
        bass=Channel("chip bass", -8, 0.0, 0.0, gate=0.75),
        grooves={
            3: Groove(
                ("123412341234",),
                ("R.R.5.", "R.8.L."),
                (("chip kick", "8.....5....."), ("chip noise", "..2.6.2.6.2.")),
            ),
            4: Groove(
                ("1234123412341234", "1324132413241324"),
                ("R.8.R.8.", "R.8.5.L."),
                (("chip kick", "9.....6.9..6...."), ("chip noise", "2.2.8.2.2.2.8.23")),
                (("chip kick", "9.....6.9..6...."), ("chip noise", "2.2.8.2.88668888")),
            ),
        },
        room=Room(0.25, 6000, 0.004, seed=55),
        master=Master(-16, 0.1, bits=8),
        human=0,
        kit=-4,
        kit_send=0.02,
        tempo=1.04,
    ),
)

ARTISTS = (SLATE_HARBOUR, MIRA_KESTREL, ONYX_STREET, HALDEN, TOY_COSMOS)

MACHINE = Sound(  # what the "generated" track is made with where it imitates nobody
    leads=(Channel("organ", -4, -0.1, 0.3, high_cut=7000), Channel("marimba", 0, 0.2, 0.35, octave=1)),
    comp=(Channel("marimba", -4, 0.4, 0.3), Channel("choir", -19, -0.3, 0.5, gate=1.0)),
    pad=Channel("choir", -12, 0.0, 0.5, gate=1.0),
    bass=Channel("round bass", -6, 0.0, 0.05, gate=0.8),
    grooves={
        3: Groove(
            ("1.23.4", "1.32.5"),
            ("R..5..", "R...L."),
            (("kick", "8....3......"), ("rim", "....5...5..3"), ("shaker", "624262426242")),
        ),
        4: Groove(
            ("1..2..3.4..3..2.", "1..3..2.5..4..3."),
            ("R..,.R5.", "R..,.8L."),
            (("kick", "8......5..7....."), ("rim", "....7..3....7..."), ("shaker", "6242624262426242")),
            (("kick", "8......5..7....."), ("tom", "........7.6.7675"), ("shaker", "6242624262426242")),
        ),
    },
    room=Room(1.4, 6500, 0.015, seed=66),
    master=Master(-16, 0.2),
    human=5,
)
