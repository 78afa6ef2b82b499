"""What is listened to: the mean of the channels; where they cancel each other, what is left of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from made_up_sounds import Make, Samples, tune

from descant.audio.decode import blocks, decode
from descant.audio.downmix import Downmix, to_mono
from descant.audio.extract import extract

RATE = 22_050


def likeness(a: Samples, b: Samples) -> float:
    n = min(len(a), len(b))
    return float(np.corrcoef(a[:n], b[:n])[0, 1])


def hum(seconds: float, level: float) -> Samples:
    t = np.arange(round(seconds * RATE)) / RATE
    return (level * sum(np.sin(2 * np.pi * 50 * k * t) / k for k in (1, 2, 3)))[:, None].astype(np.float32)


@pytest.fixture(scope="module")
def music() -> Samples:
    return tune(6.0, RATE, 1)


class TestCancelling:
    def test_opposite_phase_is_heard(self, make: Make, music: Samples) -> None:
        path = make("wavfloat", np.hstack([music, -music]), RATE)
        samples, info = decode(path)
        assert likeness(samples, music[:, 0]) > 0.999
        assert "cancel each other in 6.0 s of 6.0 s" in info.notes[0]

    @pytest.mark.parametrize("level", [0.003, 0.03, 0.1])
    def test_with_hum_in_common(self, make: Make, music: Samples, level: float) -> None:
        samples, _ = decode(make("wavfloat", np.hstack([music, -music]) + hum(6.0, level), RATE))
        assert likeness(samples, music[:, 0]) > 0.99

    @pytest.mark.parametrize("kind", ["ogg", "mp3", "opus"])
    def test_coded(self, make: Make, kind: str) -> None:
        rate = 24_000 if kind == "opus" else RATE
        music = tune(6.0, rate, 1)
        path = make(kind, np.hstack([music, -music]), rate)
        whole, _ = decode(path, rate=rate)
        plain, _ = decode(make(kind, np.hstack([music, music]), rate, name="plain"), rate=rate)
        assert whole.std() == pytest.approx(plain.std(), rel=0.1)

    def test_a_stereo_recording_with_one_channel_inverted_sounds_as_before(self, make: Make) -> None:
        stereo = np.hstack([tune(6.0, RATE, 1, 1), tune(6.0, RATE, 1, 1)])
        stereo[:, 1] += 0.1 * tune(6.0, RATE, 2)[:, 1]
        right, _ = decode(make("wavfloat", stereo, RATE, name="right"))
        wrong, _ = decode(make("wavfloat", stereo * np.float32([1, -1]), RATE, name="wrong"))
        assert np.allclose(right, wrong, atol=1e-6)

    def test_where_only_a_part_cancels_all_is_heard(self, make: Make, music: Samples) -> None:
        middle = np.hstack([music, music])
        middle[2 * RATE : 4 * RATE, 1] *= -1
        samples, info = decode(make("wavfloat", middle, RATE))
        assert likeness(samples[RATE // 2 :], music[RATE // 2 :, 0]) > 0.99
        assert np.abs(np.diff(samples)).max() < 2 * np.abs(np.diff(music[:, 0])).max()  # no clicks
        assert "in 2.0 s of 6.0 s" in info.notes[0]

    def test_a_voice_in_the_side_alone(self, make: Make, music: Samples) -> None:
        noise = 1e-4 * np.random.default_rng(0).standard_normal((len(music), 1)).astype(np.float32)
        samples, _ = decode(make("wavfloat", np.hstack([noise + music, noise - music]), RATE))
        assert likeness(samples, music[:, 0]) > 0.99

    @pytest.mark.parametrize("channels", [4, 6])
    def test_of_more_channels_the_loudest_is_heard(self, make: Make, music: Samples, channels: int) -> None:
        sound = np.zeros((len(music), channels), np.float32)
        sound[:, 0], sound[:, 2] = music[:, 0], -music[:, 0]
        samples, info = decode(make("wavfloat", sound, RATE))
        assert abs(likeness(samples, music[:, 0])) > 0.99
        assert info.notes

    def test_silence_in_all_channels_is_silence(self, make: Make) -> None:
        from descant.errors import DecodeError

        noise = np.random.default_rng(0).uniform(-3e-5, 3e-5, (RATE, 1)).astype(np.float32)
        with pytest.raises(DecodeError, match="silent"):
            decode(make("wavfloat", np.hstack([noise, -noise]), RATE))

    def test_the_cut_into_blocks_changes_nothing(self, make: Make, music: Samples) -> None:
        mixed = np.hstack([music, music])
        mixed[RATE : 3 * RATE, 1] *= -1
        path = make("wavfloat", mixed, RATE)
        one, other = (np.concatenate(list(blocks(path, block_s=s))) for s in (0.1, 30.0))
        assert np.array_equal(one, other)


class TestOrdinaryStereo:
    """What catalogs hold must stay comparable: the mean of the channels, bit for bit."""

    @pytest.mark.parametrize(
        "wide",
        [
            lambda a, b: (a, b),
            lambda a, b: (a, 0 * b),
            lambda a, b: (a + 0.3 * b, a - 0.3 * b),
            lambda a, b: (a + b, a - b),
            lambda a, b: (0.5 * a + b, 0.5 * a - b),
            lambda a, b: (a, np.roll(a, 300)),
            lambda a, b: (0 * a, 0 * b),
        ],
    )
    def test_is_its_mean(self, wide: object) -> None:
        rng = np.random.default_rng(5)
        a, b = (tune(4.0, RATE, 1, s)[:, 0] + 0.1 * rng.standard_normal(4 * RATE) for s in (1, 2))
        b = b[::-1] * np.hanning(len(b))
        sound = np.stack(wide(a, b), axis=1).astype(np.float32)  # type: ignore[operator]
        downmix = Downmix(RATE, 2)
        assert np.array_equal(downmix.mono(sound), to_mono(sound))
        assert downmix.cancelled_s == 0

    @pytest.mark.parametrize("channels", [3, 6, 8])
    def test_one_speaker_of_many_is_no_cancelling(self, channels: int) -> None:
        sound = np.zeros((2 * RATE, channels), np.float32)
        sound[:, 1] = tune(2.0, RATE, 1)[:, 0]
        assert np.array_equal(Downmix(RATE, channels).mono(sound), to_mono(sound))


class TestDamagedSamples:
    @pytest.mark.parametrize("bad", [1e5, -1e5, 200.0, 1e30, np.inf, -np.inf, np.nan])
    def test_one_of_them_ruins_nothing(self, make: Make, bad: float) -> None:
        sound = tune(6.0, RATE, 2)
        whole = extract(make("wavfloat", sound, RATE, name="whole.wav"))
        sound[3 * RATE, 0] = bad
        extracted = extract(make("wavfloat", sound, RATE, name="bad.wav"))
        assert np.abs(extracted.frames.pitch.astype(np.float32) - whole.frames.pitch).mean() < 0.5
        assert extracted.info.notes == (
            "1 sample is damaged (no number, or far beyond full scale) and counted as silence.",
        )

    def test_a_burst_of_them(self, make: Make) -> None:
        sound = tune(6.0, RATE, 2)
        sound[RATE : RATE + 2000] = np.random.default_rng(0).choice([1e5, -3e4, 1e9, np.nan, 70], (2000, 2))
        samples, info = decode(make("wavfloat", sound, RATE))
        assert np.abs(samples).max() < 1
        assert info.notes[0].startswith("4000 samples are damaged")

    def test_the_last_samples(self, make: Make) -> None:
        sound = tune(1.3, RATE, 2)
        sound[-1] = 1e5
        assert np.abs(decode(make("wavfloat", sound, RATE))[0]).max() < 1

    def test_floats_on_the_scale_of_integers_are_sound(self, make: Make) -> None:
        sound = tune(3.0, RATE, 2)
        plain, loud = (extract(make("wavfloat", sound * s, RATE, name=f"{s}.wav")) for s in (1, 32_768))
        assert loud.info.notes == ()
        assert np.abs(loud.frames.pitch.astype(np.float32) - plain.frames.pitch).max() < 0.1

    def test_overshoot_is_sound(self, tmp_path: Path) -> None:
        soundfile.write(tmp_path / "hot.wav", tune(1.0, RATE, 2) * 50, RATE, "FLOAT")
        assert decode(tmp_path / "hot.wav")[1].notes == ()
