"""The signing key: the computer's own (Ed25519), made once, readable by its owner alone; or an issuer's, with its
certificate chain (issuer_key)."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from joserfc.jwk import ECKey, OKPKey, RSAKey

from descant.certificate.public_key import MAX_KEY_BYTES, PublicKey, utf8
from descant.errors import CertificateError
from descant.files import move

KEY_FILE = "signing-key.pem"

AnyPrivateKey: TypeAlias = Ed25519PrivateKey | EllipticCurvePrivateKey | RSAPrivateKey

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_POSIX = os.name == "posix"  # elsewhere permission bits say nothing about who may read


@dataclass(frozen=True)
class Key:
    """A signing key. The private part shows in no repr.

    chain: X.509 certificates, the key's own first, each issued by the next, without the root; () where it has none.
    """

    private: AnyPrivateKey = field(repr=False)
    chain: tuple[x509.Certificate, ...] = ()

    @property
    def public(self) -> PublicKey:
        return PublicKey.of(self.private.public_key())

    @property
    def pem(self) -> bytes:
        """The private key in PKCS #8, not encrypted."""
        return self.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    @property
    def jose(self) -> OKPKey | ECKey | RSAKey:
        if isinstance(self.private, Ed25519PrivateKey):
            return OKPKey.import_key(self.pem)
        return (ECKey if isinstance(self.private, EllipticCurvePrivateKey) else RSAKey).import_key(self.pem)


def load_or_create_key(folder: Path) -> Key:
    """The signing key kept in a folder, made there (with the folder) if there is none yet.

    Raises CertificateError with a remedy where the key is damaged, no Ed25519 key, readable by others than its owner,
    in a folder that others can write to, or where the folder cannot be made.
    """
    path = folder / KEY_FILE
    try:
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        there = os.path.lexists(path)
        if _POSIX and not there and _writable_by_others(folder):
            folder.chmod(0o700)  # made with the umask of most desktops (0002), and nothing in it that others could know
        if _POSIX and _writable_by_others(folder):
            raise CertificateError(
                "the folder of the signing key can be changed by other people on this computer",
                remedy=f"Allow it to yourself alone: chmod 700 '{folder}'",
                path=folder,
            )
        if not there:
            _create(path)
        return _load(path)
    except OSError as error:
        raise CertificateError(
            f"the signing key cannot be read or made ({error.strerror or error})",
            remedy="Check that the folder is yours and that the disk is not full.",
            path=path,
        ) from error


def import_key(folder: Path, path: Path) -> tuple[Key, Path | None]:
    """Signs with another key from now on; the one before stays beside it, under a name with its fingerprint.

    path: an Ed25519 key in PEM, not encrypted. Returns the key, and where the one before is now. Raises
    CertificateError with a remedy where it is no such key, or the folder is none that a key may be kept in.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_KEY_BYTES + 1)
    except OSError as error:
        raise CertificateError(
            f"the key cannot be read ({error.strerror or error})", remedy="Check its permissions.", path=path
        ) from error
    key = _parsed(data, path, "Choose an Ed25519 key in PEM (PKCS #8) that no password protects.")
    before = load_or_create_key(folder)  # also makes the folder, and refuses one that others can write to
    if before.public == key.public:
        return key, None
    place = folder / KEY_FILE
    aside = folder / f"signing-key-{before.public.fingerprint[:8]}.pem"
    try:
        move(place, aside)
        handle, name = tempfile.mkstemp(prefix=".new-key-", dir=folder)
        try:
            with os.fdopen(handle, "wb") as new:
                new.write(key.pem)
                new.flush()
                os.fsync(new.fileno())
            _publish(Path(name), place)
        finally:
            os.unlink(name)
    except OSError as error:
        if not place.exists() and aside.exists():
            move(aside, place)
        raise CertificateError(
            f"the key cannot be kept ({error.strerror or error})", remedy="Is the disk full?", path=place
        ) from error
    return key, aside


def _writable_by_others(folder: Path) -> bool:
    return bool(stat.S_IMODE(folder.stat().st_mode) & _OTHERS_WRITE)


def readable_by_others(status: os.stat_result) -> bool:
    """Whether other people on this computer may read or change an open file."""
    return _POSIX and bool(stat.S_IMODE(status.st_mode) & _OTHERS)


def _create(path: Path) -> None:
    """A new key, there in full or not at all; one that another process made meanwhile is left alone."""
    handle, name = tempfile.mkstemp(prefix=".new-key-", dir=path.parent)  # O_EXCL and 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(Key(Ed25519PrivateKey.generate()).pem)
            file.flush()
            os.fsync(file.fileno())
        _publish(Path(name), path)
    finally:
        os.unlink(name)


def _publish(whole: Path, path: Path) -> None:
    """Gives a finished file its name unless the name is taken; nobody ever sees half a key."""
    try:
        os.link(whole, path)  # as exclusive as O_EXCL
    except FileExistsError:
        return
    except OSError:  # file systems without hard links (FAT, some network shares)
        with contextlib.suppress(FileExistsError):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(whole.read_bytes())


def _load(path: Path) -> Key:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(file.fileno())  # of what was opened: a name could be exchanged in between
        if readable_by_others(status):
            raise CertificateError(
                "the signing key can be read by other people on this computer",
                remedy=f"Allow it to yourself alone (chmod 600 '{path}'), or move it away to have a new one made.",
                path=path,
            )
        data = file.read(MAX_KEY_BYTES + 1)
    return _parsed(
        data,
        path,
        "Restore it from a backup, or move it away to have a new one made; "
        "certificates signed before stay valid under the old public key.",
    )


def _parsed(data: bytes, path: Path, remedy: str) -> Key:
    damaged = CertificateError("the signing key is damaged or of another kind", remedy=remedy, path=path)
    try:
        key = load_pem_private_key(utf8(data), password=None)
    except Exception as error:  # ValueError, TypeError (encrypted), UnsupportedAlgorithm: all mean the same here
        raise damaged from error
    if not isinstance(key, Ed25519PrivateKey):
        raise damaged
    return Key(key)
