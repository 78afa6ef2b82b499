"""A model folder from outside: what is right is read, what is wrong is named, and nothing in it is run."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import struct
import sys
import zipfile
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import save_file

from descant import model_files
from descant.errors import DescantError, ModelError
from descant.model_files import inside, read_config, read_hashes, read_tensors, write_hashes

TENSORS = {"a.weight": torch.arange(6.0).reshape(2, 3), "b": torch.ones(4, dtype=torch.float16)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "model"
    root.mkdir()
    (root / "config.json").write_text(json.dumps({"model_type": "small"}))
    save_file(TENSORS, str(root / "model.safetensors"))
    return root


class Evil:
    """A pickle that leaves a mark when it is opened."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, (str(self.mark),))


def same(found: dict[str, torch.Tensor]) -> bool:
    return set(found) == set(TENSORS) and all(
        torch.equal(found[k], v) and found[k].dtype == v.dtype for k, v in TENSORS.items()
    )


def test_a_plain_folder_is_read(folder: Path) -> None:
    assert read_config(folder) == {"model_type": "small"}
    assert same(read_tensors(folder))
    assert same(read_tensors(folder, "model.safetensors"))


def test_the_other_config_and_a_weights_file_of_any_name_are_found(folder: Path) -> None:
    (folder / "config.json").rename(folder / "model_config.json")
    (folder / "model.safetensors").rename(folder / "step-100.safetensors")
    assert read_config(folder)["model_type"] == "small"
    assert same(read_tensors(folder))
    save_file(TENSORS, str(folder / "step-200.safetensors"))
    with pytest.raises(ModelError, match="several files"):
        read_tensors(folder)


@pytest.mark.parametrize("wrap", [False, True])
def test_a_weights_only_torch_file_is_read(folder: Path, wrap: bool) -> None:
    (folder / "model.safetensors").unlink()
    torch.save({"state_dict": TENSORS} if wrap else TENSORS, folder / "model.ckpt")
    assert same(read_tensors(folder))


def test_shards_are_joined_and_held_to_their_list(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    names = {"a.weight": "model-1.safetensors", "b": "model-2.safetensors"}
    for name, shard in names.items():
        save_file({name: TENSORS[name]}, str(folder / shard))
    index = folder / "model.safetensors.index.json"
    index.write_text(json.dumps({"metadata": {}, "weight_map": names}))
    assert same(read_tensors(folder))
    index.write_text(json.dumps({"weight_map": {**names, "c": "model-2.safetensors"}}))
    with pytest.raises(ModelError, match="does not hold"):
        read_tensors(folder)
    for hostile in ("../model-1.safetensors", "/etc/passwd.safetensors", "model.bin", ""):
        index.write_text(json.dumps({"weight_map": {"a.weight": hostile}}))
        with pytest.raises(ModelError):
            read_tensors(folder)


def test_hashes_hold_or_the_file_is_refused(folder: Path) -> None:
    write_hashes(folder, ["config.json", "model.safetensors"])
    assert set(read_hashes(folder)) == {"config.json", "model.safetensors"}
    assert same(read_tensors(folder))
    data = bytearray((folder / "model.safetensors").read_bytes())
    data[-1] ^= 1
    (folder / "model.safetensors").write_bytes(bytes(data))
    with pytest.raises(ModelError, match="changed or damaged") as refused:
        read_tensors(folder)
    assert str(folder / "model.safetensors") in str(refused.value)
    assert refused.value.remedy
    (folder / "config.json").write_text("{}")
    with pytest.raises(ModelError, match="changed or damaged"):
        read_config(folder)
    save_file(TENSORS, str(folder / "other.safetensors"))
    with pytest.raises(ModelError, match="does not know"):
        read_tensors(folder, "other.safetensors")


@pytest.mark.parametrize("name", ["model.pt", "model.bin", "model.ckpt", "pytorch_model.bin"])
@pytest.mark.parametrize("legacy", [False, True])
def test_a_pickle_is_refused_and_not_run(folder: Path, tmp_path: Path, name: str, legacy: bool) -> None:
    (folder / "model.safetensors").unlink()
    mark = tmp_path / "ran"
    if legacy:
        (folder / name).write_bytes(pickle.dumps(Evil(mark)))
    else:
        torch.save({"a": torch.ones(2), "evil": Evil(mark)}, folder / name)
    with pytest.raises(ModelError, match="never runs"):
        read_tensors(folder)
    assert not mark.exists()


def test_a_pickle_named_safetensors_is_refused_and_not_run(folder: Path, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    (folder / "model.safetensors").write_bytes(pickle.dumps(Evil(mark)))
    with pytest.raises(ModelError, match="damaged"):
        read_tensors(folder)
    assert not mark.exists()


def test_code_in_the_folder_is_not_run(folder: Path, tmp_path: Path) -> None:
    (folder / "modeling_evil.py").write_text(f"import os; os.mkdir({str(tmp_path / 'ran')!r})")
    (folder / "config.json").write_text(json.dumps({"auto_map": {"AutoModel": "modeling_evil.Evil"}}))
    read_config(folder)
    read_tensors(folder)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("keep", [0, 4, 8, 60, 150])
def test_truncated_weights_are_refused(folder: Path, keep: int) -> None:
    data = (folder / "model.safetensors").read_bytes()
    assert keep < len(data)
    (folder / "model.safetensors").write_bytes(data[:keep])
    with pytest.raises(ModelError) as refused:
        read_tensors(folder)
    assert "model.safetensors" in str(refused.value)


def test_a_header_that_lies_is_refused(folder: Path) -> None:
    for header in (
        {"a": {"dtype": "F32", "shape": [10**9, 10**9], "data_offsets": [0, 8]}},
        {"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 10**15]}},
        {"a": {"dtype": "PICKLE", "shape": [2], "data_offsets": [0, 8]}},
        {"a": {"dtype": "F32", "shape": [-2], "data_offsets": [0, 8]}},
        {},
    ):
        text = json.dumps(header).encode()
        (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + bytes(8))
        with pytest.raises(ModelError):
            read_tensors(folder)
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", 2**63) + b"{}")
    with pytest.raises(ModelError):
        read_tensors(folder)


def test_a_torch_file_that_unfolds_is_refused(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    torch.save({"a": torch.zeros(100_000)}, folder / "plain.pt")
    with (
        zipfile.ZipFile(folder / "plain.pt") as old,
        zipfile.ZipFile(folder / "m.pt", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            new.writestr(entry.filename, old.read(entry))
    (folder / "plain.pt").unlink()
    with pytest.raises(ModelError, match="unfolds"):
        read_tensors(folder)


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"a": torch.zeros(1).expand(10**9)}, "claims more"),
        ({"a": torch.tensor([1.0, float("nan")])}, "not finite"),
        ({"a": torch.eye(2).to_sparse()}, "no plain tensor"),
        ({"a": [1, 2]}, "no plain table"),
        ([torch.ones(1)], "no plain table"),
    ],
)
def test_what_is_no_plain_table_of_finite_tensors_is_refused(folder: Path, held: object, said: str) -> None:
    (folder / "model.safetensors").unlink()
    torch.save(held, folder / "model.pt")
    with pytest.raises(ModelError, match=said):
        read_tensors(folder)


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "model.safetensors").rename(tmp_path / "elsewhere.safetensors")
    (folder / "model.safetensors").symlink_to(tmp_path / "elsewhere.safetensors")
    with pytest.raises(ModelError, match="leads out") as refused:
        read_tensors(folder)
    assert "cp -rL" in refused.value.remedy
    (folder / "config.json").unlink()
    (folder / "config.json").symlink_to("/etc/passwd")
    with pytest.raises(ModelError, match="leads out"):
        read_config(folder)


def test_circles_pipes_and_missing_files_are_refused(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").symlink_to("model.safetensors")
    with pytest.raises(ModelError):
        read_tensors(folder, "model.safetensors")
    if sys.platform != "win32":
        os.mkfifo(folder / "pipe.safetensors")
        with pytest.raises(ModelError, match="plain file"):
            read_tensors(folder, "pipe.safetensors")
    with pytest.raises(ModelError, match="no such model folder"):
        read_config(folder / "nowhere")
    (folder / "model.safetensors").unlink()
    (folder / "pipe.safetensors").unlink()
    with pytest.raises(ModelError, match="no weights in this folder"):
        read_tensors(folder)


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "", "a/../../x", "a\0b", "..", "a\\b"])
def test_names_that_lead_out_are_refused(folder: Path, name: str) -> None:
    with pytest.raises(ModelError):
        inside(folder, name)


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"a": NaN}', "[" * 10_000, '{"a":' * 100 + "1" + "}" * 100, "\xff"])
def test_a_config_that_is_none_is_refused(folder: Path, text: str) -> None:
    (folder / "config.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(ModelError, match="config"):
        read_config(folder)


def test_what_is_too_large_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "config.json").write_text('{"a": "' + "x" * model_files.MAX_CONFIG_BYTES + '"}')
    with pytest.raises(ModelError, match="larger"):
        read_config(folder)
    monkeypatch.setattr(model_files, "MAX_WEIGHTS_BYTES", 30)
    with pytest.raises(ModelError, match="more than 30 bytes"):
        read_tensors(folder)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from(["model.safetensors", "model.pt", "config.json", "SHA256SUMS"]))
def test_any_bytes_give_a_plain_refusal_or_a_result_and_no_other_error(folder: Path, data: bytes, name: str) -> None:
    (folder / name).write_bytes(data)
    try:
        with contextlib.suppress(DescantError):
            read_config(folder)
            read_tensors(folder, name if name.endswith((".pt", ".safetensors")) else None)
    finally:
        (folder / "SHA256SUMS").unlink(missing_ok=True)
