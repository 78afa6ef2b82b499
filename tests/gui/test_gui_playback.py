"""Sound without a sound card: what is written, where the position is, A and B, outputs that go away."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from descant.gui.outputs import OutputError
from descant.gui.playback import BLOCK, Player, crossfade
from descant.gui.read_ahead import AHEAD_S, Pair, ReadAhead, Samples, Wanted

RATE = 8000
LENGTH_S = 20.0
PAIR = Pair("b", 4.0, 8.0, 10.0, 14.0, 1.0)


class FakeTrack:
    """A tone of one level all through; the left channel says which frame it is. B is half as loud."""

    def __init__(self, disc: Disc, path: str) -> None:
        self.disc, self.path = disc, path

    def read(self, first: int, count: int) -> Samples:
        self.disc.reads.append((self.path, first))
        assert self.disc.turning.wait(10)
        assert self.path != self.disc.slow or self.disc.let_go.wait(10)
        if self.path == "gone":
            raise OSError("the file is gone")
        frames = np.arange(first, min(first + count, int(LENGTH_S * RATE)))
        level = 0.5 if self.path == "a" else 0.25
        return np.stack([frames / 1e7, np.full(len(frames), level)], axis=1).astype(np.float32)

    def close(self) -> None:
        self.disc.open -= 1


class Disc:
    """turning: cleared, and whatever is read waits."""

    def __init__(self) -> None:
        self.turning = threading.Event()
        self.turning.set()
        self.slow = ""
        """A path that is never found before the end of the test."""
        self.let_go = threading.Event()
        self.reads: list[tuple[str, int]] = []
        self.open = 0

    def track(self, path: str, rate: int) -> FakeTrack:
        self.open += 1
        return FakeTrack(self, path)


class FakeOutput:
    rate = RATE
    latency = 0.0

    def __init__(self, desk: Desk, name: str) -> None:
        self.desk, self.name = desk, name

    def write(self, frames: Samples) -> None:
        assert self.desk.gate.acquire(timeout=10)
        if self.name in self.desk.unplugged:
            raise OutputError("Device unavailable")
        self.desk.sink.append(frames.copy())

    def close(self, *, drain: bool) -> None:
        self.desk.closed.append(drain)


class Desk:
    def __init__(self) -> None:
        self.sink: list[Samples] = []
        self.gate = threading.Semaphore(0)
        self.opened: list[str] = []
        self.closed: list[bool] = []
        self.unplugged: set[str] = set()
        self.disc = Disc()
        self.player = Player(self.open, self.disc.track)

    def open(self, name: str) -> FakeOutput:
        if name in self.unplugged:
            raise OutputError("It is not connected.")
        self.opened.append(name)
        return FakeOutput(self, name)

    def blocks(self, count: int) -> list[Samples]:
        """Lets the sound card take some blocks."""
        before = len(self.sink)
        for _ in range(count):
            self.gate.release()
        until(lambda: len(self.sink) >= before + count)
        return self.sink[before : before + count]


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
    made.disc.turning.set()
    made.disc.let_go.set()
    made.gate.release(1000)
    made.player.close()
    assert made.disc.open == 0
    assert not [
        t for t in threading.enumerate() if t.name.startswith(("descant-sound", "descant-read", "descant-levels"))
    ]


def ready(desk: Desk) -> None:
    """Both sides are decoded as far ahead as they are going to be."""
    ahead = desk.player._ahead
    assert ahead is not None
    until(lambda: all(d.ended or d.waiting >= AHEAD_S * RATE for d in ahead._decks.values()))
    until(lambda: ahead._pair is None or ahead._gain is not None)


def test_the_position_follows_what_was_written(desk: Desk) -> None:
    desk.player.play()
    desk.blocks(4)
    until(lambda: desk.player.state.seconds == pytest.approx(4 * BLOCK / RATE))
    desk.player.seek(10.0)
    until(lambda: bool(desk.blocks(1)) and desk.player.state.seconds > 10.0)
    assert np.abs(np.concatenate(desk.sink)).max() <= 0.72  # a crossfade of equal power, no click above both


def test_what_is_heard_is_the_file_frame_by_frame(desk: Desk) -> None:
    desk.player.play()
    heard = np.concatenate(desk.blocks(60))[:, 0]  # nearly 8 s: more than is decoded ahead
    assert np.array_equal(heard, (np.arange(len(heard)) / 1e7).astype(np.float32))
    assert desk.player.late == 0


def test_the_other_side_is_at_the_same_place_and_as_loud(desk: Desk) -> None:
    desk.player.set_pair(PAIR)
    desk.player.seek(5.0)
    desk.player.play()
    desk.blocks(2)
    desk.player.switch("B")
    assert desk.player.state.side == "B"
    assert desk.player.state.seconds == pytest.approx(11.0, abs=0.6)
    desk.blocks(6)
    assert desk.sink[-1][:, 1].max() == pytest.approx(0.5, abs=0.02)
    desk.player.switch("A")
    assert desk.player.state.seconds == pytest.approx(5.5, abs=1.5)


def test_the_first_switch_has_no_hole_though_nothing_can_be_decoded_then(desk: Desk) -> None:
    desk.player.play()
    desk.blocks(1)
    desk.player.set_pair(PAIR)
    desk.blocks(1)
    ready(desk)
    desk.disc.turning.clear()
    desk.player.switch("B")
    heard = desk.blocks(8)  # a second, from what is decoded
    assert all(block[:, 1].min() >= 0.49 for block in heard)
    assert desk.player.late == 0
    frame = heard[-1][0, 0] * 1e7 / 2  # twice as loud as it was
    written = (len(desk.sink) - 1) * BLOCK
    assert frame == pytest.approx(PAIR.to_source(written / RATE) * RATE, abs=2 * BLOCK)  # the same moment


def test_a_span_chosen_while_nothing_plays_is_made_ready(desk: Desk) -> None:
    desk.player.play()
    desk.blocks(1)
    desk.player.pause()
    desk.gate.release()
    until(lambda: bool(desk.closed))
    assert desk.closed == [False]  # what is written is not heard to its end
    desk.disc.reads.clear()
    desk.player.set_pair(PAIR)
    ready(desk)
    assert {path for path, _ in desk.disc.reads} >= {"b"}


def test_a_source_that_is_slow_to_read_keeps_nothing_else_waiting(desk: Desk) -> None:
    desk.disc.slow = "b"
    desk.player.play()
    desk.player.set_pair(PAIR)
    heard = np.concatenate(desk.blocks(40))
    assert len(heard) > 2 * AHEAD_S * RATE
    assert desk.player.late == 0
    desk.player.switch("B")
    heard = np.concatenate(desk.blocks(8))
    assert heard[:, 1].min() == pytest.approx(0.5)  # A goes on for what is decoded of it


def test_the_old_place_goes_on_until_the_new_one_is_decoded(desk: Desk) -> None:
    desk.player.play()
    desk.blocks(1)
    ready(desk)
    desk.disc.turning.clear()
    desk.player.seek(15.0)
    heard = np.concatenate(desk.blocks(8))
    assert heard[-1, 0] * 1e7 < 3 * RATE  # still the old place, without a hole
    assert heard[:, 1].min() == pytest.approx(0.5)
    assert desk.player.state.seconds == 15.0
    desk.disc.turning.set()
    until(lambda: desk.blocks(1)[0][0, 0] * 1e7 > 14 * RATE)
    assert desk.player.late == 0


def test_tempo_is_minded_when_sides_change() -> None:
    pair = Pair("b", 4.0, 8.0, 10.0, 14.4, 1.1)
    assert pair.to_source(6.0) == pytest.approx(12.2)
    assert pair.to_query(pair.to_source(6.7)) == pytest.approx(6.7)


def test_it_stops_at_the_end_of_a_span_and_of_the_file(desk: Desk) -> None:
    desk.player.play(stop_at=0.5)
    desk.gate.release(200)
    until(lambda: not desk.player.state.playing)
    assert desk.player.state.seconds == pytest.approx(0.5, abs=BLOCK / RATE)
    until(lambda: desk.closed == [True])  # what is written is heard to its end
    desk.player.seek(LENGTH_S - 0.3)
    desk.player.play()
    until(lambda: not desk.player.state.playing)
    assert desk.player.state.error == ""
    assert desk.player.state.seconds == pytest.approx(LENGTH_S)


@pytest.mark.parametrize("side", ["A", "B"])
def test_a_file_that_is_gone_is_said_and_nothing_hangs(desk: Desk, side: str) -> None:
    desk.player.load("a" if side == "B" else "gone")
    if side == "B":
        desk.player.set_pair(Pair("gone", 0.0, 4.0, 0.0, 4.0))
    desk.player.play()
    if side == "B":
        desk.blocks(2)  # A is heard though B cannot be
        assert desk.player.state.error == ""
        desk.player.switch("B")
        desk.gate.release(100)
    until(lambda: desk.player.state.error != "")
    assert "gone" in desk.player.state.error
    assert not desk.player.state.playing


# Outputs.


def test_another_output_is_chosen_while_it_plays(desk: Desk) -> None:
    desk.player.play()
    desk.blocks(4)
    desk.player.set_output("Headphones")
    desk.gate.release()
    until(lambda: desk.opened == ["", "Headphones"])
    desk.blocks(4)
    until(lambda: desk.player.state.seconds > 7 * BLOCK / RATE)
    assert desk.player.state.playing
    assert desk.player.state.gone == ""


@pytest.mark.parametrize("playing", [True, False])
def test_an_output_that_goes_away_is_said_and_sound_goes_on(desk: Desk, playing: bool) -> None:
    desk.player.set_output("Headphones")
    if playing:
        desk.player.play()
        desk.blocks(4)
    desk.unplugged = {"Headphones"}
    desk.player.play()
    desk.gate.release()
    until(lambda: desk.player.state.gone == "Headphones")
    desk.blocks(4)
    assert desk.opened[-1] == ""
    assert desk.player.state.playing
    assert desk.player.state.error == ""


def test_without_any_output_it_stops_and_says_why(desk: Desk) -> None:
    desk.unplugged = {""}
    desk.player.play()
    until(lambda: not desk.player.state.playing)
    assert "not connected" in desk.player.state.error
    desk.unplugged = set()
    desk.player.play()
    desk.blocks(1)
    assert desk.player.state.error == ""


# What it is made of.


def test_files_are_closed_that_are_not_played_any_more(desk: Desk) -> None:
    ahead = ReadAhead(RATE, desk.disc.track)
    ahead.want([Wanted("A", "a", 0), Wanted("B", "b", 0)], None)
    until(lambda: desk.disc.open == 2)
    ahead.want([Wanted("A", "a", 0)], None)
    until(lambda: desk.disc.open == 1)
    ahead.close(10)
    assert desk.disc.open == 0


def test_a_crossfade_starts_as_the_old_and_ends_as_the_new() -> None:
    old, new = np.full((BLOCK, 2), 0.3, np.float32), np.full((BLOCK, 2), -0.6, np.float32)
    mixed = crossfade(old, new)
    assert mixed[0, 0] == pytest.approx(0.3)
    assert mixed[-1, 0] == pytest.approx(-0.6, abs=1e-5)


def test_the_outputs_are_listed_as_json() -> None:
    ran = subprocess.run([sys.executable, "-m", "descant.gui.outputs"], capture_output=True, text=True, timeout=60)
    told = json.loads(ran.stdout)
    assert set(told) == {"outputs", "default", "reason"}
    assert bool(told["outputs"]) != bool(told["reason"])
