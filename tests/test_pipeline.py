"""The whole way, on real weights: from files to a report that holds."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import mutagen.flac
import numpy as np
import pytest
import soundfile
import soxr

from descant import cli, pipeline
from descant.attribution import limits
from descant.attribution.shares import Shares
from descant.audio.extract import extract, extract_many
from descant.catalog import features
from descant.catalog.store import Catalog
from descant.certificate.verification import verify
from descant.encoders.base import Leg
from descant.encoders.device import choose_device
from descant.errors import DecodeError
from descant.pipeline import analyse, analyse_many, ingest
from descant.report.comparison import not_compared
from descant.report.model import Name, Report
from descant.report.schema import validate
from descant.rights.deciding import link
from descant.rights.model import Interest, Party, Work
from descant.rights.model import Shares as RightsShares
from descant.rights.store import Rights
from descant.settings import Settings
from made_up_music import RATE, tune, write

SETTINGS = Settings(device="cpu")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalog of six tunes of 20 s, whose gate is measured; one of them came twice, from two labels."""
    home = tmp_path_factory.mktemp("music")
    files = [write(home / f"tune {seed}.wav", tune(seed)) for seed in range(6)]
    again = home / "z.flac"
    soundfile.write(again, soundfile.read(files[2], dtype="int16")[0], RATE, "PCM_16")
    tags = mutagen.flac.FLAC(again)
    tags.update({"title": "Tune two, remastered", "artist": "The Other Label", "isrc": "DEA721500017"})
    tags.save()
    with Catalog.open(home / "catalog", create=True) as catalog:
        outcomes = list(ingest([*files, again], catalog, SETTINGS))
        pipeline.calibrate(catalog, SETTINGS)
    assert [o.status for o in outcomes] == [*["added"] * 6, "known"]
    return home


def test_a_track_is_itself(whole_cohort: None, folder: Path, tmp_path: Path) -> None:
    """Against the cohort that ships; all else in the tests asks a part of it."""
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        list(ingest([folder / "tune 3.wav", folder / "tune 4.wav"], catalog, SETTINGS))
        report = analyse(folder / "tune 3.wav", catalog, SETTINGS)
    validate(report.to_json())
    recording = report.legs["recording"].contributions
    assert recording[0].share_ppm >= 990_000
    assert "before claiming a master" in " ".join(report.limits)
    assert report.contributions[0].title == "tune 3"
    assert report.contributions[0].low_ppm <= report.contributions[0].share_ppm <= report.contributions[0].high_ppm
    matches = [c.match for s in report.segments for c in s.contributions if c.match and c.leg == "recording"]
    assert matches
    assert all(m.transpose_semitones == 0 and m.tempo_ratio == pytest.approx(1, abs=0.04) for m in matches)
    assert all(
        abs(c.match.start_s - s.start_s) < 1
        for s in report.segments
        for c in s.contributions
        if c.match and c.leg == "recording"
    )


def test_owners_are_those_of_rights_data_once_a_track_is_linked(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "catalog", tmp_path / "catalog")
    shares = RightsShares.same(500_000)
    writer, publisher = (
        Interest(Party("Ravn", "Ada"), "CA", shares),
        Interest(Party("Fjord"), "E", shares, writer=False),
    )
    with Catalog.open(tmp_path / "catalog", write=True) as catalog:
        before = analyse(folder / "tune 3.wav", catalog, SETTINGS)
        assert before.contributions[0].owners == ()
        rights = Rights(catalog.connection)
        number = rights.add(Work("Tune Three", "W3", interests=(writer, publisher)))
        change = link(rights, number, track=before.contributions[0].track_id)
        after = analyse(folder / "tune 3.wav", catalog, SETTINGS)
        assert [(one.name, one.role, one.right, one.share_ppm) for one in after.contributions[0].owners] == [
            ("Ada Ravn", "writer", "work", 500_000),
            ("Fjord", "publisher", "work", 500_000),
        ]
        assert [work.title for work in after.contributions[0].works] == ["Tune Three"]
        assert replace(after.contributions[0], owners=(), works=()) == before.contributions[0]
        assert after.limits == before.limits  # the tags name no others
        rights.undo(change.n)
        assert analyse(folder / "tune 3.wav", catalog, SETTINGS).contributions == before.contributions


@pytest.mark.parametrize(("own", "judged"), [((), "judged by spectra"), (("recording",), "not judged")])
def test_the_limits_say_whether_spectra_were_compared(folder: Path, own: tuple[Leg, ...], judged: str) -> None:
    with Catalog.open(folder / "catalog") as catalog:
        report = analyse(folder / "tune 3.wav", catalog, SETTINGS)
    shares = Shares(report.contributions, report.unattributed_ppm, report.legs, report.segments)
    said = limits.of_shares(shares, extract(folder / "tune 3.wav").info, own)
    assert f"was {judged}: listen before claiming a master" in " ".join(said)


def test_networks_and_cohort_are_loaded_once_whatever_else_is_set() -> None:
    tools = pipeline.encoders(SETTINGS)
    for changed in ({"alpha": 0.5}, {"seed": 7, "threads": 1}, {"weight_style": 0.1}, {"candidates": 9, "workers": 2}):
        assert pipeline.encoders(replace(SETTINGS, **changed)) is tools  # type: ignore[arg-type]
    here = choose_device("auto")
    assert pipeline.encoders(replace(SETTINGS, device="auto")) is pipeline.encoders(replace(SETTINGS, device=here))


def test_a_part_gets_a_part(folder: Path) -> None:
    """Eight seconds of one tune inside twelve of another that the catalog does not hold."""
    other = tune(100, seconds=12)
    mixed = np.concatenate([other[: 6 * RATE], tune(2)[5 * RATE : 13 * RATE], other[6 * RATE :]])
    path = write(folder / "mixed.wav", mixed)
    with Catalog.open(folder / "catalog") as catalog:
        report = analyse(path, catalog, SETTINGS)
    assert report.contributions[0].title == "tune 2"
    assert report.contributions[0].share_ppm == pytest.approx(400_000, abs=100_000)
    assert report.unattributed_ppm == pytest.approx(600_000, abs=100_000)
    (name,) = report.contributions[0].also
    assert name == Name(str(folder / "z.flac"), "Tune two, remastered", "The Other Label", "DEA721500017")
    assert [c.also for c in report.candidates if c.also] == [(name,)]
    assert not any(c.also for c in report.contributions[1:])
    validate(report.to_json())


def test_the_same_twice_gives_the_same_report(folder: Path) -> None:
    with Catalog.open(folder / "catalog") as catalog:
        trees = [analyse(folder / "tune 1.wav", catalog, SETTINGS).to_json() for _ in range(2)]
    for tree in trees:
        tree.pop("created_utc")
    assert json.dumps(trees[0]) == json.dumps(trees[1])


def test_a_bad_file_does_not_stop_the_others(folder: Path) -> None:
    bad = folder / "not audio.wav"
    bad.write_bytes(b"nothing to hear here" * 100)
    with Catalog.open(folder / "catalog") as catalog:
        results = dict(analyse_many([bad, folder / "tune 0.wav"], catalog, SETTINGS))
    assert isinstance(results[bad], DecodeError)
    assert not isinstance(results[folder / "tune 0.wav"], DecodeError)


def test_a_file_that_is_exchanged_after_it_was_decoded_gets_no_report(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its title would be another file's, and its path would lead to what was never decoded."""
    path = Path(shutil.copy(folder / "tune 1.wav", tmp_path / "track.wav"))

    def exchanged(*args: Any, **options: Any) -> Any:
        for one, extracted in extract_many(*args, **options):
            os.replace(shutil.copy2(folder / "tune 2.wav", tmp_path / "new"), path)
            yield one, extracted

    monkeypatch.setattr(pipeline, "extract_many", exchanged)
    with Catalog.open(folder / "catalog") as catalog:
        ((_, result),) = analyse_many([path], catalog, SETTINGS)
    assert isinstance(result, DecodeError)
    assert "changed while it was read" in result.cause


def test_opposite_phase_is_the_recording_and_the_report_says_how_it_was_decoded(folder: Path, tmp_path: Path) -> None:
    mono = tune(5)[: 12 * RATE]
    path = tmp_path / "opposite.opus"
    sound = soxr.resample(mono, RATE, 24_000)
    soundfile.write(path, np.stack([sound, -sound], axis=1), 24_000, "OPUS", format="OGG")
    with Catalog.open(folder / "catalog") as catalog:
        report = analyse(path, catalog, SETTINGS)
    assert report.contributions[0].title == "tune 5"
    assert report.legs["recording"].contributions[0].share_ppm > 950_000
    assert "The channels cancel each other" in " ".join(report.limits)
    validate(report.to_json())


def test_lost_features_of_one_track_end_no_analysis(folder: Path, tmp_path: Path) -> None:
    home = shutil.copytree(folder / "catalog", tmp_path / "catalog")
    with Catalog.open(home) as catalog:
        (lost,) = [t for t in catalog.tracks(order="added") if t.tags.title == "tune 3"]
        features.place(home, lost.id).unlink()
        found, other = (r for _, r in analyse_many([folder / "tune 3.wav", folder / "tune 1.wav"], catalog, SETTINGS))
    for report, title in ((found, "tune 3"), (other, "tune 1")):
        assert isinstance(report, Report)
        validate(report.to_json())
        assert report.contributions[0].title == title
        (said,) = not_compared(report.limits)
        assert f"The stored features of {lost.path} are missing or damaged" in said
    assert found.contributions[0].share_ppm > 500_000


def test_what_a_colleague_may_not_read_is_said(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the report, in the table, on standard error and in the certificate; and what a leg has not embedded, too."""
    home = shutil.copytree(folder / "catalog", tmp_path / "catalog")
    read = Path.read_bytes

    def denied(self: Path) -> bytes:
        if self.suffix == features.SUFFIX:
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", denied)
    with sqlite3.connect(home / "catalog.sqlite") as other:
        other.execute("DELETE FROM vectors WHERE leg = 'style' AND track = 1")
    other.close()
    out = tmp_path / "out"
    for words in ([], ["--out", str(out), "--certificate"]):
        assert cli.main(["analyze", "--catalog", str(home), *words, str(folder / "tune 3.wav")]) == cli.OK
        shown = capsys.readouterr()
        lines = shown.err.splitlines()
        assert len(lines) == 2
        assert all(line.startswith(f"descant: {folder / 'tune 3.wav'}: Not all was compared.") for line in lines)
        assert "more cannot be read" in lines[0]
        assert "1 of 6 tracks of the catalog have not been heard by the style leg" in lines[1]
        assert shown.out.count("Not all was compared.") == (0 if words else 2)
    report = Report.from_json(json.loads((out / "tune 3.report.json").read_text()))
    assert len(not_compared(report.limits)) == 2
    validate(report.to_json())
    record = verify((out / "tune 3.certificate.jws").read_bytes()).record
    assert record
    told = [limit.replace(str(folder) + "/", "") for limit in report.limits[-2:]]  # a certificate names no folder
    assert record["credentialSubject"]["report"]["limits"][-2:] == told


def test_a_large_catalog_is_searched_by_keys_and_says_the_same(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "catalog", tmp_path / "catalog")
    cut = tune(4)[round(6 * RATE) : round(16 * RATE)]
    query = write(tmp_path / "query.wav", np.concatenate([tune(40)[: 8 * RATE], cut]))
    told = []
    for exact_under in (10**9, 0):
        with Catalog.open(tmp_path / "catalog", write=True) as catalog:
            catalog.search.exact_under = exact_under
            if not exact_under:
                catalog.search.update_indexes()
            pipeline.warm(catalog, SETTINGS)
            assert [index.graph_size > 0 for index in catalog.search.indexes.values()] == [not exact_under] * 3
            told.append(analyse(query, catalog, SETTINGS))
    assert [c.title for c in told[1].contributions] == [c.title for c in told[0].contributions] == ["tune 4"]
    assert told[1].contributions[0].share_ppm == pytest.approx(told[0].contributions[0].share_ppm, abs=20_000)


def test_an_empty_catalog_attributes_nothing(folder: Path, tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "empty", create=True) as catalog:
        report = analyse(folder / "tune 0.wav", catalog, SETTINGS)
    assert report.unattributed_ppm == 1_000_000
    assert report.contributions == ()
    assert report.candidates == ()
    validate(report.to_json())
