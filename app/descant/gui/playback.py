"""Sound: a thread feeds one output stream from two tracks, A (what is analysed) and B (its source). No Qt here.

The window polls `state` at about 30 Hz. The stream is written to, not called back from, so nothing of Qt or Python is
ever asked for in time by the sound card; and what is written was decoded before by a thread of its own (read_ahead).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from descant.gui.outputs import DeviceOutput, Output, OutputError
from descant.gui.read_ahead import OpenTrack, Pair, ReadAhead, Samples, Side, Track, Wanted

BLOCK = 1024
"""Frames written at once, and the length of a crossfade: 21 ms at 48 kHz, too short to hear as a fade."""
LASTING_S = 2.0
"""An output that goes away sooner than this after it was opened is not tried again."""
WAIT_S = 0.05
CLOSE_S = 3.0
"""The longest that the window waits, when it closes, for a sound system or a drive that does not answer."""


def open_track(path: str, rate: int) -> Track:
    """A file in stereo."""
    from descant.audio.span_reader import SpanReader

    return SpanReader(path, rate, 2)


@dataclass(frozen=True)
class State:
    """seconds: what sounds now, in the time of that side's own file. gone: the chosen output that could not be used,
    so that the default one is."""

    playing: bool = False
    side: Side = "A"
    seconds: float = 0.0
    error: str = ""
    gone: str = ""


class Player:
    """Methods are for one thread (the window's); the other threads are started with the first sound."""

    def __init__(self, open_output: Callable[[str], Output] = DeviceOutput, open_track: OpenTrack = open_track) -> None:
        self._open = open_output
        self._open_track = open_track
        self._changed = threading.Condition()
        self._state = State()
        self._path = ""
        self._pair: Pair | None = None
        self._stop_at: float | None = None
        self._volume = 1.0
        self._device = ""
        self._jumps = self._followed = 0
        """How often the place was changed from outside, and which of these the feeding thread has followed."""
        self._switched = False
        """Whether the last change was to the other side, at the same moment of what is being written then."""
        self._closing = False
        self._thread: threading.Thread | None = None
        self._ahead: ReadAhead | None = None
        self._opened = 0.0
        self.latency = 0.0
        """Seconds between writing and hearing."""
        self.late = 0
        """Blocks that were not decoded when they were due."""

    @property
    def state(self) -> State:
        return self._state

    @property
    def pair(self) -> Pair | None:
        return self._pair

    def load(self, path: str) -> None:
        """Another track to analyse: stops, goes to its start."""
        with self._changed:
            self._path, self._pair = path, None
            self._state = State(gone=self._state.gone)
            self._jump()

    def set_pair(self, pair: Pair | None) -> None:
        """What B is; it is made ready before anybody switches to it."""
        with self._changed:
            if pair == self._pair:
                return
            if self._state.side == "B":
                at = self._pair.to_query(self._state.seconds) if self._pair is not None else 0.0
                self._state = replace(self._state, side="A", seconds=max(0.0, at))
                self._jump()
            self._pair = pair
            self._prepare()

    def play(self, *, stop_at: float | None = None) -> None:
        """stop_at: time of the current side at which to pause."""
        with self._changed:
            if not self._path or self._closing:
                return
            self._stop_at = stop_at
            self._state = replace(self._state, playing=True, error="")
            if self._thread is None:
                self._thread = threading.Thread(target=self._feed, name="descant-sound", daemon=True)
                self._thread.start()
            self._changed.notify()

    def pause(self) -> None:
        with self._changed:
            self._state = replace(self._state, playing=False)
            self._changed.notify()

    def seek(self, seconds: float, side: Side | None = None) -> None:
        with self._changed:
            self._state = replace(self._state, seconds=max(0.0, seconds), side=side or self._state.side)
            self._jump()

    def switch(self, side: Side) -> None:
        """To the other side, at the same place in the music."""
        with self._changed:
            if side == self._state.side or self._pair is None:
                return
            there = _across(self._pair, side, self._state.seconds)
            self._state = replace(self._state, side=side, seconds=max(0.0, there))
            self._jump(switched=self._jumps == self._followed)

    def set_volume(self, volume: float) -> None:
        """0 … 1; squared, which is nearer to how loudness is felt."""
        self._volume = min(max(volume, 0.0), 1.0) ** 2

    def set_output(self, name: str) -> None:
        """By its name, "" for the computer's default; what plays goes on there."""
        with self._changed:
            self._device = name
            self._state = replace(self._state, gone="")
            self._changed.notify()

    def close(self) -> None:
        with self._changed:
            self._closing = True
            self._state = replace(self._state, playing=False)
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(CLOSE_S)
            self._thread = None
        if self._ahead is not None:
            self._ahead.close(CLOSE_S)
            self._ahead = None

    def _jump(self, *, switched: bool = False) -> None:
        self._stop_at = None
        self._jumps += 1
        self._switched = switched
        self._prepare()

    def _prepare(self) -> None:
        """Decodes what would be heard next, while nothing plays: the feeding thread asks for it otherwise."""
        if self._ahead is not None and not self._state.playing:
            self._want(self._ahead, self._state.side, round(self._state.seconds * self._ahead.rate), self._pair)
        self._changed.notify()

    def _want(self, ahead: ReadAhead, side: Side, frame: int, pair: Pair | None) -> None:
        wanted = []
        if side == "A" or pair is None:
            wanted.append(Wanted("A", self._path, frame))
        if pair is not None:
            there = max(0, round(_across(pair, _other(side), frame / ahead.rate) * ahead.rate))
            if side == "A":
                wanted.append(Wanted("B", pair.path, there))
            else:
                wanted = [Wanted("B", pair.path, frame), Wanted("A", self._path, there)]
        ahead.want(wanted, None if pair is None else (self._path, pair))

    # The feeding thread.

    def _feed(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._state.playing or self._closing)
                if self._closing:
                    return
                device = self._device
            output: Output | None = None
            over = False
            try:
                output = self._open(device)
                self._opened, self.latency = time.monotonic(), output.latency
                over = self._sound(output, device)
            except OutputError as error:
                self._lost(device, error, opened=output is not None)
            except Exception as error:  # a vanished file must not end the thread
                self._stop(str(error))
            finally:
                if output is not None:
                    output.close(drain=over)

    def _lost(self, device: str, error: OutputError, *, opened: bool) -> None:
        """Goes on with the default output, which is another one perhaps since the last went away."""
        with self._changed:
            if self._device != device:
                return
            if device:
                self._device = ""
                self._state = replace(self._state, gone=device)
            elif not opened or time.monotonic() - self._opened < LASTING_S:
                self._stop(f"The sound output does not answer. {error}")

    def _stop(self, error: str) -> None:
        with self._changed:
            self._state = replace(self._state, playing=False, error=error)

    def _reading(self, rate: int) -> ReadAhead:
        with self._changed:
            old = self._ahead
            if old is not None and old.rate == rate:
                return old
            self._ahead = ReadAhead(rate, self._open_track)
        if old is not None:
            old.close(0.0)
        return self._ahead

    def _sound(self, output: Output, device: str) -> bool:
        """Plays until paused, or until another output is chosen; True where the end was reached.

        Wherever the place jumps, what is there of the old place goes on until the new one is decoded; then they cross.
        """
        ahead, rate = self._reading(output.rate), output.rate
        side: Side = "A"
        frame, followed, begun, sounding = 0, -1, False, False
        leaving: Samples = np.zeros((0, 2), np.float32)
        while True:
            with self._changed:
                state, pair, stop_at = self._state, self._pair, self._stop_at
                if not state.playing or self._device != device:
                    return False
                if followed != self._jumps:
                    along = begun and self._switched and pair is not None
                    if begun and not (along and side == state.side):
                        leaving, begun = ahead.rest(side), False
                        there = _across(pair, state.side, frame / rate) if along and pair is not None else state.seconds
                        frame = max(0, round(there * rate))
                    elif not begun:
                        frame = round(state.seconds * rate)
                    side, followed = state.side, self._jumps
                    self._followed = followed
                self._want(ahead, side, frame, pair)
            block = ahead.take(side, BLOCK, begun=begun, wait_s=0.0 if len(leaving) and not begun else WAIT_S)
            if block is None:
                if len(leaving):
                    heard, leaving = leaving[:BLOCK], leaving[BLOCK:]
                    self._write(output, heard)
                    if self._switched and pair is not None:
                        frame += round(len(heard) * (pair.ratio if side == "B" else 1 / pair.ratio))
                else:
                    self.late += sounding
                continue
            sounding = True
            count, begun = len(block), True
            if len(leaving):
                block, leaving = crossfade(leaving[:BLOCK], block), leaving[:0]
            over = count < BLOCK or (stop_at is not None and (frame + count) / rate >= stop_at)
            if count:
                self._write(output, block)
            frame += count
            with self._changed:
                if self._jumps != followed:
                    continue
                seconds = frame / rate if over else max(self._state.seconds, frame / rate - output.latency)
                self._state = replace(self._state, seconds=seconds, playing=self._state.playing and not over)
                if over:
                    return True

    def _write(self, output: Output, block: Samples) -> None:
        output.write(np.ascontiguousarray(np.clip(block * np.float32(self._volume), -1, 1), np.float32))


def _other(side: Side) -> Side:
    return "B" if side == "A" else "A"


def _across(pair: Pair, to: Side, seconds: float) -> float:
    """The time of one side at a moment of the other."""
    return pair.to_source(seconds) if to == "B" else pair.to_query(seconds)


def crossfade(old: Samples, new: Samples) -> Samples:
    """old fades out while new fades in with equal power, over the shorter of both; new goes on."""
    count = min(len(old), len(new))
    if count == 0:
        return new
    turn = np.linspace(0, np.pi / 2, count, dtype=np.float32)[:, None]
    mixed = new.copy()
    mixed[:count] = old[:count] * np.cos(turn) + new[:count] * np.sin(turn)
    return mixed
