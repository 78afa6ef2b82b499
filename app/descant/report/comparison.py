"""What an analysis could not compare with or measure: said in a report's limits, in words that can be told from the
others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

NOT_COMPARED: Final = "Not all was compared. "
"""How such a limit begins."""


NO_FINDING: Final = "That nothing is found here is no finding. "
"""How a limit begins that says why sources may be missing: the catalog's p-values could not be measured."""


def no_finding(limits: Sequence[str]) -> str:
    """Why it says nothing that no source was found, as a report's limits have it; "" where it is a finding."""
    return next((limit for limit in limits if limit.startswith(NO_FINDING)), "")


def not_compared(limits: Sequence[str]) -> list[str]:
    """Those of a report's limits that say so."""
    return [limit for limit in limits if limit.startswith(NOT_COMPARED)]


def unread_features(path: str, more: int, why: str, remedy: str) -> str:
    """Features of a track, and of `more` others, were not there to be compared with. why: "are missing or damaged"."""
    others = f" and {more} more" if more else ""
    return (
        f"{NOT_COMPARED}The stored features of {path}{others} {why}; they were compared without spectra and onsets."
        f" {remedy}"
    )


def unheard_tracks(leg: str, unheard: int, tracks: int) -> str:
    """Tracks of the catalog that a leg has not heard."""
    return (
        f"{NOT_COMPARED}{unheard:,} of {tracks:,} tracks of the catalog have not been heard by the {leg} leg, or by an"
        " earlier version of it. Run `descant catalog repair`."
    )
