"""How a report's figures are said to people who do not read statistics every day."""

from __future__ import annotations

from descant.report.spans import AlignedSpan


def chance(p: float | None) -> str:
    """0.0028 → "about 1 in 360"; a p-value as how often unrelated music scores as high."""
    if p is None:
        return "–"
    if p >= 0.5:
        return f"about {round(p * 100)} in 100"
    if p <= 1e-6:
        return "less than 1 in 1,000,000"
    odds = 1 / p
    return f"about 1 in {_two_figures(odds):,}"


def _two_figures(value: float) -> int:
    """Two significant figures: 353.2 → 350, and 4.4 → 4."""
    unit: int = 10 ** max(0, len(str(int(value))) - 2)
    return round(value / unit) * unit


def transposition(span: AlignedSpan) -> str:
    steps = span.transpose_semitones
    if steps is None:
        return "–"
    return (
        "same key" if steps == 0 else f"{abs(steps)} semitone{'s' * (abs(steps) > 1)} {'up' if steps > 0 else 'down'}"
    )


def tempo(span: AlignedSpan) -> str:
    return "–" if span.tempo_ratio is None else f"× {span.tempo_ratio:.2f}"
