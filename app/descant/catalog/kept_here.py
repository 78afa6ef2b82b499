"""What follows from a catalog, in the person's own cache: where the catalog may not be written, and what each of a
computer's programs would else make anew. All of it may be deleted."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from descant import files, paths
from descant.catalog.connection import Connection
from descant.errors import DescantError
from descant.progress import CancelToken, check

log = logging.getLogger(__name__)

_DIGEST: Final = hashlib.sha256().digest_size
WAIT_S: Final = 0.25
"""Who waits for another program looks so often whether it is to stop."""


def keep(connection: Connection, name: str, data: bytes, path: Path | None = None) -> bool:
    """Keeps a value of this catalog here, in place of any older one. False where that cannot be; the log says why.

    path: of this value, where it is known already, so that the catalog need not be asked.
    """
    try:
        path = path or path_of(connection, name)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with files.replacing(path, 0o600) as beside, open(beside, "wb") as file:
            file.write(hashlib.sha256(data).digest())
            file.write(data)
    except (OSError, DescantError) as error:
        log.info("%s of %s is not kept: %s", name, connection.place, error)
        return False
    return True


def kept(connection: Connection, name: str) -> bytes | None:
    """What was kept last; None where nothing was, or where it is not what was written."""
    with contextlib.suppress(OSError, DescantError):
        written = path_of(connection, name).read_bytes()
        data = written[_DIGEST:]
        if hashlib.sha256(data).digest() == written[:_DIGEST]:
            return data
    return None


@contextlib.contextmanager
def making(connection: Connection, name: str, cancel: CancelToken | None = None) -> Iterator[bool]:
    """Held by one program of this computer at a time, while it makes what the others then find kept; with whether
    another was waited for. Raises Cancelled."""
    waited = False
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError, DescantError, NotImplementedError):  # each makes its own then
            path = path_of(connection, name).with_suffix(".lock")
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FileLock(path, mode=0o600)
            while True:
                try:
                    lock.acquire(timeout=WAIT_S)
                    break
                except Timeout:
                    waited = True
                    if cancel is not None and cancel.cancelled:
                        break
            stack.callback(lock.release)
        check(cancel)
        yield waited


def path_of(connection: Connection, name: str) -> Path:
    """Where a value of this very catalog is kept: another catalog in its place began its log at another time."""
    began = connection.one("SELECT hash FROM audit_log ORDER BY seq LIMIT 1")
    told = "\n".join((os.fspath(connection.place), began[0] if began else "", name))
    return paths.cache_folder() / hashlib.sha256(os.fsencode(told)).hexdigest()[:32]
