"""Whole, or refused with where it breaks off: of every container, whatever its header says."""

from __future__ import annotations

import re
from pathlib import Path

import av
import numpy as np
import pytest
from made_up_files import (
    RATE,
    ape_tag,
    bare_mp3,
    chunk,
    encoded,
    every_kind,
    put,
    s64_wav,
    without_tag_frame,
    written,
)
from made_up_sounds import tune, write_av

from descant.audio.decode import decode, read_span
from descant.errors import DecodeError


def seconds(folder: Path, data: bytes) -> float:
    path = folder / "a file"
    path.write_bytes(data)
    return decode(path)[1].duration_s


def refusal(folder: Path, data: bytes) -> str:
    path = folder / "a file"
    path.write_bytes(data)
    with pytest.raises(DecodeError) as caught:
        decode(path)
    assert caught.value.path == str(path)
    assert caught.value.remedy
    return caught.value.cause


KINDS = [
    *("wav", "wavex", "adpcm", "rf64", "w64", "aiff", "aifc", "svx", "caf", "au", "au, little", "flac", "ogg", "opus"),
    *("oggflac", "mp3", "m4a", "alac", "mka", "wma", "wv", "tta", "wma in wav"),
]

COARSE = {"ogg": 1.7, "opus": 1.7, "oggflac": 2.1, "tta": 1.1}
"""Seconds that a packet or a page of theirs may hold."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return every_kind(tmp_path_factory.mktemp("kinds"), 6.0)


@pytest.fixture(scope="module")
def shorter(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return every_kind(tmp_path_factory.mktemp("kinds"), 4.0)


class TestCut:
    @pytest.mark.parametrize("kind", KINDS)
    def test_whole_files_are_heard_whole(self, files: dict[str, bytes], tmp_path: Path, kind: str) -> None:
        assert seconds(tmp_path, files[kind]) == pytest.approx(6.0, abs=0.3)

    @pytest.mark.parametrize("part", [0.5, 0.8])
    @pytest.mark.parametrize("kind", KINDS)
    def test_cut_files_are_refused_with_where_they_break_off(
        self, files: dict[str, bytes], tmp_path: Path, kind: str, part: float
    ) -> None:
        cause = refusal(tmp_path, files[kind][: int(len(files[kind]) * part)])
        found = re.search(r"(?:breaks off after|decoded beyond) ([\d.]+) s", cause)
        assert found, cause
        assert float(found[1]) == pytest.approx(6.0 * part, abs=COARSE.get(kind, 0.7))
        said = re.search(r"lasts ([\d.]+) s", cause)
        assert said is None or float(said[1]) == pytest.approx(6.0, abs=0.5)

    def test_a_fragmented_film_that_was_cut(self, tmp_path: Path) -> None:
        flags = "frag_keyframe+empty_moov+default_base_moof"
        data = encoded(tmp_path, "aac", "mp4", tune(6.0, RATE, 1), movflags=flags)
        assert seconds(tmp_path, data) == pytest.approx(6.0, abs=0.3)
        assert "breaks off" in refusal(tmp_path, data[: len(data) // 2])

    def test_what_is_lost_behind_the_sound_is_no_loss(self, tmp_path: Path) -> None:
        data = written("WAV", "PCM_16", tune(2.0, RATE, 1)) + chunk(b"LIST", b"INFO" + bytes(50_000))
        assert seconds(tmp_path, data[:-30_000]) == pytest.approx(2.0)

    @pytest.mark.parametrize("kind", ["aac", "ac3"])
    def test_streams_that_promise_nothing_are_heard_as_far_as_they_go(self, tmp_path: Path, kind: str) -> None:
        data = encoded(tmp_path, kind, "adts" if kind == "aac" else "ac3", tune(4.0, 44_100, 2), 44_100)
        assert 1.0 < seconds(tmp_path, data[: len(data) // 2]) < 3.0


class TestStreamedHeaders:
    """Programs that write to a pipe cannot say how long it will be."""

    @pytest.mark.parametrize("size", [0, 0xFFFFFFFF, 0x7FFFFFFF, 0xFFFFFFFF - 36, 0x7FFFF000])
    def test_wav(self, files: dict[str, bytes], tmp_path: Path, size: int) -> None:
        data = files["wav"]
        data = put(put(data, data.index(b"data") + 4, size, "<I"), 4, size, "<I")
        assert seconds(tmp_path, data) == pytest.approx(6.0)

    @pytest.mark.parametrize("size", [0, 2**64 - 1])
    def test_rf64(self, files: dict[str, bytes], tmp_path: Path, size: int) -> None:
        data = files["rf64"]
        place = data.index(b"ds64") + 8
        data = put(put(put(data, place, size, "<Q"), place + 8, size, "<Q"), place + 16, size, "<Q")
        assert seconds(tmp_path, data) == pytest.approx(6.0)

    @pytest.mark.parametrize("size", [0, 0xFFFFFFFF])
    def test_au(self, files: dict[str, bytes], tmp_path: Path, size: int) -> None:
        assert seconds(tmp_path, put(files["au"], 8, size, ">I")) == pytest.approx(6.0)

    def test_caf(self, files: dict[str, bytes], tmp_path: Path) -> None:
        data = files["caf"]
        place = data.rindex(b"data", 0, 8192)
        assert seconds(tmp_path, put(data, place + 4, -1, ">q")) == pytest.approx(6.0)

    def test_flac(self, files: dict[str, bytes], tmp_path: Path) -> None:
        data = files["flac"]
        assert seconds(tmp_path, data[:21] + bytes([data[21] & 0xF0]) + bytes(4) + data[26:]) == pytest.approx(6.0)


class TestHeadersThatSayLess:
    """A length that outgrew its field, as beyond 4 GiB: whole, or refused."""

    @pytest.mark.parametrize("kind", ["wav", "wavex", "aiff", "w64", "caf", "rf64", "au"])
    def test_lengths_in_bytes(self, files: dict[str, bytes], tmp_path: Path, kind: str) -> None:
        data = files[kind]
        name, behind, form = {
            "aiff": (b"SSND", 4, ">I"),
            "w64": (b"data", 16, "<Q"),
            "caf": (b"data", 4, ">q"),
            "rf64": (b"ds64", 16, "<Q"),
            "au": (b".snd", 8, ">I"),
        }.get(kind, (b"data", 4, "<I"))
        place = data.rindex(name, 0, 8192) + behind
        width = {"wavex": 3, "w64": 4}.get(kind, 2)
        less = put(data, place, RATE * width + 24, form)
        cause = refusal(tmp_path, less)
        if kind in ("aiff", "w64"):  # they count their frames, too
            assert re.search(r"breaks off after 1\.0 s|more behind", cause), cause
        else:
            assert re.search(r"lasts 1\.0 s.*5\.\d s more", cause), cause

    def test_a_flac_is_heard_whole(self, files: dict[str, bytes], tmp_path: Path) -> None:
        data = files["flac"]
        less = put(data, 22, RATE, ">I")
        assert seconds(tmp_path, less) == pytest.approx(6.0)
        assert seconds(tmp_path, less + b"TAG" + bytes(125)) == pytest.approx(6.0, abs=0.1)

    def test_an_aiff_whose_count_of_frames_says_less_is_heard_whole(
        self, files: dict[str, bytes], tmp_path: Path
    ) -> None:
        data = files["aiff"]
        assert seconds(tmp_path, put(data, data.index(b"COMM") + 10, RATE, ">I")) == pytest.approx(6.0)

    def test_an_aiff_whose_count_of_frames_says_more_breaks_off(self, files: dict[str, bytes], tmp_path: Path) -> None:
        data = files["aiff"]
        cause = refusal(tmp_path, put(data, data.index(b"COMM") + 10, 12 * RATE, ">I"))
        assert "after 6.0 s; it says that it lasts 12.0 s" in cause

    def test_chunks_tags_and_padding_behind_the_sound_are_none(self, tmp_path: Path) -> None:
        for sound in (tune(2.0, RATE, 1), tune(2.0, RATE, 1)[:-1]):
            odd = written("WAV", "PCM_U8", sound)
            for tail in (
                chunk(b"LIST", b"INFO" + bytes(60_000)) + chunk(b"zzzz", bytes(60_001)),
                bytes(100_000),
                b"TAG" + bytes(125),
                ape_tag(b"x" * 50_000),
                chunk(b"id3 ", b"ID3" + bytes(60_000)) + bytes(5),
            ):
                assert seconds(tmp_path, odd + tail) == pytest.approx(2.0, abs=0.01)
            left_out = odd.rstrip(b"\0") if len(sound) % 2 else odd  # the byte that pads an odd chunk
            assert seconds(tmp_path, left_out + chunk(b"LIST", b"INFO" + bytes(9_000))) == pytest.approx(2.0, abs=0.01)


class TestJoined:
    """Files that a copy command put one behind the other."""

    @pytest.mark.parametrize("kind", [k for k in KINDS if k not in ("adpcm", "svx", "wma in wav")])
    def test_all_of_them_are_heard(
        self, files: dict[str, bytes], shorter: dict[str, bytes], tmp_path: Path, kind: str
    ) -> None:
        assert seconds(tmp_path, files[kind] + shorter[kind]) == pytest.approx(10.0, abs=0.4)
        span = read_span(tmp_path / "a file", 7.0, 8.0, RATE, 1)
        assert len(span) == RATE
        assert span.std() > 0.15

    def test_mp3_by_their_tag_frames_and_without(self, files: dict[str, bytes], tmp_path: Path) -> None:
        tagged, plain = files["mp3"], without_tag_frame(files["mp3"])
        id3 = b"ID3\x04\0\0\0\0\x7f\x7f" + bytes(16_383)
        assert seconds(tmp_path, plain) == pytest.approx(6.0, abs=0.2)
        for joined in (
            tagged + plain,
            plain + tagged,
            tagged + id3 + tagged,
            plain + plain,
            id3 + tagged + id3 + plain,
        ):
            assert seconds(tmp_path, joined) == pytest.approx(12.0, abs=0.5)
        assert seconds(tmp_path, tagged + b"TAG" + bytes(125) + id3 + tagged) == pytest.approx(12.0, abs=0.5)
        assert seconds(tmp_path, tagged + tagged + tagged + ape_tag(b"x" * 9_000)) == pytest.approx(18.0, abs=0.5)

    @pytest.mark.parametrize(("kind", "subtype"), [("OGG", "VORBIS"), ("FLAC", "PCM_16"), ("MP3", "MPEG_LAYER_III")])
    @pytest.mark.parametrize(("rate", "channels"), [(16_000, 1), (8_000, 2)])
    def test_a_change_of_form_is_refused_with_its_place(
        self, tmp_path: Path, kind: str, subtype: str, rate: int, channels: int
    ) -> None:
        one = written(kind, subtype, tune(3.0, RATE, 1))
        other = written(kind, subtype, tune(3.0, rate, channels), rate)
        cause = refusal(tmp_path, one + other)
        assert re.search(r"changes inside this file, after 3\.\d s", cause), cause

    @pytest.mark.parametrize("container", ["adts", "mp3"])
    def test_a_change_in_a_bare_stream(self, tmp_path: Path, container: str) -> None:
        codec = {"adts": "aac", "mp3": "libmp3lame"}[container]
        options = {"write_xing": "0", "id3v2_version": "0"} if container == "mp3" else {}
        one = encoded(tmp_path, codec, container, tune(3.0, 44_100, 2), 44_100, **options)
        other = encoded(tmp_path, codec, container, tune(3.0, 48_000, 2), 48_000, **options)
        cause = refusal(tmp_path, one + other)
        assert re.search(r"changes inside this file, after [23]\.\d s", cause), cause


class TestBehindFlac:
    @pytest.mark.parametrize(
        "tail",
        [
            *(b"TAG" + b"Title".ljust(125, b"\0"), ape_tag(b"Title"), bytes(4096), bytes(100), b"\xff\xf8" * 50),
            *(ape_tag(b"x") + b"TAG" + bytes(125), b"LYRICSBEGIN" + b"000011LYRICS200" + b"TAG" + bytes(125)),
            b"any junk that a player left " * 100,
        ],
    )
    def test_tags_and_padding_are_no_damage(self, files: dict[str, bytes], tmp_path: Path, tail: bytes) -> None:
        path = tmp_path / "plain.flac"
        path.write_bytes(files["flac"])
        plain = decode(path)[1]
        path.write_bytes(files["flac"] + tail)
        info = decode(path)[1]
        assert info.pcm_sha256 == plain.pcm_sha256
        assert read_span(path, 5.5, 9.0, RATE, 1).shape == (RATE // 2, 1)

    def test_damage_is(self, files: dict[str, bytes], tmp_path: Path) -> None:
        data = bytearray(files["flac"])
        data[len(data) // 2 : len(data) // 2 + 3000] = bytes(3000)
        assert "cannot be decoded beyond" in refusal(tmp_path, bytes(data))


class TestOddities:
    def test_pcm_of_64_bits(self, tmp_path: Path) -> None:
        path = tmp_path / "64.wav"
        sound = tune(1.0, RATE, 2)
        path.write_bytes(s64_wav(sound))
        samples, info = decode(path, rate=RATE)
        assert info.channels == 2
        assert np.allclose(samples, sound.mean(axis=1) / 2, atol=1e-4)

    def test_formats_of_machines_are_no_music(self, tmp_path: Path) -> None:
        assert "not audio" in refusal(tmp_path, written("MAT4", "DOUBLE", tune(1.0, RATE, 1)))

    def test_the_default_sound_track_of_several(self, tmp_path: Path) -> None:
        for container, name in (("matroska", "mka"), ("mov", "mov"), ("mp4", "mp4")):
            path = tmp_path / f"several.{name}"
            quiet, loud = tune(3.0, 44_100, 1) * 0.01, tune(3.0, 44_100, 1)
            with av.open(str(path), "w", format=container) as out:
                streams = [out.add_stream("aac", rate=44_100, layout="mono") for _ in range(3)]
                streams[0].disposition = streams[2].disposition = 0  # type: ignore[assignment]
                streams[1].disposition = av.stream.Disposition.default
                for begin in range(0, len(loud), 1024):
                    for number, stream in enumerate(streams):
                        sound = loud if number == 1 else quiet
                        part = np.ascontiguousarray(sound[begin : begin + 1024].T)
                        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="mono")
                        frame.sample_rate, frame.pts = 44_100, begin
                        out.mux(stream.encode(frame))
                for stream in streams:
                    out.mux(stream.encode(None))
            samples, info = decode(path)
            assert samples.std() > 0.1, container
            assert info.duration_s == pytest.approx(3.0, abs=0.1)
            assert any("2 more sound tracks" in note for note in info.notes), (container, info.notes)

    def test_one_sound_track_needs_no_word(self, tmp_path: Path) -> None:
        path = tmp_path / "one.mka"
        write_av(path, tune(1.0), 44_100, "aac", "matroska", {})
        assert decode(path)[1].notes == ()


class TestTagsBefore:
    @pytest.mark.parametrize("kind", [k for k in KINDS if k not in ("adpcm", "wavex")])
    def test_an_id3_tag_before_it_costs_no_sound(self, files: dict[str, bytes], tmp_path: Path, kind: str) -> None:
        id3 = b"ID3\x04\0\0\0\0\x7f\x7f" + bytes(16_383)
        assert seconds(tmp_path, id3 + files[kind]) == pytest.approx(seconds(tmp_path, files[kind]), abs=0.001)

    def test_an_avi_that_was_cut(self, tmp_path: Path) -> None:
        data = encoded(tmp_path, "libmp3lame", "avi", tune(6.0, 44_100, 2), 44_100)
        assert seconds(tmp_path, data) == pytest.approx(6.0, abs=0.1)
        assert "breaks off" in refusal(tmp_path, data[: len(data) // 2])


class TestVariableBitRate:
    """MP3 without a tag frame: libsndfile guesses its length from the first bit rate, and stops there."""

    @pytest.mark.parametrize("rates", [(320_000, 64_000), (64_000, 320_000)])
    def test_all_of_it_is_heard(self, tmp_path: Path, rates: tuple[int, int]) -> None:
        data = b"".join(bare_mp3(tmp_path, tune(3.0, 44_100, 2), 44_100, rate) for rate in rates)
        assert seconds(tmp_path, data) == pytest.approx(6.0, abs=0.2)

    def test_a_change_of_channels_is_refused_with_its_place(self, tmp_path: Path) -> None:
        data = b"".join(bare_mp3(tmp_path, tune(3.0, 44_100, c), 44_100, 64_000) for c in (2, 1))
        assert re.search(r"changes inside this file, after 3\.\d s", refusal(tmp_path, data))


def test_eight_channels_of_aac(tmp_path: Path) -> None:
    """PyAV crashes on frames of eight planes or more."""
    path = tmp_path / "surround.m4a"
    with av.open(str(path), "w", format="ipod") as out:
        stream = out.add_stream("aac", rate=48_000, layout="7.1")
        sound = tune(1.0, 48_000, 8)
        for begin in range(0, len(sound), 1024):
            part = np.ascontiguousarray(sound[begin : begin + 1024].T)
            frame = av.AudioFrame.from_ndarray(part.T.reshape(1, -1), format="flt", layout="7.1")
            frame.sample_rate, frame.pts = 48_000, begin
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    samples, info = decode(path)
    assert info.channels == 8
    assert 0.05 < samples.std() < 0.3
