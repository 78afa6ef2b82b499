"""Every page and state of the window on the demonstration's own music, for looking at and for docs/screens.jpg.

python -m descant.gui.screenshots DEMO OUT [--dark] [--language de] [--size WxH] [--only PART]      a folder of pictures
python -m descant.gui.screenshots --sheet docs/screens.jpg FOLDER …                                 one picture of many

DEMO is what `descant demo --out DEMO` made. Pictures twice as sharp: QT_SCALE_FACTOR=2.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

ACROSS, THUMB, CAPTION, GAP = 8, 340, 20, 10
"""Of the sheet: pictures a row, their width, height of their names, and points between them."""
QUALITY = 60
LAID_OUT = 5
"""Turns of the event loop after which what asks for its height anew has it."""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m descant.gui.screenshots", description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+", metavar="DEMO OUT, or FOLDER …")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--language", default="en")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--only", action="append", help="a part of the tour; more than one with more of these")
    parser.add_argument("--sheet", type=Path, help="one picture of all that are in the folders")
    args = parser.parse_args(argv)
    from descant.gui.app import offscreen_if_headless
    from descant.gui.screenshot import as_home

    offscreen_if_headless()
    if args.sheet is not None:
        return _sheet(args.folders, args.sheet)
    demo, out = (folder.absolute() for folder in args.folders)
    home, music = demo / "Descant", demo / "Music"
    as_home(demo)
    for folder in (home, music):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    os.environ["DESCANT_HOME"] = str(home)
    shutil.copytree(demo / "catalog", home / "Saltmarsh")  # what is changed of it is nobody's
    try:
        return _shoot(args, demo, out, home, music)
    finally:
        for folder in (home, music):
            shutil.rmtree(folder, ignore_errors=True)


def _shoot(args: argparse.Namespace, demo: Path, out: Path, home: Path, music: Path) -> int:
    from descant.engine.client import EngineClient
    from descant.gui import languages
    from descant.gui.app import make_application
    from descant.gui.main_window import MainWindow
    from descant.gui.screenshot import settled
    from descant.gui.theme import theme
    from descant.gui.tour.pages import OUTPUT, Pages
    from descant.gui.tour.troubles import Troubles

    app = make_application()
    languages.choose(args.language)
    theme.apply(app, theme.Appearance.DARK if args.dark else theme.Appearance.LIGHT)
    out.mkdir(parents=True, exist_ok=True)
    window = MainWindow(EngineClient())
    width, height = (int(part) for part in args.size.split("x"))
    window.resize(width, height)
    window.show()
    incomplete = number = 0

    def settle() -> bool:
        nonlocal incomplete
        done = settled(app, window)
        if not done:
            print(f"Still at work after picture {number}.", file=sys.stderr)
        incomplete += not done
        return done

    visit = (window, demo, home, music, settle)
    pages, troubles = Pages(*visit), Troubles(*visit)
    try:
        settle()
        window.sound.found(OUTPUT)
        for part in (
            pages.first, pages.analyses, troubles.findings, pages.catalog, troubles.catalogs, pages.audit,
            pages.certificates, pages.letters, pages.royalties, pages.rights, pages.dialogs, troubles.machine,
        ):  # fmt: skip
            for name, widget in part():
                number += 1
                if not args.only or part.__name__ in args.only:
                    for _ in range(LAID_OUT):
                        app.processEvents()
                    widget.grab().save(str(out / f"{number:02} {name}.png"))
    finally:
        window.leaving.sure = True
        window.close()
    return 1 if incomplete else 0


def _sheet(folders: Sequence[Path], sheet: Path) -> int:
    """Pictures of the folders by name, each below its folder's name, as one JPEG."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

    from descant.gui.app import make_application

    make_application()
    found: list[tuple[str, QPixmap]] = []
    for folder in folders:
        for file in sorted(folder.glob("*.png")):
            made = QPixmap(str(file)).scaledToWidth(THUMB, Qt.TransformationMode.SmoothTransformation)
            found.append((f"{folder.name}: {file.stem[3:]}", made))
    rows = [found[at : at + ACROSS] for at in range(0, len(found), ACROSS)]
    heights = [max(picture.height() for _, picture in row) + CAPTION + GAP for row in rows]
    image = QImage(ACROSS * (THUMB + GAP) + GAP, sum(heights) + GAP, QImage.Format.Format_RGB32)
    image.fill(QColor("#808890"))
    painter = QPainter(image)
    painter.setPen(QColor("#ffffff"))
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for at, (name, picture) in enumerate(row):
            left = GAP + at * (THUMB + GAP)
            painter.drawText(QRect(left, top, THUMB, CAPTION), Qt.AlignmentFlag.AlignLeft, name)
            painter.drawPixmap(left, top + CAPTION, picture)
        top += height
    painter.end()
    return 0 if image.save(str(sheet), "JPG", QUALITY) else 1  # type: ignore[call-overload]


if __name__ == "__main__":
    sys.exit(main())
