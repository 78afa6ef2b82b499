"""What a catalog attributes that holds 0 to 95 % of the music which stands for unrelated music.

    python tests/benchmarks/held_cohort.py CATALOG [--each 4]

The cohort's queries are mixed with excerpts of the catalog's own tracks (of one track in --each, every other excerpt
altered), which the catalog holds beyond doubt. For each mixture: how many queries were left out as held, what part of
these excerpts passes the gate, and the smallest p-value that can be stated.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from descant import pipeline
from descant.attribution.calibration import Answer, Calibration, SelfTest, _excerpt, altered, answers, null_of
from descant.attribution.prepared import PreparedTracks
from descant.attribution.significance import rank_candidates
from descant.catalog.store import Catalog
from descant.settings import Settings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalog", type=Path)
    parser.add_argument("--each", type=int, default=4)
    chosen = parser.parse_args()
    settings, random = Settings(device="cpu"), np.random.default_rng(7)
    with Catalog.open(chosen.catalog) as catalog:
        tools = pipeline.encoders_of(catalog, settings)
        prepared = PreparedTracks(catalog, tools.loaded, tools.references)
        strangers: list[Answer] = answers(prepared, tools.legs, tools.cohort.queries(), settings)
        ids, excerpts = [], []
        for number, track_id in enumerate(catalog.embedded("recording")[:: chosen.each]):
            found = _excerpt(prepared, track_id, random)
            if found is not None:
                ids.append(track_id)
                excerpts.append(altered(found, random) if number % 2 else found)
        embedded = {encoder.name: encoder.embed(excerpts) for encoder in tools.loaded}
        own = [{leg: of[n] for leg, of in embedded.items()} for n in range(len(ids))]
        held = answers(prepared, tools.legs, own, settings)
    print(f"{len(strangers)} unrelated queries, {len(held)} excerpts of the catalog's own {chosen.catalog}")
    print("percent  queries  held  left out  own excerpts that pass  least p")
    for percent in (0, 1, 5, 20, 50, 95):
        count = min(len(held), round(len(strangers) * percent / max(5, 100 - percent)))
        rest = strangers if percent <= 20 else strangers[: round(count * (100 - percent) / percent)]
        null, left_out = null_of([*rest, *held[:count]])
        measured = Calibration(null, len(rest) + count, left_out, SelfTest(1, 1))
        ranked = [{c.track_id: c.p for c in rank_candidates(answer, null)} for answer in held]
        passing = np.mean([p.get(track_id, 1) <= settings.alpha for track_id, p in zip(ids, ranked, strict=True)])
        note = measured.problem(settings)
        print(
            f"{percent:7} {len(rest) + count:8} {count:5} {left_out:9} {passing:23.3f} {measured.least_p:8.4f}  {note}"
        )


if __name__ == "__main__":
    main()
