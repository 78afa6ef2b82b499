"""A run of statements over stored plays: what `descant royalties run` writes, each play in one run only."""

from __future__ import annotations

import io
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from descant.errors import DescantError
from descant.royalties.run import make_folder, write_outcome
from descant.service import jobs, webhooks
from descant.service.database import Connection
from descant.service.reckoning import HAS_REPORT, UNPAID, House, reckon, suspense_of

FILES, SUSPENSE = "statements", "suspense"
_ONE_AT_A_TIME: Final = 0x0DE5_CA17_0001
"""Advisory lock of runs: each begins with what the one before left waiting."""


def make(db: Connection, job: jobs.Job, house: House) -> str:
    """Does a run and stores its files: "done", or "failed" with the reason.

    Raises psycopg.Error; then nothing is stored and no play is taken.
    """
    try:
        if house.terms is None:
            raise DescantError("this service has no terms", remedy="Start it with --pools.")
        asked = job.args
        terms = replace(house.terms, period=asked["period"], first=asked["first"], last=asked["last"])
        with db.transaction(), tempfile.TemporaryDirectory(prefix="descant-") as place:
            db.execute("SELECT pg_advisory_xact_lock(%s)", (_ONE_AT_A_TIME,))
            days = (terms.first, terms.last)
            which = UNPAID if asked["without_report"] == "count" else f"{UNPAID} AND {HAS_REPORT}"
            db.execute(f"UPDATE plays SET run = %s WHERE {which}", (job.id, *days))
            (left,) = db.execute(f"SELECT count(*) FROM plays WHERE {UNPAID}", days).fetchone() or (0,)
            before = db.execute(
                "SELECT r.data FROM results r JOIN jobs j ON j.id = r.job WHERE r.kind = %s"
                " ORDER BY j.finished DESC, j.n DESC LIMIT 1",
                (SUSPENSE,),
            ).fetchone()
            waiting = suspense_of(bytes(before[0])) if before else []
            outcome, found = reckon(db, terms, house.payees(terms.holds), "run = %s", (job.id,), waiting)
            out = Path(place) / "run"
            make_folder(out)
            summary = write_outcome(outcome, found, out, asked["formats"], inputs={"plays": f"run {job.id}"})
            if not jobs.finish(db, job, _told(summary, left)):
                raise AssertionError("a run was finished by somebody else while its lock was held")
            for kind, media, data in (
                (FILES, "application/zip", _packed(out)),
                (SUSPENSE, "text/csv", (out / "suspense.csv").read_bytes()),
            ):
                db.execute("INSERT INTO results VALUES (%s, %s, %s, %s)", (job.id, kind, media, data))
            webhooks.announce(db, "statements.done", {"id": job.id, "period": terms.period})
    except DescantError as error:
        with db.transaction():
            jobs.finish(db, job, {"cause": error.cause, "remedy": error.remedy}, failed=True)
        return "failed"
    return "done"


def _told(summary: dict[str, object], left: int) -> dict[str, object]:
    """left: plays of these days that are in no run yet, as their tracks have no report."""
    kept = {name: summary[name] for name in ("period", "plays", "pools", "unpaid", "totals", "statements")}
    return {**kept, "plays_left": left}


def _packed(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                packed.write(path, path.relative_to(folder).as_posix())
    return buffer.getvalue()
