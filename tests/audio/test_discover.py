"""The walk: what is taken from folders, what is passed over, and that it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from descant.audio.discover import PassedOver, discover, has_suffix


def put(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True, parents=True)
    for name in names:
        (folder / name).write_bytes(b"sound")
    return [folder / name for name in names]


def test_folders_are_searched_and_named_files_always_tried(tmp_path: Path) -> None:
    top = tmp_path / "music"
    put(top, "b.WAV", "a.mp3", "notes.txt", "take.bwf")
    put(top / "sub", "c.flac")
    (top / "sub" / "loop").symlink_to(top)
    (top / "dangling.wav").symlink_to(top / "nowhere")
    album = put(tmp_path / "elsewhere", "linked.wv")[0].parent
    (top / "album").symlink_to(album)
    odd = put(tmp_path, "strange.bin")[0]
    (tmp_path / "empty").mkdir()
    found = list(discover([top, odd, top / "a.mp3", tmp_path / "empty", tmp_path / "none.wav"]))
    assert [f.name for f in found if isinstance(f, Path)] == [
        *("a.mp3", "b.WAV", "dangling.wav", "take.bwf", "linked.wv", "c.flac", "strange.bin", "none.wav")
    ]
    assert [(f.path, f.refused) for f in found if isinstance(f, PassedOver)] == [(tmp_path / "empty", True)]


def test_names_that_begin_with_a_dot_are_names(tmp_path: Path) -> None:
    put(tmp_path / "m" / "...And So On", "01.flac", "...Baby One More Time.mp3")
    put(tmp_path / "m", "plain.wav", ".5 past.aif", ".wav", ".nothing")
    found = [f for f in discover([tmp_path / "m"]) if isinstance(f, Path)]
    assert sorted(f.name for f in found) == ["...Baby One More Time.mp3", ".5 past.aif", "01.flac", "plain.wav"]


def test_forks_of_a_mac_are_no_audio_but_what_is_called_like_them_is(tmp_path: Path) -> None:
    song = put(tmp_path, "._song.wav")[0]
    assert list(discover([tmp_path])) == [song]
    song.write_bytes(bytes.fromhex("0005160700020000") + bytes(4000))
    assert [isinstance(f, PassedOver) for f in discover([tmp_path])] == [True]


@pytest.mark.parametrize("name", [".Trash-1000", ".git", "$RECYCLE.BIN", "@eaDir", ".snapshot"])
def test_a_systems_own_folder_is_passed_over_with_a_word(tmp_path: Path, name: str) -> None:
    put(tmp_path / name / "deep", "old.wav")
    song = put(tmp_path, "song.wav")[0]
    folder, taken = sorted(discover([tmp_path]), key=lambda f: isinstance(f, Path))
    assert taken == song
    assert isinstance(folder, PassedOver)
    assert folder.path == tmp_path / name
    assert folder.reason
    assert not folder.refused
    assert list(discover([tmp_path / name])) == [tmp_path / name / "deep" / "old.wav"]  # unless it is named itself


def test_a_systems_own_folder_without_audio_needs_no_word(tmp_path: Path) -> None:
    put(tmp_path / ".git", "HEAD")
    song = put(tmp_path, "song.wav")[0]
    assert list(discover([tmp_path])) == [song]


def test_suffixes() -> None:
    assert has_suffix("A.BWF")
    assert has_suffix("..a.wv")
    assert not has_suffix(".wav")
    assert not has_suffix("wav")
