"""What the window asks of the engine around certificates, besides making and checking one (messages)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from descant.engine.messages import Lane, Request

# What comes back.


@dataclass(frozen=True)
class IssuerKey:
    """An issuer's key that can sign. locked: it needs its password; the other fields are empty then.

    name: whom its certificate names, "" where it has none; certified_by: who issued the last certificate of its chain;
    valid_until: of its certificate, RFC 3339. algorithm: as in a JWS. fingerprint: RFC 7638.
    """

    locked: bool = False
    name: str = ""
    certified_by: str = ""
    valid_until: str = ""
    algorithm: str = ""
    fingerprint: str = ""


@dataclass(frozen=True)
class Difference:
    """Something that was not the same when an analysis was made again."""

    what: str
    certified: str
    now: str


@dataclass(frozen=True)
class Reproduced:
    """outcome: "same" (every share and place), "close" (shares within the tolerance) or "different".

    shares: what differs in the result; causes: what it was made with that is not the same now (version, weights,
    catalog, platform). most_ppm: the largest difference of a headline share.
    """

    outcome: str
    most_ppm: int
    shares: tuple[Difference, ...]
    causes: tuple[Difference, ...]


# What is asked for.


@dataclass(frozen=True)
class LookAtIssuerKey(Request[IssuerKey]):
    """What a key file holds. path: PEM or PKCS #12. Fails with a reason where it cannot sign."""

    path: str
    password: str = field(default="", repr=False)
    chain: str = ""


@dataclass(frozen=True)
class Reproduce(Request[Reproduced]):
    """Makes a certificate's analysis again. audio: the file it is about. index: of a model audit, the folder of its
    model's index, and then no catalog. tolerance_ppm: None for the usual one (of analyses nothing may differ). Fails
    with a reason where nothing can be compared."""

    lane: ClassVar[Lane] = "listening"
    certificate: str
    audio: str
    catalog: str
    tolerance_ppm: int | None = None
    index: str = ""


@dataclass(frozen=True)
class WriteVerifier(Request[str]):
    """Writes the verifier that the other side can keep: one file of Python. → the path written."""

    out: str
