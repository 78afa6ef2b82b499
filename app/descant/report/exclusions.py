"""Tracks that a person left out of an analysis, in words, and as they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from descant.errors import DescantError
from descant.quoting import quoted, shown
from descant.report.model import Exclusion

LONGEST_REASON: Final = 500
"""Characters, as the schema has it."""
MOST_EXCLUSIONS: Final = 1_000
_REASON_SHOWN: Final = 120
MEANING: Final = (
    "What an excluded track explains falls to sources that explain it as well, or stays unattributed. The shares are of"
    " the other tracks alone."
)


def exclusion(track_id: str, reason: str, title: str = "", artist: str = "") -> Exclusion:
    """Raises DescantError where a reason is missing or too long: without one nobody can judge it later."""
    reason = " ".join(reason.split())
    if not track_id.strip():
        raise DescantError("an exclusion names no track", remedy="Name the id of a track of the catalog.")
    if not reason:
        raise DescantError(
            f"the exclusion of {quoted(title or track_id)} has no reason",
            remedy="Say why it is excluded, such as “own work” or “sample cleared”.",
        )
    if len(reason) > LONGEST_REASON:
        raise DescantError(
            f"the reason for the exclusion of {quoted(title or track_id)} is longer than {LONGEST_REASON} characters",
            remedy="Say it shorter.",
        )
    return Exclusion(track_id.strip(), reason, title, artist)


def with_exclusion(exclusions: Sequence[Exclusion], one: Exclusion) -> tuple[Exclusion, ...]:
    """With one more, in place of an earlier exclusion of its track. Raises DescantError where they are too many."""
    made = (*without(exclusions, one.track_id), one)
    if len(made) > MOST_EXCLUSIONS:
        raise DescantError(
            f"more than {MOST_EXCLUSIONS:,} tracks are excluded",
            remedy="Make a catalog without them, and analyse against that.",
        )
    return made


def without(exclusions: Sequence[Exclusion], track_id: str) -> tuple[Exclusion, ...]:
    return tuple(one for one in exclusions if one.track_id != track_id)


def in_words(one: Exclusion) -> str:
    """“Nine Bridges” – Aya Tindall (own work)."""
    by = f" – {shown(one.artist)}" if one.artist else ""
    return f"{quoted(one.title or one.track_id)}{by} ({shown(one.reason, _REASON_SHOWN)})"
