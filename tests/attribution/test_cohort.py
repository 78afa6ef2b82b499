"""A cohort comes back from its file as it was, within what its bytes can hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from descant.attribution.cohort import REFERENCES, load_cohort
from descant.encoders.base import Embedding, Leg
from descant.encoders.windows import fold, unit
from descant.errors import ModelError
from research.cohort import save_cohort


@dataclass
class MadeUpEncoder:
    """As much of an encoder as a cohort asks for."""

    name: Leg
    segment_frames: int
    version: str = "v1"


ENCODERS = [MadeUpEncoder("recording", 11), MadeUpEncoder("style", 0)]


def excerpt(number: int) -> dict[Leg, Embedding]:
    rng = np.random.default_rng(number)
    rows = unit(rng.normal(size=(40 + number % 3, 12)).astype(np.float32))
    spectra = rng.uniform(0, 3, (70 + number % 5, 84)).astype(np.float16)
    onsets = rng.uniform(0, 20, (90 + number % 7, 8)).astype(np.float16)
    style = Embedding(unit(rng.normal(size=(3, 16)).astype(np.float32)), 5.0, 2.5, onsets=onsets)
    return {"recording": replace(fold(rows, 0.2, 11, 6), spectra=spectra), "style": style}


def off_by(before: np.ndarray | None, after: np.ndarray | None) -> float:
    assert before is not None
    assert after is not None
    assert before.shape == after.shape
    return float(np.abs(before.astype(np.float32) - after).max())


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "cohort.safetensors"
    excerpts = [excerpt(n) for n in range(REFERENCES + 5)]
    save_cohort(path, excerpts, ENCODERS)  # type: ignore[arg-type]
    cohort = load_cohort(path, ENCODERS)  # type: ignore[arg-type]
    assert len(cohort.references("style")) == REFERENCES
    assert len(cohort.queries()) == 5
    for was, found in zip(excerpts, cohort.excerpts, strict=True):
        for leg in ("recording", "style"):
            before, after = was[leg].vectors, found[leg].vectors
            assert (before * after[: len(before)]).sum(axis=1).min() > 0.999
    for was, found in zip(excerpts[REFERENCES:], cohort.queries(), strict=True):
        assert off_by(was["recording"].spectra, found["recording"].spectra) < 0.01
        assert found["style"].spectra is None
    for was, found in zip(excerpts, cohort.excerpts, strict=True):
        assert off_by(was["style"].onsets, found["style"].onsets) < 0.06
        assert found["recording"].onsets is None
    assert all(one.spectra is None for one in cohort.references("recording"))  # the background_scores needs none


def test_a_cohort_of_other_encoders_or_no_cohort_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cohort.safetensors"
    save_cohort(path, [excerpt(n) for n in range(REFERENCES + 2)], ENCODERS)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="other encoders"):
        load_cohort(path, [ENCODERS[0], MadeUpEncoder("style", 0, "v2")])  # type: ignore[list-item]
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(ModelError, match="cannot be read"):
        load_cohort(path, ENCODERS)  # type: ignore[arg-type]
