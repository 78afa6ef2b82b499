"""Holes in what is heard: a player plays a known tone into a PulseAudio null sink, whose monitor is recorded.

python tests/benchmarks/dropouts.py [--seconds 40] [--load 2] [--file long.mp3 --at 7000] [--switch 2.0]

A tone is written as A (unless a file is given) and another one as B; every --switch seconds the side is changed. --load
processes decode and transform beside it, as an analysis does, and one thread of the same process keeps Python busy as a
window that draws does. Holes of at least 5 ms below a thousandth of the tone's level are counted between the first and
the last sound. Needs pulseaudio and pulseaudio-utils (Debian); starts a sound server of its own and ends it.
"""

from __future__ import annotations

import argparse
import contextlib
import os
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

from descant.gui.playback import Player
from descant.gui.read_ahead import Pair

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


def tone(path: Path, hertz: float, seconds: float, level: float) -> Path:
    with soundfile.SoundFile(path, "w", 44_100, 2) as out:
        for second in range(int(seconds)):
            times = second + np.arange(44_100) / 44_100
            wave = (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)
            out.write(np.stack([wave, wave], axis=1))
    return path


def holes(sound: NDArray[np.float32]) -> list[float]:
    """Lengths in seconds of silences between the first and the last sound."""
    loud = np.flatnonzero(np.abs(sound) > SILENCE)
    return [float(gap) / RATE for gap in np.diff(loud) if gap >= HOLE_S * RATE]


def busy(stop: threading.Event) -> None:
    """What a window that draws does to its process: 12 of 33 ms in Python."""
    while not stop.wait(0.021):
        until = time.monotonic() + 0.012
        while time.monotonic() < until:
            pass


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=40.0)
    options.add_argument("--load", type=int, default=2)
    options.add_argument("--file", type=Path, help="A: a file without pauses")
    options.add_argument("--at", type=float, default=1.0, help="seconds of A to start at")
    options.add_argument("--switch", type=float, default=2.0, help="seconds between changes of the side; 0: none")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name, sound_server(Path(name)):
        folder = Path(name)
        one = given.file or tone(folder / "a.mp3", 440, given.at + given.seconds + 10, 0.3)
        other = tone(folder / "b.mp3", 550, given.seconds + 40, 0.15)
        recorder = subprocess.Popen(
            ["parec", "--device=one.monitor", "--format=float32le", "--channels=1", f"--rate={RATE}", "--raw"],
            stdout=open(folder / "heard.raw", "wb"),  # noqa: SIM115
        )
        load = [subprocess.Popen([sys.executable, "-c", BURN]) for _ in range(given.load)]
        stop = threading.Event()
        threading.Thread(target=busy, args=(stop,), daemon=True).start()
        player = Player()
        try:
            time.sleep(1.0)
            player.load(str(one))
            player.seek(given.at)
            player.play()
            start = time.monotonic()
            while not player.state.seconds > given.at + 0.5 and time.monotonic() < start + 20:
                time.sleep(0.02)
            player.set_pair(Pair(str(other), given.at, given.at + given.seconds, 2.0, 2.0 + given.seconds))
            begun, changes = time.monotonic(), 0
            while time.monotonic() < begun + given.seconds:
                if given.switch and time.monotonic() > begun + (changes + 1) * given.switch:
                    player.switch("B" if player.state.side == "A" else "A")
                    changes += 1
                time.sleep(0.01)
            state, late = player.state, player.late
            player.pause()
            time.sleep(0.5)
        finally:
            player.close()
            stop.set()
            for process in (*load, recorder):
                process.terminate()
                process.wait()
        recorded = np.fromfile(folder / "heard.raw", np.float32)
        found, heard = holes(recorded), np.count_nonzero(np.abs(recorded) > SILENCE) / RATE
    longest = f", longest {1000 * max(found):.0f} ms: {[round(1000 * h) for h in found]}" if found else ""
    print(f"{given.seconds:.0f} s, {changes} changes of side, {given.load} processes beside; error: {state.error!r}")
    print(f"holes of 5 ms and more: {len(found)}{longest}; blocks late: {late}; {heard:.1f} s sounded")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
