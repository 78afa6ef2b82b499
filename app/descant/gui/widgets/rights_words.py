"""Changes and roles of rights data in words."""

from __future__ import annotations

from descant.gui import phrases
from descant.gui.languages import joined, translate, worded
from descant.gui.quotes import quoted
from descant.gui.terms import term
from descant.rights.answers import Change
from descant.rights.model import PUBLISHER_ROLES, WRITER_ROLES


def role_words(role: str, *, writer: bool) -> str:
    """“composer (C)”; a code that is none of CWR's as it stands."""
    meaning = (WRITER_ROLES if writer else PUBLISHER_ROLES).get(role, "")
    return worded("{} ({})".format, term(meaning), role) if meaning else role


def kind_words(change: Change) -> str:
    """“Import of works.xlsx”."""
    words = {
        "import": translate("rights", "Import"),
        "edit": translate("rights", "Edit by hand"),
        "remove": translate("rights", "Removal"),
        "match": translate("rights", "Matching"),
        "confirm": translate("rights", "Proposals confirmed"),
        "reject": translate("rights", "Proposals rejected"),
        "unlink": translate("rights", "Link taken back"),
        "undo": translate("rights", "Undone: change {n}").format(n=change.undoes),
    }.get(change.kind, change.kind)
    if change.kind == "import" and change.origin.file:
        words = translate("rights", "Import of {file} ({form})").format(
            file=quoted(change.origin.file), form=change.origin.form
        )
    return words


def change_words(change: Change) -> str:
    """“Change 12, 30/11/2026 13:01: import of …”."""
    words = translate("rights", "Change {n}, {when}: {what}")
    return words.format(n=change.n, when=phrases.date(change.utc), what=kind_words(change))


def detail_words(change: Change) -> str:
    """“added: 12, changed: 3”: what a change did, as its entry has it."""
    told = [(name, value) for name, value in change.detail.items() if value not in (0, "", None)]
    return joined(", ", (worded("{}: {}".format, term(name), value) for name, value in told))
