"""The demonstration from end to end: recordings, catalog, track, report, certificate, in one folder.

catalog-audio/   the twelve recordings, tagged
catalog/         the catalog made of them
track/           the "generated" track
track.report.json, track.pdf, certificate.jws, public-key.json
truth.json       what the track truly descends from
key/             the demonstration's own signing key, so that the person's key is left alone
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

import soundfile

from descant import __version__, pipeline
from descant.catalog.store import Catalog
from descant.certificate.choices import Choices
from descant.certificate.issue import FILE_NAME
from descant.certificate.make import make
from descant.certificate.outcome import Verification
from descant.certificate.public_key import export_public_key
from descant.certificate.signing_key import load_or_create_key
from descant.certificate.verification import verify
from descant.certificate.verify import read_certificate
from descant.demo.derived import SAMPLED, TITLE, Derived, Section, Truth, compose, truth
from descant.demo.records import RECORDINGS, Recording, write_audio, write_recording
from descant.encoders import load_shipped
from descant.errors import DescantError
from descant.files import move, write_whole
from descant.processes import end_with_parent
from descant.progress import CancelToken, Progress, silent
from descant.report.model import Report
from descant.settings import Settings

STUDIO = 2
"""Raise it whenever the studio would play something else, so that a folder made before is not reused."""
TRACK = "untitled-prompt-no-7.wav"
REPORT = "track.report.json"
_STAMP = "studio.json"


@dataclass(frozen=True)
class Shown:
    """What a demonstration made. truth: by track id, the recording and its true share (0..1) of the headline."""

    folder: Path
    track: Path
    report: Report
    sections: tuple[Section, ...]
    truth: Mapping[str, tuple[Recording, float]]
    truly_unattributed: float
    verification: Verification


def demonstrate(
    folder: Path, settings: Settings, *, progress: Progress = silent, cancel: CancelToken | None = None
) -> Shown:
    """Makes all of it in `folder`. What a run before has left is used again where it would come out the same.

    Raises CatalogError, ModelError or Cancelled; DescantError where the folder cannot be written.
    """
    try:
        return _demonstrate(folder, settings, progress, cancel or CancelToken())
    except OSError as error:
        raise DescantError(
            f"the demonstration cannot be written ({error.strerror or error})",
            remedy="Choose another folder with --out.",
            path=folder,
        ) from error


def _demonstrate(folder: Path, settings: Settings, progress: Progress, cancel: CancelToken) -> Shown:
    audio = folder / "catalog-audio"
    record_catalog(audio, workers=settings.n_workers, progress=progress, cancel=cancel)
    track, sections = make_track(folder / "track", audio, progress=progress)
    ids = fill_catalog(folder / "catalog", audio, settings, progress=progress, cancel=cancel)
    known = truth(sections, settings.weight_style)
    _write(folder / "truth.json", truth_tree(known, sections, ids))

    with Catalog.open(folder / "catalog") as catalog:
        report = pipeline.analyse(track, catalog, settings, progress=progress, cancel=cancel)
        entry = catalog.log_entry(report.catalog.snapshot)
    _write(folder / REPORT, report.to_json())
    progress("certify", 0, 1)
    key = load_or_create_key(folder / "key")
    export_public_key(key.public, folder / "public-key.json")
    make(report, key, Choices(), folder / FILE_NAME, folder / "track.pdf", previous_entry=entry)
    verification = verify(
        read_certificate(folder / FILE_NAME),
        audio=track,
        trusted_key=folder / "public-key.json",
    )
    progress("certify", 1, 1)
    by_track = {ids[number]: (RECORDINGS[number - 1], share) for number, share in known.headline.items()}
    return Shown(folder, track, report, sections, by_track, known.unattributed, verification)


def record_catalog(
    folder: Path, *, workers: int, progress: Progress = silent, cancel: CancelToken | None = None
) -> None:
    """Plays and encodes the recordings that are not there yet, several at a time."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = {"studio": STUDIO, "descant": __version__}
    if _read(folder / _STAMP) != stamp:
        for recording in RECORDINGS:
            (folder / recording.file_name).unlink(missing_ok=True)
        _write(folder / _STAMP, stamp)
    missing = [n for n, recording in enumerate(RECORDINGS) if not (folder / recording.file_name).exists()]
    done = len(RECORDINGS) - len(missing)
    progress("record", done, len(RECORDINGS))
    if not missing:
        return
    with ProcessPoolExecutor(
        min(workers, len(missing)), mp_context=get_context("spawn"), initializer=end_with_parent
    ) as pool:
        playing = [pool.submit(_record, number, folder) for number in missing]
        for future in as_completed(playing):
            future.result()
            done += 1
            progress("record", done, len(RECORDINGS))
            if cancel is not None and cancel.cancelled:
                pool.shutdown(cancel_futures=True)
                cancel.check()


def _record(number: int, folder: Path) -> None:
    """One recording, under its name only once it is whole."""
    recording = RECORDINGS[number]
    part = folder / "part"
    part.mkdir(exist_ok=True)
    move(write_recording(recording, recording.perform(), part), folder / recording.file_name)


def make_track(folder: Path, audio: Path, *, progress: Progress = silent) -> tuple[Path, tuple[Section, ...]]:
    """Composes the derived track from what lies in `audio`. Returns its file and sections."""
    progress("compose", 0, 1)
    sampled, _ = soundfile.read(audio / SAMPLED.file_name, dtype="float32", always_2d=True)
    derived: Derived = compose(sampled)
    folder.mkdir(parents=True, exist_ok=True)
    write_audio(folder / TRACK, derived.sound)
    progress("compose", 1, 1)
    return folder / TRACK, derived.sections


def fill_catalog(
    folder: Path, audio: Path, settings: Settings, *, progress: Progress = silent, cancel: CancelToken | None = None
) -> dict[int, str]:
    """Ingests the recordings and names their owners. Returns track ids by catalog number.

    Raises DescantError where a recording was refused, which would be the program's own fault.
    """
    stamp = {"studio": STUDIO, "descant": __version__, "views": {v.name: v.version for v in load_shipped(settings)}}
    if (folder / "catalog.sqlite").exists() and _read(folder.parent / _STAMP) != stamp:
        shutil.rmtree(folder)
    ids: dict[int, str] = {}
    numbers = {(audio / recording.file_name).resolve(): recording.number for recording in RECORDINGS}
    with Catalog.open(folder, write=True, create=True) as catalog:
        for outcome in pipeline.ingest(list(numbers), catalog, settings, progress=progress, cancel=cancel):
            if outcome.status == "refused":
                raise DescantError(outcome.reason, path=outcome.path)
            ids[numbers[outcome.path.resolve()]] = outcome.track_id
        for recording in RECORDINGS:
            if catalog.track(ids[recording.number]).tags != recording.tags:
                catalog.relabel(ids[recording.number], recording.tags)
    _write(folder.parent / _STAMP, stamp)
    return ids


def truth_tree(known: Truth, sections: tuple[Section, ...], ids: Mapping[int, str]) -> dict[str, object]:
    """The truth as JSON: shares are fractions of the whole track."""

    def named(shares: Mapping[int, float]) -> list[dict[str, object]]:
        ranked = sorted(shares.items(), key=lambda item: -item[1])
        return [
            {"track_id": ids[n], "isrc": RECORDINGS[n - 1].isrc, "title": RECORDINGS[n - 1].title, "share": round(s, 6)}
            for n, s in ranked
        ]

    return {
        "title": TITLE,
        "headline": named(known.headline),
        "unattributed": round(known.unattributed, 6),
        "legs": {leg: named(shares) for leg, shares in known.legs.items()},
        "sections": [asdict(section) for section in sections],
    }


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _write(path: Path, tree: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, (json.dumps(tree, indent=1, ensure_ascii=False) + "\n").encode())
