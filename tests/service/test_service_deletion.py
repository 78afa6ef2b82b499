"""What a client deletes, what a service keeps no longer, and what stays of both; q-values of a batch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from service_process import Service, new_database, new_token

from descant.postgres.embedded import EmbeddedServer
from descant.report.batch import line_of, q_values
from descant.report.model import Report
from descant.service import deletion, jobs
from descant.service.database import connect, opened
from descant.service.options import Options

NAMES = ("tune 1", "a person's name", ".wav")


def _analysed(service: Service, reference: str, batch: str = "") -> str:
    body = {"path": "tune 0.wav", "reference": reference, "batch": batch, "certificate": False}
    job: str = service.ask("POST", "/analyses", body).tree["id"]
    assert service.until(f"/analyses/{job}", "done", "failed")["state"] == "done"
    return job


def _stored(database: str, table: str, job: str, column: str = "id") -> list[str]:
    with connect(database) as db:
        rows = db.execute(f"SELECT t::text FROM {table} t WHERE {column} = %s", (job,))
        return [text for (text,) in rows.fetchall()]


def test_a_deleted_analysis_leaves_its_split_and_its_plays(service: Service, database: str) -> None:
    job = _analysed(service, "gone")
    split = service.ask("GET", f"/splits/{job}").tree
    play = {"event_id": "g1", "track": "gone", "amount": "1.00", "currency": "EUR", "date": "2026-08-01"}
    assert service.ask("POST", "/plays", {"plays": [play]}).tree["accepted"] == 1
    accruals = service.ask("GET", "/accruals?first=2026-08-01&last=2026-08-31").tree
    assert accruals["plays"] - accruals["without_report"] == 1
    assert service.ask("DELETE", f"/analyses/{job}").status == 204
    assert service.ask("DELETE", f"/analyses/{job}").status == 204  # sent again, where no answer came
    for path in ("", "/report", "/certificate", "/certificate.pdf"):
        assert service.ask("GET", f"/analyses/{job}{path}").status == 410, path
    assert job not in [one["id"] for one in service.ask("GET", "/analyses?limit=1000").tree["analyses"]]
    assert _stored(database, "results", job, "job") == []
    (row,) = _stored(database, "jobs", job)
    assert "tune 0" not in row
    assert service.ask("GET", f"/splits/{job}").tree == split
    assert service.ask("GET", "/accruals?first=2026-08-01&last=2026-08-31").tree == accruals
    refused = service.ask("DELETE", f"/analyses/{job}?splits=true")
    assert refused.status == 409
    assert refused.tree["detail"].startswith("1 plays")
    run = service.ask("POST", "/statements", {"period": "8", "first": "2026-08-01", "last": "2026-08-31"}).tree["id"]
    assert service.until(f"/statements/{run}", "done", "failed")["summary"]["plays"]["rows"] == 1
    assert service.ask("DELETE", f"/analyses/{job}?splits=true").status == 204
    assert service.ask("GET", f"/splits/{job}").status == 404
    assert service.ask("GET", "/splits/gone").status == 404
    assert _stored(database, "reports", job) == []
    assert service.ask("DELETE", "/analyses/nobody").status == 404


def test_deleting_needs_a_scope_of_its_own(service: Service, database: str, report: str) -> None:
    token = new_token(database, "analyses", "splits", "royalties")
    refused = service.ask("DELETE", f"/analyses/{report}", token=token)
    assert (refused.status, refused.tree["detail"]) == (403, "this token lacks the scope 'deletion'")
    assert service.ask("GET", f"/analyses/{report}").tree["state"] == "done"


@pytest.fixture(scope="module")
def idle_database(postgres_server: EmbeddedServer) -> str:
    return new_database(postgres_server, "idle")


@pytest.fixture(scope="module")
def idle(house: Path, idle_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Without a worker."""
    place = tmp_path_factory.mktemp("idle")
    where = ("--database", idle_database, "--catalog", str(house / "catalog"), "--data", str(place / "data"))
    made = Service([*where, "--workers", "0"], place / "home", new_token(idle_database))
    made.start()
    yield made
    assert made.stop() == 0


def test_what_is_deleted_while_it_is_analysed_stores_nothing(idle: Service, idle_database: str, house: Path) -> None:
    audio = (house / "music" / "tune 1.wav").read_bytes()
    path = "/analyses/upload?name=a%20person%27s%20name.wav"
    job = idle.ask("POST", path, data=audio, Idempotency_Key="same").tree["id"]
    uploads = Path(idle.arguments[idle.arguments.index("--data") + 1]) / "uploads"
    assert [one.name for one in uploads.iterdir()] == [job]
    with connect(idle_database) as db:
        taken = jobs.take(db, [jobs.ANALYSIS])
        assert taken is not None
        assert taken.id == job
        assert idle.ask("DELETE", f"/analyses/{job}").status == 204
        assert not jobs.finish(db, taken, {"p_value": 0.5})
        jobs.put_back(db, taken)
        assert jobs.take(db, [jobs.ANALYSIS]) is None
    assert list(uploads.iterdir()) == []
    (row,) = _stored(idle_database, "jobs", job)
    assert not any(name in row for name in NAMES)
    again = idle.ask("POST", path, data=audio, Idempotency_Key="same")  # it was wanted once, and is not made anew
    assert again.status == 410


def test_what_is_older_than_a_service_keeps_goes_by_itself(idle: Service, idle_database: str, tmp_path: Path) -> None:
    options = Options(idle_database, "", tmp_path, keep_days=30)
    with opened(idle_database) as db:
        made = {}
        for days in (29, 31):
            made[days] = jobs.add(
                db, jobs.ANALYSIS, {"name": "tune 1.wav", "reference": str(days), "path": "/tune 1.wav"}
            )
            delivery = jobs.add(db, jobs.WEBHOOK, {"webhook": "none", "event": "analysis.done", "body": "{}"})
            for job in (made[days], delivery):
                db.execute(
                    "UPDATE jobs SET state = 'done', outcome = '{}', finished = now() - %s * interval '1 day'"
                    " WHERE id = %s",
                    (days, job),
                )
            db.execute("INSERT INTO results VALUES (%s, 'report', 'application/json', '{}')", (made[days],))
            followed = json.dumps({})
            db.execute("INSERT INTO reports VALUES (%s, 'ab', %s, now(), %s)", (made[days], str(days), followed))
        waiting = jobs.add(db, jobs.ANALYSIS, {"name": "tune 1.wav", "reference": "", "path": "/tune 1.wav"})
        db.execute("UPDATE jobs SET created = now() - interval '1 year' WHERE id = %s", (waiting,))
        assert deletion.delete_old(db, replace(options, keep_days=0)) == 0
        assert deletion.delete_old(db, options) == 1
        assert deletion.delete_old(db, options) == 0
        states = dict(db.execute("SELECT id, state FROM jobs WHERE kind = 'analysis'").fetchall())
        assert (states[made[29]], states[made[31]], states[waiting]) == ("done", "deleted", "waiting")
        kept = db.execute("SELECT job FROM results WHERE job = ANY(%s)", (list(made.values()),)).fetchall()
        assert kept == [(made[29],)]
        assert db.execute("SELECT count(*) FROM reports").fetchone() == (2,)
        assert db.execute("SELECT count(*) FROM jobs WHERE kind = 'webhook'").fetchone() == (1,)


def test_q_values_are_those_of_the_batch_command(service: Service) -> None:
    made = [_analysed(service, f"batch-{i}", "of two") for i in range(2)]
    failed = service.ask("POST", "/analyses/upload?name=x.wav&batch=of%20two", data=b"no sound" * 99).tree["id"]
    service.until(f"/analyses/{failed}", "failed")
    reports = [Report.from_json(service.ask("GET", f"/analyses/{job}/report").tree) for job in made]
    p = [line.p for line in map(line_of, reports) if line]
    tree = service.ask("GET", "/q-values?batch=of%20two").tree
    assert (tree["analyses"], tree["failed"], tree["open"], tree["named"]) == (3, 1, 0, 2)
    assert {one["id"]: one["q_value"] for one in tree["tracks"]} == dict(zip(made, q_values(p), strict=True))
    assert {one["reference"] for one in tree["tracks"]} == {"batch-0", "batch-1"}
    today = service.ask("GET", f"/analyses/{made[0]}").tree["created_utc"][:10]
    days = service.ask("GET", f"/q-values?first={today}&last={today}").tree
    assert days["analyses"] > 3
    assert {one["id"] for one in days["tracks"]} >= set(made)
    assert service.ask("GET", "/q-values?first=2020-01-01&last=2020-01-02").tree["analyses"] == 0
    assert service.ask("GET", "/q-values?batch=of%20two&largest=0").tree["tracks"] == []
    assert service.ask("DELETE", f"/analyses/{made[0]}").status == 204
    after = service.ask("GET", "/q-values?batch=of%20two").tree  # what it was counts as before
    assert [one["q_value"] for one in after["tracks"]] == [one["q_value"] for one in tree["tracks"]]
    assert [one["id"] for one in service.ask("GET", "/analyses?batch=of%20two").tree["analyses"]] == [failed, made[1]]
    assert service.ask("GET", "/q-values").status == 409
    assert service.ask("GET", "/q-values?first=2026-12-01&last=2026-11-01").status == 409
