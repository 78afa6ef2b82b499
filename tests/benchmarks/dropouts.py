"""Holes in what is heard: a player plays a known tone into a PulseAudio null sink, whose monitor is recorded.

python tests/benchmarks/dropouts.py [--seconds 40] [--load 2] [--file long.mp3 --at 7000] [--switch 2.0]

A tone is written as A (unless a file is given) and another one as B; every --switch seconds the side is changed. --load
processes compute beside it, or --beside runs a command, such as an analysis, again and again; and one thread of the
same process keeps Python busy as a window that draws does. Holes of at least 5 ms below a thousandth of the tone's
level are counted between the first and the last sound. A null sink that runs dry is silent for the rest of its own
buffer, up to 2 s: the number of holes tells more than their length. Needs pulseaudio, pulseaudio-utils and
libasound2-plugins (Debian); starts a sound server of its own and ends it.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from descant.gui.outputs import DeviceOutput
from descant.gui.playback import Player
from descant.gui.read_ahead import Pair
from descant.processes import take_short_turns

RATE = 48_000
HOLE_S = 0.005
SILENCE = 3e-4
BURN = "import numpy as np\nwhile True: np.fft.rfft(np.random.default_rng(0).standard_normal((64, 4096)))"


@contextlib.contextmanager
def sound_server(folder: Path) -> Iterator[None]:
    os.environ["XDG_RUNTIME_DIR"] = os.environ["PULSE_RUNTIME_PATH"] = str(folder)
    null = "module-null-sink sink_name={} rate=48000"
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--load=module-native-protocol-unix"]
    command += [f"--load={null.format('one')}"]
    with open(folder / "log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
        try:
            for _ in range(100):
                if subprocess.run(["pactl", "info"], capture_output=True).returncode == 0:
                    break
                time.sleep(0.05)
            yield
        finally:
            server.terminate()


@contextlib.contextmanager
def recording(path: Path) -> Iterator[None]:
    """What the null sink plays, float32 mono without a header."""
    command = ["parec", "--device=one.monitor", "--format=float32le", "--channels=1", f"--rate={RATE}", "--raw"]
    with open(path, "wb") as out, subprocess.Popen(command, stdout=out) as recorder:
        try:
            yield
        finally:
            recorder.terminate()


def tone(path: Path, hertz: float, seconds: float, level: float) -> Path:
    with soundfile.SoundFile(path, "w", 44_100, 2) as out:
        for second in range(int(seconds)):
            times = second + np.arange(44_100) / 44_100
            wave = (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)
            out.write(np.stack([wave, wave], axis=1))
    return path


def holes(sound: NDArray[np.float32]) -> list[tuple[float, float]]:
    """Silences between the first and the last sound: seconds since the first one, and length in seconds."""
    loud = np.flatnonzero(np.abs(sound) > SILENCE)
    gaps = np.diff(loud)
    return [((loud[at] - loud[0]) / RATE, gaps[at] / RATE) for at in np.flatnonzero(gaps >= HOLE_S * RATE)]


def busy(stop: threading.Event) -> None:
    """What a window that draws does to its process: 12 of 33 ms in Python."""
    while not stop.wait(0.021):
        until = time.monotonic() + 0.012
        while time.monotonic() < until:
            pass


@contextlib.contextmanager
def beside(commands: list[list[str]]) -> Iterator[None]:
    """Runs each of them, again and again."""
    stop = threading.Event()
    running: list[subprocess.Popen[bytes]] = []

    def again(command: list[str]) -> None:
        while not stop.is_set():
            with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True) as one:
                running.append(one)
            running.remove(one)
            stop.wait(0.2)

    threads = [threading.Thread(target=again, args=(command,)) for command in commands]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for one in list(running):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(one.pid, signal.SIGTERM)
        for thread in threads:
            thread.join()


class Watch:
    """What the player itself noticed, each time with the seconds since it began."""

    def __init__(self) -> None:
        self.outputs: list[DeviceOutput] = []
        self.player = Player(open_output=self._open)
        self.seen: list[str] = []
        self._known = (0, 0)

    def _open(self, name: str) -> DeviceOutput:
        self.outputs.append(DeviceOutput(name))
        return self.outputs[-1]

    def look(self, seconds: float) -> None:
        now = self.player.late, sum(one.ran_dry for one in self.outputs)
        for what, before, count in zip(("decoded late", "card ran dry"), self._known, now, strict=True):
            if count > before:
                self.seen.append(f"{what} at {seconds:.1f} s")
        self._known = now


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=40.0)
    options.add_argument("--load", type=int, default=2)
    options.add_argument("--beside", help="a command to run beside it, again and again, instead of the load")
    options.add_argument("--file", type=Path, help="A: a file without pauses")
    options.add_argument("--at", type=float, default=1.0, help="seconds of A to start at")
    options.add_argument("--switch", type=float, default=2.0, help="seconds between changes of the side; 0: none")
    given = options.parse_args()
    take_short_turns()  # as the window does
    commands = [shlex.split(given.beside)] if given.beside else [[sys.executable, "-c", BURN]] * given.load
    with tempfile.TemporaryDirectory() as name, sound_server(Path(name)):
        folder = Path(name)
        one = given.file or tone(folder / "a.mp3", 440, given.at + given.seconds + 10, 0.3)
        other = tone(folder / "b.mp3", 550, given.seconds + 40, 0.15)
        stop = threading.Event()
        watch = Watch()
        player = watch.player
        with recording(folder / "heard.raw"), beside(commands):
            threading.Thread(target=busy, args=(stop,), daemon=True).start()
            try:
                time.sleep(1.0)
                player.load(str(one))
                player.seek(given.at)
                player.play()
                start = time.monotonic()
                while not player.state.seconds > given.at + 0.5 and time.monotonic() < start + 20:
                    time.sleep(0.02)
                watch.look(0.0)
                watch.seen.clear()  # what happened before the first sound
                player.set_pair(Pair(str(other), given.at, given.at + given.seconds, 2.0, 2.0 + given.seconds))
                begun, changes = time.monotonic(), 0
                while (now := time.monotonic() - begun) < given.seconds:
                    if given.switch and now > (changes + 1) * given.switch:
                        player.switch("B" if player.state.side == "A" else "A")
                        changes += 1
                    watch.look(now)
                    time.sleep(0.01)
                state = player.state
                player.pause()
                time.sleep(0.5)
            finally:
                player.close()
                stop.set()
        recorded = np.fromfile(folder / "heard.raw", np.float32)
        found, heard = holes(recorded), np.count_nonzero(np.abs(recorded) > SILENCE) / RATE
    told = "".join(f"; {1000 * length:.0f} ms at {at:.1f} s" for at, length in found)
    load = given.beside or f"{given.load} processes"
    print(f"{given.seconds:.0f} s, {changes} changes of side, beside: {load}; error: {state.error!r}")
    print(f"holes of 5 ms and more: {len(found)}{told}; {heard:.1f} s sounded")
    print(f"noticed by the player: {', '.join(watch.seen) or 'nothing'}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
