"""What comes into the window, dropped or chosen: looked through in the background, then queued where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from descant.engine import messages as m
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, CERTIFICATES
from descant.quoting import quoted

if TYPE_CHECKING:
    from descant.gui.main_window import MainWindow

CERTIFICATE_SUFFIXES = (".jws", ".pdf")
"""Files that are a certificate, or carry one."""


class Intake(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def analyse(self, paths: list[str]) -> None:
        """Files and folders, named by a person: looked through in the background, then queued."""
        if not paths:
            return
        self._window.show_page(ANALYSES)
        self._scan(paths, self._scanned)

    def add(self, paths: list[str]) -> None:
        """Files and folders for the catalog; a catalog's own folder is opened instead."""
        if paths:
            self._window.show_page(CATALOG)
            self._scan(paths, self._scanned_for_catalog)

    def audit(self, paths: list[str]) -> None:
        """Outputs of the model that is open, files and folders."""
        if not paths:
            return
        self._window.show_page(AUDIT)
        if self._window.audits.index is None:
            cause = self.tr("No model is open that could be asked.")
            remedy = self.tr("Choose a model and its manifest first, then drop the tracks again.")
            self._window.tell(m.Trouble(cause, remedy), "warning")
            return
        self._scan(paths, self._scanned_for_audit)

    def _scanned_for_audit(self, found: m.Scanned) -> None:
        if found.refused:
            self._tell_refused(found)
        entries = self._window.audits.ask(list(found.files), self._window.settings)
        if entries:
            self._window.audit.list.choose(entries[0])

    def _scan(self, paths: list[str], done: Callable[[m.Scanned], None]) -> None:
        label = self.tr("Looking for music in {n} places").format(n=len(paths))
        self._window.tasks.ask(m.ScanFolders(tuple(paths)), label=label, done=done)

    def _scanned(self, found: m.Scanned) -> None:
        if found.folders:
            self._window.open_catalog(found.folders[0])
        if found.refused:
            self._tell_refused(found)
        if not found.files:
            return
        if not self._window.has_catalog():
            cause = self.tr("There is no catalog to compare with yet.")
            remedy = self.tr(
                "Drop your catalog's folder, or your recordings, on the Catalog page; then drop the tracks again."
            )
            self._window.tell(m.Trouble(cause, remedy), "warning")
            return
        entries = self._window.analyses.analyse(found.files, self._window.catalog.path, self._window.settings)
        self._window.list.choose(entries[0])
        self._window.remember(found.files)

    def _scanned_for_catalog(self, found: m.Scanned) -> None:
        if found.folders:
            self._window.open_catalog(found.folders[0])
        self._window.catalog.tell_refused(found.refused)
        self._window.catalog.add(found.files)

    def _tell_refused(self, found: m.Scanned) -> None:
        lines = [f"{quoted(Path(o.path).name)}: {o.reason}" for o in found.refused]
        words = lines[0] if len(lines) == 1 else self.tr("{n} files were refused.").format(n=len(lines))
        self._window.tell(m.Trouble(words, "", "\n".join(lines) if len(lines) > 1 else ""), "warning")

    def dropped(self, paths: list[str]) -> None:
        """Where things go: certificates are checked, reports opened; what the page in front does, is done to music."""
        certificates = [p for p in paths if p.lower().endswith(CERTIFICATE_SUFFIXES)]
        reports = [p for p in paths if p.lower().endswith(".json")]
        music = [p for p in paths if not p.lower().endswith((*CERTIFICATE_SUFFIXES, ".json"))]
        if certificates:
            self._window.show_page(CERTIFICATES)
            self._window.certificates.check(certificates[0])
        for report in reports:
            self._window.commands.show_report(Path(report))
        if music and self._window.pages.currentWidget() is self._window.catalog:
            self.add(music)
        elif music and self._window.pages.currentWidget() is self._window.audit:
            self.audit(music)
        else:
            self.analyse(music)
