"""What the window asks of a catalog as a whole, by the engine's own handlers on real sound: landing, health, repair,
likeness; and the signing key."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

sys.path.insert(0, str(Path(__file__).parents[1]))

from descant.catalog.features import place
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.engine import catalog_messages as c
from descant.engine import key_messages as k
from descant.engine import messages as m
from descant.engine.handlers import HANDLERS
from descant.engine.open_catalog import OPEN
from descant.engine.server import Context, trouble_of
from descant.errors import CertificateError
from descant.progress import CancelToken, silent
from descant.settings import Settings
from made_up_music import RATE, tune, write

ONE_PROCESS = Settings(workers=1, threads=1, device="cpu")


class Inline:
    """Answers a request at once, and keeps what came before the answer."""

    def __init__(self) -> None:
        self.partial: list[Any] = []

    def ask(self, request: m.Request[Any]) -> Any:
        self.partial = []
        return HANDLERS[type(request)](request, Context(silent, CancelToken(), self.partial.append))


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A catalog of four tunes, of which two are one tune in two keys; and the folder of their files."""
    home = tmp_path_factory.mktemp("stocked")
    music = home / "music"
    music.mkdir()
    for name, seed, key in (("harbour", 1, 0), ("harbour again", 1, 3), ("paper", 2, 0), ("nine", 3, 0)):
        write(music / f"{name}.wav", tune(seed, key=key, seconds=25.0))
    (music / "broken.wav").write_bytes(b"RIFF no wave")
    engine = Inline()
    files = tuple(sorted(str(path) for path in music.iterdir()))
    engine.ask(m.AddToCatalog(str(home / "catalog"), files, ONE_PROCESS))
    landed = {Path(one.path).name: one for answer in engine.partial for one in answer.outcomes}
    assert {name for name, one in landed.items() if one.status == "added"} == {
        "harbour.wav", "harbour again.wav", "paper.wav", "nine.wav"
    }  # fmt: skip
    assert landed["broken.wav"].status == "refused"
    assert landed["broken.wav"].reason
    return home / "catalog", music


@pytest.fixture
def catalog(stocked: tuple[Path, Path], tmp_path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """A copy, and ids by the names of files."""
    folder = tmp_path / "catalog"
    shutil.copytree(stocked[0], folder)
    with Catalog.open(folder) as opened:
        ids = {Path(track.path).stem: track.id for track in opened.tracks()}
    yield str(folder), ids
    OPEN.close()


def test_files_that_are_known_land_as_known(catalog: tuple[str, dict[str, str]], stocked: tuple[Path, Path]) -> None:
    engine = Inline()
    engine.ask(m.AddToCatalog(catalog[0], (str(stocked[1] / "paper.wav"),), ONE_PROCESS))
    (one,) = [one for answer in engine.partial for one in answer.outcomes]
    assert (one.status, one.track_id) == ("known", catalog[1]["paper"])


def test_a_track_is_like_its_tune_in_another_key_and_not_like_itself(catalog: tuple[str, dict[str, str]]) -> None:
    folder, ids = catalog
    found = Inline().ask(c.FindSimilar(folder, ids["harbour"], ONE_PROCESS))
    assert isinstance(found, c.Likeness)
    assert found.rows[0].track.id == ids["harbour again"]
    assert ids["harbour"] not in {row.track.id for row in found.rows}
    assert found.rows[0].p < 0.05
    assert all(row.p > found.rows[0].p for row in found.rows[1:])


def test_health_names_damage_missing_files_and_doubles_and_repair_mends(
    catalog: tuple[str, dict[str, str]], stocked: tuple[Path, Path]
) -> None:
    folder, ids = catalog
    engine = Inline()
    health = engine.ask(c.CheckCatalog(folder))
    assert (health.problems, health.files, health.duplicates) == ((), (), ())

    with Catalog.open(Path(folder), write=True) as opened:
        opened.relabel(ids["paper"], Tags("One", "Ada", isrc="GBAYE0000351"))
        opened.relabel(ids["nine"], Tags("Two", "Ada", isrc="GB-AYE-00-00351"))
        opened.relabel(ids["harbour"], Tags("Same", "Mira"))
        opened.relabel(ids["harbour again"], Tags("same", "Mira"))
        with opened.connection.change() as (db, _):
            db.execute("UPDATE vectors SET data = zeroblob(length(data)) WHERE leg = 'style'")
    moved = stocked[1] / "nine.wav"
    os.rename(moved, stocked[1] / "gone.wav")
    try:
        health = engine.ask(c.CheckCatalog(folder))
    finally:
        os.rename(stocked[1] / "gone.wav", moved)
    assert len(health.problems) == 4
    assert all(problem.fixable for problem in health.problems)
    assert [(one.track.id, "is not there any more" in one.what) for one in health.files] == [(ids["nine"], True)]
    assert [(one.why, {track.id for track in one.tracks}) for one in health.duplicates] == [
        ("isrc", {ids["paper"], ids["nine"]}),
        ("name", {ids["harbour"], ids["harbour again"]}),
    ]
    assert engine.ask(c.RepairCatalog(folder, ONE_PROCESS)).problems == ()
    place(Path(folder), ids["paper"]).unlink()
    health = engine.ask(c.RepairCatalog(folder, ONE_PROCESS))
    assert [(problem.where, problem.fixable) for problem in health.problems] == [(ids["paper"], False)]


def test_lists_of_some_tracks_alone(catalog: tuple[str, dict[str, str]]) -> None:
    folder, ids = catalog
    with Catalog.open(Path(folder), write=True) as opened:
        opened.relabel(ids["paper"], Tags("One", isrc="GBAYE0000351"))
    page = Inline().ask(m.Search(folder, only="no isrc", order="title"))
    assert (page.total, ids["paper"] in {row.id for row in page.rows}) == (3, False)
    assert Inline().ask(m.Search(folder, only="no owners")).total == 4
    assert Inline().ask(m.Search(folder, only="further files")).total == 0
    assert Inline().ask(m.Search(folder, "one", only="no isrc")).total == 0


def test_the_signing_key_is_made_imported_and_handed_over(tmp_path: Path) -> None:
    engine, folder = Inline(), str(tmp_path / "keys")
    assert engine.ask(k.LookAtKey(folder)).fingerprint == ""
    assert not (tmp_path / "keys").exists()  # looking makes nothing
    first = engine.ask(k.MakeKey(folder)).fingerprint
    assert first
    other = tmp_path / "other.pem"
    other.write_bytes(Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    taken = engine.ask(k.ImportKey(folder, str(other)))
    assert taken.fingerprint not in ("", first)
    assert Path(taken.aside).is_file()
    assert engine.ask(k.LookAtKey(folder)).fingerprint == taken.fingerprint
    out = tmp_path / "public.json"
    engine.ask(k.ExportPublicKey(folder, str(out)))
    assert "PRIVATE" not in out.read_text()
    assert '"d"' not in out.read_text()
    (tmp_path / "no key.pem").write_text("nothing")
    with pytest.raises(CertificateError) as refused:
        engine.ask(k.ImportKey(folder, str(tmp_path / "no key.pem")))
    assert "Ed25519" in trouble_of(refused.value).remedy
    assert engine.ask(k.LookAtKey(folder)).fingerprint == taken.fingerprint


def test_a_long_file_is_seen_roughly_before_it_is_decoded(tmp_path: Path) -> None:
    quiet, loud = np.zeros(RATE * 400, np.float32), tune(1, seconds=400.0)
    for name in ("long.wav", "no seek points.flac"):
        soundfile.write(tmp_path / name, np.concatenate([quiet, loud]), RATE)
        engine = Inline()
        whole = engine.ask(m.DrawTrack(str(tmp_path / name)))
        (rough,) = engine.partial
        assert (rough.rough, whole.rough) == (True, False)
        assert rough.duration_s == pytest.approx(whole.duration_s, abs=0.5)
        assert np.abs(rough.peaks.peaks(10.0, 300.0, 10)).max() < 0.02
        assert np.abs(rough.peaks.peaks(500.0, 790.0, 10)).max(axis=1).min() > 0.05
        columns = rough.spectrogram.shape[1]
        assert rough.spectrogram[:, : columns // 2 - 5].max() < rough.spectrogram[:, columns // 2 + 5 :].max()
    soundfile.write(tmp_path / "short.wav", loud[: RATE * 5], RATE)
    engine = Inline()
    engine.ask(m.DrawTrack(str(tmp_path / "short.wav")))
    assert engine.partial == []
