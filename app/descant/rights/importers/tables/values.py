"""The values that cells hold: shares, dates, durations, yes and no, lists."""

from __future__ import annotations

import datetime
import re
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from descant.report.export import FORMULA

_NUMBER: Final = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{0,12})?|[.,][0-9]{1,12}")
_RATIO: Final = re.compile(r"([0-9]{1,4})\s*/\s*([0-9]{1,4})")
_DATES: Final = (
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?"), (1, 2, 3)),
    (re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})"), (1, 2, 3)),
    (re.compile(r"(\d{4})(\d{2})(\d{2})"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})"), (3, 2, 1)),
)
_MONTH: Final = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")
_WHOLE: Final = 1_000_000
_ABOVE: Final = 1_000_600
"""What shares of a right may add up to where they are rounded, and so what one may be."""
_CLOCK: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,6})?)")
_SECONDS: Final = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?")
_ISO_DURATION: Final = re.compile(r"P?T?(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5}(?:\.\d{1,6})?)S)?")
_NO: Final = frozenset({"n", "no", "false", "0", "e", "excluded", "exclude", "nein", "uncontrolled"})


def number_of(text: str) -> Decimal | None:
    """The number that a share is written with, without its unit; None where there is none."""
    bare = text.replace("%", "").replace("\u00a0", "").replace(" ", "").replace("\u202f", "")
    return Decimal(bare.replace(",", ".")) if _NUMBER.fullmatch(bare) else None


def share_of(text: str, *, percent: bool) -> int:
    """A share in parts per million. percent: what a number without a unit counts as. Raises ValueError with why not."""
    ratio = _RATIO.fullmatch(text.strip())
    if ratio and int(ratio[2]):
        ppm = Decimal(_WHOLE * int(ratio[1])) / int(ratio[2])
    else:
        number = number_of(text)
        if number is None:
            raise ValueError(f"{text[:40]!r} is no share")
        ppm = number * (_WHOLE // 100 if percent or "%" in text else _WHOLE)
    if ppm > _ABOVE:
        raise ValueError(f"{text[:40]!r} is more than the whole")
    return int(ppm.quantize(Decimal(1), ROUND_HALF_EVEN))


def date_of(text: str) -> str:
    """An ISO date. Raises ValueError for what is none, and for 03/04/2024, which may be in March or in April."""
    for form, places in _DATES:
        if found := form.fullmatch(text.strip()):
            year, month, day = (int(found[place]) for place in places)
            return datetime.date(year, month, day).isoformat()
    raise ValueError(f"{text[:40]!r} is no date like 2026-10-31")


def released_of(text: str) -> str:
    """A date, or the year or month that is all that is known of it. Raises ValueError."""
    return text.strip() if _MONTH.fullmatch(text.strip()) else date_of(text)


def duration_of(text: str) -> float:
    """Seconds, to the millisecond: 3:45, 0:03:45, 225, PT3M45S. Raises ValueError."""
    text = text.strip()
    if clock := _CLOCK.fullmatch(text):
        return round(int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + float(clock[3].replace(",", ".")), 3)
    if _SECONDS.fullmatch(text):
        return round(float(text.replace(",", ".")), 3)
    if text[:1] == "P" and (iso := _ISO_DURATION.fullmatch(text)) and any(iso.groups()):
        return round(int(iso[1] or 0) * 3600 + int(iso[2] or 0) * 60 + float(iso[3] or 0), 3)
    raise ValueError(f"{text[:40]!r} is no duration like 3:45")


def yes(text: str) -> bool:
    """Whether a cell says so; an empty one does."""
    return text.strip().casefold() not in _NO


def listed(text: str) -> list[str]:
    """What a cell lists, with ; or | between."""
    if ";" not in text and "|" not in text:  # nearly always
        return [text] if text and (text := text.strip()) else []
    return [part for part in (part.strip() for part in re.split(r"[;|]", text)) if part]


def as_written(text: str) -> str:
    """A cell without the apostrophe that kept a spreadsheet from running it (report.export.harmless)."""
    return text[1:] if text.startswith("'") and text[1:].lstrip().startswith(FORMULA) else text
