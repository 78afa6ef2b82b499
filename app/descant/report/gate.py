"""The gate that a report's sources passed: how often unrelated music may score as high."""

from __future__ import annotations

from descant.report.model import Report

STRICTEST = 0.01
"""Where a report does not state its gate: what the program is set to."""


def gate_of(report: Report) -> float:
    """The largest p-value that passed."""
    alpha = report.engine.parameters.get("alpha")
    return float(alpha) if isinstance(alpha, float) and 0 < alpha < 1 else STRICTEST
