"""The training manifest: which tracks a model was trained on, whose they are, and how the run went.

One file, JSON Lines or CSV. JSON Lines holds one object a line, {"track": {…}} or once {"run": {…}}; CSV holds one
track a row under a header, and the run as JSON in a comment line "#run {…}" above it. Manifests come from outside:
sizes are bounded, errors name the line, and a path is a name of a file to be hashed before it is used, never a command.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, cast

from descant.catalog.tags import cleaned
from descant.catalog.tracks import Owner
from descant.errors import DescantError
from descant.progress import CancelToken, Progress, silent

WHOLE = 1_000_000

MAX_BYTES: Final = 2 * 2**30
MAX_LINE_BYTES: Final = 4_000_000
MAX_TRACKS: Final = 5_000_000
MAX_SEGMENTS: Final = 100_000
"""Of one track."""
MAX_SECONDS: Final = 1e6
MAX_OWNERS: Final = 1000
MAX_FIELDS: Final = 100
"""Conditioning values of one track, and checkpoints or seeds of the run times ten."""

REMEDY = "Correct the manifest, or ask the model's maker for another."

Conditioning = Mapping[str, str | float]


@dataclass(frozen=True)
class TrainingTrack:
    """One track of the training set.

    track_id: unique in the manifest. path: audio, or safetensors with pre-encoded latents or tokens. sha256: of that
    file, "" where the manifest does not say. segments: (start, end) in seconds as the model heard them; () for the
    whole file. conditioning: what the model was told with it (text, seconds_total, …). weight: how often it was
    sampled in relation to others. cluster: tracks of one cluster are the same music; "" for a track of its own.
    """

    track_id: str
    path: Path
    artist: str = ""
    title: str = ""
    owners: tuple[Owner, ...] = ()
    isrc: str = ""
    iswc: str = ""
    sha256: str = ""
    segments: tuple[tuple[float, float], ...] = ()
    conditioning: Conditioning = field(default_factory=dict)
    weight: float = 1.0
    cluster: str = ""


@dataclass(frozen=True)
class Checkpoint:
    """A state of the model during training. file: its weights inside the model folder."""

    file: str
    step: int
    learning_rate: float


@dataclass(frozen=True)
class Run:
    """How the model was trained; "" and () where the manifest does not say."""

    objective: str = ""
    sampler: str = ""
    optimiser: str = ""
    seeds: tuple[int, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    codec_sha256: str = ""


@dataclass(frozen=True)
class Manifest:
    tracks: tuple[TrainingTrack, ...]
    run: Run = Run()


def read_manifest(path: str | Path) -> Manifest:
    """A manifest from a .jsonl or .csv file. Relative paths of tracks are relative to the manifest's folder.

    Raises DescantError that names the line and says what is wrong with it.
    """
    source = Path(path)
    lines = _lines(source)
    folder = source.absolute().parent
    tracks: list[TrainingTrack] = []
    seen: dict[str, int] = {}
    run: Run | None = None
    read = _csv_records if source.suffix.lower() == ".csv" else _json_records
    for number, kind, tree in read(source, lines):
        try:
            if kind == "run":
                if run is not None:
                    raise ValueError("the run is described twice")
                run = _run(tree)
                continue
            track = _track(tree, folder)
            if track.track_id in seen:
                raise ValueError(f"track_id {track.track_id!r} stands on line {seen[track.track_id]} as well")
            seen[track.track_id] = number
            tracks.append(track)
            if len(tracks) > MAX_TRACKS:
                raise ValueError(f"there are more than {MAX_TRACKS:,} tracks")
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            raise _bad(source, number, error) from error
    if not tracks:
        raise DescantError("this manifest names no track", remedy=REMEDY, path=source)
    return Manifest(tuple(tracks), run or Run())


def write_manifest(manifest: Manifest, path: str | Path) -> None:
    """Writes a manifest as .jsonl or .csv, whole or not at all; paths inside its folder become relative.

    Raises DescantError.
    """
    out = Path(path)
    folder = out.absolute().parent
    trees = [_track_tree(track, folder) for track in manifest.tracks]
    text = io.StringIO(newline="")
    if out.suffix.lower() == ".csv":
        text.write(f"#run {json.dumps(_run_tree(manifest.run))}\n")
        writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        for tree in trees:
            writer.writerow({k: v if isinstance(v, str | float) else json.dumps(v) for k, v in tree.items()})
    else:
        text.write(json.dumps({"run": _run_tree(manifest.run)}) + "\n")
        text.writelines(json.dumps({"track": tree}) + "\n" for tree in trees)
    part = out.with_name(out.name + ".part")
    try:
        part.write_bytes(text.getvalue().encode("utf-8"))
        part.replace(out)
    except (OSError, UnicodeEncodeError) as error:
        raise DescantError(f"the manifest cannot be written ({error})", path=out) from error


def verify_hashes(
    tracks: Sequence[TrainingTrack], *, progress: Progress = silent, cancel: CancelToken | None = None
) -> list[DescantError]:
    """What is wrong with the tracks' files: missing, or not what the manifest's hash says. [] where all is well.

    A track without a hash is only looked for. Raises Cancelled.
    """
    wrong = []
    for done, track in enumerate(tracks):
        progress("verify", done, len(tracks))
        if cancel:
            cancel.check()
        if (error := hash_error(track)) is not None:
            wrong.append(error)
    progress("verify", len(tracks), len(tracks))
    return wrong


def hash_error(track: TrainingTrack) -> DescantError | None:
    """Why a track's file is not the one that the manifest means, or None."""
    try:
        if not track.path.is_file():  # a pipe or a device would be read without end
            return DescantError(
                f"the file of track {track.track_id!r} is missing",
                remedy="Put it where the manifest says, or correct the manifest.",
                path=track.path,
            )
        if not track.sha256:
            return None
        with track.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        return DescantError(f"the file of track {track.track_id!r} cannot be read ({error})", path=track.path)
    if digest == track.sha256:
        return None
    return DescantError(
        f"this file is not the one that the manifest means by track {track.track_id!r}: its SHA-256 is {digest[:16]}…,"
        f" the manifest says {track.sha256[:16]}…",
        remedy="Get the file that the model was trained on, or correct the manifest.",
        path=track.path,
    )


# Reading ----------------------------------------------------------------------------------------------------------


def _bad(path: Path, number: int, error: Exception) -> DescantError:
    reason = f"the field {error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
    return DescantError(f"line {number} of the manifest: {reason[:300]}", remedy=REMEDY, path=path)


def _lines(path: Path) -> list[str]:
    """The lines without their ends. Raises DescantError."""
    try:
        if not path.is_file():
            raise DescantError(
                "there is no such manifest", remedy="Choose a .jsonl or .csv file that lists the tracks.", path=path
            )
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise DescantError(f"the manifest is larger ({size:,} bytes) than the {MAX_BYTES:,} allowed", path=path)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise DescantError(f"the manifest cannot be read ({error})", path=path) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise _bad(path, number, ValueError("it is no UTF-8 text")) from error
    lines = text.split("\n")  # no splitlines(): it would cut at signs that JSON and CSV allow inside a text
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE_BYTES:
            raise _bad(path, number, ValueError(f"it is longer than {MAX_LINE_BYTES:,} characters"))
    return lines


_Record = tuple[int, str, Mapping[str, Any]]


def _json_records(path: Path, lines: Sequence[str]) -> Iterable[_Record]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            tree = json.loads(line, parse_constant=_no_constant)
            if not isinstance(tree, dict) or len(tree) != 1 or next(iter(tree)) not in ("track", "run"):
                raise ValueError('it is no {"track": {…}} and no {"run": {…}}')
            kind, body = next(iter(tree.items()))
            if not isinstance(body, dict):
                raise ValueError(f"its {kind} is no object")
        except (ValueError, RecursionError) as error:
            raise _bad(path, number, error) from error
        yield number, kind, body


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no number that JSON has")


_COLUMNS = (
    "track_id", "path", "artist", "title", "owners", "isrc", "iswc", "sha256", "segments", "conditioning", "weight",
    "cluster",
)  # fmt: skip
_NESTED = ("owners", "segments", "conditioning")
"""Columns of a CSV that hold JSON."""


def _csv_records(path: Path, lines: Sequence[str]) -> Iterable[_Record]:
    start = 0
    if lines and lines[0].startswith("#run "):
        start = 1
        try:
            tree = json.loads(lines[0].removeprefix("#run "), parse_constant=_no_constant)
            if not isinstance(tree, dict):
                raise ValueError("its run is no object")
        except (ValueError, RecursionError) as error:
            raise _bad(path, 1, error) from error
        yield 1, "run", tree
    rows = csv.reader((line + "\n" for line in lines[start:]), strict=True)
    header: list[str] | None = None
    number = first = start + 1
    try:
        for row in rows:
            number, first = first, start + rows.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if header is None:
                header = [cell.strip() for cell in row]
                if unknown := sorted(set(header) - set(_COLUMNS)):
                    raise ValueError(f"the column {unknown[0]!r} is none of {', '.join(_COLUMNS)}")
                if len(set(header)) != len(header):
                    raise ValueError("a column stands there twice")
                continue
            if len(row) != len(header):
                raise ValueError(f"it has {len(row)} cells, the header {len(header)}")
            cells = {name: cell for name, cell in zip(header, row, strict=True) if cell.strip()}
            yield (
                number,
                "track",
                {k: json.loads(v, parse_constant=_no_constant) if k in _NESTED else v for k, v in cells.items()},
            )
    except csv.Error as error:
        raise _bad(path, first, error) from error
    except (ValueError, RecursionError) as error:
        raise _bad(path, number, error) from error


def _only(tree: Mapping[str, Any], known: Iterable[str]) -> None:
    if unknown := sorted(set(tree) - set(known)):
        raise ValueError(f"the field {unknown[0][:80]!r} is not known")


def _text(tree: Mapping[str, Any], name: str) -> str:
    value = tree.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return cleaned(value)


def _number(value: Any, name: str, least: float, most: float) -> float:
    if isinstance(value, str):  # from a CSV
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} is no number")
    if not (math.isfinite(value) and least <= value <= most):
        raise ValueError(f"{name} is not between {least:g} and {most:g}")
    return float(value)


def _whole(value: Any, name: str, most: int = 2**53) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise ValueError(f"{name} is no whole number between 0 and {most}")
    return value


def _hash(tree: Mapping[str, Any], name: str) -> str:
    value = tree.get(name, "")
    if not isinstance(value, str) or not re.fullmatch(r"([0-9a-fA-F]{64})?", value):
        raise ValueError(f"{name} is no SHA-256 of 64 hex digits")
    return value.lower()


def _list(tree: Mapping[str, Any], name: str, most: int) -> list[Any]:
    value = tree.get(name, [])
    if not isinstance(value, list):
        raise ValueError(f"{name} is no list")
    if len(value) > most:
        raise ValueError(f"{name} has more than {most:,} entries")
    return value


def _track(tree: Mapping[str, Any], folder: Path) -> TrainingTrack:
    _only(tree, _COLUMNS)
    track_id = tree["track_id"]
    if not isinstance(track_id, str) or cleaned(track_id) != track_id or not 0 < len(track_id) <= 128:
        raise ValueError("track_id is no text of 1 to 128 characters")
    conditioning = tree.get("conditioning", {})
    if not isinstance(conditioning, dict) or len(conditioning) > MAX_FIELDS:
        raise ValueError(f"conditioning is no object with at most {MAX_FIELDS} fields")
    return TrainingTrack(
        track_id=track_id,
        path=_path(tree["path"], folder),
        artist=_text(tree, "artist"),
        title=_text(tree, "title"),
        owners=tuple(_owner(entry) for entry in _list(tree, "owners", MAX_OWNERS)),
        isrc=_text(tree, "isrc"),
        iswc=_text(tree, "iswc"),
        sha256=_hash(tree, "sha256"),
        segments=tuple(_segment(entry) for entry in _list(tree, "segments", MAX_SEGMENTS)),
        conditioning={cleaned(str(name)): _condition(value) for name, value in conditioning.items()},
        weight=_number(tree.get("weight", 1.0), "weight", 0, 1e9),
        cluster=_text(tree, "cluster"),
    )


def _path(value: Any, folder: Path) -> Path:
    """An absolute path as it stands; a relative one below the manifest's folder, and not out of it."""
    if not isinstance(value, str) or not value.strip() or len(value) > 4096 or "\0" in value:
        raise ValueError("path is no path")
    path = Path(value)
    if path.is_absolute():
        return path
    if ".." in path.parts:
        raise ValueError(f"path {value[:80]!r} leads out of the manifest's folder; write it from the root instead")
    inside = folder / path
    if not inside.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"path {value[:80]!r} is a link out of the manifest's folder; write its target instead")
    return inside


def _owner(entry: Any) -> Owner:
    if not isinstance(entry, dict):
        raise ValueError("an owner is no object")
    _only(entry, ("name", "role", "right", "share_ppm", "ipi"))
    right = entry.get("right", "work")
    if right not in ("work", "recording"):
        raise ValueError('the right of an owner is neither "work" nor "recording"')
    name = _text(entry, "name")
    if not name:
        raise ValueError("an owner has no name")
    return Owner(
        name, _text(entry, "role"), cast(Literal["work", "recording"], right),
        _whole(entry["share_ppm"], "share_ppm", WHOLE), _text(entry, "ipi"),
    )  # fmt: skip


def _segment(entry: Any) -> tuple[float, float]:
    if not isinstance(entry, list) or len(entry) != 2:
        raise ValueError("a segment is no [start, end] in seconds")
    start, end = (_number(value, "a segment's time", 0, MAX_SECONDS) for value in entry)
    if end <= start:
        raise ValueError(f"a segment ends at {end:g} s, not after its start")
    return start, end


def _condition(value: Any) -> str | float:
    if isinstance(value, str):
        return cleaned(value)
    return _number(value, "a conditioning value", -1e12, 1e12)


def _run(tree: Mapping[str, Any]) -> Run:
    _only(tree, ("objective", "sampler", "optimiser", "seeds", "checkpoints", "codec_sha256"))
    checkpoints = []
    for entry in _list(tree, "checkpoints", MAX_FIELDS * 10):
        if not isinstance(entry, dict):
            raise ValueError("a checkpoint is no object")
        _only(entry, ("file", "step", "learning_rate"))
        file = _text(entry, "file")
        rate = _number(entry.get("learning_rate", 0.0), "learning_rate", 0, 1e6)
        checkpoints.append(Checkpoint(file, _whole(entry["step"], "step"), rate))
    seeds = tuple(_whole(seed, "a seed") for seed in _list(tree, "seeds", MAX_FIELDS * 10))
    return Run(
        _text(tree, "objective"), _text(tree, "sampler"), _text(tree, "optimiser"), seeds, tuple(checkpoints),
        _hash(tree, "codec_sha256"),
    )  # fmt: skip


# Writing ----------------------------------------------------------------------------------------------------------


def _track_tree(track: TrainingTrack, folder: Path) -> dict[str, Any]:
    path = track.path.absolute()
    known: dict[str, Any] = {
        "track_id": track.track_id,
        "path": path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path),
        "artist": track.artist,
        "title": track.title,
        "owners": [_without_blanks(vars(owner)) for owner in track.owners],
        "isrc": track.isrc,
        "iswc": track.iswc,
        "sha256": track.sha256,
        "segments": [list(segment) for segment in track.segments],
        "conditioning": dict(track.conditioning),
        "weight": track.weight,
        "cluster": track.cluster,
    }
    return _without_blanks(known)


def _run_tree(run: Run) -> dict[str, Any]:
    return _without_blanks(
        {**vars(run), "seeds": list(run.seeds), "checkpoints": [_without_blanks(vars(c)) for c in run.checkpoints]}
    )


def _without_blanks(tree: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in tree.items() if value not in ("", [], {}, ())}
