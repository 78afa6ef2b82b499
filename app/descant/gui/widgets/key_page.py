"""The signing key of this computer: made, taken from a file, and its public part handed over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from descant.engine import key_messages as k
from descant.engine import messages as m
from descant.gui import paths
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.quotes import quoted
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.gui.widgets.notices import Notice
from descant.paths import keys_folder
from descant.quoting import shown


class KeyPage(QWidget):
    """file_wanted: a FileField; save_wanted: a fields.Save."""

    file_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._tasks, self._folder = tasks, str(keys_folder())
        heading = Label(self.tr("Signing key"))
        heading.embolden(1.2)
        words = Label(
            self.tr(
                "Certificates are signed with this computer's own key. It proves that nothing was changed since, and "
                "not who signed: hand its public part to the other side by a way that they trust."
            ),
            muted=True, wrap=True,
        )  # fmt: skip
        self.notice = Notice()
        self.said = Label(self.tr("Looking …"), wrap=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.make = push_button(self.tr("Make a key"), self._make, primary=True)
        self.export = push_button(self.tr("Export the public key …"), self._export)
        kinds = self.tr("Keys (*.pem);;All files (*)")
        self.file = fields.FileField(self.tr("Key to import"), self.tr("Ed25519, PEM, without a password"), kinds)
        self.take = push_button(self.tr("Sign with this key from now on"), self._take)
        self.take.setEnabled(False)
        self.file.changed.connect(lambda: self.take.setEnabled(bool(self.file.path)))
        self.file.wanted.connect(self.file_wanted)
        kept = Label(
            self.tr("The key before it stays in its folder. What was signed with it stays valid under its public key."),
            muted=True, wrap=True,
        )  # fmt: skip
        stacked(
            heading, words, self.notice, self.said, beside(self.make, self.export, 1, spacing=8),
            fields.named(self.tr("Another key"), self.file), kept, beside(self.take, 1),
            inside=self, margins=(0, 0, 0, 0), spacing=12,
        )  # fmt: skip
        self._asked: Task | None = None
        self._ask(k.LookAtKey(self._folder))

    def _ask(self, request: m.Request[k.OwnKey]) -> None:
        self._asked = self._tasks.ask(request, key="own key", done=self._told, failed=self._failed)

    def stop(self) -> None:
        """Nothing is told to a page that goes."""
        if self._asked is not None:
            self._tasks.forget(self._asked)

    def _told(self, found: k.OwnKey) -> None:
        there = bool(found.fingerprint)
        words = self.tr("Fingerprint: {print}\nIt lies in {folder}")
        self.said.setText(
            words.format(print=found.fingerprint, folder=shown(paths.short(self._folder)))
            if there
            else self.tr("There is no key yet. The first certificate makes one.")
        )
        self.make.setVisible(not there)
        self.export.setEnabled(there)
        if found.aside:
            words = self.tr("Certificates are signed with the imported key from now on.")
            kept = self.tr("The key before it is now {name}.").format(name=quoted(Path(found.aside).name))
            self.notice.tell(m.Trouble(words, kept), "good")

    def _failed(self, trouble: m.Trouble) -> None:
        self.said.setText(self.tr("The key cannot be used."))
        self.export.setEnabled(False)
        self.notice.tell(trouble)

    def _make(self) -> None:
        self._ask(k.MakeKey(self._folder))

    def _take(self) -> None:
        self._ask(k.ImportKey(self._folder, self.file.path))

    def _export(self) -> None:
        def save(out: str) -> None:
            def saved(path: str) -> None:
                words = self.tr("The public key was written.")
                self.notice.tell(m.Trouble(words, shown(path)), "good")

            self._tasks.ask(k.ExportPublicKey(self._folder, out), done=saved, failed=self._failed)

        kinds = self.tr("Public keys (*.json *.pem)")
        self.save_wanted.emit(fields.Save(self.tr("Export the public key"), "public-key.json", kinds, save))
