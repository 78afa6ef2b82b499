"""What each action does. Questions for files go through one place, so that tests can answer them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox

from descant import __version__
from descant.audio.discover import SUFFIXES
from descant.engine import messages as m
from descant.gui import paths
from descant.gui.models.contributions import LEGS
from descant.gui.phrases import tip
from descant.gui.preferences import Preferences, load_settings
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, CERTIFICATES
from descant.gui.theme import theme
from descant.gui.widgets.shortcuts import Shortcuts
from descant.quoting import quoted, shown
from descant.report.audit_answer import UNITS
from descant.report.file_names import file_stem
from descant.settings import keys_folder, user_data

if TYPE_CHECKING:
    from descant.gui.actions import ActionSpec
    from descant.gui.main_window import MainWindow
    from descant.gui.models.analyses import Entry
    from descant.gui.queue.reports import Analyses


class Commands(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Name of an action → what it does."""
        from descant.gui.actions import ACTIONS

        def handler(spec: ActionSpec) -> Callable[[], None]:
            call: Callable[[], None] = getattr(self, spec.does)
            assert inspect.ismethod(call), spec.does
            return call

        return {spec.does: handler(spec) for spec in ACTIONS if spec.does and spec.does != "recent"}

    # Questions.

    def ask_files(self, title: str, kinds: str) -> list[str]:
        return [paths.found(p) for p in QFileDialog.getOpenFileNames(self._window, title, self._folder(), kinds)[0]]

    def ask_folder(self, title: str) -> str:
        return paths.found(QFileDialog.getExistingDirectory(self._window, title, self._folder()))

    def ask_save(self, title: str, name: str, kinds: str) -> str:
        return paths.found(QFileDialog.getSaveFileName(self._window, title, str(Path(self._folder()) / name), kinds)[0])

    def _folder(self) -> str:
        recent = self.recent_files()
        return str(Path(recent[0]).parent) if recent else str(Path.home())

    # File.

    def analyse_files(self) -> None:
        patterns = " ".join(f"*{s}" for s in sorted(SUFFIXES))
        self._window.intake.analyse(
            self.ask_files(self.tr("Analyse files"), self.tr("Audio ({patterns})").format(patterns=patterns))
        )

    def analyse_folder(self) -> None:
        folder = self.ask_folder(self.tr("Analyse a folder"))
        self._window.intake.analyse([folder] if folder else [])

    def open_report(self) -> None:
        for path in self.ask_files(self.tr("Open a report"), self.tr("Reports (*.json)")):
            self.show_report(Path(path))

    def show_report(self, path: Path) -> None:
        self._window.analyses.open_report(path, self._opened)

    def _opened(self, entry: Entry) -> None:
        self._window.show_page(ANALYSES)
        self._window.list.choose(entry)

    def recent_files(self) -> list[str]:
        kept = self._window.kept.value("recent", [])
        files = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [paths.restored(str(file)) for file in files]

    def fill_recent(self) -> None:
        menu = self._window.actions_by_name["recent"].menu()
        assert isinstance(menu, QMenu)
        menu.clear()
        for path in self.recent_files():
            action = menu.addAction(shown(Path(path).name).replace("&", "&&"))
            action.setToolTip(tip([path]))
            action.triggered.connect(lambda _=False, p=path: self._window.intake.analyse([p]))
        menu.setEnabled(not menu.isEmpty())

    def make_certificate(self) -> None:
        entry = self._window.shown
        if entry is None or entry.report is None:
            self._nothing_open()
            return
        request = m.MakeCertificate(entry.report, str(user_data() / "certificates"), str(keys_folder()))
        label = self.tr("Certificate for {title}").format(title=quoted(entry.title))
        self._window.tasks.ask(request, label=label, done=self._certified, failed=self._window.tell)

    def _certified(self, made: m.CertificateMade) -> None:
        self._window.show_page(CERTIFICATES)
        self._window.certificates.made(made)

    def export(self) -> None:
        entry = self._window.shown
        if entry is None or entry.report is None:
            self._nothing_open()
            return
        kinds = self.tr("Contributions as a table (*.csv);;Report (*.json)")
        out = self.ask_save(self.tr("Export the report"), f"{file_stem(entry.title)}.csv", kinds)
        if not out:
            return
        form = "json" if out.lower().endswith(".json") else "csv"
        self._window.tasks.ask(
            m.ExportReport(entry.report, out, "json" if form == "json" else "csv"),
            label=self.tr("Exporting {title}").format(title=quoted(entry.title)),
            done=lambda path: self._window.tell(m.Trouble(self.tr("The report was exported."), str(path)), "good"),
            failed=self._window.tell,
        )

    def _nothing_open(self) -> None:
        words = self.tr("No finished analysis is open.")
        self._window.tell(m.Trouble(words, self.tr("Choose one in the list first.")), "warning")

    def open_catalog(self) -> None:
        folder = self.ask_folder(self.tr("Open a catalog"))
        if not folder:
            return
        self._window.show_page(CATALOG)
        if (Path(folder) / m.CATALOG_FILE).is_file():
            self._window.open_catalog(folder)
        else:
            words = self.tr("{name} is not a catalog.").format(name=quoted(Path(folder).name))
            hint = self.tr("A catalog's folder holds the file {file}. To make one, drop music here.")
            self._window.catalog.notice.tell(m.Trouble(words, hint.format(file=m.CATALOG_FILE)), "warning")

    def add_to_catalog(self) -> None:
        folder = self.ask_folder(self.tr("Add a folder of music to the catalog"))
        self._window.intake.add([folder] if folder else [])

    def check_certificate(self) -> None:
        found = self.ask_files(self.tr("Check a certificate"), self.tr("Certificates (*.jws *.pdf)"))
        if found:
            self._window.certificates.check(found[0])

    # Model audit.

    def choose_model(self) -> None:
        folder = self.ask_folder(self.tr("Choose a model's folder"))
        if folder:
            self._window.audit.setup.model.setText(paths.kept(folder))

    def choose_manifest(self) -> None:
        found = self.ask_files(self.tr("Choose the manifest"), self.tr("Manifests (*.jsonl *.csv)"))
        if found:
            self._window.audit.setup.manifest.setText(paths.kept(found[0]))

    def open_index(self) -> None:
        folder = self.ask_folder(self.tr("Open an index of a model"))
        if folder:
            self._window.show_page(AUDIT)
            self._window.audits.open(folder)

    def audit_files(self) -> None:
        patterns = " ".join(f"*{s}" for s in sorted(SUFFIXES))
        kinds = self.tr("Audio ({patterns})").format(patterns=patterns)
        self._window.intake.audit(self.ask_files(self.tr("Audit files"), kinds))

    def audit_by(self, unit: str) -> None:
        """Shows the open output by another unit; asks for it where it was not asked before."""
        audits, entry = self._window.audits, self._window.audit.list.current
        audits.unit = next((known for known in UNITS if known == unit), "track")
        if entry is None:
            return
        found = audits.find(entry.path, audits.unit) or next(
            iter(audits.ask([entry.path], self._window.settings)), None
        )
        if found is not None:
            self._window.audit.list.choose(found)

    def quit(self) -> None:
        self._window.close()

    # Edit.

    def undo(self) -> None:
        self._window.undo.undo()

    def redo(self) -> None:
        self._window.undo.redo()

    def copy_contributions(self) -> None:
        QGuiApplication.clipboard().setText(self._window.shares.table.rows_model.as_text())

    def search(self) -> None:
        self._window.search.setFocus()
        self._window.search.selectAll()

    def analyse_again(self) -> None:
        entry = self._window.shown
        if entry is not None:
            self._queue().again(entry, self._window.catalog.path, self._window.settings)

    def remove_entry(self) -> None:
        entry = self._window.shown
        if entry is not None:
            self._queue().remove(entry)

    def _queue(self) -> Analyses:
        """The queue behind the page in front."""
        on_audit = self._window.pages.currentWidget() is self._window.audit
        return self._window.audits if on_audit else self._window.analyses

    def cancel_job(self) -> None:
        self._window.jobs.cancel_current()

    def preferences(self) -> None:
        dialog = Preferences(self._window.kept, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._apply)
        dialog.show()

    def _apply(self) -> None:
        self._window.settings = load_settings(self._window.kept)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, theme.Appearance(str(self._window.kept.value("appearance", "system"))))

    # View and sound.

    def page_analyses(self) -> None:
        self._window.show_page(ANALYSES)

    def page_catalog(self) -> None:
        self._window.show_page(CATALOG)

    def page_audit(self) -> None:
        self._window.show_page(AUDIT)

    def page_certificates(self) -> None:
        self._window.show_page(CERTIFICATES)

    def fit(self) -> None:
        self._window.track.axis.fit()

    def fit_selection(self) -> None:
        self._window.track.axis.fit_selection()

    def zoom_in(self) -> None:
        self._window.track.axis.zoom(0.5, self._window.track.axis.cursor)

    def zoom_out(self) -> None:
        self._window.track.axis.zoom(2.0, self._window.track.axis.cursor)

    def next_span(self) -> None:
        self._window.track.step_span(1)

    def previous_span(self) -> None:
        self._window.track.step_span(-1)

    def next_leg(self) -> None:
        shares = self._window.shares
        shares.show_leg(LEGS[(LEGS.index(shares.leg) + 1) % len(LEGS)])

    def toggle_play(self) -> None:
        self._window.sound.toggle()

    def switch_side(self) -> None:
        self._window.sound.switch_over()

    def play_a(self) -> None:
        self._window.sound.play_span("A")

    def play_b(self) -> None:
        self._window.sound.play_span("B")

    # Help.

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
