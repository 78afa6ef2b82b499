"""What a run could not count, written as it comes: refused rows and reports, and plays of tracks without a report."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from descant.errors import DescantError
from descant.report.export import BYTE_ORDER_MARK, harmless
from descant.royalties.plays import Play, Refused

REFUSED: Final = ("file", "line", "reason", "row")
WITHOUT_REPORT: Final = ("file", "line", "event_id", "track", "plays", "currency", "territory")
_FIRST: Final = 100


class Refusals:
    """Writes refused.csv and plays-without-report.csv. first: the first of what was refused, each with its file."""

    def __init__(self, folder: Path, plays: str) -> None:
        self._folder, self._plays = folder, plays
        self._open = ExitStack()
        self.first: list[tuple[str, Refused]] = []
        self.count = 0

    def __enter__(self) -> Self:
        try:
            self._refused = self._table("refused.csv", REFUSED)
            self._without = self._table("plays-without-report.csv", WITHOUT_REPORT)
        except OSError as error:
            self._open.close()
            raise DescantError(f"it cannot be written ({error.strerror or error})", path=self._folder) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._open.close()

    def refuse(self, refused: Refused, name: str = "") -> None:
        """name: of the file; "" for the plays."""
        name = name or refused.file or self._plays
        self.count += 1
        if len(self.first) < _FIRST:
            self.first.append((name, refused))
        self._refused.writerow((harmless(name), refused.line, harmless(refused.reason), harmless(refused.row)))

    def without_report(self, play: Play) -> None:
        cells = (play.event, play.track, play.plays, play.currency, play.territory)
        self._without.writerow(
            (harmless(play.file or self._plays), play.line, *(harmless(c) if isinstance(c, str) else c for c in cells))
        )

    def _table(self, name: str, head: tuple[str, ...]) -> Any:
        path = self._folder / name
        file = self._open.enter_context(path.open("w", encoding="utf-8", errors="backslashreplace", newline=""))
        file.write(BYTE_ORDER_MARK)
        writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        writer.writerow(head)
        return writer
