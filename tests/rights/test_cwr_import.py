"""CWR files as their manual describes them, read by columns; and damaged ones, of which nothing is taken."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.rights.importers.choices import Choices
from descant.rights.importers.imports import opened, preview
from descant.rights.model import (
    Acknowledged,
    Agreement,
    AlternativeTitle,
    Collection,
    OtherNumber,
    Parsed,
    Recording,
    Refused,
    RelatedWork,
    Shares,
    Societies,
    Warned,
    Work,
    WorkReference,
)
from descant.rights.store import Rights

sys.path.insert(0, str(Path(__file__).parent))
from rights_files import HDR_21, HDR_22, HDR_30, HDR_31, at, cwr, registration, written


def read(path: Path, lines: Sequence[str], choices: Choices | None = None, **how: str) -> list[Parsed]:
    return list(opened(written(path / "works.V21", lines, **how), choices).records())


def only_work(records: Sequence[Parsed]) -> Work:
    (work,) = (one for one in records if isinstance(one, Work))
    return work


def test_a_registration_is_read_by_its_columns(tmp_path: Path) -> None:
    work, recording = read(tmp_path, cwr([registration()]))
    assert isinstance(work, Work)
    assert isinstance(recording, Recording)
    assert (work.title, work.number, work.iswc, work.submitter, work.line) == (
        "THE LONG WAY", "N1", "T0345246801", "FJORD MUSIC", 3,
    )  # fmt: skip
    publisher, writer = work.interests
    assert publisher.party.name == "FJORD MUSIC"
    assert (publisher.party.ipi, publisher.party.number) == ("00000000199", "P1")
    assert publisher.party.societies == Societies("52", "44", "44")
    assert (publisher.role, publisher.writer, publisher.controlled, publisher.chain) == ("E", False, True, 1)
    assert publisher.ownership == Shares(500_000, 1_000_000, 1_000_000)
    assert publisher.collection == (
        Collection("2136", True, Shares(500_000, 1_000_000, 1_000_000)), Collection("840", False, Shares()),
    )  # fmt: skip
    assert publisher.agreement == "AG1"
    assert (writer.party.full_name, writer.party.ipi, writer.role, writer.writer) == (
        "ADA RAVN", "00000000297", "CA", True,
    )  # fmt: skip
    assert writer.ownership == Shares(500_000)
    assert writer.publishers == ("P1",)
    assert work.alternative_titles == (AlternativeTitle("LONG WAY HOME", "AT", "en"),)
    assert [party.name for party in work.performers] == ["THE GULLS"]
    assert work.recordings == ("SEABC2600001",)
    assert (recording.isrc, recording.title, recording.duration_s) == ("SEABC2600001", "THE LONG WAY", 225.0)
    assert (recording.released, recording.upc, recording.release_title) == ("2026-01-15", "0123456789012", "ALBUM")


def test_version_2_0_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    records = [record[:139] if record.startswith("SPU") else record for record in registration()]
    file = opened(written(tmp_path / "works.V20", cwr([records], version="02.00")))
    assert file.detected.form == "CWR 2.0"
    assert only_work(list(file.records())).interests[0].ownership.mechanical == 1_000_000


def test_version_2_2_names_the_recording_itself(tmp_path: Path) -> None:
    records = registration()
    records[-1] = at(
        "REC", c250="SEABC2600002", c267="LIVE AT SEA", c327="LIVE", c387="THE GULLS", c447="QUAY", c527="R9"
    )
    read_back = read(tmp_path, cwr([records], header=HDR_22, version="02.20"))
    (recording,) = (one for one in read_back if isinstance(one, Recording))
    assert (recording.title, recording.version, recording.artists, recording.label, recording.number) == (
        "LIVE AT SEA", "LIVE", ("THE GULLS",), "QUAY", "R9",
    )  # fmt: skip


def test_what_a_work_is_made_of_and_what_others_call_it_are_kept(tmp_path: Path) -> None:
    records = registration()
    records[2:2] = [at("NPN", c20="01", c22="P1", c31="フィヨルド", c511="JA")]
    records += [
        at("VER", c20="THE OLD WAY", c80="T0345246790", c93="RAVN", c138="BO", c252="LIND", c351="N0"),
        at("COM", c20="A PART", c91="N8", c111="MOE"),
        at("XRF", c20="052", c23="S77", c37="W", c38="Y"),
        at("ARI", c20="052", c37="ALL", c40="OT", c42="A NOTE"),
    ]
    found = read(tmp_path, cwr([records]), encoding="utf-8")
    work = only_work(found)
    assert work.interests[0].party.other_names == ("フィヨルド",)
    assert work.related == (
        RelatedWork("VER", WorkReference("N0", "T0345246790", "THE OLD WAY"), ("BO RAVN", "LIND")),
        RelatedWork("COM", WorkReference("N8", "", "A PART"), ("MOE",)),
    )
    assert work.other_numbers == (OtherNumber("52", "S77"),)
    assert [one.what for one in found if isinstance(one, Warned)] == ["not kept, from this line on: 1 × ARI"]


def registration_3(number: int) -> list[str]:
    """number: letters of a party's number, 9 in CWR 3.0 and 11 in 3.1."""

    def party(column: int, text: str, rest: Sequence[tuple[int, str]]) -> dict[str, str]:
        return {f"c{column}": text, **{f"c{column + number + offset}": said for offset, said in rest}}

    return [
        at("WRK", c20="THE LONG WAY", c82="N1", c96="T0345246801", c143="ORI"),
        at("SPU", c20="01", **party(22, "P1", [(0, "FJORD MUSIC"), (45, "N"), (46, "E "), (48, "00000000199")])),
        at("SPT", c20="001", **party(23, "P1", [
            (0, "05000"), (5, "10000"), (10, "10000"), (15, "I"), (16, "2136"), (20, "0052"), (24, "0044"), (34, "AG1")
        ])),
        at("SWR", **party(20, "W1", [(0, "RAVN"), (45, "ADA"), (75, "N"), (76, "CA"), (78, "00000000297")])),
        at("SWT", c20="001", **party(23, "W1", [(0, "05000"), (5, "00000"), (10, "00000"), (15, "I"), (16, "2136")])),
        at("PWR", c20="01", **party(22, "P1", [(0, "W1"), (9, "AG1")])),
        at("REC", c20="20260115", c28="000345", c34="SEABC2600001", c46="LIVE AT SEA", c166="THE GULLS"),
    ]  # fmt: skip


@pytest.mark.parametrize(("header", "version", "number"), [(HDR_30, "3.0", 9), (HDR_31, "3.1", 11)])
def test_version_3_states_collection_and_no_ownership(tmp_path: Path, header: str, version: str, number: int) -> None:
    lines = cwr([registration_3(number)], header=header, kind="WRK", version="")
    file = opened(written(tmp_path / "w.V31", lines))
    records = list(file.records())
    assert file.detected.form == f"CWR {version}"
    publisher, writer = only_work(records).interests
    assert (publisher.party.name, publisher.party.ipi, publisher.role) == ("FJORD MUSIC", "00000000199", "E")
    assert publisher.party.societies.performing == "52"
    assert publisher.agreement == "AG1"
    assert publisher.collection == (Collection("2136", True, Shares(500_000, 1_000_000, 1_000_000)),)
    assert (writer.party.full_name, writer.publishers) == ("ADA RAVN", ("P1",))
    assert not publisher.ownership
    assert any("collected" in one.what for one in records if isinstance(one, Warned))
    (recording,) = (one for one in records if isinstance(one, Recording))
    assert (recording.isrc, recording.title, recording.artists) == ("SEABC2600001", "LIVE AT SEA", ("THE GULLS",))


def test_an_agreement_has_its_parties_and_territories(tmp_path: Path) -> None:
    records = [
        at("AGR", c20="AG1", c48="OS", c50="20260101", c58="20281231", c100="00001"),
        at("TER", c20="I", c21="2120"),
        at("TER", c20="E", c21="0756"),
        at("IPA", c20="AS", c22="00000000297", c46="W1", c55="RAVN", c100="ADA", c133="05000"),
        at("IPA", c20="AC", c22="00000000199", c46="P1", c55="FJORD MUSIC", c133="05000", c141="10000"),
    ]
    (agreement,) = read(tmp_path, cwr([records], kind="AGR"))
    assert isinstance(agreement, Agreement)
    assert (agreement.number, agreement.kind, agreement.starts, agreement.ends) == (
        "AG1", "OS", "2026-01-01", "2028-12-31",
    )  # fmt: skip
    assert [(one.territory, one.included) for one in agreement.territories] == [("2120", True), ("756", False)]
    assert [(one.party.full_name, one.side, one.shares.performing) for one in agreement.parties] == [
        ("ADA RAVN", "assignor", 500_000), ("FJORD MUSIC", "acquirer", 500_000),
    ]  # fmt: skip


def acknowledged(status: str = "AS") -> list[str]:
    return [
        at("ACK", c20="20260131", c28="120000", c34="00001", c39="00000000", c47="NWR", c50="THE LONG WAY", c110="N1",
           c130="S77", c150="20260202", c158=status),
        at("MSG", c20="W", c21="00000000", c29="NWR", c32="F", c33="001", c36="DATE REPLACED"),
        *registration(),
    ]  # fmt: skip


def test_what_a_society_answers_changes_the_status_of_a_work_and_nothing_else(tmp_path: Path) -> None:
    society = HDR_21.replace("PB000000199FJORD MUSIC", "SO000000052STIM      X ").replace("     X ", "       ")
    answer = written(tmp_path / "ack.V21", cwr([acknowledged()], header=society, kind="ACK"))
    (said,) = opened(answer).records()
    assert said == Acknowledged(
        "N1", "THE LONG WAY", "AS", "STIM", "S77", "T0345246801", "2026-02-02", ("DATE REPLACED",)
    )
    with Catalog.open(tmp_path / "catalog", write=True, create=True) as catalog:
        rights = Rights(catalog.connection)
        for path in (answer, written(tmp_path / "works.V21", cwr([registration()])), answer):
            file = opened(path)
            applied = rights.apply(file.records(), file.origin)
        (before,) = (one for one in opened(tmp_path / "works.V21").records() if isinstance(one, Work))
        ((_, work),) = rights.all(Work)
        assert (applied.changed, applied.refusals) == (1, 0)
        assert work.status == "AS STIM 2026-02-02"
        assert work.interests == before.interests
        file = opened(tmp_path / "works.V21")  # the submitter's next revision does not take the answer back
        rights.apply(file.records(), file.origin)
        assert rights.record(Work, 1).status == "AS STIM 2026-02-02"


def test_a_publishers_table_and_its_cwr_file_are_of_the_same_works(tmp_path: Path) -> None:
    table = tmp_path / "works.csv"
    table.write_text("Work ID,Title,Writer,Share\nN1,The Long Way,Ravn,100\nN2,Another,Ravn,100\n")
    records = [record.replace("T0345246801", " " * 11) for record in registration()]
    other = [record.replace("T0345246801", " " * 11) for record in registration("NOT ANOTHER", "N2")]
    with Catalog.open(tmp_path / "catalog", write=True, create=True) as catalog:
        rights = Rights(catalog.connection)
        for path in (table, written(tmp_path / "works.V21", cwr([records, other]))):
            file = opened(path)
            applied = rights.apply(file.records(), file.origin)
        assert applied.added == 2  # the work of another title, and the recording
        ((_, recording),) = rights.all(Recording)
        assert [work.number for work in recording.works] == ["N1", "N2"]
        known = [(work.title, work.number, work.submitter) for _, work in rights.all(Work)]
        assert known == [
            ("THE LONG WAY", "N1", "FJORD MUSIC"), ("Another", "N2", ""), ("NOT ANOTHER", "N2", "FJORD MUSIC"),
        ]  # fmt: skip
        file = opened(table)
        rights.apply(file.records(), file.origin)
        assert [work.submitter for _, work in rights.all(Work)] == ["FJORD MUSIC", "", "FJORD MUSIC"]


def test_an_answer_about_an_unknown_work_is_refused_with_its_line(tmp_path: Path) -> None:
    file = opened(written(tmp_path / "ack.V21", cwr([acknowledged()], kind="ACK")))
    with Catalog.open(tmp_path / "catalog", write=True, create=True) as catalog:
        applied = Rights(catalog.connection).apply(file.records(), file.origin)
    assert [one.line for one in applied.refused] == [3]
    assert applied.change == 0


FAULTY = {
    "no title": (0, at("NWR", c82="N9", c143="ORI"), "no title"),
    "no number": (0, at("NWR", c20="A SONG"), "no number"),
    "letters in a share": (1, at("SPU", c20="01", c22="P1", c31="X", c77="E ", c116="0X000"), "no share"),
    "a share above the whole": (1, at("SPU", c20="01", c22="P1", c31="X", c77="E ", c116="99999"), "no share"),
    "a territory neither in nor out": (2, at("SPT", c20="P1", c50="?", c51="2136"), "neither I nor E"),
    "a nameless writer": (4, at("SWR", c20="W1", c105="CA"), "no name"),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_faulty_transaction_is_refused_alone(tmp_path: Path, fault: str) -> None:
    place, record, reason = FAULTY[fault]
    records = registration("FAULTY", "N2")
    records[place] = record
    found = read(tmp_path, cwr([registration(), records, registration("LAST", "N3")]))
    assert [one.title for one in found if isinstance(one, Work)] == ["THE LONG WAY", "LAST"]
    (refused,) = (one for one in found if isinstance(one, Refused))
    assert refused.line == 13
    assert reason in refused.reason


def test_a_work_without_a_writer_is_refused(tmp_path: Path) -> None:
    records = [record for record in registration() if record[:3] not in ("SWR", "SWT", "PWR")]
    (refused,) = read(tmp_path, cwr([records]))
    assert isinstance(refused, Refused)
    assert "no writer" in refused.reason


def test_what_does_not_add_up_is_taken_and_remarked(tmp_path: Path) -> None:
    records = [record.replace("05205000", "05204000") for record in registration()]
    found = read(tmp_path, cwr([records]))
    assert only_work(found).interests[0].ownership.performing == 400_000
    assert [one.what for one in found if isinstance(one, Warned)] == ["ownership makes performing 80 %"]


LINES = cwr([registration(), registration("OTHER", "N2")])


@pytest.mark.parametrize("line", range(len(LINES)))
def test_a_file_that_lost_a_line_is_refused_whole(tmp_path: Path, line: int) -> None:
    with pytest.raises(DescantError) as raised:
        read(tmp_path, LINES[:line] + LINES[line + 1 :])
    assert raised.value.path == str(tmp_path / "works.V21")
    assert "line" in raised.value.cause


@pytest.mark.parametrize("line", range(3, len(LINES) - 2))
def test_a_file_whose_lines_changed_places_is_refused_whole(tmp_path: Path, line: int) -> None:
    with pytest.raises(DescantError, match=r"^line \d+"):
        raise_without_path(tmp_path, [*LINES[: line - 1], LINES[line], LINES[line - 1], *LINES[line + 1 :]])


def raise_without_path(path: Path, lines: Sequence[str]) -> None:
    try:
        read(path, lines)
    except DescantError as error:
        raise DescantError(error.cause) from error


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.99])
def test_a_file_that_was_cut_off_stores_nothing(tmp_path: Path, part: float) -> None:
    whole = written(tmp_path / "whole.V21", LINES)
    cut = tmp_path / "cut.V21"
    cut.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * part)])
    with Catalog.open(tmp_path / "catalog", write=True, create=True) as catalog:
        rights = Rights(catalog.connection)
        file = opened(whole)
        rights.apply(file.records(), file.origin)
        before = list(rights.all(Work))
        file = opened(cut)
        with pytest.raises(DescantError):
            rights.apply(file.records(), file.origin)
        assert list(rights.all(Work)) == before
        assert len(rights.history()) == 1


def test_a_file_that_counts_badly_is_read_if_a_person_wants_it(tmp_path: Path) -> None:
    lines = [*LINES[:-1], LINES[-1].replace("TRL0000100000002", "TRL0000100000003")]
    with pytest.raises(DescantError, match="2 transactions, and its trailer says 00000003"):
        read(tmp_path, lines)
    found = read(tmp_path, lines, Choices(lenient=True))
    assert len([one for one in found if isinstance(one, Work)]) == 2
    assert any("trailer says 00000003" in one.what for one in found if isinstance(one, Warned))


@pytest.mark.parametrize(
    ("encoding", "end"),
    [("latin-1", "\r\n"), ("utf-8", "\r\n"), ("utf-8-sig", "\n"), ("windows-1252", "\n"), ("ascii", "\n")],
)
def test_letters_beyond_ascii_are_read_in_their_encoding(tmp_path: Path, encoding: str, end: str) -> None:
    title = (
        "OVER THE SEA" if encoding == "ascii" else "ÜBER DIE SEE – NÓS" if encoding == "windows-1252" else "ÜBER NÓS"
    )
    file = opened(written(tmp_path / "w.V21", cwr([registration(title)]), encoding=encoding, end=end))
    work = only_work(list(file.records()))
    assert work.title == title
    assert work.number == "N1"
    assert file.detected.encoding == encoding


def test_a_program_that_counts_bytes_is_understood(tmp_path: Path) -> None:
    records = registration()
    records[0] = at("NWR", c20="ÜBER DIE SEE", c81="", c82="N1", c143="ORI", c260="N").ljust(260)
    full = records[0][:40] + records[0][41:]  # a blank less: the line has its length in bytes, as has the title
    lines = cwr([[full, *records[1:]]])
    work = only_work(read(tmp_path, lines, encoding="utf-8"))
    assert (work.title, work.number) == ("ÜBER DIE SEE", "N1")


def test_a_preview_tells_what_is_wrong_and_still_shows_what_was_read(tmp_path: Path) -> None:
    found = preview(written(tmp_path / "cut.V21", LINES[:-1]))
    assert (found.works, found.recordings) == (2, 2)
    assert "cut off" in found.fault
    assert found.detected.sender == "FJORD MUSIC"
    assert [one.title for one in found.shown if one.kind == "work"] == ["THE LONG WAY", "OTHER"]


@pytest.mark.parametrize(
    ("start", "cause"),
    [
        (at("HDR", c4="PB", c60="01.10") + "\r\nGRHNWR0000101.900000000000", "version 1.9"),
        (at("HDR", c4="PB"), "no group begins"),
        ("", "empty"),
    ],
)
def test_what_is_no_cwr_file_of_a_known_version_is_refused(tmp_path: Path, start: str, cause: str) -> None:
    path = tmp_path / "works.V21"
    path.write_text(start)
    with pytest.raises(DescantError, match=cause):
        opened(path)


BYTES = "\r\n".join(LINES).encode()


@given(st.lists(st.tuples(st.integers(0, len(BYTES) - 1), st.binary(max_size=30), st.integers(0, 300)), max_size=6))
def test_any_damage_is_refused_in_words_or_read(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, bytes, int]]
) -> None:
    data = bytearray(BYTES)
    for place, put, removed in changes:
        data[place : place + removed] = put
    path = tmp_path_factory.getbasetemp() / "damaged.V21"
    path.write_bytes(bytes(data))
    try:
        for one in opened(path, Choices(lenient=len(data) % 2 == 0)).records():
            if isinstance(one, Work):
                assert one.title
                assert all(0 <= one.ownership.performing <= 1_000_600 for one in one.interests)
    except DescantError:
        pass
