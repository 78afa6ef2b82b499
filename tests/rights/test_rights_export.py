"""What is exported is read back as it was: by our readers, by another library, and by the columns of the manual."""

from __future__ import annotations

import csv
import datetime
import itertools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.rights.exporters.cwr import Sender, WorkRow, write_cwr
from descant.rights.exporters.export import export
from descant.rights.exporters.latin import latin
from descant.rights.exporters.tables import beside, write_csv, write_xlsx
from descant.rights.importers.imports import opened
from descant.rights.model import (
    WHOLE,
    Agreement,
    AgreementParty,
    AlternativeTitle,
    Collection,
    Contributor,
    Disclosure,
    Interest,
    OtherNumber,
    Parsed,
    Party,
    Recording,
    Refused,
    RelatedWork,
    RightsHolder,
    Shares,
    Societies,
    Warned,
    Work,
    WorkReference,
)
from descant.rights.store import Rights

sys.path.insert(0, str(Path(__file__).parent))
from made_up_rights import ipi, isrc, iswc, publisher, work, writer

SENDER = Sender("Fjord Music", "00000000199")
NOW = datetime.datetime(2026, 1, 31, 12, tzinfo=datetime.UTC)


def read(path: Path) -> list[Parsed]:
    found = list(opened(path).records())
    assert not [one for one in found if isinstance(one, Refused)]
    return found


def works(path: Path) -> list[Work]:
    return [one for one in read(path) if isinstance(one, Work)]


def unlined(records: Sequence[Work]) -> list[Work]:
    return [replace(record, line=0) for record in records]


def sum_to(whole: int, unit: int) -> st.SearchStrategy[list[int]]:
    """Shares in a unit that make a whole."""
    cuts = st.lists(st.integers(0, whole // unit), min_size=1, max_size=5)
    return cuts.map(lambda cuts: [unit * (b - a) for a, b in itertools.pairwise([0, *sorted(cuts), whole // unit])])


def _interest(at: int, owned: tuple[int, int, int], collected: tuple[int, int, int], unit: int) -> Interest:
    is_writer = at % 2 == 0
    party = Party(
        f"NAME {at}", "FIRST" if is_writer else "", ipi(at + 1), number=f"{'W' if is_writer else 'P'}{at}",
        societies=Societies("52", "44", "44"),
    )  # fmt: skip
    collection = (
        Collection("2136", True, Shares(*(share // unit * unit for share in collected))), Collection("840", False),
    )  # fmt: skip
    return Interest(
        party, "CA" if is_writer else "E", Shares(*owned), collection if at % 3 else (), at % 5 != 4, is_writer,
        0 if is_writer else at // 2 + 1,
    )  # fmt: skip


@st.composite
def valid_works(draw: st.DrawFn, unit: int = 1) -> list[Work]:
    """Works in which each right is owned whole or not at all; shares are multiples of a unit."""
    made = []
    for number in range(draw(st.integers(1, 3))):
        owned = [draw(st.one_of(sum_to(WHOLE, unit), st.just([0]))) for _ in range(3)]
        count = max(map(len, owned))
        each = [shares + [0] * (count - len(shares)) for shares in owned]
        collected = st.tuples(*[st.integers(0, WHOLE)] * 3)
        interests = tuple(
            _interest(at, shares, draw(collected), unit) for at, shares in enumerate(zip(*each, strict=True))
        )
        made.append(
            Work(
                "SAME TITLE", f"N{number}" if draw(st.booleans()) else "",
                iswc(number + 1) if draw(st.booleans()) else "", interests=interests, recordings=(isrc(number),),
            )
        )  # fmt: skip
    return made


@settings(max_examples=15)  # a workbook takes a fifth of a second
@given(valid_works())
def test_any_valid_shares_survive_csv_and_xlsx(tmp_path_factory: pytest.TempPathFactory, made: list[Work]) -> None:
    folder = tmp_path_factory.mktemp("export")
    write_csv(folder / "works.csv", made, [])
    assert unlined(works(folder / "works.csv")) == made
    write_xlsx(folder / "works.xlsx", made, [])
    assert unlined(works(folder / "works.xlsx")) == made


@given(valid_works(unit=100))
def test_any_valid_shares_of_two_decimals_survive_cwr(
    tmp_path_factory: pytest.TempPathFactory, made: list[Work]
) -> None:
    out = tmp_path_factory.mktemp("export") / "works.V22"
    rows: list[WorkRow] = [(number, one, ()) for number, one in enumerate(made, 1)]
    written = write_cwr(out, SENDER, lambda: rows, now=NOW)
    found = works(out)
    assert (written.works, written.left_out) == (len(made), [])
    for number, (before, after) in enumerate(zip(made, found, strict=True), 1):
        assert after.number == (before.number or f"DESCANT{number:07}")
        assert (after.title, after.iswc, after.submitter) == (before.title, before.iswc, "FJORD MUSIC")
        assert after.recordings == before.recordings
        publishers_first = sorted(before.interests, key=lambda interest: interest.writer)
        assert list(after.interests) == publishers_first


@given(st.lists(st.integers(1, WHOLE), min_size=2, max_size=30))
def test_rounding_to_two_decimals_keeps_the_whole(tmp_path_factory: pytest.TempPathFactory, weights: list[int]) -> None:
    total = sum(weights)
    shares = [WHOLE * weight // total for weight in weights]
    shares[0] += WHOLE - sum(shares)
    made = Work("SONG", "N1", interests=tuple(
        Interest(Party(f"W {at}", number=f"W{at}"), "CA", Shares(performing=share)) for at, share in enumerate(shares)
    ))  # fmt: skip
    out = tmp_path_factory.mktemp("export") / "works.V22"
    write_cwr(out, SENDER, lambda: [(1, made, ())], now=NOW)
    found = read(out)
    (work,) = (one for one in found if isinstance(one, Work))
    assert sum(interest.ownership.performing for interest in work.interests) == WHOLE
    assert not [one for one in found if isinstance(one, Warned)]
    for before, after in zip(shares, work.interests, strict=True):
        assert abs(before - after.ownership.performing) <= 100


def test_cwr_stands_by_the_columns_of_the_manual(tmp_path: Path) -> None:
    made = Work(
        "Über die See", "N1", iswc(7), alternative_titles=(AlternativeTitle("Strand", "AT", "de"),), language="de",
        interests=(
            replace(publisher("Fjord Music"), party=Party("Fjord Music", ipi=ipi(19), number="P1"), agreement="AG1"),
            replace(writer("Ada Ravn", number=1), publishers=("P1",)),
        ),
        performers=(Party("The Gulls"),), recordings=(isrc(1), isrc(2)),
    )  # fmt: skip
    recording = Recording(
        "Live",
        isrc(1),
        artists=("The Gulls",),
        duration_s=225.0,
        released="2026-01-15",
        label="Quay",
        upc="123456789012",
    )
    out = tmp_path / "works.V22"
    write_cwr(out, SENDER, lambda: [(1, made, (recording,))], now=NOW)
    data = out.read_bytes()
    assert data.isascii()
    assert data.endswith(b"\r\n")
    assert data.count(b"\r\n") == data.count(b"\n")
    lines = data.decode().split("\r\n")[:-1]
    kinds = [line[:3] for line in lines]
    assert kinds == ["HDR", "GRH", "NWR", "SPU", "SPT", "SWR", "PWR", "ALT", "PER", "REC", "REC", "GRT", "TRL"]

    def field(kind: str, start: int, size: int, nth: int = 0) -> str:
        return [line for line in lines if line[:3] == kind][nth][start - 1 : start - 1 + size]

    assert field("HDR", 4, 11) == "PB000000199"
    assert field("HDR", 15, 45).rstrip() == "FJORD MUSIC"
    assert (field("HDR", 60, 5), field("HDR", 65, 14), field("HDR", 102, 3)) == ("01.10", "20260131120000", "2.2")
    assert lines[1] == "GRHNWR0000102.200000000000  "
    assert field("NWR", 4, 16) == "0000000000000000"
    assert field("NWR", 20, 60).rstrip() == "UBER DIE SEE"
    assert (field("NWR", 80, 2), field("NWR", 82, 14).rstrip(), field("NWR", 96, 11)) == ("DE", "N1", iswc(7))
    assert (field("NWR", 130, 6), field("NWR", 136, 1), field("NWR", 143, 3)) == ("000345", "Y", "ORI")
    assert (field("SPU", 12, 8), field("SPU", 20, 2), field("SPU", 22, 9).rstrip()) == ("00000001", "01", "P1")
    assert (field("SPU", 77, 2), field("SPU", 88, 11), field("SPU", 99, 14).rstrip()) == ("E ", ipi(19), "AG1")
    assert [field("SPU", start, 5) for start in (116, 124, 132)] == ["05000", "10000", "10000"]
    assert (field("SPT", 35, 15), field("SPT", 50, 5), field("SPT", 56, 3)) == ("050001000010000", "I2136", "001")
    assert (field("SWR", 29, 45).rstrip(), field("SWR", 74, 30).rstrip(), field("SWR", 105, 2)) == ("RAVN", "ADA", "CA")
    assert (field("PWR", 20, 9).rstrip(), field("PWR", 102, 9).rstrip(), field("PWR", 111, 2)) == ("P1", "W1", "01")
    assert (field("REC", 250, 12), field("REC", 250, 12, 1)) == (isrc(1), isrc(2))
    assert (field("REC", 20, 8), field("REC", 88, 6), field("REC", 237, 13)) == ("20260115", "000345", "0123456789012")
    assert (field("REC", 267, 60).rstrip(), field("REC", 387, 60).rstrip()) == ("LIVE", "THE GULLS")
    assert lines[-2] == "GRT000010000000100000011   0000000000"
    assert lines[-1] == "TRL000010000000100000013"


DETAILED = replace(
    work(1),
    title="SHORE",
    submitter="FJORD MUSIC",
    alternative_titles=(AlternativeTitle("STRAND", "TE", "de"), AlternativeTitle("COAST")),
    performers=(Party("RAVN", "ADA", ipi(3)), Party("THE GULLS")),
    related=(
        RelatedWork("VER", WorkReference("N0", iswc(9), "THE OLD WAY"), ("BO RAVN", "LIND")),
        RelatedWork("COM", WorkReference("N8", "", "A PART"), ("MOE",)),
    ),
    other_numbers=(OtherNumber("52", "S77"),),
    interests=(
        replace(writer("ADA RAVN", number=2), publishers=()),
        replace(publisher("FJORD"), party=Party("FJORD", number="P1", other_names=("フィヨルド",))),
    ),
)


@pytest.mark.parametrize("name", ["works.csv", "works.xlsx"])
def test_tables_keep_all_that_is_known_of_a_work(tmp_path: Path, name: str) -> None:
    (write_csv if name.endswith("csv") else write_xlsx)(tmp_path / name, [DETAILED], [])
    assert unlined(works(tmp_path / name)) == [DETAILED]


def test_cwr_keeps_what_a_work_is_made_of(tmp_path: Path) -> None:
    write_cwr(tmp_path / "works.V22", SENDER, lambda: [(1, DETAILED, ())], now=NOW)
    (back,) = works(tmp_path / "works.V22")
    for field in ("alternative_titles", "performers", "related", "other_numbers"):
        assert getattr(back, field) == getattr(DETAILED, field), field
    header = next(line for line in (tmp_path / "works.V22").read_text().splitlines() if line.startswith("NWR"))
    assert (header[142:145], header[148:151], header[139:142], header[197:200]) == ("MOD", "UNS", "UCO", "001")


def test_registered_works_are_revised_and_new_ones_registered(tmp_path: Path) -> None:
    rows: list[WorkRow] = [(1, work(1), ()), (2, replace(work(2), status="AS STIM 2026-01-01"), ()), (3, work(3), ())]
    agreement = Agreement(
        "AG1", kind="OS", starts="2026-01-01", territories=(Collection("2136"),),
        parties=(AgreementParty(Party("Ravn", "Ada"), "assignor"), AgreementParty(Party("Fjord"), "acquirer")),
    )  # fmt: skip
    out = tmp_path / "works.V22"
    write_cwr(out, SENDER, lambda: rows, [agreement], now=NOW)
    lines = out.read_text().splitlines()
    assert [line[:6] for line in lines if line.startswith("GRH")] == ["GRHAGR", "GRHNWR", "GRHREV"]
    assert [line[:19] for line in lines if line[:3] in ("NWR", "REV")] == [
        "NWR0000000000000000", "NWR0000000100000000", "REV0000000000000000",
    ]  # fmt: skip
    found = read(out)
    (back,) = (one for one in found if isinstance(one, Agreement))
    assert (back.number, back.kind, back.starts) == ("AG1", "OS", "2026-01-01")
    assert [(one.party.full_name, one.side) for one in back.parties] == [
        ("ADA RAVN", "assignor"),
        ("FJORD", "acquirer"),
    ]


LEFT_OUT = {
    "no Latin letters": replace(work(1), title="夜の海"),
    "no writer": replace(work(1), interests=(publisher("Fjord"),)),
    "a long number": replace(work(1), number="N" * 15),
    "an unknown territory": replace(
        work(1), interests=(writer("Ada Ravn"), replace(publisher("X"), collection=(Collection("Atlantis"),)))
    ),
}


@pytest.mark.parametrize("what", LEFT_OUT)
def test_what_cwr_has_no_room_for_is_left_out_and_told(tmp_path: Path, what: str) -> None:
    out = tmp_path / "works.V22"
    written = write_cwr(out, SENDER, lambda: [(1, LEFT_OUT[what], ()), (2, work(2), ())], now=NOW)
    assert (written.works, written.omitted) == (1, 1)
    assert len(written.left_out) == 1
    assert [one.number for one in works(out)] == ["N2"]


@pytest.mark.parametrize("sender", [Sender("", "199"), Sender("夜", "199"), Sender("X", ""), Sender("X", "12a")])
def test_a_cwr_file_has_a_sender(tmp_path: Path, sender: Sender) -> None:
    with pytest.raises(DescantError, match="names its sender"):
        write_cwr(tmp_path / "works.V22", sender, list, now=NOW)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Ærø – Øst", "AERO - OST"), ("Straße", "STRASSE"), ("Łódź", "LODZ"), ("夜", ""), ("a\tb", "A B")],
)
def test_letters_that_cwr_has_none_for(text: str, plain: str) -> None:
    assert latin(text) == plain


FORMULAS = ('=HYPERLINK("http://127.0.0.1:9","x")', "+1+1", "-2", "@SUM(1)", "＝1")


@pytest.mark.parametrize("title", FORMULAS)
def test_a_title_is_no_formula_for_a_spreadsheet_and_comes_back_as_it_was(tmp_path: Path, title: str) -> None:
    made = [replace(work(1), title=title)]
    write_csv(tmp_path / "works.csv", made, [])
    with (tmp_path / "works.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = list(csv.DictReader(file))[:1]
    assert row["title"] == "'" + title
    assert works(tmp_path / "works.csv")[0].title == title
    write_xlsx(tmp_path / "works.xlsx", made, [])
    cell = openpyxl.load_workbook(tmp_path / "works.xlsx")["works"]["C2"]
    assert (cell.value, cell.data_type) == (title, "s")
    assert works(tmp_path / "works.xlsx")[0].title == title


def test_recordings_come_back_with_their_owners_and_works(tmp_path: Path) -> None:
    made = Recording(
        "Shore", isrc(1), "R1", version="Live", artists=("The Gulls", "Ada"), label="Quay", duration_s=225.5,
        released="2026-01-15", upc="0094631432057", release_title="Ways",
        holders=(RightsHolder(Party("Quay Records"), 600_000, "P-line", "SE", "2026-01-01"),
                 RightsHolder(Party("Ada Ravn"), 400_000, "P-line")),
        works=(WorkReference("N1"), WorkReference(iswc=iswc(2)), WorkReference(title="Untitled"),
               WorkReference(iswc="odd"), WorkReference("", iswc(3), "Both")),
        disclosures=(Disclosure("recording", "Partly", "SoundRecording/ContainsAI"), Disclosure("", "None")),
        contributors=(Contributor(Party("Ravn", "Ada", ipi(3)), ("Composer", "Lyricist")), 
                      Contributor(Party("Bo", isni="000000012281955X", dpid="PADPIDA2013042401U"))),
    )  # fmt: skip
    write_csv(tmp_path / "rights.csv", [], [made])
    (back,) = read(beside(tmp_path / "rights.csv", "recordings"))
    assert isinstance(back, Recording)
    assert replace(back, line=0) == made


def test_a_catalog_is_exported_imported_and_is_as_it_was(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "catalog", write=True, create=True) as catalog:
        rights = Rights(catalog.connection)
        file = opened(_table(tmp_path))
        rights.apply(file.records(), file.origin)
        before = list(rights.all(Work))
        for form in ("csv", "xlsx"):
            out = tmp_path / f"out.{form}"
            made = export(catalog, out, form)  # type: ignore[arg-type]
            assert made.works == 2
            again = opened(out)
            applied = rights.apply(again.records(), again.origin)
            assert (applied.added, applied.changed, applied.refusals) == (0, 0, 0)
        assert list(rights.all(Work)) == before
        assert openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames == ["works", "recordings", "tracks"]


def _table(folder: Path) -> Path:
    path = folder / "in.csv"
    path.write_text("Work ID,Title,Writer,Share,ISRC,Recording Title,Artist\n1,A,X,50,SEABC2600001,A (live),Y\n"
                    "1,A,Z,50,SEABC2600001,A (live),Y\n2,B,X,100,,,\n")  # fmt: skip
    return path


def test_an_export_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("before")

    with pytest.raises(DescantError, match="no more"):
        write_csv(out, (one for one in itertools.chain([work(1)], _raising())), [])
    assert out.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def _raising() -> Iterator[Work]:
    raise DescantError("no more")
    yield  # type: ignore[unreachable]
