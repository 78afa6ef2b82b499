"""The benchmarks on real weights and made-up music: the whole way from a manifest to a result file.

All of them ask one catalog of four tunes, so that its gate is measured once.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from descant import cli, pipeline
from descant.attribution.cohort import REFERENCES, Cohort
from descant.bench import copies, known, shares, speed
from descant.bench.material import Setup, stocked
from descant.bench.results import Result, read
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.files import file_sha256
from descant.pipeline import analyse
from descant.progress import silent
from descant.settings import Settings
from made_up_music import RATE, tune, write

SETTINGS = Settings(device="cpu")


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four tunes of 12 s, a part of one of them (6 s), and one that is nobody's."""
    folder = tmp_path_factory.mktemp("music").resolve()
    (folder / "tunes").mkdir()
    for seed in range(4):
        write(folder / "tunes" / f"{seed}.wav", tune(seed, seconds=12))
    write(folder / "part.wav", tune(1, seconds=12)[3 * RATE : 9 * RATE])
    write(folder / "other.wav", tune(50, seconds=6))
    half = np.concatenate([tune(2, seconds=12)[: 4 * RATE], tune(51, seconds=4)])
    write(folder / "half.wav", half)
    return folder


@pytest.fixture(autouse=True, scope="module")
def quick() -> Iterator[None]:
    """Files are decoded in this process; the gate is measured with 120 queries of the cohort, enough for p < .01."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("descant.audio.extract.FEW_FILES", 20)
        patch.setattr(Cohort, "queries", lambda self: self.excerpts[REFERENCES : REFERENCES + 120])
        yield


@pytest.fixture(scope="module")
def work(music: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder whose catalog holds the four tunes."""
    folder = tmp_path_factory.mktemp("work").resolve()
    files = [music / "tunes" / f"{seed}.wav" for seed in range(4)]
    with stocked(files, folder / "catalog", Setup(SETTINGS, "", folder, silent, print)) as (catalog, ids):
        assert catalog.count() == len(set(ids.values())) == 4
    return folder


class Told:
    """What a benchmark asks of its caller, and what it told."""

    def __init__(self, work: Path) -> None:
        self.refused: list[str] = []
        self.stages: set[str] = set()
        self.setup = Setup(SETTINGS, "descant bench", work, self.progress, self.refused.append)

    def progress(self, stage: str, done: int, total: int) -> None:
        self.stages.add(stage)


@pytest.fixture
def told(work: Path) -> Told:
    return Told(work)


@pytest.fixture(scope="module")
def pairs(music: Path) -> Path:
    manifest = music / "pairs.tsv"
    rows = ["relation\tquery\tsource", "same\ttunes/1.wav\ttunes/1.wav", "part\tpart.wav\ttunes/1.wav"]
    manifest.write_text("\n".join([*rows, "unrelated\tother.wav\t"]) + "\n")
    return manifest


def test_known(music: Path, pairs: Path, told: Told) -> None:
    result = known.run(pairs, told.setup, distractors=music / "tunes", catalog=None, reports=None)
    assert (result.queries, result.tracks) == (3, 4)
    assert result.groups["same"]["top-1"].value == 1
    assert result.groups["same"]["right"].value == pytest.approx(1, abs=0.02)
    assert result.groups["part"]["top-1"].value == 1
    assert result.groups["unrelated"]["any attribution"].n == 1
    assert set(result.made.views) == {"recording", "composition", "style"}
    assert len(result.made.cohort_sha256) == 64
    assert not told.refused
    assert "analyse" in told.stages


def test_known_in_a_catalog_that_is_there(pairs: Path, told: Told, work: Path, tmp_path: Path) -> None:
    """It is only read; one without the sources is refused."""
    folder = work / "catalog"
    before = (folder / "catalog.sqlite").read_bytes()
    result = known.run(pairs, told.setup, distractors=None, catalog=folder, reports=None)
    assert result.tracks == 4
    assert result.groups["part"]["top-1"].value == 1
    assert (folder / "catalog.sqlite").read_bytes() == before
    with Catalog.open(tmp_path / "empty", create=True):
        pass
    with pytest.raises(DescantError, match="holds 0 of 1 sources"):
        known.run(pairs, told.setup, distractors=None, catalog=tmp_path / "empty", reports=None)


def test_reports_that_are_kept_are_not_asked_again(
    pairs: Path, told: Told, work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is a report that was cut short counted, or one of another engine."""
    kept = tmp_path / "reports.jsonl"
    asked: dict[str, Any] = {"distractors": None, "catalog": work / "catalog", "reports": kept}
    first = known.run(pairs, told.setup, **asked)
    lines = kept.read_bytes().splitlines(keepends=True)
    assert len(lines) == 3
    kept.write_bytes(b"".join(lines[:2]) + lines[2][:100])
    again: list[Path] = []
    listen = pipeline.analyse_many

    def listening(paths: Sequence[Path], *rest: Any, **named: Any) -> Any:
        again.extend(paths)
        return listen(paths, *rest, **named)

    monkeypatch.setattr(pipeline, "analyse_many", listening)
    assert known.run(pairs, told.setup, **asked).groups == first.groups
    assert len(again) == 1
    assert len(kept.read_bytes().splitlines()) == 3
    kept.write_bytes(b"".join([lines[0], lines[1].replace(b'"version": "', b'"version": "0')]))
    with pytest.raises(DescantError, match="another engine") as refused:
        known.run(pairs, told.setup, **asked)
    assert refused.value.path == str(kept)
    kept.write_bytes(b"{}\n")
    with pytest.raises(DescantError, match="line 1 is no report"):
        known.run(pairs, told.setup, **asked)


def test_a_working_folder_with_other_tracks_is_refused(pairs: Path, told: Told) -> None:
    with pytest.raises(DescantError, match="3 tracks that are no part of the benchmark"):
        known.run(pairs, told.setup, distractors=None, catalog=None, reports=None)


def test_what_cannot_be_decoded_is_a_miss(music: Path, told: Told, tmp_path: Path) -> None:
    (tmp_path / "bad.wav").write_bytes(b"no music" * 50)
    tune_1 = music / "tunes" / "1.wav"
    rows = [f"same\t{tune_1}\t{tune_1}", f"bad\tbad.wav\t{tune_1}", f"unheld\t{tune_1}\tbad.wav"]
    (tmp_path / "p.tsv").write_text("\n".join(["relation\tquery\tsource", *rows]))
    result = known.run(tmp_path / "p.tsv", told.setup, distractors=music / "tunes", catalog=None, reports=None)
    assert result.groups["same"]["top-1"].value == 1
    assert result.groups["bad"]["top-1"].value == result.groups["unheld"]["top-1"].value == 0
    assert len(result.notes) == len(told.refused) == 2
    assert "count as misses" in result.notes[0]


def test_shares(music: Path, told: Told, work: Path) -> None:
    catalog = [f"tunes/{seed}.wav" for seed in range(4)]
    queries = [
        {"kind": "splice", "path": "half.wav", "shares": {"tunes/2.wav": 0.5}},
        {"kind": "unrelated", "path": "other.wav", "shares": {}},
    ]
    manifest = music / "m.json"
    manifest.write_text(json.dumps({"catalog": catalog, "queries": queries}))
    shutil.copytree(work / "catalog", work / f"catalog-{file_sha256(manifest)[:12]}")
    result = shares.run([manifest], told.setup, reports=None)
    assert result.groups["splice"]["found"].value == 1
    assert result.groups["splice"]["share error"].value == pytest.approx(0, abs=0.2)
    assert result.groups["splice"]["true share in its interval"].n == 1
    assert result.groups["p-values of unrelated queries"]["KS distance"].n == 1
    assert list(result.material) == ["1 m.json"]


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg makes the copies")
def test_copies(music: Path, told: Told, work: Path) -> None:
    result = copies.run(music / "tunes", told.setup, tracks=10, excerpts=1, seconds=8)
    assert (result.queries, result.tracks) == (6, 4)
    assert list(result.groups) == [*(a.name for a in copies.ALTERATIONS), "all copies"]
    assert result.groups["MP3, 64 kb/s"]["both"].value == 1
    listed = (work / "copies" / "copies.tsv").read_text().splitlines()
    assert len(listed) == 7
    assert all((work / "copies" / line.split("\t")[0]).is_file() for line in listed[1:])
    head, *held = (work / "copies" / "catalog.tsv").read_text().splitlines()
    assert head == "file"
    assert len(held) == result.tracks
    assert {line.split("\t")[1] for line in listed[1:]} <= set(held)


def test_copies_need_ffmpeg(music: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(DescantError, match="ffmpeg is not there"):
        copies.run(music / "tunes", told.setup, tracks=3, excerpts=1, seconds=8)


def test_a_measured_file(music: Path, work: Path) -> None:
    """In this process: a process of its own takes seconds to start, and `speed` runs the same function there."""
    file = music / "tunes" / "0.wav"
    with Catalog.open(work / "catalog") as catalog:
        timing, made = speed.measure(file, catalog, SETTINGS)
        report = analyse(file, catalog, SETTINGS)
    assert timing.audio_s == pytest.approx(12, abs=0.01)
    assert 0 < timing.decode_s < timing.analyse_s
    assert min(timing.extract_s, timing.listen_s, timing.cpu_s, timing.decode_cpu_s) > 0
    assert made.views == report.engine.views


def test_figures_of_speed() -> None:
    timings = [speed.Timing(180, 1.0, 1.5, 0.5, 3.0, 4.0, 0.8), speed.Timing(60, 1.0, 2.5, 0.5, 5.0, 6.0, 1.2)]
    groups = speed.figures(timings, together_s=5.0, ready_s=8.0, peak=500_000_000)
    values = {group: next(iter(figures.values())).value for group, figures in groups.items()}
    assert values == {
        "analysis, one file after another": 4.0,
        "of it: decode, hashes, frames": 2.0,
        "of it: networks": 0.5,
        "of it: search, alignment, shares": 1.5,
        "analysis, all files in one go": 2.5,
        "processor time of the analysis": 5.0,
        "real time over analysis": 30.0,
        "music in a file": 120.0,
        "first start of a process": 8.0,
        "peak memory of that process": 500.0,
    }
    assert "peak memory of that process" not in speed.figures(timings, 5.0, 8.0, None)


@pytest.mark.slow
def test_speed(music: Path, told: Told, work: Path) -> None:
    result = speed.run(music / "tunes", told.setup, catalog=work / "catalog", tracks=9, files=2)
    assert (result.queries, result.tracks) == (2, 4)
    assert result.groups["analysis, one file after another"]["value"].value > 1


# The command ------------------------------------------------------------------------------------------------------


def test_the_command_writes_shows_and_tabulates(
    music: Path, pairs: Path, work: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "r.json"
    words = ["bench", "known", str(pairs), "--distractors", str(music / "tunes"), "--device", "cpu"]
    words += ["--work", str(work), "--out", str(out)]
    assert cli.main(words) == cli.OK
    shown = capsys.readouterr().out
    assert "3 queries against 4 tracks" in shown
    assert "recall@10" in shown
    result = read(out)
    assert result.command == "descant bench known pairs.tsv --distractors tunes --device cpu"
    assert str(music) not in out.read_text()
    assert cli.main(words) == cli.REFUSED
    assert "there already" in capsys.readouterr().err
    assert cli.main(["bench", "table", str(out)]) == cli.OK
    table = capsys.readouterr().out
    assert "| same | 1 | 1.00 (0.21–1.00) |" in table
    assert cli.main(["bench", "table", "--json", str(out)]) == cli.OK
    assert Result.from_json(json.loads(capsys.readouterr().out)[0]) == result


@pytest.mark.parametrize(
    "words",
    [
        ["bench"],
        ["bench", "known"],
        ["bench", "unheard-of"],
        ["bench", "known", "p.tsv", "--catalog", "c", "--distractors", "d"],
        ["bench", "copies", "d", "--tracks", "0"],
        ["bench", "speed", "d", "--device", "abacus"],
        ["bench", "table"],
    ],
)
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == cli.USAGE
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["known", "shares", "copies", "speed", "table"])
def test_what_is_not_there_is_one_line(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = [] if kind == "table" else ["--out", str(tmp_path / "r.json"), "--work", str(tmp_path / "work")]
    assert cli.main(["bench", kind, str(tmp_path / "gone"), *out]) == cli.REFUSED
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said
    assert not (tmp_path / "r.json").exists()


def test_a_catalog_that_is_not_there(pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["bench", "known", str(pairs), "--catalog", str(tmp_path / "gone"), "--out", str(tmp_path / "r.json")]
    assert cli.main(words) == cli.CATALOG
    assert "no catalog" in capsys.readouterr().err
