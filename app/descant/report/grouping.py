"""Shares by track, work, artist, writer or publisher, as the owners in the report say. They always make the whole."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from descant.apportionment import apportioned_exactly
from descant.catalog.identifiers import normal_iswc
from descant.report.model import WHOLE, Contribution, LegShares, Owned, Report

Unit = Literal["track", "work", "artist", "writer", "publisher"]
UNITS: Final[tuple[Unit, ...]] = get_args(Unit)


@dataclass(frozen=True)
class Group:
    """What sources give one work or party together. Shares in ppm of the query.

    key: the same for the same work or party within one report. members: ids of its sources, those that give most first.
    low_ppm, high_ppm: sums of the parts of its sources' intervals, so at least as wide as an interval of the sum.
    legs: None where the report has none. p_value: of one track alone, None for all else. inferred: the catalog names no
    work, and the title is the recording's.
    """

    key: str
    name: str
    share_ppm: int
    low_ppm: int
    high_ppm: int
    members: tuple[str, ...]
    legs: LegShares | None = None
    p_value: float | None = None
    inferred: bool = False


@dataclass(frozen=True)
class Grouped:
    """groups: the largest share first. With unnamed_ppm (of sources of which nobody is named) and unattributed_ppm they
    make exactly WHOLE."""

    unit: Unit
    groups: tuple[Group, ...]
    unnamed_ppm: int
    unattributed_ppm: int


@dataclass(frozen=True)
class _Part:
    """weight: in proportion to the others of the same source."""

    key: str
    name: str
    weight: int
    inferred: bool = False


def grouped(report: Report, unit: Unit) -> Grouped:
    """The contributions that have a share, by unit.

    A source's share is divided among its writers, or its publishers, in proportion to their shares of the work, and
    equally among the works of a medley. An artist is the credit as it stands. Owners of recordings play no part.
    """
    divide = _DIVIDED[unit]
    keys = _keys_of_owners(report)
    found: dict[str, list[tuple[Contribution, int, int, _Part]]] = defaultdict(list)
    unnamed = 0
    for source in report.contributions:
        if not source.share_ppm:
            continue
        parts = divide(source, keys)
        if not parts:
            unnamed += source.share_ppm
            continue
        weights = [part.weight for part in parts]
        for part, share in zip(parts, apportioned_exactly(weights, source.share_ppm), strict=True):
            found[part.key].append((source, share, sum(weights), part))
    groups = [_group(key, mine, unit) for key, mine in found.items()]
    groups.sort(key=lambda group: -group.share_ppm)
    return Grouped(unit, tuple(groups), unnamed, report.unattributed_ppm)


def _group(key: str, mine: Sequence[tuple[Contribution, int, int, _Part]], unit: Unit) -> Group:
    ordered = sorted(mine, key=lambda one: -one[1])
    source, _, _, first = ordered[0]

    def summed(value: Callable[[Contribution], int], up: int = 0) -> int:
        """up: 1 rounds each part up."""
        return sum((value(c) * part.weight + up * (total - 1)) // total for c, _, total, part in mine)

    legs = [c.legs for c, _, _, _ in mine if c.legs is not None]
    share = sum(share for _, share, _, _ in mine)
    return Group(
        key,
        first.name,
        share,
        min(share, summed(lambda c: c.low_ppm)),
        min(WHOLE, max(share, summed(lambda c: c.high_ppm, 1))),
        tuple(c.track_id for c, _, _, _ in ordered),
        LegShares(
            min(WHOLE, summed(lambda c: c.legs.recording_ppm if c.legs else 0)),
            min(WHOLE, summed(lambda c: c.legs.composition_ppm if c.legs else 0)),
            min(WHOLE, summed(lambda c: c.legs.style_ppm if c.legs else 0)),
        )
        if len(legs) == len(mine)
        else None,
        source.p_value if unit == "track" else None,
        all(part.inferred for _, _, _, part in mine),
    )


def _track(source: Contribution, _: dict[str, str]) -> list[_Part]:
    return [_Part(source.track_id, source.title or source.path or source.track_id, 1)]


def _works(source: Contribution, _: dict[str, str]) -> list[_Part]:
    """By ISWC, where there is one. Without a work in the catalog a source is its own: covers are not told by title."""
    if not source.works:
        return [_Part(f"track {source.track_id}", source.title or source.path or source.track_id, 1, inferred=True)]
    made = {}
    for work in source.works:
        key = f"iswc {normal_iswc(work.iswc)}" if normal_iswc(work.iswc) else f"title {_folded(work.title)}"
        made[key] = _Part(key, work.title or work.iswc, 1)
    return list(made.values())


def _artist(source: Contribution, _: dict[str, str]) -> list[_Part]:
    return [_Part(_folded(source.artist), source.artist, 1)] if source.artist.strip() else []


def _writers(source: Contribution, keys: dict[str, str]) -> list[_Part]:
    return _parties([o for o in source.owners if o.right == "work" and not _publishes(o)], keys)


def _publishers(source: Contribution, keys: dict[str, str]) -> list[_Part]:
    return _parties([o for o in source.owners if o.right == "work" and _publishes(o)], keys)


def _parties(owners: Sequence[Owned], keys: dict[str, str]) -> list[_Part]:
    """In proportion to their shares; equally where none states one."""
    if not any(owner.share_ppm for owner in owners):
        return [_Part(_key(owner, keys), owner.name, 1) for owner in owners]
    return [_Part(_key(owner, keys), owner.name, owner.share_ppm) for owner in owners if owner.share_ppm]


_DIVIDED: Final[dict[Unit, Callable[[Contribution, dict[str, str]], list[_Part]]]] = {
    "track": _track,
    "work": _works,
    "artist": _artist,
    "writer": _writers,
    "publisher": _publishers,
}


def _publishes(owner: Owned) -> bool:
    return "publish" in owner.role.casefold() or owner.role.casefold() in ("administrator", "sub-publisher")


def _keys_of_owners(report: Report) -> dict[str, str]:
    """Folded name → the IPI that some source gives it: a party is one, whether or not each source states its IPI."""
    return {_folded(o.name): o.ipi for c in report.contributions for o in c.owners if o.ipi}


def _key(owner: Owned, keys: dict[str, str]) -> str:
    ipi = owner.ipi or keys.get(_folded(owner.name), "")
    return f"ipi {ipi}" if ipi else f"name {_folded(owner.name)}"


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
