"""How alike two titles with their makers are, from 0 to 100, and which of many are alike at all.

Titles are compared by their words in any order, without what is said of a version in brackets; only those that share
the beginning of a word, or the end of the last one, or who made them are compared, so that a hundred thousand are
matched with as many in minutes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from descant.progress import CancelToken
from descant.rights.keys import folded

TITLE_LEAST: Final = 85.0
"""Likeness of titles below which nothing else is looked at."""
MISSPELT: Final = ((8, 2), (4, 1))
"""(letters of a title, how many of them may be others, missing or exchanged with the next) for two titles by one maker,
among whose few one that is nearly the same says more."""
ALMOST: Final = 99.0
"""Likeness of titles that differ in their spaces only."""
LEAST: Final = 65.0
"""Score below which nothing is proposed."""
SURE: Final = 100.0
"""Score of the same words in title and names, which alone is sure, if no other comes near: "No 12" and "No 13" of one
composer are nearly as like."""
NEAR: Final = 5.0
"""Score by which the best must stand out to be sure."""
NAMES_LEAST: Final = 50.0
"""Likeness that the names of any two people may have: it counts as nothing."""
TITLE_ONLY: Final = 0.75
"""What a title's likeness counts where nothing is known of the makers: never enough to be sure."""
SAME_S: Final = 2.0
"""Seconds by which a recording's length may be stated differently."""
BEST_OF: Final = 3
"""Candidates that are proposed for one thing."""
_PREFIX: Final = 4
MOST_ALIKE: Final = 200
"""Things with a like title whose makers are compared; there may be thousands without a title to tell them apart by."""
MOST_OF_MAKER: Final = 5000
"""Titles of one maker that are all compared; of more, only those that share a word: "traditional" made very many."""
_CELLS: Final = 4_000_000
"""Pairs of titles that are compared at once: 16 MB."""
_TELL_EVERY: Final = 50
_NAMES_COMPARED: Final = 12
_APOSTROPHES: Final = re.compile("['’‘`´ʼ]")
_VERSION: Final = re.compile(
    r"\s*[\(\[][^\)\]]*[\)\]]|\s+-\s+[^-]*\b(remaster\w*|live|remix|version|mix|edit|mono|stereo|demo)\b.*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A thing to be matched: titles and names folded. duration_s: 0 where it is not known. whole: the title with what
    it says of a version."""

    titles: tuple[str, ...]
    writers: tuple[str, ...] = ()
    artists: tuple[str, ...] = ()
    duration_s: float = 0.0
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """index: in the pool. sure: by title and writers (or artists and duration, of recordings)."""

    index: int
    score: float
    reason: str
    sure: bool = False


def titles_of(*titles: str) -> tuple[str, ...]:
    """As they are compared: folded, without apostrophes, and without the version where something is left of them."""
    plain = (_APOSTROPHES.sub("", one) for one in titles)
    return tuple(dict.fromkeys(short for one in plain if (short := folded(_VERSION.sub("", one)) or folded(one))))


class Pool:
    """What is matched against, in blocks by the beginnings of the words of its titles, by the end of the last word, and
    by makers."""

    def __init__(self, things: Sequence[Named]) -> None:
        self._things = things
        self._titles: list[str] = []
        self._joined: list[str] = []
        self._of: list[int] = []
        self._same: dict[tuple[str, str], list[int]] = defaultdict(list)
        blocks: dict[str, list[int]] = defaultdict(list)
        by_maker: dict[str, list[int]] = defaultdict(list)
        for index, thing in enumerate(things):
            for title in thing.titles:
                for block in (*_blocks(title), _ending(title)):
                    blocks[block].append(len(self._titles))
                for maker in _makers(thing):
                    by_maker[maker].append(len(self._titles))
                self._titles.append(_sorted(title))
                self._joined.append(_joined(title))
                self._of.append(index)
                for key in _keys(title, thing):
                    self._same[key].append(index)
        self._blocks = dict(blocks)
        self._by_maker = {maker: numbers for maker, numbers in by_maker.items() if len(numbers) <= MOST_OF_MAKER}

    def alike(
        self, things: Sequence[Named], *, progress: Callable[[int, int], None], cancel: CancelToken | None = None
    ) -> list[list[Likeness]]:
        """For each thing the best of the pool, best first; none below LEAST. Raises Cancelled."""
        best: list[dict[int, Likeness]] = [{} for _ in things]

        def weigh(query: int, index: int, likeness: float) -> None:
            found = compare(things[query], self._things[index], likeness, index)
            known = best[query].get(index)
            if found.score >= LEAST and (known is None or known.score < found.score):
                best[query][index] = found

        for query, thing in enumerate(
            things
        ):  # of thousands with one title, those of the same people are among the best
            for key in {key for title in thing.titles for key in _keys(title, thing)}:
                for index in self._same.get(key, ())[:MOST_ALIKE]:
                    weigh(query, index, 100.0)
        self._weigh_makers(things, [query for query, found in enumerate(best) if not found], weigh, cancel)
        asked = self._asked(things)
        for done, (block, queries) in enumerate(asked.items()):
            if done % _TELL_EVERY == 0:
                progress(done, len(asked))
            if cancel:
                cancel.check()
            for query, index, likeness in self._near(block, queries):
                weigh(query, index, likeness)
        return [_ranked(found.values()) for found in best]

    def _asked(self, things: Sequence[Named]) -> dict[str, list[tuple[int, str]]]:
        """Block → the things, with a title each, that are looked for in it: in the smallest two of a title's blocks, so
        that one misspelt word does not hide it, and those of one or two words also by the end."""
        asked: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for query, thing in enumerate(things):
            for title in thing.titles:
                there = [block for block in _blocks(title) if block in self._blocks]
                chosen = sorted(there, key=lambda block: (len(self._blocks[block]), block))[:2]
                if title.count(" ") < 2 and _ending(title) in self._blocks:
                    chosen.append(_ending(title))
                for block in chosen:
                    asked[block].append((query, _sorted(title)))
        return asked

    def _weigh_makers(
        self,
        things: Sequence[Named],
        queries: Iterable[int],
        weigh: Callable[[int, int, float], None],
        cancel: CancelToken | None,
    ) -> None:
        """Compares each title with all titles by the same people, also as if it had no spaces."""
        asked: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for query in queries:
            for maker in _makers(things[query]) & self._by_maker.keys():
                asked[maker] += [(query, title) for title in things[query].titles]
        for done, (maker, titles) in enumerate(asked.items()):
            if cancel and done % _TELL_EVERY == 0:
                cancel.check()
            numbers = self._by_maker[maker]
            at_once = max(1, _CELLS // len(numbers))
            for start in range(0, len(titles), at_once):
                for row, column in _misspelt(
                    [title for _, title in titles[start : start + at_once]],
                    [self._titles[number] for number in numbers],
                    [self._joined[number] for number in numbers],
                ):
                    query, title = titles[start + row]
                    number = numbers[column]
                    likeness = max(
                        fuzz.ratio(_sorted(title), self._titles[number]),
                        min(ALMOST, fuzz.ratio(_joined(title), self._joined[number])),
                    )
                    weigh(query, self._of[number], likeness)

    def _near(self, block: str, queries: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int, float]]:
        """(thing, index in the pool, likeness of titles) of those that are alike in a block, MOST_ALIKE for a title."""
        numbers = self._blocks[block]
        titles = [self._titles[number] for number in numbers]
        at_once = max(1, _CELLS // len(titles))
        for start in range(0, len(queries), at_once):
            some = queries[start : start + at_once]
            likeness = process.cdist(
                [title for _, title in some], titles, scorer=fuzz.ratio, score_cutoff=TITLE_LEAST, dtype=np.float32
            )
            for row, (query, _) in enumerate(some):
                columns = np.flatnonzero(likeness[row])
                if len(columns) > MOST_ALIKE:
                    columns = columns[np.argsort(-likeness[row, columns], kind="stable")[:MOST_ALIKE]]
                for column in columns:
                    yield query, self._of[numbers[column]], float(likeness[row, column])


def _misspelt(titles: Sequence[str], ordered: Sequence[str], joined: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(row, column) of titles that may be one of the others with letters changed. ordered, joined: the others with
    their words in order, and without spaces."""
    most = max(edits for _, edits in MISSPELT)
    apart = np.minimum(
        *(
            process.cdist(
                [form(title) for title in titles], others, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8
            )
            for form, others in ((_sorted, ordered), (_joined, joined))
        )
    )
    for row, column in np.argwhere(apart <= most):
        letters = min(len(_joined(titles[row])), len(joined[column]))
        if apart[row, column] <= next((edits for least, edits in MISSPELT if letters >= least), 0):
            yield int(row), int(column)


def _ranked(found: Iterable[Likeness]) -> list[Likeness]:
    """The best BEST_OF; where two come near, neither is sure."""
    ranked = sorted(found, key=lambda one: (-one.score, one.index))[: BEST_OF + 1]
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < NEAR:
        ranked = [replace(one, sure=False) for one in ranked]
    return ranked[:BEST_OF]


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
        sure = bool(one.artists and other.artists) and apart <= SAME_S and score >= SURE and one.whole == other.whole
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


def _ending(title: str) -> str:
    return f"…{title[-_PREFIX:]}"


def _makers(thing: Named) -> set[str]:
    return {_sorted(name) for name in (*thing.writers, *thing.artists)}


def _keys(title: str, thing: Named) -> Iterator[tuple[str, str]]:
    """A title with each of those who made it."""
    for maker in _makers(thing):
        yield _sorted(title), maker


def _sorted(title: str) -> str:
    return " ".join(sorted(title.split()))


def _joined(title: str) -> str:
    return title.replace(" ", "")
