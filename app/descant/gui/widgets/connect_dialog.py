"""Connecting with a catalog that lies in a PostgreSQL database, shared with others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from descant.engine import messages as m
from descant.engine import sharing_messages as s
from descant.gui import screens
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import check_box, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.gui.widgets.notices import Notice
from descant.postgres.address import remember


class ConnectDialog(QDialog):
    """Not modal. chosen: the address, without a password, of a database that answered."""

    chosen = Signal(str)

    def __init__(self, tasks: Tasks, address: str, parent: QWidget) -> None:
        """address: of the catalog that is open, "" where it is none."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a shared catalog"))
        screens.resize(self, 600, 320)
        self._tasks = tasks
        self.notice = Notice()
        self.address = fields.line("postgresql://user@host/database")
        self.address.setText(address)
        self.password = fields.line()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = check_box(self.tr("Keep the password in the system's keyring"))
        self.keep.setChecked(True)
        self.connect_button = push_button(self.tr("Connect"), self.try_out, primary=True)
        self.connect_button.setDefault(True)
        cancel = push_button(self.tr("Cancel"), self.reject)
        said = Label(
            self.tr(
                "A shared catalog lies in a PostgreSQL database with pgvector, where several people work at the same "
                "time. Leave the password empty where this computer knows it already."
            ),
            muted=True,
            wrap=True,
        )
        stacked(
            said,
            fields.named(self.tr("Address"), self.address),
            fields.named(self.tr("Password"), self.password),
            self.keep,
            self.notice,
            1,
            beside(1, cancel, self.connect_button, spacing=8),
            inside=self,
            margins=(16, 16, 16, 16),
            spacing=12,
        )
        self.address.textChanged.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.connect_button.setEnabled(bool(self.address.text().strip()))

    def try_out(self) -> None:
        self.notice.hide()
        self.connect_button.setEnabled(False)
        request = s.ConnectCatalog(self.address.text().strip(), self.password.text(), self.keep.isChecked())
        self._tasks.ask(request, key="connect", done=self._connected, failed=self._failed)

    def _connected(self, found: s.Connected) -> None:
        if found.password:
            remember(found.address, found.password)
        self.chosen.emit(found.address)
        self.accept()

    def _failed(self, trouble: m.Trouble) -> None:
        self._refresh()
        self.notice.tell(trouble)
        if "password" in trouble.cause:
            self.password.setFocus()
