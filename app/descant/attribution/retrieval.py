"""Which tracks of the catalog are worth a closer look: the index proposes, alignment decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.catalog.store import Catalog
from descant.catalog.tracks import Hits
from descant.encoders.base import Embedding, Encoder
from descant.encoders.windows import fold, unfold

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

NEIGHBOURS, NEIGHBOURS_IN_ONE = 20, 100
"""Nearest segments asked of the index for each query segment in each of twelve transpositions, or where an encoder
knows but one. Of 332 derived sources as many are proposed with 20 as with 160; the style leg has .71, .78 and .79 with
40, 100 and 200."""
VOTING = 80
"""Query segments that vote; more are thinned out. Of true sources of a minute's queries 160 and 80 propose the same
part."""
VOTING_BY_CODES = 240
"""The same where PCA codes are searched, in few musical keys: what a graph misses of one segment it finds of the next.
Of 144 sources among 100,000 tracks the recording leg finds 128 with 80, 141 with 240, which are a sixth faster."""
VOTING_AMONG = 24
"""The same where the tracks are given, and votes only choose transpositions."""
VOTING_S, VOTING_MOST = 3.0, 2400
"""In long music one segment votes for each so many seconds, up to so many. Of 30 samples of 15 s in a mix of 45 minutes
the recording leg proposes 7 with 80 segments, 17 with 160, 29 with 900; each 1,000 take a second a leg."""
GOLDEN = (np.sqrt(5) - 1) / 2
"""Multiples of it, less their whole part, fill an interval evenly and never in step with anything."""
PROPOSED, PROPOSED_IN_ONE = 100, 600
"""Tracks that a search by PCA codes proposes at least, likewise. Of 144 sources among 100,000 tracks those among 300
are all among 50 in the path legs; the style leg kept .83 of its sources with 400, .96 with 600."""
KEYS = 2
"""Transpositions in which a candidate is looked at: of 146 true sources the right one was first for 144, second for
2."""
LAG_S = 2.2
"""Votes count together where query and source are so far apart in time: twice the index's hop. On derived music the
true source is among 50 proposed for .89 of edits; .78 without this."""


@dataclass(frozen=True)
class RetrievedTrack:
    """A track that the index proposes. transpositions: the transpositions in which it was found, best first."""

    track_id: str
    transpositions: tuple[int, ...]


def retrieve(
    catalog: Catalog,
    encoder: Encoder,
    query: Embedding,
    *,
    limit: int,
    among: Sequence[str] | None = None,
) -> list[RetrievedTrack]:
    """The `limit` tracks with the most votes, best first. among: ids of tracks that alone are compared, in full.

    A segment votes for a track, in a key and at a lag, with what its best hit there exceeds its own last neighbour by:
    a segment that is near everything has neighbours that are all alike, and says nothing. A true source collects its
    votes at one lag; chance scatters them.

    A large catalog is searched by PCA codes, which are less than its vectors: the best tracks are then voted for anew,
    with all of their vectors and in every musical key.
    """
    near, proposed, voting = NEIGHBOURS_IN_ONE, PROPOSED_IN_ONE, VOTING
    if encoder.segment_frames:
        near, proposed = NEIGHBOURS, PROPOSED
        voting = VOTING_BY_CODES if catalog.by_codes(encoder.name) else VOTING
    if among is not None:
        voting = VOTING_AMONG
    vectors, place_s = _asked(encoder, query, voting)
    variants = encoder.variants(vectors)
    if among is not None:
        hits = catalog.nearest_of(encoder.name, among, variants, near)
        none: F32 = np.full(len(place_s), -1, np.float32)  # what the catalog's other tracks reach is not asked
        return _elected(hits, none, encoder, place_s, query.hop_s, limit)
    hits = catalog.nearest(encoder.name, variants, near)
    floor = _floor(hits)
    if not hits.by_codes:
        return _elected(hits, floor, encoder, place_s, query.hop_s, limit)
    found = _elected(hits, floor, encoder, place_s, query.hop_s, max(limit, proposed), keys=1)
    hits = catalog.nearest_of(encoder.name, [one.track_id for one in found], variants, near)
    floor = np.maximum(floor, _floor(hits))  # what is near, and not proposed, raises it too
    return _elected(hits, floor, encoder, place_s, query.hop_s, limit)


def _floor(hits: Hits) -> F32:
    """[S]: what a segment's hits must exceed, its weakest neighbour in any key (0 where the catalog is smaller than k).

    hits: [V, S, k], of the query's S segments in each key; in some keys there may be less than k.
    """
    whole = hits.track[..., -1] >= 0
    last = np.where(whole, hits.similarity[..., -1], np.float32(-1))
    floor: F32 = np.where(whole.any(axis=0), last.max(axis=0), np.float32(0))
    return floor


def _elected(
    hits: Hits, floor: F32, encoder: Encoder, place_s: F64, hop_s: float, limit: int, keys: int = KEYS
) -> list[RetrievedTrack]:
    """Counts the votes. hits: [V, S, k], V variants told apart; floor: as `_floor` gives it; place_s: [S], where the
    query's segments begin; hop_s: between two segments of a source; keys: transpositions kept of each track."""
    variants = len(hits.track)
    found = hits.track >= 0
    places = np.indices(hits.track.shape)
    key, segment = places[0], places[1]
    excess = hits.similarity - floor[:, None]
    use = found & (excess > 0)
    if not use.any():
        return []
    group = hits.track[use].astype(np.int64) * variants + key[use]
    lag = np.zeros(len(group))  # an encoder without order in time has none
    if encoder.segment_frames:
        lag = (place_s[segment[use]] - hits.segment[use] * hop_s) / LAG_S
    groups, counted = _votes(group, lag, segment[use], excess[use])
    track, of = np.unique(groups // variants, return_inverse=True)
    votes = np.zeros((len(track), variants))
    votes[of, groups % variants] = counted
    total = votes.max(axis=1)
    elected = []
    for t in np.argsort(-total, kind="stable")[:limit]:
        best = np.argsort(-votes[t], kind="stable")[:keys]
        elected.append(RetrievedTrack(hits.track_ids[track[t]], tuple(int(v) for v in best if votes[t, v] > 0)))
    return elected


def _asked(encoder: Encoder, query: Embedding, voting: int) -> tuple[F32, F64]:
    """The query's segments [S, D], of music of some minutes up to `voting`, and where they begin, in seconds.

    A source's segments lie on a grid of their own: the query's begin at every frame, so that some fall on it. They are
    thinned out to one at an uneven place in each of equal parts: at a multiple of the grid's step none might ever fall
    on it. (Of 72 sources of half a minute in queries of three minutes among 100,000 tracks 71 are found in the
    composition leg and 67 in the recording leg; 57 and 47 at even steps.)
    """
    if encoder.segment_frames:
        query = fold(*unfold(query, encoder.segment_frames), encoder.segment_frames, 1)
    count = len(query.vectors)
    voting = max(voting, min(VOTING_MOST, round(count * query.hop_s / VOTING_S)))
    part = np.arange(min(count, voting))
    kept = np.unique(((part + part * GOLDEN % 1) * (count / max(1, len(part)))).astype(np.int64))
    return query.vectors[kept], kept.astype(np.float64) * query.hop_s


def _votes(group: I64, lag: F64, segment: I64, excess: F32) -> tuple[I64, F64]:
    """Groups that have any, ascending, and the most votes of each at one lag. A segment has one vote in a group and at
    a lag: its best excess there.

    lag in units of a bin; bins overlap by half, so that no lag falls between two.
    """
    groups, of = np.unique(group, return_inverse=True)
    best = np.zeros(len(groups))
    if not len(groups):
        return groups, best
    spread = int(segment.max()) + 1
    for shift in (0.0, 0.5):
        bins = np.floor(lag + shift).astype(np.int64)
        bins -= bins.min()
        width = int(bins.max()) + 1
        place = of * width + bins
        order = np.lexsort((-excess, place * spread + segment))
        ballot = (place * spread + segment)[order]
        first = np.ones(len(order), bool)
        first[1:] = ballot[1:] != ballot[:-1]
        places, counted_in = np.unique(place[order][first], return_inverse=True)
        np.maximum.at(best, places // width, np.bincount(counted_in, weights=excess[order][first]))
    return groups, best
