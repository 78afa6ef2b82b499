"""Which of the dropped files and folders can be listened to."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from descant.audio.discover import PassedOver, discover, has_suffix
from descant.engine.messages import CATALOG_FILE, Outcome, Scanned
from descant.errors import DecodeError
from descant.progress import CancelToken, Progress, silent


def scan(paths: Iterable[str], *, progress: Progress = silent, cancel: CancelToken | None = None) -> Scanned:
    """The audio files among the paths and below the folders, each once, in reading order.

    Files named outright that are no audio are refused with a reason: content decides where the name does not say so.
    Folders that are catalogs are returned apart.
    """
    files: dict[str, None] = {}
    refused: list[Outcome] = []
    catalogs: list[str] = []
    music: list[str] = []
    for name in paths:
        if (Path(name) / CATALOG_FILE).is_file():
            catalogs.append(name)
        else:
            reason = _no_audio(Path(name))
            if reason:
                refused.append(Outcome(name, "refused", reason))
            else:
                music.append(name)
    for found in discover(music):
        if cancel is not None:
            cancel.check()
        if isinstance(found, PassedOver):
            refused.append(Outcome(str(found.path), "refused" if found.refused else "skipped", found.reason))
        else:
            files[str(found)] = None
            progress("scan", len(files), 0)
    return Scanned(tuple(files), tuple(refused), tuple(catalogs))


def _no_audio(path: Path) -> str:
    """Why a path cannot be listened to; "" for folders and audio files."""
    if os.path.isdir(path):
        return ""
    if not os.path.exists(path):
        return "It is not there any more."
    if has_suffix(path.name):
        return ""
    from descant.audio.sources import open_source  # decoders load only for a file that is called like no audio

    try:
        open_source(path).close()
    except DecodeError as error:
        return f"{error.cause} {error.remedy}".strip()
    return ""
