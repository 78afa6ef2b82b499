"""`descant rights …` as a person uses it: list, match, decide, set, show, history, undo."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from made_up_catalog import new_track
from made_up_rights import FILE, isrc, recording, work, writer

from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner, Tags
from descant.cli import main
from descant.rights.model import Agreement, AgreementParty, Party, Work
from descant.rights.store import Rights

Asked = tuple[int, str, str]


class Shell:
    """Runs commands on one catalog."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def run(self, *words: str) -> Asked:
        """Exit code, standard output and standard error of `descant rights …`."""
        code = main(["rights", words[0], "--catalog", str(self.folder), *words[1:]])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def json(self, *words: str) -> Any:
        code, out, err = self.run(*words, "--json")
        assert code == 0, err
        return json.loads(out)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    folder = tmp_path / "catalog"
    with Catalog.open(folder, create=True) as catalog:
        tags = Tags("Song 1", "The Gulls", isrc=isrc(1), owners=(Owner("Old", "writer", "work", 1_000_000),))
        catalog.add(new_track(1, tags=tags))
        catalog.add(new_track(2, tags=Tags("Silver Road")))
        parties = (AgreementParty(Party("Ravn", "Ada"), "assignor"),)
        records = [work(1), Work("Silver Road", "N2", interests=(writer("Bo Lind"),)), recording(1)]
        Rights(catalog.connection).apply([*records, Agreement("A1", kind="OS", parties=parties)], FILE)
    return Shell(folder, capsys)


def track_of(shell: Shell, title: str) -> str:
    with Catalog.open(shell.folder) as catalog:
        return next(track.id for track in catalog.tracks() if track.tags.title == title)


def test_lists_find_by_words_and_say_what_is_odd(shell: Shell) -> None:
    assert shell.json("list", "song", "rav")["rows"][0]["title"] == "Song 1"
    code, out, _ = shell.run("list", "--odd")
    assert code == 0
    assert "Silver Road" in out
    assert "total 50 %" in out
    assert "Song 1" not in out
    assert [row["name"] for row in shell.json("list", "parties", "lind")["rows"]] == ["Bo Lind"]
    assert "The Gulls" in shell.run("list", "recordings")[1]
    assert "Ada Ravn" in shell.run("list", "agreements")[1]
    assert shell.run("list", "nothing at all")[1] == "No works are there that are so.\n"
    assert "1 of 2 works; --offset 1 shows the next" in shell.run("list", "--limit", "1")[1]


def test_matched_confirmed_and_shown(shell: Shell) -> None:
    code, out, _ = shell.run("match")
    assert (code, out.splitlines()[:2]) == (
        0,
        [
            "2 linked (change 2), 1 proposed.",
            "Of 2 tracks, 0 are linked with nothing and have no proposal.",
        ],
    )
    [row] = shell.json("proposals")["rows"]
    assert (row["title"], row["target_title"], row["score"]) == ("Silver Road", "Silver Road", 75.0)
    assert "nothing known of who made both" in shell.run("proposals")[1]
    assert shell.run("confirm", "--least", "99")[0] == 1
    code, out, _ = shell.run("confirm", "--least", "70")
    assert (code, "`descant rights undo 3` takes it back" in out) == (0, True)
    assert shell.run("proposals")[1] == "Nothing is proposed.\n"
    code, out, _ = shell.run("show", track_of(shell, "Song 1"))
    assert code == 0
    assert "50 % work: Ada Ravn (writer), by rights data" in out
    assert "100 % recording: Quay Records (label), by rights data" in out
    assert "tags name others for the work" in out
    number = shell.json("list", "song")["rows"][0]["n"]
    assert "linked with  recording" in shell.run("show", str(number))[1]


def test_of_several_for_one_track_none_is_confirmed_by_score(shell: Shell) -> None:
    with Catalog.open(shell.folder, write=True) as catalog:
        Rights(catalog.connection).apply([Work("Silver Road", "N9", interests=(writer("Cy Moe"),))], FILE)
    shell.run("match")
    assert len(shell.json("proposals")["rows"]) == 2
    code, _, err = shell.run("confirm", "--least", "0")
    assert code == 1
    assert "2 are left: there are several for one thing" in err
    code, out, _ = shell.run("reject", "--least", "0")
    assert (code, "rejected 2" in out) == (0, True)


def test_links_are_made_and_taken_away_by_hand(shell: Shell) -> None:
    track, number = track_of(shell, "Silver Road"), str(shell.json("list", "silver")["rows"][0]["n"])
    assert shell.run("link", track, number)[0] == 0
    assert "by hand" in shell.run("show", number)[1]
    assert shell.run("unlink", track, number)[0] == 0
    assert f"is not  track {track}" in shell.run("show", number)[1]
    code, _, err = shell.run("unlink", track, number)
    assert (code, "not linked" in err) == (1, True)


def test_owners_are_set_and_what_is_odd_is_said(shell: Shell) -> None:
    number = str(shell.json("list", "silver")["rows"][0]["n"])
    code, out, err = shell.run("set", number, "--owner", "Bo Lind", "--share", "40,5/0/0")
    assert (code, "change 2 (edit" in out, "the performing shares total 40.5 %" in err) == (0, True, True)
    assert shell.run("set", number, "--owner", "Cy Moe", "--share", "59.5/100/100", "--role", "e")[0] == 0
    details = shell.json("show", number)[0]
    assert details["problems"] == []
    assert [one["ownership"]["performing"] for one in details["record"]["interests"]] == [405_000, 595_000]
    assert [one["writer"] for one in details["record"]["interests"]] == [True, False]
    assert shell.run("set", number, "--drop", "cy moe", "--title", "Gold Road", "--code", "T0345246801")[0] == 0
    assert shell.json("list", "gold")["rows"][0]["code"] == "T0345246801"
    song = str(shell.json("list", "recordings")["rows"][0]["n"])
    assert shell.run("set", song, "--owner", "Other Label", "--share", "0")[0] == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("set", "1", "--owner", "New", "--share", "5"), 1, "needs a role"),
        (("set", "1", "--owner", "Ada Ravn", "--share", "5x"), 1, "“5x” is no share"),
        (("set", "1", "--owner", "Ada Ravn", "--share", "101"), 1, "is no share"),
        (("set", "1", "--owner", "Ada Ravn"), 2, "go together"),
        (("set", "1"), 2, "say what to set"),
        (("set", "1", "--drop", "Nobody"), 1, "It names no “Nobody”"),
        (("set", "4", "--title", "X"), 1, "neither title nor code"),
        (("set", "3", "--owner", "Quay Records", "--share", "5/5/6"), 1, "one share for each owner"),
        (("set", "99", "--title", "X"), 1, "no record 99"),
        (("undo", "7"), 1, "no change 7"),
        (("remove", "1", "99"), 1, "no record 99. Nothing was removed"),
        (("confirm",), 2, "name proposals"),
        (("reject", "5"), 1, "not open"),
        (("show", "abc", "99"), 1, "There is no track 'abc'"),
        (("link", "\udcff", "1"), 3, "There is no track"),
        (("unlink", "\udcff", "1"), 1, "not linked"),
        (("show", "\udcff"), 1, "There is no track"),
        (("link", "nowhere", "1"), 3, "no track 'nowhere'"),
    ],
)
def test_what_cannot_be_done_changes_nothing(shell: Shell, words: tuple[str, ...], code: int, said: str) -> None:
    found, _, err = shell.run(*words)
    assert (found, said in err) == (code, True), err
    assert len(shell.json("history")) == 1


def test_the_history_lists_changes_and_takes_them_back(shell: Shell) -> None:
    assert shell.run("remove", "1")[0] == 0
    assert "removed by change 2" in shell.run("show", "1")[2]
    code, _, err = shell.run("undo", "1")
    assert (code, "Undo change 2 first" in err) == (1, True)
    assert shell.run("undo", "2")[0] == 0
    assert [change["kind"] for change in shell.json("history")] == ["undo", "remove", "import"]
    _, out, _ = shell.run("history")
    assert "undone by 3" in out
    assert "added 4" in out
    assert shell.run("show", "1")[0] == 0


def test_the_catalogs_own_list_has_the_owners_of_rights_data(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    shell.run("match")
    assert main(["catalog", "list", "--catalog", str(shell.folder), "--json"]) == 0
    owners = {track["tags"]["title"]: track["tags"]["owners"] for track in json.loads(capsys.readouterr().out)}
    assert [one["name"] for one in owners["Song 1"]] == ["Ada Ravn", "Fjord Music", "Quay Records"]
    assert main(["catalog", "show", "--catalog", str(shell.folder), track_of(shell, "Song 1")]) == 0
    assert "50 % work: Ada Ravn (writer) 00000000297" in capsys.readouterr().out
