"""Who is named in a message: with their names where they act (3.8), or by a reference to a list of parties (4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from descant.catalog.identifiers import normal_ipi_name, normal_isni
from descant.rights.importers.ern.elements import Element, attribute, child, children, first_text, text
from descant.rights.model import Party

Parties = Mapping[str, Party]
_DPID: Final = re.compile(r"PADPIDA\d{10}[0-9A-Za-z]")


def listed_party(element: Element) -> tuple[str, Party]:
    """A Party of a PartyList: its reference, and who it is."""
    return text(element, "PartyReference"), _named(element)


def party_in(element: Element, parties: Parties) -> Party:
    """The party that an element names itself, or refers to (a reference to nobody is its name then)."""
    for one in children(element):
        tag = one.tag.rpartition("}")[2]
        if tag.endswith("PartyReference"):
            reference = text(one)
            return parties.get(reference) or Party(reference)
    return _named(element)


def _named(element: Element) -> Party:
    name = child(element, "PartyName")
    full = first_text(name, ("FullName",), ("FullNameIndexed",)) if name is not None else ""
    key = text(name, "KeyName") if name is not None else ""
    before = text(name, "NamesBeforeKeyName") if name is not None else ""
    isni = ipi = dpid = ""
    for one in children(element, "PartyId"):
        said = text(one)
        if attribute(one, "IsISNI") == "true":
            isni = isni or said
        elif _DPID.fullmatch(said):
            dpid = dpid or said
        isni = isni or text(one, "ISNI")
        ipi = ipi or text(one, "IpiNameNumber")
        dpid = dpid or text(one, "DPID")
    return Party(
        key if key and before else full or key, before if key else "", normal_ipi_name(ipi) or ipi,
        isni=normal_isni(isni) or isni, dpid=dpid,
    )  # fmt: skip
