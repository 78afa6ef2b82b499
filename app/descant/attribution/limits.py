"""What the reader of a report must know before using it, in sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from descant.attribution.calibration import Calibration
from descant.attribution.catalog_cohort import CEILING, least_queries
from descant.attribution.prepared import PreparedTracks
from descant.attribution.search import Findings
from descant.attribution.shares import Shares
from descant.audio.frames import AudioInfo
from descant.catalog.store import Catalog, Unreadable
from descant.catalog.tracks import Track
from descant.encoders.base import Encoder, Leg
from descant.report.comparison import NO_FINDING, NOT_COMPARED
from descant.report.exclusions import MEANING, in_words
from descant.report.model import Exclusion
from descant.settings import Settings

ALWAYS = (
    "A similarity-based estimate: no proof of training, copying or infringement.",
    "Sources that are not in the catalog cannot be named; their part is in the unattributed share.",
    "Common musical material (stock progressions, beats, loops, presets) can resemble without descent.",
    "Whether the track was made by a machine is another question; this report does not answer it.",
)
SHORT_S = 10.0
MOST_EXCLUDED = 10
"""Excluded tracks named in one sentence; the report lists all."""


def of_calibration(calibration: Calibration, settings: Settings) -> list[str]:
    problem = calibration.problem(settings)
    return [NO_FINDING + problem] if problem else []


def of_shares(shares: Shares, info: AudioInfo, own: Collection[Leg]) -> list[str]:
    """own: legs by an encoder from a folder."""
    said = [*ALWAYS]
    if any(c.share_ppm for c in shares.legs["recording"].contributions):
        judged = "not judged" if "recording" in own else "judged by spectra"
        said.append(
            f"Whether a span is the very recording or a close re-performance was {judged}: listen before claiming"
            " a master."
        )
    if any(c.share_ppm for c in shares.legs["style"].contributions):
        said.append("Style evidence ranks well but hardly proves; it counts half in the headline.")
    if info.duration_s < SHORT_S:
        said.append("The track is shorter than ten seconds: little evidence, wide intervals.")
    return [*said, *info.notes]


def of_mixtures(found: Findings, tracks: Mapping[str, Track]) -> list[str]:
    """How shares were told apart by samples, and where that could not be tried. tracks: by their ids."""
    said = []
    estimated = np.zeros(len(found.heard), bool) if found.estimated is None else found.estimated
    if np.nan_to_num(found.heard[~estimated]).any():
        said.append(
            "Where a source's very recording was heard in the track's samples, its share is its measured part of the"
            " energy, and what it leaves was searched again."
        )
    if estimated.any():
        said.append(
            "Where several sources lie over each other and one is altered, or no file of it is at hand, shares are"
            " estimates from stored spectra. What the sources leave there was searched again."
        )
    if found.unheard:
        first = tracks[found.unheard[0]]
        more = f" and {len(found.unheard) - 1} more" if found.unheard[1:] else ""
        said.append(
            f"No file that holds the audio of “{first.tags.title or first.path}”{more} is at hand. Whether other music"
            " lies over or under it was not measured."
        )
    if found.cut_s:
        said.append(f"Of what the sources leave, {found.cut_s:.0f} s were not searched again: the track is too long.")
    return said


def of_exclusions(exclusions: Sequence[Exclusion]) -> list[str]:
    """Shares are of the other tracks alone then."""
    if not exclusions:
        return []
    shown = "; ".join(in_words(one) for one in exclusions[:MOST_EXCLUDED])
    more = f"; and {len(exclusions) - MOST_EXCLUDED} more" if len(exclusions) > MOST_EXCLUDED else ""
    what = "One track was" if len(exclusions) == 1 else f"{len(exclusions)} tracks were"
    return [f"{what} excluded by hand: {shown}{more}. {MEANING}"]


def of_own_encoders(encoders: Sequence[Encoder], measured: Mapping[Leg, int], settings: Settings) -> list[str]:
    """encoders: those from a folder; measured: on how many tracks each leg's null distribution rests."""
    said = []
    needed = least_queries(settings, len(encoders))
    for encoder in encoders:
        leg, tracks = encoder.name, measured[encoder.name]
        said.append(
            f"The {leg} leg was heard by an encoder that Descant does not ship ({encoder.version}). Its gate was"
            f" measured on {tracks} tracks of this catalog itself; what its evidence is worth was fitted on nothing and"
            f" counts at most {CEILING:g}. Its error rates are not known."
        )
        if tracks < needed:
            said.append(
                f"The gate of the {leg} leg takes {needed} such tracks: in this catalog no source can pass by this leg."
            )
    return said


def of_replaced(sources: Sequence[Track]) -> list[str]:
    """Whoever listens to the place that is named would hear something else than what was compared."""
    gone = [track for track in sources if track.replaced]
    if not gone:
        return []
    more = f" and {len(gone) - 1} more of the sources" if len(gone) > 1 else ""
    return [
        f"At the place of “{gone[0].tags.title}” ({gone[0].path}){more} there is other audio now; the share is of what"
        " was there when it was added."
    ]


def of_owners(sources: Sequence[Track]) -> list[str]:
    """Of sources whose files' tags name other owners than the catalog's rights data."""
    if not sources:
        return []
    title = sources[0].tags.title or sources[0].id
    whose = f"Owners of “{title}”" if len(sources) == 1 else f"Owners of {len(sources)} of the sources"
    return [f"{whose} were taken from the catalog's rights data; the tags of their files name others, or other shares."]


def of_unread(prepared: PreparedTracks, candidates: Sequence[str]) -> list[str]:
    """Of the candidates (ids) whose features could not be read: one line for each reason."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for track in prepared.catalog.tracks_by_id([track_id for track_id in candidates if track_id in prepared.unread]):
        error = prepared.unread[track.id]
        why = "cannot be read" if isinstance(error, Unreadable) else "are missing or damaged"
        by_reason.setdefault((why, error.remedy), []).append(track.path)
    return [
        f"{NOT_COMPARED}The stored features of {paths[0]}{f' and {len(paths) - 1} more' if paths[1:] else ''} {why};"
        f" they were compared without spectra and onsets. {remedy}"
        for (why, remedy), paths in sorted(by_reason.items())
    ]


def of_outdated(catalog: Catalog, encoders: Sequence[Encoder]) -> list[str]:
    """Legs that lack embeddings of tracks of the catalog."""
    outdated = {encoder.name: len(catalog.outdated({encoder.name: encoder.version})) for encoder in encoders}
    return [
        f"{NOT_COMPARED}{count:,} of {catalog.count():,} tracks of the catalog have not been heard by the {leg} leg, or"
        " by an earlier version of it. Run `descant catalog repair`."
        for leg, count in outdated.items()
        if count
    ]
