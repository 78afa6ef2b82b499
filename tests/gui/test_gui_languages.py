"""The window in three languages: nothing is left untranslated, and a change while it stands leaves nothing behind."""

from __future__ import annotations

import json
import pickle
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableWidget, QWidget

from descant.engine.messages import Trouble
from descant.gui import languages, phrases
from descant.gui.main_window import SMALLEST, MainWindow
from descant.gui.preferences import language_choice
from descant.gui.shell import CERTIFICATES, LETTERS, RIGHTS, ROYALTIES
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import ElidedLabel, Label
from descant.gui.widgets.preferences_dialog import Preferences
from descant.gui.widgets.scrolled import Scrolled
from descant.resources import resource

GATHERING = Path(__file__).parents[2] / "packaging" / "engine-sentences"
PAGES = 7
OTHERS = ("de", "ja")
PROPERTIES = (
    "text", "toolTip", "accessibleName", "accessibleDescription", "placeholderText", "title", "windowTitle"
)  # fmt: skip


@pytest.fixture(autouse=True)
def english_again(light: None) -> Iterator[None]:
    yield
    languages.choose("en")


def messages(code: str) -> list[tuple[str, str, list[str]]]:
    """Context, source, and its translations: one, or one for each plural form."""
    found = []
    for context in ElementTree.parse(resource(f"translations/descant_{code}.ts")).getroot():
        for message in context.findall("message"):
            made = message.find("translation")
            assert made is not None
            assert made.get("type") is None, f"{code}: {message.findtext('source')!r} is not translated"
            forms = [form.text or "" for form in made.findall("numerusform")] or [made.text or ""]
            found.append((context.findtext("name") or "", message.findtext("source") or "", forms))
    return found


def fields_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{\w*\}|%Ln|%n", text))


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated_with_all_that_is_put_into_it(code: str) -> None:
    for _, source, forms in messages(code):
        for text in forms:
            assert text, source
            assert fields_of(text) == fields_of(source), (source, text)
            assert source.endswith("…") == text.rstrip(" ").endswith("…"), (source, text)
            assert source.count(";;") == text.count(";;"), (source, text)
            assert re.findall(r"\(\*[^)]*\)", source) == re.findall(r"\(\*[^)]*\)", text), (source, text)
    plural = {"de": 2, "ja": 1}[code]
    assert {len(forms) for _, source, forms in messages(code) if "%Ln" in source} == {plural}


def test_no_two_entries_of_a_menu_have_one_letter(window: MainWindow) -> None:
    for code in languages.LANGUAGES:
        languages.choose(code)
        menus = [top.menu() for top in window.menuBar().actions()]
        for menu in (window.menuBar(), *menus):
            assert isinstance(menu, QWidget)
            letters = Counter(re.findall(r"&(\w)", " ".join(one.text() for one in menu.actions()).upper()))
            assert not [letter for letter, count in letters.items() if count > 1], (code, menu.actions()[0].text())


def test_the_files_are_of_todays_source(tmp_path: Path) -> None:
    """What `make translations` would write stands there already, compiled too."""
    tools = Path(sys.executable).parent
    gui = Path(languages.__file__).parent
    sources = sorted(str(one.relative_to(gui)) for one in gui.rglob("*.py"))
    said, sources_of_engine = tmp_path / "engine.json", tmp_path / "engine.py"
    subprocess.run([sys.executable, GATHERING, said, sources_of_engine], check=True)
    assert said.read_bytes() == resource("translations/engine.json").read_bytes(), "make translations"
    sources.append(str(sources_of_engine))
    for code in languages.LANGUAGES:
        made = Path(shutil.copy(resource(f"translations/descant_{code}.ts"), tmp_path))
        before = made.read_text(encoding="utf-8")
        plural = ["-pluralonly"] if code == "en" else []
        update = ["-locations", "none", "-no-obsolete", *plural, "-target-language", code, "-silent", "-ts", str(made)]
        subprocess.run([str(tools / "pyside6-lupdate"), *sources, *update], cwd=gui, check=True)
        assert made.read_text(encoding="utf-8") == before, "make translations"
        subprocess.run([str(tools / "pyside6-lrelease"), "-silent", str(made)], check=True)
        assert made.with_suffix(".qm").read_bytes() == resource(f"translations/descant_{code}.qm").read_bytes()


# Words.


def test_words_are_said_again_with_what_was_put_into_them(qtbot) -> None:  # type: ignore[no-untyped-def]
    label, button = Label(), push_button(languages.translate("SourceCard", "none of ours"), lambda: None)
    for one in (label, button):
        qtbot.addWidget(one)
    words = languages.translate("phrases", "Also as {name}").format(name=phrases.leg("style"))
    label.setText(languages.joined(" · ", (words, "Harbour", phrases.share(382_000, 310_000, 449_000))))
    label.setToolTip(phrases.tip(["Harbour", phrases.number(1234.5, 1)]))
    languages.choose("de")
    assert label.text() == "Auch als Stil · Harbour · 38\u00a0% (31–45)"
    assert label.toolTip() == "Harbour\n1.234,5"
    label.setText("Style")  # a title, which is nobody's to translate
    languages.choose("ja")
    assert label.text() == "Style"
    languages.choose("en")
    assert (label.text(), label.toolTip(), button.text()) == ("Style", "Harbour\n1,234.5", "none of ours")


def test_of_a_list_that_is_filled_again_only_what_stands_in_it_is_said_again(qtbot) -> None:  # type: ignore[no-untyped-def]
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItem(box.tr("Unattributed"))
    box.clear()
    box.addItem("Harbour.wav", 7)
    languages.choose("de")
    assert (box.itemText(0), box.itemData(0)) == ("Harbour.wav", 7)


def test_elsewhere_words_are_plain_text() -> None:
    words = languages.tr("%Ln names", "", 3)
    assert isinstance(words, languages.Words)
    assert type(pickle.loads(pickle.dumps(words))) is str
    assert json.dumps([words]) == '["3 names"]'
    assert str(languages.tr("%Ln names", "", 1)) == "1 name"


def test_numbers_and_dates_are_the_languages_own() -> None:
    languages.choose("de")
    assert phrases.number(1234.5, 1) == "1.234,5"
    assert phrases.money("1234.50", "EUR") == "1.234,50\u00a0EUR"
    assert phrases.heard(118, 11, True) == "118\u00a0BPM, H-Moll"
    assert phrases.transposition(-1).startswith("1 Halbton tiefer")
    languages.choose("ja")
    assert phrases.number(1234.5, 1) == "1,234.5"
    assert phrases.heard(118, 10, False) == "118\u00a0BPM、変ロ長調"
    assert QLocale().language() == QLocale.Language.Japanese


def test_a_language_that_nobody_knows_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "of_system", lambda: "de")
    languages.choose("tlh")
    assert languages.spoken() == "de"


def test_a_language_without_letters_cannot_be_chosen(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(languages, "readable", lambda code: code != "ja")
    box = language_choice("system")
    qtbot.addWidget(box)
    at = box.findData("ja")
    enabled = [bool(box.model().flags(box.model().index(row, 0)) & Qt.ItemFlag.ItemIsEnabled) for row in (0, at)]
    assert enabled == [True, False]
    assert "no font" in box.itemText(at)


# The window.


def texts(window: QWidget) -> Counter[tuple[str, str, str]]:
    """All that a window and its parts say."""
    found = []
    for one in (window, *window.findChildren(QObject)):
        for name in PROPERTIES:
            of_others = isinstance(one, QUndoStack) or (isinstance(one, QLineEdit) and name == "text")
            if not of_others and callable(get := getattr(one, name, None)) and isinstance(text := get(), str) and text:
                found.append((type(one).__name__, name, text))
        if isinstance(one, QComboBox):
            found += [("QComboBox", "item", one.itemText(at)) for at in range(one.count())]
        if isinstance(one, QTableWidget):
            for column in range(one.columnCount()):
                heading = one.horizontalHeaderItem(column)
                found.append(("QTableWidget", "heading", heading.text() if heading is not None else ""))
                cells = [one.item(row, column) for row in range(one.rowCount())]
                found += [("QTableWidget", "cell", cell.text()) for cell in cells if cell is not None]
    return Counter(found)


def settle(window: MainWindow, rounds: int = 40) -> None:
    for _ in range(rounds):
        QApplication.processEvents()
        window.tasks.poll()


def use(window: MainWindow, folder: Path) -> None:
    """Every page with something on it."""
    made = made_up.report(folder)
    report, plays = folder / "one.json", folder / "plays.csv"
    report.write_text(json.dumps(made.to_json()))
    plays.write_text(f"event_id,track,plays\ne1,{made.query.sha256},6\ne2,{'0' * 64},2\n")
    window.intake.show_report(report)
    settle(window)
    for place in range(PAGES):
        window.show_page(place)
        settle(window, 10)
    royalties = window.pages.royalties
    royalties.reports.button(1).click()
    royalties.other_reports.set_path(str(report))
    royalties.plays.set_path(str(plays))
    royalties.terms.period.setText("2026-10")
    royalties.terms.by_attribution["recording"].setText("1000.00")
    royalties.out.set_path(str(folder / "run"))
    royalties.run()
    settle(window)
    window.show_page(LETTERS)
    settle(window)
    window.tell(Trouble(languages.translate("Commands", "The report was exported."), "Somewhere."))
    window.show_page(0)
    settle(window)


@pytest.fixture
def made(qtbot, catalog: Path, silent_machine: None):  # type: ignore[no-untyped-def]
    """A function that opens a window in a language, and one that closes it."""
    open_ones = []

    def make(code: str) -> MainWindow:
        languages.choose(code)
        one = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
        open_ones.append(one)
        one.resize(1280, 800)
        one.show()
        return one

    yield make
    for one in open_ones:
        one.leaving.sure = True
        one.close()
        one.deleteLater()


def test_a_change_while_the_window_stands_leaves_nothing_behind(made, own_home: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Switched from English it says what a window says that was opened in German; and back again."""
    fresh, switched = tmp_path / "fresh", tmp_path / "switched"
    said: dict[str, Counter[tuple[str, str, str]]] = {}
    for code, folder in (("de", fresh), ("en", switched)):
        folder.mkdir()
        made_up.write_music(folder)
        window = made(code)
        use(window, folder)
        said[code] = texts(window)
        if code == "de":
            window.leaving.sure = True
            window.close()
            shutil.rmtree(own_home)
    span, row = window.track.evidence.span, window.shares.table.currentIndex().row()
    assert span is not None
    languages.choose("de")
    settle(window)
    now, then = texts(window), said["de"]
    of_folder = [str(fresh), str(switched)]
    left = [one for one in now - then if not any(name in one[2] for name in of_folder) and _tells(one[2])]
    assert not left, left
    assert window.track.evidence.span is span
    assert window.shares.table.currentIndex().row() == row
    languages.choose("en")
    settle(window)
    assert not [one for one in texts(window) - said["en"] if _tells(one[2])]


def _tells(text: str) -> bool:
    """Whether a difference is one of language: not the time of day, what is cut where there is no room, nor the name
    that a pool has in the files of its run."""
    return "…" not in text and not re.search(r"\d:\d\d", text) and text != "recordings by attribution"


def test_nothing_is_cut_in_german_in_the_smallest_window(made, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    made_up.write_music(tmp_path)
    window = made("de")
    window.resize(SMALLEST)
    use(window, tmp_path)
    cut = []
    for place in range(PAGES):
        window.show_page(place)
        settle(window, 10)
        cut += [(place, *one) for one in cut_of(window)]
    assert not cut, cut


def cut_of(window: QWidget) -> list[tuple[str, str, int, int]]:
    """Buttons, boxes and lines of text that are narrower or lower than what they say."""
    found = []
    for one in window.findChildren(QWidget):
        text = getattr(one, "text", None)
        if not one.isVisible() or isinstance(one, ElidedLabel | QLineEdit) or not callable(text) or not text():
            continue
        wraps = isinstance(one, Label) and one.wordWrap()
        wanted = one.heightForWidth(one.width()) if wraps else one.minimumSizeHint().width()
        there = one.height() if wraps else one.width()
        if there < wanted:
            found.append((type(one).__name__, str(text()), wanted, there))
    for area in window.findChildren(Scrolled):
        inside = area.widget()
        if area.isVisible() and inside is not None and inside.width() > area.viewport().width():
            found.append(("Scrolled", area.accessibleName(), inside.width(), area.viewport().width()))
    return found


def test_tabs_do_not_lie_over_each_other_in_any_language(window: MainWindow) -> None:
    window.resize(SMALLEST)
    for code in languages.LANGUAGES:
        languages.choose(code)
        settle(window, 5)
        tabs = sorted((tab.geometry() for tab in window.tabs.buttons()), key=lambda box: box.left())
        assert all(one.right() < other.left() + 1 for one, other in pairwise(tabs))
        assert window.search.geometry().right() <= window.header.width()


def test_preferences_change_the_language_at_once(window: MainWindow) -> None:
    window.commands.preferences()
    dialog = window.findChild(Preferences)
    assert dialog is not None
    box = dialog.window_page.language
    box.setCurrentIndex(box.findData("ja"))
    dialog.accept()
    assert window.tabs.button(CERTIFICATES).text() == "証明書"
    assert window.kept.value("language") == "ja"
    window.show_page(RIGHTS)
    assert window.search.placeholderText() == "権利データを検索"
    window.show_page(ROYALTIES)
    assert window.pages.royalties.start.text() == "分配する"
