"""A publisher's afternoon, one command after the other: works in, tracks analysed, money and one letter out.

Every step is the command as a person types it; what comes out is read by other tools. The music is the golden set's:
the track is "Lady Greensleeves" arranged anew, then "The Pedlar's Box" sampled, then a new melody.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest
from lxml import html

sys.path.insert(0, str(Path(__file__).parents[1] / "rights"))

from rights_files import at, cwr, written

from descant.demo.records import RECORDINGS, write_recording
from descant.demo.studio import make_track
from golden import music

GREENSLEEVES, PEDLAR = RECORDINGS[8], RECORDINGS[3]
OK, REFUSED = 0, 1
WORKS = (
    (
        "Work ID",
        "Title",
        "Writer",
        "Writer IPI",
        "Role",
        "Writer Share",
        "Publisher",
        "Publisher Share",
        "ISWC",
        "ISRC",
    ),
    ("W1", GREENSLEEVES.title, "Sunniva Halden", "00014107338", "AR", 50, "Cold Fjord", 50, "", GREENSLEEVES.isrc),
    ("W2", "", "Nobody", "", "CA", 100, "", "", "", ""),
)
PEDLARS_BOX = [
    at("NWR", c20="THE PEDLARS BOX", c82="N1", c127="POP", c130="000310", c136="Y", c143="ORI"),
    at("SPU", c20="01", c22="P1", c31="NIGHT BUS AUDIO", c77="E ", c88="00000000199", c113="052", c116="05000",
       c121="044", c124="05000", c129="044", c132="05000", c138="N"),
    at("SPT", c20="P1", c35="05000", c40="05000", c45="05000", c50="I", c51="2136", c56="001"),
    at("SWR", c20="W1", c29="KESTREL", c74="MIRA", c105="CA", c116="00000000297", c127="052", c130="05000",
       c138="05000", c146="05000"),
    at("SWT", c20="W1", c29="05000", c34="05000", c39="05000", c44="I", c45="2136", c50="001"),
    at("REC", c20="20260115", c88="000310", c250=PEDLAR.isrc),
]  # fmt: skip
TERMS = {
    "schema": "descant.pools/1", "period": "2026-10", "first": "2026-10-01", "last": "2026-10-31",
    "pools": [
        {"name": "training", "right": "recording", "rule": "equal", "amount": "600.00", "currency": "EUR"},
        {"name": "outputs", "right": "composition", "rule": "attribution", "amount": "1000.00", "currency": "EUR",
         "fallback_for": []},
    ],
    "holds": [{"payee": "MIRA KESTREL", "reason": "dispute 14"}],
}  # fmt: skip

Descant = Callable[..., tuple[int, str, str]]


@pytest.fixture
def descant(tmp_path: Path) -> Descant:
    """Runs a command in the folder of the afternoon; (exit code, standard output, standard error)."""
    surroundings = os.environ | {"DESCANT_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}

    def run(*words: str | Path) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "descant", *map(str, words)],
            cwd=tmp_path, env=surroundings, capture_output=True, text=True, timeout=500, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    return run


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def words(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages)


def works_workbook(path: Path, table: Sequence[Sequence[Any]]) -> None:
    book = openpyxl.Workbook()
    for row in table:
        book.active.append(row)
    book.save(path)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_publishers_afternoon(tmp_path: Path, descant: Descant) -> None:
    # The music of the house, and a folder of what came in.
    house = tmp_path / "music"
    house.mkdir()
    for number in music.CATALOG:
        write_recording(RECORDINGS[number - 1], music.recording(number), house)
    track, _ = make_track(tmp_path / "incoming", house)
    code, _, said = descant("catalog", "add", "--catalog", "house", "music")
    assert code == OK, said

    # Works come as a workbook and as CWR; a row without a title is refused with its line, and the rest is taken.
    works_workbook(tmp_path / "works.xlsx", WORKS)
    written(tmp_path / "works.V21", cwr([PEDLARS_BOX]))
    code, out, said = descant("rights", "import", "works.xlsx", "works.V21", "--catalog", "house", "--json")
    assert code == REFUSED
    assert "works.xlsx, line 3: the work has no title" in said
    assert [(one["added"], one["refusals"]) for one in json.loads(out)] == [(1, 1), (2, 0)]
    code, out, said = descant("rights", "match", "--catalog", "house", "--json")
    assert code == OK, said

    # The folder is analysed; owners are those of the rights data.
    code, _, said = descant("analyze", "--catalog", "house", "--out", "reports", "incoming")
    assert code == OK, said
    (path,) = (tmp_path / "reports").glob("*.json")
    report = json.loads(path.read_text())
    found = {c["title"]: c for c in report["contributions"]}
    assert set(found) == {GREENSLEEVES.title, PEDLAR.title}
    owners = {(o["name"], o["share_ppm"]) for o in found[GREENSLEEVES.title]["owners"] if o["right"] == "work"}
    assert owners == {("Sunniva Halden", 500_000), ("Cold Fjord", 500_000)}

    # A month of plays; a row that stands twice counts once.
    (tmp_path / "plays.csv").write_text(
        f"event_id,track,plays,date\ne1,{track.stem},1200,2026-10-03\ne2,{track.stem},300,2026-10-09\n"
        f"e2,{track.stem},300,2026-10-09\n"
    )
    (tmp_path / "pools.json").write_text(json.dumps(TERMS))
    run = ("royalties", "run", "--reports", "reports", "--plays", "plays.csv", "--pools", "pools.json")
    code, _, said = descant(*run, "--out", "october")
    assert code == REFUSED
    assert "plays.csv, line 4: its event_id stood in the file before" in said
    lines = rows(tmp_path / "october" / "lines.csv")
    for pool in TERMS["pools"]:
        assert sum(Decimal(row["amount"]) for row in lines if row["pool"] == pool["name"]) == Decimal(pool["amount"])
    by_payee = {}
    for row in lines:
        if row["status"] == "to be paid":
            by_payee[row["name"]] = by_payee.get(row["name"], Decimal()) + Decimal(row["amount"])
    leg = {c["track_id"]: c["share_ppm"] for c in report["legs"]["composition"]["contributions"]}
    half = Decimal(leg[found[GREENSLEEVES.title]["track_id"]]) / 2 / 1000  # of 1,000 EUR
    assert abs(by_payee["Sunniva Halden"] - half) <= Decimal("0.01")
    held = [row for row in lines if row["status"] == "held"]
    assert {(row["name"], row["reason"]) for row in held if row["pool"] == "outputs"} == {
        ("MIRA KESTREL", "dispute 14")
    }
    assert held == rows(tmp_path / "october" / "suspense.csv")

    # Statements: the CSV, the workbook and the paper of a payee agree.
    statements = tmp_path / "october" / "statements"
    paid = sum(Decimal(row["amount"]) for row in rows(statements / "Sunniva Halden.csv"))
    assert paid == by_payee["Sunniva Halden"]
    head, *body = openpyxl.load_workbook(statements / "Sunniva Halden.xlsx").active.iter_rows(values_only=True)
    assert sum(Decimal(str(row[head.index("amount")])) for row in body) == paid
    statement = words(statements / "Sunniva Halden.pdf")
    (line,) = rows(statements / "Sunniva Halden.csv")
    assert f"{paid} EUR" in statement
    assert f"{line['low']} – {line['high']}" in statement

    # The split of one right makes a million.
    code, _, said = descant("royalties", "splits", "--report", path, "--right", "composition", "--out", "split.csv")
    assert code == OK, said
    assert sum(int(row["allocation_ppm"]) for row in rows(tmp_path / "split.csv")) == 1_000_000

    # One letter: a draft first, and final only with a person's name.
    letter = ("notice", "draft", path, "--source", found[GREENSLEEVES.title]["track_id"], "--out", "letter.pdf")
    code, _, said = descant(*letter)
    assert code == OK
    assert "still to be given" in said
    assert "DRAFT" in words(tmp_path / "letter.pdf")
    given = ("--claimant", "Cold Fjord", "--email", "rights@fjord.example", "--reasons", "Two years, worldwide.")
    assert descant(*letter, *given, "--final")[0] == REFUSED
    signed = ("--signed-off-by", "Ana Berg", "--signed-off-on", "2026-10-31", "--reviewer-statement", "I listened.")
    code, _, said = descant(*letter, *given, *signed, "--final")
    assert code == OK, said
    paper = words(tmp_path / "letter.pdf")
    assert "DRAFT" not in paper
    assert "/s/ Ana Berg" in paper
    assert "Influence is not infringement" in paper
    assert GREENSLEEVES.title in paper

    # A page for the other side, with both sides of each place to hear.
    code, _, said = descant("report", "export", path, "--out", "page.html", "--excerpts", "4")
    assert (code, said) == (OK, "")
    page = html.parse(tmp_path / "page.html")
    assert len(page.xpath("//audio")) >= 4
    assert len(page.xpath("//audio")) % 2 == 0
