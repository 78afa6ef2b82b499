"""A model folder is untrusted: its config is JSON, its weights are safetensors or weights-only torch files, no more.

Nothing in the folder is ever run: no code, no pickle beyond torch's list of tensor types. Every file is a plain file
inside the folder, within a size, and what a file of hashes says it is, where there is one.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import stat
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from descant.errors import ModelError
from descant.files import file_sha256, write_whole

CONFIGS = ("config.json", "model_config.json")
"""Names of the config, in the order they are looked for: transformers and Descant's own, stable-audio-tools."""
HASHES = "SHA256SUMS"
"""The optional file of hashes, as sha256sum writes it: 64 hex digits, two spaces (or " *"), the name."""

MAX_CONFIG_BYTES = 4_000_000
MAX_CONFIG_DEPTH = 64
MAX_WEIGHTS_BYTES = 64 * 2**30
"""Of all tensors together. The largest open music models have 3.3 billion float32 parameters (13 GB)."""
MAX_TENSORS = 100_000
MAX_SHARDS = 1000

_TORCH_SUFFIXES = (".pt", ".pth", ".bin", ".ckpt")
_NOT_THE_MODEL = "Copy the folder again from where the model came from."
_AS_SAFETENSORS = "Ask the model's maker for the weights as safetensors."


def inside(folder: str | Path, name: str, *, most: int = MAX_WEIGHTS_BYTES) -> Path:
    """The path of a plain file of the folder, named relative to it.

    Raises ModelError where the name leads out of the folder (by "..", from the root, or through a link), where there
    is no such file, where it is no plain file, or where it is larger than `most` bytes.
    """
    root = Path(folder)
    path = root / name
    if not name or "\0" in name or os.path.isabs(name) or ".." in Path(name).parts or "\\" in name:
        raise ModelError(f"{name!r} is no name of a file inside the model folder", remedy=_NOT_THE_MODEL, path=root)
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(root.resolve(strict=True)):
            raise ModelError(
                "this is a link that leads out of the model folder",
                remedy="Copy the model with its links resolved (cp -rL) and choose the copy.",
                path=path,
            )
        about = real.stat()
    except (OSError, RuntimeError, ValueError) as error:  # a circle of links is a RuntimeError before Python 3.13
        reason = getattr(error, "strerror", None) or error
        raise ModelError(f"the model's file cannot be opened ({reason})", remedy=_NOT_THE_MODEL, path=path) from error
    if not stat.S_ISREG(about.st_mode):
        raise ModelError("this is no plain file", remedy=_NOT_THE_MODEL, path=path)
    if about.st_size > most:
        raise ModelError(f"this file is larger ({about.st_size:,} bytes) than the {most:,} allowed", path=path)
    return real


def read_config(folder: str | Path) -> dict[str, Any]:
    """The model's config: config.json, or else model_config.json. Raises ModelError."""
    root = _existing(folder)
    name = next((name for name in CONFIGS if (root / name).exists()), None)
    if name is None:
        raise ModelError(
            f"there is no {' or '.join(CONFIGS)} in this folder",
            remedy="Choose the folder that holds the model's config and weights.",
            path=root,
        )
    return read_json(root, name)


def read_json(folder: str | Path, name: str) -> dict[str, Any]:
    """An object of JSON from the folder; {} where there is no such file. Raises ModelError."""
    root = _existing(folder)
    if not os.path.lexists(root / name):
        return {}
    path = inside(root, name, most=MAX_CONFIG_BYTES)
    try:
        tree = json.loads(_verified_bytes(root, name, path))
        if not isinstance(tree, dict):
            raise ValueError("it is no object")
        _check_depth(tree)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"the model's config cannot be read ({error})", remedy=_NOT_THE_MODEL, path=path) from error
    return tree


def read_tensors(folder: str | Path, name: str | None = None, *, torch_files: bool = True) -> dict[str, Tensor]:
    """The weights by name, on the CPU, in the types they are stored in.

    name: one weights file of the folder; without it the folder's only one, or what model.safetensors.index.json
    lists. torch_files: whether these may be weights-only torch files. Raises ModelError where anything is missing,
    damaged, larger than allowed, not what its hash says, or pickled; nothing is executed.
    """
    root = _existing(folder)
    if name is not None:
        return _read_file(root, name)
    if (root / "model.safetensors.index.json").exists():
        return _read_shards(root)
    files = sorted(entry.name for entry in root.iterdir() if entry.suffix == ".safetensors")
    if not files and torch_files:
        files = sorted(entry.name for entry in root.iterdir() if entry.suffix in _TORCH_SUFFIXES)
    if "model.safetensors" in files:
        return _read_file(root, "model.safetensors")
    if len(files) != 1:
        raise ModelError(
            "there are several files of weights in this folder" if files else "there are no weights in this folder",
            remedy="Keep one of them, or name it model.safetensors." if files else _AS_SAFETENSORS,
            path=root,
        )
    return _read_file(root, files[0])


def read_hashes(folder: str | Path) -> dict[str, str]:
    """Name → SHA-256 from the folder's file of hashes; {} where there is none. Raises ModelError."""
    root = _existing(folder)
    if not (root / HASHES).exists():
        return {}
    path = inside(root, HASHES, most=MAX_CONFIG_BYTES)
    found: dict[str, str] = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError("the file of hashes cannot be read", remedy=_NOT_THE_MODEL, path=path) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        match = re.fullmatch(r"([0-9a-fA-F]{64}) [ *](.+)", line)
        if not match:
            raise ModelError(f"line {number} of the file of hashes is none", remedy=_NOT_THE_MODEL, path=path)
        found[match[2].removeprefix("./")] = match[1].lower()
    return found


def write_hashes(folder: str | Path, names: Iterable[str]) -> None:
    """Writes the file of hashes for the named files of the folder. Raises ModelError."""
    root = _existing(folder)
    lines = [f"{file_sha256(inside(root, name))}  {name}\n" for name in sorted(names)]
    write_whole(root / HASHES, "".join(lines).encode())


def fingerprint_of(tensors: Mapping[str, Tensor], *facts: str) -> str:
    """SHA-256 of named tensors (in the order of their names) and of facts about how they are used."""
    digest = hashlib.sha256()
    for fact in facts:
        digest.update(fact.encode() + b"\0")
    for name in sorted(tensors):
        value = tensors[name].detach().cpu().contiguous()
        digest.update(f"{name} {value.dtype} {tuple(value.shape)}\0".encode())
        digest.update(value.view(torch.uint8).numpy().tobytes() if value.dim() else value.numpy().tobytes())
    return digest.hexdigest()


def _existing(folder: str | Path) -> Path:
    root = Path(folder)
    if not root.is_dir():
        raise ModelError("there is no such model folder", remedy="Choose the folder that holds the model.", path=root)
    return root


def _check_hash(root: Path, name: str, path: Path, digest: str | None = None) -> None:
    hashes = read_hashes(root)
    if not hashes:
        return
    if name not in hashes:
        raise ModelError("the folder's file of hashes does not know this file", remedy=_NOT_THE_MODEL, path=path)
    if hashes[name] != (digest or file_sha256(path)):
        raise ModelError(
            "this file is not what the folder's file of hashes says: it was changed or damaged",
            remedy=_NOT_THE_MODEL,
            path=path,
        )


def _verified_bytes(root: Path, name: str, path: Path) -> bytes:
    data = path.read_bytes()
    _check_hash(root, name, path, hashlib.sha256(data).hexdigest())
    return data


def _check_depth(tree: object) -> None:
    todo: list[tuple[object, int]] = [(tree, 0)]
    while todo:
        node, depth = todo.pop()
        if depth > MAX_CONFIG_DEPTH:
            raise ValueError(f"it is nested more than {MAX_CONFIG_DEPTH} levels deep")
        if isinstance(node, float) and not math.isfinite(node):
            raise ValueError("a number is not finite")
        if isinstance(node, dict | list):
            todo.extend((child, depth + 1) for child in (node.values() if isinstance(node, dict) else node))


def _read_shards(root: Path) -> dict[str, Tensor]:
    name = "model.safetensors.index.json"
    path = inside(root, name, most=MAX_CONFIG_BYTES * 4)
    try:
        where = json.loads(_verified_bytes(root, name, path))["weight_map"]
        if not isinstance(where, dict) or not all(isinstance(shard, str) for shard in where.values()):
            raise ValueError("its weight_map is none")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ModelError(f"the list of shards cannot be read ({error})", remedy=_NOT_THE_MODEL, path=path) from error
    shards = sorted(set(where.values()))
    if len(shards) > MAX_SHARDS:
        raise ModelError(f"the model has more than {MAX_SHARDS} shards", path=path)
    if any(not shard.endswith(".safetensors") for shard in shards):
        raise ModelError("a shard is no safetensors file", remedy=_AS_SAFETENSORS, path=path)
    tensors: dict[str, Tensor] = {}
    for shard in shards:
        held = _read_file(root, shard)
        if {key for key, of in where.items() if of == shard} != set(held):
            raise ModelError("this shard does not hold what the list of shards says", remedy=_NOT_THE_MODEL,
                             path=root / shard)  # fmt: skip
        tensors.update(held)
    _check_tensors(tensors, path)
    return tensors


def _read_file(root: Path, name: str) -> dict[str, Tensor]:
    path = inside(root, name)
    _check_hash(root, name, path)
    if path.suffix == ".safetensors" or name.endswith(".safetensors"):
        tensors = _read_safetensors(path)
    elif name.endswith(_TORCH_SUFFIXES):
        tensors = _read_torch(path)
    else:
        raise ModelError("this is no safetensors file", remedy=_AS_SAFETENSORS, path=path)
    _check_tensors(tensors, path)
    return tensors


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    try:
        with safe_open(str(path), framework="pt") as file:
            names = list(file.keys())
            if len(names) > MAX_TENSORS:
                raise ModelError(f"the file holds more than {MAX_TENSORS:,} tensors", path=path)
            return {name: file.get_tensor(name) for name in names}
    except (OSError, SafetensorError, ValueError, KeyError, TypeError, RuntimeError, AttributeError) as error:
        raise ModelError(
            f"these weights are truncated or damaged ({error})", remedy=_NOT_THE_MODEL, path=path
        ) from error


def _read_torch(path: Path) -> dict[str, Tensor]:
    """A zip file of torch.save, read with weights_only: torch refuses every type that is no tensor or plain value."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            packed = any(entry.compress_type != zipfile.ZIP_STORED for entry in entries)
        if packed or size > MAX_WEIGHTS_BYTES:  # torch never compresses: a file that unfolds is no model
            raise ModelError("this torch file unfolds to more than it is", remedy=_AS_SAFETENSORS, path=path)
        found: Any = torch.load(path, map_location="cpu", weights_only=True)
    except ModelError:
        raise
    except Exception as error:  # torch raises many kinds on damaged or hostile files, none of them documented
        raise ModelError(
            "this file is damaged, or holds more than plain weights: Descant never runs what a model file brings along",
            remedy=_AS_SAFETENSORS,
            path=path,
        ) from error
    if isinstance(found, dict) and isinstance(found.get("state_dict"), dict):
        found = found["state_dict"]
    if not isinstance(found, dict) or not all(isinstance(k, str) and isinstance(v, Tensor) for k, v in found.items()):
        raise ModelError("this torch file holds no plain table of weights", remedy=_AS_SAFETENSORS, path=path)
    return dict(found)


def _check_tensors(tensors: Mapping[str, Tensor], path: Path) -> None:
    """Raises ModelError where there is nothing, too much, or a tensor that is not dense, in memory and finite."""
    if not tensors:
        raise ModelError("there are no weights in this file", remedy=_NOT_THE_MODEL, path=path)
    if len(tensors) > MAX_TENSORS:
        raise ModelError(f"the model holds more than {MAX_TENSORS:,} tensors", path=path)
    size = 0
    for name, tensor in tensors.items():
        if tensor.layout != torch.strided or tensor.device.type != "cpu" or tensor.is_quantized:
            raise ModelError(f"{name[:80]!r} is no plain tensor", remedy=_AS_SAFETENSORS, path=path)
        bytes_ = tensor.numel() * tensor.element_size()
        if bytes_ > tensor.untyped_storage().nbytes():  # a stride of 0 makes much of a small file
            raise ModelError(f"{name[:80]!r} claims more than the file holds", remedy=_AS_SAFETENSORS, path=path)
        size += bytes_
        if size > MAX_WEIGHTS_BYTES:
            raise ModelError(f"the weights take more than {MAX_WEIGHTS_BYTES:,} bytes", path=path)
        if tensor.is_floating_point() and not bool(torch.isfinite(tensor).all()):
            raise ModelError(f"the weights {name[:80]!r} are not finite", remedy=_NOT_THE_MODEL, path=path)
