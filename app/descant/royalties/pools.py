"""The terms of a royalty run, from a JSON file that a person wrote: pools, minimum payments, holds. Checked whole.

Three kinds of pool, as STIM's licence for AI has them: an amount shared equally (a fee for training), an amount that
follows attribution (money for outputs), and for what attribution cannot decide a stated fallback.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, get_args

from descant.errors import DescantError
from descant.report.model import WHOLE
from descant.royalties.money import exponent, minor_units

SCHEMA: Final = "descant.pools/1"

Right = Literal["recording", "composition"]
Rule = Literal["equal", "attribution"]
Fallback = Literal["keep", "equal", "analogy"]

UNATTRIBUTED: Final = "unattributed"
UNRELIABLE: Final = "unreliable"
NO_REPORT: Final = "no report"
SLIGHT: Final = "share below the threshold"
UNSHOWN: Final = "not shown by the leg"
UNDECIDED: Final = (UNATTRIBUTED, UNRELIABLE, NO_REPORT, SLIGHT, UNSHOWN)
"""Why attribution does not decide whose a part of a pool is: no source explains it; the report says that it could not
be measured, or its interval is wider than the pool takes; the track has no report; the share is too small; the leg that
is paid by does not tell it from chance, though another may."""

MOST_BYTES: Final = 16 << 20


@dataclass(frozen=True)
class Pool:
    """Money of one right in one currency, and how it is shared.

    right: whose owners are paid. amount: minor units; None: the sum of the plays' own amounts, of which the pool takes
    of_amount_ppm. fallback: what becomes of the parts named in fallback_for: "keep" leaves them in the unattributed
    lines, "equal" shares them equally, "analogy" in proportion to what attribution did decide in this pool.
    style_ppm: the part of the pool that follows the style leg and not the right's own; style is not paid by default.
    least_share_ppm, widest_interval_ppm: shares below, and intervals above, decide nothing. territories: ISO 3166 or
    TIS codes as the plays have them; empty: all.
    """

    name: str
    right: Right
    rule: Rule
    currency: str
    amount: int | None
    of_amount_ppm: int = WHOLE
    fallback: Fallback = "keep"
    fallback_for: frozenset[str] = frozenset((UNRELIABLE, NO_REPORT))
    style_ppm: int = 0
    least_share_ppm: int = 0
    widest_interval_ppm: int = WHOLE
    territories: frozenset[str] = frozenset()

    def takes(self, territory: str) -> bool:
        """Whether it shares out what was played there. Codes are written in either case."""
        return not self.territories or territory.strip().upper() in self.territories


@dataclass(frozen=True)
class Hold:
    """Money that waits: of a track, of a payee, or of a payee in a track; right "": of both rights."""

    reason: str
    track_id: str = ""
    payee: str = ""
    right: str = ""


@dataclass(frozen=True)
class Terms:
    """All that a run is asked. minimums: currency → smallest payment in minor units. first, last: dates of plays."""

    period: str
    pools: tuple[Pool, ...]
    minimums: Mapping[str, int] = field(default_factory=dict)
    holds: tuple[Hold, ...] = ()
    first: str = ""
    last: str = ""


def read_terms(path: Path) -> Terms:
    """The terms in a file. Raises DescantError that names the first place where it is wrong: nothing is guessed."""
    return parsed_terms(terms_bytes(path), path)


def terms_bytes(path: Path) -> bytes:
    """What a file of terms holds, not looked into. Raises DescantError."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unusable(error.strerror or str(error), path) from error
    if len(data) > MOST_BYTES:
        raise _unusable("it is too large", path)
    return data


def parsed_terms(data: bytes, path: Path | None = None) -> Terms:
    """The terms in a file's bytes. path: for what is said of them. Raises DescantError, as read_terms."""
    try:
        return terms_of(json.loads(data.decode("utf-8-sig")))
    except (ValueError, RecursionError) as error:
        raise _unusable(str(error), path) from error


def _unusable(why: str, path: Path | None) -> DescantError:
    remedy = "See “Royalties” in the README for an example."
    return DescantError(f"these terms cannot be used: {why}", remedy=remedy, path=path)


def terms_of(tree: object) -> Terms:
    """The terms of a JSON tree. Raises ValueError."""
    top = _Fields(tree, "the file")
    if top.text("schema") != SCHEMA:
        raise ValueError(f'its "schema" is not "{SCHEMA}"')
    pools = tuple(_pool(_Fields(one, f"pool {i}")) for i, one in enumerate(top.list("pools"), 1))
    if not pools:
        raise ValueError("there is no pool in it")
    names = [pool.name.casefold() for pool in pools]
    if len(set(names)) < len(names):
        raise ValueError("two pools have one name")
    minimums = {}
    for currency, text in top.take("minimums", {}, dict).items():
        minimums[currency] = _amount(text, currency, "minimums")
    terms = Terms(
        period=top.text("period"),
        pools=pools,
        minimums=minimums,
        holds=tuple(_hold(_Fields(one, f"hold {i}")) for i, one in enumerate(top.list("holds", ()), 1)),
        first=top.date("first"),
        last=top.date("last"),
    )
    top.nothing_left()
    _check_no_play_is_paid_twice(pools)
    return terms


def _pool(tree: _Fields) -> Pool:
    currency = tree.text("currency")
    rule: Rule = tree.one_of("rule", get_args(Rule))
    amount: int | None = None
    of_amount = tree.ppm("of_amount_ppm", WHOLE)
    if (text := tree.take("amount", None, str)) is not None:
        amount = _amount(text, currency, tree.where)
        if of_amount != WHOLE:
            raise ValueError(f"{tree.where}: it has an amount of its own and takes a part of the plays' amounts")
    elif rule == "equal":
        raise ValueError(f"{tree.where}: a pool that is shared equally needs an amount")
    exponent(currency)
    pool = Pool(
        name=tree.text("name"),
        right=tree.one_of("right", get_args(Right)),
        rule=rule,
        currency=currency,
        amount=amount,
        of_amount_ppm=of_amount,
        fallback=tree.one_of("fallback", get_args(Fallback), "keep"),
        fallback_for=frozenset(
            _known(reason, UNDECIDED, tree.where) for reason in tree.list("fallback_for", (UNRELIABLE, NO_REPORT))
        ),
        style_ppm=tree.ppm("style_ppm", 0),
        least_share_ppm=tree.ppm("least_share_ppm", 0),
        widest_interval_ppm=tree.ppm("widest_interval_ppm", WHOLE),
        territories=frozenset(str(code).strip().upper() for code in tree.list("territories", ())),
    )
    tree.nothing_left()
    return pool


def _hold(tree: _Fields) -> Hold:
    hold = Hold(
        reason=tree.text("reason"),
        track_id=tree.take("track_id", "", str),
        payee=tree.take("payee", "", str),
        right=tree.one_of("right", ("", *get_args(Right)), ""),
    )
    tree.nothing_left()
    if not (hold.track_id or hold.payee):
        raise ValueError(f"{tree.where}: it names neither a track_id nor a payee")
    return hold


def _check_no_play_is_paid_twice(pools: Sequence[Pool]) -> None:
    """Pools that share out one and the same column of amounts must not take more than all of it."""
    from_plays = [pool for pool in pools if pool.amount is None]
    places = {"": "everywhere else"} | {code: code for pool in from_plays for code in pool.territories}
    for code, place in places.items():
        for currency in {pool.currency for pool in from_plays}:
            takers = [pool for pool in from_plays if pool.currency == currency and pool.takes(code)]
            if sum(pool.of_amount_ppm for pool in takers) > WHOLE:
                names = ", ".join(pool.name for pool in takers)
                raise ValueError(
                    f"the pools {names} take more than the whole of the plays' amounts in {currency} ({place}): state"
                    " of_amount_ppm in each, so that they make 1000000 at most"
                )


def _amount(text: object, currency: str, where: str) -> int:
    if not isinstance(text, str):
        raise ValueError(f'{where}: an amount is written as text, as in "1200.00"')
    try:
        return minor_units(text, currency)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None


def _known(value: object, known: Sequence[str], where: str) -> str:
    if value not in known:
        raise ValueError(f"{where}: {str(value)[:40]!r} is none of {', '.join(filter(None, known))}")
    return str(value)


class _Fields:
    """An object's fields, taken one by one; what nobody took is a mistake in writing, and money hangs on it."""

    def __init__(self, tree: object, where: str) -> None:
        if not isinstance(tree, dict):
            raise ValueError(f"{where} is no JSON object")
        self._left: dict[str, Any] = dict(tree)
        self.where = where

    def take(self, name: str, default: Any, kind: type) -> Any:
        value = self._left.pop(name, default)
        if value is not default and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
            raise ValueError(f'{self.where}: "{name}" is not {_KINDS[kind]}')
        return value

    def text(self, name: str) -> str:
        value = self.take(name, "", str)
        if not value.strip():
            raise ValueError(f'{self.where}: "{name}" is missing or empty')
        return str(value)

    def list(self, name: str, default: Any = None) -> Sequence[Any]:
        value = self.take(name, default, list)
        if value is None:
            raise ValueError(f'{self.where}: "{name}" is missing')
        return tuple(value)

    def ppm(self, name: str, default: int) -> int:
        value = self.take(name, default, int)
        if not 0 <= value <= WHOLE:
            raise ValueError(f'{self.where}: "{name}" is not between 0 and 1000000')
        return int(value)

    def one_of(self, name: str, known: Sequence[str], default: Any = None) -> Any:
        return _known(self.take(name, default, str), known, f'{self.where}, "{name}"')

    def date(self, name: str) -> str:
        value = self.take(name, "", str)
        if value and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            raise ValueError(f'{self.where}: "{name}" is no date like 2026-10-31')
        return str(value)

    def nothing_left(self) -> None:
        if self._left:
            raise ValueError(f'{self.where}: nothing is known of a field "{next(iter(self._left))[:40]}"')


_KINDS: Final = {str: "text", int: "a whole number", list: "a list", dict: "an object"}
