"""The Letters page: a paper is drawn up, completed, signed off by a person, and written; nothing is ever sent."""

from __future__ import annotations

import json
from pathlib import Path

import made_up
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QTextDocument

from descant.gui.main_window import MainWindow
from descant.gui.shell import ANALYSES, LETTERS
from descant.gui.widgets.letters_page import LettersPage


def settle(window: MainWindow, rounds: int = 30) -> None:
    for _ in range(rounds):
        window.tasks.poll()


@pytest.fixture
def window(own_home: Path, tmp_path: Path, request: pytest.FixtureRequest) -> MainWindow:
    """With one kept report, which is open."""
    if "without_an_analysis" not in request.node.name:
        (own_home / "reports").mkdir(parents=True)
        (own_home / "reports" / "one.json").write_text(json.dumps(made_up.report(tmp_path).to_json()))
    made: MainWindow = request.getfixturevalue("window")
    settle(made)
    return made


@pytest.fixture
def page(window: MainWindow) -> LettersPage:
    window.show_page(LETTERS)
    window.pages.letters.refresh()
    settle(window)
    return window.pages.letters


def redraw(window: MainWindow) -> str:
    window.pages.letters.refresh()
    settle(window)
    return window.pages.letters.paper.toPlainText()


def complete(page: LettersPage) -> None:
    form = page.form
    form.reasons.setPlainText("Two years, worldwide.")
    form.urls.setPlainText("https://example.org/a\n\n https://example.org/b ")
    for name, words in (("claimant", "Saltmarsh"), ("email", "a@example.org"), ("address", "Quay 1"), ("phone", "1")):
        form.writer[name].setText(words)
    form.signed_by.setText("Ana Berg")
    form.signed_on.setText("2026-01-31")
    form.statement.setPlainText("I listened to both places.")


def test_a_licence_offer_comes_first_and_says_that_it_is_a_draft(window: MainWindow, page: LettersPage) -> None:
    assert page.form.kind.checkedId() == 0
    words = page.paper.toPlainText()
    assert words.startswith("DRAFT. NOT SIGNED")
    assert "Offer of a licence" in words
    assert "Influence is not infringement." in words
    assert "0:04" in words
    assert not page.finish.isEnabled()
    assert page.save.isEnabled()
    assert "Signed off by" in page.state.text()


def test_it_is_final_once_a_person_has_signed_off_and_not_before(
    window: MainWindow, page: LettersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.commands, "ask_save", lambda title, name, kinds: str(tmp_path / name))
    complete(page)
    page.form.signed_by.clear()
    redraw(window)
    assert not page.finish.isEnabled()
    page.form.signed_by.setText("Ana Berg")
    words = redraw(window)
    assert page.finish.isEnabled()
    assert "https://example.org/b" in words
    page.save.click()
    settle(window)
    page.finish.click()
    settle(window)
    assert "Nothing was sent" in page.notice.text
    draft, final = (
        "".join(part.extract_text() for part in PdfReader(next(tmp_path.glob(f"*licence {state}.pdf"))).pages)
        for state in ("draft", "final")
    )
    assert "DRAFT" in draft
    assert "DRAFT" not in final
    assert "/s/ Ana Berg" in final


def test_a_style_alone_bears_no_takedown_and_a_licence_is_offered_instead(
    window: MainWindow, page: LettersPage
) -> None:
    form = page.form
    form.source.setCurrentIndex(form.source.findData(made_up.track_id("Slow Glass")))
    form.kind.button(1).click()
    redraw(window)
    assert "alike in style alone" in page.refused.text()
    assert page.refused.text().startswith("No takedown")
    assert "Influence is not infringement" in page.why_not.text()
    assert not page.save.isEnabled()
    assert not page.finish.isEnabled()
    page.licence.click()
    settle(window)
    assert form.kind.checkedId() == 0
    assert "A style is nobody's work" in page.paper.toPlainText()


def test_each_kind_and_language_is_drawn_up(window: MainWindow, page: LettersPage) -> None:
    page.form.kind.button(1).click()
    assert "under penalty of perjury" in redraw(window)
    page.form.kind.button(2).click()
    page.form.lang.setCurrentIndex(1)
    assert "Artikel 16 Absatz 2 Buchstabe b" in redraw(window)


def test_a_wrong_url_or_date_is_told_where_the_paper_stands(window: MainWindow, page: LettersPage) -> None:
    page.form.urls.setPlainText("example.org/a")
    redraw(window)
    assert "no exact URL" in page.refused.text()
    page.form.urls.setPlainText("")
    page.form.signed_on.setText("31.1.2026")
    redraw(window)
    assert "no date like" in page.refused.text()


def test_the_sender_is_kept_and_the_sign_off_is_not(window: MainWindow, page: LettersPage) -> None:
    complete(page)
    redraw(window)
    assert window.kept.value("letters/email") == "a@example.org"
    assert not any("sign" in key or "statement" in key for key in window.kept.allKeys())


def test_the_source_that_is_shown_is_what_the_letter_is_about(window: MainWindow) -> None:
    window.show_page(ANALYSES)
    window.track.choose_source(made_up.track_id("Paper Moons"))
    window.track._letter.click()
    settle(window)
    assert window.page == LETTERS
    assert "Paper Moons" in window.pages.letters.paper.toPlainText()
    assert window.pages.letters.form.source.currentData() == made_up.track_id("Paper Moons")


def test_markup_in_a_letter_stays_text(window: MainWindow, page: LettersPage) -> None:
    page.form.reasons.setPlainText("<img src='file:///etc/passwd'><b>bold</b>")
    assert "<b>bold</b>" in redraw(window)
    document: QTextDocument = page.paper.document()
    assert "<img src='file" not in document.toHtml()
    assert "&lt;img" in document.toHtml()


def test_without_an_analysis_the_page_says_what_to_do(window: MainWindow) -> None:
    window.show_page(LETTERS)
    settle(window)
    page = window.pages.letters
    assert page.none.isVisible()
    assert not page.save.isEnabled()
