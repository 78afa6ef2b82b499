"""Three ways of hearing a segment: recording, composition, style. torch lives here."""

from __future__ import annotations

from descant.settings import Settings
from descant.views.base import LEGS, Leg, Listening, View

__all__ = ["LEGS", "Leg", "Listening", "View", "load_views"]


def load_views(settings: Settings) -> list[View]:
    """The three views, in the order of LEGS. Imports torch only here.

    Raises ModelError where shipped weights are missing or not what they should be, or the device is not there.
    """
    from descant.resources import resource
    from descant.views.device import choose_device
    from descant.views.learned import PitchView, StyleView

    device = choose_device(settings.device)
    return [
        PitchView("recording", resource("weights/recording.safetensors"), device),
        PitchView("composition", resource("weights/composition.safetensors"), device),
        StyleView(resource("weights/style.safetensors"), device),
    ]
