"""The shipped cohort with 100 unrelated excerpts instead of 352, for this process and all that it starts: a gate is
measured in a third of the time, and can still state p-values below alpha."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from safetensors import safe_open
from safetensors.numpy import save_file

from descant import pipeline
from descant.attribution.cohort import FURTHER, REFERENCES
from descant.resources import OVERLAY, resource

QUERIES = 100
COHORT = "weights/cohort.safetensors"


def write_small_cohort(folder: Path) -> None:
    """Into a folder that is to stand before the program's resources."""
    with safe_open(resource(COHORT), framework="numpy") as file:
        meta = json.loads(file.metadata()["cohort"])
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    count = REFERENCES + QUERIES
    for leg in meta["legs"]:
        for rows, lengths, first in (("rows", "counts", 0), *((name, of, first) for name, of, _, first in FURTHER)):
            if f"{leg}.{rows}" in tensors:
                kept = tensors[f"{leg}.{lengths}"][: count - first]
                tensors[f"{leg}.{lengths}"] = kept
                tensors[f"{leg}.{rows}"] = tensors[f"{leg}.{rows}"][: int(kept.sum())]
    path = folder / COHORT
    path.parent.mkdir(parents=True)
    save_file(tensors, path, {"cohort": json.dumps({**meta, "excerpts": count})})


@pytest.fixture
def whole_cohort() -> Iterator[None]:
    """The cohort as it ships."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(OVERLAY)
        pipeline._encoders.cache_clear()
        yield
    pipeline._encoders.cache_clear()
