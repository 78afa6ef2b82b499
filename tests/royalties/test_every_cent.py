"""For any shares, owners, holds and plays, every minor unit stands in exactly one line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from descant.apportionment import apportioned_exactly
from descant.report.model import WHOLE, Owned
from descant.royalties.attributions import Attribution, Attributions, Share, Source
from descant.royalties.distribution import NOBODY, Line, Tally
from descant.royalties.money import EXPONENTS, FINEST
from descant.royalties.payees import Payee, Payees
from descant.royalties.plays import Play
from descant.royalties.pools import UNDECIDED, Hold, Pool, Terms
from descant.royalties.run import Counted, settle, summary

TRACKS = ("a", "b", "c")
REPORTS = ("r1", "r2", "r3")
NAMES = ("Ana", "Berta Ltd", "Čeněk", "")
CURRENCIES = ("EUR", "JPY", "KWD", "CLF")
PLACES = ("SE", "JP", "")

ppm = st.one_of(st.sampled_from([0, 1, 333_333, WHOLE]), st.integers(0, WHOLE))


@st.composite
def shares(draw: st.DrawFn) -> tuple[Share, ...]:
    tracks = draw(st.lists(st.sampled_from(TRACKS), unique=True))
    cuts = sorted(draw(st.lists(ppm, min_size=len(tracks), max_size=len(tracks))))
    parts = [b - a for a, b in zip([0, *cuts], cuts, strict=False)]
    return tuple(
        Share(t, part, draw(st.integers(0, part)), draw(st.integers(part, WHOLE)), draw(st.integers(0, 3)) > 0)
        for t, part in zip(tracks, parts, strict=True)
    )


owners = st.builds(
    Owned, st.sampled_from(NAMES), st.sampled_from(["writer", "label"]), st.sampled_from(["work", "recording"]), ppm,
    st.sampled_from(["", "00014107338"]),
)  # fmt: skip


@st.composite
def attributions(draw: st.DrawFn) -> Attributions:
    found = Attributions()
    for key in draw(st.lists(st.sampled_from(REPORTS), unique=True)):
        legs = {name: draw(shares()) for name in ("recording", "composition", "style")}
        found.by_track[key] = Attribution(key, key, "", legs, draw(st.sampled_from(["", "", "not measured"])))
    for track in draw(st.lists(st.sampled_from(TRACKS), unique=True)):
        differing = draw(st.frozensets(st.sampled_from(["work", "recording"]), max_size=1))
        stated = tuple(draw(st.lists(owners, max_size=4)))
        found.sources[track] = Source(track, track, "", "", stated, differing)
    found.members = tuple(draw(st.lists(st.sampled_from(TRACKS), unique=True)))
    return found


@st.composite
def pools(draw: st.DrawFn) -> tuple[Pool, ...]:
    made = []
    for number in range(draw(st.integers(1, 4))):
        rule = draw(st.sampled_from(["equal", "attribution", "attribution"]))
        amount = draw(st.one_of(st.integers(0, 10), st.integers(0, 10**12)))
        made.append(
            Pool(
                f"pool {number}",
                draw(st.sampled_from(["recording", "composition"])),
                rule,
                draw(st.sampled_from(CURRENCIES)),
                amount if rule == "equal" or draw(st.booleans()) else None,
                of_amount_ppm=draw(st.integers(0, WHOLE // 4)),
                fallback=draw(st.sampled_from(["keep", "equal", "analogy"])),
                fallback_for=draw(st.frozensets(st.sampled_from(UNDECIDED))),
                style_ppm=draw(ppm),
                least_share_ppm=draw(st.sampled_from([0, 0, 300_000])),
                widest_interval_ppm=draw(st.sampled_from([WHOLE, WHOLE, 300_000])),
                territories=draw(st.frozensets(st.sampled_from(PLACES[:2]), max_size=1)),
            )
        )
    return tuple(made)


plays = st.builds(
    Play, st.just(2), st.just("e"), st.sampled_from((*REPORTS, "unknown")), st.integers(0, 10**6),
    st.sampled_from(CURRENCIES), st.one_of(st.none(), st.integers(0, 10 ** (FINEST + 6))),
    st.dictionaries(st.sampled_from(["pool 0", "pool 1", "no such"]), st.integers(0, 10**15), max_size=1),
    st.sampled_from(PLACES),
)  # fmt: skip
holds = st.builds(
    Hold, st.just("dispute"), st.sampled_from(["", *TRACKS]), st.sampled_from(["", *NAMES]),
    st.sampled_from(["", "recording", "composition"]),
)  # fmt: skip
waiting = st.builds(
    Line, st.just("old"), st.sampled_from(["recording", "composition"]), st.sampled_from(CURRENCIES),
    st.just("attribution"), st.sampled_from(TRACKS),
    st.one_of(st.none(), st.sampled_from([Payee("ana", "Ana"), Payee("? x", "X")])),
    st.just(""), st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6), st.just(0),
    st.sampled_from(["no owner of this right is known", "the owners known hold less than the whole right", "dispute"]),
)  # fmt: skip


@settings(max_examples=300)
@given(
    attributions(),
    pools(),
    st.lists(plays, max_size=8),
    st.lists(holds, max_size=2),
    st.one_of(st.none(), st.just([Payee("p1", "Ana")])),
    st.lists(waiting, max_size=4),
    st.dictionaries(st.sampled_from(CURRENCIES), st.integers(0, 10**6)),
)
def test_every_cent_adds_up(
    found: Attributions,
    asked: tuple[Pool, ...],
    events: list[Play],
    held: list[Hold],
    listed: list[Payee] | None,
    before: list[Line],
    minimums: dict[str, int],
) -> None:
    tally = Tally()
    for play in events:
        tally.count(play, play.track if play.track in found.by_track else None, asked)
    terms = Terms("2026-10", asked, minimums)
    outcome = settle(terms, found, Counted(tally), Payees(listed, held), before)
    for result in outcome.pools:
        assert sum(line.amount for line in result.lines) == result.amount
        assert result.pool.amount is None or result.amount == result.pool.amount
        for line in result.lines:
            assert 0 <= line.low <= line.amount <= line.high
            assert not line.payable or line.payee is not None
            assert line.payable or line.held, "what is not paid says why"
    lines = list(outcome.lines)
    for currency in CURRENCIES:
        in_pools = sum(result.amount for result in outcome.pools if result.pool.currency == currency)
        came_in = sum(line.amount for line in before if line.currency == currency)
        assert sum(line.amount for line in lines if line.currency == currency) == in_pools + came_in
        # what plays brought in is in a pool, below one of its minor units, or said to be in none
        scale = 10 ** (FINEST + 6 - EXPONENTS[currency])
        from_plays = sum(
            result.amount * scale + result.finer
            for result in outcome.pools
            if result.pool.currency == currency and result.pool.amount is None
        )
        assert tally.brought_in[currency] == from_plays + tally.in_no_pool[currency]
        paid: dict[str, int] = {}
        for line in lines:
            if line.payable and line.currency == currency and line.payee:
                paid[line.payee.key] = paid.get(line.payee.key, 0) + line.amount
        assert all(amount >= minimums.get(currency, 0) or amount == 0 for amount in paid.values())
    assert not any(line.payable and line.basis == NOBODY for line in lines)
    summary(outcome, found, "2026-10-01T00:00:00Z")


@given(st.lists(st.integers(0, 10**30), min_size=1).filter(any), st.integers(0, 10**18))
def test_largest_remainders_are_exact(weights: list[int], whole: int) -> None:
    made = apportioned_exactly(weights, whole)
    total = sum(weights)
    assert sum(made) == whole
    assert all(abs(part * total - whole * weight) < total for part, weight in zip(made, weights, strict=True))
