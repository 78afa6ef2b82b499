"""A statement on paper: what is paid and what waits, pool by pool and track by track, and how it came about."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any, Final

from descant.certificate.pdf import fonts
from descant.certificate.pdf.charts import QUIET
from descant.certificate.pdf.sheet import BODY, MARGIN, SMALL, TEXT, TINY, WIDTH, Column, Sheet, numbered
from descant.files import write_whole
from descant.royalties.distribution import BY_EQUAL, NOBODY, Line
from descant.royalties.money import grouped, written
from descant.royalties.statement import Statement

MOST_TRACKS: Final = 200
"""Lines of tracks on paper, those with most money; the CSV holds all."""

RIGHT = WIDTH - MARGIN

EXPLAINED: Final = (
    "Money of a recording follows the recording leg and goes to the recording's owners; money of a composition follows"
    " the composition leg and goes to the owners of the work by their splits. Style is paid only where a pool says so.",
    "Low and high: what the same plays would pay if each share stood at the low or the high end of its stated interval."
    " Equal shares and fallbacks have no interval.",
    "Each pool falls into whole minor units by largest remainders: what is paid, what waits and what is nobody's make"
    " exactly the pool. What waits is kept in suspense and carried into the next run.",
    "Shares are estimates from similarity, or from a model audit where the report says so; they prove neither training"
    " on a recording nor copying. Influence is not infringement.",
)


def statement_pdf(statement: Statement, out: Path) -> None:
    """Writes the PDF, whole or not at all. The same statement gives the same bytes. Raises DescantError."""
    write_whole(out, numbered(lambda pages: _draw(statement, pages)))


class _Blank(Sheet):
    """For the pass that counts the pages: no line's place depends on how long another is, so none is drawn."""

    def text(self, *_: Any, **__: Any) -> None:
        pass


def _draw(statement: Statement, pages: int) -> Sheet:
    name = fonts.tidy(statement.payee.name)
    sheet = (Sheet if pages else _Blank)(
        title=f"Royalty statement: {name}",
        foot=f"Royalty statement · {statement.period} · {name}",
        pages=pages,
        author="",
        subject="Royalties by attribution",
    )
    _title(sheet, statement)
    _sums(sheet, statement)
    _pools(sheet, statement)
    _tracks(sheet, statement)
    _waiting(sheet, statement)
    _nobody(sheet, statement)
    sheet.heading("How it was computed")
    for paragraph in EXPLAINED:
        sheet.bullet(paragraph)
    return sheet


def _title(sheet: Sheet, statement: Statement) -> None:
    sheet.text(MARGIN, sheet.y, "DESCANT", SMALL, bold=True)
    sheet.text(RIGHT, sheet.y, "Royalty statement", SMALL, colour=QUIET, align="right")
    sheet.y -= 8
    sheet.rule()
    sheet.y -= 30
    for line in fonts.wrap(statement.payee.name, TEXT, 20, bold=True, lines=2):
        sheet.text(MARGIN, sheet.y, line, 20, bold=True)
        sheet.y -= 25
    sheet.y += 7
    facts = [f"Period {statement.period}"]
    facts += [f"IPI {statement.payee.ipi}"] if statement.payee.ipi else []
    facts += [f"made {statement.made_utc[:10]}"]
    sheet.text(MARGIN, sheet.y, " · ".join(facts), BODY, colour=QUIET, room=TEXT)


_SUM_COLUMNS = (
    Column("Currency", MARGIN),
    Column("To be paid", 260, "right"),
    Column("Low – high", 420, "right"),
    Column("Waiting", RIGHT, "right"),
)


def _sums(sheet: Sheet, statement: Statement) -> None:
    sheet.heading("Sum", keep=70)
    sheet.head(_SUM_COLUMNS)
    for currency, made in statement.sums().items():
        sheet.need(14)
        sheet.text(MARGIN, sheet.y, currency, BODY)
        sheet.text(260, sheet.y, grouped(made.amount, currency), BODY, bold=True, align="right")
        sheet.text(420, sheet.y, _between(made.low, made.high, currency), BODY, align="right")
        sheet.text(RIGHT, sheet.y, grouped(made.held, currency), BODY, align="right")
        sheet.y -= 14


_POOL_COLUMNS = (
    Column("Pool", MARGIN),
    Column("Right", 205),
    Column("Whole pool", 340, "right"),
    Column("To be paid", 412, "right"),
    Column("Low – high", 490, "right"),
    Column("Waiting", RIGHT, "right"),
)


def _pools(sheet: Sheet, statement: Statement) -> None:
    sheet.heading("By pool", keep=50)
    sheet.head(_POOL_COLUMNS)
    known = {result.pool.name: result for result in statement.pools}
    currencies = {line.pool: (line.currency, line.right) for line in statement.lines}
    for name, made in statement.by_pool().items():
        if sheet.need(22):
            sheet.head(_POOL_COLUMNS)
        currency, right = currencies[name]
        whole = f"{grouped(known[name].amount, currency)}" if name in known else "–"
        sheet.text(MARGIN, sheet.y, name, SMALL, room=148)
        sheet.text(205, sheet.y, right, SMALL)
        sheet.text(340, sheet.y, whole, SMALL, align="right")
        sheet.text(412, sheet.y, written(made.amount, currency), SMALL, bold=True, align="right")
        sheet.text(490, sheet.y, _between(made.low, made.high, currency), SMALL, align="right")
        sheet.text(RIGHT, sheet.y, written(made.held, currency), SMALL, align="right")
        sheet.y -= 9.5
        sheet.text(MARGIN, sheet.y, _rule(statement, name), TINY, colour=QUIET, room=280)
        sheet.y -= 13


def _rule(statement: Statement, name: str) -> str:
    result = next((result for result in statement.pools if result.pool.name == name), None)
    if result is None:
        return "carried in from an earlier run"
    pool = result.pool
    if pool.rule == "equal":
        return "shared equally"
    style = f", {pool.style_ppm / 10_000:g} % by style" if pool.style_ppm else ""
    fallback = "" if pool.fallback == "keep" else f", fallback {pool.fallback}"
    return f"by attribution{style}{fallback} · {result.plays:,} plays"


_TRACK_COLUMNS = (
    Column("Track", MARGIN),
    Column("Pool, basis", 235),
    Column("Plays", 390, "right"),
    Column("Amount", 445, "right"),
    Column("Low – high", RIGHT, "right"),
)


def _tracks(sheet: Sheet, statement: Statement) -> None:
    sheet.heading("By track", keep=60)
    sheet.head(_TRACK_COLUMNS)
    heaviest = sorted(range(len(statement.lines)), key=lambda i: -statement.lines[i].amount)[:MOST_TRACKS]
    shown = [statement.lines[i] for i in sorted(heaviest)]
    for line in shown:
        if sheet.need(22):
            sheet.head(_TRACK_COLUMNS)
        _track(sheet, statement, line)
    if len(statement.lines) > len(shown):
        left = [statement.lines[i] for i in set(range(len(statement.lines))) - set(heaviest)]
        left.sort(key=lambda line: line.currency)
        for currency, lines in groupby(left, key=lambda line: line.currency):
            rest = list(lines)
            sheet.paragraph(
                f"{len(rest):,} more lines with {grouped(sum(line.amount for line in rest), currency)}, held or to be"
                " paid, are in the CSV of this statement.",
                size=SMALL,
                after=2,
            )


def _track(sheet: Sheet, statement: Statement, line: Line) -> None:
    source = statement.sources.get(line.track_id)
    title = (source.title if source else "") or line.track_id
    by = " · ".join(part for part in ((source.artist, source.isrc) if source else ()) if part)
    sheet.text(MARGIN, sheet.y, title, SMALL, bold=True, room=178)
    sheet.text(235, sheet.y, line.pool, SMALL, room=120)
    sheet.text(390, sheet.y, f"{line.plays:,}" if line.plays else "–", SMALL, align="right")
    colour = {"colour": QUIET} if line.held else {}
    sheet.text(445, sheet.y, written(line.amount, line.currency), SMALL, bold=not line.held, align="right", **colour)
    sheet.text(RIGHT, sheet.y, _between(line.low, line.high, line.currency), SMALL, align="right", **colour)
    sheet.y -= 9.5
    sheet.text(MARGIN, sheet.y, by or "–", TINY, colour=QUIET, room=178)
    role = f" · {line.role}" if line.role else ""
    waits = f" · waits: {line.held}" if line.held else ""
    basis = line.basis if line.basis != BY_EQUAL else "equal"
    sheet.text(235, sheet.y, f"{basis}{role} · {line.currency}{waits}", TINY, colour=QUIET, room=RIGHT - 235)
    sheet.y -= 12.5


def _waiting(sheet: Sheet, statement: Statement) -> None:
    waiting = statement.waiting()
    if not waiting:
        return
    sheet.heading("Waiting in suspense")
    for (reason, currency), amount in waiting.items():
        sheet.pair(grouped(amount, currency), reason)


def _nobody(sheet: Sheet, statement: Statement) -> None:
    """What of the payee's pools nobody is named for: it is part of every payee's picture."""
    names = {line.pool for line in statement.lines}
    rows = []
    for result in statement.pools:
        amount = sum(line.amount for line in result.lines if line.basis == NOBODY)
        if result.pool.name in names and amount:
            reasons = dict.fromkeys(line.held for line in result.lines if line.basis == NOBODY)
            rows.append((grouped(amount, result.pool.currency), f"{result.pool.name}: {', '.join(reasons)}"))
    if not rows:
        return
    sheet.heading("Unattributed, paid to nobody")
    for amount_of, what in rows:
        sheet.pair(amount_of, what)


def _between(low: int, high: int, currency: str) -> str:
    return written(low, currency) if low == high else f"{written(low, currency)} – {written(high, currency)}"
