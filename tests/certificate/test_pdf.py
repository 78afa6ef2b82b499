from __future__ import annotations

import re
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from audits import audit_report
from descant.certificate.issue import issue
from descant.certificate.pdf import charts, fonts
from descant.certificate.pdf.bidi import turned, visual_runs
from descant.certificate.pdf.compare import check_document
from descant.certificate.pdf.document import attached_certificate, render, to_bytes
from descant.certificate.signing_key import Key
from descant.certificate.verification import verify
from descant.errors import CertificateError, DescantError
from descant.exports.page import page
from descant.report.grouping import grouped
from descant.report.model import Aspect, Report
from reports import reports, sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
WHEN = "2025-03-04T05:06:08Z"


def _document(report: Report) -> tuple[bytes, str]:
    jws = issue(report, KEY, created_utc=WHEN)
    return to_bytes(report, jws), jws


def _text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


@pytest.fixture(scope="module")
def document() -> tuple[bytes, str]:
    return _document(sample(3))


def test_one_record_has_one_pdf_and_carries_it(document: tuple[bytes, str], tmp_path: Path) -> None:
    data, jws = document
    render(sample(3), jws, tmp_path / "certificate.pdf")
    assert (tmp_path / "certificate.pdf").read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["certificate.pdf"]
    attached = attached_certificate(data)
    assert attached == jws.encode()
    outcome = verify(attached)
    assert outcome.ok
    assert check_document(data, attached, outcome)[0].state == "ok"


def test_the_pages_say_what_matters(document: tuple[bytes, str]) -> None:
    text = _text(document[0])
    for words in (
        "Harbour at Dawn", "62.0 %", "35.4 %", "26.6 – 44.3 %", "Ночной поезд", "Northlight Music Ltd", "Unattributed",
        "no proof of training or copying", "descant verify certificate.jws --audio FILE", KEY.public.fingerprint,
        "who signed it (identity)", "12" * 32, "34" * 32, "not measured", "Page 1 of 3", "Not reviewed", "GBAYE0601498",
    ):  # fmt: skip
        assert words in text.replace("\n", " "), words


def test_the_pages_put_shares_together_by_party_and_say_in_what_sources_agree() -> None:
    report = sample(3)
    first, *others = report.contributions
    aspects = (Aspect("melody", 0.658, 0.1), Aspect("rhythm", 0.4, 0.4))
    report = replace(report, contributions=(replace(first, aspects=aspects), *others))
    data, jws = _document(report)
    text = _text(data).replace("\n", " ")
    for unit in ("writer", "publisher", "artist"):
        found = grouped(report, unit)
        for group in found.groups:
            assert re.search(re.escape(group.name) + r"\W+" + re.escape(charts.percent(group.share_ppm)), text), group
    assert "Agrees beyond chance: melody 62 %, rhythm 0 %" in text
    assert check_document(data, jws.encode(), verify(jws.encode()))[0].state == "ok"


@pytest.mark.parametrize(("sources", "seconds"), [(0, 45.0), (1, 3.0), (8, 600.0)])
def test_none_and_many_sources_are_drawn(sources: int, seconds: float) -> None:
    data, _ = _document(sample(sources, seconds))
    assert ("No track of the catalog" in _text(data)) == (sources == 0)


@pytest.mark.parametrize("refused", [True, False])
def test_refused_percentages_are_no_share_of_nought(refused: bool) -> None:
    report = audit_report(refused=refused)
    words, in_browser = _text(to_bytes(report, None)), page(report)
    assert ("Percentages are refused for this audit" in words) == refused
    assert ("Unattributed" in words) != refused
    assert ("Percentages are refused for this audit" in in_browser) == refused
    assert (">Unattributed<" in in_browser) != refused


@pytest.mark.parametrize("duration_s", [0.0, 2e-311])
def test_a_duration_that_its_segments_exceed_is_drawn(duration_s: float) -> None:
    report = sample(2, 20.0)
    data, _ = _document(replace(report, query=replace(report.query, duration_s=duration_s)))
    assert "Where it was heard" in _text(data)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(reports())
def test_any_report_is_drawn_and_its_pages_check(report: Report) -> None:
    data, jws = _document(report)
    assert check_document(data, jws.encode(), verify(jws.encode()))[0].state == "ok"


def test_a_track_that_has_no_length_to_speak_of_is_drawn() -> None:
    """Hypothesis found it: seconds divided by the smallest number there is are infinite."""
    report = sample(1, 20.0)
    data, jws = _document(replace(report, query=replace(report.query, duration_s=5e-324)))
    assert check_document(data, jws.encode(), verify(jws.encode()))[0].state == "ok"


def test_a_draft_says_so() -> None:
    data = to_bytes(sample(1, 20.0), None)
    assert "unsigned draft" in _text(data)
    with pytest.raises(CertificateError, match="no certificate is attached"):
        attached_certificate(data)


def test_a_certificate_of_another_report_is_not_attached(document: tuple[bytes, str], tmp_path: Path) -> None:
    with pytest.raises(CertificateError, match="another report"):
        render(sample(2), document[1], tmp_path / "x.pdf")
    with pytest.raises(CertificateError, match="does not hold"):
        render(sample(3), document[1][:-8], tmp_path / "x.pdf")
    assert not list(tmp_path.iterdir())
    with pytest.raises(DescantError, match="cannot be written"):
        render(sample(3), document[1], tmp_path / "missing" / "x.pdf")


@pytest.mark.parametrize("cut", [5, 100, 5000])
def test_damaged_pdfs_are_refused(document: tuple[bytes, str], cut: int) -> None:
    with pytest.raises(CertificateError):
        attached_certificate(document[0][:cut])


def test_names_that_are_no_unicode_can_be_certified() -> None:
    report = sample(1, 20.0)
    odd = replace(report, query=replace(report.query, title="caf\udce9", path="/in/caf\udce9.wav"))
    data, _ = _document(odd)
    assert "caf" in _text(data)


def test_lines_run_from_right_to_left() -> None:
    """Runs stand as they are seen, letters in the order of reading: HarfBuzz turns and joins them."""
    assert fonts.runs("plain text") == [(fonts.REGULAR, "plain text")]
    hebrew, arabic = "DescantHebrew", "DescantArabic"
    assert fonts.runs("שלום (עולם)") == [
        (fonts.REGULAR, "("), (hebrew, "עולם"), (fonts.REGULAR, ") "), (hebrew, "שלום"),
    ]  # fmt: skip
    assert fonts.runs("أغنية ١٢٣") == [(arabic, "١٢٣"), (fonts.REGULAR, " "), (arabic, "أغنية")]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("שלום 12 (abc)", "(abc) 12 םולש"),
        ("mix של 5", "mix 5 לש"),
        ("mix 5 של", "mix 5 לש"),
        ("Op. 47: כל (נדרי) 3:45 – 50%, live", "Op. 47: 50% – 3:45 (ירדנ) לכ, live"),
        ("כל נדרי, Op. 47 (50%)", "Op. 47 (50%) ,ירדנ לכ"),
        ("שיר Live (2020)", "Live (2020) ריש"),
        ("(שיר) Live [אב]", "[בא] Live (ריש)"),
        ("אב 1-2 «גד»", "«דג» 1-2 בא"),
    ],
)
def test_digits_and_brackets_stand_where_readers_expect_them(text: str, seen: str) -> None:
    assert "".join(turned(run) if right_to_left else run for right_to_left, run in visual_runs(text)) == seen


def test_arabic_letters_join_and_marks_stand_over_their_letters() -> None:
    """Lam and alef are one glyph; a vowel takes no room of its own, and search finds the text as it was written."""
    assert fonts.width("لا", 10) < fonts.width("ل", 10) + fonts.width("ا", 10) - 1
    assert fonts.width("سلام", 10) < sum(fonts.width(c, 10) for c in "سلام") - 4
    assert fonts.width("مُحَمَّد", 10) == pytest.approx(fonts.width("محمد", 10))
    assert fonts.width("שִׁיר", 10) == pytest.approx(fonts.width("שיר", 10), abs=0.5)
    assert [glyph[:1] for glyph in fonts._glyphs("١٢٣", "DescantArabic")[0]] == ["١", "٢", "٣"]
    report = sample(1, 20.0)
    data = to_bytes(replace(report, query=replace(report.query, title="سلام")), None)
    assert b"/ActualText <FEFF" + "سلام".encode("utf-16-be").hex().encode() + b">" in data


@given(st.text(max_size=60))
def test_any_text_can_be_set(text: str) -> None:
    line = fonts.clean(text)
    assert fonts.clean(line) == line
    assert all(fonts._font(c, False) for c in line)
    assert sorted("".join(run for _, run in visual_runs(line))) == sorted(line)
    assert fonts.width(fonts.shorten(text, 80, 9), 9) <= 80 or not line
    lines = fonts.wrap(text, 120, 9, lines=3)
    assert 1 <= len(lines) <= 3
    assert all(fonts.width(one, 9) <= 120 for one in lines)


@pytest.mark.parametrize(
    "word",
    [
        "月光下的河", "夜の港", "Ночной", "Żółta", "Σαν", "صباح", "עולם", "한국어", "Tiếng Việt", "Sonata in B♭",
        "C♯ ♮ ♥ ♪ ★", "𝄞 𝄢 𝄫", "→ ∞ №", "😀 🎵", "ქართული", "Հայերեն", "አማርኛ", "हिन्दी", "বাংলা", "தமிழ்", "ភាសាខ្មែរ",
        "ລາວ", "ਪੰਜਾਬੀ", "ગુજરાતી", "తెలుగు", "ಕನ್ನಡ", "മലയാളം",
    ],
)  # fmt: skip
def test_scripts_have_letters(word: str) -> None:
    assert fonts.clean(word) == word
    assert fonts.lacking([word]) == ()


@pytest.mark.parametrize(
    ("text", "printed", "letters"),
    [
        ("ｶﾞﾗｽ ﾉ ﾋﾄﾐ", "ガラス ノ ヒトミ", ""),
        ("① Ⅳ 𝓐", "1 Ⅳ A", ""),
        ("❤\ufe0f", "❤", ""),
        ("A 🦄!", "A [U+1F984]!", "🦄"),
        ("㐂 堃", "[U+3402] 堃", "㐂"),
        ("𠮷野", "[U+20BB7]野", "𠮷"),
        ("සිංහල සිං", "[U+0DC3 0DD2 0D82 0DC4 0DBD] [U+0DC3 0DD2 0D82]", "ංලසහි"),
        ("one\ufffdtwo", "one[U+FFFD]two", "\ufffd"),
    ],
)
def test_a_letter_without_a_glyph_stands_as_its_code_point(text: str, printed: str, letters: str) -> None:
    assert fonts.clean(text) == printed
    assert fonts.clean(printed) == printed
    assert "".join(fonts.lacking([text, text])) == letters


@pytest.mark.parametrize(("title", "named"), [("Sonata in B♭, हिन्दी", False), ("Sonata in B♭, ල, 🦄", True)])
def test_paper_and_check_name_what_could_not_be_printed(title: str, named: bool) -> None:
    report = sample(1, 20.0)
    data, jws = _document(replace(report, query=replace(report.query, title=title)))
    words = check_document(data, jws.encode(), verify(jws.encode()))[0].words
    assert words.endswith("in brackets: U+0DBD, U+1F984.") == named
    assert ("brackets: U+0DBD, U+1F984." in _text(data).replace("\n", " ")) == named
    assert "\ufffd" not in _text(data)
    assert PdfReader(BytesIO(data)).metadata.title == f"Attribution certificate: {title}"  # type: ignore[union-attr]


def test_scripts_are_shaped_and_the_same_whatever_was_drawn_before() -> None:
    """HarfBuzz puts the vowel sign of हि in front and joins न्द; ReportLab numbers such glyphs as they come up."""
    report = sample(1, 20.0)
    hindi, other = (
        replace(report, query=replace(report.query, title=title)) for title in ("हिन्दी কৃষ্ণ", "क्षत्रिय रात्रि हिन्दी কৃ")
    )
    first = to_bytes(hindi, None)
    assert to_bytes(other, None) != first
    assert to_bytes(hindi, None) == first
    assert fonts.width("हिन्दी", 10) < sum(fonts.width(c, 10) for c in "हिन्दी") - 4


def test_endless_text_of_strangers_is_set_in_time() -> None:
    """A certificate may name ten thousand owners of each source; its PDF is drawn by everyone who checks it."""
    text = "Owner Musikverlag und Gesellschaft " * 100_000
    begin = time.process_time()
    for lines in (1, 4):
        assert fonts.wrap(text, 200, 7, lines=lines)[-1].endswith(fonts.ELLIPSIS)
    assert fonts.shorten(text, 200, 7).endswith(fonts.ELLIPSIS)
    assert time.process_time() - begin < 2


def test_lanes_hold_the_shares() -> None:
    report = sample(3)
    lanes = charts.lanes(report, 100)
    for column in range(98):  # the last two seconds belong to no segment
        assert abs(sum(row[column] for row in lanes.values()) - 1) < 1e-6


def test_no_two_sources_look_alike() -> None:
    looks = {(s.colour.hexval(), s.pattern) for s in map(charts.style, range(64))}
    assert len(looks) == 64
