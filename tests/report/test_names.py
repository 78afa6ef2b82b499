"""A source that the catalog holds under several names: in the report, on paper, as a table, and in its limits."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict, replace
from pathlib import Path

import pypdf
import pytest

from descant.attribution.shares import contribution
from descant.audio.frames import AudioInfo
from descant.catalog.tracks import FurtherFile, Tags, Track
from descant.catalog.tracks import Owner as CatalogOwner
from descant.certificate.issue import issue
from descant.certificate.pdf import pages
from descant.certificate.pdf.record_pages import Signer
from descant.certificate.signing_key import load_or_create_key
from descant.certificate.verification import verify
from descant.report import export, names
from descant.report.model import Contribution, LegShares, Name, Owned, Report
from descant.report.schema import validate
from reports import engine, sample

HOSTILE = "<script>alert(1)</script> (Остров) \u202e=1+1"


def label(name: str, right: str = "recording") -> Owned:
    return Owned(name, "label", right, 1_000_000)


def called(title: str, isrc: str = "", owners: tuple[Owned, ...] = ()) -> Name:
    return Name(f"/catalog/{title}.flac", title, "A. Quarrie", isrc, owners)


def report(*also: Name, sources: int = 2) -> Report:
    """A sample whose first source ("Blue Lanterns", of Quay Records) has these further names."""
    made = sample(sources, 20.0)
    first = replace(made.contributions[0], also=also)
    return replace(
        made,
        contributions=(first, *made.contributions[1:]),
        candidates=(replace(made.candidates[0], also=also), *made.candidates[1:]),
        limits=(*made.limits, *names.limits([first])),
    )


def paper(made: Report) -> str:
    drawn = pages.compose(made, None, Signer(""))
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(drawn)).pages)
    return " ".join(text.split())


def test_names_are_part_of_a_report_and_of_its_certificate(tmp_path: Path) -> None:
    made = report(called("Lanterns", "DEA721500017", (label("Other Quay"),)), called(HOSTILE))
    tree = made.to_json()
    validate(tree)
    assert tree["contributions"][0]["also"][0]["owners"][0]["name"] == "Other Quay"
    assert [n["title"] for n in tree["candidates"][0]["also"]] == ["Lanterns", HOSTILE]
    assert Report.from_json(tree) == made
    checked = verify(issue(made, load_or_create_key(tmp_path)).encode())
    assert checked.ok
    assert [n.title for n in checked.report.contributions[0].also] == ["Lanterns", HOSTILE]
    assert checked.record is not None
    assert "/catalog" not in str(checked.record)


def test_without_names_a_report_and_an_older_certificate_read_as_before() -> None:
    made = sample(3)
    assert "also" not in str(made.to_json())
    old = verify(Path(__file__).with_name("before_names.jws").read_bytes())
    assert old.ok
    assert old.report.contributions[0].also == ()
    assert old.report.to_json() == old.record["credentialSubject"]["report"]  # type: ignore[index]


@pytest.mark.parametrize(
    "wrong", [[], [{"path": "x"}], [{**asdict(called("a")), "owners": [], "isrc": "x" * 257}], "no"]
)
def test_a_wrong_field_is_refused(wrong: object) -> None:
    tree = sample(1).to_json()
    tree["contributions"][0]["also"] = wrong
    with pytest.raises(ValueError, match="contributions, entry 1, also"):
        validate(tree)


def test_paper_says_the_other_names_and_leaves_out_mere_copies() -> None:
    own = sample(1).contributions[0]
    copy = Name("/elsewhere/0.flac", own.title, own.artist, own.isrc)
    text = paper(report(called("Lanterns", "DEA721500017", (label("Other Quay"),)), copy, called(HOSTILE)))
    assert "Also in the catalog as Lanterns – A. Quarrie · ISRC DEA721500017 · Other Quay" in text
    assert "<script>alert(1)</script>" in text
    assert text.count("Also in the catalog") == 2
    assert "under 3 names with different owners; the share is of the recording." in text
    assert "Also in the catalog" not in paper(report(copy))
    many = paper(report(*(called(f"Name {n}") for n in range(9))))
    assert (many.count("Also in the catalog"), "and under 5 more names" in many) == (4, True)


def test_the_table_has_a_column_of_names() -> None:
    text = export.contributions_csv(report(called("=HYPERLINK(1)", "DEA721500017")))
    first, *_ = csv.DictReader(io.StringIO(text.removeprefix(export.BYTE_ORDER_MARK), newline=""))
    assert first["also"] == "'=HYPERLINK(1) – A. Quarrie · ISRC DEA721500017"


@pytest.mark.parametrize(
    ("also", "words"),
    [
        ((called("Lanterns", "", (label("Other"),)),), "under 2 names with different owners"),
        ((called("Lanterns", "", (label("QUAY records"),)),), ""),
        ((called("Lanterns", "", (label("A publisher", "work"),)),), "under 2 names with different owners"),
        ((called("Lanterns", "DEA721500017"),), "under 2 names with different ISRCs"),
        ((called("Lanterns"), called("Lanterns II", "GBAYE0601498")), ""),
        (
            (called("Lanterns", "DEA721500017"), called("L", "", (label("Other"),))),
            "under 3 names with different owners",
        ),
    ],
)
def test_limits_say_where_names_disagree_on_whose_they_are(also: tuple[Name, ...], words: str) -> None:
    said = names.limits(report(*also).contributions)
    assert len(said) == bool(words)
    assert all(words in sentence for sentence in said)


def test_one_sentence_for_many_sources() -> None:
    one, two = (
        replace(c, also=(called("x", f"DEA72150001{n}"),)) for n, c in enumerate(report(sources=3).contributions[::2])
    )
    assert names.limits([one]) != names.limits([two])
    (sentence,) = names.limits([replace(one, isrc="GBAYE0601498"), replace(two, isrc="GBAYE0601499")])
    assert "2 of the sources under several names with different ISRCs" in sentence


def test_a_source_is_made_of_a_track_with_its_names_and_stays_within_the_schema() -> None:
    info = AudioInfo("/a.wav", "ab" * 32, "cd" * 32, 3.0, 44_100, 2, 10)
    owner = CatalogOwner("Quay", "label", "recording", 1_000_000, "9" * 300)
    tags = Tags(HOSTILE, "", isrc="x" * 300, owners=(owner,))
    also = tuple(FurtherFile(f"/{n:04}.wav", tags) for n in range(names.MOST_NAMES + 5))
    track = Track("ef" * 8, info.path, tags, 3.0, 44_100, 2, info.sha256, info.pcm_sha256, 10, "", 0, also)
    source = contribution(track, (1, 1, 1), 0.001, LegShares(1, 0, 0))
    assert len(source.also) == names.MOST_NAMES
    made = sample(1)
    found = replace(made.contributions[0], isrc=source.isrc, owners=source.owners, also=source.also)
    validate(replace(made, contributions=(found,), engine=engine()).to_json())


def test_a_file_without_tags_is_called_by_its_file_name() -> None:
    bare = Name("/music/side b/02 untagged.wav", "", "", "")
    assert names.in_words(bare) == "02 untagged.wav"
    source: Contribution = replace(sample(1).contributions[0], also=(bare, bare))
    assert names.also_as(source) == "also as 02 untagged.wav"
    assert names.also_as(sample(1).contributions[0]) == ""
