"""Rights data as publishers exchange it: works, recordings, parties, agreements. Frozen records, "" where unknown.

Nothing is refused for an odd identifier: it is kept as it is written, and `checks` says what is wrong with it. A parser
of a file is an iterator of `Parsed`: records, lines that were refused, and remarks, in the order of the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

Right = Literal["performing", "mechanical", "synchronisation"]
RIGHTS: Final[tuple[Right, ...]] = ("performing", "mechanical", "synchronisation")
WHOLE: Final = 1_000_000
"""All of a right: shares are whole parts per million."""

Role = str
"""A code of the CWR tables, or as the file has it where it knows none of them."""
WRITER_ROLES: Final = {
    "CA": "composer and author",
    "C": "composer",
    "A": "author",
    "AR": "arranger",
    "AD": "adaptor",
    "TR": "translator",
    "SA": "sub-author",
    "SR": "sub-arranger",
    "PA": "income participant",
}
"""CWR's writer designations."""
PUBLISHER_ROLES: Final = {
    "E": "original publisher",
    "AQ": "acquirer",
    "SE": "sub-publisher",
    "AM": "administrator",
    "ES": "substituted publisher",
    "PA": "income participant",
}
"""CWR's publisher types."""
OWNING_PUBLISHERS: Final = frozenset({"E", "AQ"})
"""Publisher types that own; the others collect for those who do."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Parts per million of each right."""

    performing: int = 0
    mechanical: int = 0
    synchronisation: int = 0

    def of(self, right: Right) -> int:
        return int(getattr(self, right))

    @classmethod
    def same(cls, ppm: int) -> Shares:
        """The same share of all three, as files have it that know one share only."""
        return cls(ppm, ppm, ppm)

    def __bool__(self) -> bool:
        return bool(self.performing or self.mechanical or self.synchronisation)


@dataclass(frozen=True, slots=True)
class Societies:
    """Affiliations for each right: CISAC's society numbers ("35"), or names as the file has them."""

    performing: str = ""
    mechanical: str = ""
    synchronisation: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A writer, publisher, performer or label.

    name: the last name of a person, or the whole name. ipi: the IPI name number; number: the submitter's own number of
    the interested party. other_names: whole names in other alphabets.
    """

    name: str
    first_name: str = ""
    ipi: str = ""
    ipi_base: str = ""
    isni: str = ""
    dpid: str = ""
    number: str = ""
    societies: Societies = field(default_factory=Societies)
    other_names: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class Collection:
    """What a party collects in a territory: a TIS number ("2136" is the world) or an ISO 3166 code.

    included: False takes the territory out of those that were stated before it. starts, ends: ISO dates, both included.
    """

    territory: str
    included: bool = True
    shares: Shares = field(default_factory=Shares)
    starts: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Interest:
    """What a party has in a work: what it owns, and, apart from that, what it collects.

    chain: of publishers, the number of the chain that the publisher belongs to (CWR's publisher sequence number), 0 for
    none. publishers: of writers, the numbers (Party.number) of the original publishers that represent them. agreement:
    the submitter's agreement number. controlled: by the submitter.
    """

    party: Party
    role: Role
    ownership: Shares = field(default_factory=Shares)
    collection: tuple[Collection, ...] = ()
    controlled: bool = True
    writer: bool = True
    """Whether it is a writer's interest (SWR, OWR), else a publisher's: some codes are both."""
    chain: int = 0
    publishers: tuple[str, ...] = ()
    agreement: str = ""


@dataclass(frozen=True, slots=True)
class WorkReference:
    """How another record names a work; what is known of it."""

    number: str = ""
    iswc: str = ""
    title: str = ""
    submitter: str = ""


@dataclass(frozen=True, slots=True)
class AlternativeTitle:
    """kind: CWR's title type ("AT" where it says no more); language: ISO 639-1."""

    title: str
    kind: str = "AT"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What a file states of AI in how something was made, as it states it.

    about: what it concerns ("composition", "lyrics", "performance", … as the file says); text: its own words or codes;
    where: the element or column.
    """

    about: str
    text: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class RelatedWork:
    """Another work that this one is made of. how: CWR's record type, "VER" of a version of it, "EWT" of an excerpt from
    it, "COM" of a part in a composite work. writers: whole names."""

    how: str
    work: WorkReference
    writers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """A number that others have for a work. organisation: CISAC's number of a society, or as the file has it."""

    organisation: str
    number: str


@dataclass(frozen=True, slots=True)
class Work:
    """A musical work as its submitter registers it. number: the submitter's work number, unique for one submitter.

    submitter: who gave the number (the sender of a CWR file); "" for the publisher's own lists. recordings: ISRCs.
    status: what a society's acknowledgement said last of it. line: where the record began in its file.
    """

    title: str
    number: str = ""
    iswc: str = ""
    submitter: str = ""
    alternative_titles: tuple[AlternativeTitle, ...] = ()
    language: str = ""
    interests: tuple[Interest, ...] = ()
    performers: tuple[Party, ...] = ()
    recordings: tuple[str, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    status: str = ""
    related: tuple[RelatedWork, ...] = ()
    other_numbers: tuple[OtherNumber, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class RightsHolder:
    """Who owns a recording, or controls it in a territory ("" for everywhere)."""

    party: Party
    share_ppm: int = WHOLE
    role: str = "label"
    territory: str = ""
    starts: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Contributor:
    """Who had a part in a recording, or wrote what is recorded. roles: as the file says them ("Composer", "Drums")."""

    party: Party
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recording:
    """A sound recording. duration_s: 0 where it is not stated. released: an ISO date. number: the file's own number."""

    title: str
    isrc: str = ""
    number: str = ""
    submitter: str = ""
    version: str = ""
    artists: tuple[str, ...] = ()
    label: str = ""
    duration_s: float = 0.0
    released: str = ""
    upc: str = ""
    release_title: str = ""
    holders: tuple[RightsHolder, ...] = ()
    works: tuple[WorkReference, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class AgreementParty:
    """side: "assignor" or "acquirer"; shares: those that the agreement gives it."""

    party: Party
    side: str
    shares: Shares = field(default_factory=Shares)


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement between parties over works. kind: CWR's agreement type, as "OS" or "PG"; starts, ends: ISO dates.

    territories: those it holds in (and, with included False, those it does not); their shares are of no matter.
    """

    number: str
    submitter: str = ""
    kind: str = ""
    starts: str = ""
    ends: str = ""
    territories: tuple[Collection, ...] = ()
    parties: tuple[AgreementParty, ...] = ()
    works: tuple[WorkReference, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What a society answered to the registration of a work (CWR's ACK): of the work, its status alone changes.

    number: the submitter's work number, which is how the work is found; status: CWR's transaction status, as "AS" or
    "CO"; society: who answers; society_number: its own number of the work; iswc: what it gave or confirmed; processed:
    an ISO date; messages: what it remarks.
    """

    number: str
    title: str
    status: str
    society: str = ""
    society_number: str = ""
    iswc: str = ""
    processed: str = ""
    messages: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """A line, or the record that begins there, that nothing was taken of."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Warned:
    """A line that was taken, and what is odd about it."""

    line: int
    what: str


Record = Work | Recording | Agreement
Parsed = Record | Acknowledged | Refused | Warned


@dataclass(frozen=True, slots=True)
class Origin:
    """Where rights data come from. sha256: of the file; "" of what was entered by hand."""

    file: str = ""
    form: str = "by hand"
    """"CWR 2.2", "CSV", "ERN 4.3", …"""
    sha256: str = ""
