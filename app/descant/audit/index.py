"""The index of a model: every training segment's projected gradient, computed once, resumable, on disk.

    index.json          everything that made it: model, checkpoints, manifest, settings
    index.sqlite        segment → track → artist, owners
    examples/           the encoded segments of each track (unlearning asks for their losses again)
    projection-N.safetensors    what gradients of member N are projected on (a checkpoint with noise on its weights)
    gradients-N.i8      int8 [segments, width]: rows of member N
    steps-N.f32         float32 [segments]: what 1 is in each row
    progress.json       rows done of each member, while the index is being made

A run that was killed goes on where it was and ends with the same bytes: blocks of rows are cut in the same places.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from filelock import FileLock, Timeout
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor

from descant import __version__
from descant.audit import adapters
from descant.audit.adapters.base import Batch, Draws, Example, ModelAdapter, Parameters, collate
from descant.audit.computing import CPU, Computing, computing_for, device_of, kind_of, threads_for, to_device
from descant.audit.costs import Price, price_of
from descant.audit.examples import track_examples
from descant.audit.gradients import Differentiated, projected
from descant.audit.manifest import Manifest, read_manifest
from descant.audit.manifest_entries import TrainingTrack
from descant.audit.owners import Segment, read_tables, write_tables
from descant.audit.projection import Projection, projection_of
from descant.audit.results import IndexSettings, IndexSummary
from descant.audit.smoothing import smoothed
from descant.audit.state import LISTED, META, no_index, read_meta
from descant.errors import DescantError, ModelError
from descant.files import file_sha256, replacing
from descant.model_files import fingerprint_of, read_tensors
from descant.progress import CancelToken, Progress, check, silent, steps

SCHEMA: Final = "descant-audit-index/3"
LARGEST: Final = 127
"""Of a row. What rounding to 255 steps takes away is nothing beside what twice as many coordinates add."""
PROGRESS, LOCK = "progress.json", "index.lock"
Rows = NDArray[np.int8]
Vector = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Index:
    """An index on disk, open for reading. tracks: in the manifest's order; segments: in the order of the rows."""

    folder: Path
    meta: Mapping[str, Any]
    adapter: ModelAdapter
    checkpoints: tuple[Parameters, ...]
    tracks: tuple[TrainingTrack, ...]
    segments: tuple[Segment, ...]
    computing: Computing = CPU

    @property
    def settings(self) -> IndexSettings:
        return IndexSettings(**self.meta["settings"])

    @property
    def members(self) -> tuple[int, ...]:
        """By number, the models in which gradients are measured: each checkpoint with noise, as often.
        Member n is of the checkpoint n modulo their number."""
        count = len(self.checkpoints)
        return tuple(range(count * math.ceil(self.settings.members / count)))

    def member(self, number: int) -> Parameters:
        """The weights of a member; its matrices in the precision that gradients are computed in."""
        state = self.checkpoints[number % len(self.checkpoints)]
        return smoothed(state, self.settings.seed + number, kind_of(self.computing.precision))

    @cached_property
    def draws(self) -> Draws:
        return self.adapter.draws(self.settings.draws, self.settings.seed)

    @cached_property
    def track_of(self) -> NDArray[np.int64]:
        """[S]: the track of each segment, as a place in `tracks`."""
        return np.array([s.track for s in self.segments], np.int64)

    @cached_property
    def examples(self) -> Batch:
        """All training segments, in memory."""
        return self.select(torch.arange(len(self.segments)))

    def select(self, rows: Tensor) -> Batch:
        """Some training segments (int64 [N]), in that order; only their tracks' files are read."""
        places = [(self.segments[row].track, row) for row in rows.tolist()]
        tracks = {track: read_examples(_example_path(self.folder, track)) for track in sorted({t for t, _ in places})}
        return collate([tracks[track][row - self._first_of[track]] for track, row in places])

    @cached_property
    def _first_of(self) -> Mapping[int, int]:
        """Track → the row of its first segment."""
        return {segment.track: row for row, segment in reversed(list(enumerate(self.segments)))}

    @cached_property
    def price(self) -> Price:
        """What a segment of this model takes on this machine, timed when it is first asked for."""
        return price_of(self)

    def projection(self, member: int) -> Projection:
        """Fitted to the member's gradients, when it is first asked for. Raises ModelError where it is damaged."""
        return projection_of(self, member, self.member(member))

    def gradients(self, member: int) -> tuple[Rows, Vector]:
        """Rows [S, width] (a read-only map of the file) and what 1 is in each, [S]. Raises ModelError."""
        steps_ = _mapped(self.folder / f"steps-{member}.f32", np.float32, (len(self.segments),), "r")
        path = self.folder / f"gradients-{member}.i8"
        width = path.stat().st_size // len(steps_) if path.exists() else 0
        return _mapped(path, np.int8, (len(steps_), width), "r"), np.asarray(steps_)

    def query_rows(self, batch: Batch, member: int) -> Tensor:
        """float32 [B, width]: the projected gradients of other examples, as the index has them of its own."""
        state = self.member(member)
        return projected(self.differentiated(state), batch, projection_of(self, member, state))

    def differentiated(self, state: Parameters) -> Differentiated:
        """Some weights of this model, as gradients of this index are taken in them."""
        settings, precision = self.settings, self.computing.precision
        return Differentiated(self.adapter, state, self.draws, settings.output, settings.batch, precision)


def index(
    model: str | Path,
    manifest: str | Path,
    out: str | Path,
    *,
    checkpoints: Sequence[str | Path] = (),
    settings: IndexSettings | None = None,
    device: str = "cpu",
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> IndexSummary:
    """Makes an index, or goes on with one that was interrupted; one that is complete is only checked.

    device: where gradients are computed, as torch names it.

    The checkpoints are those that the manifest's run names (files of the model folder) and the folders given.
    Raises DescantError (a bad model, manifest or track; an index of something else in `out`) and Cancelled.
    """
    began = time.monotonic()
    out = Path(out)
    settings = settings or IndexSettings()
    listed = read_manifest(manifest)
    adapter = adapters.load(Path(model), device)
    states = _states(adapter, Path(model), listed, checkpoints)
    computing = computing_for(adapter.parameters, device)
    meta = _meta(adapter, Path(model), Path(manifest), checkpoints, states, settings, listed)
    meta["computing"] = asdict(computing)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with FileLock(out / LOCK, blocking=False):
            _claim(out, meta)
            segments, known = _encode(adapter, listed, out, progress, cancel)
            made = Index(out, meta, adapter, states, listed.tracks, tuple(segments), computing)
            with threads_for(adapter.parameters):
                resumed = _fill(made, progress, cancel)
            write_tables(out, listed.tracks, segments)
            (out / PROGRESS).unlink(missing_ok=True)
            _write_json(out / META, {**meta, "complete": True, "segments": len(segments)})
    except Timeout as error:
        raise DescantError("Another process is making this index.", remedy="Wait until it ends.", path=out) from error
    except OSError as error:
        raise DescantError(f"The index cannot be written ({error.strerror}).", path=out) from error
    return IndexSummary(
        folder=str(out),
        model=adapter.name,
        fingerprint=adapter.fingerprint,
        manifest_sha256=meta["manifest_sha256"],
        tracks=len(listed.tracks),
        segments=len(segments),
        checkpoints=len(states),
        seconds=round(time.monotonic() - began, 3),
        bytes=sum(f.stat().st_size for f in out.rglob("*") if f.is_file()),
        resumed=max(resumed, 0) if known else 0,
        signed_by=listed.signed_by,
    )


def open_index(folder: str | Path, device: str = "cpu") -> Index:
    """device: where queries are computed.

    Raises DescantError where there is no complete index, or where the model or manifest is not what it was.
    """
    out = Path(folder)
    meta = read_meta(out)
    try:
        if meta["schema"] == LISTED:
            raise DescantError(
                "This is the index of a list without audio: the model's weights cannot be asked about it.",
                remedy="Use `descant audit attribute`, or index the model with the tracks' audio.",
                path=out,
            )
        if meta["schema"] != SCHEMA:
            raise ValueError(meta["schema"])
        if not meta.get("complete"):
            raise DescantError(
                "This index is not finished.", remedy="Run `descant audit index` again; it goes on.", path=out
            )
        settings_known = IndexSettings(**meta["settings"])
    except (ValueError, KeyError, TypeError) as error:
        raise no_index(out) from error
    listed = read_manifest(meta["manifest"])
    adapter = adapters.load(Path(meta["model"]), device)
    states = _states(adapter, Path(meta["model"]), listed, meta["folders"])
    now = _meta(adapter, Path(meta["model"]), Path(meta["manifest"]), meta["folders"], states, settings_known, listed)
    if any(now[key] != meta.get(key) for key in ("fingerprint", "fingerprints", "manifest_sha256")):
        raise DescantError(
            "The model or the manifest is not the one that was indexed.", remedy="Index it again.", path=out
        )
    segments, computing = read_tables(out, meta["segments"]), computing_for(adapter.parameters, device)
    return Index(out, meta, adapter, states, listed.tracks, segments, computing)


def _states(
    adapter: ModelAdapter, folder: Path, listed: Manifest, more: Sequence[str | Path]
) -> tuple[Parameters, ...]:
    """The model's parameters, then those of its checkpoints. Raises ModelError where one is of another shape."""
    states: list[Parameters] = [adapter.parameters]
    for named in listed.run.checkpoints:
        held = read_tensors(folder, named.file)
        known = adapter.parameters
        states.append({name: held[name].float().to(device_of(known)) for name in known if name in held})
    states += [to_device(adapters.load(Path(other)).parameters, device_of(adapter.parameters)) for other in more]
    for state in states:
        if {k: v.shape for k, v in state.items()} != {k: v.shape for k, v in adapter.parameters.items()}:
            raise ModelError(
                "A checkpoint does not have the model's parameters.",
                remedy="Give checkpoints as folders of the same kind of model.",
                path=folder,
            )
    return tuple(states)


def _meta(
    adapter: ModelAdapter,
    model: Path,
    manifest: Path,
    folders: Sequence[str | Path],
    states: Sequence[Parameters],
    settings: IndexSettings,
    listed: Manifest,
) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "descant": __version__,
        "torch": torch.__version__,
        "model": str(model.absolute()),
        "name": adapter.name,
        "objective": adapter.objective,
        "fingerprint": adapter.fingerprint,
        "folders": [str(Path(f).absolute()) for f in folders],
        "fingerprints": [fingerprint_of(state) for state in states],
        "manifest": str(manifest.absolute()),
        "manifest_sha256": file_sha256(manifest),
        **({"manifest_signed_by": listed.signed_by} if listed.signed_by else {}),
        "tracks": len(listed.tracks),
        "settings": asdict(settings),
    }


def _claim(out: Path, meta: Mapping[str, Any]) -> None:
    """Writes index.json of a new index; raises DescantError where `out` holds an index of something else."""
    if (out / META).exists():
        there = read_meta(out)
        there.setdefault("computing", asdict(CPU))  # older versions knew no other
        if any(there.get(key) != value for key, value in meta.items()):
            raise DescantError(
                "This folder holds the index of another model, manifest or setting.",
                remedy="Choose another folder, or delete this one.",
                path=out,
            )
        return
    if any(f.name != LOCK for f in out.iterdir()):
        raise DescantError("This folder holds something else.", remedy="Choose an empty folder.", path=out)
    _write_json(out / META, meta)


# Encoding ---------------------------------------------------------------------------------------------------------


def _encode(
    adapter: ModelAdapter, listed: Manifest, out: Path, progress: Progress, cancel: CancelToken | None
) -> tuple[list[Segment], bool]:
    """The segments of all tracks, encoded and kept; and whether some were there already."""
    (out / "examples").mkdir(exist_ok=True)
    segments: list[Segment] = []
    known = False
    for number, track in enumerate(steps(listed.tracks, "encode", progress, cancel)):
        path = _example_path(out, number)
        if path.exists():
            known = True
        else:
            cuts = track_examples(adapter, track)
            tensors = {"span": torch.tensor([[c.start_s, c.end_s] for c in cuts], dtype=torch.float64)}
            batch = collate([c.example for c in cuts])
            tensors |= {"target": _small(batch.target), "mask": batch.mask}
            tensors |= {f"conditioning.{name}": value for name, value in batch.conditioning.items()}
            with replacing(path) as beside:
                save_file({k: v.contiguous() for k, v in tensors.items()}, beside)
        spans = read_tensors(path.parent, path.name)["span"].tolist()
        segments += [Segment(number, float(start), float(end)) for start, end in spans]
    return segments, known


def _example_path(out: Path, number: int) -> Path:
    return out / "examples" / f"{number:06d}.safetensors"


def _small(target: Tensor) -> Tensor:
    """Tokens as int16, where all of them fit: a quarter of the bytes."""
    fits = target.dtype == torch.int64 and int(target.max()) < 2**15
    return target.to(torch.int16) if fits else target


def read_examples(path: Path) -> list[Example]:
    """The encoded segments of one track. Raises ModelError."""
    tensors = read_tensors(path.parent, path.name)
    told = {n.removeprefix("conditioning."): v for n, v in tensors.items() if n.startswith("conditioning.")}
    targets = tensors["target"]
    targets = targets if targets.is_floating_point() else targets.long()
    return [
        Example(target, mask, {name: value[n] for name, value in told.items()})
        for n, (target, mask) in enumerate(zip(targets, tensors["mask"], strict=True))
    ]


# Gradients --------------------------------------------------------------------------------------------------------


def _fill(made: Index, progress: Progress, cancel: CancelToken | None) -> int:
    """Computes what is missing of gradients; returns the rows of member 0 that were there."""
    total, at_once = len(made.segments), made.settings.batch
    path = made.folder / PROGRESS
    done: dict[str, int] = json.loads(path.read_text()) if path.exists() else {}
    if read_meta(made.folder).get("complete"):
        done = {str(n): total for n in made.members}
    resumed = min(done.get("0", 0), total)
    for number in made.members:
        state = made.member(number)
        projection = projection_of(made, number, state)
        shape = (total, projection.width)
        begun = done.get(str(number), 0)
        mode = "r+" if begun else "w+"
        rows = _mapped(made.folder / f"gradients-{number}.i8", np.int8, shape, mode)
        units = _mapped(made.folder / f"steps-{number}.f32", np.float32, shape[:1], mode)
        for start in range(begun, total, at_once):
            check(cancel)
            progress("gradients", number * total + start, len(made.members) * total)
            places = torch.arange(start, min(start + at_once, total))
            batch = made.select(places)
            found = projected(made.differentiated(state), batch, projection)
            unit = found.abs().amax(dim=1) / LARGEST
            if not bool(torch.isfinite(unit).all()):
                raise ModelError(
                    "A gradient of this model is not finite.", remedy="Its weights or a track are damaged."
                )
            rows[start : start + len(found)] = (found / unit.clamp_min(1e-30)[:, None]).round().to(torch.int8).numpy()
            units[start : start + len(found)] = unit.numpy()
            for held in (rows, units):
                held.flush()
            done[str(number)] = start + len(found)
            _write_json(path, done)
    progress("gradients", len(made.members) * total, len(made.members) * total)
    return resumed


def _mapped(path: Path, kind: type[np.number[Any]], shape: tuple[int, ...], mode: Any) -> Any:
    """A file as an array. Raises ModelError where it is missing or of another size."""
    try:
        if mode != "w+" and path.stat().st_size != int(np.prod(shape)) * np.dtype(kind).itemsize:
            raise ValueError("another size")
        return np.memmap(path, kind, mode, shape=shape)
    except (OSError, ValueError) as error:
        raise ModelError(
            "A file of this index is missing or damaged.", remedy="Delete the index and make it again.", path=path
        ) from error


def _write_json(path: Path, data: Mapping[str, Any]) -> None:
    with replacing(path) as beside:
        beside.write_text(json.dumps(data, indent=1, sort_keys=True) + "\n", encoding="utf-8")
