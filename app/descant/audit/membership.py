"""Was this track in the training set? A model has lower losses on what it was trained on.

How hard a track is in itself is taken off first, by its loss under an early checkpoint where there is one (Watson et
al. 2022). A verdict needs music that surely was not trained on: its scores say how often the test would be wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

import numpy as np
import torch
from numpy.typing import NDArray

from descant.audit import adapters
from descant.audit.adapters.base import Draws, ModelAdapter, Parameters, collate
from descant.audit.computing import device_of, to_device
from descant.audit.examples import output_cuts, track_examples
from descant.audit.gradients import losses
from descant.audit.manifest import read_manifest
from descant.audit.manifest_entries import TrainingTrack
from descant.audit.results import Member, MembershipResult
from descant.audit.validation.figures import over_queries
from descant.errors import DescantError
from descant.files import file_sha256
from descant.model_files import read_tensors
from descant.progress import CancelToken, Progress, silent, steps
from descant.report.audit_answer import Figure

FALSE_POSITIVES: Final = 0.05
LEAST_OTHERS: Final = 19
"""Known non-members needed for a p-value of 5 %."""
DRAWS: Final = 32
KNOWN_MEMBERS: Final = 200
RESAMPLES: Final = 1000


def membership(
    model: str | Path,
    files: Sequence[str | Path],
    *,
    manifest: str | Path | None = None,
    others: Sequence[str | Path] = (),
    false_positives: float = FALSE_POSITIVES,
    device: str = "cpu",
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> MembershipResult:
    """files: asked about. others: surely not trained on. manifest: of the training set, to measure the test's power.
    device: where the model runs, as torch names it.

    Raises DescantError (a bad model, manifest or file) and Cancelled.
    """
    if not 0 < false_positives < 1:
        raise DescantError("The rate of false positives must lie between 0 and 1.", remedy="0.05 is usual.")
    adapter = adapters.load(Path(model), device)
    listed = read_manifest(manifest) if manifest else None
    early: Parameters | None = None
    if listed and listed.run.checkpoints:
        first = min(listed.run.checkpoints, key=lambda c: c.step)
        held = read_tensors(model, first.file)
        known = {name: held[name].float() for name in adapter.parameters if name in held}
        early = to_device(known, device_of(adapter.parameters))
    tracks = listed.tracks if listed else ()
    some = np.sort(np.random.default_rng(0).permutation(len(tracks))[:KNOWN_MEMBERS])
    sources = [*(Path(file) for file in (*files, *others)), *(tracks[n] for n in some)]
    draws = adapter.draws(DRAWS, 0)
    scores = np.array([_score(adapter, early, s, draws) for s in steps(sources, "membership", progress, cancel)])
    asked, known, trained = np.split(scores, [len(files), len(files) + len(others)])
    found = []
    for file, score in zip(files, asked.tolist(), strict=True):
        p = float((1 + (known >= score).sum()) / (1 + len(known))) if len(known) else None
        verdict: Literal["member", "not shown"] = "member" if p is not None and p <= false_positives else "not shown"
        found.append(Member(str(file), file_sha256(Path(file)), round(score, 6), p, verdict))
    power, area = _rates(trained, known, false_positives)
    return MembershipResult(
        model=adapter.name,
        fingerprint=adapter.fingerprint,
        files=tuple(found),
        false_positives=false_positives,
        power=power,
        auc=area,
        members=len(trained),
        others=len(known),
        limits=_limits(len(known), early is not None),
    )


def _score(adapter: ModelAdapter, early: Parameters | None, source: Path | TrainingTrack, draws: Draws) -> float:
    """The mean over segments of how much the loss fell below what the segment costs an early checkpoint, or 0."""
    cuts = output_cuts(adapter, source)[0] if isinstance(source, Path) else track_examples(adapter, source)
    batch = collate([cut.example for cut in cuts])
    fell = -losses(adapter, adapter.parameters, batch, draws)
    if early is not None:
        fell = fell + losses(adapter, early, batch, draws)
    if not bool(torch.isfinite(fell).all()):
        raise DescantError("The model's loss on a track is not a number.", remedy="Its weights are damaged.")
    return float(fell.mean())


def _rates(
    trained: NDArray[np.float64], known: NDArray[np.float64], false_positives: float
) -> tuple[Figure | None, Figure | None]:
    """Power at the threshold, and the area under the curve, over the known members."""
    if not len(trained) or not len(known):
        return None, None
    p = (1 + (known[None] >= trained[:, None]).sum(axis=1)) / (1 + len(known))
    above = (trained[:, None] > known[None]).mean(axis=1) + 0.5 * (trained[:, None] == known[None]).mean(axis=1)
    return over_queries((p <= false_positives).astype(float), RESAMPLES), over_queries(above, RESAMPLES)


def _limits(others: int, calibrated: bool) -> tuple[str, ...]:
    said = ["“Not shown” does not mean that the track was not trained on."]
    if others < LEAST_OTHERS:
        said.append(
            f"A verdict at 5 % needs {LEAST_OTHERS} tracks that were surely not trained on; {others} were given."
        )
    if not calibrated:
        said.append("Without an early checkpoint, simple music looks more like a member than it is.")
    return tuple(said)
