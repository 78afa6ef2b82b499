"""What the engine does for each request around certificates."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from descant.engine import certificate_messages as c
from descant.engine import messages as m
from descant.engine.server import Context, Handlers
from descant.errors import CatalogError


def certify(request: m.MakeCertificate, context: Context) -> m.CertificateMade:
    from descant.certificate.make import key_of, make
    from descant.report.file_names import file_stem, free_stem, path_stem

    out = Path(request.out)
    out.mkdir(parents=True, exist_ok=True)
    context.progress("sign", 0, 2)
    key = key_of(request.choices, Path(request.keys))
    query = request.report.query
    stem = free_stem(
        file_stem(query.title) if query.title else path_stem(query.path),
        lambda name: any((out / f"{name}{ending}").exists() for ending in (".jws", ".pdf")),
        between=" ",
    )
    context.progress("print", 1, 2)
    entry = _log_entry(request)
    made = make(request.report, key, request.choices, out / f"{stem}.jws", out / f"{stem}.pdf", previous_entry=entry)
    return m.CertificateMade(str(made.jws), str(made.pdf), str(made.timestamp or ""), str(made.audio_copy or ""))


def _log_entry(request: m.MakeCertificate) -> str | None:
    """A catalog that cannot be read is not at hand, which the certificate then says."""
    from descant.catalog.store import Catalog

    if not request.catalog or request.report.audit is not None:
        return None
    with contextlib.suppress(CatalogError), Catalog.open(request.catalog) as catalog:
        return catalog.log_entry(request.report.catalog.snapshot)
    return None


def check_certificate(request: m.CheckCertificate, context: Context) -> m.CertificateChecked:
    from descant.certificate.verify import verify_file

    found = verify_file(
        Path(request.path),
        audio=Path(request.audio) if request.audio else None,
        trusted_key=Path(request.key) if request.key else None,
        trust=[Path(name) for name in request.trust],
        trust_time=[Path(name) for name in request.trust_time],
    )
    title = found.report.query.title if found.ok else ""
    checks = tuple((check.name, check.state, check.words) for check in found.checks)
    return m.CertificateChecked(found.ok, title, found.fingerprint, checks, found.verdict, found.signer)


def look_at_issuer_key(request: c.LookAtIssuerKey, context: Context) -> c.IssuerKey:
    from descant.certificate.issuer_key import PasswordError, common_name, load_issuer_key

    chain = Path(request.chain) if request.chain else None
    try:
        key = load_issuer_key(Path(request.path), password=request.password or None, chain=chain)
    except PasswordError:
        if request.password:
            raise
        return c.IssuerKey(locked=True)
    algorithm, fingerprint = key.public.algorithm, key.public.fingerprint
    if not key.chain:
        return c.IssuerKey(algorithm=algorithm, fingerprint=fingerprint)
    name, certified_by = common_name(key.chain[0].subject), common_name(key.chain[-1].issuer)
    until = key.chain[0].not_valid_after_utc.isoformat()
    return c.IssuerKey(False, name, certified_by, until, algorithm, fingerprint)


def reproduce(request: c.Reproduce, context: Context) -> c.Reproduced:
    from descant import reproduction
    from descant.catalog.store import Catalog
    from descant.encoders.device import choose_device

    certificate, audio = Path(request.certificate), Path(request.audio)
    how: dict[str, Any] = {"progress": context.progress, "cancel": context.cancel}
    if request.tolerance_ppm is not None:
        how["tolerance_ppm"] = request.tolerance_ppm
    if request.index:
        choose_device("cpu")
        found = reproduction.reproduce_audit(certificate, audio, Path(request.index), **how)
    else:
        with Catalog.open(request.catalog) as catalog:
            found = reproduction.reproduce(certificate, audio, catalog, **how)
    shares, causes = (
        tuple(c.Difference(one.what, one.certified, one.now) for one in part) for part in (found.results, found.causes)
    )
    return c.Reproduced(found.outcome, found.most_ppm, shares, causes)


def write_verifier(request: c.WriteVerifier, context: Context) -> str:
    from descant.certificate.standalone import write_verifier as write

    write(Path(request.out))
    return request.out


HANDLERS: Handlers = {
    m.MakeCertificate: certify,
    m.CheckCertificate: check_certificate,
    c.LookAtIssuerKey: look_at_issuer_key,
    c.Reproduce: reproduce,
    c.WriteVerifier: write_verifier,
}
