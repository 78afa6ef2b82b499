"""Sound: a thread feeds one output stream from two tracks, A (what is analysed) and B (its source). No Qt here.

The window polls `state` at about 30 Hz. The stream is written to, not called back from, so nothing of Qt or Python is
ever asked for in time by the sound card. `python -m descant.gui.playback` prints the outputs as JSON.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Side = Literal["A", "B"]
Samples = NDArray[np.float32]
ReadSpan = Callable[[str, float, float, int], Samples]
"""path, start, end in seconds, rate → float32 [n, 2]; raises where the file cannot be read."""

BLOCK = 1024
"""Frames written at once, and the length of a crossfade: 21 ms at 48 kHz, too short to hear as a fade."""
CHUNK_S = 8.0
"""Seconds decoded at once."""
CHUNKS = 6
MOST_GAIN = 4.0
"""Level matching goes no further than 12 dB."""
LEVEL_S = 20.0
"""Seconds from which a level is taken."""


@dataclass(frozen=True)
class Outputs:
    """names: outputs of this machine. reason: why there is no sound, "" if there is."""

    names: tuple[str, ...]
    default: str = ""
    reason: str = ""


def outputs() -> Outputs:
    """Asks the sound system; may take a moment, so not on the main thread."""
    try:
        import sounddevice
    except OSError:
        return Outputs((), reason="No sound: PortAudio is not installed on this computer (Debian: libportaudio2).")
    try:
        names = tuple(d["name"] for d in sounddevice.query_devices() if d["max_output_channels"] > 0)
        default = sounddevice.query_devices(kind="output")["name"] if names else ""
    except Exception as error:  # PortAudio has errors of its own kinds
        return Outputs((), reason=f"No sound: {error}")
    return Outputs(names, default, "" if names else "No sound: this computer has no audio output.")


class Output(Protocol):
    """A running stream: float32 [n, 2] frames go in, write() waits until there is room."""

    rate: int
    latency: float

    def write(self, frames: Samples) -> None: ...
    def close(self) -> None: ...


class _DeviceOutput:
    def __init__(self) -> None:
        import sounddevice

        self.rate = int(sounddevice.query_devices(kind="output")["default_samplerate"])
        self._stream: Any = sounddevice.OutputStream(samplerate=self.rate, channels=2, dtype="float32", latency="low")
        self._stream.start()
        self.latency = float(self._stream.latency)

    def write(self, frames: Samples) -> None:
        self._stream.write(frames)

    def close(self) -> None:
        self._stream.stop()
        self._stream.close()


def read_stereo(path: str, start: float, end: float, rate: int) -> Samples:
    """Two channels of a stretch of a file."""
    from pathlib import Path

    from descant.audio.decode import read_span

    return np.asarray(read_span(Path(path), start, end, rate, 2), np.float32).reshape(-1, 2)


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
class State:
    """seconds: what sounds now, in the time of that side's own file."""

    playing: bool = False
    side: Side = "A"
    seconds: float = 0.0
    error: str = ""


class _Track:
    """A file as blocks at one rate, a few chunks kept."""

    def __init__(self, path: str, rate: int, read: ReadSpan) -> None:
        self.path = path
        self._rate = rate
        self._read = read
        self._chunks: OrderedDict[int, Samples] = OrderedDict()

    def block(self, frame: int, count: int) -> Samples:
        """float32 [≤ count, 2]; shorter at the end, empty beyond it."""
        size = int(CHUNK_S * self._rate)
        parts: list[Samples] = []
        while count > 0:
            number, offset = divmod(frame, size)
            chunk = self._chunk(number)
            part = chunk[offset : offset + count]
            parts.append(part)
            frame, count = frame + len(part), count - len(part)
            if offset + len(part) < size:  # the file ends in this chunk
                break
        return np.concatenate(parts) if parts else np.zeros((0, 2), np.float32)

    def level(self, start: float, end: float) -> float:
        """Root mean square of a stretch."""
        samples = self._read(self.path, start, min(end, start + LEVEL_S), self._rate)
        return float(np.sqrt(np.mean(samples**2))) if len(samples) else 0.0

    def _chunk(self, number: int) -> Samples:
        if number not in self._chunks:
            start = number * CHUNK_S
            self._chunks[number] = self._read(self.path, start, start + CHUNK_S, self._rate)
            while len(self._chunks) > CHUNKS:
                self._chunks.popitem(last=False)
        self._chunks.move_to_end(number)
        return self._chunks[number]


class Player:
    """Methods are for one thread (the window's); the feeding thread is started with the first sound."""

    def __init__(self, open_output: Callable[[], Output] = _DeviceOutput, read: ReadSpan = read_stereo) -> None:
        self._open = open_output
        self._read = read
        self._changed = threading.Condition()
        self._state = State()
        self._path = ""
        self._pair: Pair | None = None
        self._stop_at: float | None = None
        self._volume = 1.0
        self._seeks = 0
        self._closing = False
        self._thread: threading.Thread | None = None

    @property
    def state(self) -> State:
        return self._state

    @property
    def pair(self) -> Pair | None:
        return self._pair

    def load(self, path: str) -> None:
        """Another track to analyse: stops, goes to its start."""
        with self._changed:
            self._path, self._pair, self._stop_at = path, None, None
            self._state = State()
            self._seeks += 1
            self._changed.notify()

    def set_pair(self, pair: Pair | None) -> None:
        with self._changed:
            if self._state.side == "B":
                at = self._pair.to_query(self._state.seconds) if self._pair is not None else 0.0
                self._state = replace(self._state, side="A", seconds=max(0.0, at))
                self._seeks += 1
            self._pair = pair
            self._changed.notify()

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
            self._stop_at = None
            self._seeks += 1
            self._changed.notify()

    def switch(self, side: Side) -> None:
        """To the other side, at the same place in the music."""
        with self._changed:
            if side == self._state.side or self._pair is None:
                return
            here = self._state.seconds
            there = self._pair.to_source(here) if side == "B" else self._pair.to_query(here)
            self._state = replace(self._state, side=side, seconds=max(0.0, there))
            self._stop_at = None
            self._seeks += 1
            self._changed.notify()

    def set_volume(self, volume: float) -> None:
        """0 … 1; squared, which is nearer to how loudness is felt."""
        self._volume = min(max(volume, 0.0), 1.0) ** 2

    def close(self) -> None:
        with self._changed:
            self._closing = True
            self._state = replace(self._state, playing=False)
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    # The feeding thread.

    def _feed(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._state.playing or self._closing)
                if self._closing:
                    return
            output: Output | None = None
            try:
                output = self._open()
                self._sound(output)
            except Exception as error:  # a vanished device or file must not end the thread
                with self._changed:
                    self._state = replace(self._state, playing=False, error=str(error))
            finally:
                if output is not None:
                    with contextlib.suppress(Exception):
                        output.close()

    def _sound(self, output: Output) -> None:
        """Plays until paused: block after block, with a crossfade wherever the place jumps."""
        rate = output.rate
        tracks: dict[str, _Track] = {}
        gains: dict[Pair, float] = {}
        seen, frame, side = -1, 0, "A"
        track: _Track | None = None
        gain = 1.0
        tail: Samples | None = None
        while True:
            with self._changed:
                state, seeks, pair, path = self._state, self._seeks, self._pair, self._path
                stop_at = self._stop_at
            if not state.playing:
                return
            if seeks != seen:
                if track is not None:
                    tail = track.block(frame, BLOCK) * gain
                seen, frame, side = seeks, round(state.seconds * rate), state.side
                wanted = pair.path if side == "B" and pair is not None else path
                track = tracks.setdefault(wanted, _Track(wanted, rate, self._read))
                gain = 1.0
                if side == "B" and pair is not None:
                    if pair not in gains:
                        gains[pair] = self._matching(pair, track, _Track(path, rate, self._read))
                    gain = gains[pair]
            assert track is not None
            block = track.block(frame, BLOCK) * gain
            if tail is not None:
                block, tail = crossfade(tail, block), None
            over = len(block) < BLOCK or (stop_at is not None and (frame + len(block)) / rate >= stop_at)
            if len(block):
                output.write(np.ascontiguousarray(np.clip(block * self._volume, -1, 1), np.float32))
            frame += len(block)
            with self._changed:
                if self._seeks != seen:
                    continue
                audible = max(state.seconds, frame / rate - output.latency)
                self._state = replace(self._state, seconds=audible, playing=self._state.playing and not over)

    def _matching(self, pair: Pair, source: _Track, query: _Track) -> float:
        """Gain that makes B as loud as A over the pair's spans."""
        one = query.level(pair.query_start, pair.query_end)
        other = source.level(pair.source_start, pair.source_end)
        return min(max(one / other, 1 / MOST_GAIN), MOST_GAIN) if one > 0 and other > 0 else 1.0


def crossfade(old: Samples, new: Samples) -> Samples:
    """old fades out while new fades in with equal power, over the shorter of both; new goes on."""
    count = min(len(old), len(new))
    if count == 0:
        return new
    turn = np.linspace(0, np.pi / 2, count, dtype=np.float32)[:, None]
    mixed = new.copy()
    mixed[:count] = old[:count] * np.cos(turn) + new[:count] * np.sin(turn)
    return mixed


def main() -> int:
    found = outputs()
    print(json.dumps({"outputs": list(found.names), "default": found.default, "reason": found.reason}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
