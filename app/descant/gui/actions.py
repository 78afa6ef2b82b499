"""Every action of the window as data: menus, shortcuts and the help page are made from this one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Keys = tuple[str | QKeySequence.StandardKey, ...]
Std = QKeySequence.StandardKey


@dataclass(frozen=True)
class ActionSpec:
    """menu: where it stands. does: name of the handler. "" as text is a separator."""

    menu: str
    text: str = ""
    does: str = ""
    keys: Keys = ()


def N_(text: str) -> str:
    return text


FILE, EDIT, VIEW, SOUND, HELP = N_("&File"), N_("&Edit"), N_("&View"), N_("&Sound"), N_("&Help")
ACTIONS = (
    ActionSpec(FILE, N_("&Analyse files …"), "analyse_files", (Std.Open,)),
    ActionSpec(FILE, N_("Analyse a f&older …"), "analyse_folder", ("Ctrl+Shift+O",)),
    ActionSpec(FILE, N_("Open a &report …"), "open_report", ("Ctrl+R",)),
    ActionSpec(FILE, N_("Recent files"), "recent"),
    ActionSpec(FILE),
    ActionSpec(FILE, N_("Make &certificate"), "make_certificate", ("Ctrl+Shift+C",)),
    ActionSpec(FILE, N_("&Export the report …"), "export", ("Ctrl+E",)),
    ActionSpec(FILE),
    ActionSpec(FILE, N_("Open a cata&log …"), "open_catalog", ("Ctrl+L",)),
    ActionSpec(FILE, N_("A&dd music to the catalog …"), "add_to_catalog", ("Ctrl+D",)),
    ActionSpec(FILE),
    ActionSpec(FILE, N_("Audit &outputs of a model …"), "audit_files", ("Ctrl+Shift+M",)),
    ActionSpec(FILE, N_("Open an &index of a model …"), "open_index"),
    ActionSpec(FILE),
    ActionSpec(FILE, N_("&Quit"), "quit", (Std.Quit, "Ctrl+Q")),
    ActionSpec(EDIT, N_("&Undo"), "undo", (Std.Undo,)),
    ActionSpec(EDIT, N_("&Redo"), "redo", (Std.Redo,)),
    ActionSpec(EDIT),
    ActionSpec(EDIT, N_("&Copy the contributions"), "copy_contributions", ("Ctrl+Alt+C",)),
    ActionSpec(EDIT, N_("&Search"), "search", (Std.Find,)),
    ActionSpec(EDIT),
    ActionSpec(EDIT, N_("Analyse &again"), "analyse_again", ("F5",)),
    ActionSpec(EDIT, N_("Remove from the &list"), "remove_entry", ("Ctrl+Backspace",)),
    ActionSpec(EDIT, N_("Cancel the current &job"), "cancel_job", ("Esc",)),
    ActionSpec(EDIT),
    ActionSpec(EDIT, N_("&Preferences …"), "preferences", (Std.Preferences, "Ctrl+,")),
    ActionSpec(VIEW, N_("&Analyses"), "page_analyses", ("Ctrl+1",)),
    ActionSpec(VIEW, N_("&Catalog"), "page_catalog", ("Ctrl+2",)),
    ActionSpec(VIEW, N_("&Model audit"), "page_audit", ("Ctrl+3",)),
    ActionSpec(VIEW, N_("Ce&rtificates"), "page_certificates", ("Ctrl+4",)),
    ActionSpec(VIEW),
    ActionSpec(VIEW, N_("&Show all of the track"), "fit", ("F",)),
    ActionSpec(VIEW, N_("Zoom to the se&lection"), "fit_selection", ("Z",)),
    ActionSpec(VIEW, N_("Zoom &in"), "zoom_in", (Std.ZoomIn,)),
    ActionSpec(VIEW, N_("Zoom &out"), "zoom_out", (Std.ZoomOut,)),
    ActionSpec(VIEW),
    ActionSpec(VIEW, N_("&Next span"), "next_span", ("N",)),
    ActionSpec(VIEW, N_("&Previous span"), "previous_span", ("P",)),
    ActionSpec(VIEW, N_("Next &leg"), "next_leg", ("L",)),
    ActionSpec(SOUND, N_("&Play or pause"), "toggle_play", ("Space",)),
    ActionSpec(SOUND, N_("&Switch between this track and the source"), "switch_side", ("X",)),
    ActionSpec(SOUND, N_("Play the span &here"), "play_a", ("A",)),
    ActionSpec(SOUND, N_("Play the span in the sou&rce"), "play_b", ("B",)),
    ActionSpec(HELP, N_("&Shortcuts"), "shortcuts", ("F1",)),
    ActionSpec(HELP, N_("&About Descant"), "about"),
)

PANES = (
    (N_("Wheel"), N_("Zoom around the mouse")),
    (N_("Shift + wheel, middle button"), N_("Move along the track")),
    (N_("Drag"), N_("Select")),
    (N_("Double click"), N_("Show all")),
    (N_("Left, Right"), N_("Move by five seconds, with Alt by half a second")),
    (N_("Home, End"), N_("To the start, to the end")),
    (N_("Shift + Left, Shift + Right"), N_("Select with the keyboard")),
    (N_("Page up, Page down in the timeline"), N_("Walk through the spans")),
)
"""What mouse and keys do in the drawings, for the help page."""


def translate(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def install(window: QMainWindow, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Makes menus and actions; every spec needs a handler except "recent", which becomes a submenu."""
    menus: dict[str, QMenu] = {}
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        if spec.menu not in menus:
            menus[spec.menu] = window.menuBar().addMenu(translate(spec.menu))
        menu = menus[spec.menu]
        if not spec.text:
            menu.addSeparator()
            continue
        if spec.does == "recent":
            made[spec.does] = menu.addMenu(translate(spec.text)).menuAction()
            continue
        action = QAction(translate(spec.text), window)
        action.setShortcuts(sequences(spec))
        action.triggered.connect(lambda _=False, call=handlers[spec.does]: call())
        menu.addAction(action)
        made[spec.does] = action
    return made


def sequences(spec: ActionSpec) -> list[QKeySequence]:
    """Each shortcut of an action once, on this system."""
    found: list[QKeySequence] = []
    for keys in spec.keys:
        for one in QKeySequence.keyBindings(keys) if isinstance(keys, Std) else [QKeySequence(keys)]:
            if one not in found:
                found.append(one)
    return found
