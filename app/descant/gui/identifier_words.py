"""What is wrong with an identifier, in words, while it is being typed."""

from __future__ import annotations

import re
import unicodedata

from descant.catalog.identifiers import NORMAL, codes_in, ipi_name_check, iswc_check_digit
from descant.gui.languages import translate

ISRC, ISWC, IPI = "ISRC", "ISWC", "IPI"
LONGEST_IPI, SHORTEST_IPI = 11, 9


def wrong(kind: str, text: str) -> str:
    """A sentence, "" where nothing is typed or all is valid. kind: ISRC, ISWC or IPI; text: one, or several with
    semicolons between."""
    normal = NORMAL["IPI name" if kind == IPI else kind]
    codes = codes_in(text, normal)
    for code in codes:
        if not normal(code) and not (kind == IPI and NORMAL["IPI base"](code)):
            words = {ISRC: _isrc, ISWC: _iswc, IPI: _ipi}[kind](_plain(code))
            return f"{code[:24]}: {words}" if len(codes) > 1 else words
    return ""


def _plain(text: str) -> str:
    return re.sub(r"[\s.\-‐-―−/:]", "", unicodedata.normalize("NFKC", text)).upper()


def _isrc(plain: str) -> str:
    plain = plain.removeprefix(ISRC)
    if len(plain) != 12:
        return translate("identifiers", "An ISRC has 12 letters and digits; this has {n}.").format(n=len(plain))
    return translate(
        "identifiers", "An ISRC is two letters, three letters or digits, then seven digits, as GBAYE0000351."
    )


def _iswc(plain: str) -> str:
    plain = plain.removeprefix(ISWC)
    digits = plain.removeprefix("T")
    if not plain.startswith("T"):
        return translate("identifiers", "An ISWC begins with T, as T-034.524.680-1.")
    if not digits.isascii() or not digits.isdigit() or len(digits) != 10:
        count = sum(one.isdigit() for one in digits)
        return translate("identifiers", "An ISWC is T and ten digits; this has {n}.").format(n=count)
    return _mistyped(str(iswc_check_digit(digits[:9])), 1)


def _ipi(plain: str) -> str:
    plain = plain.removeprefix(IPI)
    if re.fullmatch(r"I\d{10}", plain):
        return _mistyped(str(iswc_check_digit(plain[1:10], start=2)), 1)
    if not plain.isascii() or not plain.isdigit():
        return translate("identifiers", "An IPI name number is eleven digits; a base number is I and ten digits.")
    if not SHORTEST_IPI <= len(plain) <= LONGEST_IPI or not plain.strip("0"):
        return translate("identifiers", "An IPI name number has eleven digits; this has {n}.").format(n=len(plain))
    return _mistyped(ipi_name_check(plain.zfill(LONGEST_IPI)[:9]), 2)


def _mistyped(check: str, digits: int) -> str:
    if digits == 1:
        return translate("identifiers", "A digit is wrong: after the others the last one would be {digit}.").format(
            digit=check
        )
    return translate("identifiers", "A digit is wrong: after the others the last two would be {digits}.").format(
        digits=check
    )
