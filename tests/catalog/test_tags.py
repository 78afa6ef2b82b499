"""Tags of every kind of file that is decoded: none is lost, several values stay apart, dates give their year."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

import av
import mutagen
import mutagen.apev2
import mutagen.asf
import mutagen.id3
import mutagen.mp4
import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from made_up_catalog import steady

from descant.catalog.tags.reading import LONGEST_FIELD, VALUES_MOST, read_tags, year_of
from descant.catalog.tags.values import apart
from descant.catalog.tracks import Tags

SONG = {"title": "Harbour Søng", "artist": "Mira K", "album": "Low Water", "ISRC": "ZZABC9900001", "date": "1999"}
READ = Tags("Harbour Søng", "Mira K", "Low Water", "ZZABC9900001", "", "1999")
TWO = Tags("Harbour Song", "Mira K; Jo Bell", "", "ZZABC9900001; ZZABC9900002")


def encoded(path: Path, codec: str, form: str | None = None, **metadata: str) -> Path:
    """A tenth of a second, as FFmpeg writes it with this metadata."""
    samples = np.random.default_rng(0).normal(0, 0.1, (1, 9600)).astype(np.float32)
    with av.open(str(path), "w", format=form) as container:
        container.metadata.update(metadata)
        stream = container.add_stream(codec, rate=48_000, layout="mono")
        stream.bit_rate = 64_000
        frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="mono")
        frame.sample_rate = 48_000
        converter = av.AudioResampler(stream.codec_context.codec.audio_formats[0].name, "mono", 48_000)
        fifo = av.AudioFifo()
        for one in converter.resample(frame):
            fifo.write(one)
        while some := fifo.read(stream.codec_context.frame_size or 1024):
            container.mux(stream.encode(some))
        container.mux(stream.encode(None))
    return path


def wave(path: Path) -> Path:
    soundfile.write(path, np.zeros(4410, np.float32), 44_100, format="WAV")
    return path


def chunk(name: bytes, data: bytes, order: str = "<") -> bytes:
    return name + struct.pack(order + "I", len(data)) + data + bytes(len(data) % 2)


@pytest.mark.parametrize(
    ("name", "codec", "form"),
    [
        ("a.caf", "pcm_s16be", None),
        ("a.wav", "pcm_s16le", None),
        ("a.webm", "libopus", None),
        ("a.mka", "libopus", None),
        ("a.mp3", "libmp3lame", None),
        ("a.ogg", "libopus", "ogg"),
        ("a.flac", "flac", None),
        ("a.tta", "tta", None),
        ("a.wma", "wmav2", "asf"),
        ("a.wv", "wavpack", None),
        ("with another name.bin", "pcm_s16le", "wav"),
    ],
)
def test_what_ffmpeg_writes(tmp_path: Path, name: str, codec: str, form: str | None) -> None:
    found = read_tags(encoded(tmp_path / name, codec, form, **SONG))
    assert found == (READ if form != "asf" else Tags(**{**READ.__dict__, "isrc": found.isrc, "year": found.year}))


def test_artist_of_wma_once(tmp_path: Path) -> None:
    path = encoded(tmp_path / "a.wma", "wmav2", "asf", title="T", artist="Mira K")
    file = mutagen.asf.ASF(path)
    file["Author"] = ["Mira K", "mira k", "Jo Bell"]
    file["WM/ISRC"] = ["zz-abc-99-00001", "ZZABC9900002"]
    file["WM/Year"] = "1999-05-12"
    file.save()
    assert read_tags(path) == Tags("T", "Mira K; Jo Bell", "", "ZZABC9900001; ZZABC9900002", "", "1999")


def test_user_data_of_quicktime(tmp_path: Path) -> None:
    found = read_tags(encoded(tmp_path / "a.mov", "aac", **SONG))
    assert found == Tags(**{**READ.__dict__, "isrc": ""})  # FFmpeg has no place for it there


def test_annotation_of_au(tmp_path: Path) -> None:
    found = read_tags(encoded(tmp_path / "a.au", "pcm_s16be", **SONG))
    assert (found.title, found.artist, found.album) == ("Harbour Søng", "Mira K", "Low Water")
    path = tmp_path / "by sox.au"
    path.write_bytes(b".snd" + struct.pack(">5I", 44, 4, 3, 8000, 1) + b"Processed by SoX\0\0\0\0" + bytes(4))
    assert read_tags(path).title == "by sox"


@pytest.mark.parametrize("padded", [True, False])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize("first", ["RIFF", "RF64"])
def test_info_of_riff(tmp_path: Path, first: str, encoding: str, padded: bool) -> None:
    path = wave(tmp_path / "a.wav")
    said = {b"INAM": "Hafen €é", b"IART": "Mira", b"IPRD": "Low Water", b"ICRD": "12.05.1999", b"ISRC": "zzabc9900001"}
    info = b"INFO"
    for key, text in said.items():
        data = text.encode(encoding) + b"\0"
        info += chunk(key, data) if padded else key + struct.pack("<I", len(data)) + data
    body = path.read_bytes()[8:] + chunk(b"LIST", info + chunk(b"IART", b"Jo Bell"))
    if first == "RF64":
        body = b"WAVE" + chunk(b"ds64", struct.pack("<QQQI", len(body), 8820, 4410, 0)) + body[4:]
        body = body.replace(b"data" + struct.pack("<I", 8820), b"data\xff\xff\xff\xff")
    path.write_bytes(first.encode() + struct.pack("<I", len(body)) + body)
    assert read_tags(path) == Tags("Hafen €é", "Mira; Jo Bell", "Low Water", "ZZABC9900001", "", "1999")


def test_id3_counts_before_info_and_isrc_of_broadcast_wave(tmp_path: Path) -> None:
    path = wave(tmp_path / "a.wav")
    info = chunk(b"LIST", b"INFO" + chunk(b"INAM", b"Cut off at thirty charac") + chunk(b"IART", b"Mira K"))
    xml = b"<ebucore:identifier formatLabel='ISRC'><dc:identifier>ISRC:ZZABC9900001</dc:identifier>"
    path.write_bytes(path.read_bytes() + info + chunk(b"axml", xml))
    file = mutagen.File(path)
    file.add_tags()
    file.tags.add(mutagen.id3.TIT2(encoding=3, text="Cut off at thirty characters"))
    file.save()
    assert read_tags(path) == Tags("Cut off at thirty characters", "Mira K", "", "ZZABC9900001")


def test_texts_of_aiff(tmp_path: Path) -> None:
    path = tmp_path / "a.aiff"
    soundfile.write(path, np.zeros(4410, np.float32), 44_100)
    texts = {b"NAME": b"Hafen", b"AUTH": b"Mira K", b"(c) ": b"1999 Low Water", b"ANNO": b"ISRC: ZZ-ABC-99-00001"}
    body = path.read_bytes()[8:] + b"".join(chunk(name, text, ">") for name, text in texts.items())
    body += chunk(b"ANNO", b"mastered on 14 May", ">")
    path.write_bytes(b"FORM" + struct.pack(">I", len(body)) + body)
    assert read_tags(path) == Tags("Hafen", "Mira K", "", "ZZABC9900001", "", "1999")


def ape(**fields: str | list[str]) -> bytes:
    tags = mutagen.apev2.APEv2()
    for key, value in fields.items():
        tags[key] = value
    file = io.BytesIO()
    tags.save(file)
    return file.getvalue()


@pytest.mark.parametrize(("name", "codec", "form"), [("a.mp3", "libmp3lame", None), ("a.aac", "aac", "adts"),
                                                      ("a.wv", "wavpack", None), ("a.ac3", "ac3", None)])  # fmt: skip
def test_apev2_behind_any_stream(tmp_path: Path, name: str, codec: str, form: str | None) -> None:
    path = encoded(tmp_path / name, codec, form)
    mutagen_tags = ape(
        Title="Harbour Song", Artist=["Mira K", "Jo Bell"], ISRC=["ZZABC9900001", "zz-abc-99-00002"], Year="0000"
    )
    data = path.read_bytes()
    if name.endswith("mp3"):
        file = mutagen.File(path)
        file.delete()
        data = path.read_bytes()
    path.write_bytes(data + mutagen_tags)
    assert read_tags(path) == TWO


@pytest.mark.parametrize(("name", "codec", "form"), [("a.aac", "aac", "adts"), ("a.ac3", "ac3", None)])
def test_id3_before_a_bare_stream(tmp_path: Path, name: str, codec: str, form: str | None) -> None:
    path = encoded(tmp_path / name, codec, form)
    bare = path.read_bytes()
    tags = mutagen.id3.ID3()
    tags.add(mutagen.id3.TIT2(encoding=3, text="Harbour Song"))
    tags.add(mutagen.id3.TPE1(encoding=3, text=["Mira K", "Jo Bell"]))
    tags.add(mutagen.id3.TXXX(encoding=3, desc="isrc", text=["ZZ-ABC-99-00001; ZZABC9900002"]))
    tags.save(path)
    if not path.read_bytes().endswith(bare):
        path.write_bytes(path.read_bytes() + bare)
    assert read_tags(path) == TWO


def test_isrcs_of_mp4(tmp_path: Path) -> None:
    path = encoded(tmp_path / "a.m4a", "aac")
    file = mutagen.mp4.MP4(path)
    file["\xa9nam"], file["\xa9ART"] = "Harbour Song", ["Mira K", "Jo Bell"]
    file["xid "] = ["Low Water:isrc:ZZABC9900001"]
    file.save()
    assert read_tags(path).isrc == "ZZABC9900001"
    file["----:com.apple.iTunes:ISRC"] = [b"ZZABC9900001", b"ZZABC9900002"]
    file.save()
    assert read_tags(path) == TWO
    del file["----:com.apple.iTunes:ISRC"], file["xid "]
    file["----:org.example:isrc"] = b"zz-abc-99-00002"
    file.save()
    assert read_tags(path).isrc == "ZZABC9900002"


def ebml(name: int, data: bytes) -> bytes:
    return name.to_bytes((name.bit_length() + 7) // 8, "big") + (1 << 56 | len(data)).to_bytes(8, "big") + data


def simple(name: str, text: str) -> bytes:
    return ebml(0x67C8, ebml(0x45A3, name.encode()) + ebml(0x4487, text.encode()))


def test_several_values_and_levels_of_matroska(tmp_path: Path) -> None:
    of_album, of_track = (ebml(0x63C0, ebml(0x68CA, level)) for level in (b"\x32", b"\x1e"))
    album = ebml(0x7373, of_album + simple("TITLE", "Low Water") + simple("ARTIST", "Various"))
    track = ebml(
        0x7373,
        of_track + simple("TITLE", "Harbour Song") + simple("ARTIST", "Mira K")
        + simple("ARTIST", "Jo Bell") + simple("ISRC", "ZZABC9900001") + simple("ISRC", "ZZABC9900002"),
    )  # fmt: skip
    cluster = b"\x1f\x43\xb6\x75\x01\xff\xff\xff\xff\xff\xff\xff" + ebml(0xA3, bytes(9))  # of unknown size, as live
    segment = b"\x18\x53\x80\x67\xff" + cluster + ebml(0x1254C367, album + track)
    path = tmp_path / "a.mka"
    path.write_bytes(ebml(0x1A45DFA3, ebml(0x4282, b"matroska")) + segment)
    assert read_tags(path) == Tags("Harbour Song", "Mira K; Jo Bell", "Low Water", "ZZABC9900001; ZZABC9900002")


def flac(path: Path, **tags: str | list[str]) -> Path:
    soundfile.write(path, np.zeros(4410, np.float32), 44_100)
    file = mutagen.File(path)
    file.update(tags)
    file.save()
    return path


def test_values_are_apart_and_none_is_lost_in_silence(tmp_path: Path) -> None:
    artists = [f"Artist {n}" for n in range(40)]
    isrcs = [f"ZZABC99{n:05}" for n in range(12)]
    found = read_tags(flac(tmp_path / "a.flac", artist=artists, isrc=isrcs))
    assert apart(found.artist) == tuple(artists)
    assert apart(found.isrc) == tuple(isrcs)
    many = read_tags(flac(tmp_path / "b.flac", artist=[f"Artist {n}" for n in range(VALUES_MOST + 5)]))
    assert apart(many.artist)[-2:] == (f"Artist {VALUES_MOST - 1}", "and 5 more")
    wide = read_tags(flac(tmp_path / "c.flac", artist=[f"{n}" * 250 for n in range(50)])).artist
    assert len(wide) <= LONGEST_FIELD
    assert apart(wide)[-1] == f"and {50 - len(apart(wide)) + 1} more"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["US-RC1-76-07839"], "USRC17607839"),
        (["ISRC USRC17607839"], "USRC17607839"),
        (["ZZABC9900001/ZZABC9900002"], "ZZABC9900001; ZZABC9900002"),
        (["ZZABC9900001 ZZABC9900002"], "ZZABC9900001; ZZABC9900002"),
        (["ZZ-ABC-99-00001,ZZABC9900002", "zzabc9900001"], "ZZABC9900001; ZZABC9900002"),
        (["not known", "ZZABC9900001"], "not known; ZZABC9900001"),
        ([" ; "], ""),
    ],
)
def test_isrcs_as_people_write_them(tmp_path: Path, written: list[str], read: str) -> None:
    assert read_tags(flac(tmp_path / "a.flac", isrc=written)).isrc == read


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("1999", "1999"), ("12/05/1999", "1999"), ("12.05.1999", "1999"), ("5-12-1999", "1999"), ("1999-05", "1999"),
        ("1999-05-12T10:00:00Z", "1999"), ("19990512", "1999"), ("12051999", "1999"), ("199905", "1999"),
        ("0000", ""), ("0000-00-00", ""), ("0", ""), ("0012", ""), ("", ""), ("99", ""), ("12/05/99", ""),
        ("℗ 1999 Low Water", "1999"), ("c1999", "1999"), ("１９９９", "1999"), ("١٩٩٩", "1999"), ("1785", "1785"),
        ("1999/2003", "1999"), ("01:30:1999", "1999"), ("12345678901", ""),
    ],
)  # fmt: skip
def test_year_of_a_date(tmp_path: Path, date: str, year: str) -> None:
    assert year_of(date) == year
    assert read_tags(flac(tmp_path / "a.flac", date=date)).year == year


@pytest.mark.parametrize("version", [3, 4])
@pytest.mark.parametrize("date", ["12/05/1999", "12.05.1999", "19990512", "1999-05"])
def test_year_of_id3(tmp_path: Path, date: str, version: int) -> None:
    path = encoded(tmp_path / "a.mp3", "libmp3lame")
    tags = mutagen.id3.ID3()
    frame = mutagen.id3.TDRC if version == 4 else mutagen.id3.TYER
    tags.add(frame(encoding=0, text=date))
    tags.save(path, v2_version=version)
    assert read_tags(path).year == "1999"


def test_a_date_that_says_nothing_leaves_the_next(tmp_path: Path) -> None:
    assert read_tags(flac(tmp_path / "a.flac", date="0000", originaldate="1999-05-12")).year == "1999"


def test_tags_of_an_open_file(tmp_path: Path) -> None:
    path = flac(tmp_path / "a.flac", title="Here")
    with path.open("rb") as file:
        flac(tmp_path / "b.flac", title="There").replace(path)
        assert read_tags(path, file).title == "Here"


KINDS: dict[str, Callable[[Path], Path]] = {
    "wav": lambda path: encoded(path, "pcm_s16le", "wav", **SONG),
    "caf": lambda path: encoded(path, "pcm_s16be", "caf", **SONG),
    "au": lambda path: encoded(path, "pcm_s16be", "au", **SONG),
    "aiff": lambda path: encoded(path, "pcm_s16be", "aiff", **SONG),
    "webm": lambda path: encoded(path, "libopus", "webm", **SONG),
    "mp3": lambda path: encoded(path, "libmp3lame", "mp3", **SONG),
    "m4a": lambda path: encoded(path, "aac", "ipod", **SONG),
    "mov": lambda path: encoded(path, "aac", "mov", **SONG),
    "wma": lambda path: encoded(path, "wmav2", "asf", **SONG),
    "ogg": lambda path: encoded(path, "libopus", "ogg", **SONG),
    "wv": lambda path: encoded(path, "wavpack", "wv", **SONG),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("kinds")
    return {kind: make(folder / f"a.{kind}").read_bytes() for kind, make in KINDS.items()}


@steady
@given(st.data())
def test_damaged_tags_are_read_as_far_as_they_go(files: dict[str, bytes], data: st.DataObject) -> None:
    """Never raises, and gives clean short text, whatever a few bytes of the file are."""
    kind = data.draw(st.sampled_from(sorted(files)))
    changed = bytearray(files[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, min(len(changed), 1200) - 1)) * data.draw(st.sampled_from([1, -1]))
        changed[at] = data.draw(st.sampled_from([0, 1, 0x7F, 0x80, 0xFF]) | st.integers(0, 255))
    cut = data.draw(st.integers(0, len(changed)) | st.just(len(changed)))
    tags = read_tags(f"x.{kind}", io.BytesIO(bytes(changed[:cut])))
    assert tags.title
    for text in (tags.title, tags.artist, tags.album, tags.isrc, tags.iswc, tags.year):
        assert len(text) <= LONGEST_FIELD
        assert text.isprintable() or not any(ord(sign) < 32 for sign in text)
        text.encode()
