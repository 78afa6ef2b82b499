"""How much a resemblance is worth: against the query's own yardstick, against unrelated music, as a probability.

Every figure of a candidate is first set against what other music scores with the same query, the cohort's references
and the runners-up among the candidates: z = (value - expected) / DEVIATION. So a query that is near everything (a hub)
gains nothing by it, nor does one that merely is of the genre that the catalog is full of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.attribution import onset_match
from descant.attribution.alignment import ROW_S, TOGETHER, follow, local, scan, thinned, window_rows
from descant.attribution.prepared import Shelf, Source, Spectra, melody
from descant.attribution.retrieval import retrieve
from descant.attribution.spectral_match import alike
from descant.encoders.base import Leg, Listening, View
from descant.encoders.transposition import lowered
from descant.settings import Settings

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

SCORING = 22
"""Counts up with every change of how z is made, or of how the gate adds up what legs say: null scores of another way of
scoring are worthless."""
WINDOWS_S: Mapping[Leg, tuple[float, ...]] = {"recording": (2.5, 4.0, 10.0, 24.0), "composition": (4.0, 10.0, 24.0)}
"""Lengths over which a straight path's similarity is averaged: a sample of some seconds, a phrase, a verse. In the
composition leg short phrases are common property: with 2.5 s there .83 of derived edits would pass instead of .92."""
BRIEF_S, BRIEF = 4.0, 0.4
"""A window shorter than BRIEF_S has BRIEF taken off its z: there are more of them, and chance is likelier in one. Of 12
samples of three seconds in a minute 1, 2, 3, 4, 4 and 6 pass the recording leg's gate without such windows and with .8,
.6, .4, .2 and 0 taken off. Of 165 derived queries .42, .42, .41, .41, .41 and .42 do, and their sources are first in
.724 down to .4, in .719 below (means of the relations; half of the cohort for the gate)."""
BENT = 5.0
"""Units of z for each e-fold by which a query follows a source further than other music (align.follow)."""
CHANCE, CHANCE_A_SECOND = 1.6, 0.165
"""Added to both when they are compared: what a path collects by chance, at all and for each second that it may last.
Chosen on 165 derived queries, 116 covers with wavering tempo and 24 unrelated tracks, whose best of a catalog is, at 6,
16, 30, 60 and 120 s, 1.4, 1.5, 1.8, 1.9 and 2.1 in the median: nearly the same (1.1, 1.6, 2.2, 2.9 and 3.5 with 4 for
every length and no stretches)."""
STRETCH_S = 30.0
"""A bending path is sought within so long a stretch of the query. With 15, 20, 25 and 30 s, .54, .73, .84 and .89 of 58
true covers stood above all but one in twenty of the best strangers."""
DEVIATION = 0.1
"""One unit of z: about the spread of unrelated music's best values in any window and leg. A deviation measured for
each query was worse: a query whose yardstick happens to spread little reached any z. (On held-out splices the share
of true sources above all but 1 % of the unrelated rose from .75 to 1.00 in the composition leg.)"""
CLOSER = 10
"""Of so many candidates, the best, spectra are compared too,"""
CLOSER_PLACES = 4
"""in so many places each, where the rows agree best,"""
CLOSER_RATIOS = (0.9, 0.95, 1.05, 1.1)
"""and, where they agree at the source's own tempo by at least LIKELY, at these tempos, too."""
LIKELY = 0.3
"""Cosine of spectra under which no other tempo is tried. Of places in 69 tracks that agree by .6 at another tempo .998
agree by .3 at the track's own; of strangers' places one in seven does, so that three in four comparisons are spared."""
STRANGE, SEEN = 0.55, 0.05
"""Cosine of spectra (detail.alike) at which z is zero, and one unit of z there: so high that they seldom raise what
strangers reach (the best of ten candidates of an unrelated excerpt is at most .45 in the median), while of samples of
three seconds three in four reach .8. Of 258 sources of two seeds of derivations 245 pass the gate with them and 233
without, of other tracks 26 and 32."""
STRUCK = 20
"""Of so many candidates of the style leg, the best by sound, onsets are compared too. Of 201 derived sources .76, .78,
.78 and .78 are first with 10, 20, 30 and all 50 (mean over relations), .71 without: above all of drum patterns on
another kit (.50 to .75), continuations (.75 to .90) and music in the style of an excerpt (.45 to .60)."""
SPARED = 9
"""The best candidates, at most a third of them, may be true sources and stay out of the yardstick."""
SECOND_KEY = 3.0
"""A transposition whose z is further than this behind the best one of its source is not looked at again."""
HUB = 0.6
"""Part of a source's nearness that is taken off its style value. Measured on held-out music: .5 to .75 are alike and
lift the first place of altered excerpts from .55 to .68; a full z-score is worse."""
GROWTH = DEVIATION * float(np.sqrt(6) / np.pi)
"""How fast a maximum grows with the logarithm of the places tried: the scale of a Gumbel distribution."""


@dataclass(frozen=True, eq=False)
class Background:
    """What other music reaches with one query in one leg: what its z are measured from.

    straight: float64 [W], on a straight path in each window of WINDOWS_S[leg] (style: [1], in the best segment);
    warped: on a path that follows any tempo (style: how well onsets agree, onset_match.best);
    rows: how many rows a reference has.
    """

    straight: F64
    warped: float = 0.0
    rows: float = 1.0


@dataclass(frozen=True, eq=False)
class LegScores:
    """What one leg says of its candidates, best first.

    z: float64 [N]; rolls: the transpositions in which each is worth a closer look, best first; background: of this
    query, the cohort's references and the runners-up considered; cosine: float64 [N], of the spectra in the place where
    they agree best (detail.alike), nan where none were compared.
    """

    leg: Leg
    track_ids: tuple[str, ...]
    z: F64
    rolls: tuple[tuple[int, ...], ...]
    sources: tuple[Source, ...]
    background: Background
    cosine: F64


def background(view: View, heard: Listening, references: Sequence[Source]) -> Background:
    """A query and the cohort's references → what these reach with it in the mean; it does not depend on a catalog."""
    if not view.rows:
        sound = np.mean([float(sound_values(heard, other).max()) for other in references])
        if heard.onsets is None:
            return Background(np.array([sound]))
        struck = [r.beats for r in references if r.beats is not None]
        return Background(np.array([sound]), float(onset_match.best(onset_match.beats(heard.onsets), struck).mean()))
    query, row_s = melody(view, heard)
    every = row_step(row_s)
    windows = window_rows(len(query), row_s, WINDOWS_S[view.name])
    rows = [reference.rows for reference in references]
    straight = scan(query, rows, windows=windows, every=every, together=TOGETHER).astype(np.float64)
    warped = follow(thinned(query, every), [thinned(one, every) for one in rows], round(STRETCH_S / row_s / every))
    return Background(
        straight.mean(axis=1), float(warped.astype(np.float64).mean()), float(np.mean([len(one) for one in rows]))
    )


def yardstick(cohort: F64, candidates: F64) -> F64:
    """What other music scores with a query, [W]: the mean of unrelated excerpts [W], or the median of the runners-up
    among all candidates [W, N] where that is more: most of what is merely alike reaches it too."""
    spared = min(SPARED, -(-candidates.shape[1] // 3))
    runners_up = np.sort(candidates, axis=1)[:, : candidates.shape[1] - spared]
    return np.maximum(cohort, np.median(runners_up, axis=1)) if runners_up.shape[1] else cohort


def score(
    shelf: Shelf,
    view: View,
    heard: Listening,
    settings: Settings,
    *,
    known: Background | None = None,
    among: Sequence[str] | None = None,
) -> LegScores:
    """One leg's candidates with their z. known: the query's background, if it was computed before; among: ids of the
    tracks that are compared, None for what the index proposes.

    Raises CatalogError where the catalog is damaged."""
    leg = view.name
    known = known or background(view, heard, shelf.references[leg])
    candidates = retrieve(shelf.catalog, view, heard, limit=settings.candidates, among=among)
    sources = [shelf.source(view, c.track_id) for c in candidates]
    if view.rows:
        proposed = [c.rolls for c in candidates]
        z, rolls, expected, warped = _score_paths(view, heard, proposed, sources, known)
    else:
        z, expected = _score_sound(heard, sources, known)
        rolls, warped = [c.rolls for c in candidates], 0.0
    cosine = np.full(len(z), np.nan)
    if heard.onsets is not None:
        best = np.argsort(-z, kind="stable")[:STRUCK]
        struck = [shelf.beats(candidates[n].track_id) for n in best]
        more, warped = _score_groove(heard.onsets, struck, known)
        z[best] += more
    if heard.spectra is not None:
        best = np.argsort(-z, kind="stable")[:CLOSER]
        held = [shelf.spectra(candidates[n].track_id) for n in best]
        cosine[best] = _closely(view, heard, [sources[n] for n in best], held, [rolls[n] for n in best])
        z[best] = np.maximum(z[best], (cosine[best] - STRANGE) / SEEN)
    order = np.argsort(-z, kind="stable")
    return LegScores(
        leg,
        tuple(candidates[n].track_id for n in order),
        z[order],
        tuple(rolls[n] for n in order),
        tuple(sources[n] for n in order),
        Background(expected, warped, known.rows),
        cosine[order],
    )


def _score_paths(
    view: View,
    heard: Listening,
    rolls: Sequence[tuple[int, ...]],
    sources: Sequence[Source],
    known: Background,
) -> tuple[F64, list[tuple[int, ...]], F64, float]:
    """z, the transpositions worth a closer look, and what is expected of either witness.

    There are two, and the better counts: the best straight path at the source's own tempo, which needs a few seconds,
    and the best bending path, which any tempo suits and which grows with the length of what is shared.
    """
    query, row_s = melody(view, heard)
    windows = window_rows(len(query), row_s, WINDOWS_S[view.name])
    every = row_step(row_s)
    copies = [lowered(s.rows, -v) for s, proposed in zip(sources, rolls, strict=True) for v in proposed]
    of = np.repeat(np.arange(len(rolls)), [len(proposed) for proposed in rolls])
    firsts = np.searchsorted(of, np.arange(len(rolls)))
    straight = scan(query, copies, windows=windows, every=every, together=TOGETHER).astype(np.float64)
    # The longer a source, the more places there are to be alike by chance.
    straight -= GROWTH * np.log([max(1, len(copy)) / known.rows for copy in copies])
    expected = yardstick(known.straight, np.maximum.reduceat(straight, firsts, axis=1))
    brief = np.array([BRIEF * (s < BRIEF_S) for s in WINDOWS_S[view.name]])
    each = ((straight - expected[:, None]) / DEVIATION - brief[:, None]).max(axis=0)
    # A bending path is sought in one key of each source, that of its best straight one: as many of 332 derived sources
    # are first as with two.
    order = np.argsort(-each, kind="stable")
    chosen = order[np.unique(of[order], return_index=True)[1]]
    collected = follow(
        thinned(query, every),
        [thinned(copies[n], every) for n in chosen],
        round(STRETCH_S / row_s / every),
    ).astype(np.float64)
    usual = float(yardstick(np.array([known.warped]), collected[None])[0])
    each[chosen] = np.maximum(each[chosen], further(collected, usual, len(query) * row_s))
    z = np.maximum.reduceat(each, firsts)
    kept = [
        tuple(v for v, worth in sorted(zip(proposed, each[of == n], strict=True), key=lambda pair: -pair[1])
              if worth >= z[n] - SECOND_KEY)
        for n, proposed in enumerate(rolls)
    ]  # fmt: skip
    return z, kept, expected, usual


def _closely(
    view: View,
    heard: Listening,
    sources: Sequence[Source],
    spectra_of: Sequence[Spectra],
    rolls: Sequence[tuple[int, ...]],
) -> F64:
    """[N]: the best cosine of a query's spectra and each source's, in the places where their rows agree best."""
    assert heard.spectra is not None
    query, row_s = melody(view, heard)
    every = row_step(row_s)
    window = window_rows(len(query), row_s, WINDOWS_S[view.name])[0]
    apart = max(1, window // every // 2)
    found = np.zeros(len(sources))
    for n, (source, held) in enumerate(zip(sources, spectra_of, strict=True)):
        path = local(query, source.rows, window=window, rolls=rolls[n], ratios=(1.0,), every=every)
        value = path.value.copy()
        places = []
        for _ in range(CLOSER_PLACES):
            places.append(int(value.argmax()))
            value[max(0, places[-1] - apart) : places[-1] + apart + 1] = -np.inf
        at_s: F64 = np.array(places, np.float64) * every * row_s
        place_s: F64 = path.source_row[places].astype(np.float64) * row_s
        roll = path.roll[places]
        cosine = alike(heard.spectra, held, at_s, place_s, roll, np.ones(len(places)))
        found[n] = cosine.max()
        likely = np.repeat(np.flatnonzero(cosine >= LIKELY), len(CLOSER_RATIOS))
        if len(likely):
            tempi = np.resize(CLOSER_RATIOS, len(likely))
            found[n] = max(
                found[n], alike(heard.spectra, held, at_s[likely], place_s[likely], roll[likely], tempi).max()
            )
    return found


def further(collected: F64 | float, usual: float, query_s: float) -> F64:
    """z of what a bending path collects, where other music collects `usual`, in a query of so many seconds."""
    chance = CHANCE + CHANCE_A_SECOND * min(query_s, STRETCH_S)
    return np.asarray(BENT * np.log((np.asarray(collected) + chance) / (usual + chance)))


def row_step(row_s: float) -> int:
    """Of how many rows of a query one is compared."""
    return max(1, round(ROW_S / row_s))


def sound_values(heard: Listening, source: Source) -> F32:
    """[S]: for each segment of the query its best segment in the source, less HUB of the source's nearness."""
    return np.asarray((heard.vectors @ source.rows.T).max(axis=1) - HUB * source.near, dtype=np.float32)


def _score_sound(heard: Listening, sources: Sequence[Source], known: Background) -> tuple[F64, F64]:
    found = np.array([float(sound_values(heard, other).max()) for other in sources], np.float64)
    expected = yardstick(known.straight, found[None])
    return (found - expected[0]) / DEVIATION, expected


def _score_groove(onsets: NDArray[np.float16], sources: Sequence[F32], known: Background) -> tuple[F64, float]:
    """z of how well onsets agree, at least 0, and what is expected of it. An agreement adds to what a track's sound is
    worth: the same strokes on another kit, or the same sound in other strokes, are half of a find."""
    query = onset_match.beats(onsets)
    found = onset_match.best(query, sources)
    usual = float(yardstick(np.array([known.warped]), found[None])[0])
    return groove_z(found, usual), usual


def groove_z(values: F64, usual: float) -> F64:
    return np.maximum((values - usual) / DEVIATION, 0)


def posterior(z: F64, *, threshold: float, slope: float, prior: float) -> F64:
    """P(descends) of a segment: a logistic likelihood ratio in its z, with the stated prior odds."""
    odds = np.log(prior / (1 - prior))
    return np.asarray(1 / (1 + np.exp(-np.clip(slope * (z - threshold) + odds, -60, 60))))
