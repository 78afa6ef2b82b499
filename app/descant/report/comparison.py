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
