"""The composition leg: the same notes in order, whoever plays them, in whatever key and tempo."""

from __future__ import annotations

from descant.attribution.legs.paths import PathLeg


class CompositionLeg(PathLeg):
    """Windows of a phrase and more: short ones are common property (with 2.5 s there .83 of derived edits would pass
    instead of .92)."""

    windows_s = (4.0, 10.0, 24.0)
