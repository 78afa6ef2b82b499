"""Choosing a model and its manifest, and reading them once: what stands on the Model audit page before an audit can."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QProgressBar, QPushButton

from descant.audit.state import EMBEDDINGS, IndexState
from descant.gui.queue.tasks import Task
from descant.gui.quotes import quoted
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.jobs import describe
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked

WIDTH = 720
STEPS = 1000
WITH = ("audio", "embeddings", "names")
"""What may come with a list of training tracks."""


class AuditSetup(QFrame):
    """make_wanted: model folder, manifest and what came with it, of WITH.

    model_wanted, manifest_wanted, index_wanted: a person wants to choose.
    """

    make_wanted = Signal(str, str, str)
    model_wanted = Signal()
    manifest_wanted = Signal()
    index_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QFrame | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setMaximumWidth(WIDTH)
        heading = Label(self.tr("Look inside a generative model"))
        heading.embolden(1.35)
        words = Label(
            self.tr(
                "Where a model's maker hands over its weights and the list of its training tracks, Descant measures in "
                "the weights which tracks, artists and publishers an output descends from. Nothing in a model's folder "
                "is ever run, and nothing leaves this computer."
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        self.model, self.choose_model = self._place(
            self.tr("Model"), self.tr("Folder with the model's config and its safetensors"), self.model_wanted
        )
        self.manifest, self.choose_manifest = self._place(
            self.tr("Manifest"), self.tr("List of its training tracks, .jsonl, .csv or .jws"), self.manifest_wanted
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for row, (name, field, button) in enumerate(
            (
                (self.tr("Model"), self.model, self.choose_model),
                (self.tr("Manifest"), self.manifest, self.choose_manifest),
            )
        ):
            label = Label(name)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(button, row, 2)
        self.came = QComboBox()
        for came, value in zip(
            (
                self.tr("The tracks' audio is on this computer"),
                self.tr("Embeddings came instead of audio"),
                self.tr("Only names and hashes came"),
            ),
            WITH,
            strict=True,
        ):
            self.came.addItem(came, value)
        label = Label(self.tr("Audio"))
        label.setBuddy(self.came)
        self.came.setAccessibleName(self.tr("What came with the list"))
        grid.addWidget(label, 2, 0)
        grid.addWidget(self.came, 2, 1)
        self.make = push_button(self.tr("Read the model"), self._make, primary=True)
        self.other = push_button(self.tr("Open an index …"), self.index_wanted)
        self.other.setToolTip(self.tr("A folder that “descant audit index” has made"))
        self.cancel = push_button(self.tr("Stop"), self.cancel_wanted)
        buttons = beside(self.make, self.cancel, 1, self.other, spacing=8)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, STEPS)
        self.bar.setAccessibleName(self.tr("Progress of reading the model"))
        self.hint = Label(muted=True, wrap=True)
        layout = stacked(heading, words, inside=self, margins=(24, 20, 24, 20), spacing=12)
        layout.addSpacing(4)
        layout.addLayout(grid)
        layout.addWidget(self.hint)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)
        for field in (self.model, self.manifest):
            field.textChanged.connect(self._changed)
            field.returnPressed.connect(self.make.click)
        self.manifest.textChanged.connect(self._look_beside)
        self.came.currentIndexChanged.connect(self._explain)
        self.show_task(None)

    def _place(self, name: str, hint: str, wanted: object) -> tuple[QLineEdit, QPushButton]:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        field.setAccessibleDescription(hint)
        button = push_button(self.tr("Choose …"), wanted)
        button.setAccessibleName(self.tr("Choose the {what}").format(what=name))
        return field, button

    def _make(self) -> None:
        self.make_wanted.emit(self.model.text().strip(), self.manifest.text().strip(), self.came.currentData())

    def _look_beside(self, manifest: str) -> None:
        """A list with embeddings beside it came with these."""
        name = manifest.strip()
        if name and Path(name).with_suffix(EMBEDDINGS).is_file():
            self.came.setCurrentIndex(WITH.index("embeddings"))

    def _explain(self) -> None:
        """What can be said by what came."""
        words = {
            "audio": self.tr(
                "Each training track is read once. This may take long; it can be stopped and goes on later."
            ),
            "embeddings": self.tr(
                "The weights cannot be asked about tracks without audio. By embeddings it can be said what outputs are "
                "like, not what the weights learnt. The file lies beside the list and is called {name}."
            ).format(name=Path(self.manifest.text().strip() or "set").with_suffix(EMBEDDINGS).name),
            "names": self.tr("Without audio and embeddings exact copies can be named by their hash, and nothing else."),
        }
        self.hint.setText(words[self.came.currentData()])

    def _changed(self) -> None:
        self.make.setEnabled(bool(self.model.text().strip() and self.manifest.text().strip()))

    def show_task(self, task: Task | None) -> None:
        """What is going on; None while nothing is."""
        busy = task is not None
        focused = self.isAncestorOf(self.window().focusWidget() or self)
        for widget in (self.model, self.manifest, self.came, self.choose_model, self.choose_manifest, self.other):
            widget.setEnabled(not busy)
        self.make.setVisible(not busy)
        self.cancel.setVisible(busy)
        self.bar.setVisible(busy)
        if busy and focused and not self.cancel.hasFocus():
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        if task is None:
            self.make.setText(self.tr("Read the model"))
            self._explain()
            self._changed()
            return
        waiting = task.state == "queued"
        self.hint.setText(self.tr("Waiting for its turn") if waiting else describe(task, time.monotonic()))
        self.bar.setValue(round((task.fraction or 0.0) * STEPS))

    def offer(self, found: IndexState) -> None:
        """An index that was not finished: the same model and manifest go on."""
        self.model.setText(found.model_folder)
        self.manifest.setText(found.manifest)
        self.came.setCurrentIndex(WITH.index("embeddings") if found.listed else 0)
        self.make.setText(self.tr("Go on"))
        self.hint.setText(
            self.tr("Reading {name} was stopped before its end. What was finished is kept.").format(
                name=quoted(found.model)
            )
        )
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)
