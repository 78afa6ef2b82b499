"""Signatures in CMS (RFC 5652), which PDFs and timestamps hold: whose one is, if it is one of certain bytes.

Whether that name can be relied on is not said here (identity).
"""

from __future__ import annotations

import hashlib
from typing import Final

from asn1crypto import cms, parser
from cryptography import x509
from pyhanko.sign.validation.generic_cms import extract_certs_for_validation, validate_sig_integrity

HASHES: Final = ("sha256", "sha384", "sha512")


def signed_data(der: bytes) -> cms.SignedData:
    """Raises ValueError, TypeError or KeyError where it is none."""
    return cms.ContentInfo.load(der, strict=True)["content"]


def encoded(padded: bytes) -> bytes:
    """The DER that bytes begin with. Raises ValueError where they do not."""
    _, _, _, header, content, trailer = parser.parse(padded)
    return bytes(header + content + trailer)


def signers(content: cms.SignedData, data: bytes, kind: str = "data") -> list[x509.Certificate]:
    """The certificate that signed these bytes, then those that came with it. Raises where nobody did.

    kind: of content, as CMS names it.
    """
    (info,) = content["signer_infos"]
    algorithm = info["digest_algorithm"]["algorithm"].native
    if algorithm not in HASHES or not info["signed_attrs"].native:
        raise ValueError("a form that is not accepted")
    own = extract_certs_for_validation(content).signer_cert
    intact, valid = validate_sig_integrity(info, own, kind, digest(algorithm, data))
    if not (intact and valid):
        raise ValueError("it does not fit")
    ders = [one.chosen.dump() for one in content["certificates"]]
    ders.remove(own.dump())  # asn1crypto forgives encodings that are no DER; what it mended is not there
    return [x509.load_der_x509_certificate(one) for one in (own.dump(), *ders)]


def digest(algorithm: str, data: bytes) -> bytes:
    """Raises ValueError for a hash that is not accepted."""
    if algorithm not in HASHES:
        raise ValueError(f"{algorithm} is not accepted")
    return hashlib.new(algorithm, data).digest()
