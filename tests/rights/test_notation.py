"""What stands in one cell with its parts is read back as it was, for any names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from descant.catalog.identifiers import ipi_name_check
from descant.rights.importers.tables import notation
from descant.rights.importers.tables.values import listed
from descant.rights.model import (
    AlternativeTitle,
    Contributor,
    Disclosure,
    OtherNumber,
    Party,
    RelatedWork,
    WorkReference,
)

WORDS = st.text(
    st.characters(categories=("Ll", "Lu", "Lo", "Nd"), include_characters=" ,.'-&!?"), min_size=1, max_size=20
)
NAMES = WORDS.map(str.strip).filter(bool)
MAYBE = st.one_of(st.just(""), NAMES)
IPIS = st.integers(1, 10**9 - 1).map(lambda number: f"{number:09}{ipi_name_check(f'{number:09}')}")
PARTIES = st.builds(Party, NAMES, MAYBE, st.one_of(st.just(""), IPIS))


@given(
    st.lists(st.builds(AlternativeTitle, NAMES, st.sampled_from(["AT", "TE"]), st.sampled_from(["", "de"])), max_size=3)
)
def test_titles(titles: list[AlternativeTitle]) -> None:
    cell = notation.joined(map(notation.title_cell, titles))
    assert list(map(notation.title_of, listed(cell))) == titles


@given(st.lists(PARTIES, max_size=3))
def test_parties(parties: list[Party]) -> None:
    cell = notation.joined(map(notation.party_cell, parties))
    assert list(map(notation.party_of, listed(cell))) == parties


@given(st.builds(Contributor, PARTIES, st.lists(st.sampled_from(["Composer", "Drums"]), unique=True).map(tuple)))
def test_contributors(contributor: Contributor) -> None:
    assert notation.contributor_of(notation.contributor_cell(contributor)) == contributor


@given(st.sampled_from(["VER", "EWT", "COM"]), MAYBE, MAYBE, NAMES, st.lists(NAMES, max_size=2))
def test_related_works(how: str, number: str, iswc: str, title: str, writers: list[str]) -> None:
    related = RelatedWork(how, WorkReference(number, iswc, title), tuple(writers))
    assert notation.related_of(notation.related_cell(related)) == related


@given(MAYBE, MAYBE, NAMES)
def test_references_and_numbers(number: str, iswc: str, title: str) -> None:
    reference = WorkReference(f"N{number}" if number else "", iswc, title, "X" if number else "")
    assert notation.reference_of(notation.reference_cell(reference), "X") == reference
    other = OtherNumber(title, number or "1")
    assert notation.number_of_other(notation.number_cell(other)) == other


@given(MAYBE, NAMES, MAYBE)
def test_disclosures(about: str, said: str, where: str) -> None:
    disclosure = Disclosure(about, said, where)
    assert notation.disclosure_of(notation.disclosure_cell(disclosure)) == disclosure


@given(st.text(max_size=40))
def test_any_text_is_something(text: str) -> None:
    for read in (notation.title_of, notation.party_of, notation.contributor_of, notation.related_of,
                 notation.reference_of, notation.number_of_other, notation.disclosure_of):  # fmt: skip
        read(text)
