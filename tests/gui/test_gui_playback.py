"""Sound without a sound card: what is written, where the position is, A and B."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from descant.gui.playback import BLOCK, CHUNK_S, Pair, Player, Samples, _Track, crossfade

RATE = 8000
LENGTH_S = 20.0


class FakeOutput:
    rate = RATE
    latency = 0.0

    def __init__(self, sink: list[Samples], gate: threading.Semaphore) -> None:
        self.sink, self.gate = sink, gate

    def write(self, frames: Samples) -> None:
        self.gate.acquire(timeout=5)
        self.sink.append(frames.copy())

    def close(self) -> None:
        pass


def read(path: str, start: float, end: float, rate: int) -> Samples:
    """A: its own time as a ramp. B: half as loud, twenty seconds further."""
    if path == "gone":
        raise OSError("the file is gone")
    last = min(end, LENGTH_S)
    seconds = np.arange(round(start * rate), round(max(start, last) * rate)) / rate
    level = 0.5 if path == "a" else 0.25
    wave = level * np.sign(np.sin(seconds * 700))
    return np.stack([wave, wave], axis=1).astype(np.float32)


class Desk:
    def __init__(self) -> None:
        self.sink: list[Samples] = []
        self.gate = threading.Semaphore(0)
        self.player = Player(lambda: FakeOutput(self.sink, self.gate), read)

    def blocks(self, count: int) -> None:
        """Lets the sound card take some blocks."""
        target = len(self.sink) + count
        for _ in range(count):
            self.gate.release()
        until(lambda: len(self.sink) >= target)


def until(true: Callable[[], bool], timeout_s: float = 10.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.002)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    made.player.load("a")
    yield made
    made.gate.release(1000)
    made.player.close()


def test_the_position_follows_what_was_written(desk: Desk) -> None:
    desk.player.play()
    desk.blocks(4)
    until(lambda: desk.player.state.seconds == pytest.approx(4 * BLOCK / RATE))
    desk.player.seek(10.0)
    desk.blocks(2)
    until(lambda: desk.player.state.seconds > 10.0)
    assert np.abs(np.concatenate(desk.sink)).max() <= 0.72  # a crossfade of equal power, no click above both


def test_the_other_side_is_at_the_same_place_and_as_loud(desk: Desk) -> None:
    desk.player.set_pair(Pair("b", 4.0, 8.0, 10.0, 14.0, 1.0))
    desk.player.seek(5.0)
    desk.player.play()
    desk.blocks(2)
    desk.player.switch("B")
    assert desk.player.state.side == "B"
    assert desk.player.state.seconds == pytest.approx(11.0, abs=0.6)
    desk.blocks(4)
    assert np.abs(desk.sink[-1]).max() == pytest.approx(0.5, abs=0.02)
    desk.player.switch("A")
    assert desk.player.state.seconds == pytest.approx(5.5, abs=1.2)


def test_tempo_is_minded_when_sides_change() -> None:
    pair = Pair("b", 4.0, 8.0, 10.0, 14.4, 1.1)
    assert pair.to_source(6.0) == pytest.approx(12.2)
    assert pair.to_query(pair.to_source(6.7)) == pytest.approx(6.7)


def test_it_stops_at_the_end_of_a_span_and_of_the_file(desk: Desk) -> None:
    desk.player.play(stop_at=0.5)
    desk.gate.release(200)
    until(lambda: not desk.player.state.playing)
    assert desk.player.state.seconds == pytest.approx(0.5, abs=BLOCK / RATE)
    desk.player.seek(LENGTH_S - 0.3)
    desk.player.play()
    until(lambda: not desk.player.state.playing)
    assert desk.player.state.error == ""


def test_a_file_that_is_gone_is_said_and_nothing_hangs(desk: Desk) -> None:
    desk.player.load("gone")
    desk.player.play()
    until(lambda: desk.player.state.error != "")
    assert "gone" in desk.player.state.error
    assert not desk.player.state.playing


def test_blocks_join_where_chunks_meet() -> None:
    track = _Track("a", RATE, read)
    edge = int(CHUNK_S * RATE)
    joined = track.block(edge - 500, 1000)
    assert np.array_equal(joined, read("a", (edge - 500) / RATE, (edge + 500) / RATE, RATE))
    assert len(track.block(int(LENGTH_S * RATE) - 10, 100)) == 10
    assert len(track.block(int(LENGTH_S * RATE) + 10, 100)) == 0


def test_a_crossfade_starts_as_the_old_and_ends_as_the_new() -> None:
    old, new = np.full((BLOCK, 2), 0.3, np.float32), np.full((BLOCK, 2), -0.6, np.float32)
    mixed = crossfade(old, new)
    assert mixed[0, 0] == pytest.approx(0.3)
    assert mixed[-1, 0] == pytest.approx(-0.6, abs=1e-5)


def test_the_outputs_are_listed_as_json() -> None:
    ran = subprocess.run([sys.executable, "-m", "descant.gui.playback"], capture_output=True, text=True, timeout=60)
    told = json.loads(ran.stdout)
    assert set(told) == {"outputs", "default", "reason"}
    assert bool(told["outputs"]) != bool(told["reason"])
