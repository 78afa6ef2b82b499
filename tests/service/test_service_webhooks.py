"""Webhooks: signed as the convention has it, sent again until they are answered, and never somewhere else."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from service_process import Service

from descant.errors import DescantError
from descant.service import jobs, webhooks
from descant.service.database import Connection, opened


@dataclass
class Endpoint:
    """statuses: of the answers to come, then 200. got: headers and body of each request."""

    url: str
    statuses: list[int] = field(default_factory=list)
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            made.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(made.statuses.pop(0) if made.statuses else 200)
            self.send_header("location", made.url + "elsewhere")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        made = Endpoint(f"http://127.0.0.1:{server.server_port}/hook/")
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield made
        server.shutdown()
        thread.join()


@pytest.fixture
def db(postgres_url: str) -> Iterator[Connection]:
    with opened(postgres_url) as made:
        yield made


def _signature(secret: str, headers: dict[str, str], body: bytes) -> str:
    """As a receiver makes it, who reads the convention."""
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(secret.removeprefix("whsec_"))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def test_the_signature_is_that_of_the_convention() -> None:
    """The example of the convention's own libraries."""
    secret = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    told = webhooks.headers(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", b'{"test": 2432232314}', 1614265330)
    assert told["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_it_is_sent_again_under_one_id_until_it_is_answered(db: Connection, endpoint: Endpoint) -> None:
    secret = webhooks.add(db, endpoint.url)
    endpoint.statuses += [500, 302]
    webhooks.announce(db, "analysis.done", {"id": "x"})
    came = []
    for _ in range(3):
        job = jobs.take(db, [jobs.WEBHOOK])
        assert job is not None
        came.append(webhooks.deliver(db, job))
        assert jobs.take(db, [jobs.WEBHOOK]) is None  # it waits, or is done
        db.execute("UPDATE jobs SET not_before = now()")
    assert came == ["later", "later", "delivered"]
    assert len({headers["webhook-id"] for headers, _ in endpoint.got}) == 1
    assert len(endpoint.got) == 3  # the redirect was not followed
    for headers, body in endpoint.got:
        assert headers["webhook-signature"] == _signature(secret, headers, body)
        assert json.loads(body)["type"] == "analysis.done"
    waits = db.execute("SELECT state, attempts FROM jobs").fetchall()
    assert waits == [("done", 3)]


def test_after_three_days_it_is_given_up_and_410_takes_the_address_out(db: Connection, endpoint: Endpoint) -> None:
    webhooks.add(db, endpoint.url)
    webhooks.announce(db, "analysis.done", {})
    endpoint.statuses += [503] * 20
    came = []
    while (job := jobs.take(db, [jobs.WEBHOOK])) is not None:
        came.append(webhooks.deliver(db, job))
        db.execute("UPDATE jobs SET not_before = now() WHERE state = 'waiting'")
    assert came == ["later"] * len(webhooks.DELAYS_S) + ["given up"]
    assert sum(webhooks.DELAYS_S) > 3 * 86_000
    endpoint.statuses[:] = [410]
    webhooks.announce(db, "analysis.done", {})
    job = jobs.take(db, [jobs.WEBHOOK])
    assert job is not None
    assert webhooks.deliver(db, job) == "given up"
    assert webhooks.listed(db) == []


@pytest.mark.parametrize("url", ["ftp://x/y", "file:///etc/passwd", "http://", "nonsense", "https://u:p@host/"])
def test_an_address_that_is_none_is_refused(db: Connection, url: str) -> None:
    with pytest.raises(DescantError, match="is an http"):
        webhooks.add(db, url)


def test_the_service_tells_what_failed(service: Service, database: str, endpoint: Endpoint) -> None:
    with opened(database) as db:
        secret = webhooks.add(db, endpoint.url)
        job = service.ask("POST", "/analyses/upload?name=x.wav&reference=mine", data=b"no sound").tree["id"]
        service.until(f"/analyses/{job}", "failed")
        for _ in range(400):
            if endpoint.got:
                break
            threading.Event().wait(0.05)
        (number,) = [one.id for one in webhooks.listed(db)]
        webhooks.remove(db, number)
    ((headers, body),) = endpoint.got
    assert headers["webhook-signature"] == _signature(secret, headers, body)
    told = json.loads(body)
    assert (told["type"], told["data"]["id"], told["data"]["reference"]) == ("analysis.failed", job, "mine")
    assert told["data"]["cause"]


def test_a_job_is_one_connections_and_free_when_that_is_gone(postgres_url: str, db: Connection) -> None:
    number = jobs.add(db, jobs.ANALYSIS, {})
    with opened(postgres_url) as other:
        held = jobs.take(other, [jobs.ANALYSIS])
        assert held is not None
        assert held.id == number
        assert jobs.take(db, [jobs.ANALYSIS]) is None
    again = None
    for _ in range(200):  # the server notices the end of a connection when it can
        again = jobs.take(db, [jobs.ANALYSIS])
        if again is not None:
            break
        threading.Event().wait(0.02)
    assert again is not None
    assert again.attempts == 1
    assert jobs.finish(db, again, {})
    assert not jobs.finish(db, again, {})  # what comes second is not stored
