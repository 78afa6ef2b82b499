"""Encoders of a leg each, recording, composition and style: from audio to vectors. torch lives here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from descant.encoders.base import LEGS, Embedding, Encoder, FileEncoder, Leg
from descant.settings import Settings

if TYPE_CHECKING:
    from descant.encoders.from_folder import FolderEncoder

__all__ = ["LEGS", "Embedding", "Encoder", "FileEncoder", "Leg", "load_encoder", "load_shipped"]


def load_shipped(settings: Settings) -> list[Encoder]:
    """The three shipped encoders, in the order of LEGS. Imports torch only here.

    Raises ModelError where shipped weights are missing or not what they should be, or the device is not there.
    """
    from descant.encoders.device import choose_device
    from descant.encoders.shipped import ShippedPitchEncoder, ShippedStyleEncoder
    from descant.resources import resource

    device = choose_device(settings.device)
    return [
        ShippedPitchEncoder("recording", resource("weights/recording.safetensors"), device),
        ShippedPitchEncoder("composition", resource("weights/composition.safetensors"), device),
        ShippedStyleEncoder(resource("weights/style.safetensors"), device),
    ]


def load_encoder(folder: Path, settings: Settings) -> FolderEncoder:
    """A larger encoder in place of one leg's shipped one. Imports torch, and what library its kind needs, only here.

    Raises ModelError where the folder holds none that can be used, or the device is not there.
    """
    from descant.encoders import from_folder
    from descant.encoders.device import choose_device

    return from_folder.load_encoder(folder, choose_device(settings.device))
