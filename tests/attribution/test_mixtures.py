"""Two tracks over each other, the whole way: their shares are the parts of the energy that are theirs."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from descant.attribution import mixtures
from descant.attribution.copies import QUIET, without_quiet
from descant.attribution.legs.recording import RecordingLeg
from descant.attribution.localisation import Localisation
from descant.attribution.scoring import LegScores
from descant.audio.span_reader import SpanReader
from descant.catalog.store import Catalog
from descant.pipeline import analyse, ingest
from descant.report.model import WHOLE, Report
from descant.report.schema import validate
from descant.settings import STRICTNESSES, Settings
from made_up_music import RATE, tune, write

SETTINGS = Settings(device="cpu", threads=1, workers=1)
BEATS = (0.3, 0.37, 0.43, 0.33, 0.4, 0.47)
"""Seconds: tunes that are on one beat share notes sample by sample, and these are one another's samples then."""


def music(seed: int) -> NDArray[np.float32]:
    made = tune(seed, key=seed % 5, beat_s=BEATS[seed % len(BEATS)])
    return np.asarray(0.1 * made / np.sqrt((made**2).mean()), dtype=np.float32)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalog of six tunes of 20 s."""
    home = tmp_path_factory.mktemp("music")
    files = [write(home / f"tune {seed}.wav", music(seed)) for seed in range(6)]
    with Catalog.open(home / "catalog", create=True) as catalog:
        assert [one.status for one in ingest(files, catalog, SETTINGS)] == ["added"] * 6
    return home


def asked(folder: Path, path: Path, settings: Settings = SETTINGS) -> Report:
    with Catalog.open(folder / "catalog") as catalog:
        report = analyse(path, catalog, settings)
    validate(report.to_json())
    for whole in (report, *report.legs.values(), *report.segments):
        assert sum(c.share_ppm for c in whole.contributions) + whole.unattributed_ppm == WHOLE
    assert all(c.low_ppm <= c.share_ppm <= c.high_ppm for c in report.contributions)
    return report


def shares(report: Report) -> dict[str, float]:
    return {Path(c.path).stem: c.share_ppm / WHOLE for c in report.contributions}


def cut(sound: NDArray[np.float32], start_s: float, end_s: float) -> NDArray[np.float32]:
    return sound[round(start_s * RATE) : round(end_s * RATE)]


@pytest.mark.parametrize(("level_db", "parts"), [(0, (0.5, 0.5)), (-6, (0.8, 0.2))])
def test_a_mix_is_taken_apart(folder: Path, tmp_path: Path, level_db: float, parts: Sequence[float]) -> None:
    under = np.float32(10 ** (level_db / 20)) * cut(music(4), 3, 17)
    report = asked(folder, write(tmp_path / "mix.wav", cut(music(1), 1, 15) + under))
    found = shares(report)
    assert found["tune 1"] == pytest.approx(parts[0], abs=0.06)
    assert found["tune 4"] == pytest.approx(parts[1], abs=0.06)
    assert sum(found.values()) > 0.94
    assert all(c.p_value is not None and c.p_value <= SETTINGS.alpha for c in report.contributions)
    assert any("measured part of the energy" in said for said in report.limits)
    places = {Path(c.path).stem: c.track_id for c in report.contributions}
    for name, lag_s in (("tune 1", 1), ("tune 4", 3)):
        spans = [
            (segment, c.match)
            for segment in report.segments
            for c in segment.contributions
            if c.track_id == places[name] and c.leg == "recording"
        ]
        assert spans
        assert all(match and abs(match.start_s - segment.start_s - lag_s) < 0.1 for segment, match in spans)


def test_samples_alone_pass_no_gate_that_is_stricter_than_what_they_were_measured_for(
    folder: Path, tmp_path: Path
) -> None:
    strict = replace(SETTINGS, alpha=STRICTNESSES[-1].alpha)
    mix = cut(music(1), 1, 15) + np.float32(0.5) * cut(music(4), 3, 17)
    report = asked(folder, write(tmp_path / "mix.wav", mix), strict)
    assert all(c.p_value is not None and c.p_value <= strict.alpha for c in report.contributions)


def test_a_sources_own_file_is_decoded_once_and_its_strangers_are_not_looked_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    localised: list[str] = []
    opening, localise = SpanReader._opened, RecordingLeg.localise

    def watched(self: SpanReader) -> object:
        opened.append(self._path)
        return opening(self)

    def watching(self: RecordingLeg, query: Any, scores: LegScores, number: int, *rest: Any) -> Localisation:
        localised.append(scores.track_ids[number])
        return localise(self, query, scores, number, *rest)

    monkeypatch.setattr(SpanReader, "_opened", watched)
    monkeypatch.setattr(RecordingLeg, "localise", watching)
    report = asked(folder, folder / "tune 2.wav")
    assert shares(report) == {"tune 2": 1.0}
    assert opened == []  # its samples were kept when it was heard
    # those that passed, to say where they are; none of the five that are near to compare samples with
    assert set(localised) == {one.track_id for one in report.candidates if one.p_value <= SETTINGS.alpha}


def test_of_two_files_of_one_recording_the_one_that_is_the_querys_has_the_whole(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one's evidence is as good, or more than that of what was heard, and takes nothing from it."""
    monkeypatch.setattr(mixtures, "SURE", 1.0)
    mastered = np.float32(1.4) * music(1) + 0.0003 * np.random.default_rng(1).standard_normal(len(music(1)))
    other = write(tmp_path / "tune 1 again.wav", mastered.astype(np.float32))
    shutil.copytree(folder / "catalog", tmp_path / "catalog")
    with Catalog.open(tmp_path / "catalog", write=True) as catalog:
        assert [one.status for one in ingest([other], catalog, SETTINGS)] == ["added"]
    for path in (folder / "tune 1.wav", other):
        assert shares(asked(tmp_path, path)) == {path.stem: 1.0}


def test_what_is_over_a_source_and_in_no_catalog_stays_unattributed(folder: Path, tmp_path: Path) -> None:
    over = tune(40, seconds=14, key=1, beat_s=0.53)
    mix = cut(music(2), 2, 16) + np.float32(0.1 / np.sqrt((over**2).mean())) * over
    report = asked(folder, write(tmp_path / "over.wav", mix))
    found = shares(report)
    assert found.pop("tune 2") == pytest.approx(0.5, abs=0.06)
    assert sum(found.values()) < 0.06


def test_the_ends_of_a_sample_are_those_of_its_samples(folder: Path, tmp_path: Path) -> None:
    other = tune(41, seconds=14, key=3, beat_s=0.59)
    other *= np.float32(0.1 / np.sqrt((other**2).mean()))
    report = asked(folder, write(tmp_path / "cut.wav", np.concatenate([other, cut(music(5), 4, 10)])))
    assert shares(report)["tune 5"] == pytest.approx(6 / 20, abs=0.03)


def test_without_its_file_a_source_is_still_named_and_the_report_says_so(folder: Path, tmp_path: Path) -> None:
    query = write(tmp_path / "query.wav", cut(music(0), 2, 16))
    write(folder / "tune 0.wav", music(20))  # other audio in its place
    report = asked(folder, query)
    assert shares(report)["tune 0"] > 0.9
    assert any("No file that holds the audio of “tune 0”" in said for said in report.limits)


def test_without_files_a_mix_is_taken_apart_by_stored_spectra(folder: Path, tmp_path: Path) -> None:
    query = write(tmp_path / "mix.wav", cut(music(2), 1, 15) + cut(music(4), 3, 17))
    files = [folder / "tune 2.wav", folder / "tune 4.wav"]
    for file in files:
        file.rename(file.with_suffix(".away"))
    try:
        report = asked(folder, query)
    finally:
        for file in files:
            file.with_suffix(".away").rename(file)
    found = shares(report)
    assert found["tune 2"] == pytest.approx(0.5, abs=0.15)
    assert found["tune 4"] == pytest.approx(0.5, abs=0.15)
    assert any("estimates from stored spectra" in said for said in report.limits)
    assert not any("No file that holds" in said for said in report.limits)  # their parts are known, if roughly
    assert not any("measured part of the energy" in said for said in report.limits)


def test_a_codecs_noise_is_nobodys_and_more_than_that_is_unattributed() -> None:
    parts = without_quiet(np.array([[0.6, 0.4 - QUIET], [0.5, 0.1], [0.0, 0.0]]))
    assert parts[0].sum() == pytest.approx(1)
    assert parts[0, 0] / parts[0, 1] == pytest.approx(0.6 / (0.4 - QUIET))
    assert parts[1] == pytest.approx([0.5, 0.1])
    assert parts[2] == pytest.approx([0, 0])
