"""Checking a certificate that one was given: the file, what it is compared with, and what each check found."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from descant.engine import certificate_messages as c
from descant.engine import messages as m
from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined, worded
from descant.gui.quotes import quoted
from descant.gui.theme.theme import theme_of
from descant.gui.widgets import fields
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import MOST_IN_LINE, ElidedLabel, Label
from descant.gui.widgets.layouts import stacked
from descant.gui.widgets.scrolled import Scrolled
from descant.quoting import shown

MARKS = {"ok": "✓", "failed": "✗"}
MOST_DIFFERENCES = 60


class CheckForm(QFrame):
    """check_wanted: the certificate is to be checked. again_wanted: its analysis is to be made again. verifier_wanted:
    the verifier that the other side can keep is to be written. file_wanted: a FileField's path is to be chosen."""

    check_wanted = Signal()
    again_wanted = Signal()
    verifier_wanted = Signal()
    file_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.file = fields.FileField(
            self.tr("Certificate"), self.tr(".jws or .pdf"), self.tr("Certificates (*.jws *.pdf)")
        )
        self.audio = fields.FileField(self.tr("Audio it is about"), self.tr("not compared"))
        keys, roots = self.tr("Keys (*.pem *.jwk *.json)"), self.tr("Certificates (*.pem *.crt *.cer)")
        self.key = fields.FileField(self.tr("Issuer's public key"), self.tr("had by another way"), keys)
        self.root = fields.FileField(self.tr("Root that you trust"), self.tr("of the issuer's chain"), roots)
        self.time_root = fields.FileField(self.tr("Root for the time"), self.tr("of the timestamp authority"), roots)
        self.check = push_button(self.tr("Check"), self.check_wanted, primary=True)
        self.again = push_button(self.tr("Analyse again and compare"), self.again_wanted)
        self.again.setToolTip(self.tr("With the catalog that is open; needs the audio"))
        self.verifier = push_button(self.tr("Verifier for the other side …"), self.verifier_wanted)
        self.verifier.setToolTip(self.tr("One file of Python that checks certificates without this program"))
        words = Label(
            self.tr(
                "Offline. Without a key or a root that you had by another way, a certificate proves that nothing was "
                "changed, and not who signed it."
            ),
            muted=True,
            wrap=True,
        )
        everything = (self.file, self.audio, self.key, self.root, self.time_root)
        stacked(
            *(fields.named(one.title, one) for one in everything), words, self.again, self.verifier,
            inside=self, margins=(0, 12, 0, 0), spacing=10,
        )  # fmt: skip
        for one in everything:
            one.wanted.connect(self.file_wanted)
        for one in (self.file, self.audio):
            one.changed.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        self.check.setEnabled(bool(self.file.path))
        self.again.setEnabled(bool(self.file.path and self.audio.path))

    def request(self) -> m.CheckCertificate:
        def some(field: fields.FileField) -> tuple[str, ...]:
            return (field.path,) if field.path else ()

        return m.CheckCertificate(self.file.path, self.audio.path, self.key.path, some(self.root), some(self.time_root))


class Verdict(QFrame):
    """What each check found, in no more words than was proven."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.title = Label(wrap=True)
        self.title.embolden()
        self.about = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle, muted=True)
        self.lines = Label(wrap=True)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        stacked(
            (Scrolled(self.title, self.about, self.lines, spacing=6), 1),
            inside=self, margins=(1, 12, 1, 8),
        )  # fmt: skip
        self.setMinimumHeight(150)
        self.hide()

    def show_checked(self, path: str, found: m.CertificateChecked) -> None:
        words, colour = self._judged(found.verdict)
        self.title.setText(words)
        self.about.set_whole(
            self.tr("{title} in the file {name}").format(title=quoted(found.title), name=quoted(Path(path).name))
            if found.title
            else self.tr("The file {name}").format(name=quoted(Path(path).name)),
            path,
        )
        self.title.setStyleSheet(f"color: {colour}")  # a palette has no say beside the window's style sheet
        lines = [
            worded(
                "{}  {}: {}".format,
                MARKS.get(state, "–"),
                worded(shown, in_words(name)),
                worded(shown, in_words(said), MOST_IN_LINE),
            )
            for name, state, said in found.checks
        ]
        if found.signer:
            lines.append(self.tr("Its chain names: {name}").format(name=shown(found.signer)))
        if found.fingerprint:
            lines.append(self.tr("Key: {fingerprint}").format(fingerprint=shown(found.fingerprint)))
        self.lines.setText(joined("\n", lines))
        self.setAccessibleName(words)
        self.show()

    def show_reproduced(self, path: str, found: c.Reproduced) -> None:
        """What came out when the analysis was made again, and what may be why where it differs."""
        theme = theme_of(self)
        words, colour = {
            "same": (self.tr("✓  The same again, every share and place."), theme.good),
            "close": (self.tr("✓  The same within the tolerance."), theme.good),
        }.get(found.outcome, (self.tr("✗  It came out differently."), theme.danger))
        self.title.setText(words)
        self.title.setStyleSheet(f"color: {colour}")
        self.about.set_whole(self.tr("The analysis of {name}, made again").format(name=quoted(Path(path).name)), path)
        said = self.tr("{what}: certified {then}, now {now}")
        lines = [
            said.format(what=shown(one.what), then=shown(one.certified or "–"), now=shown(one.now or "–"))
            for one in (*found.shares, *found.causes)[:MOST_DIFFERENCES]
        ]
        if found.outcome != "same":
            most = phrases.number(found.most_ppm / phrases.PPM_PER_PERCENT, 2)
            lines.insert(0, self.tr("The largest difference of a share: {most} points").format(most=most))
        self.lines.setText(joined("\n", lines))
        self.setAccessibleName(words)
        self.show()

    def _judged(self, verdict: str) -> tuple[str, str]:
        """A verdict (certificate.outcome.Verdict) as a sentence and its colour: no more than was proven."""
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
