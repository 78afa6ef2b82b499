"""The frame: help of every command, exit codes, plain errors, and the README's own examples."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from descant import __main__, __version__, cli
from descant.errors import Cancelled, CatalogError, DecodeError

ROOT = Path(__file__).resolve().parents[2]


def _commands(parser: argparse.ArgumentParser, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield words
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, sub in action.choices.items():
                yield from _commands(sub, (*words, name))


ALL = sorted(_commands(cli.make_parser()))


def test_the_promised_commands_are_there() -> None:
    promised = {("demo",), ("analyze",), ("verify",), ("doctor",)}
    promised |= {("catalog", name) for name in ("add", "remove", "list", "search", "show", "check", "stats")}
    promised |= {("audit", name) for name in ("index", "attribute", "validate", "membership")}
    assert promised <= set(ALL)


@pytest.mark.parametrize("words", ALL, ids=lambda words: " ".join(words) or "descant")
def test_every_command_has_help(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*words, "--help"]) == cli.OK
    assert "usage: descant" in capsys.readouterr().out


COMMANDS = [words for words in ALL if not any(words == more[: len(words)] != more for more in ALL)]
"""Without the groups that commands stand in."""


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_speaks_json(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    cli.main([*words, "--help"])
    assert "--json" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == cli.OK
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize("words", [["sing"], [], ["analyze", "--loudly"], ["analyze"], ["verify"]])
def test_wrong_usage_is_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == cli.USAGE
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (
            CatalogError("The catalog is busy.", remedy="Wait.", path="/c"),
            cli.CATALOG,
            "/c: The catalog is busy. Wait.",
        ),
        (DecodeError("Nothing in it.", remedy="Try another."), cli.REFUSED, "Nothing in it. Try another."),
        (Cancelled(), cli.INTERRUPTED, "Stopped."),
        (KeyboardInterrupt(), cli.INTERRUPTED, "Stopped."),
        (ZeroDivisionError("by \x1b[31m zero"), cli.REFUSED, "ZeroDivisionError"),
    ],
)
def test_errors_are_plain_lines(
    raised: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(args: argparse.Namespace) -> int:
        raise raised

    monkeypatch.setattr("descant.cli.doctor.run", fail)
    assert cli.main(["doctor"]) == code
    captured = capsys.readouterr()
    assert said in captured.err
    assert "Traceback" not in captured.err + captured.out
    assert "\x1b" not in captured.err


def test_the_traceback_is_in_the_log(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys\nfrom descant.cli import doctor, main\ndoctor.run = lambda a: 1 / 0\nsys.exit(main(['doctor']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == cli.REFUSED
    assert "ZeroDivisionError" in (home / "log" / cli.LOG_FILE).read_text()


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", ["--help", "analyze --help", "--version"])
def test_a_closed_pipe_is_no_error(words: str, unbuffered: str) -> None:
    read, write = os.pipe()
    os.close(read)
    asked = [sys.executable, "-m", "descant", *words.split()]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(asked, stdout=write, stderr=subprocess.PIPE, text=True, check=False, env=environment)
    os.close(write)
    assert not done.stderr
    # Of help that is written at once later versions of argparse do not say that nobody read it.
    assert done.returncode in ([cli.READER_GONE, 0] if unbuffered else [cli.READER_GONE])


def test_a_light_command_starts_light() -> None:
    code = (
        "import sys\nfrom descant import cli\ncli.main(['verify', '--help'])\n"
        "heavy = {'torch', 'sqlite3', 'librosa', 'PySide6', 'hnswlib', 'sounddevice'} & set(sys.modules)\n"
        "sys.exit(f'{heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_arguments_open_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[list[Path]] = []
    monkeypatch.setattr(__main__, "open_window", lambda paths, catalog: opened.append(list(paths)) or 0)
    assert __main__.main([]) == 0
    assert __main__.window(["a.json", "b.wav"]) == 0
    assert opened == [[], [Path("a.json"), Path("b.wav")]]


def _examples() -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return sorted(set(re.findall(r"^ {4}(descant \S.*?)(?: {2,}.*)?$", text, flags=re.MULTILINE)))


def test_the_readme_shows_commands() -> None:
    assert len(_examples()) >= 8


@pytest.mark.parametrize("line", _examples())
def test_the_readmes_commands_exist(line: str) -> None:
    """Each `descant …` line is parsed as it stands, but for the brackets and choices of a synopsis."""
    words = shlex.split(line)[1:]
    cli.make_parser().parse_args(words)


def test_the_readmes_options_exist(capsys: pytest.CaptureFixture[str]) -> None:
    for line in _examples():
        words = shlex.split(line)[1:]
        command = next((w for w in sorted(ALL, key=len, reverse=True) if tuple(words[: len(w)]) == w), ())
        cli.main([*command, "--help"])
        shown = capsys.readouterr().out
        assert all(word in shown for word in words if word.startswith("--"))
