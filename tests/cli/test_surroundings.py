"""Where the program is started: without a home, a display or streams, with a full disk; and what ends it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from descant import cli
from descant.paths import log_folder, user_data

pytestmark = pytest.mark.skipif(os.name != "posix", reason="what a POSIX shell can do to a program")

NO_HOME = """
import os, pwd, sys
def nobody(number):
    raise KeyError(number)
pwd.getpwuid = nobody
from descant.__main__ import main
sys.exit(main())
"""
"""Like an account without an entry among the system's; HOME is taken away beside."""


def descant(
    *words: str, shell: str = "", code: str = "", **environment: str | None
) -> subprocess.CompletedProcess[str]:
    """Runs a command with redirections of a shell; a value of None takes a variable away."""
    known = {name: value for name, value in {**os.environ, **environment}.items() if value is not None}
    asked = [sys.executable, *(["-c", code] if code else ["-m", "descant"]), *words]
    return subprocess.run(
        ["sh", "-c", f'"$@" {shell}', "sh", *asked], capture_output=True, text=True, env=known, check=False, timeout=60
    )


@pytest.mark.parametrize("words", [["verify", "nothing.jws"], ["catalog", "list", "--catalog", "nowhere"], ["--help"]])
def test_without_a_home_what_needs_none_works(words: list[str], tmp_path: Path) -> None:
    done = descant(*words, code=NO_HOME, HOME=None, DESCANT_HOME=None, XDG_DATA_HOME=None)
    assert done.returncode == {"verify": cli.REFUSED, "catalog": cli.CATALOG, "--help": cli.OK}[words[0]]
    assert "Traceback" not in done.stderr
    assert "home" not in done.stderr


@pytest.mark.parametrize("words", [["catalog", "list"], ["analyze", "x.wav"], []])
def test_without_a_home_what_needs_one_says_so(words: list[str], tmp_path: Path) -> None:
    done = descant(*words, code=NO_HOME, HOME=None, DESCANT_HOME=None, XDG_DATA_HOME=None)
    assert done.returncode == cli.REFUSED
    assert done.stderr.count("\n") == 1
    assert "DESCANT_HOME" in done.stderr
    assert not Path("~").exists()


def test_an_empty_name_of_a_home_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DESCANT_HOME", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert user_data().is_absolute()
    assert log_folder().is_absolute()


@pytest.mark.parametrize(
    "display",
    [{}, {"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "wayland-4711"}, {"QT_QPA_PLATFORM": "nonsense"}],
    ids=["none", "no X server", "no Wayland", "no such platform"],
)
def test_without_a_display_one_sentence_is_said(display: dict[str, str], tmp_path: Path) -> None:
    none: dict[str, str | None] = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}
    # Where it is not set, libwayland itself writes a line about it.
    done = descant(**{**none, "XDG_RUNTIME_DIR": str(tmp_path), **display})
    assert done.returncode == cli.REFUSED
    assert done.stderr.count("\n") == 1
    assert "The window cannot start" in done.stderr


@pytest.mark.parametrize("closed", [">&-", "<&- >&- 2>&-", ">&- 2>&-"])
@pytest.mark.parametrize("words", [["--version"], ["verify", "nothing.jws"]])
def test_closed_streams_are_no_error(words: list[str], closed: str) -> None:
    done = descant(*words, shell=closed)
    assert done.returncode == (cli.OK if words == ["--version"] else cli.REFUSED)
    assert "Traceback" not in done.stderr
    assert "does not know" not in done.stderr


def test_a_file_never_gets_what_is_said_on_a_closed_stream(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    code = (
        "import os, sys\nfrom descant import cli\nfrom descant.cli import doctor\n"
        f"def run(args):\n    file = open({str(kept)!r}, 'w')\n    print('said')\n"
        "    os.write(2, b'a library speaks')\n    file.close()\n    return 0\n"
        "doctor.run = run\nsys.exit(cli.main(['doctor']))"
    )
    assert descant(shell="<&- >&- 2>&-", code=code).returncode == cli.OK
    assert kept.read_text() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_full_output_is_said(unbuffered: str) -> None:
    code = "import sys\nfrom descant import cli\nfrom descant.cli import doctor\n"
    for then in ("0", "1 / 0"):  # all is well but for the output; it is not
        run = f"doctor.run = lambda args: print('words') or {then}\nsys.exit(cli.main(['doctor']))"
        done = descant(shell=">/dev/full", code=code + run, PYTHONUNBUFFERED=unbuffered)
        assert done.returncode == cli.REFUSED
        assert done.stderr.count("\n") == 1
        assert "No space left" in done.stderr or (then != "0" and "ZeroDivisionError" in done.stderr)
    assert descant("verify", "nothing.jws", shell="2>/dev/full").returncode == cli.REFUSED


@pytest.mark.parametrize("home", ["/dev/full/home", "/proc/1/home"])
def test_a_log_that_cannot_be_written_disturbs_nothing(home: str) -> None:
    done = descant("verify", "nothing.jws", DESCANT_HOME=home)
    assert done.returncode == cli.REFUSED
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux")
def test_a_full_disk_below_the_log_disturbs_nothing(home: Path) -> None:
    (home / "log").mkdir()
    (home / "log" / cli.LOG_FILE).symlink_to("/dev/full")
    done = descant("verify", "nothing.jws")
    assert done.returncode == cli.REFUSED
    assert done.stderr.count("\n") == 1
    assert "Logging error" not in done.stderr
