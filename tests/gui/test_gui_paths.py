"""Names that are no UTF-8 come through the window byte for byte, and files that were moved are found."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from test_gui_window import drop, settle

from descant.engine import messages as m
from descant.gui import paths
from descant.gui.main_window import MainWindow
from descant.report import export
from descant.report.schema import read_report

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux alone")
LATIN = b"na\xefve"


def latin(folder: Path) -> Path:
    """A folder and a file in it, neither called in UTF-8."""
    file = Path(os.fsdecode(os.fsencode(folder) + b"/" + LATIN + b"/" + LATIN + b" 1.wav"))
    file.parent.mkdir()
    file.touch()
    return file


def test_a_dropped_name_that_is_no_utf_8_becomes_a_report(window: MainWindow, tmp_path: Path) -> None:
    """As a file manager sends it: a list of URLs with the bytes of the name."""
    file = latin(tmp_path)
    mime = QMimeData()
    mime.setData("text/uri-list", QByteArray(file.as_uri().encode() + b"\r\n"))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(600, 400)), copy, mime, left, none))
    settle(window)
    (entry,) = window.analyses.model.entries
    assert entry.path == str(file)
    assert entry.state == "done"
    assert entry.title == "na[0xEF]ve 1"
    assert read_report(Path(entry.saved)).query.path == str(file)
    assert not window.grab().isNull()
    assert window.intake.recent_files() == [str(file)]
    window.kept.sync()
    again = QSettings(window.kept.fileName(), QSettings.Format.IniFormat)
    assert [paths.restored(text) for text in again.value("recent")] == [str(file)]


@pytest.mark.parametrize("name", ["plain.wav", "ö % # ?.wav", "\ufffd.wav", os.fsdecode(LATIN + b"\xff.wav")])
def test_urls_and_settings_keep_every_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert paths.of_url(paths.url_of(path)) == str(path)
    assert paths.of_url(QUrl.fromEncoded(path.as_uri().encode())) == str(path)
    assert paths.restored(paths.kept(str(path))) == str(path)


def test_what_a_dialog_could_not_spell_is_looked_up(tmp_path: Path) -> None:
    file = latin(tmp_path)
    said = f"{tmp_path}/na\ufffdve/na\ufffdve 1.wav"
    assert paths.found(said) == str(file)
    assert paths.found(f"{tmp_path}/na\ufffdve/new.csv") == str(file.parent / "new.csv")
    (file.parent / os.fsdecode(b"na\xeeve 1.wav")).touch()
    assert paths.found(said) == f"{file.parent}/na\ufffdve 1.wav"  # two that Qt spells alike: no guess
    assert paths.found("") == ""


def test_reports_and_tables_of_such_a_name_are_written(tmp_path: Path) -> None:
    from descant.engine.kept_reports import save_report

    path = Path(os.fsdecode(b"/music/" + LATIN + b".wav"))
    made = made_up.report(tmp_path, path=path, title=path.stem)
    named = tuple(replace(c, path=str(path), title=path.stem, artist=path.stem) for c in made.contributions)
    made = replace(made, contributions=named)
    assert read_report(Path(save_report(made, tmp_path / "reports"))) == made
    export.write_json(made, tmp_path / "r.json")
    assert read_report(tmp_path / "r.json") == made
    export.write_contributions(made, tmp_path / "r.csv")
    assert b"na ve" in (tmp_path / "r.csv").read_bytes()


def test_sources_that_were_moved_are_drawn_and_played_where_they_are_now(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path], tmp_path: Path
) -> None:
    made = made_up.report(music["Query"].parent)
    best = made.contributions[0]
    now = str(tmp_path / "moved.wav")
    os.symlink(best.path, now)
    engine.table = {**made_up.HANDLERS, m.Locate: lambda request, context: {best.track_id: now}}
    gone = replace(made, contributions=(replace(best, path="/gone/a.wav"), *made.contributions[1:]))
    (tmp_path / "r.json").write_text(json.dumps(gone.to_json()))
    drop(window, [tmp_path / "r.json"])
    settle(window)
    assert window.player.pair is not None
    assert window.player.pair.path == now
    assert window.track.evidence.source.wave._peaks is not None
    assert window.shares.card._path.whole == now


def test_the_catalog_says_where_a_track_is_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from descant.engine.handlers import locate
    from descant.engine.server import Context
    from descant.progress import CancelToken, silent

    there, further = tmp_path / "there.wav", tmp_path / "further.wav"
    further.touch()
    track = replace(made_up.track(1), id="a", path=str(there))

    class Catalog:
        def __enter__(self) -> Catalog:
            return self

        def __exit__(self, *_: object) -> None: ...

        def tracks_by_id(self, ids: list[str]) -> list[object]:
            return [track]

    monkeypatch.setattr("descant.catalog.store.Catalog.open", lambda *_, **__: Catalog())
    context = Context(silent, CancelToken(), lambda _: None)
    request = m.Locate("x", (("a", "/gone.wav"), ("b", "/other.wav")))
    assert locate(request, context) == {}
    there.touch()
    assert locate(request, context) == {"a": str(there)}
