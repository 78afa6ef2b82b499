"""What both kinds of report say of the track in question and of the program comes from one place."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from descant.attribution import analysis
from descant.audio.extract import extract
from descant.audit import attribute
from descant.audit import report as audit_report
from descant.errors import DecodeError
from descant.report.assembly import engine_of, query_of
from made_up_music import tune, write


def test_a_query_is_the_file_that_was_decoded_and_no_other(tmp_path: Path) -> None:
    path = write(tmp_path / "a tune.wav", tune(1, seconds=2))
    info = extract(path).info
    query = query_of(info)
    assert (query.path, query.title, query.pcm_sha256) == (str(path), "a tune", info.pcm_sha256)
    write(path, tune(2, seconds=3))
    with pytest.raises(DecodeError, match="changed while it was read"):
        query_of(info)


def test_similarity_and_audit_put_no_query_or_engine_together_themselves() -> None:
    assert engine_of({"style": "1"}, "cpu", {}, {}).views == {"style": "1"}
    for room in (analysis, attribute, audit_report):
        source = inspect.getsource(room)
        assert "platform." not in source
        assert "read_said" not in source
