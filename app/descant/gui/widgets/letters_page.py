"""The Letters page: a licence offer or a takedown notice drawn up from an analysis, read, signed off, and written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from descant.engine import messages as m
from descant.engine import publishing_messages as p
from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.models.analyses import AnalysesModel, Entry
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.shell import Shell
from descant.gui.terms import term
from descant.gui.theme.theme import theme_of
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import OneInFront, beside, framed, page_head, stacked
from descant.gui.widgets.letter_form import LetterForm
from descant.gui.widgets.notices import Notices, Teaching
from descant.gui.widgets.paper import Paper
from descant.gui.widgets.scrolled import Scrolled
from descant.report.file_names import file_stem

FORM = 400
TYPING_MS = 250
"""Pause in typing after which the paper is drawn up again."""


class LettersPage(QWidget):
    """save_wanted: a fields.Save. A paper is final only when a named person has signed off and nothing is missing."""

    save_wanted = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, analyses: AnalysesModel) -> None:
        super().__init__()
        self.setObjectName("page")
        self._shell, self._tasks = shell, tasks
        self._shown: p.DraftNotice | None = None
        """What the paper that is shown was drawn up from."""
        self._missing: tuple[str, ...] = ()
        self.notice = Notices()
        self.form = LetterForm(analyses, shell.kept)
        self.paper = Paper()
        self.state = Label(wrap=True)
        self.save = push_button(self.tr("Save the draft …"), lambda: self._save(final=False))
        self.finish = push_button(self.tr("Make it final …"), lambda: self._save(final=True), primary=True)
        self.none = Teaching(
            "letter",
            self.tr("From a finding to a letter"),
            self.tr(
                "Open a finished analysis with a source in it. The letter says where to listen, and that influence is "
                "not infringement. A licence offer is where most publishers begin. Nothing is ever sent."
            ),
        )
        self.refused = Label(wrap=True)
        self.refused.embolden()
        self.why_not = Label(muted=True, wrap=True)
        self.licence = push_button(self.tr("Offer a licence instead"), lambda: self.form.choose_kind("licence"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.refresh)
        self._build()
        self.form.changed.connect(self._typing.start)
        self.form.kind.idClicked.connect(self.refresh)

    def _build(self) -> None:
        said = self.tr("Drafts for a person to judge, sign and send. Nothing is sent from here.")
        words = Label(said, muted=True, wrap=True)
        head = page_head((Label(self.tr("Letters")), words))
        form, paper, refusal = framed("card"), framed("card"), QWidget()
        refusal.setObjectName("plain")
        scrolled = Scrolled(self.form)
        scrolled.setAccessibleName(self.tr("Letters"))
        stacked((scrolled, 1), inside=form, margins=(1, 1, 1, 1))
        form.setMinimumWidth(340)
        stacked(
            self.refused, self.why_not, beside(self.licence, 1), 1,
            inside=refusal, margins=(24, 20, 24, 20), spacing=12,
        )  # fmt: skip
        self._stack = OneInFront()
        for one in (self.none, self.paper, refusal):
            self._stack.addWidget(one)
        stacked((self._stack, 1), inside=paper, margins=(8, 8, 4, 8))
        right = QWidget()
        stacked(
            (paper, 1), beside((self.state, 1), self.save, self.finish, spacing=8),
            inside=right, margins=(0, 0, 0, 0), spacing=8,
        )  # fmt: skip
        split = QSplitter()
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(form)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([FORM, 900])
        stacked(head, self.notice, (split, 1), inside=self, margins=(16, 16, 16, 16), spacing=12)
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.form.track.entry is None:
            self.form.choose(self._shell.shown)
        else:
            self.form.choose(self.form.track.entry, str(self.form.source.currentData()))
        if not self.isAncestorOf(self.window().focusWidget() or self):
            self.form.track.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self, text: str) -> None:
        """In the letter as it stands."""
        self.paper.seek(text)

    def stop(self) -> None:
        self._typing.stop()

    def show_entry(self, entry: Entry, source: str) -> None:
        """A letter about one source in one track."""
        self.form.choose(entry, source)
        self.refresh()

    # The paper.

    def refresh(self, *_: object) -> None:
        """Draws the paper up again from what the form says."""
        self._typing.stop()
        request = self.form.request()
        if request is None:
            self._shown = None
            self._stack.setCurrentIndex(0)
            self._enable()
            return
        self._tasks.ask(
            request, key="letter", done=lambda drafted: self._drawn(request, drafted), failed=self._not_drawn
        )

    def _drawn(self, request: p.DraftNotice, drafted: p.NoticeDrafted) -> None:
        self._shown, self._missing = request, drafted.missing
        self.form.keep_sender()
        self.paper.show_letter(drafted)
        self._stack.setCurrentIndex(1)
        self._enable()

    def _not_drawn(self, trouble: m.Trouble) -> None:
        self._shown, self._missing = None, ()
        self.refused.setText(phrases.sentence(in_words(trouble.cause)))
        self.why_not.setText(in_words(trouble.remedy))
        self.licence.setVisible(self.form.kind.checkedId() != 0)
        self._stack.setCurrentIndex(2)
        self._enable()

    def _enable(self) -> None:
        there, theme = self._shown is not None, theme_of(self)
        self.save.setEnabled(there)
        self.finish.setEnabled(there and not self._missing)
        if there and self._missing:
            said = self.tr("A draft. Still to be given: {what}").format(what=joined(", ", map(term, self._missing)))
        else:
            said = self.tr("Nothing is missing: it can be made final.") if there else ""
        self.state.setText(said)
        self.state.setStyleSheet(f"color: {theme.muted if self._missing or not there else theme.good}")

    def _save(self, *, final: bool) -> None:
        request, entry = self._shown, self.form.track.entry
        if request is None or entry is None:
            return

        def write(path: str) -> None:
            out = path if path.lower().endswith((".pdf", ".txt")) else f"{path}.pdf"
            label = self.tr("Letter about {title}").format(title=quoted(entry.title))
            self._tasks.ask(
                replace(request, final=final, out=(out,)), label=label, done=self._written, failed=self.notice.tell
            )

        state = self.tr("final") if final else self.tr("draft")
        name = f"{file_stem(entry.title)} {request.kind} {state}.pdf"
        title = self.tr("Save the final letter") if final else self.tr("Save the draft")
        kinds = self.tr("Pages (*.pdf);;Text (*.txt)")
        self.save_wanted.emit(fields.Save(title, name, kinds, write))

    def _written(self, drafted: p.NoticeDrafted) -> None:
        if drafted.final:
            words = self.tr("The letter is final, signed off, and saved. Nothing was sent.")
        else:
            words = self.tr("The draft was saved. Nothing was sent.")
        self.notice.tell(m.Trouble(words, drafted.files[0]), "good")
