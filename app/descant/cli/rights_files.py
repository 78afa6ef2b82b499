"""`descant rights import` and `descant rights export`: files of rights data in and out."""

from __future__ import annotations

import argparse
import contextlib
import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from descant.cli.lists import add_catalog_option, path_argument
from descant.cli.screen import Bar, complain, console, plain
from descant.errors import Cancelled, CatalogError, DescantError
from descant.paths import default_catalog
from descant.rights.importers.choices import Choices
from descant.rights.model import Refused

if TYPE_CHECKING:
    from descant.rights.importers.choices import Preview

OK, REFUSED, USAGE = 0, 1, 2
Form = Literal["csv", "xlsx", "cwr"]
Write = Callable[[Sequence[str]], None]
_BY_SUFFIX: Final[Mapping[str, Form]] = {".csv": "csv", ".xlsx": "xlsx", ".v22": "cwr", ".cwr": "cwr"}
MOST_TOLD: Final = 20
"""Refused lines named on standard error; --json has more, --refused all."""


def register_files(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    _register_import(commands)
    _register_export(commands)


def _register_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "import",
        help="take in files of rights data: CWR, DDEX ERN, CSV, XLSX",
        description="Reads CWR 2.1 to 3.1, DDEX ERN 3 and 4, CSV and XLSX, by what is in a file. Each file is"
        " one change, whole or not at all, that `descant rights undo` takes back. Lines that are refused are named with"
        " the reason, and the exit code is 1 then; the rest is taken. Nothing is refused for an odd identifier.",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", type=path_argument, help="files of any of these kinds")
    parser.add_argument("--preview", action="store_true", help="only show what a file is and what it would bring")
    parser.add_argument(
        "--mapping",
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help="take a column of a table for FIELD (HEADER= leaves it out); remembered for tables with these headers."
        " --preview shows the columns, --fields what they can be",
    )
    parser.add_argument("--fields", action="store_true", help="list what a column can be taken for, and stop")
    parser.add_argument("--encoding", default="", metavar="NAME", help="of text (default: found out and shown)")
    parser.add_argument("--separator", default="", metavar="C", help="of a CSV (default: found out; tab for a tab)")
    parser.add_argument(
        "--shares", choices=("percent", "fraction"), default="", help="how a table writes the half: 50 or 0.5"
    )
    parser.add_argument("--sheet", default="", metavar="NAME", help="of a workbook (default: all with known headers)")
    parser.add_argument("--refused", metavar="CSV", type=Path, help="write all refused lines there: file, line, reason")
    parser.add_argument(
        "--lenient",
        action="store_true",
        help="read a CWR file whose counts or sequence numbers are wrong, and remark on them",
    )
    _common(parser)
    parser.set_defaults(run=run_import, refuse=parser.error)


def _register_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "export",
        help="write works, recordings and rights as CSV, XLSX or CWR 2.2",
        description="Writes all works and recordings. CSV comes as three files (works, -recordings, -tracks), XLSX as"
        " three sheets; both can be imported again. CWR 2.2 has capitals of ASCII and shares with two decimals: accents"
        " are left off, and works that cannot be written so are named and left out; the exit code is 1 then.",
    )
    parser.add_argument("out", metavar="OUT", type=Path, help="the file to write")
    parser.add_argument("--format", choices=("csv", "xlsx", "cwr"), help="default: as OUT is called")
    parser.add_argument("--sender", default="", metavar="NAME", help="of a CWR file: who sends it")
    parser.add_argument("--sender-ipi", default="", metavar="IPI", help="of a CWR file: the sender's IPI name number")
    _common(parser)
    parser.set_defaults(run=run_export, refuse=parser.error)


def _common(parser: argparse.ArgumentParser) -> None:
    add_catalog_option(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")


def run_import(args: argparse.Namespace) -> int:
    if args.fields:
        return _fields(args)
    if not args.files:
        args.refuse("the following arguments are required: FILE")
    choices = Choices(
        args.encoding, "\t" if args.separator in ("tab", "\\t") else args.separator, _mapping(args), args.shares,
        args.lenient, args.sheet,
    )  # fmt: skip
    if len(choices.separator) > 1:
        args.refuse("--separator is one character")
    if args.refused and args.preview:
        args.refuse("--refused is of an import, and --preview makes none")
    trees: list[dict[str, Any]] = []
    with _refusals(args.refused) as write:
        code = _all(args, choices, trees, write)
    if args.json:
        print(json.dumps(trees, indent=2))
    return code


def _all(args: argparse.Namespace, choices: Choices, trees: list[dict[str, Any]], write: Write) -> int:
    code = OK
    for name in args.files:
        path = Path(name)
        try:
            if args.preview:
                code |= _previewed(path, choices, args, trees)
            else:
                code |= _taken(path, choices, args, trees, write)
        except (Cancelled, CatalogError):
            raise
        except DescantError as error:
            complain(str(error))
            trees.append({"file": name, "fault": error.cause, "remedy": error.remedy})
            write([name, "", f"the file as a whole: {error.cause}"])
            code = REFUSED
    return code


@contextlib.contextmanager
def _refusals(out: Path | None) -> Iterator[Write]:
    """Where refused lines are written to, as they come; nowhere without a file."""
    if out is None:
        yield lambda row: None
        return
    from descant.files import replacing
    from descant.report.export import BYTE_ORDER_MARK, harmless

    with contextlib.ExitStack() as stack:
        try:
            beside = stack.enter_context(replacing(out))
            file = stack.enter_context(beside.open("w", encoding="utf-8", newline=""))
        except OSError as error:
            raise DescantError(f"it cannot be written ({error.strerror or error})", path=out) from error
        file.write(BYTE_ORDER_MARK)
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(("file", "line", "reason"))

        def write(row: Sequence[str]) -> None:
            writer.writerow([harmless(cell) for cell in row])

        yield write


def _mapping(args: argparse.Namespace) -> tuple[tuple[str, str], ...]:
    from descant.rights.importers.tables.fields import NAMES

    pairs = []
    for text in args.mapping:
        header, equals, field = text.rpartition("=")
        if not equals or not header:
            args.refuse(f"--mapping {text!r} is not HEADER=FIELD")
        if field and field not in NAMES:
            args.refuse(f"{field!r} is no field; --fields lists them")
        pairs.append((header, field))
    return tuple(pairs)


def _fields(args: argparse.Namespace) -> int:
    from descant.rights.importers.tables.fields import FIELDS

    if args.json:
        print(json.dumps({field.name: field.meaning for field in FIELDS}, indent=2))
    else:
        for field in FIELDS:
            print(f"{field.name:26} {field.meaning}")
    return OK


def _taken(path: Path, choices: Choices, args: argparse.Namespace, trees: list[dict[str, Any]], write: Write) -> int:
    from descant.catalog.store import Catalog
    from descant.rights.importers.imports import opened
    from descant.rights.importers.tables.remembered import remember
    from descant.rights.store import Rights

    file = opened(path, choices)
    with Catalog.open(args.catalog or default_catalog(), write=True, create=True) as catalog, Bar() as progress:
        applied = Rights(catalog.connection).apply(
            file.records(progress),
            file.origin,
            tell=lambda one: write([str(path), str(one.line), one.reason]) if isinstance(one, Refused) else None,
        )
    columns = file.detected.columns
    fields = {column.header: column.field for column in columns}
    if columns and (trouble := remember([column.header for column in columns], fields)):
        complain(f"{path.name}: {trouble}")
    _tell(path, applied.refused, applied.refusals)
    tree = asdict(applied)
    trees.append({"file": str(path), "detected": asdict(file.detected), **tree})
    if not args.json:
        undo = f" (change {applied.change}; `descant rights undo {applied.change}` takes it back)"
        print(
            plain(
                f"{path.name}: {file.detected.form}: {applied.added:,} added, {applied.changed:,} changed,"
                f" {applied.unchanged:,} as they were, {applied.refusals:,} refused{undo if applied.change else ''}"
            )
        )
        for warned in applied.warned[:MOST_TOLD]:
            print(plain(f"  line {warned.line}: {warned.what}"))
    return REFUSED if applied.refusals else OK


def _tell(path: Path, refused: Any, count: int) -> None:
    for one in refused[:MOST_TOLD]:
        complain(f"{path.name}, line {one.line}: {one.reason}")
    if count > MOST_TOLD:
        complain(f"{path.name}: {count - MOST_TOLD:,} more lines were refused; --refused CSV writes them all")


def _previewed(path: Path, choices: Choices, args: argparse.Namespace, trees: list[dict[str, Any]]) -> int:
    from descant.rights.importers.imports import preview

    with Bar() as progress:
        found = preview(path, choices, progress=progress)
    trees.append(asdict(found))
    _tell(path, found.refused, found.refusals)
    if found.fault:
        complain(str(DescantError(found.fault, remedy=found.remedy, path=path)))
    if not args.json:
        _print(found)
    return REFUSED if found.refusals or found.fault else OK


def _print(found: Preview) -> None:
    from rich.table import Table
    from rich.text import Text

    seen = found.detected
    facts = [seen.form]
    facts += [f"encoding {seen.encoding}"] if seen.encoding else []
    facts += [f"separator {'tab' if seen.separator == chr(9) else seen.separator}"] if seen.separator else []
    facts += [f"shares as {seen.scale}"] if seen.scale else []
    facts += [f"from {seen.sender}"] if seen.sender else []
    facts += [f"of {seen.created}"] if seen.created else []
    print(plain(f"{Path(found.path).name}: {', '.join(facts)}"))
    for note in seen.notes:
        print(plain(f"  {note}"))
    if seen.columns:
        table = Table(box=None, pad_edge=False, header_style="bold")
        for name in ("column", "taken for", "", "first cells"):
            table.add_column(name)
        for column in seen.columns:
            field = f"{column.group} {column.field}".strip() if column.field else "–"
            columns = (column.header, field, column.how, " | ".join(column.samples))
            table.add_row(*(Text(plain(cell[:60])) for cell in columns))
        console().print(table)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("line", "kind", "title", "number", "code", "who"):
        table.add_column(name, justify="right" if name == "line" else "left")
    for one in found.shown[:MOST_TOLD]:
        cells = (f"{one.line}", one.kind, one.title, one.number, one.code, one.who)
        table.add_row(*(Text(plain(cell[:90])) for cell in cells))
    console().print(table)
    print(
        f"{found.works:,} works, {found.recordings:,} recordings, {found.agreements:,} agreements,"
        f" {found.answers:,} answers; {found.refusals:,} refused, {found.warnings:,} remarks"
    )
    for warned in found.warned[:MOST_TOLD]:
        print(plain(f"  line {warned.line}: {warned.what}"))


def run_export(args: argparse.Namespace) -> int:
    from descant.catalog.store import Catalog
    from descant.rights.exporters.cwr import Sender
    from descant.rights.exporters.export import export

    form: Form | None = args.format or _BY_SUFFIX.get(args.out.suffix.lower())
    if not form:
        args.refuse("give --format, or call OUT .csv, .xlsx or .V22")
        return USAGE
    if form == "cwr" and not (args.sender and args.sender_ipi):
        args.refuse("a CWR file names its sender: give --sender and --sender-ipi")
    with Catalog.open(args.catalog or default_catalog()) as catalog, Bar() as progress:
        made = export(catalog, args.out, form, Sender(args.sender, args.sender_ipi), progress=progress)
    for what in made.left_out[:MOST_TOLD]:
        complain(f"left out: {what}")
    if made.omitted > MOST_TOLD:
        complain(f"{made.omitted - MOST_TOLD:,} more were left out")
    if args.json:
        print(json.dumps({**asdict(made), "files": [str(file) for file in made.files]}, indent=2))
    else:
        names = ", ".join(str(file) for file in made.files)
        print(plain(f"{made.works:,} works and {made.recordings:,} recordings are in {names}"))
    return REFUSED if made.omitted and form == "cwr" else OK
