"""A gate measured by 100 unrelated excerpts instead of 352: a third of the time, and p-values still below alpha."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from descant.attribution.cohort import REFERENCES, Cohort, load_cohort


@pytest.fixture(scope="module")
def small_cohort() -> Iterator[None]:
    """For all tests of the module that computes in this process."""
    from descant import pipeline

    def fewer(*args: Any) -> Cohort:
        return Cohort(load_cohort(*args).excerpts[: REFERENCES + 100])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "load_cohort", fewer)
        pipeline._encoders.cache_clear()
        yield
    pipeline._encoders.cache_clear()
