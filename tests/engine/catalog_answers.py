"""What the engine of the tests says of files for a catalog, its health, likeness, and the demonstration."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from descant.catalog.tracks import Duplicates, Problem
from descant.engine import catalog_messages as c
from descant.engine import demo_messages as d
from descant.engine import messages as m
from descant.engine.server import Context, Handlers


def _add(request: m.AddToCatalog, context: Context) -> m.Added:
    """One file at a time; "slow" in a name: a tenth of a second, "crash": the engine ends."""
    from made_up import track_id

    for done, path in enumerate(request.paths):
        context.cancel.check()
        context.progress("listen", done, len(request.paths))
        if "crash" in path:
            os._exit(3)
        time.sleep(0.1 * ("slow" in path))
        broken = "broken" in path
        words = "It is no music." if broken else ""
        context.partial(m.Added((m.Outcome(path, "refused" if broken else "added", words, track_id(path)),)))
    return m.Added(())


def _similar(request: c.FindSimilar, context: Context) -> c.Likeness:
    """Two that are near, and one that is as far as unrelated music."""
    from made_up import track

    rows = ((3, 0.00075, ("recording", "composition")), (9, 0.004, ("composition",)), (12, 0.3, ("style",)))
    return c.Likeness(request.track_id, tuple(c.Similar(track(n), p, dict.fromkeys(legs, p)) for n, p, legs in rows))


def _health(request: c.CheckCatalog | c.RepairCatalog, context: Context) -> c.Health:
    """A repair mends all that can be."""
    from made_up import track

    damaged = Problem("the recording vectors are damaged", track(1).id, True)
    gone = c.FileProblem(track(2), f"{track(2).path}: is not there any more")
    problems = () if isinstance(request, c.RepairCatalog) else (damaged,)
    return c.Health(problems, (gone,), (Duplicates("isrc", (track(3), track(4))),))


def _demonstrate(request: d.Demonstrate, context: Context) -> str:
    """A report alone."""
    from made_up import report

    context.progress("record", 1, 12)
    out = Path(request.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "track.report.json").write_text(json.dumps(report(out).to_json()))
    return str(out / "track.report.json")


HANDLERS: Handlers = {
    m.AddToCatalog: _add,
    c.FindSimilar: _similar,
    c.CheckCatalog: _health,
    c.RepairCatalog: _health,
    d.Demonstrate: _demonstrate,
}
