"""The window: pages, list, transport, and where dropped things go."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QMainWindow, QWidget

from descant.engine import messages as m
from descant.gui import paths, placement, preferences, screens
from descant.gui.actions import install, table
from descant.gui.commands import Commands
from descant.gui.keys import CopyKeys, SpaceKeys
from descant.gui.leaving import Leaving
from descant.gui.models.analyses import Entry
from descant.gui.outputs import Outputs
from descant.gui.pages import Pages
from descant.gui.playback import Player
from descant.gui.queue.analyses import Analyses
from descant.gui.queue.audits import Audits
from descant.gui.queue.ingests import Ingests
from descant.gui.queue.instance import Instance
from descant.gui.queue.intake import Intake
from descant.gui.queue.listening import Listening
from descant.gui.queue.lookups import Pictures, Whereabouts
from descant.gui.queue.tasks import Engine, Task, Tasks
from descant.gui.searching import Searching
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, CERTIFICATES, LETTERS, RIGHTS, ROYALTIES, has_catalog
from descant.gui.sound import Sound
from descant.gui.theme.theme import theme_of, unstyled
from descant.gui.widgets.analyses_page import AnalysesPage
from descant.gui.widgets.analysis_list import AnalysisList
from descant.gui.widgets.audit_page import AuditPage
from descant.gui.widgets.catalog_page import CatalogPage
from descant.gui.widgets.certificates_page import CertificatesPage
from descant.gui.widgets.contribution_table import ContributionTable
from descant.gui.widgets.header import Header
from descant.gui.widgets.jobs import Jobs
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.notices import DropVeil, Notices, Offers
from descant.gui.widgets.page_notices import EVERYWHERE, PageNotices
from descant.gui.widgets.scrolled import Upright
from descant.gui.widgets.shares_panel import SharesPanel
from descant.gui.widgets.track_page import TrackPage
from descant.gui.widgets.transport import Transport
from descant.paths import default_catalog, user_data
from descant.report.agreement import same_output
from descant.report.model import Report

SMALLEST = QSize(1040, 640)
WARM_AFTER_MS = 400
"""The engine is loaded once the window stands, not while it opens."""
WARMING_SHOWN_S = 1.5
"""Making a catalog ready that takes longer is seen among the jobs."""


class MainWindow(QMainWindow):
    """A Shell: what its parts may ask of it stands there."""

    def __init__(self, engine: Engine, *, catalog: Path | str | None = None, player: Player | None = None) -> None:
        super().__init__()
        with unstyled():
            self._assemble(engine, catalog, player)

    def _assemble(self, engine: Engine, catalog: Path | str | None, player: Player | None) -> None:
        self.setWindowTitle("Descant")
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST.boundedTo(screens.room(self)))
        self.kept: QSettings = preferences.store()
        self.settings = preferences.load_settings(self.kept)
        self.tasks = Tasks(engine, self)
        self.leaving = Leaving(self, self.tasks)
        self.undo = QUndoStack(self)
        self.instance = Instance(user_data())
        self.analyses = Analyses(self.tasks, self.undo, self.instance, user_data() / "reports", self, self)
        self.player = player or Player()
        self.pictures = Pictures(self.tasks)
        self.listening = Listening(self.tasks)
        self.list = AnalysisList(self.analyses.model)
        self.whereabouts = Whereabouts(self.tasks, self)
        self.track = TrackPage(self.pictures, self.listening, self.whereabouts)
        self.shares = SharesPanel(self.whereabouts)
        self.room = AnalysesPage(self.list, self.track, self.shares)
        self.ingests = Ingests(self.tasks, self.instance, self)
        self.catalog = CatalogPage(self.kept, self.tasks, self.undo, self.pictures, self.ingests)
        self.audits = Audits(self.tasks, self.undo, self.instance, user_data(), self)
        self.audit = AuditPage(self.audits, self._similar)
        self.certificates = CertificatesPage(self, self.tasks, self.analyses.model, user_data() / "certificates")
        self.transport = Transport()
        self.jobs = Jobs(self.tasks)
        self.sound = Sound(self.player, self.transport, self.track, self.tasks, self.listening, self)
        self.header = Header()
        self.notice = PageNotices(len(self.header.tabs.buttons()))
        self.tabs, self.search = self.header.tabs, self.header.search
        self.intake = Intake(self, self.tasks, self.analyses, self.audits, self)
        self.commands = Commands(
            self, self, self.tasks, self.intake, self.analyses, self.audits, self.audit.setup, self.catalog,
            self.certificates, self.whereabouts,
        )  # fmt: skip
        self._build()
        self.searching = Searching(
            self.search,
            {
                ANALYSES: self.analyses.model.filter, CATALOG: self.catalog.search, AUDIT: self.audits.model.filter,
                CERTIFICATES: self.certificates.search, LETTERS: lambda text: self.pages.letters.search(text),
                ROYALTIES: lambda text: self.pages.royalties.search(text),
                RIGHTS: lambda text: self.pages.rights.search(text),
            },
            self,
        )  # fmt: skip
        self.veil = DropVeil(self._middle)
        parts = (self.undo, self.header, self.track, self.shares, self.sound, self.jobs)
        install(self, table(self.commands, self, *parts))
        self._spaces, self._copies = SpaceKeys(self), CopyKeys(self)
        self._give_keys(self)
        self.pages.made.connect(self._give_keys)
        self.pages.made.connect(lambda page: self._watch(page, self.pages.indexOf(page)))
        self._connect()
        placement.restore(self)
        self.retheme()
        chosen = catalog or paths.restored(str(self.kept.value("catalog", paths.kept(str(default_catalog())))))
        self._use_catalog(str(chosen))
        self.analyses.load_kept()
        self.audits.load_kept()
        self.ingests.load_kept()
        index = paths.restored(str(self.kept.value("audit index", "")))
        if index and Path(index).is_dir():
            self.audits.open(index)
        self.certificates.refresh()
        self.commands.fill_recent()
        QTimer.singleShot(WARM_AFTER_MS, self, self._warm)
        self.list.setFocus()

    def _build(self) -> None:
        self.pages = Pages(self, self.tasks, self.undo, self.analyses.model, self.commands, user_data())
        self.pages.add(self.room, self.catalog, self.audit, self.certificates)
        for place in (CATALOG, CERTIFICATES):
            self._watch(self.pages.page(place), place)
        footer = framed("footer")
        beside(self.transport, 1, self.jobs, inside=footer, margins=(16, 8, 16, 8), spacing=16)
        footer.setFixedHeight(56)
        self._middle = middle = QWidget()
        middle.setObjectName("page")
        scroll, around = Upright(), QWidget()
        scroll.setObjectName("pages")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stacked(self.pages, inside=around, margins=(0, 0, 0, 0))
        scroll.setWidget(around)
        stacked(self.header, self.notice, (scroll, 1), footer, inside=middle, margins=(0, 0, 0, 0), spacing=0)
        self.setCentralWidget(middle)

    def _give_keys(self, part: QWidget) -> None:
        """Space presses buttons, and Ctrl+C copies rows, in this part."""
        for button in part.findChildren(QAbstractButton):
            button.installEventFilter(self._spaces)
        for view in part.findChildren(QAbstractItemView):
            if not isinstance(view, ContributionTable | QHeaderView):  # the former copies its headings as well
                view.installEventFilter(self._copies)

    def _watch(self, page: QWidget, place: int) -> None:
        if isinstance(notice := getattr(page, "notice", None), Notices):
            self.notice.watch(place, notice)

    def _connect(self) -> None:
        self.tabs.idClicked.connect(self.show_page)
        self.notice.marked.connect(self.header.mark)
        self.header.preferences_wanted.connect(self.commands.preferences)
        self.room.against.setMenu(self.commands.catalogs.menu)
        self.room.files_wanted.connect(self.commands.analyse_files)
        self.room.music_wanted.connect(self.commands.add_to_catalog)
        self.room.demonstration_wanted.connect(self.commands.demonstrate)
        self.list.entry_chosen.connect(self._show_entry)
        self.list.selection_changed.connect(self.compare)
        self.room.leg_chosen.connect(self.shares.show_leg)
        self.room.single_wanted.connect(self.list.choose_current)
        self.room.made.connect(self._give_keys)
        for queue in (self.list, self.audit.list):
            queue.remove_wanted.connect(self.commands.remove_entry)
            queue.again_wanted.connect(self.commands.analyse_again)
            queue.resume_wanted.connect(self.commands.resume)
        self.analyses.news.connect(self._news)
        self.analyses.finished.connect(self._finished)
        self.analyses.listed.connect(lambda: self._listed(self.list))
        self.analyses.failed.connect(lambda trouble: self.tell(trouble, place=ANALYSES))
        for change in (self.analyses.model.rowsInserted, self.analyses.model.rowsRemoved):
            change.connect(self._counted)
        self.whereabouts.found.connect(self.track.show_span_again)
        self.shares.source_chosen.connect(self.track.choose_source)
        self.shares.leg_changed.connect(self.track.show_leg)
        self.shares.leg_changed.connect(lambda _: self.compare())
        self.shares.exclude_wanted.connect(self.commands.exclude_source)
        self.shares.include_wanted.connect(self.commands.include_source)
        self.shares.save_wanted.connect(lambda: self.commands.save_table(self.shares.leg, self.shares.unit))
        self.track.span_chosen.connect(self._span_chosen)
        self.track.outlined.connect(self.analyses.model.touch)
        self.track.certificate_wanted.connect(self.commands.make_certificate)
        self.track.export_wanted.connect(self.commands.export)
        self.track.picture_wanted.connect(lambda: self.track.save_picture(self.commands.ask_save))
        self.track.letter_wanted.connect(self.commands.draft_letter)
        self.catalog.sought.connect(self.searching.tell)
        self.ingests.ended.connect(lambda one: self.intake.catalog_grew() if one.state == "done" else None)
        self.ingests.failed.connect(lambda trouble: self.tell(trouble, place=CATALOG))
        self.catalog.opened.connect(self._catalog_changed)
        self.catalog.changed.connect(self._catalog_changed)
        self.audit.setup.make_wanted.connect(self.audits.make)
        self.audit.setup.cancel_wanted.connect(self.audits.cancel)
        self.audit.outputs_wanted.connect(self.commands.audit_files)
        self.audit.unit_wanted.connect(self.commands.audit_by)
        self.audit.certificate_wanted.connect(self.commands.make_certificate)
        self.audit.export_wanted.connect(self.commands.export)
        self.audits.ready.connect(lambda found: self.kept.setValue("audit index", paths.kept(found.folder)))
        self.audits.failed.connect(lambda trouble: self.tell(trouble, place=AUDIT))
        self.audits.listed.connect(lambda: self._listed(self.audit.list))
        self.tasks.restarted.connect(lambda trouble: self.tell(trouble, "warning", EVERYWHERE))
        self.tasks.failed.connect(self.tell)
        self.sound.menu.chosen.connect(lambda name: self.kept.setValue("sound output", name))

    def _warm(self) -> None:
        catalog = self.catalog.path if has_catalog(self) else ""
        self.tasks.ask(m.Warm(self.settings, catalog), key="warm", failed=lambda _: None, moved=self._warming)

    def _warming(self, task: Task) -> None:
        """What takes long is seen, and can be stopped: the first analysis then does the rest."""
        if task.stage == "index" and time.monotonic() > task.stage_started + WARMING_SHOWN_S:
            task.label = self.tr("Making the catalog ready")

    # Pages and what they show.

    def show_page(self, place: int) -> None:
        self.pages.setCurrentWidget(self.pages.page(place))
        self.tabs.button(place).setChecked(True)
        self.notice.show_page(place)
        self.searching.show_page(place)

    def _listed(self, shown: AnalysisList) -> None:
        entries = shown.analyses.entries
        if shown.current is None and entries:
            shown.take(entries[0])

    def _similar(self, audit: Report) -> Report | None:
        """The newest report by similarity of the sound that an audit is about."""
        reports = (entry.report for entry in self.analyses.model.entries)
        return next((r for r in reports if r is not None and same_output(r, audit)), None)

    @property
    def page(self) -> int:
        return self.pages.currentIndex()

    @property
    def catalog_path(self) -> str:
        return self.catalog.path

    @property
    def shown(self) -> Entry | None:
        return self.audit.current if self.page == AUDIT else self.list.current

    @property
    def chosen(self) -> list[Entry]:
        return (self.audit.list if self.page == AUDIT else self.list).chosen

    @property
    def shown_source(self) -> str:
        source = self.track.source_of_span()
        return source.track_id if source is not None else ""

    def choose(self, entry: Entry) -> None:
        (self.audit if entry in self.audits.model.entries else self.list).take(entry)

    def _counted(self) -> None:
        self.room.side.setVisible(bool(self.analyses.model.entries))

    def _catalog_changed(self) -> None:
        self.pages.catalog_changed()
        self.room.show_catalog(self.catalog.path, there=has_catalog(self))

    def _show_entry(self, entry: Entry | None) -> None:
        self.room.show_track(there=entry is not None)
        if entry is None or entry is self.track.entry:
            return
        self.sound.load(entry.audio)
        self._locate(entry)
        self.shares.set_report(entry.report)
        self.track.show_entry(entry)

    def compare(self) -> None:
        """Two finished analyses that are selected stand beside each other."""
        self.room.compare(self.list.pair, self.shares.leg)

    def compare_shown(self) -> None:
        """The one that is shown with another analysis of its sound, or with the one that stands next to it."""
        if (entry := self.list.current) is not None and (other := self.list.beside(entry)) is not None:
            self.show_page(ANALYSES)
            self.list.choose_pair(entry, other)
        else:
            self.tell(m.Trouble(self.tr("There are no two finished analyses to compare.")), "warning", ANALYSES)

    def _locate(self, entry: Entry) -> None:
        if entry.report is not None and has_catalog(self):
            self.whereabouts.ask(entry.report, self.catalog.path)

    def _news(self, entry: Entry) -> None:
        if entry is self.track.entry:
            self.track.show_entry(entry)

    def _finished(self, entry: Entry) -> None:
        if entry is self.track.entry:
            self._locate(entry)
            self.shares.set_report(entry.report)
            self.track.show_entry(entry)
            if self.track.evidence.span is not None:
                self._span_chosen(self.track.evidence.span)

    def _span_chosen(self, span: object) -> None:
        source = self.track.source_of_span()
        if source is not None:
            self.shares.show_source(source.track_id)

    def tell(
        self, trouble: m.Trouble, kind: str = "error", place: int | None = None, offers: Offers = (), about: str = ""
    ) -> None:
        self.notice.tell(trouble, kind, place, offers, about)

    def withdraw(self, about: str) -> None:
        self.notice.withdraw(about)

    @property
    def outputs(self) -> Outputs:
        return self.sound.menu.there

    def use_output(self, name: str) -> None:
        self.sound.set_output(name)

    # What comes in.

    def open_catalog(self, path: str) -> None:
        self.kept.setValue("catalog", paths.kept(path))
        self._use_catalog(path)
        self._warm()

    def _use_catalog(self, path: str) -> None:
        self.catalog.open(path, self.settings)
        self.commands.catalogs.remember(path)

    def add_to_catalog(self, found: m.Scanned) -> None:
        self.catalog.add(found.files, found.refused)

    def check_certificate(self, path: str) -> None:
        self.certificates.check(path)

    def import_rights(self, paths: Sequence[str]) -> None:
        self.show_page(RIGHTS)
        self.pages.rights.bring_in(paths)

    def draft_letter(self, entry: Entry, source: str) -> None:
        self.show_page(LETTERS)
        self.pages.letters.show_entry(entry, source)

    def take_plays(self, path: str) -> None:
        self.pages.royalties.plays.set_path(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            self.veil.show_words(self.intake.drop_words())
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.veil.hide()
        dropped = [paths.of_url(url) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.intake.dropped(dropped)

    # Looks and end.

    def retheme(self) -> None:
        self.header.retheme(theme_of(self))
        self.transport.retheme()
        self.track.retheme()
        self.shares.retheme()
        self.jobs.retheme()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_spaces"):
            self.retheme()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_close():
            event.ignore()
            return
        placement.keep(self)
        self.hide()  # the engine may take a moment to end, which is nothing to look at
        self.sound.close()
        self.catalog.stop()
        self.pages.stop()
        self.tasks.close()
        self.undo.clear()  # edits hold pages, which hold the edits: nothing is left to the order of a collection
        for queue in (self.analyses, self.audits, self.ingests):
            queue.keep()
        self.instance.close()
        super().closeEvent(event)
