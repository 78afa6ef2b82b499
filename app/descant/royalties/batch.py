"""A royalty run as one call, from the files that are named to the folder that is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from descant.errors import DescantError
from descant.progress import CancelToken, Progress, silent
from descant.royalties.attributions import read_aliases, read_attributions, read_members
from descant.royalties.payees import Payees, read_payees
from descant.royalties.plays import Refused
from descant.royalties.pools import Hold, read_terms
from descant.royalties.refusals import Refusals
from descant.royalties.run import count_plays, make_folder, settle, write_outcome
from descant.royalties.statement import FORMATS
from descant.royalties.tables import read_suspense


@dataclass(frozen=True)
class Asked:
    """What a run is made of. reports: files of reports, or folders of them. plays: the usage file, or a folder of them.
    pools: the terms.

    payees: who can be paid. members: the catalog's own list. carry_in: suspense.csv of the run before. tracks: what
    usage files call the tracks. Each of these four may be left out.
    """

    reports: tuple[Path, ...]
    plays: Path
    pools: Path
    out: Path
    payees: Path | None = None
    members: Path | None = None
    carry_in: Path | None = None
    tracks: Path | None = None
    formats: tuple[str, ...] = FORMATS


@dataclass(frozen=True)
class Finished:
    """summary: what summary.json holds. refused: rows and reports that were not counted; first: the first of them."""

    summary: dict[str, Any]
    refused: int
    first: tuple[tuple[str, Refused], ...]


def share_out(asked: Asked, progress: Progress = silent, cancel: CancelToken | None = None) -> Finished:
    """Reads, counts, shares out and writes; see run.write_outcome for the files.

    Raises DescantError, Cancelled among them: then the folder holds no summary.json, and the run can be made again.
    """
    terms = read_terms(asked.pools)
    payees = payees_of(asked.payees, terms.holds)
    waiting = read_suspense(asked.carry_in) if asked.carry_in else []
    make_folder(asked.out)
    progress("reports", 0, 0)
    found = read_attributions(*asked.reports)
    if asked.tracks:
        found.aliases = read_aliases(asked.tracks)
    if asked.members:
        found.take_members(read_members(asked.members))

    def seen(rows: int) -> None:
        progress("plays", rows, 0)
        if cancel is not None:
            cancel.check()

    with Refusals(asked.out, asked.plays.name) as refusals:
        for name, refused in found.refused:
            refusals.refuse(refused, name)
        counted = count_plays(
            asked.plays,
            terms,
            found,
            refused=refusals.refuse,
            without_report=refusals.without_report,
            progress=seen,
        )
    progress("statements", 0, 0)
    outcome = settle(terms, found, counted, payees, waiting)
    inputs = {
        "reports": "; ".join(map(str, asked.reports)),
        **{name: str(getattr(asked, name) or "") for name in ("plays", "pools", "members", "carry_in", "tracks")},
    }
    tree = write_outcome(outcome, found, asked.out, asked.formats, inputs=inputs)
    return Finished(tree, refusals.count, tuple(refusals.first))


def payees_of(listed: Path | None, holds: Sequence[Hold] = ()) -> Payees:
    """Who can be paid by a file, or with none everybody who is named as an owner. Raises DescantError."""
    payees = read_payees(listed) if listed else None
    if payees is not None and not payees:
        raise DescantError("the list of payees names nobody", path=listed)
    return Payees(payees, holds)
