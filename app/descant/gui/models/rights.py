"""Lists of rights data: works, recordings and agreements, parties, and links that wait for a person."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QObject, Qt

from descant.engine import rights_messages as r
from descant.engine.messages import Request
from descant.gui import phrases
from descant.gui.drawn import guarded
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.models.paged import PAGE, AnyRow, Index, PagedModel
from descant.gui.queue.tasks import Tasks
from descant.quoting import shown
from descant.rights.answers import Kind, Order, PartyRow, Proposal, Row

ROW = int(Qt.ItemDataRole.UserRole)
ROLES = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.TextAlignmentRole, ROW
    )
)  # fmt: skip


class TextModel(PagedModel[AnyRow]):
    """Rows as texts, with a tool tip of all that is known."""

    numbers: ClassVar[frozenset[int]] = frozenset()

    def texts(self, row: AnyRow) -> tuple[str, ...]:
        raise NotImplementedError

    def tip(self, row: AnyRow) -> list[str]:
        return [text for text in self.texts(row) if text]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self.numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in ROLES or not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self.numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        row = self.at(index.row())
        if row is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self._want(index.row() // PAGE)
                return "…" if index.column() == 0 else ""
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self.texts(row)[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return phrases.tip(self.tip(row))
        return row if role == ROW else None


class RecordsModel(TextModel[Row]):
    """Works, recordings or agreements."""

    numbers = frozenset({4})

    def __init__(self, tasks: Tasks, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(tasks, parent)
        self.kind: Kind = kind
        self.odd = False
        """Whether only those are listed about which something is odd."""
        self.party = 0
        """Number of a party that they name, 0 for any."""
        self._order: Order = "title"
        self._descending = False

    def headings(self) -> tuple[str, ...]:
        who = {
            "work": self.tr("Writers"), "recording": self.tr("Artists"), "agreement": self.tr("Parties"),
        }[self.kind]  # fmt: skip
        code = {"work": self.tr("ISWC"), "recording": self.tr("ISRC"), "agreement": self.tr("Code")}[self.kind]
        return (self.tr("Title"), who, code, self.tr("Number"), self.tr("Linked"), self.tr("What is odd"))

    def request(self, offset: int, limit: int) -> Request[Any]:
        return r.ListRights(
            self._catalog, self.kind, self._text, self._order, self._descending, self.odd, self.party, limit, offset
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        orders: dict[int, Order] = {0: "title", 2: "code", 3: "number"}
        if column in orders:
            self._order = orders[column]
            self._descending = order == Qt.SortOrder.DescendingOrder
            self.reload()

    def limit(self, *, odd: bool, party: int) -> None:
        if (odd, party) != (self.odd, self.party):
            self.odd, self.party = odd, party
            self.reload()

    def texts(self, row: Row) -> tuple[str, ...]:
        links = phrases.number(row.links) if row.links else ""
        return (row.title or "–", row.names, row.code, row.number, links, joined("; ", map(in_words, row.problems)))

    def tip(self, row: Row) -> list[str]:
        number = " ".join(part for part in (row.submitter, row.number) if part)
        odd = [joined("  ", ("•", in_words(problem))) for problem in row.problems]
        return [row.title, row.names, row.code, number, *odd]


class PartiesModel(TextModel[PartyRow]):
    numbers = frozenset({3, 4})

    def headings(self) -> tuple[str, ...]:
        return (self.tr("Name"), self.tr("IPI"), self.tr("Roles"), self.tr("Works"), self.tr("Recordings"))

    def request(self, offset: int, limit: int) -> Request[Any]:
        return r.ListParties(self._catalog, self._text, limit, offset)

    def texts(self, row: PartyRow) -> tuple[str, ...]:
        return (
            row.name, row.ipi, ", ".join(row.roles), phrases.number(row.works), phrases.number(row.recordings)
        )  # fmt: skip


class ProposalsModel(TextModel[Proposal]):
    numbers = frozenset({2})

    def headings(self) -> tuple[str, ...]:
        return (self.tr("In the catalog"), self.tr("May be"), self.tr("Score"), self.tr("Why"))

    def request(self, offset: int, limit: int) -> Request[Any]:
        return r.ListProposals(self._catalog, limit=limit, offset=offset)

    def texts(self, row: Proposal) -> tuple[str, ...]:
        kind = {"work": self.tr("work"), "recording": self.tr("recording")}.get(row.target_kind, row.target_kind)
        return (
            " – ".join(part for part in (row.title, row.names) if part) or row.track,
            f"{' – '.join(part for part in (row.target_title, row.target_names) if part)}  ({kind})",
            phrases.number(row.score),
            in_words(row.reason),
        )
