"""Small reports with known shares and owners, and files of plays and terms."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

WHOLE = 1_000_000


def sha(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def owner(name: str, right: str, ppm: int, role: str = "writer", ipi: str = "") -> dict[str, Any]:
    return {"name": name, "role": role, "right": right, "share_ppm": ppm, "ipi": ipi}


def leg(**shares: int) -> dict[str, Any]:
    rows = [
        {"track_id": track, "share_ppm": ppm, "low_ppm": ppm // 2, "high_ppm": min(WHOLE, 2 * ppm), "p_value": 0.001}
        for track, ppm in sorted(shares.items(), key=lambda item: -item[1])
    ]
    return {"contributions": rows, "unattributed_ppm": WHOLE - sum(shares.values())}


def report(
    name: str, owners: dict[str, list[dict[str, Any]]], created: str = "2026-10-01T00:00:00Z", **legs: dict[str, Any]
) -> dict[str, Any]:
    """A valid report tree. Every track of `owners` has a share of the headline, each the same."""
    legs = {"recording": leg(), "composition": leg(), "style": leg()} | legs
    headline = leg(**dict.fromkeys(owners, WHOLE // (len(owners) + 1))) if owners else leg()
    zero = {"recording_ppm": 0, "composition_ppm": 0, "style_ppm": 0}
    sources = [
        {**row, "path": f"/m/{row['track_id']}.flac", "title": f"Song {row['track_id']}", "artist": "A. Quarrie",
         "isrc": "", "legs": zero, "owners": owners[row["track_id"]]}
        for row in headline["contributions"]
    ]  # fmt: skip
    return {
        "schema": "descant.report/1",
        "query": {"path": f"/o/{name}.wav", "sha256": sha(name), "pcm_sha256": sha("pcm " + name), "duration_s": 60.0,
                  "sample_rate": 44100, "title": name, "bytes": 1, "channels": 2},
        "contributions": sources, "unattributed_ppm": headline["unattributed_ppm"], "legs": legs, "segments": [],
        "candidates": [],
        "engine": {"version": "0", "views": {}, "device": "cpu", "platform": "x", "parameters": {}, "calibration": {}},
        "catalog": {"snapshot": "", "tracks": 2}, "limits": [], "created_utc": created, "method": "similarity",
    }  # fmt: skip


def write_reports(path: Path, *trees: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(tree) + "\n" for tree in trees))
    return path


def pool(name: str, **changes: Any) -> dict[str, Any]:
    made = {"name": name, "right": "recording", "rule": "attribution", "currency": "EUR", "amount": "100.00"} | changes
    return {key: value for key, value in made.items() if value is not None}


def write_terms(path: Path, *pools: dict[str, Any], **changes: Any) -> Path:
    path.write_text(json.dumps({"schema": "descant.pools/1", "period": "2026-10", "pools": pools, **changes}))
    return path
