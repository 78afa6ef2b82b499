"""The legs, one class each. Another leg is a file here, its entry in LEG_CLASSES, and its encoder."""

from __future__ import annotations

from collections.abc import Mapping

from descant.attribution.legs.base import AttributionLeg
from descant.attribution.legs.composition import CompositionLeg
from descant.attribution.legs.recording import RecordingLeg
from descant.attribution.legs.segments import SegmentLeg
from descant.attribution.legs.style import StyleLeg
from descant.encoders.base import Encoder, FileEncoder, Leg

LEG_CLASSES: Mapping[Leg, type[AttributionLeg]] = {
    "recording": RecordingLeg,
    "composition": CompositionLeg,
    "style": StyleLeg,
}


def leg_of(encoder: Encoder) -> AttributionLeg:
    """The leg that compares what an encoder made. One from a folder gives vectors without order, spectra or onsets."""
    return (SegmentLeg if isinstance(encoder, FileEncoder) else LEG_CLASSES[encoder.name])(encoder)
