"""Changes and roles of rights data in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from descant.gui import phrases
from descant.quoting import quoted
from descant.rights.answers import Change
from descant.rights.model import PUBLISHER_ROLES, WRITER_ROLES


def _translate(text: str) -> str:
    return QCoreApplication.translate("rights", text)


def role_words(role: str, *, writer: bool) -> str:
    """“composer (C)”; a code that is none of CWR's as it stands."""
    meaning = (WRITER_ROLES if writer else PUBLISHER_ROLES).get(role, "")
    return f"{meaning} ({role})" if meaning else role


def kind_words(change: Change) -> str:
    """“Import of works.xlsx”."""
    words = {
        "import": _translate("Import"),
        "edit": _translate("Edit by hand"),
        "remove": _translate("Removal"),
        "match": _translate("Matching"),
        "confirm": _translate("Proposals confirmed"),
        "reject": _translate("Proposals rejected"),
        "unlink": _translate("Link taken back"),
        "undo": _translate("Undone: change {n}").format(n=change.undoes),
    }.get(change.kind, change.kind)
    if change.kind == "import" and change.origin.file:
        words = _translate("Import of {file} ({form})").format(file=quoted(change.origin.file), form=change.origin.form)
    return words


def change_words(change: Change) -> str:
    """“Change 12, 30/11/2026 13:01: import of …”."""
    return f"{change.n}, {phrases.date(change.utc)}: {kind_words(change)}"


def detail_words(change: Change) -> str:
    """“added: 12, changed: 3”: what a change did, as its entry has it."""
    return ", ".join(f"{name}: {value}" for name, value in change.detail.items() if value not in (0, "", None))
