"""A report as one HTML file that needs nothing else: drawings inline, sounds as data, no script, no network.

Everything in it that a file or a catalog named is escaped by the template engine; a Content-Security-Policy lets the
page load nothing but its own style sheet, by its hash, and what it carries itself.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Environment, StrictUndefined

from descant import __version__
from descant.audio.overview import Peaks
from descant.certificate.abridge import abridged
from descant.certificate.credential import statement
from descant.certificate.pdf import charts
from descant.certificate.pdf.charts import clock, lanes
from descant.exports import drawing
from descant.exports.excerpts import Pair, telling
from descant.exports.words import chance, tempo, transposition
from descant.quoting import shown
from descant.report import declared, exclusions
from descant.report.audit_answer import METHOD_WORDS
from descant.report.comparison import no_finding, not_compared
from descant.report.influence import (
    NOT_SHOWN,
    greater_is,
    influence_lanes,
    lane_words,
    refused_words,
    trust_lines,
    where_heading,
)
from descant.report.model import WHOLE, Contribution, Report
from descant.report.names import in_words, other_names
from descant.report.spans import AlignedSpan, aligned_spans
from descant.resources import resource

MOST_PLACES: Final = 40
"""Places listed, those with the most weight; the report itself holds all."""
MOST_RANKS: Final = 60
MOST_NAMES: Final = 4
COLUMNS: Final = 600
_WAVE, _LANE, _GAP, _AXIS = 68, 26, 8, 24
_REST: Final = {"hue": "rest", "pattern": "plain"}
_LEGS: Final = ("recording", "composition", "style")


@dataclass(frozen=True)
class AudioEvidence:
    """What was read of audio for a page. peaks: None where there is no waveform. notes: why something is missing."""

    peaks: Peaks | None = None
    pairs: Mapping[AlignedSpan, Pair] | None = None
    notes: tuple[str, ...] = ()


def page(report: Report, audio: AudioEvidence = AudioEvidence()) -> str:
    """The page. It names no folders of this computer, as a certificate does not."""
    report = abridged(report)
    style = resource("pages/report.css").read_text(encoding="utf-8")
    template = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    ).from_string(resource("pages/report.html").read_text(encoding="utf-8"))
    return template.render(
        policy=policy(style), style=style, program=f"Descant {__version__}", **_head(report), **_shares(report),
        picture=_picture(report, audio.peaks), **_places(report, audio.pairs or {}), ranking=_ranking(report),
        method=statement(report), limits=[shown(limit, 2000) for limit in report.limits],
        declared=declared.lines(report.query.declarations), declared_note=declared.NOT_FOUND_BY_US,
        excluded=[exclusions.in_words(one) for one in report.exclusions], excluded_note=exclusions.MEANING,
        notes=[shown(note) for note in audio.notes], record=_record(report), closing=_closing(audio),
    )  # fmt: skip


def policy(style: str) -> str:
    """What the page may load: nothing but its own style sheet and the sounds in it."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; media-src data:; base-uri 'none'; form-action 'none'"


def _head(report: Report) -> dict[str, Any]:
    query = report.query
    facts = [clock(query.duration_s), f"{query.sample_rate:,} Hz"]
    facts += [{1: "mono", 2: "stereo"}.get(query.channels, f"{query.channels} channels")] if query.channels else []
    facts += [f"analysed {report.created_utc[:10]} {report.created_utc[11:16]} UTC"]
    warnings = [no_finding(report.limits), *not_compared(report.limits)]
    if report.audit is not None and report.audit.refusal:
        warnings.append(report.audit.refusal)
    return {
        "title": shown(query.title or query.path or "Untitled"),
        "facts": " · ".join(facts),
        "warnings": [shown(words, 2000) for words in warnings if words],
    }


def _look(rank: int) -> dict[str, str]:
    look = drawing.look(rank)
    return {"hue": f"h{look.hue}", "pattern": look.pattern}


def _name(c: Contribution) -> str:
    return shown(c.title or c.path or c.track_id)


def _shares(report: Report) -> dict[str, Any]:
    found = report.contributions
    pieces, at = [], 0.0
    for look, share in [*((_look(i), c.share_ppm) for i, c in enumerate(found)), (_REST, report.unattributed_ppm)]:
        pieces.append({"look": look, "x": round(at, 2), "width": round(share / 1000, 2)})
        at += share / 1000
    words = [f"{_name(c)} {percent(c.share_ppm)}" for c in found]
    coverage = report.engine.parameters.get("interval")
    interval = f"{coverage:.0%} interval" if isinstance(coverage, float) else "Interval"
    similarity = report.audit is None
    rest = [report.legs[leg].unattributed_ppm if leg in report.legs else None for leg in _LEGS]
    note = "Shares with the unattributed part make exactly 100 %. The interval says how sure a share is."
    if similarity:
        note += (
            " Recording, composition and style: the share that each way of hearing alone would give. By chance alone:"
            " how often music that has nothing to do with this track scores as high."
        )
    return {
        "shares_refused": refused_words(report.audit) if report.audit else "",
        "bar": pieces,
        "bar_words": ", ".join([*words, f"unattributed {percent(report.unattributed_ppm)}"]),
        "similarity": similarity,
        "interval_head": interval,
        "sources": [_source(i, c) for i, c in enumerate(found)],
        "rest": _REST,
        "rest_words": f"No {'source of the catalog' if similarity else 'training track'} explains it.",
        "unattributed": percent(report.unattributed_ppm),
        "rest_legs": ["–" if ppm is None else percent(ppm) for ppm in rest],
        "shares_note": note,
    }


def _source(index: int, c: Contribution) -> dict[str, Any]:
    details = [", ".join(part for part in (shown(c.artist), f"ISRC {shown(c.isrc)}" if c.isrc else "") if part)]
    for right in dict.fromkeys(owner.right for owner in c.owners):
        owners = (
            f"{shown(o.name)} ({shown(o.role)}{', IPI ' + shown(o.ipi) if o.ipi else ''}) {percent(o.share_ppm)}"
            for o in c.owners
            if o.right == right
        )
        details.append(f"{shown(right).capitalize()}: {'; '.join(owners)}")
    names = other_names(c)
    details += [f"Also in the catalog as {shown(in_words(name))}" for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        details.append(f"and under {len(names) - MOST_NAMES} more names")
    legs = ["–"] * 3
    if c.legs is not None:
        legs = [percent(ppm) for ppm in (c.legs.recording_ppm, c.legs.composition_ppm, c.legs.style_ppm)]
    return {
        "look": _look(index),
        "rank": index + 1,
        "title": _name(c),
        "details": [line for line in details if line],
        "share": percent(c.share_ppm),
        "interval": _interval(c.low_ppm, c.high_ppm),
        **{f"{n}_x": round(4 + 124 * ppm / WHOLE, 1) for n, ppm in
           (("low", c.low_ppm), ("share", c.share_ppm), ("high", c.high_ppm))},
        "legs": legs,
        "chance": chance(c.p_value),
    }  # fmt: skip


def percent(ppm: int) -> str:
    """As on paper, and never broken over two lines."""
    return charts.percent(ppm).replace(" ", "\u00a0")


def _interval(low: int, high: int) -> str:
    return f"{low / 10_000:.1f} – {high / 10_000:.1f}\u00a0%"


def _picture(report: Report, peaks: Peaks | None) -> dict[str, Any] | None:
    """Waveform and lanes over one time axis; None where there is neither."""
    length = report.query.duration_s
    rows: list[tuple[str, dict[str, str], str]] = []
    if report.audit is not None:
        for i, influence in enumerate(influence_lanes(report)):
            rows.append((f"{i + 1}. {shown(influence.title)}", _look(i), drawing.bars(influence.bars, length, _LANE)))
        caption = lane_words(report.audit)
    else:
        values = lanes(report, COLUMNS)
        rows = [
            (f"{i + 1}. {_name(c)}", _look(i), drawing.lane(values[c.track_id], _LANE))
            for i, c in enumerate(report.contributions)
        ]
        rows.append(("Unattributed", _REST, drawing.lane(values[""], _LANE)))
        caption = "Time runs to the right; a lane filled to its full height is 100 % of that moment."
    if length <= 0 or (peaks is None and not any(path for _, _, path in rows)):
        return None
    top = _WAVE + _GAP if peaks is not None else 2
    return {
        "heading": where_heading(report.audit) if report.audit is not None else "Where it was heard",
        "height": top + len(rows) * (_LANE + _GAP) + _AXIS,
        "wave": drawing.wave(peaks.peaks(0.0, length, COLUMNS * 2), _WAVE - 4) if peaks is not None else "",
        "ticks": drawing.ticks(length),
        "lanes": [
            {"y": top + i * (_LANE + _GAP), "words": words, "look": look, "path": path}
            for i, (words, look, path) in enumerate(rows)
        ],
        "caption": caption,
        "words": "Share of each source over the time of the track",
    }


def _places(report: Report, pairs: Mapping[AlignedSpan, Pair]) -> dict[str, Any]:
    ranks = {c.track_id: (i, _name(c)) for i, c in enumerate(report.contributions)}
    spans = [s for s in telling(aligned_spans(report)) if s.track_id in ranks]
    chosen = set(sorted(spans, key=lambda s: (s not in pairs, -s.weight))[:MOST_PLACES])
    rows = []
    for s in (s for s in spans if s in chosen):
        rank, title = ranks[s.track_id]
        rows.append(
            {"look": _look(rank), "title": title, "track": _stretch(s.query_start_s, s.query_end_s),
             "source": _stretch(s.source_start_s or 0.0, s.source_end_s or 0.0), "leg": shown(s.leg),
             "transposed": transposition(s), "tempo": tempo(s), "share": percent(s.share_ppm), "pair": pairs.get(s)}
        )  # fmt: skip
    note = (
        "Listen to both places one after the other, and judge by ear. Semitones leave the octave aside; tempo is this"
        " track's over the source's. Style has no place in a source."
    )
    if len(spans) > len(rows):
        note += f" The {len(spans) - len(rows):,} places with the least weight are left out here."
    elif any(s.source_start_s is not None and s not in chosen for s in aligned_spans(report)):
        note += " Places of a slight share are in the report alone."
    return {"places": rows, "places_note": note}


def _stretch(start: float, end: float) -> str:
    return f"{clock(start)} – {clock(end)}"


def _ranking(report: Report) -> dict[str, Any] | None:
    if report.audit is None:
        return None
    audit = report.audit
    named = {c.track_id: (c.title, c.artist) for c in report.candidates}
    rows = []
    for row in audit.ranking[:MOST_RANKS]:
        title, artist = named.get(row.id, (row.name, ""))
        stated = row.share_ppm is not None and row.low_ppm is not None and row.high_ppm is not None
        rows.append(
            {"rank": row.rank, "title": shown(" – ".join(t for t in (title or row.id, artist) if t)),
             "score": f"{row.score:.3g}", "share": percent(row.share_ppm or 0) if stated else "–",
             "interval": _interval(row.low_ppm or 0, row.high_ppm or 0) if stated else "–"}
        )  # fmt: skip
    more = f" Shown are the first {len(rows):,} of {audit.units:,}." if audit.units > len(rows) else ""
    return {
        "heading": f"Ranking by {shown(audit.unit)}" + (f", {NOT_SHOWN}" if audit.unsure else ""),
        "rows": rows,
        "note": f"Scores by {shown(METHOD_WORDS.get(audit.method, audit.method))}; {greater_is(audit)}, and they"
        f" compare within this report only.{more}",
        "refusal": shown(audit.refusal, 2000),
        "trust": [(shown(name), shown(words)) for name, words in trust_lines(report)],
    }


def _record(report: Report) -> Sequence[tuple[str, str]]:
    engine, query = report.engine, report.query
    rows = [("File", query.path), ("File SHA-256", query.sha256), ("Decoded audio SHA-256", query.pcm_sha256)]
    if report.audit is not None:
        rows += [("Model", report.audit.model), ("Model SHA-256", report.audit.fingerprint)]
        rows += [("Manifest SHA-256", report.audit.manifest_sha256)]
    else:
        rows += [("Catalog", f"{report.catalog.tracks:,} tracks, snapshot {report.catalog.snapshot or '(empty)'}")]
    rows += [("Program", f"Descant {engine.version} on {engine.platform}, {engine.device}")]
    rows += [(f"{leg.capitalize()} encoder", version) for leg, version in engine.views.items()]
    rows += [("Parameters", ", ".join(f"{name} {value}" for name, value in sorted(engine.parameters.items())))]
    return [(shown(name), shown(words, 1000)) for name, words in rows if words]


def _closing(audio: AudioEvidence) -> str:
    words = "This page carries no signature; a certificate of the report does, and can be checked offline."
    if audio.pairs:
        words += (
            " It quotes short excerpts of recordings as evidence. They belong to their owners: hand them only to those"
            " who have to listen."
        )
    return words
