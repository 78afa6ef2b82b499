"""Rights data are stored whole or not at all, found again, and every change of them can be taken back."""

from __future__ import annotations

import contextlib
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_catalog import new_track, owner
from made_up_rights import FILE, any_work, isrc, iswc, publisher, recording, work, works, writer

from descant.catalog.rights_tables import RIGHTS
from descant.catalog.schema import FILE_NAME
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.errors import Cancelled, CatalogError, DescantError
from descant.progress import CancelToken
from descant.rights.model import Agreement, Origin, Parsed, Party, Recording, Refused, Shares, Warned, Work
from descant.rights.packing import pack, unpack
from descant.rights.store import Rights


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.open(tmp_path / "catalog", create=True) as made:
        yield made


@pytest.fixture
def rights(catalog: Catalog) -> Rights:
    return Rights(catalog.connection)


def titles(rights: Rights, text: str = "") -> list[str]:
    return [row.title for row in rights.page("work", text).rows]


def test_a_file_is_taken_and_told_of(rights: Rights) -> None:
    said: list[Refused | Warned] = []
    records: list[Parsed] = [work(1), Refused(7, "no title"), work(2), Warned(9, "odd"), recording(1)]
    applied = rights.apply(records, FILE, tell=said.append)
    assert (applied.added, applied.changed, applied.refusals, applied.warnings) == (3, 0, 1, 1)
    assert applied.refused == (Refused(7, "no title"),)
    assert said == [Refused(7, "no title"), Warned(9, "odd")]
    row = rights.page("work", "song 1").rows[0]
    assert (row.title, row.number, row.code, row.names) == ("Song 1", "N1", iswc(1), "Ada Ravn")
    assert rights.record(Work, row.n) == work(1)
    assert rights.origin_of(row.n) == FILE
    [change] = rights.history()
    assert (change.kind, change.origin, change.detail["added"]) == ("import", FILE, 3)


def test_a_reader_that_raises_leaves_nothing(rights: Rights) -> None:
    def damaged() -> Iterator[Parsed]:
        yield from works(50)
        raise DescantError("the file is cut short", path="works.V22")

    with pytest.raises(DescantError, match="cut short"):
        rights.apply(damaged(), FILE)
    assert rights.counts()["work"] == 0
    assert rights.history() == []
    assert rights.parties().total == 0


def test_a_program_that_is_killed_in_the_middle_of_a_file_leaves_nothing(catalog: Catalog, rights: Rights) -> None:
    rights.apply([work(1, "Before")], FILE)
    catalog.close()
    script = [sys.executable, str(Path(__file__).with_name("importing_process.py")), str(catalog.folder)]
    with subprocess.Popen(script, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "writing\n"
        process.kill()
    with Catalog.open(catalog.folder, write=True) as again:
        assert [row.title for row in Rights(again.connection).page("work").rows] == ["Before"]
        assert len(Rights(again.connection).history()) == 1
        assert again.check() == []
        assert Rights(again.connection).apply(works(3), FILE).added == 2


def test_trying_says_what_would_be_and_stores_nothing(rights: Rights) -> None:
    rights.apply([work(1)], FILE)
    tried = rights.apply([work(1), work(2), work(1, "Other")], FILE, store=False)
    assert (tried.added, tried.changed, tried.unchanged, tried.change) == (1, 1, 1, 0)
    assert titles(rights) == ["Song 1"]


def test_a_file_that_says_nothing_new_is_no_change(rights: Rights) -> None:
    rights.apply(works(3), FILE)
    again = rights.apply(works(3), FILE)
    assert (again.change, again.unchanged) == (0, 3)
    assert len(rights.history()) == 1


@pytest.mark.parametrize(
    ("later", "same"),
    [
        (replace(work(1, "New"), iswc=""), True),  # by number
        (replace(work(1, "New"), number=""), True),  # by ISWC
        (replace(work(1, "New"), iswc="T-" + iswc(1)[1:]), True),
        (replace(work(1, "New"), number="9", submitter="other"), True),  # another submitter's number of one ISWC
        (replace(work(1, "New"), number="N9"), False),  # one submitter's two works
        (replace(work(1, "New"), iswc="", submitter="other"), False),  # another submitter's number
        (replace(work(2, "New")), False),
    ],
)
def test_a_later_revision_takes_the_place_of_what_it_revises(rights: Rights, later: Work, same: bool) -> None:
    rights.apply([work(1)], FILE)
    rights.apply([later], FILE)
    assert titles(rights) == (["New"] if same else ["New", "Song 1"])


def test_records_without_number_and_code_are_told_apart_by_title_and_makers(rights: Rights) -> None:
    bare = Work("Älska", interests=(writer("Ada Ravn"),))
    rights.apply([bare, replace(bare, interests=(writer("Bo Lind"),)), Work("Älska")], FILE)
    assert rights.apply([replace(bare, title="ALSKA", language="sv")], FILE).changed == 1
    assert rights.counts()["work"] == 3


def test_recordings_are_one_by_isrc_whatever_their_numbers(rights: Rights) -> None:
    rights.apply([replace(recording(1), number="A1"), replace(recording(1, "Later"), number="A7")], FILE)
    assert [row.title for row in rights.page("recording").rows] == ["Later"]


def test_what_a_partial_list_does_not_state_stays(rights: Rights) -> None:
    rights.apply([work(1)], FILE)
    rights.apply([Work("Song One", number="N1")], FILE, whole=False)
    [row] = rights.page("work").rows
    assert rights.record(Work, row.n) == replace(work(1), title="Song One")


def test_undo_brings_the_earlier_back_and_can_be_undone(rights: Rights) -> None:
    first = rights.apply([work(1), work(2)], FILE)
    second = rights.apply([work(1, "Revised", by="Bo Lind"), work(3)], Origin("rev.V22", "CWR 2.2"))
    with pytest.raises(DescantError, match=r"Change 1 .*works.V22.*cannot be undone.*change 2 \(import of “rev.V22”"):
        rights.undo(first.change)
    undone = rights.undo(second.change)
    assert titles(rights) == ["Song 1", "Song 2"]
    assert titles(rights, "lind") == []
    assert [row.works for row in rights.parties("ada ravn").rows] == [1, 1]
    assert rights.parties("lind").total == 0
    assert rights.change(second.change).undone_by == undone.n
    with pytest.raises(DescantError, match="undone already"):
        rights.undo(second.change)
    redone = rights.undo(undone.n)
    assert titles(rights) == ["Revised", "Song 2", "Song 3"]
    assert rights.change(second.change).undone_by == 0
    assert rights.change(undone.n).undone_by == redone.n
    rights.undo(redone.n)
    assert rights.change(second.change).undone_by == undone.n
    rights.undo(first.change)
    assert rights.counts() == {"work": 0, "recording": 0, "agreement": 0, "link": 0}
    assert rights.parties().total == 0
    assert len(rights.history()) == 6


def test_an_undo_that_is_stopped_changes_nothing(rights: Rights) -> None:
    applied = rights.apply(works(20), FILE)
    token = CancelToken()
    told: list[tuple[str, int, int]] = []

    def stop(stage: str, done: int, total: int) -> None:
        told.append((stage, done, total))
        token.cancel()

    with pytest.raises(Cancelled):
        rights.undo(applied.change, progress=stop, cancel=token)
    assert told == [("undo", 0, 20)]
    assert rights.counts()["work"] == 20
    assert rights.change(applied.change).undone_by == 0


def test_what_comes_again_after_it_was_removed_rests_on_the_removal(rights: Rights) -> None:
    first = rights.apply([work(1)], FILE)
    removed = rights.remove([rights.page("work").rows[0].n])
    assert titles(rights) == []
    with pytest.raises(DescantError, match="cannot be undone"):
        rights.undo(first.change)
    again = rights.apply([work(1, "Back")], FILE)
    with pytest.raises(DescantError, match="cannot be undone"):
        rights.undo(removed.n)
    rights.undo(again.change)
    rights.undo(removed.n)
    assert titles(rights) == ["Song 1"]


def test_an_edit_by_hand_keeps_what_does_not_add_up_and_marks_it(rights: Rights) -> None:
    rights.apply([work(1)], FILE)
    [row] = rights.page("work").rows
    assert not row.problems
    short = replace(work(1), interests=(writer("Ada Ravn", 400_000), publisher("Fjord Music")))
    rights.edit(row.n, short, seen=row.change)
    [odd] = rights.page("work", odd=True).rows
    assert odd.problems == ("the performing shares total 90 %, not 0 or 100 %",)
    assert rights.origin_of(row.n) == Origin()
    with pytest.raises(DescantError, match="changed meanwhile, by change 2"):
        rights.edit(row.n, work(1), seen=row.change)
    with pytest.raises(DescantError, match="Nothing is different"):
        rights.edit(row.n, short)
    rights.undo(2)
    assert rights.record(Work, row.n) == work(1)
    assert rights.page("work", odd=True).total == 0


def test_an_edit_cannot_make_two_records_one(rights: Rights) -> None:
    rights.apply([work(1), work(2)], FILE)
    number = rights.page("work", "song 2").rows[0].n
    with pytest.raises(DescantError, match="has this number or code"):
        rights.edit(number, replace(work(2), number="N1"))


def test_what_is_odd_is_kept_and_marked(rights: Rights) -> None:
    odd = Work(
        "Odd",
        number="X",
        iswc="T-123",
        interests=(
            replace(writer("Ada Ravn", 500_300), party=Party("Ravn", "Ada", ipi="00000000001", isni="12")),
            publisher("Fjord Music", 500_300),
            publisher("Far Away", 0, 1, role="SE"),
        ),
        recordings=("nonsense",),
    )
    rights.apply([odd, Recording("R", isrc="1"), Agreement("A", starts="2026-01-01", ends="2025-01-01")], FILE)
    row = rights.page("work").rows[0]
    assert rights.record(Work, row.n) == odd
    assert row.problems == (
        "not a valid ISWC",
        "“00000000001” of “Ada Ravn” is not a valid IPI name",
        "“12” of “Ada Ravn” is not a valid ISNI",
        "“Far Away” owns a share as sub-publisher, which only collects for an owner",
        "“nonsense” is not a valid ISRC",
    )
    assert rights.page("recording").rows[0].problems == ("not a valid ISRC",)
    assert rights.page("agreement").rows[0].problems == ("it ends before it starts",)


@pytest.mark.parametrize(
    ("performing", "fine"), [(0, True), (999_399, False), (999_400, True), (1_000_600, True), (1_000_601, False)]
)
def test_totals_are_held_to_the_tolerance_of_cwr(rights: Rights, performing: int, fine: bool) -> None:
    shares = Shares(performing)
    rights.apply([replace(work(1), interests=(replace(writer("Ada Ravn"), ownership=shares),))], FILE)
    assert (rights.page("work", odd=True).total == 0) == fine


def test_pages_are_searched_ordered_and_counted(rights: Rights) -> None:
    rights.apply([*works(30), recording(1), replace(work(77, "Åse's Døgn"), recordings=("SE-ABC-26-00099",))], FILE)
    page = rights.page("work", limit=10, offset=25, order="number")
    assert (len(page.rows), page.total) == (6, 31)
    assert titles(rights, "dogn ase") == titles(rights, isrc(99)) == titles(rights, "fjord ase") == ["Åse's Døgn"]
    assert titles(rights, "…") == titles(rights, "nobody") == []
    ravn = rights.parties("ravn ada", limit=50)
    assert ravn.total == 31  # one for each IPI number
    assert (ravn.rows[0].roles, ravn.rows[0].works) == (("CA",), 1)
    [fjord] = rights.parties("fjo").rows
    assert (fjord.works, fjord.recordings) == (31, 0)
    assert rights.page("work", party=fjord.n, limit=1).total == 31


def test_details_have_all_that_is_known_of_a_record(rights: Rights) -> None:
    rights.apply([work(1)], FILE)
    [row] = rights.page("work").rows
    rights.edit(row.n, replace(work(1), title="By hand"))
    details = rights.details(row.n)
    assert details.record == replace(work(1), title="By hand")
    assert [change.kind for change in details.history] == ["edit", "import"]
    rights.remove([row.n])
    with pytest.raises(DescantError, match="removed by change 3"):
        rights.details(row.n)
    with pytest.raises(DescantError, match="no record 99"):
        rights.details(99)


def test_records_are_found_by_indexes_and_not_by_looking_at_all(catalog: Catalog, rights: Rights) -> None:
    bare = Work("Bare", interests=(writer("Ada Ravn"),))
    rights.apply([work(1), recording(1), bare], FILE)
    statements: set[str] = set()
    catalog.connection.sqlite.set_trace_callback(statements.add)
    rights.apply([work(1, "Again"), recording(1, "Again"), replace(bare, language="sv")], FILE)
    rights.page("work")
    rights.page("work", odd=True)
    catalog.connection.sqlite.set_trace_callback(None)
    looked = [one for one in statements if one.startswith(("SELECT", "UPDATE", "INSERT")) and "r.kind" in one]
    assert len(looked) >= 5
    for statement in looked:
        plan = [row[3] for row in catalog.connection.all(f"EXPLAIN QUERY PLAN {statement}")]
        by_kind_alone = [step for step in plan if "(kind=?)" in step and "marked" not in step]
        assert not by_kind_alone, (statement, plan)
        assert not [step for step in plan if step.startswith("SCAN")], (statement, plan)


def test_changes_stand_in_the_audit_log(catalog: Catalog, rights: Rights) -> None:
    applied = rights.apply([work(1)], FILE)
    rights.undo(applied.change)
    logged = catalog.connection.all("SELECT event, detail FROM audit_log ORDER BY seq")
    assert [event for event, _ in logged] == ["rights", "rights"]
    assert '"sha256": "abab' in logged[0][1]
    assert catalog.check() == []


def test_a_catalog_opened_for_reading_is_not_written(catalog: Catalog, rights: Rights) -> None:
    rights.apply([work(1)], FILE)
    with Catalog.open(catalog.folder) as reading:
        other = Rights(reading.connection)
        assert titles(other) == ["Song 1"]
        with pytest.raises(CatalogError, match="opened for reading"):
            other.undo(1)


def test_all_records_come_in_the_order_of_their_import(rights: Rights) -> None:
    rights.apply(works(1200), FILE)
    assert [one for _, one in rights.all(Work)] == list(works(1200))


def test_a_catalog_from_before_gets_rights_and_keeps_the_owners_of_its_tags(tmp_path: Path) -> None:
    folder = tmp_path / "older"
    with Catalog.open(folder, create=True) as catalog:
        catalog.add(new_track(1, tags=Tags("Song 1", owners=(owner("Ada"),))))
    with contextlib.closing(sqlite3.connect(folder / FILE_NAME)) as db:
        for sql in RIGHTS.split("CREATE ")[1:]:
            kind, name = re.match(r"(?:VIRTUAL |UNIQUE )?(TABLE|INDEX) (\w+)", sql).groups()  # type: ignore[union-attr]
            if kind == "TABLE":
                db.execute(f"DROP TABLE {name}")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = '0005 rights'")
        db.commit()
    with Catalog.open(folder) as catalog:
        assert Rights(catalog.connection).counts()["work"] == 0
        [track] = catalog.tracks()
        assert track.tags.owners == (owner("Ada"),)
    with Catalog.open(folder, write=True) as catalog:
        assert Rights(catalog.connection).apply([work(1)], FILE).added == 1
        assert catalog.check() == []


@given(any_work)
def test_any_work_is_packed_whole(one: Work) -> None:
    assert unpack(Work, pack(one)) == one


@settings(max_examples=15)
@given(st.lists(st.lists(st.builds(work, st.integers(1, 4), st.sampled_from(["", "A", "B"])), max_size=4), max_size=5))
def test_undone_from_the_last_to_the_first_each_state_comes_back(files: list[list[Work]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Catalog.open(Path(folder) / "c", create=True) as catalog:
        rights = Rights(catalog.connection)

        def state() -> tuple[object, ...]:
            found = dict(rights.all(Work))
            rows = rights.page("work", "song").rows, rights.page("work", "a").rows
            parties = [(party.name, party.works) for party in rights.parties().rows]
            return found, [[row.title for row in some] for some in rows], parties

        states = [(0, state())]
        for file in files:
            if change := rights.apply(file, FILE).change:
                states.append((change, state()))
        undone = []
        while len(states) > 1:
            change, _ = states[-1]
            undone.append((rights.undo(change).n, states.pop()[1]))
            assert state() == states[-1][1]
        while undone:
            change, before = undone.pop()
            rights.undo(change)
            assert state() == before


@settings(max_examples=20)
@given(any_work)
def test_any_work_is_stored_found_again_and_undone(one: Work) -> None:
    with tempfile.TemporaryDirectory() as folder, Catalog.open(Path(folder) / "c", create=True) as catalog:
        rights = Rights(catalog.connection)
        assert rights.apply([one], FILE).added == 1
        assert rights.apply([one], FILE).unchanged == 1
        assert rights.record(Work, rights.page("work").rows[0].n) == one
        rights.undo(1)
        assert rights.page("work").total == rights.parties().total == 0
