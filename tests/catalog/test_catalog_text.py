"""Any text, any frames, any tags."""

from __future__ import annotations

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
from made_up_catalog import new_track, owner, steady

from descant.audio.frames import Frames
from descant.catalog import features
from descant.catalog.store import Catalog
from descant.catalog.tags import LONGEST, cleaned, read_tags
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
        ("T0345246801", []),
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
