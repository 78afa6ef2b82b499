"""Links: which recording and which works of the rights data a track of the catalog, or a recording, is of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """track: id of a track of the catalog, "" where a recording is linked; recording: its record's number, else 0.

    target: number of the record of a recording or a work. linked: False where a person has said that it is another one,
    which is remembered. score: 0 to 100, as it was proposed. by: "rule", or "person" who decided.
    """

    target: int
    track: str = ""
    recording: int = 0
    linked: bool = True
    reason: str = ""
    score: float = 100.0
    by: str = "rule"

    @property
    def number(self) -> str:
        """What there is one link of at most."""
        return f"{self.track or self.recording}>{self.target}"
