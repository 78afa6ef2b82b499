"""What of a report the golden set keeps, and what counts as the same.

Names, places in time, tempo and semitones are compared exactly; so is the order of all that is ranked, but for what
stands nearer to each other than these tolerances. They are the room that another processor needs, whose kernels add in
another order: with those of torch, MKL, OpenBLAS and numpy for SSE instead of AVX2 the largest differences were .006 in
z, .003 in score and 9 ppm; on a processor without AVX-512 .01 in score and .0001 in p. Threads, processes and the order
of files must move nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import astuple
from typing import Any

from descant.report.model import Report

TOLERANCES = {"z": 0.01, "score": 0.02, "p": 0.0005, "ppm": 50}
"""By the last word of a value's name, the most that it may differ by. All others must be the same."""
Tree = dict[str, Any]


def figures(report: Report, z: Mapping[str, Mapping[str, float]]) -> Tree:
    """What is kept of one report. z: leg → track id → z of all candidates in that leg."""
    titles = {c.track_id: c.title for c in report.candidates}
    tree: Tree = {"unattributed ppm": report.unattributed_ppm}
    tree["contributions"] = {
        c.title: {
            "low, share, high ppm": [c.low_ppm, c.share_ppm, c.high_ppm],
            "p": _p(c.p_value),
            "by leg ppm": [c.legs.recording_ppm, c.legs.composition_ppm, c.legs.style_ppm] if c.legs else None,
            "also": [name.title for name in c.also],
        }
        for c in report.contributions
    }
    tree["legs"] = {
        leg: {
            titles[c.track_id]: {"low, share, high ppm": [c.low_ppm, c.share_ppm, c.high_ppm], "p": _p(c.p_value)}
            for c in found.contributions
        }
        for leg, found in report.legs.items()
    }
    tree["segments"] = [
        {
            "at": [s.start_s, s.end_s],
            "unattributed ppm": s.unattributed_ppm,
            "from": [
                {"title": titles[c.track_id], "leg": c.leg, "share ppm": c.share_ppm}
                | ({"source": list(astuple(c.match))} if c.match else {})
                for c in s.contributions
            ],
        }
        for s in report.segments
    ]
    tree["candidates"] = {c.title: {"score": c.score, "p": _p(c.p_value)} for c in report.candidates}
    tree["z"] = {leg: {titles[i]: {"z": round(of, 4)} for i, of in _ranked(found)} for leg, found in z.items()}
    return tree


def _p(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _ranked(found: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(found.items(), key=lambda one: (-one[1], one[0]))


def differences(before: Any, now: Any, where: str = "") -> Iterator[str]:
    """One line for each value that is not the same, with the way to it."""
    if isinstance(before, dict) and isinstance(now, dict):
        for name in [*before, *(n for n in now if n not in before)]:
            way = f"{where} / {name}" if where else name
            if name not in now or name not in before:
                yield f"{way}: {'is gone' if name in before else 'is new'}"
            else:
                yield from differences(before[name], now[name], way)
    elif isinstance(before, list) and isinstance(now, list):
        if len(before) != len(now):
            yield f"{where}: {len(before)} before, {len(now)} now"
        for n, (one, other) in enumerate(zip(before, now, strict=False), start=1):
            yield from differences(one, other, f"{where} {n}")
    elif not _same(before, now, where):
        yield f"{where}: {before} before, {now} now"


def _same(before: Any, now: Any, where: str) -> bool:
    if not isinstance(before, int | float) or not isinstance(now, int | float):
        return bool(before == now)
    words = where.rpartition(" / ")[2].split()
    return abs(before - now) <= max((TOLERANCES.get(word, 0.0) for word in words), default=0.0)
