"""The record layouts of CWR: which field stands where in a line. Fields follow one another without separators.

A layout is written as its fields' names and sizes in order. A line may end before its layout does: fields that a later
version added, or blanks that a program has cut off, are then empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

PREFIX: Final = 19
"""Characters of record type, transaction sequence number and record sequence number."""


@dataclass(frozen=True, slots=True)
class Layout:
    """fields: name → where it stands. size: characters of a whole line."""

    fields: Mapping[str, slice]
    size: int
    sizes: Mapping[str, int]


def _layout(text: str, start: int = PREFIX) -> Layout:
    fields: dict[str, slice] = {}
    at = start
    for word in text.split():
        name, _, size = word.partition(":")
        if name != "_":
            fields[name] = slice(at, at + int(size))
        at += int(size)
    return Layout(fields, at, {name: place.stop - place.start for name, place in fields.items()})


_TYPE: Final = 3
_SHARES: Final = "pr_society:3 pr:5 mr_society:3 mr:5 sr_society:3 sr:5"
_MORE_WORK: Final = (
    "version:3 excerpt:3 arrangement:3 lyric_adaptation:3 contact:30 contact_id:10 work_type:2 grand_rights:1 "
    "components:3 published:8 exceptional:1 opus:25 catalogue:25 priority:1"
)
_WORK: Final = (
    "title:60 language:2 number:14 iswc:11 copyright_date:8 copyright_number:12 category:3 duration:6 recorded:1 "
    "text_music:3 composite:3 "
)
_ORIGINAL: Final = (
    "title:60 iswc:11 language:2 name:45 first_name:30 source:60 ipi:11 ipi_base:13 name_2:45 first_name_2:30 ipi_2:11 "
    "ipi_base_2:13 number:14"
)
_PUBLISHER: Final = (
    f"chain:2 number:9 name:45 unknown:1 role:2 tax:9 ipi:11 agreement:14 {_SHARES} special:1 refusal:1 _:1 "
    "ipi_base:13 isac:14 society_agreement:14 agreement_type:2 usa_licence:1"
)
_WRITER: Final = (
    f"number:9 name:45 first_name:30 unknown:1 role:2 tax:9 ipi:11 {_SHARES} reversionary:1 refusal:1 for_hire:1 _:1 "
    "ipi_base:13 personal_number:12 usa_licence:1"
)
_PUBLISHER_TERRITORY: Final = "number:9 _:6 pr:5 mr:5 sr:5 included:1 territory:4 shares_change:1 sequence:3"
_WRITER_TERRITORY: Final = "number:9 pr:5 mr:5 sr:5 included:1 territory:4 shares_change:1 sequence:3"

_CONTROL_2: Final = {
    "HDR": (
        "sender_type:2 sender_id:9 sender_name:45 edi_version:5 creation_date:8 creation_time:6 transmission_date:8 "
        "character_set:15 version:3 revision:3 software:30 software_version:30"
    ),
    "GRH": "transaction_type:3 group:5 version:5 batch:10 distribution:2",
    "GRT": "group:5 transactions:8 records:8 currency:3 total:10",
    "TRL": "groups:5 transactions:8 records:8",
}
_RECORDS_2: Final = {
    **dict.fromkeys(("NWR", "REV", "ISW", "EXC"), _WORK + _MORE_WORK),
    "AGR": (
        "number:14 isac:14 kind:2 starts:8 ends:8 retention_end:8 prior_royalty:1 prior_royalty_start:8 post_term:1 "
        "post_term_end:8 signed:8 works:5 sales_manufacture:1 shares_change:1 advance:1 society_number:14"
    ),
    "ACK": (
        "creation_date:8 creation_time:6 group:5 transaction:8 transaction_type:3 title:60 number:20 "
        "recipient_number:20 processed:8 status:2"
    ),
    "TER": "included:1 territory:4",
    "IPA": f"role:2 ipi:11 ipi_base:13 number:9 name:45 first_name:30 {_SHARES}",
    "NPA": "number:9 name:160 first_name:160 language:2",
    **dict.fromkeys(("SPU", "OPU"), _PUBLISHER),
    "NPN": "chain:2 number:9 name:480 language:2",
    **dict.fromkeys(("SPT", "OPT"), _PUBLISHER_TERRITORY),
    **dict.fromkeys(("SWR", "OWR"), _WRITER),
    "NWN": "number:9 name:160 first_name:160 language:2",
    **dict.fromkeys(("SWT", "OWT"), _WRITER_TERRITORY),
    "PWR": "publisher:9 name:45 agreement:14 society_agreement:14 writer:9 chain:2",
    "ALT": "title:60 kind:2 language:2",
    "NAT": "title:640 kind:2 language:2",
    **dict.fromkeys(("EWT", "VER"), _ORIGINAL),
    "PER": "name:45 first_name:30 ipi:11 ipi_base:13",
    "NPR": "name:160 first_name:160 ipi:11 ipi_base:13 language:2 performance_language:2 dialect:3",
    "REC": (
        "released:8 _:60 duration:6 _:5 release_title:60 release_label:60 release_number:18 ean:13 isrc:12 format:1 "
        "technique:1 media:3 title:60 version:60 artist:60 label:60 isrc_validity:20 number:14"
    ),
    "ORN": (
        "purpose:3 production:60 cd:15 cut:4 library:60 bltvr:1 _:25 production_number:12 episode:60 episode_number:20 "
        "year:4 avi_society:3 avi_number:15 isan:26 eidr:21"
    ),
    "INS": "voices:3 standard:3 description:50",
    "IND": "instrument:3 players:3",
    "COM": (
        "title:60 iswc:11 number:14 duration:6 name:45 first_name:30 ipi:11 name_2:45 first_name_2:30 ipi_2:11 "
        "ipi_base:13 ipi_base_2:13"
    ),
    "MSG": "kind:1 original_record:8 record_type:3 level:1 validation:3 text:150",
    **dict.fromkeys(("NET", "NCT", "NVT"), "title:640 language:2"),
    "NOW": "name:160 first_name:160 language:2 position:1",
    "ARI": "society:3 work_number:14 right:3 subject:2 note:160",
    "XRF": "organisation:3 identifier:14 kind:1 valid:1",
}

_WORK_3: Final = _WORK + "version:3 excerpt:3 arrangement:3 lyric_adaptation:3 grand_rights:1 components:3 published:8 "
_CONTROL_3: Final = {
    "HDR": (
        "sender_type:2 sender_id:4 sender_name:45 ipi:11 creation_date:8 creation_time:6 transmission_date:8 "
        "character_set:15 version:3 revision:3 software:30 software_version:30 filename:27"
    ),
    "GRH": "transaction_type:3 group:5 version:5 batch:10",
    "GRT": "group:5 transactions:8 records:8",
    "TRL": "groups:5 transactions:8 records:8",
}


def _records_3(number: int, validity: int) -> dict[str, str]:
    """number: size of interested party numbers; validity: of the validity of an ISRC. 3.1 changed both."""
    societies = "pr_society:4 mr_society:4 sr_society:4"
    writer = (
        f"number:{number} name:45 first_name:30 unknown:1 role:2 ipi:11 ipi_base:13 reversionary:1 refusal:1 "
        "for_hire:1 usa_licence:1"
    )
    territory = f"sequence:3 number:{number} pr:5 mr:5 sr:5 included:1 territory:4 {societies} "
    recording = "released:8 duration:6 isrc:12 title:60 version:60 artist:60 artist_ipi:11 artist_isni:16 "
    return {
        "WRK": _WORK_3 + "exceptional:1 opus:25 catalogue:25 priority:1",
        "EXC": _WORK_3 + "opus:25 catalogue:25",
        "DRW": "title:60 language:2 number:14 iswc:11 reason:2",
        "ISR": "title:60 language:2 number:14 iswc:11 indicator:1",
        "ISA": (
            "creation_date:8 creation_time:6 group:5 transaction:8 transaction_type:3 title:60 language:2 number:14 "
            "iswc:11 processed:8 indicator:1"
        ),
        "LIC": "title:60 number:14 iswc:11",
        "ACK": (
            "creation_date:8 creation_time:6 group:5 transaction:8 transaction_type:3 title:60 number:20 "
            "recipient_number:20 recipient_number_2:20 processed:8 status:2 filename:27"
        ),
        **dict.fromkeys(
            ("SPU", "OPU"), f"chain:2 number:{number} name:45 unknown:1 role:2 ipi:11 ipi_base:13 usa_licence:1"
        ),
        "NPN": f"chain:2 number:{number} name:480 language:2 script:4",
        **dict.fromkeys(
            ("SPT", "OPT"),
            territory + "special:1 refusal:1 agreement:14 recipient_agreement:14 agreement_type:2 recipient:4",
        ),
        **dict.fromkeys(("SWR", "OWR"), writer),
        "NWN": f"number:{number} name:160 first_name:160 language:2 script:4",
        **dict.fromkeys(("SWT", "OWT"), territory + "recipient:4"),
        "MAN": f"number:{number} pr:5 mr:5 sr:5",
        "PWR": (
            f"chain:2 publisher:{number} writer:9 agreement:14 recipient:4 recipient_agreement:14 agreement_type:2"
        ),
        "ALT": "title:60 kind:2 language:2",
        "NAT": "title:640 kind:2 language:2 script:4",
        "OWK": (
            "title:60 iswc:11 number:14 opus:25 catalogue:25 duration:6 language:2 name:45 first_name:30 ipi:11 "
            "ipi_base:13 name_2:45 first_name_2:30 ipi_2:11 ipi_base_2:13"
        ),
        "NOT": "title:640 language:2 script:4",
        "NOW": "name:160 first_name:160 position:1 language:2 script:4",
        "PER": "name:45 first_name:30 ipi:11 isni:16 language:2 dialect:3",
        "NPR": "name:160 first_name:160 ipi:11 isni:16 performance_language:2 dialect:3 language:2 script:4",
        "REC": f"{recording}label:60 isrc_validity:{validity} number:14",
        "NRC": f"{recording}{'label:60 ' if number > 9 else ''}isrc_validity:{validity} number:14 language:2 script:4",
        "ORN": (
            "purpose:3 cd:15 cut:4 library:60 production:60 bltvr:1 production_number:12 episode:60 episode_number:20 "
            "year:4 avi_society:4 avi_number:15 isan:26 eidr:21 version:40"
        ),
        "INS": _RECORDS_2["INS"],
        "IND": _RECORDS_2["IND"],
        "MSG": _RECORDS_2["MSG"],
        "ARI": _RECORDS_2["ARI"],
        "XRF": "organisation:4 identifier:14 kind:1 valid:1",
        "WRI": "number:14 ipi:11 name:45 first_name:45 role:2",
        "FTV": (
            "purpose:3 production:60 production_number:12 episode:60 episode_number:20 year:4 avi_society:4 "
            "avi_number:15 isan:26 eidr:21 version:40"
        ),
    }


def _made(control: Mapping[str, str], records: Mapping[str, str]) -> Mapping[str, Layout]:
    return {
        **{kind: _layout(text, _TYPE) for kind, text in control.items()},
        **{kind: _layout(text) for kind, text in records.items()},
    }


_TWO: Final = _made(_CONTROL_2, _RECORDS_2)
LAYOUTS: Final[Mapping[str, Mapping[str, Layout]]] = {
    "2.0": _TWO,
    "2.1": _TWO,
    "2.2": _TWO,
    "3.0": _made(_CONTROL_3, _records_3(9, 20)),
    "3.1": _made(_CONTROL_3, _records_3(11, 1)),
}
"""Version → record type → layout. 2.1 and 2.2 only add fields at the ends of what 2.0 has."""
CONTROL: Final = frozenset(_CONTROL_2)
TRANSACTIONS: Final = frozenset({"AGR", "NWR", "REV", "ISW", "EXC", "ACK", "WRK", "DRW", "ISR", "ISA", "LIC"})
"""Record types that begin a transaction."""
