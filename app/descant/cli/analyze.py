"""descant analyze: reports of tracks against a catalog, written as they finish."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from descant.cli.lists import ListError, add_list_options, listed
from descant.cli.screen import Bar, complain, console, contributions_table, plain
from descant.errors import DescantError
from descant.report.names import limits as name_limits
from descant.settings import Settings, default_catalog, keys_folder

if TYPE_CHECKING:
    from descant.report.keys import Key
    from descant.report.model import Report

NOTE = "A share is an estimate from similarity, with its uncertainty stated; it is no proof of training or copying."


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "analyze",
        help="say which works of a catalog tracks descend from",
        description="Analyses tracks against a catalog. Folders are searched for audio files. Without --jsonl, --out or"
        " --json a table is printed. Files that are refused are named on standard error with the reason, and the exit"
        " code is 1.",
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="audio file or folder")
    parser.add_argument(
        "--catalog", metavar="DIR", type=Path, default=None, help=f"catalog folder (default: {default_catalog()})"
    )
    add_list_options(parser)
    parser.add_argument("--jsonl", metavar="OUT", type=Path, help="append each report to this file, one a line")
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="write NAME.report.json for each track into this folder"
    )
    parser.add_argument(
        "--certificate",
        action="store_true",
        help="with --out: also write NAME.certificate.jws and NAME.pdf, signed with this computer's key",
    )
    parser.add_argument("--device", metavar="D", default="auto", help="auto, cpu, cuda or mps (default: auto)")
    parser.add_argument("--json", action="store_true", help="print the reports as one JSON array")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    if args.certificate and args.out is None:
        args.refuse("--certificate needs --out DIR to write into")
    try:
        named = [*args.paths, *map(Path, listed(args))]
    except ListError as error:
        args.refuse(str(error))
    if not named:
        args.refuse("name at least one PATH, or a LIST with --from-file")
    try:
        settings = Settings(device=args.device)
    except DescantError as error:
        args.refuse(str(error))

    from descant import pipeline
    from descant.catalog.ingest import find_files
    from descant.catalog.store import Catalog

    files, refused = [], 0
    with Catalog.open(args.catalog or default_catalog()) as catalog:
        for found in find_files(named):
            if isinstance(found, Path):
                files.append(found)
            else:
                refused += found.status == "refused"
                complain(f"{found.path}: {found.reason}")
        writer = Writer(args)
        with writer, Bar(len(files)) as bar:
            for path, outcome in pipeline.analyse_many(files, catalog, settings, progress=bar, cancel=None):
                bar.finished()
                if isinstance(outcome, DescantError):
                    refused += 1
                    complain(str(outcome) if outcome.path else f"{path}: {outcome}")
                else:
                    bar.pause()
                    writer.write(path, outcome)
                    bar.resume()
    return 1 if refused else 0


class Writer:
    """Sends each report everywhere it is wanted as soon as it is there.

    args: jsonl, out, certificate and json. show: prints a report that is wanted nowhere else; note follows the last.
    """

    def __init__(
        self, args: argparse.Namespace, show: Callable[[Report], None] | None = None, note: str = NOTE
    ) -> None:
        self._show, self._note = show or _show, note
        self._lines: Path | None = args.jsonl
        self._folder: Path | None = args.out
        self._certificate: bool = args.certificate
        self._json: bool = args.json
        self._file: IO[bytes] | None = None
        self._key: Key | None = None
        self._taken: set[str] = set()
        self._count = 0

    def __enter__(self) -> Self:
        from descant.report.lines import open_lines

        try:
            if self._folder is not None:
                self._folder.mkdir(parents=True, exist_ok=True)
            if self._lines is not None:
                self._lines.parent.mkdir(parents=True, exist_ok=True)
                self._file = open_lines(self._lines)
        except OSError as error:
            raise _not_written(error, self._lines or self._folder) from error
        if self._certificate:
            from descant.report.certificate import load_or_create_key

            self._key = load_or_create_key(keys_folder())
        if self._json:
            print("[", end="")
        return self

    def __exit__(self, *_: object) -> None:
        if self._json:
            print("\n]" if self._count else "]", flush=True)
        elif self._count and self._lines is None and self._folder is None:
            print(self._note, flush=True)
        if self._file is not None:
            self._file.close()

    def write(self, path: Path, report: Report) -> None:
        """Raises DescantError where there is no room or no right to write."""
        from descant.report.lines import append_line

        try:
            if self._file is not None:
                append_line(self._file, report)
            if self._folder is not None:
                self._write_files(path, report)
        except OSError as error:
            raise _not_written(error, self._folder or self._lines) from error
        if self._json:
            print(",\n" if self._count else "\n", json.dumps(report.to_json()), sep="", end="", flush=True)
        elif self._lines is None and self._folder is None:
            self._show(report)
        self._count += 1

    def _write_files(self, path: Path, report: Report) -> None:
        assert self._folder is not None
        name = self._name(path)
        _write_whole(self._folder / f"{name}.report.json", json.dumps(report.to_json(), indent=1).encode("ascii"))
        if self._key is not None:
            from descant.report import pdf
            from descant.report.certificate import issue

            signed = issue(report, self._key)
            _write_whole(self._folder / f"{name}.certificate.jws", signed.encode("ascii"))
            pdf.render(report, signed, self._folder / f"{name}.pdf")

    def _name(self, path: Path) -> str:
        """The file's stem, numbered where two files of one run share it (case apart, as some file systems see it)."""
        for name in _numbered(path.stem):
            if name.casefold() not in self._taken:
                self._taken.add(name.casefold())
                return name
        raise AssertionError("the numbers ran out")


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _write_whole(path: Path, data: bytes) -> None:
    """The file is either whole or as it was."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    os.replace(part, path)


def _not_written(error: OSError, path: Path | None) -> DescantError:
    return DescantError(
        f"the results cannot be written ({error.strerror or error})",
        remedy="Choose a place with room that you may write to.",
        path=path,
    )


def _show(report: Report) -> None:
    out = console()
    about: dict[str, Any] = {"min": int(report.query.duration_s // 60), "s": report.query.duration_s % 60}
    out.print(f"{plain(report.query.path)}  ({about['min']}:{about['s']:04.1f})", style="bold", soft_wrap=True)
    out.print(contributions_table(report))
    for said in name_limits(report.contributions):
        out.print(plain(said), style="dim")
    out.print()
