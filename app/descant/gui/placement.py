"""Where the window stood, and what it was set to, when it was closed last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from descant.gui import screens

if TYPE_CHECKING:
    from descant.gui.main_window import MainWindow

FIRST = (1440, 900)
VOLUME = 80


def restore(window: MainWindow) -> None:
    kept = window.kept
    geometry = kept.value("geometry")
    if geometry is None or not window.restoreGeometry(geometry):
        screens.resize(window, *FIRST)
    elif not window.isMaximized() and not window.isFullScreen():  # it may come from a larger screen
        screens.resize(window, window.width(), window.height())
    split = kept.value("split")
    if split is not None:
        window.room.split.restoreState(split)
    window.transport.volume.setValue(int(str(kept.value("volume", VOLUME))))
    window.sound.set_output(str(kept.value("sound output", "")))


def keep(window: MainWindow) -> None:
    window.kept.setValue("geometry", window.saveGeometry())
    window.kept.setValue("split", window.room.split.saveState())
    window.kept.setValue("volume", window.transport.volume.value())
