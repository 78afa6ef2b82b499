"""Pictures of the window, for documents and for looking at the design.

python -m descant.gui.screenshot REPORT.json OUT.png [--dark] [--size WxH] [--page catalog --catalog DIR]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from descant.gui.main_window import MainWindow

from descant.gui.plots.colours import DEFAULT_MAP, MAPS
from descant.gui.widgets.track_panes import MEL, NOTES

SETTLE_S = 0.3
WAIT_S = 120.0
PAGES = ("analyses", "catalog", "audit", "certificates", "letters", "royalties", "rights")


def main(argv: Sequence[str] | None = None, *, handlers: str | None = None) -> int:
    """handlers: others for the engine, for tests."""
    parser = argparse.ArgumentParser(prog="python -m descant.gui.screenshot", description=__doc__.splitlines()[0])
    parser.add_argument("report", type=Path, help="a report's JSON, or - for none")
    parser.add_argument("out", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--page", choices=PAGES, default="analyses")
    parser.add_argument("--catalog", type=Path)
    parser.add_argument("--leg", choices=("headline", "recording", "composition", "style"), default="headline")
    parser.add_argument("--spectrogram", choices=(MEL, NOTES), default=MEL)
    parser.add_argument("--colours", choices=MAPS, default=DEFAULT_MAP)
    parser.add_argument("--over", action="store_true", help="the source's waveform over the track's")
    args = parser.parse_args(argv)
    from descant.gui.app import offscreen_if_headless

    offscreen_if_headless()
    if str(args.report) != "-":
        as_home(args.report.absolute().parent)
    with tempfile.TemporaryDirectory() as home:
        os.environ["DESCANT_HOME"] = home  # a picture shows what it is told to, not what this person did before
        return _shoot(args, handlers)


def as_home(folder: Path) -> None:
    """Paths are shown from here, and say nothing of the machine that a picture is made on."""
    os.environ.setdefault("XDG_CACHE_HOME", str(Path.home() / ".cache"))  # fonts are not looked through anew
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(folder)


def _shoot(args: argparse.Namespace, handlers: str | None) -> int:
    from descant.engine.client import HANDLERS, EngineClient
    from descant.gui.app import make_application
    from descant.gui.main_window import MainWindow
    from descant.gui.theme import theme
    from descant.gui.tour.pages import OUTPUT

    app = make_application()
    theme.apply(app, theme.Appearance.DARK if args.dark else theme.Appearance.LIGHT)
    engine = EngineClient(handlers or HANDLERS)
    window = MainWindow(engine, catalog=args.catalog)
    width, height = (int(v) for v in args.size.split("x"))
    window.resize(width, height)
    window.show()
    if str(args.report) != "-":
        window.intake.show_report(args.report)
    complete = settled(app, window)
    window.sound.found(OUTPUT)
    window.show_page(PAGES.index(args.page))  # an opened report has shown its own page
    window.shares.show_leg(args.leg)
    window.track.panes.show_kind(args.spectrogram)
    window.track.panes.show_map(args.colours)
    window.track.evidence.over.setChecked(args.over)
    complete = settled(app, window) and complete
    window.list.setFocus()
    saved = window.grab().save(str(args.out))
    window.leaving.sure = True
    window.close()
    if not complete:
        print(f"The engine did not finish within {WAIT_S:.0f} s: the picture is incomplete.", file=sys.stderr)
    return 0 if saved and complete else 1


def settled(app: QApplication, window: MainWindow) -> bool:
    """Waits until nothing runs for a moment; False where that takes too long."""
    deadline = time.monotonic() + WAIT_S
    quiet_since = time.monotonic()
    while time.monotonic() < deadline and time.monotonic() - quiet_since < SETTLE_S:
        app.processEvents()
        window.tasks.poll()
        if window.tasks.busy:
            quiet_since = time.monotonic()
        time.sleep(0.01)
    return not window.tasks.busy


if __name__ == "__main__":
    sys.exit(main())
