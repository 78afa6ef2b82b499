"""`derive`: derivations of development music in the manner of generative systems, as audio and a pairs.tsv.

What ranks candidates is chosen on these, never on outputs of real systems. Relations: another arrangement (cover), the
same notes on other instruments (timbre), these instruments on other notes (timbre_target), an arrangement with parts
taken out, added or replaced (edit), another layer over a recording (remix), what follows a short excerpt
(continuation), another moment of the recording that a short excerpt is of (style), a drum pattern on another kit
(pattern), a kit with another pattern (kit), and music with no source here (unrelated). Most queries pass through
something like a vocoder: a smeared and roughened mel spectrogram, inverted with random phases.
"""

from __future__ import annotations

import argparse
import csv
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import librosa
import numpy as np
import soundfile
from numpy.typing import NDArray
from scipy import ndimage

from descant.audio.decode import read_span
from descant.errors import DescantError
from research.material import audio_files
from research.style_render import ROLES, Note, fluidsynth, score, song_notes, song_numbers

Floats = NDArray[np.float32]
Parts = dict[str, list[Note]]

RATE = 22_050
PROGRAMS = (0, 4, 6, 11, 19, 22, 24, 25, 27, 32, 40, 42, 46, 48, 52, 56, 60, 61, 65, 68, 71, 73, 75, 80, 88, 104)
KITS = (0, 8, 16, 24, 25, 32, 40)
LOST_S = 1.6
"""A query loses up to so much of its beginning: nothing starts on its source's grid."""


@dataclass
class Derivations:
    """What is written: sources and queries as FLAC, and one row (set, relation, query, source) for each pair."""

    folder: Path
    rng: np.random.Generator
    rows: list[tuple[str, str, str, str]] = field(default_factory=list)
    count: int = 0

    def source(self, audio: Floats) -> str:
        return self._write("sources", audio)

    def query(self, audio: Floats, *relations: tuple[str, str], vocoded: float = 0.7) -> None:
        """relations: (name, source) of this query; vocoded: the chance that it goes through the vocoder."""
        sound = audio[int(self.rng.uniform(0.15, LOST_S) * RATE) :]
        if self.rng.random() < vocoded:
            sound = vocoder(sound, self.rng)
        name = self._write("queries", sound)
        self.rows += [("derived", relation, name, source) for relation, source in relations]

    def _write(self, folder: str, audio: Floats) -> str:
        self.count += 1
        name = f"{folder}/{self.count:05d}.flac"
        (self.folder / folder).mkdir(parents=True, exist_ok=True)
        soundfile.write(self.folder / name, 0.7 * audio / max(1e-4, float(np.abs(audio).max())), RATE, "PCM_16")
        return name


def vocoder(audio: Floats, rng: np.random.Generator) -> Floats:
    """The audio as a careless generator would say it again: 80 mel bands, smeared and roughened, random phases."""
    mel = librosa.feature.melspectrogram(y=audio, sr=RATE, n_fft=1024, hop_length=256, n_mels=80)
    level = 10 * np.log10(mel + 1e-7)
    level = ndimage.gaussian_filter(level, (rng.uniform(0, 0.7), rng.uniform(0, 1.5)))
    curve = ndimage.gaussian_filter1d(rng.normal(0, 12, 80), 10)
    level = level + curve[:, None] + ndimage.gaussian_filter(rng.normal(0, 8, level.shape), 1.5)
    basis = librosa.filters.mel(sr=RATE, n_fft=1024, n_mels=80)
    spectrum = np.sqrt(np.maximum(np.linalg.pinv(basis) @ 10 ** (level / 10), 0))
    said: Floats = librosa.griffinlim(spectrum, n_iter=12, hop_length=256, n_fft=1024, random_state=0)
    return said.astype(np.float32)


def play(parts: Parts, programs: dict[str, int], font: Path, *, shift: int = 0, speed: float = 1.0) -> Floats:
    """MIDI parts as float32 mono at RATE."""
    voices = [
        (channel, programs[name], 100, [_moved(n, shift, speed) for n in notes])
        for channel, (name, notes) in enumerate(parts.items())
    ]
    return at_rate(fluidsynth(font, score(voices)))


def _moved(note: Note, shift: int, speed: float) -> Note:
    return replace(note, start_s=note.start_s / speed, end_s=note.end_s / speed, pitch=note.pitch + shift)


def at_rate(audio: Floats) -> Floats:
    return np.asarray(librosa.resample(audio, orig_sr=44_100, target_sr=RATE), dtype=np.float32)


def window(parts: Parts, start: float, length: float) -> Parts:
    """The notes that begin in it, moved to zero; parts that are silent there are left out."""
    cut = {
        name: [_moved(replace(n, start_s=n.start_s - start, end_s=n.end_s - start), 0, 1.0)
               for n in notes if start <= n.start_s < start + length]
        for name, notes in parts.items()
    }  # fmt: skip
    return {name: notes for name, notes in cut.items() if len(notes) > 3}


def of_scores(out: Derivations, songs: Sequence[Parts], fonts: Sequence[Path]) -> None:
    """Covers, timbre transfers and edits."""
    rng = out.rng
    for n, song in enumerate(songs):
        font, other = (fonts[int(i)] for i in rng.permutation(len(fonts))[:2])
        length = float(rng.uniform(6, 12)) if n % 3 else float(rng.uniform(15, 45))
        parts = window(song, float(rng.uniform(8, 80)), length)
        if n % 3 == 1 and "MELODY" in parts and rng.random() < 0.5:
            parts = {"MELODY": parts["MELODY"]}
        if not parts:
            continue
        programs, others = ({name: int(p) for name, p in zip(parts, rng.choice(PROGRAMS, 3), strict=False)}
                            for _ in range(2))  # fmt: skip
        source = play(parts, programs, font)
        if n % 3 == 0:
            piano = {name: int(rng.choice((0, 1, 4, 24))) for name in parts}
            speed = float(np.exp(rng.normal(0, 0.12)))
            cover = play(parts, piano, other, shift=int(rng.integers(-4, 5)), speed=speed)
            out.query(cover, ("cover", out.source(source)))
        elif n % 3 == 1:
            truth = play(parts, others, font)  # the same notes as the aim sounds: it may not stand before the source
            kept = out.source(source), out.source(truth)
            target = aimed_at(songs[(n + 1) % len(songs)], parts, others, font, rng)
            out.source(play(parts, {name: int(rng.choice(PROGRAMS)) for name in parts}, other))  # a bystander
            relations = [("timbre", kept[0]), ("timbre_truth", kept[1])]
            if target is not None:
                relations.append(("timbre_target", out.source(target)))
            out.query(play(parts, others, font), *relations, vocoded=1.0)
        else:
            kept_out = str(rng.choice(list(parts)))
            changed = {name: notes for name, notes in parts.items() if name != kept_out} or parts
            if rng.random() < 0.5:
                changed, programs = parts, {**programs, kept_out: others[kept_out]}
            out.query(play(changed, programs, font), ("edit", out.source(source)), vocoded=0.5)


def aimed_at(
    song: Parts, parts: Parts, programs: dict[str, int], font: Path, rng: np.random.Generator
) -> Floats | None:
    """A clip of 3-10 s in which the same instruments play another song; None where that rests."""
    window_s = float(rng.uniform(3, 10))
    clip = {name: notes for name, notes in window(song, float(rng.uniform(8, 80)), window_s).items() if name in parts}
    return play(clip, programs, font)[: int(window_s * RATE)] if clip else None


def of_recordings(out: Derivations, files: Sequence[Path]) -> None:
    """Edits, remixes, continuations and style, of 30 s of each recording."""
    rng = out.rng
    excerpts = [_excerpt(path, rng) for path in files]
    taken = [audio for audio in excerpts if audio is not None]
    for n, audio in enumerate(taken):
        stranger = taken[(n + 1) % len(taken)]
        kind = n % 4
        length = int(rng.uniform(5, 15) * RATE)
        if kind == 0:
            source = audio[:length]
            said = vocoder(vocoder(source, rng), rng)
            out.query(said, ("resaid", out.source(source)), vocoded=0.3)
        elif kind == 1:
            source = audio[:length]
            level = float(np.sqrt((source**2).mean() / ((stranger**2).mean() + 1e-9)))
            layer = level * 10 ** (float(rng.uniform(-8, 2)) / 20) * stranger[: len(source)]
            out.query((source + layer).astype(np.float32), ("remix", out.source(source)), vocoded=0.3)
        else:
            short = int((3.0 if kind == 2 else 5.0) * RATE)
            begin = short if kind == 3 else int(rng.uniform(8, 18) * RATE)
            name = "continuation" if kind == 3 else "style"
            out.query(audio[begin : begin + 10 * RATE], (name, out.source(audio[:short])), vocoded=0.8)


def _excerpt(path: Path, rng: np.random.Generator) -> Floats | None:
    """30 s of a recording; None where it is shorter, silent or unreadable."""
    start = float(rng.uniform(5, 25))
    try:
        audio: Floats = read_span(path, start, start + 30.0, RATE, 1)[:, 0]
    except DescantError as error:
        print(f"left out: {error}")
        return None
    loud = float(np.sqrt((audio**2).mean())) if len(audio) else 0.0
    return audio if len(audio) > 28 * RATE and loud > 0.01 else None


def of_drums(out: Derivations, fonts: Sequence[Path], count: int) -> None:
    """Loops: the pattern of one, the kit of another."""
    rng = out.rng
    for _ in range(count):
        kits = rng.choice(KITS, 2, replace=False)
        font = [fonts[int(i)] for i in rng.integers(0, len(fonts), 2)]
        first, second = _pattern(rng), _pattern(rng)
        content = at_rate(fluidsynth(font[0], score([(9, int(kits[0]), 110, first)])))
        style = at_rate(fluidsynth(font[1], score([(9, int(kits[1]), 110, second)])))
        mash = at_rate(fluidsynth(font[1], score([(9, int(kits[1]), 110, first)])))
        out.query(mash, ("pattern", out.source(content)), ("kit", out.source(style)), vocoded=1.0)


def _pattern(rng: np.random.Generator) -> list[Note]:
    """Four bars of a random pattern of sixteenths."""
    sixteenth = 60 / float(rng.uniform(80, 150)) / 4
    hits = [
        (step, drum)
        for drum in rng.choice(ROLES, 4, replace=False)
        for step in rng.choice(16, int(rng.integers(2, 8)), replace=False)
    ]
    return [
        Note((bar * 16 + step) * sixteenth, (bar * 16 + step + 1) * sixteenth, int(drum), int(rng.integers(70, 120)))
        for bar in range(4)
        for step, drum in sorted(hits)
    ]  # fmt: skip


def run(chosen: argparse.Namespace) -> int:
    rng = np.random.default_rng(chosen.seed)
    out = Derivations(chosen.out, rng)
    with zipfile.ZipFile(chosen.pop909) as archive:
        songs = [song_notes(archive, n) for n in song_numbers(archive) if n % 6 == 0]
    of_scores(out, songs[: 3 * chosen.each if chosen.songs is None else chosen.songs], chosen.soundfont)
    files = [path for folder in chosen.music for path in audio_files(folder)]
    order = rng.permutation(len(files))
    of_recordings(out, [files[int(i)] for i in order[: 4 * chosen.each]])
    rest = [files[int(i)] for i in order[4 * chosen.each :]]
    of_drums(out, chosen.soundfont, chosen.each // 2)
    for path in [p for folder in chosen.unrelated for p in audio_files(folder)][:: chosen.every]:
        audio = _excerpt(path, rng)
        if audio is not None:
            out.query(audio[: int(rng.uniform(5, 20) * RATE)], ("unrelated", ""), vocoded=0.5)
    (out.folder / "distractors.txt").write_text("".join(f"{p.resolve()}\n" for p in rest))
    with (out.folder / "pairs.tsv").open("w", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerows([("set", "relation", "query", "source"), *out.rows])
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `derive`."""
    command = commands.add_parser("derive", help="derivations of development music, to choose a ranking on")
    command.add_argument("--music", type=Path, action="append", required=True, help="recordings never trained on")
    command.add_argument("--unrelated", type=Path, action="append", default=[], help="folder of other recordings")
    command.add_argument("--every", type=int, default=1, help="take every so manieth of these")
    command.add_argument("--pop909", type=Path, required=True, help="the POP909 archive")
    command.add_argument("--soundfont", type=Path, action="append", required=True)
    command.add_argument("--out", type=Path, required=True)
    command.add_argument("--each", type=int, default=40, help="about how many queries a relation")
    command.add_argument("--songs", type=int, help="so many songs, which cost the most (default: three times --each)")
    command.add_argument("--seed", type=int, default=5)
    command.set_defaults(run=run)
