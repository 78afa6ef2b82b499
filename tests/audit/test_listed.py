"""Lists of training tracks that arrive without audio: by embeddings, hashes and names, the whole way from a catalog."""

from __future__ import annotations

import csv
import json
import os
import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf
from made_up_audit import RATE, shape, tune
from safetensors.numpy import load_file, save_file

from descant.__main__ import main
from descant.audit.adapters.reference import hash_model, save_model
from descant.audit.embeddings import read_embeddings, write_embeddings
from descant.audit.reference.codec import fit
from descant.audit.reference.networks import build
from descant.audit.reference.training import Recipe
from descant.encoders.base import Embedding
from descant.encoders.windows import unit
from descant.errors import DescantError
from descant.report import schema
from descant.report.influence import trust_lines
from descant.report.model import Report
from descant.reproduction import reproduce_audit

TRACKS = 5


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, kind = tmp_path_factory.mktemp("listed-model"), shape("tokens")
    codec = fit([tune(1, seconds=4.0)], channels=kind.channels, books=kind.books, entries=kind.entries, seed=0)
    weights = {name: value.detach() for name, value in build(kind).named_parameters()}
    hash_model(folder, save_model(folder, "small", kind, Recipe(), codec, [weights]))
    return folder


@pytest.fixture(scope="module")
def handed_over(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a maker gives away: set.jws and its embeddings. The music, which stays at home, is beside it in `home`."""
    home, out = tmp_path_factory.mktemp("home-of-the-maker"), tmp_path_factory.mktemp("handed-over")
    for number in range(TRACKS):
        sf.write(home / f"{number}.wav", tune(100 + number, seconds=16.0), RATE, subtype="PCM_16")
    catalog = str(out / "catalog")
    assert main(["catalog", "add", "--catalog", catalog, str(home)]) == 0
    made = ["trainingset", "make", "--catalog", catalog, "--search", "", "--without-terms", "--embeddings"]
    assert main([*made, "--root", str(home), "--out", str(out / "set.jws")]) == 0
    shutil.move(home, out / "home")
    return out


def asked(index: Path, output: Path, folder: Path, *words: str) -> Report:
    assert main(["audit", "attribute", str(index), str(output), "--out", str(folder), *words]) == 0
    tree = json.loads(next(folder.glob("*.report.json")).read_text())
    schema.validate(tree)
    return Report.from_json(tree)


@pytest.fixture(scope="module")
def index(model: Path, handed_over: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("listed-index") / "made"
    words = [
        "--manifest",
        str(handed_over / "set.jws"),
        "--embeddings",
        str(handed_over / "set.embeddings.safetensors"),
    ]
    assert main(["audit", "index", str(model), *words, "--out", str(out)]) == 0
    return out


def test_what_is_alike_is_named_with_its_p_value_and_no_percentages(
    index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = tune(102, seconds=20.0, key=3, beat_s=0.28)  # the third tune in another key and tempo
    sf.write(tmp_path / "output.wav", 0.5 * moved, RATE, subtype="PCM_16")
    report = asked(index, tmp_path / "output.wav", tmp_path / "reports", "--certificate")
    audit = report.audit
    assert audit is not None
    assert audit.handed_over is not None
    assert audit.method == "embeddings"
    assert Path(report.candidates[0].title).stem == "2"
    assert audit.handed_over.p_values[audit.ranking[0].id] <= 0.05
    assert not audit.unsure
    assert audit.units == audit.handed_over.compared == TRACKS
    assert not report.contributions
    assert report.unattributed_ppm == 1_000_000
    assert audit.refusal.startswith("By embeddings only: says what is alike, not what the weights learnt.")
    assert audit.segments[-1].end_s == pytest.approx(report.query.duration_s, abs=0.01)
    assert (
        main(["verify", str(next((tmp_path / "reports").glob("*.jws"))), "--audio", str(tmp_path / "output.wav")]) == 0
    )
    assert "weights were not asked" in " ".join(trust_lines(report)[0])
    assert main(["audit", "attribute", str(index), str(tmp_path / "output.wav")]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "says what is alike, not what the weights learnt" in told
    assert "the model's weights were not asked" in told


def test_unrelated_music_is_not_shown_to_be_alike(index: Path, tmp_path: Path) -> None:
    random = np.random.default_rng(5)
    noise = random.standard_normal(20 * RATE) * np.repeat(random.random(200), RATE // 10)
    sf.write(tmp_path / "noise.wav", 0.1 * noise, RATE, subtype="PCM_16")
    report = asked(index, tmp_path / "noise.wav", tmp_path / "reports")
    assert report.audit is not None
    assert report.audit.unsure
    assert "not shown to be better than chance" in report.audit.refusal


def test_the_very_audio_is_said_to_be_that(index: Path, handed_over: Path, tmp_path: Path) -> None:
    report = asked(index, handed_over / "home" / "1.wav", tmp_path / "reports")
    assert report.audit is not None
    assert report.audit.handed_over is not None
    assert report.audit.handed_over.copies == (report.audit.ranking[0].id,)
    assert "the very audio" in report.audit.refusal


def test_hashes_name_copies_and_names_name_nothing(model: Path, handed_over: Path, tmp_path: Path) -> None:
    import hashlib

    digest = hashlib.sha256((handed_over / "home" / "3.wav").read_bytes()).hexdigest()
    with (tmp_path / "list.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerows(
            [("track_id", "title", "artist", "sha256"), ("a", "Third", "Ada", digest), ("b", "Lost", "Bo", "")]
        )
    words = ["audit", "index", str(model), "--manifest", str(tmp_path / "list.csv"), "--out", str(tmp_path / "index")]
    assert main([*words, "--without-audio"]) == 0
    copy = asked(tmp_path / "index", handed_over / "home" / "3.wav", tmp_path / "a")
    assert copy.audit is not None
    assert copy.audit.method == "hashes"
    assert [row.name for row in copy.audit.ranking] == ["Third"]
    other = asked(tmp_path / "index", handed_over / "home" / "4.wav", tmp_path / "b", "--unit", "artist")
    assert other.audit is not None
    assert other.audit.ranking == ()
    assert "none of those with a hash" in other.audit.refusal
    for report in (copy, other):
        assert any("only names were handed over: Lost" in limit for limit in report.limits)


def test_what_does_not_belong_together_is_refused(
    model: Path, index: Path, handed_over: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    embeddings = handed_over / "set.embeddings.safetensors"
    rows = np.eye(8, dtype=np.float32)
    write_embeddings(tmp_path / "other.safetensors", {"style": "x"}, [("a", "style", Embedding(rows, 1.0, 1.0))])
    words = ["audit", "index", str(model), "--manifest", str(handed_over / "set.jws"), "--out", str(tmp_path / "index")]
    assert main([*words, "--embeddings", str(tmp_path / "other.safetensors")]) == 1
    assert "not those that the list was signed with" in capsys.readouterr().err
    (tmp_path / "broken.safetensors").write_bytes(embeddings.read_bytes()[:1000])
    with pytest.raises(DescantError, match="cannot be read"):
        read_embeddings(tmp_path / "broken.safetensors")
    output = str(handed_over / "home" / "1.wav")
    assert main(["audit", "attribute", str(index), output, "--method", "influence"]) == 1
    assert "this list came without audio" in capsys.readouterr().err
    assert main(["audit", "validate", str(index)]) == 1
    assert "cannot be asked" in capsys.readouterr().err


def test_a_certificate_of_a_list_without_audio_is_reproduced_by_its_index_alone(
    index: Path, handed_over: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output.wav"
    sf.write(output, 0.5 * tune(102, seconds=20.0, key=3, beat_s=0.28), RATE, subtype="PCM_16")
    for details in ((), ("--certificate-details",)):
        folder = tmp_path / "-".join(("reports", *details))
        asked(index, output, folder, "--certificate", *details)
        (certificate,) = folder.glob("*.jws")
        command = ["reproduce", str(certificate), "--audio", str(output), "--index", str(index)]
        assert main(command) == 0, capsys.readouterr()
    other = tmp_path / "other"
    shutil.copytree(index, other)
    held = load_file(other / "background.safetensors")
    save_file({n: v + 0.5 if n.endswith("/middle") else v for n, v in held.items()}, other / "background.safetensors")
    assert reproduce_audit(certificate, output, other).outcome == "different", "by what other unrelated music reaches"
    sf.write(tmp_path / "another.wav", tune(101, seconds=20.0), RATE, subtype="PCM_16")
    with pytest.raises(DescantError, match="not about this audio"):
        reproduce_audit(certificate, tmp_path / "another.wav", index)


def test_what_would_run_if_it_were_unpickled_is_refused(
    model: Path, handed_over: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = tmp_path / "ran"

    class Hostile:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(ran),)

    np.savez(tmp_path / "set.npz", **{"style/a": np.array([Hostile()])})
    (tmp_path / "set.pickle").write_bytes(pickle.dumps({"style/a": Hostile()}))
    (tmp_path / "list.csv").write_text("track_id,title\na,Lost\n")
    listed = ["audit", "index", str(model), "--manifest", str(tmp_path / "list.csv"), "--out", str(tmp_path / "index")]
    for name in ("set.npz", "set.pickle"):
        disguised = tmp_path / "set.embeddings.safetensors"
        shutil.copy(tmp_path / name, disguised)
        for path in (tmp_path / name, disguised):
            with pytest.raises(DescantError, match="cannot be read"):
                read_embeddings(path)
            assert main([*listed, "--embeddings", str(path)]) == 1
            assert "cannot be read" in capsys.readouterr().err
            assert not ran.exists()
            # as a track's encoded segments, where a manifest promises these
            (tmp_path / "tracks.csv").write_text(f"track_id,path\na,{path}\n")
            tracks = ["audit", "index", str(model), "--manifest", str(tmp_path / "tracks.csv")]
            assert main([*tracks, "--out", str(tmp_path / "other")]) == 1
            capsys.readouterr()
            assert not ran.exists()


def test_embeddings_keep_no_order_of_time(tmp_path: Path) -> None:
    rows = unit(np.random.default_rng(0).standard_normal((20, 6)))
    write_embeddings(tmp_path / "a", {"style": "s-1"}, [("t", "style", Embedding(rows, 4.0, 1.0))])
    write_embeddings(tmp_path / "b", {"style": "s-1"}, [("t", "style", Embedding(rows[18::-1], 4.0, 1.0))])
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()  # played backwards
    found = read_embeddings(tmp_path / "a")["style"]
    assert found.version == "s-1"
    assert found.vectors["t"].shape == (10, 6)
