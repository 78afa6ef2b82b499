"""Training sets: nothing without terms unless told, nothing changed unnoticed, nothing made up in the summary."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jws
from joserfc.jwk import OKPKey
from pypdf import PdfReader

from declared_files import SUNO, sound, tagged
from descant.audit.manifest import read_manifest
from descant.audit.signed_manifest import open_signed
from descant.catalog.ingest import add_files
from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner
from descant.certificate.public_key import export_public_key
from descant.certificate.signing_key import Key
from descant.cli import main
from descant.errors import DescantError
from descant.rights.deciding import link
from descant.rights.model import Interest, Party, Work
from descant.rights.model import Shares as RightsShares
from descant.rights.store import Rights
from descant.settings import Settings
from descant.trainingset.model import TDM, Entry, Licence, RightOwner, TrainingSet, check
from descant.trainingset.signed import sign, verify
from descant.trainingset.summary import Set, public_summary, size_range
from descant.trainingset.summary_files import missing, write_summary

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
DAY = datetime.date(2026, 11, 30)
LICENCE = Licence("L-7", "Northlight Music Ltd", "Northern Models AB", "2026-01-01", "2027-12-31", "EU", ("training",))


def entry(number: int, **changes: Any) -> Entry:
    owners = (RightOwner("Ada Quarrie", "writer", "work", 1_000_000, "00014107338"),)
    made = Entry(
        f"{number:016x}", f"Song {number}", "A. Quarrie", "GBAYE0601498", "T0345246801", f"music/{number}.flac",
        f"{number:064x}", f"{number + 1:064x}", 1000 + number, 180.5, owners, "L-7", "reserved",
    )  # fmt: skip
    return replace(made, **changes)


def training_set(*entries: Entry, key: Key = KEY, **changes: Any) -> TrainingSet:
    made = TrainingSet(
        "Northlight 2026", "2026-11-30T10:00:00Z", "Descant 0", key.public.issuer, "ab" * 32, 9, (LICENCE,),
        "See tdm.json.", entries or (entry(1), entry(2)),
    )  # fmt: skip
    return replace(made, **changes)


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    def write(*entries: Entry, key: Key = KEY, **changes: Any) -> Path:
        path = tmp_path / "set.jws"
        path.write_text(sign(training_set(*entries, **changes), key))
        return path

    return write


# Signing and checking -------------------------------------------------------------------------------------------------


def test_a_signed_set_holds_and_says_what_it_does_not_prove(written: Callable[..., Path], tmp_path: Path) -> None:
    path = written()
    found = verify(path, day=DAY)
    assert found.ok
    assert found.made == training_set()
    assert found.fingerprint == KEY.public.fingerprint
    assert {check.name: check.holds for check in found.checks} == {
        "signature": True, "form": True, "signer": None, "terms": True, "owners": True, "audio": None
    }  # fmt: skip
    export_public_key(KEY.public, tmp_path / "key.jwk")
    export_public_key(OTHER.public, tmp_path / "other.pem")
    signer = [verify(path, trusted_key=tmp_path / name, day=DAY) for name in ("key.jwk", "other.pem")]
    assert [one.ok for one in signer] == [True, False]
    later = verify(path, day=datetime.date(2028, 1, 1))
    assert later.ok
    assert any("Not in force on 2028-01-01: L-7" in check.words for check in later.checks)


def test_another_library_verifies_it_and_finds_canonical_json(written: Callable[..., Path]) -> None:
    text = written().read_text()
    key = OKPKey.import_key(jws.extract_compact(text.encode()).headers()["jwk"])
    found = jws.deserialize_compact(text, key, algorithms=["Ed25519"])
    assert rfc8785.dumps(json.loads(found.payload)) == found.payload
    assert json.loads(found.payload)["tracks"][0]["sha256"] == f"{1:064x}"


def test_whatever_is_changed_does_not_hold(written: Callable[..., Path]) -> None:
    path = written()
    text = path.read_text()
    for at in range(0, len(text), 61):
        letter = "A" if text[at] != "A" else "B"
        path.write_text(text[:at] + letter + text[at + 1 :])
        assert not verify(path, day=DAY).ok
        with pytest.raises(DescantError):
            read_manifest(path)
    for other in (text + "\n", text[:-1], text + ".", "", "a.b.c", text.split(".")[1]):
        path.write_text(other)
        assert not verify(path, day=DAY).ok


def test_a_set_that_another_key_signs_in_the_issuers_name_does_not_hold(written: Callable[..., Path]) -> None:
    path = written(key=OTHER)  # the record names KEY
    found = verify(path, day=DAY)
    assert not found.ok
    assert any("another issuer" in check.words for check in found.checks)


@pytest.mark.parametrize(
    "changes",
    [
        {"sha256": "x"}, {"licence": "L-8"}, {"tdm": "maybe"}, {"file": "/etc/passwd"}, {"file": "../a.flac"},
        {"title": 5}, {"bytes": -1}, {"owners": (RightOwner("W", "writer", "lyrics", 1),)}, {"track_id": ""},
    ],
)  # fmt: skip
def test_a_set_that_breaks_its_rules_is_refused_even_where_it_is_signed(
    changes: dict[str, Any], written: Callable[..., Path]
) -> None:
    bad = entry(1, **changes)
    with pytest.raises(ValueError, match=r"\w"):
        check(training_set(bad))
    assert not verify(written(bad), day=DAY).ok


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
owners_of = st.builds(RightOwner, texts, texts, st.sampled_from(["work", "recording"]), st.integers(0, 10**6), texts)


@given(st.lists(st.tuples(texts, texts, st.lists(owners_of, max_size=3), st.sampled_from(TDM)), min_size=1, max_size=3))
def test_any_set_reads_as_it_was_written(rows: list[Any]) -> None:
    made = training_set(
        *(entry(n, title=a, artist=b, owners=tuple(o), tdm=t) for n, (a, b, o, t) in enumerate(rows, 1))
    )
    assert TrainingSet.from_json(json.loads(rfc8785.dumps(made.to_json()))) == made


@given(st.data())
def test_hostile_trees_are_refused_in_words(data: st.DataObject) -> None:
    tree = json.loads(json.dumps(training_set().to_json()))
    values = st.recursive(
        st.none() | st.booleans() | st.integers() | texts, lambda x: st.lists(x, max_size=2), max_leaves=4
    )
    place = data.draw(st.sampled_from([tree, tree["tracks"][0], tree["licences"][0], tree["tracks"][0]["owners"][0]]))
    place[data.draw(st.sampled_from([*place, "more"]))] = data.draw(values)
    try:
        made = TrainingSet.from_json(tree)
    except (ValueError, TypeError, KeyError, AttributeError):
        return
    check(made)


# Making ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """A catalog of three tracks below music/, two with owners; one declares that it is generated."""
    folder = tmp_path / "music"
    (folder / "b").mkdir(parents=True)
    for number, name in enumerate(["a.flac", "b/b.flac", "b/c.flac"]):
        tags = {"title": f"Song {number}", "isrc": f"GBAYE060149{number}"}
        tagged(sound(folder / name, seconds=1.2, seed=number), tags | (SUNO if number == 2 else {}))
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        list(add_files(catalog, [folder], (), settings=Settings(workers=1)))
        for track in catalog.tracks(order="title")[:2]:
            owner = Owner("Northlight Music Ltd", "publisher", "work", 1_000_000, "00014107338")
            catalog.relabel(track.id, replace(track.tags, owners=(owner,)))
    return folder


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    held = {"id": "L-7", "licensor": "Northlight", "licensee": "Northern Models", "uses": ["training"]}
    ended = {"id": "L-1", "licensor": "Northlight", "licensee": "Northern Models", "last": "2020-12-31"}
    tree = {"schema": "descant.terms/1", "licences": [held, ended], "tdm": "reserved", "tdm_statement": "By tdm.json."}
    (tmp_path / "terms.json").write_text(json.dumps(tree))
    return tmp_path / "terms.json"


def make(folder: Path, *words: str) -> int:
    out = str(folder / "set.jws")
    return main(["trainingset", "make", "--catalog", str(folder.parent / "catalog"), "--out", out, *words])


def test_tracks_without_terms_are_refused_unless_told(
    music: Path, terms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make(music, "--search", "") == 1
    assert "3 of 3 tracks have no terms to be trained on" in capsys.readouterr().err
    assert not (music / "set.jws").exists()
    assert make(music, "--search", "", "--terms", str(terms), "--licence", "L-1") == 1
    assert "its licence L-1 does not hold on" in capsys.readouterr().err
    assert make(music, "--search", "", "--without-terms") == 0
    told = capsys.readouterr()
    assert "3 tracks without a licence" in told.err
    assert "1 track without an owner" in told.err
    assert make(music, "--search", "", "--terms", str(terms), "--licence", "L-9") == 1
    assert "is not among the terms" in capsys.readouterr().err
    assert make(music, "--search", "nothing is called so", "--without-terms") == 1
    assert "No track was chosen." in capsys.readouterr().err


def test_owners_of_a_set_are_those_of_rights_data(music: Path, terms: Path) -> None:
    shares = RightsShares.same(1_000_000)
    with Catalog.open(music.parent / "catalog", write=True) as catalog:
        [track] = [one for one in catalog.tracks() if one.tags.title == "Song 2"]
        rights = Rights(catalog.connection)
        link(rights, rights.add(Work("Song", interests=(Interest(Party("Ravn"), "CA", shares),))), track=track.id)
    assert make(music, track.id, "--terms", str(terms), "--licence", "L-7") == 0
    [entry] = TrainingSet.from_json(open_signed(music / "set.jws").tree).tracks
    assert [(owner.name, owner.share_ppm) for owner in entry.owners] == [("Ravn", 1_000_000)]


def test_a_list_names_tracks_by_id_isrc_and_path_with_terms_of_their_own(
    music: Path, terms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Catalog.open(tmp_path / "catalog") as catalog:
        by_title = {track.tags.title: track for track in catalog.tracks()}
    rows = (
        f"track;licence;tdm\n{by_title['Song 0'].id};L-7;not reserved\nGB-AYE-06-01491;L-7;\n{music / 'b/c.flac'};;\n"
    )
    (tmp_path / "list.csv").write_text(rows)
    assert (
        make(music, "--list", str(tmp_path / "list.csv"), "--terms", str(terms), "--without-terms", "--name", "N") == 0
    )
    made = verify(music / "set.jws", day=DAY).made
    assert made is not None
    assert [(x.title, x.file, x.licence, x.tdm, x.declared) for x in sorted(made.tracks, key=lambda x: x.title)] == [
        ("Song 0", "a.flac", "L-7", "not reserved", ""),
        ("Song 1", "b/b.flac", "L-7", "reserved", ""),
        ("Song 2", "b/c.flac", "", "reserved", "generated (Suno)"),
    ]
    assert [one.id for one in made.licences] == ["L-7"]  # and not those that no track stands under
    assert {x.sha256 for x in made.tracks} == {track.sha256 for track in by_title.values()}
    capsys.readouterr()
    (tmp_path / "list.csv").write_text("track\nGBAYE0601499\nno such file.wav\n")
    assert make(music, "--list", str(tmp_path / "list.csv"), "--without-terms") == 1
    assert "2 of 2 are not to be found in the catalog: line 2: GBAYE0601499 is of no track" in capsys.readouterr().err
    (tmp_path / "list.csv").write_text("title\nSong\n")
    assert make(music, "--list", str(tmp_path / "list.csv"), "--without-terms") == 1
    assert "the columns are track, licence and tdm" in capsys.readouterr().err


def test_the_audio_of_a_set_is_known_again(music: Path, terms: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert make(music, "--search", "", "--terms", str(terms), "--licence", "L-7") == 0
    words = ["trainingset", "verify", str(music / "set.jws"), "--audio", str(music)]
    assert main(words) == 0
    assert "3 of 3 files are there as they were." in capsys.readouterr().out
    sound(music / "a.flac", seconds=1.2, seed=9)
    assert main(words) == 1
    assert (
        "2 of 3 files are there as they were; missing or changed: a.flac; 1 other audio file" in capsys.readouterr().err
    )
    listed = read_manifest(music / "set.jws")
    assert listed.signed_by == open_signed(music / "set.jws").fingerprint
    assert [track.path for track in listed.tracks if track.title == "Song 1"] == [music / "b/b.flac"]
    assert [o.name for track in listed.tracks for o in track.owners] == ["Northlight Music Ltd"] * 2


@pytest.mark.parametrize(
    ("tree", "why"),
    [
        ({"schema": "x"}, "schema"),
        ({"schema": "descant.terms/1", "licence": []}, "not known"),
        ({"schema": "descant.terms/1", "licences": [{"id": "L"}]}, "needs an id, a licensor and a licensee"),
        ({"schema": "descant.terms/1", "default_licence": "L"}, "not among the licences"),
        ({"schema": "descant.terms/1", "tdm": "perhaps"}, "tdm is none of"),
    ],
)
def test_terms_that_are_wrong_say_how(
    music: Path, tmp_path: Path, tree: Any, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "terms.json").write_text(json.dumps(tree))
    assert make(music, "--search", "", "--terms", str(tmp_path / "terms.json")) == 1
    assert why in capsys.readouterr().err


# The public summary ---------------------------------------------------------------------------------------------------


def filled(*sets: TrainingSet, **answers: str) -> dict[str, str]:
    summary = public_summary([Set(one, "ab" * 32, "KEY") for one in sets], answers, DAY)
    return {answer.id: answer.value for section in summary for answer in section.answers}


def test_the_summary_says_what_the_sets_know_and_no_more() -> None:
    long = entry(3, duration_s=3600.0 * 9_999, licence="", tdm="not stated", declared="generated (Suno)")
    found = filled(training_set(), training_set(long))
    known = {name for name, value in found.items() if value}
    assert known == {
        "last_update", "1.3.audio", "1.3.audio_size", "1.3.audio_content", "2.2.1.agreements", "2.2.1.modalities",
        "2.2.1.comments", "3.1.recorded", "3.3.other",
    }  # fmt: skip
    assert found["1.3.audio_size"] == "Less than 10,000 hours"
    assert found["2.2.1.comments"] == "Northlight Music Ltd: 2 tracks under L-7"
    assert found["3.1.recorded"] == "Tracks of the training sets: 2 reserved, 1 not stated. See tdm.json."
    assert (found["last_update"], found["2.2.1.agreements"]) == ("30/11/2026", "Yes")
    unlicensed = filled(training_set(entry(1, licence="")))
    assert unlicensed["2.2.1.agreements"] == ""  # no licence is known: a person has to say
    hints = {
        answer.id: answer.hint
        for section in public_summary([Set(training_set(long), "", "")], {}, DAY)
        for answer in section.answers
    }
    assert "1 track without a licence belong" in hints["2.2.2.used"]
    assert "the files of 1 track declare" in hints["2.5.used"]
    assert hints["1.3.audio_size"] == "9,999.0 hours in 1 track; holds only if these training sets are all of the audio"


def test_ranges_of_hours_are_those_of_the_template() -> None:
    assert [size_range(hours) for hours in (0, 9_999.9, 10_000, 1_000_000, 1_000_001)] == [
        "Less than 10,000 hours", "Less than 10,000 hours", "10,000 to 1 million hours", "10,000 to 1 million hours",
        "More than 1 million hours",
    ]  # fmt: skip


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_answers_go_round_and_every_form_says_what_is_left(
    written: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = written(name="<script>alert(1)</script>"), [tmp_path / f"s.{kind}" for kind in ("json", "html", "pdf")]
    words = ["trainingset", "summary", str(path), "--out", *map(str, out)]
    assert main(words) == 0
    told = capsys.readouterr()
    assert "19 to be filled in" in told.out
    assert "1.1.provider" in told.err
    tree = json.loads(out[0].read_text())
    assert len(tree["missing"]) == 19
    assert set(tree["missing"]) <= set(tree["answers"])
    page = _Texts()
    page.feed(out[1].read_text())
    assert page.tags.count("script") == 0
    assert "<script>alert(1)</script>: 2 tracks" in page.text
    assert page.text.count("[to be filled in]") == 19
    text = " ".join("\n".join(p.extract_text() for p in PdfReader(out[2]).pages).split())
    assert text.count("[to be filled in]") == 19
    assert "19 entries to be filled in" in text
    assert "C(2025) 5235" in text
    tree["answers"] |= {name: f"Answer {name}" for name in tree["missing"]}
    (tmp_path / "answers.json").write_text(json.dumps(tree))
    assert main([*words, "--answers", str(tmp_path / "answers.json")]) == 0
    assert "0 to be filled in" in capsys.readouterr().out
    text = "\n".join(p.extract_text() for p in PdfReader(out[2]).pages)
    assert "Answer 2.3.used" in text
    assert "to be filled in" not in text
    tree["answers"]["9.9"] = "x"
    (tmp_path / "answers.json").write_text(json.dumps(tree))
    assert main([*words, "--answers", str(tmp_path / "answers.json")]) == 1
    assert "the answer '9.9' is of no entry" in capsys.readouterr().err


def test_a_manifest_that_does_not_hold_makes_no_summary(
    written: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written()
    path.write_text(path.read_text()[:-4] + "AAAA")
    assert main(["trainingset", "summary", str(path), "--out", str(tmp_path / "s.pdf")]) == 1
    assert "does not hold" in capsys.readouterr().err
    assert not (tmp_path / "s.pdf").exists()


def test_one_summary_has_one_pdf(tmp_path: Path) -> None:
    summary = public_summary([Set(training_set(), "ab" * 32, "KEY")], {}, DAY)
    for name in ("a.pdf", "b.pdf"):
        write_summary(summary, tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert len(missing(summary)) == 19
