"""The contributions of a report, by leg, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from descant.catalog.identifiers import checked
from descant.gui import phrases
from descant.gui.drawn import guarded
from descant.gui.keys import table_text
from descant.gui.languages import news
from descant.quoting import shown
from descant.report.model import Contribution, LegContribution, LegShares, Owned, Report
from descant.report.names import in_words, other_names

Index = QModelIndex | QPersistentModelIndex
SORT = int(Qt.ItemDataRole.UserRole)
"""Role of the value to sort by: numbers as numbers."""
ROW = SORT + 1
"""Role of the whole Row."""
LEGS = ("headline", "recording", "composition", "style")


class Column(IntEnum):
    RANK = 0
    SOURCE = 1
    SHARE = 2
    LEGS = 3
    P_VALUE = 4


@dataclass(frozen=True)
class Row:
    """rank: place in the headline, which gives the hue and stays the same across legs. also: other names, in words.

    title, artist and isrc are as they are shown.
    """

    rank: int
    track_id: str
    path: str
    title: str
    artist: str
    isrc: str
    share_ppm: int
    low_ppm: int
    high_ppm: int
    p_value: float | None
    legs: LegShares | None
    owners: tuple[Owned, ...]
    also: tuple[str, ...] = ()


def rows(report: Report, leg: str = "headline") -> tuple[Row, ...]:
    """Rows of one leg, the largest share first."""
    by_id = {c.track_id: (rank, c) for rank, c in enumerate(report.contributions)}
    candidates = {c.track_id: c for c in report.candidates}
    if leg == "headline":
        return tuple(_row(rank, c, c) for rank, c in by_id.values())
    made = []
    part = report.legs.get(leg)
    for number, one in enumerate(part.contributions if part is not None else ()):
        known = by_id.get(one.track_id)
        if known is not None:
            made.append(_row(known[0], known[1], one))
            continue
        # A leg may name a source that the headline leaves out: what is known of it stands among the candidates.
        found = candidates.get(one.track_id)
        title, artist, path = (found.title, found.artist, found.path) if found else (one.track_id, "", "")
        also = found.also if found else ()
        bare = Contribution(one.track_id, path, title, artist, "", 0, 0, 0, one.p_value, LegShares(0, 0, 0), (), also)
        made.append(_row(len(by_id) + number, bare, one))
    return tuple(sorted(made, key=lambda r: -r.share_ppm))


def _row(rank: int, source: Contribution, share: Contribution | LegContribution) -> Row:
    return Row(
        rank,
        source.track_id,
        source.path,
        shown(source.title),
        shown(source.artist),
        shown(source.isrc),
        share.share_ppm,
        share.low_ppm,
        share.high_ppm,
        share.p_value,
        source.legs,
        source.owners,
        tuple(shown(in_words(name)) for name in other_names(source)),
    )


def unattributed_ppm(report: Report, leg: str) -> int:
    if leg == "headline":
        return report.unattributed_ppm
    part = report.legs.get(leg)
    return part.unattributed_ppm if part is not None else 1_000_000


class ContributionsModel(QAbstractTableModel):
    """Rows come and go whole: a report never changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        news.changed.connect(self._said_again)

    def _said_again(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("#"), self.tr("Source"), self.tr("Share"), self.tr("Legs"), self.tr("p"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("Rank in the headline; hue and pattern as in the timeline"),
                self.tr("Title and artist"),
                self.tr("Share of this track, with the stated interval"),
                self.tr("What each leg alone would give: recording, composition, style"),
                self.tr("Chance of as good a match by an unrelated track"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == Column.P_VALUE
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == SORT:
            return (row.rank, row.title.casefold(), row.share_ppm, row.share_ppm, row.p_value or 0)[column]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.P_VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: Row, column: Column) -> str:
        if column is Column.RANK:
            return str(row.rank + 1)
        if column is Column.SOURCE:
            return f"{row.title} – {row.artist}" if row.artist else row.title
        if column is Column.SHARE:
            return phrases.share(row.share_ppm, row.low_ppm, row.high_ppm)
        if column is Column.LEGS:
            if row.legs is None:
                return "–"
            legs = (row.legs.recording_ppm, row.legs.composition_ppm, row.legs.style_ppm)
            return " / ".join(phrases.percent(v) for v in legs)
        return phrases.p_value(row.p_value)

    def _tip(self, row: Row) -> str:
        lines = [
            row.title,
            row.artist,
            phrases.share(row.share_ppm, row.low_ppm, row.high_ppm),
        ]
        if row.legs is not None:
            lines.append("{} {}, {} {}, {} {}".format(
                phrases.leg("recording"), phrases.percent(row.legs.recording_ppm),
                phrases.leg("composition"), phrases.percent(row.legs.composition_ppm),
                phrases.leg("style"), phrases.percent(row.legs.style_ppm),
            ))  # fmt: skip
        if row.isrc:
            lines.append(f"ISRC {checked('ISRC', row.isrc)}")
        lines += [f"{o.name} ({o.role}, {o.right}): {phrases.percent(o.share_ppm)}" for o in row.owners]
        lines += map(phrases.also_as, row.also)
        return phrases.tip(lines)

    def as_text(self) -> str:
        """All rows below their headings, for the clipboard."""
        head = [str(self.headerData(c, Qt.Orientation.Horizontal)) for c in Column]
        return table_text([head, *([self._text(row, c) for c in Column] for row in self._rows)])
