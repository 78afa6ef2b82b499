"""A copy of the audio that names its certificate, read back by the C2PA library's own reader."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import c2pa
import pytest
from authorities import Publisher, new_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.x509.oid import ExtendedKeyUsageOID

from declared_files import sound
from descant.audio.extract import extract
from descant.certificate.choices import Choices
from descant.certificate.make import Made, make
from descant.certificate.signing_key import Key
from descant.certificate.verify import verify_file
from descant.errors import CertificateError
from descant.files import file_sha256
from descant.report.model import Report
from reports import sample

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


def _report(audio: Path) -> Report:
    report = sample(2, 5.0)
    return replace(report, query=replace(report.query, path=str(audio), sha256=file_sha256(audio)))


def _made(audio: Path, key: Key = KEY) -> Made:
    return make(_report(audio), key, Choices(audio_copy=True), audio.with_suffix(".jws"), audio.with_suffix(".pdf"))


def _read(path: Path) -> tuple[str, dict[str, Any], list[str]]:
    """State, active manifest, and codes of what the reader finds wrong."""
    with c2pa.Reader(str(path)) as reader:
        tree = json.loads(reader.json())
        codes = [one["code"] for one in tree.get("validation_status", [])]
        return str(reader.get_validation_state()), tree["manifests"][tree["active_manifest"]], codes


@pytest.mark.parametrize("suffix", [".wav", ".mp3", ".flac", ".m4a"])
def test_the_copy_names_its_certificate_and_the_original_stays(suffix: str, tmp_path: Path) -> None:
    audio = sound(tmp_path / f"take{suffix}")
    before = audio.read_bytes()
    made = _made(audio)
    assert made.audio_copy == tmp_path / f"take.certified{suffix}"
    assert audio.read_bytes() == before
    state, manifest, codes = _read(made.audio_copy)
    assert state == "Valid"
    assert codes == ["signingCredential.untrusted"], "whose key it is, nobody vouches for"
    told = {one["label"]: one["data"] for one in manifest["assertions"]}["org.descant.attribution"]
    assert told["certificate_sha256"] == hashlib.sha256(made.jws.read_bytes()).hexdigest()
    assert told["original_sha256"] == hashlib.sha256(before).hexdigest()
    assert [one["share_ppm"] for one in told["sources"]] == [c.share_ppm for c in _report(audio).contributions]
    assert manifest["ingredients"][0]["relationship"] == "parentOf"
    assert KEY.public.fingerprint in manifest["signature_info"]["common_name"]
    record = verify_file(made.jws, audio=audio).record
    assert record is not None
    assert record["credentialSubject"]["sha256"] == hashlib.sha256(before).hexdigest()
    assert extract(made.audio_copy).info.pcm_sha256 == extract(audio).info.pcm_sha256, "it sounds the same"


@pytest.mark.parametrize("kind", ["Ed25519", "ES256", "ES384", "ES512", "PS256"])
def test_every_kind_of_key_signs(kind: str, tmp_path: Path) -> None:
    own = _made(sound(tmp_path / "own.wav"), Key(new_key(kind)))
    publisher = Publisher.new(kind, purposes=(ExtendedKeyUsageOID.EMAIL_PROTECTION,))
    key = Key(publisher.own.key, (publisher.own.certificate, publisher.middle.certificate))
    for made in (own, _made(sound(tmp_path / "issuers.wav"), key)):
        assert made.audio_copy is not None
        assert _read(made.audio_copy)[::2] == ("Valid", ["signingCredential.untrusted"])


def test_a_changed_copy_is_seen(tmp_path: Path) -> None:
    copy = _made(sound(tmp_path / "take.wav")).audio_copy
    assert copy is not None
    data = bytearray(copy.read_bytes())
    data[2000] ^= 1
    copy.write_bytes(data)
    state, _, codes = _read(copy)
    assert state == "Invalid"
    assert "assertion.dataHash.mismatch" in codes


def test_what_has_no_copy_says_why_and_leaves_nothing(tmp_path: Path) -> None:
    audio = sound(tmp_path / "take.wav")
    report = _report(audio)
    chain = Publisher.new()
    cases: list[tuple[Report, Key, str]] = [
        (replace(report, query=replace(report.query, sha256="00" * 32)), KEY, "changed since"),
        (replace(report, query=replace(report.query, path=str(tmp_path / "gone.wav"))), KEY, "cannot be read"),
        (replace(report, query=replace(report.query, path="take.ogg")), KEY, "this kind of file"),
        (report, Key(chain.own.key, (chain.own.certificate, chain.middle.certificate)), "extended key usage"),
    ]
    broken = tmp_path / "broken.m4a"
    broken.write_bytes(b"nothing that is a track")
    cases.append((_report(broken), KEY, "cannot be made"))
    for one, key, words in cases:
        with pytest.raises(CertificateError, match=words):
            make(one, key, Choices(audio_copy=True), tmp_path / "out.jws", tmp_path / "out.pdf")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.m4a", "take.wav"]
