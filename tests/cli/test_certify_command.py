"""descant certify, and the options that every command with certificates shares."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from pypdf import PdfReader

from certificate.authorities import Publisher, timestamp_authority
from descant import cli
from descant.catalog.store import Catalog
from descant.certificate.verify import verify_file
from descant.cli import certificates
from descant.files import file_sha256
from reports import sample

sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))

from made_up_catalog import new_track


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv(certificates.PASSWORD, raising=False)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "take.report.json"
    path.write_text(json.dumps(sample(2, 20.0).to_json()))
    return path


def test_a_person_signs_off_with_the_issuer_s_key_and_a_timestamp(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pem, root = Publisher.new().write(tmp_path)
    with timestamp_authority() as authority:
        stamps = authority.write_root(tmp_path)
        options = ["--issuer-key", str(pem), "--timestamp", authority.url, "--reviewer", "Ada Lovelace", "--json"]
        assert cli.main(["certify", str(report), *options]) == 0
    (made,) = json.loads(capsys.readouterr().out)
    names = ["take.certificate.jws", "take.certificate.jws.tsr", "take.pdf"]
    assert sorted(Path(made[kind]).name for kind in ("jws", "pdf", "timestamp")) == names
    for kind in ("jws", "pdf"):
        command = ["verify", made[kind], "--trust", str(root), "--trust-time", str(stamps)]
        assert cli.main(command) == 0
        said = capsys.readouterr().out
        assert said.splitlines()[0].endswith(": holds")
        assert 'Signed off by "Ada Lovelace", ' in said
        assert "I have reviewed this report" in said
        assert cli.main([*command, "--json"]) == 0
        tree = json.loads(capsys.readouterr().out)
        assert tree["sign_off"]["reviewer"] == "Ada Lovelace"
        assert {one["name"]: one["state"] for one in tree["checks"]}["timestamp"] == "ok"
    Path(made["timestamp"]).write_bytes(b"x")
    assert cli.main(["verify", made["jws"]]) == 1


def log_entry(certificate: Path) -> str | None:
    outcome = verify_file(certificate)
    assert outcome.ok
    assert outcome.record is not None
    entry: str | None = outcome.record["previous_entry"]
    return entry


def test_a_certificate_names_the_last_entry_of_the_log_of_the_catalog_that_it_is_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, pdf, folder = tmp_path / "take.report.json", tmp_path / "take.pdf", tmp_path / "catalog"
    with Catalog.open(folder, create=True) as catalog:
        catalog.add(new_track(1))
        state, made = catalog.snapshot(), sample(2, 20.0)
        snapshot = replace(made.catalog, snapshot=state.merkle_root, tracks=state.tracks, inclusion=())
        path.write_text(json.dumps(replace(made, catalog=snapshot).to_json()))
        (last,) = catalog.connection.one("SELECT hash FROM audit_log ORDER BY seq DESC")
    assert cli.main(["certify", str(path), "--catalog", str(folder)]) == 0
    assert log_entry(pdf) == log_entry(tmp_path / "take.certificate.jws") == last
    assert last in "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert capsys.readouterr().err == ""

    assert cli.main(["certify", str(path)]) == 0, "your own catalog, of which there is none"
    assert log_entry(pdf) is None
    assert "the catalog's log was not at hand" in "".join(page.extract_text() for page in PdfReader(pdf).pages)

    with Catalog.open(folder, write=True) as catalog:
        catalog.add(new_track(2))
    assert cli.main(["certify", str(path), "--catalog", str(folder)]) == 0
    assert log_entry(pdf) is None
    assert "not as it was analysed" in capsys.readouterr().err
    assert cli.main(["certify", str(path), "--catalog", str(tmp_path / "none")]) != 0
    assert "There is no catalog here" in capsys.readouterr().err


def test_certificates_lie_beside_their_reports_or_in_a_folder(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "more" / "take.report.json"
    other.parent.mkdir()
    other.write_text(json.dumps(sample(1, 5.0).to_json()))
    plain = tmp_path / "saved.json"
    plain.write_bytes(other.read_bytes())
    assert cli.main(["certify", str(report), str(other), str(plain)]) == 0
    for path in (tmp_path / "take.pdf", tmp_path / "more" / "take.pdf", tmp_path / "saved.pdf"):
        assert verify_file(path).ok
    assert cli.main(["certify", str(report), str(other), "--out", str(tmp_path / "out")]) == 1, "one name for two"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["take.certificate.jws", "take.pdf"]


def test_what_cannot_be_certified_is_named_and_the_rest_is_made(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.report.json").write_text("{}")
    assert cli.main(["certify", str(tmp_path / "bad.report.json"), str(report)]) == 1
    assert "bad.report.json: this is no report" in capsys.readouterr().err
    assert (tmp_path / "take.pdf").exists()
    assert cli.main(["certify", str(report), "--audio-copy", "--out", str(tmp_path / "out")]) == 1
    assert "Harbour at Dawn.wav: the audio file cannot be read" in capsys.readouterr().err
    assert not list((tmp_path / "out").iterdir())


def test_the_audio_may_be_somewhere_else_today(report: Path, tmp_path: Path) -> None:
    audio = tmp_path / "moved.wav"
    soundfile.write(audio, np.zeros(8000), 8000)
    tree = json.loads(report.read_text())
    tree["query"]["sha256"] = file_sha256(audio)
    report.write_text(json.dumps(tree))
    assert cli.main(["certify", str(report), "--audio-copy", "--audio", str(audio)]) == 0
    assert (tmp_path / "take.certified.wav").stat().st_size > audio.stat().st_size
    assert cli.main(["certify", str(report), "--audio", str(audio)]) == cli.USAGE


@pytest.mark.parametrize(
    "options",
    [["--statement", "x"], ["--issuer-chain", "x.pem"]],
)
def test_options_at_odds_are_wrong_usage(options: list[str], report: Path) -> None:
    assert cli.main(["certify", str(report), *options]) == cli.USAGE


def test_a_password_is_not_an_argument(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    publisher = Publisher.new()
    pem = tmp_path / "locked.pem"
    lock = BestAvailableEncryption(b"secret")
    pem.write_bytes(publisher.own.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock) + publisher.own.pem)
    command = ["certify", str(report), "--issuer-key", str(pem)]
    assert cli.main(command) == 1
    assert "locked with a password. Set DESCANT_KEY_PASSWORD" in capsys.readouterr().err
    monkeypatch.setenv(certificates.PASSWORD, "wrong")
    assert cli.main(command) == 1
    assert "does not open this key" in capsys.readouterr().err
    monkeypatch.setenv(certificates.PASSWORD, "secret")
    assert cli.main(command) == 0
    assert "Northlight" in verify_file(tmp_path / "take.pdf").signer


def test_options_of_certificates_need_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyze", "x.wav", "--timestamp", "http://localhost/"]) == cli.USAGE
    assert "--timestamp is of certificates: add --certificate" in capsys.readouterr().err
