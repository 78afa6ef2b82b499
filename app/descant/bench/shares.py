"""`shares`: how far are shares, and the intervals around them, from what is known to be true?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from descant.bench.asking import Answer, ask, notes
from descant.bench.figures import Figure, mean, part, uniformity
from descant.bench.material import UNRELATED, Setup, read_shares, stocked
from descant.bench.results import Groups, Result, stated
from descant.errors import DescantError
from descant.files import file_sha256

SLACK = 1e-6
"""A share is stated in parts per million; true shares are compared with an interval no finer."""


@dataclass(frozen=True)
class Case:
    """One query, judged.

    error: total variation between true and given shares, the unattributed part included. found: of each true source,
    whether it has a share. false: what tracks that are no source were given. inside: of each true source, whether its
    share lies in the interval stated for it (False where none is stated). stated: of each interval stated, whether it
    holds the true share, which is 0 for a track that is no source. widths: of these intervals. p_value: of the best
    candidate.
    """

    kind: str
    error: float
    found: tuple[bool, ...]
    false: float
    inside: tuple[bool, ...]
    stated: tuple[bool, ...]
    widths: tuple[float, ...]
    p_value: float | None


NOTHING = Answer((), {}, {}, 1.0)


def judge(kind: str, found: Answer | None, truth: Mapping[str, float]) -> Case:
    """truth: track → true share. A query without an answer (None) is one that names nothing."""
    given = found or NOTHING
    tracks = truth.keys() | given.shares.keys()
    rest = abs((1 - sum(truth.values())) - (1 - given.attributed))
    apart = sum(abs(truth.get(track, 0.0) - given.shares.get(track, 0.0)) for track in tracks)

    def holds(track: str) -> bool:
        low, high = given.intervals[track]
        return low - SLACK <= truth.get(track, 0.0) <= high + SLACK

    return Case(
        kind=kind,
        error=0.5 * (apart + rest),
        found=tuple(track in given.shares for track in truth),
        false=sum(share for track, share in given.shares.items() if track not in truth),
        inside=tuple(track in given.intervals and holds(track) for track in truth),
        stated=tuple(holds(track) for track in given.intervals),
        widths=tuple(high - low for low, high in given.intervals.values()),
        p_value=found.p_value if found else None,
    )


def kind_figures(cases: Sequence[Case]) -> dict[str, Figure]:
    return {
        "share error": mean([c.error for c in cases]),
        "found": part([hit for c in cases for hit in c.found]),
        "false share": mean([c.false for c in cases]),
        "true share in its interval": part([hit for c in cases for hit in c.inside]),
        "interval holds the truth": part([hit for c in cases for hit in c.stated]),
        "width of intervals": mean([width for c in cases for width in c.widths]),
    }


def figures(cases: Sequence[Case]) -> tuple[Groups, dict[str, Figure]]:
    """The figures of each kind and of all queries, and the rates that a certificate may state."""
    groups = {
        kind: kind_figures([c for c in cases if c.kind == kind]) for kind in sorted({case.kind for case in cases})
    }
    groups["all queries"] = kind_figures(cases)
    p_values = [c.p_value for c in cases if c.kind == UNRELATED and c.p_value is not None]
    if p_values:
        groups["p-values of unrelated queries"] = uniformity(p_values)
    everything = groups["all queries"]
    return groups, {
        "error of shares, mean of all queries": everything["share error"],
        "share given to wrong sources, mean of all queries": everything["false share"],
        "stated intervals that hold the true share": everything["interval holds the truth"],
    }


def run(manifests: Sequence[Path], setup: Setup, *, reports: Path | None) -> Result:
    """Builds each manifest's own catalog, asks its queries, and takes all manifests' queries together.

    reports: keeps what was answered (`ask`).

    Raises DescantError for a manifest that is none, or where no query could be answered; CatalogError.
    """
    read = {manifest: read_shares(manifest) for manifest in dict.fromkeys(manifests)}
    cases: list[Case] = []
    tracks, refused, unheld = 0, 0, 0
    made = None
    for manifest, (files, queries) in read.items():
        folder = setup.work / f"catalog-{file_sha256(manifest)[:12]}"
        with stocked(files, folder, setup) as (catalog, ids):
            asked = list(dict.fromkeys(query.query for query in queries))
            answers, made = ask(asked, catalog, setup, reports=reports)
            tracks += catalog.count()
        refused += len(asked) - len(answers)
        unheld += sum(file not in ids for file in files)
        for query in queries:
            truth: dict[str, float] = {}
            for file, share in query.shares.items():
                track = ids.get(file, str(file))  # a source that could not be decoded is never found
                truth[track] = truth.get(track, 0.0) + share
            cases.append(judge(query.kind, answers.get(query.query), truth))
    if made is None:
        raise DescantError("no manifest was named", remedy="Name at least one.")
    groups, rates = figures(cases)
    return Result(
        "shares",
        setup.command,
        queries=len(cases),
        tracks=tracks,
        made=made,
        groups=groups,
        rates=stated(rates),
        notes=(
            *notes(refused, unheld),
            f"The intervals aim at {setup.settings.interval:.0%}; a source without a share has none, nor has the"
            " unattributed part.",
        ),
        material={f"{number} {manifest.name}": file_sha256(manifest) for number, manifest in enumerate(read, 1)},
    )
