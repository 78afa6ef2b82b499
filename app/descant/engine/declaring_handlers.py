"""What the engine does for requests of engine.declaring_messages. Heavy rooms are imported where they are needed."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from descant.engine import declaring_messages as d
from descant.engine.publishing_handlers import members_file
from descant.engine.server import Context, Handlers
from descant.errors import DescantError
from descant.files import file_sha256, write_whole

if TYPE_CHECKING:
    from descant.trainingset.signed import Verified

FIRST_REFUSED = 100
FIRST_WORKS = 200
"""Of one leg."""


def report_to_society(request: d.ReportToSociety, context: Context) -> d.SocietyReported:
    from descant.royalties.society import Period, totals
    from descant.royalties.society_files import Asked, make_report

    try:
        period = Period.read(request.period.strip())
    except ValueError as error:
        remedy = "Write a month as 2026-11, or two days as 2026-10-01/2026-12-31."
        raise DescantError(f"This is no period ({error}).", remedy=remedy) from error
    out = Path(request.out)
    members = members_file(request.catalog, out) if request.catalog else None
    asked = Asked(tuple(map(Path, request.reports)), period, out, members, request.society, request.reporter)
    report, tree = make_report(asked, context.progress, context.cancel)
    shown: Counter[str] = Counter()
    works = []
    for total in totals(report):
        shown[total.leg] += 1
        if shown[total.leg] <= FIRST_WORKS:
            names = total.source.title or total.source.track_id, total.source.artist
            sums = total.tracks, total.share, total.low, total.high
            works.append(d.WorkSum(total.leg, total.key, *names, *sums))
    counts = {name: tree[name] for name in ("tracks", "with_source", "without_source", "not_measurable")}
    return d.SocietyReported(
        out=str(out),
        period=str(period),
        **counts,
        declared_generated=tree["declared_generated"],
        outside=report.outside,
        superseded=report.superseded,
        refused=len(report.refused),
        first_refused=tuple(f"{name}, line {line}: {why}" for name, line, why in report.refused[:FIRST_REFUSED]),
        works=tuple(works),
    )


def make_training_set(request: d.MakeTrainingSet, context: Context) -> d.TrainingSetState:
    from dataclasses import replace

    from descant.catalog.store import Catalog
    from descant.certificate.signing_key import load_or_create_key
    from descant.paths import keys_folder
    from descant.report.assembly import now_utc
    from descant.trainingset.making import Chosen, chosen_by_rows, make
    from descant.trainingset.signed import sign
    from descant.trainingset.terms import Terms, read_selection, read_terms

    terms = read_terms(Path(request.terms)) if request.terms else Terms()
    if request.licence:
        terms = replace(terms, default_licence=request.licence)
    key = load_or_create_key(keys_folder())
    out = Path(request.out)
    with Catalog.open(request.catalog) as catalog:
        if request.listed:
            chosen = chosen_by_rows(catalog, read_selection(Path(request.listed)))
        elif request.ids:
            chosen = [Chosen(track) for track in catalog.tracks_by_id(request.ids)]
        else:
            chosen = [Chosen(track) for track in catalog.tracks(text=request.search)]
        made = make(
            catalog, chosen, terms, name=request.name, issuer=key.public.issuer, made_utc=now_utc(), day=_today(),
            without_terms=request.without_terms,
        )  # fmt: skip
    write_whole(out, sign(made, key).encode())
    return check_training_set(d.CheckTrainingSet(str(out)), context)


def check_training_set(request: d.CheckTrainingSet, context: Context) -> d.TrainingSetState:
    from descant.trainingset.signed import verify

    key, audio = (Path(one) if one else None for one in (request.key, request.audio))
    found = verify(Path(request.path), trusted_key=key, audio=audio, day=_today(), progress=context.progress)
    return _state(request.path, found)


def _state(path: str, found: Verified) -> d.TrainingSetState:
    made = found.made
    return d.TrainingSetState(
        path,
        found.ok,
        made.name if made else "",
        len(made.tracks) if made else 0,
        made.seconds / 3600 if made else 0.0,
        len(made.without_terms) if made else 0,
        sum(not track.owners for track in made.tracks) if made else 0,
        found.fingerprint,
        tuple(d.SetCheck(one.name, one.holds, one.words) for one in found.checks),
    )


def summarise(request: d.SummariseTrainingSets, context: Context) -> d.SummaryWritten:
    from descant.trainingset.signed import verify
    from descant.trainingset.summary import Set, public_summary
    from descant.trainingset.summary_files import read_answers, write_summary

    sets = []
    for path in map(Path, request.manifests):
        found = verify(path, day=_today())
        if found.made is None or not found.ok:
            why = next((check.words for check in found.checks if check.holds is False), "")
            raise DescantError(f"The manifest does not hold: {why}", path=path)
        sets.append(Set(found.made, file_sha256(path), found.fingerprint))
    filled = public_summary(sets, read_answers(Path(request.answers)) if request.answers else {}, _today())
    for out in request.out:
        write_summary(filled, Path(out))
    left = [f"{section.number} {a.label}".strip() for section in filled for a in section.answers if a.missing]
    return d.SummaryWritten(request.out, tuple(left))


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()


HANDLERS: Handlers = {
    d.ReportToSociety: report_to_society,
    d.MakeTrainingSet: make_training_set,
    d.CheckTrainingSet: check_training_set,
    d.SummariseTrainingSets: summarise,
}
