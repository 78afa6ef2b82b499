"""A catalog that holds the cohort's music still finds its own, or says that it could not be measured."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from descant import pipeline
from descant.attribution import calibration, kept_calibration
from descant.attribution.analysis import Encoders
from descant.attribution.calibration import (
    Answer,
    Calibration,
    SelfTest,
    _excerpt,
    altered,
    answers,
    catalog_holds,
    null_of,
    self_test,
)
from descant.attribution.cohort import REFERENCES, Cohort, Excerpt
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import Background, LegScores
from descant.attribution.significance import NullDistribution, rank_candidates
from descant.audio.frames import Frames
from descant.catalog import schema
from descant.catalog.copying import copy
from descant.catalog.postgres import roles
from descant.catalog.postgres.catalog import PostgresCatalog
from descant.catalog.store import Catalog
from descant.certificate.pdf.pages import _nothing
from descant.cli.analyze import _show
from descant.errors import Cancelled
from descant.pipeline import analyse, ingest
from descant.progress import CancelToken
from descant.report.comparison import no_finding
from descant.settings import Settings
from made_up_music import tune, write

TRACKS = 10
UNRELATED = 40
SETTINGS = Settings(device="cpu", alpha=0.05, threads=1, workers=1)
"""A gate that 19 unrelated queries can measure."""
FEW = 24
"""Queries where it does not matter what they reach."""


@dataclass(frozen=True)
class Place:
    home: Path
    catalog: Catalog
    tools: Encoders
    prepared: PreparedTracks


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    home = tmp_path_factory.mktemp("calibration")
    files = [write(home / f"tune {seed}.wav", tune(seed, seconds=24)) for seed in range(TRACKS)]
    with Catalog.open(home / "catalog", create=True) as catalog:
        assert {o.status for o in ingest(files, catalog, SETTINGS)} == {"added"}
    with Catalog.open(home / "catalog") as catalog:
        tools = pipeline.encoders_of(catalog, SETTINGS)
        yield Place(home, catalog, tools, PreparedTracks(catalog, tools.loaded, tools.references))


def excerpts_of(place: Place, count: int, seed: int) -> list[Frames]:
    """Excerpts of the catalog's own tracks, from places off their segments' grid."""
    random = np.random.default_rng(seed)
    ids = place.catalog.embedded("recording")
    found = [_excerpt(place.prepared, ids[n % len(ids)], random) for n in range(count)]
    return [one for one in found if one is not None]


def embedded(place: Place, frames: list[Frames]) -> list[Excerpt]:
    by_encoder = {encoder.name: encoder.embed(frames) for encoder in place.tools.loaded}
    return [{leg: embeddings[n] for leg, embeddings in by_encoder.items()} for n in range(len(frames))]


def asked(place: Place, queries: list[Excerpt]) -> list[Answer]:
    return answers(place.prepared, place.tools.legs, queries, SETTINGS)


@pytest.fixture(scope="module")
def strangers(place: Place) -> list[Answer]:
    found = asked(place, list(place.tools.cohort.queries()[:UNRELATED]))
    return [one for one in found if all(len(of.z) for of in one.values())]  # others say nothing, and do not count


@pytest.fixture(scope="module")
def copies(place: Place) -> list[Answer]:
    return asked(place, embedded(place, excerpts_of(place, UNRELATED, seed=2)))


@pytest.mark.parametrize("percent", [0, 1, 5, 20, 50, 95])
def test_what_the_catalog_holds_is_left_out_however_much_it_is(
    place: Place, strangers: list[Answer], copies: list[Answer], percent: int
) -> None:
    among = copies[: round(UNRELATED * percent / max(50, 100 - percent))]
    rest = strangers[: round(len(among) * (100 - percent) / percent)] if percent > 50 else strangers
    null, left_out = null_of([*among, *rest])
    assert left_out == len(among)
    assert len(null.together) == len(rest)
    measured = Calibration(null, len(among) + len(rest), left_out, SelfTest(1, 1))
    query = embedded(place, [altered(one, np.random.default_rng(4)) for one in excerpts_of(place, 1, seed=3)])[0]
    found = rank_candidates(
        {leg.name: leg.score(place.prepared, query[leg.name], SETTINGS) for leg in place.tools.legs}, null
    )
    assert found[0].p == pytest.approx(1 / (len(rest) + 1))
    if percent < 95:
        assert found[0].p <= SETTINGS.alpha
        assert measured.problem(SETTINGS) == ""
    else:
        assert f"this catalog holds {len(among)} of the {len(among) + len(rest)}" in measured.problem(SETTINGS)


def test_no_stranger_is_taken_for_what_the_catalog_holds(strangers: list[Answer]) -> None:
    assert not any(map(catalog_holds, strangers))


def test_unrelated_queries_that_reach_much_by_chance_stay(strangers: list[Answer]) -> None:
    """Leaving out the highest would make p-values smaller than they are."""
    null, left_out = null_of(strangers)
    assert left_out == 0
    assert len(null.together) == len(strangers)


def test_queries_that_the_catalog_holds_after_all_do_not_change_what_evidence_is_worth() -> None:
    """Not even where nothing knows them by their spectra, and one leg alone says what they are."""
    random = np.random.default_rng(1)

    def answer(z: float) -> Answer:
        others = {leg: random.gumbel(size=9) for leg in ("recording", "style")}
        of = {"recording": others["recording"], "style": np.append(z, others["style"])}
        unknown = Background(np.zeros(1))
        return {leg: LegScores(leg, tuple(map(str, range(len(of[leg])))), np.sort(of[leg])[::-1], (), (), unknown,
                               np.full(len(of[leg]), np.nan)) for leg in ("recording", "style")}  # fmt: skip

    strangers = [answer(0.0) for _ in range(350)]
    null, left_out = null_of(strangers)
    with_others, found = null_of([*strangers, *(answer(40.0) for _ in range(7))])
    assert (left_out, found) == (0, 7)
    assert np.array_equal(with_others.together, null.together)


def with_cohort(place: Place, monkeypatch: pytest.MonkeyPatch, queries: list[Excerpt]) -> None:
    """The program as if it had shipped with these queries."""
    cohort = Cohort((*place.tools.cohort.excerpts[:REFERENCES], *queries), f"{len(queries)} made up")
    monkeypatch.setattr(pipeline, "encoders", lambda settings: replace(place.tools, cohort=cohort))


def test_a_report_of_a_catalog_that_holds_half_of_the_cohort_attributes(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_cohort(
        place, monkeypatch, [*place.tools.cohort.queries()[:24], *embedded(place, excerpts_of(place, 24, seed=5))]
    )
    report = analyse(place.home / "tune 3.wav", place.catalog, SETTINGS)
    assert [c.title for c in report.contributions] == ["tune 3"]
    assert report.contributions[0].share_ppm > 900_000
    assert report.engine.calibration["cohort_queries_held"] == 24
    assert report.engine.calibration["self_test"] == {"tried": 8, "passed": 8}
    assert "problem" not in report.engine.calibration


def test_a_report_of_a_catalog_that_holds_nearly_all_of_it_says_that_nothing_was_measured(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with_cohort(
        place, monkeypatch, [*place.tools.cohort.queries()[:1], *embedded(place, excerpts_of(place, 19, seed=5))]
    )
    report = analyse(place.home / "tune 3.wav", place.catalog, SETTINGS)
    assert report.contributions == ()
    assert report.candidates[0].title == "tune 3"
    assert "could not be measured" in report.engine.calibration["problem"]
    assert report.limits[-1] == no_finding(report.limits)
    assert "holds 19 of the 20" in report.limits[-1]
    assert _nothing(report) == report.limits[-1]  # on the certificate's page
    _show(report)
    assert "holds 19 of the 20" in " ".join(capsys.readouterr().out.split())


# The self-test --------------------------------------------------------------------------------------------------------


def test_altered_excerpts_of_the_catalog_pass_a_gate_that_works(place: Place, strangers: list[Answer]) -> None:
    reached = self_test(place.prepared, place.tools.legs, SETTINGS)
    assert SelfTest.of(reached, null_of(strangers)[0], SETTINGS.alpha) == SelfTest(8, 8)
    assert SelfTest.of(reached, null_of(strangers)[0], 0.001) == SelfTest(8, 0)  # 40 queries tell no such rate


def test_a_gate_that_nothing_passes_is_not_silent(place: Place, strangers: list[Answer]) -> None:
    null, _ = null_of(strangers)
    deaf = NullDistribution(null.legs, np.full(len(null.together), 1e6))
    reached = self_test(place.prepared, place.tools.legs, SETTINGS)
    measured = Calibration(deaf, len(strangers), 0, SelfTest.of(reached, deaf, SETTINGS.alpha))
    assert measured.self_test == SelfTest(8, 0)
    assert "0 passed" in measured.problem(SETTINGS)


def test_measuring_can_be_cancelled(place: Place) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        self_test(place.prepared, place.tools.legs, SETTINGS, cancel)


# Kept in the catalog --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def eight(place: Place) -> Path:
    """A catalog of eight of the tracks, to be copied."""
    with Catalog.open(place.home / "eight", create=True) as catalog:
        list(ingest([place.home / f"tune {seed}.wav" for seed in range(8)], catalog, SETTINGS))
    return place.home / "eight"


@pytest.fixture
def small(
    place: Place, eight: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Catalog, list[tuple[int, int]]]:
    """A catalog of eight of the tracks, a cohort of FEW queries, and what is asked: (queries, tracks or -1)."""
    with_cohort(place, monkeypatch, list(place.tools.cohort.queries()[:FEW]))
    monkeypatch.setattr(calibration, "SELF_TESTS", 2)
    catalog = Catalog.open(Path(shutil.copytree(eight, tmp_path / "catalog")), create=True)
    said: list[tuple[int, int]] = []

    def counted(
        prepared: PreparedTracks, legs: object, queries: list[Excerpt], *args: object, **options: object
    ) -> list[Answer]:
        among = options.get("among")
        said.append((len(queries), -1 if among is None else len(among)))  # type: ignore[arg-type]
        return answers(prepared, legs, queries, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(kept_calibration, "answers", counted)
    return catalog, said


def test_it_is_measured_by_the_first_that_needs_it_and_no_more(
    place: Place, small: tuple[Catalog, list[tuple[int, int]]]
) -> None:
    catalog, said = small
    assert said == []  # adding alone measures nothing
    first = pipeline.calibrate(catalog, SETTINGS)
    again = pipeline.calibrate(catalog, SETTINGS)
    assert said == [(FEW, -1)]
    assert np.array_equal(first.null.together, again.null.together)
    assert first.self_test == again.self_test == SelfTest(2, 2)
    catalog.close()


def remove_tune_9(catalog: Catalog) -> None:
    (added,) = (track for track in catalog.tracks() if Path(track.path).stem == "tune 9")
    catalog.remove([added.id])


def test_a_track_more_is_compared_by_itself_and_one_less_is_taken_out(
    place: Place, small: tuple[Catalog, list[tuple[int, int]]]
) -> None:
    catalog, said = small
    before = pipeline.calibrate(catalog, SETTINGS)
    list(ingest([place.home / "tune 9.wav"], catalog, SETTINGS))
    grown = pipeline.calibrate(catalog, SETTINGS)
    assert said == [(FEW, -1), (FEW, 1)]
    catalog.connection.set_blob(kept_calibration.BLOB, b"")
    anew = pipeline.calibrate(catalog, SETTINGS)
    assert said[-1] == (FEW, -1)
    for leg, z in grown.null.legs.items():
        assert np.abs(z - anew.null.legs[leg]).mean() < 0.1
    remove_tune_9(catalog)
    catalog.connection.set_blob(kept_calibration.BLOB, b"")
    assert np.allclose(pipeline.calibrate(catalog, SETTINGS).null.together, before.null.together, atol=1e-6)
    catalog.close()


def test_what_was_added_and_removed_leaves_no_trace(place: Place, small: tuple[Catalog, list[tuple[int, int]]]) -> None:
    catalog, said = small
    before = pipeline.calibrate(catalog, SETTINGS)
    list(ingest([place.home / "tune 9.wav"], catalog, SETTINGS))
    pipeline.calibrate(catalog, SETTINGS)
    remove_tune_9(catalog)
    after = pipeline.calibrate(catalog, SETTINGS)
    assert said == [(FEW, -1), (FEW, 1)]  # taking out asks nothing
    assert np.allclose(after.null.together, before.null.together)
    catalog.close()


@pytest.mark.parametrize("damage", ["flipped", "cut", "of before"])
def test_what_is_damaged_or_of_another_version_is_measured_again(
    place: Place, small: tuple[Catalog, list[tuple[int, int]]], damage: str
) -> None:
    catalog, said = small
    whole = pipeline.calibrate(catalog, SETTINGS)
    data = catalog.connection.get_blob(kept_calibration.BLOB)
    assert data
    if damage == "flipped":
        with catalog.connection.sqlite as connection:
            flipped = bytes([data[0] ^ 1]) + data[1:]
            connection.execute("UPDATE blobs SET data = ? WHERE name = ?", (flipped, kept_calibration.BLOB))
    else:
        catalog.connection.set_blob(
            kept_calibration.BLOB, data[:-7] if damage == "cut" else b'{"basis": {"scoring": 22}}'
        )
    again = pipeline.calibrate(catalog, SETTINGS)
    assert said == [(FEW, -1)] * 2
    assert np.array_equal(again.null.together, whole.null.together)
    assert catalog.connection.get_blob(kept_calibration.BLOB) == data
    catalog.close()


def test_what_cannot_be_kept_while_a_long_import_holds_the_lock_is_measured_all_the_same(
    place: Place, small: tuple[Catalog, list[tuple[int, int]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    catalog, said = small
    monkeypatch.setattr("descant.catalog.folder_connection.SPARE_WAIT_S", 0.05)
    with Catalog.open(catalog.folder) as reader:
        with catalog.connection.transaction() as db:
            db.execute("UPDATE tracks SET title = title")
            began = time.monotonic()
            found = pipeline.calibrate(reader, SETTINGS)
            took = time.monotonic() - began
            assert reader.connection.get_blob(kept_calibration.BLOB) is None
        assert pipeline.calibrate(reader, SETTINGS).self_test == found.self_test == SelfTest(2, 2)
    assert said == [(FEW, -1)]  # kept in the person's cache
    assert took < schema.BUSY_S
    catalog.close()


def test_what_a_reader_measures_is_kept_also_while_another_program_writes(
    place: Place, small: tuple[Catalog, list[tuple[int, int]]]
) -> None:
    catalog, said = small  # open for writing: its lock is held
    for _ in range(2):
        with Catalog.open(catalog.folder) as reader:
            pipeline.calibrate(reader, SETTINGS)
            assert reader.connection.get_blob(kept_calibration.BLOB)
    assert said == [(FEW, -1)]
    catalog.close()


def test_a_reader_of_a_shared_catalog_measures_it_once_and_follows_the_catalog(
    place: Place, small: tuple[Catalog, list[tuple[int, int]]], postgres_url: str
) -> None:
    """Neither does it store anything there."""
    folder, said = small
    with Catalog.open(postgres_url, create=True) as owned:
        assert isinstance(owned, PostgresCatalog)
        copy(folder, owned)
        with owned.connection.transaction() as db:
            db.execute("CREATE ROLE only_reads LOGIN")
        roles.grant(owned.connection, "only_reads", "reader")
        address = postgres_url.replace("descant@", "only_reads@")
        found = []
        for _ in range(2):
            with Catalog.open(address) as reader:
                found.append(pipeline.calibrate(reader, SETTINGS))
        assert said == [(FEW, -1)]
        assert np.array_equal(found[0].null.together, found[1].null.together)
        assert owned.connection.get_blob(kept_calibration.BLOB) is None
        list(ingest([place.home / "tune 9.wav"], owned, SETTINGS))
        for _ in range(2):
            with Catalog.open(address) as reader:
                pipeline.calibrate(reader, SETTINGS)
        assert said == [(FEW, -1), (FEW, 1)]
        roles.grant(owned.connection, "only_reads", None)
        with owned.connection.transaction() as db:
            db.execute("DROP ROLE only_reads")
    folder.close()
