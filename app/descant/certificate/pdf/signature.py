"""The PDF's own signature (PAdES), which other programs show: one incremental update behind the bytes of the pages.

The update is a function of these bytes, the time, the signature and the room for it. So what stands behind a PDF's
pages is checked as they are: by making it again and comparing bytes. Nothing else can be appended, and nothing that is
seen can change.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from asn1crypto import cms, keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko_certvalidator.registry import SimpleCertificateStore

from descant.certificate import timestamp
from descant.certificate.cms_signature import encoded, signed_data, signers
from descant.certificate.envelope import Signed
from descant.certificate.issuer_key import MAX_CHAIN_BYTES
from descant.certificate.outcome import PDF_SIGNATURE, Check
from descant.certificate.self_signed import is_self_signed, self_signed
from descant.certificate.signing_key import Key
from descant.errors import CertificateError

FIELD: Final = "Certificate"
_HASHES: Final = {"Ed25519": "sha512", "ES256": "sha256", "ES384": "sha384", "ES512": "sha512", "PS256": "sha256"}

_TOKEN_ROOM: Final = 16_384
"""Bytes for a timestamp: an authority may send a long chain along."""
_MOST_ROOM: Final = 2 * (2 * MAX_CHAIN_BYTES + _TOKEN_ROOM)
_TOKEN: Final = "signature_time_stamp_token"
_CONTENTS = re.compile(rb"/Contents <([0-9A-F]+)>")


@dataclass(frozen=True)
class Update:
    """A PDF with its update, in which the signature's room (start to end, with its brackets) may still be empty."""

    data: bytes
    start: int
    end: int

    @property
    def covered(self) -> bytes:
        """What the signature is of: all but its own room."""
        return self.data[: self.start] + self.data[self.end :]

    def filled(self, signature: bytes) -> bytes:
        digits = signature.hex().upper().encode().ljust(self.end - self.start - 2, b"0")
        return self.data[: self.start + 1] + digits + self.data[self.end - 1 :]


class _Writer(IncrementalPdfFileWriter):
    """Leaves no trace of clock and chance: the same pages get the same update."""

    @classmethod
    def _handle_id(cls, prev: Any) -> Any:
        prev.stream.seek(0)
        second = generic.ByteStringObject(hashlib.sha256(prev.stream.read()).digest()[:16])
        return generic.ArrayObject([prev.trailer["/ID"][0] if "/ID" in prev.trailer else second, second])

    def _update_meta(self) -> None:
        pass


def prepared(pages: bytes, room: int, utc: str) -> Update:
    """The update of a PDF that holds an empty signature. room: hexadecimal digits for it. utc: when, as claimed."""
    steps = PdfCMSEmbedder().write_cms(FIELD, _Writer(BytesIO(pages)))
    next(steps)
    placeholder = SignatureObject(datetime.fromisoformat(utc), SigSeedSubFilter.PADES, bytes_reserved=room)
    steps.send(SigObjSetup(placeholder))
    digest, output = steps.send(SigIOSetup("sha256"))
    return Update(output.getvalue(), digest.reserved_region_start, digest.reserved_region_end)


def sign(pages: bytes, key: Key, utc: str, authority: timestamp.Authority | None = None) -> bytes:
    """A PDF with its signature. utc: the record's validFrom. authority: whose timestamp of the signature goes in.

    Raises CertificateError.
    """
    chain = [asn1.Certificate.load(_der(one)) for one in key.chain or (self_signed(key),)]
    pkcs8 = key.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = SimpleSigner(
        signing_cert=chain[0],
        signing_key=keys.PrivateKeyInfo.load(pkcs8),
        cert_registry=SimpleCertificateStore.from_certs(chain[1:]),  # type: ignore[no-untyped-call]
        prefer_pss=True,
    )
    algorithm = _HASHES[key.public.algorithm]

    def signature(data: bytes, stamped_by: timestamp.Authority | None) -> bytes:
        digest = hashlib.new(algorithm, data).digest()
        made = signer.async_sign(digest, algorithm, use_pades=True, timestamper=stamped_by)
        return bytes(asyncio.run(made).dump())

    try:
        size = len(signature(b"", None)) + 64  # of what is encoded in different lengths
        update = prepared(pages, 2 * (size + (_TOKEN_ROOM if authority else 0)), utc)
        return update.filled(_fitting(signature(update.covered, authority), update))
    except CertificateError:
        raise
    except SigningError as error:
        raise CertificateError(f"the PDF cannot be signed: {error}") from error
    except Exception as error:
        if authority is not None:
            raise timestamp.refusal(authority.url, error) from error
        raise


def _fitting(signature: bytes, update: Update) -> bytes:
    if 2 * len(signature) > update.end - update.start - 2:
        raise CertificateError("the timestamp is too long for a PDF", remedy="Choose another timestamp authority.")
    return signature


def update_of(data: bytes, pages: bytes, utc: str) -> Update | None:
    """A PDF as the pages and their signature, None where anything else stands behind the pages."""
    try:
        signature, room = _signature_in(data[len(pages) :])
        update = prepared(pages, room, utc)
    except Exception:  # not written by the program: there are many ways
        return None
    return update if update.filled(signature) == data else None


def check(data: bytes, update: Update, signed: Signed) -> Check:
    """Whether a PDF's signature holds, and is by the key of the record. Never raises."""
    try:
        der, _ = _signature_in(data[update.start - len(b"/Contents ") : update.end])
        content = signed_data(der)
        certificates = signers(content, update.covered)
        _require_one_form(der, content, certificates)
    except Exception:  # hostile ASN.1
        return Check(
            PDF_SIGNATURE, "failed", "The PDF's signature does not hold: it was changed, or is of another document."
        )
    alone = len(certificates) == 1 and is_self_signed(certificates[0], signed.public)
    same = certificates[0] == signed.chain[0] and set(certificates) == set(signed.chain) if signed.chain else alone
    if not same:
        return Check(
            PDF_SIGNATURE, "failed", "The PDF was signed with another key than the record, or under another name."
        )
    return Check(PDF_SIGNATURE, "ok", "The PDF as a whole is signed (PAdES) with the key of the record.")


def _require_one_form(der: bytes, content: cms.SignedData, certificates: Sequence[x509.Certificate]) -> None:
    """Raises ValueError where a signature holds anything that is not signed and says nothing, or is encoded otherwise
    than in DER, which readers forgive: one signature has one form."""
    (info,) = content["signer_infos"]
    plain = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [info["digest_algorithm"].copy()],
            "encap_content_info": {"content_type": "data"},
            "certificates": content["certificates"].copy(),
            "signer_infos": [info.copy()],
        }
    )
    serial, version = info["sid"].chosen["serial_number"].native, info["version"].native
    whole = cms.ContentInfo({"content_type": "signed_data", "content": plain}).dump()
    parts = (info[name] for name in ("sid", "digest_algorithm", "signed_attrs", "signature_algorithm"))
    if whole != der or any(part.copy().dump(force=True) != part.dump() for part in parts):
        raise ValueError("not in its one form")
    if serial != certificates[0].serial_number or version != "v1":
        raise ValueError("not in its one form")
    if any(attribute["type"].native != _TOKEN for attribute in info["unsigned_attrs"] or ()):
        raise ValueError("it says something that is not signed")


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)


def stamp_of(data: bytes, roots: Sequence[x509.Certificate]) -> timestamp.Stamp | None:
    """What the timestamp in a PDF's signature says, None where there is none. The signature itself is check()'s."""
    try:
        der, _ = _signature_in(data[data.rindex(b"/Contents <") :])
        (info,) = signed_data(der)["signer_infos"]
        unsigned = info["unsigned_attrs"]
        tokens = [a for a in (unsigned if unsigned.native else ()) if a["type"].native == _TOKEN]
        if not tokens:
            return None
        ((token,),) = (attribute["values"] for attribute in tokens)
        return timestamp.check_token(token, info["signature"].native, roots)
    except Exception:  # no signature, or one that check() refuses
        return None


def _signature_in(tail: bytes) -> tuple[bytes, int]:
    """The signature (DER) behind a PDF's pages, and its room in digits. Raises where there is not just one."""
    (digits,) = _CONTENTS.findall(tail)
    if len(digits) > _MOST_ROOM:
        raise ValueError("too long")
    return encoded(bytes.fromhex(digits.decode())), len(digits)
