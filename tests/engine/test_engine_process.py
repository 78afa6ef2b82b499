"""The real engine process with made-up work: order, cancelling, crashes."""

from __future__ import annotations

import threading
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from descant.audio.discover import SUFFIXES
from descant.catalog.ingest import find_files
from descant.engine import messages as m
from descant.engine.client import EngineClient
from descant.engine.scan import scan
from descant.engine.server import Context, Handlers, throttled, trouble_of
from descant.errors import DecodeError
from descant.postgres import address


def _passwords(request: m.Request[Any], context: Context) -> dict[str, str]:
    return address.remembered()


TELLING: Handlers = {m.CatalogStats: _passwords, m.RemoveTracks: _passwords}


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EngineClient]:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "home"))
    before = set(threading.enumerate())
    engine = EngineClient("made_up:HANDLERS", grace_s=0.5)
    yield engine
    engine.close()
    assert set(threading.enumerate()) <= before, "the client left a thread behind"


def collect(client: EngineClient, until: Callable[[list[m.Event]], bool], timeout_s: float = 20.0) -> list[m.Event]:
    events: list[m.Event] = []
    deadline = time.monotonic() + timeout_s
    while not until(events):
        assert time.monotonic() < deadline, events
        events += client.poll()
        time.sleep(0.01)
    return events


def ended(number: int) -> Callable[[list[m.Event]], bool]:
    return lambda events: any(isinstance(e, m.Done | m.Failed | m.Stopped) and e.id == number for e in events)


def end_of(events: list[m.Event], number: int) -> m.Event:
    return next(e for e in events if isinstance(e, m.Done | m.Failed | m.Stopped) and e.id == number)


def test_an_analysis_comes_back_whole_with_progress(client: EngineClient, tmp_path: Path) -> None:
    number = client.submit(m.Analyse(str(tmp_path / "a.wav"), "cat", reports=str(tmp_path / "reports")))
    events = collect(client, ended(number))
    done = end_of(events, number)
    assert isinstance(done, m.Done)
    assert isinstance(done.value, m.Analysed)
    assert Path(done.value.saved).is_file()
    assert isinstance(events[0], m.Started)
    assert any(isinstance(e, m.Moved) and e.stage == "listen" for e in events)


def test_a_quick_request_does_not_wait_for_a_slow_one(client: EngineClient, tmp_path: Path) -> None:
    slow = client.submit(m.Analyse(str(tmp_path / "slow.wav"), "cat"))
    quick = client.submit(m.CatalogStats("cat"))
    events = collect(client, ended(quick))
    assert not ended(slow)(events)
    client.cancel(slow)
    assert isinstance(end_of(collect(client, ended(slow)), slow), m.Stopped)


def test_edits_go_ahead_of_waiting_analyses(client: EngineClient, tmp_path: Path) -> None:
    numbers = [client.submit(m.Analyse(str(tmp_path / f"{i}.wav"), "cat")) for i in range(3)]
    edit = client.submit(m.RemoveTracks("cat", ("1",)))
    events = collect(client, ended(numbers[-1]))
    order = [e.id for e in events if isinstance(e, m.Done)]
    assert order.index(edit) <= 1


def test_what_waits_changes_its_order_and_nothing_else_does(client: EngineClient, tmp_path: Path) -> None:
    numbers = [client.submit(m.Analyse(str(tmp_path / f"{i}.wav"), "cat")) for i in range(4)]
    collect(client, lambda events: m.Started(numbers[0]) in events)
    client.put_before(numbers[3], numbers[1])
    client.put_before(numbers[3], numbers[0])  # which runs already
    client.put_before(numbers[2], 999)
    events = collect(client, lambda events: all(ended(number)(events) for number in numbers))
    assert [e.id for e in events if isinstance(e, m.Done)] == [numbers[at] for at in (0, 3, 1, 2)]


def test_a_waiting_request_is_cancelled_at_once(client: EngineClient, tmp_path: Path) -> None:
    client.submit(m.Analyse(str(tmp_path / "slow.wav"), "cat"))
    waiting = client.submit(m.Analyse(str(tmp_path / "b.wav"), "cat"))
    client.cancel(waiting)
    assert m.Stopped(waiting) in client.poll()


def test_work_that_heeds_nothing_is_ended_and_the_rest_goes_on(client: EngineClient, tmp_path: Path) -> None:
    stubborn = client.submit(m.Analyse(str(tmp_path / "stubborn.wav"), "cat"))
    other = client.submit(m.Analyse(str(tmp_path / "b.wav"), "cat"))
    collect(client, lambda events: m.Started(stubborn) in events)
    client.cancel(stubborn)
    events = collect(client, ended(other))
    assert isinstance(end_of(events, stubborn), m.Stopped)
    assert isinstance(end_of(events, other), m.Done)


def test_a_crash_fails_its_own_work_only(client: EngineClient, tmp_path: Path) -> None:
    crashing = client.submit(m.Analyse(str(tmp_path / "crash.wav"), "cat"))
    other = client.submit(m.Analyse(str(tmp_path / "b.wav"), "cat"))
    events = collect(client, ended(other))
    failed = end_of(events, crashing)
    assert isinstance(failed, m.Failed)
    assert "stopped unexpectedly" in failed.trouble.cause
    assert failed.trouble.remedy
    assert isinstance(end_of(events, other), m.Done)
    assert any(isinstance(e, m.Restarted) for e in events)


def test_a_lane_does_not_notice_that_another_ends(client: EngineClient, tmp_path: Path) -> None:
    quick = client.submit(m.CatalogStats("cat"))
    collect(client, ended(quick))
    before = client.pid("quick")
    client.submit(m.Analyse(str(tmp_path / "crash.wav"), "cat"))
    stubborn = client.submit(m.Analyse(str(tmp_path / "stubborn.wav"), "cat"))
    collect(client, lambda events: m.Started(stubborn) in events)
    client.cancel(stubborn)
    collect(client, ended(stubborn))
    last = client.submit(m.CatalogStats("cat"))
    assert isinstance(end_of(collect(client, ended(last)), last), m.Done)
    assert before is not None
    assert client.pid("quick") == before


def test_passwords_that_were_typed_are_known_in_every_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(address, "_REMEMBERED", {})
    client = EngineClient("test_engine_process:TELLING")
    address.remember("postgresql://ada@db/music", "secret")
    try:
        for request in (m.CatalogStats("cat"), m.RemoveTracks("cat", ())):
            number = client.submit(request)
            done = end_of(collect(client, ended(number)), number)
            assert isinstance(done, m.Done)
            assert done.value == {"postgresql://ada@db/music": "secret"}
    finally:
        client.close()


def test_a_failure_has_cause_remedy_and_details(client: EngineClient, tmp_path: Path) -> None:
    number = client.submit(m.Analyse(str(tmp_path / "broken.wav"), "cat"))
    failed = end_of(collect(client, ended(number)), number)
    assert isinstance(failed, m.Failed)
    assert failed.trouble.cause == "“broken.wav”: the file ends in the middle of the music"
    assert failed.trouble.remedy == "Copy it again from its source."
    assert "Traceback" in failed.trouble.details


def test_an_engine_that_cannot_start_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "home"))
    client = EngineClient("no_such_module:HANDLERS")
    number = client.submit(m.CatalogStats("cat"))
    failed = end_of(collect(client, ended(number), timeout_s=60), number)
    assert isinstance(failed, m.Failed)
    assert "cannot be started" in failed.trouble.cause
    assert "no_such_module" in failed.trouble.details
    client.close()


def test_scan_takes_folders_apart_and_says_what_it_refuses(tmp_path: Path) -> None:
    album = tmp_path / "album"
    album.mkdir()
    for name in ("b.flac", "a.MP3", "cover.jpg", ".dotted.wav"):
        (album / name).touch()
    (tmp_path / "link").symlink_to(album)
    empty = tmp_path / "empty"
    empty.mkdir()
    catalog = tmp_path / "cat"
    catalog.mkdir()
    (catalog / "catalog.sqlite").touch()
    note = tmp_path / "note.txt"
    note.write_text("Dear publisher")
    found = scan([str(album), str(empty), str(catalog), str(note), str(tmp_path / "gone.wav")])
    assert [Path(f).name for f in found.files] == [".dotted.wav", "a.MP3", "b.flac"]
    assert found.folders == (str(catalog),)
    assert {Path(r.path).name for r in found.refused} == {"empty", "note.txt", "gone.wav"}
    assert all(r.reason for r in found.refused)
    assert len(scan([str(tmp_path / "link")]).files) == 3


def test_scan_and_command_line_take_the_same_files(tmp_path: Path) -> None:
    """What is dropped on the window and what is named to a command: one list, one walk."""
    for suffix in SUFFIXES:
        (tmp_path / f"take{suffix}").touch()
    assert set(scan([str(tmp_path)]).files) == {str(path) for path in find_files([tmp_path])}
    named = [str(path) for path in sorted(tmp_path.iterdir())]
    assert scan(named).files == tuple(named)
    assert ".bwf" in SUFFIXES


def test_a_name_that_says_nothing_is_decided_by_content(tmp_path: Path) -> None:
    for name in ("master", "mix.final", "a.vox"):
        with wave.open(str(tmp_path / name), "wb") as out:
            out.setparams((1, 2, 8000, 0, "NONE", ""))
            out.writeframes(np.arange(8000, dtype="<i2").tobytes())
    names = [str(tmp_path / name) for name in ("master", "mix.final", "a.vox")]
    assert scan(names).files == tuple(names)


def test_progress_is_throttled_but_every_stage_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    progress = throttled(lambda *now: told.append(now), every_s=60)
    for stage in ("decode", "listen"):
        for step in range(100):
            progress(stage, step, 100)
    assert told == [("decode", 0, 100), ("listen", 0, 100)]


def test_any_error_becomes_plain_words() -> None:
    errors = (FileNotFoundError(2, "no", "x.wav"), PermissionError(13, "no", "x"), MemoryError(), OSError(28, "full"))
    for error in (*errors, ZeroDivisionError(), DecodeError("silent", path="/a/b.wav")):
        trouble = trouble_of(error)
        assert trouble.cause
        assert "Traceback" not in trouble.cause
