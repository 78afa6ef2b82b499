"""A copy of the audio that names its certificate: content credentials (C2PA), which other programs show.

The original stays as it is, and the certificate is of the original: its SHA-256 is in the record, and in the copy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding

from descant import __version__
from descant.certificate.self_signed import signing_certificate
from descant.certificate.signing_key import Key
from descant.errors import CertificateError
from descant.files import file_sha256, replacing
from descant.report.model import Report

LABEL: Final = "org.descant.attribution"
MEDIA_TYPES: Final = {".wav": "audio/wav", ".mp3": "audio/mpeg", ".flac": "audio/flac", ".m4a": "audio/mp4"}
_ISSUER = "An issuer's certificate needs the extended key usage e-mail protection or document signing for that."
_OFFLINE: Final = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}


def write_copy(report: Report, jws: str, key: Key, audio: Path, out: Path) -> None:
    """A copy of the audio with a signed manifest about its certificate.

    Raises CertificateError where the audio is not the file that was analysed or of a kind that holds no manifest, or
    the key's certificate may not sign one; DescantError where the copy cannot be written.
    """
    import c2pa  # a library of its own, in native code

    kind = MEDIA_TYPES.get(audio.suffix.lower())
    if kind is None:
        raise CertificateError(
            "no copy with content credentials is made of this kind of file",
            remedy=f"They go into {', '.join(suffix[1:].upper() for suffix in MEDIA_TYPES)}.",
            path=audio,
        )
    try:
        if file_sha256(audio) != report.query.sha256:
            raise CertificateError("this is not the file that was analysed: it was changed since", path=audio)
    except OSError as error:
        raise CertificateError(f"the audio file cannot be read ({error.strerror})", path=audio) from error
    algorithm = getattr(c2pa.C2paSigningAlg, key.public.algorithm.upper())
    try:
        with (
            replacing(out) as beside,
            c2pa.Settings.from_dict(_OFFLINE) as settings,
            c2pa.Context(settings) as context,
            c2pa.Signer.from_callback(_signer(key), algorithm, _chain(key), None) as signer,
            c2pa.Builder(_manifest(report, jws, audio), context) as builder,
            audio.open("rb") as source,
            beside.open("w+b") as target,
        ):
            builder.set_intent(c2pa.C2paBuilderIntent.EDIT)
            builder.sign(signer, kind, source, target)
    except c2pa.C2paError as error:
        remedy = _ISSUER if key.chain else "Leave the copy out; the certificate needs none."
        cause = f"the copy with content credentials cannot be made ({error})"
        raise CertificateError(cause, remedy=remedy, path=audio) from error
    except OSError as error:
        raise CertificateError(f"the copy cannot be written ({error.strerror or error})", path=out) from error


def _manifest(report: Report, jws: str, audio: Path) -> dict[str, Any]:
    told = {
        "statement": "An attribution certificate was made of the original of this copy.",
        "certificate_sha256": hashlib.sha256(jws.encode()).hexdigest(),
        "original_sha256": report.query.sha256,
        "method": report.method,
        "unattributed_ppm": report.unattributed_ppm,
        "sources": [
            {"track_id": c.track_id, "title": c.title, "artist": c.artist, "share_ppm": c.share_ppm}
            for c in report.contributions
        ],
    }
    return {
        "claim_generator_info": [{"name": "Descant", "version": __version__}],
        "title": report.query.title or audio.name,
        "assertions": [{"label": LABEL, "data": json.loads(json.dumps(told))}],
    }


def _chain(key: Key) -> str:
    return b"".join(one.public_bytes(Encoding.PEM) for one in key.chain or (signing_certificate(key),)).decode()


def _signer(key: Key) -> Callable[[bytes], bytes]:
    """Signs as COSE has it (RFC 9053): ECDSA as two numbers of full length."""
    private = key.private
    if isinstance(private, Ed25519PrivateKey):
        return private.sign
    if isinstance(private, RSAPrivateKey):
        pss = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
        return lambda data: private.sign(data, pss, hashes.SHA256())
    size = (private.curve.key_size + 7) // 8
    digest = {32: hashes.SHA256(), 48: hashes.SHA384(), 66: hashes.SHA512()}[size]

    def sign(data: bytes) -> bytes:
        r, s = decode_dss_signature(private.sign(data, ec.ECDSA(digest)))
        return r.to_bytes(size, "big") + s.to_bytes(size, "big")

    return sign
