"""DDEX messages: what they say of recordings, and what no message may do to who reads it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.errors import DescantError
from descant.rights.importers.imports import opened, preview
from descant.rights.model import (
    Contributor,
    Disclosure,
    Party,
    Recording,
    RightsHolder,
    Warned,
    WorkReference,
)

sys.path.insert(0, str(Path(__file__).parent))
from rights_files import ERN_38, ERN_43

ADA = Party("Ada Ravn", ipi="00000000297")


def message(folder: Path, text: str | bytes) -> Path:
    path = folder / "message.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def recordings(path: Path) -> list[Recording]:
    return [one for one in opened(path).records() if isinstance(one, Recording)]


def test_a_message_of_version_4_is_read(tmp_path: Path) -> None:
    file = opened(message(tmp_path, ERN_43))
    assert (file.detected.form, file.detected.sender, file.detected.created) == (
        "ERN 4.3.2", "Quay Records", "2026-01-31",
    )  # fmt: skip
    recording, remark = file.records()
    assert isinstance(recording, Recording)
    assert replace(recording, disclosures=()) == Recording(
        title="The Long Way", isrc="SEABC2600001", submitter="Quay Records", version="Live", artists=("The Gulls",),
        label="Quay Records", duration_s=225.5, released="2026-02-01", upc="00094631432057", release_title="Ways",
        holders=(RightsHolder(Party("Quay Records"), 755_000, "RightsController"),),
        works=(WorkReference(iswc="T0345246801"),), contributors=(Contributor(ADA, ("Composer", "Whistler")),),
    )  # fmt: skip
    assert isinstance(remark, Warned)
    assert "1 × Image" in remark.what


def test_what_a_message_declares_of_ai_is_kept_in_its_words(tmp_path: Path) -> None:
    (recording,) = recordings(message(tmp_path, ERN_43))
    assert set(recording.disclosures) == {
        Disclosure("recording", "Partly", "SoundRecording/ContainsAI"),
        Disclosure("Composer, Whistler", "Partly", "SoundRecording/Contributor/AiContribution"),
        Disclosure("Musician", "GenerativeAI", "SoundRecording/Contributor/SpecialContributor"),
        Disclosure("release", "None", "Release/ContainsAI"),
        Disclosure("image", "All", "Image/ContainsAI"),
    }


@pytest.mark.parametrize("name", ["Air", "Email", "Aisle", "MainArtist", "Said"])
def test_other_elements_are_no_declaration_of_ai(tmp_path: Path, name: str) -> None:
    text = ERN_43.replace("<ContainsAI>Partly</ContainsAI>", f"<{name}>Partly</{name}>")
    (recording,) = recordings(message(tmp_path, text))
    assert not any(one.where.endswith(name) for one in recording.disclosures)


def test_a_message_of_version_3_8_is_read(tmp_path: Path) -> None:
    file = opened(message(tmp_path, ERN_38))
    assert (file.detected.form, file.detected.sender) == ("ERN 3.8", "Quay Records")
    (recording,) = recordings(message(tmp_path, ERN_38))
    assert recording == Recording(
        title="The Long Way", isrc="SEABC2600001", submitter="Quay Records", version="Live",
        artists=("The Gulls", "Second"), label="Quay", duration_s=225.0, released="2026-02-01", upc="0094631432057",
        release_title="Ways", holders=(RightsHolder(Party("Quay Records"), 1_000_000, "RightsController"),),
        works=(WorkReference(iswc="T0345246801", title="The Long Way"),),
        contributors=(Contributor(Party("Ada Ravn"), ("Composer",)),),
    )  # fmt: skip


def test_the_p_line_names_the_owner_where_nobody_else_does(tmp_path: Path) -> None:
    start, end = ERN_43.index("<ResourceRightsController>"), ERN_43.index("<Duration>")
    (recording,) = recordings(message(tmp_path, ERN_43[:start] + ERN_43[end:]))
    assert recording.holders == (RightsHolder(Party("Quay Records"), role="P-line"),)


def test_each_edition_with_a_code_of_its_own_is_a_recording(tmp_path: Path) -> None:
    second = "<SoundRecordingEdition><ResourceId><ISRC>SEABC2600002</ISRC></ResourceId></SoundRecordingEdition><WorkId>"
    found = recordings(message(tmp_path, ERN_43.replace("<WorkId>", second)))
    assert [one.isrc for one in found] == ["SEABC2600001", "SEABC2600002"]
    assert {one.upc for one in found} == {"00094631432057"}


def test_two_recordings_of_one_number_stay_two(tmp_path: Path) -> None:
    start, end = ERN_43.index("<SoundRecording>"), ERN_43.index("</SoundRecording>") + len("</SoundRecording>")
    one = ERN_43[start:end].replace("<ISRC>SEABC2600001</ISRC>", "<ProprietaryId Namespace='x'>7</ProprietaryId>")
    two = one.replace("The Long Way", "Another").replace("A1", "A7")
    text = ERN_43[:start] + one + two + ERN_43[end:]
    found = list(opened(message(tmp_path, text)).records())
    assert [(r.title, r.number) for r in found if isinstance(r, Recording)] == [("The Long Way", ""), ("Another", "")]
    assert len([r for r in found if isinstance(r, Warned) and "number 7" in r.what]) == 2


def test_a_recording_has_the_line_where_it_stands(tmp_path: Path) -> None:
    (recording,) = recordings(message(tmp_path, ERN_43))
    assert ERN_43.splitlines()[recording.line - 1].strip() == "<SoundRecording>"


HOSTILE = {
    "an external entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    "an entity of its own": '<!DOCTYPE x [<!ENTITY e "lol">]>',
    "entities of entities": '<!DOCTYPE x [<!ENTITY a "lollollol"><!ENTITY e "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    "a DTD from elsewhere": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_doctype_is_refused_whatever_it_holds(tmp_path: Path, what: str) -> None:
    text = ERN_43.replace("?>\n", f"?>\n{HOSTILE[what]}\n", 1)
    if "ENTITY" in HOSTILE[what]:
        text = text.replace("The Gulls", "&e;")
    with pytest.raises(DescantError, match=r"DOCTYPE|no whole XML"):
        list(opened(message(tmp_path, text)).records())


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    deep = ERN_43.replace("<ContainsAI>Partly</ContainsAI>", "<a>" * 300 + "</a>" * 300)
    with pytest.raises(DescantError, match=r"nested too deep|no whole XML"):
        list(opened(message(tmp_path, deep)).records())


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9, 0.999])
def test_a_message_that_was_cut_off_is_refused_whole(tmp_path: Path, part: float) -> None:
    path = message(tmp_path, ERN_43[: int(len(ERN_43) * part)])
    taken = []
    with pytest.raises(DescantError, match="no whole XML") as raised:
        taken.extend(opened(path).records())
    assert taken == []
    assert "line" in raised.value.cause


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("<html><body>No message</body></html>", "XML of another kind"),
        ("<ern:PurgeReleaseMessage xmlns:ern='http://ddex.net/xml/ern/43'/>", "PurgeReleaseMessage"),
        ("<", "no whole XML"),
    ],
)
def test_other_xml_is_refused(tmp_path: Path, text: str, cause: str) -> None:
    with pytest.raises(DescantError, match=cause):
        opened(message(tmp_path, text))


def test_a_recording_without_title_and_code_is_refused_alone(tmp_path: Path) -> None:
    nameless = "<SoundRecording><ResourceReference>A9</ResourceReference></SoundRecording>\n    <Image>"
    found = preview(message(tmp_path, ERN_43.replace("<Image>", nameless, 1)))
    assert (found.recordings, found.refusals) == (1, 1)
    assert "no title and no ISRC" in found.refused[0].reason


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "utf-8-sig"])
def test_a_message_is_read_in_the_encoding_that_it_states(tmp_path: Path, encoding: str) -> None:
    stated = encoding.removesuffix("-sig")
    text = ERN_43.replace("The Gulls", "Die Möwen").replace('encoding="UTF-8"', f'encoding="{stated}"')
    (recording,) = recordings(message(tmp_path, text.encode(encoding)))
    assert recording.artists == ("Die Möwen",)


@given(st.lists(st.tuples(st.integers(0, len(ERN_43) - 1), st.binary(max_size=20), st.integers(0, 200)), max_size=5))
def test_any_damage_is_refused_in_words_or_read(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, bytes, int]]
) -> None:
    data = bytearray(ERN_43.encode())
    for place, put, removed in changes:
        data[place : place + removed] = put
    try:
        found = recordings(message(tmp_path_factory.getbasetemp(), bytes(data)))
    except DescantError:
        return
    assert all(one.title or one.isrc for one in found)
