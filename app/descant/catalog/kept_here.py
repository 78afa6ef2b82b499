"""What follows from a catalog, in the person's own cache: where the catalog may not be written, and what each of a
computer's programs would else make anew. All of it may be deleted."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
from pathlib import Path
from typing import Final

from descant import files, paths
from descant.catalog.connection import Connection
from descant.errors import DescantError

log = logging.getLogger(__name__)

_DIGEST: Final = hashlib.sha256().digest_size


def keep(connection: Connection, name: str, data: bytes) -> bool:
    """Keeps a value of this catalog here, in place of any older one. False where that cannot be; the log says why."""
    try:
        path = _path(connection, name)
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
        written = _path(connection, name).read_bytes()
        data = written[_DIGEST:]
        if hashlib.sha256(data).digest() == written[:_DIGEST]:
            return data
    return None


def _path(connection: Connection, name: str) -> Path:
    """Of this very catalog: another one in its place began its log at another time."""
    began = connection.one("SELECT hash FROM audit_log ORDER BY seq LIMIT 1")
    told = "\n".join((os.fspath(connection.place), began[0] if began else "", name))
    return paths.cache_folder() / hashlib.sha256(os.fsencode(told)).hexdigest()[:32]
