"""The window as hands use it: an X server of its own, a window manager, a real drag from another program, real keys.

python tests/benchmarks/hands.py OUT

Starts Xvfb, openbox and, where it is there, PulseAudio with a null sink whose monitor is recorded; then the window on
an empty home. Files are dragged onto it (XDND) from a window of another program, the mouse and the keys are xdotool's.
A catalog is begun, a track analysed, played, A/B; a source excluded, that undone; the report exported; the window
closed with work in the queue, started again, and the work gone on with. OUT gets a picture after each step. Exit code 1
where a step does not come to what it should.

Needs xvfb, openbox, xdotool (Debian); pulseaudio, pulseaudio-utils and libasound2-plugins for the sound.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

NEEDED = ("Xvfb", "openbox", "xdotool")
SCREEN = (1600, 1000)
PATIENCE_S = 240.0
RATE = 48_000
LOUD = 0.003
Told = dict[str, Any]


# In processes of their own: the window, which also tells where its parts are, and the program that is dragged from.


def window(told: Path) -> int:
    from PySide6.QtCore import QPoint, QTimer
    from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

    from descant.gui import app
    from descant.gui.main_window import MainWindow

    def place(widget: QWidget) -> list[int]:
        at = widget.mapToGlobal(QPoint(0, 0))
        return [at.x(), at.y(), widget.width(), widget.height()]

    def tell() -> None:
        made = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
        if made is None:
            return
        parts = {}
        for widget in QApplication.allWidgets():
            if isinstance(widget, QAbstractButton | QLineEdit | QComboBox) and widget.isVisible():
                name = widget.text() if isinstance(widget, QAbstractButton) else ""
                parts[(name or widget.accessibleName()).replace("&", "")] = place(widget)
        report = made.shown.report if made.shown is not None else None
        state = made.sound._player.state
        news = {
            "parts": parts, "window": place(made), "page": made.page, "jobs": len(made.tasks.visible),
            "entries": [[entry.path, entry.state, bool(entry.exclusions)] for entry in made.analyses.model.entries],
            "tracks": made.catalog.stats.tracks if made.catalog.stats is not None else 0,
            "excluded": len(report.exclusions) if report is not None else 0,
            "sources": len(report.contributions) if report is not None else 0,
            "playing": state.playing, "side": state.side, "seconds": state.seconds, "sound": made.sound.available,
            "paired": made.sound._player.pair is not None, "said": made.notice.text,
        }  # fmt: skip
        half = told.with_suffix(".half")
        half.write_text(json.dumps(news))
        half.replace(told)

    timer = QTimer(app.make_application())
    timer.timeout.connect(tell)
    timer.start(100)
    return app.run()


def source(files: list[str]) -> int:
    from PySide6.QtCore import QMimeData, Qt, QUrl
    from PySide6.QtGui import QDrag, QMouseEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Source(QLabel):
        def mouseMoveEvent(self, event: QMouseEvent) -> None:
            data, drag = QMimeData(), QDrag(self)
            data.setUrls([QUrl.fromLocalFile(path) for path in files])
            drag.setMimeData(data)
            taken = drag.exec(Qt.DropAction.CopyAction)
            self.hide()  # and stays: who takes a drop asks for its data a moment later
            print("taken" if taken == Qt.DropAction.CopyAction else "refused", flush=True)

    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    label = Source("files")
    label.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    label.setGeometry(0, SCREEN[1] - 60, 100, 60)
    label.show()
    print("ready", flush=True)
    return app.exec()


# The hands.


@contextlib.contextmanager
def running(*command: str, **more: Any) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, **more) as process:
        try:
            yield process
        finally:
            process.terminate()


class Hands:
    def __init__(self, out: Path, display: str) -> None:
        self.out, self.told = out, out / "told.json"
        self.environment = os.environ | {
            "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "DESCANT_HOME": str(out / "home"), "LANGUAGE": "en",
        }  # fmt: skip
        self.began, self.steps = time.monotonic(), 0
        self.others = contextlib.ExitStack()

    def run(self, mode: str, *words: str, **more: Any) -> contextlib.AbstractContextManager[subprocess.Popen[bytes]]:
        return running(sys.executable, __file__, mode, *words, env=self.environment, **more)

    @property
    def state(self) -> Told:
        with contextlib.suppress(OSError, ValueError):
            found: Told = json.loads(self.told.read_text())
            return found
        return {}

    def until(self, what: str, there: Callable[[Told], object]) -> Told:
        """Raises TimeoutError, with what was told last."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            state = self.state
            with contextlib.suppress(KeyError, IndexError):
                if there(state):
                    return state
            if time.monotonic() > deadline:
                self.look("failed")
                raise TimeoutError(f"{what}: {json.dumps({k: v for k, v in state.items() if k != 'parts'})[:900]}")
            time.sleep(0.05)

    def xdotool(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, capture_output=True)

    def keys(self, *names: str) -> None:
        self.xdotool("key", "--clearmodifiers", *names)

    def click(self, part: str) -> None:
        x, y, width, height = self.until(f"{part} is seen", lambda s: s["parts"].get(part))["parts"][part]
        self.xdotool("mousemove", x + width // 2, y + height // 2, "click", 1)

    def drop(self, *files: Path) -> None:
        """From the other program's window to the middle of Descant's, by the mouse."""
        other = self.others.enter_context(self.run("--source", *map(str, files), stdout=subprocess.PIPE))
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"ready"
        time.sleep(0.5)
        x, y, width, height = self.state["window"]
        start, end = (50, SCREEN[1] - 30), (x + width // 2, y + height // 2)
        self.xdotool("mousemove", *start, "mousedown", 1)
        for part in range(1, 13):
            self.xdotool("mousemove", *(round(a + (b - a) * part / 12) for a, b in zip(start, end, strict=True)))
            time.sleep(0.05)
        time.sleep(0.2)
        self.xdotool("mouseup", 1)
        taken = other.stdout.readline().strip()
        if taken != b"taken":
            raise TimeoutError(f"the drop was not taken: {taken!r}")

    def look(self, name: str) -> None:
        from PIL import ImageGrab

        self.steps += 1
        time.sleep(0.4)
        ImageGrab.grab(xdisplay=self.environment["DISPLAY"]).save(self.out / f"{self.steps:02d} {name}.png")
        print(f"{time.monotonic() - self.began:6.1f} s  {name}", flush=True)


def afternoon(hands: Hands, music: Path, track: Path, heard: Path | None) -> None:
    def started(state: Told) -> bool:
        return bool(state["parts"])

    with hands.run("--window", str(hands.told)) as descant:
        hands.until("the window is there", started)
        hands.look("empty")
        hands.drop(music)
        count = len(list(music.iterdir()))
        hands.until("the catalog is begun by the drop", lambda s: s["tracks"] == count and not s["jobs"])
        hands.look("catalog")
        hands.keys("ctrl+1")
        hands.drop(track)
        hands.until("the track is analysed", lambda s: s["entries"][0][1] == "done" and s["sources"] > 0)
        hands.until("a source can be heard", lambda s: s["paired"])
        hands.look("analysed")
        if heard is not None:
            listen(hands, heard)
        hands.click("Exclude …")
        hands.look("why")
        hands.click("Exclude")
        hands.until("the source is excluded", lambda s: s["excluded"] == 1)
        hands.look("excluded")
        hands.keys("ctrl+z")
        hands.until("that is undone", lambda s: s["excluded"] == 0 and len(s["entries"]) == 1)
        hands.look("undone")
        page = hands.out / "report.html"
        hands.keys("ctrl+e")
        time.sleep(1.0)
        hands.keys("ctrl+a")
        hands.xdotool("type", "--delay", 10, str(page))
        hands.look("export")
        hands.keys("Return")
        hands.until("the report is exported", lambda _: page.is_file())
        hands.look("exported")
        hands.drop(*sorted(music.iterdir())[:4])
        hands.until("work waits", lambda s: s["jobs"] >= 3)
        hands.keys("alt+F4")
        hands.look("closing asks")
        hands.click("Close and keep the queue")
        descant.wait(PATIENCE_S)
    hands.told.unlink()
    with hands.run("--window", str(hands.told)) as descant:
        left = hands.until("the queue is there again", lambda s: len(s["entries"]) >= 4)
        assert sum(state == "unfinished" for _, state, _ in left["entries"]) >= 2, left["entries"]
        hands.look("started again")
        hands.keys("shift+F5")
        hands.until("all is analysed", lambda s: {state for _, state, _ in s["entries"]} == {"done"} and not s["jobs"])
        hands.look("all analysed")
        hands.keys("ctrl+q")
        descant.wait(PATIENCE_S)
        assert descant.returncode == 0


def listen(hands: Hands, heard: Path) -> None:
    """Each side sounds, and pausing ends it."""
    hands.until("there is an output", lambda s: s["sound"])
    levels = {}
    for side in ("A", "B"):
        hands.keys("space" if side == "A" else "x")
        begun = hands.until(f"{side} plays", lambda s, side=side: s["playing"] and s["side"] == side)["seconds"]
        hands.until("the place moves", lambda s, begun=begun: s["seconds"] > begun + 1.5)
        levels[side] = float(np.abs(np.fromfile(heard, np.float32)[-RATE:]).mean())
        hands.look(f"playing {side}")
    hands.keys("space")
    hands.until("it pauses", lambda s: not s["playing"])
    time.sleep(2.5)
    levels["paused"] = float(np.abs(np.fromfile(heard, np.float32)[-RATE // 2 :]).mean())
    print(f"          mean level heard: {', '.join(f'{side} {level:.4f}' for side, level in levels.items())}")
    if not (levels["A"] > LOUD and levels["B"] > LOUD and levels["paused"] < LOUD / 10):
        raise TimeoutError(f"what was heard: {levels}")


@contextlib.contextmanager
def recorded(out: Path) -> Iterator[Path | None]:
    """What the computer's sound output would play, as raw float32; None where there is no PulseAudio here."""
    if not (shutil.which("pulseaudio") and shutil.which("parec")):
        print("no PulseAudio: the sound is left out", flush=True)
        yield None
        return
    from dropouts import recording, sound_server

    with sound_server(out), recording(out / "heard.raw"):
        yield out / "heard.raw"


@contextlib.contextmanager
def screen() -> Iterator[str]:
    read, write = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    with running("Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", pass_fds=[write]):
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        with running("openbox", "--sm-disable", env=os.environ | {"DISPLAY": display}):
            time.sleep(0.5)
            yield display


def main(out: Path) -> int:
    if missing := [name for name in NEEDED if not shutil.which(name)]:
        print(f"not run: {', '.join(missing)} missing", file=sys.stderr)
        return 1
    from descant.demo.records import RECORDINGS, write_recording
    from descant.demo.studio import make_track

    out.mkdir(parents=True)
    music, run = out / "music", out / "run"
    music.mkdir()
    run.mkdir(mode=0o700)
    for number in (0, 1, 3, 5, 8, 10):
        write_recording(RECORDINGS[number], RECORDINGS[number].perform(), music)
    track, _ = make_track(out, music)
    with recorded(run) as heard, screen() as display:
        hands = Hands(out, display)
        try:
            with hands.others:
                afternoon(hands, music, track, heard)
        except (TimeoutError, AssertionError) as error:
            print(f"not as it should be: {error}", file=sys.stderr)
            return 1
    print("all as it should be")
    return 0


if __name__ == "__main__":
    mode, *rest = sys.argv[1:]
    if mode == "--window":
        raise SystemExit(window(Path(rest[0])))
    raise SystemExit(source(rest) if mode == "--source" else main(Path(mode).resolve()))
