"""Finding, recognising, refusing and storing files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from made_up_catalog import MadeUpEncoder, frames, info_of, repaired

from descant.audio.frames import Extracted
from descant.catalog.ingest import Outcome, add_files, find_files
from descant.catalog.search.stored import StoredVectors
from descant.catalog.store import Catalog
from descant.encoders.base import Embedding
from descant.errors import Cancelled, DecodeError, DescantError
from descant.progress import CancelToken
from descant.settings import Settings

SETTINGS = Settings(workers=1, threads=1)


class Extraction:
    """Counts what is extracted; "bad" in a name is refused, the text of a file is its audio."""

    def __init__(self) -> None:
        self.extracted: list[str] = []

    def __call__(
        self, paths: Iterable[Path], workers: int, cancel: CancelToken | None
    ) -> Iterator[tuple[Path, Extracted | DescantError]]:
        for path in paths:
            self.extracted.append(path.name)
            if "bad" in path.name or not path.exists():
                yield path, DecodeError("It is broken.", remedy="Export it anew.", path=path)
                continue
            text = path.read_text()
            yield path, Extracted(info_of(path, text), frames(len(text), 1.0))


@pytest.fixture
def catalog(tmp_path: Path):
    with Catalog.open(tmp_path / "catalog", create=True) as made:
        yield made


def put(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True, parents=True)
    for name in names:
        (folder / name).write_text(name)
    return [folder / name for name in names]


def run(
    catalog: Catalog, *paths: Path, extraction: Extraction | None = None, encoders: list[MadeUpEncoder] | None = None
) -> list[Outcome]:
    return list(
        add_files(
            catalog,
            paths,
            [MadeUpEncoder()] if encoders is None else encoders,
            settings=SETTINGS,
            extract=extraction or Extraction(),
        )
    )


def test_what_is_found_is_added_refused_or_skipped(tmp_path: Path) -> None:
    named = put(tmp_path / "music", "a.mp3")
    put(tmp_path / "music" / ".Trash-1000", "d.wav")
    (tmp_path / "empty").mkdir()
    found = find_files([tmp_path / "music", tmp_path / "empty"])
    assert [f for f in found if isinstance(f, Path)] == named
    assert [(o.path.name, o.status) for o in found if isinstance(o, Outcome)] == [
        (".Trash-1000", "skipped"),
        ("empty", "refused"),
    ]


def test_refused_files_are_named_and_the_rest_goes_on(catalog: Catalog, tmp_path: Path) -> None:
    put(tmp_path / "m", *(f"{i}.wav" for i in range(20)), "bad.wav")
    outcomes = run(catalog, tmp_path / "m", tmp_path / "missing.wav")
    assert sum(o.status == "added" for o in outcomes) == 20
    refused = {o.path.name: o.reason for o in outcomes if o.status == "refused"}
    assert refused == dict.fromkeys(("bad.wav", "missing.wav"), "It is broken. Export it anew.")
    assert catalog.check() == []
    assert {t.tags.title for t in catalog.tracks()} == {str(i) for i in range(20)}


def test_what_is_known_is_not_extracted_again(catalog: Catalog, tmp_path: Path) -> None:
    first, second = put(tmp_path / "m", "1.wav", "2.wav")
    added = run(catalog, tmp_path / "m")
    extraction = Extraction()
    assert [o.status for o in run(catalog, tmp_path / "m", extraction=extraction)] == ["known", "known"]
    assert extraction.extracted == []
    os.utime(first, (1, 1))
    moved = first.rename(first.with_name("moved.wav"))
    assert [o.status for o in run(catalog, moved, extraction=extraction)] == ["updated"]  # by its bytes
    assert extraction.extracted == []
    first.write_text("2.wav")
    assert [o.track_id for o in run(catalog, first, extraction=extraction)] == [
        o.track_id for o in added if o.path == second
    ]
    catalog.remove([o.track_id for o in added if o.path == second])
    assert sorted(o.status for o in run(catalog, tmp_path / "m")) == ["added", "known", "known"]


def test_same_audio_twice_in_one_run_is_one_track(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    for name in ("a.wav", "b.wav"):
        (tmp_path / "m" / name).write_text("same")
    outcomes = run(catalog, tmp_path / "m")
    assert [o.status for o in outcomes] == ["added", "known"]
    assert catalog.count() == 1


def test_lost_features_are_written_again(catalog: Catalog, tmp_path: Path) -> None:
    put(tmp_path / "m", "1.wav")
    (outcome,) = run(catalog, tmp_path / "m")
    (catalog.folder / "features" / outcome.track_id[:2] / f"{outcome.track_id}.frames").write_bytes(b"junk")
    assert [p.where for p in catalog.check()] == [outcome.track_id]
    repaired(catalog)
    run(catalog, tmp_path / "m")
    assert catalog.check() == []
    catalog.features(outcome.track_id)


def test_another_encoder_version_embeds_again_without_audio(catalog: Catalog, tmp_path: Path) -> None:
    put(tmp_path / "m", "1.wav", "2.wav")
    run(catalog, tmp_path / "m")
    before = catalog.snapshot()
    new = MadeUpEncoder(version="v2", dim=12)
    with pytest.raises(Exception, match="another version"):
        catalog.require_encoders([new])
    extraction = Extraction()
    run(catalog, tmp_path / "m", extraction=extraction, encoders=[new])
    assert extraction.extracted == []
    catalog.require_encoders([new])
    assert StoredVectors(catalog.connection, "recording").table().dim == 12
    assert catalog.snapshot() != before
    run(catalog, tmp_path / "m", encoders=[MadeUpEncoder()])
    assert catalog.snapshot() == before  # what is embedded again from the stored frames is what was embedded at first


def test_encoder_that_fails_on_one_track_refuses_only_that(catalog: Catalog, tmp_path: Path) -> None:
    class Choosy(MadeUpEncoder):
        def _one(self, track: object) -> Embedding:
            embedding = super()._one(track)  # type: ignore[arg-type]
            if bytes(track.pitch) == bytes(shy.pitch):  # type: ignore[attr-defined]
                raise RuntimeError("no")
            return embedding

    from descant.catalog.features import quantised

    shy = quantised(frames(len("333.wav"), 1.0))
    put(tmp_path / "m", "1.wav", "22.wav", "333.wav")
    outcomes = run(catalog, tmp_path / "m", encoders=[Choosy()])
    assert {o.path.name: o.status for o in outcomes} == {"1.wav": "added", "22.wav": "added", "333.wav": "refused"}


def test_cancel_keeps_what_was_reported(catalog: Catalog, tmp_path: Path) -> None:
    put(tmp_path / "m", *(f"{i:02}.wav" for i in range(40)))
    cancel = CancelToken()
    outcomes = add_files(
        catalog, [tmp_path / "m"], [MadeUpEncoder()], settings=SETTINGS, cancel=cancel, extract=Extraction()
    )
    reported = [next(outcomes).track_id]
    cancel.cancel()
    with pytest.raises(Cancelled):
        reported.extend(outcome.track_id for outcome in outcomes)
    assert reported
    assert set(reported) <= {t.id for t in catalog.tracks()}


def test_progress_reaches_its_total(catalog: Catalog, tmp_path: Path) -> None:
    put(tmp_path / "m", "1.wav", "2.wav", "bad.wav")
    seen: list[tuple[str, int, int]] = []
    list(
        add_files(
            catalog, [tmp_path / "m"], [], settings=SETTINGS, progress=lambda *a: seen.append(a), extract=Extraction()
        )
    )
    assert seen[0] == ("add", 0, 3)
    assert seen[-1] == ("add", 3, 3)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_hostile_file_names(catalog: Catalog, tmp_path: Path) -> None:
    names = [b"new\nline.wav", b"'; DROP TABLE tracks; --.wav", b'quote".wav', b"\xff\xfe.wav", b"-rf.wav"]
    names += [b"x" * 240 + b".wav", "\u202egpj.wav".encode(), b"tab\t.wav", b"%s%n.wav", b"\x1b[31m.wav"]
    folder = os.fsencode(tmp_path / "m")
    os.mkdir(folder)
    for name in names:
        with open(os.path.join(folder, name), "wb") as file:
            file.write(b"%d" % names.index(name))
    outcomes = run(catalog, tmp_path / "m")
    assert [o.status for o in outcomes] == ["added"] * len(names)
    assert {os.path.basename(os.fsencode(t.path)) for t in catalog.tracks()} == set(names)
    assert [o.status for o in run(catalog, tmp_path / "m")] == ["known"] * len(names)
    for track in catalog.tracks():
        assert catalog.files.tracks_at(track.path) == [track.id]
        assert track.id in {t.id for t in catalog.tracks(text=track.path)}
        assert "\n" not in track.tags.title
    assert catalog.check() == []
