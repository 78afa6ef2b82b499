"""Reads an ERN message, one resource at a time, without entities, network or DTD.

Recordings come before the releases that say where they are on: they wait in memory for them, up to MOST_RECORDINGS.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from descant.errors import DescantError
from descant.rights.importers.ern.elements import Element, disclosures_of, name_of, text
from descant.rights.importers.ern.parties import Parties, listed_party, party_in
from descant.rights.importers.ern.resources import (
    Found,
    Releases,
    WorkFacts,
    add_release,
    day,
    recordings_of,
    work_of,
)
from descant.rights.importers.lines import Examined, Lines
from descant.rights.model import Parsed, Party, Recording, Refused, Warned

MOST_RECORDINGS: Final = 50_000
_MOST_DEPTH: Final = 60
_MOST_ELEMENTS: Final = 200_000
"""Elements of one resource or release."""
_MESSAGES: Final = frozenset({"NewReleaseMessage", "CatalogListMessage"})
_LISTS: Final = frozenset({"PartyList", "WorkList", "ResourceList", "ReleaseList", "CollectionList"})
_VERSION: Final = re.compile(r"(?:/ern/|ern-main/|^ern/|[ }]ern/)(\d)\.?(\d)\.?(\d?)\b")
_ENCODING: Final = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DAMAGED: Final = "Ask for it again where it comes from."


@dataclass(frozen=True, slots=True)
class Root:
    """What the message says of itself. version: "43" → "4.3"; "" where its namespace names none."""

    version: str
    encoding: str
    sender: str
    dpid: str
    created: str

    @property
    def form(self) -> str:
        return f"ERN {self.version}".strip()


def read_root(examined: Examined) -> Root:
    """Raises DescantError where the file is no such message."""
    declared = _ENCODING.search(examined.sample[:200])
    version = sender = dpid = created = ""
    for depth, event, element in _walk(examined):
        name = name_of(element)
        if depth == 1 and event == "start":
            if name not in _MESSAGES:
                raise DescantError(
                    f"it is XML of another kind ({name[:60]})",
                    remedy="ERN messages of the kind NewReleaseMessage can be read.",
                    path=examined.path,
                )
            version = _version(element)
        elif name == "MessageHeader" and event == "end":
            sending = next((one for one in element if name_of(one) == "MessageSender"), None)
            party = party_in(sending, {}) if sending is not None else Party("")
            sender, dpid = party.full_name or party.dpid, party.dpid
            created = day(text(element, "MessageCreatedDateTime"))
            break
        elif depth == 2 and name in _LISTS:
            break
    encoding = declared[1].decode() if declared else examined.encoding or "utf-8"
    return Root(version, encoding.lower(), sender, dpid, created)


def _version(root: Element) -> str:
    said = f"{root.tag} {root.get('MessageSchemaVersionId') or ''} {' '.join(map(str, root.nsmap.values()))}"
    found = _VERSION.search(said)
    return ".".join(filter(None, found.groups())) if found else ""


def read_ern(lines: Lines, root: Root) -> Iterator[Parsed]:
    """Raises DescantError where the message is damaged: it has no half that could be taken."""
    parties: dict[str, Party] = {}
    works: dict[str, WorkFacts] = {}
    found: list[Found] = []
    releases = Releases()
    others: dict[str, list[int]] = {}
    remarks: list[Parsed] = []
    count = 0
    for _, event, element in _walk(lines.examined, lines):
        if event == "start":
            continue
        name = name_of(element)
        if name == "Party":
            reference, party = listed_party(element)
            parties[reference] = party
        elif name == "MusicalWork":
            reference, work = work_of(element, parties)
            works[reference] = work
        elif name == "SoundRecording":
            found.extend(_recording(element, parties, works, root, lines, remarks))
            count += 1
            if count > MOST_RECORDINGS:
                raise DescantError(f"it has more than {MOST_RECORDINGS:,} recordings", path=lines.examined.path)
        elif name in ("Release", "TrackRelease"):
            add_release(releases, element, parties)
        elif name in ("Image", "Video", "Text", "SheetMusic", "MIDI", "Software", "UserDefinedResource"):
            others.setdefault(name, []).append(int(element.sourceline or 0))
            if name in ("Image", "Video", "Text"):
                releases.others.extend(disclosures_of(element, name.lower()))
    lines.check_unchanged()
    numbers = Counter(one.number for part in found for one in part.recordings if not one.isrc)
    for part in found:
        for one in _complete(part, releases):
            if one.number and not one.isrc and numbers[one.number] > 1:  # a number of several names none of them
                remarks.append(Warned(one.line, f"its number {one.number} is another recording's, too: it is left out"))
                one = replace(one, number="")
            yield one
    yield from remarks
    for name, places in others.items():
        yield Warned(places[0], f"not kept, from this line on: {len(places):,} × {name}, which are no sound recordings")


def _recording(
    element: Element, parties: Parties, works: dict[str, WorkFacts], root: Root, lines: Lines, remarks: list[Parsed]
) -> Iterator[Found]:
    """The recording, or nothing where it has no name, which is remarked."""
    line = int(element.sourceline or 0)
    one = recordings_of(element, parties, works, root.sender)
    if not any(recording.title or recording.isrc for recording in one.recordings):
        remarks.append(Refused(line, "the recording has no title and no ISRC"))
    else:
        yield one


def _complete(found: Found, releases: Releases) -> Iterator[Recording]:
    facts = releases.of.get(found.reference)
    said = (*releases.disclosures.get(found.reference, ()), *releases.others)
    for recording in found.recordings:
        if facts:
            recording = replace(
                recording, upc=facts.upc, release_title=facts.title, label=recording.label or facts.label,
                released=recording.released or facts.released,
            )  # fmt: skip
        yield replace(recording, disclosures=tuple(dict.fromkeys((*recording.disclosures, *said))))


def _walk(examined: Examined, lines: Lines | None = None) -> Iterator[tuple[int, str, Element]]:
    """Start of the root; start and end of the parts of the message and of what its lists hold. What was seen is given
    up at once: memory holds one resource."""
    from lxml import etree

    path = examined.path
    try:
        with path.open("rb") as file:
            parser: Any = etree.iterparse(
                _Counted(file, lines), events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False,
                dtd_validation=False, attribute_defaults=False, huge_tree=False, remove_comments=True, remove_pis=True,
            )  # fmt: skip
            depth = elements = 0
            header = False
            for event, element in parser:
                if event == "start":
                    depth += 1
                    elements += 1
                    if depth > _MOST_DEPTH or elements > _MOST_ELEMENTS:
                        what = "is nested too deep" if depth > _MOST_DEPTH else "has too many elements"
                        raise DescantError(f"line {element.sourceline:,}: it {what}", path=path)
                    if depth == 1:
                        if element.getroottree().docinfo.internalDTD is not None:
                            raise DescantError("it has a DOCTYPE, which no message of DDEX has", path=path)
                        yield depth, event, element
                    elif depth == 2:
                        header = name_of(element) == "MessageHeader"
                        yield depth, event, element
                else:
                    if depth == 2 or (depth == 3 and not header):
                        yield depth, event, element
                        elements = 0
                        element.clear()
                        while element.getprevious() is not None:
                            del element.getparent()[0]
                    depth -= 1
    except etree.XMLSyntaxError as error:
        raise DescantError(f"it is no whole XML ({error.msg})", remedy=_DAMAGED, path=path) from error
    except OSError as error:
        raise DescantError(f"it cannot be read ({error.strerror or error})", path=path) from error


class _Counted:
    """A file of which is known how much was read."""

    def __init__(self, file: Any, lines: Lines | None) -> None:
        self._file, self._lines = file, lines

    def read(self, size: int = -1) -> bytes:
        data: bytes = self._file.read(size)
        if self._lines is not None:
            self._lines.position += len(data)
        return data
