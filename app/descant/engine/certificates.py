"""What the window asks of the engine around certificates, besides making and checking one (messages)."""

from __future__ import annotations

from dataclasses import dataclass, field

from descant.engine.messages import Request

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


# What is asked for.


@dataclass(frozen=True)
class LookAtIssuerKey(Request[IssuerKey]):
    """What a key file holds. path: PEM or PKCS #12. Fails with a reason where it cannot sign."""

    path: str
    password: str = field(default="", repr=False)
    chain: str = ""
