"""Decoding: every format, every way in which a file can be wrong, and hashes that prove identity."""

from __future__ import annotations

import hashlib
import itertools
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import mutagen.flac
import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_sounds import KINDS, Make, Samples, tune

from descant.audio.decode import Decoded, blocks, decode, mix, read_span
from descant.audio.frames import RATE
from descant.errors import Cancelled, DecodeError
from descant.progress import CancelToken

Cut = Callable[[Path, float], Path]


def likeness(a: Samples, b: Samples) -> float:
    """Correlation over what both hold."""
    n = min(len(a), len(b))
    return float(np.corrcoef(a[:n], b[:n])[0, 1])


@pytest.fixture(scope="module")
def truth() -> Samples:
    """What two seconds of the tune are at RATE, mono."""
    import soxr

    return np.asarray(soxr.resample(tune(2.0).mean(axis=1), 44_100, RATE), np.float32)


class TestFormats:
    @pytest.mark.parametrize("kind", [k for k in KINDS if k not in ("opus", "wma")])
    def test_every_format_gives_the_tune_in_time(self, make: Make, truth: Samples, kind: str) -> None:
        samples, info = decode(make(kind, 2.0))
        assert info.sample_rate == 44_100
        assert info.channels == 2
        assert info.duration_s == pytest.approx(2.0, abs=0.06)  # AAC without a container carries its delay along
        shift = 1024 // 2 if kind == "aac" else 0
        assert likeness(samples[shift:], truth) > 0.99

    def test_opus_and_wma_are_heard(self, make: Make) -> None:
        for path in (make("opus", 2.0, 48_000), make("wma", 2.0)):
            samples, info = decode(path)
            assert info.duration_s == pytest.approx(2.0, abs=0.1)
            assert samples.std() == pytest.approx(0.195, abs=0.02)

    @pytest.mark.parametrize("rate", [8_000, 11_025, 22_050, 48_000, 96_000, 192_000])
    def test_every_rate_becomes_one(self, make: Make, rate: int) -> None:
        samples, info = decode(make("wav", 1.0, rate))
        assert info.sample_rate == rate
        assert len(samples) == RATE
        spectrum = np.abs(np.fft.rfft(samples))
        assert np.argmax(spectrum[:400]) in (220, 233)  # Hz: one second has one bin a Hz

    @pytest.mark.parametrize("channels", [1, 2, 6])
    @pytest.mark.parametrize("kind", ["wav", "flac", "m4a"])
    def test_channels_are_averaged(self, make: Make, kind: str, channels: int) -> None:
        sound = tune(1.0, channels=channels)
        samples, info = decode(make(kind, sound), rate=44_100)
        assert info.channels == channels
        if kind == "m4a":
            assert samples.std() == pytest.approx(sound.mean(axis=1).std(), rel=0.1)
        else:
            assert np.allclose(samples, sound.mean(axis=1), atol=1e-4)

    @pytest.mark.parametrize(("kind", "name"), [("m4a", "a.wav"), ("mp3", "a.flac"), ("wav", "a.raw"), ("flac", "a")])
    def test_content_decides_and_not_the_extension(self, make: Make, kind: str, name: str) -> None:
        assert decode(make(kind, 1.0, name=name))[1].duration_s == pytest.approx(1.0, abs=0.06)

    @pytest.mark.parametrize("name", ["ü ñ 音楽 🎵.wav", "#%25 'quoted' \"twice\".flac"])
    def test_names_in_any_script(self, make: Make, name: str) -> None:
        assert decode(make(name.rsplit(".", 1)[1], 1.0, name=name))[1].path.endswith(name)

    def test_video_is_heard_by_its_sound_and_mp3_with_tags_by_its_music(self, make: Make) -> None:
        path = make("mp3", 1.0)
        path.write_bytes(b"ID3\x04\x00\x00\x00\x00\x20\x00" + bytes(4096) + path.read_bytes())
        assert decode(path)[1].duration_s == pytest.approx(1.0, abs=0.06)


class TestHashes:
    def test_the_file_and_its_samples(self, make: Make) -> None:
        sound = tune(1.0)
        path = make("wavfloat", sound)
        info = decode(path)[1]
        assert info.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert info.pcm_sha256 == hashlib.sha256(sound.astype("<f4").tobytes()).hexdigest()
        assert info.bytes == path.stat().st_size

    def test_tags_change_the_file_and_not_the_samples(self, make: Make) -> None:
        path = make("flac", 1.0)
        before = decode(path)[1]
        tagged = mutagen.flac.FLAC(path)
        tagged["title"] = "Another name" * 100
        tagged.save()
        after = decode(path)[1]
        assert after.sha256 != before.sha256
        assert after.pcm_sha256 == before.pcm_sha256

    def test_lossless_containers_agree(self, make: Make) -> None:
        sound = (tune(1.0) * 32_768).astype(np.int16)
        assert len({decode(make(kind, sound))[1].pcm_sha256 for kind in ("wav", "flac", "aiff", "caf")}) == 1

    def test_blocks_do_not_change_the_result(self, make: Make) -> None:
        path = make("flac", 3.0, 48_000)
        whole, short = blocks(path), blocks(path, block_s=0.1)
        one, other = np.concatenate(list(whole)), np.concatenate(list(short))
        assert np.allclose(one, other, atol=1e-6)
        assert whole.info == short.info


class TestDamage:
    @pytest.mark.parametrize("kind", ["wav", "wav24", "flac", "aiff", "m4a", "m4afast"])
    def test_a_part_is_not_taken_for_the_whole(self, make: Make, cut: Cut, kind: str) -> None:
        with pytest.raises(DecodeError, match=r"breaks off|cut off|incomplete") as caught:
            decode(cut(make(kind, 4.0), 0.5))
        assert caught.value.remedy
        assert caught.value.path

    def test_a_wav_from_a_pipe_has_no_length(self, make: Make) -> None:
        path = make("wav", 1.0)
        content = bytearray(path.read_bytes())
        at = content.index(b"data") + 4
        content[at : at + 4] = content[4:8] = b"\xff\xff\xff\xff"
        path.write_bytes(content)
        assert decode(path)[1].duration_s == pytest.approx(1.0)

    @pytest.mark.parametrize("kind", ["mp3", "aac"])
    def test_a_scratch_is_skipped(self, make: Make, kind: str) -> None:
        path = make(kind, 10.0)
        content = bytearray(path.read_bytes())
        middle = len(content) // 2
        content[middle : middle + 2000] = np.random.default_rng(1).bytes(2000)
        path.write_bytes(content)
        samples, info = decode(path)
        assert info.duration_s > 9.5
        assert samples.std() == pytest.approx(0.195, abs=0.01)

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("noise.wav", np.random.default_rng(0).bytes(50_000)),
            ("noise.vox", np.random.default_rng(0).bytes(5_000)),
            ("text.mp3", b"Dear publisher, " * 200),
            ("sync.mp3", b"\xff\xfb\x90\x00" + np.random.default_rng(0).bytes(50_000)),
            ("headless.wav", b"RIFF\0\0\0\0WAVE"),
            ("zeros.flac", bytes(10_000)),
            ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(100)),
            ("one.ogg", b"x"),
            ("list.m4a", b"#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/other.aac\n"),
        ],
    )
    def test_what_is_no_audio_is_refused(self, tmp_path: Path, name: str, content: bytes) -> None:
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(DecodeError, match="not audio") as caught:
            decode(path)
        assert caught.value.path == str(path)
        assert caught.value.remedy

    def test_a_list_of_other_files_opens_none_of_them(self, make: Make, tmp_path: Path) -> None:
        other = make("m4a", 1.0, name="other.m4a")
        path = tmp_path / "list.wav"
        path.write_text(f"ffconcat version 1.0\nfile '{other}'\n")
        with pytest.raises(DecodeError, match="not audio"):
            decode(path)

    def test_missing_folder_empty_and_pipe(self, tmp_path: Path) -> None:
        with pytest.raises(DecodeError, match="no such file"):
            decode(tmp_path / "none.wav")
        with pytest.raises(DecodeError, match="folder"):
            decode(tmp_path)
        (tmp_path / "empty.wav").touch()
        with pytest.raises(DecodeError, match="empty"):
            decode(tmp_path / "empty.wav")
        with pytest.raises(DecodeError, match="no such file"):
            decode(tmp_path / "empty.wav" / "inside.wav")
        with pytest.raises(DecodeError, match="cannot be reached"):
            decode("nul\0byte.wav")
        with pytest.raises(DecodeError, match="cannot be reached"):
            decode(tmp_path / ("n" * 300))

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
    def test_a_pipe_does_not_hang(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.wav")
        with pytest.raises(DecodeError, match="pipe"):
            decode(tmp_path / "pipe.wav")

    def test_no_permission(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        path = make("wav", 1.0)
        monkeypatch.setattr(os, "access", lambda *_: False)  # tests may run as root, who may read anything
        with pytest.raises(DecodeError, match="permission"):
            decode(path)

    @pytest.mark.parametrize("kind", ["wav", "flac", "mp3"])
    def test_too_short(self, make: Make, kind: str) -> None:
        with pytest.raises(DecodeError, match="too short"):
            decode(make(kind, 0.2))

    def test_no_samples_at_all(self, make: Make) -> None:
        with pytest.raises(DecodeError):
            decode(make("wav", np.zeros((0, 2), np.float32)))

    @pytest.mark.parametrize("level", [0.0, 3e-5])
    def test_silence(self, make: Make, level: float) -> None:
        noise = np.random.default_rng(0).uniform(-level, level, (44_100, 2)).astype(np.float32)
        with pytest.raises(DecodeError, match="silent"):
            decode(make("wavfloat", noise))

    def test_a_constant_is_silence_too(self, make: Make) -> None:
        with pytest.raises(DecodeError, match="silent"):
            decode(make("wav", np.full((44_100, 2), 0.5, np.float32)))

    def test_clipping_and_overshoot_are_heard(self, make: Make) -> None:
        samples, _ = decode(make("wavfloat", tune(1.0) * 20), rate=44_100)
        assert samples.max() > 5

    def test_samples_that_are_no_number_become_silence(self, make: Make) -> None:
        sound = tune(1.0)
        sound[100, 0], sound[200, 1], sound[300] = np.nan, np.inf, 1e30
        samples, _ = decode(make("wavfloat", sound), rate=44_100)
        assert np.isfinite(samples).all()
        assert np.abs(samples).max() < 1
        assert samples[300] == 0

    @given(
        st.binary(min_size=1, max_size=400), st.sampled_from([b"", b"RIFF", b"fLaC", b"OggS", b"\xff\xfb\x90", b"ID3"])
    )
    @settings(max_examples=60, deadline=None)
    def test_any_bytes_end_in_a_decode_error(
        self, tmp_path_factory: pytest.TempPathFactory, tail: bytes, head: bytes
    ) -> None:
        path = tmp_path_factory.getbasetemp() / "any.bin"
        path.write_bytes(head + tail)
        with pytest.raises(DecodeError):
            decode(path)


class TestPass:
    def test_info_comes_last(self, make: Make) -> None:
        decoded = blocks(make("wav", 1.0))
        with pytest.raises(RuntimeError):
            _ = decoded.info
        list(decoded)
        assert decoded.info.duration_s == pytest.approx(1.0)
        with pytest.raises(ValueError, match="positive"):
            Decoded("a.wav", rate=0)

    def test_cancelled_between_blocks(self, make: Make) -> None:
        token = CancelToken()
        stream = iter(blocks(make("wav", 5.0), block_s=1.0, cancel=token))
        next(stream)
        token.cancel()
        with pytest.raises(Cancelled):
            for _ in stream:
                pass

    def test_memory_does_not_grow_with_the_file(self, tmp_path: Path) -> None:
        pytest.importorskip("resource")
        grown = [_peak_kib(tmp_path, minutes) for minutes in (1, 20)]
        assert grown[1] - grown[0] < 24 * 1024  # 20 minutes are 200 MB of float32; their frames are 5 MB


def _peak_kib(folder: Path, minutes: int) -> int:
    path = folder / f"{minutes}.flac"
    piece = tune(30.0, channels=1)
    with soundfile.SoundFile(path, "w", 44_100, 1, "PCM_16", format="FLAC", compression_level=0.0) as out:
        for _ in range(minutes * 2):
            out.write(piece)
    script = (
        "import resource, sys; from descant.audio.extract import extract; extracted = extract(sys.argv[1]);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, round(extracted.info.duration_s))"
    )
    printed = subprocess.run([sys.executable, "-c", script, str(path)], check=True, capture_output=True, text=True)
    peak, duration = printed.stdout.split()
    assert int(duration) == minutes * 60
    return int(peak)


class TestSpans:
    @pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3", "m4a"])
    def test_a_span_is_that_part_of_the_whole(self, make: Make, kind: str) -> None:
        path = make(kind, 4.0)
        whole, _ = decode(path, rate=44_100)
        span = read_span(path, 1.5, 2.5, 44_100, 1)[:, 0]
        assert len(span) == 44_100
        assert likeness(span, whole[66_150:110_250]) > 0.999

    @pytest.mark.parametrize("kind", ["aac", "mka", "wma"])
    def test_files_without_an_exact_index_play_from_about_there(self, make: Make, kind: str) -> None:
        span = read_span(make(kind, 4.0), 1.5, 2.5, 44_100, 2)
        assert span.shape == (44_100, 2)
        assert span[:, 0].std() == pytest.approx(tune(4.0)[:, 0].std(), rel=0.1)

    @given(st.lists(st.floats(0, 2), min_size=1, max_size=4), st.sampled_from([8_000, 44_100, 48_000]))
    @settings(max_examples=20, deadline=None)
    def test_spans_join(self, tmp_path_factory: pytest.TempPathFactory, cuts: list[float], rate: int) -> None:
        path = tmp_path_factory.getbasetemp() / "spans.wav"
        if not path.exists():
            soundfile.write(path, tune(2.0), 44_100, "FLOAT")
        edges = [0.0, *sorted(cuts), 2.0]
        joined = np.concatenate([read_span(path, a, b, rate, 2) for a, b in itertools.pairwise(edges)])
        whole = read_span(path, 0.0, 2.0, rate, 2)
        assert joined.shape == whole.shape == (2 * rate, 2)
        assert np.allclose(joined, whole, atol=1e-3)

    def test_past_the_end(self, make: Make) -> None:
        path = make("wav", 1.0)
        assert read_span(path, 0.5, 9.0, 48_000, 2).shape == (24_000, 2)
        assert read_span(path, 5.0, 9.0, 48_000, 2).shape == (0, 2)
        assert read_span(path, 0.5, 0.5, 48_000, 1).shape == (0, 1)
        with pytest.raises(ValueError, match="span"):
            read_span(path, 2.0, 1.0, 48_000, 2)

    def test_channels(self) -> None:
        surround = tune(0.1, channels=6)
        assert mix(surround, 6) is surround
        assert mix(surround, 2).shape == (4410, 2)
        assert np.abs(mix(np.ones((9, 6), np.float32), 2)).max() == pytest.approx(1)
        assert np.array_equal(mix(surround[:, :1], 2)[:, 1], surround[:, 0])
        assert mix(tune(0.1, channels=3), 2).shape == (4410, 2)
        with pytest.raises(ValueError, match="cannot become"):
            mix(surround, 4)
