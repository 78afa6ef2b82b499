"""A royalty run by terms that were filled in, and read again from its folder, by the real engine process."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "royalties"))
sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))

from made_up_catalog import new_track
from made_up_royalties import WHOLE, leg, owner, pool, report, sha, write_reports
from test_publishing import ask

from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner, Tags
from descant.engine import messages as m
from descant.engine import publishing_messages as p
from descant.engine.client import EngineClient

OWNERS = {"t1": [owner("Ana", "recording", WHOLE)], "t2": [owner("Quay", "recording", WHOLE)]}
TERMS = {"schema": "descant.pools/1", "period": "2026-10", "pools": [pool("rec")]}


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineClient]:
    client = EngineClient()
    yield client
    client.close()


@pytest.fixture
def request_(tmp_path: Path) -> p.RunRoyalties:
    reports = write_reports(
        tmp_path / "one.jsonl",
        report("x", OWNERS, recording=leg(t1=500_000, t2=300_000), composition=leg(), style=leg()),
    )
    plays = tmp_path / "plays.csv"
    plays.write_text(f"event_id,track\ne1,{sha('x')}\n")
    return p.RunRoyalties((str(reports),), str(plays), "", str(tmp_path / "out"), terms=json.dumps(TERMS))


def test_a_run_is_the_same_when_it_is_opened_again(engine: EngineClient, request_: p.RunRoyalties) -> None:
    run = ask(engine, request_)
    assert isinstance(run, p.RoyaltiesRun), run
    assert (run.reports, run.unreliable, run.period) == (1, 0, "2026-10")
    assert ask(engine, p.OpenRoyalties(run.out)) == run
    assert json.loads((Path(run.out) / "terms.json").read_text()) == TERMS
    largest = ask(engine, p.ReadLargest(run.out, limit=2))
    assert [(line.name, line.amount) for line in largest.lines] == [("Ana", "50.00"), ("Quay", "30.00")]
    assert largest.total == 3
    one = ask(engine, p.ReadLargest(run.out, "to be paid", run.payees[1].payee))
    assert [line.name for line in one.lines] == ["Quay"]


def test_wrong_terms_make_no_folder(engine: EngineClient, request_: p.RunRoyalties) -> None:
    for terms in ("{", json.dumps({**TERMS, "pools": []}), json.dumps({**TERMS, "wrong": 1})):
        trouble = ask(engine, replace(request_, terms=terms))
        assert isinstance(trouble, m.Trouble)
        assert "these terms cannot be used" in trouble.cause
    assert not Path(request_.out).exists()


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("summary.json", "[]"),
        ("summary.json", '{"schema": "descant.royalties/1"}'),
        ("refused.csv", "a,b\n"),
        ("lines.csv", "a,b\n"),
    ],
)
def test_a_changed_run_is_refused_by_name(engine: EngineClient, request_: p.RunRoyalties, file: str, text: str) -> None:
    run = ask(engine, request_)
    (Path(run.out) / file).write_text(text)
    asked = p.ReadLargest(run.out) if file == "lines.csv" else p.OpenRoyalties(run.out)
    trouble = ask(engine, asked)
    assert isinstance(trouble, m.Trouble)
    assert file in trouble.cause
    assert "cannot be read" in trouble.cause


def test_a_catalog_says_who_shares_in_an_equal_pool(
    engine: EngineClient, request_: p.RunRoyalties, tmp_path: Path
) -> None:
    """Its tracks, each with its owners of today, whether a report names them or not."""
    with Catalog.open(tmp_path / "catalog", write=True, create=True) as catalog:
        for number, name in enumerate(("Ana", "Quay")):
            tags = Tags(f"Song {number}", owners=(Owner(name, "label", "recording", WHOLE),))
            catalog.add(new_track(number, tags=tags))
    terms = {**TERMS, "pools": [pool("fee", rule="equal", amount="10.01")]}
    run = ask(engine, replace(request_, terms=json.dumps(terms), catalog=str(tmp_path / "catalog")))
    assert isinstance(run, p.RoyaltiesRun), run
    assert [(one.name, one.to_pay) for one in run.payees] == [("Ana", "5.01"), ("Quay", "5.00")]
    assert len(json.loads((Path(run.out) / "members.json").read_text())) == 2
