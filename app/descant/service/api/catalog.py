"""Routes of the catalog: search and details."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException

from descant.catalog.store import Catalog
from descant.catalog.tracks import Track
from descant.rights.owners import with_rights
from descant.service.api.models import CatalogPage, CatalogTrack, Text, TrackOwner
from descant.service.api.problems import responses
from descant.service.api.state import Service, scope
from descant.service.tokens import Token

router = APIRouter(prefix="/catalog", tags=["catalog"])
May = Annotated[Token, scope("catalog")]


@router.get("", responses=responses(), summary="Search the catalog")
async def search(
    service: Service,
    token: May,
    text: Annotated[Text, Query(max_length=500, description="Words of title, artist, ISRC, …")] = "",
    limit: Annotated[int, Query(ge=1, le=1000)] = 50,
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
) -> CatalogPage:
    def ask(catalog: Catalog) -> CatalogPage:
        found = catalog.tracks(text=text, limit=limit, offset=offset)
        found, _ = with_rights(catalog.connection, found)
        return CatalogPage(total=catalog.count(text), tracks=[_track(track) for track in found])

    return await service.with_catalog(ask)


@router.get("/{track}", responses=responses(404), summary="A track, with its owners of today")
async def read(track: Text, service: Service, token: May) -> CatalogTrack:
    def ask(catalog: Catalog) -> list[Track]:
        found, _ = with_rights(catalog.connection, catalog.tracks_by_id([track]))
        return list(found)

    found = await service.with_catalog(ask)
    if not found:
        raise HTTPException(404, "there is no such track")
    return _track(found[0])


def _track(track: Track) -> CatalogTrack:
    """Without the path of its file, which is nobody's business outside."""
    tags = track.tags
    texts = {name: _clean(getattr(tags, name)) for name in ("title", "artist", "album", "isrc", "iswc", "year")}
    return CatalogTrack(
        id=track.id,
        **texts,
        duration_s=track.duration_s,
        sha256=track.sha256,
        added_utc=track.added_utc,
        owners=[
            TrackOwner(
                name=_clean(one.name),
                role=_clean(one.role),
                right=one.right,
                share_ppm=one.share_ppm,
                ipi=_clean(one.ipi),
            )
            for one in tags.owners
        ],
    )


def _clean(value: str) -> str:
    return value.encode("utf-8", "replace").decode()
