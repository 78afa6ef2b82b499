"""A report written in one of the forms that others read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal, get_args

from descant.errors import Cancelled, DescantError
from descant.files import write_whole
from descant.progress import CancelToken, Progress, silent
from descant.report.export import write_contributions, write_json
from descant.report.model import Report

Form = Literal["json", "csv", "xlsx", "html", "pdf"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)


def write_report(
    report: Report,
    out: Path,
    form: Form,
    *,
    excerpts_s: float = 0.0,
    audio: Path | None = None,
    places: Mapping[str, str] | None = None,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> tuple[str, ...]:
    """Writes the report; what could not be put into it and why, a sentence each.

    excerpts_s: seconds of both sides of each place that an HTML page lets people hear; 0 for none. audio: where the
    analysed file is now, None: where the report says. places: track id → where a source's file is now.
    Raises DescantError where it cannot be written, and leaves what was there.
    """
    if form == "json":
        write_json(report, out)
    elif form == "csv":
        write_contributions(report, out)
    elif form == "xlsx":
        from descant.exports.workbook import write_report_workbook

        write_report_workbook(report, out)
    elif form == "pdf":
        from descant.certificate.pdf import document

        document.render(report, None, out)
    else:
        return _write_page(report, out, excerpts_s, audio or Path(report.query.path), places or {}, progress, cancel)
    return ()


def _write_page(
    report: Report,
    out: Path,
    excerpts_s: float,
    audio: Path,
    places: Mapping[str, str],
    progress: Progress,
    cancel: CancelToken | None,
) -> tuple[str, ...]:
    from descant.exports.excerpts import Excerpts, Pair, analysed_audio, audible
    from descant.exports.page import AudioEvidence, page
    from descant.report.spans import AlignedSpan, aligned_spans

    notes: list[str] = []
    peaks, pairs = None, dict[AlignedSpan, Pair]()
    progress("listen", 0, 0)
    try:
        peaks = analysed_audio(report, audio, cancel)
    except Cancelled:
        raise
    except DescantError as error:
        missing = "no waveform and no excerpts" if excerpts_s else "no waveform"
        notes.append(f"There is {missing}: {error.cause.rstrip('.')}.")
    if peaks is not None and excerpts_s and report.audit is None:
        spans = audible(aligned_spans(report))
        excerpts = Excerpts(report, audio, places, excerpts_s, cancel)
        for done, (span, pair) in enumerate(excerpts.pairs(spans), 1):
            pairs[span] = pair
            progress("excerpts", done, len(spans))
        notes += excerpts.notes
        if not spans:
            notes.append("There are no excerpts: no place of the track is aligned with a source for long enough.")
    elif excerpts_s and report.audit is not None:
        notes.append("There are no excerpts: a model audit aligns no places.")
    text = page(report, AudioEvidence(peaks, pairs, tuple(notes)))
    write_whole(out, text.encode("utf-8", "backslashreplace"))
    return tuple(notes)
