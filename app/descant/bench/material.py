"""What a benchmark is made of: manifests, which are untrusted text, and the catalog that queries are asked of."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from descant import pipeline
from descant.catalog.ingest import find_files
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.files import file_sha256
from descant.progress import Progress
from descant.settings import Settings

UNRELATED = "unrelated"
"""The relation, or kind, of queries that have no source in the catalog."""
COLUMNS = ("relation", "query", "source")
MAX_BYTES = 64 * 2**20
LONGEST_NAME = 100
"""Characters of a relation or kind."""

Refuse = Callable[[str], None]
"""Told of each file that is left out, with the reason."""


@dataclass(frozen=True)
class Setup:
    """What every benchmark is given. command: as it was typed; work: a folder that keeps catalogs and copies."""

    settings: Settings
    command: str
    work: Path
    progress: Progress
    refuse: Refuse


@dataclass(frozen=True)
class Pair:
    """A query and one source of it; the source is None for an unrelated query."""

    relation: str
    query: Path
    source: Path | None


@dataclass(frozen=True)
class Shared:
    """A query whose true shares (0..1, at most 1 together) are known; what is left descends from nothing here."""

    kind: str
    query: Path
    shares: Mapping[Path, float]


def read_pairs(path: Path) -> list[Pair]:
    """Rows of a tab-separated file with a head line that names relation, query and source; others are passed over.

    Paths are absolute or start at the file's own folder. Raises DescantError, naming the line, for what is no such
    file, and for queries and sources that are not there.
    """
    rows = csv.DictReader(_text(path).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    try:
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            raise _bad(path, f"its first line names no column {', '.join(missing)}")
        pairs = []
        for number, row in enumerate(rows, 2):
            relation, query, source = ((row[name] or "").strip() for name in COLUMNS)
            where = f"line {number}"
            if not source and relation != UNRELATED:
                raise _bad(path, f"{where} names no source, and its relation is not {UNRELATED!r}")
            pairs.append(
                Pair(
                    _name(path, relation, where),
                    _file(path, query, where),
                    _file(path, source, where) if source else None,
                )
            )
    except csv.Error as error:
        raise _bad(path, f"it cannot be read as a table ({error})") from error
    if not pairs:
        raise _bad(path, "it has no rows")
    return pairs


def read_shares(path: Path) -> tuple[list[Path], list[Shared]]:
    """The catalog's files and the queries of {"catalog": [path], "queries": [{"kind", "path", "shares": {path: x}}]}.

    Raises DescantError for what is no such file, for files that are not there, and for sources that are not in the
    catalog's list.
    """
    try:
        tree = json.loads(_text(path))
    except (ValueError, RecursionError) as error:
        raise _bad(path, "it is no JSON") from error
    if not isinstance(tree, dict) or not all(isinstance(tree.get(name), list) for name in ("catalog", "queries")):
        raise _bad(path, 'it is not {"catalog": [...], "queries": [...]}')
    catalog = [_file(path, name, f"catalog file {number}") for number, name in enumerate(tree["catalog"], 1)]
    held = set(catalog)
    queries = []
    for number, query in enumerate(tree["queries"], 1):
        where = f"query {number}"
        if not isinstance(query, dict) or not isinstance(query.get("shares"), dict):
            raise _bad(path, f"{where} is not {{kind, path, shares}}")
        shares = {
            _file(path, name, where): _share(path, share, f"{where}, {name!r}")
            for name, share in query["shares"].items()
        }
        if sum(shares.values()) > 1 + 1e-6:
            raise _bad(path, f"the shares of {where} make more than 1")
        if not shares.keys() <= held:
            raise _bad(path, f"a source of {where} is not in the list of the catalog")
        queries.append(Shared(_name(path, query.get("kind"), where), _file(path, query.get("path"), where), shares))
    if not catalog or not queries:
        raise _bad(path, "it lists no catalog, or no queries")
    return catalog, queries


def files_in(folder: Path, refuse: Refuse) -> list[Path]:
    """Audio files under a folder, resolved, in a fixed order. Raises DescantError where it is no folder or has none."""
    if not folder.is_dir():
        raise DescantError("there is no such folder", remedy="Name a folder with music.", path=folder)
    found = []
    for one in find_files([folder]):
        if isinstance(one, Path):
            found.append(one.resolve())
        else:
            refuse(f"{one.path}: {one.reason}")
    if not found:
        raise DescantError("there is no audio file in this folder", remedy="Name a folder with music.", path=folder)
    return list(dict.fromkeys(found))


# The catalog ------------------------------------------------------------------------------------------------------


@contextmanager
def stocked(files: Sequence[Path], folder: Path, setup: Setup) -> Iterator[tuple[Catalog, dict[Path, str]]]:
    """A catalog in `folder` that holds these files and no others, with the track of each file that could be decoded.

    What an earlier run added there is not decoded again. Raises DescantError where the folder's catalog holds other
    tracks, CatalogError where it cannot be used.
    """
    ids = {}
    with Catalog.open(folder, create=True, settings=setup.settings) as catalog:
        for outcome in pipeline.ingest(files, catalog, setup.settings, progress=setup.progress):
            if outcome.status == "refused":
                setup.refuse(f"{outcome.path}: {outcome.reason}")
            else:
                ids[outcome.path] = outcome.track_id
        others = catalog.count() - len(set(ids.values()))
        if others:
            raise DescantError(
                f"the catalog of this working folder holds {others} tracks that are no part of the benchmark",
                remedy="Name an empty folder with --work.",
                path=folder,
            )
        if not ids:
            raise DescantError("none of the files for the catalog could be heard", remedy="Check what was refused.")
        yield catalog, ids


@contextmanager
def existing(sources: Sequence[Path], folder: Path, settings: Settings) -> Iterator[tuple[Catalog, dict[Path, str]]]:
    """A catalog as it is, only read, with the track of each source: by path, else by the file's bytes.

    Raises DescantError where it lacks a source, CatalogError where it cannot be used.
    """
    with Catalog.open(folder, settings=settings) as catalog:
        ids = {}
        for file in sources:
            at = catalog.files.tracks_at(str(file))
            track = at[0] if at else catalog.files.track_of_file(file_sha256(file))
            if track:
                ids[file] = track
        lacking = [file for file in sources if file not in ids]
        if lacking:
            raise DescantError(
                f"the catalog holds {len(ids)} of {len(sources)} sources; not, for one, {lacking[0].name}",
                remedy="Add them with `descant catalog add`, or leave --catalog out.",
                path=folder,
            )
        yield catalog, ids


# Reading what others wrote ----------------------------------------------------------------------------------------


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _bad(path, "it is too large for one")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DescantError(f"the file cannot be read ({error.strerror})", path=path) from error
    except UnicodeDecodeError as error:
        raise _bad(path, "it is no text") from error


def _file(manifest: Path, name: object, where: str) -> Path:
    if not isinstance(name, str) or not name:
        raise _bad(manifest, f"{where} names no file")
    try:
        path = (manifest.resolve().parent / name).resolve()
        there = path.is_file()
    except (OSError, ValueError, RuntimeError):  # a name too long, a zero byte, a loop of links
        there = False
    if not there:
        raise _bad(manifest, f"{where}: there is no file {name[:LONGEST_NAME]!r}", "Get the files that belong to it.")
    return path


def _name(manifest: Path, name: object, where: str) -> str:
    if not isinstance(name, str) or not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise _bad(manifest, f"{where} has no name of 1 to {LONGEST_NAME} plain characters for what it tests")
    return name


def _share(manifest: Path, share: Any, where: str) -> float:
    if isinstance(share, bool) or not isinstance(share, int | float) or not math.isfinite(share) or not 0 < share <= 1:
        raise _bad(manifest, f"{where}: the share is no number above 0 and up to 1")
    return float(share)


def _bad(path: Path, reason: str, remedy: str = "`descant bench KIND --help` says what it looks like.") -> DescantError:
    return DescantError(f"this is no manifest for the benchmark: {reason}.", remedy=remedy, path=path)
