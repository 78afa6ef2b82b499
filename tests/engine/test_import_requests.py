"""Files of rights data over the engine's pipe, as the import wizard asks for them: a real process, a real catalog."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "rights"))

from rights_files import ERN_43, TABLE, cwr, registration, written
from test_handlers import Asked

from descant.engine import import_messages as i
from descant.engine import messages as m
from descant.engine import rights_messages as r
from descant.rights.importers.choices import Choices, Preview


@pytest.fixture
def engine() -> Iterator[Asked]:
    asked = Asked()
    yield asked
    asked.client.close()


def test_a_table_is_previewed_mapped_taken_in_undone_and_exported(engine: Asked, tmp_path: Path) -> None:
    path = tmp_path / "works.csv"
    path.write_bytes(TABLE.replace("Share", "Quote").encode("windows-1252"))
    folder = str(tmp_path / "catalog")
    seen = engine.ask(i.PreviewImport(str(path)))
    assert isinstance(seen, Preview)
    assert (seen.detected.form, seen.detected.encoding, seen.detected.separator) == ("CSV", "windows-1252", ";")
    assert (seen.works, seen.refusals, seen.complete) == (2, 0, True)
    assert [c.header for c in seen.detected.columns if not c.field] == ["Quote"]
    assert "share" in dict(seen.fields)

    choices = Choices(mapping=(("Quote", "share"),))
    seen = engine.ask(i.PreviewImport(str(path), choices))
    assert [one.who for one in seen.shown] == ["Ada Ravn (CA) 33.33 %; Jan Möwe (C) 66.67 %", "Ada Ravn (CA) 100 %"]
    done = engine.ask(i.ApplyImport(folder, str(path), choices, seen.detected.sha256))
    assert (done.added, done.refusals) == (2, 0)
    assert [c.how for c in engine.ask(i.PreviewImport(str(path))).detected.columns][5] == "remembered"

    made = engine.ask(i.ExportRights(folder, str(tmp_path / "out.V22"), "cwr", "Fjord Music", "199"))
    assert (made.works, made.omitted, made.files) == (2, 0, (str(tmp_path / "out.V22"),))
    assert engine.ask(i.PreviewImport(made.files[0])).works == 2

    engine.ask(r.UndoRights(folder, done.change))
    assert engine.ask(r.ListRights(folder, "work")).total == 0


def test_a_file_that_changed_since_it_was_looked_at_is_not_taken(engine: Asked, tmp_path: Path) -> None:
    path = written(tmp_path / "works.V21", cwr([registration()]))
    seen = engine.ask(i.PreviewImport(str(path)))
    written(path, cwr([registration("ANOTHER")]))
    refused = engine.ask(i.ApplyImport(str(tmp_path / "catalog"), str(path), sha256=seen.detected.sha256))
    assert isinstance(refused, m.Trouble)
    assert "another than the one that was looked at" in refused.cause


def test_a_damaged_file_is_told_in_the_preview_and_stores_nothing(engine: Asked, tmp_path: Path) -> None:
    path = written(tmp_path / "works.V21", cwr([registration()])[:-1])
    folder = str(tmp_path / "catalog")
    seen = engine.ask(i.PreviewImport(str(path)))
    assert (seen.works, "cut off" in seen.fault) == (1, True)
    refused = engine.ask(i.ApplyImport(folder, str(path)))
    assert isinstance(refused, m.Trouble)
    assert "cut off" in refused.cause
    assert engine.ask(r.ListRights(folder, "work")).total == 0


def test_what_is_no_such_file_is_trouble(engine: Asked, tmp_path: Path) -> None:
    path = tmp_path / "note.xml"
    path.write_text("<html/>")
    trouble = engine.ask(i.PreviewImport(str(path)))
    assert isinstance(trouble, m.Trouble)
    assert "XML of another kind" in trouble.cause


def test_a_message_shows_its_recordings(engine: Asked, tmp_path: Path) -> None:
    path = tmp_path / "message.xml"
    path.write_text(ERN_43)
    seen = engine.ask(i.PreviewImport(str(path)))
    assert [(one.kind, one.title, one.code, one.who) for one in seen.shown] == [
        ("recording", "The Long Way", "SEABC2600001", "The Gulls")
    ]
