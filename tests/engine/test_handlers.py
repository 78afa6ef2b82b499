"""What the engine does for requests of the window, asked of the real process over its pipe, as the window asks."""

from __future__ import annotations

import hashlib
import json
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

import numpy as np
import pytest
import soundfile

sys.path.insert(0, str(Path(__file__).parents[1] / "audit"))
sys.path.insert(0, str(Path(__file__).parents[1]))

from descant.audio import decode
from descant.audio.frames import AudioInfo, Frames
from descant.audit.state import IndexState
from descant.catalog.store import Catalog
from descant.catalog.tracks import NewTrack, Owner, Stats, Tags
from descant.engine import audit_messages as a
from descant.engine import messages as m
from descant.engine.client import EngineClient
from descant.engine.handlers import HANDLERS
from descant.engine.kept_reports import save_report
from descant.engine.server import Context
from descant.progress import CancelToken, silent
from descant.report.model import MODEL_AUDIT, WHOLE, Report
from reports import sample

NOTHING = Frames(np.empty((0, 84), np.float16), np.empty((0, 64), np.float16))
RATE = 22_050


class Asked:
    """One engine process; `ask` waits for the end of one request."""

    def __init__(self) -> None:
        self.client = EngineClient()

    def ask(self, request: m.Request, timeout_s: float = 120.0) -> Any:
        """The value that came back, or the Trouble."""
        number, deadline = self.client.submit(request), time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            for event in self.client.poll():
                assert not isinstance(event, m.Restarted), event.trouble.details
                if isinstance(event, m.Done | m.Failed) and event.id == number:
                    return event.value if isinstance(event, m.Done) else event.trouble
            time.sleep(0.01)
        raise AssertionError(f"no answer to {request}")


@pytest.fixture
def engine() -> Iterator[Asked]:
    before = set(threading.enumerate())
    asked = Asked()
    yield asked
    asked.client.close()
    assert set(threading.enumerate()) <= before, "the client left a thread behind"


def requests() -> list[type[m.Request]]:
    """All kinds of request that the window may send, however deep they inherit."""
    found, waiting = [], m.Request.__subclasses__()
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return [kind for kind in found if kind.__module__.startswith("descant.engine.")]


def test_every_request_is_served() -> None:
    assert len(requests()) >= 16
    assert set(requests()) == set(HANDLERS)
    assert all(kind.lane in m.LANES for kind in requests())


def test_every_handler_answers_what_its_request_promises() -> None:
    for kind, handler in HANDLERS.items():
        (base,) = kind.__orig_bases__  # type: ignore[attr-defined]
        (promised,) = get_args(base)
        assert get_type_hints(handler)["return"] == promised, kind
        assert get_type_hints(handler)["request"] is kind


@pytest.fixture
def catalog(tmp_path: Path) -> tuple[str, dict[str, str]]:
    """A catalog of three tracks without audio, and their ids by title."""
    ids = {}
    with Catalog.open(tmp_path / "catalog", create=True) as made:
        for title, artist in (("Arsenal", "Mira"), ("Brücke", "Otto"), ("Canal", "Mira")):
            digest = title.encode().hex().ljust(64, "0")
            info = AudioInfo(f"{title}.wav", digest, digest, 60.0, 44_100, 2, 1)
            ids[title] = made.add(NewTrack(info, Tags(title=title, artist=artist), NOTHING, {}, {}))
    return str(tmp_path / "catalog"), ids


def test_a_catalog_is_searched_counted_relabelled_and_emptied(
    engine: Asked, catalog: tuple[str, dict[str, str]]
) -> None:
    folder, ids = catalog
    page = engine.ask(m.Search(folder, "mira", order="title", descending=True, limit=1))
    assert isinstance(page, m.TrackPage)
    assert ([row.tags.title for row in page.rows], page.offset, page.total) == (["Canal"], 0, 2)
    page = engine.ask(m.Search(folder, "mira", order="title", descending=True, limit=1, offset=1))
    assert ([row.tags.title for row in page.rows], page.offset, page.total) == (["Arsenal"], 1, 2)

    stats = engine.ask(m.CatalogStats(folder))
    assert isinstance(stats, Stats)
    assert (stats.tracks, stats.segments, stats.seconds) == (3, 0, 180.0)
    assert stats.bytes > 0

    tags = Tags("Bridge", "Otto", isrc="DEA721500017", owners=(Owner("Otto", "writer", "work", WHOLE),))
    assert engine.ask(m.Relabel(folder, ids["Brücke"], tags)) is None
    (row,) = engine.ask(m.Search(folder, "bridge")).rows
    assert (row.id, row.tags) == (ids["Brücke"], tags)
    assert engine.ask(m.Search(folder, "brücke")).total == 1, "the path still says so"

    assert engine.ask(m.RemoveTracks(folder, (ids["Canal"], ids["Canal"]))) == 1
    assert engine.ask(m.CatalogStats(folder)).tracks == 2
    for refused in (m.RemoveTracks(folder, (ids["Arsenal"], "nobody")), m.Relabel(folder, "nobody", tags)):
        trouble = engine.ask(refused)
        assert isinstance(trouble, m.Trouble)
        assert "nobody" in trouble.cause
        assert trouble.remedy
    assert engine.ask(m.CatalogStats(folder)).tracks == 2, "all or none"
    assert engine.ask(m.RemoveTracks(folder, (ids["Arsenal"], ids["Brücke"]))) == 2
    assert engine.ask(m.Search(folder)).rows == ()


def test_where_there_is_no_catalog_the_trouble_says_so(engine: Asked, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nowhere")
    for request in (
        m.Search(nowhere), m.CatalogStats(nowhere), m.RemoveTracks(nowhere, ("1",)), m.Relabel(nowhere, "1", Tags())
    ):  # fmt: skip
        trouble = engine.ask(request)
        assert isinstance(trouble, m.Trouble), request
        assert "no catalog" in trouble.cause
        assert trouble.remedy
    assert not Path(nowhere).exists(), "asking makes none"


def test_the_same_audio_under_two_names_in_one_second_keeps_both_reports(tmp_path: Path) -> None:
    first = sample()
    second = replace(first, query=replace(first.query, path="/other/name.wav", title="Another name"))
    places = [Path(save_report(report, tmp_path)) for report in (first, second)]
    assert [Report.from_json(json.loads(place.read_text())) for place in places] == [first, second]
    places[0].rename(tmp_path / f"{places[0].name}.removed")  # as the window removes one, until it is undone
    assert save_report(first, tmp_path) not in map(str, places)


def test_a_track_is_drawn(engine: Asked, tmp_path: Path) -> None:
    """Two seconds of silence, then two of a tone: loud and silent lie where they are."""
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(2 * RATE) / RATE)
    path = tmp_path / "tone.wav"
    soundfile.write(path, np.concatenate([np.zeros(2 * RATE), tone]), RATE)
    picture = engine.ask(m.DrawTrack(str(path), columns=50))
    assert isinstance(picture, m.Picture)
    assert picture.path == str(path)
    assert picture.duration_s == pytest.approx(4.0, abs=0.01)
    bands, columns = picture.spectrogram.shape
    assert (bands, picture.spectrogram.dtype) == (64, np.uint8)
    assert 25 <= columns <= 50
    assert picture.spectrogram[:, : columns // 2 - 2].max() < picture.spectrogram[:, columns // 2 + 2 :].max()
    trouble = engine.ask(m.DrawTrack(str(tmp_path / "gone.wav")))
    assert isinstance(trouble, m.Trouble)
    assert "gone.wav" in trouble.cause


def test_a_drawn_track_and_an_audited_output_are_decoded_once(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    open_source = decode.open_source

    def counted(path: Path) -> Any:
        opened.append(path.name)
        return open_source(path)

    monkeypatch.setattr(decode, "open_source", counted)
    context = Context(silent, CancelToken(), lambda value: None)
    path = str(tmp_path / "3.wav")
    picture = HANDLERS[m.DrawTrack](m.DrawTrack(path), context)
    assert isinstance(picture, m.Picture)
    assert opened == ["3.wav"]
    index, manifest = str(tmp_path / "index"), str(model / "manifest.jsonl")
    HANDLERS[a.IndexModel](a.IndexModel(str(model), manifest, index), context)
    opened.clear()
    answer = HANDLERS[a.Audit](a.Audit(path, index), context)
    assert isinstance(answer, m.Analysed)
    assert opened == ["3.wav"]
    facts = decode.decode(path)[1]
    query = answer.report.query
    assert (query.path, query.sha256, query.pcm_sha256) == (path, facts.sha256, facts.pcm_sha256)
    assert (query.sample_rate, query.channels, query.bytes) == (RATE, 1, facts.bytes)


def test_a_certificate_is_made_and_checked(engine: Asked, tmp_path: Path) -> None:
    report = sample()
    out, keys = str(tmp_path / "certificates"), str(tmp_path / "keys")
    made = [engine.ask(m.MakeCertificate(report, out, keys)) for _ in range(2)]
    assert all(isinstance(one, m.CertificateMade) for one in made)
    names = {Path(name) for one in made for name in (one.jws, one.pdf)}
    assert len(names) == 4, "the second overwrites nothing"
    assert all(name.is_file() and name.parent == Path(out) for name in names)
    assert not list(Path(out).glob("*.part"))
    found = [engine.ask(m.CheckCertificate(name)) for name in (made[0].jws, made[0].pdf)]
    for one in found:
        assert isinstance(one, m.CertificateChecked)
        assert one.ok
        assert one.title == report.query.title
        assert {state for _, state, _ in one.checks} <= {"ok", "not checked"}, one.checks
    assert found[0].fingerprint == found[1].fingerprint != ""

    head, payload, signature = Path(made[0].jws).read_text().split(".")
    forged = tmp_path / "forged.jws"
    forged.write_text(".".join((head, payload[:-4] + ("AAAA" if payload[-4:] != "AAAA" else "BBBB"), signature)))
    checked = engine.ask(m.CheckCertificate(str(forged)))
    assert isinstance(checked, m.CertificateChecked)
    assert not checked.ok
    assert checked.title == ""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model of a few thousand parameters that was trained on four tunes of two artists for a moment."""
    import torch
    from made_up_audit import shape, tune

    from descant.audit.manifest import Manifest
    from descant.audit.manifest_entries import TrainingTrack
    from descant.audit.reference.__main__ import make_model
    from descant.audit.reference.training import Recipe

    tracks = []
    for number in range(4):
        path = tmp_path / f"{number}.wav"
        soundfile.write(path, tune(number, seconds=1.6, beat_s=0.2), RATE, subtype="PCM_16")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        tracks.append(TrainingTrack(str(number), path, f"Artist {number // 2}", sha256=digest))
    folder = tmp_path / "model"
    before = torch.get_num_threads()
    torch.set_num_threads(1)  # of so small a model several would only wait for each other
    make_model(Manifest(tuple(tracks)), folder, shape("tokens"), Recipe(epochs=2, batch=4, rate=8e-3))
    torch.set_num_threads(before)
    return folder


def test_a_model_is_indexed_opened_and_asked(engine: Asked, model: Path, tmp_path: Path) -> None:
    manifest, index = str(model / "manifest.jsonl"), str(tmp_path / "index")
    ready = engine.ask(a.IndexModel(str(model), manifest, index))
    assert isinstance(ready, IndexState), ready
    assert (ready.folder, ready.model_folder, ready.manifest) == (index, str(model), manifest)
    assert (ready.tracks, ready.complete, ready.validated) == (4, True, False)
    assert ready.segments >= 4
    assert ready.checkpoints >= 1
    assert engine.ask(a.OpenIndex(index)) == ready

    answer = engine.ask(a.Audit(str(tmp_path / "1.wav"), index, unit="artist", reports=str(tmp_path / "reports")))
    assert isinstance(answer, m.Analysed), answer
    assert answer.report.method == MODEL_AUDIT
    assert answer.report.audit is not None
    assert answer.report.audit.unit == "artist"
    assert {row.id for row in answer.report.audit.ranking} == {"Artist 0", "Artist 1"}
    assert answer.report.unattributed_ppm == WHOLE, "nothing was validated"
    assert answer.report.audit.refusal
    assert Report.from_json(json.loads(Path(answer.saved).read_text())) == answer.report
    again = engine.ask(a.Audit(str(tmp_path / "1.wav"), index, unit="artist"))
    assert again.saved == ""
    assert replace(again.report, created_utc="") == replace(answer.report, created_utc="")

    for refused in (
        a.OpenIndex(str(tmp_path)), a.Audit(str(tmp_path / "1.wav"), str(tmp_path)),
        a.Audit(str(tmp_path / "gone.wav"), index), a.Audit(str(tmp_path / "1.wav"), index, unit="publisher"),
        a.IndexModel(str(tmp_path), manifest, str(tmp_path / "other")),
    ):  # fmt: skip
        trouble = engine.ask(refused)
        assert isinstance(trouble, m.Trouble), refused
        assert trouble.cause
        assert "unforeseen" not in trouble.cause, trouble.details
