"""What actions do that need more than one part of the window. Questions for files go through one place, so that tests
can answer them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMessageBox

from descant import __version__
from descant.audio.discover import SUFFIXES
from descant.certificate.choices import Choices
from descant.engine import demo_messages as d
from descant.engine import messages as m
from descant.engine import publishing_messages as p
from descant.gui import languages, paths
from descant.gui.catalog_commands import CatalogCommands
from descant.gui.models.analyses import Entry
from descant.gui.models.contributions import Row
from descant.gui.phrases import menu_text, tip
from descant.gui.preferences import load_settings
from descant.gui.queue.analyses import Analyses
from descant.gui.queue.audits import Audits
from descant.gui.queue.intake import Intake
from descant.gui.queue.lookups import Whereabouts
from descant.gui.queue.reports import ReportQueue
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, CERTIFICATES, Shell, has_catalog, waiting
from descant.gui.theme import theme
from descant.gui.widgets.audit_setup import AuditSetup
from descant.gui.widgets.catalog_page import CatalogPage
from descant.gui.widgets.certificates_page import CertificatesPage
from descant.gui.widgets.excluded import WhyExcluded
from descant.gui.widgets.preferences_dialog import Preferences
from descant.gui.widgets.shortcuts import Shortcuts
from descant.paths import keys_folder, user_data
from descant.quoting import shown
from descant.report.audit_answer import UNITS
from descant.report.file_names import file_stem
from descant.report.grouping import Unit

EXCERPTS_S = 12.0
"""Seconds of each side of a place that a page lets people hear."""


class Commands(CatalogCommands):
    def __init__(
        self, shell: Shell, window: QMainWindow, tasks: Tasks, intake: Intake, analyses: Analyses, audits: Audits,
        setup: AuditSetup, catalog: CatalogPage, certificates: CertificatesPage,
        where: Whereabouts,
    ) -> None:  # fmt: skip
        """window: what dialogs stand before."""
        super().__init__(shell, window, tasks, intake, catalog)
        self._analyses, self._audits = analyses, audits
        self._setup, self._certificates = setup, certificates
        catalog.shared_wanted.connect(self.open_shared)
        self._where = where
        self.recent = QMenu(window)
        self._connect()
        intake.remembered.connect(self.fill_recent)
        for queue, place in ((analyses, ANALYSES), (audits, AUDIT)):
            queue.interrupted.connect(lambda count, place=place: self._interrupted(count, place))
            for change in (queue.news, queue.model.rowsRemoved):
                change.connect(lambda *_, queue=queue, place=place: self._continued(queue, place))

    def _connect(self) -> None:
        """What the buttons of pages ask for."""
        page = self._catalog
        for wanted, act in (
            (page.add_wanted, self.add_to_catalog), (page.open_wanted, self.open_catalog),
            (page.training_sets_wanted, self.training_sets), (page.health_wanted, self.health),
            (page.like_wanted, self.like), (page.find_wanted, self.find_file),
            (page.analyse_wanted, self._intake.analyse),
            (self._setup.model_wanted, self.choose_model), (self._setup.manifest_wanted, self.choose_manifest),
            (self._setup.index_wanted, self.open_index),
            (self._certificates.check_wanted, self.check_certificate), (self._certificates.make_wanted, self.certify),
            (self._certificates.file_wanted, self.fill), (self._certificates.save_wanted, self.save),
        ):  # fmt: skip
            wanted.connect(act)

    # Files and reports.

    def analyse_files(self) -> None:
        self._intake.analyse(self.ask_audio(self.tr("Analyse files")))

    def analyse_folder(self) -> None:
        folder = self.ask_folder(self.tr("Analyse a folder"))
        self._intake.analyse([folder] if folder else [])

    def open_report(self) -> None:
        for path in self.ask_files(self.tr("Open a report"), self.tr("Reports (*.json)")):
            self._intake.show_report(Path(path))

    def fill_recent(self) -> None:
        self.recent.clear()
        for path in self._intake.recent_files():
            name = shown(Path(path).name)
            if path.lower().endswith(".json"):
                name = self.tr("{name} (report)").format(name=name)
            elif Path(path).suffix.lower() not in SUFFIXES:  # a folder; no disk is asked
                name = self.tr("{name} (catalog)").format(name=name)
            action = self.recent.addAction(menu_text(name))
            action.setToolTip(tip([path]))
            action.triggered.connect(lambda _=False, p=path: self._intake.open_recent(p))
        self.recent.setEnabled(not self.recent.isEmpty())

    def make_certificate(self) -> None:
        """Of what is open, with the key and timestamp that were chosen last; nobody has signed it off."""
        entry = self._shell.shown
        if entry is None or entry.report is None:
            self._nothing_open()
            return
        self.certify(entry, self._certificates.form.choices(signed_off=False))

    def certify(self, entry: Entry, choices: Choices) -> None:
        if entry.report is None:
            return
        out, keys, catalog = str(user_data() / "certificates"), str(keys_folder()), self._shell.catalog_path
        request = m.MakeCertificate(entry.report, out, keys, choices, catalog)
        label = self.tr("Certificate for {title}").format(title=quoted(entry.title))
        self._tasks.ask(request, label=label, done=self._certified, failed=self._not_certified)

    def _not_certified(self, trouble: m.Trouble) -> None:
        """A key that needs its password, or an authority that does not answer: told where it can be changed."""
        self._shell.show_page(CERTIFICATES)
        self._certificates.notice.tell(trouble, about="certificate")

    def _certified(self, made: m.CertificateMade) -> None:
        self._shell.show_page(CERTIFICATES)
        self._certificates.made(made)

    def export(self) -> None:
        """As its file's name says: page, paper, workbook, table or data."""
        self._export(
            ".html",
            self.tr(
                "Web page (*.html);;Pages (*.pdf);;Workbook (*.xlsx);;Table of contributions (*.csv);;Data (*.json)"
            ),
            0.0,
        )

    def export_audible(self) -> None:
        """A web page on which both sides of each place can be heard."""
        self._export(".html", self.tr("Web page (*.html)"), EXCERPTS_S)

    def _export(self, suffix: str, kinds: str, excerpts_s: float) -> None:
        entry = self._shell.shown
        if entry is None or entry.report is None:
            self._nothing_open()
            return
        out = self.ask_save(self.tr("Export the report"), f"{file_stem(entry.title)}{suffix}", kinds)
        if not out:
            return
        form = next((known for known in p.FORMS if out.lower().endswith(f".{known}")), None)
        if form is None:
            words = self.tr("{name} names no kind of file.").format(name=quoted(Path(out).name))
            remedy = self.tr("Let its name end in .html, .pdf, .xlsx, .csv or .json.")
            self._shell.tell(m.Trouble(words, remedy), "warning")
            return
        places = {c.track_id: self._where.of(c.track_id, c.path) for c in entry.report.contributions}
        self._tasks.ask(
            p.ExportReport(entry.report, out, form, excerpts_s, entry.audio, places),
            label=self.tr("Exporting {title}").format(title=quoted(entry.title)),
            done=self._exported,
            failed=self._shell.tell,
        )

    def save_table(self, leg: str, unit: Unit) -> None:
        """The table of shares as it is shown: by leg and by track, work or party."""
        entry = self._shell.shown
        if entry is None or entry.report is None:
            self._nothing_open()
            return
        name = f"{file_stem(entry.title)} {unit}s.xlsx"
        out = self.ask_save(self.tr("Save the table"), name, self.tr("Workbook (*.xlsx);;Table (*.csv)"))
        if not out:
            return
        request = p.ExportShares(entry.report, leg, unit, out)
        label = self.tr("Exporting {title}").format(title=quoted(entry.title))
        self._tasks.ask(request, label=label, done=self._exported, failed=self._shell.tell)

    def exclude_source(self, row: Row) -> None:
        """Asks why, and has the shares computed without it."""
        entry = self._shell.shown
        if entry is None or entry.report is None or not row.track_id:
            return
        named = {c.track_id: c for c in entry.report.contributions}
        source = named.get(row.track_id)
        title, artist = (source.title, source.artist) if source is not None else (row.title, row.artist)
        dialog = WhyExcluded(title or row.track_id, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda why: self._analyses.exclusions.exclude(entry, row.track_id, title, artist, why))
        dialog.open()

    def include_source(self, track_id: str) -> None:
        if (entry := self._shell.shown) is not None:
            self._analyses.exclusions.include(entry, track_id)

    def _exported(self, made: p.Exported) -> None:
        """What could not be put into it is told as well."""
        words = self.tr("The report was exported.")
        kind = "warning" if made.notes else "good"
        self._shell.tell(m.Trouble(words, " ".join(made.notes) or made.path, made.path if made.notes else ""), kind)

    def draft_letter(self) -> None:
        """About the source whose span is shown in the analysis that is open."""
        entry = self._shell.shown
        if entry is None or entry.report is None:
            self._nothing_open()
            return
        self._shell.draft_letter(entry, self._shell.shown_source)

    def _nothing_open(self) -> None:
        words = self.tr("No finished analysis is open.")
        self._shell.tell(m.Trouble(words, self.tr("Choose one in the list first.")), "warning")

    def analyse_again(self) -> None:
        """Of the page in front, as removing is: what is not seen is not touched."""
        if self._shell.page in (ANALYSES, AUDIT) and (entry := self._shell.shown) is not None:
            self._queue().again(entry)

    def resume(self) -> None:
        """Starts what was not finished when the program last ended, on the page in front."""
        self._queue().resume()

    def _interrupted(self, count: int, place: int) -> None:
        cause = self.tr("%Ln tracks were not finished when Descant closed.", "", count)
        remedy = self.tr("They stand in the list. Shift+F5 continues all of them, F5 the one that is chosen.")
        queue = self._audits if place == AUDIT else self._analyses
        offer = (self.tr("Continue all"), queue.resume)
        self._shell.tell(m.Trouble(cause, remedy), "warning", place, [offer], waiting(place))

    def _continued(self, queue: ReportQueue, place: int) -> None:
        """What is told of those that wait for a person holds until none does."""
        if not queue.unfinished:
            self._shell.withdraw(waiting(place))

    def remove_entry(self) -> None:
        """Takes what is chosen from the list; of several it is asked first."""
        if self._shell.page not in (ANALYSES, AUDIT):
            return
        queue, chosen = self._queue(), self._shell.chosen
        if len(chosen) < 2:
            for entry in chosen:
                queue.remove(entry)
            return
        words = self.tr("What waits or runs is cancelled. Undo brings the others back as long as Descant is open.")
        question = self.tr("Remove %Ln entries from the list?", "", len(chosen))
        self.ask_sure(question, words, self.tr("Remove"), lambda: queue.remove_all(chosen))

    def _queue(self) -> ReportQueue:
        """The queue behind the page in front."""
        return self._audits if self._shell.page == AUDIT else self._analyses

    # Certificates and the model audit.

    def check_certificate(self) -> None:
        found = self.ask_files(self.tr("Check a certificate"), self.tr("Certificates (*.jws *.pdf)"))
        if found:
            self._certificates.check(found[0])

    def choose_model(self) -> None:
        if folder := self.ask_folder(self.tr("Choose a model's folder")):
            self._setup.model.setText(paths.kept(folder))

    def choose_manifest(self) -> None:
        if found := self.ask_files(self.tr("Choose the manifest"), self.tr("Manifests (*.jsonl *.csv *.jws)")):
            self._setup.manifest.setText(paths.kept(found[0]))

    def open_index(self) -> None:
        if folder := self.ask_folder(self.tr("Open an index of a model")):
            self._shell.show_page(AUDIT)
            self._audits.open(folder)

    def audit_files(self) -> None:
        self._intake.audit(self.ask_audio(self.tr("Audit files")))

    def audit_by(self, unit: str) -> None:
        """Shows the open output by another unit; asks for it where it was not asked before."""
        self._audits.unit = next((known for known in UNITS if known == unit), "track")
        if (entry := self._shell.shown) is not None:
            known = self._audits.find(entry.path, self._audits.unit)
            for found in [known] if known is not None else self._audits.ask([entry.path]):
                self._shell.choose(found)

    # The program.

    def quit(self) -> None:
        self._window.close()

    def demonstrate(self) -> None:
        """The whole job on invented recordings; the catalog that is open stays what it is."""
        label = self.tr("The demonstration")
        request = d.Demonstrate(str(user_data() / "demonstration"), self._shell.settings)
        self._tasks.ask(request, label=label, key="demonstration", long=True, done=self._demonstrated)
        words = self.tr("The demonstration is being made.")
        hint = self.tr("It plays twelve recordings, listens to them and analyses a track. Its report opens here.")
        self._shell.tell(m.Trouble(words, hint), "good", ANALYSES)

    def _demonstrated(self, report: str) -> None:
        self._intake.show_report(Path(report))
        words = self.tr("This is the demonstration, on recordings of invented artists.")
        if not has_catalog(self._shell):
            offer = (self.tr("Begin your own catalog"), lambda: self._shell.show_page(CATALOG))
            self._shell.tell(m.Trouble(words), "good", ANALYSES, offers=[offer])
        else:
            self._shell.tell(m.Trouble(words), "good", ANALYSES)

    def preferences(self) -> None:
        dialog = Preferences(self._shell, self._tasks, self._intake.recent_files(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._apply)
        dialog.file_wanted.connect(self.fill)
        dialog.save_wanted.connect(self.save)
        dialog.open_wanted.connect(self.open_catalog)
        dialog.show()

    def _apply(self) -> None:
        self._shell.settings = load_settings(self._shell.kept)
        app = QApplication.instance()
        languages.choose(str(self._shell.kept.value("language", languages.SYSTEM)))
        self._shell.use_output(str(self._shell.kept.value("sound output", "")))
        if isinstance(app, QApplication):
            theme.apply(app, theme.Appearance(str(self._shell.kept.value("appearance", "system"))))

    def shortcuts(self) -> None:
        Shortcuts(self._window).show()

    def about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Descant"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"Descant {__version__}")
        box.setInformativeText(
            self.tr(
                "Names the works of a catalog that a track descends from, with stated uncertainty and a certificate."
                "\n\n"
                "Apache-2.0. Qt and PySide6 are used under the LGPL-3."
            )
        )
        box.setModal(False)
        box.show()
