"""Preferences: in words how strict an analysis is, catalogs, the signing key, numbers behind their door; and what is
told of a run that crashed."""

from __future__ import annotations

import faulthandler
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QPushButton
from test_gui_window import settle

from descant.certificate.signing_key import load_or_create_key
from descant.engine import key_messages as k
from descant.gui import app, languages
from descant.gui.main_window import MainWindow
from descant.gui.preferences import load_settings
from descant.gui.theme import theme
from descant.gui.widgets.fields import Save
from descant.gui.widgets.label import BREAK, Label, copied_as_written
from descant.gui.widgets.preferences_dialog import ANALYSIS, KEY, PLACES, Preferences
from descant.paths import keys_folder


@pytest.fixture
def form(window: MainWindow, catalog: Path) -> Iterator[Preferences]:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    other = catalog.with_name("Old works")
    other.mkdir()
    (other / "catalog.sqlite").touch()
    made = Preferences(window, window.tasks, (str(catalog), str(other), "gone"), window)
    made.show()
    settle(window)
    yield made
    made.reject()


def words_of(form: Preferences) -> str:
    return "\n".join(label.text() for label in form.findChildren(Label) if label.isVisible())


def test_gate_and_headline_are_chosen_in_words(form: Preferences, window: MainWindow) -> None:
    form.show_section(ANALYSIS)
    page = form.analysis
    assert [page.strictness.itemText(n) for n in range(3)] == [
        "1 wrong claim in 100 tracks", "1 wrong claim in 1,000 tracks", "1 wrong claim in 100,000 tracks",
    ]  # fmt: skip
    page.strictness.setCurrentIndex(2)
    assert "hears tens of thousands of tracks a day" in words_of(form)
    style = page.weights["style"]
    style.setCurrentIndex(style.findText("not at all"))
    form.accept()
    kept = load_settings(window.kept)
    assert kept.alpha == pytest.approx(1e-5)
    assert kept.weight_style == 0.0


def test_numbers_stand_behind_one_door_with_what_they_mean(form: Preferences, window: MainWindow) -> None:
    form.show_section(ANALYSIS)
    door = form.list.item(form.list.count() - 1)
    assert door.isHidden()
    form.analysis.door.click()
    assert not door.isHidden()
    editors = form.numbers.findChildren(QAbstractSpinBox)
    assert editors
    assert all(editor.accessibleDescription() for editor in editors)
    languages.choose("de")
    try:
        assert "exakte Shapley-Werte" in words_of(form)
    finally:
        languages.choose("en")
    assert all(editor.buttonSymbols() is QAbstractSpinBox.ButtonSymbols.UpDownArrows for editor in editors)


def test_a_catalog_that_was_open_is_opened_again(form: Preferences, window: MainWindow, catalog: Path) -> None:
    form.show_section(PLACES)
    assert str(catalog) in words_of(form).replace(BREAK, "")
    (button,) = [b for b in form.places.findChildren(QPushButton) if b.text() == "Open"]  # what is gone is not offered
    button.click()
    settle(window)
    assert Path(window.catalog_path).name == "Old works"
    assert not form.isVisible()


def test_a_key_is_made_handed_over_and_replaced_by_one_from_a_file(
    form: Preferences, window: MainWindow, engine: InlineEngine, tmp_path: Path
) -> None:
    form.show_section(KEY)
    page = form.key
    assert "There is no key yet." in words_of(form)
    assert not page.export.isEnabled()
    page.make.click()
    settle(window)
    own = page.said.text()
    assert "Fingerprint: " in own
    assert not page.make.isVisible()
    wanted: list[Save] = []
    form.save_wanted.connect(wanted.append)
    page.export.click()
    public = tmp_path / "public.json"
    wanted[0].done(str(public))
    settle(window)
    assert "OKP" in public.read_text()
    assert "The public key was written." in page.notice.text
    load_or_create_key(tmp_path / "theirs")
    (theirs,) = (tmp_path / "theirs").glob("*.pem")
    page.file.set_path(str(theirs))
    page.take.click()
    settle(window)
    assert page.said.text() != own
    assert "The key before it is now" in page.notice.text
    assert len(list(keys_folder().glob("*.pem*"))) == 2
    page.file.set_path(str(public))
    page.take.click()
    settle(window)
    assert "The key cannot be used." in page.said.text()
    assert isinstance(engine.requests[-1], k.ImportKey)


def test_a_key_is_copied_as_it_is(form: Preferences, window: MainWindow, qapp: QApplication) -> None:
    form.show_section(KEY)
    page = form.key
    page.make.click()
    settle(window)
    fingerprint = page.said.text().split("\n")[0].removeprefix("Fingerprint: ")
    assert BREAK in fingerprint  # it is longer than a line may be
    clipboard = qapp.clipboard()
    clipboard.changed.connect(copied_as_written)
    try:
        form.activateWindow()
        page.said.setFocus()
        page.said.setSelection(0, len(page.said.text()))
        QTest.keyClick(page.said, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert clipboard.text() == page.said.text().replace(BREAK, "")
    finally:
        clipboard.changed.disconnect(copied_as_written)


def test_the_appearance_changes_at_once(form: Preferences, window: MainWindow, qapp: QApplication) -> None:
    try:
        form.changed.connect(window.commands._apply)
        form.window_page.look.setCurrentIndex(form.window_page.look.findText("Dark"))
        form.accept()
        assert theme.theme_of(window).dark
    finally:
        theme.apply(qapp, theme.Appearance.LIGHT)


def test_a_crash_of_the_last_run_is_told_with_its_log(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[TextIO] = []
    monkeypatch.setattr(faulthandler, "enable", written.append)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    assert app._last_crash() == ""
    with app._crash_log():
        written[0].write("Fatal Python error: Segmentation fault")
    crash = app._last_crash()
    app.tell_crash(window, crash)
    assert "ended unexpectedly last time" in window.notice.text
    with app._crash_log():  # the next run begins with an empty log
        assert app._last_crash() == ""
