"""`known`: is the one known source of a query ranked first, named, and given a share?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from descant.bench.asking import Answer, ask, notes
from descant.bench.figures import Figure, mean, mean_of_means, part, uniformity
from descant.bench.material import UNRELATED, Pair, Setup, existing, files_in, read_pairs, stocked
from descant.bench.results import Groups, Result, stated
from descant.catalog.store import Catalog
from descant.files import file_sha256


@dataclass(frozen=True)
class Case:
    """One row of the manifest, judged. rank: from 1, None where the source is not among the candidates. right, wrong:
    parts of the whole that the source, and tracks that are no source of the query, were given."""

    rank: int | None
    right: float
    wrong: float

    def measures(self) -> dict[str, float]:
        return {
            "top-1": float(self.rank == 1),
            "MRR": 1 / self.rank if self.rank else 0.0,
            "recall@10": float(self.rank is not None and self.rank <= 10),
            "named": float(self.right > 0),
            "right": self.right,
            "wrong": self.wrong,
        }


YES_OR_NO = ("top-1", "recall@10", "named")
PER_CENT = ("right", "wrong")


def judge(found: Answer | None, source: str | None, true: frozenset[str]) -> Case:
    """true: all sources of the query, by track: neither counts against the other. A query without an answer, or whose
    source is not in the catalog (None), is a miss."""
    if found is None:
        return Case(None, 0.0, 0.0)
    ranked = [track for track in found.ranked if track == source or track not in true]
    return Case(
        ranked.index(source) + 1 if source in ranked else None,
        found.shares.get(source, 0.0) if source else 0.0,
        sum(share for track, share in found.shares.items() if track not in true),
    )


def relation_figures(cases: Sequence[Case]) -> dict[str, Figure]:
    rows = [case.measures() for case in cases]
    return {
        name: part([row[name] > 0 for row in rows])
        if name in YES_OR_NO
        else mean([row[name] for row in rows], "%" if name in PER_CENT else "")
        for name in rows[0]
    }


def mean_figures(relations: Sequence[Sequence[Case]]) -> dict[str, Figure]:
    """Each relation counts the same, however many queries it has."""
    rows = [[case.measures() for case in cases] for cases in relations]
    return {
        name: mean_of_means([[row[name] for row in group] for group in rows], "%" if name in PER_CENT else "")
        for name in rows[0][0]
    }


def unrelated_figures(answers: Sequence[Answer]) -> dict[str, Figure]:
    attributed = [a.attributed for a in answers]
    return {
        "any attribution": part([share > 0 for share in attributed]),
        "mean share": mean(attributed, "%"),
        **uniformity([a.p_value for a in answers]),
    }


def figures(
    pairs: Sequence[Pair], answers: Mapping[Path, Answer], ids: Mapping[Path, str]
) -> tuple[Groups, dict[str, Figure]]:
    """The figures of each relation, of all, and of the unrelated queries; and the rates that a certificate may state.

    answers: of the queries that could be decoded; ids: the track of each source that the catalog holds.
    """
    true: dict[Path, set[str]] = {}
    for pair in pairs:
        if pair.source is not None and pair.source in ids:
            true.setdefault(pair.query, set()).add(ids[pair.source])
    cases: dict[str, list[Case]] = {}
    for pair in pairs:
        if pair.relation != UNRELATED and pair.source is not None:
            judged = judge(answers.get(pair.query), ids.get(pair.source), frozenset(true.get(pair.query, ())))
            cases.setdefault(pair.relation, []).append(judged)
    groups: dict[str, dict[str, Figure]] = {name: relation_figures(cases[name]) for name in sorted(cases)}
    rates = {}
    if cases:
        over_all = mean_figures(list(cases.values()))
        if len(cases) > 1:
            groups[f"mean of {len(cases)} relations"] = over_all
        rates["share given to wrong sources, mean of the relations"] = over_all["wrong"]
    unrelated = [answers[p.query] for p in pairs if p.relation == UNRELATED and p.query in answers]
    if unrelated:
        groups[UNRELATED] = unrelated_figures(unrelated)
        rates["unrelated queries with any attribution"] = groups[UNRELATED]["any attribution"]
    return groups, rates


def run(
    manifest: Path, setup: Setup, *, distractors: Path | None, catalog: Path | None, reports: Path | None
) -> Result:
    """Builds the catalog of all sources and distractors (or takes `catalog` as it is) and asks every query.

    reports: keeps what was answered (`ask`).

    Raises DescantError for a manifest that is none, or where no query could be answered; CatalogError.
    """
    pairs = read_pairs(manifest)
    sources = sorted({pair.source for pair in pairs if pair.source is not None})
    queries = sorted({pair.query for pair in pairs})
    held: AbstractContextManager[tuple[Catalog, dict[Path, str]]]
    if catalog is not None:
        held = existing(sources, catalog, setup.settings)
    else:
        more = files_in(distractors, setup.refuse) if distractors else []
        held = stocked(list(dict.fromkeys([*sources, *more])), setup.work / "catalog", setup)
    with held as (opened, ids):
        answers, made = ask(queries, opened, setup, reports=reports)
        tracks = opened.count()
    groups, rates = figures(pairs, answers, ids)
    return Result(
        "known",
        setup.command,
        queries=len(answers),
        tracks=tracks,
        made=made,
        groups=groups,
        rates=stated(rates),
        notes=notes(len(queries) - len(answers), sum(source not in ids for source in sources)),
        material={manifest.name: file_sha256(manifest)},
    )
