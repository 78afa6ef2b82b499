"""The invented catalog: who recorded what, under which numbers, and who owns which part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import mutagen
import soundfile

from descant.catalog.tracks import Owner, Tags
from descant.demo import tunes
from descant.demo.arrange import Take, form_for, perform
from descant.demo.artists import HALDEN, MIRA_KESTREL, ONYX_STREET, SLATE_HARBOUR, TOY_COSMOS, Artist
from descant.demo.desk import Stereo
from descant.demo.score import Tune
from descant.demo.voices import RATE

ISRC_PREFIX = "ZZDSC26"
"""ZZ is no country and DSC no registrant: these numbers can never meet a real recording's."""
YEAR = "2026"
WRITE_BLOCK = 65_536
"""Samples at a time: libsndfile is known to crash on a single very large Vorbis write."""

WHOLE = 1_000_000


@dataclass(frozen=True)
class Recording:
    """One record of the invented catalog. arranger: who wrote the arrangement; transpose: semitones from the tune."""

    number: int
    title: str
    album: str
    artist: Artist
    tune: Tune
    arranger: str
    container: str
    transpose: int = 0

    @property
    def isrc(self) -> str:
        return f"{ISRC_PREFIX}{self.number:05d}"

    @property
    def stem(self) -> str:
        plain = "".join(c if c.isalnum() and c.isascii() else "-" for c in f"{self.artist.name} {self.title}".lower())
        return f"{self.number:02d}-" + "-".join(word for word in plain.split("-") if word)

    @property
    def file_name(self) -> str:
        return f"{self.stem}.{self.container}"

    @property
    def tempo(self) -> float:
        """Beats a minute as this artist plays it."""
        return self.tune.tempo * self.artist.sound.tempo

    @property
    def publisher(self) -> str:
        return f"{self.artist.label} Publishing"

    @property
    def owners(self) -> tuple[Owner, ...]:
        """Half of the work stays with its first writer (here: the public domain), half is the arrangement."""
        return (
            Owner(self.tune.composer, "writer", "work", WHOLE // 2),
            Owner(self.arranger, "arranger", "work", WHOLE // 4),
            Owner(self.publisher, "publisher", "work", WHOLE // 4),
            Owner(self.artist.name, "artist", "recording", WHOLE * 3 // 5),
            Owner(self.artist.label, "label", "recording", WHOLE * 2 // 5),
        )

    @property
    def tags(self) -> Tags:
        return Tags(self.title, self.artist.name, self.album, self.isrc, "", YEAR, self.owners)

    def take(self) -> Take:
        form = form_for(self.tune, 60.0 / self.tempo)
        return Take(self.tune, self.artist.sound, self.tempo, self.transpose, 1000 + self.number, form)

    def perform(self) -> Stereo:
        """float32 [samples, 2] at 44.1 kHz; the same samples every time."""
        return perform(self.take())


RECORDINGS = (
    Recording(1, "Early in the Morning", "Low Water", SLATE_HARBOUR, tunes.DRUNKEN_SAILOR, "Ewan Tarrick", "flac"),
    Recording(2, "Parsley and Sage", "Low Water", SLATE_HARBOUR, tunes.SCARBOROUGH_FAIR, "Isla Renwick", "ogg", 2),
    Recording(3, "A Cup of Kindness", "Low Water", SLATE_HARBOUR, tunes.AULD_LANG_SYNE, "Ewan Tarrick", "mp3"),
    Recording(4, "The Pedlar's Box", "Neon Tundra", MIRA_KESTREL, tunes.KOROBEINIKI, "Mira Kestrel", "flac"),
    Recording(5, "Under the Mountain", "Neon Tundra", MIRA_KESTREL, tunes.MOUNTAIN_KING, "Mira Kestrel", "ogg", 1),
    Recording(
        6, "Grace After Midnight", "Kettle Blue", ONYX_STREET, tunes.AMAZING_GRACE, "Odile Marchetti", "flac", -2
    ),
    Recording(7, "Petzold's Waltz", "Kettle Blue", ONYX_STREET, tunes.MINUET_IN_G, "Odile Marchetti", "mp3", -4),
    Recording(
        8, "Cherry Trees at the Corner", "Kettle Blue", ONYX_STREET, tunes.SAKURA, "Bram Ishikawa-Holt", "ogg", 3
    ),
    Recording(9, "Lady Greensleeves", "Candle Consort", HALDEN, tunes.GREENSLEEVES, "Sunniva Halden", "flac"),
    Recording(10, "Canon for a Long Winter", "Candle Consort", HALDEN, tunes.CANON_IN_D, "Sunniva Halden", "ogg"),
    Recording(11, "Joy, Level One", "Continue?", TOY_COSMOS, tunes.ODE_TO_JOY, "Pixel Adeyemi", "flac", 3),
    Recording(12, "Elise Has Extra Lives", "Continue?", TOY_COSMOS, tunes.FUER_ELISE, "Pixel Adeyemi", "mp3"),
)


def write_recording(recording: Recording, sound: Stereo, folder: Path) -> Path:
    """Encodes one recording and tags it under the names that other programs read. Returns the file."""
    path = folder / recording.file_name
    write_audio(path, sound)
    file = mutagen.File(path, easy=True)
    if file.tags is None:
        file.add_tags()
    file.update(
        {
            "title": recording.title,
            "artist": recording.artist.name,
            "album": recording.album,
            "isrc": recording.isrc,
            "date": YEAR,
            "composer": recording.tune.composer,
            "arranger": recording.arranger,
            "organization": recording.artist.label,
        }
    )
    file.save()
    return path


def write_audio(path: Path, sound: Stereo) -> None:
    """Writes float32 [samples, 2] at 44.1 kHz, 16 bits where the container holds samples, in blocks."""
    subtype = {".ogg": "VORBIS", ".mp3": "MPEG_LAYER_III"}.get(path.suffix, "PCM_16")
    with soundfile.SoundFile(path, "w", RATE, 2, subtype=subtype) as out:
        for start in range(0, len(sound), WRITE_BLOCK):
            out.write(sound[start : start + WRITE_BLOCK])


def by_artist(recordings: Sequence[Recording], artist: Artist) -> tuple[Recording, ...]:
    return tuple(recording for recording in recordings if recording.artist is artist)
