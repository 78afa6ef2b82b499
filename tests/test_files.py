"""One atomic writer: the old file or the new one, whatever happens in between, and no other writer beside it."""

from __future__ import annotations

import ast
import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import descant
from descant import files
from descant.errors import DescantError

PACKAGE = Path(descant.__file__).parent


def test_nobody_else_renames_what_it_wrote() -> None:
    """Renames as calls, names that end in .part or .new: a writer of its own would forget the fsync."""
    found = []
    for path in sorted([*PACKAGE.rglob("*.py"), *(PACKAGE.parent / "research").rglob("*.py")]):
        if path == PACKAGE / "files.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and str(node.value).endswith((".part", ".new")):
                found.append(f"{path.name}:{node.lineno} {node.value!r}")
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                of_os = isinstance(node.func.value, ast.Name) and node.func.value.id == "os"
                of_path = len(node.args) == 1 and not node.keywords  # str.replace takes two, dataclasses.replace names
                if node.func.attr in ("replace", "rename") and (of_os or of_path):
                    found.append(f"{path.name}:{node.lineno} {ast.unparse(node)}")
    assert [one for one in found if not one.startswith("embedded.py")] == []  # a server's folder, made whole beside


def _full(descriptor: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.json"
    files.write_whole(path, b"old")
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(DescantError, match=f"{path}: it cannot be written") as raised:
        files.write_whole(path, b"new")
    assert "disk is not full" in raised.value.remedy
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["report.json"]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_a_kill_in_the_middle_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(b"old")
    words = (
        "import os, signal, sys; from pathlib import Path; from descant.files import replacing\n"
        "with replacing(Path(sys.argv[1])) as beside:\n"
        "    beside.write_bytes(b'half of the n'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    assert subprocess.run([sys.executable, "-c", words, str(path)], check=False).returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    assert [name.startswith(files.NEW) for name in sorted(os.listdir(tmp_path))] == [True, False]


@pytest.mark.skipif(os.name == "nt", reason="permission bits are POSIX")
def test_rights_are_those_of_the_umask_or_those_asked_for(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        files.write_whole(tmp_path / "plain", b"")
        with files.replacing(tmp_path / "asked", 0o664):
            pass
    finally:
        os.umask(before)
    assert [stat.S_IMODE((tmp_path / n).stat().st_mode) for n in ("plain", "asked")] == [0o640, 0o664]


def test_a_files_hash(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert files.file_sha256(tmp_path / "empty").startswith("e3b0c44298fc1c14")
