"""A PDF holds only where it is, byte for byte, what the program makes of its record: readers differ, bytes do not."""

from __future__ import annotations

import functools
import json
import re
import subprocess
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from descant.certificate.issue import issue
from descant.certificate.outcome import Verification
from descant.certificate.pdf import compare, document
from descant.certificate.pdf.sheet import PRODUCER
from descant.certificate.signing_key import Key
from descant.certificate.verify import verify_file
from descant.errors import CertificateError
from reports import sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
REPORT = sample(1, 20.0)
JWS = issue(REPORT, KEY, created_utc="2025-03-04T05:06:08Z")
PDF = document.to_bytes(REPORT, JWS)
SHARE, FORGED = b"(62.0 %)", b"(97.9 %)"


@pytest.fixture(autouse=True)
def _drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing takes most of a check's time, and is the same each time."""
    monkeypatch.setattr(compare.document, "to_bytes", lambda report, jws: PDF)


def _verified(data: bytes, folder: Path) -> Verification:
    path = folder / "certificate.pdf"
    path.write_bytes(data)
    return verify_file(path)


def _words(outcome: Verification) -> str:
    return next(check.words for check in outcome.checks if check.name == "pages")


def _written(change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(PDF))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _object(pattern: bytes) -> tuple[int, bytes]:
    """Number and whole text of the first object that a pattern is found in."""
    found = next(m for m in re.finditer(rb"(\d+) 0 obj\n.*?\nendobj\n", PDF, re.DOTALL) if re.search(pattern, m[0]))
    return int(found[1]), found[0]


def _update(number: int, text: bytes, end: bytes) -> bytes:
    """An incremental update with one object exchanged (ISO 32000-1, section 7.5.6)."""
    start = len(PDF)
    table = start + len(text)
    size = int(re.findall(rb"/Size (\d+)", PDF)[-1])
    before = int(re.findall(rb"startxref\n(\d+)", PDF)[-1])
    return PDF + text + (
        b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root 1 0 R /Prev %d >>\nstartxref\n%d\n"
        % (number, start, size, before, table)
    ) + end  # fmt: skip


def _forged_content() -> tuple[int, bytes]:
    number, text = _object(re.escape(SHARE))
    return number, text.replace(SHARE, FORGED)


def _with_stream(writer: PdfWriter, change: Callable[[bytes], bytes], level: int | None = None) -> None:
    page: Any = writer.pages[0]
    stream = DecodedStreamObject()
    stream.set_data(change(page.get_contents().get_data()))
    page[NameObject("/Contents")] = writer._add_object(stream if level is None else stream.flate_encode(level))


def _twice(inside: bytes, key: bytes) -> bytes:
    """A key twice in one dictionary, the second time for nothing that was there: readers differ in which one counts."""
    _, text = _object(inside)
    found = re.search(rb"/%s [^\n]+\n" % key, text)
    assert found is not None
    return PDF.replace(text, text.replace(found[0], found[0] + b"/%s 999 0 R\n" % key, 1))


FORGERIES: dict[str, Callable[[], bytes]] = {
    "updated": lambda: _update(*_forged_content(), b"%%EOF\n"),
    "updated without an end": lambda: _update(*_forged_content(), b""),
    "updated with a misspelt end": lambda: _update(*_forged_content(), b"%%EOFF\n"),
    "updated with a kilobyte behind": lambda: _update(*_forged_content(), b"%%EOF\n" + b" " * 1100),
    "a key twice in the page": lambda: _twice(rb"/Type /Page\n", b"Contents"),
    "a key twice in the catalog": lambda: _twice(rb"/Type /Catalog", b"Pages"),
    "a key twice in the trailer": lambda: PDF.replace(b"/Root 1 0 R\n", b"/Root 1 0 R\n/Root 999 0 R\n"),
    "another share, same length": lambda: PDF.replace(SHARE, FORGED),
    "another share, written anew": lambda: _written(lambda w: _with_stream(w, lambda d: d.replace(SHARE, FORGED))),
    "written anew": lambda: _written(lambda w: None),
    "packed": lambda: _written(lambda w: _with_stream(w, lambda d: d, 1)),
    "another title in the information": lambda: PDF.replace(b"certificate\\072 Harbour", b"certificate\\072 Arbours"),
    "a producer of the same length": lambda: PDF.replace(b"Descant 0", b"Descant 9", 1),
    "an added page": lambda: _written(lambda w: w.add_blank_page(300, 300)),
    "an added file": lambda: _written(lambda w: w.add_attachment("other.txt", b"x")),
    "an opening action": lambda: PDF.replace(b"/Lang (en)", b"/OpenAction << /S /URI /URI (file:x) >>\n/Lang (en)"),
    "another header": lambda: PDF.replace(b"%PDF-1.3", b"%PDF-1.7", 1),
    "other line ends": lambda: PDF.replace(b"endobj\n", b"endobj\r\n", 1),
    "in front, a line": lambda: b"\n" + PDF,
    "in front, a kilobyte less ten": lambda: b"x" * 1014 + PDF,
    "behind, a line": lambda: PDF + b"\n",
    "twice": lambda: PDF + PDF,
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_pdf_that_differs_does_not_hold(name: str, tmp_path: Path) -> None:
    data = FORGERIES[name]()
    assert data != PDF
    outcome = _verified(data, tmp_path)
    assert not outcome.ok
    assert outcome.state("pages") != "ok"
    assert outcome.state("signature") == "ok"
    assert "rely on it, and not on what the pages show" in _words(outcome)


def test_any_changed_byte_is_refused(tmp_path: Path) -> None:
    """A changed byte at places all over the file; the pages' own and the structure's bytes among them."""
    assert _verified(PDF, tmp_path).ok
    for position in range(0, len(PDF), 397):
        changed = bytearray(PDF)
        changed[position] ^= 1 << (position % 8)
        try:
            assert not _verified(bytes(changed), tmp_path).ok, position
        except CertificateError:
            continue  # nothing can be read from it


def test_what_another_version_made_cannot_be_checked(tmp_path: Path) -> None:
    other = b"Descant 0.0.7, ReportLab 4.2.5"
    for data in (
        _written(lambda w: w.add_metadata({"/Producer": other.decode()})),
        PDF.replace(b"ReportLab 5", b"ReportLab 3").replace(b"ReportLab 4", b"ReportLab 3"),
    ):
        outcome = _verified(data, tmp_path)
        assert outcome.state("pages") == "not checked"
        assert "another version" in _words(outcome)
        assert outcome.verdict == "cannot be checked by this version"
        assert not outcome.ok


def test_a_certificate_of_an_earlier_version_is_no_false_alarm() -> None:
    """Made before pages were compared as bytes, and before paths and candidates were left out."""
    outcome = verify_file(Path(__file__).with_name("before_bytes.pdf"))
    assert outcome.verdict == "cannot be checked by this version"
    assert not [check for check in outcome.checks if check.state == "failed"]
    assert outcome.report.candidates


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_password_is_named(algorithm: str, tmp_path: Path) -> None:
    owners = _written(lambda w: w.encrypt("", "owner", algorithm=algorithm))
    assert "password" in _words(_verified(owners, tmp_path))
    with pytest.raises(CertificateError, match="locked with a password"):
        _verified(_written(lambda w: w.encrypt("user", "owner", algorithm=algorithm)), tmp_path)


def test_lines_before_the_start_are_named(tmp_path: Path) -> None:
    outcome = _verified(b"\n\n\n" + PDF, tmp_path)
    assert _words(outcome).startswith("3 bytes were added before the PDF's start")
    assert outcome.record is not None


def test_a_missing_end_is_named(tmp_path: Path) -> None:
    assert _words(_verified(PDF[:-1], tmp_path)).startswith(f"The PDF breaks off: of its {len(PDF):,} bytes the last 1")


def test_no_stream_is_packed_as_zlibs_differ() -> None:
    assert b"FlateDecode" not in PDF
    assert PdfReader(BytesIO(PDF)).metadata.producer == PRODUCER  # type: ignore[union-attr]


def test_it_comes_out_the_same_where_zlib_packs_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(zlib, "compress", functools.partial(zlib.compress, level=0))
    assert document.to_bytes(REPORT, JWS) == PDF


def test_it_comes_out_the_same_in_another_process(tmp_path: Path) -> None:
    """Whatever was drawn there before: nothing of an earlier document stays in the fonts."""
    (tmp_path / "certificate.jws").write_text(JWS)
    program = (
        "import sys, json; from pathlib import Path; from dataclasses import replace;"
        "from descant.certificate.pdf import document; from descant.certificate.verification import verify;"
        "jws = Path(sys.argv[1]).read_text(); report = verify(jws.encode()).report;"
        "document.to_bytes(replace(report, query=replace(report.query, title='Ночь 夜 ♭ हिन्दी ქართული')), None);"
        "sys.stdout.buffer.write(document.to_bytes(report, jws))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "certificate.jws"], capture_output=True, timeout=60
    )
    assert done.stdout == PDF, done.stderr


def test_the_command_ends_with_1_for_what_it_cannot_check(tmp_path: Path) -> None:
    path = tmp_path / "other.pdf"
    path.write_bytes(_written(lambda w: w.add_metadata({"/Producer": "Descant 0.0.7, ReportLab 4.2.5"})))
    command = [sys.executable, "-m", "descant", "verify", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0].endswith("CANNOT BE CHECKED BY THIS VERSION")
    assert "pages: By what it says" in done.stderr
    tree = json.loads(subprocess.run([*command, "--json"], capture_output=True, text=True, timeout=60).stdout)
    assert (tree["ok"], tree["verdict"]) == (False, "cannot be checked by this version")
