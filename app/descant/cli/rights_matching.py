"""`descant rights match`, `proposals`, `confirm`, `reject`, `link` and `unlink`: which tracks rights data are of."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict

from descant.cli.rights_screen import OK, add_common, more, opened, print_table
from descant.cli.screen import Bar, at_most, complain, count
from descant.rights.answers import Change


def register_matching(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    match = commands.add_parser(
        "match",
        help="find which recordings and works the tracks are",
        description="Matches the catalog's tracks with recordings and works: by ISRC, then by ISWC, then by title and"
        " makers, with a score from 0 to 100. What is sure is linked, and says why; the rest is proposed.",
    )
    add_common(match)
    match.set_defaults(run=run_match)

    proposals = commands.add_parser("proposals", help="list the links that a person has to decide about")
    proposals.add_argument("--least", type=float, default=0.0, metavar="S", help="only those with this score or more")
    proposals.add_argument("--limit", type=at_most, default=50, metavar="N", help="at most N (default: 50)")
    proposals.add_argument("--offset", type=at_most, default=0, metavar="N", help="leave out the first N")
    add_common(proposals)
    proposals.set_defaults(run=run_proposals)

    for name, help_text in (
        ("confirm", "make links of proposals"),
        ("reject", "say that proposals are wrong; they are not proposed again"),
    ):
        parser = commands.add_parser(
            name, help=help_text, description=f"{help_text.capitalize()}: all of them or none."
        )
        parser.add_argument("numbers", nargs="*", type=count, metavar="N", help="numbers of proposals")
        parser.add_argument(
            "--least",
            type=float,
            metavar="S",
            help="in place of numbers: all with this score or more (confirm: only where there is one for a thing)",
        )
        add_common(parser)
        parser.set_defaults(run=run_decide, refuse=parser.error, confirm=name == "confirm")

    for name, help_text in (
        ("link", "link a track with a recording or a work, or a recording with a work"),
        ("unlink", "say that two that are linked are not the same"),
    ):
        parser = commands.add_parser(name, help=help_text)
        parser.add_argument("what", metavar="TRACK|RECORDING", help="a track's id, or a recording's number")
        parser.add_argument("target", metavar="N", type=count, help="number of the recording or work")
        add_common(parser)
        parser.set_defaults(run=run_link, linked=name == "link")


def run_match(args: argparse.Namespace) -> int:
    from descant.rights.matching import match

    with opened(args, write=True) as (_, rights), Bar() as progress:
        done = match(rights, progress=progress)
    if args.json:
        print(json.dumps(asdict(done), indent=2))
    else:
        change = f" (change {done.change})" if done.change else ""
        print(f"{done.linked:,} linked{change}, {done.proposed:,} proposed.")
        print(f"Of {done.tracks:,} tracks, {done.unmatched:,} are linked with nothing and have no proposal.")
        if done.proposed:
            print("See `descant rights proposals`, then confirm or reject them.")
    return OK


def run_proposals(args: argparse.Namespace) -> int:
    from descant.rights.deciding import proposals

    with opened(args) as (_, rights):
        page = proposals(rights, limit=args.limit, offset=args.offset, least=args.least)
    if args.json:
        print(json.dumps({"total": page.total, "rows": [asdict(row) for row in page.rows]}, indent=2))
        return OK
    if not page.rows:
        print("Nothing is proposed.")
        return OK
    rows = [
        (
            f"{one.n}",
            f"{one.score:.0f}",
            f"{'track' if one.track else 'recording'}: {' – '.join(filter(None, (one.names, one.title)))}",
            f"{one.target_kind} {one.target}: {' – '.join(filter(None, (one.target_title, one.target_names)))}",
            one.reason,
        )
        for one in page.rows
    ]
    print_table(("n", "score", "is this", "this?", "why"), rows, ("n", "score"))
    more(len(page.rows), args.offset, page.total, "proposals")
    return OK


def run_decide(args: argparse.Namespace) -> int:
    from descant.cli.screen import MOST
    from descant.rights import deciding

    if bool(args.numbers) == (args.least is not None):
        args.refuse("name proposals, or give --least")
    with opened(args, write=True) as (_, rights):
        numbers = args.numbers
        if args.least is not None:
            rows = deciding.proposals(rights, limit=MOST, least=args.least).rows
            several = Counter((one.track, one.recording, one.target_kind) for one in rows)
            chosen = [
                one for one in rows if not args.confirm or several[one.track, one.recording, one.target_kind] == 1
            ]
            if len(chosen) < len(rows):  # all of them would make a medley of what is one of them
                complain(
                    f"{len(rows) - len(chosen):,} are left: there are several for one thing. Confirm these by number."
                )
            numbers = [one.n for one in chosen]
        change = (deciding.confirm if args.confirm else deciding.reject)(rights, numbers)
    return print_change(args, change)


def run_link(args: argparse.Namespace) -> int:
    from descant.rights import deciding

    recording = int(args.what) if args.what.isascii() and args.what.isdigit() and len(args.what) < 16 else 0
    with opened(args, write=True) as (_, rights):
        make = deciding.link if args.linked else deciding.unlink
        change = make(rights, args.target, track="" if recording else args.what, recording=recording)
    return print_change(args, change)


def print_change(args: argparse.Namespace, change: Change) -> int:
    from descant.cli.rights_lists import told
    from descant.cli.screen import plain

    if args.json:
        print(json.dumps(asdict(change), indent=2))
    else:
        print(plain(f"Done, as {change}: {told(change)}. `descant rights undo {change.n}` takes it back."))
    return OK
