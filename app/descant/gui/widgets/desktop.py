"""Files and folders handed to the programs that the desktop has for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDesktopServices

from descant.engine.messages import Trouble
from descant.files import write_whole
from descant.gui import paths
from descant.gui.languages import translate
from descant.gui.quotes import quoted
from descant.gui.widgets.notices import Notices
from descant.quoting import shown


def open_file(path: Path, notice: Notices) -> None:
    """A file or folder; the notice says why where that fails."""
    if not path.exists():
        words = translate("desktop", "{name} is not there any more.").format(name=quoted(path.name))
        notice.tell(Trouble(words, shown(str(path))), "warning")
    elif not QDesktopServices.openUrl(paths.url_of(path)):
        words = translate("desktop", "This desktop names no program that opens {name}.").format(name=quoted(path.name))
        where = translate("desktop", "It lies at {place}").format(place=shown(str(path)))
        notice.tell(Trouble(words, where), "warning")


def write_text(path: str, text: str) -> None:
    """A small file of text, whole or not at all."""
    write_whole(Path(path), text.encode() + b"\n")
