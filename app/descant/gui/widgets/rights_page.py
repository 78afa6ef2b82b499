"""The Rights page: works, recordings, agreements and parties, what may belong together, every change, and imports."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QUndoStack
from PySide6.QtWidgets import QInputDialog, QSplitter, QWidget

from descant.engine import messages as m
from descant.engine import rights_messages as r
from descant.gui import paths, phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.queue.rights_edits import RightsEdits
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.shell import Shell, has_catalog
from descant.gui.widgets.buttons import JoinedButtons, check_box, push_button
from descant.gui.widgets.import_panel import ImportPanel
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import OneInFront, beside, framed, page_head, stacked
from descant.gui.widgets.link_dialog import LinkByHand
from descant.gui.widgets.notices import Notices, Teaching
from descant.gui.widgets.record_card import RecordCard
from descant.gui.widgets.rights_export import RightsExport
from descant.gui.widgets.rights_lists import (
    HISTORY,
    KINDS,
    PARTIES,
    PROPOSALS,
    RECORDINGS,
    WORKS,
    RightsLists,
)
from descant.gui.widgets.row_menu import give_menu
from descant.rights.answers import Applied, Change, Details, Matched, PartyRow, Proposal
from descant.rights.model import Agreement, Record, Recording, Work

TYPING_MS = 180
CARD = 440


class RightsPage(QWidget):
    """import_wanted: a file is to be chosen. save_wanted: a fields.Save. changed: rights data are others. refused: a
    change was, with its Trouble."""

    import_wanted = Signal()
    save_wanted = Signal(object)
    changed = Signal()
    refused = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, undo: QUndoStack) -> None:
        super().__init__()
        self.setObjectName("page")
        self._shell, self._tasks, self._edits = shell, tasks, RightsEdits(tasks, undo)
        self._counts: dict[str, int] = {}
        self._sought = ""
        self._read = False
        """Whether what is shown is of the catalog that is open."""
        self.notice = Notices()
        self.lists = RightsLists(tasks, held=lambda: self.card.edited)
        self.card = RecordCard()
        self.wizard = ImportPanel(shell, tasks, self._edits)
        self.none = Teaching(
            "rights",
            self.tr("Whose works are they?"),
            self.tr(
                "Bring in your works and recordings as CSV, XLSX, CWR or DDEX ERN. You see first what a file would "
                "bring, and can undo it. Reports, letters and royalties then name owners with their shares."
            ),
            self.tr("Import a file …"),
        )
        self.enter_work = push_button(self.tr("Enter a work …"), lambda: self._enter(WORKS))
        self.enter_recording = push_button(self.tr("Enter a recording …"), lambda: self._enter(RECORDINGS))
        self.none.offer(self.enter_work, self.enter_recording)
        names = (self.tr("Works"), self.tr("Recordings"), self.tr("Agreements"), self.tr("Parties"),
                 self.tr("To decide"), self.tr("History"))  # fmt: skip
        self.views = JoinedButtons([(name, name, "") for name in names], self)
        self.odd = check_box(self.tr("Only what is odd"))
        self.everything = push_button(self.tr("Of all parties"), lambda: self._limit(party=0))
        self.of_party = push_button(self.tr("Show works"), self._show_party)
        self.new = push_button(self.tr("New …"), self._new)
        self.new.setToolTip(self.tr("A work or recording, entered by hand"))
        self.match = push_button(self.tr("Look for matches"), self._match)
        self.by_hand = push_button(self.tr("Link by hand …"), self.link_by_hand)
        self.confirm = push_button(self.tr("They are the same"), lambda: self._decide(confirm=True), primary=True)
        self.reject = push_button(self.tr("They are not"), lambda: self._decide(confirm=False))
        self.undo_change = push_button(self.tr("Undo this change"), self._undo_change)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(lambda: self.lists.search(self._sought))
        self._build()
        self._connect()

    def _build(self) -> None:
        self._facts = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        export = push_button(self.tr("Export …"), self.export)
        bring = push_button(self.tr("Import …"), self.import_wanted, primary=True)
        self._export = export
        head = page_head((Label(self.tr("Rights")), self._facts), export, bring)
        self._split = QSplitter()
        self._split.setHandleWidth(12)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.lists)
        self._split.addWidget(self.card)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([900, CARD])
        self.card.setMinimumWidth(300)
        self._said = ElidedLabel(muted=True)
        foot = beside(
            self.odd, self.everything, (self._said, 1), self.new, self.of_party, self.by_hand, self.match,
            self.undo_change, self.reject, self.confirm, spacing=8,
        )  # fmt: skip
        whole, empty = QWidget(), framed("card")
        stacked(self.views.row, (self._split, 1), foot, inside=whole, margins=(0, 0, 0, 0), spacing=8)
        stacked(self.none, inside=empty, margins=(1, 1, 1, 1))
        self._stack = OneInFront()
        for one in (empty, whole):
            self._stack.addWidget(one)
        main = QWidget()
        stacked(head, self.notice, (self._stack, 1), inside=main, margins=(0, 0, 0, 0), spacing=12)
        self._whole = OneInFront()
        self._whole.addWidget(main)
        self._whole.addWidget(self.wizard)
        stacked((self._whole, 1), inside=self, margins=(16, 16, 16, 16))

    def _connect(self) -> None:
        self.none.wanted.connect(self.import_wanted)
        self.views.idClicked.connect(self.show_view)
        self.odd.toggled.connect(lambda on: self._limit(odd=on))
        self.card.store_wanted.connect(self._store)
        self.card.remove_wanted.connect(self._remove)
        self.card.trouble.connect(self.notice.tell)
        self.wizard.finished.connect(self._imported)
        self.wizard.undone.connect(self.refresh)
        self.wizard.closed.connect(self._back)
        offered = (
            self.confirm, self.reject, self.by_hand, self.of_party, self.undo_change, self.card.remove
        )  # fmt: skip
        for view in (*self.lists.tables, self.lists.history):
            give_menu(view, lambda: offered)
        self.lists.failed.connect(self.notice.tell)
        self.lists.chosen.connect(self._chosen)
        self.lists.loaded.connect(lambda total: self._said.set_whole(self.tr("%Ln listed", "", total)))
        self._enable()

    # Where the data are.

    def open(self) -> None:
        """The catalog that is open is another one, or its rights data are others."""
        self._read = False
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._read:
            self.refresh()

    def stop(self) -> None:
        self._typing.stop()
        self.lists.stop()

    def refresh(self) -> None:
        """Reads all that is shown again."""
        self._read = True
        if not has_catalog(self._shell):
            self._counted({})
            return
        catalog = self._shell.catalog_path
        self._tasks.ask(r.CountRights(catalog), key="rights counts", done=self._counted, failed=self._failed)

    def _counted(self, counts: dict[str, int]) -> None:
        self._counts = counts
        some = any(counts.get(kind) for kind in (*KINDS, "proposal"))
        names = {"work": self.tr("works: {n}"), "recording": self.tr("recordings: {n}"),
                 "link": self.tr("links: {n}"), "proposal": self.tr("to decide: {n}")}  # fmt: skip
        said = [words.format(n=phrases.number(counts[kind])) for kind, words in names.items() if counts.get(kind)]
        where = paths.short(self._shell.catalog_path)
        self._facts.set_whole(phrases.sentence(joined("   ·   ", said)) if said else where)
        self._stack.setCurrentIndex(1 if some else 0)
        self._export.setEnabled(some)
        waiting = counts.get("proposal", 0)
        words = self.tr("To decide ({n})").format(n=phrases.number(waiting)) if waiting else self.tr("To decide")
        self.views.button(PROPOSALS).setText(words)
        if some:
            self.lists.open(self._shell.catalog_path)
            if (shown := self.card.details) is not None and not self.card.edited:
                self._open_record(shown.n)
        else:
            self.card.show_details(None)
        self._enable()

    # Lists.

    def show_view(self, place: int) -> None:
        self.views.button(place).setChecked(True)
        self.card.setVisible(place < PARTIES)
        self.lists.show_list(place)

    def search(self, text: str) -> None:
        self._sought = text
        self._typing.start()

    def _limit(self, *, odd: bool | None = None, party: int | None = None) -> None:
        self.lists.limit(odd=odd, party=party)
        self._enable()

    def _loaded(self, total: int) -> None:
        self._said.set_whole(self.tr("%Ln listed", "", total))

    def _chosen(self) -> None:
        if self.lists.place < PARTIES:
            row = self.lists.record
            left = self.card.details
            if row is None and self.card.edited:
                return  # the list is being read again
            if self.card.edited and left is not None and row is not None and row.n != left.n:
                words = self.tr("What was typed in {title} was not stored.").format(title=quoted(_title(left.record)))
                self.notice.tell(
                    m.Trouble(words, self.tr("Choose Store before another one is chosen.")), "warning", "edit"
                )
                self.card.storing()
            if row is None:
                self.card.show_details(None)
            elif self.card.details is None or self.card.details.n != row.n:
                self._open_record(row.n)
        self._enable()

    def _open_record(self, number: int) -> None:
        request = r.OpenRecord(self._shell.catalog_path, number)
        self._tasks.ask(
            request, key="rights record", done=self.card.show_details, failed=lambda _: self.card.show_details(None)
        )

    def _show_party(self) -> None:
        row = next(iter(self.lists.rows), None)
        if isinstance(row, PartyRow):
            self._limit(party=row.n)
            self.show_view(WORKS if row.works or not row.recordings else RECORDINGS)

    def _enable(self) -> None:
        place, chosen = self.lists.place, bool(self.lists.rows)
        for widget, there in (
            (self.odd, place < PARTIES),
            (self.everything, place < PARTIES and bool(self.lists.records["work"].party)),
            (self.new, place in (WORKS, RECORDINGS)),
            (self.of_party, place == PARTIES),
            (self.match, place == PROPOSALS),
            (self.by_hand, place == PROPOSALS),
            (self.confirm, place == PROPOSALS),
            (self.reject, place == PROPOSALS),
            (self.undo_change, place == HISTORY),
        ):
            widget.setVisible(there)
        for button in (self.of_party, self.confirm, self.reject):
            button.setEnabled(chosen)
        change = self.lists.history.current
        self.undo_change.setEnabled(change is not None and not change.undone_by)
        if place == HISTORY:
            self._said.set_whole(self.tr("Every change can be undone, as long as no later one rests on it."))

    # Changes.

    def _edit(self, words: str, request: m.Request[Change]) -> None:
        self.notice.withdraw("edit")
        self._edits.ask(words, self._shell.catalog_path, request, self._changed, self._refused)

    def _changed(self, answer: object) -> None:
        self.refresh()
        self.changed.emit()

    def _refused(self, trouble: m.Trouble) -> None:
        self.notice.tell(trouble, about="edit")
        self.refused.emit(trouble)
        self.refresh()

    def _store(self, details: Details, record: Record) -> None:
        words = self.tr("the edit of {title}").format(title=quoted(_title(record)))
        request = r.EditRecord(self._shell.catalog_path, details.n, record, details.change)
        self.card.storing()
        self.notice.withdraw("edit")
        self._edits.ask(words, self._shell.catalog_path, request, self._changed, self._not_stored)

    def _not_stored(self, trouble: m.Trouble) -> None:
        """What was typed stands, to be typed otherwise."""
        self.card.storing(done=False)
        self._refused(trouble)

    def _enter(self, place: int) -> None:
        self.show_view(place)
        self._new()

    def _new(self) -> None:
        work = self.lists.place == WORKS
        words = self.tr("Title of the work") if work else self.tr("Title of the recording")
        title, given = QInputDialog.getText(self, self.tr("New"), words)
        if given and title.strip():
            self.add(title.strip())

    def add(self, title: str) -> None:
        """A work or recording, by the list that is shown, of which the title alone is known yet."""
        record: Record = Work(title) if self.lists.place == WORKS else Recording(title)
        self._tasks.ask(
            r.AddRecord(self._shell.catalog_path, record),
            label=self.tr("Adding {title}").format(title=quoted(title)),
            done=self._added,
            failed=self.notice.tell,
        )

    def _added(self, number: int) -> None:
        self.lists.choose(number)
        self.refresh()

    def _remove(self, details: Details) -> None:
        words = self.tr("the removal of {title}").format(title=quoted(_title(details.record)))
        self.card.show_details(None)
        self._edit(words, r.RemoveRecords(self._shell.catalog_path, (details.n,)))

    def _decide(self, *, confirm: bool) -> None:
        numbers = tuple(row.n for row in self.lists.rows if isinstance(row, Proposal))
        if numbers:
            words = self.tr("%Ln decisions", "", len(numbers))
            self._edit(words, r.DecideProposals(self._shell.catalog_path, numbers, confirm))

    def _undo_change(self) -> None:
        if (change := self.lists.history.current) is not None:
            words = self.tr("undoing change {n}").format(n=change.n)
            self._edit(words, r.UndoRights(self._shell.catalog_path, change.n))

    def link_by_hand(self) -> None:
        dialog = LinkByHand(self._tasks, self._shell.catalog_path, self)
        dialog.wanted.connect(self._edit)
        self.changed.connect(dialog.refresh)
        self.refused.connect(dialog.notice.tell)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _match(self) -> None:
        label = self.tr("Looking for matches")
        self._tasks.ask(
            r.MatchRights(self._shell.catalog_path), label=label, long=True, done=self._matched, failed=self.notice.tell
        )

    def _matched(self, found: Matched) -> None:
        words = self.tr("Tracks: {tracks}. Linked: {linked}. To decide: {proposed}. Nothing found for: {rest}.")
        self.notice.tell(
            m.Trouble(
                words.format(
                    tracks=phrases.number(found.tracks), linked=phrases.number(found.linked),
                    proposed=phrases.number(found.proposed), rest=phrases.number(found.unmatched),
                ),
                self.tr("Links can be undone under History."),
            ),
            "good",
        )  # fmt: skip
        self.refresh()

    # Imports.

    def bring_in(self, paths: Sequence[str]) -> None:
        """Shows what files would bring, one after the other."""
        if paths:
            self._whole.setCurrentWidget(self.wizard)
            self.wizard.open(paths)

    def _imported(self, done: Applied) -> None:
        counts = self.tr("Added: {added}. Changed: {changed}. As before: {unchanged}. Refused lines: {refused}.")
        said = counts.format(
            added=phrases.number(done.added), changed=phrases.number(done.changed),
            unchanged=phrases.number(done.unchanged), refused=phrases.number(done.refusals),
        )  # fmt: skip
        lines = [joined(": ", (str(one.line), in_words(one.reason))) for one in done.refused]
        remedy = self.tr("Undo takes it back.") if done.change else self.tr("Nothing in it was new.")
        self.notice.tell(m.Trouble(said, remedy, joined("\n", lines)), "warning" if done.refusals else "good")
        self.refresh()

    def export(self) -> None:
        dialog = RightsExport(self._shell.kept, self._tasks, self._shell.catalog_path, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(self.save_wanted)
        dialog.told.connect(self.notice.tell)
        dialog.show()

    def _back(self) -> None:
        self._whole.setCurrentIndex(0)

    def _failed(self, trouble: m.Trouble) -> None:
        self.notice.tell(trouble)


def _title(record: Record) -> str:
    return record.number if isinstance(record, Agreement) else record.title
