"""Figures with 95 % intervals, as app/descant/bench/figures.py makes them: Wilson's for a part of cases, a bootstrap
for a mean over relations. A peer's environment has no Descant, so they are made here once more."""

from __future__ import annotations

import json
import math
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

DRAWS = 2000
Z = 1.959964


def part(hits: Sequence[bool]) -> dict[str, Any]:
    """How many of the cases are hits (Wilson 1927)."""
    n, p = len(hits), sum(hits) / len(hits)
    middle = (p + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z / (1 + Z**2 / n) * math.sqrt(p * (1 - p) / n + Z**2 / (4 * n**2))
    return {"value": p, "n": n, "low": max(0.0, middle - half), "high": min(1.0, middle + half)}


def mean_of_parts(groups: Sequence[Sequence[bool]]) -> dict[str, Any]:
    """The mean over groups of the part of hits, each group counting the same; cases are drawn within their group."""
    rng = np.random.default_rng(1)
    arrays = [np.asarray(group, np.float64) for group in groups]
    drawn = [np.mean([a[rng.integers(len(a), size=len(a))].mean() for a in arrays]) for _ in range(DRAWS)]
    low, high = np.quantile(drawn, (0.025, 0.975))
    value = float(np.mean([a.mean() for a in arrays]))
    return {"value": value, "n": sum(map(len, arrays)), "low": float(low), "high": float(high)}


def write(
    path: Path, command: str, packages: Sequence[str], tree: Mapping[str, Any], rows: Sequence[Mapping[str, Any]] = ()
) -> None:
    """rows: cases, a line each."""
    head = {
        "command": command,
        "date": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "versions": {name: version(name) for name in packages},
    }
    text = json.dumps({**head, **tree, "rows": []}, indent=1)
    lines = ",".join(f"\n  {json.dumps(row)}" for row in rows)
    path.write_text(text.replace('"rows": []', f'"rows": [{lines}]') + "\n", encoding="utf-8")


def shown(figure: Mapping[str, Any]) -> str:
    """As in "0.60 (0.39–0.78)"."""
    value, low, high = (
        f"{x:.3f}" if 0 < abs(x) < 0.1 else f"{x:.2f}" for x in (figure["value"], figure["low"], figure["high"])
    )
    return f"{value} ({low}–{high})"
