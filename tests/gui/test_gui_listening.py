"""Spectrograms, pictures as files, loop and evidence, in the real window; what the engine hears is made up."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import made_up
import numpy as np
import pytest
from inline_engine import InlineEngine
from lxml import etree
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QPointF, Qt
from PySide6.QtSvg import QSvgRenderer
from test_gui_panes import drag
from test_gui_window import drop, settle

from descant.engine import listening_messages as w
from descant.errors import DecodeError
from descant.gui import phrases, preferences
from descant.gui.main_window import MainWindow
from descant.gui.models import alignment
from descant.gui.outputs import Outputs
from descant.gui.playback import State
from descant.gui.plots.colours import MAPS, table
from descant.gui.plots.frequency_scale import hertz_at, hertz_of_c, note, rows_at
from descant.gui.widgets.track_panes import MEL, NOTES

SVG = "{http://www.w3.org/2000/svg}"
TITLE = 'Evening <b>Ferry</b> & "Co"'


@pytest.fixture
def analysed(window: MainWindow, music: dict[str, Path], tmp_path: Path) -> MainWindow:
    """A window with a report whose best span is open."""
    made = made_up.report(music["Query"].parent, path=music["Query"])
    made = replace(made, query=replace(made.query, title=TITLE))
    (tmp_path / "made.json").write_text(json.dumps(made.to_json()))
    drop(window, [tmp_path / "made.json"])
    settle(window)
    assert window.track.evidence.span is not None
    return window


def labels(window: MainWindow) -> list[str]:
    return [text for _, text in window.track.spectrogram._scale._tickLevels[0]]


# Spectrogram and its colours.


def test_notes_and_frequencies_agree() -> None:
    assert [note(hertz) for hertz in (440.0, 261.63, 27.5, 466.2)] == ["A4", "C4", "A0", "A♯4"]
    assert hertz_of_c(4) == pytest.approx(261.63, abs=0.01)
    hertz = 100 * 2 ** (np.arange(50) / 12)
    assert hertz_at(hertz, float(rows_at(hertz, np.array([440.0]))[0])) == pytest.approx(440)
    assert np.isnan(rows_at(hertz, np.array([20.0]))[0])


def test_the_spectrogram_shows_notes_and_remembers_it(
    analysed: MainWindow, engine: InlineEngine, catalog: Path, qtbot: Any
) -> None:
    panes = analysed.track.panes
    assert labels(analysed)
    assert all("Hz" in text and not text.startswith("C") for text in labels(analysed))
    panes.show_kind(NOTES)
    settle(analysed)
    assert any(text.startswith("C4") and "262" in text for text in labels(analysed))
    assert preferences.store().value("panes/spectrogram") == NOTES
    again = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
    qtbot.addWidget(again)
    assert "Notes" in again.track.panes.kind.text()
    again.close()
    panes.show_kind(MEL)
    assert all(not text.startswith("C") for text in labels(analysed))


def test_a_spectrogram_that_cannot_be_drawn_says_why(analysed: MainWindow, engine: InlineEngine) -> None:
    def fails(request: w.DrawTones, context: object) -> w.Tones:
        raise DecodeError("the file ends in the middle of the music", path=request.path)

    engine.table = {**made_up.HANDLERS, w.DrawTones: fails}
    analysed.track.panes.show_kind(NOTES)
    settle(analysed)
    assert "ends in the middle" in analysed.track.spectrogram._note.toPlainText()


def test_a_first_look_says_that_it_is_one_and_gives_way(window: MainWindow, music: dict[str, Path]) -> None:
    """What was zoomed to stays where it is when the whole lasts otherwise than the first look guessed."""
    panes, whole = window.track.panes, made_up.picture(music["Query"])
    rough = replace(whole, peaks=replace(whole.peaks, samples=int(whole.peaks.samples * 1.1)), rough=True)
    panes.draw(str(music["Query"]), 0.0)
    panes.show_picture(rough)
    assert "first look" in panes.wave._note.toPlainText()
    assert panes.wave._note.isVisible()
    assert len(panes.wave.curve[0])
    assert panes.axis.end == pytest.approx(rough.duration_s)
    panes.axis.show(2.0, 4.0)
    panes.show_picture(whole)
    assert not panes.wave._note.isVisible()
    assert (panes.axis.start, panes.axis.end, panes.axis.duration) == (2.0, 4.0, whole.duration_s)
    panes.draw(str(music["Query"]), 0.0)
    panes.show_picture(rough)
    panes.show_picture(whole)
    assert (panes.axis.start, panes.axis.end) == (0.0, whole.duration_s)


def test_a_place_of_the_spectrogram_tells_time_note_and_level(analysed: MainWindow) -> None:
    analysed.track.panes.show_kind(NOTES)
    settle(analysed)
    pane = analysed.track.spectrogram
    text = pane.text_at(QPointF(pane.x_of(30), pane.height() * 0.5))
    assert text.startswith("0:30")
    assert "Hz (" in text
    assert "dB below the loudest" in text
    assert pane.text_at(QPointF(5, 5)) == ""


def test_colour_maps_grow_lighter_and_the_chosen_one_is_remembered(analysed: MainWindow) -> None:
    for name in MAPS:
        luminance = table(name) @ np.array([0.2126, 0.7152, 0.0722])
        assert table(name).shape == (256, 3)
        assert name == "turbo" or (np.diff(luminance) > -1).all(), name
    analysed.track.panes.show_map("magma")
    assert preferences.store().value("panes/colours") == "magma"
    for image in (analysed.track.spectrogram._image, analysed.track.evidence.matrix._image):
        assert np.array_equal(image.lut, table("magma"))
    assert np.array_equal(table("no such map"), table("cividis"))


# Pictures as files.


def save(window: MainWindow, out: Path) -> None:
    window.track.save_picture(lambda title, name, kinds: str(out))


def test_pictures_are_read_by_other_programs(analysed: MainWindow, tmp_path: Path) -> None:
    track = analysed.track
    cursor = track.wave._cursor.isVisible()
    for ending in ("png", "svg", "pdf"):
        save(analysed, tmp_path / f"picture.{ending}")
        assert "saved" in track.notice.text
    with Image.open(tmp_path / "picture.png") as image:
        image.load()
        assert image.width == 2 * (track.wave.width() + 32)
        assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 50
    root = etree.parse(tmp_path / "picture.svg", etree.XMLParser(resolve_entities=False)).getroot()
    words = [" ".join(element.itertext()).strip() for element in root.iter(f"{SVG}text")]
    assert TITLE in words
    assert "Unattributed" in words
    assert any("kHz" in text for text in words)
    assert not list(root.iter(f"{SVG}b"))
    assert QSvgRenderer(str(tmp_path / "picture.svg")).isValid()
    page = PdfReader(tmp_path / "picture.pdf").pages[0]
    assert float(page.mediabox.width) == pytest.approx((track.wave.width() + 32) * 72 / track.logicalDpiX(), abs=1)
    assert "Unattributed" in page.extract_text()
    assert track.wave._cursor.isVisible() == cursor


def test_a_picture_that_cannot_be_saved_says_why(analysed: MainWindow, tmp_path: Path) -> None:
    save(analysed, tmp_path / "picture.bmp")
    assert "PNG, SVG, PDF" in analysed.track.notice.text
    save(analysed, tmp_path / "no such folder" / "picture.png")
    assert "cannot be written" in analysed.track.notice.text
    assert not list(tmp_path.glob("picture*"))


# Loop.


def test_a_loop_goes_back_to_the_start_of_the_selection(analysed: MainWindow, qtbot: Any) -> None:
    axis, player, sound = analysed.track.axis, analysed.player, analysed.sound
    drag(qtbot, analysed.track.wave, 20, 40)
    start, end = axis.selection or (0, 0)
    player._state = State(True, "A", end + 0.01)
    sound.poll()
    assert player.state.seconds == pytest.approx(end + 0.01)
    analysed.track.panes.loop.click()
    assert axis.loop
    sound.poll()
    assert player.state.seconds == pytest.approx(start)
    player._state = State(True, "A", start + 1)
    sound.poll()
    assert player.state.seconds == pytest.approx(start + 1)
    pair = player.pair
    assert pair is not None
    player._state = State(True, "B", pair.source_end + 0.01)
    sound.poll()
    assert (player.state.side, player.state.seconds) == ("B", pytest.approx(pair.source_start))
    player._state = State()


# Evidence.


def test_both_sides_are_compared(analysed: MainWindow) -> None:
    evidence = analysed.track.evidence
    assert evidence.query._heard.whole == "127\u00a0BPM, D minor"
    assert evidence.source._heard.whole == "118\u00a0BPM"
    assert evidence.matrix._alike.shape == (20, 30)
    report = analysed.track.entry.report  # type: ignore[union-attr]
    span = evidence.span
    assert report is not None
    assert span is not None
    path = alignment.path(report, span)
    assert np.array_equal(evidence.matrix.path, path)
    assert path[0] == pytest.approx((span.query_start_s, span.source_start_s))
    assert path[-1] == pytest.approx((span.query_end_s, span.source_end_s))


def test_a_place_of_the_matrix_tells_both_moments_and_a_click_goes_there(analysed: MainWindow, qtbot: Any) -> None:
    evidence = analysed.track.evidence
    matrix, span = evidence.matrix, evidence.span
    assert span is not None
    assert span.source_start_s is not None
    at = matrix.box.mapViewToScene(QPointF(span.query_start_s + 0.1, span.source_start_s + 0.1))
    assert "100\u00a0% alike" in matrix.text_at(at)
    sought: list[float] = []
    evidence.query.axis.seek_wanted.connect(sought.append)
    qtbot.mouseClick(matrix.view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert sought == [pytest.approx(span.query_start_s + 0.1, abs=0.5)]


def test_where_nothing_can_be_compared_it_is_said(analysed: MainWindow, engine: InlineEngine) -> None:
    def fails(request: w.CompareSpan, context: object) -> w.Compared:
        raise DecodeError("the file is not there", remedy="Was it moved?", path=request.pair.source)

    engine.table = {**made_up.HANDLERS, w.CompareSpan: fails}
    analysed.track.step_span(1)
    settle(analysed)
    matrix = analysed.track.evidence.matrix
    if analysed.track.pair_of_span() is not None:
        assert "not there" in matrix.accessibleDescription()
    assert matrix._alike.size == 0


def test_who_walks_through_spans_gets_the_first_and_the_last(analysed: MainWindow, engine: InlineEngine) -> None:
    """What runs is not cancelled, which could cost the engine and an analysis with it."""
    pair = analysed.track.pair_of_span()
    assert pair is not None
    before = len(engine.requests)
    engine.hold = True
    heard: list[w.SpanPair] = []
    for number in range(5):
        one = replace(pair, query_start_s=pair.query_start_s + number + 1)
        analysed.listening.compare(one, lambda compared: heard.append(compared.pair), pytest.fail)
    assert len(engine.requests) == before + 1
    engine.hold = False
    settle(analysed)
    assert [one.query_start_s - pair.query_start_s for one in heard] == [1, 5]
    analysed.listening.compare(heard[0], lambda compared: heard.append(compared.pair), pytest.fail)
    assert len(heard) == 3
    assert len(engine.requests) == before + 2


def test_the_source_is_laid_over_the_track_where_it_sounds_along(analysed: MainWindow) -> None:
    evidence = analysed.track.evidence
    evidence.over.setChecked(True)
    times, values = evidence.query.wave.outline
    assert len(times) > 10
    span, picture = evidence.span, evidence._source_picture
    assert span is not None
    assert picture is not None
    assert span.source_start_s is not None
    middle = len(times) // 2
    theirs = span.source_start_s + (times[middle] - span.query_start_s) * (span.tempo_ratio or 1)
    step = (times[1] - times[0]) * (span.tempo_ratio or 1)
    expected = picture.peaks.peaks(theirs - step / 2, theirs + step / 2, 1)[0, 1]
    loudest = float(np.abs(picture.peaks.levels[-1].astype(float)).max() / 16_384)
    assert values[middle] == pytest.approx(expected / loudest, abs=0.1)
    evidence.over.setChecked(False)
    assert evidence.query.wave.outline[0] is None or len(evidence.query.wave.outline[0]) == 0


def test_the_source_is_heard_at_the_tempo_and_pitch_of_the_track(analysed: MainWindow) -> None:
    evidence, player, sound = analysed.track.evidence, analysed.player, analysed.sound
    as_it_is = player.pair
    assert as_it_is is not None
    evidence.match.setChecked(True)
    assert "Matching" in evidence.match.text()
    settle(analysed)
    matched = player.pair
    assert matched is not None
    assert Path(matched.path).is_file()
    assert matched.path != as_it_is.path
    assert matched.ratio == 1.0
    # A place that a person points at in the source's own file is heard there in the matched one, and shown there.
    seconds = as_it_is.source_start + 4.0
    sound.seek_source(seconds)
    assert player.state.side == "B"
    assert player.state.seconds == pytest.approx(matched.source_start + 4.0 / as_it_is.ratio)
    assert evidence.source.axis.cursor == pytest.approx(seconds)
    evidence.match.setChecked(False)
    assert player.pair == as_it_is
    folder = Path(matched.path).parent
    analysed.close()
    assert not folder.exists()


def test_what_cannot_be_matched_is_heard_as_it_is(analysed: MainWindow, engine: InlineEngine) -> None:
    def fails(request: w.MatchSource, context: object) -> w.Matched:
        raise DecodeError("the file is not there", remedy="Was it moved?", path=request.pair.source)

    engine.table = {**made_up.HANDLERS, w.MatchSource: fails}
    as_it_is = analysed.player.pair
    analysed.track.evidence.match.setChecked(True)
    settle(analysed)
    assert analysed.player.pair == as_it_is
    assert not analysed.track.evidence.match.isChecked()
    assert "not there" in analysed.track.notice.text


def test_words_for_chance_tempo_and_key() -> None:
    assert phrases.by_chance(1 / 353, 352) == "fewer than 1 in 350 unrelated tracks come this close"
    assert phrases.by_chance(2 / 353, 352) == "about 1 in 170 unrelated tracks comes this close"
    assert phrases.by_chance(1 / 353) == "about 1 in 350 unrelated tracks comes this close", "nobody says how many"
    assert phrases.by_chance(0.6, 352) == "most unrelated tracks come this close"
    assert phrases.transposed_notes(2) == "C there is D here"
    assert phrases.transposed_notes(-5) == "C there is G here"
    assert phrases.transposed_notes(0) == ""
    assert phrases.heard(None, None, False) == "tempo, key unclear"
    assert phrases.heard(117.6, 9, True) == "118\u00a0BPM, A minor"


# Outputs.


def test_an_output_is_chosen_from_the_menu_and_remembered(analysed: MainWindow) -> None:
    sound, menu = analysed.sound, analysed.sound.menu
    sound.found(Outputs(("Speakers", "USB & <b>phones</b>"), "Speakers"))
    words = [action.text() for action in menu.actions()]
    assert words == ["The computer's default (Speakers)", "Speakers", "USB && <b>phones</b>"]
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]
    menu.actions()[2].trigger()
    assert analysed.player._device == "USB & <b>phones</b>"
    assert preferences.store().value("sound output") == "USB & <b>phones</b>"
    sound.found(Outputs(("Speakers",), "Speakers"))
    assert menu.actions()[2].text() == "USB && <b>phones</b> (not connected)"
    assert menu.actions()[2].isChecked()
    sound.found(Outputs((), reason="No sound: this computer has no audio output."))
    assert menu.actions()[-1].text() == "No sound: this computer has no audio output."
    assert not analysed.transport.play.isEnabled()


def test_the_menu_asks_for_outputs_each_time_it_opens(analysed: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not analysed.sound.available
    monkeypatch.setattr("descant.gui.sound.outputs", lambda: Outputs(("Speakers",), "Speakers"))
    analysed.sound.menu.aboutToShow.emit()
    settle(analysed)
    assert analysed.sound.available
    assert analysed.transport.play.isEnabled()


def test_an_output_that_goes_away_is_told_once(analysed: MainWindow) -> None:
    sound, player, notice = analysed.sound, analysed.player, analysed.track.notice
    player._state = State(True, "A", 1.0, gone="Headphones")
    sound.poll()
    assert "“Headphones” is not there any more" in notice.text
    assert "default output" in notice.text
    notice.clear()
    sound.poll()
    assert len(notice) == 0
    player._state = State()
