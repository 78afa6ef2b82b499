"""What goes wrong or is unusual, each as the window says it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile as sf

from descant.engine.messages import Trouble
from descant.gui.app import tell_crash
from descant.gui.outputs import Outputs
from descant.gui.shell import ANALYSES, CATALOG
from descant.gui.tour.pages import OUTPUT, State, Visit

NEW_S = 13.0
"""The track begins with so much that comes from no recording of the catalog."""
MIX_S = 40.0
NO_SERVER = "postgresql://music@127.0.0.1:1/works"
HOLD = (
    "import sys; from descant.catalog.store import Catalog; c = Catalog.open(sys.argv[1], write=True); print(); input()"
)
CRASH = "Fatal Python error: Segmentation fault\n\nThread 0x00007f8e (most recent call first):\n  File …"


class Troubles(Visit):
    def findings(self) -> Iterator[State]:
        """Analyses whose answers are not the usual one."""
        sound, rate = sf.read(self.track, dtype="float32", stop=round(NEW_S * sf.info(self.track).samplerate))
        alone = self.music / "Sketch in D.wav"
        sf.write(alone, sound, rate)
        self.analyse(alone)
        yield "nothing attributed", self.window
        self.analyse(self._mix())
        yield "two recordings at once", self.window

    def _mix(self) -> Path:
        """Two recordings of the catalog over each other, equally loud."""
        files = sorted(file for file in (self.demo / "catalog-audio").rglob("*.flac"))
        read = [sf.read(file, dtype="float32", always_2d=True) for file in (files[0], files[-1])]
        rate = read[0][1]
        parts = [sound[: round(MIX_S * rate)] for sound, _ in read]
        length = min(map(len, parts))
        mixed = sum(part[:length].mean(axis=1) / np.sqrt(np.mean(part[:length] ** 2)) for part in parts)
        out = self.music / "Two at once.wav"
        sf.write(out, 0.05 * np.asarray(mixed, np.float32), rate)
        return out

    def catalogs(self) -> Iterator[State]:
        window = self.window
        window.show_page(CATALOG)
        landed = self.music / "New songs"
        landed.mkdir()
        (landed / "cover.wav").write_bytes(b"RIFF")
        sf.write(landed / "Harbour, take 2.wav", np.zeros(44_100, np.float32), 44_100)
        window.intake.add([str(landed)])
        self.settle()
        yield "refused in an ingest", window
        with subprocess.Popen(
            [sys.executable, "-c", HOLD, self.saltmarsh], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as other:
            assert other.stdout is not None
            other.stdout.readline()
            window.intake.add([str(self.track)])
            self.settle()
            yield "catalog held elsewhere", window
            other.communicate(b"\n")
        window.open_catalog(NO_SERVER)
        self.settle()
        yield "catalog out of reach", window
        window.open_catalog(self.saltmarsh)
        self.settle()

    def machine(self) -> Iterator[State]:
        """The engine's own words for a full disk: no disk is filled for a picture."""
        window = self.window
        window.show_page(CATALOG)
        window.catalog.notice.clear()
        words = "The disk is full; nothing was stored of this track."
        window.tell(Trouble(words, "Free some space, then add the file again."), place=CATALOG)
        yield "disk full", window
        window.catalog.notice.clear()
        window.show_page(ANALYSES)
        window.sound.found(Outputs((), reason="No sound: this computer has no audio output."))
        yield "no audio output", window
        window.sound.found(OUTPUT)
        tell_crash(window, CRASH)
        yield "after a crash", window
