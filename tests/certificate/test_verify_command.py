from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from descant.certificate.issue import issue
from descant.certificate.pdf.document import render
from descant.certificate.public_key import export_public_key
from descant.certificate.signing_key import Key
from descant.cli import verify as command
from reports import sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))


def _run(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    command.register(parser.add_subparsers())
    args = parser.parse_args(["verify", *map(str, arguments)])
    return int(args.run(args))


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    path = tmp_path / "certificate.jws"
    path.write_text(issue(sample(1, 20.0), KEY, created_utc="2025-03-04T05:06:08Z"))
    return path


def test_what_holds_is_said(certificate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export_public_key(KEY.public, tmp_path / "key.jwk")
    assert _run(certificate) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[0] == f"{certificate}: unchanged, signer not proven"
    assert "not who signed it" in shown.out
    assert _run(certificate, "--key", tmp_path / "key.jwk") == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[0] == f"{certificate}: holds"
    assert "unattributed" in shown.out
    assert shown.err == ""


def test_what_does_not_hold_is_named(certificate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export_public_key(OTHER.public, tmp_path / "other.pem")
    assert _run(certificate, "--key", tmp_path / "other.pem") == 1
    assert "key: Signed with the key" in capsys.readouterr().err
    assert _run(certificate, "--audio", tmp_path / "missing.wav") == 1
    assert "audio: The audio file cannot be read" in capsys.readouterr().err
    data = bytearray(certificate.read_bytes())
    data[len(data) // 2] ^= 1
    certificate.write_bytes(data)
    assert _run(certificate) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith(f"{certificate}: DOES NOT HOLD")
    assert "signature:" in shown.err
    assert _run(tmp_path / "missing.jws") == 1
    assert _run(tmp_path) == 1


def test_json(certificate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(certificate, "--json") == 0
    tree = json.loads(capsys.readouterr().out)
    assert (tree["ok"], tree["verdict"]) == (True, "unchanged, signer not proven")
    assert {check["name"] for check in tree["checks"]} >= {"signature", "key", "schema", "shares", "audio"}
    certificate.write_bytes(b"x")
    assert _run(certificate, "--json") == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False


def test_a_pdf_is_verified_through_what_it_carries(
    certificate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    render(sample(1, 20.0), certificate.read_text(), tmp_path / "certificate.pdf")
    assert _run(tmp_path / "certificate.pdf") == 0
    assert "pages: The pages show" in capsys.readouterr().out
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    assert _run(tmp_path / "broken.pdf") == 1
    assert "cannot be read" in capsys.readouterr().err


def test_wrong_usage_exits_with_2() -> None:
    with pytest.raises(SystemExit) as stop:
        _run()
    assert stop.value.code == 2


def test_it_needs_neither_torch_nor_a_catalog(certificate: Path) -> None:
    program = (
        "import sys; from descant.__main__ import main; code = main(['verify', sys.argv[1]]);"
        "heavy = {'torch', 'librosa', 'numpy', 'reportlab', 'PySide6', 'sqlite_utils'} & set(sys.modules);"
        "sys.exit(f'imported {heavy}' if heavy else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, certificate], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
