"""The Certificates page: those made here, and checking any."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from descant.engine import messages as m
from descant.gui import phrases
from descant.gui.queue.tasks import Tasks
from descant.gui.theme.theme import theme_of
from descant.gui.widgets import desktop
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import MOST_IN_LINE, ElidedLabel, Label
from descant.gui.widgets.layouts import framed, page_head, stacked
from descant.gui.widgets.notices import Notice, Teaching
from descant.gui.widgets.tables import Table
from descant.quoting import quoted, shown

LISTED = 500
MARKS = {"ok": "✓", "failed": "✗"}


def listed(folder: str) -> tuple[tuple[str, str], ...]:
    """(path, time made in UTC) of the certificates in a folder, the newest first."""
    found = [(f.stat().st_mtime, str(f)) for f in Path(folder).glob("*.jws")]
    return tuple(
        (path, datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        for when, path in sorted(found, reverse=True)[:LISTED]
    )


class CertificatesPage(QWidget):
    check_wanted = Signal()

    def __init__(self, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._tasks = tasks
        self._folder = folder
        self._newest = ""
        self._paths: list[str] = []
        """Of the rows: a name that is no Unicode does not survive the way through Qt."""
        self.notice = Notice()
        self.none = Teaching(
            "certificate",
            self.tr("No certificate yet"),
            self.tr(
                "A certificate says what an analysis found, and is signed: whoever holds it can check offline that "
                "nothing was changed. Open a finished analysis and choose Make certificate. To check one that you "
                "were given, drop its file here."
            ),
            self.tr("Check a certificate …"),
        )
        self.none.wanted.connect(self.check_wanted)
        columns = ((self.tr("Track"), 0), (self.tr("Made"), 160), (self.tr("File"), 0))
        self.table = Table(self.tr("Certificates"), columns, 36)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.itemSelectionChanged.connect(self._selected)
        self.table.itemActivated.connect(lambda _: self.open_pdf())
        self._build()

    def _build(self) -> None:
        name = Label(self.tr("Certificates"))
        where = Label(str(self._folder), muted=True)
        where.setToolTip(phrases.tip([str(self._folder)]))
        self.pdf = push_button(self.tr("Open PDF"), self.open_pdf)
        self.show_folder = push_button(self.tr("Show in folder"), lambda: desktop.open_file(self._folder, self.notice))
        self.check_one = push_button(self.tr("Check"), lambda: self.check(self.current))
        check = push_button(self.tr("Check a certificate …"), self.check_wanted)
        head = page_head((name, where), self.pdf, self.show_folder, self.check_one, check)
        self._verdict = framed("card")
        self._verdict_title = Label()
        self._verdict_title.embolden()
        self._verdict_title.setWordWrap(True)
        self._verdict_about = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        self._verdict_lines = Label(wrap=True)
        self._verdict_lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        stacked(
            self._verdict_title, self._verdict_about, self._verdict_lines, inside=self._verdict,
            margins=(16, 12, 16, 12), spacing=8,
        )  # fmt: skip
        self._verdict.hide()
        card = framed("card")
        holds = QVBoxLayout(card)
        holds.setContentsMargins(1, 4, 1, 4)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.none)
        self._stack.addWidget(self.table)
        holds.addWidget(self._stack)
        stacked(head, self.notice, self._verdict, (card, 1), inside=self, margins=(16, 16, 16, 16), spacing=12)
        self._selected()

    @property
    def current(self) -> str:
        """Path of the chosen certificate, "" if none."""
        row = self.table.currentRow()
        return self._paths[row] if 0 <= row < len(self._paths) else ""

    def refresh(self) -> None:
        folder = str(self._folder)
        self._tasks.run(lambda: listed(folder), done=self._show)

    def made(self, certificate: m.CertificateMade) -> None:
        self._newest = certificate.jws
        self.refresh()
        done = self.tr("The certificate is made and signed.")
        self.notice.tell(m.Trouble(done, quoted(Path(certificate.pdf).name)), "good")

    def check(self, path: str) -> None:
        if path:
            self._tasks.ask(
                m.CheckCertificate(path),
                key="check",
                done=lambda found: self._checked(path, found),
                failed=self.notice.tell,
            )

    def open_pdf(self) -> None:
        if self.current:
            desktop.open_file(Path(self.current).with_suffix(".pdf"), self.notice)

    def _show(self, found: tuple[tuple[str, str], ...]) -> None:
        self._paths = [path for path, _ in found]
        rows = [(Path(path).stem, phrases.date(made), Path(path).name) for path, made in found]
        self.table.fill(rows, [[path] for path in self._paths])
        if self._newest in self._paths:
            self.table.selectRow(self._paths.index(self._newest))
        self._stack.setCurrentWidget(self.table if found else self.none)

    def _checked(self, path: str, found: m.CertificateChecked) -> None:
        words, colour = self._judged(found.verdict)
        self._verdict_title.setText(words)
        self._verdict_about.set_whole(
            self.tr("{title} in the file {name}").format(title=quoted(found.title), name=quoted(Path(path).name))
            if found.title
            else self.tr("The file {name}").format(name=quoted(Path(path).name)),
            path,
        )
        self._verdict_title.setStyleSheet(f"color: {colour}")  # a palette has no say beside the window's style sheet
        lines = [
            f"{MARKS.get(state, '–')}  {shown(f'{name}: {said}', MOST_IN_LINE)}" for name, state, said in found.checks
        ]
        if found.fingerprint:
            lines.append(self.tr("Key: {fingerprint}").format(fingerprint=shown(found.fingerprint)))
        self._verdict_lines.setText("\n".join(lines))
        self._verdict.setAccessibleName(words)
        self._verdict.show()

    def _judged(self, verdict: str) -> tuple[str, str]:
        """A verdict (report.verification.Verdict) as a sentence and its colour: no more than was proven."""
        theme = theme_of(self)
        said = {
            "holds": (self.tr("✓  This certificate holds."), theme.good),
            "unchanged, signer not proven": (self.tr("–  Unchanged, signer not proven."), theme.warning),
            "cannot be checked by this version": (
                self.tr("–  This certificate cannot be checked by this version."),
                theme.warning,
            ),
        }
        return said.get(verdict, (self.tr("✗  This certificate does not hold."), theme.danger))

    def _selected(self) -> None:
        there = bool(self.current)
        for button in (self.pdf, self.check_one):
            button.setEnabled(there)
