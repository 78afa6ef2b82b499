"""A catalog with an encoder from a folder, from the command to the certificate, on tiny random weights."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from descant import cli, pipeline
from descant.attribution import catalog_cohort
from descant.attribution.cohort import REFERENCES, Cohort, load_cohort
from descant.audio.extract import extract
from descant.audio.frames import Extracted
from descant.catalog import encoder_choice, ingest
from descant.catalog.encoder_choice import choose, chosen, chosen_encoders, read_encoder
from descant.catalog.store import Catalog
from descant.certificate.issue import issue
from descant.certificate.pdf.document import render
from descant.certificate.signing_key import load_or_create_key
from descant.certificate.verification import verify
from descant.encoders import Encoder
from descant.engine import handlers
from descant.engine.messages import Analyse, Analysed
from descant.engine.server import Context
from descant.errors import Cancelled, ModelError
from descant.progress import CancelToken, silent
from descant.report.model import Report
from descant.report.schema import validate
from descant.settings import Settings
from encoders.tiny_encoders import saved_clews, saved_hubert
from made_up_music import tune, write

SETTINGS = Settings(device="cpu", threads=1, workers=1, alpha=0.9, bootstrap=20)
"""A gate that as few tracks as these can pass."""
TRACKS = 8


@pytest.fixture(scope="module", autouse=True)
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cohort of few queries, and files that are decoded without a pool of processes."""

    def fewer(path: Path, encoders: Sequence[Encoder]) -> Cohort:
        return Cohort(load_cohort(path, encoders).excerpts[: REFERENCES + 6])

    def here(paths: Iterable[Path], workers: int, cancel: CancelToken | None) -> Iterator[tuple[Path, Extracted]]:
        yield from ((path, extract(path, cancel)) for path in paths)

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DESCANT_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setattr(pipeline, "load_cohort", fewer)
        patch.setattr(ingest.add_files, "__kwdefaults__", {**ingest.add_files.__kwdefaults__, "extract": here})
        pipeline._encoders.cache_clear()
        yield
    pipeline._encoders.cache_clear()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Music, an encoder, and a catalog that was made with it."""
    place = tmp_path_factory.mktemp("place")
    (place / "music").mkdir()
    for seed in range(TRACKS):
        write(place / "music" / f"tune {seed}.wav", tune(seed, seconds=7))
    saved_clews(place / "encoder")
    status = cli.main(["catalog", "add", "--catalog", str(place / "catalog"), "--device", "cpu",
                       "--encoder", str(place / "encoder"), str(place / "music")])  # fmt: skip
    assert status == 0
    return place


@pytest.fixture(scope="module")
def report(place: Path) -> Report:
    with Catalog.open(place / "catalog") as catalog:
        return pipeline.analyse(place / "music" / "tune 3.wav", catalog, SETTINGS)


def test_the_report_says_which_encoders(place: Path, report: Report) -> None:
    tree = report.to_json()
    validate(tree)
    version = report.engine.views["composition"]
    assert version.startswith("clews-")
    assert report.engine.views["style"].startswith("stylenet-")
    assert report.engine.calibration["own_tracks"] == {"composition": TRACKS - TRACKS // catalog_cohort.REFERENCE_PART}
    said = " ".join(report.limits)
    assert version in said
    assert "fitted on nothing" in said
    assert "no source can pass" not in said
    with Catalog.open(place / "catalog") as catalog:
        assert catalog.encoder_version("composition") == version
        assert [one.leg for one in chosen(catalog)] == ["composition"]
        assert catalog.connection.one("SELECT event FROM audit_log ORDER BY seq")[0] == "view"


def test_a_leg_without_rows_goes_all_the_way(report: Report) -> None:
    first = report.legs["composition"].contributions[0]
    names = {c.track_id: c.title for c in report.candidates}
    assert names[first.track_id] == "tune 3"
    assert first.share_ppm <= catalog_cohort.CEILING * 1_000_000
    inside = [c for s in report.segments for c in s.contributions if c.leg == "composition"]
    assert all(c.match is None for c in inside)


def test_its_certificate_states_no_error_rates(report: Report, tmp_path: Path) -> None:
    signed = issue(report, load_or_create_key(tmp_path))
    checked = verify(signed.encode())
    assert checked.ok
    assert checked.record is not None
    assert checked.record["error_rates"] == {"status": "not measured"}
    render(report, signed, tmp_path / "certificate.pdf")


def test_few_tracks_pass_no_gate(place: Path) -> None:
    with Catalog.open(place / "catalog") as catalog:
        found = pipeline.analyse(place / "music" / "tune 3.wav", catalog, replace(SETTINGS, alpha=0.03))
    assert found.legs["composition"].contributions == ()
    assert "takes 66 such tracks: in this catalog no source can pass" in " ".join(found.limits)


def test_a_folder_that_is_gone_or_another_is_said_so(place: Path, tmp_path: Path) -> None:
    away = place / "elsewhere"
    (place / "encoder").rename(away)
    with Catalog.open(place / "catalog") as catalog:
        encoder_choice._kept.cache_clear()
        with pytest.raises(ModelError) as refused:
            pipeline.analyse(place / "music" / "tune 3.wav", catalog, SETTINGS)
        assert "--encoder shipped" in refused.value.remedy
        assert refused.value.path == str(place / "encoder")
        other = shutil.copytree(away, place / "encoder")
        config = json.loads((other / "config.json").read_text())
        (other / "config.json").write_text(json.dumps({**config, "shingling": {"len": 4}}))
        with pytest.raises(ModelError, match="changed since"):
            pipeline.analyse(place / "music" / "tune 3.wav", catalog, SETTINGS)
    shutil.rmtree(place / "encoder")
    away.rename(place / "encoder")
    with Catalog.open(place / "catalog") as catalog:
        assert pipeline.encoders_only(catalog, SETTINGS)[1].name == "composition"


Run = Callable[..., tuple[int, str]]


@pytest.fixture
def add(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """`descant catalog WORDS` on a catalog of its own, without measuring the gate; status and all that was said."""
    monkeypatch.setattr(pipeline, "calibrate", lambda *args, **options: {})

    def run(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        status = cli.main(["catalog", words[0], "--catalog", str(tmp_path / "c"), *words[1:]])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


def vectors(folder: Path, leg: str = "composition") -> dict[str, bytes]:
    with Catalog.open(folder) as catalog:
        return {i: catalog.embedding(i, leg).vectors.tobytes() for i in catalog.embedded(leg)}


def test_there_and_back(place: Path, tmp_path: Path, add: Run) -> None:
    music = [str(place / "music" / f"tune {seed}.wav") for seed in range(3)]
    assert add("add", *music[:2])[0] == 0
    before = vectors(tmp_path / "c"), vectors(tmp_path / "c", "style")
    status, said = add("add", "--encoder", str(place / "encoder"))
    assert status == 0, said
    assert "The composition leg is heard by clews-" in said
    embedded = vectors(tmp_path / "c")
    assert len(embedded) == 2
    assert embedded != before[0]
    assert vectors(tmp_path / "c", "style") == before[1]
    assert add("add", *music)[0] == 0  # remembered
    assert {i: v for i, v in vectors(tmp_path / "c").items() if i in embedded} == embedded
    assert len(vectors(tmp_path / "c")) == 3
    moved = shutil.copytree(place / "encoder", tmp_path / "moved")
    assert add("add", "--encoder", str(moved))[0] == 0
    assert add("check")[0] == 0
    assert f"composition heard by clews-{said.split('clews-')[1][:16]} from {moved}" in add("stats")[1]
    assert add("add", "--encoder", "shipped")[0] == 0
    back = vectors(tmp_path / "c")
    assert {i: v for i, v in back.items() if i in before[0]} == before[0]  # not a bit changed
    assert len(back) == 3
    assert add("repair")[0] == 0


def test_tracks_whose_files_are_gone(place: Path, tmp_path: Path, add: Run) -> None:
    for seed in range(3):
        shutil.copy(place / "music" / f"tune {seed}.wav", tmp_path / f"{seed}.wav")
    assert add("add", *(str(tmp_path / f"{seed}.wav") for seed in range(3)))[0] == 0
    (tmp_path / "0.wav").rename(tmp_path / "new place.wav")
    write(tmp_path / "1.wav", tune(40, seconds=5))
    status, said = add("add", "--encoder", str(place / "encoder"))
    assert status == 1
    assert "0.wav" in said
    assert "There is no such file" in said
    assert "other audio" in said
    assert "2 refused" in said
    assert len(vectors(tmp_path / "c")) == 1
    status, said = add("repair")
    assert status == 3
    assert said.count("the composition leg cannot hear this track") == 2
    status, said = add("add", str(tmp_path / "new place.wav"))
    assert status == 1
    assert "1 updated, 0 known already, 1 refused" in said
    assert len(vectors(tmp_path / "c")) == 2


def test_a_folder_that_is_no_encoder_changes_nothing(tmp_path: Path, add: Run) -> None:
    (tmp_path / "empty").mkdir()
    status, said = add("add", "--encoder", str(tmp_path / "empty"))
    assert status == 1
    assert "config.json" in said
    assert not (tmp_path / "c").exists()


def test_a_likelihood_that_was_not_fitted_says_little() -> None:
    null = np.sort(np.random.default_rng(0).normal(1, 0.5, 300))
    made = catalog_cohort.provisional(null, Settings(alpha=0.02), own=1)
    assert made.threshold == pytest.approx(np.quantile(null, 0.99), abs=1e-3)
    assert made.probability(np.array([50.0]), 0.5)[0] == pytest.approx(catalog_cohort.CEILING)
    assert made.probability(np.array([float(np.median(null))]), 0.5)[0] < 0.001
    nothing = catalog_cohort.provisional(np.zeros(0), Settings(), own=1)
    assert not nothing.probability(np.array([50.0]), 0.5).any()
    json.dumps(vars(nothing), allow_nan=False)


def test_an_empty_catalog_has_a_yardstick(place: Path, tmp_path: Path, add: Run) -> None:
    assert add("add", "--encoder", str(place / "encoder"))[0] == 0
    with Catalog.open(tmp_path / "c") as catalog:
        tools = pipeline.encoders_of(catalog, SETTINGS)
        assert chosen_encoders(catalog, tools.loaded, SETTINGS)[1].version.startswith("clews-")
        assert not tools.references["composition"][0].vectors.any()


def test_two_legs_and_two_encoders(place: Path, tmp_path: Path) -> None:
    pytest.importorskip("transformers")
    saved_hubert(tmp_path / "mert", {}, model_type="mert_model")
    music = [place / "music" / f"tune {seed}.wav" for seed in range(TRACKS)]
    with Catalog.open(tmp_path / "c", create=True) as catalog:
        for folder in (place / "encoder", tmp_path / "mert"):
            choose(catalog, read_encoder(folder, SETTINGS))
        assert {o.status for o in pipeline.ingest(music, catalog, SETTINGS)} == {"added"}
        found = pipeline.analyse(music[5], catalog, SETTINGS)
        assert catalog.check() == []
    validate(found.to_json())
    assert [v.partition("-")[0] for v in found.engine.views.values()] == ["pitchnet", "clews", "mert"]
    assert sorted(found.engine.calibration["own_tracks"]) == ["composition", "style"]
    assert found.contributions[0].title == "tune 5"


def test_embedding_again_goes_on_where_it_was_stopped(place: Path, tmp_path: Path) -> None:
    music = [place / "music" / f"tune {seed}.wav" for seed in range(3)]
    with Catalog.open(tmp_path / "c", create=True) as catalog:
        list(ingest.add_files(catalog, music, pipeline.load_shipped(SETTINGS), settings=SETTINGS))
        choose(catalog, read_encoder(place / "encoder", SETTINGS))
        assert catalog.embedded("composition") == []
        assert len(catalog.embedded("style")) == 3
        encoders, token = pipeline.encoders_only(catalog, SETTINGS), CancelToken()

        def stop_at_second(stage: str, done: int, total: int) -> None:
            if done == 1:
                token.cancel()

        with pytest.raises(Cancelled):
            catalog.embed_missing(encoders, progress=stop_at_second, cancel=token)
        assert len(catalog.embedded("composition")) == 1
        asked = []
        assert catalog.embed_missing(encoders, progress=lambda stage, done, total: asked.append(total)) == []
        assert asked == [2, 2]
        assert catalog.check() == []


def test_command_and_window_use_it_without_being_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    track = place / "music" / "tune 2.wav"
    words = ["analyze", "--catalog", str(place / "catalog"), "--device", "cpu", "--json", str(track)]
    assert cli.main(words) == 0
    told = json.loads(capsys.readouterr().out)[0]
    context = Context(silent, CancelToken(), lambda value: None)
    answer = handlers.analyse(Analyse(str(track), str(place / "catalog"), Settings(device="cpu")), context)
    assert isinstance(answer, Analysed)
    assert answer.report.engine.views == told["engine"]["views"]
    assert told["engine"]["views"]["composition"].startswith("clews-")
    (place / "encoder").rename(place / "away")
    encoder_choice._kept.cache_clear()
    try:
        assert cli.main(words) == 1
        assert "--encoder shipped" in capsys.readouterr().err
        assert cli.main(["catalog", "list", "--catalog", str(place / "catalog")]) == 0  # what needs no encoder goes on
    finally:
        (place / "away").rename(place / "encoder")
