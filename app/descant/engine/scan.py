"""Which of the dropped files and folders can be listened to."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from descant.engine.messages import CATALOG_FILE, Outcome, Scanned
from descant.progress import CancelToken, Progress, silent

AUDIO_SUFFIXES = frozenset(
    [
        ".wav",
        ".wave",
        ".flac",
        ".aif",
        ".aiff",
        ".aifc",
        ".ogg",
        ".oga",
        ".opus",
        ".mp3",
        ".caf",
        ".m4a",
        ".m4b",
        ".aac",
        ".mp4",
        ".wma",
        ".au",
        ".w64",
        ".rf64",
    ]
)


def scan(paths: Iterable[str], *, progress: Progress = silent, cancel: CancelToken | None = None) -> Scanned:
    """The audio files among the paths and below the folders, each once, in reading order.

    Files named outright that are no audio are refused with a reason; those met inside folders are passed over, for
    covers and booklets are expected there. Hidden files are passed over. Folders that are catalogs are returned apart.
    """
    files: dict[str, None] = {}
    refused: list[Outcome] = []
    catalogs: list[str] = []
    for name in paths:
        path = Path(name)
        if path.is_dir():
            if (path / CATALOG_FILE).is_file():
                catalogs.append(name)
                continue
            found = 0
            for file in _below(path):
                if cancel is not None:
                    cancel.check()
                files[file] = None
                found += 1
                progress("scan", len(files), 0)
            if not found:
                refused.append(Outcome(name, "refused", "No audio file was found in this folder."))
        elif not path.exists():
            refused.append(Outcome(name, "refused", "It is not there any more."))
        elif path.suffix.lower() not in AUDIO_SUFFIXES:
            refused.append(Outcome(name, "refused", f"“{path.suffix or path.name}” is not a kind of audio file."))
        else:
            files[name] = None
    return Scanned(tuple(files), tuple(refused), tuple(catalogs))


def _below(folder: Path) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in AUDIO_SUFFIXES:
                yield os.path.join(root, name)
