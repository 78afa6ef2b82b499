"""descant doctor: what this computer offers the program, and what is missing with the way to mend it."""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from descant import __version__
from descant.cli.lists import add_catalog_option
from descant.cli.screen import console, plain
from descant.errors import DescantError
from descant.paths import default_catalog, keys_folder, log_folder
from descant.resources import resource

PACKAGES = (
    "torch", "numpy", "scipy", "soundfile", "av", "soxr", "hnswlib", "mutagen", "cryptography", "joserfc",
    "reportlab", "PySide6-Essentials", "sounddevice",
)  # fmt: skip
"""What is asked for its version; the window's two are only needed for the window."""
WINDOW_PACKAGES = ("PySide6-Essentials", "sounddevice")
PATIENCE_S = 60
"""A first import of torch from a cold disk takes tens of seconds."""
LITTLE_ROOM = 500_000_000
"""Bytes: a catalog of a thousand tracks takes about this much."""

_DEVICE = """
import json, torch
mps = getattr(torch.backends, "mps", None)
cuda = torch.cuda.get_device_name() if torch.cuda.is_available() else ""
print(json.dumps({"cuda": cuda, "mps": bool(mps and mps.is_available())}))
"""
_NATIVE = """
import json, av, hnswlib, soundfile, soxr
libav = ".".join(map(str, av.library_versions["libavformat"]))
print(json.dumps({"libsndfile": soundfile.__libsndfile_version__, "libav": libav}))
"""
_QT = """
import json
from PySide6 import QtCore, QtGui, QtWidgets
app = QtGui.QGuiApplication([])
print(json.dumps({"qt": QtCore.qVersion(), "fonts": len(QtGui.QFontDatabase.families())}))
"""

State = Literal["ok", "note", "broken"]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. "note": works without it; "broken": something essential does not work."""

    what: str
    state: State
    words: str
    remedy: str = ""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "doctor",
        help="check versions, device, audio output, fonts, folders and the catalog",
        description="Looks at what the program needs on this computer and says how to mend what is missing. The exit"
        " code is 1 where something essential is broken.",
    )
    add_catalog_option(parser)
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    findings = []
    for finding in examine(args.catalog):
        findings.append(finding)
        if not args.json:
            _show(finding)
    broken = [finding for finding in findings if finding.state == "broken"]
    if args.json:
        print(json.dumps({"ok": not broken, "findings": [asdict(finding) for finding in findings]}, indent=1))
    else:
        print("Something essential is broken; see above." if broken else "Everything essential works.")
    return 1 if broken else 0


def examine(catalog: Path | str | None) -> Iterator[Finding]:
    """All findings, quick ones first. catalog: None for the person's own."""
    yield Finding("Descant", "ok", f"{__version__} in {Path(__file__).resolve().parents[1]}")
    yield Finding("Python", "ok", f"{platform.python_version()} on {platform.platform()}, {sys.executable}")
    yield from _packages()
    yield _resources()
    yield from _folders(catalog)
    yield _native()
    yield _device()
    yield from _window()
    yield _audio_output()


def _packages() -> Iterator[Finding]:
    found, missing = [], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    yield Finding("packages", "ok", ", ".join(found))
    if missing:
        essential = any(name not in WINDOW_PACKAGES for name in missing)
        yield Finding(
            "packages",
            "broken" if essential else "note",
            f"not installed: {', '.join(missing)}",
            "Install Descant again.",
        )


def _resources() -> Finding:
    try:
        where = resource("schemas/report-1.json").parents[1]
    except DescantError as error:
        return Finding("program files", "broken", error.cause, error.remedy)
    return Finding("program files", "ok", str(where))


def _folders(catalog: Path | str | None) -> Iterator[Finding]:
    folders = {"temporary folder": Path(tempfile.gettempdir())}
    try:
        folders = {"keys folder": keys_folder(), "log folder": log_folder(), **folders}
        catalog = catalog or default_catalog()
    except DescantError as error:
        yield Finding("home folder", "note" if catalog else "broken", error.cause, error.remedy)
    if catalog:
        if isinstance(catalog, Path):
            yield _folder("catalog folder", catalog)
        yield _catalog(catalog)
    for what, folder in folders.items():
        yield _folder(what, folder)


def _folder(what: str, folder: Path) -> Finding:
    """Whether something can be written there, or the folder could be made; nothing is left behind."""
    there = folder.absolute()
    while not os.path.exists(there) and there != there.parent:  # unlike Path.exists, also where one may not look
        there = there.parent
    try:
        with tempfile.TemporaryFile(dir=there) as probe:
            probe.write(b"descant")
            probe.flush()
        room = shutil.disk_usage(there).free
    except OSError as error:
        return Finding(
            what, "broken", f"{folder} cannot be written to ({error.strerror or error})",
            "Give yourself the right to write there, or set DESCANT_HOME to another folder.",
        )  # fmt: skip
    words = f"{folder} ({room / 1e9:.1f} GB free{'' if os.path.exists(folder) else '; made when needed'})"
    if room < LITTLE_ROOM:
        return Finding(what, "note", words, "There is little room left on this disk.")
    return Finding(what, "ok", words)


def _catalog(folder: Path | str) -> Finding:
    if isinstance(folder, Path) and not (os.path.lexists(folder / "catalog.sqlite") or _closed(folder)):
        return Finding("catalog", "ok", "none yet; `descant catalog add` makes one")
    from descant.catalog.store import Catalog

    try:
        with Catalog.open(folder) as catalog:
            stats = catalog.stats()
    except DescantError as error:
        return Finding("catalog", "broken", f"{folder}: {error.cause}", error.remedy)
    hours = stats.seconds / 3600
    return Finding("catalog", "ok", f"{stats.tracks:,} tracks, {hours:,.1f} hours, {stats.bytes / 1e6:,.0f} MB")


def _closed(folder: Path) -> bool:
    """Whether it is there and may not be entered: what it holds is not known then."""
    return os.path.lexists(folder) and not os.access(folder, os.X_OK)


def _native() -> Finding:
    said, why = _ask(["-c", _NATIVE])
    if said is None:
        return Finding("audio decoding", "broken", f"a library does not load: {why}", "Install Descant again.")
    return Finding(
        "audio decoding", "ok",
        f"libsndfile {said['libsndfile']}, libavformat {said['libav']} (both come along; no ffmpeg program is needed)",
    )  # fmt: skip


def _device() -> Finding:
    said, why = _ask(["-c", _DEVICE])
    if said is None:
        return Finding(
            "device", "broken", f"torch does not load: {why}", "Install torch again: pip install torch==2.13.0"
        )
    if said["cuda"]:
        return Finding("device", "ok", f"cuda ({said['cuda']})")
    return Finding("device", "ok", "mps" if said["mps"] else "cpu")


def _window() -> Iterator[Finding]:
    said, why = _ask(["-c", _QT], QT_QPA_PLATFORM="offscreen")
    if said is None:
        yield Finding(
            "window", "note", f"Qt does not load: {why}",
            "On Debian: sudo apt-get install the packages in packaging/debian-packages.txt (`make demo` does it)."
            " The commands work without it.",
        )  # fmt: skip
        return
    screen = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    yield Finding(
        "window", "ok" if screen else "note", f"Qt {said['qt']}", "" if screen else "No display here to show it on."
    )
    if said["fonts"]:
        yield Finding("fonts", "ok", f"{said['fonts']} families, and the program's own for certificates")
    else:
        yield Finding("fonts", "note", "Qt finds no font", "Install one (Debian: fonts-dejavu-core).")


def _audio_output() -> Finding:
    said, why = _ask(["-m", "descant.gui.playback"])
    if said is None:
        return Finding("audio output", "note", f"cannot be asked: {why}", "Analysis works without it.")
    if said.get("reason"):
        return Finding("audio output", "note", str(said["reason"]), "Analysis works without it.")
    names = [str(name) for name in said.get("outputs", ())]
    return Finding("audio output", "ok", f"{said.get('default') or 'no default'} of {len(names)} outputs")


def _ask(arguments: list[str], **environment: str) -> tuple[dict[str, Any] | None, str]:
    """What a Python process says in JSON, or None and why not: a native library may crash, which is an answer too."""
    try:
        done = subprocess.run(
            [sys.executable, *arguments],
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **environment},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return None, type(error).__name__
    lines = done.stdout.strip().splitlines()
    if done.returncode == 0 and lines:
        try:
            said = json.loads(lines[-1])
        except ValueError:
            return None, "it gave no answer"
        return (said, "") if isinstance(said, dict) else (None, "it gave no answer")
    errors = done.stderr.strip().splitlines()
    return None, errors[-1] if errors else f"it ended with {done.returncode}"


def _show(finding: Finding) -> None:
    signs = {"ok": "✓", "note": "·", "broken": "✗"}
    out = console()
    out.print(f"{signs[finding.state]} {finding.what + ':':<18}{plain(finding.words)}", soft_wrap=True)
    if finding.remedy and finding.state != "ok":
        out.print(f"{'':20}→ {plain(finding.remedy)}", soft_wrap=True)
