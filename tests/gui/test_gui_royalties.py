"""The Royalties page: a form becomes a run, the run is shown whole, and nothing that was not counted is passed over."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from descant.engine import publishing_messages as p
from descant.gui import phrases
from descant.gui.main_window import MainWindow
from descant.gui.shell import ROYALTIES
from descant.gui.widgets import desktop
from descant.gui.widgets.royalties_page import RoyaltiesPage
from descant.gui.widgets.royalty_results import LINES, NOBODY, PAYEES, REFUSED, WAITING
from descant.gui.widgets.tables import Table

NBSP = "\N{NO-BREAK SPACE}"


def settle(window: MainWindow, rounds: int = 60) -> None:
    for _ in range(rounds):
        window.tasks.poll()


def texts(table: Table) -> list[list[str]]:
    return [
        [table.item(row, column).text().replace(NBSP, " ") for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


@pytest.fixture
def files(own_home: Path, tmp_path: Path) -> Path:
    """A kept report, and plays of its track and of one that nobody analysed; one row stands twice."""
    made = made_up.report(tmp_path)
    (own_home / "reports").mkdir(parents=True)
    (own_home / "reports" / "one.json").write_text(json.dumps(made.to_json()))
    sha = made.query.sha256
    plays = tmp_path / "plays.csv"
    plays.write_text(f"event_id,track,plays\ne1,{sha},6\ne1,{sha},6\ne2,{'0' * 64},2\n")
    return plays


@pytest.fixture
def window(files: Path, window: MainWindow) -> MainWindow:
    """Opened after the report was kept."""
    return window


@pytest.fixture
def page(files: Path, window: MainWindow) -> RoyaltiesPage:
    window.show_page(ROYALTIES)
    made = window.pages.royalties
    made.plays.set_path(str(files))
    made.terms.period.setText("2026-10")
    made.terms.by_attribution["recording"].setText("1000.00")
    made.terms.by_attribution["composition"].setText("500.00")
    return made


def test_a_form_becomes_a_run_that_is_shown_whole(window: MainWindow, page: RoyaltiesPage, own_home: Path) -> None:
    assert page.start.isEnabled()
    page.start.click()
    settle(window)
    assert not page.notice.isVisible(), page.notice.text
    run = page.results.run
    assert run is not None
    assert Path(run.out) == own_home / "royalties" / "2026-10"
    pools = texts(page.results.pools)
    assert [row[:2] for row in pools] == [
        ["recordings by attribution", phrases.money("1000.00", "EUR").replace(NBSP, " ")],
        ["works by attribution", "500.00 EUR"],
    ]
    for row in pools:
        to_pay, held, nobody = (float(cell.replace(",", "")) for cell in row[2:5])
        assert to_pay > 0
        assert round(to_pay + held + nobody, 2) == float(row[1].split()[0].replace(",", ""))
    payees = {row[0]: row for row in texts(page.results.payees)}
    assert payees["Tidewater Records"][1] == "216.00 EUR"  # 28.8 % of six plays in eight
    low, high = (float(cell) for cell in payees["Tidewater Records"][2].split(" to "))
    assert low < 216 < high
    doubts = page.results._doubts.text()
    assert "Refused and not counted: 1" in doubts
    assert "without a report: 1" in doubts


def test_who_is_one_payee_with_and_without_an_ipi_is_named(
    window: MainWindow, page: RoyaltiesPage, own_home: Path
) -> None:
    """Kept reports are read by the run: one source's owner is given an IPI, another source's has the name alone."""
    kept = own_home / "reports" / "one.json"
    tree = json.loads(kept.read_text())
    first, second = tree["contributions"][:2]
    name = {"name": "Tidewater Records", "role": "label", "right": "recording", "share_ppm": 1_000_000}
    first["owners"], second["owners"] = [{**name, "ipi": "00000000199"}], [{**name, "ipi": ""}]
    kept.write_text(json.dumps(tree))
    page.start.click()
    settle(window)
    assert not page.notice.isVisible(), page.notice.text
    assert [row[0] for row in texts(page.results.payees)].count("Tidewater Records") == 1
    words = "Taken for one payee with and without an IPI: Tidewater Records (00000000199)"
    assert words in page.results._doubts.text()


def test_every_view_has_its_lines(window: MainWindow, page: RoyaltiesPage) -> None:
    page.terms.shared_equally["recording"].setText("100.00")
    page.start.click()
    settle(window)
    results = page.results
    found: dict[int, list[list[str]]] = {}
    for place in (LINES, WAITING, NOBODY):
        results.views.button(place).click()
        settle(window)
        found[place] = texts(results.lines)
    assert results.run is not None
    with (Path(results.run.out) / "lines.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(found[LINES])
    assert {row[5] for row in found[WAITING]} == {"no owner of this right is known"}
    assert {row[5] for row in found[NOBODY]} == {"no source explains it", "no report"}
    amounts = [float(row[3].split()[0].replace(",", "")) for row in found[LINES]]
    assert amounts == sorted(amounts, reverse=True)
    results.views.button(REFUSED).click()
    assert texts(results.refused) == [["plays.csv", "3", "its event_id stood in the file before"]]
    results.views.button(PAYEES).click()
    results.payees.selectRow([row[0] for row in texts(results.payees)].index("Tidewater Records"))
    results.of_payee.click()
    settle(window)
    assert {row[0] for row in texts(results.lines)} == {"Tidewater Records"}


def test_a_statement_is_opened_as_pdf_and_as_spreadsheet(
    window: MainWindow, page: RoyaltiesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.start.click()
    settle(window)
    opened: list[Path] = []
    monkeypatch.setattr(desktop, "open_file", lambda path, notice: opened.append(path))
    page.results.pdf.click()
    page.results.sheet.click()
    page.show_folder.click()
    assert [path.suffix for path in opened] == [".pdf", ".xlsx", ""]
    assert opened[0].read_bytes().startswith(b"%PDF")
    assert opened[1].read_bytes().startswith(b"PK")


def test_what_is_held_back_waits_in_the_next_run(window: MainWindow, page: RoyaltiesPage) -> None:
    page.start.click()
    settle(window)
    results = page.results
    results.views.button(LINES).click()
    settle(window)
    row = [row[0] for row in texts(results.lines)].index("Tidewater Records")
    results.lines.selectRow(row)
    results.hold.click()
    assert page.terms.holds.rows() == [
        {"payee": "tidewater records", "track_id": made_up.track_id("Harbour Lights, Second Take"), "reason": "dispute"}
    ]
    page.start.click()
    settle(window)
    assert results.run is not None
    assert results.run.out.endswith("2026-10 2")
    assert "Tidewater Records" in {one.name for one in results.run.payees if one.to_pay == "0.00"}
    results.views.button(WAITING).click()
    settle(window)
    assert ["Tidewater Records", "dispute"] in [[row[0], row[5]] for row in texts(results.lines)]


def test_wrong_terms_are_refused_in_words_and_make_nothing(
    window: MainWindow, page: RoyaltiesPage, own_home: Path
) -> None:
    page.terms.by_attribution["recording"].setText("12,50")
    page.start.click()
    settle(window)
    assert "pool 1: '12,50' is no amount" in page.notice.text
    assert not (own_home / "royalties").exists()
    for edit in page.terms.by_attribution.values():
        edit.clear()
    page.start.click()
    assert "No money is to be shared out yet." in page.notice.text
    page.terms.outputs.setCurrentIndex(1)
    page.terms.by_attribution["recording"].setText("60")
    page.terms.by_attribution["composition"].setText("50 %")
    page.start.click()
    settle(window)
    assert "more than the whole" in page.notice.text
    assert page.start.isEnabled()


def test_terms_are_saved_and_read_again(
    window: MainWindow,
    page: RoyaltiesPage,
    engine: InlineEngine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot,
) -> None:  # type: ignore[no-untyped-def]
    page.terms.outputs.setCurrentIndex(1)
    page.terms.by_attribution["recording"].setText("12.5")
    page.terms.by_attribution["composition"].setText("")
    page.terms.least.setText("10.00")
    out = tmp_path / "pools.json"
    monkeypatch.setattr(window.commands, "ask_save", lambda *_: str(out))
    page.terms.save_wanted.emit(page.terms)
    qtbot.waitUntil(out.exists)
    settle(window)
    assert json.loads(out.read_text())["pools"][0]["of_amount_ppm"] == 125_000
    monkeypatch.setattr(window.commands, "ask_files", lambda *_: [str(out)])
    page.terms.source.button(1).click()
    assert not page.start.isEnabled()
    page.terms.file.button.click()
    page.start.click()
    settle(window)
    (request,) = [one for one in engine.requests if isinstance(one, p.RunRoyalties)]
    assert (request.pools, request.terms) == (str(out), "")
    assert page.results.run is not None


def test_an_earlier_run_is_opened_at_the_next_start_and_by_hand(
    window: MainWindow, page: RoyaltiesPage, engine: InlineEngine, catalog: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    page.start.click()
    settle(window)
    run = page.results.run
    assert run is not None
    again = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
    qtbot.addWidget(again)
    again.show_page(ROYALTIES)
    settle(again)
    assert again.pages.royalties.results.run == run
    monkeypatch.setattr(again.commands, "ask_folder", lambda _: str(catalog))
    again.pages.royalties.earlier.click()
    settle(again)
    assert "no finished royalty run" in again.pages.royalties.notice.text
    assert again.pages.royalties.results.run == run
    again.close()


def test_a_run_is_stopped_and_nothing_of_it_counts(
    window: MainWindow, page: RoyaltiesPage, engine: InlineEngine
) -> None:
    engine.hold = True
    page.start.click()
    assert page.start.text() == "Stop"
    page.start.click()
    settle(window)
    assert "cancelled" in page.notice.text
    assert page.start.text() == "Share out"


def test_a_split_makes_exactly_the_whole_and_is_saved(
    window: MainWindow, page: RoyaltiesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(window)
    page.kinds.button(1).click()
    settle(window)
    panel = page.split_panel
    assert not page.notice.isVisible(), page.notice.text
    rows = texts(panel.table)
    assert [row[0] for row in rows] == ["Tidewater Records", "Northgate Sound", "unattributed"]
    assert sum(float(row[2].split()[0]) for row in rows) == pytest.approx(100)
    monkeypatch.setattr(window.commands, "ask_save", lambda title, name, kinds: str(tmp_path / name))
    panel.csv.click()
    settle(window)
    (saved,) = tmp_path.glob("*split.csv")
    with saved.open(encoding="utf-8-sig", newline="") as file:
        assert sum(int(row["allocation_ppm"]) for row in csv.DictReader(file)) == 1_000_000
    assert not panel.chain.isEnabled()
    addresses = {name: f"0x{at:040x}" for at, name in enumerate((row[0] for row in rows), 1)}
    (tmp_path / "addresses.json").write_text(json.dumps(addresses))
    panel.addresses.set_path(str(tmp_path / "addresses.json"))
    panel.chain.click()
    settle(window)
    (made,) = tmp_path.glob("*split.json")
    assert json.loads(made.read_text())["totalAllocation"] == 1_000_000
    panel.rights.button(1).click()
    settle(window)
    assert "Vass, Ilse" in {row[0] for row in texts(panel.table)}


def test_the_keyboard_reaches_the_form_and_the_results(window: MainWindow, page: RoyaltiesPage) -> None:
    page.start.click()
    settle(window)
    reached = set()
    first: QWidget = page.plays.edit
    widget = first.nextInFocusChain()
    while widget is not first:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
        widget = widget.nextInFocusChain()
    wanted = {
        page.start, page.terms.period, page.terms.holds.add_button, page.out.edit, page.results.payees,
        page.results.pdf, page.results.views.button(WAITING), page.earlier,
    }  # fmt: skip
    assert wanted <= reached


def test_a_society_is_reported_to_from_the_page(window: MainWindow, page: RoyaltiesPage, own_home: Path) -> None:
    page.kinds.button(2).click()
    panel = page.society_panel
    assert panel.isVisible()
    panel.period.setText("2026-11")
    panel.society.setText("STIM")
    panel.start.click()
    settle(window)
    assert not page.notice.isVisible(), page.notice.text
    out = own_home / "society reports" / "STIM 2026-11"
    assert {f.name for f in out.iterdir()} == {
        "attribution.csv", "tracks.csv", "works.csv", "summary.json", "report.pdf"
    }  # fmt: skip
    assert "Tracks: 1. With a source: 1; without: 0; not measurable: 0." in panel.said.text()
    rows = texts(panel.table)
    with (out / "works.csv").open(encoding="utf-8-sig", newline="") as file:
        kept = list(csv.DictReader(file))
    assert [row[2].removeprefix("track ") for row in rows] == [one["work"] for one in kept]
    assert panel.show_pdf.isEnabled()
    panel.period.setText("October")
    panel.start.click()
    settle(window)
    assert "This is no period" in page.notice.text
    panel.period.setText("2019-01")
    panel.start.click()
    settle(window)
    assert "No report was made in 2019-01" in page.notice.text
    assert panel.society.text() == str(window.kept.value("society report/society"))


def test_a_usage_file_may_call_the_tracks_by_other_names(
    window: MainWindow, page: RoyaltiesPage, files: Path, tmp_path: Path
) -> None:
    sha = made_up.report(tmp_path).query.sha256
    files.write_text("event_id,track\ne1,DEABC2600001\n")
    names = tmp_path / "names.csv"
    names.write_text(f"track,isrc,resource_id\n{sha},DEABC2600001,\n")
    page.start.click()
    settle(window)
    assert page.results.run is not None
    assert page.results.run.without_report == 1
    page.tracks.set_path(str(names))
    page.start.click()
    settle(window)
    assert page.results.run.without_report == 0
    assert "Tidewater Records" in {one.name for one in page.results.run.payees}
