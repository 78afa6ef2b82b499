"""What comes into the window, dropped or chosen: looked through in the background, then queued where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from descant.engine import messages as m
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.models.analyses import Entry
from descant.gui.paths import is_catalog, kept, restored
from descant.gui.queue.analyses import Analyses
from descant.gui.queue.audits import Audits
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, CERTIFICATES, RIGHTS, ROYALTIES, Shell, has_catalog, waiting
from descant.rights.importers.choices import SUFFIXES as RIGHTS_SUFFIXES

CERTIFICATE_SUFFIXES = (".jws", ".pdf")
"""Files that are a certificate, or carry one."""
USAGE_SUFFIXES = (".csv", ".tsv", ".txt", ".gz")
RECENT = 10
WAITING = waiting(ANALYSES)


class Intake(QObject):
    """remembered: the recent files are others."""

    remembered = Signal()

    def __init__(self, shell: Shell, tasks: Tasks, analyses: Analyses, audits: Audits, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._tasks = tasks
        self._analyses = analyses
        self._audits = audits

    def drop_words(self) -> str:
        """What a drop on the page in front does."""
        words = {
            CATALOG: self.tr("Drop to add to the catalog"), AUDIT: self.tr("Drop to audit"),
            RIGHTS: self.tr("Drop to import"), ROYALTIES: self.tr("Drop a file of plays"),
        }  # fmt: skip
        music = self.tr("Drop to analyse") if has_catalog(self._shell) else self.tr("Drop to build your catalog")
        return words.get(self._shell.page, music)

    def dropped(self, paths: list[str]) -> None:
        """Where things go: certificates are checked, reports opened; what the page in front does, is done to music."""
        if not paths:  # links to the web, or a program that named files and then did not hand them over
            words = self.tr("What was dropped is no file of this computer.")
            remedy = self.tr("Save it in a folder first, and drop it from there.")
            self._shell.tell(m.Trouble(words, remedy), "warning")
        certificates = [p for p in paths if p.lower().endswith(CERTIFICATE_SUFFIXES)]
        reports = [p for p in paths if p.lower().endswith(".json")]
        tables = [p for p in paths if p.lower().endswith(self._tables())]
        papers = {*certificates, *reports, *tables}
        music = [p for p in paths if p not in papers]
        if certificates:
            self._shell.show_page(CERTIFICATES)
            self._shell.check_certificate(certificates[0])
        for report in reports:
            self.show_report(Path(report))
        if tables and self._shell.page == ROYALTIES:
            self._shell.take_plays(tables[0])
        elif tables:
            self._shell.import_rights(tables)
        if music and self._shell.page in (CATALOG, AUDIT):
            {CATALOG: self.add, AUDIT: self.audit}[self._shell.page](music)
        elif music and not has_catalog(self._shell):
            self.add(music)  # the first drop begins the catalog, and can be taken for analysis there
        elif music:
            self._shell.show_page(ANALYSES)
            self._scan(music, lambda found: self._dropped(found, len(music)))

    def _tables(self) -> tuple[str, ...]:
        """Suffixes of rights data, or on the page of royalties of usage files; .txt is one only on their pages."""
        if self._shell.page == ROYALTIES:
            return USAGE_SUFFIXES
        return tuple(suffix for suffix in RIGHTS_SUFFIXES if self._shell.page == RIGHTS or suffix != ".txt")

    def analyse(self, paths: list[str]) -> None:
        """Files and folders, named by a person: looked through in the background, then queued."""
        if paths:
            self._shell.show_page(ANALYSES)
            self._scan(paths, self.scanned)

    def add(self, paths: list[str]) -> None:
        """Files and folders for the catalog; a catalog's own folder is opened instead."""
        if paths:
            self._shell.show_page(CATALOG)
            self._scan(paths, self._scanned_for_catalog)

    def audit(self, paths: list[str]) -> None:
        """Outputs of the model that is open, files and folders."""
        if not paths:
            return
        self._shell.show_page(AUDIT)
        if self._audits.index is None:
            cause = self.tr("No model is open that could be asked.")
            remedy = self.tr("Choose a model and its manifest first, then drop the tracks again.")
            self._shell.tell(m.Trouble(cause, remedy), "warning")
            return
        self._scan(paths, self._scanned_for_audit)

    def show_report(self, path: Path) -> None:
        """Opens a report from a file, in the list of its kind."""

        def opened(found: m.Analysed) -> None:
            audit = found.report.audit is not None
            queue = self._audits if audit else self._analyses
            entry = queue.entry_of(found)
            queue.model.add([entry])
            self._shell.show_page(AUDIT if audit else ANALYSES)
            self._shell.choose(entry)
            self.remember((str(path),))

        self._analyses.open_report(path, opened)

    def open_recent(self, path: str) -> None:
        """A report or a catalog is opened, a track analysed."""
        if path.lower().endswith(".json"):
            self.show_report(Path(path))
        elif is_catalog(path):
            self._shell.show_page(CATALOG)
            self._shell.open_catalog(path)
        else:
            self.analyse([path])

    def recent_files(self) -> list[str]:
        """Tracks, reports and catalogs that were opened last, the newest first."""
        found = self._shell.kept.value("recent", [])
        files = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return [restored(str(file)) for file in files]

    def remember(self, files: tuple[str, ...]) -> None:
        recent = list(dict.fromkeys([*files, *self.recent_files()]))[:RECENT]
        self._shell.kept.setValue("recent", [kept(file) for file in recent])
        self.remembered.emit()

    def _scan(self, paths: list[str], done: Callable[[m.Scanned], None]) -> None:
        label = self.tr("Looking for music in %Ln places", "", len(paths))
        self._tasks.ask(m.ScanFolders(tuple(paths)), label=label, done=done)

    def scanned(self, found: m.Scanned) -> None:
        """Queues analyses of what was found."""
        self._open_first(found)
        self._tell_refused(found, ANALYSES)
        if not found.files:
            return
        if has_catalog(self._shell):
            self._shell.choose(self._analyses.analyse(found.files)[0])
        else:
            self._wait(found.files)
        self.remember(found.files)

    def _dropped(self, found: m.Scanned, paths: int) -> None:
        """A folder (then more files were found than paths were dropped) may have been meant for the catalog."""
        there = set(map(id, self._analyses.model.entries))
        self.scanned(found)
        new = [entry for entry in self._analyses.model.entries if id(entry) not in there]
        if len(new) > paths:
            words = self.tr("%Ln tracks of this folder wait for analysis.", "", len(new))
            remedy = self.tr("Are they recordings of your own, to compare others with?")
            offer = (self.tr("Add them to the catalog instead"), lambda: self._add_instead(new))
            self._shell.tell(m.Trouble(words, remedy), "good", ANALYSES, offers=[offer])

    def _add_instead(self, entries: Sequence[Entry]) -> None:
        self._analyses.withdraw(entries)
        self._shell.show_page(CATALOG)
        self._shell.add_to_catalog(m.Scanned(tuple(entry.path for entry in entries), ()))

    def _wait(self, files: tuple[str, ...]) -> None:
        """There is nothing to compare with: the tracks are kept until there is."""
        entries = self._analyses.wait(files)
        self._shell.choose(entries[0])
        words = self.tr("%Ln tracks wait: there is no catalog to compare them with yet.", "", len(entries))
        remedy = self.tr("Drop your catalog's folder, or your recordings, on the Catalog page.")
        offer = (self.tr("Build the catalog of these"), lambda: self._add_instead(entries))
        self._shell.tell(m.Trouble(words, remedy), "warning", ANALYSES, [offer], WAITING)

    def catalog_grew(self) -> None:
        """There is something to compare with now: what waited for it is offered."""
        if count := len(self._analyses.unfinished):
            words = self.tr("%Ln tracks wait for analysis.", "", count)
            offer = (self.tr("Analyse them now"), self._go_on)
            self._shell.tell(m.Trouble(words), "good", CATALOG, [offer], WAITING)

    def _go_on(self) -> None:
        self._shell.show_page(ANALYSES)
        self._analyses.resume()

    def _scanned_for_audit(self, found: m.Scanned) -> None:
        self._tell_refused(found, AUDIT)
        for entry in self._audits.ask(found.files)[:1]:
            self._shell.choose(entry)

    def _scanned_for_catalog(self, found: m.Scanned) -> None:
        self._open_first(found)
        self._shell.add_to_catalog(found)

    def _open_first(self, found: m.Scanned) -> None:
        if found.folders:
            self.remember(found.folders[:1])
            self._shell.open_catalog(found.folders[0])

    def _tell_refused(self, found: m.Scanned, place: int) -> None:
        lines = [joined(": ", (quoted(Path(o.path).name), in_words(o.reason))) for o in found.refused]
        if lines:
            words = lines[0] if len(lines) == 1 else self.tr("%Ln files were refused.", "", len(lines))
            self._shell.tell(m.Trouble(words, "", joined("\n", lines) if len(lines) > 1 else ""), "warning", place)
