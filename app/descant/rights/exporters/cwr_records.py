"""The records of one work or agreement in CWR 2.2, without their sequence numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from descant.apportionment import apportioned_exactly
from descant.catalog.identifiers import normal_isrc, normal_iswc
from descant.rights.exporters.latin import latin
from descant.rights.importers.cwr.layouts import LAYOUTS, Layout
from descant.rights.importers.cwr.works import UNKNOWN_PUBLISHER, UNKNOWN_WRITER
from descant.rights.model import (
    RIGHTS,
    WHOLE,
    Agreement,
    Collection,
    Interest,
    Party,
    Recording,
    RelatedWork,
    Right,
    Shares,
    Societies,
    Work,
)
from descant.rights.territories import tis_number

_LAYOUTS: Final[Mapping[str, Layout]] = LAYOUTS["2.2"]
_UNIT: Final = 100
"""Parts per million in CWR's unit of a share, a hundredth of a percent."""
_TOLERANCE: Final = 600
_MOST_CHAINS: Final = 99
_OWN_ROLES: Final = ("E", "AQ", "PA", "")
"""Publishers that begin a chain; the others act for the one before."""


class Omitted(Exception):
    """Why a work or an agreement has no place in the file."""


@dataclass
class PartyNumbers:
    """The submitter's numbers of parties, of nine letters: their own where that is one, else a new one."""

    given: dict[tuple[str, Party], str] = field(default_factory=dict)

    def of(self, party: Party, letter: str) -> str:
        own = latin(party.number)
        if own == party.number and 0 < len(own) <= 9:
            return own
        key = (letter, party)
        if key not in self.given:
            self.given[key] = f"D{letter}{len(self.given) + 1:07}"
        return self.given[key]


def line(layouts: Mapping[str, Layout], record: str, /, **values: str) -> str:
    """A record of its full length. Values are cut to their fields."""
    layout = layouts[record]
    text = [" "] * layout.size
    text[:3] = record
    for name, value in values.items():
        place = layout.fields[name]
        value = value[: place.stop - place.start]
        text[place.start : place.start + len(value)] = value
    return "".join(text)


def _record(record: str, /, **values: str) -> str:
    return line(_LAYOUTS, record, **values)


def work_records(
    kind: str, number: int, work: Work, recordings: Sequence[Recording], numbers: PartyNumbers
) -> list[str]:
    """Raises Omitted."""
    title = latin(work.title)
    if not title:
        raise Omitted("its title has letters that CWR has none for")
    writers = [interest for interest in work.interests if interest.writer]
    if not writers:
        raise Omitted("it has no writer")
    own = latin(work.number)
    if len(own) > 14 or own != work.number.upper():
        raise Omitted("its number has more than 14 letters, or others than ASCII's")
    iswc = normal_iswc(work.iswc)
    known = [recording for recording in recordings if _isrc(recording)]
    records = [
        _record(
            kind, title=title, language=_language(work.language), number=own or f"DESCANT{number:07}", iswc=iswc,
            copyright_date="00000000", category="POP", duration=_clock(max((r.duration_s for r in known), default=0.0)),
            recorded="Y" if known else "U", published="00000000", **_made_of(work.related),
        )
    ]  # fmt: skip
    shares = _rounded(work.interests)
    records += _publishers(work.interests, shares, numbers)
    records += _writers(work.interests, shares, numbers)
    records += [
        _record("ALT", title=latin(one.title), kind=latin(one.kind) or "AT", language=_language(one.language))
        for one in work.alternative_titles
        if latin(one.title)
    ]
    records += [_related(one) for one in _writable(work.related)]
    records += [
        _record("PER", name=latin(one.name), first_name=latin(one.first_name), ipi=_ipi(one.ipi))
        for one in work.performers
        if latin(one.name)
    ]
    records += [_recording(recording) for recording in known]
    named = {_isrc(recording) for recording in known}
    records += [_recording(Recording("", isrc)) for isrc in work.recordings if normal_isrc(isrc) and isrc not in named]
    records += [
        _record("XRF", organisation=organisation, identifier=latin(one.number), kind="W", valid="Y")
        for one in work.other_numbers
        if (organisation := _society(one.organisation)) and 0 < len(latin(one.number)) <= 14
    ]
    return records


def _writable(related: Sequence[RelatedWork]) -> list[RelatedWork]:
    """In the order in which CWR has them; of excerpts and versions there is one."""
    found = [one for one in related if latin(one.work.title)]
    single = [next((one for one in found if one.how == how), None) for how in ("EWT", "VER")]
    return [one for one in (*single, *(one for one in found if one.how == "COM")) if one]


def _made_of(related: Sequence[RelatedWork]) -> dict[str, str]:
    """The types that the header of a work has for what it is made of, none of them specified more closely."""
    kinds = [one.how for one in _writable(related)]
    made = {"version": "ORI", "components": f"{kinds.count('COM') % 1000:03}"}
    if "VER" in kinds:
        made |= {"version": "MOD", "arrangement": "UNS", "lyric_adaptation": "UNS"}
    if "EWT" in kinds:
        made["excerpt"] = "UEX"
    if "COM" in kinds:
        made["composite"] = "UCO"
    return made


def _related(related: RelatedWork) -> str:
    work = related.work
    writers = [latin(name) for name in related.writers]
    names = dict(zip(("name", "name_2"), writers, strict=False))
    if related.how == "COM":
        names["duration"] = "000000"
    number = latin(work.number)
    return _record(
        related.how, title=latin(work.title), iswc=normal_iswc(work.iswc), number=number if len(number) <= 14 else "",
        **names,
    )  # fmt: skip


def _publishers(interests: Sequence[Interest], shares: Mapping[int, Shares], numbers: PartyNumbers) -> list[str]:
    records: list[str] = []
    chains = _chains(interests)
    for at, chain in sorted(chains.items(), key=lambda pair: pair[1]):
        interest = interests[at]
        party = interest.party
        name = latin(party.name)
        if interest.controlled and not name:
            raise Omitted("the name of a publisher has letters that CWR has none for")
        if chain > _MOST_CHAINS:
            raise Omitted(f"it has more than {_MOST_CHAINS} chains of publishers")
        unknown = not interest.controlled and (not name or name == UNKNOWN_PUBLISHER)
        number = "" if unknown and not party.number else numbers.of(party, "P")
        records.append(
            _record(
                "SPU" if interest.controlled else "OPU", chain=f"{chain:02}", number=number,
                name="" if unknown else name, unknown="Y" if unknown else "", role=interest.role or "E",
                tax="000000000", ipi=_ipi(party.ipi), agreement=latin(interest.agreement), refusal="N",
                ipi_base=_base(party.ipi_base), **_owned(shares[at], party.societies),
            )
        )  # fmt: skip
        places = "SPT" if interest.controlled else "OPT"
        records += _territories(places, number, interest.collection)
    return records


def _chains(interests: Sequence[Interest]) -> dict[int, int]:
    """The number of the chain of each publisher: as it is stated, else a new one with each that owns."""
    publishers = [at for at, interest in enumerate(interests) if not interest.writer]
    stated = [interests[at].chain for at in publishers]
    if all(stated):
        return dict(zip(publishers, stated, strict=True))
    chains: dict[int, int] = {}
    latest = max(stated, default=0)
    for at in publishers:
        chain = interests[at].chain
        if not chain:
            if interests[at].role in _OWN_ROLES or not chains:
                latest += 1
            chain = latest
        chains[at] = chain
    return chains


def _writers(interests: Sequence[Interest], shares: Mapping[int, Shares], numbers: PartyNumbers) -> list[str]:
    records: list[str] = []
    publishers = {
        interest.party.number: interest for interest in interests if not interest.writer and interest.party.number
    }
    chains = _chains(interests)
    chain_of = {interests[at].party.number: chain for at, chain in reversed(list(chains.items()))}
    for at, interest in enumerate(interests):
        if not interest.writer:
            continue
        party = interest.party
        name = latin(party.name)
        if interest.controlled and not name:
            raise Omitted("the name of a writer has letters that CWR has none for")
        unknown = not interest.controlled and (not name or name == UNKNOWN_WRITER)
        number = "" if unknown and not party.number else numbers.of(party, "W")
        records.append(
            _record(
                "SWR" if interest.controlled else "OWR", number=number, name="" if unknown else name,
                first_name="" if unknown else latin(party.first_name), unknown="Y" if unknown else "",
                role=interest.role or "CA", tax="000000000", ipi=_ipi(party.ipi), refusal="N",
                ipi_base=_base(party.ipi_base), personal_number="000000000000",
                **_owned(shares[at], party.societies),
            )
        )  # fmt: skip
        records += _territories("SWT" if interest.controlled else "OWT", number, interest.collection)
        for named in interest.publishers:
            publisher = publishers.get(named)
            if publisher is None:
                continue
            records.append(
                _record(
                    "PWR", publisher=numbers.of(publisher.party, "P"), name=latin(publisher.party.name),
                    agreement=latin(interest.agreement or publisher.agreement), writer=number,
                    chain=f"{chain_of[named]:02}",
                )
            )  # fmt: skip
    return records


def _territories(kind: str, number: str, collection: Sequence[Collection]) -> list[str]:
    records = []
    for sequence, one in enumerate(collection, 1):
        territory = tis_number(one.territory)
        if not territory:
            raise Omitted(f"{one.territory[:20]!r} is no territory that CWR has a number for")
        shares = one.shares if one.included else Shares()
        records.append(
            _record(
                kind, number=number, included="I" if one.included else "E", territory=territory.zfill(4),
                shares_change="N",
                sequence=f"{min(sequence, 999):03}", pr=_share(shares.performing), mr=_share(shares.mechanical),
                sr=_share(shares.synchronisation),
            )
        )  # fmt: skip
    return records


def _rounded(interests: Sequence[Interest]) -> dict[int, Shares]:
    """Ownership in hundredths of a percent, each right's still the whole where it was."""
    each: dict[Right, list[int]] = {}
    for right in RIGHTS:
        owned = [interest.ownership.of(right) for interest in interests]
        total = sum(owned)
        if total and abs(total - WHOLE) <= _TOLERANCE:
            each[right] = apportioned_exactly(owned, WHOLE // _UNIT)
        else:
            each[right] = [round(share / _UNIT) for share in owned]
    return {at: Shares(*(each[right][at] * _UNIT for right in RIGHTS)) for at in range(len(interests))}


def _owned(shares: Shares, societies: Societies) -> dict[str, str]:
    return {
        "pr_society": _society(societies.performing), "pr": _share(shares.performing),
        "mr_society": _society(societies.mechanical), "mr": _share(shares.mechanical),
        "sr_society": _society(societies.synchronisation), "sr": _share(shares.synchronisation),
    }  # fmt: skip


def _recording(recording: Recording) -> str:
    return _record(
        "REC", released=_day(recording.released), duration=_clock(recording.duration_s),
        release_title=latin(recording.release_title), release_label="", ean=_ean(recording.upc), isrc=_isrc(recording),
        title=latin(recording.title), version=latin(recording.version), artist=latin("; ".join(recording.artists)),
        label=latin(recording.label), isrc_validity="Y", number=latin(recording.number)[:14],
    )  # fmt: skip


def agreement_records(agreement: Agreement, numbers: PartyNumbers) -> list[str]:
    """Raises Omitted."""
    own = latin(agreement.number)
    if not own or len(own) > 14:
        raise Omitted("its number is none that CWR has room for")
    if not agreement.parties or not agreement.territories:
        raise Omitted("it names no parties or no territories, without which CWR has none")
    records = [
        _record(
            "AGR", number=own, kind=latin(agreement.kind)[:2] or "OG", starts=_day(agreement.starts),
            ends=_day(agreement.ends), retention_end="00000000", prior_royalty="N", prior_royalty_start="00000000",
            post_term="N", post_term_end="00000000", signed="00000000", works=f"{len(agreement.works) % 100_000:05}",
        )
    ]  # fmt: skip
    for territory in agreement.territories:
        number = tis_number(territory.territory)
        if not number:
            raise Omitted(f"{territory.territory[:20]!r} is no territory that CWR has a number for")
        records.append(_record("TER", included="I" if territory.included else "E", territory=number.zfill(4)))
    for one in agreement.parties:
        name = latin(one.party.name)
        if not name:
            raise Omitted("the name of a party has letters that CWR has none for")
        role = {"assignor": "AS", "acquirer": "AC"}.get(one.side, latin(one.side)[:2])
        letter = "W" if one.side == "assignor" and one.party.first_name else "P"
        records.append(
            _record(
                "IPA", role=role, ipi=_ipi(one.party.ipi), ipi_base=_base(one.party.ipi_base),
                number=numbers.of(one.party, letter), name=name, first_name=latin(one.party.first_name),
                **_owned(one.shares, one.party.societies),
            )
        )  # fmt: skip
    return records


def _share(ppm: int) -> str:
    return f"{min(max(round(ppm / _UNIT), 0), 10_000):05}"


def _society(text: str) -> str:
    return text.zfill(3) if text.isascii() and text.isdigit() and len(text) <= 3 else ""


def _ipi(text: str) -> str:
    return text.zfill(11) if text.isascii() and text.isdigit() and len(text) <= 11 else "00000000000"


def _base(text: str) -> str:
    """An IPI base number with its dashes, which fill its 13 letters: "I-001068130-6"."""
    plain = text.replace("-", "")
    return f"I-{plain[1:10]}-{plain[10]}" if len(plain) == 11 and plain.isascii() and plain[:1] == "I" else ""


def _isrc(recording: Recording) -> str:
    return normal_isrc(recording.isrc)


def _ean(upc: str) -> str:
    return upc.zfill(13) if upc.isascii() and upc.isdigit() and len(upc) <= 13 else ""


def _language(code: str) -> str:
    return code.upper() if len(code) == 2 and code.isascii() and code.isalpha() else ""


def _day(date: str) -> str:
    plain = date.replace("-", "")
    return plain if len(plain) == 8 and plain.isascii() and plain.isdigit() else "00000000"


def _clock(seconds: float) -> str:
    whole = min(max(round(seconds), 0), 359_999)
    return f"{whole // 3600:02}{whole // 60 % 60:02}{whole % 60:02}"
