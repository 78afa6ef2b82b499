from __future__ import annotations

import json
from pathlib import Path

import pytest

from descant import cli
from descant.cli import doctor


@pytest.fixture(autouse=True)
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[dict[str, object] | None, str]]:
    """What the other processes say, so that no test waits for torch or a sound card."""
    said: dict[str, tuple[dict[str, object] | None, str]] = {
        doctor._DEVICE: ({"cuda": "", "mps": False}, ""),
        doctor._NATIVE: ({"libsndfile": "1.2.2", "libav": "62.0.0"}, ""),
        doctor._QT: ({"qt": "6.11.3", "fonts": 9}, ""),
        "descant.gui.playback": ({"outputs": [], "default": "", "reason": "No sound."}, ""),
    }
    monkeypatch.setattr(doctor, "_ask", lambda arguments, **environment: said[arguments[-1]])
    return said


def _findings(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, dict[str, str]]]:
    code = cli.main(["doctor", "--json", *words])
    tree = json.loads(capsys.readouterr().out)
    assert tree["ok"] == (code == 0)
    return code, {finding["what"]: finding for finding in tree["findings"]}


def test_a_sound_machine(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    code, found = _findings(capsys)
    assert code == cli.OK
    assert {
        "Descant",
        "Python",
        "packages",
        "device",
        "window",
        "fonts",
        "audio output",
        "catalog",
        "keys folder",
    } <= set(found)
    assert found["device"]["words"] == "cpu"
    assert found["audio output"]["state"] == "note"
    assert list(home.iterdir()) == [home / "log"] or not list(home.iterdir()), "looking leaves nothing behind"


def test_what_is_broken_comes_with_a_remedy(
    capsys: pytest.CaptureFixture[str], answers: dict[str, tuple[dict[str, object] | None, str]]
) -> None:
    answers[doctor._DEVICE] = (None, "ImportError: libtorch.so")
    code, found = _findings(capsys)
    assert code == 1
    assert found["device"]["state"] == "broken"
    assert found["device"]["remedy"]


def test_no_window_is_only_a_note(
    capsys: pytest.CaptureFixture[str], answers: dict[str, tuple[dict[str, object] | None, str]]
) -> None:
    answers[doctor._QT] = (None, "libEGL.so.1: cannot open shared object file")
    code, found = _findings(capsys)
    assert code == cli.OK
    assert "debian-packages" in found["window"]["remedy"]


def test_a_damaged_catalog_is_broken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "catalog.sqlite").write_bytes(b"not a database at all" * 100)
    code, found = _findings(capsys, "--catalog", str(tmp_path))
    assert code == 1
    assert found["catalog"]["state"] == "broken"


def test_a_crashing_library_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert doctor._ask(["-c", "print('{\"a\": 1}')"]) == ({"a": 1}, "")
    said, why = doctor._ask(["-c", "import os; os.abort()"])
    assert said is None
    assert why
    assert doctor._ask(["-c", "raise SystemExit('it is gone')"]) == (None, "it is gone")
