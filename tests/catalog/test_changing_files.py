"""Files that change while they are added: sound and tags of one state are stored, or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import mutagen.flac
import numpy as np
import pytest
import soundfile
from made_up_catalog import MadeUpEncoder

from descant.audio.extract import extract
from descant.audio.frames import Extracted
from descant.catalog.ingest import Outcome, add_files
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.progress import CancelToken
from descant.settings import Settings

SETTINGS = Settings(workers=1, threads=1)


def song(path: Path, seed: int, title: str, *, channels: int = 1, opposite: bool = False) -> Path:
    sound = 0.1 * np.random.default_rng(seed).standard_normal((44_100, channels))
    if opposite:
        sound[:, 1] = -sound[:, 0]
    soundfile.write(path, sound, 22_050, "PCM_16")
    tags = mutagen.flac.FLAC(path)
    tags["title"] = title
    tags.save()
    return path


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.open(tmp_path / "catalog", create=True) as made:
        yield made


def added(catalog: Catalog, path: Path, between: Callable[[], object] = lambda: None) -> list[Outcome]:
    """Adds a file; between: happens when it has been decoded and its tags have not been read."""

    def ears(
        paths: Iterable[Path], workers: int, cancel: CancelToken | None
    ) -> Iterator[tuple[Path, Extracted | DescantError]]:
        for one in paths:
            extracted = extract(one)
            between()
            yield one, extracted

    return list(add_files(catalog, [path], [MadeUpEncoder()], settings=SETTINGS, extract=ears))


def test_a_file_that_was_exchanged_after_it_was_decoded_is_refused_and_the_new_one_enters(
    catalog: Catalog, tmp_path: Path
) -> None:
    path, other = song(tmp_path / "a.flac", 1, "Old"), song(tmp_path / "b.flac", 2, "New")
    (outcome,) = added(catalog, path, lambda: os.replace(shutil.copy2(other, tmp_path / "c.flac"), path))
    assert outcome.status == "refused"
    assert "changed while it was read" in outcome.reason
    assert catalog.count() == 0
    assert [o.status for o in added(catalog, path)] == ["added"]
    assert [t.tags.title for t in catalog.tracks()] == ["New"]
    assert [o.status for o in added(catalog, other)] == ["known"]


def test_tags_that_were_written_meanwhile_belong_to_another_state(catalog: Catalog, tmp_path: Path) -> None:
    path = song(tmp_path / "a.flac", 1, "Title")

    def retag() -> None:
        """With the size and the date of before, as some taggers do."""
        times = path.stat()
        tags = mutagen.flac.FLAC(path)
        tags["title"] = "Tutle"
        tags.save()
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert path.stat().st_size == times.st_size

    assert [o.status for o in added(catalog, path, retag)] == ["refused"]
    assert [o.status for o in added(catalog, path)] == ["added"]


def test_a_known_sound_that_changes_is_refused_as_well(catalog: Catalog, tmp_path: Path) -> None:
    first, again = song(tmp_path / "a.flac", 1, "One"), song(tmp_path / "b.flac", 1, "Two")
    added(catalog, first)
    assert [o.status for o in added(catalog, again, again.unlink)] == ["refused"]


def test_how_a_file_was_decoded_is_said(catalog: Catalog, tmp_path: Path) -> None:
    (outcome,) = added(catalog, song(tmp_path / "a.flac", 1, "Opposite", channels=2, opposite=True))
    assert outcome.status == "added"
    assert "cancel each other" in outcome.remark


def test_facts_without_a_state_are_taken_as_they_are(catalog: Catalog, tmp_path: Path) -> None:
    """Of those who decode files in another way."""
    path = song(tmp_path / "a.flac", 1, "Title")
    extracted = extract(path)
    plain = Extracted(replace(extracted.info, stamp=None), extracted.frames)
    outcomes = list(
        add_files(
            catalog, [path], [MadeUpEncoder()], settings=SETTINGS, extract=lambda paths, *_: ((p, plain) for p in paths)
        )
    )
    assert [o.status for o in outcomes] == ["added"]
