"""What commands show: plain text that cannot play tricks, one progress bar, one table of contributions."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Mapping
from types import TracebackType
from typing import Self, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from descant.report import declared
from descant.report.model import WHOLE, Contribution, Report
from descant.report.names import also_as

DETAILS_HELP = (
    "with --certificate: certify the report whole, with the paths of the catalog's files and the ranked tracks that got"
    " no share, which are left out otherwise"
)

MOST = 2**31 - 1
PIPE_WIDTH = 132
"""Columns of a table that goes into a file or a pipe."""


def plain(text: str) -> str:
    """Text from files and tags without control characters, which could rewrite the terminal."""
    return "".join(c if c.isprintable() else "�" for c in text)


def complain(text: str) -> None:
    """One line on standard error."""
    tell(f"descant: {plain(text)}")


def tell(text: str) -> None:
    """Text on standard error, which may be closed or full: then there is nobody to tell."""
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        forget(sys.stderr)


def forget(stream: TextIO) -> None:
    """Sends a stream that nobody reads or that is full to nowhere, and what waits in it: the interpreter would try once
    more in the end and complain."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def percent(ppm: int) -> str:
    """Parts per million as a percentage with one decimal; a share that rounds to nothing is still not nothing."""
    return "<0.1 %" if 0 < ppm < WHOLE // 2000 else f"{ppm / 10_000:.1f} %"


class Bar:
    """A progress bar with the time left on a terminal's standard error; nothing at all in a pipe.

    It is a descant.progress.Progress. With `files` the bar counts finished files and names the stage beside them;
    else it shows the stage's own count.
    """

    def __init__(self, files: int = 0) -> None:
        self._files = files if files > 1 else 0
        self._shown = sys.stderr.isatty()
        self._task: TaskID | None = None
        self._stage = ""
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            disable=not self._shown,
        )

    def __enter__(self) -> Self:
        self._progress.start()
        if self._files:
            self._task = self._progress.add_task("", total=self._files)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._progress.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        if not self._shown:
            return
        if self._files and self._task is not None:
            if stage != self._stage:
                self._progress.update(self._task, description=plain(stage))
        elif self._task is None or stage != self._stage:
            if self._task is not None:
                self._progress.remove_task(self._task)
            self._task = self._progress.add_task(plain(stage), total=total or None, completed=done)
        else:
            self._progress.update(self._task, completed=done, total=total or None)
        self._stage = stage

    def finished(self) -> None:
        """One more file is done."""
        if self._files and self._task is not None:
            self._progress.advance(self._task)

    def pause(self) -> None:
        """Clears the bar so that something can be printed."""
        self._progress.stop()

    def resume(self) -> None:
        self._progress.start()


def console() -> Console:
    """Standard output: as wide as the terminal, or PIPE_WIDTH."""
    return Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False, emoji=False, markup=False)


def natural(text: str) -> int:
    """A whole number of an option, 0 or more; none that is asked for makes sense above MOST."""
    if not 0 <= (value := int(text)) <= MOST:
        raise argparse.ArgumentTypeError(f"it must be between 0 and {MOST}")
    return value


def at_most(text: str) -> int:
    """A whole number, 0 or more, of a limit: above MOST, all is within it."""
    return MOST if (value := int(text)) > MOST else natural(str(value))


def count(text: str) -> int:
    """A natural() number that is not 0."""
    if not (value := natural(text)):
        raise argparse.ArgumentTypeError(f"it must be between 1 and {MOST}")
    return value


def show_declarations(out: Console, report: Report) -> None:
    """What the analysed file says of itself, above what was found."""
    for said in declared.lines(report.query.declarations):
        out.print(plain(said), soft_wrap=True)
    if report.query.declarations:
        out.print(declared.NOT_FOUND_BY_US, style="dim")


def owners_of(contribution: Contribution) -> str:
    """The owners of both rights, shortest form."""
    parts = []
    for right in ("work", "recording"):
        names = [f"{o.name} {o.share_ppm / 10_000:.0f} %" for o in contribution.owners if o.right == right]
        if names:
            parts.append(f"{right}: " + ", ".join(names))
    return plain("; ".join(parts))


def contributions_table(
    report: Report, truth: Mapping[str, tuple[str, float]] | None = None, truly_unattributed: float = 0.0
) -> Table:
    """Shares with their intervals and legs, and what is nobody's; with the owners, or with the truth where it is known.

    truth: by track id, a name and the true share (0..1). Each source that the report does not name gets a row too.
    """
    table = Table(box=None, pad_edge=False, header_style="bold")
    interval = report.engine.parameters.get("interval")
    table.add_column("share", justify="right", no_wrap=True)
    table.add_column(f"{interval:.0%} interval" if interval else "interval", justify="right", no_wrap=True)
    if truth is not None:
        table.add_column("truth", justify="right", no_wrap=True)
    table.add_column("source")
    for leg in ("recording", "composition", "style"):
        table.add_column(leg, justify="right", no_wrap=True)
    if truth is None:
        table.add_column("owners", style="dim")
    left = dict(truth or {})

    def row(share: str, interval: str, true: float, source: str, *rest: str, style: str = "") -> None:
        known = [] if truth is None else [percent(round(true * WHOLE)) if true else "–"]
        table.add_row(*(Text(plain(cell)) for cell in (share, interval, *known, source, *rest)), style=style)

    for c in report.contributions:
        assert c.legs is not None  # audits have a table of their own (cli.audit)
        legs = (c.legs.recording_ppm, c.legs.composition_ppm, c.legs.style_ppm)
        row(
            percent(c.share_ppm),
            f"{c.low_ppm / 10_000:.1f}–{c.high_ppm / 10_000:.1f} %",
            left.pop(c.track_id, ("", 0.0))[1],
            " – ".join(part for part in (c.artist, c.title) if part) or c.path,
            *(percent(leg) if leg else "–" for leg in legs),
            *([owners_of(c)] if truth is None else []),
        )
        other = also_as(c)
        if other and truth is None:
            table.add_row("", "", Text(plain(other)), style="dim")
    for name, share in sorted(left.values(), key=lambda item: -item[1]):
        row("–", "", share, name)
    row(percent(report.unattributed_ppm), "", truly_unattributed, "unattributed", style="italic")
    return table
