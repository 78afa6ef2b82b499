"""Webhooks after the Standard Webhooks convention (standardwebhooks.com): addresses, signatures, deliveries.

Addresses are given by who runs the service, never by its clients: they could else make it ask hosts of its own network.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, Any, Final
from urllib.parse import urlsplit

from descant import __version__
from descant.errors import DescantError
from descant.service import jobs
from descant.service.database import Connection

DELAYS_S: Final = (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400)
"""Before each further attempt, as the convention proposes: three days in all."""
GONE: Final = 410
"""An answer by which an address says that it wants no more: it is taken out."""
_PREFIX: Final = "whsec_"
_SECONDS: Final = 15.0


@dataclass(frozen=True)
class Webhook:
    id: str
    url: str
    created: datetime


def add(db: Connection, url: str) -> str:
    """Takes an address for all events; the secret that signs them, as text. Raises DescantError."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.password:
        raise DescantError("a webhook's address is an http(s) address without a password in it", path=url)
    number, secret = secrets.token_hex(6), secrets.token_bytes(32)
    db.execute("INSERT INTO webhooks (id, url, secret) VALUES (%s, %s, %s)", (number, url, secret))
    return _PREFIX + base64.b64encode(secret).decode()


def listed(db: Connection) -> list[Webhook]:
    return [Webhook(*row) for row in db.execute("SELECT id, url, created FROM webhooks ORDER BY created")]


def remove(db: Connection, number: str) -> None:
    """Raises DescantError where there is none."""
    if not db.execute("DELETE FROM webhooks WHERE id = %s", (number,)).rowcount:
        raise DescantError(f"there is no webhook {number!r}", remedy="`descant serve webhook list` lists them.")


def announce(db: Connection, event: str, data: dict[str, Any]) -> None:
    """Adds a delivery for each address, in the caller's transaction."""
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for (number,) in db.execute("SELECT id FROM webhooks").fetchall():
        body = json.dumps({"type": event, "timestamp": when, "data": data})
        jobs.add(db, jobs.WEBHOOK, {"webhook": number, "event": event, "body": body})


def headers(secret: bytes, message: str, body: bytes, now: int) -> dict[str, str]:
    """What signs a delivery; message: its id, the same at each attempt."""
    signed = hmac.digest(secret, f"{message}.{now}.".encode() + body, hashlib.sha256)
    return {
        "webhook-id": message,
        "webhook-timestamp": str(now),
        "webhook-signature": "v1," + base64.b64encode(signed).decode(),
    }


def deliver(db: Connection, job: jobs.Job) -> str:
    """One attempt; what it came to: "delivered", "later" or "given up"."""
    row = db.execute("SELECT url, secret FROM webhooks WHERE id = %s", (job.args["webhook"],)).fetchone()
    if row is None:
        jobs.finish(db, job, {"error": "the webhook was removed"}, failed=True)
        jobs.release(db, job)
        return "given up"
    url, secret = row
    status, why = _post(url, secret, job)
    if 200 <= status < 300:
        jobs.finish(db, job, {"status": status, "attempts": job.attempts + 1})
    elif job.attempts >= len(DELAYS_S) or status == GONE:
        jobs.finish(db, job, {"error": why, "attempts": job.attempts + 1}, failed=True)
        if status == GONE:
            db.execute("DELETE FROM webhooks WHERE id = %s", (job.args["webhook"],))
    else:
        jobs.put_back(db, job, wait_s=DELAYS_S[job.attempts], counts=True)
        return "later"
    jobs.release(db, job)
    return "delivered" if 200 <= status < 300 else "given up"


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry what is signed to somewhere else."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> None:
        return None


_OPENER: Final = urllib.request.build_opener(_NoRedirect)


def _post(url: str, secret: bytes, job: jobs.Job) -> tuple[int, str]:
    """(status, why it is not delivered); status 0: no answer."""
    body = job.args["body"].encode()
    told = headers(secret, f"msg_{job.id}", body, int(time.time()))
    request = urllib.request.Request(
        url, body, {**told, "content-type": "application/json", "user-agent": f"Descant/{__version__}"}
    )
    try:
        with _OPENER.open(request, timeout=_SECONDS) as answer:
            return int(answer.status), ""
    except urllib.error.HTTPError as error:
        error.close()
        return error.code, f"HTTP {error.code}"
    except (OSError, ValueError) as error:
        return 0, str(getattr(error, "reason", error))
