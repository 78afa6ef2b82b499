"""How alike two titles with their makers are, from 0 to 100, and which of many are alike at all.

Titles are compared by their words in any order, without what is said of a version in brackets; only those that share
the beginning of a word are compared, so that a hundred thousand are matched with as many in minutes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import fuzz, process

from descant.rights.keys import folded

TITLE_LEAST: Final = 85.0
"""Likeness of titles below which nothing else is looked at."""
LEAST: Final = 65.0
"""Score below which nothing is proposed."""
SURE: Final = 95.0
"""Score from which on a match by title and writers counts as sure, if no other comes near."""
NEAR: Final = 5.0
NAMES_LEAST: Final = 50.0
"""Likeness that the names of any two people may have: it counts as nothing."""
TITLE_ONLY: Final = 0.75
"""What a title's likeness counts where nothing is known of the makers: never enough to be sure."""
SAME_S: Final = 2.0
"""Seconds by which a recording's length may be stated differently."""
BEST_OF: Final = 3
"""Candidates that are proposed for one thing."""
_PREFIX: Final = 4
_BLOCK_MOST: Final = 2000
_NAMES_COMPARED: Final = 12
_VERSION: Final = re.compile(
    r"\s*[\(\[][^\)\]]*[\)\]]|\s+-\s+[^-]*\b(remaster\w*|live|remix|version|mix|edit|mono|stereo|demo)\b.*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A thing to be matched: titles and names folded. duration_s: 0 where it is not known."""

    titles: tuple[str, ...]
    writers: tuple[str, ...] = ()
    artists: tuple[str, ...] = ()
    duration_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """index: in the pool. sure: by title and writers (or artists and duration, of recordings)."""

    index: int
    score: float
    reason: str
    sure: bool = False


def titles_of(*titles: str) -> tuple[str, ...]:
    """As they are compared: folded, and without the version where something is left of them."""
    return tuple(dict.fromkeys(short for one in titles if (short := folded(_VERSION.sub("", one)) or folded(one))))


@dataclass
class Pool:
    """What is matched against, in blocks by the beginnings of the words of its titles."""

    things: Sequence[Named]
    _titles: list[str] = field(default_factory=list)
    _of: list[int] = field(default_factory=list)
    _blocks: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _whole: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for index, thing in enumerate(self.things):
            for title in thing.titles:
                number = len(self._titles)
                self._titles.append(title)
                self._of.append(index)
                self._whole[_sorted(title)].append(number)
                for block in _blocks(title):
                    self._blocks[block].append(number)

    def alike(self, thing: Named) -> list[Likeness]:
        """The best of the pool for a thing, best first; none below LEAST."""
        best: dict[int, Likeness] = {}
        for title in thing.titles:
            for number, likeness in self._near(title):
                index = self._of[number]
                found = compare(thing, self.things[index], likeness, index)
                if found.score >= LEAST and (index not in best or best[index].score < found.score):
                    best[index] = found
        ranked = sorted(best.values(), key=lambda one: (-one.score, one.index))[: BEST_OF + 1]
        if len(ranked) > 1 and ranked[0].score - ranked[1].score < NEAR:  # two come near: neither is sure
            ranked = [Likeness(one.index, one.score, one.reason) for one in ranked]
        return ranked[:BEST_OF]

    def _near(self, title: str) -> Iterator[tuple[int, float]]:
        """Titles of the pool that are like this one, with their likeness."""
        same = self._whole.get(_sorted(title), ())
        yield from ((number, 100.0) for number in same[:_BLOCK_MOST])
        chosen: dict[int, str] = {}
        for block in sorted(_blocks(title), key=lambda block: len(self._blocks.get(block, ()))):
            numbers = self._blocks.get(block, ())
            if chosen and len(chosen) + len(numbers) > _BLOCK_MOST:
                break
            chosen.update((number, self._titles[number]) for number in numbers[:_BLOCK_MOST])
        for number in same:
            chosen.pop(number, None)
        for _, likeness, number in process.extract(
            title, chosen, scorer=fuzz.token_sort_ratio, score_cutoff=TITLE_LEAST, limit=4 * BEST_OF
        ):
            yield number, likeness


def compare(one: Named, other: Named, title: float, index: int = 0) -> Likeness:
    """title: how alike the titles are."""
    named = f"title {title:.0f}"
    if one.writers and other.writers:
        names = _alike(one.writers, other.writers)
        score = _together(title, names)
        return Likeness(index, score, f"{named}, writers {names:.0f}", score >= SURE)
    made, makers = (one.artists or one.writers), (other.artists or other.writers)
    names = _alike(made, makers) if made and makers else 0.0
    if names < NAMES_LEAST and not (one.artists and other.artists):  # who performs need not have written it
        return Likeness(index, TITLE_ONLY * title, f"{named}, nothing known of who made both")
    score, sure, reason = _together(title, names), False, f"{named}, artist {names:.0f}"
    if one.duration_s and other.duration_s:
        apart = abs(one.duration_s - other.duration_s)
        score = max(0.0, score - min(20.0, max(0.0, apart - SAME_S) * 2))
        sure = bool(one.artists and other.artists) and apart <= SAME_S and score >= SURE
        reason += f", {apart:.0f} s apart in length"
    return Likeness(index, score, reason, sure)


def _together(title: float, names: float) -> float:
    return 0.6 * title + 0.4 * max(0.0, names - NAMES_LEAST) * 100 / (100 - NAMES_LEAST)


def _alike(names: Sequence[str], others: Sequence[str]) -> float:
    """How well each of the fewer names is found among the more."""
    fewer, more = sorted((names[:_NAMES_COMPARED], others[:_NAMES_COMPARED]), key=len)
    found = [max(float(fuzz.token_sort_ratio(name, other)) for other in more) for name in fewer]
    return sum(found) / len(found)


def _blocks(title: str) -> set[str]:
    return {word[:_PREFIX] for word in title.split()}


def _sorted(title: str) -> str:
    return " ".join(sorted(title.split()))
