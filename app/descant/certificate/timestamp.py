"""Timestamps by RFC 3161: asking an authority for one, and what one says offline of a record or a PDF."""

from __future__ import annotations

import asyncio
import hashlib
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from asn1crypto import cms, core, tsp
from cryptography import x509
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from descant.certificate.cms_signature import digest, signers
from descant.certificate.identity import path_problem
from descant.certificate.issuer_key import common_name
from descant.certificate.outcome import TIMESTAMP, Check
from descant.errors import CertificateError

HASH: Final = "sha256"
MAX_BYTES: Final = 65_536
_SECONDS: Final = 20.0
_REMEDY = "Check the address of the timestamp authority and the network, or leave the timestamp out."


@dataclass(frozen=True)
class Stamp:
    """What a timestamp says. moment: when, where a root that is trusted vouches for it; else None."""

    check: Check
    moment: datetime | None = None


class Authority(TimeStamper):
    """A timestamp authority by its address. Each answer is kept as it came in `answer`."""

    def __init__(self, url: str) -> None:
        if not url.lower().startswith(("http://", "https://")):
            raise CertificateError(f"the timestamp authority's address is no http(s) address: {url}", remedy=_REMEDY)
        super().__init__()  # type: ignore[no-untyped-call]
        self.url = url
        self.answer = b""

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        self.answer = await asyncio.to_thread(self._post, req.dump())
        return tsp.TimeStampResp.load(self.answer, strict=True)

    def _post(self, body: bytes) -> bytes:
        headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
        request = urllib.request.Request(self.url, body, headers)
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as response:
                data: bytes = response.read(MAX_BYTES + 1)
        except urllib.error.HTTPError as error:
            error.close()
            raise
        if len(data) > MAX_BYTES:
            raise ValueError("its answer is too long")
        return data


def refusal(url: str, error: Exception) -> CertificateError:
    """Why an authority gave no timestamp, of an error that asking it raised."""
    if isinstance(error, urllib.error.HTTPError):
        why = f"it answered with HTTP {error.code}"
    elif isinstance(error, urllib.error.URLError):
        why = str(getattr(error.reason, "strerror", None) or error.reason)
    elif isinstance(error, TimestampRequestError | OSError):
        why = str(error)
    else:
        why = f"its answer is no timestamp ({type(error).__name__})"
    return CertificateError(f"the timestamp authority {url} gave no timestamp ({why})", remedy=_REMEDY)


def stamped(data: bytes, authority: Authority) -> bytes:
    """An authority's answer that these bytes were there (DER of a TimeStampResp). Raises CertificateError."""
    try:
        asyncio.run(authority.async_timestamp(hashlib.new(HASH, data).digest(), HASH))
    except Exception as error:  # network, HTTP, ASN.1: each in its own way
        raise refusal(authority.url, error) from error
    answer = authority.answer
    found = check_answer(answer, data, ())
    if found.check.state == "failed":
        raise CertificateError(f"the timestamp of {authority.url} does not hold", remedy=_REMEDY)
    return answer


def check_answer(answer: bytes, data: bytes, roots: Sequence[x509.Certificate]) -> Stamp:
    """Whether an authority's answer (as in stamped()) is a timestamp of these bytes. Never raises."""
    try:
        token = tsp.TimeStampResp.load(answer, strict=True)["time_stamp_token"]
        if isinstance(token, core.Void):
            raise ValueError
    except Exception:  # hostile ASN.1
        return Stamp(Check(TIMESTAMP, "failed", "The timestamp cannot be read."))
    return check_token(token, data, roots)


def check_file(path: Path, data: bytes, roots: Sequence[x509.Certificate]) -> Stamp:
    """check_answer() of a file."""
    try:
        with path.open("rb") as file:
            answer = file.read(MAX_BYTES)
    except OSError as error:
        return Stamp(Check(TIMESTAMP, "failed", f"The timestamp {path.name} cannot be read ({error.strerror})."))
    return check_answer(answer, data, roots)


def check_token(token: cms.ContentInfo, data: bytes, roots: Sequence[x509.Certificate]) -> Stamp:
    """Whether a token is a timestamp of these bytes, of when and by whom. Never raises."""
    try:
        content = token["content"]
        stated = content["encap_content_info"]["content"]
        chain = signers(content, stated.contents, "tst_info")
        info: tsp.TSTInfo = stated.parsed
        imprint = info["message_imprint"]
        algorithm = imprint["hash_algorithm"]["algorithm"].native
        if imprint["hashed_message"].native != digest(algorithm, data):
            raise ValueError("it is of something else")
        moment: datetime = info["gen_time"].native
        who = common_name(chain[0].subject)
    except Exception:  # hostile ASN.1
        return Stamp(Check(TIMESTAMP, "failed", "The timestamp does not hold: it is of something else, or damaged."))
    when = f"{moment:%Y-%m-%d %H:%M:%S} UTC"
    if not roots:
        return Stamp(
            Check(
                TIMESTAMP,
                "not checked",
                f'It was there at {when}, says "{who}". Nobody vouches for that name here: give the root certificate of'
                " the timestamp authority (--trust-time).",
            )
        )
    if problem := path_problem(chain, roots, moment, ("time_stamping",)):
        words = f'It was there at {when}, says "{who}", which does not lead to a root that was given: {problem}'
        return Stamp(Check(TIMESTAMP, "not checked", words))
    return Stamp(Check(TIMESTAMP, "ok", f'It was there at {when}, as "{who}" states.'), moment)
