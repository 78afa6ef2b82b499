"""Identifiers of the music business: plain form and validity.

A catalog never refuses a track for an identifier: each function gives the plain form of a valid one and "" otherwise,
and `marked` says what a stored one is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from stdnum import isni as _isni
from stdnum import isrc as _isrc
from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_37_36 as _mod_37_36

from descant.catalog.tags.values import apart

_DASHES: Final = re.compile(r"[\s.\-‐-―−/]")
_LONGEST: Final = 64
"""Characters beyond which nothing is an identifier; keeps the checks cheap for any text."""
_MORE: Final = re.compile(r"and \d+ more")
"""The end of a text in which not all of them had room (values.joined)."""


def normal_isrc(text: str) -> str:
    """ISO 3901, "US-RC1-76-07839" → "USRC17607839". It has no check digit."""
    plain = _plain(text, "ISRC", r"[A-Z]{2}[A-Z0-9]{3}[0-9]{7}")
    try:
        return str(_isrc.validate(plain))
    except ValidationError:
        # stdnum knows a list of country codes that lags behind the registry; the form above is the standard's rule.
        return plain


def normal_iswc(text: str) -> str:
    """ISO 15707, "T-034.524.680-1" → "T0345246801"."""
    plain = _plain(text, "ISWC", r"T[0-9]{10}")
    return plain if plain and iswc_check_digit(plain[1:10]) == int(plain[10]) else ""


def iswc_check_digit(digits: str, *, start: int = 1) -> int:
    """(10 - (start + Σ i·d_i) mod 10) mod 10 over nine digits, i from 1; ISO 15707 starts at 1, the IPI base at 2."""
    return (10 - (start + sum(i * int(d) for i, d in enumerate(digits, 1))) % 10) % 10


def normal_ipi_base(text: str) -> str:
    """IPI base number, "I-001068130-6" → "I0010681306"."""
    plain = _plain(text, "IPI", r"I[0-9]{10}")
    return plain if plain and iswc_check_digit(plain[1:10], start=2) == int(plain[10]) else ""


def normal_ipi_name(text: str) -> str:
    """IPI name number of eleven digits; shorter ones (the former CAE number) are filled with zeros.

    r = Σ d_i·(10 - i) mod 101 for i = 0..8; the last two digits are 00 where r = 0, else (101 - r) mod 100.
    """
    plain = _plain(text, "IPI", r"[0-9]{3,11}")
    plain = plain.zfill(11)
    if not plain.strip("0"):
        return ""  # also of no digits; CWR fills an unknown number with zeros, and their check digits are right
    return plain if ipi_name_check(plain[:9]) == plain[9:] else ""


def ipi_name_check(digits: str) -> str:
    rest = sum(int(d) * (10 - i) for i, d in enumerate(digits)) % 101
    return "00" if rest == 0 else f"{(101 - rest) % 100:02d}"


def normal_isni(text: str) -> str:
    """ISO 27729, "0000 0001 2281 955X" → "000000012281955X" (ISO 7064 mod 11-2)."""
    plain = _plain(text, "ISNI", r"[0-9]{15}[0-9X]")
    return plain if _isni.is_valid(plain) else ""


def normal_dpid(text: str) -> str:
    """DDEX party id, "PA-DPIDA-2013020802-I" → "PADPIDA2013020802I" (ISO 7064 mod 37,36)."""
    plain = _plain(text, "DPID", r"PADPIDA[0-9]{10}[0-9A-Z]")
    return plain if plain and _mod_37_36.is_valid(plain) else ""


def codes_in(text: str, normal: Callable[[str], str]) -> list[str]:
    """The identifiers that a text names, each in its plain form, or as it is written where it is not valid.

    They may stand with ";", ",", "|", "&" or, where all of them are valid, spaces or "/" between.
    """
    found: list[str] = []
    for part in re.split(r"[;,|&\n\0]", text):
        part = part.strip()
        plain = normal(part)
        several = [] if plain else [normal(word) for word in re.split(r"[\s/]+", part)]
        found += several if several and all(several) else [plain or part]
    return [code for code in dict.fromkeys(found) if code]


def marked(kind: str, text: str) -> str:
    """What to show beside stored identifiers: "" if there is none or all are valid, else "not a valid <kind>"; of
    several, those that are not are named."""
    codes = apart(text)
    wrong = [code for code in codes if not NORMAL[kind](code) and not _MORE.fullmatch(code)]
    if not wrong:
        return ""
    return f"not a valid {kind}" + (f": {', '.join(wrong)}" if len(codes) > 1 else "")


def checked(kind: str, text: str, *or_kinds: str) -> str:
    """Stored identifiers as they are, with what is wrong with them as one of these kinds."""
    wrong = [marked(one, text) for one in (kind, *or_kinds)]
    return f"{text} ({wrong[0]})" if all(wrong) else text


def _plain(text: str, prefix: str, form: str) -> str:
    """Capitals of normal width without separators and without a leading "ISRC:" or the like; "" for what has not this
    form."""
    if len(text) > _LONGEST:
        return ""
    plain = _DASHES.sub("", unicodedata.normalize("NFKC", text)).upper()
    if (
        plain.startswith(prefix)
        and len(plain) > len(prefix)
        and not (prefix == "IPI" and plain[:1] == "I" and plain[1:2].isdigit())
    ):
        plain = plain[len(prefix) :].lstrip(":")
    return plain if re.fullmatch(form, plain) else ""


NORMAL: Final = {
    "ISRC": normal_isrc,
    "ISWC": normal_iswc,
    "IPI base": normal_ipi_base,
    "IPI name": normal_ipi_name,
    "ISNI": normal_isni,
    "DPID": normal_dpid,
}
