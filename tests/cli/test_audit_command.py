"""descant audit with a made-up audit behind it: what is asked of it, what is written, what is said of bad input."""

from __future__ import annotations

import json
import sys
import types
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import torch

sys.path.insert(0, str(Path(__file__).parents[1] / "report"))

from audits import MODEL, REFUSED, result, tracks, trust
from descant import cli
from descant.audio.decode import decode
from descant.audit.manifest import Manifest, write_manifest
from descant.audit.results import IndexSummary, Member, MembershipResult, Validation
from descant.certificate.verify import verify_file
from descant.errors import Cancelled, DecodeError, DescantError
from descant.report import schema


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A folder that looks like an index."""
    folder = tmp_path / "index"
    folder.mkdir()
    write_manifest(Manifest(tracks()), tmp_path / "m.jsonl")
    meta = {"name": "reference tokens", "model": "/model", "manifest": str(tmp_path / "m.jsonl"), "tracks": 6,
            "segments": 24, "fingerprints": [MODEL], "complete": True}  # fmt: skip
    (folder / "index.json").write_text(json.dumps(meta))
    return folder


@pytest.fixture
def outputs(tmp_path: Path) -> list[Path]:
    random = np.random.default_rng(0)
    made = []
    for name in ("one.wav", "two.wav"):
        soundfile.write(tmp_path / name, 0.1 * random.standard_normal(22_050), 22_050)
        made.append(tmp_path / name)
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Puts a made-up audit in place, and notes what it was asked."""
    calls: list[dict[str, Any]] = []

    def open_index(folder: Path, device: str = "cpu") -> Any:
        adapter = types.SimpleNamespace(parameters={"weight": torch.zeros(2)})
        return types.SimpleNamespace(folder=folder, tracks=tracks(), adapter=adapter)

    def attribute(index: Any, output: Path, **how: Any) -> Any:
        calls.append({"index": index, "output": output, **how})
        how["progress"]("query", 1, 2)
        made = result(unit=how["unit"], refused=how["method"] == "unlearn")
        decoded = decode(output)[1]
        return replace(made, output=replace(made.output, path=decoded.path, sha256=decoded.sha256))

    def membership(model: Path, files: list[Path], **how: Any) -> Any:
        calls.append({"model": model, "files": files, **how})
        members = tuple(Member(str(f), "0" * 64, 1.5, 0.01, "member") for f in files)
        return MembershipResult("m", MODEL, members, 0.05, None, None, 0, 0, ("Read this.",))

    def make(model: Path, manifest: Path, out: Path, **how: Any) -> Any:
        calls.append({"model": model, "manifest": manifest, "out": out, **how})
        return IndexSummary(str(out), "m", MODEL, "0" * 64, 6, 24, 1, 1.25, 2_000_000, 8)

    def validate(index: Path, **how: Any) -> Any:
        calls.append({"index": index, **how})
        return Validation(trust(), 1.0, "v.json", "v.csv")

    for name, call in (("attribute", attribute), ("membership", membership), ("validation.validate", validate)):
        module = types.SimpleNamespace(**{call.__name__: call}, cannot_be_shown=lambda model: "")
        monkeypatch.setitem(sys.modules, f"descant.audit.{name}", module)
    indexing = types.SimpleNamespace(index=make, open_index=open_index)
    monkeypatch.setitem(sys.modules, "descant.audit.index", indexing)
    return calls


def test_outputs_are_asked_about_and_shown(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["audit", "attribute", str(index), *map(str, outputs), "--unit", "artist"]) == 0
    shown = capsys.readouterr().out
    assert [call["output"] for call in asked] == outputs
    assert {call["unit"] for call in asked} == {"artist"}
    assert {call["method"] for call in asked} == {None}
    assert "Maren Oda" in shown
    assert "42.0 %" in shown
    assert "unattributed" in shown
    assert "0.31 (0.27 to 0.35)" in shown
    assert "no proof of copying" in " ".join(shown.split())


def test_where_percentages_are_refused_ranks_are_shown(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["audit", "attribute", str(index), str(outputs[0]), "--refine"]) == 0
    shown = capsys.readouterr().out
    assert asked[0]["method"] == "unlearn"
    assert REFUSED in " ".join(shown.split())
    assert "Maren Oda – Harbour Glass" in shown
    assert "share" not in shown.splitlines()[1]


def test_reports_and_certificates_are_written(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    out, lines = tmp_path / "out", tmp_path / "all.jsonl"
    args = [str(index), *map(str, outputs), "--out", str(out), "--jsonl", str(lines), "--certificate"]
    assert cli.main(["audit", "attribute", *args]) == 0
    trees = [json.loads(line) for line in lines.read_text().splitlines()]
    assert len(trees) == 2
    for tree in trees:
        schema.validate(tree)
        assert tree["method"] == "model audit"
    assert json.loads((out / "one.report.json").read_text()) == trees[0]
    assert trees[0]["contributions"][0]["title"] == "Harbour Glass"
    for name in ("one.certificate.jws", "one.pdf"):
        assert verify_file(out / name, audio=outputs[0]).ok
    capsys.readouterr()
    assert cli.main(["verify", str(out / "one.pdf"), "--audio", str(outputs[0])]) == 0
    assert "unchanged, signer not proven" in capsys.readouterr().out
    assert cli.main(["verify", str(out / "one.pdf"), "--audio", str(outputs[1])]) == 1


def test_json_is_one_array(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["audit", "attribute", str(index), *map(str, outputs), "--json"]) == 0
    assert [tree["audit"]["unit"] for tree in json.loads(capsys.readouterr().out)] == ["track", "track"]


def test_a_bad_output_is_named_and_the_rest_goes_on(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    (tmp_path / "bad.wav").write_bytes(b"no sound")
    args = [str(tmp_path / "bad.wav"), str(outputs[0]), str(tmp_path / "gone.wav")]
    assert cli.main(["audit", "attribute", str(index), *args]) == 1
    said = capsys.readouterr()
    assert "bad.wav" in said.err
    assert "gone.wav" in said.err
    assert "Harbour Glass" in said.out


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"manifest": 5}'])
def test_a_folder_that_is_no_index_is_refused(
    tmp_path: Path, outputs: list[Path], asked: list[dict[str, Any]], capsys: pytest.CaptureFixture[str],
    text: str | None,
) -> None:  # fmt: skip
    if text is not None:
        (tmp_path / "index.json").write_text(text)
    assert cli.main(["audit", "attribute", str(tmp_path), str(outputs[0])]) == 1
    assert "no index of a model here" in capsys.readouterr().err
    assert not asked


def test_what_is_wrong_with_the_index_is_said_once(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    def damaged(*_: Any, **__: Any) -> Any:
        raise DescantError("The index is damaged.", remedy="Make it again.", path=index / "index.sqlite")

    monkeypatch.setitem(sys.modules, "descant.audit.index", types.SimpleNamespace(open_index=damaged))
    assert cli.main(["audit", "attribute", str(index), *map(str, outputs)]) == 1
    assert capsys.readouterr().err.count("damaged") == 1


@pytest.mark.parametrize(("error", "code"), [(Cancelled(), 130), (KeyboardInterrupt(), 130), (DecodeError("x"), 1)])
def test_an_end_has_its_code(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch,
    error: BaseException, code: int,
) -> None:  # fmt: skip
    def ends(*_: Any, **__: Any) -> Any:
        raise error

    monkeypatch.setitem(sys.modules, "descant.audit.attribute", types.SimpleNamespace(attribute=ends))
    assert cli.main(["audit", "attribute", str(index), str(outputs[0])]) == code


def test_an_index_is_made(asked: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["audit", "index", "model", "--manifest", "m.jsonl", "--out", str(tmp_path / "i"), "--checkpoint", "more",
            "--projection", "64", "--draws", "4"]  # fmt: skip
    assert cli.main(args) == 0
    assert asked[0]["checkpoints"] == [Path("more")]
    assert (asked[0]["settings"].projection, asked[0]["settings"].draws, asked[0]["settings"].seed) == (64, 4, 0)
    said = capsys.readouterr().out
    assert "24 segments, 8 of them done before of 6 tracks" in " ".join(said.split())
    assert cli.main([*args, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["segments"] == 24


def test_a_validation_is_asked_for_and_shown(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["audit", "validate", str(index), "--subsets", "18", "--seeds", "1"]
    assert cli.main(args) == 0
    asked_for = asked[0]["protocol"]
    assert (asked_for.subsets, asked_for.seeds, asked_for.artist_seeds, asked_for.generated) == (18, 1, 5, 30)
    assert (asked[0]["outputs"], asked[0]["held_out"]) == ([], [])
    said = capsys.readouterr().out
    assert "lds, influence" in said
    assert "Percentages are stated" in said
    assert cli.main([*args, "--outputs", str(outputs[0].parent), "--held-out", str(outputs[1])]) == 0
    assert (sorted(asked[1]["outputs"]), asked[1]["held_out"]) == (sorted(outputs), [outputs[1]])


def test_a_validation_with_less_than_it_needs_is_refused(
    index: Path, outputs: list[Path], asked: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["audit", "validate", str(index)]
    assert cli.main([*args, "--subsets", "1"]) == 1
    assert "takes 2 or more" in capsys.readouterr().err
    assert cli.main([*args, "--seeds", "0"]) == 1
    (index / "empty").mkdir()
    assert cli.main([*args, "--outputs", str(index / "empty")]) == 1
    assert "None of the outputs is audio" in capsys.readouterr().err
    assert asked == []


def test_membership_is_asked_for_and_shown(
    outputs: list[Path], asked: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["audit", "membership", "model", str(outputs[0]), "--others", str(outputs[1])]) == 0
    assert (asked[0]["files"], asked[0]["others"]) == ([outputs[0]], [outputs[1]])
    capsys.readouterr()
    assert cli.main(["audit", "membership", "model", *map(str, outputs)]) == 0
    said = capsys.readouterr().out
    assert said.count("member ") >= 2
    assert "False alarms allowed: 5%" in said
    assert "Read this." in said


@pytest.mark.parametrize("args", [["attribute", "i"], ["index", "m"], ["attribute", "i", "o", "--unit", "label"],
                                  ["attribute", "i", "o", "--certificate"], ["index", "m", "--manifest", "x", "--out",
                                  "y", "--draws", "-1"], []])  # fmt: skip
def test_wrong_use_is_said(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["audit", *args]) == 2
    assert "usage" in capsys.readouterr().err
