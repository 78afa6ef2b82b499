"""How a gate measured on a catalog's own tracks does, beside the gate of the shipped cohort.

    python tests/benchmarks/encoders/gate_of_own_tracks.py CATALOG STRANGERS

CATALOG and STRANGERS are catalog folders of the shipped encoders. The shipped style vectors stand in for those of an
encoder from a folder. Tracks of STRANGERS by artists of CATALOG, or with the same audio, are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from descant.attribution import catalog_cohort
from descant.attribution.cohort import load_cohort
from descant.attribution.legs.segments import SegmentLeg
from descant.attribution.prepared import PreparedTracks
from descant.attribution.significance import p_values
from descant.catalog.store import Catalog
from descant.encoders import load_shipped
from descant.resources import resource
from descant.settings import Settings

SETTINGS = Settings(device="cpu", threads=1)
RATES = (0.01, 0.03, 0.05, 0.1, 0.2, 0.5)
ASKED = 100
"""Tracks of the catalog whose first quarter is asked."""


def main(catalog_folder: str, strangers_folder: str) -> None:
    encoders = load_shipped(SETTINGS)
    style = encoders[2]
    leg = SegmentLeg(style)
    cohort = load_cohort(resource("weights/cohort.safetensors"), encoders)
    random = np.random.default_rng(1)
    with Catalog.open(catalog_folder) as catalog, Catalog.open(strangers_folder) as others:
        known = catalog.tracks()
        audio, artists = {t.pcm_sha256 for t in known}, {t.tags.artist for t in known if t.tags.artist}
        strangers = [t for t in others.tracks() if t.pcm_sha256 not in audio and t.tags.artist not in artists]
        shelves = {
            "own tracks": PreparedTracks(catalog, [style], {"style": catalog_cohort.own_references(catalog, style)}),
            "cohort": PreparedTracks(catalog, [style], {"style": cohort.references("style")}),
        }
        asked = [(excerpt["style"], ()) for excerpt in cohort.queries()]
        nulls: Mapping[str, np.ndarray] = {
            "own tracks": catalog_cohort.own_null(shelves["own tracks"], leg, SETTINGS),
            "cohort": catalog_cohort.best_unrelated(shelves["cohort"], leg, asked, SETTINGS),
        }
        ids = catalog.embedded("style")
        some = [ids[n] for n in random.permutation(len(ids))[:ASKED]]
        print(f"{len(known)} tracks, {len(strangers)} strangers")
        for name, prepared in shelves.items():
            null = nulls[name]
            print(f"{name}: {len(null)} queries, quantiles .5 .9 .99: {np.quantile(null, [0.5, 0.9, 0.99]).round(2)}")
            p = []
            for track in strangers:
                found = leg.score(prepared, others.listening(track.id, "style"), SETTINGS)
                p.append(float(p_values(found.z, null)[0]) if len(found.z) else 1.0)
            print("  strangers at or under", {rate: int((np.array(p) <= rate).sum()) for rate in RATES})
            first = passed = 0
            for track_id in some:
                embedding = catalog.embedding(track_id, "style")
                quarter = replace(embedding, vectors=embedding.vectors[: max(1, len(embedding.vectors) // 4)])
                found = leg.score(prepared, quarter, SETTINGS)
                right = bool(found.track_ids) and found.track_ids[0] == track_id
                first += right
                passed += right and float(p_values(found.z, null)[0]) <= RATES[0]
            print(f"  first quarter of a track: first {first}, passes at {RATES[0]} {passed}, of {len(some)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
