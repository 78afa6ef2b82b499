"""Training sets: a signed list of the catalog's tracks that a model may be trained on, its check, and the public
summary that the EU's AI Act asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from descant.engine import declaring as d
from descant.engine import messages as m
from descant.gui import phrases, screens
from descant.gui.queue.tasks import Tasks
from descant.gui.shell import Shell, has_catalog
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, framed, stacked
from descant.gui.widgets.notices import Notice
from descant.gui.widgets.scrolled import Scrolled
from descant.report.file_names import file_stem

ALL, SELECTED, LISTED = range(3)


class TrainingSets(QDialog):
    """Not modal. file_wanted: a file is to be chosen. save_wanted: a place to write to."""

    file_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Training set"))
        screens.resize(self, 620, 880)
        self._shell, self._tasks = shell, tasks
        self._ids: tuple[str, ...] = ()
        self.state: d.TrainingSetState | None = None
        """The manifest that was made or opened last."""
        self.notice = Notice()
        self.which = JoinedButtons(
            (
                (self.tr("All tracks"), self.tr("All tracks of the open catalog"), ""),
                (self.tr("Selected"), self.tr("Tracks that are selected in the catalog"), ""),
                (self.tr("From a list"), self.tr("Tracks that a CSV lists, with their own terms"), ""),
            ),
            self,
        )
        self.listed = fields.FileField(self.tr("List"), self.tr("CSV: track, licence, tdm"), self.tr("Lists (*.csv)"))
        self.terms = fields.FileField(self.tr("Terms"), self.tr("licences, as JSON"), self.tr("Terms (*.json)"))
        self.licence, self.name = fields.line(self.tr("as the terms have it")), fields.line()
        self.without = QCheckBox(self.tr("Also tracks without a licence that holds"))
        self.make_button = push_button(self.tr("Make and sign …"), self._make, primary=True)
        self.check_button = push_button(self.tr("Open a manifest …"), self._open)
        self.answers = fields.FileField(self.tr("Answers"), self.tr("none yet"), self.tr("Answers (*.json)"))
        self.summary_button = push_button(self.tr("Save the public summary …"), self._summarise)
        self.said = Label(wrap=True)
        self.left = Label(wrap=True, muted=True)
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        stacked(
            self._making(), self._made(), self._summary(), 1, inside=inside, margins=(0, 0, 8, 0), spacing=12
        )  # fmt: skip
        close = push_button(self.tr("Close"), self.reject)
        stacked(self.notice, (Scrolled(inside), 1), beside(1, close), inside=self, margins=(16, 16, 16, 16), spacing=12)
        for field in (self.listed, self.terms, self.answers):
            field.wanted.connect(self.file_wanted)
            field.changed.connect(self._enable)
        self.which.idClicked.connect(self._enable)
        self._show(None)

    def begin(self, selected: Sequence[str]) -> None:
        """selected: ids of the tracks that are selected in the catalog."""
        self._ids = tuple(selected)
        number = phrases.number(len(selected))
        self.which.button(SELECTED).setText(self.tr("Selected ({n})").format(n=number))
        self.which.button(SELECTED if selected else ALL).setChecked(True)
        self._enable()
        self.show()

    def _making(self) -> QWidget:
        card = framed("card")
        words = self.tr(
            "A signed list of tracks that a model may be trained on: what they are, whose they are, and on whose terms."
            " Files are named from the folder that all have in common; keep the list there."
        )
        stacked(
            Label(words, wrap=True, muted=True),
            self.which.row,
            self.listed,
            fields.named(self.tr("Terms"), self.terms, self.tr("Licences with licensor, licensee and dates")),
            fields.named(self.tr("Licence of tracks that name none"), self.licence),
            fields.named(self.tr("Name of the set"), self.name),
            self.without,
            beside(1, self.check_button, self.make_button, spacing=8),
            inside=card, margins=(16, 12, 16, 12), spacing=10,
        )  # fmt: skip
        return card

    def _made(self) -> QWidget:
        self._result = framed("card")
        stacked(self.said, inside=self._result, margins=(16, 12, 16, 12), spacing=6)
        return self._result

    def _summary(self) -> QWidget:
        self._about_summary = framed("card")
        words = self.tr(
            "The public summary of training content of the EU's AI Act, filled from this set as far as it knows. What"
            " only a person can know is marked and never made up: give it in the JSON that is saved beside. Check all"
            " of it against the official template."
        )
        stacked(
            Label(words, wrap=True, muted=True),
            fields.named(self.tr("Answers of a person"), self.answers),
            beside((self.left, 1), self.summary_button, spacing=8),
            inside=self._about_summary, margins=(16, 12, 16, 12), spacing=10,
        )  # fmt: skip
        return self._about_summary

    def _enable(self, *_: object) -> None:
        place = self.which.checkedId()
        self.which.button(SELECTED).setEnabled(bool(self._ids))
        self.listed.setVisible(place == LISTED)
        self.make_button.setEnabled(has_catalog(self._shell) and (place != LISTED or bool(self.listed.path)))

    def _show(self, state: d.TrainingSetState | None) -> None:
        self.state = state
        self._enable()
        self._result.setVisible(state is not None)
        self._about_summary.setVisible(state is not None and state.ok)
        self.left.setText("")
        if state is None:
            return
        head = self.tr("It holds.") if state.ok else self.tr("It does not hold.")
        facts = self.tr("{tracks} tracks, {hours} hours of audio").format(
            tracks=phrases.number(state.tracks), hours=phrases.number(state.hours, 1)
        )
        lines = [f"{Path(state.path).name}: {head}", *([facts] if state.tracks else [])]
        lines += [f"• {check.words}" for check in state.checks]
        self.said.setText("\n".join(lines))
        self.said.setToolTip(phrases.tip([state.path]))

    # What a person does.

    def _make(self) -> None:
        def make(path: str) -> None:
            place = self.which.checkedId()
            request = d.MakeTrainingSet(
                catalog=self._shell.catalog_path,
                out=path if path.lower().endswith(".jws") else path + ".jws",
                ids=self._ids if place == SELECTED else (),
                listed=self.listed.path if place == LISTED else "",
                terms=self.terms.path,
                licence=self.licence.text().strip(),
                name=self.name.text().strip(),
                without_terms=self.without.isChecked(),
            )
            self._ask(request)

        name = f"{file_stem(self.name.text().strip() or self.tr('training set'))}.jws"
        self.save_wanted.emit(fields.Save(self.tr("Save the training set"), name, self._kinds(), make))

    def _open(self) -> None:
        field = fields.FileField(self.tr("Open a training set"), kinds=self._kinds())
        field.changed.connect(lambda: self._ask(d.CheckTrainingSet(field.path)))
        self.file_wanted.emit(field)

    def _kinds(self) -> str:
        return self.tr("Training sets (*.jws)")

    def _ask(self, request: d.MakeTrainingSet | d.CheckTrainingSet) -> None:
        self.notice.hide()
        self._tasks.ask(
            request, label=self.tr("Training set"), key="training set", done=self._show, failed=self._failed
        )

    def _summarise(self) -> None:
        def write(path: str) -> None:
            if self.state is None:
                return
            pdf = path if path.lower().endswith(".pdf") else path + ".pdf"
            out = pdf, str(Path(pdf).with_suffix(".json"))
            request = d.SummariseTrainingSets((self.state.path,), out, self.answers.path)
            label = self.tr("Public summary")
            self._tasks.ask(request, label=label, key="summary", done=self._summarised, failed=self._failed)

        self.notice.hide()
        name = self.tr("Public summary of training content") + ".pdf"
        self.save_wanted.emit(fields.Save(self.tr("Save the public summary"), name, "PDF (*.pdf)", write))

    def _summarised(self, written: d.SummaryWritten) -> None:
        count = phrases.number(len(written.missing))
        self.left.setText(self.tr("Saved; {n} entries are to be filled in by a person.").format(n=count))
        self.left.setToolTip(phrases.tip([*written.out, *written.missing]))

    def _failed(self, trouble: m.Trouble) -> None:
        self.notice.tell(trouble)
