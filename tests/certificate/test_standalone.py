"""The verifier for the other side: one file, without Descant, with one package, of one mind with `descant verify`."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cryptography
import pytest
import rfc8785
from authorities import NOW, YEAR, Publisher, issued, new_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from signed_records import signed

from audits import audit_report
from catalog.made_up_catalog import new_track
from descant import cli
from descant.catalog.store import Catalog
from descant.certificate.choices import Choices
from descant.certificate.issue import issue
from descant.certificate.make import make
from descant.certificate.public_key import export_public_key
from descant.certificate.signing_key import Key
from descant.certificate.verify import verify_file
from descant.report.model import CatalogState, Report
from reports import sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("other side") / "verify_descant.py"
    assert cli.main(["verifier", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def inside(verifier: Path) -> Callable[..., tuple[dict[str, str], Any]]:
    """Its verify(), in this process: a process of its own for each case would take most of the time."""
    scope: dict[str, Any] = {"__name__": "verify_descant"}
    exec(compile(verifier.read_text(), str(verifier), "exec"), scope)

    def run(path: Path, **options: Any) -> tuple[dict[str, str], Any]:
        found, record = scope["verify"](str(path), **options)
        return {name: state for name, state, _ in found}, record

    return run


def _report(folder: Path) -> Report:
    report = sample(2, 20.0)
    with Catalog.open(folder / "catalog", create=True) as catalog:
        ids = [catalog.add(new_track(number)) for number in range(7)][:2]
        tree = catalog.merkle_tree()
        proofs = tuple(proof for one in ids if (proof := catalog.proof(tree, one)))
    named = dict(zip((c.track_id for c in report.contributions), ids, strict=True))
    audio = folder / "take.wav"
    audio.write_bytes(b"some audio")
    return replace(
        report,
        query=replace(report.query, sha256=hashlib.sha256(b"some audio").hexdigest()),
        contributions=tuple(replace(c, track_id=named[c.track_id]) for c in report.contributions),
        catalog=CatalogState(tree.root, tree.size, proofs),
    )


def test_it_runs_where_there_is_no_descant(verifier: Path, tmp_path: Path) -> None:
    """An isolated interpreter that sees cryptography and what that needs, and nothing else that is installed."""
    seen = tmp_path / "packages"
    seen.mkdir()
    installed = Path(cryptography.__file__).parents[1]
    for needed in ("cryptography", "cffi", "pycparser", *(path.name for path in installed.glob("_cffi_backend*"))):
        if (installed / needed).exists():
            (seen / needed).symlink_to(installed / needed)
    report = _report(tmp_path)
    made = make(report, KEY, Choices(reviewer="Ada Lovelace"), tmp_path / "take.jws", tmp_path / "take.pdf")
    export_public_key(KEY.public, tmp_path / "key.json")
    program = (
        "import sys, runpy; sys.path.insert(0, sys.argv.pop(1));\n"
        "try:\n    import descant\nexcept ImportError:\n    pass\nelse:\n    sys.exit('descant is there')\n"
        "sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    options = ["--key", tmp_path / "key.json", "--audio", tmp_path / "take.wav"]
    for path in (made.jws, made.pdf):
        command = [sys.executable, "-I", "-S", "-c", program, seen, verifier, path, *options]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.startswith("HOLDS")
        assert "2 of 2 sources are proven" in done.stdout
        assert ("pages: whether" in done.stdout) == (path == made.pdf)
        assert "Signed off by Ada Lovelace" in done.stdout
        assert "this is the very file that was analysed" in done.stdout


@pytest.mark.parametrize("kind", ["Ed25519", "ES256", "ES384", "ES512", "PS256"])
def test_it_follows_chains_of_every_kind(kind: str, inside: Callable[..., Any], tmp_path: Path) -> None:
    publisher = Publisher.new(kind)
    key = Key(publisher.own.key, (publisher.own.certificate, publisher.middle.certificate))
    _, root = publisher.write(tmp_path)
    path, other = tmp_path / "take.jws", tmp_path / "other.pem"
    path.write_text(issue(sample(1, 5.0), key))
    other.write_bytes(Publisher.new().root.pem)
    assert inside(path)[0]["key"] == "not checked"
    assert inside(path, trust=[str(root)])[0]["key"] == "ok"
    assert inside(path, trust=[str(other)])[0]["key"] == "failed"


def _chains(folder: Path) -> dict[str, tuple[Key, Path]]:
    publisher = Publisher.new()
    _, root = publisher.write(folder)
    forged = issued("Another Publisher", publisher.own)
    old = issued("Old", publisher.middle, start=NOW - 2 * YEAR, end=NOW - YEAR)
    middle = publisher.middle.certificate
    return {
        "by one that may not issue": (Key(forged.key, (forged.certificate, publisher.own.certificate, middle)), root),
        "expired": (Key(old.key, (old.certificate, middle)), root),
        "without the one between": (Key(publisher.own.key, (publisher.own.certificate,)), root),
        "without any": (KEY, root),
    }


@pytest.mark.parametrize("name", ["by one that may not issue", "expired", "without the one between", "without any"])
def test_chains_that_do_not_lead_to_the_root_are_refused_by_both(
    name: str, inside: Callable[..., Any], tmp_path: Path
) -> None:
    key, root = _chains(tmp_path)[name]
    path = tmp_path / "take.jws"
    path.write_text(issue(sample(1, 5.0), key))
    assert inside(path, trust=[str(root)])[0]["key"] == "failed"
    assert verify_file(path, trust=[root]).state("key") == "failed"


def test_it_is_of_one_mind_with_the_program(inside: Callable[..., Any], tmp_path: Path) -> None:
    """What is changed, under a good signature or not, is refused by both; what is whole is taken by both."""
    report = _report(tmp_path)
    text = issue(report, KEY)
    record = json.loads(base64.urlsafe_b64decode(text.split(".")[1] + "==="))

    def changed(*place: Any, to: Any) -> bytes:
        tree = json.loads(json.dumps(record))
        node = tree
        for step in place[:-1]:
            node = node[step]
        node[place[-1]] = to
        return signed(rfc8785.dumps(tree))

    inner = ("credentialSubject", "report")
    cases = {
        "whole": (text.encode(), True),
        "an audit": (issue(audit_report(), KEY).encode(), True),
        "nothing found": (issue(sample(0, 5.0), KEY).encode(), True),
        "a byte": (text[:900].encode() + (b"A" if text[900] != "A" else b"B") + text[901:].encode(), False),
        "a line": (text.encode() + b"\n", False),
        "no certificate": (b"x", False),
        "a share": (changed("credentialSubject", "sources", 0, "share_ppm", to=1), False),
        "a sum": (changed(*inner, "unattributed_ppm", to=1), False),
        "a segment": (changed(*inner, "segments", 0, "unattributed_ppm", to=1), False),
        "another issuer": (changed("issuer", to=Key(new_key("Ed25519")).public.issuer), False),
        "the audio": (changed("credentialSubject", "sha256", to="00" * 32), False),
        "the proof": (signed(rfc8785.dumps(_with_index(record))), False),
        "the snapshot": (changed("catalog", "snapshot", to="00" * 32), False),
        "the limits": (changed("limits", to=[]), False),
    }
    for name, (data, holds) in cases.items():
        path = tmp_path / "case.jws"
        path.write_bytes(data)
        states, _ = inside(path)
        assert ("failed" not in states.values()) == holds, (name, states)
        assert verify_file(path).ok == holds, name


def _with_index(record: dict[str, Any]) -> dict[str, Any]:
    """The record with another place for its first proof, in itself and in its report."""
    tree: dict[str, Any] = json.loads(json.dumps(record))
    for catalog in (tree["catalog"], tree["credentialSubject"]["report"]["catalog"]):
        proof = catalog["inclusion"][0]
        proof["index"] = (proof["index"] + 1) % catalog["tracks"]
    return tree


def test_another_key_and_other_audio_are_refused(inside: Callable[..., Any], tmp_path: Path) -> None:
    path, other = tmp_path / "take.jws", tmp_path / "other.pem"
    path.write_text(issue(sample(1, 5.0), KEY))
    export_public_key(Key(new_key("ES256")).public, other)
    assert inside(path, key=str(other))[0]["key"] == "failed"
    assert inside(path, audio=str(other))[0]["audio"] == "failed"
    assert inside(path, audio=str(tmp_path / "missing"))[0]["audio"] == "failed"
