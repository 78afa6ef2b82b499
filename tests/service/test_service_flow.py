"""The whole way over HTTP: a track in, its report and certificate out; plays in, splits and statements out."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from pathlib import Path

import psycopg
import pytest
from service_process import Service, new_token

from descant.certificate.verify import verify_file
from descant.report.model import WHOLE, Report
from descant.report.schema import validate
from descant.service import tokens
from descant.service.database import connect


def test_a_report_is_that_of_the_program_and_its_certificate_holds(
    service: Service, report: str, house: Path, tmp_path: Path
) -> None:
    tree = service.ask("GET", f"/analyses/{report}/report").tree
    validate(tree)
    found = Report.from_json(tree)
    audio = house / "music" / "tune 0.wav"
    assert found.query.sha256 == hashlib.sha256(audio.read_bytes()).hexdigest()
    assert found.contributions[0].title == "Tune zero"
    for name, path in (("one.jws", "certificate"), ("one.pdf", "certificate.pdf")):
        got = service.ask("GET", f"/analyses/{report}/{path}")
        assert got.status == 200
        (tmp_path / name).write_bytes(got.body)
        assert verify_file(tmp_path / name, audio=audio).ok
    assert service.ask("GET", f"/analyses/{report}").tree["reference"] == "zero"


def test_an_upload_is_analysed_under_its_own_name_and_not_kept(service: Service, house: Path) -> None:
    audio = (house / "music" / "tune 1.wav").read_bytes()
    key = {"Idempotency_Key": "once"}
    path = "/analyses/upload?name=../../M%C3%BCller%20live.wav&reference=one&certificate=false"
    first = service.ask("POST", path, data=audio, **key)
    assert first.status == 202, first.body
    assert service.ask("POST", path, data=audio, **key).tree["id"] == first.tree["id"]
    made = service.until(f"/analyses/{first.tree['id']}", "done", "failed")
    assert (made["state"], made["name"]) == ("done", "Müller live.wav")
    tree = service.ask("GET", f"/analyses/{made['id']}/report").tree
    assert tree["query"]["path"] == "Müller live.wav"
    assert service.ask("GET", f"/analyses/{made['id']}/certificate").status == 409
    data = Path(service.arguments[service.arguments.index("--data") + 1])
    assert list((data / "uploads").iterdir()) == []


def test_what_is_no_audio_fails_with_its_reason(service: Service) -> None:
    job = service.ask("POST", "/analyses/upload?name=song.wav", data=b"not a sound" * 100).tree["id"]
    made = service.until(f"/analyses/{job}", "done", "failed")
    assert made["state"] == "failed"
    assert made["error"]["cause"]
    assert service.ask("GET", f"/analyses/{job}/report").status == 409
    assert job in [one["id"] for one in service.ask("GET", "/analyses?state=failed").tree["analyses"]]


def test_the_split_of_a_play_is_by_owner_and_right_and_makes_the_whole(service: Service, report: str) -> None:
    sha256 = service.ask("GET", f"/splits/{report}").tree["sha256"]
    for name in (report, "zero", sha256, sha256.upper()):
        split = service.ask("GET", f"/splits/{name}").tree
        assert split["sha256"] == sha256  # by its audio a track's newest report answers
        assert split["report"] == report or name.lower() == sha256
        assert split["unit"] == "ppm"
        masters, works = split["pools"]
        assert sum(part["units"] for part in masters["parts"]) == WHOLE
        assert sum(part["units"] for part in works["parts"]) == WHOLE
        assert masters["parts"][0]["name"] == "Fjord Records"
        paid = {part["name"]: part["units"] for part in works["parts"] if part["payee"]}
        assert abs(paid["Northlight Music"] * 3 - paid["Ada Ravn"] * 7) <= 10
    exact = service.ask("GET", f"/splits/{report}?amount=0.0034&currency=EUR").tree
    assert [pool["units"] for pool in exact["pools"]] == [2_040_000_000, 1_020_000_000]
    assert all(sum(part["units"] for part in pool["parts"]) == pool["units"] for pool in exact["pools"])
    minor = service.ask("GET", f"/splits/{report}?amount=9.99&currency=EUR&unit=minor").tree
    assert [pool["units"] for pool in minor["pools"]] == [599, 300]
    assert service.ask("GET", f"/splits/{report}?amount=0.001&currency=EUR&unit=minor").status == 409
    assert service.ask("GET", f"/splits/{report}?amount=1").status == 409
    assert service.ask("GET", "/splits/nobody").status == 404


def _play(event: str, track: str, amount: str, date: str = "2026-10-05") -> dict[str, object]:
    return {"event_id": event, "track": track, "amount": amount, "currency": "EUR", "date": date}


def test_a_play_counts_once_however_often_it_is_sent(service: Service) -> None:
    batch = {"plays": [_play(f"again-{i}", "nobody", "0.01", "2020-01-01") for i in range(50)]}
    got: list[dict[str, int]] = []
    senders = [threading.Thread(target=lambda: got.append(service.ask("POST", "/plays", batch).tree)) for _ in range(6)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert sum(one["accepted"] for one in got) == 50
    assert sum(one["repeated"] for one in got) == 250
    other = {"plays": [_play("again-1", "nobody", "5.00", "2020-01-01"), _play("again-1", "x", "1", "2020-01-01")]}
    said = service.ask("POST", "/plays", other).tree
    assert said == {"accepted": 0, "repeated": 2, "differing": ["again-1"]}
    wrong = {"plays": [_play("new-1", "nobody", "1", "2020-01-01"), _play("new-2", "nobody", "one", "2020-01-01")]}
    assert service.ask("POST", "/plays", wrong).status == 422
    assert service.ask("POST", "/plays", {"plays": wrong["plays"][:1]}).tree["accepted"] == 1  # it was not stored


def test_each_play_is_in_one_run_of_statements(service: Service, report: str) -> None:
    plays = [_play("p1", "zero", "10.00"), _play("p2", report, "0.0049"), _play("p3", "unheard of", "3.00")]
    assert service.ask("POST", "/plays", {"plays": plays}).tree["accepted"] == 3
    days = "first=2026-10-01&last=2026-10-31"
    accrued = service.ask("GET", f"/accruals?{days}").tree
    assert (accrued["plays"], accrued["without_report"]) == (3, 1)
    paid = {one["name"]: one["to_pay"] for one in accrued["payees"]}
    assert paid["Fjord Records"] == "6.00"
    lines = service.ask("GET", f"/accruals.csv?{days}")
    assert lines.headers["content-type"].startswith("text/csv")
    assert b"Northlight Music" in lines.body

    wanted = {"period": "2026-10", "first": "2026-10-01", "last": "2026-10-31", "formats": ["csv"]}
    runs = []
    for _ in range(2):
        run = service.ask("POST", "/statements", wanted)
        assert run.status == 202
        runs.append(service.until(f"/statements/{run.tree['id']}", "done", "failed"))
    first, second = (run["summary"] for run in runs)
    assert first["plays"]["rows"] == 2
    assert (first["plays_left"], second["plays_left"]) == (1, 1)  # the third waits for its report
    assert first["totals"]["EUR"]["to_pay"] == accrued["totals"]["EUR"]["to_pay"]
    assert second["plays"]["rows"] == 0
    assert second["totals"]["EUR"]["to_pay"] == "0.00"
    files = service.ask("GET", f"/statements/{runs[0]['id']}/files")
    with zipfile.ZipFile(io.BytesIO(files.body)) as packed:
        assert {"lines.csv", "suspense.csv", "summary.json"} < set(packed.namelist())
        assert sum(name.startswith("statements/") for name in packed.namelist()) == 3
    assert service.ask("GET", f"/accruals?{days}").tree["plays"] == 1


def test_the_catalog_is_searched_and_shows_no_paths(service: Service) -> None:
    page = service.ask("GET", "/catalog?text=zero").tree
    assert page["total"] == 1
    track = service.ask("GET", f"/catalog/{page['tracks'][0]['id']}").tree
    assert track["title"] == "Tune zero"
    assert {one["name"] for one in track["owners"]} == {"Northlight Music", "Ada Ravn", "Fjord Records"}
    assert "path" not in track
    assert service.ask("GET", "/catalog/0000").status == 404


def test_what_is_logged_and_measured_holds_no_secret(service: Service, report: str, database: str) -> None:
    service.ask("GET", f"/splits/{report}?amount=0.123456789&currency=EUR")
    assert service.ask("GET", "/healthz", token="").tree == {"status": "ok"}
    figures = service.ask("GET", "/metrics").body.decode()
    assert 'descant_jobs_last_hour{kind="analysis",state="done"}' in figures
    assert 'route="/splits/{report}"' in figures
    secret = service.token.rpartition("_")[2]
    text = service.log.read_text()
    assert not any(word in text for word in (secret, "123456789", "password"))
    requests = [one for one in service.logged() if one.get("route") == "/splits/{report}"]
    assert {"time", "method", "route", "status", "ms", "token"} <= set(requests[-1])
    with connect(database) as db:
        (kept,) = db.execute("SELECT string_agg(t::text, '') FROM tokens t").fetchone() or ("",)
    assert secret not in kept


def test_a_token_that_was_revoked_is_one_no_more(service: Service, database: str) -> None:
    token = new_token(database, "splits")
    with connect(database) as db:
        assert service.ask("GET", "/splits/nobody", token=token).status == 404
        tokens.revoke(db, token.split("_")[1])
        status = 404
        for _ in range(200):
            status = service.ask("GET", "/splits/nobody", token=token).status
            if status == 401:
                break
            threading.Event().wait(0.05)
        assert status == 401
        with pytest.raises(psycopg.Error):
            db.execute("UPDATE jobs SET state = 'lost'")


def test_the_description_is_whole(service: Service) -> None:
    tree = service.ask("GET", "/openapi.json", token="").tree
    assert {"/splits/{report}", "/plays", "/analyses/upload", "/statements/{run}/files"} <= set(tree["paths"])
    text = json.dumps(tree)
    names = {part.partition('"')[0] for part in text.split('"#/components/schemas/')[1:]}
    assert names <= set(tree["components"]["schemas"])
    assert "HTTPValidationError" not in text
