"""What of a report goes into a certificate, which the other side of a claim reads: shares and names, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from descant.report.model import CandidateScore, Contribution, Report

_Named = TypeVar("_Named", Contribution, CandidateScore)

_ABSOLUTE = re.compile(r"(?:[A-Za-z]:)?[\\/]")
_FOLDERS = re.compile(r"(?<![\w.:/\\])(?:[A-Za-z]:[\\/]|[\\/]{1,2})(?:[^\\/\s]+[\\/])+")
"""The folders of an absolute path within a sentence, up to the file's name or the first space."""


def abridged(report: Report) -> Report:
    """What of a report the other side of a claim is told: no folders of this computer, no candidates without a share,
    no shares by leg over time.

    A source that has no title keeps its file's name, the analysed file always. An audit that states percentages keeps
    the ranking of what has a share; one that refuses them keeps it whole, as it is the whole of its answer.
    """
    sources: tuple[Contribution | CandidateScore, ...] = (*report.contributions, *report.candidates)
    paths = {report.query.path, *(s.path for s in sources), *(name.path for s in sources for name in s.also)} - {""}
    audit = report.audit
    listed: frozenset[str] = frozenset()
    if audit is not None:
        ranking = tuple(row for row in audit.ranking if audit.refusal or row.share_ppm)
        listed = frozenset(row.id for row in ranking)
        segments = tuple(replace(s, top=tuple(pair for pair in s.top if pair[0] in listed)) for s in audit.segments)
        audit = replace(audit, ranking=ranking, segments=segments)
    return replace(
        report,
        query=replace(
            report.query,
            path=_file_name(report.query.path),
            declarations=tuple(replace(d, text=_FOLDERS.sub("", d.text)) for d in report.query.declarations),
        ),
        contributions=tuple(_without_folders(c) for c in report.contributions),
        candidates=tuple(_without_folders(c) for c in report.candidates if c.track_id in listed),
        segments=tuple(
            replace(s, contributions=tuple(replace(c, legs=None) for c in s.contributions)) for s in report.segments
        ),
        catalog=replace(report.catalog, place=""),
        engine=replace(
            report.engine,
            views=_without_folders_in(report.engine.views),
            parameters=_without_folders_in(report.engine.parameters),
        ),
        limits=tuple(_without_paths(words, sorted(paths, key=len, reverse=True)) for words in report.limits),
        audit=audit,
    )


def _file_name(path: str) -> str:
    """Of a path of any system: a report may come from another one."""
    return re.split(r"[\\/]", path)[-1]


def _without_paths(words: str, paths: Iterable[str]) -> str:
    """A sentence with files' names for their paths. paths: those that it may hold, for they may hold spaces."""
    for path in paths:
        words = words.replace(path, _file_name(path))
    return _FOLDERS.sub("", words)


def _without_folders_in(settings: Any) -> Any:
    """Settings with files' names for absolute paths, however deep."""
    if isinstance(settings, dict):
        return {name: _without_folders_in(value) for name, value in settings.items()}
    if isinstance(settings, list | tuple):
        return [_without_folders_in(value) for value in settings]
    if isinstance(settings, str):
        return _file_name(settings) if _ABSOLUTE.match(settings) else _FOLDERS.sub("", settings)
    return settings


def _without_folders(source: _Named) -> _Named:
    also = tuple(replace(name, path="" if name.title else _file_name(name.path)) for name in source.also)
    return replace(source, path="" if source.title else _file_name(source.path), also=also)
