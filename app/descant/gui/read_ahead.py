"""Threads that decode ahead of what is heard, of both sides, and measure how loud they are. No Qt here."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Side = Literal["A", "B"]
Samples = NDArray[np.float32]

AHEAD_S = 2.0
"""Seconds decoded ahead of what is heard, of each side."""
STEP_S = 0.25
"""Seconds decoded in one go."""
READY_S = 0.1
"""Seconds that must be there before a side is begun to be heard: the rest comes while it sounds."""
CLOSED, UNUSED = "closed", "unused"
NEAR = 256
"""Frames by which a side may start late: times that are reckoned to the other side and back are rounded."""
LEVEL_S = 20.0
"""Seconds from which a level is taken."""
MOST_GAIN = 4.0
"""Level matching goes no further than 12 dB."""


class Track(Protocol):
    """A file as stereo frames at one rate; reading on where one has read costs least."""

    def read(self, first: int, count: int) -> Samples:
        """float32 [≤ count, 2]; fewer where the file ends. Raises where it cannot be read."""

    def close(self) -> None: ...


OpenTrack = Callable[[str, int], Track]


@dataclass(frozen=True)
class Pair:
    """B: a source, and how its time goes with A's: source = source_start + (query - query_start) · ratio."""

    path: str
    query_start: float
    query_end: float
    source_start: float
    source_end: float
    ratio: float = 1.0

    def to_source(self, query: float) -> float:
        return self.source_start + (query - self.query_start) * self.ratio

    def to_query(self, source: float) -> float:
        return self.query_start + (source - self.source_start) / self.ratio


@dataclass(frozen=True)
class Wanted:
    """A side from one frame on."""

    side: Side
    path: str
    frame: int


@dataclass
class _Deck:
    """What is decoded of one side and waits to be heard: its frames from `first` on."""

    side: Side
    path: str
    first: int
    parts: deque[Samples] = field(default_factory=deque)
    waiting: int = 0
    ended: bool = False
    error: Exception | None = None

    def skip(self, count: int) -> None:
        self.first, self.waiting = self.first + count, self.waiting - count
        while count:
            part = self.parts.popleft()
            if len(part) > count:
                self.parts.appendleft(part[count:])
            count -= min(count, len(part))

    def take(self, count: int) -> Samples:
        found: list[Samples] = []
        while self.parts and count:
            found.append(self.parts[0][:count])
            count -= len(found[-1])
            self.skip(len(found[-1]))
        return np.concatenate(found) if found else np.zeros((0, 2), np.float32)


class ReadAhead:
    """Methods never wait for a file, but for take() and close(), as long as they are told."""

    def __init__(self, rate: int, open_track: OpenTrack) -> None:
        self.rate = rate
        self._open = open_track
        self._changed = threading.Condition()
        self._decks: dict[Side, _Deck] = {}
        self._pair: tuple[str, Pair] | None = None
        self._gain: float | None = None
        self._closing = False
        self._threads = [
            threading.Thread(target=self._read, args=("A",), name="descant-read-a", daemon=True),
            threading.Thread(target=self._read, args=("B",), name="descant-read-b", daemon=True),
            threading.Thread(target=self._measure, name="descant-levels", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def want(self, wanted: list[Wanted], pair: tuple[str, Pair] | None) -> None:
        """What is heard, or may be next. pair: the path of A, and the B that is to be as loud."""
        with self._changed:
            for one in wanted:
                deck = self._decks.get(one.side)
                further = one.frame - deck.first if deck is not None else 0
                if deck is None or deck.path != one.path or not -NEAR <= further <= deck.waiting:
                    self._decks[one.side] = _Deck(one.side, one.path, one.frame)
                elif further > 0:
                    deck.skip(further)
            for side in set(self._decks) - {one.side for one in wanted}:
                del self._decks[side]
            if pair != self._pair:
                self._pair, self._gain = pair, None
            self._changed.notify_all()

    def take(self, side: Side, count: int, *, begun: bool, wait_s: float) -> Samples | None:
        """The next frames of a side, fewer at its end; None where they do not come in time. Raises what reading raised.

        begun: whether the side is heard already; one that is not yet is begun with a little in reserve.
        """
        enough = count if begun else max(count, int(READY_S * self.rate))
        with self._changed:
            deck = self._decks[side]

            def there() -> bool:
                level = side == "A" or self._pair is None or self._gain is not None
                return deck.error is not None or (level and (deck.waiting >= enough or deck.ended))

            if not self._changed.wait_for(there, wait_s):
                return None
            if deck.error is not None and not deck.waiting:
                raise deck.error
            taken = deck.take(count)
            self._changed.notify_all()
            return taken * np.float32(self._gain or 1.0) if side == "B" else taken

    def rest(self, side: Side) -> Samples:
        """Whatever is there of a side, which stays there."""
        with self._changed:
            deck = self._decks.get(side)
            if deck is None or not deck.parts:
                return np.zeros((0, 2), np.float32)
            rest = np.concatenate(deck.parts)
            return rest * np.float32(self._gain or 1.0) if side == "B" else rest

    def close(self, wait_s: float) -> None:
        """wait_s: how long to wait for what is just being read; the threads end after that in any case."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(wait_s)

    # The threads: one a side and one for levels, so that a file that is slow to open keeps nobody else waiting.

    def _read(self, side: Side) -> None:
        track: Track | None = None
        path = ""
        while True:
            with self._changed:
                deck = self._changed.wait_for(partial(self._next, side, path if track else ""))
                first = deck.first + deck.waiting if isinstance(deck, _Deck) else 0
            if track is not None and (not isinstance(deck, _Deck) or deck.path != path):
                track.close()
                track = None
            if deck == CLOSED:
                return
            if not isinstance(deck, _Deck):
                continue
            count, error = int(STEP_S * self.rate), None
            found = np.zeros((0, 2), np.float32)
            try:
                if track is None:
                    track, path = self._open(deck.path, self.rate), deck.path
                found = track.read(first, count)
            except Exception as raised:  # told when what is there has been heard
                error = raised
            with self._changed:
                deck.error, deck.ended = error, error is None and len(found) < count
                if len(found):
                    deck.parts.append(found)
                    deck.waiting += len(found)
                self._changed.notify_all()

    def _next(self, side: Side, path: str) -> _Deck | str:
        """What the thread of a side has to do: a deck to fill, a file to close; "" while there is nothing.

        path: the file that it holds open, "" for none.
        """
        deck = self._decks.get(side)
        if self._closing:
            return CLOSED
        if deck is not None and not deck.ended and deck.error is None and deck.waiting < AHEAD_S * self.rate:
            return deck
        return UNUSED if path and (deck is None or deck.path != path) else ""

    def _measure(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closing or (self._pair is not None and self._gain is None))
                pair = self._pair
            if self._closing:
                return
            if pair is None:
                continue
            try:
                gain = self._matching(*pair)
            except Exception:  # the side itself says why it cannot be read
                gain = 1.0
            with self._changed:
                if pair == self._pair:
                    self._gain = gain
                    self._changed.notify_all()

    def _matching(self, query: str, pair: Pair) -> float:
        """Gain that makes B as loud as A over the pair's spans."""
        one = self._level(query, pair.query_start, pair.query_end, pair)
        other = self._level(pair.path, pair.source_start, pair.source_end, pair)
        return min(max(one / other, 1 / MOST_GAIN), MOST_GAIN) if one > 0 and other > 0 else 1.0

    def _level(self, path: str, start: float, end: float, pair: Pair) -> float:
        """Root mean square of a stretch, as far as was read until another pair is wanted."""
        track = self._open(path, self.rate)
        total, count = 0.0, 0
        try:
            frame, last = round(max(0.0, start) * self.rate), round(min(end, start + LEVEL_S) * self.rate)
            while frame < last and not self._closing and self._pair is not None and self._pair[1] == pair:
                samples = track.read(frame, min(self.rate, last - frame))
                if not len(samples):
                    break
                total, count = total + float(np.sum(samples**2)), count + samples.size
                frame += len(samples)
        finally:
            track.close()
        return (total / count) ** 0.5 if count else 0.0
