"""The Certificates page with the real handlers: whose key, who signed off, and what a check proves, no more."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from pathlib import Path

import c2pa
import made_up
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from inline_engine import InlineEngine

from descant.engine import certificate_messages as c
from descant.engine import messages as m
from descant.engine.handlers import HANDLERS as REAL
from descant.gui.main_window import MainWindow
from descant.gui.shell import ANALYSES, CERTIFICATES
from descant.gui.widgets.certificates_page import CertificatesPage

PASSWORD = b"salt and marsh"


def settle(window: MainWindow, qtbot=None, rounds: int = 40) -> None:  # type: ignore[no-untyped-def]
    for _ in range(rounds):
        window.tasks.poll()


@pytest.fixture
def engine() -> InlineEngine:
    kinds = (m.MakeCertificate, m.CheckCertificate, c.LookAtIssuerKey, c.WriteVerifier)
    return InlineEngine({**made_up.HANDLERS, **{kind: REAL[kind] for kind in kinds}})


@pytest.fixture
def window(own_home: Path, tmp_path: Path, request: pytest.FixtureRequest) -> MainWindow:
    """With one kept report, which is open."""
    (own_home / "reports").mkdir(parents=True)
    (own_home / "reports" / "one.json").write_text(json.dumps(made_up.report(tmp_path, title="Ferry").to_json()))
    made: MainWindow = request.getfixturevalue("window")
    settle(made)
    return made


@pytest.fixture
def page(window: MainWindow) -> CertificatesPage:
    window.show_page(CERTIFICATES)
    settle(window)
    return window.certificates


@pytest.fixture
def issuer(tmp_path: Path) -> dict[str, Path]:
    """A locked key with its certificate, and the certificate alone."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Saltmarsh Music")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .sign(key, hashes.SHA256())
    )
    root, locked = tmp_path / "root.pem", tmp_path / "issuer.pem"
    root.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    locked.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(PASSWORD),
        )
        + root.read_bytes()
    )
    locked.chmod(0o600)
    return {"root": root, "key": locked}


def made_files(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "certificates").iterdir())


def test_a_certificate_of_the_chosen_analysis_is_made_and_checked(
    window: MainWindow, page: CertificatesPage, own_home: Path, qtbot
) -> None:  # type: ignore[no-untyped-def]
    assert page.form.track.entry is not None
    page.form.make.click()
    settle(window)
    qtbot.waitUntil(lambda: (settle(window), page.current)[1] != "")
    assert {"Ferry.jws", "Ferry.pdf"} <= set(made_files(own_home))
    page.check_one.click()
    settle(window)
    assert "Unchanged, signer not proven" in page.verdict.title.text()
    assert "✓  signature" in page.verdict.lines.text()
    assert page.check_form.file.path == page.current


def test_a_locked_issuer_key_asks_for_its_password_and_then_says_whom_it_names(
    window: MainWindow, page: CertificatesPage, own_home: Path, issuer: dict[str, Path]
) -> None:
    form = page.form
    form.keys.button(1).click()
    assert not form.make.isEnabled()
    form.key.set_path(str(issuer["key"]))
    settle(window)
    assert "give its password" in form.stated.text()
    form.password.setText("wrong")
    form.look()
    settle(window)
    assert "password" in form.stated.text()
    form.password.setText(PASSWORD.decode())
    form.look()
    settle(window)
    assert "Saltmarsh Music" in form.stated.text()
    form.make.click()
    settle(window)
    assert "made and signed" in page.notice.text
    page.check_form.root.set_path(str(issuer["root"]))
    page.check(str(own_home / "certificates" / "Ferry.pdf"))
    settle(window)
    assert "This certificate holds" in page.verdict.title.text()
    assert "Saltmarsh Music" in page.verdict.lines.text()
    assert str(window.kept.value("certificates/key")) == str(issuer["key"])
    window.kept.sync()
    assert PASSWORD.decode() not in (own_home / "window.ini").read_text()


def test_a_reviewer_signs_off_one_certificate_and_no_other(
    window: MainWindow, page: CertificatesPage, own_home: Path
) -> None:
    page.form.reviewer.setText("Ana Berg")
    page.form.statement.setPlainText("I listened to every place.")
    page.form.make.click()
    settle(window)
    page.check(str(own_home / "certificates" / "Ferry.jws"))
    settle(window)
    payload = (own_home / "certificates" / "Ferry.pdf").read_bytes()
    assert b"Ana Berg" in payload
    assert page.form.reviewer.text() == ""
    window.show_page(ANALYSES)
    page.form.reviewer.setText("Ana Berg")
    window.commands.make_certificate()
    settle(window)
    assert b"Ana Berg" not in (own_home / "certificates" / "Ferry 2.pdf").read_bytes()


def test_a_changed_certificate_does_not_hold_and_says_why(
    window: MainWindow, page: CertificatesPage, own_home: Path, tmp_path: Path
) -> None:
    page.form.make.click()
    settle(window)
    text = (own_home / "certificates" / "Ferry.jws").read_text()
    changed = tmp_path / "changed.jws"
    changed.write_text(text[:-8] + ("A" if text[-8] != "A" else "B") + text[-7:])
    page.check(str(changed))
    settle(window)
    assert "does not hold" in page.verdict.title.text()
    assert "✗  signature" in page.verdict.lines.text()


def test_an_authority_that_does_not_answer_makes_nothing_and_is_told(
    window: MainWindow, page: CertificatesPage, own_home: Path
) -> None:
    page.form.timestamp.setChecked(True)
    assert page.form.authority.isVisible()
    page.form.authority.setText("http://127.0.0.1:9/")
    page.form.make.click()
    settle(window)
    assert page.notice.isVisible()
    assert "made and signed" not in page.notice.text
    assert not (own_home / "certificates").exists() or made_files(own_home) == []


def test_the_other_side_gets_a_verifier_to_keep(
    window: MainWindow, page: CertificatesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.commands, "ask_save", lambda title, name, kinds: str(tmp_path / name))
    page.check_form.verifier.click()
    settle(window)
    assert "The verifier was saved" in page.notice.text
    compile((tmp_path / "verify_descant.py").read_text(), "verify_descant.py", "exec")


def test_an_analysis_made_again_says_what_differs_and_what_may_be_why(
    window: MainWindow, page: CertificatesPage, engine: InlineEngine
) -> None:
    assert not page.check_form.again.isEnabled()
    page.check_form.file.set_path("/in/Ferry.jws")
    page.check_form.audio.set_path("/in/Ferry.wav")
    differing = c.Reproduced(
        "different", 12_300, (c.Difference("share of Paper Moons", "18 %", "17 %"),),
        (c.Difference("catalog", "12,480 tracks", "12,481 tracks"),),
    )  # fmt: skip
    engine.table = {**engine.table, c.Reproduce: lambda request, context: differing}
    page.check_form.again.click()
    settle(window)
    assert "It came out differently" in page.verdict.title.text()
    lines = page.verdict.lines.text().splitlines()
    assert "1.23 points" in lines[0]
    assert lines[1:] == [
        "share of Paper Moons: certified 18 %, now 17 %", "catalog: certified 12,480 tracks, now 12,481 tracks",
    ]  # fmt: skip
    engine.table = {**engine.table, c.Reproduce: lambda request, context: c.Reproduced("same", 0, (), ())}
    page.check_form.again.click()
    settle(window)
    assert "The same again" in page.verdict.title.text()


def test_a_copy_of_the_audio_names_its_certificate(
    window: MainWindow, page: CertificatesPage, own_home: Path, tmp_path: Path
) -> None:
    track = made_up.write_music(tmp_path / "music")["Query"]
    report = made_up.report(tmp_path, title="Heard", path=track)
    digest = hashlib.sha256(track.read_bytes()).hexdigest()
    (tmp_path / "heard.json").write_text(
        json.dumps(dataclasses.replace(report, query=dataclasses.replace(report.query, sha256=digest)).to_json())
    )
    window.intake.show_report(tmp_path / "heard.json")
    settle(window)
    window.show_page(CERTIFICATES)
    page.form.track.refill(window.analyses.model.entries[0])
    page.form.audio_copy.setChecked(True)
    page.form.make.click()
    settle(window)
    assert "made and signed" in page.notice.text
    (copy,) = (own_home / "certificates").glob("*.wav")
    assert copy.name in page.notice.text
    assert c2pa.Reader(str(copy)).json()
    assert hashlib.sha256(track.read_bytes()).hexdigest() == digest
