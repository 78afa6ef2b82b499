"""What verifying a certificate says: checks by name, each with its state and words, and a verdict over all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from descant.errors import CertificateError
from descant.report.model import Report

State = Literal["ok", "failed", "not checked"]
Verdict = Literal["holds", "unchanged, signer not proven", "cannot be checked by this version", "does not hold"]

SIGNATURE, KEY, SCHEMA, CANONICAL, SHARES, INCLUSION, AUDIO, TIMESTAMP, PAGES, PDF_SIGNATURE = (
    "signature",
    "key",
    "schema",
    "canonical form",
    "shares",
    "inclusion",
    "audio",
    "timestamp",
    "pages",
    "pdf signature",
)

_NEEDED = (SIGNATURE, SCHEMA, CANONICAL, SHARES)
_OPTIONAL = (KEY, AUDIO, TIMESTAMP, INCLUSION, PDF_SIGNATURE)
"""What may be left unchecked: nothing was given to check it by, or the certificate does not have it."""


@dataclass(frozen=True)
class Check:
    """One thing that was looked at. words: what was found, for people."""

    name: str
    state: State
    words: str


@dataclass(frozen=True)
class Verification:
    """Outcome of verify(). record: what the certificate says, or None where it could not be read or is not genuine.

    fingerprint: RFC 7638 thumbprint of the key in the certificate, "" where there is none. signer: whom its X.509
    certificate names, as claimed, "" where it has none.
    """

    checks: tuple[Check, ...]
    record: Mapping[str, Any] | None = field(default=None, repr=False)
    fingerprint: str = ""
    signer: str = ""

    @property
    def ok(self) -> bool:
        """Nothing failed, and all was checked that needs no more than the certificate."""
        needed = all(self.state(name) == "ok" for name in _NEEDED)
        return needed and all(
            check.state == "ok" or (check.state == "not checked" and check.name in _OPTIONAL) for check in self.checks
        )

    @property
    def verdict(self) -> Verdict:
        """The outcome in a few words. A key that nobody vouched for proves that nothing was changed, and no more."""
        if self.ok:
            return "holds" if self.state(KEY) == "ok" else "unchanged, signer not proven"
        if self.record is None or any(check.state == "failed" for check in self.checks):
            return "does not hold"
        return "cannot be checked by this version"

    def state(self, name: str) -> State:
        return next((check.state for check in self.checks if check.name == name), "not checked")

    @property
    def report(self) -> Report:
        """The report in the certificate. Raises CertificateError where the record does not hold."""
        if self.record is None:
            raise CertificateError("the certificate does not hold, so there is no report to read from it")
        return Report.from_json(self.record["credentialSubject"]["report"])


class RefusedError(Exception):
    """A check that failed, so that nothing after it can be looked at."""

    def __init__(self, check: str, words: str) -> None:
        super().__init__(words)
        self.check = check
