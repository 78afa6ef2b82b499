"""Tracks that a person leaves out: what becomes of what they explained, on real weights, and that it is on record."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from descant import cli, pipeline
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.exports.write import write_report
from descant.report.exclusions import LONGEST_REASON, exclusion, with_exclusion, without
from descant.report.model import Report
from descant.report.schema import validate
from descant.reproduction import reproduce
from descant.resources import resource
from descant.settings import Settings
from made_up_music import RATE, tune, write

SETTINGS = Settings(device="cpu")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalog of four tunes and of the first of them once more, a little softer; "two.wav": tune 0, then tune 3."""
    home = tmp_path_factory.mktemp("music")
    files = [write(home / f"tune {seed}.wav", tune(seed, seconds=14)) for seed in range(4)]
    twin = write(home / "twin.wav", tune(0, seconds=14) * np.float32(0.8))
    with Catalog.open(home / "catalog", create=True) as catalog:
        list(pipeline.ingest([*files, twin], catalog, SETTINGS))
    write(home / "two.wav", np.concatenate([tune(seed, seconds=14)[: 12 * RATE] for seed in (0, 3)]))
    return home


def analysed(folder: Path, *excluded: str) -> Report:
    """ "two.wav" without the tracks of these titles."""
    with Catalog.open(folder / "catalog") as catalog:
        ids = {track.tags.title or Path(track.path).stem: track.id for track in catalog.tracks()}
        asked = [exclusion(ids[title], "own work") for title in excluded]
        report = pipeline.analyse(folder / "two.wav", catalog, SETTINGS, exclusions=asked)
    validate(report.to_json())
    return report


def shares(report: Report) -> dict[str, int]:
    return {c.title or Path(c.path).stem: c.share_ppm for c in report.contributions}


def test_what_nothing_else_explains_stays_unattributed(folder: Path) -> None:
    before, after = analysed(folder), analysed(folder, "tune 3")
    assert shares(before)["tune 3"] > 300_000
    assert "tune 3" not in shares(after)
    assert after.unattributed_ppm > before.unattributed_ppm + 250_000
    gone, stays = shares(before)["tune 3"], after.unattributed_ppm - before.unattributed_ppm
    assert stays > 0.7 * gone, "nothing else explains most of it"
    (one,) = after.exclusions
    assert (one.title, one.reason) == ("tune 3", "own work")
    assert one.p_value is not None
    assert one.p_value <= SETTINGS.alpha, "it would have passed"
    assert any("tune 3" in limit for limit in after.limits)
    assert {c.title for c in after.candidates} == {c.title for c in before.candidates}, "it is still listed there"


def test_what_another_source_explains_as_well_goes_there(folder: Path) -> None:
    before = shares(analysed(folder))
    found, other = sorted(("tune 0", "twin"), key=lambda title: -before.get(title, 0))
    assert before[found] > 300_000
    after = shares(analysed(folder, found))
    assert found not in after
    assert after[other] > before.get(other, 0) + 0.8 * before[found], "a copy explains what the other did"


def test_segments_state_what_each_leg_alone_gives(folder: Path) -> None:
    report = analysed(folder)
    found = [c for segment in report.segments for c in segment.contributions]
    assert found
    assert all(c.legs is not None for c in found)
    assert max(c.legs.recording_ppm for c in found if c.legs) > 400_000
    assert report.catalog.place == str(folder / "catalog")


def test_the_command_line_records_it_in_every_paper(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Catalog.open(folder / "catalog") as catalog:
        ids = {Path(track.path).stem: track.id for track in catalog.tracks()}
    words = ["analyze", "--catalog", str(folder / "catalog"), "--device", "cpu", str(folder / "two.wav")]
    out = ["--out", str(tmp_path), "--certificate", "--exclude", f"{ids['tune 3']}: sample cleared "]
    assert cli.main([*words, *out]) == 0
    assert cli.main([*words, *out]) == 0
    assert "1 of 1 files were analysed before" in capsys.readouterr().err
    assert cli.main([*words, *out[:-1], f"{ids['tune 3']}:own work"]) == 0, "another reason is another report"
    assert "analysed before" not in capsys.readouterr().err
    report = Report.from_json(json.loads((tmp_path / "two.report.json").read_text()))
    assert [(one.track_id, one.reason) for one in report.exclusions] == [(ids["tune 3"], "own work")]

    jws, pdf = tmp_path / "two.certificate.jws", tmp_path / "two.pdf"
    assert cli.main(["verify", str(pdf), "--audio", str(folder / "two.wav")]) == 0
    assert "tune 3, excluded by hand: own work" in capsys.readouterr().out
    by_itself = subprocess.run(
        [sys.executable, resource("verify_descant.py"), jws], capture_output=True, text=True, check=True, timeout=60
    )
    assert "excluded by hand: tune 3 (own work)" in by_itself.stdout
    with Catalog.open(folder / "catalog") as catalog:
        assert reproduce(jws, folder / "two.wav", catalog).outcome == "same"
    for form in ("csv", "html"):
        write_report(report, tmp_path / f"out.{form}", form)
        assert "own work" in (tmp_path / f"out.{form}").read_text(encoding="utf-8")


@pytest.mark.parametrize(("given", "said"), [("0:own work", "no track of the catalog"), ("{}", "has no reason")])
def test_an_exclusion_that_says_too_little_is_refused(
    folder: Path, given: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Catalog.open(folder / "catalog") as catalog:
        given = given.format(catalog.tracks(limit=1)[0].id)
    words = ["analyze", "--catalog", str(folder / "catalog"), str(folder / "two.wav"), "--exclude", given]
    try:
        code = cli.main(words)
    except SystemExit as end:
        code = int(end.code or 0)
    assert code != 0
    assert said in capsys.readouterr().err


def test_a_share_of_an_excluded_track_is_refused(folder: Path) -> None:
    tree = analysed(folder).to_json()
    source = tree["contributions"][0]["track_id"]
    tree["exclusions"] = [{"track_id": source, "reason": "x", "title": "", "artist": "", "p_value": None}]
    with pytest.raises(ValueError, match="excluded and has a share"):
        validate(tree)


def test_exclusions_need_a_reason_and_stand_once_for_each_track() -> None:
    for reason in ("", " \n ", "x" * (LONGEST_REASON + 1)):
        with pytest.raises(DescantError):
            exclusion("a", reason)
    first = with_exclusion((), exclusion("a", "own  work\n"))
    assert first[0].reason == "own work"
    both = with_exclusion(with_exclusion(first, exclusion("b", "cleared")), exclusion("a", "licensed"))
    assert [(one.track_id, one.reason) for one in both] == [("b", "cleared"), ("a", "licensed")]
    assert without(both, "b") == both[1:]
