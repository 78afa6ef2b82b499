"""An index that was killed and resumed is the index of a run that was not; and what is wrong with one is said."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from made_up_audit import SETTINGS

from descant import cli
from descant.audit import adapters
from descant.audit.index import index as make_index
from descant.audit.index import open_index
from descant.audit.manifest import read_manifest, write_manifest
from descant.errors import Cancelled, DescantError, ModelError
from descant.progress import CancelToken


def contents(folder: Path) -> dict[str, str]:
    return {
        str(f.relative_to(folder)): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in sorted(folder.rglob("*"))
        if f.is_file()
    }


@pytest.mark.parametrize("after", [2, 14, 17, 21])
def test_interrupted_and_resumed_is_the_same_index(model: Path, index: Path, tmp_path: Path, after: int) -> None:
    cancel, calls = CancelToken(), 0

    def stop(stage: str, done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == after:
            cancel.cancel()

    again = tmp_path / "again"
    with pytest.raises(Cancelled):
        make_index(model, model / "manifest.jsonl", again, settings=SETTINGS, progress=stop, cancel=cancel)
    with pytest.raises(DescantError, match="not finished"):
        open_index(again)
    summary = make_index(model, model / "manifest.jsonl", again, settings=SETTINGS)
    assert summary.segments == 12
    assert (summary.resumed > 0) == (after >= 14)
    untouched = {k: v for k, v in contents(index).items() if not k.startswith(("fisher", "groups", "validation"))}
    assert contents(again) == untouched


def test_rows_torn_by_a_kill_are_written_again(model: Path, index: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(index, again)
    meta = json.loads((again / "index.json").read_text())
    del meta["complete"], meta["segments"]
    (again / "index.json").write_text(json.dumps(meta))
    (again / "progress.json").write_text(json.dumps({"0": 4}))
    with (again / "gradients-0.i8").open("r+b") as file:
        file.seek(4 * 1024)
        file.write(b"\x7f" * 999)
    make_index(model, model / "manifest.jsonl", again, settings=SETTINGS)
    assert (again / "gradients-0.i8").read_bytes() == (index / "gradients-0.i8").read_bytes()


def test_a_complete_index_is_only_checked(model: Path, index: Path) -> None:
    before = contents(index)
    assert make_index(model, model / "manifest.jsonl", index, settings=SETTINGS).resumed == 12
    assert contents(index) == before


def test_an_index_of_something_else_is_refused(model: Path, index: Path, tmp_path: Path) -> None:
    with pytest.raises(DescantError, match="another model, manifest or setting"):
        make_index(model, model / "manifest.jsonl", index, settings=replace(SETTINGS, seed=1))
    (tmp_path / "photo.png").touch()
    with pytest.raises(DescantError, match="something else"):
        make_index(model, model / "manifest.jsonl", tmp_path, settings=SETTINGS)
    with pytest.raises(DescantError, match="no index"):
        open_index(tmp_path)


@pytest.mark.parametrize("name", ["gradients-0.i8", "steps-0.f32"])
def test_a_truncated_file_is_noticed(index: Path, tmp_path: Path, name: str) -> None:
    again = tmp_path / "again"
    shutil.copytree(index, again)
    (again / name).write_bytes((again / name).read_bytes()[:-2])
    made = open_index(again)
    with pytest.raises(DescantError, match="missing or damaged"):
        made.gradients(0)


def test_files_that_are_gone_or_changed_are_named(model: Path, tmp_path: Path) -> None:
    listed = read_manifest(model / "manifest.jsonl")
    gone = replace(listed.tracks[3], path=tmp_path / "gone.wav")
    write_manifest(replace(listed, tracks=(*listed.tracks[:3], gone)), tmp_path / "gone.jsonl")
    with pytest.raises(DescantError, match="missing") as raised:
        make_index(model, tmp_path / "gone.jsonl", tmp_path / "index", settings=SETTINGS)
    assert "gone.wav" in str(raised.value)
    changed = replace(listed.tracks[3], path=listed.tracks[4].path)
    write_manifest(replace(listed, tracks=(changed,)), tmp_path / "changed.jsonl")
    with pytest.raises(DescantError, match="not the one"):
        make_index(model, tmp_path / "changed.jsonl", tmp_path / "other", settings=SETTINGS)


def test_changed_weights_make_the_index_void(model: Path, index: Path, tmp_path: Path) -> None:
    again, other = tmp_path / "again", tmp_path / "model"
    shutil.copytree(index, again)
    shutil.copytree(model, other)
    shutil.copy(other / "checkpoints" / "01.safetensors", other / "model.safetensors")
    (other / "SHA256SUMS").unlink()
    meta = json.loads((again / "index.json").read_text())
    (again / "index.json").write_text(json.dumps({**meta, "model": str(other)}))
    with pytest.raises(DescantError, match="not the one that was indexed"):
        open_index(again)


@pytest.mark.parametrize("name", ["index #2", "what?", "50%25 done", "na\udcefve", "a;b&c=d"])
def test_an_index_may_lie_anywhere(index: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(index, tmp_path / name)
    assert len(open_index(tmp_path / name).segments) == 12


def test_a_large_index_of_nothing_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("--projection", "--members", "--draws", "--seed", "--batch"):
        words = ["audit", "index", "model", "--manifest", "m.jsonl", "--out", "index", option]
        assert cli.main([*words, "99999999999999999999"]) == cli.USAGE
        assert option in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["tokens", "flow"])
def test_a_configuration_claims_no_memory_that_its_weights_do_not_fill(model: Path, tmp_path: Path, kind: str) -> None:
    """Its network would take 8 GB and more."""
    resource = pytest.importorskip("resource")
    if not sys.platform.startswith("linux"):
        pytest.skip("looks into /proc")
    other = tmp_path / "model"
    shutil.copytree(model, other)
    (other / "SHA256SUMS").unlink()
    config = json.loads((other / "config.json").read_text())
    config["shape"] |= {"kind": kind, "width": 4096, "layers": 12}
    (other / "config.json").write_text(json.dumps(config))
    limits = resource.getrlimit(resource.RLIMIT_AS)
    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + 2**30, limits[1]))
    try:
        with pytest.raises(ModelError, match="do not fit"):
            adapters.load(other)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)
