"""A catalog's rights data as one of the formats, and its tracks where there is room for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.progress import CancelToken, Progress, silent
from descant.rights.exporters.cwr import Sender, WorkRow, write_cwr
from descant.rights.exporters.tables import write_csv, write_xlsx
from descant.rights.model import Agreement, Recording, Work
from descant.rights.store import Rights

Form = Literal["csv", "xlsx", "cwr"]
FORMS: Final[tuple[Form, ...]] = ("csv", "xlsx", "cwr")
_CHECK_EVERY: Final = 200


@dataclass(frozen=True, slots=True)
class Exported:
    """files: what was written. left_out: what the format has no room for (the first of `omitted`)."""

    files: tuple[Path, ...]
    works: int
    recordings: int
    agreements: int = 0
    tracks: int = 0
    omitted: int = 0
    left_out: tuple[str, ...] = ()


def export(
    catalog: Catalog,
    out: Path,
    form: Form,
    sender: Sender | None = None,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Exported:
    """sender: who sends a CWR file. Raises DescantError."""
    rights = Rights(catalog.connection)
    total = rights.counts()["work"]

    def works() -> Iterator[tuple[int, Work]]:
        for done, row in enumerate(rights.all(Work)):
            if done % _CHECK_EVERY == 0:
                progress("write", done, total)
                if cancel:
                    cancel.check()
            yield row

    if form == "cwr":
        if sender is None:
            raise DescantError("A CWR file names its sender.", remedy="Give the sender's name and IPI name number.")
        written = write_cwr(
            out, sender, lambda: _with_recordings(rights, works()), (one for _, one in rights.all(Agreement))
        )
        return Exported(
            (out,), written.works, written.recordings, written.agreements, omitted=written.omitted,
            left_out=tuple(written.left_out),
        )  # fmt: skip
    write = write_csv if form == "csv" else write_xlsx
    made = write(out, (work for _, work in works()), (one for _, one in rights.all(Recording)), _tracks(catalog))
    agreements = rights.counts()["agreement"]
    left_out = (f"{agreements:,} agreements, which tables have no room for",) if agreements else ()
    return Exported(made.files, made.works, made.recordings, tracks=made.tracks, omitted=agreements, left_out=left_out)


def _with_recordings(rights: Rights, works: Iterator[tuple[int, Work]]) -> Iterator[WorkRow]:
    for number, work in works:
        found = []
        for isrc in work.recordings:
            if at := rights.find(Recording("", isrc)):
                found.append(rights.record(Recording, at))
        yield number, work, tuple(found)


def _tracks(catalog: Catalog) -> Iterator[tuple[str, ...]]:
    offset = 0
    while found := catalog.tracks(limit=500, offset=offset):
        for track in found:
            tags = track.tags
            owners = "; ".join(f"{o.name} ({o.role}, {o.right}) {o.share_ppm / 10_000:g} %" for o in tags.owners)
            yield (
                track.id, tags.title, tags.artist, tags.album, tags.isrc, tags.iswc, tags.year,
                f"{track.duration_s:.1f}", owners, track.path, track.sha256,
            )  # fmt: skip
        offset += len(found)
