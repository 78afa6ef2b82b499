"""What the window asks of the engine about this computer's signing key."""

from __future__ import annotations

from dataclasses import dataclass

from descant.engine.messages import Request


@dataclass(frozen=True)
class OwnKey:
    """fingerprint: RFC 7638, "" where there is no key yet. aside: where the one before it lies now, "" if there was
    none."""

    fingerprint: str
    aside: str = ""


@dataclass(frozen=True)
class LookAtKey(Request[OwnKey]):
    """folder: of the signing key, here and below."""

    folder: str


@dataclass(frozen=True)
class MakeKey(Request[OwnKey]):
    """Makes a key where there is none."""

    folder: str


@dataclass(frozen=True)
class ImportKey(Request[OwnKey]):
    """Signs with another key from now on. path: its file (PEM, Ed25519, without a password)."""

    folder: str
    path: str


@dataclass(frozen=True)
class ExportPublicKey(Request[str]):
    """→ the path of the file that was written (JWK): what the other side checks certificates with."""

    folder: str
    out: str
