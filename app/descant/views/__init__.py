"""Three ways of hearing a segment: recording, composition, style. torch lives here."""

from __future__ import annotations

from descant.settings import Settings
from descant.views.base import LEGS, Leg, Listening, View

__all__ = ["LEGS", "Leg", "Listening", "View", "load_views"]


def load_views(settings: Settings) -> list[View]:
    """The three views, in the order of LEGS. Imports what they need only here.

    Raises ModelError where shipped weights are missing or not what they should be.
    """
    from descant.views.signal import SignalComposition, SignalRecording, SignalStyle

    return [SignalRecording(), SignalComposition(), SignalStyle()]
