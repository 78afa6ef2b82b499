"""A training set from a catalog: tracks chosen, each with its owners of today and the terms it stands under."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from descant import __version__
from descant.audit.embeddings import write_embeddings
from descant.catalog.identifiers import normal_isrc
from descant.catalog.store import Catalog
from descant.catalog.tags.values import apart
from descant.catalog.tracks import Track
from descant.encoders.base import LEGS
from descant.errors import DescantError
from descant.report.declared import summary
from descant.rights.owners import with_rights
from descant.trainingset.model import Entry, RightOwner, TrainingSet, check
from descant.trainingset.terms import Row, Terms

MOST_NAMED = 20
"""Tracks that a refusal names."""


@dataclass(frozen=True)
class Chosen:
    """A track with the terms that its line of a selection gave it; "" where it gave none."""

    track: Track
    licence: str = ""
    tdm: str = ""


def chosen_by_rows(catalog: Catalog, rows: Sequence[Row]) -> list[Chosen]:
    """The tracks that rows name by id, ISRC or path. Raises DescantError, naming those that are of none or of several
    tracks."""
    found, wrong = [], []
    for row in rows:
        tracks = _named(catalog, row.track)
        if len(tracks) == 1:
            found.append(Chosen(tracks[0], row.licence, row.tdm))
        else:
            why = "is of no track" if not tracks else f"is of {len(tracks)} tracks: name one by its id"
            wrong.append(f"line {row.line}: {row.track[:80]} {why}")
    if wrong:
        more = f"; and {len(wrong) - MOST_NAMED} more" if len(wrong) > MOST_NAMED else ""
        raise DescantError(
            f"{len(wrong)} of {len(rows)} are not to be found in the catalog: {'; '.join(wrong[:MOST_NAMED])}{more}",
            remedy="Correct the list, or add the tracks to the catalog.",
        )
    return found


def _named(catalog: Catalog, name: str) -> list[Track]:
    by_id = catalog.tracks_by_id([name])
    if by_id:
        return by_id
    if isrc := normal_isrc(name):
        return [track for track in catalog.tracks(text=isrc) if isrc in map(normal_isrc, apart(track.tags.isrc))]
    return catalog.tracks_by_id(catalog.files.tracks_at(os.path.abspath(name)))


def make(
    catalog: Catalog,
    chosen: Iterable[Chosen],
    terms: Terms,
    *,
    name: str,
    issuer: str,
    made_utc: str,
    day: datetime.date,
    root: Path | None = None,
    without_terms: bool = False,
) -> TrainingSet:
    """issuer: did:key of who will sign. day: on which licences must hold. root: the folder that files are named from;
    None: the one that all have in common. without_terms: take tracks that stand under no licence that holds.

    Raises DescantError where a track has no terms, or its file lies elsewhere.
    """
    picked = list({one.track.id: one for one in chosen}.values())
    if not picked:
        raise DescantError("No track was chosen.", remedy="Search for something else, or name tracks.")
    owned, _ = with_rights(catalog.connection, [one.track for one in picked])
    picked = [replace(one, track=track) for one, track in zip(picked, owned, strict=True)]
    licences = {one.id: one for one in terms.licences}
    base = root.absolute() if root else Path(os.path.commonpath([Path(one.track.path).parent for one in picked]))
    entries, lacking = [], []
    for one in picked:
        licence = one.licence or terms.default_licence
        if licence and licence not in licences:
            raise DescantError(f"the licence {licence[:80]!r} of track {one.track.id} is not among the terms")
        if licence and not licences[licence].holds_on(day):
            lacking.append(f"{_called(one.track)} (its licence {licence} does not hold on {day})")
        elif not licence:
            lacking.append(_called(one.track))
        entries.append(_entry(one, licence, one.tdm or terms.tdm, base))
    if lacking and not without_terms:
        more = f"; and {len(lacking) - MOST_NAMED} more" if len(lacking) > MOST_NAMED else ""
        raise DescantError(
            f"{len(lacking)} of {len(picked)} tracks have no terms to be trained on:"
            f" {'; '.join(lacking[:MOST_NAMED])}{more}",
            remedy="Give their licence, leave them out, or allow tracks without one.",
        )
    snapshot = catalog.snapshot()
    used = {entry.licence for entry in entries}
    made = TrainingSet(
        name=name,
        made_utc=made_utc,
        program=f"Descant {__version__}",
        issuer=issuer,
        catalog_snapshot=snapshot.merkle_root,
        catalog_tracks=snapshot.tracks,
        licences=tuple(one for one in terms.licences if one.id in used),
        tdm_statement=terms.tdm_statement,
        tracks=tuple(sorted(entries, key=lambda entry: entry.track_id)),
    )
    try:
        check(made)
    except ValueError as error:
        raise DescantError(f"this is no training set: {error}") from error
    return made


def _called(track: Track) -> str:
    return f"{track.tags.title[:60] or track.path} ({track.id})"


def _entry(one: Chosen, licence: str, tdm: str, base: Path) -> Entry:
    track, tags = one.track, one.track.tags
    path = Path(track.path)
    if not path.is_relative_to(base):
        raise DescantError(
            f"the file of track {track.id} does not lie below {base}", remedy="Name another --root.", path=track.path
        )
    file = path.relative_to(base).as_posix().encode("utf-8", "replace").decode()
    owners = tuple(RightOwner(o.name, o.role, o.right, o.share_ppm, o.ipi) for o in tags.owners if o.name)
    declared = [*(track.declarations or ()), *(d for also in track.also for d in also.declarations or ())]
    return Entry(
        track.id, tags.title, tags.artist, tags.isrc, tags.iswc, file, track.sha256, track.pcm_sha256, track.bytes,
        track.duration_s, owners, licence, tdm, summary(declared),
    )  # fmt: skip


def with_embeddings(catalog: Catalog, made: TrainingSet, out: Path) -> TrainingSet:
    """The set with the hash of a file, written here, of its tracks' embeddings: handed over where audio may not be.

    Raises CatalogError where a track's vectors are not there, and DescantError where the file cannot be written.
    """
    versions = {leg: catalog.encoder_version(leg) for leg in LEGS if catalog.encoder_version(leg)}
    vectors = ((one.track_id, leg, catalog.embedding(one.track_id, leg)) for one in made.tracks for leg in versions)
    try:
        return replace(made, embeddings_sha256=write_embeddings(out, versions, vectors))
    except OSError as error:
        raise DescantError(f"the embeddings cannot be written ({error.strerror})", path=out) from error
