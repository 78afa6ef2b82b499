"""What the engine does for requests of engine.publishing_messages. Heavy rooms are imported where they are needed."""

from __future__ import annotations

import csv
import itertools
import json
from pathlib import Path
from typing import Any

from descant.engine import publishing_messages as p
from descant.engine.server import Context, Handlers
from descant.errors import DescantError
from descant.files import write_whole

FIRST_REFUSED = 100


def export(request: p.ExportReport, context: Context) -> p.Exported:
    from descant.exports.write import write_report

    notes = write_report(
        request.report, Path(request.out), request.form, excerpts_s=request.excerpts_s, audio=_named(request.audio),
        places=request.places, progress=context.progress, cancel=context.cancel,
    )  # fmt: skip
    return p.Exported(request.out, notes)


def export_shares(request: p.ExportShares, context: Context) -> p.Exported:
    from descant.exports.shares_table import write_shares

    write_shares(request.report, request.leg, request.unit, Path(request.out))
    return p.Exported(request.out, ())


def run_royalties(request: p.RunRoyalties, context: Context) -> p.RoyaltiesRun:
    from descant.royalties.batch import Asked, share_out

    out = Path(request.out)
    asked = Asked(
        tuple(map(Path, request.reports)),
        Path(request.plays),
        _terms_file(request.terms, out) or Path(request.pools),
        out,
        payees=_named(request.payees),
        members=members_file(request.catalog, out) if request.catalog else _named(request.members),
        carry_in=_named(request.carry_in),
        tracks=_named(request.tracks),
        formats=request.formats,
    )
    share_out(asked, context.progress, context.cancel)
    return _run_in(out)


def _terms_file(text: str, out: Path) -> Path | None:
    """Terms that were filled in, as a file of the run's folder once they are checked."""
    from descant.royalties.pools import parsed_terms
    from descant.royalties.run import make_folder

    if not text:
        return None
    parsed_terms(text.encode())
    make_folder(out)
    write_whole(out / "terms.json", text.encode() + b"\n")
    return out / "terms.json"


def members_file(catalog: str, out: Path) -> Path:
    """The tracks of a catalog with their owners of today, as `descant catalog list --json` prints them."""
    from descant.catalog.store import Catalog
    from descant.rights.owners import with_rights
    from descant.royalties.run import make_folder

    with Catalog.open(catalog) as opened:
        tree = [
            {"id": t.id, "tags": {"title": t.tags.title, "artist": t.tags.artist, "isrc": t.tags.isrc,
                                  "iswc": t.tags.iswc, "owners": [vars(owner) for owner in t.tags.owners]}}
            for t in with_rights(opened.connection, opened.tracks())[0]
        ]  # fmt: skip
    make_folder(out)
    write_whole(out / "members.json", json.dumps(tree).encode() + b"\n")
    return out / "members.json"


def open_royalties(request: p.OpenRoyalties, context: Context) -> p.RoyaltiesRun:
    return _run_in(Path(request.out))


def _run_in(out: Path) -> p.RoyaltiesRun:
    from descant.royalties.kept import as_a_run, first_refused, read_summary

    tree = read_summary(out)
    first, refused = first_refused(out, FIRST_REFUSED)
    with as_a_run(out / "summary.json"):
        plays = tree["plays"]
        return p.RoyaltiesRun(
            out=str(out),
            period=tree["period"],
            made_utc=tree["made_utc"],
            pools=tuple(
                p.PoolSum(**{name: pool[name] for name in p.PoolSum.__dataclass_fields__}) for pool in tree["pools"]
            ),
            payees=tuple(_payee_sums(tree)),
            unpaid=tuple(p.Unpaid(**one) for one in tree["unpaid"]),
            rows=plays["rows"],
            refused=refused,
            first_refused=tuple(p.RefusedLine(one["file"], int(one["line"]), one["reason"]) for one in first),
            without_report=plays["without_report"],
            in_no_pool=tuple(plays["in_no_pool"].items()),
            reports=tree["reports"]["used"],
            unreliable=tree["reports"]["unreliable"],
            carried_in=tuple(
                (currency, sums["carried_in"])
                for currency, sums in tree["totals"].items()
                if sums["carried_in"].strip("0.")
            ),
            joined_by_name=tuple((one["name"], one["ipi"]) for one in tree.get("joined_by_name", ())),
        )


def read_largest(request: p.ReadLargest, context: Context) -> p.LargestLines:
    from descant.royalties.kept import largest_lines

    rows, total = largest_lines(
        Path(request.out), request.limit, status=request.status, payee=request.payee, text=request.text,
        check=context.cancel.check,
    )  # fmt: skip
    names = p.RoyaltyLine.__dataclass_fields__
    return p.LargestLines(tuple(p.RoyaltyLine(**{name: row[name] for name in names}) for row in rows), total)


def _payee_sums(tree: dict[str, Any]) -> list[p.PayeeSum]:
    return [
        p.PayeeSum(
            one["payee"], one["name"], currency, one["to_pay"][currency], one["low"][currency], one["high"][currency],
            one["held"][currency], one["file"],
        )
        for one in tree["statements"]
        for currency in one["to_pay"]
    ]  # fmt: skip


def _named(path: str) -> Path | None:
    return Path(path) if path else None


def read_lines(request: p.ReadLines, context: Context) -> p.LinesPage:
    path = Path(request.path)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            head = tuple(next(reader, ()))
            skipped = sum(1 for _ in itertools.islice(reader, request.offset))
            rows = tuple(tuple(row) for row in itertools.islice(reader, request.limit))
            return p.LinesPage(head, rows, skipped + len(rows) + sum(1 for _ in reader))
    except (OSError, ValueError, csv.Error) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise DescantError(f"this table cannot be read ({why})", path=path) from error


def make_split(request: p.MakeSplit, context: Context) -> p.SplitMade:
    from descant.royalties.batch import payees_of
    from descant.royalties.splits import SPLITS, read_addresses, split, split_rows, zero_x_splits
    from descant.royalties.tables import write_csv

    payees = payees_of(_named(request.payees))
    made = split(request.report, request.right, payees, style_ppm=request.style_ppm)
    if request.addresses:
        tree = zero_x_splits(made, read_addresses(Path(request.addresses)))
        if request.out:
            write_whole(Path(request.out), json.dumps(tree, indent=2, ensure_ascii=False).encode() + b"\n")
    elif request.out:
        write_csv(Path(request.out), SPLITS, split_rows(made))
    return p.SplitMade(tuple(p.PartOfSplit(a.name, a.ipi, a.ppm, a.reason) for a in made), request.out)


def draft_notice(request: p.DraftNotice, context: Context) -> p.NoticeDrafted:
    from descant.notices.draft import as_text, draft
    from descant.notices.evidence import evidence
    from descant.notices.pages import write_notice

    found = evidence(request.report, request.source)
    notice = draft(found, request.kind, request.lang, request.given, request.sign_off, final=request.final)
    for out in request.out:
        write_notice(notice, Path(out))
    return p.NoticeDrafted(
        notice.final, as_text(notice), notice.missing, request.out, notice.title, notice.banner, notice.sections
    )


HANDLERS: Handlers = {
    p.ExportReport: export,
    p.ExportShares: export_shares,
    p.RunRoyalties: run_royalties,
    p.OpenRoyalties: open_royalties,
    p.ReadLargest: read_largest,
    p.ReadLines: read_lines,
    p.MakeSplit: make_split,
    p.DraftNotice: draft_notice,
}
