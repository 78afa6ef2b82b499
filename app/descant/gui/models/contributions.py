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
from descant.gui.languages import news, translate
from descant.quoting import shown
from descant.report.grouping import Group, Unit, grouped
from descant.report.model import Aspect, Contribution, LegShares, Owned, Report
from descant.report.names import in_words, other_names

Index = QModelIndex | QPersistentModelIndex
SORT = int(Qt.ItemDataRole.UserRole)
"""Role of the value to sort by: numbers as numbers."""
ROW = SORT + 1
"""Role of the whole Row."""
LAST = 1_000_000
"""Behind any rank."""
UNATTRIBUTED, OTHER, UNNAMED = -1, -2, -3
"""Ranks of what is no source: nobody's; many small ones put together; sources of which nobody is named."""


class Column(IntEnum):
    RANK = 0
    SOURCE = 1
    SHARE = 2
    LEGS = 3
    P_VALUE = 4


@dataclass(frozen=True)
class Row:
    """rank: place that gives hue and pattern, a track's in the headline, whatever the leg; or one of the above.

    track_id: of the source, of a group the one that gives most, "" where there is none; members: all of a group.
    title, artist and isrc are as they are shown; of a group, artist says what it is made of. low_ppm, high_ppm: None
    where no interval is stated. also: other names, in words.
    """

    rank: int
    track_id: str
    path: str
    title: str
    artist: str
    isrc: str
    share_ppm: int
    low_ppm: int | None
    high_ppm: int | None
    p_value: float | None
    legs: LegShares | None
    owners: tuple[Owned, ...]
    also: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    aspects: tuple[Aspect, ...] = ()

    @property
    def share(self) -> str:
        """“38 % (31–45)”."""
        if self.low_ppm is None or self.high_ppm is None:
            return phrases.percent(self.share_ppm)
        return phrases.share(self.share_ppm, self.low_ppm, self.high_ppm)


def rows(report: Report, unit: Unit = "track") -> tuple[Row, ...]:
    """What has a share, the largest first; then what nobody is named of, and what is nobody's. They make the whole.

    report: as one leg has it (report.by_leg.heard_by).
    """
    found = grouped(report, unit)
    if unit == "track":
        made = [_row(rank, c) for rank, c in enumerate(report.contributions) if c.share_ppm]
        made.sort(key=lambda row: -row.share_ppm)
    else:
        titles = {c.track_id: shown(c.title or c.path) for c in report.contributions}
        made = [_group_row(rank, group, titles) for rank, group in enumerate(found.groups)]
    if found.unnamed_ppm:
        made.append(_rest(UNNAMED, phrases.nobody_named(unit), found.unnamed_ppm))
    if found.unattributed_ppm and made:
        made.append(_rest(UNATTRIBUTED, translate("contributions", "Unattributed"), found.unattributed_ppm))
    return tuple(made)


def _row(rank: int, source: Contribution) -> Row:
    return Row(
        rank,
        source.track_id,
        source.path,
        shown(source.title),
        shown(source.artist),
        shown(source.isrc),
        source.share_ppm,
        source.low_ppm,
        source.high_ppm,
        source.p_value,
        source.legs,
        source.owners,
        tuple(shown(in_words(name)) for name in other_names(source)),
        (source.track_id,),
        source.aspects,
    )


def _group_row(rank: int, group: Group, titles: dict[str, str]) -> Row:
    made_of = [titles[track_id] for track_id in group.members]
    words = translate("contributions", "no work is named; by the recording") if group.inferred else ", ".join(made_of)
    return Row(
        rank, group.members[0], "", shown(group.name), shown(words), "", group.share_ppm, group.low_ppm,
        group.high_ppm, group.p_value, group.legs, (), (), group.members,
    )  # fmt: skip


def _rest(rank: int, title: str, share_ppm: int) -> Row:
    return Row(rank, "", "", title, "", "", share_ppm, None, None, None, None, ())


class ContributionsModel(QAbstractTableModel):
    """Rows come and go whole: a report never changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._unit: Unit = "track"
        news.changed.connect(self._said_again)

    def _said_again(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def set_rows(self, rows: tuple[Row, ...], unit: Unit = "track") -> None:
        self.beginResetModel()
        self._rows, self._unit = rows, unit
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
            return (self.tr("#"), phrases.group(self._unit), self.tr("Share"), self.tr("Legs"), self.tr("p"))[section]
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
            place = row.rank if row.rank >= 0 else LAST - row.rank
            return (place, row.title.casefold(), row.share_ppm, row.share_ppm, row.p_value or 0)[column]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.P_VALUE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: Row, column: Column) -> str:
        if column is Column.RANK:
            return str(row.rank + 1) if row.rank >= 0 else ""
        if column is Column.SOURCE:
            return f"{row.title} – {row.artist}" if row.artist and self._unit == "track" else row.title
        if column is Column.SHARE:
            return row.share
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
            row.share,
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
