"""Rights data over the engine's pipe, as the window asks for them: a real process, a real catalog."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))
sys.path.insert(0, str(Path(__file__).parents[1] / "rights"))

from made_up_catalog import new_track
from made_up_rights import FILE, isrc, recording, work, writer
from test_handlers import Asked

from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.engine import messages as m
from descant.engine import rights_messages as r
from descant.rights.model import WHOLE, Work
from descant.rights.store import Rights


@pytest.fixture
def engine() -> Iterator[Asked]:
    asked = Asked()
    yield asked
    asked.client.close()


@pytest.fixture
def folder(tmp_path: Path) -> str:
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        catalog.add(new_track(1, tags=Tags("Song 1", isrc=isrc(1))))
        catalog.add(new_track(2, tags=Tags("Silver Road")))
        Rights(catalog.connection).apply([work(1), work(2, "Silver Road"), recording(1)], FILE)
    return str(tmp_path / "catalog")


def test_rights_data_are_listed_matched_decided_edited_and_undone(engine: Asked, folder: str) -> None:
    page = engine.ask(r.ListRights(folder, "work", "silver"))
    assert [row.title for row in page.rows] == ["Silver Road"]
    number = page.rows[0].n
    assert engine.ask(r.ListParties(folder, "ravn")).total == 2
    assert engine.ask(r.MatchRights(folder)).proposed == 1
    assert engine.ask(r.CountRights(folder)) == {"work": 2, "recording": 1, "agreement": 0, "link": 2, "proposal": 1}
    [proposed] = engine.ask(r.ListProposals(folder)).rows
    confirmed = engine.ask(r.DecideProposals(folder, (proposed.n,), confirm=True))
    assert confirmed.detail == {"confirmed": 1}
    told = engine.ask(r.OpenTrackRights(folder, proposed.track))
    assert [owner.name for owner in told.owners] == ["Ada Ravn", "Fjord Music"]

    details = engine.ask(r.OpenRecord(folder, number))
    assert isinstance(details.record, Work)
    edited = replace(details.record, interests=(writer("Bo Lind", WHOLE, WHOLE),))
    change = engine.ask(r.EditRecord(folder, number, edited, details.change))
    late = engine.ask(r.EditRecord(folder, number, details.record, details.change))
    assert isinstance(late, m.Trouble)
    assert "changed meanwhile" in late.cause
    assert [owner.name for owner in engine.ask(r.OpenTrackRights(folder, proposed.track)).owners] == ["Bo Lind"]
    assert engine.ask(r.UndoRights(folder, change.n)).undoes == change.n
    assert engine.ask(r.OpenRecord(folder, number)).record == details.record

    refused = engine.ask(r.UndoRights(folder, 1))
    assert isinstance(refused, m.Trouble)
    assert "cannot be undone" in refused.cause
    assert refused.remedy == "Undo change 3 first."
    made = engine.ask(r.AddRecord(folder, Work("By hand", "H1")))
    engine.ask(r.LinkRights(folder, made, track=proposed.track))
    engine.ask(r.LinkRights(folder, made, track=proposed.track, linked=False))
    engine.ask(r.RemoveRecords(folder, (made,)))
    kinds = [one.kind for one in engine.ask(r.RightsHistory(folder))]
    assert kinds == ["remove", "unlink", "confirm", "edit", "undo", "edit", "confirm", "match", "import"]


def test_the_first_record_makes_the_catalog(engine: Asked, tmp_path: Path) -> None:
    folder = str(tmp_path / "new" / "catalog")
    number = engine.ask(r.AddRecord(folder, Work("By hand", "H1")))
    assert engine.ask(r.OpenRecord(folder, number)).record == Work("By hand", "H1")
