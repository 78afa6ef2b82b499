"""Draws docs/figures from the result files in results/: python plots.py"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results"
FIGURES = HERE.parents[2] / "docs" / "figures"

DESCANT, QMAX, MFCC, QUIET = "#1f5f8b", "#d9822b", "#7a7a7a", "#c8c8c8"
STYLE = {
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#555555",
    "xtick.color": "#333333",
    "ytick.color": "#333333",
    "legend.frameon": False,
}
RELATIONS = {
    "ai_continuation_of_excerpt": "AI continuation of an excerpt",
    "ai_cover_vs_human_cover_same_song": "AI cover, human cover of the song",
    "ai_edit_of_recording": "AI edit of a recording",
    "ai_style_conditioned_on_excerpt": "AI, style of an excerpt",
    "ai_timbre_transfer_content_source": "timbre transfer, source of the notes",
    "ai_timbre_transfer_vs_ground_truth_rendering": "timbre transfer, true rendering",
    "human_target_remix": "human remix",
    "mashup_content_source": "mashup, content",
    "mashup_style_source": "mashup, style",
}


def read(name: str) -> Any:
    return json.loads((RESULTS / name).read_text(encoding="utf-8"))


def top1() -> None:
    """A row for each relation, a dot with its interval for each program."""
    peers, descant = read("known.json")["groups"], read("answers.json")["top-1"]
    names = [name for name in peers if name in descant]
    figure, axes = plt.subplots(figsize=(7, 4.6), layout="constrained")
    programs = (
        ("Descant", DESCANT, [descant[name] for name in names]),
        ("Qmax", QMAX, [peers[name]["Qmax"] for name in names]),
        ("MFCC statistics", MFCC, [peers[name]["MFCC"] for name in names]),
    )
    for at, (label, colour, figures) in enumerate(programs):
        whiskers(axes, figures, np.arange(len(names)) + 0.22 * (at - 1), label=label, colour=colour)
    labels = [f"{RELATIONS.get(name, name)} ({descant[name]['n']})" for name in names]
    axes.set_yticks(range(len(names)), labels)
    axes.axhline(len(names) - 1.5, color=QUIET, linewidth=0.8)
    axes.invert_yaxis()
    axes.set(xlim=(0, 1.02), xlabel="the source is first (95 % interval)")
    axes.legend(loc="upper center", bbox_to_anchor=(0.3, 1.1), ncols=3)
    save(figure, "top1")


def p_values() -> None:
    """The empirical distribution of the unrelated queries' smallest p-values, and the 95 % band of uniform ones."""
    values = np.sort(read("answers.json")["p_values"])
    n = len(values)
    figure, axes = plt.subplots(figsize=(4.6, 4.2), layout="constrained")
    band = np.sqrt(np.log(2 / 0.05) / (2 * n))  # Dvoretzky, Kiefer and Wolfowitz
    grid = np.linspace(0, 1, 101)
    axes.fill_between(
        grid, np.clip(grid - band, 0, 1), np.clip(grid + band, 0, 1), color=QUIET, alpha=0.4, linewidth=0,
        label=f"95 % of uniform samples of {n}",
    )  # fmt: skip
    axes.plot((0, 1), (0, 1), color=MFCC, linewidth=1, label="uniform")
    axes.step(np.r_[0, values, 1], np.r_[0, np.arange(1, n + 1) / n, 1], where="post", color=DESCANT, label="Descant")
    axes.set(xlim=(0, 1.01), ylim=(0, 1.01), aspect="equal", xlabel="smallest p-value of an unrelated query")
    axes.set_ylabel("part of the queries")
    axes.legend(loc="upper left")
    save(figure, "p-values")


def coverage() -> None:
    """By kind of query, the part of the intervals stated that hold the true share."""
    groups = read("descant-shares.json")["groups"]
    names = [
        name for name, found in groups.items() if found.get("interval holds the truth", {}).get("value") is not None
    ]
    figures = [groups[name]["interval holds the truth"] for name in names]
    figure, axes = plt.subplots(figsize=(6, 3.8), layout="constrained")
    axes.axvline(0.9, color=MFCC, linewidth=1, linestyle="--", label="aimed at")
    whiskers(axes, figures, np.arange(len(names)), label="Descant", colour=DESCANT)
    axes.set_yticks(range(len(names)), [f"{name} ({f['n']})" for name, f in zip(names, figures, strict=True)])
    axes.axhline(len(names) - 1.5, color=QUIET, linewidth=0.8)
    axes.invert_yaxis()
    axes.set(xlim=(0, 1.02), xlabel="intervals that hold the true share (95 % interval)")
    axes.legend(loc="upper center", bbox_to_anchor=(0.3, 1.12), ncols=2)
    save(figure, "coverage")


def shares() -> None:
    """Given against true share of every source that has either, with the interval stated."""
    rows = read("answers.json")["shares"]
    families = {
        "altered or not, in a row": ("ladder", "splice"),
        "covers": ("cover",),
        "one over the other": ("overlay",),
    }
    colours = dict(zip(families, (DESCANT, QMAX, "#a33b6b"), strict=True))
    figure, axes = plt.subplots(figsize=(5, 4.6), layout="constrained")
    axes.plot((0, 1), (0, 1), color=QUIET, linewidth=1)
    shift = np.random.default_rng(1)
    for label, prefixes in families.items():
        of = [row for row in rows if row["kind"].startswith(prefixes)]
        true = np.array([row["true"] for row in of]) + shift.uniform(-0.008, 0.008, len(of))
        given = np.array([row["given"] for row in of])
        low = np.array([row.get("low", row["given"]) for row in of])
        high = np.array([row.get("high", row["given"]) for row in of])
        axes.errorbar(
            true, given, yerr=np.maximum((given - low, high - given), 0), fmt="o", markersize=3, elinewidth=0.6,
            color=colours[label], alpha=0.75, label=label,
        )  # fmt: skip
    axes.set(xlim=(-0.03, 1.03), ylim=(-0.03, 1.03), aspect="equal", xlabel="true share", ylabel="share in the report")
    axes.legend(loc="upper left")
    save(figure, "shares")


def whiskers(axes: Axes, figures: Sequence[Mapping[str, Any]], heights: np.ndarray, *, label: str, colour: str) -> None:
    """A dot and the line of its interval for each figure."""
    value, low, high = (np.array([figure[name] for figure in figures]) for name in ("value", "low", "high"))
    apart = np.maximum((value - low, high - value), 0)
    axes.errorbar(value, heights, xerr=apart, fmt="o", markersize=4, elinewidth=1.2, color=colour, label=label)


def save(figure: Any, name: str) -> None:
    FIGURES.mkdir(parents=True, exist_ok=True)
    figure.savefig(FIGURES / f"{name}.png", dpi=130, metadata={"Software": None})
    plt.close(figure)


def main() -> None:
    mpl.use("agg")
    with mpl.rc_context(STYLE):
        top1()
        p_values()
        coverage()
        shares()


if __name__ == "__main__":
    main()
