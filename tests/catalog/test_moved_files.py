"""Files that are moved, corrected or replaced after they were added: the catalog follows, or says what is wrong."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_up_catalog import log_of, owner
from test_further_files import add, delivery, only

from descant.attribution import limits
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.open(tmp_path / "catalog", create=True) as made:
        yield made


def said(catalog: Catalog) -> list[str]:
    """What check says of files, without their folders."""
    return [problem.what.split(": ", 1)[1] for problem in catalog.files.check()]


def events(catalog: Catalog) -> list[str]:
    return [event for event, *_ in log_of(catalog)]


def test_music_that_was_moved_is_where_it_is_now(catalog: Catalog, tmp_path: Path) -> None:
    old = delivery(tmp_path / "old" / "a.flac", title="Harbour")
    (added,) = add(catalog, old)
    (tmp_path / "old").rename(tmp_path / "new")
    new = tmp_path / "new" / "a.flac"
    assert said(catalog) == ["is not there any more"]
    (outcome,) = add(catalog, new)
    assert (outcome.status, outcome.track_id) == ("updated", added.track_id)
    assert outcome.reason == f"it was {old} before, which is gone"
    assert (only(catalog).path, only(catalog).also) == (str(new), ())
    assert catalog.files.tracks_at(str(new)) == [added.track_id]
    assert catalog.files.tracks_at(str(old)) == []
    assert (catalog.count("new"), catalog.count("old")) == (1, 0)
    assert [o.status for o in add(catalog, new)] == ["known"]
    assert (said(catalog), catalog.check(), events(catalog)) == ([], [], ["add", "move"])


def test_moved_and_retagged_at_once(catalog: Catalog, tmp_path: Path) -> None:
    old = delivery(tmp_path / "a.flac", title="Harbour", artist="Ada")
    add(catalog, old)
    old.unlink()
    (outcome,) = add(catalog, delivery(tmp_path / "b.flac", title="Harbor", artist="Ada"))
    assert outcome.status == "updated"
    assert outcome.reason == f"it was {old} before, which is gone; its tags were read anew: title"
    assert (only(catalog).tags.title, only(catalog).path) == ("Harbor", str(tmp_path / "b.flac"))
    assert said(catalog) == []


def test_a_copy_is_no_move_and_copies_that_moved_leave_nothing_behind(catalog: Catalog, tmp_path: Path) -> None:
    first = delivery(tmp_path / "old" / "a.flac", title="Harbour")
    copy = tmp_path / "old" / "b.flac"
    copy.write_bytes(first.read_bytes())
    assert [o.status for o in add(catalog, first, copy)] == ["added", "known"]
    (tmp_path / "old").rename(tmp_path / "new")
    add(catalog, tmp_path / "new")
    assert only(catalog).path == str(tmp_path / "new" / "a.flac")
    assert [one.path for one in only(catalog).also] == [str(tmp_path / "new" / "b.flac")]
    assert said(catalog) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that may not be entered")
def test_a_folder_that_may_not_be_entered_is_not_gone(catalog: Catalog, tmp_path: Path) -> None:
    first = delivery(tmp_path / "old" / "a.flac")
    add(catalog, first)
    copy = tmp_path / "b.flac"
    copy.write_bytes(first.read_bytes())
    first.parent.chmod(0)
    try:
        assert [o.status for o in add(catalog, copy)] == ["known"]
    finally:
        first.parent.chmod(0o700)
    assert only(catalog).path == str(first)


def test_files_whose_names_were_exchanged(catalog: Catalog, tmp_path: Path) -> None:
    one, two = delivery(tmp_path / "1.flac", 1, title="One"), delivery(tmp_path / "2.flac", 2, title="Two")
    add(catalog, one, two)
    one.rename(tmp_path / "x")
    two.rename(one)
    (tmp_path / "x").rename(two)
    add(catalog, one, two)
    assert {t.tags.title: (t.path, t.replaced, t.also) for t in catalog.tracks()} == {
        "One": (str(two), False, ()),
        "Two": (str(one), False, ()),
    }
    assert said(catalog) == []


def test_a_corrected_tag_is_taken_in(catalog: Catalog, tmp_path: Path) -> None:
    path = delivery(tmp_path / "a.flac", title="Harbuor", artist="Ada")
    add(catalog, path)
    os.utime(path, (1, 1))
    assert [o.status for o in add(catalog, path)] == ["known"]
    delivery(path, title="Harbour", artist="Ada", isrc="GBAYE0601498")
    assert said(catalog) == ["has changed since it was added"]
    (outcome,) = add(catalog, path)
    assert (outcome.status, outcome.reason) == ("updated", "its tags were read anew: title, isrc")
    assert only(catalog).tags == Tags("Harbour", "Ada", "", "GBAYE0601498")
    assert (catalog.count("harbuor"), catalog.count("harbour")) == (0, 1)
    assert log_of(catalog)[-1][1]["was"] == {"title": "Harbuor", "isrc": ""}
    assert (said(catalog), catalog.check()) == ([], [])


def test_labels_given_in_the_catalog_stay_and_the_run_says_so(catalog: Catalog, tmp_path: Path) -> None:
    path = delivery(tmp_path / "a.flac", title="Harbuor", artist="Ada")
    add(catalog, path)
    ours = owner("Northlight")
    catalog.relabel(only(catalog).id, Tags("As we call it", "Ada", owners=(ours,)))
    delivery(path, title="Harbour", artist="Ada Quarrie", date="1999")
    (outcome,) = add(catalog, path)
    assert (outcome.status, outcome.reason) == ("updated", "its tags were read anew: artist, year")
    assert outcome.remark == "labels given in the catalog stay: title"
    assert only(catalog).tags == Tags("As we call it", "Ada Quarrie", year="1999", owners=(ours,))


def test_a_corrected_iswc_leaves_the_owners_of_its_work(catalog: Catalog, tmp_path: Path) -> None:
    other = delivery(tmp_path / "a.flac", 1, title="A", iswc="T-034.524.680-1")
    path = delivery(tmp_path / "b.flac", 2, title="B")
    add(catalog, other, path)
    ids = {t.tags.title: t.id for t in catalog.tracks()}
    catalog.relabel(ids["A"], Tags("A", iswc="T0345246801", owners=(owner("Writer"),)))
    delivery(path, 2, title="B", iswc="T-034.524.680-1")
    add(catalog, path)
    assert [t.tags.owners for t in catalog.tracks(order="title")] == [(owner("Writer"),)] * 2


def test_a_file_replaced_by_other_audio_leaves_no_track_that_passes_for_whole(catalog: Catalog, tmp_path: Path) -> None:
    path = delivery(tmp_path / "a.flac", 1, title="Before")
    (before,) = add(catalog, path)
    delivery(path, 2, title="After")
    assert said(catalog) == ["has changed since it was added"]
    (outcome,) = add(catalog, path)
    assert outcome.status == "added"
    assert outcome.remark == (
        f"it stands in the place of the file of “Before” ({before.track_id}), which has none any more"
    )
    assert [(t.tags.title, t.replaced) for t in catalog.tracks(order="title")] == [("After", False), ("Before", True)]
    assert [(p.where, "holds other audio now" in p.what) for p in catalog.files.check()] == [(before.track_id, True)]
    assert "replaced" in events(catalog)
    (limit,) = limits.of_replaced(catalog.tracks())
    assert limit.startswith(f"At the place of “Before” ({path}) there is other audio now")
    assert catalog.files.tracks_at(str(path)) == [outcome.track_id]
    delivery(tmp_path / "b.flac", 1, title="Before")  # from the backup
    assert [o.status for o in add(catalog, tmp_path / "b.flac")] == ["updated"]
    assert {t.tags.title: (Path(t.path).name, t.replaced) for t in catalog.tracks()} == {
        "After": ("a.flac", False),
        "Before": ("b.flac", False),
    }
    assert (said(catalog), catalog.check()) == ([], [])


def test_a_replaced_file_of_which_there_is_a_copy(catalog: Catalog, tmp_path: Path) -> None:
    path, copy = delivery(tmp_path / "a.flac", 1, title="Before"), delivery(tmp_path / "z.flac", 1, title="Copy")
    add(catalog, path, copy)
    delivery(path, 2, title="After")
    (outcome,) = add(catalog, path)
    assert outcome.remark.endswith(f"which is also {copy}")
    assert {t.tags.title: (t.path, t.also) for t in catalog.tracks()} == {
        "After": (str(path), ()),
        "Before": (str(copy), ()),
    }
    assert said(catalog) == []


def test_a_replaced_track_whose_successor_is_removed_is_told_of(catalog: Catalog, tmp_path: Path) -> None:
    path = delivery(tmp_path / "a.flac", 1, title="Before")
    add(catalog, path)
    delivery(path, 2, title="After")
    (after,) = add(catalog, path)
    catalog.remove([after.track_id])
    assert (only(catalog).tags.title, said(catalog)) == ("Before", ["has changed since it was added"])


def test_tags_kept_by_no_older_version_are_read_when_the_file_is_added_again(catalog: Catalog, tmp_path: Path) -> None:
    one, two = delivery(tmp_path / "1.flac", 1, title="One"), delivery(tmp_path / "2.flac", 2, title="Two")
    add(catalog, one, two)
    ids = {t.tags.title: t.id for t in catalog.tracks()}
    catalog.relabel(ids["One"], Tags("1", "By hand"))
    catalog.connection.sqlite.execute("UPDATE files SET tags = NULL")
    catalog.connection.sqlite.execute("UPDATE tracks SET title = 'file name' WHERE title = 'Two'")
    outcomes = add(catalog, one, two)
    assert [(o.status, o.reason) for o in outcomes] == [
        ("known", "this file was added before"),
        ("updated", "its tags were read anew: title"),
    ]
    assert [t.tags.title for t in catalog.tracks(order="title")] == ["1", "Two"]
