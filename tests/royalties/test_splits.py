"""Splits of one report: they make a million, and nobody gets what is nobody's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_up_royalties import WHOLE, leg, owner, report

from descant import cli
from descant.royalties.keccak import keccak256
from descant.royalties.money import minor_units, written
from descant.royalties.splits import checked_address, percentage

ANA, LABEL = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
ESCROW = "0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    owners = {"t1": [owner("Ana", "recording", 333_333), owner("Label", "recording", 333_334, ipi="00014107338")]}
    path = tmp_path / "x.json"
    path.write_text(json.dumps(report("x", owners, recording=leg(t1=700_001))))
    return path


def test_a_split_is_a_million_for_0xsplits(tmp_path: Path, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    addresses = tmp_path / "a.json"
    addresses.write_text(json.dumps({"ana": ANA, "00014107338": LABEL, "unattributed": ESCROW, "suspense": ESCROW}))
    out = tmp_path / "split.json"
    words = ["royalties", "splits", "--report", str(path), "--addresses", str(addresses), "--out", str(out)]
    assert cli.main(words) == cli.OK
    tree = json.loads(out.read_text())
    assert sum(tree["percentAllocations"]) == tree["totalAllocation"] == WHOLE
    assert tree["accounts"] == sorted(tree["accounts"], key=str.lower)
    assert all(allocation > 0 for allocation in tree["percentAllocations"])
    shares = {r["address"]: r["percentAllocation"] for r in tree["recipients"]}
    assert shares[ANA] == 23.3334
    assert all(round(share, 4) == share for share in shares.values())
    assert "unattributed" in capsys.readouterr().out


def test_nobodys_part_is_left_to_nobody_else(tmp_path: Path, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    addresses = tmp_path / "a.json"
    addresses.write_text(json.dumps({"Ana": ANA, "Label": LABEL}))
    assert cli.main(["royalties", "splits", "--report", str(path), "--addresses", str(addresses)]) == cli.REFUSED
    assert "no address is given for unattributed, suspense" in capsys.readouterr().err


def test_a_split_as_csv(tmp_path: Path, path: Path) -> None:
    out = tmp_path / "split.csv"
    assert cli.main(["royalties", "splits", "--report", str(path), "--out", str(out)]) == cli.OK
    assert '"Ana","",233334,"23.3334",""' in out.read_text(encoding="utf-8-sig")


def test_addresses_are_checked() -> None:
    assert keccak256(b"abc").hex() == "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"
    assert checked_address(ANA.lower(), "Ana") == checked_address(ANA, "Ana") == ANA  # an example of ERC-55
    assert checked_address(LABEL, "Label") == LABEL
    for wrong in (ANA.replace("AA", "Aa").replace("aA", "aa"), ANA[:-1], "0x" + "0" * 40, "ana.eth"):
        with pytest.raises(Exception, match="address"):
            checked_address(wrong, "Ana")


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [("12.3", "EUR", 1230), ("12", "JPY", 12), ("0.0015", "CLF", 15), ("1.005", "KWD", 1005)],
)
def test_minor_units(text: str, currency: str, amount: int) -> None:
    assert minor_units(text, currency) == amount
    assert minor_units(written(amount, currency), currency) == amount


@pytest.mark.parametrize(
    ("text", "currency"), [("1.5", "JPY"), ("1,5", "EUR"), ("1e3", "EUR"), ("-1", "EUR"), ("", "EUR")]
)
def test_what_is_no_amount(text: str, currency: str) -> None:
    with pytest.raises(ValueError, match=r"amount|decimals"):
        minor_units(text, currency)


def test_percentages() -> None:
    assert [str(percentage(ppm)) for ppm in (1, 333_333, 500_000, WHOLE)] == ["0.0001", "33.3333", "50", "100"]
