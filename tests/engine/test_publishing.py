"""Royalties, splits, notices and exports as the window asks for them, of the real engine process."""

from __future__ import annotations

import csv
import json
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "royalties"))

from made_up_royalties import WHOLE, leg, owner, pool, report, sha, write_reports, write_terms

from descant.engine import messages as m
from descant.engine import publishing_messages as p
from descant.engine.client import EngineClient
from descant.notices.draft import Given, SignOff
from descant.report.model import Report

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


def made(name: str, **legs: Any) -> dict[str, Any]:
    return report(name, OWNERS, **legs)


def test_a_run_says_who_gets_what_and_what_waits(engine: EngineClient, tmp_path: Path) -> None:
    first = write_reports(tmp_path / "one.jsonl", made("x", recording=leg(t1=500_000, t2=100_000)))
    second = write_reports(tmp_path / "two.jsonl", made("y"))
    plays = tmp_path / "plays.csv"
    plays.write_text(f"event_id,track\ne1,{sha('x')}\ne1,{sha('x')}\ne2,{sha('z')}\n")
    terms = write_terms(tmp_path / "pools.json", pool("rec", fallback_for=[]))
    request = p.RunRoyalties((str(first), str(second)), str(plays), str(terms), str(tmp_path / "out"))
    run = ask(engine, request)
    assert isinstance(run, p.RoyaltiesRun), run
    assert run.pools == (p.PoolSum("rec", "recording", "EUR", "100.00", "25.00", "5.00", "70.00", 2),)
    assert run.payees == (p.PayeeSum("quay", "Quay", "EUR", "25.00", "12.50", "50.00", "0.00", "Quay"),)
    assert {(one.reason, one.amount) for one in run.unpaid} == {
        ("no owner of this right is known", "5.00"), ("unattributed", "20.00"), ("no report", "50.00"),
    }  # fmt: skip
    assert (run.rows, run.refused, run.without_report) == (3, 1, 1)
    assert run.first_refused == (p.RefusedLine("plays.csv", 3, "its event_id stood in the file before"),)
    page = ask(engine, p.ReadLines(str(tmp_path / "out" / "lines.csv"), limit=2, offset=1))
    assert (len(page.rows), page.total) == (2, 4)
    assert page.head[0] == "period"
    again = ask(engine, request)
    assert "an earlier run" in again.cause
    assert "cannot be read" in ask(engine, p.ReadLines(str(tmp_path / "gone.csv"))).cause


def test_a_split_is_shown_and_written(engine: EngineClient, tmp_path: Path) -> None:
    one = Report.from_json(made("x", recording=leg(t1=500_000, t2=100_000)))
    shown = ask(engine, p.MakeSplit(one, "recording"))
    assert [(part.recipient, part.ppm) for part in shown.parts] == [
        ("Quay", 500_000), ("unattributed", 400_000), ("suspense", 100_000),
    ]  # fmt: skip
    ask(engine, p.MakeSplit(one, "recording", out=str(tmp_path / "split.csv")))
    with (tmp_path / "split.csv").open(encoding="utf-8-sig", newline="") as file:
        assert sum(int(row["allocation_ppm"]) for row in csv.DictReader(file)) == WHOLE
    addresses = {name: f"0x{at:040x}" for at, name in enumerate(("Quay", "unattributed", "suspense"), 1)}
    (tmp_path / "addresses.json").write_text(json.dumps(addresses))
    out = tmp_path / "split.json"
    ask(engine, p.MakeSplit(one, "recording", addresses=str(tmp_path / "addresses.json"), out=str(out)))
    assert json.loads(out.read_text())["totalAllocation"] == WHOLE


def test_a_notice_is_shown_refused_and_written(engine: EngineClient, tmp_path: Path) -> None:
    one = Report.from_json(made("x", style=leg(t1=500_000)))
    letter = ask(engine, p.DraftNotice(one, "t1", "licence", "de", out=(str(tmp_path / "a.txt"),)))
    assert letter.text.startswith("ENTWURF")
    assert (tmp_path / "a.txt").read_text() == letter.text
    assert letter.missing
    assert "style" in ask(engine, p.DraftNotice(one, "t1", "dsa")).cause
    assert "missing" in ask(engine, p.DraftNotice(one, "t1", "licence", final=True)).cause
    given = Given(claimant="Ana", email="a@example.org", reasons="Two years, by agreement.")
    signed = SignOff("Ana Berg", "2025-01-02", "I listened.")
    final = ask(
        engine, p.DraftNotice(one, "t1", "licence", "en", given, signed, final=True, out=(str(tmp_path / "b.pdf"),))
    )
    assert final.final
    assert not final.missing
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("form", p.FORMS)
def test_a_report_is_exported(engine: EngineClient, tmp_path: Path, form: p.Form) -> None:
    one = Report.from_json(made("x", recording=leg(t1=500_000)))
    out = tmp_path / f"out.{form}"
    exported = ask(engine, p.ExportReport(one, str(out), form, excerpts_s=5.0 if form == "html" else 0.0))
    assert exported.path == str(out)
    assert out.stat().st_size > 100
    missing = ("There is no waveform and no excerpts: There is no such file.",)
    assert exported.notes == (missing if form == "html" else ())
