"""A work, recording or agreement whole: what is known of it, who owns what, and where it comes from; edited by hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QWidget

from descant.engine import messages as m
from descant.gui.engine_words import in_words
from descant.gui.identifier_words import IPI, ISRC, ISWC, wrong
from descant.gui.languages import joined, worded
from descant.gui.quotes import quoted
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.owners_table import OwnersTable
from descant.gui.widgets.rights_words import change_words
from descant.gui.widgets.scrolled import Scrolled
from descant.quoting import shown
from descant.rights.answers import Details
from descant.rights.model import Agreement, Record, Recording, Work

MOST_LINES = 12


class RecordCard(QFrame):
    """store_wanted: Details as shown, and the record as it is to be. remove_wanted: Details. trouble: a Trouble."""

    store_wanted = Signal(object, object)
    remove_wanted = Signal(object)
    trouble = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.details: Details | None = None
        self._kind = Label(muted=True)
        self.title, self.code, self.names = fields.line(), fields.line(), fields.line()
        self._number = ElidedLabel(muted=True)
        self._code_name = Label()
        self._code_name.setBuddy(self.code)
        self._names_name = Label()
        self._names_name.setBuddy(self.names)
        self._problems = Label(wrap=True)
        self._problems.setObjectName("danger")
        self.shares = OwnersTable()
        self.add_party = push_button(self.tr("Add a party"), self._add_party)
        self.remove_party = push_button(self.tr("Remove the party"), self._remove_party)
        self.ipi = fields.line()
        self.ipi.setPlaceholderText(self.tr("Choose a party above"))
        self._shares_words = Label(muted=True, wrap=True)
        self._more = Label(muted=True, wrap=True)
        self._more.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.store = push_button(self.tr("Store"), self._store, primary=True)
        self.discard = push_button(self.tr("Discard"), self._discard)
        self.remove = push_button(self.tr("Remove"), lambda: self.remove_wanted.emit(self.details))
        self._code_words, self._ipi_words = Label(wrap=True), Label(wrap=True)
        for words in (self._code_words, self._ipi_words):
            words.setObjectName("danger")
            words.hide()
        self._code_kind = ISWC
        self._build()
        self.code.textChanged.connect(lambda text: _say(self._code_words, wrong(self._code_kind, text)))
        self.ipi.textChanged.connect(lambda text: _say(self._ipi_words, wrong(IPI, text)))
        for edit in (self.title, self.code, self.names):
            edit.textEdited.connect(self._edited)
        self.shares.itemChanged.connect(self._edited)
        self.shares.itemSelectionChanged.connect(self._show_ipi)
        self.ipi.textEdited.connect(self._edit_ipi)
        self.show_details(None)

    def _build(self) -> None:
        inside = framed("plain")
        self._parties = QWidget()
        self._parties.setObjectName("plain")
        stacked(
            beside(self.add_party, self.remove_party, 1, spacing=8),
            fields.named(self.tr("IPI name number of the party"), self.ipi), self._ipi_words,
            inside=self._parties, margins=(0, 0, 0, 0), spacing=8,
        )  # fmt: skip
        stacked(
            self._kind, fields.named(self.tr("Title"), self.title), self._number,
            stacked(self._code_name, self.code, self._code_words, spacing=3),
            stacked(self._names_name, self.names, spacing=3),
            self._problems, self.shares, self._parties, self._shares_words, self._more, 1,
            inside=inside, margins=(0, 12, 0, 0), spacing=8,
        )  # fmt: skip
        whole = framed("plain")
        stacked(
            (Scrolled(inside), 1), beside(self.remove, 1, self.discard, self.store, margins=(16, 8, 16, 12), spacing=8),
            inside=whole, margins=(0, 0, 0, 0), spacing=0,
        )  # fmt: skip
        nothing = Label(self.tr("What is chosen in the list stands here."), muted=True, wrap=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setMargin(24)
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(whole)
        stacked((self._stack, 1), inside=self, margins=(1, 1, 1, 1))

    # What is shown.

    def show_details(self, details: Details | None) -> None:
        self.details = details
        self._stack.setCurrentIndex(0 if details is None else 1)
        if details is None:
            return
        record = details.record
        self._problems.setText(joined("\n", (joined("  ", ("•", in_words(problem))) for problem in details.problems)))
        self._problems.setVisible(bool(details.problems))
        editable = not isinstance(record, Agreement)
        self.title.setReadOnly(not editable)
        self.title.setText(shown(record.kind if isinstance(record, Agreement) else record.title))
        self._number.set_whole(" ".join(part for part in (record.submitter, record.number) if part))
        self._number.setVisible(bool(record.number))
        for widget in (self._code_name, self.code, self._parties):
            widget.setVisible(editable)
        _say(self._code_words, "")
        for widget in (self._names_name, self.names):
            widget.setVisible(isinstance(record, Recording))
        if isinstance(record, Work):
            self._show_work(record)
        elif isinstance(record, Recording):
            self._show_recording(record)
        else:
            self._show_agreement(record)
        self._more.setText(joined("\n", self._known(details)))
        self._show_ipi()
        self.storing()

    def _show_work(self, work: Work) -> None:
        self._kind.setText(self.tr("Work"))
        self._code_kind = ISWC
        self._name_code(self.tr("ISWC"), work.iswc)
        self.shares.show_interests(work.interests)
        self._shares_words.setText(
            self.tr("Owned of the performing (PR), mechanical (MR) and synchronisation right (SR).")
            if work.interests else self.tr("No writer or publisher is stated.")
        )  # fmt: skip

    def _show_recording(self, recording: Recording) -> None:
        self._kind.setText(self.tr("Recording"))
        self._code_kind = ISRC
        self._name_code(self.tr("ISRC"), recording.isrc)
        self._names_name.setText(names := self.tr("Artists, with ; between"))
        self.names.setAccessibleName(names)
        self.names.setText(shown("; ".join(recording.artists)))
        self.shares.show_holders(recording.holders)
        self._shares_words.setText(
            self.tr("Owned of the recording.") if recording.holders else self.tr("No owner is stated.")
        )

    def _show_agreement(self, agreement: Agreement) -> None:
        self._kind.setText(self.tr("Agreement"))
        self.shares.show_parties(agreement.parties)
        self._shares_words.setText("")

    def _name_code(self, name: str, code: str) -> None:
        self._code_name.setText(name)
        self.code.setAccessibleName(name)
        self.code.setText(shown(code))
        _say(self._code_words, wrong(self._code_kind, code))

    def _known(self, details: Details) -> list[str]:
        record, said = details.record, []
        if isinstance(record, Work):
            titles = [one.title for one in record.alternative_titles]
            collected = sorted({c.territory for one in record.interests for c in one.collection if c.included})
            said += [
                self.tr("Also called: {what}").format(what="; ".join(titles)) if titles else "",
                self.tr("Recordings: {what}").format(what=", ".join(record.recordings)) if record.recordings else "",
                self.tr("Collected in: {what}").format(what=", ".join(collected)) if collected else "",
                self.tr("Answer: {what}").format(what=record.status) if record.status else "",
            ]
        if isinstance(record, Recording):
            works = [one.title or one.iswc or one.number for one in record.works]
            said += [
                self.tr("Label: {what}").format(what=record.label) if record.label else "",
                self.tr("Released: {what}").format(what=record.released) if record.released else "",
                self.tr("Of the work: {what}").format(what="; ".join(works)) if works else "",
            ]
        if isinstance(record, Agreement):
            said.append(" – ".join(part for part in (record.starts, record.ends) if part))
        for one in () if isinstance(record, Agreement) else record.disclosures:
            words = self.tr("The file states of AI, {about}: {what}")
            said.append(words.format(about=one.about, what=one.text))
        for _, link in details.links:
            words = (
                self.tr("Linked by {why}") if link.linked else self.tr("A person said that it is not the same: {why}")
            )
            said.append(words.format(why=in_words(link.reason or link.by)))
        said += [change_words(change) for change in details.history]
        lines = [worded(shown, line, 400) for line in said if line]
        return lines[:MOST_LINES] + [self.tr("and %Ln more", "", len(lines) - MOST_LINES)] * (len(lines) > MOST_LINES)

    # Edits.

    @property
    def edited(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.details is not None and self.store.isEnabled()

    def storing(self, *, done: bool = True) -> None:
        """What was typed is on its way; done: False where it was refused, and stands as typed."""
        self.store.setEnabled(not done)
        self.discard.setEnabled(not done)

    def _edited(self, *_: object) -> None:
        self.store.setEnabled(True)
        self.discard.setEnabled(True)

    def _add_party(self) -> None:
        self.shares.add_party()
        self._edited()

    def _remove_party(self) -> None:
        if self.shares.remove_party():
            self._edited()

    def _show_ipi(self) -> None:
        ipi = self.shares.ipi
        self.ipi.setEnabled(ipi is not None)
        self.ipi.setText(shown(ipi or ""))

    def _edit_ipi(self, text: str) -> None:
        self.shares.set_ipi(text)
        self._edited()

    def _discard(self) -> None:
        self.show_details(self.details)

    def _store(self) -> None:
        if self.details is None:
            return
        try:
            record = self._as_edited(self.details.record)
        except ValueError as error:
            words = self.tr("{what} is no share.").format(what=quoted(str(error)))
            self.trouble.emit(m.Trouble(words, self.tr("Give percent, as 33.33, between 0 and 100.")))
            return
        self.store_wanted.emit(self.details, record)

    def _as_edited(self, record: Record) -> Record:
        """Raises ValueError with what is no share."""
        if isinstance(record, Work):
            return replace(
                record,
                title=_kept(self.title, record.title),
                iswc=_kept(self.code, record.iswc),
                interests=self.shares.interests(),
            )
        if isinstance(record, Recording):
            before = "; ".join(record.artists)
            names = _kept(self.names, before)
            artists = tuple(part.strip() for part in names.split(";") if part.strip())
            return replace(
                record,
                title=_kept(self.title, record.title),
                isrc=_kept(self.code, record.isrc),
                artists=record.artists if names == before else artists,
                holders=self.shares.holders(),
            )
        return record


def _say(label: Label, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _kept(edit: QLineEdit, before: str) -> str:
    """What was typed; what stood before where nobody changed it, whatever of it could not be shown."""
    return before if edit.text() == shown(before) else edit.text().strip()
