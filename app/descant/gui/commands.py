"""What actions do that need more than one part of the window. Questions for files go through one place, so that tests
can answer them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMenu, QMessageBox

from descant import __version__
from descant.audio.discover import SUFFIXES
from descant.engine import messages as m
from descant.engine import publishing
from descant.gui import paths
from descant.gui.phrases import tip
from descant.gui.preferences import Preferences, load_settings
from descant.gui.queue.analyses import Analyses
from descant.gui.queue.audits import Audits
from descant.gui.queue.intake import Intake
from descant.gui.queue.reports import ReportQueue
from descant.gui.queue.tasks import Tasks
from descant.gui.shell import AUDIT, CATALOG, CERTIFICATES, Shell
from descant.gui.theme import theme
from descant.gui.widgets.audit_setup import AuditSetup
from descant.gui.widgets.catalog_page import CatalogPage
from descant.gui.widgets.certificates_page import CertificatesPage
from descant.gui.widgets.shortcuts import Shortcuts
from descant.paths import keys_folder, user_data
from descant.quoting import quoted, shown
from descant.report.audit_answer import UNITS
from descant.report.file_names import file_stem


class Commands(QObject):
    def __init__(
        self, shell: Shell, window: QMainWindow, tasks: Tasks, intake: Intake, analyses: Analyses, audits: Audits,
        setup: AuditSetup, catalog: CatalogPage, certificates: CertificatesPage,
    ) -> None:  # fmt: skip
        """window: what dialogs stand before."""
        super().__init__(window)
        self._shell, self._window = shell, window
        self._tasks, self._intake = tasks, intake
        self._analyses, self._audits = analyses, audits
        self._setup, self._catalog, self._certificates = setup, catalog, certificates
        self.recent = QMenu(window)
        intake.remembered.connect(self.fill_recent)

    # Questions.

    def ask_files(self, title: str, kinds: str) -> list[str]:
        return [paths.found(p) for p in QFileDialog.getOpenFileNames(self._window, title, self._folder(), kinds)[0]]

    def ask_audio(self, title: str) -> list[str]:
        patterns = " ".join(f"*{s}" for s in sorted(SUFFIXES))
        return self.ask_files(title, self.tr("Audio ({patterns})").format(patterns=patterns))

    def ask_folder(self, title: str) -> str:
        return paths.found(QFileDialog.getExistingDirectory(self._window, title, self._folder()))

    def ask_save(self, title: str, name: str, kinds: str) -> str:
        return paths.found(QFileDialog.getSaveFileName(self._window, title, str(Path(self._folder()) / name), kinds)[0])

    def _folder(self) -> str:
        recent = self._intake.recent_files()
        return str(Path(recent[0]).parent) if recent else str(Path.home())

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
            action = self.recent.addAction(shown(Path(path).name).replace("&", "&&"))
            action.setToolTip(tip([path]))
            action.triggered.connect(lambda _=False, p=path: self._intake.analyse([p]))
        self.recent.setEnabled(not self.recent.isEmpty())

    def make_certificate(self) -> None:
        entry = self._shell.shown
        if entry is None or entry.report is None:
            self._nothing_open()
            return
        request = m.MakeCertificate(entry.report, str(user_data() / "certificates"), str(keys_folder()))
        label = self.tr("Certificate for {title}").format(title=quoted(entry.title))
        self._tasks.ask(request, label=label, done=self._certified, failed=self._shell.tell)

    def _certified(self, made: m.CertificateMade) -> None:
        self._shell.show_page(CERTIFICATES)
        self._certificates.made(made)

    def export(self) -> None:
        entry = self._shell.shown
        if entry is None or entry.report is None:
            self._nothing_open()
            return
        kinds = self.tr("Contributions as a table (*.csv);;Report (*.json)")
        out = self.ask_save(self.tr("Export the report"), f"{file_stem(entry.title)}.csv", kinds)
        if not out:
            return
        form: Literal["json", "csv"] = "json" if out.lower().endswith(".json") else "csv"
        self._tasks.ask(
            publishing.ExportReport(entry.report, out, form),
            label=self.tr("Exporting {title}").format(title=quoted(entry.title)),
            done=lambda made: self._shell.tell(m.Trouble(self.tr("The report was exported."), made.path), "good"),
            failed=self._shell.tell,
        )

    def _nothing_open(self) -> None:
        words = self.tr("No finished analysis is open.")
        self._shell.tell(m.Trouble(words, self.tr("Choose one in the list first.")), "warning")

    def analyse_again(self) -> None:
        if (entry := self._shell.shown) is not None:
            self._queue().again(entry)

    def remove_entry(self) -> None:
        if (entry := self._shell.shown) is not None:
            self._queue().remove(entry)

    def _queue(self) -> ReportQueue:
        """The queue behind the page in front."""
        return self._audits if self._shell.page == AUDIT else self._analyses

    # Catalog and certificates.

    def open_catalog(self) -> None:
        folder = self.ask_folder(self.tr("Open a catalog"))
        if not folder:
            return
        self._shell.show_page(CATALOG)
        if (Path(folder) / m.CATALOG_FILE).is_file():
            self._shell.open_catalog(folder)
        else:
            words = self.tr("{name} is not a catalog.").format(name=quoted(Path(folder).name))
            hint = self.tr("A catalog's folder holds the file {file}. To make one, drop music here.")
            self._catalog.notice.tell(m.Trouble(words, hint.format(file=m.CATALOG_FILE)), "warning")

    def add_to_catalog(self) -> None:
        folder = self.ask_folder(self.tr("Add a folder of music to the catalog"))
        self._intake.add([folder] if folder else [])

    def check_certificate(self) -> None:
        found = self.ask_files(self.tr("Check a certificate"), self.tr("Certificates (*.jws *.pdf)"))
        if found:
            self._certificates.check(found[0])

    # Model audit.

    def choose_model(self) -> None:
        if folder := self.ask_folder(self.tr("Choose a model's folder")):
            self._setup.model.setText(paths.kept(folder))

    def choose_manifest(self) -> None:
        if found := self.ask_files(self.tr("Choose the manifest"), self.tr("Manifests (*.jsonl *.csv)")):
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

    def preferences(self) -> None:
        dialog = Preferences(self._shell.kept, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._apply)
        dialog.show()

    def _apply(self) -> None:
        self._shell.settings = load_settings(self._shell.kept)
        app = QApplication.instance()
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
