"""What the engine does for each request about rights data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from descant.engine import rights_messages as m
from descant.engine.server import Context, Handlers
from descant.rights.answers import Change, Details, Matched, Page, PartyPage, ProposalPage, TrackRights

if TYPE_CHECKING:
    from descant.rights.store import Rights


@contextmanager
def _rights(catalog: str, *, write: bool = False, create: bool = False) -> Iterator[Rights]:
    from descant.catalog.store import Catalog
    from descant.rights.store import Rights

    with Catalog.open(catalog, write=write, create=create) as opened:
        yield Rights(opened.connection)


def list_rights(request: m.ListRights, context: Context) -> Page:
    with _rights(request.catalog) as rights:
        return rights.page(
            request.kind,
            request.text,
            limit=request.limit,
            offset=request.offset,
            order=request.order,
            descending=request.descending,
            odd=request.odd,
            party=request.party,
        )


def count_rights(request: m.CountRights, context: Context) -> dict[str, int]:
    from descant.rights import deciding

    with _rights(request.catalog) as rights:
        return {**rights.counts(), "proposal": deciding.proposals(rights, limit=0).total}


def list_parties(request: m.ListParties, context: Context) -> PartyPage:
    with _rights(request.catalog) as rights:
        return rights.parties(request.text, limit=request.limit, offset=request.offset)


def open_record(request: m.OpenRecord, context: Context) -> Details:
    with _rights(request.catalog) as rights:
        return rights.details(request.n)


def open_track(request: m.OpenTrackRights, context: Context) -> TrackRights:
    from descant.catalog.store import Catalog
    from descant.rights.owners import rights_of

    with Catalog.open(request.catalog) as catalog:
        return rights_of(catalog.connection, catalog.track(request.track_id))


def history(request: m.RightsHistory, context: Context) -> tuple[Change, ...]:
    with _rights(request.catalog) as rights:
        return tuple(rights.history(limit=request.limit, offset=request.offset))


def list_proposals(request: m.ListProposals, context: Context) -> ProposalPage:
    from descant.rights import deciding

    with _rights(request.catalog) as rights:
        return deciding.proposals(rights, limit=request.limit, offset=request.offset, least=request.least)


def edit(request: m.EditRecord, context: Context) -> Change:
    with _rights(request.catalog, write=True) as rights:
        return rights.edit(request.n, request.record, seen=request.seen)


def add(request: m.AddRecord, context: Context) -> int:
    with _rights(request.catalog, write=True, create=True) as rights:
        return rights.add(request.record)


def remove(request: m.RemoveRecords, context: Context) -> Change:
    with _rights(request.catalog, write=True) as rights:
        return rights.remove(request.numbers)


def undo(request: m.UndoRights, context: Context) -> Change:
    with _rights(request.catalog, write=True) as rights:
        return rights.undo(request.change, progress=context.progress, cancel=context.cancel)


def match(request: m.MatchRights, context: Context) -> Matched:
    from descant.rights import matching

    with _rights(request.catalog, write=True) as rights:
        return matching.match(rights, progress=context.progress, cancel=context.cancel)


def decide(request: m.DecideProposals, context: Context) -> Change:
    from descant.rights import deciding

    with _rights(request.catalog, write=True) as rights:
        return (deciding.confirm if request.confirm else deciding.reject)(rights, request.numbers)


def link(request: m.LinkRights, context: Context) -> Change:
    from descant.rights import deciding

    with _rights(request.catalog, write=True) as rights:
        make = deciding.link if request.linked else deciding.unlink
        return make(rights, request.target, track=request.track, recording=request.recording)


HANDLERS: Handlers = {
    m.ListRights: list_rights,
    m.CountRights: count_rights,
    m.ListParties: list_parties,
    m.OpenRecord: open_record,
    m.OpenTrackRights: open_track,
    m.RightsHistory: history,
    m.ListProposals: list_proposals,
    m.EditRecord: edit,
    m.AddRecord: add,
    m.RemoveRecords: remove,
    m.UndoRights: undo,
    m.MatchRights: match,
    m.DecideProposals: decide,
    m.LinkRights: link,
}
