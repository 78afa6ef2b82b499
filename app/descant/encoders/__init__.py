"""Three ways of hearing a segment: recording, composition, style. torch lives here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from descant.encoders.base import LEGS, FileView, Leg, Listening, View
from descant.settings import Settings

if TYPE_CHECKING:
    from descant.encoders.from_folder import EncoderView

__all__ = ["LEGS", "FileView", "Leg", "Listening", "View", "load_encoder", "load_views"]


def load_views(settings: Settings) -> list[View]:
    """The three views, in the order of LEGS. Imports torch only here.

    Raises ModelError where shipped weights are missing or not what they should be, or the device is not there.
    """
    from descant.encoders.device import choose_device
    from descant.encoders.learned import PitchView, StyleView
    from descant.resources import resource

    device = choose_device(settings.device)
    return [
        PitchView("recording", resource("weights/recording.safetensors"), device),
        PitchView("composition", resource("weights/composition.safetensors"), device),
        StyleView(resource("weights/style.safetensors"), device),
    ]


def load_encoder(folder: Path, settings: Settings) -> EncoderView:
    """A larger encoder in place of one leg's view. Imports torch, and the library that its kind needs, only here.

    Raises ModelError where the folder holds none that can be used, or the device is not there.
    """
    from descant.encoders import from_folder
    from descant.encoders.device import choose_device

    return from_folder.load_encoder(folder, choose_device(settings.device))
