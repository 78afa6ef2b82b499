"""Files whose headers say something else than what they hold, byte by byte."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import av
import numpy as np
import soundfile
from made_up_sounds import Samples, tune, write_av

from descant.audio import mpeg_frames

RATE = 8_000


WRITTEN = {
    "wav": ("WAV", "PCM_16"),
    "wavex": ("WAVEX", "PCM_24"),
    "adpcm": ("WAV", "IMA_ADPCM"),
    "rf64": ("RF64", "PCM_16"),
    "w64": ("W64", "FLOAT"),
    "aiff": ("AIFF", "PCM_16"),
    "aifc": ("AIFF", "FLOAT"),
    "svx": ("SVX", "PCM_16"),
    "caf": ("CAF", "PCM_16"),
    "au": ("AU", "PCM_16"),
    "flac": ("FLAC", "PCM_16"),
    "ogg": ("OGG", "VORBIS"),
    "opus": ("OGG", "OPUS"),
    "mp3": ("MP3", "MPEG_LAYER_III"),
}


def written(kind: str, subtype: str, sound: Samples, rate: int = RATE) -> bytes:
    """A file of libsndfile's."""
    out = io.BytesIO()
    soundfile.write(out, sound, rate, subtype, format=kind)
    return out.getvalue()


def encoded(folder: Path, codec: str, container: str, sound: Samples, rate: int = RATE, **options: str) -> bytes:
    """A file of FFmpeg's."""
    path = folder / f"encoded.{container}"
    write_av(path, sound, rate, codec, container, options)
    return path.read_bytes()


def put(data: bytes, place: int, value: int, form: str) -> bytes:
    """The data with a number written over at a place; form: as of struct."""
    changed = bytearray(data)
    struct.pack_into(form, changed, place, value)
    return bytes(changed)


def every_kind(folder: Path, seconds: float, channels: int = 1) -> dict[str, bytes]:
    """One file of each container that says how long it is."""
    sound = tune(seconds, RATE, channels)
    files = {name: written(*form, sound) for name, form in WRITTEN.items()}
    files |= {
        "au, little": written_little_au(sound),
        "oggflac": encoded(folder, "flac", "ogg", sound),
        "m4a": encoded(folder, "aac", "ipod", sound, movflags="faststart"),
        "alac": encoded(folder, "alac", "ipod", sound, movflags="faststart"),
        "mka": encoded(folder, "aac", "matroska", sound),
        "wma": encoded(folder, "wmav2", "asf", tune(seconds, 22_050, 2), 22_050),
        "wv": encoded(folder, "wavpack", "wv", tune(seconds, 44_100, 2), 44_100),
        "tta": encoded(folder, "tta", "tta", sound),
        "wma in wav": encoded(folder, "wmav2", "wav", tune(seconds, 22_050, 2), 22_050),
    }
    return files


def written_little_au(sound: Samples) -> bytes:
    """AU as DEC wrote it: every number the other way round."""
    data = (sound * 32_767).astype("<i2").tobytes()
    return b"dns." + struct.pack("<5I", 24, len(data), 3, RATE, sound.shape[1]) + data


def ape_tag(text: bytes) -> bytes:
    """An APEv2 tag with a header and a footer."""
    item = struct.pack("<II", len(text), 0) + b"Title\0" + text
    about = struct.pack("<IIII8x", 2000, len(item) + 32, 1, 0x80000000)
    head = struct.pack("<IIII8x", 2000, len(item) + 32, 1, 0xA0000000)
    return b"APETAGEX" + head + item + b"APETAGEX" + about


def without_tag_frame(mp3: bytes) -> bytes:
    """An MP3 without its first frame, which says how long it is."""
    assert b"Xing" in mp3[:64] or b"Info" in mp3[:64]
    return mp3[mpeg_frames.length(mp3[:4]) :]


def s64_wav(sound: Samples) -> bytes:
    """PCM of 64 bits, which FFmpeg reads and PyAV has no array for."""
    data = (sound.astype(np.float64) * 2.0**62).astype("<i8").tobytes()
    channels = sound.shape[1]
    form = struct.pack("<HHIIHH", 1, channels, RATE, RATE * channels * 8, channels * 8, 64)
    head = b"RIFF" + struct.pack("<I", 36 + len(data)) + b"WAVE"
    return head + chunk(b"fmt ", form) + chunk(b"data", data)


def chunk(name: bytes, data: bytes, order: str = "<") -> bytes:
    return name + struct.pack(f"{order}I", len(data)) + data + bytes(len(data) % 2)


def bare_mp3(folder: Path, sound: Samples, rate: int, bits: int) -> bytes:
    """An MP3 of one bit rate without a tag frame."""
    path = folder / "bare.mp3"
    layout = {1: "mono", 2: "stereo"}[sound.shape[1]]
    with av.open(str(path), "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as out:
        stream = out.add_stream("libmp3lame", rate=rate, layout=layout)
        stream.bit_rate = bits
        for begin in range(0, len(sound), 1152):
            part = np.ascontiguousarray(sound[begin : begin + 1152].T)
            frame = av.AudioFrame.from_ndarray(part, format="fltp", layout=layout)
            frame.sample_rate, frame.pts = rate, begin
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path.read_bytes()
