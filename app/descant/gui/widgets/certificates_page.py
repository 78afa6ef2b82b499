"""The Certificates page: those made here, and checking any."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSplitter, QWidget

from descant.engine import certificate_messages as c
from descant.engine import messages as m
from descant.gui import paths, phrases
from descant.gui.models.analyses import AnalysesModel
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.shell import Shell
from descant.gui.widgets import desktop, fields
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.certificate_check import CheckForm, Verdict
from descant.gui.widgets.certificate_form import CertificateForm
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.layouts import OneInFront, framed, page_head, stacked
from descant.gui.widgets.notices import Notices, Teaching
from descant.gui.widgets.row_menu import give_menu
from descant.gui.widgets.scrolled import Scrolled
from descant.gui.widgets.tables import Table

FORM = 400
LISTED = 500


def listed(folder: str) -> tuple[tuple[str, str], ...]:
    """(path, time made in UTC) of the certificates in a folder, the newest first."""
    found = [(f.stat().st_mtime, str(f)) for f in Path(folder).glob("*.jws")]
    return tuple(
        (path, datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        for when, path in sorted(found, reverse=True)[:LISTED]
    )


class CertificatesPage(QWidget):
    """check_wanted: a certificate is to be chosen and checked. make_wanted: an Entry, and Choices. file_wanted: the
    path of a FileField is to be chosen. save_wanted: a fields.Save."""

    check_wanted = Signal()
    make_wanted = Signal(object, object)
    file_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, shell: Shell, tasks: Tasks, analyses: AnalysesModel, folder: Path) -> None:
        super().__init__()
        self.setObjectName("page")
        self._shell, self._tasks, self._folder = shell, tasks, folder
        self._newest = self._sought = ""
        self._paths: list[str] = []
        """Of the rows: a name that is no Unicode does not survive the way through Qt."""
        self.notice = Notices()
        self.form = CertificateForm(tasks, analyses, shell.kept)
        self.check_form = CheckForm()
        self.verdict = Verdict()
        self.none = Teaching(
            "certificate",
            self.tr("No certificate yet"),
            self.tr(
                "A certificate says what an analysis found, and is signed: whoever holds it can check offline that "
                "nothing was changed. Choose a finished analysis on the left. To check a certificate that you were "
                "given, drop its file here."
            ),
            self.tr("Check a certificate …"),
        )
        self.none.wanted.connect(self.check_wanted)
        columns = ((self.tr("Track"), 0), (self.tr("Made"), 160), (self.tr("File"), 0))
        self.table = Table(self.tr("Certificates"), columns, 36)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.itemSelectionChanged.connect(self._selected)
        self.table.setWordWrap(False)
        self.table.itemActivated.connect(lambda _: self.open_pdf())
        self._build()
        give_menu(self.table, lambda: (self.pdf, self.check_one, self.show_folder))
        self.form.make_wanted.connect(self._make)
        self.form.file_wanted.connect(self.file_wanted)
        self.check_form.file_wanted.connect(self.file_wanted)
        self.check_form.check_wanted.connect(self._check)
        self.check_form.again_wanted.connect(self._again)
        self.check_form.verifier_wanted.connect(self._write_verifier)

    def _build(self) -> None:
        where = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        where.set_whole(paths.short(str(self._folder)), str(self._folder))
        self.pdf = push_button(self.tr("Open PDF"), self.open_pdf)
        self.show_folder = push_button(self.tr("Show in folder"), lambda: desktop.open_file(self._folder, self.notice))
        self.check_one = push_button(self.tr("Check"), lambda: self.check(self.current))
        check = push_button(self.tr("Check a certificate …"), self.check_wanted)
        head = page_head((Label(self.tr("Certificates")), where), self.pdf, self.show_folder, self.check_one, check)
        names = (self.tr("Make"), self.tr("Check"))
        self.kinds = JoinedButtons([(name, name, "") for name in names], self)
        self._forms = OneInFront()
        forms = ((self.form, self.form.make), (self.check_form, self.check_form.check))
        for name, (form, button) in zip(names, forms, strict=True):
            whole = framed("plain")
            foot = stacked(button, margins=(16, 4, 16, 12))
            scrolled = Scrolled(form)
            scrolled.setAccessibleName(name)
            stacked((scrolled, 1), foot, inside=whole, margins=(0, 0, 0, 0), spacing=0)
            self._forms.addWidget(whole)
        self.kinds.idClicked.connect(self._forms.setCurrentIndex)
        left = framed("card")
        stacked(
            stacked(self.kinds.row, margins=(16, 12, 16, 0)), (self._forms, 1),
            inside=left, margins=(1, 1, 1, 1), spacing=0,
        )  # fmt: skip
        left.setMinimumWidth(360)
        card = framed("card")
        self._stack = OneInFront()
        self._stack.addWidget(self.none)
        self._stack.addWidget(self.table)
        self._said = Label(muted=True)
        self._said.setMargin(12)
        self._said.hide()
        stacked(self._said, (self._stack, 1), inside=card, margins=(1, 4, 1, 4))
        right = QSplitter(Qt.Orientation.Vertical)
        right.setHandleWidth(12)
        right.setChildrenCollapsible(False)
        right.addWidget(card)
        right.addWidget(self.verdict)
        right.setSizes([400, 300])
        split = QSplitter()
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([FORM, 900])
        stacked(head, self.notice, (split, 1), inside=self, margins=(16, 16, 16, 16), spacing=12)
        self._selected()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.track.refill(None if self.form.track.entry is not None else self._shell.shown)

    @property
    def current(self) -> str:
        """Path of the chosen certificate, "" if none."""
        row = self.table.currentRow()
        return self._paths[row] if 0 <= row < len(self._paths) else ""

    def refresh(self) -> None:
        folder = str(self._folder)
        self._tasks.run(lambda: listed(folder), done=self._show)

    def search(self, text: str) -> None:
        """Among those that were made here."""
        self._sought = text
        found = self.table.seek(text)
        self._said.setText(self.tr("Nothing fits what is sought.") if self._paths and not found else "")
        self._said.setVisible(bool(self._said.text()))

    def _make(self) -> None:
        if (entry := self.form.track.entry) is not None:
            self.notice.withdraw("certificate")
            self.make_wanted.emit(entry, self.form.choices())

    def made(self, certificate: m.CertificateMade) -> None:
        self._newest = certificate.jws
        self.form.keep()
        self.refresh()
        done = self.tr("The certificate is made and signed.")
        files = (certificate.pdf, certificate.timestamp, certificate.audio_copy)
        names = ", ".join(quoted(Path(path).name) for path in files if path)
        self.notice.tell(m.Trouble(done, names), "good", "certificate")

    def check(self, path: str) -> None:
        """Checks a file, with what it is to be compared with as the form has it."""
        if path:
            self.kinds.button(1).setChecked(True)
            self._forms.setCurrentIndex(1)
            self.check_form.file.set_path(path)
            self._check()

    def _check(self) -> None:
        request = self.check_form.request()
        self.verdict.hide()
        self._tasks.ask(
            request,
            key="check",
            done=lambda found: self.verdict.show_checked(request.path, found),
            failed=self.notice.tell,
        )

    def _again(self) -> None:
        """The analysis once more, with the catalog that is open."""
        path = self.check_form.file.path
        self.verdict.hide()
        self._tasks.ask(
            c.Reproduce(path, self.check_form.audio.path, self._shell.catalog_path),
            label=self.tr("Analysing {name} again").format(name=quoted(Path(path).name)),
            done=lambda found: self.verdict.show_reproduced(path, found),
            failed=self.notice.tell,
        )

    def _write_verifier(self) -> None:
        def write(path: str) -> None:
            out = path if path.lower().endswith(".py") else f"{path}.py"
            self._tasks.ask(c.WriteVerifier(out), done=self._written, failed=self.notice.tell)

        title, kinds = self.tr("Save the verifier"), self.tr("Python (*.py)")
        self.save_wanted.emit(fields.Save(title, "verify_descant.py", kinds, write))

    def _written(self, path: str) -> None:
        words = self.tr("The verifier was saved. It needs Python and one package, and not this program.")
        self.notice.tell(m.Trouble(words, path), "good")

    def open_pdf(self) -> None:
        if self.current:
            desktop.open_file(Path(self.current).with_suffix(".pdf"), self.notice)

    def _show(self, found: tuple[tuple[str, str], ...]) -> None:
        self._paths = [path for path, _ in found]
        rows = [(Path(path).stem, phrases.date(made), Path(path).name) for path, made in found]
        self.table.fill(rows, [[path] for path in self._paths])
        self.search(self._sought)
        if self._newest in self._paths:
            self.table.selectRow(self._paths.index(self._newest))
        self._stack.setCurrentWidget(self.table if found else self.none)

    def _selected(self) -> None:
        there = bool(self.current)
        for button in (self.pdf, self.check_one):
            button.setEnabled(there)
