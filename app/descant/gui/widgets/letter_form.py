"""What a letter or notice is made of: the track and the source, the kind, who writes to whom, and the sign-off."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QDate, QSettings, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit

from descant.engine import publishing_messages as p
from descant.gui import phrases
from descant.gui.languages import spoken
from descant.gui.models.analyses import AnalysesModel, Entry
from descant.gui.widgets import fields
from descant.gui.widgets.analysis_choice import AnalysisChoice
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.notices.draft import Given, Kind, SignOff
from descant.quoting import shown

KINDS: tuple[Kind, ...] = ("licence", "dmca", "dsa")
SENDER = ("claimant", "on_behalf_of", "address", "phone", "email")
"""Kept from one letter to the next."""
MOST_NAME = 80
Lang = Literal["en", "de"]


class LetterForm(QFrame):
    """changed: anything of it is other than before."""

    changed = Signal()

    def __init__(self, analyses: AnalysesModel, kept: QSettings) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._kept = kept
        self.track = AnalysisChoice(analyses)
        self.source = QComboBox()
        fields.narrow(self.source)
        self.kind = JoinedButtons(
            (
                (self.tr("Licence offer"), self.tr("A letter that offers a licence"), ""),
                (
                    self.tr("DMCA"),
                    self.tr("Notification after 17 U.S.C. 512(c)(3)"),
                    self.tr("Takedown notification, United States"),
                ),
                (
                    self.tr("DSA"),
                    self.tr("Notice after article 16 of the Digital Services Act"),
                    self.tr("Notice to a hosting service, European Union"),
                ),
            ),
            self,
        )
        languages: tuple[tuple[str, Lang], ...] = (("English", "en"), ("Deutsch", "de"))
        self.lang = fields.choice(languages)
        self.lang.setCurrentIndex(max(0, self.lang.findData(spoken())))
        self.recipient = fields.text(self.tr("Whom it is for"), 52)
        self.urls = fields.text(self.tr("https://… one a line"), 52)
        self.reasons = fields.text("", 76)
        self.writer = {name: fields.line() for name in SENDER}
        self.signed_by, self.signed_on = fields.line(), fields.line("2026-10-31")
        self.statement = fields.text(self.tr("What you did: listened to which places, and so on"), 64)
        self._about = Label()
        self._build()
        self._restore()
        self.track.chosen.connect(self._track_chosen)
        self.source.currentIndexChanged.connect(self._tell)
        self.kind.idClicked.connect(self._kind_chosen)
        self.lang.currentIndexChanged.connect(self._tell)
        for one in self._lines():
            one.textChanged.connect(self._tell)
        for words in self._texts():
            words.textChanged.connect(self._tell)

    def _lines(self) -> list[QLineEdit]:
        return [*self.writer.values(), self.signed_by, self.signed_on]

    def _texts(self) -> list[QPlainTextEdit]:
        return [self.recipient, self.urls, self.reasons, self.statement]

    def _build(self) -> None:
        today = push_button(self.tr("Today"), self._today)
        names = {
            "claimant": self.tr("Your name or firm"),
            "on_behalf_of": self.tr("On behalf of"),
            "address": self.tr("Address"),
            "phone": self.tr("Telephone"),
            "email": self.tr("E-mail"),
        }
        rows = {name: fields.named(words, self.writer[name]) for name, words in names.items()}
        self.reasons.setAccessibleName(self.tr("Reasons or terms"))
        self._about.setBuddy(self.reasons)
        stacked(
            fields.named(self.tr("Analysed track"), self.track),
            fields.named(self.tr("Our music in it"), self.source),
            self.kind.row,
            fields.named(self.tr("Language"), self.lang),
            fields.named(self.tr("To"), self.recipient),
            fields.named(self.tr("Where the track is"), self.urls),
            stacked(self._about, self.reasons, spacing=3),
            _heading(self.tr("From")),
            *rows.values(),
            _heading(self.tr("Sign-off")),
            fields.named(
                self.tr("Who answers for it"), self.signed_by, self.tr("A person. The program signs for nobody")
            ),
            beside((fields.named(self.tr("Date"), self.signed_on), 1), stacked(1, today), spacing=6),
            fields.named(self.tr("Statement"), self.statement),
            inside=self,
            margins=(0, 12, 0, 0),
            spacing=10,
        )
        self._name_reasons()

    # What is chosen.

    def choose(self, entry: Entry | None, source: str = "") -> None:
        """Lists what is finished, and shows one of it with one of its sources."""
        self.track.refill(entry)
        if (at := self.source.findData(source)) >= 0:
            self.source.setCurrentIndex(at)

    def choose_kind(self, kind: Kind) -> None:
        self.kind.button(KINDS.index(kind)).click()

    def request(self) -> p.DraftNotice | None:
        """What is asked of the engine, None while no source is chosen."""
        entry, source = self.track.entry, self.source.currentData()
        if entry is None or entry.report is None or not source:
            return None
        return p.DraftNotice(
            entry.report,
            str(source),
            KINDS[self.kind.checkedId()],
            self.lang.currentData(),
            self._given(),
            self._signed(),
        )

    def _given(self) -> Given:
        sender = {name: edit.text() for name, edit in self.writer.items()}
        urls = tuple(line.strip() for line in self.urls.toPlainText().splitlines() if line.strip())
        return Given(**sender, recipient=self.recipient.toPlainText(), urls=urls, reasons=self.reasons.toPlainText())

    def _signed(self) -> SignOff:
        return SignOff(self.signed_by.text(), self.signed_on.text(), self.statement.toPlainText())

    def keep_sender(self) -> None:
        for name, edit in self.writer.items():
            self._kept.setValue(f"letters/{name}", edit.text())

    def _restore(self) -> None:
        for name, edit in self.writer.items():
            edit.setText(str(self._kept.value(f"letters/{name}", "")))

    def _today(self) -> None:
        self.signed_on.setText(QDate.currentDate().toString("yyyy-MM-dd"))

    def _track_chosen(self) -> None:
        entry = self.track.entry
        report = entry.report if entry is not None else None
        self.source.blockSignals(True)
        self.source.clear()
        for c in report.contributions if report is not None else ():
            name = " – ".join(part for part in (c.title, c.artist) if part) or c.path
            self.source.addItem(f"{shown(name, MOST_NAME)}  {phrases.percent(c.share_ppm)}", c.track_id)
        self.source.setEnabled(self.source.count() > 0)
        self.source.blockSignals(False)
        self._tell()

    def _kind_chosen(self) -> None:
        self._name_reasons()
        self._tell()

    def _name_reasons(self) -> None:
        offer = self.kind.checkedId() == 0
        self._about.setText(self.tr("What is offered") if offer else self.tr("Why it is held to be unlicensed"))

    def _tell(self) -> None:
        self.changed.emit()


def _heading(text: str) -> Label:
    label = Label(text)
    label.embolden()
    label.setContentsMargins(0, 8, 0, 0)
    return label
