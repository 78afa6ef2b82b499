"""Audio files that say how they were made: tags as generators write them, and C2PA manifests signed with a key of the
test's own."""

from __future__ import annotations

import datetime
import json
import struct
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import av
import c2pa
import mutagen.flac
import mutagen.id3
import mutagen.mp4
import numpy as np
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

KINDS = ("mp3", "flac", "m4a", "wav")
MEDIA_TYPES = {"mp3": "audio/mpeg", "flac": "audio/flac", "m4a": "audio/mp4", "wav": "audio/wav"}
_CODECS = {"mp3": "libmp3lame", "flac": "flac", "m4a": "aac", "wav": "pcm_s16le"}

SONG = "5cb1b5fe-e47f-42a4-83f6-7625fa7ffa54"
SUNO = {"comment": f"made with suno; created=2026-03-04T05:06:07Z; id={SONG}", "WOAS": f"https://suno.com/song/{SONG}"}
UDIO = {"comment": "Made with Udio (https://www.udio.com/songs/ehJuLz9DuCtVapQMVMcA7N)"}
LABEL = {"Label": "1", "ContentProducer": "Mureka", "ProduceID": "06b9a7b2", "ReservedCode1": ""}
MUREKA = {"AIGC": json.dumps({"AIGC": LABEL})}
GRAPH = {
    "3": {"class_type": "KSampler", "inputs": {"seed": 7, "steps": 50, "model": ["4", 0]}},
    "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "audio/stable_audio_open_1.0.safetensors"}},
    "9": {"class_type": "SaveAudio", "inputs": {"filename_prefix": "audio/ComfyUI"}},
}
COMFYUI = {"prompt": json.dumps(GRAPH), "workflow": json.dumps({"nodes": [{"type": "KSampler", "id": 3}]})}

TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def sound(path: Path, seconds: float = 2.0, seed: int = 0) -> Path:
    """A file of noise of the kind that its name ends in, without tags of our own."""
    rate = 44_100
    samples = np.random.default_rng(seed).normal(0, 0.1, (1, int(rate * seconds))).astype(np.float32)
    with av.open(str(path), "w", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream(_CODECS[path.suffix[1:]], rate=rate, layout="mono")
        frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="mono")
        frame.sample_rate = rate
        fifo = av.AudioFifo()
        for one in av.AudioResampler(stream.codec_context.codec.audio_formats[0].name, "mono", rate).resample(frame):
            fifo.write(one)
        size = stream.codec_context.frame_size or 1024
        while fifo.samples:
            if (some := fifo.read(size, partial=True)) is not None:
                container.mux(stream.encode(some))
        container.mux(stream.encode(None))
    return path


def tagged(path: Path, tags: Mapping[str, str]) -> Path:
    """Writes tags where files of this kind keep them. WOAS is of ID3 alone, and left out elsewhere."""
    kind = path.suffix[1:]
    if kind == "flac":
        flac = mutagen.flac.FLAC(path)
        flac.update({name: [text] for name, text in tags.items() if name != "WOAS"})
        flac.save()
    elif kind == "m4a":
        mp4 = mutagen.mp4.MP4(path)
        for name, text in tags.items():
            if name == "comment":
                mp4["\xa9cmt"] = [text]
            elif name != "WOAS":
                mp4[f"----:com.apple.iTunes:{name}"] = [text.encode()]
        mp4.save()
    elif kind == "wav" and "comment" in tags:  # in the file's own list, as Suno does
        data = path.read_bytes()
        text = tags["comment"].encode() + b"\0"
        text += bytes(len(text) % 2)
        info = b"INFOICMT" + struct.pack("<I", len(text)) + text
        data += b"LIST" + struct.pack("<I", len(info)) + info
        path.write_bytes(data[:4] + struct.pack("<I", len(data) - 8) + data[8:])
    else:
        _id3(path, tags)
    return path


def _id3(path: Path, tags: Mapping[str, str]) -> None:
    audio = mutagen.File(path)
    if audio.tags is None:
        audio.add_tags()
    for name, text in tags.items():
        if name == "WOAS":
            audio.tags.add(mutagen.id3.WOAS(url=text))
        elif name == "comment":
            audio.tags.add(mutagen.id3.COMM(encoding=3, lang="eng", desc="", text=[text]))
        else:
            audio.tags.add(mutagen.id3.TXXX(encoding=3, desc=name, text=[text]))
    audio.save()


def edited(path: Path, out: Path, *, tool: str = "Editor") -> Path:
    """A copy with a manifest of its own, which says that a tool opened the file; the file's manifest is its parent."""
    manifest = {"claim_generator_info": [{"name": tool, "version": "1"}], "title": path.name, "assertions": []}
    return _signed(path, out, manifest, edit=True)


def signed(path: Path, out: Path, *, source_type: str = TRAINED, tool: str = "Suno") -> Path:
    """A copy with a C2PA manifest: created by a tool, in one step."""
    action: dict[str, Any] = {"action": "c2pa.created", "digitalSourceType": source_type}
    action |= {"softwareAgent": {"name": tool, "version": "5"}}
    manifest = {
        "claim_generator_info": [{"name": f"{tool} Export", "version": "1"}],
        "title": path.name,
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [action]}}],
    }
    return _signed(path, out, manifest)


def _signed(path: Path, out: Path, manifest: dict[str, Any], *, edit: bool = False) -> Path:
    chain, key = _identity()
    info = c2pa.C2paSignerInfo(alg=b"es256", sign_cert=chain, private_key=key, ta_url=None)
    with (
        c2pa.Signer.from_info(info) as signer,
        c2pa.Builder(manifest) as builder,
        path.open("rb") as source,
        out.open("w+b") as target,
    ):
        if edit:
            builder.set_intent(c2pa.C2paBuilderIntent.EDIT)
        builder.sign(signer, MEDIA_TYPES[path.suffix[1:]], source, target)
    return out


@cache
def _identity() -> tuple[bytes, bytes]:
    """Certificates, the signer's first, and its key, as PEM."""
    now = datetime.datetime.now(datetime.UTC)
    root, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))

    def name(common: str) -> x509.Name:
        organisation = x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Made-up Generator")
        return x509.Name([organisation, x509.NameAttribute(NameOID.COMMON_NAME, common)])

    def certificate(common: str, public: ec.EllipticCurvePublicKey, authority: bool) -> x509.Certificate:
        usage = x509.KeyUsage(True, False, False, False, False, authority, authority, False, False)
        made = (
            x509.CertificateBuilder()
            .subject_name(name(common))
            .issuer_name(name("Root"))
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(1))
            .not_valid_after(now + datetime.timedelta(30))
            .add_extension(x509.BasicConstraints(authority, None), True)
            .add_extension(usage, True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root.public_key()), False)
        )
        if not authority:
            made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False)
        return made.sign(root, hashes.SHA256())

    chain = certificate("Signer", key.public_key(), False), certificate("Root", root.public_key(), True)
    pem = b"".join(one.public_bytes(serialization.Encoding.PEM) for one in chain)
    plain = serialization.NoEncryption()
    return pem, key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
