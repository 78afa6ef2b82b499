"""Were a report's sources in the catalog that it names? By the proofs in it, without the catalog."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from descant.catalog import chain
from descant.catalog.merkle import root_by
from descant.certificate.outcome import INCLUSION, Check
from descant.report.model import MODEL_AUDIT


def check_inclusion(report: Mapping[str, Any]) -> Check:
    """report: a report's JSON tree, whose shape was checked before."""
    catalog = report["catalog"]
    proofs = {proof["track_id"]: proof for proof in catalog.get("inclusion", ())}
    sources = [source["track_id"] for source in report["contributions"]]
    if set(proofs) - set(sources) or len(proofs) < len(catalog.get("inclusion", ())):
        return Check(INCLUSION, "failed", "There are proofs of tracks that are no sources, or of one track twice.")
    for track_id, proof in proofs.items():
        leaf = chain.leaf(track_id, proof["pcm_sha256"], proof["vectors_sha256"])
        try:
            root = root_by(leaf, proof["index"], catalog["tracks"], proof["path"])
        except ValueError:
            root = ""
        if root != catalog["snapshot"]:
            words = f"The source {track_id[:32]} is not proven to be in the catalog that the record names."
            return Check(INCLUSION, "failed", words)
    if report["method"] == MODEL_AUDIT:
        return Check(INCLUSION, "not checked", "A model audit names its training manifest; no source is proven in it.")
    if not sources:
        return Check(INCLUSION, "not checked", "There is no source whose place in the catalog could be proven.")
    if not proofs:
        words = "The record has no proof that its sources were in the catalog; analyses since version 0.2 have."
        return Check(INCLUSION, "not checked", words)
    if len(proofs) < len(sources):
        words = f"{len(proofs)} of {len(sources)} sources are proven to be in the catalog; the others have no proof."
        return Check(INCLUSION, "not checked", words)
    count = "The source is" if len(sources) == 1 else f"All {len(sources)} sources are"
    words = f"{count} proven to be among the {catalog['tracks']:,} tracks of the catalog's snapshot."
    return Check(INCLUSION, "ok", words)
