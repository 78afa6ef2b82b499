"""What a service is started with."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from descant.settings import Settings

PORT: Final = 8765


@dataclass(frozen=True)
class Options:
    """database: address of PostgreSQL. catalog: where the catalog is. data: folder for uploads, shared by all services
    of a database. roots: folders that tracks may be named in by path.

    embedded: folder of the built-in server, which is started again when it ends; None where somebody else minds it.
    pools, payees: files as `descant royalties run` takes them. workers: processes that analyse here. most_upload: bytes
    of a track. rate: requests a second of one token; uploads: at a time; waiting: jobs that may wait. patience_s: how
    long a client may take for its header, or between two pieces of its body. drain_s: what is under way has so long
    when the service is asked to end. keep_days: how long ended analyses are kept (see deletion); 0: without end.
    """

    database: str
    catalog: str
    data: Path
    host: str = "127.0.0.1"
    port: int = PORT
    embedded: Path | None = None
    roots: tuple[Path, ...] = ()
    pools: Path | None = None
    payees: Path | None = None
    workers: int = 1
    http: bool = True
    most_upload: int = 512 << 20
    rate: int = 1000
    uploads: int = 16
    waiting: int = 100_000
    patience_s: float = 10.0
    drain_s: float = 30.0
    keep_days: int = 0
    settings: Settings = field(default_factory=Settings)

    @property
    def uploaded(self) -> Path:
        return self.data / "uploads"
