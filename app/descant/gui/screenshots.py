"""Every page and state of the window on the demonstration's own music, for looking at and for docs/screens.jpg.

python -m descant.gui.screenshots DEMO OUT [--dark] [--language de] [--size WxH] [--only PART]      a folder of pictures
python -m descant.gui.screenshots --sheet docs/screens.jpg FOLDER …                                 one picture of many

DEMO is what `descant demo --out DEMO` made. Pictures twice as sharp: QT_SCALE_FACTOR=2.
"""

from __future__ import annotations

import argparse
import csv
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from descant.gui.main_window import MainWindow
    from descant.report.model import Report

WORKING_S = 60.0
"""The longest that an analysis may take to have come to its second stage."""
SEARCHED_S = 0.6
"""Long enough for a search to begin after typing."""
BEGUN = ("", "decode")
ACROSS, THUMB, CAPTION, GAP = 8, 340, 20, 10
"""Of the sheet: pictures a row, their width, height of their names, and points between them."""
QUALITY = 60
WORKS = (
    ("Work ID", "Title", "Writer Name", "Writer Share", "Publisher", "Publisher Share", "ISWC"),
    ("SM-1", "Lady Greensleeves", "Marguerite Oduya", "50", "Saltmarsh Music", "50", "T-034.524.680-1"),
    ("SM-2", "The Pedlar's Box", "Aya Tindall", "50", "Saltmarsh Music", "50", ""),
    ("SM-3", "Joy, Level One", "Ilse Grünfeld", "abc", "", "", ""),
)
"""Rights data to bring in, one line of it faulty."""


class Tour:
    """Walks through the window; each part of it yields the name of a state and the widget to be seen."""

    def __init__(self, window: MainWindow, demo: Path, scratch: Path, settle: Callable[[], bool]) -> None:
        self.window, self.demo, self.scratch, self.settle = window, demo, scratch, settle

    @property
    def parts(self) -> dict[str, Callable[[], Iterator[tuple[str, QWidget]]]]:
        return {
            "first": self.first, "analyses": self.analyses, "catalog": self.catalog, "audit": self.audit,
            "certificates": self.certificates, "letters": self.letters, "royalties": self.royalties,
            "rights": self.rights, "dialogs": self.dialogs,
        }  # fmt: skip

    def first(self) -> Iterator[tuple[str, QWidget]]:
        from descant.gui.shell import ANALYSES, AUDIT, CATALOG, RIGHTS, ROYALTIES

        window = self.window
        for name, place in (("first start", ANALYSES), ("no catalog", CATALOG)):
            window.show_page(place)
            yield name, window
        window.open_catalog(str(self.scratch / "Saltmarsh"))
        self.settle()
        for name, place in (
            ("no analysis", ANALYSES), ("no model", AUDIT), ("no rights", RIGHTS), ("no plays", ROYALTIES),
        ):  # fmt: skip
            window.show_page(place)
            self.settle()
            yield name, window

    def analyses(self) -> Iterator[tuple[str, QWidget]]:
        import time

        from descant.gui.shell import ANALYSES

        window = self.window
        window.open_catalog(str(self.scratch / "Saltmarsh"))
        broken = self.scratch / "not music.wav"
        broken.write_bytes(b"RIFF and then nothing that could be heard")
        window.intake.analyse([str(broken)])
        self.settle()
        window.show_page(ANALYSES)
        yield "failed", window
        track = next((self.demo / "track").glob("*.flac"), None) or next((self.demo / "track").iterdir())
        window.intake.analyse([str(track)])
        until = time.monotonic() + WORKING_S
        while time.monotonic() < until and not self._at_work():
            self.turn()
        yield "working", window
        window.jobs.open_panel()
        yield "jobs", window.jobs.panel
        window.jobs.panel.hide()
        window.tasks.cancel_all()
        self.settle()
        yield "cancelled", window
        window.intake.show_report(self.demo / "track.report.json")
        self.settle()
        yield "finished", window
        for leg in ("recording", "composition", "style"):
            window.shares.show_leg(leg)
            self.settle()
            yield f"leg {leg}", window
        window.shares.show_leg("headline")
        window.track.step_span(1)
        window.track.evidence.over.setChecked(True)
        window.track.panes.show_kind("notes")
        self.settle()
        yield "evidence, notes", window
        window.track.evidence.over.setChecked(False)
        window.track.panes.show_kind("mel")
        window.veil.show_words(window.tr("Drop to analyse"))
        yield "a drop", window
        window.veil.hide()

    def _at_work(self) -> bool:
        """Whether an analysis has come to its second stage, or past all of them."""
        entries = [entry for entry in self.window.analyses.model.entries if entry.trouble is None]
        return any(e.report is not None or (e.task is not None and e.task.stage not in BEGUN) for e in entries)

    def turn(self) -> None:
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents()
        self.window.tasks.poll()

    def catalog(self) -> Iterator[tuple[str, QWidget]]:
        from descant.gui.shell import CATALOG

        window = self.window
        window.show_page(CATALOG)
        self.settle()
        window.catalog.table.selectRow(1)
        yield "catalog", window
        window.search.setText("green")
        self.wait(SEARCHED_S)
        yield "catalog searched", window
        window.search.clear()
        self.wait(SEARCHED_S)

    def wait(self, seconds: float) -> None:
        import time

        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.turn()
        self.settle()

    def audit(self) -> Iterator[tuple[str, QWidget]]:
        from descant.gui.shell import AUDIT

        self.window.show_page(AUDIT)
        self.window.audit.setup.model.setText(str(self.scratch / "model"))
        self.window.audit.setup.manifest.setText(str(self.scratch / "tracks.jsonl"))
        yield "a model chosen", self.window

    def certificates(self) -> Iterator[tuple[str, QWidget]]:
        from descant.gui.shell import CERTIFICATES

        window, page = self.window, self.window.certificates
        window.show_page(CERTIFICATES)
        self.settle()
        page.form.make.click()
        self.settle()
        yield "certificate made", window
        page.check(str(self.demo / "certificate.jws"))
        self.settle()
        yield "certificate holds", window
        changed = self.scratch / "changed.jws"
        text = (self.demo / "certificate.jws").read_text()
        middle = len(text) // 2
        changed.write_text(text[:middle] + ("A" if text[middle] != "A" else "B") + text[middle + 1 :])
        page.check(str(changed))
        self.settle()
        yield "certificate does not hold", window

    def letters(self) -> Iterator[tuple[str, QWidget]]:
        from descant.gui.shell import LETTERS

        window = self.window
        window.show_page(LETTERS)
        form = window.pages.letters.form
        form.writer["claimant"].setText("Saltmarsh Music")
        form.recipient.setPlainText("Gale Records")
        window.pages.letters.refresh()
        self.settle()
        yield "letter", window
        form.choose_kind("dmca")
        window.pages.letters.refresh()
        self.settle()
        yield "letter, takedown", window

    def royalties(self) -> Iterator[tuple[str, QWidget]]:
        from descant.gui.shell import ROYALTIES

        window = self.window
        window.show_page(ROYALTIES)
        page = window.pages.royalties
        report = self.scratch / "reports" / "track.report.json"
        report.parent.mkdir(exist_ok=True)
        shutil.copy(self.demo / "track.report.json", report)
        sha = _report(report).query.sha256
        plays = self.scratch / "plays.csv"
        plays.write_text(f"event_id,track,plays\ne1,{sha},1200\ne2,{'0' * 64},40\ne2,{'0' * 64},40\n")
        page.reports.button(1).click()
        page.other_reports.set_path(str(report.parent))
        page.plays.set_path(str(plays))
        page.terms.period.setText("2026-10")
        page.terms.by_attribution["recording"].setText("1000.00")
        page.terms.by_attribution["composition"].setText("500.00")
        page.out.set_path(str(self.scratch / "run"))
        page.run()
        self.settle()
        yield "royalties", window
        for place, name in ((1, "royalty lines"), (4, "royalties refused")):
            page.results.views.button(place).click()
            self.settle()
            yield name, window
        page.kinds.button(1).click()
        self.settle()
        yield "split of a track", window
        page.kinds.button(2).click()
        society = page.society_panel
        society.reports.button(1).click()
        society.other_reports.set_path(str(report.parent))
        society.period.setText(_report(report).created_utc[:7])
        society.society.setText("GEMA")
        society.out.set_path(str(self.scratch / "society"))
        society.run()
        self.settle()
        yield "report to a society", window
        page.kinds.button(0).click()

    def rights(self) -> Iterator[tuple[str, QWidget]]:
        from descant.gui.shell import RIGHTS
        from descant.gui.widgets.rights_lists import HISTORY, PARTIES, PROPOSALS

        window = self.window
        table = self.scratch / "works.csv"
        with table.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(WORKS)
        window.show_page(RIGHTS)
        page = window.pages.rights
        page.bring_in([str(table)])
        self.settle()
        yield "an import", window
        page.wizard.views.button(2).click()
        yield "an import, refused", window
        page.wizard.apply()
        self.settle()
        page.notice.clear()
        yield "rights", window
        page.match.click()
        self.settle()
        for place, name in ((PARTIES, "parties"), (PROPOSALS, "to decide"), (HISTORY, "history")):
            page.views.button(place).click()
            self.settle()
            yield f"rights, {name}", window
        page.notice.clear()

    def dialogs(self) -> Iterator[tuple[str, QWidget]]:
        from PySide6.QtWidgets import QDialog

        window = self.window
        for name, call in (
            ("preferences", window.commands.preferences), ("shortcuts", window.commands.shortcuts),
            ("training sets", window.commands.training_sets), ("link by hand", window.pages.rights.link_by_hand),
            ("export of rights", window.pages.rights.export),
        ):  # fmt: skip
            before = set(window.findChildren(QDialog))
            call()
            dialog = next(one for one in window.findChildren(QDialog) if one not in before)
            self.settle()
            yield name, dialog
            dialog.close()
        self.settle()


def _report(path: Path) -> Report:
    from descant.report.schema import read_report

    return read_report(path)


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

    offscreen_if_headless()
    if args.sheet is not None:
        return _sheet(args.folders, args.sheet)
    demo, out = args.folders
    with tempfile.TemporaryDirectory() as home:
        os.environ["DESCANT_HOME"] = home
        shutil.copytree(demo / "catalog", Path(home) / "Saltmarsh")  # what is changed of it is nobody's
        return _shoot(args, demo.absolute(), out, Path(home))


def _shoot(args: argparse.Namespace, demo: Path, out: Path, home: Path) -> int:
    from descant.engine.client import EngineClient
    from descant.gui import languages
    from descant.gui.app import make_application
    from descant.gui.main_window import MainWindow
    from descant.gui.screenshot import settled
    from descant.gui.theme import theme

    app = make_application()
    languages.choose(args.language)
    theme.apply(app, theme.Appearance.DARK if args.dark else theme.Appearance.LIGHT)
    out.mkdir(parents=True, exist_ok=True)
    window = MainWindow(EngineClient())
    width, height = (int(part) for part in args.size.split("x"))
    window.resize(width, height)
    window.show()
    incomplete = 0

    def settle() -> bool:
        nonlocal incomplete
        done = settled(app, window)
        incomplete += not done
        return done

    tour = Tour(window, demo, home, settle)
    settle()
    number = 0
    for part, shown in tour.parts.items():
        for name, widget in shown():
            number += 1
            if not args.only or part in args.only:
                app.processEvents()
                widget.grab().save(str(out / f"{number:02} {name}.png"))
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
