"""Many analyses at once: what part of the claims of a batch is expected to be wrong (report.batch says how)."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from descant.report.batch import line_of, q_values
from descant.report.comparison import no_finding
from descant.report.model import Report
from descant.service import jobs
from descant.service.database import connect
from descant.service.deletion import DELETED

_IN: Final = "kind = %s AND (%s::text IS NULL OR args->>'batch' = %s) AND (%s::date IS NULL OR created >= %s::date)"
_UNTIL: Final = "(%s::date IS NULL OR created < %s::date + 1)"


def figures(report: Report) -> dict[str, Any]:
    """What a job keeps of its report. p_value: the smallest of any candidate; measured: whether none is a finding."""
    line = line_of(report)
    return {
        "sha256": report.query.sha256,
        "unattributed_ppm": report.unattributed_ppm,
        "sources": len(report.contributions),
        "p_value": None if line is None else line.p,
        "measured": not no_finding(report.limits),
    }


def with_q_values(
    database: str, batch: str | None, first: str | None, last: str | None, largest: float
) -> dict[str, Any]:
    """The analyses of a batch, or those submitted on some days (UTC), as api.models.Batch has them, the surest first.

    largest: only those with a q-value of at most so much are listed; all count in it. Raises DescantError.
    """
    with connect(database) as db:
        db.execute("SET TIME ZONE 'UTC'")
        rows = db.execute(
            f"SELECT id, state, args->>'reference', outcome FROM jobs WHERE {_IN} AND {_UNTIL} ORDER BY n",
            (jobs.ANALYSIS, batch, batch, first, first, last, last),
        ).fetchall()
    states = Counter(state for _, state, _, _ in rows)
    stated = [(i, reference, made) for i, _, reference, made in rows if made and made.get("p_value") is not None]
    tracks = [
        {
            "id": number,
            "reference": reference or "",
            "sources": made["sources"],
            "attributed_ppm": 1_000_000 - made["unattributed_ppm"],
            "measured": made["measured"],
            "p_value": made["p_value"],
            "q_value": q,
        }
        for (number, reference, made), q in zip(stated, q_values([m["p_value"] for _, _, m in stated]), strict=True)
    ]
    tracks.sort(key=lambda one: (one["q_value"], one["p_value"]))
    done = states["done"] + sum(state == DELETED and bool(made) for _, state, _, made in rows)
    return {
        "analyses": len(rows),
        "open": states["waiting"] + states["running"],
        "failed": states["failed"],
        "without_p_value": done - len(stated),
        "not_measured": sum(not made["measured"] for _, _, made in stated),
        "named": sum(made["sources"] > 0 for _, _, made in stated),
        "tracks": [one for one in tracks if one["q_value"] <= largest],
    }
