"""The public summary as JSON, HTML and PDF. What a person has still to answer is marked in each."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from descant.certificate.pdf import fonts
from descant.certificate.pdf.charts import QUIET
from descant.certificate.pdf.sheet import BODY, LEADING, MARGIN, SMALL, TEXT, TINY, WIDTH, Sheet, numbered
from descant.errors import DescantError
from descant.files import write_whole
from descant.trainingset.summary import TEMPLATE, TO_FILL, Answer, Section

SCHEMA: Final = "descant.training-summary/1"
ANSWERS: Final = "descant.training-summary-answers/1"
FORMATS: Final = (".json", ".html", ".pdf")
TITLE: Final = "Public summary of training content"
_BLANK: Final = f"[{TO_FILL}]"
_TOP: Final = {"1.1": "1. General information", "2.1": "2. List of data sources", "3.1": "3. Data processing aspects"}
"""Number of a section → the part that begins with it."""


def missing(summary: Sequence[Section]) -> list[str]:
    """Ids of the entries that a person has still to answer."""
    return [answer.id for section in summary for answer in section.answers if answer.missing]


def read_answers(path: Path) -> dict[str, str]:
    """A file of answers: JSON with the schema and "answers", id → text, as the summary's own JSON has it.

    Raises DescantError.
    """
    try:
        tree = json.loads(path.read_bytes())
        if tree["schema"] not in (ANSWERS, SCHEMA):
            raise ValueError(f"its schema is neither {ANSWERS} nor {SCHEMA}")
        found = tree["answers"]
        if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
            raise ValueError("its answers are no texts by the id of their entry")
        return dict(found)
    except OSError as error:
        raise DescantError(f"the answers cannot be read ({error.strerror or error})", path=path) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        remedy = "Start from the JSON that this command writes."
        raise DescantError(f"these are no answers: {str(error)[:200]}", remedy=remedy, path=path) from error


def write_summary(summary: Sequence[Section], out: Path) -> None:
    """Writes a .json, .html or .pdf, whole or not at all. Raises DescantError."""
    suffix = out.suffix.lower()
    if suffix == ".json":
        write_whole(out, json.dumps(_tree(summary), indent=2, ensure_ascii=False).encode() + b"\n")
    elif suffix == ".html":
        write_whole(out, _page(summary).encode())
    else:
        write_whole(out, numbered(lambda pages: _draw(summary, pages)))


def _tree(summary: Sequence[Section]) -> dict[str, Any]:
    """answers: what a person has given or has to give, to be filled in and given back."""
    asked = [a for section in summary for a in section.answers if a.origin in ("answers", TO_FILL)]
    return {
        "schema": SCHEMA,
        "template": TEMPLATE,
        "missing": missing(summary),
        "sections": [
            {"number": s.number, "title": s.title, "entries": [
                {"id": a.id, "label": a.label, "value": a.value, "origin": a.origin, "hint": a.hint,
                 "optional": a.optional} for a in s.answers]}
            for s in summary
        ],
        "answers": {a.id: a.value for a in asked},
    }  # fmt: skip


_STYLE: Final = (
    "body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}dt{color:#555;margin-top:.8rem}"
    "dd{margin:0;white-space:pre-wrap}.blank{background:#fff3c4;color:#5c4400}small{color:#666}"
    "@media(prefers-color-scheme:dark){body{background:#16181d;color:#eee}dt,small{color:#aaa}"
    ".blank{background:#4a3b00;color:#ffe9a8}}"
)


def _page(summary: Sequence[Section]) -> str:
    """One page that needs nothing else, and loads nothing."""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    parts = [
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{TITLE}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style><h1>{TITLE}</h1>'
        f"<p><small>{html.escape(TEMPLATE)}</small></p>"
    ]
    for section in summary:
        if section.number in _TOP:
            parts.append(f"<h2>{_TOP[section.number]}</h2>")
        parts.append(f"<h3>{html.escape(f'{section.number} {section.title}'.strip())}</h3><dl>")
        for answer in section.answers:
            value = (
                html.escape(answer.value)
                if answer.value
                else f'<span class="blank">{html.escape(_blank(answer))}</span>'
            )
            hint = f"<br><small>{html.escape(_note(answer))}</small>" if _note(answer) else ""
            parts.append(f"<dt>{html.escape(answer.label)}</dt><dd>{value}{hint}</dd>")
        parts.append("</dl>")
    return "\n".join(parts) + "\n</html>\n"


def _blank(answer: Answer) -> str:
    return "[optional]" if answer.optional else _BLANK


def _note(answer: Answer) -> str:
    origin = "from the training sets" if answer.origin == "training sets" else ""
    return "; ".join(part for part in (origin, answer.hint) if part)


def _draw(summary: Sequence[Section], pages: int) -> Sheet:
    left = len(missing(summary))
    words = f"{left} entries to be filled in" if left else "complete"
    sheet = Sheet(title=TITLE, foot=f"{TITLE} · {words}", pages=pages, author="", subject=TITLE)
    sheet.text(MARGIN, sheet.y, "DESCANT", SMALL, bold=True)
    sheet.text(WIDTH - MARGIN, sheet.y, "Draft" if left else "", SMALL, colour=QUIET, align="right")
    sheet.y -= 8
    sheet.rule()
    sheet.y -= 30
    sheet.text(MARGIN, sheet.y, TITLE, 20, bold=True)
    sheet.y -= 20
    sheet.paragraph(TEMPLATE, size=TINY, colour=QUIET, after=0)
    for section in summary:
        if section.number in _TOP:
            sheet.y -= 26
            sheet.need(110)
            sheet.text(MARGIN, sheet.y, _TOP[section.number], 14, bold=True)
            sheet.y += 1
        sheet.heading(f"{section.number} {section.title}".strip(), keep=54)
        for answer in section.answers:
            _entry(sheet, answer)
    return sheet


_VALUE: Final = 190.0
"""Where values begin, beside their labels."""


def _entry(sheet: Sheet, answer: Answer) -> None:
    labels = fonts.wrap(answer.label, _VALUE - 14, SMALL)
    value = answer.value or _blank(answer)
    values = fonts.wrap(value, TEXT - _VALUE, BODY)
    notes = fonts.wrap(_note(answer), TEXT - _VALUE, TINY) if _note(answer) else []
    height = max(len(labels) * SMALL * LEADING, len(values) * BODY * LEADING + len(notes) * TINY * LEADING)
    sheet.need(min(height, 300))
    top = sheet.y
    for line in labels:
        sheet.text(MARGIN, sheet.y, line, SMALL, colour=QUIET)
        sheet.y -= SMALL * LEADING
    low, sheet.y = sheet.y, top
    for line in values:
        sheet.text(MARGIN + _VALUE, sheet.y, line, BODY, bold=not answer.value and not answer.optional)
        sheet.y -= BODY * LEADING
    for line in notes:
        sheet.text(MARGIN + _VALUE, sheet.y, line, TINY, colour=QUIET)
        sheet.y -= TINY * LEADING
    sheet.y = min(low, sheet.y) - 5
