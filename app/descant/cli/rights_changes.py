"""`descant rights set`, `remove` and `undo`: rights data changed by hand, and changes taken back."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, replace

from descant.cli.rights_matching import print_change
from descant.cli.rights_screen import OK, add_common, opened
from descant.cli.screen import Bar, complain, count
from descant.errors import DescantError
from descant.rights.model import Agreement, Record, Work


def register_changes(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    edit = commands.add_parser(
        "set",
        help="change a work or recording by hand: its title, its code, who owns how much",
        description="Changes a record by hand. Shares that do not add up are kept, and marked.",
    )
    edit.add_argument("n", type=count, metavar="N", help="number of the record")
    edit.add_argument("--title", metavar="T", help="its title")
    edit.add_argument("--code", metavar="C", help="its ISWC or ISRC")
    edit.add_argument("--owner", metavar="NAME", help="who owns --share of it; one it does not name yet needs --role")
    edit.add_argument(
        "--share", metavar="P", help="in percent: 50, or 50/0/0 for performing/mechanical/synchronisation"
    )
    edit.add_argument("--role", default="", metavar="R", help="a CWR code, as CA or E; of a recording's owner any word")
    edit.add_argument("--ipi", default="", metavar="IPI", help="the owner's IPI name number")
    edit.add_argument("--drop", metavar="NAME", help="take a party out of it")
    add_common(edit)
    edit.set_defaults(run=run_set, refuse=edit.error)

    remove = commands.add_parser("remove", help="remove works, recordings or agreements, and their links")
    remove.add_argument("numbers", nargs="+", type=count, metavar="N", help="numbers of records")
    add_common(remove)
    remove.set_defaults(run=run_remove)

    undo = commands.add_parser(
        "undo",
        help="take a change back",
        description="Gives all that a change touched the state it had before. That is a change of its own, which can be"
        " undone in turn. A change on which a later one rests is not undone before that one is.",
    )
    undo.add_argument("change", type=count, metavar="N", help="its number, as `descant rights history` has it")
    add_common(undo)
    undo.set_defaults(run=run_undo)


def run_set(args: argparse.Namespace) -> int:
    from descant.rights.editing import shares_of, with_owner, without_owner

    if (args.owner is None) != (args.share is None):
        args.refuse("--owner and --share go together")
    if args.title is None and args.code is None and args.owner is None and args.drop is None:
        args.refuse("say what to set")
    with opened(args, write=True) as (_, rights):
        details = rights.details(args.n)
        record = _described(details.record, args.title, args.code)
        if args.drop is not None:
            record = without_owner(record, args.drop)
        if args.owner is not None:
            record = with_owner(record, args.owner, shares_of(args.share), role=args.role, ipi=args.ipi)
        change = rights.edit(args.n, record, seen=details.change)
        problems = rights.details(args.n).problems
    for problem in problems:
        complain(f"record {args.n}: {problem}")
    return print_change(args, change)


def _described(record: Record, title: str | None, code: str | None) -> Record:
    if title is None and code is None:
        return record
    if isinstance(record, Agreement):
        raise DescantError("An agreement has neither title nor code.")
    named = record if title is None else replace(record, title=title)
    if code is None:
        return named
    return replace(named, iswc=code) if isinstance(named, Work) else replace(named, isrc=code)


def run_remove(args: argparse.Namespace) -> int:
    with opened(args, write=True) as (_, rights):
        return print_change(args, rights.remove(args.numbers))


def run_undo(args: argparse.Namespace) -> int:
    with opened(args, write=True) as (_, rights), Bar() as progress:
        change = rights.undo(args.change, progress=progress)
    if args.json:
        print(json.dumps(asdict(change), indent=2))
        return OK
    return print_change(args, change)
