"""Reports to societies and training sets as the window asks for them, of the real engine process."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "royalties"))
sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))

from made_up_catalog import new_track
from made_up_royalties import WHOLE, leg, owner, report, write_reports

from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner, Tags
from descant.engine import declaring_messages as d
from descant.engine import messages as m
from descant.engine.client import EngineClient

OWNERS = {"t1": [owner("Ana", "work", 600_000), owner("Quay", "recording", WHOLE)], "t2": []}


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineClient]:
    before = set(threading.enumerate())
    client = EngineClient()
    yield client
    client.close()
    assert set(threading.enumerate()) <= before


def ask(engine: EngineClient, request: m.Request[Any]) -> Any:
    """The value that came back, or the Trouble."""
    number, deadline = engine.submit(request), time.monotonic() + 60
    while time.monotonic() < deadline:
        for event in engine.poll():
            assert not isinstance(event, m.Restarted), event.trouble.details
            if isinstance(event, m.Done | m.Failed) and event.id == number:
                return event.value if isinstance(event, m.Done) else event.trouble
        time.sleep(0.01)
    raise AssertionError(f"no answer to {request}")


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    folder = tmp_path / "catalog"
    with Catalog.open(folder, create=True) as made:
        owners = (Owner("Northlight", "publisher", "work", 1_000_000),)
        made.add(new_track(1, tags=Tags("Song 1", "A", iswc="T0345246801", owners=owners), path="/music/1.flac"))
        made.add(new_track(2, tags=Tags("Song 2", "A"), path="/music/b/2.flac"))
    return folder


def test_a_society_is_reported_to(engine: EngineClient, catalog: Path, tmp_path: Path) -> None:
    found = report("x", OWNERS, "2026-10-05T00:00:00Z", recording=leg(t1=500_000, t2=100_000))
    path = write_reports(tmp_path / "r.jsonl", found, report("y", {}, "2026-11-01T00:00:00Z"))
    out = tmp_path / "october"
    made = ask(engine, d.ReportToSociety((str(path),), "2026-10", str(out), "STIM", "Model Ltd", str(catalog)))
    assert isinstance(made, d.SocietyReported), made
    assert (made.tracks, made.with_source, made.outside, made.refused) == (1, 1, 1, 0)
    assert [(w.leg, w.title, w.tracks, w.share_ppm) for w in made.works] == [
        ("recording", "Song t1", 1, 500_000),
        ("recording", "Song t2", 1, 100_000),
    ]
    assert json.loads((out / "members.json").read_text())[0]["tags"]["iswc"] == "T0345246801"
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")
    again = ask(engine, d.ReportToSociety((str(path),), "2026-10", str(out)))
    assert isinstance(again, m.Trouble)
    assert "an earlier run's files are there" in again.cause
    wrong = ask(engine, d.ReportToSociety((str(path),), "October", str(tmp_path / "o2")))
    assert isinstance(wrong, m.Trouble)
    assert "2026-11" in wrong.remedy


def test_a_training_set_is_made_checked_and_summarised(engine: EngineClient, catalog: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "set.jws")
    refused = ask(engine, d.MakeTrainingSet(str(catalog), out))
    assert isinstance(refused, m.Trouble)
    assert "2 of 2 tracks have no terms" in refused.cause
    terms = tmp_path / "terms.json"
    licence = {"id": "L", "licensor": "Northlight", "licensee": "Northern Models"}
    terms.write_text(json.dumps({"schema": "descant.terms/1", "licences": [licence]}))
    made = ask(engine, d.MakeTrainingSet(str(catalog), out, terms=str(terms), licence="L", name="All"))
    assert isinstance(made, d.TrainingSetState), made
    assert (made.ok, made.name, made.tracks, made.without_terms, made.without_owners) == (True, "All", 2, 0, 1)
    searched = ask(engine, d.MakeTrainingSet(str(catalog), out, search="Song 2", without_terms=True))
    assert (searched.tracks, searched.without_terms) == (1, 1)
    with Catalog.open(catalog) as opened:
        ids = tuple(track.id for track in opened.tracks(text="Song 1"))
    assert ask(engine, d.MakeTrainingSet(str(catalog), out, ids=ids, without_terms=True)).tracks == 1
    written = ask(engine, d.SummariseTrainingSets((out,), (str(tmp_path / "s.pdf"), str(tmp_path / "s.json"))))
    assert isinstance(written, d.SummaryWritten), written
    assert "1.1 Provider's name and contact details" in written.missing
    Path(out).write_text(Path(out).read_text()[:-3] + "AAA")
    assert not ask(engine, d.CheckTrainingSet(out)).ok
    assert isinstance(ask(engine, d.SummariseTrainingSets((out,), (str(tmp_path / "t.pdf"),))), m.Trouble)
