"""`descant catalog …`: what is in the catalog, and whether it is whole."""

from __future__ import annotations

import argparse
import functools
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from descant.catalog.encoder_choice import SHIPPED, choose, chosen, go_back, read_encoder
from descant.catalog.identifiers import checked
from descant.catalog.sql import ORDERS
from descant.catalog.store import Catalog
from descant.catalog.tags.values import apart
from descant.catalog.tracks import FurtherFile, Problem, Tags, Track
from descant.cli.lists import ListError, add_catalog_option, add_list_options, listed, path_argument
from descant.cli.screen import Bar, at_most, tell
from descant.errors import CatalogError, DescantError
from descant.paths import default_catalog
from descant.report.declared import in_words, summary
from descant.rights.owners import with_rights
from descant.settings import Settings

OK: Final = 0
REFUSED: Final = 1
WRONG_USE: Final = 2
UNUSABLE: Final = 3
"""The catalog is locked or damaged."""


class _UsageError(DescantError):
    """An argument that makes no sense."""


Run = Callable[[argparse.Namespace], int]


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `catalog` and its sub-commands to the main parser."""
    catalog = subparsers.add_parser("catalog", help="add, find, check and remove the tracks of a catalog")
    commands = catalog.add_subparsers(dest="catalog_command", required=True, metavar="COMMAND")

    def command(name: str, run: Run, help_text: str) -> argparse.ArgumentParser:
        parser = commands.add_parser(name, help=help_text, description=help_text)
        add_catalog_option(parser)
        parser.add_argument("--json", action="store_true", help="print JSON")
        parser.set_defaults(run=_reporting(run))
        return parser

    add = command("add", run_add, "add audio files, and folders with all that is in them")
    add.add_argument("paths", nargs="*", metavar="PATH", type=path_argument, help="audio files or folders")
    add_list_options(add)
    add.add_argument("--device", help="where networks run: auto, cpu, cuda or mps")
    add.add_argument("--workers", type=int, help="processes that decode (default: one a core)")
    add.add_argument(
        "--encoder",
        metavar="FOLDER",
        help="a larger encoder (CLEWS, MERT or CLAP) that hears one leg of this catalog from now on, its tracks anew;"
        " shipped: back to the program's own",
    )

    remove = command("remove", run_remove, "remove tracks; the audio files are not touched")
    remove.add_argument("paths", nargs="*", metavar="PATH", help="track ids, or paths as they were added")
    add_list_options(remove, "id or path")

    listed = command("list", run_list, "list the tracks")
    search = command("search", run_list, "list the tracks in whose title, artist, album, codes or path words begin so")
    search.add_argument("text", nargs="+", metavar="TEXT", help="words, or the beginnings of words")
    for parser in (listed, search):
        parser.add_argument("--order", choices=sorted(ORDERS), default="artist", help="sort by (default: artist)")
        parser.add_argument("--descending", action="store_true", help="last first")
        parser.add_argument(
            "--declared", action="store_true", help="only tracks of which a file declares how it was made"
        )
        parser.add_argument("--limit", type=at_most, metavar="N", help="at most N tracks")
        parser.add_argument("--offset", type=at_most, default=0, metavar="N", help="leave out the first N")

    show = command("show", run_show, "show all that is known of tracks")
    show.add_argument("paths", nargs="+", metavar="PATH", help="track ids, or paths as they were added")

    command(
        "check", run_check, "read everything and say what is wrong (exit status 3), and which audio files are gone (1)"
    )
    repair = command("repair", run_repair, "mend what can be mended without the audio")
    repair.add_argument("--device", help="where networks run: auto, cpu, cuda or mps")
    command("stats", run_stats, "count tracks, segments, seconds and bytes")
    from descant.cli import catalog_sharing

    catalog_sharing.register(command)


def run_add(args: argparse.Namespace) -> int:
    paths = [*args.paths, *listed(args)]
    if not paths and not args.encoder:
        return _say("Name at least one file or folder.", WRONG_USE)
    settings = _settings(args)
    from descant import pipeline  # torch loads only where something is listened to
    from descant.encoders import load_shipped

    back = args.encoder == SHIPPED
    encoder = read_encoder(args.encoder, settings) if args.encoder and not back else None  # before a catalog is made
    refused = 0
    with Catalog.open(_folder(args), create=True, settings=settings) as catalog:
        if encoder:
            choose(catalog, encoder)
        elif back:
            go_back(catalog, load_shipped(settings))
        counts = {"added": 0, "updated": 0, "known": 0, "refused": 0, "skipped": 0}
        with Bar() as progress:
            for outcome in pipeline.ingest(paths, catalog, settings, progress=progress):
                counts[outcome.status] += 1
                if args.json:
                    line: dict[str, str | None] = {"path": str(outcome.path), "status": outcome.status}
                    line |= {
                        "track": outcome.track_id or None,
                        "reason": "; ".join(filter(None, (outcome.reason, outcome.remark))),
                    }
                    print(json.dumps(line), flush=True)
                refused += outcome.status == "refused"
                if outcome.status in ("refused", "skipped"):
                    _say(f"{outcome.path}: {outcome.reason}")
                if outcome.remark:
                    _say(f"{outcome.path}: {outcome.remark}")
    if encoder and not args.json:
        print(f"The {encoder.leg} leg is heard by {encoder.version} from now on.")
    if not args.json:
        updated = f"{counts['updated']} updated, " if counts["updated"] else ""
        print(f"{counts['added']} added, {updated}{counts['known']} known already, {counts['refused']} refused")
    return REFUSED if refused else OK


def run_remove(args: argparse.Namespace) -> int:
    names = [*args.paths, *listed(args)]
    if not names:
        return _say("Name at least one track.", WRONG_USE)
    with Catalog.open(_folder(args), write=True) as catalog:
        ids, missing = _find(catalog, names)
        removed = catalog.remove([track.id for track in ids])
    if args.json:
        print(json.dumps({"removed": [track.id for track in ids], "missing": missing}))
    else:
        print(f"{removed} removed")
    return REFUSED if missing else OK


def run_list(args: argparse.Namespace) -> int:
    text = " ".join(getattr(args, "text", ()))
    with Catalog.open(_folder(args)) as catalog:
        found = catalog.tracks(
            text=text,
            limit=args.limit,
            offset=args.offset,
            order=args.order,
            descending=args.descending,
            only="declared" if args.declared else "",
        )
        if args.json:
            found, _ = with_rights(catalog.connection, found)
    if args.json:
        print(json.dumps([_tree(track) for track in found]))
    else:
        for track in found:
            cells = [track.id, track.tags.artist, track.tags.title, _clock(track), track.path]
            cells += ["replaced"] if track.replaced else []
            of_files = [track.declarations, *(file.declarations for file in track.also)]
            said = summary([one for declared in of_files for one in declared or ()])
            cells += [f"declares: {said}"] if said else []
            print("\t".join(map(_shown, cells)))
    return OK


def run_show(args: argparse.Namespace) -> int:
    with Catalog.open(_folder(args)) as catalog:
        found, missing = _find(catalog, args.paths)
        found, _ = with_rights(catalog.connection, found)
    if args.json:
        print(json.dumps([_tree(track) for track in found]))
    else:
        print("\n\n".join(map(_described, found)))
    return REFUSED if missing else OK


def run_check(args: argparse.Namespace) -> int:
    with Catalog.open(_folder(args)) as catalog:
        problems, files = catalog.check(), catalog.files.check()
    return _report(problems, args.json, files)


def run_repair(args: argparse.Namespace) -> int:
    settings = _settings(args)
    from descant import pipeline  # torch loads only where something is listened to

    with Catalog.open(_folder(args), write=True, settings=settings) as catalog, Bar() as progress:
        mended, problems = pipeline.repair(catalog, settings, progress=progress)
    if mended.moved and not args.json:
        files = "1 file" if len(mended.moved) == 1 else f"{len(mended.moved)} files"
        print(f"{files} (damaged, or of no track) moved to {_shown(mended.aside)}")
    return _report(problems, args.json)


def run_stats(args: argparse.Namespace) -> int:
    with Catalog.open(_folder(args)) as catalog:
        stats, snapshot, place = catalog.stats(), catalog.snapshot(), catalog.place
        encoders = {one.leg: {"version": one.version, "folder": one.folder} for one in chosen(catalog)}
        tree = {**asdict(stats), "generation": catalog.connection.generation, "snapshot": snapshot.merkle_root}
        tree["encoders"] = encoders
    if args.json:
        print(json.dumps(tree))
    else:
        print(f"{stats.tracks} tracks, {stats.segments} segments, {stats.seconds / 3600:.1f} hours of audio")
        print(f"{stats.bytes / 1e6:.1f} MB in {_shown(str(place))}\nsnapshot {snapshot.merkle_root}")
        for leg, encoder in encoders.items():
            print(f"{leg} heard by {encoder['version']} from {_shown(encoder['folder'])}")
    return OK


# Arguments and output -------------------------------------------------------------------------------------------------


def _reporting(run: Run) -> Run:
    """Errors as a line on stderr and an exit status."""

    @functools.wraps(run)
    def reported(args: argparse.Namespace) -> int:
        try:
            return run(args)
        except (_UsageError, ListError) as error:
            return _say(str(error), WRONG_USE)
        except CatalogError as error:
            return _say(str(error), UNUSABLE)
        except DescantError as error:
            return _say(str(error), REFUSED)

    return reported


def _report(problems: list[Problem], as_json: bool, files: Sequence[Problem] = ()) -> int:
    """files: what is wrong with the tracks' audio files, which the catalog itself does without."""
    if as_json:
        tree = {"ok": not problems and not files, "problems": [asdict(problem) for problem in problems]}
        print(json.dumps({**tree, "files": [asdict(problem) for problem in files]}))
    for problem in problems:
        remedy = "Run `descant catalog repair`." if problem.fixable else "Repair, then add the file again."
        remedy = problem.remedy or remedy
        if problem.where == "catalog.sqlite" or problem.where.startswith("audit log"):
            remedy = "Restore catalog.sqlite from a backup."
        _say(f"{problem.where}: {problem.what}. {remedy}")
    for problem in files:
        _say(f"{problem.where}: {problem.what}. Add it from where it is now, or remove the track.")
    if not problems and not as_json:
        count = f"{len(files)} {'file is' if len(files) == 1 else 'files are'} not what it holds."
        print("The catalog is whole" + (f"; {count}" if files else "."))
    return UNUSABLE if problems else REFUSED if files else OK


def _folder(args: argparse.Namespace) -> Path | str:
    return args.catalog or default_catalog()


def _settings(args: argparse.Namespace) -> Settings:
    changed = {name: getattr(args, name) for name in ("device", "workers") if getattr(args, name, None) is not None}
    try:
        return replace(Settings(), **changed)
    except DescantError as error:
        raise _UsageError(error.cause, remedy=error.remedy) from error


def _find(catalog: Catalog, names: list[str]) -> tuple[list[Track], list[str]]:
    """Tracks by id or path, and the names that are of none (each told on stderr)."""
    ids: dict[str, None] = {}
    missing = []
    for name in names:
        found = [track.id for track in catalog.tracks_by_id([name])] or catalog.files.tracks_at(os.path.abspath(name))
        ids.update(dict.fromkeys(found))
        if not found:
            missing.append(name)
            _say(f"{name}: There is no such track. Search for it with `descant catalog search`.")
    return catalog.tracks_by_id(list(ids)), missing


def _tree(track: Track) -> dict[str, Any]:
    """A track as JSON; the values of a field that may have several stand apart as well."""
    tags = track.tags
    apart_too = {"artists": apart(tags.artist), "isrcs": apart(tags.isrc), "iswcs": apart(tags.iswc)}
    return {**asdict(track), "tags": asdict(tags) | apart_too}


def _described(track: Track) -> str:
    tags = track.tags
    lines = {"id": track.id, "title": tags.title, "artist": tags.artist, "album": tags.album, "year": tags.year}
    lines |= {"ISRC": checked("ISRC", tags.isrc), "ISWC": checked("ISWC", tags.iswc), "length": _clock(track)}
    lines |= {"path": track.path + (" (other audio is there now)" if track.replaced else "")}
    lines |= {"audio": f"{track.sample_rate} Hz, {track.channels} channels", "added": track.added_utc}
    lines |= {"file SHA-256": track.sha256, "PCM SHA-256": track.pcm_sha256}
    owners = [("owner", owner) for owner in _owners(tags)]
    said = [("declares", line) for line in _declared(track)]
    also = [("also as", _further(one)) for one in track.also]
    return "\n".join(f"{name:13}{_shown(value)}" for name, value in [*lines.items(), *said, *owners, *also] if value)


def _further(file: FurtherFile) -> str:
    tags = file.tags
    codes = (f"{name} {checked(name, code)}" for name, code in (("ISRC", tags.isrc), ("ISWC", tags.iswc)) if code)
    said = (tags.title, tags.artist, tags.album, tags.year, *codes, *_owners(tags), file.path)
    return " · ".join(part for part in (*said, *map(in_words, file.declarations or ())) if part)


def _declared(track: Track) -> list[str]:
    if track.declarations is None:
        return ["not looked for when it was added; add the file again to find out"]
    return [in_words(one) for one in track.declarations]


def _owners(tags: Tags) -> list[str]:
    return [
        f"{o.share_ppm / 10_000:g} % {o.right}: {o.name} ({o.role}) {checked('IPI name', o.ipi, 'IPI base')}".strip()
        for o in tags.owners
    ]


def _clock(track: Track) -> str:
    minutes, seconds = divmod(round(track.duration_s), 60)
    return f"{minutes}:{seconds:02d}"


def _shown(text: str) -> str:
    """Text that a terminal can show and that cannot command it: control and unpaired characters escaped."""
    safe = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
    encoding = sys.stdout.encoding or "utf-8"
    return safe.encode(encoding, "backslashreplace").decode(encoding)


def _say(text: str, status: int = REFUSED) -> int:
    tell(_shown(text))
    return status
