"""A royalty run from files to files: what is paid, what waits, what nobody has, and what is refused."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdf
import pytest
from made_up_royalties import WHOLE, leg, owner, pool, report, sha, write_reports, write_terms

from descant import cli

ANA, BEA, LABEL = "Ana Berg", "Bea Ōta 太田", "=Quay Records"
IPI = "IPI 00000000199"
OWNERS = {
    "t1": [owner(ANA, "work", 600_000), owner(BEA, "work", 400_000, "publisher"), owner(LABEL, "recording", WHOLE)],
    "t2": [owner(ANA, "work", 700_000)],
}
PLAYS = "event_id,track,plays,amount,currency,territory,date\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return write_reports(
        tmp_path / "reports.jsonl",
        report("x", OWNERS, recording=leg(t1=500_000), composition=leg(t1=300_000, t2=200_000), style=leg(t2=WHOLE)),
        report("y", OWNERS, recording=leg(t2=250_000)),
    )


def run(
    tmp_path: Path, reports: Path, plays: str, *pools: dict[str, Any], more: tuple[str, ...] = (), **terms: Any
) -> Any:
    (tmp_path / "plays.csv").write_bytes(plays.encode("utf-8", "surrogateescape"))
    write_terms(tmp_path / "pools.json", *pools, **terms)
    out = tmp_path / f"out{len(list(tmp_path.glob('out*')))}"
    words = ["royalties", "run", "--reports", str(reports), "--plays", str(tmp_path / "plays.csv")]
    code = cli.main([*words, "--pools", str(tmp_path / "pools.json"), "--out", str(out), *more])
    return code, out


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sums(out: Path, *names: str) -> dict[tuple[str, ...], Decimal]:
    made: dict[tuple[str, ...], Decimal] = {}
    for row in rows(out / "lines.csv"):
        key = tuple(row[name] for name in names)
        made[key] = made.get(key, Decimal()) + Decimal(row["amount"])
    return made


def test_codes_of_territories_are_one_in_either_case(
    tmp_path: Path, reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plays = f"{PLAYS}e1,{sha('x')},1,8.00,EUR,se,2026-10-01\ne2,{sha('x')},1,4.00,EUR,DE,2026-10-02\n"
    code, out = run(tmp_path, reports, plays, pool("north", amount=None, territories=["SE ", "no"]))
    assert code == cli.OK
    assert sums(out, "pool", "status") == {
        ("north", "to be paid"): Decimal("4"),
        ("north", "unattributed"): Decimal("4"),
    }
    assert "4 EUR that plays brought in is in no pool" in capsys.readouterr().err


def test_recordings_and_works_are_paid_apart(tmp_path: Path, reports: Path) -> None:
    plays = f"{PLAYS}e1,{sha('x')},3,,,SE,2026-10-01\ne2,{sha('y').upper()},1,,,SE,2026-10-02\n"
    code, out = run(tmp_path, reports, plays, pool("rec"), pool("work", right="composition"))
    assert code == cli.OK
    assert sums(out, "pool", "name", "status", "reason") == {
        # 3 plays of 4 with half of the recording leg; a quarter of one play is t2's, whose recording nobody owns
        ("rec", "'=Quay Records", "to be paid", ""): Decimal("37.50"),
        ("rec", "", "held", "no owner of this right is known"): Decimal("6.25"),
        ("rec", "", "unattributed", "unattributed"): Decimal("56.25"),
        # 3 of 4 plays: 30 % of t1 as 60:40, 20 % of t2, of which 70 % is Ana's and the rest nobody's yet
        ("work", ANA, "to be paid", ""): Decimal("24.00"),
        ("work", BEA, "to be paid", ""): Decimal("9.00"),
        ("work", "", "held", "the owners known hold less than the whole right"): Decimal("4.50"),
        ("work", "", "unattributed", "unattributed"): Decimal("62.50"),
    }


def test_style_is_paid_by_a_stated_setting_alone(tmp_path: Path, reports: Path) -> None:
    plays = f"{PLAYS}e1,{sha('x')},1,,,,\n"
    terms = pool("work", right="composition", style_ppm=500_000)
    _, out = run(tmp_path, reports, plays, terms, more=("--formats", "csv"))
    # half by composition (t1 30 %, t2 20 %), half by style (t2 whole): t2 has 60 %, 70 % of it Ana's
    assert sums(out, "track_id", "name")["t2", ANA] == Decimal("42.00")


def test_amounts_of_plays_are_kept_to_the_last_fraction(tmp_path: Path, reports: Path) -> None:
    plays = PLAYS + "".join(f"e{i},{sha('x')},1,0.0034,EUR,,\n" for i in range(100)) + f"f,{sha('x')},1,7,JPY,,\n"
    terms = pool("rec", amount=None, of_amount_ppm=800_000)
    _, out = run(tmp_path, reports, plays, terms, more=("--formats", "csv"))
    summary = json.loads((out / "summary.json").read_text())
    assert summary["plays"]["brought_in"] == {"EUR": "0.34", "JPY": "7"}
    assert summary["plays"]["in_no_pool"] == {"EUR": "0.068", "JPY": "7"}
    assert summary["pools"][0]["amount"] == "0.27"
    assert summary["pools"][0]["below_one_minor_unit"] == "0.002"


def test_intervals_are_carried(tmp_path: Path, reports: Path) -> None:
    _, out = run(tmp_path, reports, f"{PLAYS}e1,{sha('x')},1,,,,\n", pool("rec"), more=("--formats", "csv"))
    line = next(row for row in rows(out / "lines.csv") if row["name"] == "'=Quay Records")
    assert (line["low"], line["amount"], line["high"]) == ("25.00", "50.00", "100.00")


def test_fallbacks(tmp_path: Path, reports: Path) -> None:
    plays = f"{PLAYS}e1,{sha('x')},1,,,,\ne2,{sha('nobody')},1,,,,\n"
    terms = (
        pool("keep"),
        pool("alike", fallback="analogy"),
        pool("all", fallback="equal", fallback_for=["no report", "unattributed"]),
    )
    _, out = run(tmp_path, reports, plays, *terms, more=("--formats", "csv"))
    found = sums(out, "pool", "basis", "track_id")
    assert found["keep", "unattributed", ""] == Decimal("75.00")
    assert found["alike", "fallback", "t1"] == Decimal("50.00")
    assert found["alike", "unattributed", ""] == Decimal("25.00")
    assert found["all", "fallback", "t1"] == found["all", "fallback", "t2"] == Decimal("37.50")
    assert [row["event_id"] for row in rows(out / "plays-without-report.csv")] == ["e2"]


def test_a_report_that_could_not_be_measured_decides_nothing(tmp_path: Path) -> None:
    tree = report("x", OWNERS, recording=leg(t1=500_000))
    tree["limits"] = ["That nothing is found here is no finding. The cohort is too small."]
    path = write_reports(tmp_path / "r.jsonl", tree)
    _, out = run(tmp_path, path, f"{PLAYS}e1,{sha('x')},1,,,,\n", pool("rec"), more=("--formats", "csv"))
    assert sums(out, "status", "reason") == {("unattributed", "unreliable"): Decimal("100.00")}


def test_what_a_leg_does_not_tell_from_chance_is_not_paid_by_it(tmp_path: Path) -> None:
    tree = report("x", OWNERS, recording=leg(t1=500_000))
    tree["legs"]["recording"]["contributions"][0]["p_value"] = 0.4
    path = write_reports(tmp_path / "r.jsonl", tree)
    _, out = run(tmp_path, path, f"{PLAYS}e1,{sha('x')},1,,,,\n", pool("rec"), more=("--formats", "csv"))
    assert sums(out, "reason") == {("unattributed",): Decimal("50.00"), ("not shown by the leg",): Decimal("50.00")}


def test_what_waits_comes_back(tmp_path: Path, reports: Path) -> None:
    plays = f"{PLAYS}e1,{sha('x')},1,,,,\n"
    terms = pool("work", right="composition")
    dispute = {"track_id": "t1", "payee": ANA.upper(), "reason": "dispute 2026-14"}
    _, first = run(
        tmp_path, reports, plays, terms, more=("--formats", "csv"), holds=[dispute], minimums={"EUR": "12.50"}
    )
    waited = {(row["name"], row["track_id"], row["reason"]): row["amount"] for row in rows(first / "suspense.csv")}
    assert waited == {
        (ANA, "t1", "dispute 2026-14"): "18.00",
        (BEA, "t1", "below the least payment of 12.50 EUR"): "12.00",
        ("", "t2", "the owners known hold less than the whole right"): "6.00",
    }
    carry = ("--formats", "csv", "--carry-in", str(first / "suspense.csv"))
    _, second = run(tmp_path, reports, plays, terms, more=carry, minimums={"EUR": "12.50"})
    summary = json.loads((second / "summary.json").read_text())
    assert summary["totals"]["EUR"]["carried_in"] == "36.00"
    assert sums(second, "name", "basis", "status")[ANA, "carried in", "to be paid"] == Decimal("18.00")
    assert sums(second, "name", "status")[BEA, "to be paid"] == Decimal("24.00")
    assert sums(second, "name", "status")["", "held"] == Decimal("12.00")


def test_owners_who_are_no_payees_wait(tmp_path: Path, reports: Path) -> None:
    (tmp_path / "payees.csv").write_text("payee,name,ipi\n17,ana  BERG,\n", encoding="utf-8")
    more = ("--formats", "csv", "--payees", str(tmp_path / "payees.csv"))
    plays = f"{PLAYS}e1,{sha('x')},1,,,,\n"
    _, out = run(tmp_path, reports, plays, pool("work", right="composition"), more=more)
    found = sums(out, "payee", "status", "reason")
    assert found["17", "to be paid", ""] == Decimal("32.00")
    assert [path.name for path in (out / "statements").iterdir()] == ["ana BERG.csv"]
    assert sum(amount for (_, status, why), amount in found.items() if "list of payees" in why) == Decimal("12.00")


@pytest.mark.parametrize(("other", "keys"), [("", {IPI}), ("00000000297", {IPI, "IPI 00000000297", "ana berg"})])
def test_an_owner_without_an_ipi_is_the_only_one_of_the_name_who_has_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], other: str, keys: set[str]
) -> None:
    owners = {
        "t1": [owner("Ana Berg", "work", WHOLE, ipi=IPI.removeprefix("IPI "))],
        "t2": [owner("ANA  BERG", "work", WHOLE)],
        "t3": [owner("Ana Berg", "work", WHOLE, ipi=other)],
    }
    shares = leg(t1=400_000, t2=300_000, t3=300_000)
    path = write_reports(tmp_path / "r.jsonl", report("x", owners, composition=shares))
    plays = f"{PLAYS}e1,{sha('x')},1,,,,\n"
    _, out = run(tmp_path, path, plays, pool("work", right="composition"), more=("--formats", "csv"))
    assert {key for (key,) in sums(out, "payee")} == keys
    assert len(list((out / "statements").iterdir())) == len(keys)
    joined = json.loads((out / "summary.json").read_text())["joined_by_name"]
    assert joined == ([] if other else [{"payee": IPI, "name": "Ana Berg", "ipi": IPI.removeprefix("IPI ")}])
    assert ("one payee with and without the IPI" in capsys.readouterr().err) is (not other)


def test_the_public_domain_is_paid_nothing(tmp_path: Path) -> None:
    owners = {"t1": [owner("Traditional", "work", 500_000), owner(ANA, "work", 500_000, "arranger")]}
    path = write_reports(tmp_path / "r.jsonl", report("x", owners, composition=leg(t1=WHOLE)))
    plays = f"{PLAYS}e1,{sha('x')},1,,,,\n"
    _, out = run(tmp_path, path, plays, pool("work", right="composition"), more=("--formats", "csv"))
    assert sums(out, "name", "status")["Traditional", "held"] == Decimal("50.00")
    assert [path.name for path in (out / "statements").iterdir()] == ["Ana Berg.csv"]
    again = ("--formats", "csv", "--carry-in", str(out / "suspense.csv"))
    _, out = run(tmp_path, path, plays, pool("work", right="composition"), more=again)
    assert sums(out, "name", "status")["Traditional", "held"] == Decimal("100.00")
    assert len({row["reason"] for row in rows(out / "suspense.csv")}) == 1


def test_owners_whom_the_catalogs_names_state_differently_wait(tmp_path: Path) -> None:
    tree = report("x", OWNERS, recording=leg(t1=WHOLE))
    other = {"path": "/m/b.flac", "title": "Song", "artist": "", "isrc": ""}
    for source in tree["contributions"]:
        source["also"] = [other | {"owners": [owner("Other Label", "recording", WHOLE)]}]
    path = write_reports(tmp_path / "r.jsonl", tree)
    _, out = run(tmp_path, path, f"{PLAYS}e1,{sha('x')},1,,,,\n", pool("rec"), more=("--formats", "csv"))
    assert sums(out, "reason") == {("the catalog names different owners of this recording",): Decimal("100.00")}


BAD = {
    "e1,{x},1,,,,": "its event_id stood in the file before",
    ",{x},1,,,,": "it has no event_id",
    "b,,1,,,,": "it names no track",
    "c,{x},-1,,,,": "'-1' is no number of plays",
    "d,{x},1,1.5,,,": "it has an amount without a currency",
    "f,{x},1,1.5,XXX,,": "'XXX' is no currency of ISO 4217",
    'g,{x},1,"1,5",EUR,,': "'1,5' is no amount (digits, with a point before decimals, not negative)",
    "h,{x},1,-2,EUR,,": "'-2' is no amount (digits, with a point before decimals, not negative)",
    "i,{x},1,,,,2026-02-30": "'2026-02-30' is no date like 2026-10-31",
    "j,{x},1": "it has 3 cells where the head has 7",
    "k,{x},1,,,\udcff,": "it is not in UTF-8",
    "l,{x},1,0.0000000000001,EUR,,": "'0.0000000000001' has more than 12 decimals",
}


def test_refused_rows_are_listed_with_line_and_reason(
    tmp_path: Path, reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plays = f"{PLAYS}e1,{sha('x')},1,,,,\n" + "".join(f"{row.format(x=sha('x'))}\n" for row in BAD)
    code, out = run(tmp_path, reports, plays, pool("rec"), more=("--formats", "csv"))
    assert code == cli.REFUSED
    listed = {(int(row["line"]), row["reason"]) for row in rows(out / "refused.csv")}
    assert listed == {(line, reason) for line, reason in enumerate(BAD.values(), 3)}
    assert "plays.csv, line 4: it has no event_id" in capsys.readouterr().err
    assert json.loads((out / "summary.json").read_text())["pools"][0]["plays"] == 1


def test_a_report_that_is_none_is_refused_and_the_newer_of_two_stands(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "broken.json").write_text("{}")
    newer = report("x", OWNERS, "2026-10-03T00:00:00Z", recording=leg(t1=WHOLE))
    (folder / "a.json").write_text(json.dumps(newer))
    (folder / "b.json").write_text(json.dumps(report("x", OWNERS, recording=leg(t1=1))))
    code, out = run(tmp_path, folder, f"{PLAYS}e1,a.json,1,,,,\n", pool("rec"), more=("--formats", "csv"))
    assert code == cli.REFUSED
    assert rows(out / "refused.csv")[0]["file"] == "broken.json"
    assert sums(out, "status") == {("to be paid",): Decimal("100.00")}


@pytest.mark.parametrize(
    ("pools", "more", "why"),
    [
        ([pool("a", amount="1.001")], {}, "has more than 2 decimals"),
        ([pool("a", amount="1", currency="EUX")], {}, "is no currency"),
        ([pool("a", amount=None), pool("b", amount=None)], {}, "take more than the whole"),
        ([pool("a", rule="fair")], {}, "is none of equal, attribution"),
        ([pool("a", bonus=1)], {}, 'nothing is known of a field "bonus"'),
        ([pool("a"), pool("A")], {}, "two pools have one name"),
        ([pool("a", rule="equal", amount=None)], {}, "needs an amount"),
        ([pool("a")], {"holds": [{"reason": "x"}]}, "neither a track_id nor a payee"),
        ([pool("a", style_ppm=-1)], {}, "is not between 0 and 1000000"),
    ],
)
def test_terms_that_are_not_clear_are_refused_whole(
    tmp_path: Path, reports: Path, capsys: pytest.CaptureFixture[str], pools: Any, more: Any, why: str
) -> None:
    code, out = run(tmp_path, reports, PLAYS, *pools, **more)
    assert code == cli.REFUSED
    assert why in capsys.readouterr().err
    assert not out.exists()


def test_a_run_is_not_written_over(tmp_path: Path, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = run(tmp_path, reports, PLAYS, pool("rec"), more=("--formats", "csv"))
    before = (out / "lines.csv").read_bytes()
    words = ["royalties", "run", "--reports", str(reports), "--plays", str(tmp_path / "plays.csv"), "--out", str(out)]
    assert cli.main([*words, "--pools", str(tmp_path / "pools.json")]) == cli.REFUSED
    assert "earlier run" in capsys.readouterr().err
    assert (out / "lines.csv").read_bytes() == before


def test_statements_say_the_same_in_every_format(tmp_path: Path, reports: Path) -> None:
    import openpyxl

    plays = f"{PLAYS}e1,{sha('x')},1,,,,\n"
    terms = (pool("work", right="composition"), pool("yen", currency="JPY", amount="1001", rule="equal"))
    _, out = run(tmp_path, reports, plays, *terms)
    folder = out / "statements"
    stem = "Bea Ōta 太田"
    assert sum(Decimal(row["amount"]) for row in rows(folder / f"{stem}.csv")) == Decimal("12.00")
    sheet = openpyxl.load_workbook(folder / f"{stem}.xlsx").active
    head = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, head.index("amount") + 1).value == 12
    text = "".join(page.extract_text() for page in pypdf.PdfReader(folder / f"{stem}.pdf").pages)
    assert "太田" in text
    assert "12.00 EUR" in text
    assert "Influence is not infringement" in text
    label = openpyxl.load_workbook(folder / "=Quay Records.xlsx").active
    assert label.cell(2, head.index("name") + 1).data_type == "s", "a name is never a formula"
    assert label.cell(2, head.index("amount") + 1).value == 501
