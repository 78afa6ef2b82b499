"""A certificate's analysis is made again and compared: on real weights once, then for each thing that may differ."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audits import audit_report
from descant import cli, pipeline
from descant.catalog.store import Catalog
from descant.certificate.choices import Choices
from descant.certificate.make import key_of, make
from descant.errors import DescantError
from descant.report.model import Report
from descant.reproduction import Reproduction, reproduce
from descant.settings import Settings

SETTINGS = Settings(device="cpu", bootstrap=20)


@pytest.fixture(scope="module")
def folder(tunes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = Path(shutil.copytree(tunes, tmp_path_factory.mktemp("certified") / "music"))
    with Catalog.open(home / "Tunes") as catalog:
        report = pipeline.analyse(home / "tune 0.wav", catalog, SETTINGS)
    _certify(report, home / "take.jws")
    (home / "take.report.json").write_text(json.dumps(report.to_json()))
    return home


def _certify(report: Report, path: Path) -> Path:
    make(report, key_of(Choices(), path.parent / "keys"), Choices(), path, path.with_suffix(".pdf"))
    return path


def _report(folder: Path) -> Report:
    return Report.from_json(json.loads((folder / "take.report.json").read_text()))


def _again(folder: Path, certificate: Path | None = None, *, tolerance_ppm: int = 0) -> Reproduction:
    with Catalog.open(folder / "Tunes") as catalog:
        path = certificate or folder / "take.jws"
        return reproduce(path, folder / "tune 0.wav", catalog, tolerance_ppm=tolerance_ppm)


def test_the_same_comes_out_and_its_sources_are_proven(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _report(folder).catalog.inclusion
    for certificate in (folder / "take.jws", folder / "take.pdf"):
        found = _again(folder, certificate)
        assert (found.outcome, found.most_ppm, found.results, found.causes) == ("same", 0, (), ())
    command = ["reproduce", str(folder / "take.jws"), "--catalog", str(folder / "Tunes")]
    assert cli.main(command) == 0, "the audio lies beside the certificate"
    assert "reproduced: every share" in capsys.readouterr().out


def test_what_differs_is_named_with_what_may_be_why(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = _report(folder)

    def now(change: Callable[[Report], Report]) -> None:
        monkeypatch.setattr(pipeline, "analyse", lambda *_, **__: change(report))

    def moved(ppm: int) -> Callable[[Report], Report]:
        def change(one: Report) -> Report:
            first, *rest = one.contributions
            less = replace(first, share_ppm=first.share_ppm - ppm, low_ppm=0)
            engine = replace(one.engine, version="9.9", platform="Another")
            return replace(one, contributions=(less, *rest), unattributed_ppm=one.unattributed_ppm + ppm, engine=engine)

        return change

    now(moved(300))
    found = _again(folder)
    assert (found.outcome, found.most_ppm) == ("different", 300)
    assert {one.what for one in found.causes} == {"program version", "platform"}
    assert any(one.what.startswith("share of tune 0") for one in found.results)
    assert _again(folder, tolerance_ppm=300).outcome == "close"
    assert _again(folder, tolerance_ppm=299).outcome == "different"

    command = ["reproduce", str(folder / "take.jws"), "--catalog", str(folder / "Tunes")]
    assert cli.main(command) == 4
    said = capsys.readouterr().out
    assert "NOT REPRODUCED: shares differ by up to 300 ppm" in said
    assert "program version: certified" in said
    assert cli.main([*command, "--tolerance", "300", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["outcome"] == "close"

    now(lambda one: replace(one, contributions=(), unattributed_ppm=1_000_000))
    assert _again(folder, tolerance_ppm=1_000_000).outcome == "different", "a source that is gone is not close"
    now(lambda one: replace(one, segments=one.segments[1:]))
    assert _again(folder).outcome == "different"
    now(lambda one: replace(one, catalog=replace(one.catalog, snapshot="ab" * 32)))
    assert (_again(folder).outcome, [one.what for one in _again(folder).causes]) == ("same", ["catalog snapshot"])
    now(lambda one: replace(one, contributions=tuple(replace(c, title="Corrected") for c in one.contributions)))
    assert _again(folder).outcome == "same", "what the catalog calls a track is no result"


def test_what_cannot_be_compared_is_no_difference(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = _report(folder)
    catalog = ["--catalog", str(folder / "Tunes")]
    audit = _certify(audit_report(), tmp_path / "audit.jws")
    odd = replace(report, engine=replace(report.engine, parameters={**report.engine.parameters, "loudness": 3}))
    changed = tmp_path / "changed.jws"
    changed.write_bytes((folder / "take.jws").read_bytes()[:-9])
    audio = str(folder / "tune 0.wav")
    for arguments, words in (
        ([str(audit), "--audio", audio], "model audit, which depends on a model's index"),
        ([str(folder / "take.jws"), "--audio", str(folder / "tune 1.wav")], "not about this audio"),
        ([str(folder / "take.jws"), "--audio", str(folder / "missing.wav")], "cannot be read"),
        ([str(changed), "--audio", audio], "does not hold"),
        ([str(_certify(odd, tmp_path / "odd.jws")), "--audio", audio], "does not know the parameter 'loudness'"),
        ([str(tmp_path / "odd.jws")], "is not beside the certificate"),
    ):
        assert cli.main(["reproduce", *arguments, *catalog]) == 1, words
        assert words in capsys.readouterr().err
    with pytest.raises(DescantError, match="cannot be read"):
        _again(folder, tmp_path / "missing.jws")
