"""Training sets: a signed manifest of tracks that may be trained on, checking one, and the EU's public summary."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from descant.engine import declaring_messages as d
from descant.engine import messages as m
from descant.gui import paths, phrases, screens
from descant.gui.languages import joined, worded
from descant.gui.queue.tasks import Tasks
from descant.gui.shell import Shell, has_catalog
from descant.gui.theme.theme import theme_of
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import JoinedButtons, check_box, push_button
from descant.gui.widgets.label import MOST_IN_LINE, Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.notices import Notice
from descant.gui.widgets.scrolled import Scrolled
from descant.quoting import shown

MAKE, CHECK, SUMMARY = range(3)
MARKS = {True: "✓", False: "✗", None: "–"}
MOST_MISSING = 40


class TrainingSets(QDialog):
    """Not modal. file_wanted: a FileField's path is to be chosen. save_wanted: a fields.Save."""

    file_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Training sets"))
        screens.resize(self, 620, 660)
        self._shell, self._tasks = shell, tasks
        self.notice = Notice()
        self.kinds = JoinedButtons(
            [(name, name, "") for name in (self.tr("Make"), self.tr("Check"), self.tr("Public summary"))], self
        )
        manifests, tables = self.tr("Signed manifests (*.jws)"), self.tr("Tables (*.csv)")
        self.name = fields.line()
        self.search = fields.line(self.tr("all tracks of the open catalog"))
        self.listed = fields.FileField(self.tr("List of tracks"), self.tr("in place of the words"), tables)
        self.terms = fields.FileField(self.tr("Licences"), self.tr("terms.json"), self.tr("Terms (*.json)"))
        self.licence = fields.line(self.tr("of tracks without one of their own"))
        self.without_terms = check_box(self.tr("Also tracks without a licence"))
        self.manifest = fields.FileField(self.tr("Manifest"), self.tr("signed, .jws"), manifests)
        self.key = fields.FileField(
            self.tr("Issuer's public key"), self.tr("had by another way"), self.tr("Keys (*.pem *.jwk *.json)")
        )
        self.audio = fields.FileField(self.tr("Folder with the audio"), self.tr("not compared"), folder=True)
        self.sets = fields.text(self.tr("signed manifests, one a line"), 90)
        self.add_set = fields.FileField(self.tr("Manifest"), self.tr("add one"), manifests)
        self.answers = fields.FileField(
            self.tr("What only you know"), self.tr("answers.json"), self.tr("Answers (*.json)")
        )
        self.go = push_button("", self._go, primary=True)
        self.title, self.lines = Label(wrap=True), Label(wrap=True)
        self.title.embolden()
        self._build()
        self._turn(MAKE)

    def _build(self) -> None:
        self._forms = QStackedWidget()
        forms: tuple[tuple[str, Sequence[tuple[str, QWidget]]], ...] = (
            (
                self.tr(
                    "Tracks of the open catalog with hashes, owners and terms, signed as certificates are. A model "
                    "that is trained on them can be audited by it."
                ),
                (
                    (self.tr("Name of the set"), self.name),
                    (self.tr("Tracks with these words"), self.search),
                    (self.tr("List of tracks with their terms"), self.listed),
                    (self.tr("Licences"), self.terms),
                    (self.tr("Licence"), self.licence),
                ),
            ),
            (
                self.tr("Offline: whether it was changed, whose key signed it, and whether the files are the same."),
                (
                    (self.tr("Manifest"), self.manifest),
                    (self.tr("Issuer's public key"), self.key),
                    (self.tr("Folder with the audio"), self.audio),
                ),
            ),
            (
                self.tr(
                    "The public summary of training content that the EU AI Act asks for, after the Commission's "
                    "template. What only a person can know is left to be filled in, and never invented."
                ),
                (
                    (self.tr("Manifests"), self.sets),
                    (self.tr("Add a manifest"), self.add_set),
                    (self.tr("What only you know"), self.answers),
                ),
            ),
        )
        for place, (words, rows) in enumerate(forms):
            form = framed("plain")
            parts: list[QWidget] = [self.without_terms] if place == MAKE else []
            stacked(
                Label(words, muted=True, wrap=True), *(fields.named(name, field) for name, field in rows), *parts, 1,
                inside=form, margins=(0, 0, 0, 0), spacing=8,
            )  # fmt: skip
            self._forms.addWidget(form)
        self._found = found = framed("card")
        stacked((Scrolled(self.title, self.lines, spacing=6), 1), inside=found, margins=(1, 12, 1, 8))
        stacked(
            self.kinds.row, self.notice, self._forms, beside(1, self.go), (found, 1), 0,
            inside=self, margins=(16, 16, 16, 16), spacing=12,
        )  # fmt: skip
        for field in (self.listed, self.terms, self.manifest, self.key, self.audio, self.add_set, self.answers):
            field.wanted.connect(self.file_wanted)
        self.kinds.idClicked.connect(self._turn)
        self.manifest.changed.connect(self._enable)
        self.add_set.changed.connect(self._add)
        self.sets.textChanged.connect(self._enable)

    def _turn(self, place: int) -> None:
        self._forms.setCurrentIndex(place)
        self.go.setText((self.tr("Sign and save …"), self.tr("Check"), self.tr("Save the summary …"))[place])
        self.notice.hide()
        self._tell("", "", [])
        self._enable()

    def _add(self) -> None:
        """What was chosen becomes a line of the manifests."""
        if path := self.add_set.path:
            self.sets.appendPlainText(paths.kept(path))
            self.add_set.set_path("")

    def _manifests(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.sets.toPlainText().splitlines())
        return tuple(paths.restored(line) for line in lines if line)

    def _enable(self) -> None:
        ready = (has_catalog(self._shell), bool(self.manifest.path), bool(self._manifests()))
        self.go.setEnabled(ready[self.kinds.checkedId()])

    # What is done.

    def _go(self) -> None:
        self.notice.hide()
        {MAKE: self._make, CHECK: self._check, SUMMARY: self._summarise}[self.kinds.checkedId()]()

    def _make(self) -> None:
        def write(path: str) -> None:
            out = path if path.lower().endswith(".jws") else f"{path}.jws"
            request = d.MakeTrainingSet(
                self._shell.catalog_path, out, self.search.text().strip(), (), self.listed.path, self.terms.path,
                self.licence.text().strip(), self.name.text().strip(), self.without_terms.isChecked(),
            )  # fmt: skip
            self._ask(request, self.tr("Training set"))

        title, kinds = self.tr("Save the training set"), self.tr("Signed manifests (*.jws)")
        self.save_wanted.emit(fields.Save(title, "training set.jws", kinds, write))

    def _check(self) -> None:
        request = d.CheckTrainingSet(self.manifest.path, self.key.path, self.audio.path)
        self._ask(request, self.tr("Checking the training set"))

    def _ask(self, request: m.Request[d.TrainingSetState], label: str) -> None:
        self._tasks.ask(request, label=label, done=self._show_state, failed=self.notice.tell)

    def _show_state(self, found: d.TrainingSetState) -> None:
        theme = theme_of(self)
        words = self.tr("It holds.") if found.ok else self.tr("It does not hold.")
        facts = [
            found.name,
            self.tr("Tracks: {n}").format(n=phrases.number(found.tracks)),
            self.tr("Hours: {n}").format(n=phrases.number(found.hours, 2)),
            self.tr("Without a licence: {n}").format(n=phrases.number(found.without_terms)),
            self.tr("Without an owner: {n}").format(n=phrases.number(found.without_owners)),
        ]
        lines = [joined("   ·   ", filter(None, facts))] if found.tracks else []
        lines += [f"{MARKS[one.holds]}  {one.name}: {one.words}" for one in found.checks]
        self._tell(words, theme.good if found.ok else theme.danger, [*lines, found.path])

    def _summarise(self) -> None:
        def write(path: str) -> None:
            out = path if path.lower().endswith((".pdf", ".html", ".json")) else f"{path}.pdf"
            request = d.SummariseTrainingSets(self._manifests(), (out,), self.answers.path)
            self._tasks.ask(request, done=self._summarised, failed=self.notice.tell)

        kinds = self.tr("Pages (*.pdf);;Web page (*.html);;Data (*.json)")
        self.save_wanted.emit(fields.Save(self.tr("Save the public summary"), "public summary.pdf", kinds, write))

    def _summarised(self, made: d.SummaryWritten) -> None:
        missing = [f"•  {label}" for label in made.missing[:MOST_MISSING]]
        words = self.tr("Saved.")
        if missing:
            words = self.tr("Saved. To be filled in by a person: {n}").format(n=phrases.number(len(made.missing)))
        self._tell(words, theme_of(self).good, [*made.out, *missing])

    def _tell(self, title: str, colour: str, lines: Sequence[str]) -> None:
        self._found.setVisible(bool(title))
        self.title.setText(title)
        self.title.setStyleSheet(f"color: {colour}" if colour else "")
        self.lines.setText(joined("\n", (worded(shown, line, MOST_IN_LINE) for line in lines)))
