"""A list of training tracks that arrived without audio: what embeddings and hashes allow, and no more.

The index of such a list is a folder like that of a model's gradients, with another schema in its index.json: the list,
the embeddings, and what unrelated music reaches in each leg. The weights are named by their hash and not asked: without
a track's audio (or tokens) there is no gradient of it.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from descant import __version__
from descant.audio.extract import extract
from descant.audit import adapters
from descant.audit.embeddings import LegEmbeddings, read_embeddings, spacing
from descant.audit.likeness import Background, Rows, background, likeness, rows_of
from descant.audit.manifest import read_manifest
from descant.audit.manifest_entries import TrainingTrack
from descant.audit.owners import units_of
from descant.audit.report import MOST_RANKED, from_audit
from descant.audit.results import AuditResult, IndexSummary
from descant.audit.shares import membership_matrix
from descant.audit.state import LISTED, META, no_index, read_meta
from descant.encoders.base import Embedding, Encoder, Leg
from descant.errors import Cancelled, DescantError
from descant.files import file_sha256, replacing, write_whole
from descant.progress import CancelToken, Progress, silent
from descant.report.assembly import now_utc, query_of
from descant.report.audit_answer import Attributed, HandedOver, SegmentInfluence, Unit
from descant.report.influence import NOT_SHOWN
from descant.report.model import AuditPart, Query, Report

BACKGROUND: Final = "background.safetensors"
LEAST: Final = 0.05
"""p above which likeness is not shown."""
ONE_DEVIATION, LEAST_SPREAD = 0.84, 0.1
"""As in attribution: the part of a normal distribution below a deviation, and the least that counts as one."""
WINDOW_S: Final = 10.0
"""Of an output's timeline."""
TOP: Final = 5
MOST_NAMED: Final = 20
MOST_COPIES: Final = 64
ALIKE: Final = "By embeddings only: says what is alike, not what the weights learnt. There are no percentages."
COPIES_ONLY: Final = "By hashes only: exact copies can be named, and nothing else. There are no percentages."
Basis = Literal["embeddings", "hash", "name"]
Excerpts = Sequence[Mapping[Leg, Embedding]]
F64 = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Hearing:
    """What hears outputs and says what chance reaches. references, queries: excerpts of unrelated music."""

    encoders: Sequence[Encoder]
    references: Excerpts
    queries: Excerpts


@dataclass(frozen=True, eq=False)
class Listed:
    """A list that is open. by_leg: the embeddings that an encoder here has made, with the tracks they are of, as places
    in `tracks`, and what unrelated music reaches."""

    meta: Mapping[str, Any]
    tracks: tuple[TrainingTrack, ...]
    by_leg: Mapping[Leg, tuple[Encoder, Rows, NDArray[np.int64], Background]]

    def basis(self, place: int) -> Basis:
        if any(place in places for _, _, places, _ in self.by_leg.values()):
            return "embeddings"
        track = self.tracks[place]
        return "hash" if track.sha256 or track.pcm_sha256 else "name"


def index_listed(
    model: str | Path,
    manifest: str | Path,
    out: str | Path,
    hearing: Hearing,
    *,
    embeddings: str | Path | None = None,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> IndexSummary:
    """Makes the index of a list without audio. embeddings: the file that came with it, None for names and hashes alone.

    Raises DescantError (a bad model, list or file of embeddings; one that does not belong to the list) and Cancelled.
    """
    began, out = time.monotonic(), Path(out)
    listed = read_manifest(manifest, files=False)
    digest = _belongs(listed.embeddings_sha256, embeddings)
    adapter = adapters.load(Path(model))
    meta: dict[str, Any] = {
        "schema": LISTED,
        "descant": __version__,
        "model": str(Path(model).absolute()),
        "name": adapter.name,
        "fingerprint": adapter.fingerprint,
        "fingerprints": [adapter.fingerprint],
        "manifest": str(Path(manifest).absolute()),
        "manifest_sha256": file_sha256(Path(manifest)),
        **({"manifest_signed_by": listed.signed_by} if listed.signed_by else {}),
        "embeddings": str(Path(embeddings).absolute()) if embeddings else "",
        "embeddings_sha256": digest,
        "tracks": len(listed.tracks),
        "encoders": {encoder.name: encoder.version for encoder in hearing.encoders},
    }
    try:
        out.mkdir(parents=True, exist_ok=True)
        if any(f.name not in (META, BACKGROUND) for f in out.iterdir()):
            raise DescantError("This folder holds something else.", remedy="Choose an empty folder.", path=out)
        held = read_embeddings(Path(embeddings)) if embeddings else {}
        tensors: dict[str, F64] = {}
        rows = 0
        for encoder, leg, listing, _ in _usable(held, listed.tracks, hearing):
            made = background(encoder, leg, listing, hearing.references, hearing.queries, progress, cancel)
            tensors |= {f"{leg}/{name}": getattr(made, name) for name in ("middle", "spread", "null")}
            rows += len(listing.rows)
        with replacing(out / BACKGROUND) as beside:
            save_file(tensors, beside)
        whole = {**meta, "complete": True, "segments": rows}
        write_whole(out / META, (json.dumps(whole, indent=1, sort_keys=True) + "\n").encode())
    except OSError as error:
        raise DescantError(f"The index cannot be written ({error.strerror}).", path=out) from error
    return IndexSummary(
        folder=str(out), model=adapter.name, fingerprint=adapter.fingerprint,
        manifest_sha256=meta["manifest_sha256"], tracks=len(listed.tracks), segments=rows, checkpoints=1,
        seconds=round(time.monotonic() - began, 3), bytes=sum(f.stat().st_size for f in out.iterdir()), resumed=0,
        signed_by=listed.signed_by,
    )  # fmt: skip


def open_listed(folder: str | Path, hearing: Hearing) -> Listed:
    """Raises DescantError where there is no such index, or its list, embeddings or encoders are not what they were."""
    out = Path(folder)
    meta = read_meta(out)
    if meta.get("schema") != LISTED:
        raise no_index(out)
    listed = read_manifest(meta["manifest"], files=False)
    held = read_embeddings(Path(meta["embeddings"])) if meta["embeddings"] else {}
    now = {encoder.name: encoder.version for encoder in hearing.encoders}
    digest = file_sha256(Path(meta["embeddings"])) if meta["embeddings"] else ""
    known = (meta["manifest_sha256"], meta["embeddings_sha256"], meta["encoders"])
    if (file_sha256(Path(meta["manifest"])), digest, now) != known:
        raise DescantError("The list, its embeddings or this program's encoders are not what was indexed.",
                           remedy="Index it again.", path=out)  # fmt: skip
    by_leg = {}
    try:
        tensors = load_file(out / BACKGROUND)
        for encoder, leg, listing, places in _usable(held, listed.tracks, hearing):
            kept = Background(*(tensors[f"{leg}/{name}"] for name in ("middle", "spread", "null")))
            by_leg[leg] = (encoder, listing, places, kept)
    except (OSError, KeyError, SafetensorError) as error:
        raise DescantError("A file of this index is missing or damaged.", remedy="Make it again.", path=out) from error
    return Listed(meta, listed.tracks, by_leg)


def report_listed(
    index: str | Path,
    outputs: Sequence[str | Path],
    hearing: Hearing,
    *,
    unit: Unit = "track",
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Iterator[tuple[Path, Report | DescantError]]:
    """Every output's report, or why there is none, in order. Raises DescantError (open_listed) and Cancelled."""
    made = open_listed(index, hearing)
    named = [replace(track, path=Path(), title=track.title or track.track_id) for track in made.tracks]
    for output in outputs:
        try:
            yield Path(output), from_audit(_attribute(made, Path(output), unit, progress, cancel), named)
        except Cancelled:
            raise
        except DescantError as error:
            yield Path(output), error


def _attribute(made: Listed, output: Path, unit: Unit, progress: Progress, cancel: CancelToken | None) -> AuditResult:
    progress("encode", 0, 1)
    heard = extract(output, cancel)
    asked = query_of(heard.info)
    count, duration = len(made.tracks), heard.info.duration_s
    windows = max(1, math.ceil(duration / WINDOW_S))
    score, over_time, p = np.full(count, -np.inf), np.full((windows, count), -np.inf), np.ones(count)
    for encoder, listing, places, kept in made.by_leg.values():
        query = encoder.embed([heard.frames], cancel)[0]
        each = kept.z(likeness(encoder, query, listing))
        middle, above = np.quantile(kept.null, (0.5, ONE_DEVIATION))
        spread = max(float(above - middle), LEAST_SPREAD)
        z = each.mean(axis=0)
        p[places] = np.minimum(p[places], len(made.by_leg) * kept.p(z))
        score[places] = np.maximum(score[places], (z - middle) / spread)
        at = np.minimum(np.arange(len(each)) * spacing(query) * query.hop_s // WINDOW_S, windows - 1)
        for window in np.unique(at).astype(int):
            there = (each[at == window].mean(axis=0) - middle) / spread
            over_time[window, places] = np.maximum(over_time[window, places], there)
    same = [t.sha256 == asked.sha256 or (t.pcm_sha256 != "" and t.pcm_sha256 == asked.pcm_sha256) for t in made.tracks]
    copies = np.flatnonzero(same)
    if len(copies):  # the very audio is no matter of likeness
        known = score[np.isfinite(score)]
        score[copies], p[copies] = max(1.0, float(known.max(initial=0.0)) + 1), 0.0
    return _answer(made, asked, unit, score, over_time, p, copies, duration, heard.info.notes)


def _answer(
    made: Listed, asked: Query, unit: Unit, score: F64, over_time: F64, p: F64, copies: NDArray[np.int64],
    duration: float, notes: Sequence[str],
) -> AuditResult:  # fmt: skip
    names, by_track = membership_matrix(units_of(made.tracks, unit))
    titles = {t.track_id: t.title or t.track_id for t in made.tracks}
    rows, p_values = [], {}
    best = {}
    for place, name in enumerate(names):
        own = np.flatnonzero((by_track[:, place] > 0) & np.isfinite(score))
        if len(own):
            first = own[np.argmax(score[own])]
            best[name] = (float(score[first]), float(min(1.0, p[own].min())), own)
    order = sorted(best, key=lambda name: (-best[name][0], name))
    for rank, name in enumerate(order, 1):
        value, chance, own = best[name]
        shown = titles.get(name, name) if unit == "track" else name
        tracks = tuple(made.tracks[n].track_id for n in own)
        rows.append(Attributed(name, shown, round(value, 6), rank, None, None, None, tracks))
        if rank <= MOST_RANKED:
            p_values[name] = chance
    bases = [made.basis(place) for place in range(len(made.tracks))]
    handed = HandedOver(
        encoders={leg: encoder.version for leg, (encoder, *_) in made.by_leg.items()},
        compared=bases.count("embeddings"),
        by_hash=bases.count("hash"),
        by_name=bases.count("name"),
        copies=tuple(made.tracks[n].track_id for n in copies[:MOST_COPIES]),
        unrelated=max((len(kept.null) for *_, kept in made.by_leg.values()), default=0),
        p_values=p_values,
        least=LEAST,
    )
    part = AuditPart(
        unit=unit,
        method="embeddings" if handed.compared else "hashes",
        model=str(made.meta["name"]),
        fingerprint=str(made.meta["fingerprint"]),
        manifest_sha256=str(made.meta["manifest_sha256"]),
        ranking=tuple(rows),
        units=len(rows),
        segments=_timeline(made, names, by_track, over_time, duration),
        refusal=_refusal(handed, rows),
        trust=None,
        handed_over=handed,
    )
    parameters = {"index": {k: made.meta[k] for k in ("schema", "descant", "encoders", "embeddings_sha256", "tracks")}}
    return AuditResult(asked, part, None, (*_limits(made, bases), *notes), parameters, now_utc())


def _refusal(handed: HandedOver, rows: Sequence[Attributed]) -> str:
    if not handed.compared:
        return COPIES_ONLY + ("" if handed.copies else " The output is none of those with a hash.")
    first = handed.p_values[rows[0].id]
    if handed.copies:
        return f"{ALIKE} The output holds the very audio of {rows[0].name}."
    if first > handed.least:
        return (
            f"{ALIKE} This ranking is {NOT_SHOWN}: unrelated music comes as near to one of the list as the output to"
            f" {rows[0].name} with p = {first:.2g}, where {handed.least:g} is asked for."
        )
    shown = sum(value <= handed.least for value in handed.p_values.values())
    return f"{ALIKE} Alike beyond chance (p ≤ {handed.least:g}): {shown}; the first, {rows[0].name}, p = {first:.2g}."


def _timeline(
    made: Listed, names: Sequence[str], by_track: F64, over_time: F64, duration: float
) -> tuple[SegmentInfluence, ...]:
    found = []
    for window, row in enumerate(over_time):
        units = [(name, float(row[by_track[:, place] > 0].max())) for place, name in enumerate(names)]
        top = sorted((one for one in units if one[1] > 0), key=lambda one: -one[1])[:TOP]
        end = duration if window == len(over_time) - 1 else (window + 1) * WINDOW_S
        found.append(SegmentInfluence(round(window * WINDOW_S, 3), round(end, 3), tuple(top)))
    return tuple(found)


def _limits(made: Listed, bases: Sequence[Basis]) -> tuple[str, ...]:
    said = [
        "The training tracks were handed over without audio: the model's weights could not be asked about them.",
        "Likeness proves neither that a model was trained on a recording nor that anybody copied.",
        "The list is taken at its word: music that was trained on and is not listed cannot be named.",
    ]
    if bases.count("hash"):
        said.append(
            f"Of {bases.count('hash'):,} tracks only hashes were handed over: they are named where the output is their"
            " very audio, and in no other case."
        )
    nameless = [t.title or t.track_id for t, basis in zip(made.tracks, bases, strict=True) if basis == "name"]
    if nameless:
        more = f" and {len(nameless) - MOST_NAMED:,} more" if len(nameless) > MOST_NAMED else ""
        listed = ", ".join(nameless[:MOST_NAMED])
        said.append(f"Cannot be attributed, because only names were handed over: {listed}{more}.")
    signed_by = made.meta.get("manifest_signed_by")
    if signed_by:
        said.append(f"The list's signature by the key {signed_by} holds; whose key it is was not checked.")
    if made.meta["embeddings"] and not made.by_leg:
        said.append("The embeddings were made by other encoders than this program's, and so were not compared.")
    return tuple(said)


def _belongs(signed: str, embeddings: str | Path | None) -> str:
    """The hash of the file of embeddings. Raises DescantError where the list was signed with another."""
    if embeddings is None:
        return ""
    try:
        digest = file_sha256(Path(embeddings))
    except OSError as error:
        cause = f"the embeddings cannot be read ({error.strerror})"
        raise DescantError(cause, path=Path(embeddings)) from error
    if signed and signed != digest:
        raise DescantError("these embeddings are not those that the list was signed with",
                           remedy="Ask for the file that belongs to the list.", path=Path(embeddings))  # fmt: skip
    return digest


def _usable(
    held: Mapping[Leg, LegEmbeddings], tracks: Sequence[TrainingTrack], hearing: Hearing
) -> Iterator[tuple[Encoder, Leg, Rows, NDArray[np.int64]]]:
    """The legs whose embeddings were made by an encoder that is here, with those of listed tracks."""
    for encoder in hearing.encoders:
        own = held.get(encoder.name)
        if own is None or own.version != encoder.version:
            continue
        places = np.array([n for n, track in enumerate(tracks) if track.track_id in own.vectors], np.int64)
        if not len(places):
            continue
        listing = rows_of(own.vectors, [tracks[n].track_id for n in places])
        if listing.rows.shape[1] != encoder.dim:
            raise DescantError(
                "These embeddings are of another width than their encoder makes.", remedy="Ask for others."
            )
        yield encoder, encoder.name, listing, places
