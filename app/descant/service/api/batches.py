"""Route of batches: q-values of what was submitted together."""

from __future__ import annotations

import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException

from descant.service.api.models import Batch, BatchName, Day
from descant.service.api.problems import responses
from descant.service.api.state import Service, scope
from descant.service.batches import with_q_values
from descant.service.tokens import Token

router = APIRouter(tags=["analyses"])
May = Annotated[Token, scope("analyses")]


@router.get("/q-values", responses=responses(409), summary="What part of a batch's claims to expect to be wrong")
async def read(
    service: Service,
    token: May,
    batch: Annotated[BatchName | None, Query(min_length=1, description="As it was submitted with.")] = None,
    first: Annotated[Day | None, Query(description="Day (UTC) on which it was submitted, or later.")] = None,
    last: Annotated[Day | None, Query(description="Or earlier.")] = None,
    largest: Annotated[float, Query(ge=0, le=1, description="List only q-values of at most so much.")] = 1.0,
) -> Batch:
    """By a batch's name, by days, or both. A q-value (Benjamini and Hochberg) is the part of wrong claims to expect
    among all tracks of this batch that are at most as doubtful: it changes as the batch grows."""
    if batch is None and (first is None or last is None):
        raise HTTPException(409, "name a batch, or the first and the last day")
    if (
        first is not None
        and last is not None
        and datetime.date.fromisoformat(first) > datetime.date.fromisoformat(last)
    ):
        raise HTTPException(409, "the last day lies before the first")
    return Batch(**await service.reckon(with_q_values, service.options.database, batch, first, last, largest))
