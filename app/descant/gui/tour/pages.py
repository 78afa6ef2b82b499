"""The pages of a day's work, each with its states."""

from __future__ import annotations

import csv
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from descant.gui.outputs import Outputs
from descant.gui.paths import short
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, CERTIFICATES, LETTERS, RIGHTS, ROYALTIES
from descant.gui.widgets.excluded import WhyExcluded
from descant.gui.widgets.preferences_dialog import ANALYSIS, KEY, PLACES, Preferences
from descant.gui.widgets.rights_lists import HISTORY, PARTIES, PROPOSALS
from descant.report.schema import read_report

if TYPE_CHECKING:
    from descant.gui.main_window import MainWindow
    from descant.gui.models.analyses import Entry

State = tuple[str, QWidget]
"""Its name, and what is to be seen."""
WORKING_S = 60.0
"""The longest that an analysis may take to have come to its second stage."""
SEARCHED_S = 0.6
"""Long enough for a search to begin after typing."""
BEGUN = ("", "decode")
WORKS = (
    ("Work ID", "Title", "Writer Name", "Writer Share", "Publisher", "Publisher Share", "ISWC"),
    ("SM-1", "Lady Greensleeves", "Sunniva Halden", "50", "Saltmarsh Music", "50", "T-034.524.680-1"),
    ("SM-2", "The Pedlars' Boxes", "Mira Kestrel", "50", "Saltmarsh Music", "50", ""),
    ("SM-3", "Joy, Level One", "Ilse Grünfeld", "abc", "", "", ""),
)
"""Rights data to bring in, one line of it faulty: a work of the catalog's, and one that may be another."""
OUTPUT = Outputs(("Speakers",), "Speakers")
"""Nothing is played: a computer without sound shows the same pictures as one with it."""


class Visit:
    """demo: what `descant demo` made. home: holds the catalog Saltmarsh, a copy of the demonstration's. music: a
    folder for files. settle: waits until nothing runs."""

    def __init__(self, window: MainWindow, demo: Path, home: Path, music: Path, settle: Callable[[], bool]) -> None:
        self.window, self.demo, self.home, self.music, self.settle = window, demo, home, music, settle

    @property
    def saltmarsh(self) -> str:
        return str(self.home / "Saltmarsh")

    @property
    def track(self) -> Path:
        return next(file for file in sorted((self.demo / "track").iterdir()) if file.is_file())

    def turn(self) -> None:
        QApplication.processEvents()
        self.window.tasks.poll()

    def wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.turn()
        self.settle()

    def analyse(self, path: Path) -> Entry:
        """The analysis of a file, finished and in front."""
        self.window.show_page(ANALYSES)
        self.window.intake.analyse([str(path)])
        self.settle()
        entry = self.window.analyses.model.entries[0]
        self.window.choose(entry)
        self.settle()
        return entry

    def dialog(self, call: Callable[[], object]) -> QDialog:
        """The dialog that this opens."""
        before = set(self.window.findChildren(QDialog))
        call()
        self.settle()
        return next(one for one in self.window.findChildren(QDialog) if one not in before)


class Pages(Visit):
    def first(self) -> Iterator[State]:
        window = self.window
        for name, place in (("first start", ANALYSES), ("no catalog", CATALOG)):
            window.show_page(place)
            yield name, window
        window.open_catalog(self.saltmarsh)
        self.settle()
        for name, place in (
            ("no analysis", ANALYSES), ("no model", AUDIT), ("no rights", RIGHTS), ("no plays", ROYALTIES),
        ):  # fmt: skip
            window.show_page(place)
            self.settle()
            yield name, window

    def analyses(self) -> Iterator[State]:
        window = self.window
        window.open_catalog(self.saltmarsh)
        broken = self.music / "not music.wav"
        broken.write_bytes(b"RIFF and then nothing that could be heard")
        window.intake.analyse([str(broken)])
        self.settle()
        window.show_page(ANALYSES)
        yield "failed", window
        window.intake.analyse([str(self.track)])
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
        window.commands.analyse_again()
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
        window.veil.show_words(window.intake.drop_words())
        yield "a drop", window
        window.veil.hide()
        yield from self._without_a_source()

    def _without_a_source(self) -> Iterator[State]:
        window = self.window
        assert window.shown is not None
        before = window.shown
        assert before.report is not None
        left_out = before.report.contributions[-1]
        row = next(row for row in window.shares.table.rows_model.rows if row.track_id == left_out.track_id)
        asked = self.dialog(lambda: window.commands.exclude_source(row))
        assert isinstance(asked, WhyExcluded)
        yield "why excluded", asked
        asked.reason.setCurrentIndex(0)
        asked.go.click()
        self.settle()
        yield "excluded", window
        window.list.choose_pair(window.analyses.model.entries[0], before)
        self.settle()
        yield "two beside each other", window
        window.list.choose_current()

    def _at_work(self) -> bool:
        """Whether an analysis has come to its second stage, or past all of them."""
        entries = [entry for entry in self.window.analyses.model.entries if entry.trouble is None]
        return any(e.report is not None or (e.task is not None and e.task.stage not in BEGUN) for e in entries)

    def catalog(self) -> Iterator[State]:
        window = self.window
        window.show_page(CATALOG)
        self.settle()
        window.catalog.table.selectRow(1)
        self.settle()
        yield "catalog", window
        window.search.setText("green")
        self.wait(SEARCHED_S)
        yield "catalog searched", window
        window.search.clear()
        self.wait(SEARCHED_S)
        track = window.catalog.model.at(1)
        assert track is not None
        for name, call in (
            ("catalog health", window.commands.health), ("what is it like", lambda: window.commands.like(track)),
            ("a shared catalog", window.commands.open_shared),
        ):  # fmt: skip
            dialog = self.dialog(call)
            yield name, dialog
            dialog.close()

    def audit(self) -> Iterator[State]:
        """What an audit says of a model that `make screenshots` has trained on the demonstration's recordings."""
        window, folder = self.window, self.demo / "audit"
        window.show_page(AUDIT)
        window.audit.setup.model.setText(short(str(folder / "model")))
        window.audit.setup.manifest.setText(short(str(folder / "manifest.jsonl")))
        yield "a model chosen", window
        if not (folder / "index").is_dir():
            return
        window.audits.open(str(folder / "index"))
        self.settle()
        yield "a model read", window
        output = str(next(iter(sorted((folder / "outputs").glob("*.wav")))))
        self._audited(output)
        yield "an audit", window
        window.audits.open(str(folder / "listed"))
        self.settle()
        self._audited(output)
        yield "an audit without audio", window

    def _audited(self, output: str) -> None:
        asked = self.window.audits.ask([output])
        self.settle()
        self.window.choose(asked[0])
        self.settle()

    def certificates(self) -> Iterator[State]:
        window, page = self.window, self.window.certificates
        window.show_page(CERTIFICATES)
        self.settle()
        page.form.make.click()
        self.settle()
        yield "certificate made", window
        page.check(str(self.demo / "certificate.jws"))
        self.settle()
        yield "certificate holds", window
        changed = self.music / "changed.jws"
        text = (self.demo / "certificate.jws").read_text()
        middle = len(text) // 2
        changed.write_text(text[:middle] + ("A" if text[middle] != "A" else "B") + text[middle + 1 :])
        page.check(str(changed))
        self.settle()
        yield "certificate does not hold", window

    def letters(self) -> Iterator[State]:
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

    def royalties(self) -> Iterator[State]:
        window = self.window
        window.show_page(ROYALTIES)
        page = window.pages.royalties
        report = self.music / "reports" / "track.report.json"
        report.parent.mkdir(exist_ok=True)
        shutil.copy(self.demo / "track.report.json", report)
        sha = read_report(report).query.sha256
        plays = self.music / "plays.csv"
        plays.write_text(f"event_id,track,plays\ne1,{sha},1200\ne2,{'0' * 64},40\ne2,{'0' * 64},40\n")
        page.reports.button(1).click()
        page.other_reports.set_path(str(report.parent))
        page.plays.set_path(str(plays))
        page.terms.period.setText("2026-10")
        page.terms.by_attribution["recording"].setText("1000.00")
        page.terms.by_attribution["composition"].setText("500.00")
        page.out.set_path(str(self.music / "run"))
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
        society.period.setText(read_report(report).created_utc[:7])
        society.society.setText("GEMA")
        society.out.set_path(str(self.music / "society"))
        society.run()
        self.settle()
        yield "report to a society", window
        page.kinds.button(0).click()

    def rights(self) -> Iterator[State]:
        window = self.window
        table = self.music / "works.csv"
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

    def dialogs(self) -> Iterator[State]:
        window = self.window
        for name, call in (
            ("preferences", window.commands.preferences), ("shortcuts", window.commands.shortcuts),
            ("training sets", window.commands.training_sets), ("link by hand", window.pages.rights.link_by_hand),
            ("export of rights", window.pages.rights.export),
        ):  # fmt: skip
            dialog = self.dialog(call)
            yield name, dialog
            if isinstance(dialog, Preferences):
                yield from self._sections(dialog)
            dialog.close()
        self.settle()

    def _sections(self, dialog: Preferences) -> Iterator[State]:
        for place, name in ((PLACES, "catalogs"), (KEY, "signing key"), (ANALYSIS, "analysis")):
            dialog.show_section(place)
            self.settle()
            yield f"preferences, {name}", dialog
        dialog.analysis.door.click()
        yield "preferences, numbers", dialog
