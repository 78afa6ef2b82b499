"""Keys: public ones as people hand them on, and the computer's own."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from signed_records import CERTIFICATE, KEY, OTHER, states

from descant.certificate.public_key import (
    PublicKey,
    encode_base64url,
    export_public_key,
    public_key_of,
    read_public_key,
)
from descant.certificate.signing_key import KEY_FILE, Key, load_or_create_key
from descant.certificate.verification import verify
from descant.errors import CertificateError


def _key_file(folder: Path, key: Key, name: str) -> Path:
    export_public_key(key.public, folder / name)
    return folder / name


@pytest.mark.parametrize("name", ["public.pem", "public.jwk"])
def test_a_trusted_key_tells_issuers_apart(tmp_path: Path, name: str) -> None:
    assert states(CERTIFICATE)["key"] == "not checked"
    assert states(CERTIFICATE, trusted_key=_key_file(tmp_path, KEY, name))["key"] == "ok"
    outcome = verify(CERTIFICATE, trusted_key=_key_file(tmp_path, OTHER, name))
    assert not outcome.ok
    assert KEY.public.fingerprint in next(c.words for c in outcome.checks if c.name == "key")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", "utf-16"])
@pytest.mark.parametrize(
    "before", ["", "\n\n", "Public key of the publisher:\n\n", "PRIVATE KEY? No, the public one.\r\n"]
)
def test_public_keys_are_read_as_programs_and_mail_hand_them_on(mark: bytes | str, before: str, tmp_path: Path) -> None:
    for text in (before + KEY.public.pem().decode() + "\nRegards\n", json.dumps(KEY.public.jwk)):
        data = text.encode(mark) if isinstance(mark, str) else mark + text.encode()
        for path in (tmp_path / "key.pem", tmp_path / "key.txt"):
            path.write_bytes(data)
            assert read_public_key(path) == KEY.public


def test_two_public_keys_and_private_keys_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(KEY.public.pem() + OTHER.public.pem())
    with pytest.raises(CertificateError, match="several public keys"):
        read_public_key(path)
    load_or_create_key(tmp_path / "keys")
    path.write_bytes(b"\xef\xbb\xbfMine:\n" + (tmp_path / "keys" / KEY_FILE).read_bytes())
    with pytest.raises(CertificateError, match="private key"):
        read_public_key(path)


@pytest.mark.parametrize("umask", [0o002, 0o022, 0o077, 0])
def test_the_keys_folder_is_made_whatever_the_umask(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        (tmp_path / "there").mkdir()  # made by an earlier version, which then refused it
        for folder in (tmp_path / "new" / "keys", tmp_path / "there"):
            key = load_or_create_key(folder)
            assert stat.S_IMODE(folder.stat().st_mode) & 0o022 == 0
            assert stat.S_IMODE((folder / KEY_FILE).stat().st_mode) == 0o600
            assert load_or_create_key(folder).public == key.public
    finally:
        os.umask(before)


def test_a_trusted_key_that_is_none_fails(tmp_path: Path) -> None:
    load_or_create_key(tmp_path)
    (tmp_path / "x").write_text("[" * 5000)
    (tmp_path / "huge").write_bytes(b"x" * 100_000)
    for bad in (tmp_path / "x", tmp_path / "huge", tmp_path / "missing", tmp_path, tmp_path / KEY_FILE):
        assert not verify(CERTIFICATE, trusted_key=bad).ok


def test_keys_of_small_order_are_refused() -> None:
    for y in (0, 1, 2**255 - 20, 2**255 - 19, 2**255 - 18):
        with pytest.raises(ValueError, match="signs"):
            public_key_of({"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(y.to_bytes(32, "little"))})
    order_8 = bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
    with pytest.raises(ValueError, match="signs"):
        public_key_of({"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(order_8)})


def test_the_did_is_that_of_the_published_example() -> None:
    """did:key method, section 7.1: the key of did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK."""
    raw = bytes.fromhex("2e6fcce36701dc791488e0d0b1745cc1e33a4c1c9fcc41c63bd343dbbe0970e6")
    assert PublicKey.ed25519(raw).issuer == "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"


def test_the_key_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "keys"
    key = load_or_create_key(folder)
    assert stat.S_IMODE((folder / KEY_FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert load_or_create_key(folder).public == key.public
    assert os.listdir(folder) == [KEY_FILE]
    assert "private" not in repr(key)


def test_a_key_that_cannot_be_trusted_is_refused_with_a_remedy(tmp_path: Path) -> None:
    def refused(words: str) -> None:
        with pytest.raises(CertificateError, match=words) as error:
            load_or_create_key(tmp_path)
        assert error.value.remedy

    load_or_create_key(tmp_path)
    path = tmp_path / KEY_FILE
    path.chmod(0o640)
    refused("read by other people")
    path.chmod(0o600)
    tmp_path.chmod(0o770)
    refused("changed by other people")
    tmp_path.chmod(0o700)
    whole = path.read_bytes()
    for damaged in (b"", whole[:60], whole.replace(b"M", b"N", 1), b"\xff" * 100):
        path.write_bytes(damaged)
        refused("damaged")
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere")
    refused("cannot be read")
