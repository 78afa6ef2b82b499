"""Questions to an index: copies lead to their original, percentages must be earned, bad outputs are refused."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf
from made_up_audit import SECONDS
from safetensors.torch import save_file

from descant.audit import methods
from descant.audit.attribute import attribute
from descant.audit.index import open_index
from descant.audit.manifest import read_manifest
from descant.audit.membership import cannot_be_shown, membership
from descant.audit.methods.influence import influence_of_rows
from descant.audit.state import LEAST_AREA
from descant.audit.validation.learned import learned_of
from descant.audit.validation.retrain import Protocol, plan
from descant.audit.validation.validate import validate
from descant.errors import Cancelled, DescantError
from descant.model_files import read_tensors
from descant.progress import CancelToken
from descant.report.audit_answer import METHODS, Basis, Figure, Method, Trust

SMALL = Protocol(subsets=4, seeds=2, artist_seeds=1, generated=2, resamples=20)


@pytest.fixture(autouse=True)
def unlearned_on_one_checkpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    """A third of the time, and every step is still taken."""
    monkeypatch.setattr("descant.audit.methods.unlearning.UNLEARNED_ON", 1)


def trust(index: Path, percentages: bool) -> Trust:
    one = Figure(0.5, 0.4, 0.6)
    made = open_index(index)
    return Trust(
        "model", "m", made.adapter.fingerprint, {"influence": one}, one, one, one, {}, one, one, one, one, one,
        percentages, "2026-01-01",
    )  # fmt: skip


def validated(index: Path, folder: Path, percentages: bool) -> Path:
    """A copy of the index with a validation that says whether percentages are earned."""
    shutil.copytree(index, folder, ignore=shutil.ignore_patterns("validation"))
    (folder / "validation").mkdir()
    said = trust(index, percentages)
    held = {
        "fingerprint": said.fingerprint, "trust": asdict(said), "shrinkage": {"weight": 0.5, "power": 1.0},
    }  # fmt: skip
    (folder / "validation" / "validation.json").write_text(json.dumps(held))
    return folder


def test_a_copy_is_next_to_its_original(index: Path) -> None:
    made = open_index(index)
    scores = influence_of_rows(made, np.arange(12)).mean(axis=0)
    assert (scores.argmax(axis=1) == np.arange(12)).mean() >= 0.75  # itself, or its copy
    np.fill_diagonal(scores, -np.inf)
    partner = {0: 3, 3: 0, 4: 7, 7: 4, 8: 11, 11: 8}
    assert [int(scores[n].argmax()) for n in partner] == list(partner.values())


def test_a_training_track_as_output_is_found(index: Path) -> None:
    made = open_index(index)
    for place in (1, 5, 10):
        result = attribute(made, made.tracks[place].path)
        assert result.part.ranking[0].id == made.tracks[place].track_id
        assert result.part.ranking[0].rank == 1
        assert len(result.part.ranking) == 9  # copies are one
    copy = attribute(made, made.tracks[7].path)
    assert copy.part.ranking[0].id == "1-0"
    assert copy.part.ranking[0].tracks == ("1-0", "1-3")


@pytest.mark.parametrize("method", METHODS)
def test_every_method_answers_in_the_same_form(index: Path, output: Path, method: Method) -> None:
    made = attribute(index, output, unit="artist", method=method)
    assert sorted(row.id for row in made.part.ranking) == ["Artist 0", "Artist 1", "Artist 2"]
    assert [row.rank for row in made.part.ranking] == [1, 2, 3]
    assert made.part.ranking[0].score >= made.part.ranking[1].score >= made.part.ranking[2].score
    assert made.part.ranking[0].score > made.part.ranking[2].score
    assert made.part.segments[0].start_s == 0
    assert made.part.segments[-1].end_s == pytest.approx(4.0)
    assert [s.end_s for s in made.part.segments[:-1]] == [s.start_s for s in made.part.segments[1:]]
    assert made.part.refusal
    assert made.unattributed_ppm is None


def test_a_method_is_one_class_and_a_line(index: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Methods stood as branches over their names in two files."""
    assert set(methods.METHODS) == set(METHODS)

    class ByPlace(methods.base.Method):
        def by_unit(self, queries: methods.base.Queries, parts: np.ndarray) -> np.ndarray:
            return np.tile(np.arange(parts.shape[1], 0, -1.0), (1, len(queries), 1))

    monkeypatch.setattr("descant.audit.attribute.METHODS", {"similarity": ByPlace})
    made = attribute(index, output, unit="artist", method="similarity")
    assert [row.id for row in made.part.ranking] == ["Artist 0", "Artist 1", "Artist 2"]


def test_the_same_question_has_the_same_answer(index: Path, output: Path) -> None:
    first, again = (attribute(index, output, unit="publisher") for _ in range(2))
    assert first.part.ranking == again.part.ranking
    assert [r.id for r in sorted(first.part.ranking, key=lambda r: r.id)] == ["House 0", "House 1", "House 2", "Press"]


def test_percentages_only_where_validation_earned_them(index: Path, output: Path, tmp_path: Path) -> None:
    earned = attribute(validated(index, tmp_path / "earned", True), output, unit="artist")
    assert earned.part.refusal == ""
    assert sum(row.share_ppm or 0 for row in earned.part.ranking) + (earned.unattributed_ppm or 0) == 1_000_000
    assert all(row.low_ppm <= row.share_ppm <= row.high_ppm for row in earned.part.ranking)  # type: ignore[operator]
    refused = attribute(validated(index, tmp_path / "refused", False), output, unit="artist")
    assert "not shown to beat an equal split" in refused.part.refusal
    assert {row.share_ppm for row in refused.part.ranking} == {None}
    assert refused.unattributed_ppm is None
    assert [row.id for row in refused.part.ranking] == [row.id for row in earned.part.ranking]
    other = attribute(tmp_path / "earned", output, unit="artist", method="similarity")
    assert "ranks" in other.part.refusal


def test_a_damaged_validation_is_said(index: Path, output: Path, tmp_path: Path) -> None:
    folder = validated(index, tmp_path / "index", True)
    (folder / "validation" / "validation.json").write_text("{")
    with pytest.raises(DescantError, match="validation is damaged"):
        attribute(folder, output)


def test_outputs_that_cannot_be_decoded(index: Path, output: Path, tmp_path: Path) -> None:
    silent, short, cut, text = (tmp_path / name for name in ("silent.wav", "short.wav", "cut.wav", "text.wav"))
    sf.write(silent, np.zeros(44_100), 44_100)
    sf.write(short, np.ones(400) * 0.5, 44_100)
    cut.write_bytes(output.read_bytes()[:60_000])
    text.write_text("no sound")
    for bad in (silent, short, cut, text, tmp_path / "none.wav"):
        with pytest.raises(DescantError) as raised:
            attribute(index, bad)
        assert str(bad) in str(raised.value) or bad.name in str(raised.value)
    with pytest.raises(DescantError, match="no method"):
        attribute(index, output, method="magic")  # type: ignore[arg-type]


def test_a_question_can_be_cancelled(index: Path, output: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        attribute(index, output, cancel=cancel)


def test_a_validation_is_resumed_and_teaches_later_answers(index: Path, output: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    shutil.copytree(index, folder, ignore=shutil.ignore_patterns("validation"))
    cancel, stages = CancelToken(), []

    def stop(stage: str, done: int, total: int) -> None:
        stages.append(stage)
        if stage == "train" and done == 5:
            cancel.cancel()

    with pytest.raises(Cancelled):
        validate(folder, protocol=SMALL, held_out=[output], progress=stop, cancel=cancel)
    kept = {p.name: p.stat().st_mtime_ns for p in (folder / "validation" / "retrained").glob("*.safetensors")}
    assert len(kept) == 5
    made = validate(folder, protocol=SMALL, held_out=[output])
    assert {n: (folder / "validation" / "retrained" / n).stat().st_mtime_ns for n in kept} == kept
    assert {"influence", "similarity", "unlearn", "mucs", "random", "distilled"} <= set(made.trust.lds)
    assert not made.trust.percentages  # whatever the gain: each artist was left out in one training only
    assert made.trust.self_rank.value < 4
    assert made.trust.ceiling is not None
    assert made.trust.ceiling.n == made.trust.lds["unlearn"].n == Basis(3, 4, 2, "halves")
    assert made.trust.gain.n == Basis(3, 3, 1, "artists")
    assert made.trust.self_rank.n == Basis(12)
    lines = Path(made.csv_path).read_text().splitlines()
    assert lines[0] == "figure,method,value,low,high,queries,subsets,trainings"
    assert any(line.startswith("lds,influence,") for line in lines)
    learned = learned_of(open_index(folder))
    assert learned is not None
    assert learned.trust == made.trust
    result = attribute(folder, output, unit="artist")
    assert result.part.trust == made.trust
    assert (result.part.refusal == "") == made.trust.percentages


def test_plans_hold_halves_and_all_but_one_artist() -> None:
    artists = [f"a{n % 3}" for n in range(12)]
    runs = plan(SMALL, artists)
    assert len({run.name for run in runs}) == len({run.key for run in runs}) == len(runs) == 1 + 8 + 3
    assert {len(run.rows) for run in runs if run.name.startswith("half")} == {6}
    for number, run in enumerate(run for run in runs if run.name.startswith("without")):
        assert {artists[row] for row in run.rows} == {"a0", "a1", "a2"} - {f"a{number}"}
    assert plan(replace(SMALL, subsets=6), artists)[1:9] == runs[1:9]
    assert runs[1].rows == runs[2].rows
    assert runs[1].seed != runs[2].seed


def test_membership_with_known_others(model: Path, output: Path, tmp_path: Path) -> None:
    made_up = [tmp_path / f"{n}.wav" for n in range(20)]
    sound, rate = sf.read(output)
    for n, path in enumerate(made_up):
        start = n * 2000
        sf.write(path, sound[start : start + int(SECONDS * rate)] * (0.5 + n / 40), rate)
    listed = model / "manifest.jsonl"
    trained = [track.path for track in open_tracks(listed)]
    found = membership(model, [trained[0], output], manifest=listed, others=made_up)
    assert found.auc is not None
    assert found.power is not None
    assert found.members == 12
    assert found.others == 20
    assert found.files[0].score > found.files[1].score
    assert found.files[0].p == pytest.approx(1 / 21), "above all of the twenty others"
    flow = "flow" in json.loads((model / "config.json").read_text())["shape"]["kind"]
    told = found.auc.low >= LEAST_AREA or not flow
    assert found.files[0].verdict == ("member" if told else "not shown")
    assert any("cannot be shown by its weights alone" in limit for limit in found.limits) == (not told)
    assert bool(cannot_be_shown(model)) == flow
    assert found.files[1].p is not None
    assert found.files[1].p > 0.05
    assert found.files[1].verdict == "not shown"
    alone = membership(model, [trained[0]])
    assert alone.files[0].p is None
    assert alone.files[0].verdict == "not shown"
    assert any("surely not" in limit for limit in alone.limits)


def test_a_model_without_the_files_says_how_hard_they_are(model: Path, output: Path, tmp_path: Path) -> None:
    listed = model / "manifest.jsonl"
    trained = [track.path for track in open_tracks(listed)]
    itself = membership(model, [trained[0], output], without=[model])
    assert [file.score for file in itself.files] == pytest.approx([0, 0], abs=1e-6)
    early = membership(model, [trained[0], output], manifest=listed)
    first = min(read_manifest(listed).run.checkpoints, key=lambda one: one.step)
    before = read_tensors(model, first.file)
    shutil.copytree(model, tmp_path / "before")
    (tmp_path / "before" / "SHA256SUMS").unlink()
    save_file(before, tmp_path / "before" / "model.safetensors")
    beside = membership(model, [trained[0], output], without=[tmp_path / "before"])
    assert [file.score for file in beside.files] == pytest.approx([file.score for file in early.files], abs=1e-4)


def open_tracks(path: Path):  # type: ignore[no-untyped-def]
    from descant.audit.manifest import read_manifest

    return read_manifest(path).tracks
