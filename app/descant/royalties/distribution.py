"""Shares money out: plays are tallied by report, and each pool falls into lines that make exactly its amount.

Weights are whole numbers throughout, and each division of money is by largest remainders (descant.apportionment): so
the lines of a pool sum to the pool, and those of a run to all pools, to the last minor unit, whatever the shares are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from descant.apportionment import apportioned_exactly
from descant.report.model import WHOLE
from descant.royalties.attributions import Attribution, Attributions, Source
from descant.royalties.money import FINEST, exponent, grouped
from descant.royalties.payees import NOT_LISTED, REST_UNOWNED, STANDING, Part, Payee, Payees
from descant.royalties.plays import Play
from descant.royalties.pools import NO_REPORT, SLIGHT, UNATTRIBUTED, UNDECIDED, UNRELIABLE, UNSHOWN, Pool, Terms

BY_ATTRIBUTION: Final = "attribution"
BY_EQUAL: Final = "equal share"
BY_FALLBACK: Final = "fallback"
CARRIED: Final = "carried in"
NOBODY: Final = "unattributed"
"""Values of Line.basis: why money stands where it does."""

NO_PLAYS: Final = "no plays"
NO_TRACKS: Final = "no tracks to share among"

PartsOf = Callable[[str, str], tuple[Part, ...]]
"""(track, right) → its parts; see Payees.parts."""

_LEG_SCALE: Final = WHOLE * WHOLE
"""A share of a pool as a whole number: ppm of a leg times ppm of what follows that leg."""


@dataclass(frozen=True, slots=True)
class Line:
    """Minor units of a pool for one owner's part of one track, or for nobody.

    basis: how they came there. held: why they wait in suspense, or of an unattributed line why nobody has them; "" if
    they are to be paid. low, high: what the ends of the report's interval would pay. plays: of the reports that name
    the track.
    """

    pool: str
    right: str
    currency: str
    basis: str
    track_id: str
    payee: Payee | None
    role: str
    amount: int
    low: int
    high: int
    plays: int
    held: str

    @property
    def payable(self) -> bool:
        return not self.held and self.basis != NOBODY


@dataclass(frozen=True)
class PoolResult:
    """A pool with its lines, which sum to `amount`. finer: what the plays' amounts hold below one minor unit, in 10^-18
    of the currency: it is stated and belongs to the next run, as nobody can be paid it."""

    pool: Pool
    amount: int
    finer: int
    plays: int
    lines: tuple[Line, ...]


@dataclass
class Tally:
    """Plays of a run by pool and report (None: a track without a report): all that is kept of them."""

    plays: dict[tuple[int, str | None], int] = field(default_factory=lambda: defaultdict(int))
    amounts: dict[tuple[int, str | None], int] = field(default_factory=lambda: defaultdict(int))
    """In 10^-18 of the currency: amounts of plays have 12 decimals, and parts of them are in ppm."""
    brought_in: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Currency → all amounts of plays, in the same unit."""
    in_no_pool: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """Currency → what of them no pool takes."""

    def count(self, play: Play, key: str | None, pools: Sequence[Pool]) -> None:
        taken = 0
        for i, pool in enumerate(pools):
            if not pool.takes(play.territory):
                continue
            if pool.amount is not None:
                self.plays[i, key] += play.plays
                continue
            if play.currency != pool.currency:
                continue
            if pool.name in play.of:
                self.amounts[i, key] += play.of[pool.name] * WHOLE
            elif play.amount is not None:
                self.amounts[i, key] += play.amount * pool.of_amount_ppm
                taken += pool.of_amount_ppm
            else:
                continue
            self.plays[i, key] += play.plays
        if play.amount is not None:
            self.brought_in[play.currency] += play.amount * WHOLE
            self.in_no_pool[play.currency] += play.amount * (WHOLE - taken)
        for name, amount in play.of.items():
            self.brought_in[play.currency] += amount * WHOLE
            if not any(
                p.name == name and p.amount is None and p.currency == play.currency and p.takes(play.territory)
                for p in pools
            ):
                self.in_no_pool[play.currency] += amount * WHOLE


@dataclass(slots=True)
class _Weight:
    """What a track has in a pool: its share, and what the ends of its interval would be, as whole numbers."""

    share: int = 0
    low: int = 0
    high: int = 0
    plays: int = 0


def distribute(terms: Terms, found: Attributions, tally: Tally, payees: Payees) -> list[PoolResult]:
    """Each pool's lines, in order of the terms; payments below the minimum wait."""
    owned: dict[tuple[str, str], tuple[Part, ...]] = {}

    def parts_of(track_id: str, right: str) -> tuple[Part, ...]:
        known = owned.get((track_id, right))
        if known is None:
            source = found.sources.get(track_id) or Source(track_id, "", "", "", ())
            known = owned[track_id, right] = payees.parts(source, right)
        return known

    weighed = [_weighed(i, pool, found, tally) for i, pool in enumerate(terms.pools)]
    among = found.members or tuple(sorted(found.sources))
    results = []
    for i, pool in enumerate(terms.pools):
        tracks, undecided, whole = weighed[i]
        amount, finer = _amount(i, pool, tally)
        plays = sum(count for (at, _), count in tally.plays.items() if at == i)
        sharing = _Sharing(pool, amount, among, parts_of)
        lines = sharing.equal() if pool.rule == "equal" else sharing.attributed(tracks, undecided, whole)
        results.append(PoolResult(pool, amount, finer, plays, tuple(lines)))
    return results


def _amount(i: int, pool: Pool, tally: Tally) -> tuple[int, int]:
    """(minor units of a pool, what remains below one)."""
    if pool.amount is not None:
        return pool.amount, 0
    brought_in = sum(amount for (at, _), amount in tally.amounts.items() if at == i)
    minor: int = 10 ** (FINEST + 6 - exponent(pool.currency))
    return divmod(brought_in, minor)


def _weighed(i: int, pool: Pool, found: Attributions, tally: Tally) -> tuple[dict[str, _Weight], dict[str, int], int]:
    """(tracks with their weights, reasons with the weight that attribution does not decide, the weight of all)."""
    tracks: dict[str, _Weight] = defaultdict(_Weight)
    undecided = dict.fromkeys(UNDECIDED, 0)
    whole = 0
    weights = tally.plays if pool.amount is not None else tally.amounts
    for (at, key), weight in weights.items():
        if at != i or not weight:
            continue
        whole += weight * _LEG_SCALE
        report = found.by_track.get(key) if key else None
        if report is None or report.unreliable:
            undecided[UNRELIABLE if report else NO_REPORT] += weight * _LEG_SCALE
            continue
        rest = _LEG_SCALE
        unshown, blend = blended(report, pool)
        undecided[UNSHOWN] += weight * unshown
        rest -= unshown
        for track_id, share, low, high in blend:
            rest -= share
            reason = SLIGHT if share < pool.least_share_ppm * WHOLE else ""
            if high - low > pool.widest_interval_ppm * WHOLE:
                reason = UNRELIABLE
            if reason:
                undecided[reason] += weight * share
                continue
            track = tracks[track_id]
            track.share += weight * share
            track.low += weight * low
            track.high += weight * high
            track.plays += tally.plays[at, key]
        undecided[UNATTRIBUTED] += weight * rest
    return tracks, undecided, whole


def blended(report: Attribution, pool: Pool) -> tuple[int, list[tuple[str, int, int, int]]]:
    """(what is not shown, (track, share, low, high) of the rest), by the right's own leg and by style as pools say."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    unshown = 0
    for leg, part in ((pool.right, WHOLE - pool.style_ppm), ("style", pool.style_ppm)):
        for c in report.legs.get(leg, ()) if part else ():
            if not c.shown:
                unshown += c.share * part
                continue
            for at, ppm in enumerate((c.share, c.low, c.high)):
                sums[c.track_id][at] += ppm * part
    return unshown, [(track_id, share, low, high) for track_id, (share, low, high) in sums.items()]


class _Sharing:
    """One pool's money, shared out in one of the ways."""

    def __init__(self, pool: Pool, amount: int, among: Sequence[str], parts_of: PartsOf) -> None:
        self._pool, self._amount, self._among, self._parts_of = pool, amount, among, parts_of

    def equal(self) -> list[Line]:
        """One share for each track of the catalog's list, or where none is given for each that any report names."""
        if not self._among:
            return self._nobody(self._amount, NO_TRACKS)
        return self._lines(self._amount, dict.fromkeys(self._among, 1), BY_EQUAL)

    def attributed(self, tracks: Mapping[str, _Weight], undecided: Mapping[str, int], whole: int) -> list[Line]:
        pool = self._pool
        if not whole:
            return self._nobody(self._amount, NO_PLAYS)
        decided = {track_id: weight.share for track_id, weight in tracks.items()}
        in_all = sum(decided.values())
        classes = apportioned_exactly([in_all, *undecided.values()], self._amount)
        lines = self._lines(classes[0], decided, BY_ATTRIBUTION, tracks, whole) if in_all else []
        falls: dict[str, int] = {}
        if pool.fallback == "equal":
            falls = dict.fromkeys(self._among, 1)
        elif pool.fallback == "analogy" and in_all:
            falls = decided
        fallen = 0
        for reason, amount in zip(undecided, classes[1:], strict=True):
            if falls and reason in pool.fallback_for:
                fallen += amount
            elif amount:
                lines += self._nobody(amount, reason)
        if fallen:
            lines += self._lines(fallen, falls, BY_FALLBACK)
        return lines

    def _lines(
        self,
        amount: int,
        weights: Mapping[str, int],
        basis: str,
        tracks: Mapping[str, _Weight] | None = None,
        whole: int = 0,
    ) -> list[Line]:
        """An amount over tracks by weight, and in each over its owners by their shares, in one apportionment."""
        pool = self._pool
        leaves = [
            (track_id, part, weight * part.ppm)
            for track_id, weight in weights.items()
            for part in self._parts_of(track_id, pool.right)
        ]
        amounts = apportioned_exactly([weight for _, _, weight in leaves], amount)
        lines = []
        for (track_id, part, _), made in zip(leaves, amounts, strict=True):
            low = high = made
            plays = 0
            if tracks is not None:
                track = tracks[track_id]
                plays = track.plays
                low = min(made, self._amount * track.low * part.ppm // (whole * WHOLE))
                high = max(made, -(-self._amount * track.high * part.ppm // (whole * WHOLE)))
            if made or high:
                lines.append(
                    Line(
                        pool.name, pool.right, pool.currency, basis, track_id, part.payee, part.role, made, low, high,
                        plays, part.held,
                    )
                )  # fmt: skip
        return lines

    def _nobody(self, amount: int, reason: str) -> list[Line]:
        pool = self._pool
        return [Line(pool.name, pool.right, pool.currency, NOBODY, "", None, "", amount, amount, amount, 0, reason)]


def carried_in(waiting: Iterable[Line], found: Attributions, payees: Payees) -> list[Line]:
    """Lines that waited in an earlier run, asked again: what is matched and free now is to be paid, the rest waits on.

    Amounts stay the same. What waited for its payment to grow is asked anew with this run's payments (below_minimum).
    The rest of a right whose other owners were paid (REST_UNOWNED) waits for a person to say whose it was.
    """
    lines: list[Line] = []
    for line in waiting:
        source = found.sources.get(line.track_id)
        if line.payee is not None:
            known = payees.payee(line.payee.name, line.payee.ipi)
            held = payees.hold(line.track_id, known or line.payee, line.right)
            if not held and known is None:
                held = NOT_LISTED
            if not held and source is not None:
                names = {part.payee.key: part.held for part in payees.parts(source, line.right) if part.payee}
                gone = "the owner is not named for this track any more"
                held = names.get((known or line.payee).key, names.get(line.payee.key, gone))
            if not held and line.held in STANDING and source is None:
                held = line.held
            payee = line.payee if held else known or line.payee
            lines.append(replace(line, basis=CARRIED, payee=payee, held=held))
            continue
        if source is None or line.held == REST_UNOWNED:
            lines.append(replace(line, basis=CARRIED))
            continue
        parts = payees.parts(source, line.right)
        amounts, lows, highs = (
            apportioned_exactly([part.ppm for part in parts], whole) for whole in (line.amount, line.low, line.high)
        )
        lines += [
            replace(line, basis=CARRIED, payee=part.payee, role=part.role, amount=amount, low=low, high=high,
                    held=part.held)
            for part, amount, low, high in zip(parts, amounts, lows, highs, strict=True)
            if amount
        ]  # fmt: skip
    return lines


def below_minimum(lines: Sequence[Line], minimums: Mapping[str, int]) -> list[Line]:
    """The same lines; those of a payee whose payments in a currency are below its minimum wait, with that as reason."""
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for line in lines:
        if line.payable and line.payee:
            sums[line.payee.key, line.currency] += line.amount
    made = []
    for line in lines:
        least = minimums.get(line.currency, 0)
        if line.payable and line.payee and sums[line.payee.key, line.currency] < least:
            line = replace(line, held=f"below the least payment of {grouped(least, line.currency)}")
        made.append(line)
    return made
