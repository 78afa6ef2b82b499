"""A society's report: every track of the period once, shares that make a whole, nothing measured out of nothing."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_royalties import leg, owner, report, sha, write_reports
from pypdf import PdfReader

from audits import audit_report
from descant.cli import main
from descant.report.comparison import NO_FINDING, NOT_COMPARED
from descant.royalties.society import Period
from descant.royalties.society_files import ATTRIBUTION, TRACKS, WORKS

WRITER = owner("Ada Quarrie", "work", 400_000, "writer", "00014107338")
PUBLISHER = owner("=Northlight, Ltd", "work", 600_000, "publisher")
LABEL = owner("Quay Records", "recording", 1_000_000, "label")
SUNO = {
    "kind": "tag", "where": "tag WOAS", "by": "Suno", "ai": "generated", "says": "made with Suno",
    "text": "https://suno.com/song/1", "proof": "",
}  # fmt: skip


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def named(name: str, **changes: Any) -> dict[str, Any]:
    tree = report(name, {"T1": [WRITER, PUBLISHER, LABEL], "T2": []}, "2026-10-05T10:00:00Z", **changes)
    tree["contributions"][0]["isrc"] = "GBAYE0601498"
    return tree


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Reports of four tracks of October, one of them twice, one of November, and a line that is none."""
    found = named("one", recording=leg(T1=300_000), composition=leg(T1=200_000, T2=100_000), style=leg(T2=50_000))
    found["query"]["declarations"] = [SUNO]
    found["legs"]["style"]["contributions"][0]["p_value"] = 0.4  # traced, and by chance in this leg
    older = named("two", recording=leg(T1=900_000)) | {"created_utc": "2026-10-02T00:00:00Z"}
    newer = named("two", recording=leg(T1=100_000)) | {"created_utc": "2026-10-30T23:59:59Z"}
    nothing = report("three", {}, "2026-10-31T23:59:59Z")
    unsure = named("four", recording=leg(T1=500_000)) | {"limits": [NO_FINDING + "It was too small."]}
    later = named("five") | {"created_utc": "2026-11-01T00:00:00Z"}
    path = write_reports(tmp_path / "r.jsonl", found, newer, older, nothing, unsure, later)
    with path.open("a") as file:
        file.write('{"no": "report"}\n')
    return path


@pytest.fixture
def members(tmp_path: Path) -> Path:
    tags = {"title": "Song T1", "artist": "A. Quarrie", "isrc": "GBAYE0601498", "iswc": "T0345246801", "owners": []}
    (tmp_path / "members.json").write_text(json.dumps([{"id": "T1", "tags": tags}]))
    return tmp_path / "members.json"


def test_the_report_of_a_month(made: Path, members: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    words = ["--period", "2026-10", "--members", str(members), "--society", "STIM", "--reporter", "Model Ltd"]
    assert main(["royalties", "society-report", "--reports", str(made), "--out", str(out), *words]) == 1
    told = capsys.readouterr()
    assert "4 tracks: 2 with a source, 1 without, 1 that could not be measured; 1 declare" in told.out
    assert "1 reports of other days were left out." in told.out
    assert "r.jsonl, line 7: it is no report" in told.err
    assert sorted(p.name for p in out.iterdir()) == [
        "attribution.csv", "report.pdf", "summary.json", "tracks.csv", "works.csv"
    ]  # fmt: skip

    lines = rows(out / "attribution.csv")
    assert tuple(lines[0]) == ATTRIBUTION
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for line in lines:
        if line["measured"] == "yes":
            sums[line["track_title"], line["leg"]] += int(line["share_ppm"])
    assert set(sums) == {(t, name) for t in ("one", "two", "three") for name in ("recording", "composition", "style")}
    assert set(sums.values()) == {1_000_000}
    [unsure] = [line for line in lines if line["track_title"] == "four"]
    assert (unsure["measured"], unsure["leg"], unsure["share_ppm"]) == ("no", "", "")
    assert "It was too small." in unsure["reason"]
    [work] = [x for x in lines if (x["track_title"], x["leg"], x["source_id"]) == ("one", "composition", "T1")]
    assert (work["share_ppm"], work["low_ppm"], work["high_ppm"]) == ("200000", "100000", "400000")
    assert (work["p_value"], work["iswc"], work["isrc"]) == ("0.001", "T0345246801", "GBAYE0601498")
    assert work["owners"] == (
        "Ada Quarrie (writer, work, 400000 ppm, IPI 00014107338); =Northlight, Ltd (publisher, work, 600000 ppm)"
    )
    assert (work["declared_ai"], work["declared_by"], work["declared_in"]) == ("generated", "Suno", "tag WOAS")
    assert work["ddex_contains_ai"] == "All"
    [master] = [x for x in lines if (x["track_title"], x["leg"], x["source_id"]) == ("one", "recording", "T1")]
    assert master["owners"] == "Quay Records (label, recording, 1000000 ppm)"
    assert [x["passes_gate"] for x in lines if x["leg"] == "style" and x["source_id"] == "T2"] == ["no"]

    tracks = {line["track_title"]: line for line in rows(out / "tracks.csv")}
    assert tuple(tracks["one"]) == TRACKS
    assert list(tracks) == ["four", "one", "three", "two"]
    assert (tracks["two"]["recording_ppm"], tracks["two"]["sources"]) == ("100000", "1")  # by its newer report
    assert (tracks["three"]["sources"], tracks["three"]["recording_ppm"], tracks["three"]["measured"]) == (
        "0",
        "0",
        "yes",
    )
    assert (tracks["four"]["sources"], tracks["four"]["recording_ppm"], tracks["four"]["measured"]) == ("", "", "no")
    assert tracks["one"]["track_sha256"] == sha("one")
    assert (tracks["one"]["declared"], tracks["two"]["declared"]) == ("generated (Suno)", "")

    works = [(x["leg"], x["work"], x["tracks"], x["share_ppm"]) for x in rows(out / "works.csv")]
    assert tuple(rows(out / "works.csv")[0]) == WORKS
    assert works == [
        ("recording", "ISRC GBAYE0601498", "2", "400000"),
        ("composition", "ISWC T0345246801", "1", "200000"),
        ("composition", "T2", "1", "100000"),
    ]
    summary = json.loads((out / "summary.json").read_text())
    assert summary["reports"] == {"refused": 1, "superseded": 1, "outside": 1}
    assert summary["legs"]["recording"] == {"works": 1, "share_ppm": 400_000}
    text = " ".join("\n".join(page.extract_text() for page in PdfReader(out / "report.pdf").pages).split())
    for said in ("STIM", "Period 2026-10-01 to 2026-10-31", "reported by Model Ltd", "0.40", "ISWC T0345246801",
                 "Could not be measured 1 25.0%", "File declares AI generation 1", "It was too small"):  # fmt: skip
        assert said in text


def test_what_was_not_compared_states_no_shares(tmp_path: Path) -> None:
    tree = named("one", recording=leg(T1=300_000)) | {"limits": [NOT_COMPARED + "Two tracks could not be read."]}
    path = write_reports(tmp_path / "r.jsonl", tree)
    words = ["--reports", str(path), "--period", "2026-10-05/2026-10-05", "--out", str(tmp_path / "out")]
    assert main(["royalties", "society-report", *words]) == 0
    assert [x["share_ppm"] for x in rows(tmp_path / "out" / "attribution.csv")] == [""]
    assert rows(tmp_path / "out" / "works.csv") == []


def test_a_period_without_reports_is_refused_and_writes_nothing(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["royalties", "society-report", "--reports", str(made), "--out", str(tmp_path / "out"), "--period"]
    assert main([*words, "2025-01"]) == 1
    assert "No report was made in 2025-01: 6 are of other days." in capsys.readouterr().err
    assert main([*words, "2026-13"]) == 2
    assert main([*words, "2026-10-31/2026-10-01"]) == 2
    assert not (tmp_path / "out").exists()
    assert main([*words, "2026-10"]) == 1
    assert main([*words, "2026-10"]) == 1
    assert "an earlier run's files are there" in capsys.readouterr().err


@given(st.dates(), st.dates())
def test_a_period_reads_as_it_is_written(one: Any, other: Any) -> None:
    period = Period(min(one, other), max(one, other))
    assert Period.read(str(period)) == period
    assert f"{one}T12:00:00Z" in period


def test_a_model_audit_states_its_shares_or_why_it_has_none(tmp_path: Path) -> None:
    stated, refused = audit_report(unit="artist"), audit_report(unit="artist", refused=True)
    other = replace(refused.query, sha256=sha("refused"), title="refused")
    trees = [stated.to_json(), replace(refused, query=other).to_json()]
    path = write_reports(tmp_path / "r.jsonl", *trees)
    words = ["--reports", str(path), "--period", "2026-11", "--out", str(tmp_path / "out")]
    assert main(["royalties", "society-report", *words]) == 0
    lines = rows(tmp_path / "out" / "attribution.csv")
    of_stated = [line for line in lines if line["track_title"] != "refused"]
    assert {line["leg"] for line in of_stated} == {"model audit"}
    assert sum(int(line["share_ppm"]) for line in of_stated) == 1_000_000
    [line] = [line for line in lines if line["track_title"] == "refused"]
    assert (line["measured"], line["share_ppm"]) == ("no", "")
    assert "percentages are refused" in line["reason"]
    assert {x["leg"] for x in rows(tmp_path / "out" / "works.csv")} == {"model audit"}
