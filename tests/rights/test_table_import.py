"""Tables as publishers keep them: any separator, encoding and layout, percentages and fractions."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.errors import DescantError
from descant.rights.importers.choices import Choices
from descant.rights.importers.imports import opened, preview
from descant.rights.importers.tables.remembered import mappings_file, recall, remember
from descant.rights.importers.tables.values import date_of, duration_of, share_of
from descant.rights.model import (
    Collection,
    Recording,
    Refused,
    RightsHolder,
    Shares,
    Warned,
)

sys.path.insert(0, str(Path(__file__).parent))
from imported_tables import read, shares, table, works
from rights_files import TABLE


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_encoding_and_separator_are_found_and_told(tmp_path: Path, separator: str, encoding: str) -> None:
    text = TABLE.replace(",", "." if separator == "," else ",").replace("Ravn. Ada", "Ravn").replace(";", separator)
    file = opened(table(tmp_path, text, encoding=encoding))
    first, second = works(list(file.records()))
    assert file.detected.separator == separator
    assert file.detected.encoding == encoding
    assert (first.title, first.number, first.iswc) == ("The Long Way", "N1", "T0345246801")
    assert first.interests[1].party.name.startswith("Möwe")
    assert shares(first) == [333_300, 666_700]
    assert shares(second) == [1_000_000]


def test_one_column_of_names_says_by_its_role_who_is_a_publisher(tmp_path: Path) -> None:
    """Lists that call their column of names the writers', and name publishers in it as well."""
    text = """work_id,title,writer_name,writer_ipi,role_code,share
1,Rain,Ada Ravn,,CA,50
1,Rain,"Fjord, Bay & Co. Music",00014107338,E,50
"""
    (work,) = works(read(table(tmp_path, text)))
    writer, publisher = work.interests
    assert (writer.role, writer.writer) == ("CA", True)
    assert (publisher.role, publisher.writer, publisher.party.ipi) == ("E", False, "00014107338")
    assert publisher.party.full_name == "Fjord, Bay & Co. Music"
    assert shares(work) == [500_000, 500_000]


def test_a_publishers_role_beside_a_writer_is_the_publishers_and_the_writers_is_remarked(tmp_path: Path) -> None:
    found = read(table(tmp_path, "Title,Writer,Publisher,Role,Share\nRain,Ada Ravn,Fjord Music,SE,50\n"))
    writer, publisher = works(found)[0].interests
    assert [(one.role, one.writer) for one in (writer, publisher)] == [("CA", True), ("SE", False)]
    remarks = [one.what for one in found if isinstance(one, Warned)]
    assert "SE is a publisher's role: the writers it names are taken for composers and authors (CA)" in remarks


def test_one_work_spans_many_rows_and_each_writer_counts_once(tmp_path: Path) -> None:
    rows = TABLE.splitlines()
    again = [row.replace("00001", "00002") for row in rows[1:3]]  # the same writers, for another recording
    found = read(table(tmp_path, "\n".join([*rows, *again])))
    first, second = works(found)
    assert [interest.party.full_name for interest in first.interests] == ["Ada Ravn", "Jan Möwe"]
    assert first.recordings == ("SEABC2600001", "SEABC2600002")
    assert second.number == "N2"
    assert not [one for one in found if isinstance(one, Warned)]


def test_a_row_that_stands_twice_is_remarked(tmp_path: Path) -> None:
    found = read(table(tmp_path, "Title,Writer,Share\nA,Ravn,50\nA,Ravn,50\n"))
    assert shares(works(found)[0]) == [500_000]
    assert [one.line for one in found if isinstance(one, Warned)] == [3]


@pytest.mark.parametrize(
    ("cells", "scale", "ppm"),
    [
        (("50", "50"), "percent", [500_000, 500_000]),
        (("0.5", "0.5"), "fraction", [500_000, 500_000]),
        (("1", "0"), "fraction", [1_000_000, 0]),
        (("33,34", "66,66"), "percent", [333_400, 666_600]),
        (("50 %", "50%"), "percent", [500_000, 500_000]),
        (("1/3", "2/3"), "percent", [333_333, 666_667]),
        (("0.3333", "99"), "percent", [3_333, 990_000]),
    ],
)
def test_shares_are_percentages_or_fractions_as_the_whole_table_shows(
    tmp_path: Path, cells: tuple[str, str], scale: str, ppm: list[int]
) -> None:
    file = opened(table(tmp_path, f"Work ID;Title;Writer;Share\n1;A;X;{cells[0]}\n1;A;Y;{cells[1]}\n"))
    assert file.detected.scale == scale
    assert shares(works(list(file.records()))[0]) == ppm


def test_a_person_may_say_how_shares_are_written(tmp_path: Path) -> None:
    path = table(tmp_path, "Work ID;Title;Writer;Share\n1;A;X;1\n")
    assert shares(works(read(path, Choices(scale="percent")))[0]) == [10_000]


def test_a_header_that_says_percent_is_believed(tmp_path: Path) -> None:
    path = table(tmp_path, "Work ID;Title;Writer;Share (%)\n1;A;X;0.5\n1;A;Y;1\n")
    assert shares(works(read(path))[0]) == [5_000, 10_000]


@pytest.mark.parametrize("cell", ["fifty", "101", "-5", "1e2", "50 50 50 of 3", "²"])
def test_a_share_that_is_none_leaves_its_work_out_and_says_where(tmp_path: Path, cell: str) -> None:
    found = read(table(tmp_path, f"Work ID;Title;Writer;Share\n1;A;X;50\n1;A;Y;{cell}\n2;B;Z;100\n"))
    assert [work.title for work in works(found)] == ["B"]
    (refused,) = (one for one in found if isinstance(one, Refused))
    assert refused.line == 3
    assert "from line 2, is left out" in refused.reason


def test_writers_and_publishers_of_one_row_are_both_taken(tmp_path: Path) -> None:
    text = (
        "song_id,song_name,writer,writer_ipi,writer_share,publisher,publisher_share\n"
        '7,Shore,"Ravn, Ada",00000000297,50,Fjord Music,50\n'
    )
    (work,) = works(read(table(tmp_path, text)))
    writer, publisher = work.interests
    assert (writer.party.full_name, writer.party.ipi, writer.role, writer.writer) == (
        "Ada Ravn", "00000000297", "CA", True,
    )  # fmt: skip
    assert (publisher.party.name, publisher.role, publisher.writer) == ("Fjord Music", "E", False)
    assert shares(work) == [500_000, 500_000]


def test_a_list_of_owners_may_call_publishers_writers(tmp_path: Path) -> None:
    text = "work_id,title,writer_name,role_code,share\nW1,Song,Ada Ravn,CA,50\nW1,Song,Fjord Music,E,50\n"
    (work,) = works(read(table(tmp_path, text)))
    assert [(one.party.full_name, one.role, one.writer) for one in work.interests] == [
        ("Ada Ravn", "CA", True),
        ("Fjord Music", "E", False),
    ]


def test_parties_side_by_side_are_taken_apart(tmp_path: Path) -> None:
    text = (
        "Work ID,Work Title,Writer 1 Last,Writer 1 First,Writer 1 IPI,Writer 1 PR Share,Writer 1 Publisher Name,"
        "Writer 1 Publisher PR Share,Writer 2 Last,Writer 2 PR Share,Alt Title 1,Alt Title 2\n"
        "7,Shore,Ravn,Ada,297,25%,Fjord Music,25%,Möwe,50%,Coast,Strand\n"
    )
    (work,) = works(read(table(tmp_path, text)))
    assert [(i.party.full_name, i.writer, i.ownership.performing) for i in work.interests] == [
        ("Ada Ravn", True, 250_000), ("Fjord Music", False, 250_000), ("Möwe", True, 500_000),
    ]  # fmt: skip
    assert work.interests[0].party.ipi == "00000000297"
    assert [one.title for one in work.alternative_titles] == ["Coast", "Strand"]


def test_several_writers_in_a_cell_have_as_many_shares_or_none(tmp_path: Path) -> None:
    found = read(table(tmp_path, "Work ID,Title,Writers,Share\n1,A,X; Y,40; 60\n2,B,X; Y,\n3,C,X; Y,100\n"))
    assert [shares(work) for work in works(found)] == [[400_000, 600_000], [0, 0]]
    (refused,) = (one for one in found if isinstance(one, Refused))
    assert (refused.line, "1 shares for 2 writers" in refused.reason) == (4, True)


def test_collection_has_territories_and_dates(tmp_path: Path) -> None:
    text = (
        "work_id,title,interest,name,role,share,territory,included,collection share,starts,ends\n"
        "1,A,1,Fjord Music,E,50,World,Y,50,2026-01-01,\n"
        "1,A,1,Fjord Music,E,50,US,N,0,,31.12.2028\n"
    )
    (work,) = works(read(table(tmp_path, text)))
    (interest,) = work.interests
    assert interest.collection == (
        Collection("2136", True, Shares.same(500_000), "2026-01-01"),
        Collection("US", False, Shares(), "", "2028-12-31"),
    )  # fmt: skip


def test_a_table_of_recordings_has_their_owners(tmp_path: Path) -> None:
    text = (
        "ISRC,Title,Artist,Label,Duration,Release Date,UPC,Album,P Line,Master Share\n"
        "SE-ABC-26-00001,Shore,The Gulls; Ada,Quay,3:45,2026-01-15,94631432057,Ways,Quay Records,60\n"
        "SE-ABC-26-00001,Shore,The Gulls; Ada,Quay,3:45,2026-01-15,94631432057,Ways,Ada Ravn,40\n"
    )
    (recording,) = read(table(tmp_path, text))
    assert isinstance(recording, Recording)
    assert (recording.isrc, recording.title, recording.artists) == ("SEABC2600001", "Shore", ("The Gulls", "Ada"))
    assert (recording.duration_s, recording.released, recording.upc) == (225.0, "2026-01-15", "94631432057")
    assert [(one.party.name, one.share_ppm) for one in recording.holders] == [
        ("Quay Records", 600_000), ("Ada Ravn", 400_000),
    ]  # fmt: skip
    assert all(isinstance(one, RightsHolder) for one in recording.holders)


def test_a_recording_is_not_refused_for_an_odd_release_date(tmp_path: Path) -> None:
    text = "ISRC,Recording Title,Release Date,Duration\nSEABC2600001,A,2010,long\nSEABC2600002,B,03/04/2010,3:00\n"
    found = read(table(tmp_path, text))
    assert [(one.released, one.duration_s) for one in found if isinstance(one, Recording)] == [
        ("2010", 0.0),
        ("", 180.0),
    ]
    assert [one.line for one in found if isinstance(one, Warned)] == [2, 3]


def test_odd_line_ends_within_cells_shift_nothing(tmp_path: Path) -> None:
    found = works(read(table(tmp_path, "As of\u2028today\x0b\nWork ID,Title,Writer\n1,A\u2028B,X\n2,C,Y\n")))
    assert [(work.number, work.line) for work in found] == [("1", 3), ("2", 4)]


def test_titles_above_the_header_are_passed_over(tmp_path: Path) -> None:
    (work,) = works(read(table(tmp_path, "Catalogue of Fjord Music\n\nas of,2026\nWork ID,Title,Writer\n1,A,X\n")))
    assert (work.title, work.line) == ("A", 5)


def test_the_mapping_is_shown_chosen_and_remembered(tmp_path: Path) -> None:
    path = table(tmp_path, "Nr;Stück;Urheber;Quote\n1;A;X;100\n")
    before = preview(path)
    assert {column.header: column.field for column in before.detected.columns} == {
        "Nr": "", "Stück": "", "Urheber": "writer_name", "Quote": "",
    }  # fmt: skip
    chosen = {"Nr": "work_number", "Stück": "title", "Quote": "share"}
    seen = preview(path, Choices(mapping=tuple(chosen.items())))
    assert [column.how for column in seen.detected.columns] == ["chosen", "chosen", "guessed", "chosen"]
    assert [one.samples for one in seen.detected.columns] == [("1",), ("A",), ("X",), ("100",)]
    assert seen.works == 1
    assert [one.who for one in seen.shown] == ["X (CA) 100 %"]
    remember([column.header for column in seen.detected.columns], {**chosen, "Urheber": "writer_name"})
    other = table(tmp_path, "Stück;Nr;Quote;Urheber\nB;2;100;Y\n", name="next.csv")
    assert [column.how for column in preview(other).detected.columns] == ["remembered"] * 4
    assert works(read(other))[0].title == "B"


def test_a_damaged_memory_of_mappings_is_no_obstacle(tmp_path: Path) -> None:
    mappings_file().parent.mkdir(parents=True, exist_ok=True)
    mappings_file().write_text('{"nr\\ttitle": {"title": "no such field"}, "x": 5')
    assert recall(["Nr", "Title"]) == {}
    mappings_file().write_text('{"nr\\ttitle": {"title": "no such field"}, "x": 5}')
    assert recall(["Nr", "Title"]) == {}


def test_a_mapping_that_cannot_be_remembered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "file"))
    assert "could not be remembered" in remember(["Nr"], {"Nr": "work_number"})


def test_a_table_of_which_no_column_is_known_asks_for_a_mapping(tmp_path: Path) -> None:
    found = preview(table(tmp_path, "a;b\n1;2\n"))
    assert "none of its columns says which work" in found.fault
    assert [column.header for column in found.detected.columns] == ["a", "b"]
    assert found.fields


def test_a_stray_quotation_mark_swallows_no_rows(tmp_path: Path) -> None:
    with pytest.raises(DescantError, match="line 2: it is no row of a CSV file"):
        read(table(tmp_path, 'Title,Writer\n"A,X\nB,Y\n'))
    (work,) = works(read(table(tmp_path, 'Title,Writer\nThe 12" Mix,X\n')))
    assert work.title == 'The 12" Mix'


def test_a_line_without_end_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = table(tmp_path, "Title,Writer\nA,X\n" + "B" * 3_000_000)
    with pytest.raises(DescantError, match="line 3 has more than"):
        read(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_device_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(DescantError, match="no file that can be read twice"):
        opened(Path("/dev/zero"))


@pytest.mark.parametrize(
    ("text", "ppm"), [("33.3333", 333_333), ("0,5", 5_000), (".5", 5_000), ("100", 1_000_000), ("100.06", 1_000_600)]
)
def test_a_share_in_percent(text: str, ppm: int) -> None:
    assert share_of(text, percent=True) == ppm


@given(st.text(max_size=12))
def test_no_text_surprises_who_reads_shares_dates_and_durations(text: str) -> None:
    for read_one in (lambda: share_of(text, percent=True), lambda: date_of(text), lambda: duration_of(text)):
        try:
            value = read_one()
        except ValueError:
            continue
        assert value == "" or not isinstance(value, int) or 0 <= value <= 1_000_600


@pytest.mark.parametrize(
    ("text", "date"), [("15.01.2026", "2026-01-15"), ("20260115", "2026-01-15"), ("2026-01-15 00:00", "2026-01-15")]
)
def test_a_date_that_can_be_read_in_one_way_only(text: str, date: str) -> None:
    assert date_of(text) == date


@pytest.mark.parametrize("text", ["03/04/2026", "2026-02-30", "yesterday"])
def test_a_date_that_is_none_or_two_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no date|day"):
        date_of(text)


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=300),
    st.sampled_from(["", "Title,Writer,Share\n", "ISRC;Artist\n"]),
)
def test_any_text_is_read_as_a_table_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, text: str, header: str
) -> None:
    path = table(tmp_path_factory.getbasetemp(), header + text)
    try:
        for work in works(read(path)):
            assert work.title
    except DescantError:
        pass
