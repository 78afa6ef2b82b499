"""Certificates made for the window: named after their tracks, none over another, whatever the umask."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from mutagen.flac import FLAC
from pypdf import PdfReader

from certificate.authorities import Publisher
from descant.catalog.store import Catalog
from descant.catalog.tags.reading import read_tags
from descant.certificate.choices import Choices
from descant.certificate.verify import verify_file
from descant.engine import certificate_messages as c
from descant.engine import messages as m
from descant.engine.certificate_handlers import certify, check_certificate, look_at_issuer_key, write_verifier
from descant.engine.server import Context
from descant.errors import CertificateError
from descant.progress import CancelToken
from descant.report.model import WHOLE, CatalogState, Engine, Query, Report

sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))

from made_up_catalog import new_track

CONTEXT = Context(lambda stage, done, total: None, CancelToken(), lambda part: None)


def _report(title: str, path: str = "/in/take.wav") -> Report:
    """Nothing found: the smallest report there is."""
    return Report(
        query=Query(path, "12" * 32, "34" * 32, 3.0, 44_100, title, 100, 2),
        contributions=(), unattributed_ppm=WHOLE, legs={}, segments=(), candidates=(),
        engine=Engine("0", {}, "cpu", "", {}, {}), catalog=CatalogState("", 0), limits=(),
        created_utc="2025-03-04T05:06:07Z",
    )  # fmt: skip


def test_certificates_are_named_after_their_tracks(tmp_path: Path) -> None:
    titles = ("Nocturne Op. 9 No. 1", "Nocturne Op. 9 No. 2", "AC/DC live", "AC/DC live", "caf\udce9", "...")
    made = [
        certify(m.MakeCertificate(_report(title), str(tmp_path / "out"), str(tmp_path / "keys")), CONTEXT)
        for title in titles
    ]
    names = ["Nocturne Op. 9 No. 1", "Nocturne Op. 9 No. 2", "AC-DC live", "AC-DC live 2", "caf-", "untitled"]
    assert [Path(one.jws).name for one in made] == [f"{name}.jws" for name in names]
    assert [Path(one.pdf).name for one in made] == [f"{name}.pdf" for name in names]
    untitled = m.MakeCertificate(_report("", "/in/Op. 9 No. 3"), str(tmp_path / "out"), str(tmp_path / "keys"))
    assert Path(certify(untitled, CONTEXT).pdf).name == "Op. 9 No. 3.pdf"
    found = check_certificate(m.CheckCertificate(made[1].pdf), CONTEXT)
    assert (found.ok, found.title, found.verdict) == (True, titles[1], "unchanged, signer not proven")


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("Nocturne Op. 9 No. 2", "Nocturne Op. 9 No. 2.pdf"),
        ("Sonata in B♭, हिन्दी, ქართული", "Sonata in B♭, हिन्दी, ქართული.pdf"),
    ],
)
def test_a_tagged_title_is_whole_in_the_name_and_on_paper(tag: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "take.flac"
    soundfile.write(path, np.zeros(800), 8000)
    tags = FLAC(path)
    tags["title"] = tag
    tags.save()
    report = _report(read_tags(path).title, str(path))
    made = Path(certify(m.MakeCertificate(report, str(tmp_path), str(tmp_path / "keys")), CONTEXT).pdf)
    assert made.name == name
    found = check_certificate(m.CheckCertificate(str(made)), CONTEXT)
    words = {check: words for check, _, words in found.checks}
    assert words["pages"] == "The pages show what the attached record says."
    assert (b"/ActualText <FEFF" + "हिन्दी".encode("utf-16-be").hex().encode() in made.read_bytes()) == ("हि" in tag)
    assert "\ufffd" not in "".join(page.extract_text() for page in PdfReader(made).pages)


@pytest.mark.parametrize("umask", [0o002, 0o022])
def test_a_certificate_is_made_with_the_umask_of_most_desktops(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        made = certify(m.MakeCertificate(_report("A"), str(tmp_path / "out"), str(tmp_path / "new" / "keys")), CONTEXT)
    finally:
        os.umask(before)
    assert Path(made.pdf).is_file()


def test_certificate_and_pages_are_on_the_disk_before_they_have_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The signed certificate went through a writer that renamed without fsync."""
    done: list[str] = []

    def noted(name: str, call: Callable[..., None]) -> Callable[..., None]:
        def noting(*arguments: object) -> None:
            done.append(name)
            call(*arguments)

        return noting

    for name in ("fsync", "replace"):
        monkeypatch.setattr(os, name, noted(name, getattr(os, name)))
    certify(m.MakeCertificate(_report("Nocturne"), str(tmp_path / "out"), str(tmp_path / "keys")), CONTEXT)
    assert done.count("replace") == 2
    assert all(before == "fsync" for before, after in pairwise(done) if after == "replace")


def test_what_a_person_chose_is_made_and_checked(tmp_path: Path) -> None:
    pem, root = Publisher.new().write(tmp_path)
    found = look_at_issuer_key(c.LookAtIssuerKey(str(pem)), CONTEXT)
    assert (found.locked, found.name, found.algorithm) == (False, "Northlight Music Ltd, Test", "ES256")
    choices = Choices(issuer_key=str(pem), reviewer="Ada Lovelace", statement="I have read it.")
    request = m.MakeCertificate(_report("Take"), str(tmp_path / "out"), str(tmp_path / "keys"), choices)
    made = certify(request, CONTEXT)
    assert not (tmp_path / "keys").exists(), "the computer's own key was not asked for"
    checked = check_certificate(m.CheckCertificate(made.pdf, trust=(str(root),)), CONTEXT)
    assert (checked.verdict, "Northlight Music Ltd" in checked.signer) == ("holds", True)
    assert "secret" not in repr(replace(request, choices=replace(choices, password="secret")))
    text = "".join(page.extract_text() for page in PdfReader(made.pdf).pages)
    assert "“I have read it.”" in text
    assert "Ada Lovelace" in text
    assert "Northlight Music Ltd" in text


def test_a_locked_key_says_that_it_needs_its_password(tmp_path: Path) -> None:
    path = tmp_path / "locked.pem"
    lock = BestAvailableEncryption(b"secret")
    path.write_bytes(Publisher.new().own.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))
    assert look_at_issuer_key(c.LookAtIssuerKey(str(path)), CONTEXT).locked
    assert look_at_issuer_key(c.LookAtIssuerKey(str(path), "secret"), CONTEXT).algorithm == "ES256"
    with pytest.raises(CertificateError, match="does not open"):
        look_at_issuer_key(c.LookAtIssuerKey(str(path), "other"), CONTEXT)


def test_the_verifier_is_written_for_the_other_side(tmp_path: Path) -> None:
    out = tmp_path / "verify_descant.py"
    assert write_verifier(c.WriteVerifier(str(out)), CONTEXT) == str(out)
    compile(out.read_text(), str(out), "exec")


def test_the_log_of_the_catalog_that_is_open_is_named_where_the_report_is_of_it(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        catalog.add(new_track(1))
        state = catalog.snapshot()
        last = catalog.log_entry(state.merkle_root)
    ours = replace(_report("Take"), catalog=CatalogState(state.merkle_root, state.tracks))
    entries = []
    for report, folder in ((ours, "catalog"), (_report("Take"), "catalog"), (ours, "none"), (ours, "")):
        place = str(tmp_path / folder) if folder else ""
        request = m.MakeCertificate(report, str(tmp_path / "out"), str(tmp_path / "keys"), catalog=place)
        outcome = verify_file(Path(certify(request, CONTEXT).jws))
        assert outcome.record is not None
        entries.append(outcome.record["previous_entry"])
    assert last is not None
    assert entries == [last, None, None, None]
