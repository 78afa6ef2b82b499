"""One line of a CWR file, and the values that its fields hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from descant.catalog.identifiers import normal_ipi_base, normal_ipi_name, normal_isni, normal_isrc, normal_iswc
from descant.rights.importers.cwr.layouts import Layout
from descant.rights.model import Party, Shares, Societies

_PPM_OF_HUNDREDTH: Final = 100
"""Parts per million in a hundredth of a percent, which is CWR's unit of a share."""
_PREFIXED: Final = slice(3, 11)
_OWN: Final = slice(11, 19)


class FaultError(Exception):
    """A value for which its transaction is refused; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Rec:
    """A record: its kind, its text and the layout by which the text is read. line: its number in the file."""

    line: int
    kind: str
    text: str
    layout: Layout

    def __getitem__(self, name: str) -> str:
        """A field without the blanks around it; "" where the record ends before it, or its version has none such."""
        place = self.layout.fields.get(name)
        return "" if place is None else self.text[place].strip()

    @property
    def transaction(self) -> str:
        return self.text[_PREFIXED]

    @property
    def sequence(self) -> str:
        return self.text[_OWN]

    def share(self, name: str) -> int:
        """A share of a percentage with two decimals, in parts per million."""
        text = self[name]
        if not text:
            return 0
        if not whole(text) or int(text) > 10_006:
            raise FaultError(f"{text!r} of its {self.kind} record is no share from 00000 to 10000 (percent by 100)")
        return int(text) * _PPM_OF_HUNDREDTH

    def shares(self) -> Shares:
        return Shares(self.share("pr"), self.share("mr"), self.share("sr"))

    def date(self, name: str) -> str:
        """An ISO date; "" where there is none or it is none."""
        text = self[name]
        if len(text) != 8 or not whole(text) or text[:4] == "0000":
            return ""
        month, day = int(text[4:6]), int(text[6:])
        return f"{text[:4]}-{text[4:6]}-{text[6:]}" if 1 <= month <= 12 and 1 <= day <= 31 else ""

    def seconds(self, name: str) -> float:
        """A duration HHMMSS in seconds; 0 where there is none."""
        text = self[name]
        if len(text) != 6 or not whole(text):
            return 0.0
        return float(int(text[:2]) * 3600 + int(text[2:4]) * 60 + int(text[4:]))

    def number(self, name: str) -> int:
        text = self[name]
        return int(text) if whole(text) else 0

    def code(self, name: str) -> str:
        """A society's or territory's number without the zeros in front: "052" → "52"."""
        return self[name].lstrip("0")

    def iswc(self) -> str:
        return known(normal_iswc(self["iswc"]), self["iswc"])

    def isrc(self) -> str:
        return known(normal_isrc(self["isrc"]), self["isrc"])

    def societies(self) -> Societies:
        return Societies(self.code("pr_society"), self.code("mr_society"), self.code("sr_society"))

    def party(self, unknown: str = "") -> Party:
        """Who the record names. unknown: the name where it names nobody."""
        return Party(
            name=self["name"] or unknown,
            first_name=self["first_name"],
            ipi=known(normal_ipi_name(self["ipi"]), self["ipi"]),
            ipi_base=known(normal_ipi_base(self["ipi_base"]), self["ipi_base"]),
            isni=known(normal_isni(self["isni"]), self["isni"]),
            number=self["number"],
            societies=self.societies(),
        )


def whole(text: str) -> bool:
    """Whether a text is a whole number in ASCII's digits: "²" is a digit, too, and no number."""
    return text.isascii() and text.isdigit()


def known(normal: str, written: str) -> str:
    """An identifier in its plain form, or as it is written where it is none; "" for the zeros that CWR fills with."""
    return normal or (written if written.strip("0 -.") else "")
