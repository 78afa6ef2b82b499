"""Works and recordings that nobody wrote, for tests of rights data."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from descant.catalog.identifiers import ipi_name_check, iswc_check_digit
from descant.rights.model import (
    WHOLE,
    AlternativeTitle,
    Collection,
    Disclosure,
    Interest,
    Origin,
    Party,
    Recording,
    RightsHolder,
    Shares,
    Societies,
    Work,
    WorkReference,
)

FILE = Origin("works.V22", "CWR 2.2", "ab" * 32)


def ipi(number: int) -> str:
    digits = f"{number:09d}"
    return digits + ipi_name_check(digits)


def iswc(number: int) -> str:
    digits = f"{number:09d}"
    return f"T{digits}{iswc_check_digit(digits)}"


def isrc(number: int) -> str:
    return f"SEABC26{number:05d}"


def writer(name: str, performing: int = WHOLE // 2, mechanical: int = 0, number: int = 0) -> Interest:
    first, _, last = name.rpartition(" ")
    party = Party(last, first, ipi(number) if number else "", number=f"W{number}" if number else "")
    return Interest(party, "CA", Shares(performing, mechanical, mechanical))


def publisher(name: str, performing: int = WHOLE // 2, mechanical: int = WHOLE, role: str = "E") -> Interest:
    shares = Shares(performing, mechanical, mechanical)
    collection = (Collection("2136", True, shares),)
    return Interest(Party(name), role, shares, collection, writer=False, chain=1)


def work(number: int, title: str = "", *, code: bool = True, by: str = "Ada Ravn") -> Work:
    return Work(
        title or f"Song {number}",
        number=f"N{number}",
        iswc=iswc(number) if code else "",
        interests=(writer(by, number=number + 1), publisher("Fjord Music")),
        recordings=(isrc(number),),
    )


def recording(number: int, title: str = "") -> Recording:
    return Recording(
        title or f"Song {number}",
        isrc=isrc(number),
        artists=("The Gulls",),
        label="Quay Records",
        holders=(RightsHolder(Party("Quay Records")),),
        works=(WorkReference(iswc=iswc(number)),),
    )


def works(count: int, first: int = 1) -> Iterator[Work]:
    return (work(number) for number in range(first, first + count))


# Any record at all, for properties.

texts = st.text(max_size=12)
ppm = st.integers(0, WHOLE)
shares = st.builds(Shares, ppm, ppm, ppm)
parties = st.builds(Party, texts, texts, texts, texts, texts, texts, texts, st.builds(Societies, texts, texts, texts))
collections = st.builds(Collection, texts, st.booleans(), shares, texts, texts)
interests = st.builds(
    Interest,
    parties,
    st.sampled_from(["CA", "E", "AQ", "SE", "odd"]),
    shares,
    st.lists(collections, max_size=2).map(tuple),
    st.booleans(),
    st.booleans(),
    st.integers(0, 99),
    st.lists(texts, max_size=2).map(tuple),
    texts,
)
any_work = st.builds(
    Work,
    texts,
    texts,
    st.one_of(texts, st.integers(0, 99).map(iswc)),
    texts,
    st.lists(st.builds(AlternativeTitle, texts, texts, texts), max_size=2).map(tuple),
    texts,
    st.lists(interests, max_size=3).map(tuple),
    st.lists(parties, max_size=2).map(tuple),
    st.lists(st.one_of(texts, st.integers(0, 9).map(isrc)), max_size=2).map(tuple),
    st.lists(st.builds(Disclosure, texts, texts, texts), max_size=1).map(tuple),
)
