"""An audit takes the signed manifest of a training set, says that it is signed, and notices where it was changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from made_up_audit import SETTINGS

from descant.audit.attribute import attribute
from descant.audit.index import index as make_index
from descant.audit.index import open_index
from descant.audit.manifest import Manifest
from descant.certificate.signing_key import Key
from descant.errors import DescantError
from descant.trainingset.model import Entry, RightOwner, TrainingSet
from descant.trainingset.signed import sign

KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


def signed(material: Manifest) -> str:
    entries = tuple(
        Entry(
            track.track_id, track.title, track.artist, "", "", track.path.name, track.sha256,
            hashlib.sha256(track.track_id.encode()).hexdigest(), track.path.stat().st_size, 1.6,
            tuple(RightOwner(o.name, o.role, o.right, o.share_ppm, o.ipi) for o in track.owners), "", "not stated",
        )
        for track in material.tracks
    )  # fmt: skip
    made = TrainingSet("S", "2026-11-30T10:00:00Z", "Descant 0", KEY.public.issuer, "", 12, (), "", entries)
    return sign(made, KEY)


@pytest.mark.parametrize("model", ["tokens"], indirect=True)
def test_a_signed_manifest_is_indexed_and_said_to_be_signed(
    model: Path, material: Manifest, output: Path, tmp_path: Path
) -> None:
    manifest = material.tracks[0].path.parent / "set.jws"
    manifest.write_text(text := signed(material))
    made = make_index(model, manifest, tmp_path / "index", settings=SETTINGS)
    assert (made.tracks, made.signed_by) == (12, KEY.public.fingerprint)
    opened = open_index(tmp_path / "index")
    assert [(t.track_id, t.owners) for t in opened.tracks] == [(t.track_id, t.owners) for t in material.tracks]
    said = f"The manifest's signature by the key {KEY.public.fingerprint} holds; whose key it is was not checked."
    assert said in attribute(opened, output).limits
    manifest.write_text(text[:-9] + "A" + text[-8:])
    with pytest.raises(DescantError, match="does not hold: it was changed after it was signed"):
        open_index(tmp_path / "index")
    manifest.write_text(text)
