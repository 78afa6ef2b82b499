"""Keys and names: what the keyboard reaches, what it is called, and which action a key calls."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from test_gui_window import drop, settle

from descant.gui.actions import sequences, table
from descant.gui.main_window import MainWindow


def test_the_keyboard_reaches_everything_and_everything_has_a_name(window: MainWindow, music: dict[str, Path]) -> None:
    drop(window, [music["Query"]])
    settle(window)
    kinds = (QAbstractButton, QLineEdit, QAbstractSlider, QAbstractItemView, QComboBox, QPlainTextEdit, QTextEdit)
    nameless = []
    for page in range(len(window.tabs.buttons())):
        window.show_page(page)
        for kind in kinds:
            for widget in window.findChildren(kind):
                inner = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit)
                if not widget.isVisible() or inner or "ScrollBar" in type(widget).__name__:
                    continue
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                if not (widget.accessibleName() or text) and type(widget).__name__ not in ("QTableCornerButton",):
                    nameless.append(widget)
    plain = [w for w in nameless if w.metaObject().className() not in ("QTableCornerButton", "QHeaderView")]
    assert not plain, plain


def test_tab_walks_through_the_drawings(window: MainWindow, music: dict[str, Path]) -> None:
    drop(window, [music["Query"]])
    settle(window)
    reached: set[QWidget] = set()
    widget = window.list.nextInFocusChain()
    while widget is not window.list:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
        widget = widget.nextInFocusChain()
    track = window.track
    assert {track.wave, track.spectrogram, track.timeline, window.shares.donut, window.shares.table} <= reached


def test_every_action_has_its_function_and_no_two_share_a_key(window: MainWindow) -> None:
    """No name stands for a function: what the table holds is what is called."""
    parts = (window.undo, window.header, window.track, window.shares, window.sound, window.jobs)
    menus = table(window.commands, window, *parts)
    made = [menu.menu() for menu in window.menuBar().actions()]
    assert [menu.title() for menu in made] == list(menus)
    seen: dict[str, str] = {}
    for menu, actions in zip(made, menus.values(), strict=True):
        assert [action.text() for action in menu.actions()] == ["" if one is None else one.text for one in actions]
        for one in (one for one in actions if one is not None and not isinstance(one.does, QMenu)):
            assert callable(one.does), one.text
            for keys in sequences(one.keys):
                text = keys.toString(QKeySequence.SequenceFormat.PortableText)
                assert seen.setdefault(text, one.text) == one.text, (text, one.text, seen[text])


def test_an_action_calls_its_function(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window.commands, "ask_folder", lambda _: "")
    for page, menu in enumerate(window.menuBar().actions()[2].menu().actions()[:4]):
        menu.trigger()
        assert window.page == page
