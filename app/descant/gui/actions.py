"""Every action of the window as data, each with its function: menus, shortcuts and help are made from this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu

from descant.gui.commands import Commands
from descant.gui.languages import tr
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, CERTIFICATES, LETTERS, RIGHTS, ROYALTIES, Shell
from descant.gui.sound import Sound
from descant.gui.widgets.header import Header
from descant.gui.widgets.jobs import Jobs
from descant.gui.widgets.shares_panel import SharesPanel
from descant.gui.widgets.track_page import TrackPage

Keys = tuple[str | QKeySequence.StandardKey, ...]
Std = QKeySequence.StandardKey


@dataclass(frozen=True)
class Action:
    """does: the function itself, or the menu that opens there."""

    text: str
    does: Callable[[], object] | QMenu
    keys: Keys = ()


SEPARATOR = None
Menus = dict[str, tuple[Action | None, ...]]
"""The actions of each menu, None for a line between them."""


def table(
    do: Commands, shell: Shell, undo: QUndoStack, header: Header, track: TrackPage, shares: SharesPanel, sound: Sound,
    jobs: Jobs,
) -> Menus:  # fmt: skip
    """All actions. What acts on one part alone is a function of that part; what needs several is a command."""
    axis = track.axis

    def seen(act: Callable[[], object]) -> Callable[[], object]:
        """Acts on the analysis that is shown only while it is: the keys of a page belong to the page in front."""
        return lambda: act() if shell.page == ANALYSES else None

    return {
        tr("&File"): (
            Action(tr("&Analyse files …"), do.analyse_files, (Std.Open,)),
            Action(tr("Analyse a f&older …"), do.analyse_folder, ("Ctrl+Shift+O",)),
            Action(tr("Open a &report …"), do.open_report, ("Ctrl+R",)),
            Action(tr("Recent files"), do.recent),
            SEPARATOR,
            Action(tr("Make &certificate"), do.make_certificate, ("Ctrl+Shift+C",)),
            Action(tr("&Export the report …"), do.export, ("Ctrl+E",)),
            Action(tr("Save the &picture …"), lambda: track.save_picture(do.ask_save), ("Ctrl+Shift+S",)),
            Action(tr("Export a page with e&xcerpts to hear …"), do.export_audible, ("Ctrl+Shift+E",)),
            Action(tr("&Draft a letter"), do.draft_letter, ("Ctrl+Shift+L",)),
            SEPARATOR,
            Action(tr("Open a cata&log …"), do.open_catalog, ("Ctrl+L",)),
            Action(tr("Open a s&hared catalog …"), do.open_shared, ("Ctrl+Shift+K",)),
            Action(tr("Ne&w catalog …"), do.new_catalog),
            Action(tr("Catalogs"), do.catalogs.menu),
            Action(tr("Add music to the catalo&g …"), do.add_to_catalog, ("Ctrl+D",)),
            Action(tr("I&mport rights data …"), do.import_rights, ("Ctrl+I",)),
            Action(tr("&Training sets …"), do.training_sets, ("Ctrl+T",)),
            SEPARATOR,
            Action(tr("A&udit outputs of a model …"), do.audit_files, ("Ctrl+Shift+M",)),
            Action(tr("Open an &index of a model …"), do.open_index),
            SEPARATOR,
            Action(tr("&Quit"), do.quit, (Std.Quit, "Ctrl+Q")),
        ),
        tr("&Edit"): (
            Action(tr("&Undo"), undo.undo, (Std.Undo,)),
            Action(tr("&Redo"), undo.redo, (Std.Redo,)),
            SEPARATOR,
            Action(tr("&Copy the contributions"), shares.table.copy, ("Ctrl+Alt+C",)),
            Action(tr("&Search"), header.begin_search, (Std.Find,)),
            SEPARATOR,
            Action(tr("Analyse &again"), do.analyse_again, ("F5",)),
            Action(tr("Continue what was &not finished"), do.resume, ("Shift+F5",)),
            Action(tr("Remove from the &list"), do.remove_entry, ("Ctrl+Backspace",)),
            Action(tr("Cancel the current &job"), jobs.cancel_current, ("Esc",)),
            SEPARATOR,
            Action(tr("&Preferences …"), do.preferences, (Std.Preferences, "Ctrl+,")),
        ),
        tr("&View"): (
            Action(tr("&Analyses"), lambda: shell.show_page(ANALYSES), ("Ctrl+1",)),
            Action(tr("&Catalog"), lambda: shell.show_page(CATALOG), ("Ctrl+2",)),
            Action(tr("&Model audit"), lambda: shell.show_page(AUDIT), ("Ctrl+3",)),
            Action(tr("Ce&rtificates"), lambda: shell.show_page(CERTIFICATES), ("Ctrl+4",)),
            Action(tr("Le&tters"), lambda: shell.show_page(LETTERS), ("Ctrl+5",)),
            Action(tr("Ro&yalties"), lambda: shell.show_page(ROYALTIES), ("Ctrl+6",)),
            Action(tr("Ri&ghts"), lambda: shell.show_page(RIGHTS), ("Ctrl+7",)),
            SEPARATOR,
            Action(tr("&Show all of the track"), seen(axis.fit), ("F",)),
            Action(tr("Zoom to the se&lection"), seen(axis.fit_selection), ("Z",)),
            Action(tr("Zoom &in"), seen(axis.zoom_in), (Std.ZoomIn,)),
            Action(tr("Zoom &out"), seen(axis.zoom_out), (Std.ZoomOut,)),
            SEPARATOR,
            Action(tr("&Next span"), seen(lambda: track.step_span(1)), ("N",)),
            Action(tr("&Previous span"), seen(lambda: track.step_span(-1)), ("P",)),
            Action(tr("Next l&eg"), seen(shares.next_leg), ("L",)),
            SEPARATOR,
            Action(tr("Compare &with another analysis"), seen(shell.compare_shown), ("C",)),
        ),
        tr("&Sound"): (
            Action(tr("&Play or pause"), sound.toggle, ("Space",)),
            Action(tr("&Switch between this track and the source"), sound.switch_over, ("X",)),
            Action(tr("Play the selection &over and over"), seen(axis.toggle_loop), ("O",)),
            Action(tr("Play the span &here"), seen(lambda: sound.play_span("A")), ("A",)),
            Action(tr("Play the span in the sou&rce"), seen(lambda: sound.play_span("B")), ("B",)),
            SEPARATOR,
            Action(tr("Ou&tput"), sound.menu),
        ),
        tr("&Help"): (
            Action(tr("&Shortcuts"), do.shortcuts, ("F1",)),
            Action(tr("&About Descant"), do.about),
        ),
    }


def install(window: QMainWindow, menus: Menus) -> None:
    """Makes the menus of the window."""
    for title, actions in menus.items():
        menu = window.menuBar().addMenu(title)
        for one in actions:
            if one is SEPARATOR:
                menu.addSeparator()
            elif isinstance(one.does, QMenu):
                one.does.setTitle(one.text)
                menu.addMenu(one.does)
            else:
                action = QAction(window)
                action.setText(one.text)
                action.setShortcuts(sequences(one.keys))
                action.triggered.connect(lambda _=False, call=one.does: call())
                menu.addAction(action)


def sequences(shortcuts: Iterable[str | Std]) -> list[QKeySequence]:
    """Each shortcut of an action once, on this system."""
    found: list[QKeySequence] = []
    for keys in shortcuts:
        for one in QKeySequence.keyBindings(keys) if isinstance(keys, Std) else [QKeySequence(keys)]:
            if one not in found:
                found.append(one)
    return found
