"""What the engine does for each request about this computer's signing key."""

from __future__ import annotations

from pathlib import Path

from descant.engine import key_messages as k
from descant.engine.server import Context, Handlers
from descant.errors import CertificateError


def look(request: k.LookAtKey, context: Context) -> k.OwnKey:
    from descant.certificate.signing_key import KEY_FILE, load_or_create_key

    folder = Path(request.folder)
    there = (folder / KEY_FILE).is_file()
    return k.OwnKey(load_or_create_key(folder).public.fingerprint if there else "")


def make(request: k.MakeKey, context: Context) -> k.OwnKey:
    from descant.certificate.signing_key import load_or_create_key

    return k.OwnKey(load_or_create_key(Path(request.folder)).public.fingerprint)


def take(request: k.ImportKey, context: Context) -> k.OwnKey:
    from descant.certificate.signing_key import import_key

    key, aside = import_key(Path(request.folder), Path(request.path))
    return k.OwnKey(key.public.fingerprint, str(aside or ""))


def export(request: k.ExportPublicKey, context: Context) -> str:
    from descant.certificate.public_key import export_public_key
    from descant.certificate.signing_key import KEY_FILE, load_or_create_key

    if not (Path(request.folder) / KEY_FILE).is_file():
        raise CertificateError("there is no signing key yet", remedy="Make one first.")
    export_public_key(load_or_create_key(Path(request.folder)).public, Path(request.out))
    return request.out


HANDLERS: Handlers = {k.LookAtKey: look, k.MakeKey: make, k.ImportKey: take, k.ExportPublicKey: export}
