"""Amounts of money: decimal text to integers in minor units of an ISO 4217 currency, and back. No floats anywhere."""

from __future__ import annotations

import functools
import re
from typing import Final

_TWO: Final = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP
CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR
KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN
PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD
TZS UAH USD UZS VED VES WST XCD XCG YER ZAR ZMW ZWG"""
_NONE: Final = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_THREE: Final = "BHD IQD JOD KWD LYD OMR TND"
_FOUR: Final = "CLF UYW"

EXPONENTS: Final[dict[str, int]] = {
    code: exponent for exponent, codes in ((2, _TWO), (0, _NONE), (3, _THREE), (4, _FOUR)) for code in codes.split()
}
"""Currency → decimals of its minor unit (ISO 4217, list one). ANG and BGN, which left the list in 2025 and 2026, stay
for the plays of before. Metals, units of bonds and test codes are not among them."""

FINEST: Final = 12
"""Decimals that the amount of a play may have: a single stream is worth some thousandths of a cent."""

_AMOUNT = re.compile(r"([0-9]{1,18})(?:\.([0-9]{1,18}))?")


def exponent(currency: str) -> int:
    """Decimals of a currency's minor unit. Raises ValueError for what is no currency."""
    try:
        return EXPONENTS[currency]
    except KeyError:
        raise ValueError(f"{currency[:12]!r} is no currency of ISO 4217") from None


def minor_units(text: str, currency: str) -> int:
    """ "1234.5", "EUR" → 123450. Raises ValueError where it is no such amount, or finer than the minor unit."""
    return _scaled(text, exponent(currency))


@functools.lru_cache(maxsize=4096)  # plays of one tariff repeat their amounts
def finest_units(text: str) -> int:
    """ "0.0034" → 3400000000: an amount of any currency as a whole number of 10^-12. Raises ValueError."""
    return _scaled(text, FINEST)


def _scaled(text: str, decimals: int) -> int:
    found = _AMOUNT.fullmatch(text)
    if not found:
        raise ValueError(f"{text[:24]!r} is no amount (digits, with a point before decimals, not negative)")
    whole, fraction = found[1], (found[2] or "").rstrip("0")
    if len(fraction) > decimals:
        raise ValueError(f"{text[:24]!r} has more than {decimals} decimals")
    return int(whole + fraction.ljust(decimals, "0"))


def written(amount: int, currency: str) -> str:
    """123450, "EUR" → "1234.50"."""
    decimals = exponent(currency)
    whole, fraction = divmod(abs(amount), 10**decimals)
    sign = "-" if amount < 0 else ""
    return f"{sign}{whole}.{fraction:0{decimals}d}" if decimals else f"{sign}{whole}"


def grouped(amount: int, currency: str) -> str:
    """123450, "EUR" → "1,234.50 EUR", to be read by people."""
    whole, point, fraction = written(amount, currency).partition(".")
    return f"{int(whole):,}{point}{fraction} {currency}"
