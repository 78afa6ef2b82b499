"""Sales reports by DDEX's flat-file standard, built from the public record layouts, counted as plays."""

from __future__ import annotations

import contextlib
import csv
import gzip
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_royalties import WHOLE, leg, owner, pool, report, sha, write_reports, write_terms

from descant import cli
from descant.errors import DescantError
from descant.royalties.plays import Play, Reading, Refused
from descant.royalties.usage import read_plays

ISRC, OTHER = "GBAYE0601498", "DEA721500017"


def head(profile: str = "BasicAudioProfile", start: str = "2026-10-01", end: str = "2026-10-31") -> list[str]:
    return ["HEAD", "dsrf/1.3/6/1.5", profile, "1.4", "M-1", "2026-11-02T09:00:00Z", "1", "1", start, end,
            "PADPIDA2008120501W", "Lantern", "LanternPlus", "PADPIDA2021010101A", "Saltmarsh", ""]  # fmt: skip


def summary(number: str = "S1", territory: str = "SE", kind: str = "SY02.04") -> list[str]:
    return [
        kind,
        number,
        "",
        "",
        "AdvertisementSupportedModel",
        "OnDemandStream",
        territory,
        "",
        "1000",
        "",
        "SEK",
        "9.5",
    ]


def release(block: str, reference: str = "R1") -> list[str]:
    return ["RE01.03", block, reference, f"rel-{block}", "", "", "", "A. Quarrie", "", "Blue", "", "Single"]


def recording(block: str, reference: str, dsp: str, isrc: str = "", kind: str = "AS02.04") -> list[str]:
    return [kind, block, reference, dsp, isrc, "Blue Lanterns", "", "A. Quarrie", "", "PT3M4S", "SoundRecording"]


def streams(block: str, number: int, reference: str, count: str, **changes: str) -> list[str]:
    row = {"kind": "SU02.03", "summary": "S1", "release": "", "bearing": "true"} | changes
    return [
        row["kind"],
        block,
        row["summary"],
        f"T{number}",
        row["release"],
        reference,
        row["bearing"],
        count,
        "",
        "",
        "",
    ]


def downloads(block: str, number: int, reference: str, count: str, returns: str) -> list[str]:
    return ["SU01.03", block, "S1", f"T{number}", "", reference, "true", "false", count, returns, "0.99", "", ""]


def single(number: str, dsp: str, isrc: str, count: str) -> list[str]:
    """SR02.01, the streaming record of the single record block variant."""
    row = ["SR02.01", "S1", dsp, isrc, "Blue", "", "A. Quarrie", "", "PT3M4S", "SoundRecording", *[""] * 29]
    row[32], row[33], row[34] = number, "true", count
    return row


def write(path: Path, *records: list[str], foot: str = "FOOT", lines: int | None = None) -> Path:
    count = len(records) + 1 if lines is None else lines
    text = "".join("\t".join(record) + "\r\n" for record in (*records, [foot, str(count), str(count), "1", "1", "1"]))
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode("utf-8", "surrogateescape"))
    return path


def read(path: Path, *known: str, **period: str) -> tuple[list[Play], list[Refused], Reading]:
    reading = Reading()
    rows = list(read_plays(path, reading, known=lambda name: name in known, **period))
    return [r for r in rows if isinstance(r, Play)], [r for r in rows if isinstance(r, Refused)], reading


@pytest.mark.parametrize("name", ["DSR_a_b.tsv", "DSR_a_b.tsv.gz"])
def test_usages_become_plays(tmp_path: Path, name: str) -> None:
    path = write(
        tmp_path / name,
        head(), summary(), summary("S2", "NO"), ["# a comment, as people leave them"], [""],
        release("B1"), recording("B1", "A1", "dsp-1", f"{OTHER}|{ISRC}"),
        recording("B1", "A2", "dsp-2", kind="AS01.03"), ["MW01.03", "B1", "w", "T0345246801", "Blue"],
        streams("B1", 1, "A1", "200"), streams("B1", 2, "A2", "100.0", summary="S2"),
        downloads("B1", 3, "A2", "5", "2"),
        release("B2"), recording("B2", "A1", "dsp-3"), streams("B2", 4, "", "7", release="R1"),
    )  # fmt: skip
    plays, refused, reading = read(path, ISRC, "dsp-2")
    assert not refused
    assert [(p.track, p.plays, p.territory, p.amount) for p in plays] == [
        (ISRC, 200, "SE", None), ("dsp-2", 100, "NO", None), ("dsp-2", 3, "SE", None), ("dsp-3", 7, "SE", None),
    ]  # fmt: skip
    assert (reading.rows, reading.files, reading.messages) == (4, 1, ["M-1"])
    assert len(reading.sha256) == 64


def test_the_single_record_variant(tmp_path: Path) -> None:
    records = [head("BasicAudioProfileSRB"), summary(), single("T1", "d1", ISRC, "11"), single("T1", "d2", "", "11")]
    plays, refused, _ = read(write(tmp_path / "a.tsv", *records, foot="SRFO"), ISRC)
    assert [(p.track, p.plays) for p in plays] == [(ISRC, 11), ("d2", 11)]
    assert not refused


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (streams("B1", 1, "A9", "5"), "no recording 'A9'"),
        (streams("B9", 1, "A1", "5"), "do not stand before it"),
        (streams("B1", 1, "A1", "5", summary="S9"), "no summary record 'S9'"),
        (streams("B1", 1, "A1", "5", bearing="false"), "not royalty-bearing"),
        (streams("B1", 1, "A1", "5", bearing="yes"), "neither true nor false"),
        (streams("B1", 1, "A1", "5.5"), "no number of usages"),
        (streams("B1", 1, "A1", "-5"), "no number of usages"),
        (streams("B1", 1, "", "5", release="R1"), "a release of 2 recordings"),
        (streams("B1", 1, "A1", "5", kind="SU02.09"), "version"),
        (streams("B1", 0, "A1", "5"), "stood in this message before"),
        (streams("B1", 1, "A1", "5")[:6], "no IsRoyaltyBearing"),
        (downloads("B1", 1, "A1", "5", "6"), "more returns"),
        (["SU03.02", "B1", "S1"], "is not read"),
        (streams("B1", 1, "A1", "5\udcff"), "not in UTF-8"),
    ],
)
def test_what_cannot_count_is_refused_with_its_line(tmp_path: Path, record: list[str], reason: str) -> None:
    records = [head(), summary(), release("B1"), recording("B1", "A1", "d1"), recording("B1", "A2", "d2")]
    records += [streams("B1", 0, "A1", "1"), record, streams("B1", 99, "A2", "4")]
    plays, refused, reading = read(write(tmp_path / "a.tsv", *records))
    assert [p.plays for p in plays] == [1, 4]
    assert [(r.line, reason in r.reason) for r in refused] == [(7, True)], refused
    assert reading.rows == 3


@pytest.mark.parametrize(
    ("records", "lines", "foot", "reason"),
    [
        ([head(), summary()], 9, "FOOT", "counts 9 lines, and there are 3"),
        ([head(), summary()], None, "SY01.03", "breaks off"),
        ([head("UgcProfile")], None, "FOOT", "profile 'UgcProfile'"),
        ([head()[:5]], None, "FOOT", "cut short"),
        ([head(start="2026-09")], None, "FOOT", "not within"),
        ([head(start="soon")], None, "FOOT", "no date"),
        ([head(end="2026-10-32")], None, "FOOT", "no such day"),
        ([head(), ["FOOT", "2"]], None, "FOOT", "behind its footer"),
    ],
)
def test_a_message_is_used_whole_or_not_at_all(
    tmp_path: Path, records: list[list[str]], lines: int | None, foot: str, reason: str
) -> None:
    path = write(tmp_path / "a.tsv", *records, lines=lines, foot=foot)
    with pytest.raises(DescantError, match=reason) as error:
        read(path, first="2026-10-01", last="2026-10-31")
    assert error.value.path == str(path)
    assert error.value.remedy


def test_a_gzip_file_that_is_damaged_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tsv.gz", head(), summary(), *[summary(f"S{n}") for n in range(2, 500)])
    whole = path.read_bytes()
    for damaged in (whole[:-400], whole[:40] + bytes(60) + whole[100:], whole[:-6] + b"\0\0" + whole[-4:]):
        path.write_bytes(damaged)
        with pytest.raises(DescantError, match="cannot be read"):
            read(path)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([summary(), release("B1"), recording("B1", "A1", "d1"), streams("B1", 1, "A1", "5"),
                             downloads("B1", 2, "A1", "3", "1"), single("T3", "d", "", "2"), ["RE02", "B1", "R2"],
                             ["FOOT", "3"]]),
            st.lists(st.text(max_size=6), max_size=12),
        ),
        max_size=12,
    ),
    st.integers(0, 40),
)  # fmt: skip
def test_any_records_give_plays_refusals_or_one_error(
    tmp_path_factory: pytest.TempPathFactory, records: list[list[str]], cut: int
) -> None:
    folder = tmp_path_factory.mktemp("dsr")
    path = folder / "a.tsv"
    text = "".join("\t".join(r) + "\n" for r in [head(), *records]).encode("utf-8", "surrogatepass")
    path.write_bytes(text[: len(text) - cut])
    with contextlib.suppress(DescantError):
        plays, refused, reading = read(path)
        assert len(plays) + len(refused) == reading.rows
        assert all(p.plays >= 0 and p.track for p in plays)


def test_a_royalty_run_over_a_folder_of_both_kinds(tmp_path: Path) -> None:
    owners = {"t1": [owner("Quay", "recording", WHOLE)]}
    reports = write_reports(
        tmp_path / "r.jsonl", report("x", owners, recording=leg(t1=WHOLE)), report("y", owners, recording=leg(t1=WHOLE))
    )
    folder = tmp_path / "usage"
    folder.mkdir()
    (folder / "own.csv").write_text(f"event_id,track,plays\ne1,{sha('x')},50\ne2,nobody,25\n")
    blocks = [
        release("B1"),
        recording("B1", "A1", "d1", ISRC),
        streams("B1", 1, "A1", "20"),
        streams("B1", 2, "A7", "1"),
    ]
    write(folder / "service.tsv", head(), summary(), *blocks)
    (folder / "readme.md").write_text("not a usage file")
    (tmp_path / "tracks.csv").write_text(f"track;isrc;resource_id\n{sha('y')};GB-AYE-06-01498;\n")
    terms = write_terms(tmp_path / "pools.json", pool("rec", amount="95.00", fallback_for=[]))
    words = ["royalties", "run", "--reports", str(reports), "--plays", str(folder), "--pools", str(terms)]
    out = tmp_path / "out"
    more = ["--out", str(out), "--tracks", str(tmp_path / "tracks.csv"), "--formats", "csv"]
    assert cli.main([*words, *more]) == cli.REFUSED
    with (out / "lines.csv").open(encoding="utf-8-sig", newline="") as file:
        sums = {row["name"] or row["reason"]: Decimal(row["amount"]) for row in csv.DictReader(file)}
    assert sums == {"Quay": Decimal("70.00"), "no report": Decimal("25.00")}  # 50 and 20 of 95
    with (out / "refused.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [(row["file"], row["line"]) for row in csv.DictReader(file)] == [("service.tsv", "6")]
    plays = json.loads((out / "summary.json").read_text())["plays"]
    assert (plays["files"], plays["dsr_messages"], plays["rows"], plays["without_report"]) == (2, ["M-1"], 4, 1)


def test_a_track_is_known_by_its_files_name_but_not_where_two_share_it(tmp_path: Path) -> None:
    owners = {"t1": [owner("Quay", "recording", WHOLE)]}
    trees = [report(name, owners, recording=leg(t1=WHOLE)) for name in ("x", "y", "z")]
    trees[2]["query"]["path"] = "/elsewhere/y.mp3"
    reports = write_reports(tmp_path / "r.jsonl", *trees)
    (tmp_path / "plays.csv").write_text("event_id,track\n1,x\n2,y\n")
    terms = write_terms(tmp_path / "pools.json", pool("rec", fallback_for=[]))
    words = [
        "royalties",
        "run",
        "--reports",
        str(reports),
        "--plays",
        str(tmp_path / "plays.csv"),
        "--pools",
        str(terms),
    ]
    assert cli.main([*words, "--out", str(tmp_path / "out"), "--formats", "csv"]) == cli.OK
    with (tmp_path / "out" / "plays-without-report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["track"] for row in csv.DictReader(file)] == ["y"]


def test_a_name_of_two_tracks_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reports = write_reports(tmp_path / "r.jsonl", report("x", {}))
    (tmp_path / "plays.csv").write_text("event_id,track\n1,x\n")
    (tmp_path / "tracks.csv").write_text(f"track,isrc\nx,{ISRC}\ny,{ISRC.lower()}\n")
    terms = write_terms(tmp_path / "pools.json", pool("rec"))
    words = [
        "royalties",
        "run",
        "--reports",
        str(reports),
        "--plays",
        str(tmp_path / "plays.csv"),
        "--pools",
        str(terms),
    ]
    code = cli.main([*words, "--out", str(tmp_path / "out"), "--tracks", str(tmp_path / "tracks.csv")])
    assert code == cli.REFUSED
    assert "stands for two tracks" in capsys.readouterr().err
