"""Every leg has a class of its own, and one by an encoder from a folder compares segments."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from descant.attribution.legs import LEG_CLASSES, leg_of
from descant.attribution.legs.segments import SegmentLeg
from descant.encoders.base import LEGS, FileEncoder, Leg


def encoder(name: Leg, **more: Any) -> Any:
    return SimpleNamespace(name=name, version="made up", dim=12, segment_frames=0, **more)


def test_every_leg_has_its_class() -> None:
    assert tuple(LEG_CLASSES) == LEGS
    assert len(set(LEG_CLASSES.values())) == len(LEGS)


@pytest.mark.parametrize("name", LEGS)
def test_a_leg_is_named_as_its_encoder_and_chosen_by_what_that_reads(name: Leg) -> None:
    shipped, by_folder = encoder(name), encoder(name, embed_file=lambda file, cancel=None: None)
    assert isinstance(by_folder, FileEncoder)
    assert type(leg_of(shipped)) is LEG_CLASSES[name]
    assert type(leg_of(by_folder)) is SegmentLeg
    assert leg_of(shipped).name == leg_of(by_folder).name == name
