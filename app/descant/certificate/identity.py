"""Who signed: the key in a certificate beside one that is trusted, or its X.509 chain up to a root that is trusted."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from descant.certificate.envelope import Signed
from descant.certificate.issuer_key import common_name, read_certificates
from descant.certificate.outcome import KEY, Check
from descant.certificate.public_key import read_public_key
from descant.errors import CertificateError

REVOCATION = "Whether a certificate was revoked was not looked up."


def read_roots(paths: Sequence[Path]) -> list[x509.Certificate]:
    """The root certificates of several files. Raises CertificateError."""
    return [one for path in paths for one in read_certificates(path)]


def check_key(
    signed: Signed, trusted_key: Path | None, roots: Sequence[x509.Certificate], moment: datetime | None
) -> Check:
    """Whether the key is the trusted one, and its chain leads to a trusted root, as far as these are given.

    moment: when the certificate was signed, where a trusted timestamp says so; None: its chain must be valid now.
    """
    public, said = signed.public, []
    if trusted_key is not None:
        try:
            expected = read_public_key(trusted_key)
        except CertificateError as error:
            return Check(KEY, "failed", str(error))
        if expected != public:
            return Check(
                KEY,
                "failed",
                f"Signed with the key {public.fingerprint}, not with the given key {expected.fingerprint}.",
            )
        said.append(f"Signed with the given key {public.fingerprint}.")
    if roots:
        if not signed.chain:
            return Check(KEY, "failed", "The certificate carries no X.509 certificate that could lead to a root.")
        who = claimed(signed.chain)
        if problem := path_problem(signed.chain, roots, moment, ()):
            return Check(KEY, "failed", f"Signed as {who}, which does not lead to a root that was given: {problem}")
        when = f"when it was signed ({moment:%Y-%m-%d})" if moment else "today"
        said.append(f"Signed by {who}; this leads to a root that was given, valid {when}. {REVOCATION}")
    if said:
        return Check(KEY, "ok", " ".join(said))
    if signed.chain:
        return Check(
            KEY,
            "not checked",
            f"Signed as {claimed(signed.chain)}, with the key {public.fingerprint}. Nobody vouches for that name here:"
            " it proves that the record is unchanged. Give the root certificate that you trust (--trust), or the"
            " issuer's public key.",
        )
    return Check(
        KEY,
        "not checked",
        f"Signed with the self-signed key {public.fingerprint}. That proves the record is unchanged, not who "
        "signed it: compare this fingerprint with the issuer's, or give the issuer's public key.",
    )


def claimed(chain: Sequence[x509.Certificate]) -> str:
    """Whom a chain names, and by whom: what it says, whether or not anybody vouches for it."""
    return f'"{common_name(chain[0].subject)}" (certified by "{common_name(chain[-1].issuer)}")'


def path_problem(
    chain: Sequence[x509.Certificate],
    roots: Sequence[x509.Certificate],
    moment: datetime | None,
    purpose: Sequence[str],
) -> str:
    """Why a chain does not lead to one of the roots, by the rules of RFC 5280 without revocation; "" where it does.

    purpose: extended key usages that its first certificate must have.
    """
    # only where a root is given
    from asn1crypto import x509 as asn1
    from pyhanko_certvalidator import CertificateValidator
    from pyhanko_certvalidator.context import ValidationContext

    leaf, *others = (asn1.Certificate.load(one.public_bytes(Encoding.DER)) for one in chain)
    context = ValidationContext(
        trust_roots=[asn1.Certificate.load(one.public_bytes(Encoding.DER)) for one in roots],
        moment=moment or datetime.now(UTC),
        allow_fetching=False,
    )
    try:
        validator = CertificateValidator(leaf, others, validation_context=context)
        asyncio.run(validator.async_validate_usage(set(), set(purpose)))  # type: ignore[no-untyped-call]
    except Exception as error:  # of many kinds; a chain that cannot be followed leads nowhere
        return str(error).rstrip(".") + "."
    return "" if not _bars_signing(chain[0]) else "its certificate is not made for signing."


def _bars_signing(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return not (usage.digital_signature or usage.content_commitment)
