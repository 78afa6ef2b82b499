"""What a column of a table can be, by which headers it is known, and how headers are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Field:
    """name: in mappings; meaning: for people; headers: others that it goes by, as `plain` makes them."""

    name: str
    meaning: str
    headers: tuple[str, ...] = ()


def _read(table: str) -> tuple[Field, ...]:
    found: list[Field] = []
    for line in filter(None, table.splitlines()):
        if line.startswith(" "):
            headers = tuple(header.strip() for header in line.split(",") if header.strip())
            found[-1] = replace(found[-1], headers=found[-1].headers + headers)
        else:
            name, _, meaning = line.partition(": ")
            found.append(Field(name, meaning))
    return tuple(found)


_TABLE: Final = """
work_row: a number that says which rows are of one work, where it has none of its own
work_number: the publisher's own number of the work
    work id, work no, work code, work ref, workid, internal id, internal work id, song id, song code, song number,
    mlc song code, submitter work number, publisher work number, werknummer
title: the work's title
    work title, song title, song, primary title, work primary title, song name, work name, titel,
    werktitel, composition
iswc: the work's ISWC
    iswc code, iswc number
alternative_titles: other titles of the work, with ; between
    alternative title, alternate title, alternate titles, alt title, alt titles, aka, akas, aka titles,
    also known as
language: the language of the title
    language code, title language
submitter: who gave the work its number
related_works: works that it is a version of or made of, as VER [number] [ISWC] Title / Writer, with ; between
other_numbers: numbers that societies have for it, as 52: 123, with ; between
performers: who performs the work, with ; between
    performer, performing artist, performing artists
interest: a number that says which rows of a work are of one and the same interest
    interest number
name: a writer or publisher of the work, as its role says
    party, party name, interested party, interested party name, shareholder, share holder, rights holder,
    rightsholder, right holder, owner, owner name, last name, last name or company
first_name: the first name of a person
    party first name, first names
party_number: the publisher's own number of the writer or publisher
    ip number, interested party number, ip no, party id, writer id, publisher id, shareholder id
ipi: the IPI name number
    ipi name number, ipi number, ipi no, cae, cae ipi, ipi cae, cae number, party ipi, ipi name
ipi_base: the IPI base number
    ipi base number
other_names: names in other alphabets, with ; between
isni: the ISNI
    party isni
role: CWR's code of the role: C, A, CA, AR, E, AM, SE, …
    role code, capacity, party role, writer role, writer designation, designation, function, share type, rolle
kind: whether the row is of a writer or of a publisher
    party type, writer or publisher, type of party
writer_name: a writer, or several with ; between
    writer, writers, writer names, composer, composers, composer name, songwriter, songwriters, author, authors,
    writer full name, composer author, komponist, urheber
writer_last_name: the last name of a writer
    writer surname, composer last name, writer lastname
writer_first_name: the first name of a writer
    composer first name, writer firstname
writer_ipi: the IPI name number of a writer
    writer ipi number, writer ipi name number, writer cae, composer ipi, writer ipi cae, writers ipi, writers ipis
writer_share: what the writer owns
    writers share, composer share, writer split, writer ownership
publisher_name: a publisher of the work
    publisher, publishers, original publisher, publisher names, verlag
publisher_ipi: the IPI name number of the publisher
    publisher ipi number, publisher ipi name number, publisher cae, original publisher ipi
publisher_share: what the publisher owns
    publishers share, publisher split, publisher ownership, pub share
publisher_role: CWR's code of the publisher's type: E, AM, SE, AQ
    publisher type, publisher capacity
share: what is owned of every right
    shares, ownership, ownership share, split, splits, share percent, percentage, percent, owned share, anteil
share_performing: what is owned of the performing right
    pr share, pr ownership share, performing share, performance share, performing rights share, pr ownership,
    perf share
share_mechanical: what is owned of the mechanical right
    mr share, mr ownership share, mechanical share, mechanical rights share, mr ownership, mech share
share_synchronisation: what is owned of the synchronisation right
    sr share, sr ownership share, sync share, synch share, synchronization share, synchronisation rights share,
    sr ownership, share synchronization
society_performing: the society for the performing right
    pr society, society, pro, cmo, performing society
society_mechanical: the society for the mechanical right
    mr society, mechanical society
society_synchronisation: the society for the synchronisation right
    sr society, synchronisation society
controlled: whether the interest is the submitter's to administer (Y or N)
    controlled by submitter, is controlled
chain: the number of the publishing chain
    publisher sequence, publisher sequence number, chain of title
represented_by: the own numbers of the publishers that represent the writer, with ; between
agreement: the number of the agreement
    agreement number, agreement id, contract, contract number, contract id
agreement_type: the type of the agreement
    agreement kind, contract type
territory: where the collection shares hold: a TIS number or an ISO code
    territories, territory code
territory_included: N where the territory is left out of those before
    included, inclusion
collects_performing: what is collected of the performing right in the territory
    pr collection share, performing collection share, collection share performing
collects_mechanical: what is collected of the mechanical right in the territory
    mr collection share, mechanical collection share, collection share mechanical
collects_synchronisation: what is collected of the synchronisation right in the territory
    sr collection share, synchronisation collection share, collection share synchronisation
collects: what is collected of every right in the territory
    collection share, collects share
starts: the first day of it
    start date, from date, valid from, starts on
ends: the last day of it
    end date, to date, valid to, valid until, ends on
isrc: the ISRC of a recording, or several with ; between
    isrcs, recording isrc, isrc code, isrc codes, isrc number
recording_title: the title of a recording
    track title, track, track name, sound recording title, recording name
recording_number: the own number of a recording
    recording id, track id, recording code
version: the version of a recording
    version title, recording version, track version, mix
artist: the artists of a recording, with ; between
    artists, display artist, main artist, artist name, recording artist, recording artist name, artist s, interpret
label: the label of a recording
    record label, label name, label owner
duration: how long a recording lasts
    recording duration, length, track length, time, recording length
released: when a recording was released
    release date, date of release, first release date
upc: the UPC or EAN of the release
    ean, barcode, upc ean, icpn, gtin, upc code
release_title: the title of the release
    album, album title, release, release name
contributors: who had a part in a recording, as Name: Role, Role, with ; between
    contributor
of_works: the numbers or ISWCs, or titles in “”, of the works in a recording, with ; between
holder_name: who owns the recording
    recording owner, master owner, p line, pline, phonographic owner
holder_share: what of the recording it owns
    recording share, master share
holder_role: in which role it owns it
    recording owner role
holder_territory: where it owns it
    recording territory
holder_starts: the first day on which it owns it
holder_ends: the last day on which it owns it
ai_disclosures: what is said of AI in it, with ; between
    ai disclosure, contains ai, ai usage, ai declaration
"""
"""A line a field, its name and meaning; indented below it, the headers that it is known by."""

FIELDS: Final = _read(_TABLE)
NAMES: Final = {field.name: field for field in FIELDS}
WORK_FIELDS: Final = frozenset(
    {"work_number", "title", "iswc", "name", "writer_name", "writer_last_name", "publisher_name"}
)
"""A table with none of them is of recordings."""
NOT_RIGHTS: Final = "catalog_track"
"""The first header of a table that an export made of a catalog's tracks: it is no rights data."""
NAMES_WORK: Final = frozenset({"work_number", "work_row", "title", "iswc"})
NAMES_RECORDING: Final = frozenset({"isrc", "recording_number", "recording_title", "title"})
"""One of them says which work or recording a row is of."""
SHARE_FIELDS: Final = frozenset(
    name for name in NAMES if name.startswith(("share", "collects")) or name.endswith("_share")
)
_UNITS: Final = ("percent", "percentage", "pct")
_BY_HEADER: Final = {
    header: field.name for field in FIELDS for header in (field.name.replace("_", " "), *field.headers)
}
_NUMBERED: Final = re.compile(r"(writer|composer|author|publisher|party|owner) (\d{1,2})(?: (publisher))?(?: (.+))?")
_IN_GROUPS: Final = {
    "": "name", "name": "name", "last": "name", "surname": "name", "first": "first_name", "pro": "society_performing",
    "mro": "society_mechanical", "sro": "society_synchronisation", "society": "society_performing",
    "type": "role", "saan": "agreement", "agreement number": "agreement", "number": "party_number",
    "id": "party_number",
}  # fmt: skip


def plain(header: str) -> str:
    """A header for comparison: "Writer's IPI #" → "writers ipi"."""
    text = unicodedata.normalize("NFKC", header).casefold().replace("%", " percent ").replace("'", "").replace("’", "")
    return " ".join(re.findall(r"[^\W_]+", text))


def guessed(header: str) -> str:
    """The field that a header stands for; "" where none is known."""
    text = plain(header)
    if text in _BY_HEADER:
        return _BY_HEADER[text]
    words = [word for word in text.split() if word not in _UNITS]
    bare = " ".join(word for word in words if not word.isdigit())  # "Alt Title 3"
    return _BY_HEADER.get(" ".join(words)) or _BY_HEADER.get(bare, "")


def numbered(header: str) -> tuple[str, str]:
    """The group and the field of a column in a table that has its parties side by side: of "Writer 2 IPI" they are
    ("writer 2", "ipi"). A writer's publisher is a group of its own. ("", "") for other headers."""
    found = _NUMBERED.fullmatch(plain(header))
    if not found:
        return "", ""
    who, number, own, rest = found.groups()
    group = f"{who} {number}{' publisher' if own else ''}"
    words = " ".join(word for word in (rest or "").split() if word not in _UNITS)
    return group, _IN_GROUPS.get(words) or _BY_HEADER.get(words, "")


def in_percent(header: str) -> bool:
    """Whether the header itself says that its shares are percentages."""
    return any(word in _UNITS for word in plain(header).split())
