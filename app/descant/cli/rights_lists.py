"""`descant rights list`, `show` and `history`: what the rights data say."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from descant.cli.rights_screen import OK, REFUSED, add_common, more, opened, print_table
from descant.cli.screen import at_most, complain, plain
from descant.errors import DescantError
from descant.rights.answers import Change, Details
from descant.rights.model import PUBLISHER_ROLES, WRITER_ROLES, Agreement, Interest, Recording, Shares, Work

if TYPE_CHECKING:
    from descant.rights.answers import TrackRights

KINDS = {"works": "work", "recordings": "recording", "agreements": "agreement"}


def register_lists(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    listing = commands.add_parser(
        "list",
        help="list works, recordings, agreements or parties",
        description="Lists rights data in whose titles, names and codes every word begins a word.",
    )
    listing.add_argument(
        "text",
        nargs="*",
        metavar="TEXT",
        help="works (the default), recordings, agreements or parties; then words, or the beginnings of words",
    )
    listing.add_argument("--odd", action="store_true", help="only those about which something is odd, and what")
    listing.add_argument("--party", type=int, default=0, metavar="N", help="only those that name party N")
    listing.add_argument("--order", choices=("title", "number", "code", "newest"), default="title")
    listing.add_argument("--descending", action="store_true", help="last first")
    listing.add_argument("--limit", type=at_most, default=50, metavar="N", help="at most N (default: 50)")
    listing.add_argument("--offset", type=at_most, default=0, metavar="N", help="leave out the first N")
    add_common(listing)
    listing.set_defaults(run=run_list)

    show = commands.add_parser(
        "show",
        help="show a work, recording or agreement whole, or whose a track is",
        description="Shows all that is known of records, by the numbers that `descant rights list` has, or whose tracks"
        " of the catalog are, by their ids.",
    )
    show.add_argument("names", nargs="+", metavar="N|TRACK", help="numbers of records, or ids of tracks")
    add_common(show)
    show.set_defaults(run=run_show)

    history = commands.add_parser("history", help="list all changes, the newest first")
    history.add_argument("--limit", type=at_most, default=50, metavar="N", help="at most N (default: 50)")
    history.add_argument("--offset", type=at_most, default=0, metavar="N", help="leave out the first N")
    add_common(history)
    history.set_defaults(run=run_history)


def run_list(args: argparse.Namespace) -> int:
    named = bool(args.text) and args.text[0] in (*KINDS, "parties")
    what, text = args.text[0] if named else "works", " ".join(args.text[named:])
    with opened(args) as (_, rights):
        if what == "parties":
            found: Any = rights.parties(text, limit=args.limit, offset=args.offset)
        else:
            found = rights.page(
                KINDS[what],  # type: ignore[arg-type]
                text,
                limit=args.limit,
                offset=args.offset,
                order=args.order,
                descending=args.descending,
                odd=args.odd,
                party=args.party,
            )
    if args.json:
        print(json.dumps({"total": found.total, "rows": [asdict(row) for row in found.rows]}, indent=2))
        return OK
    if not found.rows:
        print(f"No {what} are there{' that are so' if text or args.odd or args.party else ' yet'}.")
    elif what == "parties":
        rows = [
            (f"{one.n}", one.name, one.ipi, ", ".join(one.roles), f"{one.works:,}", f"{one.recordings:,}")
            for one in found.rows
        ]
        print_table(("n", "name", "IPI", "as", "works", "recordings"), rows, ("n", "works", "recordings"))
    else:
        code = {"works": "ISWC", "recordings": "ISRC"}.get(what, "")
        listed = [
            (f"{one.n}", one.title, one.names, one.code, one.number, f"{one.links or ''}", "; ".join(one.problems))
            for one in found.rows
        ]
        print_table(("n", "title", "who", code, "number", "links", "odd"), listed, ("n", "links"))
    more(len(found.rows), args.offset, found.total, what)
    return OK


def run_show(args: argparse.Namespace) -> int:
    code, trees, texts = OK, [], []
    with opened(args) as (catalog, rights):
        for name in args.names:
            try:
                if name.isascii() and name.isdigit() and len(name) < 16:
                    details = rights.details(int(name))
                    trees.append(asdict(details))
                    texts.append("\n".join(_lines_of(details)))
                else:
                    from descant.rights.owners import rights_of

                    told = rights_of(catalog.connection, catalog.track(name))
                    trees.append(asdict(told))
                    texts.append("\n".join(_lines_of_track(told)))
            except DescantError as error:
                complain(str(error))
                code = REFUSED
    if args.json:
        print(json.dumps(trees, indent=2))
    else:
        print("\n\n".join("\n".join(plain(line) for line in text.splitlines()) for text in texts))
    return code


def run_history(args: argparse.Namespace) -> int:
    with opened(args) as (_, rights):
        changes = rights.history(limit=args.limit, offset=args.offset)
    if args.json:
        print(json.dumps([asdict(change) for change in changes], indent=2))
    elif not changes:
        print("Nothing has been changed yet.")
    else:
        rows = [(f"{one.n}", one.utc, one.kind, one.origin.file, one.origin.form, told(one)) for one in changes]
        print_table(("n", "when", "what", "file", "format", ""), rows, ("n",))
    return OK


def told(change: Change) -> str:
    """What a change did, in a few words."""
    stated = [(name, value) for name, value in change.detail.items() if value != 0]
    said = [f"{name} {value:,}" if isinstance(value, int) else f"{name} {value}" for name, value in stated]
    return ", ".join([*([f"undone by {change.undone_by}"] if change.undone_by else []), *said])


def _lines_of(details: Details) -> Iterator[str]:
    record = details.record
    title = "" if isinstance(record, Agreement) else record.title
    yield f"{type(record).__name__} {details.n}: {title or record.number}"
    facts = {"number": record.number, "submitter": record.submitter}
    if isinstance(record, Work):
        facts |= {"ISWC": record.iswc, "language": record.language, "status": record.status}
        facts |= {"also called": "; ".join(one.title for one in record.alternative_titles)}
        facts |= {"performed by": "; ".join(one.full_name for one in record.performers)}
        facts |= {"recordings": "; ".join(record.recordings)}
    elif isinstance(record, Recording):
        facts |= {"ISRC": record.isrc, "version": record.version, "artists": "; ".join(record.artists)}
        facts |= {"label": record.label, "released": record.released, "on": record.release_title, "UPC": record.upc}
        facts |= {"length": f"{record.duration_s:g} s" if record.duration_s else ""}
        facts |= {"works": "; ".join(one.iswc or one.number or one.title for one in record.works)}
    else:
        facts |= {"kind": record.kind, "from": record.starts, "to": record.ends}
        facts |= {"parties": "; ".join(f"{one.party.full_name} ({one.side})" for one in record.parties)}
        facts |= {"works": "; ".join(one.iswc or one.number or one.title for one in record.works)}
    yield from (f"  {name:13}{value}" for name, value in facts.items() if value)
    if isinstance(record, Work):
        yield from map(_interest, record.interests)
    elif isinstance(record, Recording):
        for one in record.holders:
            where = f" in {one.territory}" if one.territory else ""
            yield f"  {one.share_ppm / 10_000:>8.4g} %  {one.party.full_name} ({one.role}){where}"
    if not isinstance(record, Agreement):
        yield from (f"  declared     {one.about}: {one.text}" for one in record.disclosures)
    yield from (f"  odd          {problem}" for problem in details.problems)
    for _, link in details.links:
        what = f"track {link.track}" if link.track else f"recording {link.recording} – record {link.target}"
        yield f"  {'linked with' if link.linked else 'is not'}  {what} ({link.reason})"
    yield from (f"  changed      {change}: {told(change)}" for change in details.history)


def _interest(one: Interest) -> str:
    role = (WRITER_ROLES if one.writer else PUBLISHER_ROLES).get(one.role, one.role or "no role")
    ipi = f" IPI {one.party.ipi}" if one.party.ipi else ""
    collects = "; ".join(
        f"{'not ' if not where.included else ''}{where.territory} {_percents(where.shares)}" for where in one.collection
    )
    told = f"; collects {collects}" if collects else ""
    return f"  owns {_percents(one.ownership)}  {one.party.full_name} ({role}){ipi}{told}"


def _percents(shares: Shares) -> str:
    values = (shares.performing, shares.mechanical, shares.synchronisation)
    return "/".join(f"{value / 10_000:g}" for value in values) + " %"


def _lines_of_track(told: TrackRights) -> Iterator[str]:
    yield f"Track {told.track_id}"
    if not told.links:
        yield "  is linked with no rights data"
    for one in told.links:
        yield f"  {one.kind:13}{one.link.target}: {one.title} – {one.names} {one.code} ({one.link.reason})"
    for owner in told.owners:
        source = "rights data" if owner.right in told.from_rights else "tags"
        yield f"  {owner.share_ppm / 10_000:g} % {owner.right}: {owner.name} ({owner.role}), by {source}"
    yield from (f"  tags name others for the {right}, which are not taken" for right in told.differing)
