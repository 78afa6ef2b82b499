"""Where a command's reports go: a table, JSON, a file of lines, a folder with certificates; each as it is finished."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import itertools
import json
import os
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple, Self

from descant.catalog import reports
from descant.cli.certificates import add_certificate_options, choices_of, chosen
from descant.cli.screen import DETAILS_HELP, Bar, complain
from descant.errors import DescantError
from descant.files import file_sha256
from descant.paths import keys_folder
from descant.report.comparison import no_finding, not_compared

if TYPE_CHECKING:
    from descant.catalog.store import Catalog
    from descant.catalog.tracks import Snapshot
    from descant.certificate.signing_key import Key
    from descant.report.model import Exclusion, Report

REPORT, CERTIFICATE, PDF, STAMP = KINDS = ".report.json", ".certificate.jws", ".pdf", ".certificate.jws.tsr"
_NO_MATTER: Final = ("threads", "workers")
"""Settings that decide how fast a report is made and not what it says."""
LONGEST_NAME: Final = 255
"""Bytes of a file's name, where the file system does not say less."""
STANDARD_OUTPUT: Final = "-"


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jsonl",
        metavar="OUT",
        help="append each report to this file, one a line (-: standard output). Files whose report is there are not"
        " analysed again; a file of anything else is refused",
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="write NAME.report.json for each track into this folder"
    )
    parser.add_argument(
        "--certificate",
        action="store_true",
        help="with --out: also write NAME.certificate.jws and NAME.pdf, signed with this computer's key",
    )
    parser.add_argument("--certificate-details", action="store_true", help=DETAILS_HELP)
    add_certificate_options(parser, signed_off=False)
    parser.add_argument("--json", action="store_true", help="print the reports as one JSON array")


def add_sharing_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--in-catalog",
        action="store_true",
        help="keep each report in the catalog, which must be one in PostgreSQL, for all who share it; files whose"
        " report is there are not analysed again, whoever analysed them (`descant catalog reports` gives them out)",
    )


def check_options(args: argparse.Namespace) -> None:
    """Ends the program where they are at odds."""
    if args.certificate and args.out is None:
        args.refuse("--certificate needs --out DIR to write into")
    if not args.certificate and chosen(args):
        args.refuse(f"{chosen(args)[0]} is of certificates: add --certificate")
    if args.json and args.jsonl == STANDARD_OUTPUT:
        args.refuse("--json and --jsonl - both print; name one of them")


class _Known(NamedTuple):
    """What tells which sound a report is of (path, size and hash of the file), and what it was made with."""

    path: str
    bytes: int
    sha256: str
    made: str

    @classmethod
    def of(cls, tree: Mapping[str, Any]) -> _Known | None:
        """None where a JSON tree is no report."""
        try:
            query, engine = tree["query"], tree["engine"]
            left_out = [(one["track_id"], one["reason"]) for one in tree.get("exclusions", ())]
            made = _made(tree["method"], engine["version"], engine["parameters"], _state(tree["catalog"]), left_out)
            return cls(query["path"], query.get("bytes", 0), query["sha256"], made)
        except (KeyError, TypeError, AttributeError):
            return None

    @property
    def key(self) -> str:
        """All of it but the hash of the sound, as a hash."""
        return hashlib.sha256(json.dumps([self.path, self.bytes, self.made]).encode("ascii")).hexdigest()


def made_with(
    method: str,
    version: str,
    parameters: Mapping[str, Any],
    snapshot: Snapshot,
    exclusions: Sequence[Exclusion] = (),
) -> str:
    """What reports of one run have in common, as a text to compare."""
    left_out = [(one.track_id, one.reason) for one in exclusions]
    return _made(method, version, parameters, {"snapshot": snapshot.merkle_root, "tracks": snapshot.tracks}, left_out)


def _state(catalog: Mapping[str, Any]) -> dict[str, Any]:
    """Without what depends on the track that was analysed."""
    return {name: catalog[name] for name in ("snapshot", "tracks")}


def _made(
    method: str,
    version: str,
    parameters: Mapping[str, Any],
    catalog: Mapping[str, Any],
    excluded: Sequence[tuple[str, str]],
) -> str:
    told = {name: value for name, value in parameters.items() if name not in _NO_MATTER}
    return json.dumps([method, version, told, catalog, sorted(excluded)], sort_keys=True)


class Results:
    """Sends each report everywhere it is wanted as soon as it is there.

    args: jsonl, out, certificate and json. show: prints a report that is wanted nowhere else; note follows the last.
    catalog: the one that reports are of, whose log certificates name.
    """

    def __init__(
        self, args: argparse.Namespace, show: Callable[[Report], None], note: str, catalog: Catalog | None = None
    ) -> None:
        self._show, self._note, self._catalog = show, note, catalog
        self._print_lines = args.jsonl == STANDARD_OUTPUT
        self._lines = Path(args.jsonl) if args.jsonl and not self._print_lines else None
        self._folder: Path | None = args.out
        self._certificate: bool = args.certificate
        self._choices = replace(choices_of(args), details=args.certificate_details) if args.certificate else None
        self._json: bool = args.json
        self.chosen = chosen(args)
        """Options of certificates that were given: certificates that are there may have been made without them."""
        self._shared: Catalog | None = None
        """The catalog, where reports go into it."""
        self._in_catalog: bool = getattr(args, "in_catalog", False)
        self._print_table = not (self._json or args.jsonl or self._folder or self._in_catalog)
        self._file: IO[bytes] | None = None
        self._key: Key | None = None
        self._in_lines: dict[_Known, set[str]] = {}
        """Reports that are there, without the hash of their sound → these hashes."""
        self._names = _Names(self._folder) if self._folder else None
        self._count = 0

    def __enter__(self) -> Self:
        from descant.report.lines import open_lines, read_trees

        where = self._folder
        try:
            if self._folder is not None:
                self._folder.mkdir(parents=True, exist_ok=True)
            if self._lines is not None:
                where = self._lines
                self._lines.parent.mkdir(parents=True, exist_ok=True)
                self._file = open_lines(self._lines)
                for tree in read_trees(self._lines):
                    if known := _Known.of(tree):
                        self._in_lines.setdefault(known._replace(sha256=""), set()).add(known.sha256)
        except OSError as error:
            raise DescantError(
                f"the results cannot be written ({error.strerror or error})",
                remedy="Choose a place with room that you may write to.",
                path=where,
            ) from error
        if self._choices:
            from descant.certificate.make import key_of

            self._key = key_of(self._choices, keys_folder())
        if self._in_catalog:
            self._shared = self._opened_to_write()
        if self._json:
            print("[", end="")
        return self

    def __exit__(self, *_: object) -> None:
        if self._json:
            print("\n]" if self._count else "]", flush=True)
        elif self._count and self._print_table:
            print(self._note, flush=True)
        if self._file is not None:
            self._file.close()
        if self._shared is not None:
            self._shared.close()

    def _opened_to_write(self) -> Catalog:
        """Raises DescantError where the catalog is shared by nobody, CatalogError where it cannot be written to."""
        from descant.catalog.store import Catalog
        from descant.postgres.address import is_address

        assert self._catalog is not None
        if not is_address(self._catalog.place):
            raise DescantError(
                "--in-catalog keeps reports in a catalog that is shared, in PostgreSQL, and this one lies in a folder",
                remedy="Use --jsonl or --out, or move the catalog: descant catalog copy FOLDER postgresql://…",
            )
        return Catalog.open(self._catalog.place, write=True)

    @property
    def are_there(self) -> bool:
        """Whether there are results of an earlier run that could be those of this one."""
        if self._json or self._print_lines or (self._file and not self._in_lines):
            return False
        return bool(self._in_lines or (self._names and self._names.are_there) or self._shared)

    def has(self, path: Path, made: str) -> bool:
        """Whether all that is wanted of this file, as it is now, is there and was made so (`made_with`)."""
        with contextlib.suppress(OSError):  # decoding it will say what is wrong
            known = _Known(str(path.absolute()), path.stat().st_size, "", made)
            there: set[str] | None = self._in_lines.get(known, set()) if self._file else None
            if self._names and (there is None or there):
                held = self._names.held(path, known, (CERTIFICATE, PDF) if self._certificate else ())
                there = held if there is None else there & held
            if self._shared and (there is None or there):
                held = reports.hashes(self._shared.connection, known.key)
                there = held if there is None else there & held
            if there:  # only now is it worth reading
                return file_sha256(path) in there
        return False

    def take(self, path: Path, outcome: Report | DescantError, bar: Bar) -> bool:
        """Writes a track's report, or says why there is none. False where it was refused or could not be written."""
        bar.finished()
        bar.pause()
        try:
            if isinstance(outcome, DescantError):
                raise outcome
            self._write(path, outcome)
            for said in filter(None, (no_finding(outcome.limits), *not_compared(outcome.limits))):
                complain(f"{path}: {said}")
        except DescantError as error:
            complain(str(error) if error.path else f"{path}: {error}")
            return False
        finally:
            bar.resume()
        return True

    def _write(self, path: Path, report: Report) -> None:
        """Raises DescantError where there is no room or no right to write: the next may fare better."""
        from descant.report.lines import append_line

        if self._folder is not None:
            self._write_files(self._folder, path, report)
        if self._shared is not None:
            tree = report.to_json()
            found = _Known.of(tree)
            assert found is not None
            text = json.dumps(tree)
            reports.keep(self._shared.connection, found.key, found.sha256, report.created_utc, text)
        if self._file is not None:  # last: a line says that the rest is there, too
            try:
                append_line(self._file, report)
            except OSError as error:
                raise DescantError(
                    f"its report cannot be added to {self._lines} ({error.strerror or error})",
                    remedy="Make room there, then run the same again: what is there is not analysed twice.",
                    path=path,
                ) from error
        if self._json:
            print(",\n" if self._count else "\n", json.dumps(report.to_json()), sep="", end="", flush=True)
        elif self._print_lines:
            print(json.dumps(report.to_json()), flush=True)
        elif self._print_table:
            self._show(report)
        self._count += 1

    def _write_files(self, folder: Path, path: Path, report: Report) -> None:
        from descant.files import write_whole

        assert self._names is not None
        name = self._names.of(path, _Known(report.query.path, 0, report.query.sha256, ""))
        write_whole(folder / (name + REPORT), json.dumps(report.to_json(), indent=1).encode("ascii"))
        if self._key is not None and self._choices is not None:
            from descant.certificate.make import make

            entry = self._catalog.log_entry(report.catalog.snapshot) if self._catalog else None
            jws, pdf = folder / (name + CERTIFICATE), folder / (name + PDF)
            make(report, self._key, self._choices, jws, pdf, previous_entry=entry)


class _Names:
    """Names of results in a folder: the track's, shortened to what the file system takes, and numbered where results of
    another sound have it (case apart, as some file systems see it). The same sound replaces its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[str] = set()
        self._there: dict[str, _Known | None] = {}
        """Whose report each name has that was looked at."""

    @property
    def are_there(self) -> bool:
        return bool(self._before)

    @cached_property
    def _before(self) -> set[str]:
        """Names of the results of earlier runs."""
        files = os.listdir(self._folder)
        return {_key(file.removesuffix(kind)) for file in files for kind in KINDS if file.endswith(kind)}

    def of(self, path: Path, known: _Known) -> str:
        for name in self._numbered(path.stem):
            if _key(name) not in self._taken and (self._is_free(name) or self._is_of(name, known)):
                self._taken.add(_key(name))
                return name
        raise AssertionError("the numbers ran out")

    def held(self, path: Path, known: _Known, besides: tuple[str, ...]) -> set[str]:
        """Hashes of the sounds whose reports are there, as `known` but for the hash, with these files besides."""
        found = set()
        for name in self._numbered(path.stem):
            if self._is_free(name):
                break
            there = self._report(name)
            whole = all((self._folder / (name + kind)).exists() for kind in besides)
            if there and whole and there._replace(sha256="") == known:
                found.add(there.sha256)
        return found

    def _is_free(self, name: str) -> bool:
        if _key(name) in self._before:
            return False
        return not any(os.path.lexists(self._folder / (name + kind)) for kind in KINDS)  # of a run beside this one

    def _is_of(self, name: str, known: _Known) -> bool:
        there = self._report(name)
        return there is not None and (there.path, there.sha256) == (known.path, known.sha256)

    def _report(self, name: str) -> _Known | None:
        if name not in self._there:
            try:
                tree = json.loads((self._folder / (name + REPORT)).read_bytes())
            except (OSError, ValueError, RecursionError):
                tree = None
            self._there[name] = _Known.of(tree) if isinstance(tree, dict) else None
        return self._there[name]

    def _numbered(self, stem: str) -> Iterator[str]:
        room = self._room()
        yield _cut(stem, room)
        for number in itertools.count(2):
            yield _cut(stem, room - len(f"-{number}")) + f"-{number}"

    def _room(self) -> int:
        try:
            most = min(LONGEST_NAME, os.pathconf(self._folder, "PC_NAME_MAX"))
        except (OSError, ValueError, AttributeError):  # no such folder, no such limit, no POSIX
            most = LONGEST_NAME
        return max(1, most - len(STAMP))


def _key(name: str) -> str:
    """What two names share that some file system takes for one."""
    return unicodedata.normalize("NFC", name).casefold()


def _cut(text: str, room: int) -> str:
    """As many characters as fit into `room` bytes of a file's name."""
    while len(os.fsencode(text)) > room:
        text = text[:-1]
    return text
