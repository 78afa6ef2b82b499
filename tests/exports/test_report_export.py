"""Reports as page, workbook and paper: read back by other tools, with hostile names, and heard."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pypdf
import pytest
import soundfile
from hypothesis import given, settings
from lxml import html

sys.path.insert(0, str(Path(__file__).parents[1]))

from audits import REFUSED, audit_report
from descant import cli
from descant.audio.decode import decode
from descant.catalog.declarations.model import GENERATED, TAG, Declaration
from descant.exports.excerpts import LONGEST_S
from descant.exports.page import AudioEvidence, page
from descant.exports.words import chance
from descant.exports.write import write_report
from descant.report.comparison import NO_FINDING
from descant.report.model import WHOLE, Report, Segment, SegmentContribution, SourceSpan
from reports import reports, sample

HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\u202e"
RATE = 22_050
TELLING = {"src", "href", "srcset", "action", "formaction", "poster", "data", "background", "style"}


def parsed(text: str) -> Any:
    """The page's tree, once it is shown that it runs nothing and asks nothing of anywhere."""
    tree = html.document_fromstring(text)
    styles = tree.xpath("//style/text()")
    assert len(styles) == 1
    assert "url(" not in styles[0] and "@import" not in styles[0]  # noqa: PT018
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    digest = base64.b64encode(hashlib.sha256(styles[0].encode()).digest()).decode()
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert parts["default-src"] == "'none'"
    assert parts["style-src"] == f"'sha256-{digest}'"
    assert "script-src" not in parts
    assert not tree.xpath("//script | //iframe | //object | //embed | //link | //base | //form")
    for element in tree.iter(html.etree.Element):
        for name, value in element.attrib.items():
            assert not name.startswith("on"), f"{element.tag} {name}"
            if name in TELLING:
                assert element.tag == "audio", f"{element.tag} {name}"
                assert value.startswith(("data:audio/mpeg;base64,", "data:audio/wav;base64,"))
    return tree


def words(tree: Any) -> str:
    return " ".join(tree.xpath("string(//main)").split())


def test_a_page_says_what_the_report_says() -> None:
    tree = parsed(page(sample(3)))
    said = words(tree)
    for text in ("Harbour at Dawn", "月光下的河", "Northlight Music Ltd", "IPI 00014107338", "By chance alone"):
        assert text in said
    assert "about 1 in 300" in said  # p = 0.0033
    rows = tree.xpath("//section[1]//tbody/tr")
    assert [row.xpath("string(td[1])") for row in rows] == ["35.4\u00a0%", "17.7\u00a0%", "8.9\u00a0%", "38.0\u00a0%"]
    widths = sum(float(w) for w in tree.xpath("//svg[@class='bar']/rect[not(@fill)]/@width"))
    assert widths == pytest.approx(1000, abs=0.1)
    assert len(tree.xpath("//svg[@class='picture']/g[@transform][line[@y1='26']]")) == 4, (
        "a lane a source, and the rest"
    )
    assert "/catalog/" not in said, "no folders of this computer"


@pytest.mark.parametrize("limit", [NO_FINDING + "The catalog is too small.", ""])
def test_no_finding_is_told_from_nothing_found(limit: str) -> None:
    tree = parsed(page(sample(0, limits=(limit,) if limit else ())))
    warning = tree.xpath("string(//section[@class='warning'])")
    assert ("That nothing is found here is no finding" in warning) == bool(limit)


def test_names_from_files_are_text() -> None:
    report = sample(2)
    first = replace(report.contributions[0], title=HOSTILE, artist=HOSTILE, isrc=HOSTILE, path=HOSTILE)
    hostile = replace(
        report,
        query=replace(report.query, title=HOSTILE, path=HOSTILE),
        contributions=(first, report.contributions[1]),
        limits=(HOSTILE,),
        engine=replace(report.engine, views={HOSTILE: HOSTILE}, parameters={HOSTILE: HOSTILE}),
    )
    tree = parsed(page(hostile, AudioEvidence(notes=(HOSTILE,))))
    assert "<script>alert(1)</script>" in words(tree)
    assert "\u202e" not in words(tree)


def test_what_the_file_declares_is_told_from_what_was_found(tmp_path: Path) -> None:
    report = sample(1, 20.0)
    claim = Declaration(TAG, "WOAS", "Suno", GENERATED, "made with Suno", "https://suno.com/song/" + HOSTILE)
    report = replace(report, query=replace(report.query, declarations=(claim,)))
    section = parsed(page(report)).xpath("string(//section[h2='What the file declares of itself'])")
    assert "made with Suno" in section
    assert "Descant has not examined whether it is true" in section
    write_report(report, tmp_path / "r.xlsx", "xlsx")
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(tmp_path / "r.xlsx")["Report"].iter_rows()]
    assert any("Suno" in str(value) for what, value in rows if "not examined" in what)


@settings(max_examples=40)
@given(reports())
def test_any_report_makes_a_page(report: Report) -> None:
    tree = parsed(page(report))
    rows = tree.xpath("//section[h2='Estimated shares']//tbody/tr")
    assert len(rows) == len(report.contributions) + 1


@pytest.mark.parametrize("refusal", ["", REFUSED])
def test_an_audit_has_its_ranking_and_what_it_is_worth(refusal: str) -> None:
    report = audit_report(refused=bool(refusal))
    said = words(parsed(page(report)))
    assert "Ranking by track" in said
    assert "How far to trust it" in said
    assert "By chance alone" not in said
    assert (REFUSED in said) == bool(refusal)


@pytest.mark.parametrize(
    ("p", "said"),
    [(0.0028, "about 1 in 360"), (0.5, "about 50 in 100"), (0.03, "about 1 in 33"), (1.0, "about 100 in 100"),
     (0.0, "less than 1 in 1,000,000"), (0.000123, "about 1 in 8,100"), (None, "–")],
)  # fmt: skip
def test_p_values_in_words(p: float | None, said: str) -> None:
    assert chance(p) == said


def test_a_workbook_has_numbers_and_no_formulas(tmp_path: Path) -> None:
    report = sample(3)
    formula = replace(report.contributions[0], title="=HYPERLINK(1)", artist="+1")
    report = replace(report, contributions=(formula, *report.contributions[1:]))
    write_report(report, tmp_path / "r.xlsx", "xlsx")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert book.sheetnames == ["Shares", "Places", "Report"]
    head, *rows = book["Shares"].iter_rows()
    at = [cell.value for cell in head].index("share")
    assert sum(row[at].value for row in rows) == pytest.approx(1.0, abs=1e-9)
    assert rows[0][at].number_format == "0.00%"
    assert rows[0][2].value == "=HYPERLINK(1)"
    assert rows[0][2].data_type == "s"
    assert len(list(book["Places"].rows)) > 2
    audit = tmp_path / "audit.xlsx"
    write_report(audit_report(), audit, "xlsx")
    assert len(list(openpyxl.load_workbook(audit)["Ranking"].rows)) == 7


@pytest.fixture
def music(tmp_path: Path) -> Report:
    """A track whose second half is a tone of its source, both as files, and the report of it."""
    t = np.arange(6 * RATE) / RATE
    source = (0.4 * np.sin(2 * np.pi * 440 * t)).astype(np.float32)
    track = (0.4 * np.sin(2 * np.pi * np.where(t < 3, 220, 440) * t)).astype(np.float32)
    soundfile.write(tmp_path / "source.wav", source, RATE)
    soundfile.write(tmp_path / "track.wav", track, RATE)
    heard, known = decode(tmp_path / "track.wav")[1], decode(tmp_path / "source.wav")[1]
    report = sample(1, 6.0)
    track_id = known.pcm_sha256[:16]
    one = replace(report.contributions[0], track_id=track_id, path=str(tmp_path / "source.wav"))
    place = SourceSpan(0.0, 3.0, 0, 1.0)
    segments = (Segment(3.0, 6.0, 0, (SegmentContribution(track_id, WHOLE, "recording", place),)),)
    query = replace(report.query, path=str(tmp_path / "track.wav"), sha256=heard.sha256, duration_s=6.0)
    return replace(report, query=query, contributions=(one,), segments=segments)


def heard_in(text: str) -> list[tuple[float, float]]:
    """(seconds, loudest frequency in the middle) of each sound on a page."""
    found = []
    for uri in parsed(text).xpath("//audio/@src"):
        data, rate = soundfile.read(io.BytesIO(base64.b64decode(uri.partition(",")[2])))
        middle = data[len(data) // 4 : -len(data) // 4, 0]
        found.append((len(data) / rate, np.argmax(np.abs(np.fft.rfft(middle))) * rate / len(middle)))
    return found


def test_both_sides_of_a_place_are_heard(music: Report, tmp_path: Path) -> None:
    out = tmp_path / "r.html"
    assert write_report(music, out, "html", excerpts_s=2.5) == ()
    sounds = heard_in(out.read_text())
    assert len(sounds) == 2
    for seconds, frequency in sounds:
        assert seconds == pytest.approx(2.5, abs=0.1)
        assert frequency == pytest.approx(440, abs=2)
    assert parsed(out.read_text()).xpath("//path[@class='wave']")
    assert not heard_in(page(music))


def test_another_file_in_a_source_s_place_is_not_heard(music: Report, tmp_path: Path) -> None:
    soundfile.write(tmp_path / "source.wav", np.sin(np.arange(6 * RATE) / 3).astype(np.float32), RATE)
    out = tmp_path / "r.html"
    notes = write_report(music, out, "html", excerpts_s=2.5)
    assert len(notes) == 1
    assert "other audio" in notes[0]
    assert not heard_in(out.read_text())
    assert notes[0] in words(parsed(out.read_text()))
    moved = tmp_path / "moved.wav"
    (tmp_path / "track.wav").rename(moved)
    (notes,) = write_report(music, out, "html", excerpts_s=2.5)
    assert notes.startswith("There is no waveform and no excerpts")
    assert not parsed(out.read_text()).xpath("//path[@class='wave']")
    assert write_report(music, out, "html", audio=moved) == ()


def test_the_command_writes_every_form(music: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "r.report.json"
    report.write_text(json.dumps(music.to_json()))
    for form in ("html", "pdf", "xlsx", "csv", "json"):
        assert cli.main(["report", "export", str(report), "--out", str(tmp_path / f"out.{form}")]) == cli.OK
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "out.pdf").pages)
    assert "unsigned" in text
    assert json.loads((tmp_path / "out.json").read_text()) == music.to_json()
    capsys.readouterr()
    options = ["--out", str(tmp_path / "a.bin"), "--format", "html", "--excerpts", "2", "--json"]
    assert cli.main(["report", "export", str(report), *options]) == cli.OK
    assert json.loads(capsys.readouterr().out) == {"file": str(tmp_path / "a.bin"), "form": "html", "lacks": []}
    assert len(heard_in((tmp_path / "a.bin").read_text())) == 2
    assert cli.main(["report", "export", str(report), "--out", str(tmp_path / "a.doc")]) == cli.USAGE
    too_long = ["--excerpts", str(LONGEST_S + 1)]
    assert cli.main(["report", "export", str(report), "--out", str(tmp_path / "a.html"), *too_long]) == cli.USAGE
    assert cli.main(["report", "export", str(tmp_path / "no.json"), "--out", str(tmp_path / "a.html")]) == cli.REFUSED
