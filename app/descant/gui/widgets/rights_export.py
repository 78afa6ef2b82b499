"""Where the rights data go: as tables, as a workbook, or as a CWR file, which says who sends it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QDialog, QWidget

from descant.engine import import_messages as i
from descant.engine import messages as m
from descant.gui import phrases, screens
from descant.gui.languages import joined
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import JoinedButtons, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked

Form = Literal["xlsx", "csv", "cwr"]
FORMS: tuple[Form, ...] = ("xlsx", "csv", "cwr")
SUFFIXES: dict[str, str] = {"xlsx": ".xlsx", "csv": ".csv", "cwr": ".V22"}


class RightsExport(QDialog):
    """Not modal. save_wanted: a fields.Save. told: what became of it, a Trouble and its kind. The sender is kept for
    the next time."""

    save_wanted = Signal(object)
    told = Signal(object, str)

    def __init__(self, kept: QSettings, tasks: Tasks, catalog: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept, self._tasks, self._catalog = kept, tasks, catalog
        self._begun = False
        self.setWindowTitle(self.tr("Export rights data"))
        screens.resize(self, 460, 280)
        words = (
            (self.tr("Workbook"), self.tr("Workbook, XLSX"), self.tr("Works, recordings and tracks, a sheet each")),
            (self.tr("Tables"), self.tr("Tables, CSV"), self.tr("Works, recordings and tracks, a file each")),
            (self.tr("CWR 2.2"), self.tr("CWR 2.2"), self.tr("Common Works Registration, for societies")),
        )
        self.forms = JoinedButtons(words, self)
        self._told = [tip for _, _, tip in words]
        self._about = Label(muted=True, wrap=True)
        self.who, self.ipi = fields.line(), fields.line()
        self.who.setText(str(kept.value("rights/sender", "")))
        self.ipi.setText(str(kept.value("rights/sender ipi", "")))
        self._cwr = QWidget()
        self._cwr.setObjectName("plain")
        stacked(
            fields.named(self.tr("Sender"), self.who, self.tr("The publisher who sends the file")),
            fields.named(self.tr("IPI name number of the sender"), self.ipi),
            inside=self._cwr, margins=(0, 0, 0, 0), spacing=8,
        )  # fmt: skip
        go = push_button(self.tr("Choose where …"), self._go, primary=True)
        cancel = push_button(self.tr("Cancel"), self.reject)
        stacked(
            self.forms.row, self._about, self._cwr, 1, beside(1, cancel, go, spacing=8),
            inside=self, margins=(16, 16, 16, 16), spacing=12,
        )  # fmt: skip
        self.forms.idClicked.connect(self._turn)
        self._turn(0)

    def _turn(self, place: int) -> None:
        self._about.setText(self._told[place])
        self._cwr.setVisible(FORMS[place] == "cwr")

    def _go(self) -> None:
        form = FORMS[self.forms.checkedId()]
        self._kept.setValue("rights/sender", self.who.text().strip())
        self._kept.setValue("rights/sender ipi", self.ipi.text().strip())
        sender, ipi = (self.who.text().strip(), self.ipi.text().strip()) if form == "cwr" else ("", "")
        suffix = SUFFIXES[form]

        def write(path: str) -> None:
            self._begun = True
            out = path if path.lower().endswith(suffix.lower()) else path + suffix
            self._tasks.ask(
                i.ExportRights(self._catalog, out, form, sender, ipi), label=self.tr("Exporting rights data"),
                long=True, done=self._exported, failed=self._failed, stopped=self.reject,
            )  # fmt: skip

        kinds = f"{form.upper()} (*{suffix})"
        self.hide()  # and not closed before the answer is there
        self.save_wanted.emit(fields.Save(self.tr("Export rights data"), f"rights{suffix}", kinds, write))
        if not self._begun:
            self.reject()

    def _failed(self, trouble: m.Trouble) -> None:
        self.told.emit(trouble, "error")
        self.reject()

    def _exported(self, made: i.Exported) -> None:
        """What the format has no room for is told."""
        words = self.tr("Written: {works} works, {recordings} recordings.").format(
            works=phrases.number(made.works), recordings=phrases.number(made.recordings)
        )
        if made.omitted:
            words = joined(" ", (words, self.tr("Left out: {n}.").format(n=phrases.number(made.omitted))))
        trouble = m.Trouble(words, "  ".join(made.files), "\n".join(made.left_out))
        self.told.emit(trouble, "warning" if made.omitted else "good")
        self.accept()
