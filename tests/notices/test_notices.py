"""Notices: every element that the law asks for, and every refusal."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest

from descant import cli
from descant.errors import DescantError
from descant.notices.draft import KINDS, Given, Kind, Notice, SignOff, as_text, draft
from descant.notices.evidence import Evidence, evidence
from descant.notices.pages import notice_pdf
from descant.notices.wording import WORDS
from descant.report.model import (
    WHOLE,
    CatalogState,
    Contribution,
    Engine,
    LegContribution,
    LegReport,
    LegShares,
    Owned,
    Query,
    Report,
    Segment,
    SegmentContribution,
    SourceSpan,
)

SOURCE = "00000000000000a1"
GIVEN = Given(
    claimant="Ana Berg",
    on_behalf_of="Quay Records Ltd",
    address="1 Quay Street, Cork",
    phone="+353 21 000 0000",
    email="rights@quay.example",
    recipient="Designated Agent, Example Service",
    urls=("https://service.example/track/1", "https://service.example/track/2"),
    reasons="We granted no licence, and no exception applies, as our counsel found.",
)
SIGNED = SignOff("Ana Berg", "2026-10-31", "I listened to places 1 and 2 and hear our melody in both.")


def report(*legs: str, place: bool = True) -> Report:
    """A track of 75 s; each leg named finds the source in two places."""
    owners = (
        Owned("Čeněk 太田", "writer", "work", WHOLE, "00014107338"),
        Owned("Quay Records", "label", "recording", WHOLE),
    )
    source = Contribution(
        SOURCE, "/m/h.flac", "Harbour", "A. Quarrie", "DEA721500017", 400_000, 300_000, 500_000, 0.001,
        LegShares(*(400_000 if leg in legs else 0 for leg in ("recording", "composition", "style"))), owners,
    )  # fmt: skip
    shares = LegReport((LegContribution(SOURCE, 400_000, 300_000, 500_000, 0.001),), 600_000)
    segments = []
    for start, to, steps in ((10.0, 40.0, 2), (20.0, 70.0, -3)):
        match = SourceSpan(to, to + 5, steps, 1.05) if place else None
        found = tuple(SegmentContribution(SOURCE, 200_000, leg, None if leg == "style" else match) for leg in legs)
        segments.append(Segment(start, start + 5, WHOLE - 200_000 * len(found), found))
    return Report(
        query=Query("/o/x.wav", "ab" * 32, "cd" * 32, 75.0, 44100, "Output “One”"),
        contributions=(source,),
        unattributed_ppm=600_000,
        legs={name: shares if name in legs else LegReport((), WHOLE) for name in ("recording", "composition", "style")},
        segments=tuple(segments),
        candidates=(),
        engine=Engine("0", {}, "cpu", "x", {}, {}),
        catalog=CatalogState("", 1),
        limits=(),
        created_utc="2026-10-01T00:00:00Z",
    )


def found(*legs: str) -> Evidence:
    return evidence(report(*(legs or ("recording", "composition"))), SOURCE)


def section(notice: Notice, element: str) -> str:
    """The paragraphs under an element; there is one section of it."""
    (one,) = (s for s in notice.sections if s.element == element)
    return "\n".join(one.paragraphs)


@pytest.mark.parametrize("lang", ["en", "de"])
def test_each_element_of_512_c_3_a_is_there(lang: str) -> None:
    notice = draft(found(), "dmca", lang, GIVEN, SIGNED, final=True)
    paragraph = "17 U.S.C. § 512(c)(3)(A)"
    assert "/s/ Ana Berg" in section(notice, f"{paragraph}(i)")
    assert "Harbour – A. Quarrie" in section(notice, f"{paragraph}(ii)")
    material = section(notice, f"{paragraph}(iii)")
    assert all(url in material for url in GIVEN.urls)
    assert "ab" * 32 in material
    contact = section(notice, f"{paragraph}(iv)")
    assert all(part in contact for part in (GIVEN.address, GIVEN.phone, GIVEN.email, GIVEN.on_behalf_of))
    faith, accuracy = section(notice, f"{paragraph}(v)"), section(notice, f"{paragraph}(vi)")
    if lang == "en":
        assert "good faith belief" in faith
        assert "not authorized by the copyright owner, its agent, or the law" in faith
        assert "information in this notification is accurate" in accuracy
    else:
        assert "in gutem Glauben" in faith
    assert "under penalty of perjury" in accuracy


@pytest.mark.parametrize(("lang", "article"), [("en", "Article 16(2)({})"), ("de", "Artikel 16 Absatz 2 Buchstabe {}")])
def test_each_element_of_article_16_2_is_there(lang: str, article: str) -> None:
    notice = draft(found(), "dsa", lang, GIVEN, SIGNED, final=True)
    regulation = "of Regulation (EU) 2022/2065" if lang == "en" else "der Verordnung (EU) 2022/2065"
    of = {letter: section(notice, f"{article.format(letter)} {regulation}") for letter in "abcd"}
    assert GIVEN.reasons in of["a"]
    assert "Harbour" in of["a"]
    assert all(url in of["b"] for url in GIVEN.urls)
    assert GIVEN.claimant in of["c"]
    assert GIVEN.email in of["c"]
    assert ("bona fide belief" if lang == "en" else "in gutem Glauben") in of["d"]
    said = "information and allegations contained in this notice are accurate and complete"
    gesagt = "die in dieser Meldung enthaltenen Angaben und Anführungen richtig und vollständig sind"
    assert (said if lang == "en" else gesagt) in of["d"]
    assert "ab" * 32 in of["b"], "what further helps to find it"


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("final", [False, True])
def test_influence_is_not_infringement_and_where_to_listen(kind: Kind, lang: str, final: bool) -> None:
    text = as_text(draft(found(), kind, lang, GIVEN, SIGNED, final=final))
    assert ("Influence is not infringement" if lang == "en" else "Einfluss ist keine Rechtsverletzung") in text
    assert "0:10" in text
    assert "0:40" in text
    assert ("2 semitones above" if lang == "en" else "2 Halbtöne über") in text
    assert ("1.05 times" if lang == "en" else "1,05-fache") in text
    assert "/o/" not in text
    assert "/m/" not in text
    assert ("DRAFT" in text or "ENTWURF" in text) is not final


def test_a_draft_says_what_is_to_be_filled_in_and_is_not_signed() -> None:
    notice = draft(found(), "dmca", "en", Given())
    text = as_text(notice)
    assert text.startswith("DRAFT. NOT SIGNED")
    assert "/s/" not in text
    assert "[to be filled in: signature]" in text
    assert "[to be filled in: the exact URL]" in text
    assert len(notice.missing) == 7


@pytest.mark.parametrize("name", ["name", "on", "statement"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_final_without_a_persons_sign_off(kind: Kind, name: str) -> None:
    with pytest.raises(DescantError, match="not made final"):
        draft(found(), kind, "en", GIVEN, replace(SIGNED, **{name: " "}), final=True)
    assert not draft(found(), kind, "en", GIVEN, SIGNED).final, "a sign-off alone makes nothing final"


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("dmca", ("email", "recipient", "reasons")),
        ("dsa", ("recipient", "phone")),
        ("licence", ("recipient", "address", "phone")),
    ],
)
def test_a_final_paper_leaves_nothing_to_fill_in(kind: Kind, least: tuple[str, ...], lang: str) -> None:
    given = replace(GIVEN, **dict.fromkeys(least, ""))
    text = as_text(draft(found(), kind, lang, given, SIGNED, final=True))
    assert WORDS[lang].to_fill_in not in text
    assert not re.search(r": *$", text, re.MULTILINE), "no field stands empty"


LACKING = [("dmca", name) for name in ("claimant", "address", "phone", "urls")]
LACKING += [("dsa", name) for name in ("claimant", "email", "urls", "reasons")]
LACKING += [("licence", name) for name in ("claimant", "email", "reasons")]


@pytest.mark.parametrize(("kind", "name"), LACKING)
def test_nothing_is_final_that_lacks_an_element(kind: Kind, name: str) -> None:
    changes: dict[str, Any] = {name: () if name == "urls" else ""}
    with pytest.raises(DescantError, match="not made final"):
        draft(found(), kind, "en", replace(GIVEN, **changes), SIGNED, final=True)


def test_a_leg_that_does_not_tell_the_source_from_chance_bears_nothing() -> None:
    made = report("composition", "style")
    chance = LegReport((LegContribution(SOURCE, 400_000, 0, 500_000, 0.48),), 600_000)
    made = replace(made, legs={**made.legs, "composition": chance})
    with pytest.raises(DescantError, match="style is no work"):
        draft(evidence(made, SOURCE), "dmca", "en", GIVEN)


@pytest.mark.parametrize("kind", ["dmca", "dsa"])
def test_style_alone_bears_no_takedown_but_a_licence(kind: Kind) -> None:
    alike = found("style")
    with pytest.raises(DescantError, match="style is no work") as refused:
        draft(alike, kind, "en", GIVEN, SIGNED, final=True)
    assert "licence can be offered" in refused.value.remedy
    letter = as_text(draft(alike, "licence", "en", GIVEN, SIGNED, final=True))
    assert "no infringement" in letter
    assert "A style is nobody's work" in letter
    assert "places named above" not in letter


def test_no_takedown_rests_on_what_nobody_could_hear_or_was_not_measured() -> None:
    made = report("composition")
    cases = {
        "could compare by ear": report("composition", place=False),
        "was found that a person could compare": replace(
            made,
            segments=tuple(
                replace(
                    s,
                    unattributed_ppm=WHOLE - 40_000 * len(s.contributions),
                    contributions=tuple(replace(c, share_ppm=40_000) for c in s.contributions),
                )
                for s in made.segments
            ),
        ),
        "could not be measured": replace(made, limits=("That nothing is found here is no finding. Few tracks.",)),
    }
    for why, one in cases.items():
        with pytest.raises(DescantError, match=why):
            draft(evidence(one, SOURCE), "dsa", "en", GIVEN)
        draft(evidence(one, SOURCE), "licence", "en", GIVEN)


def test_titles_of_strangers_cannot_write_into_a_notice() -> None:
    made = report("recording")
    source = replace(made.contributions[0], title="Harbour\nSIGNED BY\u202e ALL")
    text = as_text(draft(evidence(replace(made, contributions=(source,)), SOURCE), "dmca", "en", Given()))
    assert "Harbour↵SIGNED BY[U+202E] ALL" in text


def test_a_model_audit_bears_no_takedown() -> None:
    made = replace(report("recording"), method="model audit")
    with pytest.raises(DescantError, match="a model audit"):
        draft(evidence(made, SOURCE), "dmca", "en", GIVEN)


def test_a_source_that_is_not_there_and_days_that_are_none() -> None:
    with pytest.raises(DescantError, match="names no source") as refused:
        evidence(report("recording"), "nothing")
    assert SOURCE in refused.value.remedy
    later = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
    for day, why in (("31.10.2026", "no date"), ("2026-02-30", "no date"), (later, "not come yet")):
        with pytest.raises(DescantError, match=why):
            draft(found(), "licence", "en", GIVEN, replace(SIGNED, on=day))
    with pytest.raises(DescantError, match="no exact URL"):
        draft(found(), "dsa", "en", replace(GIVEN, urls=("our service",)))


@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_drafts_every_page_is_marked(tmp_path: Path, lang: str) -> None:
    mark = WORDS[lang].watermark
    for final in (False, True):
        given = replace(GIVEN, reasons="Long reasons, line by line.\n" * 60)
        notice_pdf(draft(found(), "dmca", lang, given, SIGNED, final=final), tmp_path / "n.pdf")
        pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "n.pdf").pages]
        assert len(pages) > 1
        assert all(bool(re.search(rf"^{mark}$", page, re.MULTILINE)) is not final for page in pages)
        assert "太田" in "".join(pages)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "x.json", tmp_path / "n"
    path.write_text(json.dumps(report("composition").to_json()))
    words = ["notice", "draft", str(path), "--kind", "dsa", "--source", SOURCE, "--lang", "de", "--json"]
    assert cli.main([*words, "--out", f"{out}.txt", f"{out}.pdf"]) == cli.OK
    said = json.loads(capsys.readouterr().out)
    assert said["sent"] is said["final"] is False
    assert "Erklärung der prüfenden Person" in said["missing"]
    assert Path(f"{out}.txt").read_text().startswith("ENTWURF")
    assert cli.main([*words, "--out", f"{out}2.txt", "--final"]) == cli.REFUSED
    assert not Path(f"{out}2.txt").exists()
    full = [
        "--final",
        "--url",
        "https://s.example/1",
        "--claimant",
        "Ana",
        "--email",
        "a@b.example",
        "--reasons",
        "So.",
    ]
    full += ["--signed-off-by", "Ana", "--signed-off-on", "2026-10-31", "--reviewer-statement", "Ich habe es gehört."]
    assert cli.main([*words, "--out", f"{out}3.txt", *full]) == cli.OK
    assert "ENTWURF" not in Path(f"{out}3.txt").read_text()
    assert cli.main([*words, "--out", "n.docx"]) == cli.USAGE
