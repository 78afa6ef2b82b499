"""How a certificate is made: of which analysis, with whose key and timestamp, and who has reviewed it."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from descant.certificate.choices import Choices
from descant.engine import certificate_messages as c
from descant.engine import messages as m
from descant.gui import paths, phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.models.analyses import AnalysesModel
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted
from descant.gui.widgets import fields
from descant.gui.widgets.analysis_choice import AnalysisChoice
from descant.gui.widgets.buttons import JoinedButtons, check_box, push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.quoting import shown

OWN, ISSUER = 0, 1
MOST_NAME = 80


class CertificateForm(QFrame):
    """make_wanted: the certificate of what the form says. file_wanted: a FileField's path is to be chosen.

    Key, chain and timestamp are kept for the next time; password and sign-off never are.
    """

    make_wanted = Signal()
    file_wanted = Signal(object)

    def __init__(self, tasks: Tasks, analyses: AnalysesModel, kept: QSettings) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._tasks, self._kept = tasks, kept
        self.track = AnalysisChoice(analyses)
        self.keys = JoinedButtons(
            (
                (self.tr("This computer's key"), self.tr("Sign with the key of this computer"),
                 self.tr("Proves that nothing was changed, and not who signed")),
                (self.tr("Issuer's own key"), self.tr("Sign with the issuer's own key"),
                 self.tr("With a certificate chain it proves who signed, too")),
            ),
            self,
        )  # fmt: skip
        kinds = self.tr("Keys (*.pem *.p12 *.pfx *.key);;All files (*)")
        self.key = fields.FileField(self.tr("Key"), self.tr("PEM or PKCS #12"), kinds)
        self.password = fields.line()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.chain = fields.FileField(
            self.tr("Certificates of the key"), self.tr("if they are not in its file"), self.tr("Chains (*.pem *.crt)")
        )
        self.stated = Label(muted=True, wrap=True)
        """What the key is, once it was looked at."""
        self.timestamp = check_box(self.tr("Timestamp by an authority"))
        self.authority = fields.line("https://…")
        self.reviewer = fields.line(self.tr("nobody: not signed off"))
        self.statement = fields.text(self.tr("the usual words"), 60)
        self.audio_copy = check_box(self.tr("Copy of the audio, with C2PA"))
        self.audio_copy.setToolTip(self.tr("A copy that names this certificate; the file itself stays as it is"))
        self.details = check_box(self.tr("With paths and ranked tracks"))
        self.details.setToolTip(self.tr("The catalog's paths, and tracks that ranked without a share"))
        self.make = push_button(self.tr("Make certificate"), self.make_wanted, primary=True)
        self._build()
        self._restore()
        for field in (self.key, self.chain):
            field.wanted.connect(self.file_wanted)
            field.changed.connect(self.look)
        self.password.editingFinished.connect(self.look)
        self.keys.idClicked.connect(self._turn)
        self.timestamp.toggled.connect(self.authority.setVisible)
        self.track.chosen.connect(self._enable)
        self._turn(self.keys.checkedId())

    def _build(self) -> None:
        self._issuer = QWidget()
        self._issuer.setObjectName("plain")
        stacked(
            fields.named(self.tr("Key"), self.key),
            fields.named(self.tr("Password of the key"), self.password, self.tr("Is not kept")),
            fields.named(self.tr("Certificates of the key"), self.chain),
            self.stated,
            inside=self._issuer, margins=(0, 0, 0, 0), spacing=8,
        )  # fmt: skip
        self.authority.setAccessibleName(self.tr("Address of the timestamp authority"))
        self.authority.setToolTip(self.tr("It is sent hashes alone (RFC 3161)"))
        stacked(
            fields.named(self.tr("Analysis"), self.track),
            fields.named(self.tr("Reviewed and signed off by"), self.reviewer, self.tr("A person who has reviewed it")),
            fields.named(self.tr("Statement"), self.statement),
            stacked(Label(self.tr("Signed with")), self.keys.row, spacing=3),
            self._issuer,
            self.timestamp, self.authority, self.audio_copy, self.details,
            inside=self, margins=(0, 12, 0, 0), spacing=10,
        )  # fmt: skip

    def _restore(self) -> None:
        self.key.set_path(str(self._kept.value("certificates/key", "")))
        self.chain.set_path(str(self._kept.value("certificates/chain", "")))
        self.authority.setText(str(self._kept.value("certificates/timestamp", "")))
        self.timestamp.setChecked(bool(self.authority.text()))
        self.authority.setVisible(self.timestamp.isChecked())
        if self.key.path:
            self.keys.button(ISSUER).setChecked(True)

    def _turn(self, place: int) -> None:
        self._issuer.setVisible(place == ISSUER)
        self.look()

    def look(self) -> None:
        """Says whom the issuer's key names, or why it cannot sign."""
        self.stated.setText("")
        self._enable()
        if self.keys.checkedId() == ISSUER and self.key.path:
            request = c.LookAtIssuerKey(self.key.path, self.password.text(), self.chain.path)
            self._tasks.ask(request, key="issuer key", done=self._looked, failed=self._unusable)

    def _looked(self, found: c.IssuerKey) -> None:
        if found.locked:
            self.stated.setText(self.tr("The key is locked: give its password."))
        elif not found.name:
            words = self.tr("A key without a certificate ({algorithm}): it proves that nothing was changed.")
            self.stated.setText(words.format(algorithm=found.algorithm))
        else:
            words = self.tr("Names {name}, certified by {by}, valid until {until} ({algorithm}).").format(
                name=quoted(shown(found.name, MOST_NAME)), by=quoted(shown(found.certified_by, MOST_NAME)),
                until=phrases.date(found.valid_until), algorithm=found.algorithm,
            )  # fmt: skip
            self.stated.setText(words)

    def _unusable(self, trouble: m.Trouble) -> None:
        cause = phrases.sentence(in_words(trouble.cause))
        end = "" if cause.endswith((".", "。")) else "."
        self.stated.setText(joined(" ", filter(None, (joined("", (cause, end)), in_words(trouble.remedy)))))

    def _enable(self) -> None:
        entry = self.track.entry
        ready = entry is not None and (self.keys.checkedId() == OWN or bool(self.key.path))
        self.make.setEnabled(ready)

    # What was chosen.

    def choices(self, *, signed_off: bool = True) -> Choices:
        """signed_off: with the reviewer; who has looked at one report has not looked at another."""
        issuer = self.keys.checkedId() == ISSUER
        reviewer = self.reviewer.text().strip() if signed_off else ""
        return Choices(
            issuer_key=self.key.path if issuer else "",
            password=self.password.text() if issuer else "",
            issuer_chain=self.chain.path if issuer else "",
            timestamp=self.authority.text().strip() if self.timestamp.isChecked() else "",
            reviewer=reviewer,
            statement=self.statement.toPlainText().strip() if reviewer else "",
            details=self.details.isChecked(),
            audio_copy=self.audio_copy.isChecked(),
        )

    def keep(self) -> None:
        """For the next time, once a certificate was made."""
        chosen = self.choices()
        for name, value in (
            ("key", paths.kept(chosen.issuer_key)), ("chain", paths.kept(chosen.issuer_chain)),
            ("timestamp", chosen.timestamp),
        ):  # fmt: skip
            self._kept.setValue(f"certificates/{name}", value)
        self.reviewer.clear()
        self.statement.clear()
