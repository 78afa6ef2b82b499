"""The melodies of the demonstration.

All twelve are in the public domain: traditional, or by composers who died before 1908. They are written down here as
the melodies are commonly sung, with our own plain chords; no modern edition or arrangement was used. The two tunes
under NEW are written for this program and belong to nobody's catalog.
"""

from __future__ import annotations

from descant.demo.score import written

ODE_TO_JOY = written(
    "Ode to Joy", "Ludwig van Beethoven", "1824", tempo=112, meter=4,
    melody="""F#4 F#4 G4 A4 | A4 G4 F#4 E4 | D4 D4 E4 F#4 | F#4:1.5 E4:.5 E4:2 |
              F#4 F#4 G4 A4 | A4 G4 F#4 E4 | D4 D4 E4 F#4 | E4:1.5 D4:.5 D4:2 |
              E4 E4 F#4 D4 | E4 F#4:.5 G4:.5 F#4 D4 | E4 F#4:.5 G4:.5 F#4 E4 | D4 E4 A3:2 |
              F#4 F#4 G4 A4 | A4 G4 F#4 E4 | D4 D4 E4 F#4 | E4:1.5 D4:.5 D4:2""",
    chords="D | G A | Bm | D A | D | G A | Bm G | A D | A D | A Bm | A F# | Bm A | D | G A | Bm G | A D",
)  # fmt: skip

GREENSLEEVES = written(
    "Greensleeves", "Traditional", "1580", tempo=126, meter=3,
    pickup="A4:.5",
    melody="""C5:1 D5:.5 E5:.75 F#5:.25 E5:.5 | D5:1 B4:.5 G4:.75 A4:.25 B4:.5 | C5:1 A4:.5 A4:.75 G#4:.25 A4:.5 |
              B4:1 G#4:.5 E4:1 A4:.5 | C5:1 D5:.5 E5:.75 F#5:.25 E5:.5 | D5:1 B4:.5 G4:.75 A4:.25 B4:.5 |
              C5:.75 B4:.25 A4:.5 G#4:.75 F#4:.25 G#4:.5 | A4:3 | G5:1.5 G5:.75 F#5:.25 E5:.5 |
              D5:1 B4:.5 G4:.75 A4:.25 B4:.5 | C5:1 A4:.5 A4:.75 G#4:.25 A4:.5 | B4:1 G#4:.5 E4:1.5 |
              G5:1.5 G5:.75 F#5:.25 E5:.5 | D5:1 B4:.5 G4:.75 A4:.25 B4:.5 |
              C5:.75 B4:.25 A4:.5 G#4:.75 F#4:.25 G#4:.5 | A4:3""",
    chords="Am | G | Am | E | Am | G | Am E | Am | C | G | Am | E | C | G | Am E | Am",
)  # fmt: skip

KOROBEINIKI = written(
    "Korobeiniki", "Traditional", "1861", tempo=138, meter=4,
    melody="""E5:1 B4:.5 C5:.5 D5:1 C5:.5 B4:.5 | A4:1 A4:.5 C5:.5 E5:1 D5:.5 C5:.5 | B4:1.5 C5:.5 D5:1 E5:1 |
              C5:1 A4:1 A4:2 | r:.5 D5:1 F5:.5 A5:1 G5:.5 F5:.5 | E5:1.5 C5:.5 E5:1 D5:.5 C5:.5 |
              B4:1 B4:.5 C5:.5 D5:1 E5:1 | C5:1 A4:1 A4:2""",
    chords="E7 | Am | E7 | Am | Dm | C | E7 | Am",
)  # fmt: skip

SCARBOROUGH_FAIR = written(
    "Scarborough Fair", "Traditional", "1670", tempo=116, meter=3,
    melody="""D4:2 D4 | A4:2 A4 | E4:1.5 F4:.5 E4 | D4:3 | r A4 C5 | D5:2 C5 | A4 B4 G4 | A4:3 |
              r:2 D5 | D5:2 D5 | C5:2 A4 | A4 G4 F4 | E4 C4:2 | D4:2 A4 | G4:2 F4 | E4 D4 C4 | D4:3 | r:3""",
    chords="Dm | Dm | C | Dm | Dm | F | Dm G | Dm | Dm | Dm | F | F | C | Dm | C | C | Dm | Dm",
)  # fmt: skip

AMAZING_GRACE = written(
    "Amazing Grace (New Britain)", "Traditional", "1829", tempo=92, meter=3, pickup="D4",
    melody="""G4:2 B4:.5 G4:.5 | B4:2 A4 | G4:2 E4 | D4:2 D4 | G4:2 B4:.5 G4:.5 | B4:2 A4 | D5:3 | r:2 B4 |
              D5:2 B4:.5 G4:.5 | B4:2 A4 | G4:2 E4 | D4:2 D4 | G4:2 B4:.5 G4:.5 | B4:2 A4 | G4:3 | G4:2 r""",
    chords="G | G7 | C | G | G | Em | D | D7 | G | G7 | C | G | Em | D7 | G | G",
)  # fmt: skip

MINUET_IN_G = written(
    "Minuet in G", "Christian Petzold", "1725", tempo=132, meter=3,
    melody="""D5 G4:.5 A4:.5 B4:.5 C5:.5 | D5 G4 G4 | E5 C5:.5 D5:.5 E5:.5 F#5:.5 | G5 G4 G4 |
              C5 D5:.5 C5:.5 B4:.5 A4:.5 | B4 C5:.5 B4:.5 A4:.5 G4:.5 | F#4 G4:.5 A4:.5 B4:.5 G4:.5 | A4:3 |
              D5 G4:.5 A4:.5 B4:.5 C5:.5 | D5 G4 G4 | E5 C5:.5 D5:.5 E5:.5 F#5:.5 | G5 G4 G4 |
              C5 D5:.5 C5:.5 B4:.5 A4:.5 | B4 C5:.5 B4:.5 A4:.5 G4:.5 | A4 B4:.5 A4:.5 G4:.5 F#4:.5 | G4:3 |
              B5 G5:.5 A5:.5 B5:.5 G5:.5 | A5 D5:.5 E5:.5 F#5:.5 D5:.5 | G5 E5:.5 F#5:.5 G5:.5 D5:.5 |
              C#5 B4:.5 C#5:.5 A4 | A4:.5 B4:.5 C#5:.5 D5:.5 E5:.5 F#5:.5 | G5 F#5 E5 | F#5 A4 C#5 | D5:3""",
    chords="""G | G | C | G | Am | G | D | D | G | G | C | G | Am | G | D7 | G |
              G | D | Em | A | A7 | A7 | D | D""",
)  # fmt: skip

FUER_ELISE = written(
    "Für Elise", "Ludwig van Beethoven", "1810", tempo=148, meter=3, pickup="E5:.5 D#5:.5",
    melody="""E5:.5 D#5:.5 E5:.5 B4:.5 D5:.5 C5:.5 | A4 r:.5 C4:.5 E4:.5 A4:.5 | B4 r:.5 E4:.5 G#4:.5 B4:.5 |
              C5 r:.5 E4:.5 E5:.5 D#5:.5 | E5:.5 D#5:.5 E5:.5 B4:.5 D5:.5 C5:.5 | A4 r:.5 C4:.5 E4:.5 A4:.5 |
              B4 r:.5 E4:.5 C5:.5 B4:.5 | A4 r:.5 B4:.5 C5:.5 D5:.5 | E5:1.5 G4:.5 F5:.5 E5:.5 |
              D5:1.5 F4:.5 E5:.5 D5:.5 | C5:1.5 E4:.5 D5:.5 C5:.5 | B4 r:.5 E4:.5 E5:.5 D#5:.5 |
              E5:.5 D#5:.5 E5:.5 B4:.5 D5:.5 C5:.5 | A4 r:.5 C4:.5 E4:.5 A4:.5 | B4 r:.5 E4:.5 C5:.5 B4:.5 | A4:3""",
    chords="Am | Am | E | Am | Am | Am | E7 | Am | C | G | Am | E | Am | Am | E7 | Am",
)  # fmt: skip

AULD_LANG_SYNE = written(
    "Auld Lang Syne", "Traditional", "1799", tempo=104, meter=4, pickup="C4",
    melody="""F4:1.5 F4:.5 F4 A4 | G4:1.5 F4:.5 G4 A4 | F4:1.5 F4:.5 A4 C5 | D5:3 D5 | C5:1.5 A4:.5 A4 F4 |
              G4:1.5 F4:.5 G4 A4 | F4:1.5 D4:.5 D4 C4 | F4:3 D5 | C5:1.5 A4:.5 A4 F4 | G4:1.5 F4:.5 G4 D5 |
              C5:1.5 A4:.5 A4 C5 | D5:3 D5 | C5:1.5 A4:.5 A4 F4 | G4:1.5 F4:.5 G4 A4 | F4:1.5 D4:.5 D4 C4 | F4:4""",
    chords="F | C | F | Bb | F | C7 | Bb C | F | F | C | F | Bb | F | C7 | Bb C | F",
)  # fmt: skip

DRUNKEN_SAILOR = written(
    "Drunken Sailor", "Traditional", "1824", tempo=152, meter=4,
    melody="""A4 A4:.5 A4:.5 A4 A4:.5 A4:.5 | A4 D4 F4 A4 | G4 G4:.5 G4:.5 G4 G4:.5 G4:.5 | G4 C4 E4 G4 |
              A4 A4:.5 A4:.5 A4 A4:.5 A4:.5 | A4 B4 C5 D5 | C5 A4 G4 E4 | D4:2 D4:2 |
              A4:2 A4:1.5 A4:.5 | A4 D4 F4 A4 | G4:2 G4:1.5 G4:.5 | G4 C4 E4 G4 |
              A4:2 A4:1.5 A4:.5 | A4 B4 C5 D5 | C5 A4 G4 E4 | D4:2 D4:2""",
    chords="Dm | Dm | C | C | Dm | Dm | C | Dm | Dm | Dm | C | C | Dm | Dm | C | Dm",
)  # fmt: skip

CANON_IN_D = written(
    "Canon in D", "Johann Pachelbel", "1694", tempo=76, meter=4,
    melody="""F#5:2 E5:2 | D5:2 C#5:2 | B4:2 A4:2 | B4:2 C#5:2 |
              D4 F#4 A4 G4 | F#4 D4 F#4 E4 | D4 B3 D4 A4 | G4 B4 A4 G4 |
              A5:.5 F#5:.25 G5:.25 A5:.5 F#5:.25 G5:.25 A5:.25 A4:.25 B4:.25 C#5:.25 D5:.25 E5:.25 F#5:.25 G5:.25 |
              F#5:.5 D5:.25 E5:.25 F#5:.5 F#4:.25 G4:.25 A4:.25 B4:.25 A4:.25 G4:.25 A4:.25 F#4:.25 G4:.25 A4:.25 |
              G4:.5 B4:.25 A4:.25 G4:.5 F#4:.25 E4:.25 F#4:.25 E4:.25 D4:.25 E4:.25 F#4:.25 G4:.25 A4:.25 B4:.25 |
              G4:.5 B4:.25 A4:.25 B4:.5 C#5:.25 D5:.25 A4:.25 B4:.25 C#5:.25 D5:.25 E5:.25 F#5:.25 G5:.25 A5:.25""",
    chords="D A | Bm F#m | G D | G A | D A | Bm F#m | G D | G A | D A | Bm F#m | G D | G A",
)  # fmt: skip

MOUNTAIN_KING = written(
    "In the Hall of the Mountain King", "Edvard Grieg", "1875", tempo=132, meter=4,
    melody="""B3:.5 C#4:.5 D4:.5 E4:.5 F#4:.5 D4:.5 F#4 | F4:.5 C#4:.5 F4 E4:.5 C4:.5 E4 |
              B3:.5 C#4:.5 D4:.5 E4:.5 F#4:.5 D4:.5 F#4:.5 B4:.5 | A4:.5 F#4:.5 D4:.5 F#4:.5 A4:2 |
              B3:.5 C#4:.5 D4:.5 E4:.5 F#4:.5 D4:.5 F#4 | F4:.5 C#4:.5 F4 E4:.5 C4:.5 E4 |
              B3:.5 C#4:.5 D4:.5 E4:.5 F#4:.5 D4:.5 F#4:.5 B4:.5 | A4:.5 F#4:.5 D4:.5 F#4:.5 A4:2 |
              F#4:.5 G#4:.5 A#4:.5 B4:.5 C#5:.5 A#4:.5 C#5 | D5:.5 A#4:.5 D5 C#5:.5 A#4:.5 C#5 |
              F#4:.5 G#4:.5 A#4:.5 B4:.5 C#5:.5 A#4:.5 C#5 | D5:.5 A#4:.5 D5 C#5:2 |
              B3:.5 C#4:.5 D4:.5 E4:.5 F#4:.5 D4:.5 F#4 | F4:.5 C#4:.5 F4 E4:.5 C4:.5 E4 |
              B3:.5 C#4:.5 D4:.5 E4:.5 F#4:.5 D4:.5 F#4:.5 B4:.5 | F#4:.5 D4:.5 B3:.5 D4:.5 B3:2""",
    chords="""Bm | C#dim C | Bm | D | Bm | C#dim C | Bm | D | F# | F# | F# | F# | Bm | C#dim C | Bm | Bm""",
)  # fmt: skip

SAKURA = written(
    "Sakura Sakura", "Traditional", "1888", tempo=88, meter=4,
    melody="""A4 A4 B4:2 | A4 A4 B4:2 | A4 B4 C5 B4 | A4 B4:.5 A4:.5 F4:2 | E4 C4 E4 F4 | E4 E4:.5 C4:.5 B3:2 |
              A4 B4 C5 B4 | A4 B4:.5 A4:.5 F4:2 | E4 C4 E4 F4 | E4 E4:.5 C4:.5 B3:2 |
              A4 A4 B4:2 | A4 A4 B4:2 | E4 F4 B4:.5 A4:.5 F4 | E4:4""",
    chords="Am | Am | F | Dm | Am | Em | F | Dm | Am | Em | Am | Am | Dm | Em",
)  # fmt: skip

TUNES = (
    ODE_TO_JOY, GREENSLEEVES, KOROBEINIKI, SCARBOROUGH_FAIR, AMAZING_GRACE, MINUET_IN_G, FUER_ELISE, AULD_LANG_SYNE,
    DRUNKEN_SAILOR, CANON_IN_D, MOUNTAIN_KING, SAKURA,
)  # fmt: skip

GLASS_STAIRS = written(
    "Glass Stairs", "written for the demonstration", "2026", tempo=104, meter=4,
    melody="""C5:1.5 Ab4:.5 Eb5:2 | r:.5 D5:.5 Bb4:.5 F4:.5 G4:2 | Ab4:1.5 Eb4:.5 C5 F5 | D5:3 r |
              Eb5:.5 F5:.5 C5:1.5 Ab4:.5 F4 | G4:.5 Bb4:1.5 Eb5:2 | Db5:1.5 F4:.5 Ab4 Bb4 | Eb4:3 r""",
    chords="Ab | Bb | Fm7 | Bb | Fm7 | Eb | Db | Eb",
)  # fmt: skip

PAPER_ROCKETS = written(
    "Paper Rockets", "written for the demonstration", "2026", tempo=144, meter=4,
    melody="""E5:.5 r:.5 G#4:.5 B4:.5 C#5:1.5 F#5:.5 | r E5:.5 C#5:.5 G#5:2 | F#5:.5 A4:.5 r:.5 A4:.5 E5 D#5 |
              B4:3 r | G#5:.5 r:.5 E5:.5 C#5:.5 A5:1.5 G#5:.5 | r C#5:.5 E5:.5 F#5:2 |
              A4:.5 C#5:.5 F#5:.5 A5:.5 G#5 D#5 | E5:3 r""",
    chords="E | C#m | A | B | C#m | F#m | A B | E",
)  # fmt: skip

NEW = (GLASS_STAIRS, PAPER_ROCKETS)
