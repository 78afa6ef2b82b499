"""The training manifest: which tracks a model was trained on, whose they are, and how the run went.

One file: JSON Lines, CSV, or the signed manifest of a training set (audit.signed_manifest). JSON Lines holds one object
a line, {"track": {…}} or once {"run": {…}}; CSV holds one track a row under a header, and the run as JSON in a comment
line "#run {…}" above it. Manifests come from outside: sizes are bounded, errors name the line, and a path is a name of
a file to be hashed before it is used, never a command.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from descant.audit.manifest_entries import FIELDS, Run, TrainingTrack, run_from, run_tree, track_from, track_tree
from descant.audit.signed_manifest import SUFFIX, open_signed, signed_records
from descant.errors import DescantError
from descant.files import file_sha256, write_whole

MAX_BYTES: Final = 2 * 2**30
MAX_LINE_BYTES: Final = 4_000_000
MAX_TRACKS: Final = 5_000_000
REMEDY = "Correct the manifest, or ask the model's maker for another."


@dataclass(frozen=True)
class Manifest:
    """signed_by: thumbprint of the key whose signature over it holds; "" for one that is not signed. embeddings_sha256:
    of the file of embeddings that a signed one belongs with, "" for none."""

    tracks: tuple[TrainingTrack, ...]
    run: Run = field(default_factory=Run)
    signed_by: str = ""
    embeddings_sha256: str = ""


NO_FILE: Final = "no-audio"
"""The path of a track that was handed over without a file."""


def read_manifest(path: str | Path, *, files: bool = True) -> Manifest:
    """A manifest from a .jsonl or .csv file, or a signed .jws. Relative paths start from the manifest's folder.
    files: whether every track must name its file; a list without audio need not.

    Raises DescantError that names the line and says what is wrong with it.
    """
    source = Path(path)
    signed = open_signed(source) if source.suffix.lower() == SUFFIX else None
    folder = source.absolute().parent
    tracks: list[TrainingTrack] = []
    seen: dict[str, int] = {}
    run: Run | None = None
    for number, kind, tree in signed_records(signed) if signed else _records(source):
        try:
            if kind == "run":
                if run is not None:
                    raise ValueError("the run is described twice")
                run = run_from(tree)
                continue
            track = track_from(tree if files else {"path": NO_FILE, **tree}, folder)
            if track.track_id in seen:
                raise ValueError(f"track_id {track.track_id!r} stands on line {seen[track.track_id]} as well")
            seen[track.track_id] = number
            tracks.append(track)
            if len(tracks) > MAX_TRACKS:
                raise ValueError(f"there are more than {MAX_TRACKS:,} tracks")
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            raise _bad(source, number, error, "track" if signed else "line") from error
    if not tracks:
        raise DescantError("this manifest names no track", remedy=REMEDY, path=source)
    if signed is None:
        return Manifest(tuple(tracks), run or Run())
    embeddings = str(signed.tree.get("embeddings_sha256", ""))
    return Manifest(tuple(tracks), run or Run(), signed.fingerprint, embeddings)


def write_manifest(manifest: Manifest, path: str | Path) -> None:
    """Writes a manifest as .jsonl or .csv, whole or not at all; paths inside its folder become relative.

    Raises DescantError.
    """
    out = Path(path)
    folder = out.absolute().parent
    trees = [track_tree(track, folder) for track in manifest.tracks]
    text = io.StringIO(newline="")
    if out.suffix.lower() == ".csv":
        text.write(f"#run {json.dumps(run_tree(manifest.run))}\n")
        writer = csv.DictWriter(text, FIELDS, lineterminator="\n", quoting=csv.QUOTE_ALL)  # a name may hold "\r"
        writer.writeheader()
        for tree in trees:
            writer.writerow({k: v if isinstance(v, str | float) else json.dumps(v) for k, v in tree.items()})
    else:
        text.write(json.dumps({"run": run_tree(manifest.run)}) + "\n")
        text.writelines(json.dumps({"track": tree}) + "\n" for tree in trees)
    try:
        data = text.getvalue().encode("utf-8")
    except UnicodeEncodeError as error:
        raise DescantError(f"the manifest cannot be written ({error})", path=out) from error
    write_whole(out, data)


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
        digest = file_sha256(track.path)
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


def _bad(path: Path, number: int, error: Exception, what: str = "line") -> DescantError:
    reason = f"the field {error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
    return DescantError(f"{what} {number} of the manifest: {reason[:300]}", remedy=REMEDY, path=path)


def _lines(path: Path) -> list[str]:
    """The lines without their ends. Raises DescantError."""
    try:
        if not path.is_file():
            raise DescantError(
                "there is no such manifest",
                remedy="Choose a .jsonl, .csv or .jws file that lists the tracks.",
                path=path,
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


def _records(path: Path) -> Iterable[_Record]:
    lines = _lines(path)
    return _csv_records(path, lines) if path.suffix.lower() == ".csv" else _json_records(path, lines)


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
                if unknown := sorted(set(header) - set(FIELDS)):
                    raise ValueError(f"the column {unknown[0]!r} is none of {', '.join(FIELDS)}")
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
