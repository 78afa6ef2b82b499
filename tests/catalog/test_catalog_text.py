"""Any text, any frames, any tags."""

from __future__ import annotations

import unicodedata
import wave
from collections.abc import Iterator
from pathlib import Path

import mutagen.aiff
import mutagen.id3
import mutagen.wave
import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from made_up_catalog import new_track, owner, repaired, steady

from descant.audio.frames import Frames
from descant.catalog import features
from descant.catalog.folding import words_of
from descant.catalog.store import Catalog
from descant.catalog.tags.reading import LONGEST, cleaned, read_tags
from descant.catalog.text_search import WORDS_MOST, match_expression
from descant.catalog.tracks import Tags


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    with Catalog.open(tmp_path_factory.mktemp("text"), create=True) as made:
        made.add(new_track(1, tags=Tags("Les Feuilles mortes", "Édith Piaf", "L'Olympia", iswc="T-034.524.680-1")))
        made.add(new_track(2, tags=Tags("???", "AC/DC", "+", isrc="USRC17607839")))
        yield made


@steady
@given(st.text() | st.text("\"*():^-+ANDORNEAR {}\0'%_\\", max_size=30))
def test_no_search_text_breaks_the_search(catalog: Catalog, text: str) -> None:
    found = catalog.tracks(text=text)
    assert len(found) == catalog.count(text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("", ["???", "Les Feuilles mortes"]),
        ("edith", ["Les Feuilles mortes"]),
        ("PIAF feuil", ["Les Feuilles mortes"]),
        ("T-034.524.680-1", ["Les Feuilles mortes"]),
        ("T0345246801", ["Les Feuilles mortes"]),
        ("us-rc1-76-07839", ["???"]),
        ("ac/dc", ["???"]),
        ("???", ["???"]),
        ("piaf OR dc", []),
        ("title:piaf", []),
        ("x" * 100_000, []),
    ],
)
def test_search(catalog: Catalog, text: str, titles: list[str]) -> None:
    assert [t.tags.title for t in catalog.tracks(text=text, order="title")] == titles


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("夜の東京タワー", "東京"),
        ("夜の東京タワー", "タワー"),
        ("夜の東京タワー", "ﾀﾜｰ"),
        ("夜の東京タワー", "夜"),
        ("夜の東京タワー", "京タ"),
        ("夜の東京ﾀﾜｰ", "タワー"),
        ("ガンダム", "ｶﾞﾝﾀﾞﾑ"),
        ("ポップＭＵＳＩＣ", "music"),
        ("上海灘", "海灘"),
        ("𠮷野家", "野家"),
        (unicodedata.normalize("NFD", "서울의 밤"), "서울"),
        ("서울의밤", unicodedata.normalize("NFD", "밤")),
        ("서울의 밤", "울의"),
        ("Straße", "strasse"),
        ("STRASSE", "straße"),
        ("Ærø", "aero"),
        ("Smørrebrød", "smorrebrod"),
        ("Łódź", "lodz"),
        ("Đorđe", "dorde"),
        ("Ísland þú", "thu"),
        ("Œuvre", "oeuvre"),
        ("İstanbul ışık", "istanbul isik"),
        ("ISIK", "ışık"),
        ("Ёлка", "елка"),
        ("елка", "ЁЛКА"),
        ("Йод", "йод"),
        ("Ὀδύσσεια", "οδυσσεια"),
        ("ΟΔΟΣ", "οδος"),
        ("ＦＵＬＬ　ＷＩＤＴＨ", "full width"),
        ("full width", "ｗｉｄｔｈ"),
        ("ﬁne ﬂow", "fine flow"),
        ("№ 5", "no 5"),
        ("x²", "x2"),
        ("مُحَمَّد", "محمد"),
        ("محمد", "مُحَمَّد"),
        ("عـــود", "عود"),
        ("أحمد", "احمد"),
        ("ليلى", "ليلي"),
        ("کتاب", "كتاب"),
        ("שָׁלוֹם", "שלום"),
        ("Nguyễn", "nguyen"),
        ("हिन्दी गीत", "गीत"),
        ("ดนตรีไทย", "ไทย"),
        ("soft­hyphen", "softhyphen"),
        ("می‌خواهم", "میخواهم"),
        ("ქართული", "ქართ"),
        ("Don’t stop", "don't"),
        ("AC/DC", "ac/dc"),
        ("Ⅳ", "iv"),
    ],
)
def test_what_people_type_and_what_the_file_says(tmp_path: Path, title: str, typed: str) -> None:
    with Catalog.open(tmp_path, create=True) as made:
        made.add(new_track(1, tags=Tags("Harbour", "Ada"), path="/m/1.wav"))
        made.add(new_track(2, tags=Tags(title, "Ada"), path="/m/2.wav"))
        made.add(new_track(3, tags=Tags("Quay", title), path="/m/3.wav"))
        made.add(new_track(3, tags=Tags(title), path="/m/4.wav"))
        assert [t.tags.title for t in made.tracks(text=typed, order="added")] == [title, "Quay"]
        assert made.count(typed) == 2
        assert made.count(f"ada {typed}") == 1


@pytest.mark.parametrize("typed", ["東夜", "京東", "タタ", "ana", "レ", "が", "東京東"])
def test_what_is_not_there_is_not_found(tmp_path: Path, typed: str) -> None:
    with Catalog.open(tmp_path, create=True) as made:
        made.add(new_track(1, tags=Tags("夜の東京タワー", "東 か banana"), path="/m/1.wav"))
        assert made.count(typed) == 0


@pytest.mark.parametrize(
    "pasted", ["東" * 50_000, "夜の" * 5_000, "a-" * 50_000, "word " * 10_000, "東京 word-" * 5_000]
)
def test_a_pasted_page_is_cut_to_what_can_be_answered(catalog: Catalog, pasted: str) -> None:
    assert len(match_expression(pasted).replace(" AND ", " ").split()) <= WORDS_MOST
    assert catalog.count(pasted) == 0


def test_each_of_several_values_is_found(tmp_path: Path) -> None:
    with Catalog.open(tmp_path, create=True) as made:
        made.add(new_track(1, tags=Tags("Same", "Mira K; Jo Bell", isrc="ZZ-ABC-99-00001; ZZABC9900002")))
        for typed in ("mira", "jo bell", "ZZABC9900001", "zz-abc-99-00001", "ZZ-ABC-99-00002", "zzabc9900002"):
            assert made.count(typed) == 1, typed


def test_signs_alone_are_looked_for_as_they_stand(tmp_path: Path) -> None:
    with Catalog.open(tmp_path, create=True) as made:
        made.add(new_track(1, tags=Tags("÷", "Ed")))
        made.add(new_track(2, tags=Tags("Other")))
        made.add(new_track(2, tags=Tags("🎵 {}"), path="/m/b.wav"))
        assert [made.count(typed) for typed in ("÷", "🎵", "{}", '"', ":", "×")] == [1, 1, 1, 0, 0, 0]


def test_words_that_the_index_lost_are_told_of_and_written_again(tmp_path: Path) -> None:
    with Catalog.open(tmp_path, create=True) as made:
        track_id = made.add(new_track(1, tags=Tags("Harbour")))
        made.connection.sqlite.execute("DELETE FROM track_words")
        assert [(p.where, p.fixable) for p in made.check()] == [(track_id, True)]
        assert repaired(made) == []
        assert made.count("harb") == 1


@steady
@given(st.text() | st.text(alphabet=st.characters(categories=["Lo", "Lm", "Mn", "Mc", "Nd", "Cf", "So"])))
def test_a_text_finds_itself(text: str) -> None:
    words = words_of(text)
    assert words == words_of(unicodedata.normalize("NFD", text))
    assert words == words_of(unicodedata.normalize("NFC", text))
    assert words == words_of(" ".join(words))
    assert not any(word.isspace() or '"' in word for word in words)


@steady
@given(st.text(), st.text(), st.integers(0, 2_000_000))
def test_any_tags_are_stored(catalog: Catalog, title: str, name: str, ppm: int) -> None:
    track_id = catalog.tracks(order="added")[0].id
    tags = Tags(title=title, artist=name, owners=(owner(name, "work", ppm), owner(title, "recording", ppm)))
    before = catalog.tracks(order="added")[0].tags
    catalog.relabel(track_id, tags)
    stored = catalog.track(track_id).tags
    plain = title.encode("utf-8", "replace").decode().replace("\0", "")
    assert stored.title == plain
    assert [o.share_ppm for o in stored.owners] == [ppm, ppm]
    catalog.relabel(track_id, before)
    assert catalog.track(track_id).tags == before


def test_recordings_of_one_work_share_its_owners(tmp_path: Path) -> None:
    iswc = "T-034.524.680-1"
    with Catalog.open(tmp_path, create=True) as made:
        first = made.add(new_track(1, tags=Tags("A", iswc=iswc, owners=(owner("Writer"), owner("Label", "r")))))
        second = made.add(new_track(2, tags=Tags("B", iswc="T0345246801", owners=(owner("Other label", "r"),))))
        assert [o.name for o in made.track(second).tags.owners] == ["Writer", "Other label"]
        made.relabel(second, Tags("B", iswc=iswc, owners=(owner("Heir"),)))
        assert [o.name for o in made.track(first).tags.owners] == ["Heir", "Label"]
        made.remove([first, second])
        assert made.check() == []
        assert made.count() == 0


def test_order_and_pages(tmp_path: Path) -> None:
    with Catalog.open(tmp_path, create=True) as made:
        for number, title in enumerate(("b", "C", "a")):
            made.add(new_track(number, tags=Tags(title)))
        assert [t.tags.title for t in made.tracks(order="title")] == ["a", "b", "C"]
        assert [t.tags.title for t in made.tracks(order="title", descending=True, limit=1, offset=1)] == ["b"]
        assert [t.tags.title for t in made.tracks(order="added")] == ["b", "C", "a"]
        with pytest.raises(ValueError, match="no such order"):
            made.tracks(order="n; DROP TABLE tracks")


def values(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, width=16)


@steady
@given(
    arrays.arrays(np.float16, st.tuples(st.integers(0, 4), st.just(84)), elements=values(-80, 0)),
    arrays.arrays(np.float16, st.tuples(st.integers(0, 4), st.just(64)), elements=values(-100, 27)),
)
def test_features_come_back_within_half_a_step(pitch: np.ndarray, mel: np.ndarray) -> None:
    data = features.encode(Frames(pitch, mel))
    back = features.decode(data)
    assert (back.pitch.shape, back.mel.shape, back.pitch.dtype) == (pitch.shape, mel.shape, np.float16)
    rounding = 0.04  # of float16 near 100
    assert np.abs(back.pitch.astype(float) - pitch).max(initial=0) <= features.PITCH_STEP_DB / 2 + rounding
    assert np.abs(back.mel.astype(float) - mel).max(initial=0) <= features.MEL_STEP_DB / 2 + rounding
    assert features.encode(back) == data
    again = features.quantised(Frames(pitch, mel))
    assert (again.pitch == back.pitch).all()
    assert (again.mel == back.mel).all()


@steady
@given(st.data())
def test_any_changed_byte_of_features_is_noticed(data: st.DataObject) -> None:
    encoded = bytearray(features.encode(Frames(np.zeros((2, 84), np.float16), np.zeros((3, 64), np.float16))))
    place = data.draw(st.integers(0, len(encoded) - 1))
    encoded[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(ValueError, match="the "):
        features.decode(bytes(encoded))
    with pytest.raises(ValueError, match="the "):
        features.decode(bytes(encoded[:place]))


def test_values_that_are_no_numbers_are_kept_in_range() -> None:
    odd = np.array([[np.nan, np.inf, -np.inf, 500] * 21], np.float16)
    assert np.isfinite(features.quantised(Frames(odd, odd[:, :64])).pitch).all()


@steady
@given(st.text())
def test_cleaned_text_is_one_short_line(text: str) -> None:
    line = cleaned(text)
    assert len(line) <= LONGEST
    assert line == " ".join(line.split())
    assert not any(ord(c) < 32 or c == "\u202e" for c in line)
    line.encode()


@pytest.mark.parametrize("suffix", ["flac", "ogg", "mp3", "wav", "aiff"])
def test_tags_of_each_container(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"01 stem.{suffix}"
    soundfile.write(path, np.zeros(4410, np.float32), 44_100)
    assert read_tags(path) == Tags(title="01 stem")
    file = mutagen.File(path)
    if suffix in ("flac", "ogg"):
        if file.tags is None:
            file.add_tags()
        file["TITLE"], file["Artist"] = "Tïtle\n2", ["A", "B"]
        file["isrc"], file["iswc"], file["date"] = "us-rc1-76-07839", "T-034.524.680-1", "1999-12-31"
    else:
        if file.tags is None:
            file.add_tags()
        frames = mutagen.id3
        file.tags.add(frames.TIT2(encoding=3, text="Tïtle\n2"))
        file.tags.add(frames.TPE1(encoding=3, text=["A", "B"]))
        file.tags.add(frames.TSRC(encoding=3, text="us-rc1-76-07839"))
        file.tags.add(frames.TXXX(encoding=3, desc="ISWC", text="T-034.524.680-1"))
        file.tags.add(frames.TDRC(encoding=3, text="1999-12-31"))
    file.save()
    assert read_tags(path) == Tags("Tïtle 2", "A; B", "", "USRC17607839", "T0345246801", "1999")


def test_odd_files_have_only_a_title(tmp_path: Path) -> None:
    for name, data in (("a.mp3", b"ID3\x04\x00\xff\xff\xff\xff" + b"\xff" * 99), ("b.flac", b"fLaC"), ("c.wav", b"")):
        (tmp_path / name).write_bytes(data)
        assert read_tags(tmp_path / name) == Tags(title=name[0])
    assert read_tags(tmp_path / "missing.m4a") == Tags(title="missing")
    assert read_tags(tmp_path / "\udcff\n.wav").title == "?"
    with wave.open(str(tmp_path / "long.wav"), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(800))
    tagged = mutagen.wave.WAVE(tmp_path / "long.wav")
    tagged.add_tags()
    tagged.tags.add(mutagen.id3.TIT2(encoding=3, text="x" * 100_000))
    tagged.save()
    assert read_tags(tmp_path / "long.wav").title == "x" * LONGEST
