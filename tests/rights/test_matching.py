"""Tracks are linked with recordings and works where that is sure, and proposed where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made_up_catalog import new_track
from made_up_rights import FILE, isrc, iswc, publisher, recording, work, writer

from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner, Tags
from descant.errors import Cancelled, DescantError
from descant.progress import CancelToken
from descant.rights import deciding
from descant.rights.answers import ProposalPage
from descant.rights.links import Link
from descant.rights.matching import match
from descant.rights.model import AlternativeTitle, Party, Record, Work, WorkReference
from descant.rights.similarity import titles_of
from descant.rights.store import Rights


@pytest.fixture(params=["folder", "PostgreSQL"])
def catalog(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Catalog]:
    place = tmp_path / "catalog" if request.param == "folder" else request.getfixturevalue("postgres_url")
    with Catalog.open(place, create=True) as made:
        yield made


@pytest.fixture
def rights(catalog: Catalog) -> Rights:
    return Rights(catalog.connection)


def tagged(catalog: Catalog, number: int, tags: Tags) -> str:
    return catalog.add(new_track(number, tags=tags))


def links(rights: Rights) -> list[Link]:
    return [link for _, link in rights.all(Link)]  # type: ignore[type-var]


def number_of(rights: Rights, record: Record) -> int:
    return rights.find(record)


def open_proposals(rights: Rights) -> ProposalPage:
    return deciding.proposals(rights)


def by(name: str) -> tuple[Owner, ...]:
    return (Owner(name, "writer", "work", 1_000_000),)


def test_by_isrc_a_track_is_its_recording_and_by_that_of_its_work(catalog: Catalog, rights: Rights) -> None:
    track = tagged(catalog, 1, Tags("Song 1", "The Gulls", isrc="SE-ABC-26-00001"))
    rights.apply([work(1), recording(1), recording(2)], FILE)
    matched = match(rights)
    assert (matched.linked, matched.proposed, matched.unmatched) == (2, 0, 0)
    one = number_of(rights, recording(1))
    assert {(link.track, link.recording, link.target, link.reason) for link in links(rights)} == {
        (track, 0, one, f"ISRC {isrc(1)}"),
        ("", one, number_of(rights, work(1)), f"ISRC {isrc(1)} is of the work"),
    }
    assert match(rights).change == 0
    [change] = [change for change in rights.history() if change.kind == "match"]
    assert change.detail == {"linked": 2, "proposed": 0}


def test_one_isrc_with_another_title_is_doubted(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Winter Train", "The Gulls", isrc=isrc(1)))
    rights.apply([recording(1, "Velvet Moon")], FILE)
    assert (match(rights).linked, match(rights).proposed) == (0, 1)
    [one] = open_proposals(rights).rows
    assert one.reason == f"ISRC {isrc(1)}, but the titles differ"
    assert (one.title, one.names, one.target_title, one.target_names) == (
        "Winter Train",
        "The Gulls",
        "Velvet Moon",
        "The Gulls",
    )


@pytest.mark.parametrize(
    ("tags", "records", "reason"),
    [
        (Tags("Other words", isrc=isrc(5)), [work(5)], f"ISRC {isrc(5)} is of the work"),
        (Tags("Song 5", iswc=iswc(5)), [replace(work(5), recordings=())], f"ISWC {iswc(5)}"),
        (
            Tags("Song 5 (Remastered 2011)", owners=by("Ravn Ada")),
            [replace(work(5), iswc="", recordings=())],
            "title 100, writers 100",
        ),
        (
            Tags("Song 5", owners=(*by("Traditional"), Owner("Ada Ravn", "arranger", "work", 500_000))),
            [replace(work(5), iswc="", recordings=())],
            "title 100, writers 100",
        ),
        (
            Tags("La chanson", owners=by("Ada Ravn")),
            [replace(work(5), recordings=(), alternative_titles=(AlternativeTitle("La Chanson"),))],
            "title 100, writers 100",
        ),
    ],
)
def test_what_is_sure_is_linked_with_its_reason(
    catalog: Catalog, rights: Rights, tags: Tags, records: list[Record], reason: str
) -> None:
    track = tagged(catalog, 1, tags)
    rights.apply([*records, work(8, "Elsewhere")], FILE)
    match(rights)
    assert [(link.track, link.target, link.reason, link.by) for link in links(rights)] == [
        (track, number_of(rights, records[0]), reason, "rule")
    ]


def test_a_recording_is_linked_by_the_number_it_names(rights: Rights) -> None:
    rights.apply([work(1, code=False), replace(recording(1), isrc="", works=(WorkReference(number="N1"),))], FILE)
    match(rights)
    assert [link.reason for link in links(rights)] == ["work number /N1"]


@pytest.mark.parametrize(
    ("tags", "score"),
    [
        (Tags("Silver Road"), 75.0),  # who made it is not known
        (Tags("Silver Road", "Ada Ravn"), 100.0),  # an artist need not be the writer
        (Tags("Silver Roads", owners=by("A Ravn")), 86.0),
    ],
)
def test_what_is_unsure_is_proposed(catalog: Catalog, rights: Rights, tags: Tags, score: float) -> None:
    tagged(catalog, 1, tags)
    rights.apply([replace(work(1, "Silver Road"), recordings=())], FILE)
    assert (matched := match(rights)).linked == 0
    assert (matched.proposed, matched.unmatched) == (1, 0)
    assert open_proposals(rights).rows[0].score == pytest.approx(score, abs=2)


@pytest.mark.parametrize(
    ("written", "title", "writers"),
    [
        ("Rian", "Rain", "Ravn Ada"),
        ("Slivery Raod", "Silvery Road", "Ada Ravn"),
        ("Silv erroad", "Silver Road", "Ada Ravn"),
        ("Bleu Skeis", "Blue Skies", "Ada Ravn"),
        ("Hrabourlight", "Harbourlight", ""),
        ("The Hrabourlight", "The Harbourlight", ""),
    ],
)
def test_a_title_with_letters_changed_at_its_beginning_is_proposed(
    catalog: Catalog, rights: Rights, written: str, title: str, writers: str
) -> None:
    tagged(catalog, 1, Tags(written, owners=by(writers) if writers else ()))
    others = [work(n, f"{title} {n}" if n % 2 else "Other Words", by="Quite Another") for n in range(2, 6)]
    rights.apply([replace(one, recordings=()) for one in (work(1, title), *others)], FILE)
    assert match(rights).linked == 0
    assert title in {one.target_title for one in open_proposals(rights).rows}


def test_of_a_maker_of_very_many_titles_only_those_that_share_a_word_are_compared(
    catalog: Catalog, rights: Rights, monkeypatch: pytest.MonkeyPatch
) -> None:
    tagged(catalog, 1, Tags("Rian", owners=by("Ada Ravn")))
    tagged(catalog, 2, Tags("Silver Roads", owners=by("Ada Ravn")))
    rights.apply([replace(work(n, title), recordings=()) for n, title in ((1, "Rain"), (2, "Silver Road"))], FILE)
    monkeypatch.setattr("descant.rights.similarity.MOST_OF_MAKER", 1)
    assert match(rights).linked == 0
    assert [one.target_title for one in open_proposals(rights).rows] == ["Silver Road"]


def test_nothing_alike_is_not_proposed(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Silver Road", "The Gulls", owners=by("Ada Ravn")))
    tagged(catalog, 2, Tags("", ""))
    rights.apply([work(1, "Silver Rain"), work(2, "Silver Road", by="Quite Another")], FILE)
    matched = match(rights)  # the same title, by somebody else
    assert (matched.linked, matched.proposed, matched.unmatched) == (0, 0, 2)


def test_two_that_come_near_are_both_proposed(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Silver Road", owners=by("Ada Ravn")))
    rights.apply([replace(work(n, "Silver Road", code=False), recordings=()) for n in (1, 2)], FILE)
    assert (match(rights).linked, open_proposals(rights).total) == (0, 2)


def test_two_works_that_name_one_isrc_are_for_a_person_to_decide(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Medley", isrc=isrc(9)))
    rights.apply([replace(work(n), recordings=(isrc(9),)) for n in (1, 2)], FILE)
    match(rights)
    page = open_proposals(rights)
    assert [one.reason for one in page.rows] == [f"ISRC {isrc(9)} is of the work, which 2 works have"] * 2
    deciding.confirm(rights, [one.n for one in page.rows])
    assert len(links(rights)) == 2


def test_tracks_without_isrc_are_their_recordings_by_title_artist_and_length(catalog: Catalog, rights: Rights) -> None:
    track = tagged(catalog, 1, Tags("Song 1", "The Gulls"))  # of four seconds
    rights.apply(
        [replace(recording(1, "Song 1 - Live"), duration_s=60.0), replace(recording(2, "Song 1"), duration_s=4.5)], FILE
    )
    match(rights)
    assert [(link.track, link.target) for link in links(rights)] == [(track, number_of(rights, recording(2)))]


def test_another_version_of_the_same_length_is_not_sure(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Song 1 (Live)", "The Gulls"))
    rights.apply([replace(recording(2, "Song 1"), duration_s=4.0)], FILE)
    assert (match(rights).linked, open_proposals(rights).total) == (0, 1)


def test_a_person_decides_many_at_once_and_it_is_remembered_and_undone(catalog: Catalog, rights: Rights) -> None:
    for n in range(6):
        tagged(catalog, n, Tags(f"Silver {n}{n}{n} road"))
    rights.apply([replace(work(n, f"Silver {n}{n}{n} road"), recordings=()) for n in range(6)], FILE)
    match(rights)
    rows = open_proposals(rights).rows
    assert len(rows) == 6
    confirmed = deciding.confirm(rights, [one.n for one in rows[:2]])
    rejected = deciding.reject(rights, [one.n for one in rows[2:5]])
    assert (confirmed.detail, rejected.detail) == ({"confirmed": 2}, {"rejected": 3})
    assert {one.n for one in open_proposals(rights).rows} == {rows[5].n}
    with pytest.raises(DescantError, match="not open"):
        deciding.confirm(rights, [rows[5].n, rows[0].n])
    assert open_proposals(rights).total == 1
    again = match(rights)
    assert (again.linked, again.proposed, again.unmatched) == (0, 1, 3)
    assert open_proposals(rights).total == 1
    rights.undo(rejected.n)
    match(rights)
    assert open_proposals(rights).total == 4


def test_confirming_one_of_several_settles_the_others_until_it_is_undone(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Silver Road"))
    rights.apply([replace(work(n, "Silver Road", by=f"Some {n}"), recordings=()) for n in (1, 2)], FILE)
    match(rights)
    first = open_proposals(rights).rows[0]
    change = deciding.confirm(rights, [first.n])
    assert open_proposals(rights).total == 0
    rights.undo(change.n)
    assert open_proposals(rights).total == 2


def test_links_by_hand_are_made_and_taken_away(catalog: Catalog, rights: Rights) -> None:
    track = tagged(catalog, 1, Tags("A"))
    rights.apply([work(1), recording(1)], FILE)
    song, record = number_of(rights, work(1)), number_of(rights, recording(1))
    deciding.link(rights, record, track=track)
    deciding.link(rights, song, recording=record)
    with pytest.raises(DescantError, match="linked already"):
        deciding.link(rights, song, recording=record)
    for wrong in ({"track": track, "recording": record}, {}, {"recording": song}, {"track": "none"}):
        with pytest.raises(DescantError):
            deciding.link(rights, song, **wrong)  # type: ignore[arg-type]
    with pytest.raises(DescantError, match="a recording with a work"):
        deciding.link(rights, record, recording=record)
    deciding.unlink(rights, record, track=track)
    with pytest.raises(DescantError, match="not linked"):
        deciding.unlink(rights, record, track=track)
    assert [link.linked for link in links(rights)] == [False, True]
    assert len(rights.details(record).links) == 2


def test_an_import_that_links_rest_on_is_undone_after_them(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Song 1", isrc=isrc(1)))
    applied = rights.apply([work(1)], FILE)
    matched = match(rights)
    with pytest.raises(DescantError, match=r"change 2 \(match"):
        rights.undo(applied.change)
    rights.undo(matched.change)
    rights.undo(applied.change)
    assert rights.counts()["work"] == rights.counts()["link"] == 0


def test_removing_a_record_takes_its_links_and_undo_brings_them_back(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Song 1", isrc=isrc(1)))
    rights.apply([work(1)], FILE)
    match(rights)
    removed = rights.remove([number_of(rights, work(1))])
    assert links(rights) == []
    rights.undo(removed.n)
    assert len(links(rights)) == 1


def test_stopped_matching_stores_nothing(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Song 1", isrc=isrc(1)))
    rights.apply([work(1)], FILE)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        match(rights, cancel=token)
    assert links(rights) == []


def test_versions_in_brackets_and_after_a_dash_do_not_count() -> None:
    assert (
        titles_of("Harbour (Remastered 2011)")
        == titles_of("Harbour - Live at Quay")
        == titles_of("HARBOUR")
        == ("harbour",)
    )
    assert titles_of("Pedlar’s Box", "Pedlar's Box", "Pedlars Box") == ("pedlars box",)
    assert titles_of("(Intro)") == ("intro",)
    assert titles_of("Stop - Go") == ("stop go",)


def test_performers_of_a_work_count_as_its_artists(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Silver Road", "The Gulls"))
    one = Work(
        "Silver Road", "1", interests=(writer("Ada Ravn"), publisher("Fjord Music")), performers=(Party("The Gulls"),)
    )
    rights.apply([one], FILE)
    match(rights)
    assert open_proposals(rights).rows[0].reason == "title 100, artist 100"


def test_neither_a_misspelt_word_nor_another_number_is_sure(catalog: Catalog, rights: Rights) -> None:
    tagged(catalog, 1, Tags("Sliver Harbour", owners=by("Ada Ravn")))
    tagged(catalog, 2, Tags("Symphony No 12", owners=by("Ada Ravn")))
    rights.apply(
        [replace(work(n, title), recordings=()) for n, title in ((1, "Silver Harbour"), (2, "Symphony No 13"))], FILE
    )
    assert match(rights).linked == 0
    assert [one.target_title for one in open_proposals(rights).rows] == ["Silver Harbour", "Symphony No 13"]


def test_many_works_of_one_title_are_told_apart_by_their_writers(
    catalog: Catalog, rights: Rights, monkeypatch: pytest.MonkeyPatch
) -> None:
    def name(n: int) -> str:
        return f"{'abcdefghij'[n % 10] * 5} {'klmnopqrst'[n // 10] * 5}"

    track = tagged(catalog, 1, Tags("Untitled", owners=by(name(77))))
    bare = replace(work(0, "Untitled"), recordings=(), iswc="")
    rights.apply([replace(bare, number=f"U{n}", interests=(writer(name(n)),)) for n in range(100)], FILE)
    monkeypatch.setattr("descant.rights.similarity.MOST_ALIKE", 20)
    match(rights)
    assert [(link.track, rights.record(Work, link.target).number) for link in links(rights)] == [(track, "U77")]
