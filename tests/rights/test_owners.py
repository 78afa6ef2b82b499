"""A track's owners are those of the rights data it is linked with, as they are today; else those of its tags."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_catalog import new_track
from made_up_rights import FILE, ipi, isrc, publisher, recording, work, writer

from descant.attribution.limits import of_owners
from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner, Tags
from descant.report.model import Contribution, LegShares
from descant.report.names import names_of, owned
from descant.rights import deciding
from descant.rights.checks import adds_up
from descant.rights.matching import match
from descant.rights.model import WHOLE, Interest, Party, RightsHolder, Shares, Work
from descant.rights.owners import recording_owners, rights_of, with_rights, work_owners
from descant.rights.store import Rights
from descant.royalties.attributions import Source
from descant.royalties.payees import Payees

ppms = st.one_of(st.sampled_from([0, 333_333, 333_334, 500_000, 499_700, WHOLE]), st.integers(0, WHOLE))
THIRD = functools.partial(writer, performing=333_300)


@pytest.fixture(params=["folder", "PostgreSQL"])
def catalog(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Catalog]:
    place = tmp_path / "catalog" if request.param == "folder" else request.getfixturevalue("postgres_url")
    with Catalog.open(place, create=True) as made:
        yield made


def ppm(owners: tuple[Owner, ...]) -> dict[str, int]:
    return {owner.name: owner.share_ppm for owner in owners}


def test_owners_are_those_of_the_linked_work_and_recording(catalog: Catalog) -> None:
    tags = Tags(
        "Song 1",
        isrc=isrc(1),
        owners=(Owner("Old Name", "writer", "work", WHOLE), Owner("Old", "label", "recording", WHOLE)),
    )
    track = catalog.add(new_track(1, tags=tags))
    plain = catalog.add(new_track(2, tags=replace(tags, title="Elsewhere", isrc="")))
    rights = Rights(catalog.connection)
    rights.apply([work(1), recording(1)], FILE)
    assert with_rights(catalog.connection, catalog.tracks()) == (catalog.tracks(), frozenset())
    match(rights)
    found, differing = with_rights(catalog.connection, catalog.tracks_by_id([track, plain]))
    assert found[0].tags.owners == (
        Owner("Ada Ravn", "writer", "work", WHOLE // 2, ipi(2)),
        Owner("Fjord Music", "publisher", "work", WHOLE // 2),
        Owner("Quay Records", "label", "recording", WHOLE),
    )
    assert found[1].tags.owners == tags.owners
    assert differing == {track}
    assert of_owners([found[0]]) == [
        "Owners of “Song 1” were taken from the catalog's rights data; the tags of their files name others, or other"
        " shares."
    ]
    told = rights_of(catalog.connection, catalog.track(track))
    assert told.owners == found[0].tags.owners
    assert (told.from_rights, told.differing) == (("recording", "work"), ("work", "recording"))
    assert [(one.kind, one.title) for one in told.links] == [("recording", "Song 1"), ("work", "Song 1")]
    rights.undo(2)
    assert with_rights(catalog.connection, catalog.tracks()) == (catalog.tracks(), frozenset())


def test_what_tags_say_of_a_right_that_rights_data_do_not_state_stays(catalog: Catalog) -> None:
    label = Owner("Tag Records", "label", "recording", WHOLE)
    track = catalog.add(new_track(1, tags=Tags("Song 1", isrc=isrc(1), owners=(label,))))
    rights = Rights(catalog.connection)
    rights.apply([work(1)], FILE)
    match(rights)
    found, differing = with_rights(catalog.connection, [catalog.track(track)])
    assert found[0].tags.owners[-1] == label
    assert not differing


def test_money_goes_by_rights_data_though_files_of_one_recording_name_others(catalog: Catalog) -> None:
    tags = Tags("Song 1", isrc=isrc(1), owners=(Owner("Old Name", "writer", "work", WHOLE),))
    track = catalog.add(new_track(1, tags=tags))
    again = new_track(1, tags=replace(tags, owners=(Owner("Older", "writer", "work", WHOLE),)), path="/music/again.wav")
    catalog.add(again)
    rights = Rights(catalog.connection)
    rights.apply([work(1)], FILE)
    match(rights)
    stored = catalog.track(track)
    looked_for = replace(stored, also=tuple(replace(name, declarations=()) for name in stored.also))
    [one], _ = with_rights(catalog.connection, [looked_for])
    assert [name.owners for name in names_of(one)] == [()]
    assert [name.declarations for name in one.also] == [()]  # what else is known of a file stays
    parts = Payees(None, ()).parts(Source(track, "", "", "", owned(one.tags.owners)), "composition")
    assert [(part.payee.name if part.payee else "", part.ppm, part.held) for part in parts] == [
        ("Ada Ravn", WHOLE // 2, ""),
        ("Fjord Music", WHOLE // 2, ""),
    ]


def test_a_link_by_hand_and_an_edit_count_at_once(catalog: Catalog) -> None:
    track = catalog.add(new_track(1, tags=Tags("Anything")))
    rights = Rights(catalog.connection)
    number = rights.add(work(1))
    deciding.link(rights, number, track=track)
    rights.edit(number, replace(work(1), interests=(writer("Bo Lind", WHOLE, WHOLE),)))
    [one], _ = with_rights(catalog.connection, [catalog.track(track)])
    assert ppm(one.tags.owners) == {"Bo Lind": WHOLE}


@pytest.mark.parametrize(
    ("interests", "expected"),
    [
        ((writer("A", 500_000), publisher("P", 500_000)), {"A": 500_000, "P": 500_000}),
        ((*map(THIRD, "ABC"),), {"A": 333_334, "B": 333_333, "C": 333_333}),
        ((writer("A", 500_500), publisher("P", 500_000)), {"A": 500_250, "P": 499_750}),  # within CWR's tolerance
        ((writer("A", 400_000), publisher("P", 0, 1_000_000)), {"P": 1_000_000}),  # the mechanical shares make a whole
        ((writer("A", 400_000),), {"A": 400_000}),  # what does not add up stays what it is
        ((writer("A", 900_000), writer("B", 900_000)), {"A": 900_000, "B": 900_000}),
        ((writer("A"), publisher("P"), publisher("S", role="SE")), {"A": 500_000, "P": 500_000}),
        ((writer("A", 250_000), writer("A", 250_000), publisher("P", role="AQ")), {"A": 500_000, "P": 500_000}),
        ((writer("A", 0), publisher("P", 0, 0)), {}),
    ],
)  # fmt: skip
def test_owners_of_a_work_are_its_writers_and_the_publishers_that_own(
    interests: tuple[Interest, ...], expected: dict[str, int]
) -> None:
    assert ppm(work_owners([Work("W", interests=interests)])) == expected


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["CA", "E", "SE"]), ppms), min_size=1, max_size=5))
def test_what_adds_up_is_exactly_the_whole_and_what_does_not_is_what_it_was(rows: list[tuple[str, str, int]]) -> None:
    interests = tuple(Interest(Party(name), role, Shares(share), writer=role == "CA") for name, role, share in rows)
    owned = sum(one.ownership.performing for one in interests if one.role != "SE")
    owners = work_owners([Work("W", interests=interests)])
    assert sum(owner.share_ppm for owner in owners) == (WHOLE if adds_up(owned) and owned else owned)
    assert all(owner.share_ppm > 0 for owner in owners)


def test_the_works_of_a_medley_count_the_same_and_none_of_them_may_be_unknown() -> None:
    one, other = work(1), Work("Other", interests=(writer("Bo Lind", WHOLE),))
    assert ppm(work_owners([one, other])) == {"Ada Ravn": 250_000, "Fjord Music": 250_000, "Bo Lind": 500_000}
    assert work_owners([one, Work("Unknown")]) == ()


@pytest.mark.parametrize(
    ("holders", "expected"),
    [
        ([("A", ""), ("B", "SE")], {"A": WHOLE}),
        ([("A", "Worldwide")], {"A": WHOLE}),
        ([("A", "SE"), ("A", "NO")], {"A": WHOLE}),
        ([("A", "SE"), ("B", "NO")], {}),  # nobody holds it everywhere
        ([], {}),
    ],
)
def test_owners_of_a_recording_are_those_that_hold_it_everywhere(
    holders: list[tuple[str, str]], expected: dict[str, int]
) -> None:
    held = tuple(RightsHolder(Party(name), territory=territory) for name, territory in holders)
    assert ppm(recording_owners(replace(recording(1), holders=held), "2026-06-01")) == expected


def test_owners_of_a_recording_are_those_of_the_day() -> None:
    held = (RightsHolder(Party("Then"), ends="2025-12-31"), RightsHolder(Party("Now"), starts="2026-01-01"))
    one = replace(recording(1), holders=held)
    assert ppm(recording_owners(one, "2025-12-31")) == {"Then": WHOLE}
    assert ppm(recording_owners(one, "2026-01-01")) == {"Now": WHOLE}


def test_the_roles_are_those_that_reports_know() -> None:
    owners = work_owners(
        [Work("W", interests=(writer("A"), publisher("P"), Interest(Party("X"), "SE", Shares(), writer=False)))]
    )
    assert [(owner.name, owner.role) for owner in owners] == [("A", "writer"), ("P", "publisher")]
    assert Contribution("", "", "", "", "", 0, 0, 0, None, LegShares(0, 0, 0), owned(owners)).owners[0].right == "work"
