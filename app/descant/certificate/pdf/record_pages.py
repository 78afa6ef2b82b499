"""What the certificate's pages say of how it was made: method, limits, who reviewed it, and how to verify it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from descant.certificate.credential import statement
from descant.certificate.pdf import audit_pages, fonts
from descant.certificate.pdf.sheet import SMALL, Sheet
from descant.report.model import Report

MAX_LETTERS = 24
"""Letters named that could not be printed."""

_LEGS = ("recording", "composition", "style")


@dataclass(frozen=True)
class Signer:
    """fingerprint: of the key. name: whom its certificate chain names, "" where it has none."""

    fingerprint: str
    name: str = ""


def unprinted(report: Report, record: Mapping[str, Any] | None, signer: Signer) -> str:
    """What to know of letters that no font here draws: one sentence, "" where there are none."""
    said = tuple(record["sign_off"].values()) if record else ()
    letters = fonts.lacking((*_texts(report.to_json()), *said, signer.name))
    if not letters:
        return ""
    shown = ", ".join(fonts.code_points(c) for c in letters[:MAX_LETTERS])
    more = f" and {len(letters) - MAX_LETTERS} more" if len(letters) > MAX_LETTERS else ""
    return f"Letters without a glyph in this document's fonts stand as code points in brackets: {shown}{more}."


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for name, part in tree.items():
            yield name
            yield from _texts(part)
    elif isinstance(tree, list):
        for part in tree:
            yield from _texts(part)


def method(sheet: Sheet, report: Report, record: Mapping[str, Any] | None) -> None:
    sheet.heading("Method and limits")
    sheet.paragraph(record["method"]["statement"] if record else statement(report))
    rates: Mapping[str, Any] = record["error_rates"] if record else {"status": "not measured"}
    if rates["status"] == "measured":
        values = "; ".join(f"{what} {value:.3g}" for what, value in rates["rates"].items())
        sheet.paragraph(f"Error rates, measured on {rates['benchmark']} with {rates['queries']:,} queries: {values}.")
    else:
        sheet.paragraph("Error rates: not measured for this certificate.")
    for limit in report.limits:
        sheet.bullet(limit)
    sheet.y -= 2
    _sign_off(sheet, record["sign_off"] if record else {"reviewer": ""})


def _sign_off(sheet: Sheet, sign_off: Mapping[str, str]) -> None:
    if not sign_off["reviewer"]:
        sheet.paragraph("Not reviewed by a person: made by the program alone.", after=0)
        return
    date, statement = sign_off.get("date", ""), sign_off.get("statement", "")
    sheet.heading("Reviewed and signed off", keep=40)
    if statement:
        sheet.paragraph(f"“{statement}”")
    sheet.paragraph(f"{sign_off['reviewer']}{f', {moment(date)}' if date else ''}", after=0)


def hashes(sheet: Sheet, report: Report, record: Mapping[str, Any] | None, signer: Signer) -> None:
    engine, catalog = report.engine, report.catalog
    sheet.heading("Record", keep=90)
    sheet.pair("File SHA-256", report.query.sha256)
    sheet.pair("Decoded audio SHA-256", report.query.pcm_sha256)
    if report.audit is not None:
        audit_pages.model(sheet, report)
    else:
        proven = f"; sources proven to be in it: {len(catalog.inclusion)} of {len(report.contributions)}"
        held = f"{catalog.tracks:,} tracks, snapshot {catalog.snapshot or '(empty)'}"
        sheet.pair("Catalog", held + (proven if catalog.inclusion else ""))
    sheet.pair("Program", f"Descant {engine.version} on {engine.platform}, {engine.device}")
    encoders = {} if report.audit is not None else engine.views
    for leg, version in sorted(encoders.items(), key=lambda one: _LEGS.index(one[0]) if one[0] in _LEGS else 9):
        sheet.pair(f"{leg.capitalize()} encoder", version)
    sheet.pair("Parameters", ", ".join(f"{name} {value}" for name, value in sorted(engine.parameters.items())))
    letters = unprinted(report, record, signer)
    if letters:
        sheet.pair("Letters", letters)
    if record is None:
        return
    sheet.pair("Previous log entry", record["previous_entry"] or "none: the catalog's log was not at hand")
    sheet.pair("Issuer", record["issuer"])
    sheet.pair("Key fingerprint", f"{signer.fingerprint} (RFC 7638)")
    if signer.name:
        sheet.pair("Signed as", f"{signer.name}, by the X.509 certificate in the signature")
    sheet.heading("How to verify", keep=70)
    sheet.paragraph(
        "The signed record is attached to this document as certificate.jws. Anyone can check it offline, with Descant"
        " or with verify_descant.py, one file of Python that the issuer can hand over:"
    )
    for program in ("descant verify", "python verify_descant.py"):
        sheet.paragraph(f"{program} certificate.jws --audio FILE", indent=12, size=SMALL, after=1)
    sheet.y -= 3
    sheet.paragraph(record["key_notice"], after=0)


def moment(utc: str) -> str:
    """2025-03-04T05:06:07Z → 2025-03-04 05:06 UTC."""
    return f"{utc[:10]} {utc[11:16]} UTC"
